//! Times of day.

use crate::grammar::{Form, Link, Terminals, whole_in};
use crate::lexicon::{TimeContext, TimeRole};
use crate::text::TokenKind;

use super::grammar::core;
use super::meaning::{Clock, Meaning, Reading};
use super::relative::named_day;

/// A time of day by itself: “7:15 p.m.”, “5 p.m. EST”, “five o’clock”, “noon”.
pub(super) fn clock(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (clock, end) = exact(terminals, at)
        .or_else(|| point(terminals, at))
        .or_else(|| counted_from_hour(terminals, at))?;
    let (clock, end) = in_part_of_day(terminals, clock, end);
    let end = zone(terminals, end);
    Some(Reading {
        clock: Some(clock),
        ..Reading::new(end, Meaning::TimeOfDay)
    })
}

/// “in the evening”, “in the morning” behind an hour of twelve.
fn in_part_of_day(terminals: &Terminals, clock: Clock, end: usize) -> (Clock, usize) {
    let Clock::Exact(hour, minute) = clock else {
        return (clock, end);
    };
    let part = (terminals.is(end, &["in"]) && terminals.is(end + 1, &["the"]))
        .then(|| terminals.time_value(end + 2, TimeRole::PartOfDay))
        .flatten();
    let hour = match part {
        Some(1) if hour <= 12 => hour % 12,
        Some(_) if hour <= 12 => hour % 12 + 12,
        _ => return (clock, end),
    };
    (Clock::Exact(hour, minute), end + 3)
}

/// “noon”, “midnight”.
fn point(terminals: &Terminals, at: usize) -> Option<(Clock, usize)> {
    let hour = i32::from(terminals.time_value(at, TimeRole::ClockPoint)?);
    // “by midnight” ends the day.
    let ends = at > 0 && terminals.is(at - 1, &["by", "until", "till", "before"]);
    let hour = if hour == 0 && ends { 24 } else { hour };
    Some((Clock::Exact(hour, None), at + 1))
}

/// Hour and minute without what says that they are such, and where they end.
pub(super) fn bare_hour(terminals: &Terminals, at: usize) -> Option<(i32, Option<i32>, usize)> {
    let number = terminals
        .numeral(at)
        .filter(|number| matches!(number.form, Form::Digits | Form::Words))?;
    let found = hour_and_minute(terminals, at, number.value, number.end)?;
    (1..=12).contains(&found.0).then_some(found)
}

/// “half past seven”, “a quarter to nine”, “ten past six”, “20 minutes to noon”.
fn counted_from_hour(terminals: &Terminals, at: usize) -> Option<(Clock, usize)> {
    let article = usize::from(terminals.is(at, &["a"]));
    let (minutes, next, plain) = match terminals.word(at + article) {
        "half" => (30, at + article + 1, true),
        "quarter" => (15, at + article + 1, true),
        _ => {
            let number = terminals.numeral(at)?;
            let minutes = whole_in(number.value, 1..=29)?;
            let named = terminals.is(number.end, &["minutes"]);
            (minutes, number.end + usize::from(named), named)
        }
    };
    let past = match terminals.word(next) {
        "past" => true,
        "to" if minutes < 30 && (plain || is_led_to_hour(terminals, at)) => false,
        _ => return None,
    };
    let point = terminals.time_value(next + 1, TimeRole::ClockPoint);
    let (hour, end) = if let Some(hour) = point {
        (i32::from(hour), next + 2)
    } else {
        let number = terminals.numeral(next + 1)?;
        let hour = whole_in(number.value, 1..=12)?;
        let named = terminals.time_value(number.end, TimeRole::Oclock).is_some();
        (hour, number.end + usize::from(named))
    };
    let minutes = hour * 60 + if past { minutes } else { -minutes };
    let minutes = minutes.rem_euclid(24 * 60);
    Some((Clock::Exact(minutes / 60, Some(minutes % 60)), end))
}

/// “At ten to nine”: whether a few minutes in words stand behind “at”, as no vote or score does.
fn is_led_to_hour(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && terminals.is(at - 1, &["at"])
        && terminals.is(at, &["five", "ten", "twenty"])
        && terminals.kind(at + 2) == Some(TokenKind::Word)
        && (at == 1 || terminals.kind(at + 3) != Some(TokenKind::Word))
}

/// Hours, minutes and what says that they are hours and minutes.
fn exact(terminals: &Terminals, at: usize) -> Option<(Clock, usize)> {
    let number = terminals.numeral(at)?;
    if !matches!(number.form, Form::Digits | Form::Words) {
        return None;
    }
    if let Some(military) = four_digits(terminals, at) {
        return Some(military);
    }
    let (hour, minute, end) = hour_and_minute(terminals, at, number.value, number.end)?;
    let after = match terminals.time_word(end) {
        Some(word) if word.role == TimeRole::Meridiem => {
            let stop = usize::from(
                terminals.text(end + 1) == "."
                    && terminals.link(end + 1) == Link::Touching
                    && terminals.text(end).contains('.')
                    && terminals.get(end + 2).is_some(),
            );
            if !(1..=12).contains(&hour) {
                return None;
            }
            let hour = hour % 12 + i32::from(word.value);
            return Some((Clock::Exact(hour, minute), end + 1 + stop));
        }
        Some(word) if word.role == TimeRole::Oclock => end + 1,
        Some(word) if word.role == TimeRole::Zone && minute.is_some() => end,
        _ if minute.is_some() && zone(terminals, end) > end => end,
        _ if terminals.is(end, &["in"])
            && terminals.is(end + 1, &["the"])
            && (1..=12).contains(&hour) =>
        {
            let part = terminals.time_value(end + 2, TimeRole::PartOfDay)?;
            let hour = if part == 1 { hour % 12 } else { hour % 12 + 12 };
            return Some((Clock::Exact(hour, minute), end + 3));
        }
        _ if is_of_game(terminals, at, end) => return None,
        // “at 21.15 on Monday”, “at 8 tonight”
        _ if is_before_day(terminals, at, minute.is_some(), end) => {
            let is_evening = minute.is_none() && hour <= 12;
            let hour = if is_evening { hour % 12 + 12 } else { hour };
            return Some((Clock::Exact(hour, minute), end));
        }
        _ if minute.is_some() && terminals.text(at + 1) == ":" => end,
        _ if is_hour_of_act(terminals, at, minute.is_some(), end) => end,
        _ => return None,
    };
    Some((Clock::Exact(hour, minute), after))
}

/// Whether “at” stands before hour and minute with a weekday behind them, or before an hour of tonight.
fn is_before_day(terminals: &Terminals, at: usize, has_minute: bool, end: usize) -> bool {
    let is_led =
        at > 0 && terminals.is(at - 1, &["at"]) && terminals.kind(at) == Some(TokenKind::Number);
    if !is_led {
        return false;
    }
    if !has_minute {
        return terminals.is(end, &["tonight"]);
    }
    let day = end + usize::from(terminals.is(end, &["on"]));
    terminals.time_value(day, TimeRole::Weekday).is_some()
}

/// “The train left at 8.25”, “Doors open at 7”: whether an hour behind “at” tells when something is done that is done
/// at an hour, and no level, price or age.
fn is_hour_of_act(terminals: &Terminals, at: usize, has_minute: bool, end: usize) -> bool {
    let Some(verb) = at
        .checked_sub(2)
        .filter(|_| terminals.is(at - 1, &["at"]) && terminals.kind(at) == Some(TokenKind::Number))
    else {
        return false;
    };
    let ends = match terminals.kind(end) {
        None => true,
        Some(TokenKind::Punctuation) => !matches!(terminals.text(end), "%" | "/" | "-" | "("),
        Some(TokenKind::Word) => {
            terminals.link(end) == Link::Apart
                && (terminals.is(
                    end,
                    &["and", "but", "from", "on", "when", "for", "after", "with"],
                ) || terminals.time_word(end).is_some())
        }
        _ => false,
    };
    if !ends {
        return false;
    }
    if has_minute {
        let nearest = verb.saturating_sub(2);
        return (nearest..=verb).any(|at| terminals.beside_time(at, TimeContext::ClockVerb));
    }
    terminals.beside_time(verb, TimeContext::HourVerb)
}

/// `0230hrs`, “at 1900 hours”: hour and minute in four digits.
fn four_digits(terminals: &Terminals, at: usize) -> Option<(Clock, usize)> {
    let digits = terminals.text(at);
    if digits.len() != 4 || !matches!(terminals.text(at + 1), "hours" | "hrs" | "hrs." | "hr") {
        return None;
    }
    let led = at > 0
        && (terminals.beside_time(at - 1, TimeContext::DayLead)
            || terminals.is(at - 1, &["at", "around", "about"]));
    if !(led || digits.starts_with('0')) || terminals.is(at + 2, &["of"]) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hour, minute) = (number / 100, number % 100);
    (hour < 24 && minute < 60).then_some((Clock::Exact(hour, Some(minute)), at + 2))
}

/// “with 9:42 left in the second quarter”, “3:06 into overtime”, “the final 1:17”: minutes of a game or a race.
fn is_of_game(terminals: &Terminals, at: usize, end: usize) -> bool {
    let before = |words: &[&str]| at > 0 && terminals.is(at - 1, words);
    let behind = terminals.text(end);
    let is_period = || {
        let ordinal = terminals.numeral(end + 2);
        ordinal.is_some_and(|ordinal| {
            ordinal.form == Form::Ordinal
                && terminals.is(ordinal.end, &["period", "half", "quarter", "overtime"])
        })
    };
    matches!(behind, "left" | "remaining" | "into")
        || behind == "of" && terminals.is(end + 1, &["the"]) && is_period()
        || behind == "of" && terminals.text(end + 1) == "regulation"
        || behind == "to" && matches!(terminals.text(end + 1), "play" | "go") && before(&["with"])
        || before(&["final", "in"])
}

/// `22:30`, `9.30` or `9`.
fn hour_and_minute(
    terminals: &Terminals,
    at: usize,
    value: f64,
    end: usize,
) -> Option<(i32, Option<i32>, usize)> {
    let digits = terminals.text(at);
    let small = |digits: &str, below: i32| {
        digits
            .parse::<i32>()
            .ok()
            .filter(|number| (0..below).contains(number))
    };
    if terminals.kind(at) == Some(TokenKind::Number) {
        let (hours, minutes, end) = match digits.split_once('.') {
            Some((hours, minutes)) => (hours, minutes, at + 1),
            None if terminals.text(at + 1) == ":" && terminals.link(at + 2) == Link::Touching => {
                (digits, terminals.text(at + 2), at + 3)
            }
            // “0600 GMT”
            None if digits.len() == 4 && zone(terminals, at + 1) > at + 1 => {
                let (hours, minutes) = digits.split_at_checked(2)?;
                (hours, minutes, at + 1)
            }
            None => return Some((small(digits, 25)?, None, at + 1)),
        };
        let more = terminals.text(end) == ":"
            && terminals.link(end) == Link::Touching
            && terminals.kind(end + 1) == Some(TokenKind::Number)
            || at > 1
                && terminals.text(at - 1) == ":"
                && terminals.link(at) == Link::Touching
                && terminals.kind(at - 2) == Some(TokenKind::Number)
                && terminals.link(at - 1) == Link::Touching;
        if minutes.len() != 2 || more {
            return None;
        }
        return Some((small(hours, 24)?, Some(small(minutes, 60)?), end));
    }
    let hour = whole_in(value, 1..=12)?;
    Some((hour, None, end))
}

/// The end of the name of a time zone, if one stands there.
fn zone(terminals: &Terminals, at: usize) -> usize {
    if terminals.text(at) == "(" && terminals.time_value(at + 1, TimeRole::Zone).is_some() {
        return at;
    }
    if terminals.time_value(at, TimeRole::Zone).is_some() && terminals.is_capitalized(at) {
        return at + 1;
    }
    if terminals.is(at, &["local"]) && terminals.is(at + 1, &["time"]) {
        return at + 2;
    }
    at
}

/// A day with the time of day before or behind it: “Friday night”, “Tuesday at 9 a.m.”,
/// “5 p.m. EST on Nov. 9”.
pub(super) fn around_day(terminals: &Terminals, at: usize, reading: Reading) -> Reading {
    if reading.meaning == Meaning::TimeOfDay {
        return with_day(terminals, reading, at);
    }
    if reading.clock.is_some() || !reading.meaning.names_day() {
        return reading;
    }
    if let Some(part) = terminals.time_value(reading.end, TimeRole::PartOfDay) {
        return Reading {
            end: reading.end + 1,
            clock: Some(Clock::Part(part)),
            ..reading
        };
    }
    let next = reading.end + usize::from(terminals.text(reading.end) == ",");
    let next = next + usize::from(terminals.is(next, &["at"]));
    match clock(terminals, next) {
        Some(time) => Reading {
            end: time.end,
            clock: of_day(terminals, &time, next, reading.end - 1),
            ..reading
        },
        None => reading,
    }
}

/// “midnight tonight”, “tomorrow at midnight”: the end of the day that is told by that word, which begins with no
/// night.
fn of_day(terminals: &Terminals, time: &Reading, at: usize, day: usize) -> Option<Clock> {
    let is_end = time.clock == Some(Clock::Exact(0, None))
        && terminals.time_value(at, TimeRole::ClockPoint).is_some()
        && terminals.is(day, &["tonight", "tomorrow"]);
    if is_end {
        return Some(Clock::Exact(24, None));
    }
    time.clock
}

/// “the morning of 3 March”, “dawn on Wednesday”: a part of the day with the day behind it.
pub(super) fn part_of_day(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    let part = terminals.time_value(start, TimeRole::PartOfDay)?;
    if terminals.is_capitalized(start) || !terminals.is(start + 1, &["of", "on"]) {
        return None;
    }
    let day = named_day(terminals, start + 2).filter(|day| day.clock.is_none())?;
    Some(Reading {
        clock: Some(Clock::Part(part)),
        ..day
    })
}

/// “3 o’clock Tuesday afternoon”: the time of day with the part of it that stands behind the day.
fn in_part_behind(terminals: &Terminals, time: &Reading, end: usize) -> (Option<Clock>, usize) {
    let Some(part) = terminals.time_value(end, TimeRole::PartOfDay) else {
        return (time.clock, end);
    };
    let told = (time.end.saturating_sub(2)..time.end)
        .any(|at| terminals.time_value(at, TimeRole::Meridiem).is_some());
    let clock = match time.clock {
        Some(Clock::Exact(hour @ 1..=11, minute)) if part > 1 && !told => {
            Some(Clock::Exact(hour + 12, minute))
        }
        clock => clock,
    };
    (clock, end + 1)
}

/// Where the words end that tell of which zone a time of day is: “Eastern time”, “(0117 GMT)”.
fn behind_zone(terminals: &Terminals, at: usize) -> usize {
    if terminals.text(at) == "(" {
        let inner = clock(terminals, at + 1).filter(|inner| terminals.text(inner.end) == ")");
        return inner.map_or(at, |inner| inner.end + 1);
    }
    if !terminals.is_capitalized(at) || !terminals.beside_time(at, TimeContext::ClockFollower) {
        return at;
    }
    if terminals.time_word(at).is_some() {
        return at;
    }
    at + 1 + usize::from(terminals.is(at + 1, &["time"]))
}

/// A time of day with the day behind it.
fn with_day(terminals: &Terminals, time: Reading, at: usize) -> Reading {
    let zone = behind_zone(terminals, time.end);
    let next = zone + usize::from(terminals.text(zone) == ",");
    let next = next + usize::from(terminals.is(next, &["on"]));
    let tonight = terminals.is(next, &["tonight"]) && next == time.end;
    match core(terminals, next) {
        Some(day) if tonight => Reading {
            clock: of_day(terminals, &time, at, next),
            modifier: time.modifier,
            ..day
        },
        Some(day) if day.clock.is_none() && day.meaning.names_day() => {
            let (clock, end) = in_part_behind(terminals, &time, day.end);
            let clock = if clock == time.clock {
                of_day(terminals, &time, at, next)
            } else {
                clock
            };
            Reading {
                clock,
                modifier: time.modifier,
                end,
                ..day
            }
        }
        _ => time,
    }
}
