//! Units of time beside a known day: “yesterday”, “last week”, “the following day”, “a year earlier”;
//! amounts and sets are tried in their turn. Units behind “last”, “following”, “that” stand in `related`.

mod related;

use self::related::related_by;
use crate::grammar::{Link, Terminals, is, whole_in};
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::amount::{counted, unit};
use super::day;
use super::grammar::relation;
use super::meaning::{Clock, Frame, Meaning, Reading};
use super::named;
use super::point::Unit;
use super::set::set;
use super::stretch::{bare_units, next_amounts};
use super::unit_name::names_no_time;

/// An expression that is counted in units.
pub(super) fn relative(terminals: &Terminals, at: usize) -> Option<Reading> {
    day_word(terminals, at)
        .or_else(|| set(terminals, at))
        .or_else(|| next_amounts(terminals, at))
        .or_else(|| years_ahead(terminals, at))
        .or_else(|| related_unit(terminals, at))
        .or_else(|| counted(terminals, at))
        .or_else(|| compared_year(terminals, at))
        .or_else(|| year_end(terminals, at))
        .or_else(|| bare_units(terminals, at))
}

/// “yesterday”, “tomorrow morning”, “tonight”, “this morning”, “last night”.
fn day_word(terminals: &Terminals, at: usize) -> Option<Reading> {
    let word = terminals.time_word(at)?;
    let day = |end, by, clock| {
        let (unit, frame) = (Unit::Day, Frame::Publication);
        let meaning = Meaning::Unit { unit, by, frame };
        Some(Reading {
            clock,
            ..Reading::new(end, meaning)
        })
    };
    match word.role {
        TimeRole::DayWord => {
            let clock = terminals.is(at, &["tonight"]).then_some(Clock::Part(4));
            let by = i32::from(word.value);
            match (terminals.word(at + 1), terminals.word(at + 2)) {
                ("last" | "next", "week") => day(at + 3, by, clock),
                _ => day(at + 1, by, clock),
            }
        }
        TimeRole::Relation if terminals.is(at, &["last", "this"]) => {
            let part = terminals.time_value(at + 1, TimeRole::PartOfDay)?;
            day(at + 2, i32::from(word.value), Some(Clock::Part(part)))
        }
        _ => None,
    }
}

/// “in the years ahead”, “the days and weeks to come”, “over the years”.
fn years_ahead(terminals: &Terminals, at: usize) -> Option<Reading> {
    let plural = |at: usize| unit(terminals, at).filter(|(_, plural)| *plural);
    let first = terminals.is(at, &["the"]).then_some(at + 1)?;
    let (least, _) = plural(first)?;
    let more = terminals.is(first + 1, &["and"]) && plural(first + 2).is_some();
    let end = first + if more { 3 } else { 1 };
    let ahead = terminals.is(end, &["ahead"]) && !terminals.is(end + 1, &["of"]);
    let come = terminals.is(end, &["to"]) && terminals.is(end + 1, &["come"]);
    if ahead || come {
        let end = end + if come { 2 } else { 1 };
        return Some(Reading::new(end, Meaning::Reference(1)));
    }
    let long = least >= Unit::Year && at > 0 && terminals.is(at - 1, &["over"]);
    let ends = match terminals.kind(end) {
        Some(TokenKind::Word) => {
            terminals.has(end, Class::Preposition) && !terminals.is(end, &["of", "since"])
        }
        kind => kind != Some(TokenKind::Number),
    };
    (long && ends && !more).then(|| Reading::new(end, Meaning::Duration(least.duration(None))))
}

/// “last week”, “the following day”, “that year”, “the current quarter”, “the year”.
fn related_unit(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    if let Some((by, frame)) = relation(terminals, start) {
        return related_by(terminals, at, start, by, frame);
    }
    if start == at {
        return None;
    }
    let is_whole = terminals.is(start, &["entire", "full", "whole"]);
    let start = start + usize::from(is_whole);
    let (unit, is_plural) = unit(terminals, start)?;
    // “the whole year last year”
    if is_whole && terminals.word(start) == terminals.word(start + 2) {
        if let Some((by, frame)) = relation(terminals, start + 1) {
            return related_by(terminals, start + 1, start + 1, by, frame);
        }
    }
    // “Person of the Year”
    let is_title = at > 0 && terminals.is_capitalized(start) && terminals.is(at - 1, &["of"]);
    let is_numbered = terminals.text(start + 1).starts_with(['I', 'V', 'X']);
    if is_title && !is_numbered || names_no_time(terminals, at, start) {
        return None;
    }
    if !is_plural {
        let behind = next_but_one(terminals, start, unit);
        if behind.is_some() {
            return behind;
        }
    }
    if matches!(unit, Unit::Week | Unit::Weekend) && terminals.is(start + 1, &["of"]) {
        if let Some(day) = named_day(terminals, start + 2) {
            let base = Box::new(day.meaning);
            return Some(Reading::new(day.end, Meaning::Around { base, unit }));
        }
    }
    if let Some(ended) = up_to_day(terminals, start, unit).filter(|_| !is_plural) {
        return Some(ended);
    }
    if terminals.is(start + 1, &["of", "when"]) && unit != Unit::Year && unit != Unit::Quarter {
        return None;
    }
    // “later in the day before leaving”
    let is_part = at > 0 && terminals.is(at - 1, &["in"]);
    if terminals.is(start + 1, &["after", "before"]) && !is_plural && unit == Unit::Day && !is_part
    {
        return Some(beside_named_day(terminals, start));
    }
    if terminals.is(start + 1, &["after", "before"]) && !is_plural && is_told_from(unit) {
        return beside_focus(terminals, start, unit);
    }
    current_unit(terminals, start, unit).filter(|_| !is_plural)
}

/// “the quarter ended June 30”, “the week beginning 9 September”: the unit in which a day lies that is told
/// behind it.
fn up_to_day(terminals: &Terminals, start: usize, unit: Unit) -> Option<Reading> {
    let that = usize::from(unit == Unit::Year && terminals.is(start + 1, &["that"]));
    let start = start + that;
    let is_bound = match unit {
        Unit::Year => {
            // “the year to June 30”, not “the year to 2030”
            matches!(terminals.text(start + 1), "ended" | "ending")
                || that == 0 && terminals.is(start + 1, &["to"])
        }
        Unit::Quarter => terminals.is(start + 1, &["ended", "ending"]),
        Unit::Week => matches!(
            terminals.text(start + 1),
            "beginning" | "commencing" | "starting" | "ended" | "ending"
        ),
        _ => false,
    };
    let day = named_day(terminals, start + 2).filter(|_| is_bound)?;
    let base = Box::new(day.meaning);
    Some(Reading::new(
        start + 1 - that,
        Meaning::Around { base, unit },
    ))
}

/// Whether the unit is one that “before” and “after” are told from: no weekend, which is one of this week.
fn is_told_from(unit: Unit) -> bool {
    matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
}

/// “than the year before”: one unit from the date last named; “the week after his speech” is not.
fn beside_focus(terminals: &Terminals, start: usize, unit: Unit) -> Option<Reading> {
    let by = if terminals.is(start + 1, &["after"]) {
        1
    } else {
        -1
    };
    if let Some(day) = beside(terminals, start + 1, Unit::Week, 1.0).filter(|_| unit == Unit::Week)
    {
        let base = Box::new(day.meaning); // “the week before Christmas”
        return Some(Reading::new(day.end, Meaning::Around { base, unit }));
    }
    let ends = match terminals.kind(start + 2) {
        Some(TokenKind::Word) => terminals.beside_time(start + 2, TimeContext::UnitFollower),
        kind => kind != Some(TokenKind::Number),
    };
    let frame = Frame::Focus;
    ends.then(|| Reading::new(start + 2, Meaning::Unit { unit, by, frame }))
}

/// “the week after next”, “the year before last”; `start` is the unit's.
fn next_but_one(terminals: &Terminals, start: usize, unit: Unit) -> Option<Reading> {
    let by = match (terminals.word(start + 1), terminals.word(start + 2)) {
        ("after", "next") => 2,
        ("before", "last") => -2,
        _ => return None,
    };
    let frame = Frame::Publication;
    (unit > Unit::Day && ends_relation(terminals, start + 3))
        .then(|| Reading::new(start + 3, Meaning::Unit { unit, by, frame }))
}

/// “the year”, “in the month”, “in the day”: the one that the text is about; `start` is the unit's.
fn current_unit(terminals: &Terminals, start: usize, unit: Unit) -> Option<Reading> {
    let (is_led, frame) = match unit {
        Unit::Year | Unit::Weekend | Unit::Week => (true, Frame::Publication),
        Unit::Month => (
            start > 1 && terminals.beside_time(start - 2, TimeContext::ToldMonthLead),
            Frame::Publication,
        ),
        Unit::Quarter => (true, Frame::Focus),
        Unit::Day => (start > 1 && terminals.is(start - 2, &["in"]), Frame::Focus),
        _ => return None,
    };
    let is_compound = terminals.link(start + 1) == Link::Hyphen;
    (is_led && !is_compound && !terminals.is(start + 1, &["ago"]))
        .then(|| Reading::new(start + 1, Meaning::Unit { unit, by: 0, frame }))
}

/// Whether no unit or number follows that “next” or “last” belongs to.
fn ends_relation(terminals: &Terminals, at: usize) -> bool {
    terminals.time_word(at).is_none() && terminals.numeral(at).is_none()
}

/// “the day after the attack”: one day from the date last named; “the day after Christmas”.
fn beside_named_day(terminals: &Terminals, start: usize) -> Reading {
    let by = if terminals.is(start + 1, &["after"]) {
        1
    } else {
        -1
    };
    let (unit, frame) = (Unit::Day, Frame::Focus);
    beside(terminals, start + 1, unit, 1.0)
        .unwrap_or_else(|| Reading::new(start + 2, Meaning::Unit { unit, by, frame }))
}

/// The day that has a name of its own at a position: “Christmas”, “Feb. 3”, “yesterday”.
pub(super) fn named_day(terminals: &Terminals, at: usize) -> Option<Reading> {
    named::named(terminals, at)
        .or_else(|| day_word(terminals, at))
        .filter(|day| day.meaning.names_day())
}

/// What follows an amount: “before Christmas”, “after Feb. 3”, “from Monday”.
pub(super) fn beside(terminals: &Terminals, at: usize, unit: Unit, amount: f64) -> Option<Reading> {
    if let Some(reading) = week_on(terminals, at, unit, amount) {
        return Some(reading);
    }
    let sign = match terminals.word(at) {
        "before" => -1,
        "after" | "from" => 1,
        _ => return None,
    };
    let amount = whole_in(amount, 1..=999)?;
    let day = named_day(terminals, at + 1)?;
    let base = Box::new(day.meaning);
    // “two weeks before Christmas” is a day: the day that it is counted from is one.
    let days = if unit == Unit::Week { 7 } else { 1 };
    let by = sign * amount * days;
    let unit = Unit::Day;
    Some(Reading::new(day.end, Meaning::Beside { base, unit, by }))
}

/// “on Saturday” behind “a week”: seven days after the next one.
fn week_on(terminals: &Terminals, at: usize, unit: Unit, amount: f64) -> Option<Reading> {
    let day = terminals.time_value(at + 1, TimeRole::Weekday)?;
    (unit == Unit::Week && is(amount, 1) && terminals.is(at, &["on"]))
        .then(|| Reading::new(at + 2, day::in_a_week(i32::from(day))))
}

/// “year-earlier”, “the year-ago quarter”: the same stretch a year before.
fn compared_year(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    let (unit, plural) = unit(terminals, start)?;
    let compared = terminals.is(start + 1, &["earlier", "ago"]);
    if unit != Unit::Year || plural || !compared {
        return None;
    }
    let end = start + 2;
    let noun = terminals.is(end, &["period", "quarter"]);
    let meaning = Meaning::Shift {
        amount: Some(1.0),
        unit,
        direction: -1,
        frame: Frame::Focus,
    };
    Some(Reading::new(end + usize::from(noun), meaning))
}

/// “year end”, “year-end”.
fn year_end(terminals: &Terminals, at: usize) -> Option<Reading> {
    let year = terminals.time_value(at, TimeRole::Unit) == Some(Unit::Year as i16);
    let end = at + 1 + usize::from(terminals.kind(at + 1) == Some(TokenKind::Clitic));
    let modifier = Some(crate::model::TimeModifier::End);
    let named = super::year::year_digits(terminals, end + 1);
    if let Some(named) = named.filter(|_| year && terminals.is(end, &["end"])) {
        return Some(Reading {
            modifier, // “by year-end 2027”
            ..Reading::new(end + 2, Meaning::Point(super::point::Point::Year(named)))
        });
    }
    (year && terminals.is(end, &["end"])).then(|| Reading {
        modifier,
        ..Reading::new(
            end + 1,
            Meaning::Unit {
                unit: Unit::Year,
                by: 0,
                frame: Frame::Publication,
            },
        )
    })
}
