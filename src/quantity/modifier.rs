//! Words that modify a number: “more than” before it, “or so” behind it.

use crate::grammar::{Link, Modifier, Numeral, Terminals};
use crate::lexicon::{Class, QuantityContext};
use crate::model::QuantityModifier;
use crate::text::TokenKind;

/// The modifier that begins at a position, and where it ends.
pub(super) fn before(terminals: &Terminals, at: usize) -> Option<(QuantityModifier, usize)> {
    let (modifier, end) = terminals
        .modifier(at)
        .filter(|(_, end)| !is_during(terminals, at, *end) && !is_topic(terminals, at))?;
    let modifier = match modifier {
        Modifier::Approx => QuantityModifier::Approx,
        Modifier::LessThan => QuantityModifier::LessThan,
        Modifier::MoreThan => QuantityModifier::MoreThan,
        Modifier::EqualOrLess => QuantityModifier::EqualOrLess,
        Modifier::EqualOrMore => QuantityModifier::EqualOrMore,
    };
    Some((modifier, end))
}

/// “$30 billion over 10 years”: whether “over” stands between a figure and a length of time.
fn is_during(terminals: &Terminals, at: usize, end: usize) -> bool {
    let is_time = |number: Numeral| {
        terminals.has(number.end, Class::Unit)
            && terminals.has(number.end, Class::TimeWord)
            && !terminals.is(number.end + 1, &["old", "of"])
    };
    terminals.is_over_time(at) && terminals.numeral(end).is_some_and(is_time)
}

/// “a novel about two brothers”, “a row about 40 jobs”: whether “about” tells what something is about.
fn is_topic(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && terminals.is(at, &["about"])
        && terminals.beside_number(at - 1, QuantityContext::Topic)
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
        _ => {}
    }
    if let (Some(limit), end) = age_limit(terminals, at) {
        return (Some(limit), end);
    }
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

/// “over a 20-year career”: whether the word tells where or when and modifies no number behind an
/// article.
pub(super) fn is_place(terminals: &Terminals, at: usize) -> bool {
    terminals.beside_number(at, QuantityContext::PlaceModifier)
}

/// Whether the modifier at a position is a preposition besides: “around”.
pub(super) fn is_preposition(terminals: &Terminals, at: usize) -> bool {
    is_place(terminals, at) || terminals.is(at, &["about"])
}

/// “and older”, “or under” behind the age at which a group begins or ends.
pub(super) fn age_limit(terminals: &Terminals, at: usize) -> (Option<QuantityModifier>, usize) {
    if !terminals.is(at, &["and", "or"]) {
        return (None, at);
    }
    let ends = terminals.kind(at + 2) != Some(TokenKind::Word)
        && terminals.kind(at + 2) != Some(TokenKind::Number)
        || terminals.has(at + 2, Class::Auxiliary);
    let compared = terminals.is(at + 2, &["than"]);
    let modifier = match terminals.text(at + 1) {
        "older" if !compared => QuantityModifier::EqualOrMore,
        "younger" if !compared => QuantityModifier::EqualOrLess,
        "over" | "up" if ends => QuantityModifier::EqualOrMore,
        "under" if ends => QuantityModifier::EqualOrLess,
        _ => return (None, at),
    };
    (Some(modifier), at + 2)
}

/// Whether the “+” belongs to the number before: “65+”.
fn is_plus_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at) == Link::Touching && terminals.kind(at + 1) != Some(TokenKind::Number)
}
