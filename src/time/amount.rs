//! Amounts of time: “two days later”, “three years and a month ago”, “ten months”, “the next two
//! weeks”.

use crate::grammar::{Form, Link, Terminals, is, whole_in};
use crate::lexicon::{Class, NumberRole, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::ago::{counted_from, shift};
use super::meaning::{Clock, Frame, Meaning, Name, Reading, Which};
use super::point::{Unit, duration_of};
use super::year::year_digits;

/// How many units: a number, a vague number or an article.
#[derive(Clone, Copy)]
pub(super) enum Amount {
    Number(f64),
    Vague,
    Article,
}

/// “half an” of “half an hour”, “half a” of “half a century”: where it ends.
fn half(terminals: &Terminals, at: usize) -> Option<usize> {
    let halved = terminals.is(at, &["half"]) && terminals.is(at + 1, &["a", "an"]);
    (halved && unit(terminals, at + 2).is_some()).then_some(at + 2)
}

/// Whether digits stand right behind a slash: the end of a fraction that cannot be read, “71/2 years”.
fn is_glued(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at) == Link::Touching && at > 0 && matches!(terminals.text(at - 1), "/" | "⁄")
}

/// “hundreds of”, “tens of thousands of”: where they end.
fn scales(terminals: &Terminals, at: usize) -> Option<usize> {
    const MOST: usize = 3;
    let is_scale = |at: &usize| {
        terminals.role(*at, NumberRole::VagueScale).is_some() && terminals.is(at + 1, &["of"])
    };
    let count = (at..at + 2 * MOST).step_by(2).take_while(is_scale).count();
    (count > 0).then_some(at + 2 * count)
}

/// The amount at a position and where it ends.
pub(super) fn amount(terminals: &Terminals, at: usize) -> Option<(Amount, usize)> {
    if let Some(end) = half(terminals, at) {
        return Some((Amount::Number(0.5), end));
    }
    if let Some(number) = terminals
        .numeral(at)
        .filter(|number| number.form != Form::Ordinal && !is_glued(terminals, at))
    {
        // “three-quarters of an hour”
        let part = number.form == Form::Fraction
            && terminals.is(number.end, &["of"])
            && terminals.is(number.end + 1, &["a", "an"])
            && terminals
                .time_value(number.end + 2, TimeRole::Unit)
                .is_some();
        if part {
            return Some((Amount::Number(number.value), number.end + 2));
        }
        let end = number.end + usize::from(terminals.is(number.end, &["dozen"]));
        if terminals.is(number.end, &["or", "to"]) || terminals.link(number.end) == Link::Hyphen {
            let next = number.end + usize::from(terminals.link(number.end) != Link::Hyphen);
            if let Some(high) = terminals
                .numeral(next)
                .filter(|high| high.value > number.value)
            {
                return Some((Amount::Number(number.value), high.end));
            }
        }
        return Some((Amount::Number(number.value), end));
    }
    if let Some(end) = scales(terminals, at) {
        return Some((Amount::Vague, end));
    }
    let article = usize::from(terminals.is(at, &["a", "an"]));
    if terminals.is(at + article, &["couple"]) {
        let end = at + article + 1 + usize::from(terminals.is(at + article + 1, &["of"]));
        return Some((Amount::Number(2.0), end));
    }
    if terminals
        .time_value(at + article, TimeRole::Vague)
        .is_some()
    {
        return Some((Amount::Vague, at + article + 1));
    }
    (article == 1).then_some((Amount::Article, at + 1))
}

/// An amount of time with what it is counted from: “two years ago”, “ten months”, “a year
/// earlier”, “three-day”.
pub(super) fn amount_of_time(terminals: &Terminals, at: usize) -> Option<Reading> {
    units_of(terminals, at, amount(terminals, at)?)
}

/// What is counted from an amount of weekdays, parts of days or units.
pub(super) fn counted(terminals: &Terminals, at: usize) -> Option<Reading> {
    let amount = amount(terminals, at)?;
    weekdays_of(terminals, amount)
        .or_else(|| parts_of_day_of(terminals, amount))
        .or_else(|| units_of(terminals, at, amount))
}

/// Units behind their amount, which begins at a position and ends before the units.
fn units_of(
    terminals: &Terminals,
    at: usize,
    (how_many, mut end): (Amount, usize),
) -> Option<Reading> {
    end += usize::from(terminals.beside_time(end, TimeContext::UnitAdjective));
    let (unit, plural) = unit(terminals, end)?;
    let hyphen = terminals.link(end) == Link::Hyphen;
    if !plural && !hyphen && is_of_event(terminals, at, end) {
        return None;
    }
    end += 1;
    end += usize::from(is_long(terminals, end));
    let mut value = match how_many {
        Amount::Number(value) => Some(value),
        Amount::Vague => None,
        Amount::Article => Some(1.0),
    };
    if terminals.is(end, &["and"])
        && terminals.is(end + 1, &["a"])
        && terminals.is(end + 2, &["half"])
    {
        value = value.map(|value| value + 0.5);
        end += 3;
    }
    if matches!(how_many, Amount::Article) && is_or_two(terminals, end) {
        end += 2;
    }
    if is_age(terminals, end) {
        return None;
    }
    if let Some(sum) = value.and_then(|value| sum_of_units(terminals, end, value, unit)) {
        return Some(sum);
    }
    if let Some(counted) =
        counted_from(terminals, (at, end), unit, value).filter(|_| !hyphen || unit == Unit::Century)
    {
        return Some(counted);
    }
    if matches!(how_many, Amount::Article) {
        if unit == Unit::Second && is_ordinal(terminals, end) {
            return None;
        }
        return article_amount(terminals, at, end, (unit, value), hyphen);
    }
    length(terminals, end, (unit, value), plural, hyphen)
}

/// “for a second time”, “a second year”: whether a noun behind “second” makes an ordinal of it.
fn is_ordinal(terminals: &Terminals, end: usize) -> bool {
    terminals.kind(end) == Some(TokenKind::Word)
        && terminals.link(end) == Link::Apart
        && !terminals.has(end, Class::Preposition)
        && !terminals.has(end, Class::Auxiliary)
        && !terminals.is(end, &["and", "or", "but", "that"])
}

/// “Harbour Games 2028 day two”: a year, with the number of the day behind the unit.
fn is_of_event(terminals: &Terminals, at: usize, unit: usize) -> bool {
    unit == at + 1
        && year_digits(terminals, at).is_some()
        && terminals
            .numeral(unit + 1)
            .is_some_and(|number| number.form != Form::Ordinal)
}

/// “a year or two”: a higher number behind one unit.
fn is_or_two(terminals: &Terminals, end: usize) -> bool {
    let number = terminals.role(end + 1, NumberRole::Cardinal);
    terminals.is(end, &["or"])
        && number.is_some_and(|number| number > 1.0)
        && unit(terminals, end + 2).is_none()
        && terminals.number_word(end + 2).is_none()
}

/// A length of time by itself, whose unit ends before `end`.
fn length(
    terminals: &Terminals,
    mut end: usize,
    (unit, value): (Unit, Option<f64>),
    plural: bool,
    hyphen: bool,
) -> Option<Reading> {
    if unit == Unit::Second && !plural && value.is_none_or(|value| !is(value, 1)) && !hyphen {
        return None;
    }
    if !plural && !hyphen && value.is_some_and(|value| value > 1.0) && unit == Unit::Quarter {
        return None;
    }
    if terminals.is(end, &["or"]) && terminals.is(end + 1, &["so"]) {
        end += 2;
    }
    end += usize::from(
        hyphen
            && terminals.time_value(end, TimeRole::Period).is_some()
            && terminals.is(end, &["period"]),
    );
    Some(Reading::new(end, Meaning::Duration(unit.duration(value))))
}

/// “three Fridays from now”, “two Sundays ago”.
fn weekdays_of(terminals: &Terminals, amount: (Amount, usize)) -> Option<Reading> {
    const MOST: i32 = 20;
    let (Amount::Number(amount), end) = amount else {
        return None;
    };
    let amount = whole_in(amount, 1..=MOST)?;
    let day = terminals
        .time_value(end, TimeRole::Weekdays)
        .or_else(|| terminals.time_value(end, TimeRole::Weekday))?;
    let (direction, _, end) =
        shift(terminals, end + 1).filter(|(_, frame, _)| *frame == Frame::Publication)?;
    let nearest = Meaning::Recurrent {
        name: Name::Weekday(i32::from(day)),
        which: if direction > 0 {
            Which::ToCome
        } else {
            Which::Relation(direction)
        },
    };
    let meaning = Meaning::Beside {
        base: Box::new(nearest),
        unit: Unit::Day,
        by: 7 * (amount - 1) * direction,
    };
    Some(Reading::new(end, meaning))
}

/// “three nights ago”, “two mornings later”: a part of the day so many days from another.
fn parts_of_day_of(terminals: &Terminals, amount: (Amount, usize)) -> Option<Reading> {
    let (Amount::Number(amount), end) = amount else {
        return None;
    };
    let part = terminals
        .time_value(end, TimeRole::PartsOfDay)
        .filter(|_| amount.fract() == 0.0)?;
    let (direction, frame, end) = shift(terminals, end + 1)?;
    let meaning = Meaning::Shift {
        amount: Some(amount),
        unit: Unit::Day,
        direction,
        frame,
    };
    Some(Reading {
        clock: Some(Clock::Part(part)),
        ..Reading::new(end, meaning)
    })
}

/// “two years and three months”, “1 hour, 20 minutes”, perhaps counted from a day: an amount of
/// one unit with smaller ones behind it.
fn sum_of_units(terminals: &Terminals, end: usize, amount: f64, unit: Unit) -> Option<Reading> {
    let mut parts = vec![(amount, unit)];
    let mut at = end;
    while let Some((amount, smaller, end)) = smaller_unit(terminals, at, *parts.last()?) {
        parts.push((amount, smaller));
        at = end;
    }
    if parts.len() == 1 || is_age(terminals, at) {
        return None;
    }
    if let (Some((direction, frame, end)), Some((amount, unit))) =
        (shift(terminals, at), in_smallest(&parts))
    {
        let meaning = Meaning::Shift {
            amount: Some(amount),
            unit,
            direction,
            frame,
        };
        return Some(Reading::new(end, meaning));
    }
    Some(Reading::new(at, Meaning::Duration(duration_of(&parts))))
}

/// “and three months”: an amount of a unit smaller than that of the whole amount before.
fn smaller_unit(
    terminals: &Terminals,
    at: usize,
    (whole, before): (f64, Unit),
) -> Option<(f64, Unit, usize)> {
    let comma = usize::from(terminals.text(at) == ",");
    let and = usize::from(terminals.is(at + comma, &["and"]));
    let value = match amount(terminals, at + comma + and)? {
        (Amount::Number(value), end) => (value, end),
        (Amount::Article, end) if and == 1 => (1.0, end),
        _ => return None,
    };
    let (value, end) = value;
    let (unit, _) = unit(terminals, end)?;
    let plain = matches!(
        unit,
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Week | Unit::Month
    );
    let tied = terminals.link(at) == Link::Hyphen || terminals.link(end) == Link::Hyphen;
    let near = !unit.is_of_clock() || before <= Unit::Day;
    let fits = unit < before && before <= Unit::Year && near && whole.fract() == 0.0;
    (plain && fits && !tied).then_some((value, unit, end + 1))
}

/// The sum of amounts in the smallest of their units, if that is a whole number of each.
fn in_smallest(parts: &[(f64, Unit)]) -> Option<(f64, Unit)> {
    let (first, rest) = parts.split_first()?;
    rest.iter()
        .try_fold(*first, |(sum, unit), (more, smaller)| {
            let factor = match (unit, smaller) {
                (Unit::Year, Unit::Month) => 12.0,
                (Unit::Week, Unit::Day) => 7.0,
                (Unit::Day, Unit::Hour) => 24.0,
                (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60.0,
                _ => return None,
            };
            Some((sum * factor + more, *smaller))
        })
}

/// “a year”: how often when it stands behind an amount (“two million a year”), how long else.
fn article_amount(
    terminals: &Terminals,
    at: usize,
    end: usize,
    (unit, amount): (Unit, Option<f64>),
    hyphen: bool,
) -> Option<Reading> {
    if hyphen {
        return None;
    }
    if terminals.is_another(end - 1) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let long = terminals.beside_time(before, TimeContext::DurationLead);
    let dated = terminals.is(end, &["after", "before"]) && unit > Unit::Day;
    let halved = amount.is_some_and(|amount| amount > 1.0);
    let or_two = end > 2 && is_or_two(terminals, end - 2); // “a year or two”
    if long || dated || halved || or_two {
        return Some(Reading::new(end, Meaning::Duration(unit.duration(amount))));
    }
    let paid = unit == Unit::Hour
        && before > 0
        && terminals.kind(before) == Some(TokenKind::Number)
        && terminals.kind(before - 1) == Some(TokenKind::Currency);
    let rate = paid
        || matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
            && (terminals.number_word(before).is_some()
                || terminals.kind(before) == Some(TokenKind::Number)
                || terminals.text(before) == "%"
                || terminals.text(before).ends_with('s')
                || terminals.has(before, Class::Currency)
                || terminals.is(before, &["once", "twice"]));
    rate.then(|| Reading::new(end, Meaning::Set(unit.duration(Some(1.0)))))
}

/// Whether “old” or “of age” follows: an age is a quantity.
pub(super) fn is_age(terminals: &Terminals, end: usize) -> bool {
    terminals.is(end, &["old"])
        || terminals.text(end).starts_with("old") && terminals.link(end) == Link::Hyphen
        || terminals.is(end, &["of"]) && terminals.text(end + 1) == "age"
}

/// Whether “long” is tied to a unit: “a week-long strike”.
pub(super) fn is_long(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at) == Link::Hyphen && terminals.is(at, &["long"])
}

/// The unit at a position, and whether it is a plural.
pub(super) fn unit(terminals: &Terminals, at: usize) -> Option<(Unit, bool)> {
    let word = terminals.time_word(at)?;
    match word.role {
        TimeRole::Unit => Some((Unit::from_number(word.value)?, false)),
        TimeRole::Units => Some((Unit::from_number(word.value)?, true)),
        _ => None,
    }
}
