//! Ages: “61 years old”, “three-year-old”, “aged 37”, and a number between commas behind a name.

use crate::grammar::{Form, Terminals};
use crate::lexicon::{self, Class};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::measure::amount;
use super::range::Numbers;

/// The highest number between commas that is taken for an age.
const OLDEST: f64 = 115.0;

/// The age that a number gives.
pub(super) fn age(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    years_old(terminals, at, number)
        .or_else(|| aged(terminals, at, number))
        .or_else(|| apposition(terminals, at, number))
}

/// “ten months old”, “61-year-old”, “25 years of age”.
fn years_old(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let (word, end) = terminals.phrase(number.end, Class::Unit, 1)?;
    let unit = lexicon::unit(word)?;
    let end = if matches!(terminals.text(end), "old" | "Old" | "olds") {
        end + 1
    } else if terminals.is(end, &["of"]) && terminals.text(end + 1) == "age" {
        end + 2
    } else {
        return None;
    };
    matches!(unit, "a" | "mo" | "wk" | "d")
        .then(|| amount(at, end, QuantityKind::Age, number, unit))
}

/// “aged 37”, “age 18 to 25”, “at the age of 90”.
fn aged(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| terminals.text(at));
    let led = matches!(before(1), "aged" | "age" | "ages" | "Aged")
        || before(1) == "of" && matches!(before(2), "age" | "ages");
    let plain = number.value <= OLDEST && number.form != Form::Fraction;
    (led && plain).then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// “Ada Quill, 61,”: a number between commas behind a capitalized word.
fn apposition(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let comma = at
        .checked_sub(1)
        .filter(|comma| terminals.text(*comma) == ",")?;
    let name = comma.checked_sub(1)?;
    let closed = matches!(terminals.text(number.end), "," | "." | ";" | ")" | "")
        || terminals.text(number.end) == "and" && terminals.is_capitalized(number.end + 1);
    let named = terminals.kind(name) == Some(TokenKind::Word)
        && terminals.is_capitalized(name)
        && terminals.time_word(name).is_none();
    let plain = number.form == Form::Digits
        && number.high.is_none()
        && (1..=115).any(|age| crate::grammar::is(number.value, age))
        && number.value <= OLDEST;
    (closed && named && plain).then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}
