//! Units behind a word that ties them to a day: “last week”, “the following day”, “that year”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, Classes, TimeContext, TimeRole};
use crate::text::TokenKind;
use crate::time::ago::weekday_of_week;
use crate::time::amount::unit;
use crate::time::meaning::{Clock, Frame, Meaning, Reading};
use crate::time::point::Unit;

/// A unit behind “last”, “following”, “that” …
pub(super) fn related_by(
    terminals: &Terminals,
    at: usize,
    start: usize,
    by: i32,
    frame: Frame,
) -> Option<Reading> {
    let definite = start > at;
    if let Some(same) = same_month(terminals, start) {
        return Some(same);
    }
    if let Some(day) = weekday_of_week(terminals, start, by) {
        return Some(day);
    }
    let (next, by) = match terminals.word(start + 1) {
        "past" => (start + 2, -1),
        "coming" => (start + 2, 1),
        "current" => (start + 2, 0),
        "same" | "whole" | "entire" | "full" => (start + 2, by),
        _ => (start + 1, by),
    };
    let next = next + usize::from(terminals.time_value(next, TimeRole::Fiscal).is_some());
    let next_day = terminals.is(start, &["next"]) && definite;
    let frame = if next_day { Frame::Focus } else { frame };
    if is_said_of(terminals, start, next) {
        return None;
    }
    if terminals.time_value(next, TimeRole::PartOfDay).is_some() && frame == Frame::Focus {
        let part = terminals.time_value(next, TimeRole::PartOfDay)?;
        let meaning = Meaning::Unit {
            unit: Unit::Day,
            by,
            frame,
        };
        return Some(Reading {
            clock: Some(Clock::Part(part)),
            ..Reading::new(next + 1, meaning)
        });
    }
    if terminals.is(start, &["latest"]) && terminals.is(next, &["period", "quarter"]) {
        let meaning = Meaning::Unit {
            unit: Unit::Quarter,
            by: 0,
            frame: Frame::Focus,
        };
        return Some(Reading::new(next + 1, meaning));
    }
    related_whole(terminals, start, next, (by, frame), definite)
}

/// Words that no noun phrase begins with behind its first noun.
const NO_NOUN: Classes = Classes::any_of(&[Class::Auxiliary, Class::Preposition, Class::Pronoun]);

/// “says that night trains are late”: “that” opens a clause whose subject begins with the part of a day.
fn is_said_of(terminals: &Terminals, that: usize, part: usize) -> bool {
    that > 0
        && terminals.is(that, &["that"])
        && terminals.has(that - 1, Class::SpeechVerb)
        && is_noun(terminals, part + 1)
        && !terminals.meets(part + 1, NO_NOUN)
}

/// “the same month last year”, “the same month a year earlier”: the month told of, a year before.
fn same_month(terminals: &Terminals, start: usize) -> Option<Reading> {
    let month = terminals.is(start, &["same"]) && terminals.is(start + 1, &["month"]);
    let of = start + 2 + usize::from(terminals.is(start + 2, &["of", "in"]));
    let the = of + usize::from(terminals.is(of, &["the", "a"]));
    let last = terminals.is(of, &["last"]) && terminals.is(of + 1, &["year"])
        || terminals.is(the, &["previous", "prior"]) && terminals.is(the + 1, &["year"]);
    let ago = terminals.is(the, &["year"]) && terminals.is(the + 1, &["earlier", "ago", "before"]);
    let meaning = Meaning::Beside {
        base: Box::new(Meaning::Unit {
            unit: Unit::Month,
            by: 0,
            frame: Frame::Focus,
        }),
        unit: Unit::Month,
        by: -12,
    };
    (month && (last || ago)).then(|| Reading::new(the + 2, meaning))
}

/// “last week”, “the past year”, “recent weeks”: the unit stands at `next`.
fn related_whole(
    terminals: &Terminals,
    start: usize,
    next: usize,
    (by, frame): (i32, Frame),
    definite: bool,
) -> Option<Reading> {
    let (unit, plural) = unit(terminals, next)?;
    if plural && terminals.is(start, &["this", "last", "next"]) && is_noun(terminals, next + 1) {
        // “this years festival”: the apostrophe is missing.
        return Some(Reading::new(next + 1, Meaning::Unit { unit, by, frame }));
    }
    if plural {
        return related_plural(terminals, start, next, unit);
    }
    let the = definite || start > 0 && terminals.is(start - 1, &["the"]);
    if the && terminals.is(start, &["last"]) && terminals.is(next + 1, &["of"]) {
        return None; // “the last week of the trial”
    }
    // “over the next year”: so long from now
    let over = definite
        && start > 1
        && terminals.is(start, &["last", "next"])
        && terminals.is(start - 2, &["over"])
        && unit > Unit::Day;
    // “fell in the last year”: the time up to now, no year of the calendar
    let is_last =
        definite && terminals.is(start, &["last"]) && (Unit::Week..=Unit::Year).contains(&unit);
    let is_stretch = is_last && !matches!(unit, Unit::Weekend | Unit::Quarter);
    if over || is_stretch || terminals.is(start, &["past"]) && definite {
        return Some(Reading::new(
            next + 1,
            Meaning::Duration(unit.duration(Some(1.0))),
        ));
    }
    if unit.is_of_clock() || terminals.is(start, &["final", "intervening"]) {
        return None;
    }
    let odd_day = unit == Unit::Day && !(frame == Frame::Focus || definite);
    (!odd_day).then(|| Reading::new(next + 1, Meaning::Unit { unit, by, frame }))
}

/// Whether a word follows that is in lower case and in no list of grammatical ones.
fn is_noun(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.is_capitalized(at)
        && !terminals.has(at, Class::GrammarWord)
        && !terminals.has(at, Class::UncountedWord)
        && !terminals.has(at, Class::TimeWord)
}

/// “recent”, “past” or “coming” before a plural: “coming months”, “past years”.
fn related_plural(terminals: &Terminals, start: usize, next: usize, unit: Unit) -> Option<Reading> {
    let vague = terminals.beside_time(start, TimeContext::VagueRelation);
    (vague && next == start + 1)
        .then(|| Reading::new(next + 1, Meaning::Duration(unit.duration(None))))
}
