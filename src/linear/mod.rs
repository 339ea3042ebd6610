//! The learned parts' engine: weights files and decision trees, in integers throughout, so that
//! every machine reads every page alike.

#[cfg(feature = "training")]
mod chain;
#[cfg(feature = "training")]
mod feature;
mod forest;
mod shipped;
#[cfg(feature = "training")]
mod table;
mod weights;

#[cfg(feature = "training")]
pub(crate) use chain::{Lattice, NEVER, Transitions};
#[cfg(feature = "training")]
pub(crate) use feature::{feature, word_hash};
#[cfg(feature = "training")]
pub(crate) use forest::{DEPTH, Tree};
pub(crate) use forest::{Forest, probability};
pub(crate) use shipped::page_weights;
#[cfg(feature = "training")]
pub(crate) use table::{Sums, Table};
pub(crate) use weights::Weights;
#[cfg(feature = "training")]
pub(crate) use weights::WeightsWriter;
