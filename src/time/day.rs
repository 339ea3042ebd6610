//! Days and months by name or in digits: “Monday”, “4 July 2019”, “May 2020”, `2022-12-27`.

use crate::grammar::{Form, Link, Slashes, Terminals, numeric_date, whole_in};
use crate::lexicon::{Class, Classes, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::ago::weekday_ago;
use super::calendar::civil;
use super::counted;
use super::grammar::relation;
use super::meaning::{Meaning, Name, Reading, Which};
use super::point::{Point, Unit};
use super::set::is_programme;
use super::title::is_super_tuesday;
use super::year::{CENTURY, in_year_behind, year_before_christ, year_digits};

/// A weekday with the date behind it, if there is one.
pub(super) fn weekday(terminals: &Terminals, at: usize) -> Option<Reading> {
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
    if is_programme(terminals, at) {
        return Some(Reading::new(end, Meaning::Set(format!("XXXX-WXX-{day}"))));
    }
    let day = i32::from(day);
    let name = if is_super_tuesday(terminals, at) {
        Name::SuperTuesday
    } else {
        Name::Weekday(day)
    };
    if let Some(day) = counted::weekday_of(terminals, end, day) {
        return Some(day);
    }
    if let Some(day) = weekday_ago(terminals, at, end, name) {
        return Some(day);
    }
    if terminals.is(end, &["week"])
        && !terminals.is_capitalized(end)
        && terminals.kind(end + 1) != Some(TokenKind::Clitic)
        && (terminals.kind(end + 1) != Some(TokenKind::Word)
            || terminals.has(end + 1, Class::Preposition))
    {
        return Some(Reading::new(end + 1, in_a_week(day)));
    }
    let which = Which::Open;
    Some(Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “Saturday week”, “a week on Saturday”: a week after the one to come.
pub(super) fn in_a_week(weekday: i32) -> Meaning {
    const WEEK: i32 = 7;
    let next = Meaning::Recurrent {
        name: Name::Weekday(weekday),
        which: Which::ToCome,
    };
    Meaning::Beside {
        base: Box::new(next),
        unit: Unit::Day,
        by: WEEK,
    }
}

/// The date behind a weekday.
pub(super) fn comma_date(terminals: &Terminals, at: usize) -> Option<Reading> {
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
            | Meaning::WithoutCentury(Point::Day(_))
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
pub(super) fn month(terminals: &Terminals, at: usize, which: Which) -> Option<Reading> {
    let (month, end) = month_name(terminals, at)?;
    if let Some((day, after)) = day_number(terminals, end) {
        if let Some(attacks) = day_of_attacks_by_name(terminals, (month, day), after) {
            return Some(attacks);
        }
        return with_year(terminals, after, month, Some(day), which);
    }
    let reading = with_year(terminals, end, month, None, which)?;
    let plain = reading.end == end;
    let related = which != Which::Open && terminals.is_capitalized(at);
    (!plain || related || stands_as_month(terminals, at, end)).then_some(reading)
}

/// “9/11”: the day of the attacks of 2001, which goes by these digits.
pub(super) fn day_of_attacks(terminals: &Terminals, at: usize) -> Option<Reading> {
    let touches = |at: usize| terminals.link(at) == Link::Touching;
    let is_slash = |at: usize| terminals.text(at) == "/";
    let is_it = terminals.text(at) == "9"
        && is_slash(at + 1)
        && touches(at + 1)
        && terminals.text(at + 2) == "11"
        && touches(at + 2);
    let goes_on = touches(at + 3) && is_slash(at + 3) || touches(at) && at > 0 && is_slash(at - 1);
    let day =
        civil(2001, 9, 11).filter(|_| is_it && !goes_on && !is_other_day(terminals, at, at + 3))?;
    Some(Reading::new(at + 3, Meaning::Point(Point::Day(day))))
}

/// “the Sept. 11 attacks”.
fn day_of_attacks_by_name(
    terminals: &Terminals,
    (month, day): (i32, i32),
    end: usize,
) -> Option<Reading> {
    let comma = end + usize::from(terminals.text(end) == ",");
    let is_told = matches!(
        terminals.text(comma),
        "attacks" | "terrorist" | "terror" | "hijackers"
    );
    let attacks = civil(2001, 9, 11).filter(|_| month == 9 && day == 11 && is_told)?;
    Some(Reading::new(end, Meaning::Point(Point::Day(attacks))))
}

/// Whether digits like those of the attacks are a title, a share or odds, or the day of another year: “Fahrenheit
/// 9/11”, “9/11 of the members”, “Friday 9/11”, “9/11 at 8 p.m.”, “9/11 to 9/20”, “9/11, 2012”.
fn is_other_day(terminals: &Terminals, at: usize, end: usize) -> bool {
    const REACH: usize = 14;
    let is_slash = |at: usize| terminals.text(at) == "/";
    let is_led = at > 0 && {
        let before = at - 1;
        terminals.text(before) == "Fahrenheit"
            || terminals.is(before, &["open", "opens"])
            || terminals.time_value(before, TimeRole::Weekday).is_some()
            || at > 1 && terminals.is(before, &["of"]) && terminals.is(at - 2, &["odds"])
    };
    let behind = end + usize::from(terminals.text(end) == ",");
    let has_year = terminals
        .numeral(behind)
        .is_some_and(|number| terminals.text(behind).len() == 4 && number.end == behind + 1);
    let is_this_year =
        terminals.is(behind, &["last", "next", "this"]) && terminals.is(behind + 1, &["year"]);
    let is_share = terminals.is(end, &["of"]) && terminals.is(end + 1, &["the", "them", "those"]);
    let has_clock = terminals.is(end, &["at", "from"]) && terminals.numeral(end + 1).is_some();
    // “on 9/11 and the results come on 9/12”
    let has_other = (end..end + REACH)
        .any(|at| terminals.text(at) == "9" && is_slash(at + 1) && terminals.text(at + 2) != "11");
    is_led || has_year || is_this_year || is_share || has_clock || has_other
}

/// Whether the bare word is the name of a month and not a verb or a given name.
fn stands_as_month(terminals: &Terminals, at: usize, end: usize) -> bool {
    if !terminals.is_capitalized(at) {
        return false;
    }
    let short = terminals.time_value(at, TimeRole::MonthShort).is_some();
    let doubtful = terminals.beside_time(at, TimeContext::DoubtfulMonth);
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
    // “Ada Quill and | April Harrow | won”
    let is_name = |at: usize| terminals.is_capitalized(at) && terminals.time_word(at).is_none();
    let is_second = name_behind
        && at > 2
        && terminals.is(at - 1, &["and"])
        && is_name(at - 2)
        && is_name(at - 3);
    let led =
        at > 0 && terminals.beside_time(at - 1, TimeContext::MonthLead) && !street && !is_second;
    let verb = terminals.is(at, &["march", "may"]);
    // “May and June”
    let tied = terminals.is(end, &["and", "or", "to", "through"]);
    let paired = || {
        let other = terminals.time_value(end + 1, TimeRole::Month);
        tied && other.is_some() && terminals.is_capitalized(end + 1)
    };
    led || verb && (paired() || is_owned(terminals, at, end)) || !verb && !name_behind && at > 0
}

/// “her March letter”, “a May meeting”: a month between a determiner and a noun.
fn is_owned(terminals: &Terminals, at: usize, end: usize) -> bool {
    const NO_NOUNS: Classes = Classes::any_of(&[
        Class::Auxiliary,
        Class::GrammarWord,
        Class::Preposition,
        Class::Pronoun,
    ]);
    let owner = at.checked_sub(1).is_some_and(|owner| {
        terminals.opens_noun(owner)
            || terminals.is(owner, &["this"])
            || terminals.kind(owner) == Some(TokenKind::Clitic)
    });
    owner
        && terminals.kind(end) == Some(TokenKind::Word)
        && terminals.link(end) == Link::Apart
        && !is_group(terminals, end)
        && !terminals.is_capitalized(end)
        && !terminals.meets(end, NO_NOUNS)
}

/// “the March brothers”, “the March states”: people of one name, or places, which are of no month that is
/// told.
fn is_group(terminals: &Terminals, at: usize) -> bool {
    terminals.beside_time(at, TimeContext::Kin)
        || terminals.text(at).ends_with('s') && terminals.has(at, Class::PlaceHead)
}

/// The day of the month at a position and where it ends.
pub(super) fn day_number(terminals: &Terminals, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(terminals.is(at, &["the"]));
    if let Some(day) = first_of_slashed(terminals, at) {
        return Some((day, at + 1));
    }
    let number = terminals.numeral(at)?;
    let day = whole_in(number.value, 1..=31)?;
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

/// The first of two days that follow each other with a slash between them: “24/25”.
pub(super) fn first_of_slashed(terminals: &Terminals, at: usize) -> Option<i32> {
    let slash = |at: usize| terminals.text(at) == "/" && terminals.link(at) == Link::Touching;
    if !slash(at + 1) || terminals.link(at + 2) != Link::Touching || slash(at + 3) {
        return None;
    }
    let day = |at: usize| {
        let digits = terminals.text(at);
        let day = digits.parse::<i32>().ok().filter(|_| digits.len() <= 2)?;
        (1..=31).contains(&day).then_some(day)
    };
    let first = day(at)?;
    (day(at + 2)? == first + 1).then_some(first)
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
    let in_year = |year| match day {
        None => Some(Point::Month(year, month)),
        Some(day) => civil(year, month, day).map(Point::Day),
    };
    if year_digits(terminals, next).is_some_and(|year| in_year(year).is_none()) {
        return None;
    }
    if let Some(named) = in_year_behind(terminals, next, in_year) {
        return Some(named);
    }
    if let Some((by, frame)) = relation(terminals, next) {
        if terminals.is(next + 1, &["year"]) && terminals.kind(next + 2) != Some(TokenKind::Clitic)
        {
            let which = Which::YearFrom(by, frame);
            return Some(Reading::new(next + 2, Meaning::Recurrent { name, which }));
        }
    }
    let plain = Meaning::Recurrent { name, which };
    if day.is_some() && terminals.is(end, &["weekend"]) {
        let (base, unit) = (Box::new(plain), Unit::Weekend); // “the July 4th weekend”
        return Some(Reading::new(end + 1, Meaning::Around { base, unit }));
    }
    Some(Reading::new(end, plain))
}

/// “4 July”, “the 4th of July 2019”.
pub(super) fn day_then_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (day, end) = day_number(terminals, at)?;
    let next = end + usize::from(terminals.is(end, &["of"]));
    let (month, after) = month_name(terminals, next)?;
    // “log 12 of Nov. 21”
    let is_number_of_date = next > end
        && terminals
            .text(next - 2)
            .bytes()
            .all(|byte| byte.is_ascii_digit())
        && day_number(terminals, after).is_some();
    if !terminals.is_capitalized(next) || is_number_of_date {
        return None;
    }
    with_year(terminals, after, month, Some(day), Which::Open)
}

/// “the 15th”.
pub(super) fn day_of_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    let number = terminals
        .numeral(at)
        .filter(|number| number.form == Form::Ordinal)?;
    let day = whole_in(number.value, 1..=31)?;
    let digits = terminals.kind(at) == Some(TokenKind::Number);
    let ends = terminals.kind(number.end) != Some(TokenKind::Word)
        || terminals.has(number.end, Class::FiniteVerb);
    let alone = ends && terminals.link(number.end) != Link::Hyphen;
    let led = at >= 2 && terminals.beside_time(at - 2, TimeContext::DayLead);
    (digits && alone && led).then(|| {
        let (name, which) = (Name::Day(day), Which::Open);
        Reading::new(number.end, Meaning::Recurrent { name, which })
    })
}

/// `2022-12-27`, `12/27/2022`, `2022/12/27`, `27.12.2022`.
pub(super) fn digits_date(terminals: &Terminals, at: usize) -> Option<Reading> {
    let found = |end, date| Some(Reading::new(end, Meaning::Point(Point::Day(date))));
    let read = |parts, separator| numeric_date(parts, separator, Slashes::MonthFirst, CENTURY);
    let first = terminals.text(at);
    if first.len() == 4
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.link(at + 2) == Link::Hyphen
    {
        let parts = [first, terminals.text(at + 1), terminals.text(at + 2)];
        return found(at + 3, read(parts, "-")?);
    }
    let slash = |at: usize| terminals.text(at) == "/" && terminals.link(at) == Link::Touching;
    if slash(at + 1) && slash(at + 3) {
        let last = terminals.text(at + 4);
        let parts = [first, terminals.text(at + 2), last];
        let point = Point::Day(read(parts, "/")?);
        let is_whole = first.len() == 4 || last.len() == 4;
        let meaning = if is_whole {
            Meaning::Point(point)
        } else {
            Meaning::WithoutCentury(point)
        };
        return Some(Reading::new(at + 5, meaning));
    }
    let mut parts = first.split('.');
    let dotted = [parts.next()?, parts.next()?, parts.next()?];
    let whole = dotted[2].len() == 4 && parts.next().is_none();
    found(at + 1, read(dotted, ".").filter(|_| whole)?)
}
