//! What the trainer shares with the stage of people.

pub use super::pronouns::training::{Choice, FEATURE_NAMES, FEATURES, Pronoun, Pronouns, by_hand};

use super::person::Company;
use super::pronouns::training::weigh;
use crate::mention::find_mentions;
use crate::text::Document;

/// The pronouns of a text with everybody whom they may stand for.
pub fn pronouns(document: &Document) -> Pronouns {
    let mentions = find_mentions(document);
    let company = Company::new(document, &mentions);
    weigh(document, &company.cast(&mentions))
}
