//! How likely an attribution is right, from how it was found.

use super::reading::Draft;

/// The estimated probability that source and content of the draft are right.
pub(super) fn confidence(draft: &Draft) -> f32 {
    draft.cue_probability
}
