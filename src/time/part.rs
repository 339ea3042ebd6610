//! Parts of years: seasons, quarters, halves, weeks, fiscal years; and centuries by number.

use crate::grammar::{Form, Link, Terminals, whole_in};
use crate::lexicon::{Class, QuantityContext, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::day::month_name;
use super::grammar::relation;
use super::meaning::{Frame, Meaning, Name, Reading, Which};
use super::point::{Point, Unit, season_code};
use super::year::{in_year_behind, is_counted, year_before_christ, year_digits, year_in_words};

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
    let in_year = |year| Some(Point::Season(year, season));
    if let Some(named) = in_year_behind(terminals, next, in_year) {
        return Some(named);
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
    let article = at > 0 && terminals.opens_new_noun(at - 1);
    if terminals.is(at, &["fall"]) && (next > end || article) {
        return None; // “the fall of the city”, “suffered a fall”
    }
    let led = at > 0 && terminals.beside_time(at - 1, TimeContext::SpanLead);
    let name = Name::Season(season);
    // “the autumn of next year”, not “will fall next year”
    let of_year = (!terminals.is(at, &["fall"])).then(|| year_of_part(terminals, end));
    if let Some((end, Some(which @ Which::YearFrom(..)))) = of_year {
        return Some(Reading::new(end, Meaning::Recurrent { name, which }));
    }
    let capital_behind =
        terminals.kind(end) == Some(TokenKind::Word) && terminals.is_capitalized(end);
    ((bare || led) && !capital_behind)
        .then(|| Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “third quarter”, “first half of 2020”, “19th century”, “the second week of May” (the last is
/// left to its parts).
pub(super) fn ordinal_name(terminals: &Terminals, at: usize, which: Which) -> Option<Reading> {
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
    let ordinal = whole_in(number, 1..=99)?;
    if terminals.time_value(next, TimeRole::Unit) == Some(Unit::Century as i16) {
        // “21st Century Films”
        let is_one = at > 0 && terminals.is(at - 1, &["a", "an"]);
        let is_name = !is_one
            && terminals.is_capitalized(next)
            && terminals.is_capitalized(next + 1)
            && terminals.kind(next + 1) == Some(TokenKind::Word)
            && terminals.has(next + 1, Class::OrganizationHead);
        if is_name || terminals.phrase(at, Class::QuantityIdiom, 4).is_some() {
            return None;
        }
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
    if quarter && after == end && is_of_game(terminals, at, end) {
        return None;
    }
    let is_tied = terminals.link(next) == Link::Hyphen;
    let of_business = is_of_business(terminals, end, if is_tied { 3 } else { 1 });
    if half && after == end && which == Which::Open && !of_business {
        return None;
    }
    let which = year_which.unwrap_or(which);
    Some(Reading::new(after, Meaning::Recurrent { name, which }))
}

/// “the first six months of 2022”, “the last three months of the year”: a half or a quarter of a year that is
/// told by its months.
pub(super) fn months_of_year(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    let is_first = terminals.is(start, &["first", "opening"]);
    if !is_first && !terminals.is(start, &["last", "final"]) {
        return None;
    }
    let number = terminals.numeral(start + 1)?;
    let name = match (whole_in(number.value, 1..=12)?, is_first) {
        (3, true) => Name::Quarter(1),
        (3, false) => Name::Quarter(4),
        (6, true) => Name::Half(1),
        (6, false) => Name::Half(2),
        _ => return None,
    };
    let end = number.end + 1;
    let is_of = terminals.text(number.end) == "months" && terminals.is(end, &["of"]);
    let (after, which) = year_of_part(terminals, end);
    let which = which.filter(|_| is_of)?;
    Some(Reading::new(after, Meaning::Recurrent { name, which }))
}

/// “the June quarter”, “the December quarter of 2021”: the three months that end with one.
pub(super) fn quarter_by_month(terminals: &Terminals, at: usize) -> Option<Reading> {
    const MONTHS: i32 = 3;
    let month = at + usize::from(terminals.is(at, &["the"]));
    let last = i32::from(terminals.time_value(month, TimeRole::Month)?);
    let is_quarter = terminals.is(month + 1, &["quarter"])
        && terminals.link(month + 1) == Link::Apart
        && terminals.link(month + 2) != Link::Hyphen;
    if !is_quarter || last % MONTHS != 0 {
        return None;
    }
    let name = Name::Quarter(last / MONTHS);
    let (end, which) = year_of_part(terminals, month + 2);
    let which = which.unwrap_or(Which::Open);
    Some(Reading::new(end, Meaning::Recurrent { name, which }))
}

/// “the second half of May”, “the first half of next month”: where the words before the month end, and
/// which half.
pub(super) fn half_of_month(terminals: &Terminals, at: usize) -> Option<(usize, i32)> {
    let half = match terminals.word(at) {
        "first" => 1,
        "second" | "latter" => 2,
        _ => return None,
    };
    let month = at + 3;
    let is_month = month_name(terminals, month).is_some()
        || relation(terminals, month).is_some()
            && terminals.time_value(month + 1, TimeRole::Unit) == Some(Unit::Month as i16);
    let is_half = terminals.time_value(at + 1, TimeRole::Half).is_some();
    (is_half && terminals.is(at + 2, &["of"]) && is_month).then_some((month, half))
}

/// Whether one of so many words behind is a figure of a firm's accounts: “first-half net profit”, “first
/// half results”.
fn is_of_business(terminals: &Terminals, end: usize, near: usize) -> bool {
    (end..end + near)
        .take_while(|at| terminals.kind(*at) == Some(TokenKind::Word))
        .any(|at| {
            terminals.has(at, Class::CompanyNoun)
                || terminals.beside_time(at, TimeContext::AccountsFigure)
        })
}

/// Whether a word near by tells of a game, which has quarters of its own: “a touchdown in the third
/// quarter”.
fn is_of_game(terminals: &Terminals, at: usize, end: usize) -> bool {
    const NEAR: usize = 20;
    // “a first quarter pass”
    if terminals.beside_time(end, TimeContext::Play) {
        return true;
    }
    (at.saturating_sub(NEAR)..at + NEAR).any(|near| {
        terminals.beside_time(near, TimeContext::Game)
            && (!terminals.is(near, &["field"]) || terminals.text(near + 1) == "goal")
            || is_score(terminals, near)
    })
}

/// “led 31-24”, “won, 31-24”: two numbers of a game tied behind a word for how it stands.
fn is_score(terminals: &Terminals, at: usize) -> bool {
    let is_number = |at: usize| {
        terminals.kind(at) == Some(TokenKind::Number)
            && terminals.text(at).len() <= 3
            && !terminals.text(at).contains('.')
    };
    if !is_number(at) || terminals.link(at + 1) != Link::Hyphen || !is_number(at + 1) {
        return false;
    }
    let is_amount = terminals.has(at + 2, Class::Unit) && !terminals.is(at + 2, &["in"])
        || terminals.has(at + 2, Class::Currency)
        || terminals.has(at + 2, Class::NumberWord)
        || terminals.kind(at + 2) != Some(TokenKind::Punctuation)
            && terminals.link(at + 2) == Link::Hyphen
        || matches!(terminals.text(at + 2), "%" | "percent");
    let word = at.checked_sub(1);
    let word = word.map(|at| at - usize::from(at > 0 && terminals.text(at) == ","));
    !is_amount
        && word.is_some_and(|word| {
            terminals.beside_number(word, QuantityContext::GameVerb)
                || matches!(
                    terminals.text(word),
                    "ahead"
                        | "behind"
                        | "deficit"
                        | "down"
                        | "leads"
                        | "score"
                        | "tied"
                        | "trailed"
                        | "trails"
                        | "up"
                )
        })
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
pub(super) fn year_name(terminals: &Terminals, at: usize) -> Option<Reading> {
    let year = year_digits(terminals, at)?;
    let next = at + 1 + usize::from(terminals.kind(at + 1) == Some(TokenKind::Clitic));
    let part = ordinal_name(terminals, next, Which::Year(year))
        .or_else(|| season_behind(terminals, next, year));
    if part.is_some() {
        return part;
    }
    let before = at.checked_sub(1)?;
    let is_block = terminals.is(at + 1, &["block"]); // “the 1100 block of Mill Street”
    if !terminals.is(before, &["the"])
        || is_block
        || year % 100 == 0 && is_counted(terminals, at + 1)
    {
        return None;
    }
    if is_period(terminals, next) {
        let (name, which) = (Name::SameQuarter, Which::Year(year));
        return Some(Reading::new(next + 1, Meaning::Recurrent { name, which }));
    }
    let period = terminals.time_value(next, TimeRole::Period).is_some()
        || terminals.is(next, &["year"]) && next == at + 1;
    Some(Reading::new(
        at + 1 + usize::from(period),
        Meaning::Point(Point::Year(year)),
    ))
}

/// “period” or “quarter” alone, which in news of business is the quarter told of.
pub(super) fn is_period(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["period"])
        || terminals.time_value(at, TimeRole::Unit) == Some(Unit::Quarter as i16)
}

/// “week 31”, “week 31 of 2030”.
pub(super) fn week_of_year(terminals: &Terminals, at: usize) -> Option<Reading> {
    let led = at > 0
        && terminals.beside_time(at - 1, TimeContext::SpanLead)
        && !terminals.is_capitalized(at);
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

/// “fiscal 1989”, “fiscal year 2021”, “the fiscal third quarter”.
pub(super) fn fiscal(terminals: &Terminals, at: usize) -> Option<Reading> {
    terminals.time_value(at, TimeRole::Fiscal)?;
    let next = at + 1 + usize::from(terminals.is(at + 1, &["year"]));
    if let Some(year) = year_digits(terminals, next) {
        return Some(Reading::new(next + 1, Meaning::Point(Point::Year(year))));
    }
    ordinal_name(terminals, next, Which::Open)
}

/// “Q3 2020”, “H1”.
pub(super) fn code(terminals: &Terminals, at: usize) -> Option<Reading> {
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
