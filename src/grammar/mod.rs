//! What the grammars of times and quantities share: terminals and numerals; and dates in numbers,
//! which stories and the stamps of pages have.

mod context;
mod digits;
mod house_number;
mod metres;
mod number_words;
mod numeral;
mod numeric_date;
mod reading;
mod terminal;
mod title;

pub(crate) use house_number::is_house_number;
pub(crate) use numeral::{Form, Numeral, is, times, whole_in};
pub(crate) use numeric_date::{Slashes, numeric_date};
pub(crate) use terminal::{Anchors, Link, Modifier, Terminals};
pub(crate) use title::is_in_title;
