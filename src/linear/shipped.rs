//! The weights that ship with the crate.

use super::Weights;

/// What the page reader learned: see `training/` for how.
pub(crate) fn page_weights() -> Option<Weights> {
    Weights::read(&include_bytes!("data/page.weights")[..])
}

/// What was learned of attributions: words, cues, roles and the choice among readings.
pub(crate) fn attribution_weights() -> Option<Weights> {
    Weights::read(&include_bytes!("data/attribution.weights")[..])
}

/// What the reader of HTML learned.
#[cfg(feature = "html")]
pub(crate) fn html_weights() -> Option<Weights> {
    Weights::read(&include_bytes!("data/html.weights")[..])
}

/// What was learned about which claims are worth checking.
pub(crate) fn check_worthiness_weights() -> Option<Weights> {
    Weights::read(&include_bytes!("data/check_worthiness.weights")[..])
}
