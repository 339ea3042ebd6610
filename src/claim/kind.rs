//! What sorts of claim it is (after Full Fact's and `AFaCTA`'s schemes), by words.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::{ClaimType, TimeFrame};

/// The types of a claim, in the model's order; `Other` when none fits.
pub(super) fn types(
    proposition: &Proposition<'_>,
    time_frame: TimeFrame,
    has_quantity: bool,
) -> Vec<ClaimType> {
    let mut types = Vec::new();
    let opinion = proposition.any_has(Class::Judgement);
    if has_quantity {
        types.push(ClaimType::Quantity);
    }
    if time_frame == TimeFrame::Future {
        types.push(ClaimType::Prediction);
    }
    if proposition.any_has(Class::CauseWord) {
        types.push(ClaimType::CorrelationOrCausation);
    }
    if proposition.any_has(Class::LawWord) {
        types.push(ClaimType::LawOrRule);
    }
    if proposition.len() > 1
        && proposition.main().take(4).any(|at| {
            proposition.is_one_of(at, &["i", "i'm", "i’m", "i've", "i’ve", "my", "i'd", "i’d"])
        })
    {
        types.push(ClaimType::PersonalExperience);
    }
    if opinion {
        types.push(ClaimType::Opinion);
    }
    if types.is_empty() || !opinion && time_frame == TimeFrame::Past {
        types.push(
            if matches!(time_frame, TimeFrame::Past | TimeFrame::Present) {
                ClaimType::Event
            } else {
                ClaimType::Other
            },
        );
    }
    types.sort_unstable();
    types.dedup();
    types
}
