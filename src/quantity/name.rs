//! Numbers that belong to names: “Boeing 737”, “the Second Amendment”, “49ers”, “Channel 4”.

use crate::grammar::{Form, Link, Numeral, Terminals};
use crate::lexicon::{Class, Classes, NumberRole, QuantityContext};
use crate::text::TokenKind;

use super::age::is_part_of_decade;
use super::count::counted;

/// “the under-21 side”: where the words end that tell which team is meant.
pub(super) fn under_age(terminals: &Terminals, at: usize) -> Option<usize> {
    let is_age = terminals.link(at + 1) == Link::Hyphen
        && terminals.is(at, &["under", "over"])
        && terminals.kind(at + 1) == Some(TokenKind::Number)
        && terminals.text(at + 1).len() == 2
        && terminals.kind(at + 2) == Some(TokenKind::Word)
        && terminals.link(at + 2) == Link::Apart;
    is_age.then_some(at + 2)
}

/// “49ers”, “4x400m”, “the 747”: where a name ends that has a number in it.
pub(super) fn in_compound_name(terminals: &Terminals, at: usize) -> Option<usize> {
    if terminals.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let is_touched = terminals.link(at + 1) == Link::Touching;
    let behind = terminals.text(at + 1);
    let is_relay = behind == "x"
        || behind
            .strip_prefix('x')
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    match terminals.text(at) {
        _ if is_touched && behind == "ers" => Some(at + 2),
        "4" if is_touched && is_relay => Some(at + 2),
        "707" | "717" | "727" | "737" | "747" | "757" | "767" | "777" | "787" => {
            let is_led = at > 0 && terminals.opens_noun(at - 1);
            (is_led && counted(terminals, at + 1, 2.0).is_none()).then_some(at + 1)
        }
        _ => None,
    }
}

/// “the Second Amendment”, “Fifth Avenue”: an ordinal that begins a name, in words that have no
/// capitals of their own before it.
pub(super) fn is_ordinal_name(terminals: &Terminals, at: usize, number: &Numeral) -> bool {
    let plain = at == 0 || at == 1 || !terminals.is_capitalized(at - 1);
    // “at the Four Seasons”, “The Six Nations”
    let is_named = number.form == Form::Words
        && at > 0
        && number.end == at + 1
        && terminals.is(at - 1, &["the"])
        && plain
        && !terminals.has(at + 1, Class::Unit);
    (number.form == Form::Ordinal || is_named)
        && plain
        && terminals.is_capitalized(at)
        && terminals.is_capitalized(number.end)
        && terminals.link(number.end) == Link::Apart
        && terminals.time_word(number.end).is_none()
}

/// The end of a name with a number at its end: “Boeing 787-9”.
pub(super) fn end_of_name(terminals: &Terminals, end: usize) -> usize {
    let tied = terminals.link(end) == Link::Hyphen;
    end + usize::from(tied && terminals.kind(end) == Some(TokenKind::Number))
}

/// Words behind a number that it measures in or that belong to it.
pub(super) const MEASURED: Classes =
    Classes::any_of(&[Class::Unit, Class::Currency, Class::NumberWord]);

/// Words with which a capitalized word before a number is no name.
const PLAIN: Classes = Classes::any_of(&[
    Class::Auxiliary,
    Class::GrammarWord,
    Class::TimeWord,
    Class::NumberWord,
    Class::QuantityModifier,
    Class::FutureCue,
    Class::PastCue,
    Class::Currency,
]);

/// Whether the number at a position belongs to a name: “Boeing 737”, “Channel 4”, “Covid-19”,
/// “No. 10”.
pub(super) fn in_name(terminals: &Terminals, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let text = terminals.text(before);
    if matches!(text, "#" | "No" | "No." | "Nos." | "nr." | "№")
        || text == "." && before > 0 && terminals.text(before - 1) == "No"
    {
        return true;
    }
    let word = terminals.kind(before) == Some(TokenKind::Word);
    if word && terminals.link(at) == Link::Hyphen && terminals.kind(at) == Some(TokenKind::Number) {
        return !is_part_of_decade(terminals, before);
    }
    if is_number_of(terminals, before, at) || is_emergency(terminals, before, at) {
        return true;
    }
    if is_share_or_score(terminals, at) {
        return false;
    }
    let touching = terminals.link(at) == Link::Touching && word;
    let known = terminals
        .get(before)
        .is_some_and(|terminal| terminal.classes.meets(PLAIN));
    let big = terminals.numeral(at).is_some_and(|number| {
        number.form == Form::Words && number.end > at + 1 || number.value >= 10_000.0
    });
    let small = terminals.role(at, NumberRole::Cardinal).is_some() && !terminals.is_capitalized(at);
    let capital = before > 0 && text.contains(char::is_uppercase); // “Channel”, “iPad”
    let name = word && capital && !known && !big && !small;
    touching || name && terminals.link(at) == Link::Apart && !unit_behind(terminals, at + 1)
}

/// “called 911”: the number of a service that helps.
fn is_emergency(terminals: &Terminals, before: usize, at: usize) -> bool {
    matches!(
        terminals.text(at),
        "911" | "999" | "112" | "111" | "101" | "000" | "988"
    ) && matches!(
        terminals.text(before),
        "call"
            | "called"
            | "calls"
            | "calling"
            | "Call"
            | "Calling"
            | "dial"
            | "dialled"
            | "dialed"
            | "dialling"
            | "dialing"
            | "ring"
            | "rang"
            | "phone"
            | "phoned"
            | "to"
            | "on"
    ) && terminals.kind(at + 1) != Some(TokenKind::Number)
        && (!matches!(terminals.text(before), "to" | "on") || is_call(terminals, before))
}

/// “a call to 911”, “ring the police on 101”: whether somebody calls right before a preposition.
fn is_call(terminals: &Terminals, preposition: usize) -> bool {
    const NEAR: usize = 4;
    (preposition.saturating_sub(NEAR)..preposition).any(|at| {
        matches!(
            terminals.text(at),
            "call" | "calls" | "called" | "ring" | "phone" | "contact" | "Call" | "Contact"
        )
    })
}

/// Whether the number is a share or counts against another: “leads Quill 47% to 31%”, “trails Quill 612
/// to 204”.
fn is_share_or_score(terminals: &Terminals, at: usize) -> bool {
    let percent = |at: usize| {
        terminals.text(at) == "%"
            || terminals.is(at, &["percent", "pct"])
            || terminals.is(at, &["per"]) && terminals.is(at + 1, &["cent"])
    };
    let number = |at: usize| terminals.kind(at) == Some(TokenKind::Number);
    let apart = terminals.link(at) == Link::Apart;
    apart
        && number(at)
        && (percent(at + 1) || terminals.is(at + 1, &["to", "and"]) && number(at + 2))
}

/// Whether the number tells which one a noun before it means and counts nothing behind it: “route
/// 66”, “page four”.
fn is_number_of(terminals: &Terminals, noun: usize, at: usize) -> bool {
    // “Gate 5 opens”, “Group 4 won”
    let is_named = terminals.is_capitalized(noun) && terminals.kind(at) == Some(TokenKind::Number);
    let alone = |number: Numeral| {
        number.end == at + 1
            && matches!(number.form, Form::Digits | Form::Words)
            && terminals.link(number.end) != Link::Hyphen
            && number.value < 10_000.0
            && crate::grammar::is(number.value.fract(), 0)
            && (is_named || counted(terminals, number.end, number.value).is_none())
            && (terminals.is(number.end, &["in", "a"])
                || is_named && terminals.is(number.end, &["won"])
                || !terminals.meets(number.end, MEASURED))
    };
    terminals.beside_number(noun, QuantityContext::NumberedNoun)
        && terminals.link(at) == Link::Apart
        && terminals.numeral(at).is_some_and(alone)
}

/// Whether a unit of measurement follows that is neither “in” nor a unit of time.
pub(super) fn unit_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.has(at, Class::Unit)
        && !terminals.has(at, Class::TimeWord)
        && terminals.text(at).len() > 1
        && terminals.text(at) != "in"
}
