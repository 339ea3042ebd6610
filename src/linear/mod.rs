//! The learned parts' engine: weights files and decision trees, in integers throughout, so that
//! every machine reads every page alike.

mod forest;
mod shipped;
mod weights;

#[cfg(feature = "training")]
pub(crate) use forest::{DEPTH, Tree};
pub(crate) use forest::{Forest, probability};
pub(crate) use shipped::page_weights;
pub(crate) use weights::Weights;
#[cfg(feature = "training")]
pub(crate) use weights::WeightsWriter;
