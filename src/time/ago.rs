//! What an amount of time is counted from: “ago”, “later”, “before Christmas”, “ago today”; and weekdays of weeks
//! that are told so.

use crate::grammar::{Terminals, whole_in};
use crate::lexicon::{TimeContext, TimeRole};
use crate::text::TokenKind;

use super::amount::amount_of_time;
use super::grammar::core;
use super::meaning::{Frame, Meaning, Name, Reading, Which};
use super::point::Unit;
use super::relative::beside;

/// An amount with what it is counted from behind it: “ago”, “later”, “before Christmas”.
pub(super) fn counted_from(
    terminals: &Terminals,
    (at, end): (usize, usize),
    unit: Unit,
    amount: Option<f64>,
) -> Option<Reading> {
    if let Some((direction, frame, after)) = shift(terminals, end) {
        if let Some(moved) = ago_from(terminals, (unit, amount), direction, (end, after)) {
            return Some(moved);
        }
        let meaning = Meaning::Shift {
            amount,
            unit,
            direction,
            frame,
        };
        return Some(Reading::new(after, meaning));
    }
    match unit {
        Unit::Day | Unit::Week if !is_length_from(terminals, at, end) => {
            beside(terminals, end, unit, amount?)
        }
        _ => None,
    }
}

/// “a year ago today”, “two weeks ago Tuesday”, “five years ago this week”: what stands behind “ago” tells from
/// when it is counted.
fn ago_from(
    terminals: &Terminals,
    (unit, amount): (Unit, Option<f64>),
    direction: i32,
    (ago, after): (usize, usize),
) -> Option<Reading> {
    const MOST: i32 = 999;
    if !terminals.is(ago, &["ago"]) || after != ago + 1 {
        return None;
    }
    let weekday = terminals.time_value(after, TimeRole::Weekday);
    let is_day = terminals.time_value(after, TimeRole::DayWord).is_some()
        && !terminals.is(after, &["tonight"]);
    let is_led = weekday.is_some() || is_day || terminals.is(after, &["this"]);
    let is_counted = match unit {
        Unit::Day | Unit::Week => weekday.is_some() || is_day,
        Unit::Month | Unit::Year | Unit::Decade => weekday.is_none(),
        _ => false,
    };
    let by = whole_in(amount?, 1..=MOST).filter(|_| is_led && is_counted)? * direction;
    let base = match weekday {
        Some(day) => Reading::new(
            after + 1,
            Meaning::Recurrent {
                name: Name::Weekday(i32::from(day)),
                which: Which::Open,
            },
        ),
        None => core(terminals, after)?,
    };
    let is_one = matches!(
        base.meaning,
        Meaning::Unit { .. } | Meaning::Recurrent { .. }
    );
    let meaning = Meaning::Moved {
        base: Box::new(base.meaning),
        unit,
        by,
    };
    (is_one && base.clock.is_none()).then(|| Reading::new(base.end, meaning))
}

/// “will last three weeks from May 4”, “for two weeks from Monday”: a length of time that begins on a day.
fn is_length_from(terminals: &Terminals, at: usize, end: usize) -> bool {
    terminals.is(end, &["from"])
        && at.checked_sub(1).is_some_and(|before| {
            terminals.is(before, &["for"])
                || terminals.beside_time(before, TimeContext::Measuring)
                || terminals.beside_time(before, TimeContext::Staying)
        })
}

/// What an amount of time is counted from: “ago”, “earlier”, “later”, “from now”.
pub(super) fn shift(terminals: &Terminals, at: usize) -> Option<(i32, Frame, usize)> {
    if terminals.is(at, &["from"]) && terminals.is(at + 1, &["now"]) {
        return Some((1, Frame::Publication, at + 2));
    }
    let word = terminals.time_word(at)?;
    let direction = i32::from(word.value);
    match word.role {
        TimeRole::Ago => Some((direction, Frame::Publication, at + 1)),
        TimeRole::Shift if !terminals.is(at, &["after", "back"]) => {
            let open = terminals.is(at, &["before"])
                && terminals.kind(at + 1) != Some(TokenKind::Punctuation)
                && terminals.get(at + 1).is_some();
            (!open).then_some((direction, Frame::Focus, at + 1))
        }
        TimeRole::Shift
            if terminals.is(at, &["back"])
                && (terminals.kind(at + 1) != Some(TokenKind::Word)
                    || terminals.is(at + 1, &["that", "when", "and", "but"])) =>
        {
            Some((direction, Frame::Publication, at + 1))
        }
        _ => None,
    }
}

/// “the Tuesday before last”, “the Tuesday before”, “on Tuesday two weeks ago”: a weekday of a week that is told behind it.
pub(super) fn weekday_ago(
    terminals: &Terminals,
    at: usize,
    end: usize,
    name: Name,
) -> Option<Reading> {
    let is_before = terminals.is(end, &["before"]) && terminals.is(end + 1, &["last"]);
    if is_before && at > 0 && terminals.is(at - 1, &["the"]) {
        let which = Which::Relation(-1);
        let base = Box::new(Meaning::Recurrent { name, which });
        let (unit, by) = (Unit::Week, -1);
        return Some(Reading::new(end + 2, Meaning::Moved { base, unit, by }));
    }
    // “the Tuesday before, it had rained”
    let by = match terminals.text(end) {
        "after" => 1,
        "before" => -1,
        _ => 0,
    };
    let ends = !matches!(
        terminals.kind(end + 1),
        Some(TokenKind::Word | TokenKind::Number | TokenKind::Quotation)
    );
    if by != 0 && ends && at > 0 && terminals.is(at - 1, &["the"]) {
        let which = Which::Beside(by);
        return Some(Reading::new(end + 1, Meaning::Recurrent { name, which }));
    }
    let weeks = amount_of_time(terminals, end)?;
    let Meaning::Shift {
        amount: Some(amount),
        unit: Unit::Week,
        direction: -1,
        frame: Frame::Publication,
    } = weeks.meaning
    else {
        return None;
    };
    let by = -whole_in(amount, 1..=52)?;
    let which = Which::YearFrom(by, Frame::Publication);
    Some(Reading::new(weeks.end, Meaning::Recurrent { name, which }))
}

/// “last week on Tuesday”.
pub(super) fn weekday_of_week(terminals: &Terminals, start: usize, by: i32) -> Option<Reading> {
    let is_led = terminals.is(start, &["last", "next"])
        && terminals.is(start + 1, &["week"])
        && terminals.is(start + 2, &["on"]);
    let day = terminals
        .time_value(start + 3, TimeRole::Weekday)
        .filter(|_| is_led)?;
    let name = Name::Weekday(i32::from(day));
    let which = Which::YearFrom(by, Frame::Publication);
    Some(Reading::new(start + 4, Meaning::Recurrent { name, which }))
}
