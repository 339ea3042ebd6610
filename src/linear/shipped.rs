//! The weights that ship with the crate.

use super::Weights;

/// What the page reader learned: see `training/` for how.
pub(crate) fn page_weights() -> Option<Weights<'static>> {
    Weights::read(include_bytes!("data/page.weights"))
}
