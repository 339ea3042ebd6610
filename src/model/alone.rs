//! A claim's words so that they can be read alone.

use super::{Article, Claim};
use crate::lexicon::{self, ClaimRole};
use crate::text::Span;

impl Article {
    /// The words of a claim, readable alone: its pieces joined without what stands between them, the
    /// marks around it and the “that” before it taken off, and behind each pronoun that leans on a name that name in brackets.
    /// What somebody is accused of keeps the verb that says so.
    ///
    /// ```
    /// let text = "Ms. Ada Quill is an engineer. Mr. Tom Marsh said that she had built it.";
    /// let article = copydesk::parse(text)?;
    /// let claim = article.claims.iter().find(|claim| claim.attribution.is_some()).unwrap();
    /// assert_eq!(article.claim_alone(claim), "she [Ada Quill] had built it");
    ///
    /// let article = copydesk::parse("“The gate,” Ada Quill said, “is 90 years old.”")?;
    /// assert_eq!(article.claim_alone(&article.claims[0]), "The gate, is 90 years old.");
    ///
    /// let article = copydesk::parse("Tom Marsh accused Ada Quill of hiding a letter.")?;
    /// assert_eq!(article.claim_alone(&article.claims[0]), "accused Ada Quill of hiding a letter");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn claim_alone(&self, claim: &Claim) -> String {
        let bytes = self.in_bytes();
        let cue = self.accusing_cue(claim);
        let pieces = claim.spans.iter().chain(&cue);
        let mut pieces: Vec<Span> = pieces.filter_map(|span| bytes(*span)).collect();
        pieces.sort_unstable();
        let references: Vec<(Span, &str)> = claim
            .references
            .iter()
            .filter_map(|it| Some((bytes(it.span)?, self.person(it.person?)?.name.as_str())))
            .collect();
        let words: Vec<String> = pieces
            .into_iter()
            .map(|piece| self.with_names(piece, &references))
            .collect();
        let words = words.join(" ");
        let clause = ["that ", "that, "]
            .iter()
            .find_map(|opening| words.strip_prefix(opening));
        let clause = clause.filter(|it| !begins_with_verb(it));
        clause.map(str::to_owned).unwrap_or(words)
    }

    /// The cue of a claim of which the words alone are no clause: “accused” for “Quill of hiding a letter”.
    fn accusing_cue(&self, claim: &Claim) -> Option<Span> {
        let attribution = self.attribution(claim.attribution?)?;
        let (verb, _) = lexicon::find(attribution.verb.as_deref()?);
        let accuses = lexicon::claim_roles(verb).has(ClaimRole::Accusing);
        Some(attribution.cue.as_ref().filter(|_| accuses)?.span)
    }

    /// The words of a stretch, white space made single, with a name behind each of the pronouns in it.
    fn with_names(&self, stretch: Span, references: &[(Span, &str)]) -> String {
        let (mut words, mut at) = (String::new(), stretch.start());
        let (start, end) = (stretch.start(), stretch.end());
        let is_inside = |span: Span| start <= span.start() && span.end() <= end;
        for (pronoun, name) in references.iter().filter(|it| is_inside(it.0)) {
            let before = Span::new(at.min(pronoun.end()), pronoun.end());
            words.push_str(before.and_then(|it| it.get(&self.text)).unwrap_or_default());
            words.extend([" [", *name, "]"]);
            at = pronoun.end();
        }
        let rest = Span::new(at.min(stretch.end()), stretch.end());
        words.push_str(rest.and_then(|it| it.get(&self.text)).unwrap_or_default());
        let words: Vec<&str> = words.split_whitespace().collect();
        without_marks(&words.join(" ")).to_owned()
    }
}

/// Whether a “that” before the words is no conjunction: “that was a mistake”.
fn begins_with_verb(words: &str) -> bool {
    const VERBS: [&str; 15] = [
        "can", "could", "did", "does", "had", "has", "is", "may", "might", "must", "should", "was",
        "were", "will", "would",
    ];
    let first = words.split_whitespace().next();
    first.is_some_and(|first| VERBS.contains(&first))
}

/// Words without the quotation marks around them; those within stay.
fn without_marks(words: &str) -> &str {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('‘', '’'), ('"', '"'), ('«', '»')];
    for (open, close) in PAIRS {
        let Some(inside) = words.strip_prefix(open) else {
            continue;
        };
        let inside = inside.strip_suffix(close).unwrap_or(inside);
        if !inside.contains(open) && !inside.contains(close) {
            return inside;
        }
    }
    words
}
