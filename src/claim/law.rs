//! Whether a claim speaks of a law or a rule: by words for them, but for phrases that mean something
//! else.

use super::proposition::Proposition;
use crate::lexicon::{ClaimRole, Class, ClausePart, clause_part};

/// Whether a word for a law or a rule stands in the main clause.
pub(super) fn speaks_of_law(proposition: &Proposition<'_>) -> bool {
    proposition.any_of_main(Class::LawWord, |at| !means_other(proposition, at))
}

/// “law firm”, “ruled it out”, “the required strength”, “behind bars”, “Bill left”.
fn means_other(proposition: &Proposition<'_>, at: usize) -> bool {
    let sentence = proposition.sentence();
    let words = |at: usize| {
        let token = sentence.get(at);
        token.map_or("", |token| proposition.words(token))
    };
    let follows = |wanted: &str, reach: usize| (at + 1..=at + reach).any(|at| words(at) == wanted);
    match proposition.word(at) {
        "law" => proposition.plays(at + 1, ClaimRole::LawCompound),
        "illegal" => matches!(words(at + 1), "immigrant" | "immigrants" | "immigration"),
        "rule" | "ruled" | "rules" | "ruling" => follows("out", 4),
        "required" => at > 0 && clause_part(sentence[at - 1].word) == Some(ClausePart::Determiner),
        "bars" => at > 0 && words(at - 1) == "behind",
        "ban" | "bill" => sentence[at].is_capitalized(),
        _ => false,
    }
}
