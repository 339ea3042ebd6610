//! The learned reader: cues → roles → which reading to keep → how far its cue reaches.

mod candidate;
mod choice;
mod chunk;
mod content;
mod counts;
mod cue;
mod extent;
mod fact;
mod model;
mod rank;
mod reading;
mod role;
mod row;
mod sheet;
mod tally;
#[cfg(feature = "training")]
pub mod training;
#[cfg(feature = "training")]
mod weights_file;
mod word;
mod wording;

pub(super) use candidate::{Limits, Room, candidates};
pub(super) use choice::choose;
pub(super) use model::shipped;
pub(super) use sheet::Sheet;
