//! What sorts of claim it is (after Full Fact's and `AFaCTA`'s schemes), by words.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::{ClaimType, TimeFrame};

/// Cues that judge what they report.
pub(super) const JUDGING: [&str; 16] = [
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

/// The types of a claim, in the model's order; `Other` when none fits.
pub(super) fn types(
    proposition: &Proposition<'_>,
    time_frame: TimeFrame,
    has_quantity: bool,
) -> Vec<ClaimType> {
    let mut types = Vec::new();
    let now = matches!(time_frame, TimeFrame::Present | TimeFrame::Timeless);
    let judges = proposition.any_has(Class::Judgement)
        || proposition.cue.as_ref().is_some_and(|cue| cue.is(&JUDGING));
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
    let mut subject = proposition.subject().iter();
    let speaker = subject.any(|token| matches!(token.word.word(), "i" | "my"));
    if time_frame == TimeFrame::Past && speaker {
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
