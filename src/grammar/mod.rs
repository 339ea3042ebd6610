//! What the grammars of times and quantities share: terminals and numerals.

mod digits;
mod number_words;
mod numeral;
mod terminal;

pub(crate) use numeral::{Form, is};
pub(crate) use terminal::{Anchors, Link, Modifier, Terminals};
