//! The learned parts' engine: weights files, decision trees, linear models and chains of labels.
//!
//! Every machine reads every page alike: trees and sums of weights are integers; chains, which need
//! probabilities, are `f32` in a fixed order, with `exp` and `ln` of our own instead of a library's.

mod chain;
mod exponential;
mod feature;
mod forest;
mod logistic;
mod numbers;
mod place;
mod shipped;
mod table;
mod weights;

pub(crate) use chain::{Labellings, Lattice, NEVER, Odds, Transitions};
pub(crate) use exponential::ln;
pub(crate) use feature::{Features, Filling, feature, word_hash};
#[cfg(feature = "training")]
pub(crate) use forest::{DEPTH, Heap};
pub(crate) use forest::{Forest, probability};
pub(crate) use logistic::{Logistic, logistic};
#[cfg(feature = "training")]
pub(crate) use numbers::Numbers;
pub(crate) use place::Places;
#[cfg(any(test, feature = "training"))]
pub(crate) use place::section;
#[cfg(feature = "html")]
pub(crate) use shipped::html_weights;
pub(crate) use shipped::{attribution_weights, check_worthiness_weights, page_weights};
pub(crate) use table::{Sums, Table};
pub(crate) use weights::Weights;
#[cfg(feature = "training")]
pub(crate) use weights::WeightsWriter;
