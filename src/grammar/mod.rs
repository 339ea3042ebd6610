//! What the grammars of times and quantities share: terminals and numerals.

mod numeral;
mod terminal;

pub(crate) use numeral::{Form, is};
pub(crate) use terminal::{Link, Modifier, Terminals};
