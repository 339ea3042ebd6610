//! Lengths of time by the words before them: “the last five years”, “for years”, “in the hours before”.

use crate::grammar::{Link, Terminals, is};
use crate::lexicon::{Class, TimeContext};
use crate::text::TokenKind;

use super::ago::shift;
use super::amount::{Amount, amount, is_age, is_long, unit};
use super::grammar::relation;
use super::meaning::{Meaning, Reading};
use super::point::Unit;

/// “the last five years”, “the next few weeks”, “the first nine months”, “the nine months”.
pub(super) fn next_amounts(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.beside_time(at, TimeContext::AmountDeterminer));
    let related = relation(terminals, start).is_some()
        || terminals.is(start, &["first"]) && start > at
        || terminals.is(start, &["final"]);
    let is_verb = start == at
        && at > 0
        && terminals.is(start, &["last"])
        && (terminals.has(at - 1, Class::Auxiliary) || terminals.is(at - 1, &["to"]));
    if !related && start == at || is_verb {
        return None;
    }
    let next = start + usize::from(related);
    let (how_many, end) = amount(terminals, next)?;
    let (unit, plural) = unit(terminals, end)?;
    let value = match how_many {
        Amount::Number(value) => Some(value),
        Amount::Vague => None,
        Amount::Article => return None,
    };
    let plain = plural || value.is_some_and(|value| is(value, 1));
    (plain && !is_age(terminals, end + 1) && shift(terminals, end + 1).is_none())
        .then(|| Reading::new(end + 1, Meaning::Duration(unit.duration(value))))
}

/// “for years”, “weeks ago”, “in days”, “decades-long”.
pub(super) fn bare_units(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (unit, plural) = unit(terminals, at)?;
    if is_long(terminals, at + 1) {
        let amount = (!plural).then_some(1.0);
        let meaning = Meaning::Duration(unit.duration(amount));
        return Some(Reading::new(at + 2, meaning));
    }
    if !plural || unit == Unit::Quarter || unit == Unit::Second {
        return None;
    }
    if let Some((direction, frame, end)) = shift(terminals, at + 1) {
        let amount = None;
        return Some(Reading::new(
            end,
            Meaning::Shift {
                amount,
                unit,
                direction,
                frame,
            },
        ));
    }
    (is_led(terminals, at, unit) || is_counted_back(terminals, at))
        .then(|| Reading::new(at + 1, Meaning::Duration(unit.duration(None))))
}

/// “for years”, “after months of talks”, “spent weeks”: whether the word before says that a length follows.
fn is_led(terminals: &Terminals, at: usize, unit: Unit) -> bool {
    let Some(lead) = at.checked_sub(1) else {
        return false;
    };
    if terminals.beside_time(lead, TimeContext::Spending) {
        return unit >= Unit::Day;
    }
    let of = terminals.is(at + 1, &["of"]);
    let is_length = unit >= Unit::Month && terminals.is(lead, &["after", "for"]);
    terminals.beside_time(lead, TimeContext::UnitsLead) && (!of || is_length)
}

/// “Months after he left”, “in the hours before the vote”, “in the years that followed”: a length from what is told behind it.
fn is_counted_back(terminals: &Terminals, at: usize) -> bool {
    let nearest = at.saturating_sub(2);
    let is_number = |at: usize| {
        terminals.kind(at) == Some(TokenKind::Number) || terminals.has(at, Class::NumberWord)
    };
    let followed = terminals.is(at + 1, &["that"]) && terminals.text(at + 2) == "followed";
    (followed || terminals.is(at + 1, &["after", "before"]))
        && terminals.link(at) != Link::Hyphen
        && terminals.kind(at + 2) == Some(TokenKind::Word)
        && !(nearest..at).any(is_number)
}
