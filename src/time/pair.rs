//! Two expressions that share a word: “June 10-12”, “13 to 15 July”, “7-9 p.m.”.

use crate::grammar::{Form, Link, Terminals, whole_in};
use crate::lexicon::{TimeContext, TimeRole};

use super::calendar::civil;
use super::clock;
use super::day;
use super::meaning::{Clock, Meaning, Name, Reading, Which};
use super::point::Point;
use super::year;

/// An expression with the position where it begins.
pub(super) type Part = (usize, Reading);

/// The two expressions that begin with a bare number: “13 to 15 July”, “7-9 p.m.”.
pub(super) fn from_number(terminals: &Terminals, at: usize) -> Option<[Part; 2]> {
    days_before_month(terminals, at).or_else(|| hours(terminals, at))
}

/// “13 to 15 July”, “the 3rd and 4th of May 2030”.
fn days_before_month(terminals: &Terminals, at: usize) -> Option<[Part; 2]> {
    let slashed = day::first_of_slashed(terminals, at).map(|day| (day, at + 1));
    let (day, end) = slashed.or_else(|| {
        let number = terminals
            .numeral(at)
            .filter(|number| matches!(number.form, Form::Digits | Form::Ordinal))?;
        let day = whole_in(number.value, 1..=31)?;
        Some((day, number.end))
    })?;
    let next = joint(terminals, end).or_else(|| slashed.map(|_| end + 1))?;
    let second = day::day_then_month(terminals, next)?;
    let meaning = with_day(&second.meaning, |last| (day < last).then_some(day))?;
    Some([(at, Reading::new(end, meaning)), (next, second)])
}

/// “7 to 9 p.m.”, “10:30-11:45 a.m. on Monday”.
fn hours(terminals: &Terminals, at: usize) -> Option<[Part; 2]> {
    let (hour, minute, end) = clock::bare_hour(terminals, at)?;
    let next = joint(terminals, end)?;
    let second = clock::clock(terminals, next)?;
    terminals
        .time_value(second.end.checked_sub(1)?, TimeRole::Meridiem)
        .or_else(|| terminals.time_value(second.end.checked_sub(2)?, TimeRole::Meridiem))?;
    let Some(Clock::Exact(last, _)) = second.clock else {
        return None;
    };
    // The same half of the day, unless the first hour would then come after the second.
    let same = hour % 12 + last / 12 * 12;
    let first = if same <= last { same } else { (same + 12) % 24 };
    let second = clock::around_day(terminals, next, second);
    let reading = Reading {
        end,
        clock: Some(Clock::Exact(first, minute)),
        ..second.clone()
    };
    Some([(at, reading), (next, second)])
}

/// The day behind one with its month: “-12” of “June 10-12”. The first one takes the year that
/// stands behind the second.
pub(super) fn second_day(terminals: &Terminals, first: &mut Reading) -> Option<Part> {
    with_day(&first.meaning, Some)?;
    let slashed = first.end > 0 && day::first_of_slashed(terminals, first.end - 1).is_some();
    let next = joint(terminals, first.end).or_else(|| slashed.then_some(first.end + 1))?;
    let (day, end) = day::day_number(terminals, next)?;
    let meaning = with_day(&first.meaning, |earlier| (day > earlier).then_some(day))?;
    let month_behind = day::month_name(terminals, end).is_some();
    if month_behind
        || year::is_counted(terminals, end)
        || terminals.link(end) == Link::Hyphen
        || terminals.text(end) == "/"
    {
        return None;
    }
    let comma = end + usize::from(terminals.text(end) == ",");
    if let Some(year) = year::year_digits(terminals, comma) {
        let in_year = |meaning: &Meaning| match meaning {
            Meaning::Recurrent {
                name: Name::MonthDay(month, day),
                ..
            } => civil(year, *month, *day).map(|day| Meaning::Point(Point::Day(day))),
            _ => None,
        };
        if let (Some(low), Some(high)) = (in_year(&first.meaning), in_year(&meaning)) {
            first.meaning = low;
            return Some((next, Reading::new(comma + 1, high)));
        }
    }
    Some((next, Reading::new(end, meaning)))
}

/// The month behind one without a year: “and May 2030” of “March and May 2030”. The first one takes the
/// year that stands behind the second.
pub(super) fn second_month(terminals: &Terminals, first: &mut Reading) -> Option<Part> {
    let Meaning::Recurrent {
        name: Name::Month(earlier),
        which: Which::Open,
    } = first.meaning
    else {
        return None;
    };
    let next = first.end + 1;
    if !terminals.is(first.end, &["and", "or"]) {
        return None;
    }
    let second = day::month(terminals, next, Which::Open)?;
    match second.meaning {
        Meaning::Point(Point::Month(year, later)) if earlier < later => {
            first.meaning = Meaning::Point(Point::Month(year, earlier));
            Some((next, second))
        }
        _ => None,
    }
}

/// The meaning with the day that `choose` makes of its day of the month.
fn with_day(meaning: &Meaning, choose: impl Fn(i32) -> Option<i32>) -> Option<Meaning> {
    match *meaning {
        Meaning::Point(Point::Day(date)) => {
            let day = choose(i32::from(date.day()))?;
            let date = civil(i32::from(date.year()), i32::from(date.month()), day)?;
            Some(Meaning::Point(Point::Day(date)))
        }
        Meaning::Recurrent {
            name: Name::MonthDay(month, day),
            which: which @ (Which::Open | Which::Year(_)),
        } => {
            let name = Name::MonthDay(month, choose(day)?);
            Some(Meaning::Recurrent { name, which })
        }
        _ => None,
    }
}

/// Where it goes on behind what joins two: a hyphen or dash, “to”, “and”, “through”.
fn joint(terminals: &Terminals, at: usize) -> Option<usize> {
    if terminals.link(at) == Link::Hyphen {
        return Some(at);
    }
    let joined = terminals.beside_time(at, TimeContext::RangeTie)
        || matches!(terminals.text(at), "-" | "–" | "—");
    joined.then_some(at + 1)
}

/// Whether what begins at a position is the upper end of a range whose lower end took the
/// terminals from `start` to `end`.
pub(super) fn is_upper_end(terminals: &Terminals, start: usize, end: usize, at: usize) -> bool {
    if at == end {
        return terminals.link(at) == Link::Hyphen;
    }
    let between = start > 0 && terminals.is(start - 1, &["between"]);
    at == end + 1
        && (terminals.is(end, &["to", "through", "until", "till"])
            || matches!(terminals.text(end), "-" | "–" | "—")
            || between && terminals.is(end, &["and"]))
}
