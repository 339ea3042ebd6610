//! How much a fact-checker would want to check a claim: a plain sum for now, learned from nothing.

use super::proposition::Proposition;
use crate::model::ClaimType;

/// The score of a claim, 0 to 1: figures, causes, laws and events raise it; judgements, personal
/// experience, questions and very short claims lower it.
pub(super) fn check_worthiness(proposition: &Proposition<'_>, types: &[ClaimType]) -> f32 {
    let mut score: f32 = 0.4;
    for kind in types {
        score += match kind {
            ClaimType::Quantity => 0.3,
            ClaimType::CorrelationOrCausation | ClaimType::LawOrRule => 0.1,
            ClaimType::Event => 0.15,
            ClaimType::Opinion => -0.2,
            ClaimType::PersonalExperience => -0.15,
            ClaimType::Prediction => -0.1,
            _ => 0.0,
        };
    }
    if proposition.len() < 5 {
        score -= 0.2;
    }
    if proposition.is_question() {
        score -= 0.3;
    }
    score.clamp(0.0, 1.0)
}
