//! Whether something is asserted or denied, by negations in the main clause and in the cue.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::{Certainty, Polarity};

/// The polarity of a claim, none where nothing is asserted; two negations cancel each other.
pub(super) fn polarity(proposition: &Proposition<'_>, certainty: Certainty) -> Polarity {
    if certainty == Certainty::Underspecified {
        return Polarity::Underspecified;
    }
    let denied = proposition.cue_is(&[
        "denied",
        "denies",
        "deny",
        "denying",
        "disputed",
        "disputes",
        "rejected",
        "rejects",
        "dismissed",
        "dismisses",
        "refuted",
        "disputing",
        "rejecting",
        "dismissing",
        "doubt",
        "doubts",
        "doubted",
        "denial",
        "denials",
        "disagreed",
        "disagrees",
    ]);
    let main = proposition.main();
    let negated = main
        .clone()
        .take(10)
        .any(|at| proposition.has(at, Class::Negation) && !is_part_of_phrase(proposition, at));
    if denied == negated {
        Polarity::Positive
    } else {
        Polarity::Negative
    }
}

/// “not only”, “no doubt”, “no longer than”: negations that deny nothing.
fn is_part_of_phrase(proposition: &Proposition<'_>, at: usize) -> bool {
    at + 1 < proposition.len()
        && proposition.is_one_of(
            at + 1,
            &[
                "only", "just", "doubt", "matter", "later", "less", "fewer", "more", "least",
            ],
        )
}
