//! Calendar names: which of days, parts of years, years and holidays stands at a position, with
//! “the”, “last”, “the following” before it.

use crate::grammar::Terminals;
use crate::lexicon::{self, Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::counted;
use super::day::{
    comma_date, day_of_attacks, day_of_month, day_then_month, digits_date, month, weekday,
};
use super::decade::{decade, decade_word};
use super::grammar::relation;
use super::meaning::{Frame, Meaning, Name, Reading, Which};
use super::part::{code, fiscal, is_period, ordinal_name, season, week_of_year, year_name};
use super::point::Unit;
use super::year::{
    year, year_after_noun, year_behind_apostrophe, year_behind_era, year_digits, year_in_words,
};

/// A named stretch of the calendar.
pub(super) fn named(terminals: &Terminals, at: usize) -> Option<Reading> {
    if terminals.kind(at) == Some(TokenKind::Number) {
        return digits_date(terminals, at)
            .or_else(|| day_of_attacks(terminals, at))
            .or_else(|| day_then_month(terminals, at))
            .or_else(|| decade(terminals, at))
            .or_else(|| ordinal_name(terminals, at, Which::Open))
            .or_else(|| year_name(terminals, at))
            .or_else(|| year(terminals, at));
    }
    if let Some(TokenKind::Quotation | TokenKind::Punctuation) = terminals.kind(at) {
        return decade(terminals, at).or_else(|| year_behind_apostrophe(terminals, at));
    }
    if terminals.opens_noun(at) {
        return definite(terminals, at + 1);
    }
    if let Some(counted) = counted::nth_of(terminals, at) {
        return Some(counted);
    }
    if let Some((by, frame)) = relation(terminals, at) {
        if is_no_relation(terminals, at) {
            return None;
        }
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
        .or_else(|| year_name(terminals, at).filter(|name| name.end > at + 1))
        .or_else(|| fiscal(terminals, at))
        .or_else(|| year_after_noun(terminals, at))
        .or_else(|| relation_month(terminals, at))
        .or_else(|| day_of_month(terminals, at))
}

/// “Following Wednesday’s leak”, “past Christmas”, “said that March was cold”: a preposition or a
/// conjunction.
fn is_no_relation(terminals: &Terminals, at: usize) -> bool {
    let preposition = terminals.is(at, &["following"])
        || terminals.is(at, &["past"]) && terminals.has(at + 1, Class::HolidayBeginning);
    let said = terminals.is(at, &["that"])
        && at > 0
        && (terminals.has(at - 1, Class::SpeechVerb)
            || terminals.beside_time(at - 1, TimeContext::Thinking));
    preposition || said
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
    let is_next = terminals.is(at - 1, &["next"]) && at > 1 && terminals.is(at - 2, &["the"]);
    let which = match frame {
        Frame::Publication if is_next => Which::Next,
        Frame::Publication => Which::Relation(by),
        Frame::Focus if by == 1 => Which::Beside(by),
        Frame::Focus => Which::YearFrom(by, Frame::Focus),
    };
    if let Some(day) = terminals.time_value(at, TimeRole::Weekday) {
        let name = Name::Weekday(i32::from(day));
        let which = match frame {
            Frame::Publication if is_next => Which::Next,
            Frame::Publication if by > 0 && !terminals.is(at - 1, &["next"]) => Which::ToCome,
            Frame::Publication => Which::Relation(by),
            Frame::Focus => Which::Beside(by),
        };
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
    if let Some((by, frame)) = relation(terminals, next)
        .filter(|_| which == Which::Open && terminals.is(next + 1, &["year"]))
        .filter(|_| terminals.kind(next + 2) != Some(TokenKind::Clitic))
    {
        let which = Which::YearFrom(by, frame);
        return Some(Reading::new(next + 2, Meaning::Recurrent { name, which }));
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
