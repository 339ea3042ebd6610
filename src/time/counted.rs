//! Units counted in a stretch of the calendar: “the last week of July”, “the first day of 2030”,
//! “the 15th of next month”, “Tuesday of that week”.

use crate::grammar::{Form, Terminals, whole_in};
use crate::lexicon::TimeRole;
use crate::text::TokenKind;

use super::day::{month_name, with_year};
use super::grammar::relation;
use super::meaning::{Frame, Meaning, Name, Reading, Which};
use super::part::season;
use super::point::{Point, Unit};
use super::year::year_digits;

/// “the first week of May”, “the last day of the year”, “the second Monday of next month”.
pub(super) fn nth_of(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (nth, next) = nth(terminals, at)?;
    if !terminals.is(next + 1, &["of", "in"]) {
        return None;
    }
    let each = terminals.time_value(next + 2, TimeRole::Each).is_some();
    let counted = terminals.time_value(next, TimeRole::Weekday).is_some()
        || unit_at(terminals, next).is_some();
    if each && counted && unit_at(terminals, next + 3) == Some(Unit::Month) {
        let monthly = Meaning::Set(Unit::Month.duration(Some(1.0)));
        return Some(Reading::new(next + 4, monthly)); // “the first Tuesday of every month”
    }
    if let Some(weekday) = terminals.time_value(next, TimeRole::Weekday) {
        return nth_weekday(terminals, next + 2, i32::from(weekday), nth);
    }
    let unit = unit_at(terminals, next)?;
    if !matches!(unit, Unit::Day | Unit::Week | Unit::Weekend | Unit::Month) {
        return None;
    }
    let (of, end) = whole(terminals, next + 2, unit)?;
    let of = Box::new(of);
    Some(Reading::new(end, Meaning::Nth { of, unit, nth }))
}

/// “first”, “third”, “last”: which one, −1 for the last, and where it ends.
fn nth(terminals: &Terminals, at: usize) -> Option<(i32, usize)> {
    if terminals.is(at, &["last", "final"]) {
        return Some((-1, at + 1));
    }
    let number = terminals
        .numeral(at)
        .filter(|number| number.form == Form::Ordinal)?;
    let nth = whole_in(number.value, 1..=53)?;
    Some((nth, number.end))
}

/// The unit at a position, in the singular.
fn unit_at(terminals: &Terminals, at: usize) -> Option<Unit> {
    Unit::from_number(terminals.time_value(at, TimeRole::Unit)?)
}

/// “September”, “May 2030”, “the month” behind “the first Monday of”.
fn nth_weekday(terminals: &Terminals, at: usize, weekday: i32, nth: i32) -> Option<Reading> {
    if nth > 5 {
        return None;
    }
    let Some((month, end)) = month_name(terminals, at) else {
        let (of, end) = whole(terminals, at, Unit::Week)?;
        let of = Box::new(of);
        return matches!(
            *of,
            Meaning::Unit {
                unit: Unit::Month,
                ..
            }
        )
        .then(|| Reading::new(end, Meaning::NthWeekday { of, weekday, nth }));
    };
    let whole = with_year(terminals, end, month, None, Which::Open)?;
    let which = match whole.meaning {
        Meaning::Point(Point::Month(year, _)) => Which::Year(year),
        Meaning::Recurrent { which, .. } => which,
        _ => Which::Open,
    };
    let name = Name::NthWeekday {
        month,
        weekday,
        nth,
    };
    Some(Reading::new(whole.end, Meaning::Recurrent { name, which }))
}

/// The stretch of the calendar in which the units are counted, and where its words end.
fn whole(terminals: &Terminals, at: usize, part: Unit) -> Option<(Meaning, usize)> {
    if let Some((month, end)) =
        month_name(terminals, at).filter(|_| part < Unit::Month || part == Unit::Weekend)
    {
        let month = with_year(terminals, end, month, None, Which::Open)?;
        return Some((month.meaning, month.end));
    }
    if let Some(year) = year_digits(terminals, at) {
        return Some((Meaning::Point(Point::Year(year)), at + 1));
    }
    let start = at + usize::from(terminals.is(at, &["the"]));
    let larger = |unit: Unit| match unit {
        Unit::Week => part == Unit::Day,
        Unit::Month => part != Unit::Month,
        Unit::Quarter | Unit::Year | Unit::Decade => true,
        _ => false,
    };
    if let Some((by, frame)) = relation(terminals, start) {
        let unit = unit_at(terminals, start + 1).filter(|unit| larger(*unit))?;
        return Some((Meaning::Unit { unit, by, frame }, start + 2));
    }
    if start == at {
        return None;
    }
    if let Some(season) = season(terminals, start, Which::Open, true) {
        return Some((season.meaning, season.end));
    }
    let unit = unit_at(terminals, start).filter(|unit| larger(*unit))?;
    let (by, frame) = (0, Frame::Publication);
    Some((Meaning::Unit { unit, by, frame }, start + 1))
}

/// “the 15th of next month”, “the 21st of this month”, “the 20th day of the month”.
pub(super) fn day_of_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let number = terminals
        .numeral(at)
        .filter(|number| number.form == Form::Ordinal)?;
    let nth = whole_in(number.value, 1..=31)?;
    let of = number.end + usize::from(unit_at(terminals, number.end) == Some(Unit::Day));
    let start = of + 1 + usize::from(terminals.is(of + 1, &["the"]));
    if !terminals.is(of, &["of"]) {
        return None;
    }
    let (related, (by, frame)) = match relation(terminals, start) {
        Some(relation) => (1, relation),
        None if start > of + 1 => (0, (0, Frame::Focus)),
        None => return None,
    };
    let month = start + related;
    if unit_at(terminals, month) != Some(Unit::Month) {
        return None;
    }
    let of = Box::new(Meaning::Unit {
        unit: Unit::Month,
        by,
        frame,
    });
    let unit = Unit::Day;
    Some(Reading::new(month + 1, Meaning::Nth { of, unit, nth }))
}

/// What stands behind a weekday and says of which week it is: “of next week”, “last week”, “the
/// 24th”.
pub(super) fn weekday_of(terminals: &Terminals, end: usize, day: i32) -> Option<Reading> {
    let name = Name::Weekday(day);
    let of = usize::from(terminals.is(end, &["of"]));
    let the = end + of + usize::from(of == 1 && terminals.is(end + of, &["the"]));
    if let Some((by, frame)) = relation(terminals, the) {
        let week = unit_at(terminals, the + 1) == Some(Unit::Week)
            && terminals.kind(the + 2) != Some(TokenKind::Clitic);
        let which = Which::YearFrom(by, frame);
        return week.then(|| Reading::new(the + 2, Meaning::Recurrent { name, which }));
    }
    if of == 1 || !terminals.is(end, &["the"]) {
        return None;
    }
    let number = terminals
        .numeral(end + 1)
        .filter(|number| number.form == Form::Ordinal)?;
    let day = whole_in(number.value, 1..=31)?;
    let digits = terminals.kind(end + 1) == Some(TokenKind::Number);
    let alone = terminals.kind(number.end) != Some(TokenKind::Word)
        || terminals.is(number.end, &["of", "at", "and", "in"]);
    let (name, which) = (Name::Day(day), Which::Open);
    (digits && alone).then(|| Reading::new(number.end, Meaning::Recurrent { name, which }))
}
