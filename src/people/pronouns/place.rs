//! Mentions in their places: what the words around a name, a description or a pronoun say of it.

use crate::lexicon::{Class, Classes, Gender, PageRole, PronounForm, Reference, page_roles};
use crate::mention::{Determiner, Nominal, Pronoun};
use crate::text::{Case, Document, Token, TokenKind, TokenRange};

use super::{Antecedent, Cast};
use crate::people::nominals::head_of;

/// A name, a description or a pronoun in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Its first token.
    pub(super) start: u32,
    /// The same, of a description its noun.
    pub(super) token: u32,
    /// The token after its last.
    pub(super) end: u32,
    pub(super) sentence: u32,
    pub(super) passage: u32,
    /// Which clause of its sentence it stands in, counted by marks and words that open clauses.
    pub(super) clause: u32,
    /// The quotation it stands in.
    pub(super) quotation: Option<u32>,
    /// What it looks like in its clause.
    pub(super) function: Function,
    /// Whether a verb of speech goes with it.
    pub(super) speaks: bool,
    /// Whether it is a picture's credit: “Image: Ada Quill”.
    pub(super) credit: bool,
    pub(super) kind: Kind,
    /// Whom it stands for, as far as known.
    pub(super) entity: Option<u32>,
}

/// What a mention looks like in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    /// A verb seems to follow.
    Subject,
    /// A preposition stands before it.
    Oblique,
    /// It owns what follows.
    Possessive,
    /// None of these.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name of several words.
    FullName,
    /// A name of one word.
    ShortName,
    /// “the mayor”.
    Definite,
    /// “a woman”, “his lawyer”.
    Described,
    /// “he”.
    Pronoun(Gender, PronounForm),
    /// “I”, “you”.
    Party(Reference),
}

/// The longest description between a name and its verb, in tokens.
const DESCRIPTION: u32 = 24;

/// Words after which no subject's verb follows.
const NO_VERBS: Classes =
    Classes::any_of(&[Class::Preposition, Class::ClauseOpener, Class::Pronoun]);

/// Verbs, and what belongs to them.
pub(super) const VERBS: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::VerbGroup,
]);

/// Words that no verb is.
const NOUNS: Classes = Classes::any_of(&[
    Class::Determiner,
    Class::Title,
    Class::RoleModifier,
    Class::PersonNoun,
    Class::Kinship,
]);

/// Puts names, descriptions and pronouns in text order.
pub(super) fn place(document: &Document, cast: &Cast) -> Vec<Placed> {
    let placer = Placer { document };
    let mut mentions = Vec::with_capacity(cast.names.len() + cast.pronouns.len());
    mentions.extend(cast.names.iter().map(|name| placer.name(name)));
    let described = cast.nominals.iter().zip(cast.meant);
    mentions.extend(
        described
            .filter(|(nominal, meant)| !meant.beside && !nominal.predicate)
            .map(|(nominal, meant)| placer.nominal(nominal, meant.entity)),
    );
    mentions.extend(cast.pronouns.iter().map(|pronoun| placer.pronoun(pronoun)));
    mentions.sort_by_key(|mention| mention.token);
    number_clauses(document, &mut mentions);
    mentions
}

struct Placer<'d> {
    document: &'d Document,
}

impl Placer<'_> {
    fn name(&self, name: &Antecedent) -> Placed {
        let kind = if name.end > name.token + 1 {
            Kind::FullName
        } else {
            Kind::ShortName
        };
        let entity = Some(name.person);
        self.placed(
            name.token,
            name.token,
            name.end,
            name.sentence,
            kind,
            entity,
        )
    }

    fn nominal(&self, nominal: &Nominal, entity: u32) -> Placed {
        let kind = match nominal.determiner {
            Determiner::Definite => Kind::Definite,
            Determiner::Indefinite | Determiner::Possessor => Kind::Described,
        };
        let (start, end) = (nominal.tokens.start, nominal.tokens.end);
        let mut placed = self.placed(start, end - 1, end, nominal.sentence, kind, Some(entity));
        debug_assert_eq!(head_of(nominal), placed.token as usize);
        placed.credit = false;
        placed
    }

    fn pronoun(&self, pronoun: &Pronoun) -> Placed {
        let kind = match pronoun.reference {
            Reference::Third(gender) => Kind::Pronoun(gender, pronoun.form),
            party => Kind::Party(party),
        };
        let (start, end) = (pronoun.token, pronoun.token + 1);
        let mut placed = self.placed(start, start, end, pronoun.sentence, kind, None);
        placed.function = match pronoun.form {
            PronounForm::Subject => Function::Subject,
            PronounForm::Possessive => Function::Possessive,
            _ if placed.function == Function::Oblique => Function::Oblique,
            _ => Function::Other,
        };
        placed
    }

    fn placed(
        &self,
        start: u32,
        token: u32,
        end: u32,
        sentence: u32,
        kind: Kind,
        entity: Option<u32>,
    ) -> Placed {
        let tokens = self.document.tokens();
        let span = &self.document.sentences()[sentence as usize];
        let before = (start > span.tokens.start).then(|| &tokens[start as usize - 1]);
        let after = (end < span.tokens.end).then(|| &tokens[end as usize]);
        let speech = |token: Option<&Token>| token.is_some_and(|token| token.is(Class::SpeechVerb));
        let quotation = self.document.outermost_quotation_at(token as usize);
        let views = self.holds_view(start, end, span.tokens);
        let opening = self.title_start(start, span.tokens.start, kind);
        let apposed = self.verb_after_apposed(opening.max(span.tokens.start), end, span.tokens);
        let function = match self.function(before, end, span.tokens.end, views) {
            Function::Other if apposed.is_some() => Function::Subject,
            function => function,
        };
        let verb = opening.checked_sub(1).filter(|at| *at >= span.tokens.start);
        let verb = verb.map(|at| &tokens[at as usize]);
        // “Marrow spoke, saying Quill | ‘knows the pier’”
        let is_told = verb.is_some_and(|verb| self.document.text()[verb.span].ends_with("ing"))
            || quotation.is_none() && after.is_some_and(|after| after.kind == TokenKind::Quotation);
        let inverted = speech(verb)
            && !is_told
            && function == Function::Other
            && self.follows_mark(opening.saturating_sub(1), span.tokens.start);
        Placed {
            start,
            token,
            end,
            sentence,
            passage: span.passage,
            clause: 0,
            quotation: quotation.and_then(|at| u32::try_from(at).ok()),
            function,
            speaks: views
                || inverted
                || speech(after)
                || self.is_accorded(start, span.tokens)
                || self.speaks_later(end, span.tokens.end)
                || speech(apposed),
            credit: self.is_credit(start, span.tokens.start),
            kind,
            entity,
        }
    }

    /// Where the title before a name begins: “said | Oslo Mayor | Ada Quill”.
    fn title_start(&self, start: u32, first: u32, kind: Kind) -> u32 {
        const LONGEST: u32 = 6;
        const TITLES: Classes =
            Classes::any_of(&[Class::Title, Class::Honorific, Class::RoleModifier]);
        if !matches!(kind, Kind::FullName | Kind::ShortName) {
            return start;
        }
        let tokens = self.document.tokens();
        let is_title = |at: &u32| {
            let token = &tokens[*at as usize];
            let is_word =
                |token: &Token| token.kind == TokenKind::Word && !token.is(Class::SpeechVerb);
            // “Rep. | Ada Quill”
            let shortens = *at > first && self.words(*at) == "." && {
                let short = &tokens[*at as usize - 1];
                short.is_capitalized() && short.classes.meets(TITLES)
            };
            shortens || is_word(token) && (token.is_capitalized() || token.classes.meets(TITLES))
        };
        let floor = first.max(start.saturating_sub(LONGEST));
        let titles = (floor..start).rev().take_while(is_title).count();
        start - u32::try_from(titles).unwrap_or(0)
    }

    /// Whether a sentence opens with whose view it gives: “For Quill, …”, “According to Quill, …”.
    fn holds_view(&self, start: u32, end: u32, sentence: TokenRange) -> bool {
        let opening = start.saturating_sub(sentence.start);
        let word = |at: u32| self.document.tokens()[at as usize].word.word();
        let leads = match opening {
            1 => word(sentence.start) == "for",
            2 => word(sentence.start) == "according",
            _ => false,
        };
        leads && end < sentence.end && self.words(end) == ","
    }

    /// Whether a mark stands before the token, or nothing: “…,” said Quill.
    fn follows_mark(&self, at: u32, first: u32) -> bool {
        at <= first
            || matches!(
                self.document.tokens()[at as usize - 1].kind,
                TokenKind::Punctuation | TokenKind::Quotation
            )
    }

    /// What a mention looks like from the word before it and those after it.
    /// `views` says that it holds the view that its sentence gives.
    fn function(&self, before: Option<&Token>, end: u32, stop: u32, views: bool) -> Function {
        let tokens = self.document.tokens();
        let comma = u32::from(end + 1 < stop && self.words(end) == ",");
        if end < stop && tokens[(end + comma) as usize].word.word() == "who" {
            return Function::Subject;
        }
        // “but Quill left”, “nobody but Quill”, “after Quill left”, “after Quill’s speech”
        let goes_on = |before: &Token| {
            matches!(
                before.word.word(),
                "after" | "before" | "but" | "since" | "until"
            ) && {
                let next = (end < stop).then(|| &tokens[end as usize]);
                next.is_some_and(|next| next.case == Case::Lower && next.classes.meets(VERBS))
            }
        };
        if before.is_some_and(|before| before.is(Class::Preposition) && !goes_on(before)) {
            return if views {
                Function::Subject
            } else {
                Function::Oblique
            };
        }
        let Some(after) = (end < stop).then(|| &tokens[end as usize]) else {
            return Function::Other;
        };
        if after.kind == TokenKind::Clitic {
            return Function::Possessive;
        }
        let verb = |token: &Token| {
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(NO_VERBS)
        };
        if verb(after) || self.after_description(end, stop).is_some_and(verb) {
            Function::Subject
        } else {
            Function::Other
        }
    }

    /// The token after a description that a comma at `comma` opens and another one closes: a verb
    /// of speech, if one follows a comma, or else what follows the first.
    fn after_description(&self, comma: u32, stop: u32) -> Option<&Token> {
        let tokens = &self.document.tokens()[..stop as usize];
        let is_comma = |at: u32| self.words(at) == ",";
        let opens = comma + 2 < stop
            && is_comma(comma)
            && !tokens[comma as usize + 1].is(Class::SpeechVerb);
        if !opens {
            return None;
        }
        let last = stop.min(comma + DESCRIPTION).max(comma);
        let description = comma..last.saturating_sub(1);
        let mut closing = description
            .skip(2)
            .take_while(|at| tokens[*at as usize].kind != TokenKind::Quotation)
            .filter(|at| is_comma(*at))
            .map(|at| &tokens[at as usize + 1]);
        let first = closing.next()?;
        if first.is(Class::SpeechVerb) {
            return Some(first);
        }
        closing
            .find(|token| token.is(Class::SpeechVerb))
            .or(Some(first))
    }

    /// The verb behind a name that commas close in after a noun: “the mayor, Ada Quill, | left”.
    fn verb_after_apposed(&self, start: u32, end: u32, sentence: TokenRange) -> Option<&Token> {
        let tokens = &self.document.tokens()[..sentence.end as usize];
        if start < sentence.start + 2 || self.words(start - 1) != "," {
            return None;
        }
        let is_word = |token: &Token| {
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(NO_VERBS)
        };
        let noun = &tokens[start as usize - 2];
        let verb = tokens.get(end as usize + 1)?;
        let is_apposed = self.words(end) == ","
            && is_word(noun)
            && !noun.classes.meets(VERBS)
            && is_word(verb)
            && (verb.classes.meets(VERBS) || !verb.classes.meets(NOUNS));
        is_apposed.then_some(verb)
    }

    /// Whether “according to” stands before a mention that begins at `start`.
    fn is_accorded(&self, start: u32, sentence: TokenRange) -> bool {
        start >= sentence.start + 2
            && self.words(start - 1) == "to"
            && self.words(start - 2).eq_ignore_ascii_case("according")
    }

    /// Whether a verb of speech follows an adverb or a description after the name: “Quill also
    /// said”, “Quill, a lawyer, said”.
    fn speaks_later(&self, end: u32, stop: u32) -> bool {
        let tokens = self.document.tokens();
        if end + 1 >= stop {
            return false;
        }
        if tokens[end as usize].is(Class::VerbGroup) {
            return tokens[end as usize + 1].is(Class::SpeechVerb);
        }
        let said = self.after_description(end, stop);
        said.is_some_and(|token| token.is(Class::SpeechVerb))
    }

    /// Whether “Image:” or the like stands before a mention that begins at `start`.
    fn is_credit(&self, start: u32, first: u32) -> bool {
        start >= first + 2
            && self.words(start - 1) == ":"
            && page_roles(self.document.tokens()[start as usize - 2].word).has(PageRole::CreditCue)
    }

    fn words(&self, at: u32) -> &str {
        self.document.words(at as usize)
    }
}

/// Counts, for each mention, the marks and words before it in its sentence that open a clause.
fn number_clauses(document: &Document, mentions: &mut [Placed]) {
    let tokens = document.tokens();
    let (mut at, mut sentence, mut clause) = (0, u32::MAX, 0);
    for mention in mentions {
        if mention.sentence != sentence {
            (sentence, clause) = (mention.sentence, 0);
            at = document.sentences()[sentence as usize].tokens.start;
        }
        while at < mention.token {
            let token = &tokens[at as usize];
            let opens = match token.kind {
                TokenKind::Punctuation | TokenKind::Quotation => true,
                _ => token.is(Class::ClauseOpener),
            };
            clause += u32::from(opens);
            at += 1;
        }
        mention.clause = clause;
    }
}
