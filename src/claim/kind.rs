//! What sorts of claim it is (after Full Fact's and `AFaCTA`'s schemes), by words.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::{ClaimType, TimeFrame};

/// Cues that judge what they report.
const JUDGING: [&str; 16] = [
    "criticized",
    "criticised",
    "praised",
    "called",
    "accused",
    "blasted",
    "attacked",
    "slammed",
    "endorsed",
    "dismissed",
    "condemned",
    "mocked",
    "denounced",
    "defended",
    "hailed",
    "lauded",
];

/// Words for the speaker.
const SPEAKER: [&str; 6] = ["i", "i'm", "i've", "my", "i’m", "i’ve"];

/// The types of a claim, in the model's order; `Other` when none fits.
pub(super) fn types(
    proposition: &Proposition<'_>,
    time_frame: TimeFrame,
    has_quantity: bool,
) -> Vec<ClaimType> {
    let mut types = Vec::new();
    let now = matches!(time_frame, TimeFrame::Present | TimeFrame::Timeless);
    let judges = proposition.any_has(Class::Judgement) || proposition.cue_is(&JUDGING);
    let opinion = judges && time_frame != TimeFrame::Past || now && proposition.is_quoted();
    if has_quantity {
        types.push(ClaimType::Quantity);
    }
    if time_frame == TimeFrame::Future && !proposition.is_infinitive() {
        types.push(ClaimType::Prediction);
    }
    if proposition.any_has(Class::CauseWord) {
        types.push(ClaimType::CorrelationOrCausation);
    }
    if proposition.any_has(Class::LawWord) {
        types.push(ClaimType::LawOrRule);
    }
    let mut opening = proposition.main().take(3);
    if time_frame == TimeFrame::Past && opening.any(|at| proposition.is_one_of(at, &SPEAKER)) {
        types.push(ClaimType::PersonalExperience);
    }
    if opinion {
        types.push(ClaimType::Opinion);
    }
    if time_frame == TimeFrame::Past && !opinion {
        types.push(ClaimType::Event);
    }
    if types.is_empty() {
        types.push(if now {
            ClaimType::Opinion
        } else {
            ClaimType::Other
        });
    }
    types.sort_unstable();
    types
}
