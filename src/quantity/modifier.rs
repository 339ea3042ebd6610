//! Words that modify a number: “more than” before it, “or so” behind it.

use crate::grammar::{Link, Modifier, Terminals};
use crate::model::QuantityModifier;
use crate::text::TokenKind;

/// The modifier that begins at a position, and where it ends.
pub(super) fn before(terminals: &Terminals, at: usize) -> Option<(QuantityModifier, usize)> {
    let (modifier, end) = terminals.modifier(at)?;
    let modifier = match modifier {
        Modifier::Approx => QuantityModifier::Approx,
        Modifier::LessThan => QuantityModifier::LessThan,
        Modifier::MoreThan => QuantityModifier::MoreThan,
        Modifier::EqualOrLess => QuantityModifier::EqualOrLess,
        Modifier::EqualOrMore => QuantityModifier::EqualOrMore,
    };
    Some((modifier, end))
}

/// The modifier behind an amount, and where the amount with it ends.
pub(super) fn behind(terminals: &Terminals, at: usize) -> (Option<QuantityModifier>, usize) {
    let tied = terminals.link(at) == Link::Hyphen;
    match terminals.text(at) {
        "plus" if tied => return (Some(QuantityModifier::EqualOrMore), at + 1), // “100-plus”
        "odd" if tied => return (Some(QuantityModifier::Approx), at + 1),
        "+" if is_plus_behind(terminals, at) => {
            return (Some(QuantityModifier::EqualOrMore), at + 1);
        }
        _ if !terminals.is(at, &["or"]) => return (None, at),
        _ => {}
    }
    match terminals.word(at + 1) {
        "so" => (Some(QuantityModifier::Approx), at + 2),
        "more" => (Some(QuantityModifier::EqualOrMore), at + 2),
        "less" | "fewer" => (Some(QuantityModifier::EqualOrLess), at + 2),
        _ => (None, at),
    }
}

/// Whether the “+” belongs to the number before: “65+”.
fn is_plus_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at) == Link::Touching && terminals.kind(at + 1) != Some(TokenKind::Number)
}
