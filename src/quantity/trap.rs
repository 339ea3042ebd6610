//! Numbers that count nothing: parts of names, scores, phone numbers, addresses, idioms.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{Class, Classes, NumberRole};
use crate::text::TokenKind;

/// Where to go on when what begins at a position is no quantity.
pub(super) fn passed_over(terminals: &Terminals, at: usize) -> Option<usize> {
    let begins = terminals.has(at, Class::NumberWord)
        || terminals.kind(at) == Some(TokenKind::Number)
        || terminals.has(at, Class::QuantityIdiom);
    if !begins {
        return None;
    }
    if let Some((_, end)) = terminals.phrase(at, Class::QuantityIdiom, 3) {
        return Some(end);
    }
    if is_half_of_compound(terminals, at) {
        return Some(at + 2);
    }
    let number = terminals.numeral(at)?;
    if is_score(terminals, at) {
        return Some(at + 3);
    }
    (is_chain(terminals, at, number.end)
        .or_else(|| is_slashed(terminals, at, number.end, number.form)))
    .or_else(|| in_name(terminals, at).then_some(number.end))
    .or_else(|| into_period(terminals, number.end))
}

/// `555-1234-77`, `6-4`, `192.168.1.2`: numbers chained by hyphens, other than a rising range.
fn is_chain(terminals: &Terminals, at: usize, end: usize) -> Option<usize> {
    let digits = |at: usize| terminals.kind(at) == Some(TokenKind::Number);
    let mut last = end;
    while last < at + 12 && terminals.link(last) == Link::Hyphen && digits(last) {
        last += 1;
    }
    let links = last - end;
    if !digits(at) || links == 0 {
        return None;
    }
    let plus = at > 0 && matches!(terminals.text(at - 1), "+" | "(");
    let low = terminals.numeral(at)?.value;
    let high = terminals.numeral(end)?;
    let unit_behind = terminals.has(high.end, Class::Unit)
        || terminals.number_word(high.end).is_some()
        || matches!(terminals.text(high.end), "%" | "per" | "percent")
        || terminals.kind(high.end) == Some(TokenKind::Word)
            && terminals.text(high.end).starts_with(char::is_lowercase)
            && !terminals.has(high.end, Class::GrammarWord);
    let rising = high.value > low && unit_behind;
    let score = low < 200.0 && high.value < 200.0 && !rising;
    (links > 1 || plus || score && !unit_behind || score && high.value <= low).then_some(last)
}

/// “half-naked”, “quarter-finals”: a part tied to a word that is no number and no unit.
fn is_half_of_compound(terminals: &Terminals, at: usize) -> bool {
    terminals.role(at, NumberRole::Part).is_some()
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.kind(at + 1) == Some(TokenKind::Word)
        && terminals.number_word(at + 1).is_none()
        && !terminals.has(at + 1, Class::Unit)
        && !terminals.has(at + 1, Class::Currency)
}

/// `3:1`: digits with a colon between them.
fn is_score(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at + 1) == ":"
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at + 2) == Link::Touching
        && terminals.kind(at) == Some(TokenKind::Number)
        && terminals.kind(at + 2) == Some(TokenKind::Number)
}

/// `24/7`, `9/11`, `12/5/19`: numbers with a slash between them that are no fraction.
fn is_slashed(terminals: &Terminals, at: usize, end: usize, form: Form) -> Option<usize> {
    let slash = |at: usize| terminals.text(at) == "/" && terminals.link(at) == Link::Touching;
    if form == Form::Fraction && end == at + 3 && slash(at + 1) {
        let below = terminals.text(at + 2);
        let common = matches!(
            below,
            "2" | "3"
                | "4"
                | "5"
                | "6"
                | "8"
                | "10"
                | "12"
                | "16"
                | "20"
                | "32"
                | "40"
                | "64"
                | "100"
                | "1000"
        );
        return (!common).then_some(end);
    }
    let number_behind = terminals.kind(end + 1) == Some(TokenKind::Number)
        && terminals.link(end + 1) == Link::Touching;
    (slash(end) && number_behind && terminals.kind(at) == Some(TokenKind::Number))
        .then_some(end + 2)
}

/// Words with which a capitalized word before a number is no name.
const PLAIN: Classes = Classes::any_of(&[
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
fn in_name(terminals: &Terminals, at: usize) -> bool {
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
        return true;
    }
    let touching = terminals.link(at) == Link::Touching && word;
    let known = terminals
        .get(before)
        .is_some_and(|terminal| terminal.classes.meets(PLAIN));
    let big = terminals.numeral(at).is_some_and(|number| {
        number.form == Form::Words && number.end > at + 1 || number.value >= 10_000.0
    });
    let small = terminals.role(at, NumberRole::Cardinal).is_some() && !terminals.is_capitalized(at);
    let name = word && before > 0 && terminals.is_capitalized(before) && !known && !big && !small;
    touching || name && terminals.link(at) == Link::Apart && !unit_behind(terminals, at + 1)
}

/// Whether a unit of measurement follows that is neither “in” nor a unit of time.
fn unit_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.has(at, Class::Unit)
        && !terminals.has(at, Class::TimeWord)
        && terminals.text(at).len() > 1
        && terminals.text(at) != "in"
}

/// “ten months into the war” tells when, not how long.
fn into_period(terminals: &Terminals, end: usize) -> Option<usize> {
    let unit = terminals.has(end, Class::Unit) && terminals.has(end, Class::TimeWord);
    (unit && terminals.is(end + 1, &["into"])).then_some(end + 2)
}
