//! Days and times of day as the stamps of pages write them.

use std::ops::Range;

use crate::grammar::{Slashes, numeric_date};
use crate::lexicon::calendar::{month, time_zone};
use crate::lexicon::line_mark::{LineMark, marks};
use crate::model::Date;

/// A run of letters or of digits; words and numbers that are glued together come apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    number: Option<u32>,
}

impl Token {
    pub(super) fn words<'w>(&self, line: &'w str) -> &'w str {
        &line[self.start..self.end]
    }

    fn digits(&self) -> usize {
        if self.number.is_some() {
            self.end - self.start
        } else {
            0
        }
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Run {
    Letters,
    Digits,
    Other,
}

impl Run {
    fn of(character: char) -> Self {
        if character.is_ascii_digit() {
            Run::Digits
        } else if character.is_alphabetic() {
            Run::Letters
        } else {
            Run::Other
        }
    }
}

/// The runs of letters and digits of a line; “agoUpdated” is two.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut start, mut run, mut after_lower) = (0, Run::Other, false);
    for (at, character) in line.char_indices() {
        let next = Run::of(character);
        if next != run || run == Run::Letters && after_lower && character.is_uppercase() {
            add_run(line, start..at, run, &mut tokens);
            (start, run) = (at, next);
        }
        after_lower = character.is_lowercase();
    }
    add_run(line, start..line.len(), run, &mut tokens);
    tokens
}

/// Adds a run; a year and the hour behind it, without a space, are two: “20232:23 PM”.
fn add_run(line: &str, run: Range<usize>, kind: Run, tokens: &mut Vec<Token>) {
    const YEAR: usize = 4;
    if kind == Run::Other || run.is_empty() {
        return;
    }
    let mut add = |start: usize, end: usize| {
        let number = line[start..end].parse().ok();
        tokens.push(Token { start, end, number });
    };
    let is_glued = || {
        let year = line[run.start..run.start + YEAR].parse::<u32>();
        line[run.end..].starts_with(':') && year.is_ok_and(|year| (1990..2100).contains(&year))
    };
    if kind == Run::Digits && matches!(run.len(), 5 | 6) && is_glued() {
        add(run.start, run.start + YEAR);
        add(run.start + YEAR, run.end);
    } else {
        add(run.start, run.end);
    }
}

/// The day that begins at a token, and the first token after it.
pub(super) fn day_at(
    line: &str,
    tokens: &[Token],
    at: usize,
    slashes: Slashes,
) -> Option<(Date, usize)> {
    let token = |offset: usize| tokens.get(at + offset);
    let number = |offset: usize| token(offset).and_then(|token| token.number);
    let name = |offset: usize| token(offset).and_then(|token| month(token.words(line)));
    let year = |offset: usize| number(offset).filter(|year| is_year_of_pages(*year));
    let gap = |offset: usize| {
        let (before, after) = (token(offset)?, token(offset + 1)?);
        line.get(before.end..after.start)
    };
    let is_ordinal = |offset: usize| {
        let word = token(offset).map(|token| token.words(line));
        word.is_some_and(|word| marks(LineMark::DayFollower).any(|mark| mark == word))
    };
    if let Some(found) = numeric_day(line, tokens, at, slashes) {
        return Some(found);
    }
    if let Some(month) = name(0) {
        let day = number(1)?;
        // “Nov 20 15:23:01 2030”
        let time = time_at(line, tokens, at + 2).map(|(_, next)| next - (at + 2));
        let skip = time.unwrap_or_else(|| usize::from(is_ordinal(2)));
        let year = year(2 + skip)?;
        return valid(year, month, day).map(|day| (day, at + 3 + skip));
    }
    let day = number(0).filter(|_| gap(0).is_some_and(|gap| gap.len() <= 2))?;
    let skip = usize::from(is_ordinal(1));
    let month = name(1 + skip)?;
    let skip = skip + usize::from(is_ordinal(2 + skip));
    let year = year(2 + skip)?;
    valid(year, month, day).map(|day| (day, at + 3 + skip))
}

/// Whether a line begins with a day: “June 3, 2030 | …”.
pub(super) fn opens_with_day(line: &str) -> bool {
    day_at(line, &tokens(line), 0, Slashes::Open).is_some()
}

/// Whether a line ends with a day: “… in Lisbon, June 3, 2030.”
pub(super) fn ends_with_day(line: &str) -> bool {
    const LONGEST: usize = 5;
    let tokens = tokens(line);
    let mut starts = tokens.len().saturating_sub(LONGEST)..tokens.len();
    let day = |at| day_at(line, &tokens, at, Slashes::Open);
    starts.any(|at| day(at).is_some_and(|(_, next)| next == tokens.len()))
}

/// Whether words end with a time of day that is glued to them, as teasers of live pages do: “Ferries
/// wait20:42”.
pub(super) fn ends_with_glued_time(words: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let Some((head, minutes)) = words.rsplit_once(':') else {
        return false;
    };
    let title = head.trim_end_matches(is_digit);
    let is_time = (1..=2).contains(&(head.len() - title.len()))
        && minutes.len() == 2
        && minutes.chars().all(is_digit);
    is_time && title.ends_with(|sign: char| sign.is_alphabetic() || "’'”\"!?.)".contains(sign))
}

/// How numbers with slashes are read on a line that says when a page was put up: the day comes first
/// where clocks stand east of Greenwich.
pub(super) fn slashes_of(line: &str, tokens: &[Token]) -> Slashes {
    if !line.contains('/') || line.contains("UTC") {
        return Slashes::Open;
    }
    let mut times = (0..tokens.len()).filter_map(|at| time_at(line, tokens, at));
    if times.any(|(time, _)| time.contains('+')) {
        Slashes::DayFirst
    } else {
        Slashes::Open
    }
}

/// The century of years with two digits: pages are of this one, and what is older was put up with
/// its year in full.
const CENTURY: i32 = 2000;

/// A day in digits: 2024-02-24, 24.02.2024, 24/02/2024, 2024年2月24日.
fn numeric_day(line: &str, tokens: &[Token], at: usize, slashes: Slashes) -> Option<(Date, usize)> {
    let parts = tokens.get(at..)?;
    let (first, second) = (parts.first()?, parts.get(1)?);
    if second.number.is_none() && second.words(line).starts_with('年') {
        let (month, day) = (parts.get(2)?, parts.get(4)?);
        return valid(first.number?, month.number?, day.number?).map(|day| (day, at + 6));
    }
    let third = parts.get(2)?;
    let separator = line.get(first.end..second.start)?;
    if line.get(second.end..third.start)? != separator
        || !["-", ".", "/", ". "].contains(&separator)
    {
        return None;
    }
    let parts = [first, second, third].map(|part| part.words(line));
    let day = numeric_date(parts, separator, slashes, CENTURY)?;
    is_year_of_pages(day.year().into()).then_some((day, at + 3))
}

/// Whether a page may have been published in the year.
fn is_year_of_pages(year: u32) -> bool {
    (1900..2100).contains(&year)
}

/// The day, if the calendar has it.
fn valid(year: u32, month: u32, day: u32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let date = Date::new(u16::try_from(year).ok()?, month, day)?;
    is_year_of_pages(year).then_some(date)
}

/// The time that begins at a token, as ISO 8601 (`T14:23-04:00`), and the first token after it.
pub(super) fn time_at(line: &str, tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let (hours, minutes) = (tokens.get(at)?, tokens.get(at + 1)?);
    let separator = line.get(hours.end..minutes.start)?;
    let (mut hour, minute) = (hours.number?, minutes.number?);
    let sized = hours.digits() <= 2 && minutes.digits() == 2 && hour < 24 && minute < 60;
    if !sized || ![":", ".", "h"].contains(&separator) {
        return None;
    }
    let mut next = at + 2;
    let seconds = tokens
        .get(next)
        .filter(|token| token.digits() == 2 && line[minutes.end..token.start] == *":");
    next += usize::from(seconds.is_some());
    let word = |at: usize| tokens.get(at).map(|token| token.words(line).to_lowercase());
    let half = match word(next).as_deref() {
        Some("am" | "pm") => word(next).inspect(|_| next += 1),
        Some(letter @ ("a" | "p")) if word(next + 1).as_deref() == Some("m") => {
            next += 2;
            Some(format!("{letter}m"))
        }
        _ => None,
    };
    let zone = zone_at(line, tokens, next);
    match half.as_deref() {
        Some("pm") if hour < 12 => hour += 12,
        Some("am") if hour == 12 => hour = 0,
        // Two numbers with a full stop between them may be anything.
        None if separator == "." && zone.is_none() && word(next).as_deref() != Some("uhr") => {
            return None;
        }
        _ => {}
    }
    let mut time = format!("T{hour:02}:{minute:02}");
    if let Some((minutes, after)) = zone {
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        time = format!("{time}{sign}{hours:02}:{minutes:02}");
        next = after;
    }
    Some((time, next))
}

/// The offset from Greenwich that a zone's name gives, in minutes, and the first token after it.
fn zone_at(line: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let token = tokens.get(at)?;
    let gap = at
        .checked_sub(1)
        .map_or(0, |before| token.start - tokens[before].end);
    let zone = time_zone(token.words(line)).filter(|_| gap <= 2)?;
    let hours = tokens
        .get(at + 1)
        .filter(|hours| hours.digits() <= 2)
        .and_then(|hours| hours.number);
    let sign = hours.and_then(|_| line.get(token.end..tokens[at + 1].start));
    match (sign, hours) {
        (Some("+"), Some(hours)) if hours <= 14 => Some((zone + 60 * signed(hours), at + 2)),
        (Some("-" | "−"), Some(hours)) if hours <= 12 => {
            Some((zone - 60 * signed(hours), at + 2))
        }
        _ => Some((zone, at + 1)),
    }
}

fn signed(hours: u32) -> i32 {
    i32::try_from(hours).unwrap_or(0)
}

/// A day and a time as ISO 8601.
pub(super) fn value(day: Date, time: Option<String>) -> String {
    format!("{day}{}", time.unwrap_or_default())
}

/// Whether one of the words is the name of a month.
pub(super) fn names_month(words: &str) -> bool {
    let tokens = tokens(words);
    let mut names = tokens.iter().map(|token| token.words(words));
    names.any(|name| month(name).is_some())
}
