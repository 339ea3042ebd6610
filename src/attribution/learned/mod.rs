//! The learned reader: cues → roles → which reading to keep.

mod choice;
mod cue;
mod fact;
mod model;
mod rank;
mod reading;
mod role;
pub mod training;
