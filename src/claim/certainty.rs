//! How firmly something is asserted (`FactBank`'s values), by the mood and modality of the verb that
//! carries it, adverbs beside it, and the cue.

use super::proposition::{Cue, Proposition};
use crate::lexicon::{AuxiliaryVerb, Class};
use crate::model::{AttributionKind, Certainty};

/// Cues that ask or wish.
const ASKING: [&str; 14] = [
    "ask",
    "asked",
    "asking",
    "asks",
    "hope",
    "hoped",
    "hopes",
    "proposed",
    "proposes",
    "questioned",
    "wish",
    "wishes",
    "wondered",
    "wonders",
];
const SUSPECTING: [&str; 7] = [
    "allegedly",
    "fear",
    "feared",
    "fears",
    "suspect",
    "suspected",
    "suspects",
];
const EXPECTING: [&str; 17] = [
    "appear",
    "appeared",
    "appears",
    "expect",
    "expected",
    "expects",
    "forecast",
    "forecasts",
    "predict",
    "predicted",
    "predicting",
    "predicts",
    "projected",
    "projects",
    "seem",
    "seemed",
    "seems",
];

/// Verbs of thinking that hold back: “I think”.
const HEDGING: [&str; 6] = ["doubt", "feel", "guess", "suppose", "suspect", "think"];

/// Cues of what has been: “admitted stealing”, “accused him of stealing”.
const LOOKING_BACK: [&str; 16] = [
    "accuse",
    "accused",
    "accuses",
    "accusing",
    "admits",
    "admitted",
    "blamed",
    "blames",
    "denied",
    "denies",
    "deny",
    "denying",
    "for",
    "of",
    "recalled",
    "remembered",
];

/// The certainty of a claim.
pub(super) fn certainty(proposition: &Proposition<'_>) -> Certainty {
    if is_left_open(proposition) {
        return Certainty::Underspecified;
    }
    let cue_is = |words| proposition.cue.as_ref().is_some_and(|cue| cue.is(words));
    let group = proposition.group();
    let modal = group.and_then(|group| group.modal);
    let may = |modal: AuxiliaryVerb| {
        matches!(
            modal,
            AuxiliaryVerb::May | AuxiliaryVerb::Might | AuxiliaryVerb::Could
        )
    };
    let beside = proposition.coordinates().filter_map(|group| group.modal);
    if modal.into_iter().chain(beside).any(may)
        || proposition.main_has(Class::PossibleHedge)
        || cue_is(&SUSPECTING)
    {
        return Certainty::Possible;
    }
    let hedged = group.is_some_and(|group| group.is_probable)
        || proposition.main_has(Class::ProbableHedge)
        || proposition
            .frame()
            .is_some_and(|frame| HEDGING.contains(&frame.base.word()));
    if hedged || cue_is(&EXPECTING) {
        Certainty::Probable
    } else {
        Certainty::Certain
    }
}

/// Whether nobody commits to its truth: questions, wishes, commands, conditions.
fn is_left_open(proposition: &Proposition<'_>) -> bool {
    let cue = proposition.cue.as_ref();
    let unsaid = cue.is_some_and(|cue| cue.is_negated && cue.kind == AttributionKind::Assertion);
    let gerund = proposition
        .opening_form()
        .is_some_and(|form| form.is_gerund)
        && !cue.is_some_and(looks_back);
    let would = proposition.group().is_some_and(|group| {
        matches!(
            group.modal,
            Some(AuxiliaryVerb::Will | AuxiliaryVerb::Would)
        )
    });
    proposition.is_question()
        || would && proposition.has_condition()
        || matches!(proposition.first_word(), "if" | "whether") && !proposition.is_quoted()
        || proposition.is_infinitive()
        || cue.is_some_and(|cue| cue.is(&ASKING))
        || unsaid && !proposition.is_quoted()
        || gerund
        || is_imperative(proposition)
}

/// Whether a cue speaks of what has been or is known.
pub(super) fn looks_back(cue: &Cue<'_>) -> bool {
    cue.kind == AttributionKind::Fact || cue.is(&LOOKING_BACK)
}

/// Whether it orders or asks for something: it begins with a base form and has no subject.
pub(super) fn is_imperative(proposition: &Proposition<'_>) -> bool {
    const LEAST_SHARE: u8 = 6;
    if !proposition.is_quoted() {
        return false;
    }
    let form = proposition.opening_form().unwrap_or_default();
    let verb = form.base_share.is_some_and(|share| share >= LEAST_SHARE) && !form.is_past;
    verb || proposition.opens_with_bare_verb()
}
