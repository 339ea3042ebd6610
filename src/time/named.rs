//! Calendar names: days, months, seasons, quarters, years, decades, centuries, holidays.

use crate::grammar::{Form, Link, Terminals, is};
use crate::lexicon::{self, Class, NumberRole, TimeRole};
use crate::text::TokenKind;

use super::calendar::civil;
use super::counted;
use super::grammar::relation;
use super::meaning::{Frame, Meaning, Name, Reading, Which};
use super::point::{Point, Unit, season_code};

/// A named stretch of the calendar.
pub(super) fn named(terminals: &Terminals, at: usize) -> Option<Reading> {
    if terminals.kind(at) == Some(TokenKind::Number) {
        return digits_date(terminals, at)
            .or_else(|| day_then_month(terminals, at))
            .or_else(|| decade(terminals, at))
            .or_else(|| ordinal_name(terminals, at, Which::Open))
            .or_else(|| year_name(terminals, at))
            .or_else(|| year(terminals, at));
    }
    if let Some(TokenKind::Quotation | TokenKind::Punctuation) = terminals.kind(at) {
        return decade(terminals, at).or_else(|| year_behind_apostrophe(terminals, at));
    }
    if terminals.is(at, &["the", "a", "its", "their", "his", "her"]) {
        return definite(terminals, at + 1);
    }
    if let Some(counted) = counted::nth_of(terminals, at) {
        return Some(counted);
    }
    if let Some((by, frame)) = relation(terminals, at) {
        return with_relation(terminals, at + 1, by, frame);
    }
    if let Some(year) = year_behind_era(terminals, at) {
        return Some(year);
    }
    holiday(terminals, at, Which::Open)
        .or_else(|| weekday(terminals, at))
        .or_else(|| month(terminals, at, Which::Open))
        .or_else(|| day_then_month(terminals, at))
        .or_else(|| season(terminals, at, Which::Open, false))
        .or_else(|| ordinal_name(terminals, at, Which::Open))
        .or_else(|| fiscal(terminals, at))
        .or_else(|| code(terminals, at))
        .or_else(|| week_of_year(terminals, at))
        .or_else(|| year_in_words(terminals, at))
}

/// What may follow “the”.
fn definite(terminals: &Terminals, at: usize) -> Option<Reading> {
    let adjective = usize::from(terminals.is(at, &["whole", "entire", "full"]));
    let at = at + adjective;
    counted::nth_of(terminals, at)
        .or_else(|| counted::day_of_month(terminals, at))
        .or_else(|| decade(terminals, at))
        .or_else(|| decade_word(terminals, at))
        .or_else(|| day_then_month(terminals, at))
        .or_else(|| ordinal_name(terminals, at, Which::Open))
        .or_else(|| season(terminals, at, Which::Open, true))
        .or_else(|| year_name(terminals, at))
        .or_else(|| fiscal(terminals, at))
        .or_else(|| year_after_noun(terminals, at))
        .or_else(|| relation_month(terminals, at))
        .or_else(|| day_of_month(terminals, at))
}

/// “the following Monday”, “the previous September”.
fn relation_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (by, frame) = relation(terminals, at)?;
    with_relation(terminals, at + 1, by, frame)
}

/// “last Friday”, “next May”, “this past spring”, “last year’s third quarter”.
fn with_relation(terminals: &Terminals, at: usize, by: i32, frame: Frame) -> Option<Reading> {
    let (at, by) = match terminals.word(at) {
        "past" => (at + 1, -1),
        "coming" => (at + 1, 1),
        _ => (at, by),
    };
    let which = match frame {
        Frame::Publication => Which::Relation(by),
        Frame::Focus => Which::YearFrom(by, Frame::Focus),
    };
    if let Some(day) = terminals.time_value(at, TimeRole::Weekday) {
        let name = Name::Weekday(i32::from(day));
        let which = Which::Relation(by);
        if let Some(date) = comma_date(terminals, at + 1) {
            return Some(date);
        }
        return Some(Reading::new(at + 1, Meaning::Recurrent { name, which }));
    }
    if terminals.time_value(at, TimeRole::Unit) == Some(Unit::Year as i16) {
        let next = at + 1 + usize::from(terminals.kind(at + 1) == Some(TokenKind::Clitic));
        let which = Which::YearFrom(by, frame);
        if next > at + 1 && is_period(terminals, next) {
            let name = Name::SameQuarter;
            return Some(Reading::new(next + 1, Meaning::Recurrent { name, which }));
        }
        return ordinal_name(terminals, next, which);
    }
    month(terminals, at, which)
        .or_else(|| season(terminals, at, which, true))
        .or_else(|| fiscal(terminals, at))
        .or_else(|| holiday(terminals, at, which))
}

/// A weekday with the date behind it, if there is one.
fn weekday(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (day, end) = match terminals.time_word(at)? {
        word if word.role == TimeRole::Weekday => (word.value, at + 1),
        word if word.role == TimeRole::WeekdayShort && terminals.is_capitalized(at) => {
            let end = stop(terminals, at + 1);
            return comma_date(terminals, end);
        }
        _ => return None,
    };
    if !terminals.is_capitalized(at) && terminals.link(at) == Link::Hyphen {
        return None;
    }
    if let Some(date) = comma_date(terminals, end) {
        return Some(date);
    }
    let name = Name::Weekday(i32::from(day));
    if let Some(day) = counted::weekday_of(terminals, end, i32::from(day)) {
        return Some(day);
    }
    let which = Which::Open;
    Some(Reading::new(end, Meaning::Recurrent { name, which }))
}

/// The date behind a weekday.
fn comma_date(terminals: &Terminals, at: usize) -> Option<Reading> {
    let at = at + usize::from(terminals.text(at) == ",");
    let at = at + usize::from(terminals.is(at, &["the"]));
    month(terminals, at, Which::Open)
        .filter(|date| names_day(&date.meaning))
        .or_else(|| day_then_month(terminals, at))
}

fn names_day(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Point(Point::Day(_))
            | Meaning::Recurrent {
                name: Name::MonthDay(..),
                ..
            }
    )
}

/// A position past a full stop that touches an abbreviation.
fn stop(terminals: &Terminals, at: usize) -> usize {
    at + usize::from(terminals.text(at) == "." && terminals.link(at) == Link::Touching)
}

/// The month at a position and where it ends.
pub(super) fn month_name(terminals: &Terminals, at: usize) -> Option<(i32, usize)> {
    let word = terminals.time_word(at)?;
    match word.role {
        TimeRole::Month => Some((i32::from(word.value), at + 1)),
        TimeRole::MonthShort if terminals.is_capitalized(at) => {
            Some((i32::from(word.value), stop(terminals, at + 1)))
        }
        _ => None,
    }
}

/// A month with what stands behind it: day, year, “last year”.
fn month(terminals: &Terminals, at: usize, which: Which) -> Option<Reading> {
    let (month, end) = month_name(terminals, at)?;
    if let Some((day, after)) = day_number(terminals, end) {
        return with_year(terminals, after, month, Some(day), which);
    }
    let reading = with_year(terminals, end, month, None, which)?;
    let plain = reading.end == end;
    let related = which != Which::Open && terminals.is_capitalized(at);
    (!plain || related || stands_as_month(terminals, at, end)).then_some(reading)
}

/// Whether the bare word is the name of a month and not a verb or a given name.
fn stands_as_month(terminals: &Terminals, at: usize, end: usize) -> bool {
    if !terminals.is_capitalized(at) {
        return false;
    }
    let short = terminals.time_value(at, TimeRole::MonthShort).is_some();
    let doubtful = terminals.is(at, &["march", "may", "april", "june", "august"]);
    let name_behind = terminals.kind(end) == Some(TokenKind::Word)
        && terminals.is_capitalized(end)
        && terminals.time_word(end).is_none();
    if short {
        return end > at + 1 && !name_behind;
    }
    if !doubtful {
        return true;
    }
    let street = name_behind && terminals.has(end, Class::PlaceHead);
    let led = at > 0 && terminals.has(at - 1, Class::MonthLead) && !street;
    let verb = terminals.is(at, &["march", "may"]);
    led || !verb && !name_behind && at > 0
}

/// The day of the month at a position and where it ends.
pub(super) fn day_number(terminals: &Terminals, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(terminals.is(at, &["the"]));
    let number = terminals.numeral(at)?;
    let day = (1..=31).find(|day| is(number.value, *day))?;
    let plain = match number.form {
        Form::Digits => terminals.text(at).len() <= 2 && !scale_behind(terminals, number.end),
        Form::Ordinal => true,
        _ => false,
    };
    let clock = terminals.text(number.end) == ":"
        && terminals.link(number.end + 1) == Link::Touching
        && terminals.kind(number.end + 1) == Some(TokenKind::Number)
        || terminals
            .time_value(number.end, TimeRole::Meridiem)
            .is_some();
    (plain && !clock).then_some((day, number.end))
}

/// Whether “%” or a word of scale stands there.
fn scale_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at) == "%" || terminals.is(at, &["percent"])
}

/// A month and perhaps a day, with the year behind them; nothing when no calendar has the day.
pub(super) fn with_year(
    terminals: &Terminals,
    end: usize,
    month: i32,
    day: Option<i32>,
    which: Which,
) -> Option<Reading> {
    const LEAP_YEAR: i32 = 2000;
    civil(LEAP_YEAR, month, day.unwrap_or(1))?;
    let name = day.map_or(Name::Month(month), |day| Name::MonthDay(month, day));
    let mut next = end + usize::from(terminals.text(end) == ",");
    next += usize::from(terminals.is(next, &["of", "in"]));
    let part = match day {
        Some(day) => format!("{month:02}-{day:02}"),
        None => format!("{month:02}"),
    };
    if let Some(bc) = year_before_christ(terminals, next, &part) {
        return Some(bc);
    }
    if let Some(year) = year_digits(terminals, next) {
        let point = match day {
            None => Point::Month(year, month),
            Some(day) => Point::Day(civil(year, month, day)?),
        };
        return Some(Reading::new(next + 1, Meaning::Point(point)));
    }
    if let Some((by, frame)) = relation(terminals, next) {
        if terminals.is(next + 1, &["year"]) && terminals.kind(next + 2) != Some(TokenKind::Clitic)
        {
            let which = Which::YearFrom(by, frame);
            return Some(Reading::new(next + 2, Meaning::Recurrent { name, which }));
        }
    }
    Some(Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “4 July”, “the 4th of July 2019”.
pub(super) fn day_then_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (day, end) = day_number(terminals, at)?;
    let next = end + usize::from(terminals.is(end, &["of"]));
    let (month, after) = month_name(terminals, next)?;
    if !terminals.is_capitalized(next) {
        return None;
    }
    with_year(terminals, after, month, Some(day), Which::Open)
}

/// “the 15th”.
fn day_of_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let number = terminals
        .numeral(at)
        .filter(|number| number.form == Form::Ordinal)?;
    let day = (1..=31).find(|day| is(number.value, *day))?;
    let digits = terminals.kind(at) == Some(TokenKind::Number);
    let alone = terminals.kind(number.end) != Some(TokenKind::Word)
        && terminals.link(number.end) != Link::Hyphen;
    let led = at >= 2 && terminals.is(at - 2, &["on", "by", "until", "from", "of"]);
    (digits && alone && led).then(|| {
        let (name, which) = (Name::Day(day), Which::Open);
        Reading::new(number.end, Meaning::Recurrent { name, which })
    })
}

/// `2022-12-27`, `12/27/2022`, `2022/12/27`, `27.12.2022`.
fn digits_date(terminals: &Terminals, at: usize) -> Option<Reading> {
    let whole = |at: usize, most: usize| {
        let digits = terminals.text(at);
        (terminals.kind(at) == Some(TokenKind::Number) && digits.len() <= most)
            .then(|| digits.parse::<i32>().ok())
            .flatten()
    };
    let found = |end, date| Some(Reading::new(end, Meaning::Point(Point::Day(date))));
    let slash = |at: usize| terminals.text(at) == "/" && terminals.link(at) == Link::Touching;
    let year_first = terminals.text(at).len() == 4;
    if year_first
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.link(at + 2) == Link::Hyphen
    {
        let date = civil(whole(at, 4)?, whole(at + 1, 2)?, whole(at + 2, 2)?)?;
        return found(at + 3, date);
    }
    if slash(at + 1) && slash(at + 3) {
        if year_first {
            return found(
                at + 5,
                civil(whole(at, 4)?, whole(at + 2, 2)?, whole(at + 4, 2)?)?,
            );
        }
        let (first, second, year) = (whole(at, 2)?, whole(at + 2, 2)?, whole(at + 4, 4)?);
        let year = if year > 99 {
            year
        } else {
            century_of(year) + year
        };
        let date = civil(year, first, second).or_else(|| civil(year, second, first))?;
        return found(at + 5, date);
    }
    let mut parts = terminals.text(at).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || day.len() > 2 || month.len() > 2 || parts.next().is_some() {
        return None;
    }
    let date = civil(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    found(at + 1, date)
}

/// The century that a year of two digits lies in.
fn century_of(year: i32) -> i32 {
    if year > 30 { 1900 } else { 2000 }
}

/// “summer 2014”, “the summer of 2014”, “last summer”, “the summer”.
pub(super) fn season(
    terminals: &Terminals,
    at: usize,
    which: Which,
    bare: bool,
) -> Option<Reading> {
    let season = i32::from(terminals.time_value(at, TimeRole::Season)?);
    let end = at + 1;
    let next = end + usize::from(terminals.is(end, &["of"]));
    if let Some(bc) = year_before_christ(terminals, next, season_code(season)) {
        return Some(bc);
    }
    if let Some(year) = year_digits(terminals, next) {
        return Some(Reading::new(
            next + 1,
            Meaning::Point(Point::Season(year, season)),
        ));
    }
    if let Some(Reading {
        end,
        meaning: Meaning::Point(Point::Year(year)),
        ..
    }) = year_in_words(terminals, next)
    {
        return Some(Reading::new(
            end,
            Meaning::Point(Point::Season(year, season)),
        ));
    }
    if next > end && terminals.is(at, &["fall"]) {
        return None; // “the fall of the city”
    }
    let led = at > 0 && terminals.is(at - 1, &["in", "during", "since", "by", "until", "through"]);
    let name = Name::Season(season);
    let capital_behind =
        terminals.kind(end) == Some(TokenKind::Word) && terminals.is_capitalized(end);
    ((bare || led) && !capital_behind)
        .then(|| Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “third quarter”, “first half of 2020”, “19th century”, “the second week of May” (the last is
/// left to its parts).
fn ordinal_name(terminals: &Terminals, at: usize, which: Which) -> Option<Reading> {
    let at = at + usize::from(terminals.time_value(at, TimeRole::Fiscal).is_some());
    let number = match terminals.word(at) {
        "latter" | "last" => 2.0,
        _ => {
            terminals
                .numeral(at)
                .filter(|number| number.form == Form::Ordinal)?
                .value
        }
    };
    let next = terminals.numeral(at).map_or(at + 1, |number| number.end);
    let ordinal = (1..=99).find(|ordinal| is(number, *ordinal))?;
    if terminals.time_value(next, TimeRole::Unit) == Some(Unit::Century as i16) {
        let before_christ = terminals.time_value(next + 1, TimeRole::Era) == Some(-1)
            && terminals.is_capitalized(next + 1);
        if before_christ {
            let meaning = Meaning::BeforeChrist(format!("{:02}", ordinal - 1));
            return Some(Reading::new(next + 2, meaning));
        }
        let point = Point::Century(ordinal - 1);
        return Some(Reading::new(next + 1, Meaning::Point(point)));
    }
    let quarter = terminals.time_value(next, TimeRole::Unit) == Some(Unit::Quarter as i16);
    let half = terminals.time_value(next, TimeRole::Half).is_some();
    let name = match (quarter, half, ordinal) {
        (true, _, 1..=4) => Name::Quarter(ordinal),
        (_, true, 1..=2) => Name::Half(ordinal),
        _ => return None,
    };
    let end = next + 1;
    let (after, year_which) = year_of_part(terminals, end);
    if half && after == end && which == Which::Open {
        return None;
    }
    let which = year_which.unwrap_or(which);
    Some(Reading::new(after, Meaning::Recurrent { name, which }))
}

/// The year behind “third quarter”: “of 1990”, “of last year”, “this year”, “1990”.
fn year_of_part(terminals: &Terminals, end: usize) -> (usize, Option<Which>) {
    let mut next = end + usize::from(terminals.is(end, &["of", "in"]));
    next += usize::from(terminals.is(next, &["the"]));
    next += usize::from(terminals.time_value(next, TimeRole::Fiscal).is_some());
    if let Some(year) = year_digits(terminals, next) {
        return (next + 1, Some(Which::Year(year)));
    }
    if terminals.is(next, &["year"]) && next > end {
        return (next + 1, Some(Which::YearFrom(0, Frame::Publication)));
    }
    match relation(terminals, next) {
        Some((by, frame)) if terminals.is(next + 1, &["year"]) => {
            (next + 2, Some(Which::YearFrom(by, frame)))
        }
        _ => (end, None),
    }
}

/// “the 1988 third quarter”, “the 2014 season”.
fn year_name(terminals: &Terminals, at: usize) -> Option<Reading> {
    let year = year_digits(terminals, at)?;
    let next = at + 1 + usize::from(terminals.kind(at + 1) == Some(TokenKind::Clitic));
    let part = ordinal_name(terminals, next, Which::Year(year))
        .or_else(|| season_behind(terminals, next, year));
    if part.is_some() {
        return part;
    }
    let before = at.checked_sub(1)?;
    if !terminals.is(before, &["the"]) || year % 100 == 0 && is_counted(terminals, at + 1) {
        return None;
    }
    if is_period(terminals, next) {
        let (name, which) = (Name::SameQuarter, Which::Year(year));
        return Some(Reading::new(next + 1, Meaning::Recurrent { name, which }));
    }
    let period = terminals.time_value(next, TimeRole::Period).is_some();
    Some(Reading::new(
        at + 1 + usize::from(period),
        Meaning::Point(Point::Year(year)),
    ))
}

/// “period” or “quarter” alone, which in news of business is the quarter told of.
fn is_period(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["period"])
        || terminals.time_value(at, TimeRole::Unit) == Some(Unit::Quarter as i16)
}

/// “week 31”, “week 31 of 2030”.
fn week_of_year(terminals: &Terminals, at: usize) -> Option<Reading> {
    const LED: [&str; 8] = [
        "after", "before", "by", "during", "from", "in", "since", "until",
    ];
    let led = at > 0 && terminals.is(at - 1, &LED) && !terminals.is_capitalized(at);
    if !terminals.is(at, &["week"]) || terminals.kind(at + 1) != Some(TokenKind::Number) {
        return None;
    }
    let week = terminals.text(at + 1).parse().ok();
    let name = Name::Week(week.filter(|week| (1..=53).contains(week))?);
    let end = at + 2;
    let of = usize::from(terminals.is(end, &["of", "in"]));
    if let Some(year) = year_digits(terminals, end + of) {
        let which = Which::Year(year);
        let meaning = Meaning::Recurrent { name, which };
        return Some(Reading::new(end + of + 1, meaning));
    }
    // “week 12 of the trial” is no week of the year.
    let alone = !terminals.is(end, &["of"]) && terminals.link(end) != Link::Hyphen;
    let which = Which::Open;
    (led && alone).then(|| Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “2014 spring”.
fn season_behind(terminals: &Terminals, at: usize, year: i32) -> Option<Reading> {
    let season = terminals.time_value(at, TimeRole::Season)?;
    if terminals.is_capitalized(at) && terminals.is_capitalized(at + 1) {
        return None; // “the 2030 Winter Games”
    }
    Some(Reading::new(
        at + 1,
        Meaning::Point(Point::Season(year, i32::from(season))),
    ))
}

/// “the year 2000”, “the year two thousand”.
fn year_after_noun(terminals: &Terminals, at: usize) -> Option<Reading> {
    if terminals.time_value(at, TimeRole::Unit) != Some(Unit::Year as i16) {
        return None;
    }
    if let Some(year) = year_digits(terminals, at + 1) {
        return Some(Reading::new(at + 2, Meaning::Point(Point::Year(year))));
    }
    year_in_words(terminals, at + 1)
}

/// “fiscal 1989”, “fiscal year 2021”, “the fiscal third quarter”.
fn fiscal(terminals: &Terminals, at: usize) -> Option<Reading> {
    terminals.time_value(at, TimeRole::Fiscal)?;
    let next = at + 1 + usize::from(terminals.is(at + 1, &["year"]));
    if let Some(year) = year_digits(terminals, next) {
        return Some(Reading::new(next + 1, Meaning::Point(Point::Year(year))));
    }
    ordinal_name(terminals, next, Which::Open)
}

/// “Q3 2020”, “H1”.
fn code(terminals: &Terminals, at: usize) -> Option<Reading> {
    let word = terminals.time_word(at)?;
    let name = match word.role {
        TimeRole::QuarterCode => Name::Quarter(i32::from(word.value)),
        TimeRole::HalfCode => Name::Half(i32::from(word.value)),
        _ => return None,
    };
    let (end, which) = year_of_part(terminals, at + 1);
    let which = which.unwrap_or(Which::Open);
    Some(Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “1990s”, “’80s”, “1930’s”.
fn decade(terminals: &Terminals, at: usize) -> Option<Reading> {
    let quoted = terminals.kind(at) != Some(TokenKind::Number);
    let at = at + usize::from(quoted);
    let (digits, dropped) = short_year(terminals, at);
    let quoted = quoted || dropped;
    let plural = terminals.link(at + 1) == Link::Touching
        && (terminals.is(at + 1, &["s"]) || terminals.kind(at + 1) == Some(TokenKind::Clitic));
    let years: i32 = digits.parse().ok()?;
    let led = at > 0 && (quoted || terminals.is(at - 1, &["the", "early", "late", "mid"]));
    let decade = match digits.len() {
        4 if years % 10 == 0 => years / 10,
        2 if years % 10 == 0 && led => century_of(years) / 10 + years / 10,
        _ => return None,
    };
    let century = digits.len() == 4 && years % 100 == 0 && !(2000..2100).contains(&years);
    let point = if century {
        Point::Century(decade / 10)
    } else {
        Point::Decade(decade)
    };
    plural.then(|| Reading::new(at + 2, Meaning::Point(point)))
}

/// “’16” with an apostrophe that looks like a quotation mark, behind a word that leads to a year.
fn year_behind_apostrophe(terminals: &Terminals, at: usize) -> Option<Reading> {
    let digits = terminals.text(at + 1);
    let led = at > 0 && terminals.has(at - 1, Class::YearLead);
    let short = digits.len() == 2 && terminals.link(at + 1) == Link::Touching;
    if !led || !short || !matches!(terminals.text(at), "'" | "’" | "‘") {
        return None;
    }
    let quoted = terminals.kind(at + 2) == Some(TokenKind::Quotation);
    if quoted || terminals.is_capitalized(at + 2) || is_counted(terminals, at + 2) {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    let point = Point::Year(century_of(year) + year);
    Some(Reading::new(at + 2, Meaning::Point(point)))
}

/// The digits at a position without the apostrophe of “’90”, and whether there was one.
fn short_year<'d>(terminals: &Terminals<'d>, at: usize) -> (&'d str, bool) {
    let digits = terminals.text(at);
    match digits.strip_prefix(['’', '\'', '‘']) {
        Some(rest) => (rest, true),
        None => (digits, false),
    }
}

/// “the nineties”.
fn decade_word(terminals: &Terminals, at: usize) -> Option<Reading> {
    let decade = terminals.time_value(at, TimeRole::DecadeWord)?;
    Some(Reading::new(
        at + 1,
        Meaning::Point(Point::Decade(190 + i32::from(decade))),
    ))
}

/// A year of four digits, or of fewer with BC or AD.
fn year(terminals: &Terminals, at: usize) -> Option<Reading> {
    let digits = terminals.text(at);
    if let Some(number) = digits.parse::<i32>().ok().filter(|_| digits.len() <= 4) {
        if let Some(reading) = before_christ(terminals, at + 1, number) {
            return Some(reading);
        }
    }
    if let Some(second) = second_year_of_range(terminals, at) {
        return Some(second);
    }
    if let (digits, true) = short_year(terminals, at) {
        let year: i32 = digits.parse().ok()?;
        let point = Point::Year(century_of(year) + year);
        return Some(Reading::new(at + 1, Meaning::Point(point)));
    }
    let year = year_digits(terminals, at)?;
    if terminals.link(at + 1) == Link::Hyphen && terminals.link(at + 2) == Link::Hyphen {
        return None; // digits with two hyphens that are no day
    }
    (is_led_to_year(terminals, at) || stands_as_year(terminals, at, year))
        .then(|| Reading::new(at + 1, Meaning::Point(Point::Year(year))))
}

/// “89” in “1988-89”.
fn second_year_of_range(terminals: &Terminals, at: usize) -> Option<Reading> {
    let digits = terminals.text(at);
    let before = at.checked_sub(1)?;
    if digits.len() != 2 || terminals.link(at) != Link::Hyphen {
        return None;
    }
    let first = year_digits(terminals, before)?;
    let year = first / 100 * 100 + digits.parse::<i32>().ok()?;
    (year > first).then(|| Reading::new(at + 1, Meaning::Point(Point::Year(year))))
}

/// The year of four digits at a position.
pub(super) fn year_digits(terminals: &Terminals, at: usize) -> Option<i32> {
    let digits = terminals.text(at);
    if digits.len() != 4 || terminals.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    digits
        .parse()
        .ok()
        .filter(|year| (1000..=2199).contains(year))
}

/// “480 BC” behind a month or season, which is written `part`.
fn year_before_christ(terminals: &Terminals, at: usize, part: &str) -> Option<Reading> {
    let digits = terminals.text(at);
    if digits.len() > 4 || terminals.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    let era = terminals.time_value(at + 1, TimeRole::Era)?;
    (era < 0 && terminals.is_capitalized(at + 1) && year > 0)
        .then(|| Reading::new(at + 2, Meaning::BeforeChrist(format!("{year:04}-{part}"))))
}

/// “479 BC”.
fn before_christ(terminals: &Terminals, at: usize, year: i32) -> Option<Reading> {
    let era = terminals.time_value(at, TimeRole::Era)?;
    if !terminals.is_capitalized(at) || year == 0 {
        return None;
    }
    let meaning = if era < 0 {
        Meaning::BeforeChrist(format!("{year:04}"))
    } else {
        Meaning::Point(Point::Year(year))
    };
    Some(Reading::new(at + 1, meaning))
}

/// “AD 410”.
fn year_behind_era(terminals: &Terminals, at: usize) -> Option<Reading> {
    let era = terminals.time_value(at, TimeRole::Era)?;
    let digits = terminals.text(at + 1);
    let year: i32 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    (era > 0 && terminals.is_capitalized(at) && year > 0)
        .then(|| Reading::new(at + 2, Meaning::Point(Point::Year(year))))
}

/// Whether the word before says that a year follows.
fn is_led_to_year(terminals: &Terminals, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let counted = terminals.is(
        before,
        &[
            "about", "around", "over", "than", "to", "from", "by", "and", "or", "between",
        ],
    ) && counts_something(terminals, at + 1);
    let led = terminals.has(before, Class::YearLead);
    led && !counted && !unit_behind(terminals, at + 1)
}

/// Whether a number that nothing leads up to looks like a year and like nothing else.
fn stands_as_year(terminals: &Terminals, at: usize, year: i32) -> bool {
    let before = at.checked_sub(1);
    let sign = before.is_some_and(|before| {
        terminals.kind(before) == Some(TokenKind::Currency)
            || matches!(terminals.text(before), "#" | "/" | ":" | "No" | "no")
            || terminals.link(at) == Link::Touching
                && !matches!(terminals.text(before), "(" | "[" | "\"" | "“" | "‘" | "'")
            || terminals.is(
                before,
                &["over", "than", "about", "nearly", "almost", "least", "some"],
            )
    });
    (1700..=2099).contains(&year)
        && !sign
        && !unit_behind(terminals, at + 1)
        && !counts_something(terminals, at + 1)
}

/// Whether a unit, a sign or a hyphenated word follows that makes a count of the number.
fn unit_behind(terminals: &Terminals, at: usize) -> bool {
    let hyphen_word =
        terminals.link(at) == Link::Hyphen && terminals.kind(at) == Some(TokenKind::Word);
    let touching_word =
        terminals.link(at) == Link::Touching && terminals.kind(at) == Some(TokenKind::Word);
    matches!(terminals.text(at), "%" | "°" | "€" | "£" | "$")
        || hyphen_word
        || touching_word
        || terminals.time_word(at).is_some_and(|word| {
            matches!(word.role, TimeRole::Units | TimeRole::Meridiem)
                || word.role == TimeRole::Zone && terminals.is_capitalized(at)
        })
        || terminals.number_word(at).is_some_and(|word| {
            matches!(
                word.role,
                NumberRole::Hundred | NumberRole::Scale | NumberRole::Suffix
            )
        })
}

/// Whether something follows that a number counts.
pub(super) fn is_counted(terminals: &Terminals, at: usize) -> bool {
    unit_behind(terminals, at) || counts_something(terminals, at)
}

/// Whether a lower-case plural follows: “2000 people”, “1945 soldiers”.
fn counts_something(terminals: &Terminals, at: usize) -> bool {
    let noun = terminals.text(at);
    let lower = noun.starts_with(char::is_lowercase) && terminals.kind(at) == Some(TokenKind::Word);
    lower
        && (noun.ends_with('s')
            && !matches!(
                noun,
                "was" | "is" | "as" | "has" | "does" | "its" | "this" | "perhaps" | "elections"
            )
            || terminals.has(at, Class::IrregularPlural)
            || matches!(noun, "km" | "miles" | "square" | "cubic"))
}

/// “nineteen ninety-six”, “two thousand”, “twenty twenty”.
fn year_in_words(terminals: &Terminals, at: usize) -> Option<Reading> {
    let role = |at: usize, role: NumberRole| terminals.role(at, role);
    let found = |end, year: f64| {
        let year = (1000..2200).find(|number| is(year, *number))?;
        Some(Reading::new(end, Meaning::Point(Point::Year(year))))
    };
    let century = role(at, NumberRole::Cardinal)
        .filter(|century| (13.0..20.0).contains(century))
        .or_else(|| role(at, NumberRole::Tens).filter(|century| is(*century, 20)));
    if let (Some(century), Some(tens)) = (century, role(at + 1, NumberRole::Tens)) {
        let units = role(at + 2, NumberRole::Cardinal).filter(|units| *units < 10.0);
        let end = at + 2 + usize::from(units.is_some());
        return found(end, century * 100.0 + tens + units.unwrap_or(0.0));
    }
    let led = at > 0 && terminals.is(at - 1, &["in", "year", "since", "by", "until"]);
    if led && terminals.is(at, &["two"]) && terminals.is(at + 1, &["thousand"]) {
        let number = terminals.numeral(at)?;
        return found(number.end, number.value);
    }
    None
}

/// A holiday, perhaps with its year.
fn holiday(terminals: &Terminals, at: usize, which: Which) -> Option<Reading> {
    if !terminals.is_capitalized(at) || !terminals.has(at, Class::HolidayBeginning) {
        return None;
    }
    let (word, end) = terminals.phrase(at, Class::Holiday, 5)?;
    let name = Name::Holiday(lexicon::holiday(word)?);
    let next = end + usize::from(terminals.is(end, &["of", "in"]));
    if let Some(year) = year_digits(terminals, next) {
        let which = Which::Year(year);
        return Some(Reading::new(next + 1, Meaning::Recurrent { name, which }));
    }
    if let Some(unit) = terminals
        .time_value(end, TimeRole::Unit)
        .and_then(Unit::from_number)
        .filter(|unit| matches!(unit, Unit::Week | Unit::Weekend))
    {
        let base = Box::new(Meaning::Recurrent { name, which });
        return Some(Reading::new(end + 1, Meaning::Around { base, unit }));
    }
    let named = terminals.kind(end) == Some(TokenKind::Word)
        && terminals.is_capitalized(end)
        && terminals.time_word(end).is_none();
    (!named).then(|| Reading::new(end, Meaning::Recurrent { name, which }))
}
