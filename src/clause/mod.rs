//! Clauses: where each begins and what its finite verb group says of time, mood and negation.
//!
//! No parser: one pass from left to right over the words of a sentence, with lists of the words that
//! open clauses, the forms of verbs, and of how often a word is a verb where a noun may stand.

mod finite;
mod group;
mod number;
mod participle;
mod place;
mod scan;
mod word;

pub(crate) use self::group::{Tense, VerbGroup};
use self::scan::Scan;
use self::word::Word;
use crate::lexicon::ClausePart;
use crate::text::Token;

/// A clause.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    /// What it is to the clause around it.
    pub(crate) kind: ClauseKind,
    /// Its first token.
    pub(crate) start: usize,
    /// Its finite verb with what belongs to it; none is found in a heading, a noun phrase, an
    /// imperative.
    pub(crate) group: Option<VerbGroup>,
}

/// What a clause is to the clause around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseKind {
    /// The sentence itself.
    Main,
    /// A further clause beside it: “and it rained”.
    Coordinate,
    /// “if it rains”.
    Condition,
    /// “because it rains”.
    Adverbial,
    /// “who came”.
    Relative,
    /// “that it rains”, with or without “that”.
    Complement,
}

/// How many tokens a sentence may end with: a full stop, a quotation mark, a bracket.
const ENDING: usize = 3;

/// The clauses of one sentence, in order of their beginnings; the first is the sentence itself. `is_told` tells
/// that somebody says it, so that it most likely has a verb whatever it ends in.
pub(crate) fn read_clauses(text: &str, tokens: &[Token], is_told: bool) -> Vec<Clause> {
    let words = Word::of_sentence(text, tokens);
    let clauses = Scan::new(&words, false).run();
    // “told friends since the spring that …”
    let is_led = |clause: &Clause| words[clause.start].is(ClausePart::That);
    let is_told = is_told
        && !clauses
            .iter()
            .any(|clause| clause.start > 0 && is_led(clause));
    if clauses[0].group.is_some() || !(is_told || ends_as_statement(&words)) {
        return clauses;
    }
    Scan::new(&words, true).run()
}

/// Whether a sentence ends in a full stop, so that it most likely has a verb: “The island exports tea.”
fn ends_as_statement(words: &[Word<'_>]) -> bool {
    let mut ends = words.iter().rev().take(ENDING);
    ends.any(Word::is_stop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    /// Each clause's kind and the words of its verb group.
    fn read(text: &str) -> String {
        let tokens = tokenize(text);
        let shown = read_clauses(text, &tokens, false)
            .into_iter()
            .map(|clause| {
                let group = clause.group.map_or("-", |group| {
                    &text[tokens[group.start].span.cover(tokens[group.end - 1].span)]
                });
                format!("{:?}: {group}", clause.kind)
            });
        shown.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn each_clause_has_its_verb_group() {
        let cases = [
            ("The bridge is safe.", "Main: is"),
            ("The bridge has not been sold.", "Main: has not been sold"),
            (
                "The bridge is likely to reopen in May.",
                "Main: is likely to reopen",
            ),
            (
                "Drivers who use the bridge pay a toll.",
                "Main: pay; Relative: use",
            ),
            (
                "If the bridge closes, the town will lose its market.",
                "Main: will lose; Condition: closes",
            ),
            (
                "The plan proposed last year would cost more.",
                "Main: would cost",
            ),
            ("Ada Quill, the mayor, closed the bridge.", "Main: closed"),
            (
                "She said the bridge was safe.",
                "Main: said; Complement: was",
            ),
            ("We need a bridge.", "Main: need"),
            (
                "The town needs to close the bridge.",
                "Main: needs to close",
            ),
            ("Will the bridge reopen?", "Main: Will the bridge reopen"),
            ("The county failed to repair it.", "Main: failed to repair"),
            ("A bridge over the river", "Main: -"),
            ("Mayor Says Bridge Is Safe", "Main: Says; Complement: Is"),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
