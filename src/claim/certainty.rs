//! How firmly something is asserted (`FactBank`'s values), by words of the content and the cue.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::Certainty;

/// Cues that ask, wish or suspect, and what they make of their content.
const ASKING: [&str; 14] = [
    "asked",
    "ask",
    "asks",
    "asking",
    "wondered",
    "wonders",
    "questioned",
    "hope",
    "hopes",
    "hoped",
    "wish",
    "wishes",
    "proposes",
    "proposed",
];
const SUSPECTING: [&str; 4] = ["suspect", "suspects", "suspected", "allegedly"];
const EXPECTING: [&str; 11] = [
    "expect",
    "expects",
    "expected",
    "seem",
    "seems",
    "seemed",
    "appear",
    "appears",
    "appeared",
    "predicted",
    "predicts",
];

/// How many words of the main clause a hedge may follow to hold for the whole of it.
const REACH: usize = 14;

/// The certainty of a claim, the weakest word deciding.
pub(super) fn certainty(proposition: &Proposition<'_>) -> Certainty {
    let open = proposition.len() > 0 && proposition.is_one_of(0, &["if", "whether", "to"]);
    if proposition.is_question() || open || proposition.cue_is(&ASKING) {
        return Certainty::Underspecified;
    }
    let hedged = |class| {
        proposition.any_has(class)
            && proposition
                .main()
                .take(REACH)
                .any(|at| proposition.has(at, class))
    };
    if hedged(Class::PossibleHedge) || proposition.cue_is(&SUSPECTING) {
        Certainty::Possible
    } else if hedged(Class::ProbableHedge) || proposition.cue_is(&EXPECTING) {
        Certainty::Probable
    } else {
        Certainty::Certain
    }
}
