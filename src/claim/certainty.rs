//! How firmly something is asserted (`FactBank`'s values), by words of the content and the cue.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::Certainty;

/// The certainty of a claim, the weakest word deciding.
pub(super) fn certainty(proposition: &Proposition<'_>) -> Certainty {
    let asks = [
        "asked",
        "ask",
        "asks",
        "asking",
        "wondered",
        "wonders",
        "question",
        "questions",
        "questioned",
        "whether",
    ];
    let open = proposition.len() > 0
        && proposition.is_one_of(0, &["if", "whether", "to", "how", "why", "what"]);
    if proposition.is_question()
        || open && !proposition.is_one_of(0, &["how", "why", "what"])
        || proposition.cue_is(&asks)
    {
        return Certainty::Underspecified;
    }
    let main = proposition.main();
    if proposition.main_has(Class::PossibleHedge)
        || proposition.cue_is(&["suspect", "suspected", "suspects", "allegedly"])
    {
        return Certainty::Possible;
    }
    if main
        .clone()
        .any(|at| proposition.has(at, Class::ProbableHedge))
        || proposition.cue_is(&[
            "expect",
            "expects",
            "expected",
            "seems",
            "seemed",
            "appears",
            "appeared",
            "likely",
            "predicted",
            "predicts",
            "suggests",
            "suggested",
            "seem",
            "appear",
        ])
    {
        return Certainty::Probable;
    }
    Certainty::Certain
}
