//! Words that modify a number: “more than” before it, “or so” behind it.

use crate::grammar::Terminals;
use crate::lexicon::{self, Class};
use crate::model::QuantityModifier;

/// The modifier that begins at a position, and where it ends.
pub(super) fn before(terminals: &Terminals, at: usize) -> Option<(QuantityModifier, usize)> {
    let begins = terminals.has(at, Class::GrammarWord)
        || terminals.has(at, Class::QuantityModifier)
        || terminals.text(at) == "~";
    if !begins {
        return None;
    }
    let (word, end) = terminals.phrase(at, Class::QuantityModifier, 4)?;
    let modifier = match lexicon::quantity_modifier(word)? {
        "APPROX" => QuantityModifier::Approx,
        "LESS_THAN" => QuantityModifier::LessThan,
        "MORE_THAN" => QuantityModifier::MoreThan,
        "EQUAL_OR_LESS" => QuantityModifier::EqualOrLess,
        _ => QuantityModifier::EqualOrMore,
    };
    Some((modifier, end))
}

/// The modifier behind an amount, and where the amount with it ends.
pub(super) fn behind(terminals: &Terminals, at: usize) -> (Option<QuantityModifier>, usize) {
    if !terminals.is(at, &["or"]) {
        return (None, at);
    }
    match terminals.word(at + 1) {
        "so" => (Some(QuantityModifier::Approx), at + 2),
        "more" => (Some(QuantityModifier::EqualOrMore), at + 2),
        "less" | "fewer" => (Some(QuantityModifier::EqualOrLess), at + 2),
        _ => (None, at),
    }
}
