//! Units of time, counted from a known day or by themselves: “last week”, “two years ago”,
//! “ten months”, “every day”.

use crate::grammar::{Form, Link, Terminals, is};
use crate::lexicon::{Class, TimeRole};
use crate::text::TokenKind;

use super::grammar::relation;
use super::meaning::{Clock, Frame, Meaning, Name, Reading, Which};
use super::named;
use super::point::{Unit, duration_of, season_code};

/// An expression that is counted in units.
pub(super) fn relative(terminals: &Terminals, at: usize) -> Option<Reading> {
    day_word(terminals, at)
        .or_else(|| set(terminals, at))
        .or_else(|| next_amounts(terminals, at))
        .or_else(|| related_unit(terminals, at))
        .or_else(|| counted_weekdays(terminals, at))
        .or_else(|| amount_of_time(terminals, at))
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

/// The unit at a position, and whether it is a plural.
fn unit(terminals: &Terminals, at: usize) -> Option<(Unit, bool)> {
    let word = terminals.time_word(at)?;
    match word.role {
        TimeRole::Unit => Some((Unit::from_number(word.value)?, false)),
        TimeRole::Units => Some((Unit::from_number(word.value)?, true)),
        _ => None,
    }
}

/// “last week”, “the following day”, “that year”, “the current quarter”, “the year”.
fn related_unit(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    let meaning = |unit, by, frame| Meaning::Unit { unit, by, frame };
    if let Some((by, frame)) = relation(terminals, start) {
        return related_by(terminals, at, start, by, frame);
    }
    if start == at {
        return None;
    }
    let (unit, plural) = unit(terminals, start)?;
    let next_but_one = match (terminals.word(start + 1), terminals.word(start + 2)) {
        ("after", "next") => 2,
        ("before", "last") => -2,
        _ => 0,
    };
    if next_but_one != 0 && !plural && unit > Unit::Day && ends_relation(terminals, start + 3) {
        let meaning = meaning(unit, next_but_one, Frame::Publication);
        return Some(Reading::new(start + 3, meaning));
    }
    if matches!(unit, Unit::Week | Unit::Weekend) && terminals.is(start + 1, &["of"]) {
        if let Some(day) = named_day(terminals, start + 2) {
            let base = Box::new(day.meaning);
            return Some(Reading::new(day.end, Meaning::Around { base, unit }));
        }
    }
    if terminals.is(start + 1, &["of", "when"]) && unit != Unit::Year && unit != Unit::Quarter {
        return None;
    }
    // “later in the day before leaving”
    let part = at > 0 && terminals.is(at - 1, &["in"]);
    if terminals.is(start + 1, &["after", "before"]) && !plural && unit == Unit::Day && !part {
        return Some(beside_named_day(terminals, start));
    }
    let known = matches!(
        unit,
        Unit::Year | Unit::Quarter | Unit::Weekend | Unit::Week | Unit::Day | Unit::Month
    );
    let frame = if matches!(unit, Unit::Day | Unit::Quarter) {
        Frame::Focus
    } else {
        Frame::Publication
    };
    let compound = terminals.link(start + 1) == Link::Hyphen;
    let led = unit != Unit::Day && unit != Unit::Month
        || at > 0
            && terminals.is(at - 1, &["in", "of", "for", "during", "on"])
            && unit == Unit::Month
        || at > 0 && terminals.is(at - 1, &["in"]);
    (known && !plural && !compound && led && !terminals.is(start + 1, &["ago"]))
        .then(|| Reading::new(start + 1, meaning(unit, 0, frame)))
}

/// Whether no unit or number follows that “next” or “last” belongs to.
fn ends_relation(terminals: &Terminals, at: usize) -> bool {
    terminals.time_word(at).is_none() && terminals.numeral(at).is_none()
}

/// A unit behind “last”, “following”, “that” …
fn related_by(
    terminals: &Terminals,
    at: usize,
    start: usize,
    by: i32,
    frame: Frame,
) -> Option<Reading> {
    let definite = start > at;
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
    if terminals.is(start, &["past"]) && definite {
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
    let vague = terminals.is(
        start,
        &["past", "coming", "following", "previous", "preceding"],
    );
    (vague && next == start + 1)
        .then(|| Reading::new(next + 1, Meaning::Duration(unit.duration(None))))
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
fn named_day(terminals: &Terminals, at: usize) -> Option<Reading> {
    named::named(terminals, at)
        .or_else(|| day_word(terminals, at))
        .filter(|day| day.meaning.names_day())
}

/// What follows an amount: “before Christmas”, “after Feb. 3”, “from Monday”.
fn beside(terminals: &Terminals, at: usize, unit: Unit, amount: f64) -> Option<Reading> {
    let sign = match terminals.word(at) {
        "before" => -1,
        "after" | "from" => 1,
        _ => return None,
    };
    let amount = (1..1000).find(|number| is(amount, *number))?;
    let day = named_day(terminals, at + 1)?;
    let base = Box::new(day.meaning);
    // “two weeks before Christmas” is a day: the day that it is counted from is one.
    let days = if unit == Unit::Week { 7 } else { 1 };
    let by = sign * amount * days;
    let unit = Unit::Day;
    Some(Reading::new(day.end, Meaning::Beside { base, unit, by }))
}

/// How many units: a number, a vague number or an article.
enum Amount {
    Number(f64),
    Vague,
    Article,
}

/// “half an” of “half an hour”, “half a” of “half a century”: where it ends.
fn half(terminals: &Terminals, at: usize) -> Option<usize> {
    let halved = terminals.is(at, &["half"]) && terminals.is(at + 1, &["a", "an"]);
    (halved && unit(terminals, at + 2).is_some()).then_some(at + 2)
}

/// The amount at a position and where it ends.
fn amount(terminals: &Terminals, at: usize) -> Option<(Amount, usize)> {
    if let Some(end) = half(terminals, at) {
        return Some((Amount::Number(0.5), end));
    }
    if let Some(number) = terminals
        .numeral(at)
        .filter(|number| number.form != Form::Ordinal)
    {
        let end = number.end + usize::from(terminals.is(number.end, &["dozen"]));
        if terminals.is(number.end, &["or", "to"]) || terminals.link(number.end) == Link::Hyphen {
            let next = number.end + usize::from(terminals.link(number.end) != Link::Hyphen);
            if let Some(high) = terminals
                .numeral(next)
                .filter(|high| high.value > number.value)
            {
                return Some((Amount::Number(number.value), high.end));
            }
        }
        return Some((Amount::Number(number.value), end));
    }
    let article = usize::from(terminals.is(at, &["a", "an"]));
    if terminals.is(at + article, &["couple"]) {
        let end = at + article + 1 + usize::from(terminals.is(at + article + 1, &["of"]));
        return Some((Amount::Number(2.0), end));
    }
    if terminals
        .time_value(at + article, TimeRole::Vague)
        .is_some()
    {
        return Some((Amount::Vague, at + article + 1));
    }
    (article == 1).then_some((Amount::Article, at + 1))
}

/// An amount of time with what it is counted from: “two years ago”, “ten months”, “a year
/// earlier”, “three-day”.
pub(super) fn amount_of_time(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (how_many, mut end) = amount(terminals, at)?;
    let more = terminals.is(
        end,
        &[
            "more",
            "full",
            "straight",
            "consecutive",
            "trading",
            "whole",
            "long",
            "additional",
            "further",
        ],
    );
    end += usize::from(more);
    let (unit, plural) = unit(terminals, end)?;
    let hyphen = terminals.link(end) == Link::Hyphen;
    end += 1;
    end += usize::from(is_long(terminals, end));
    let mut value = match how_many {
        Amount::Number(value) => Some(value),
        Amount::Vague => None,
        Amount::Article => Some(1.0),
    };
    if terminals.is(end, &["and"])
        && terminals.is(end + 1, &["a"])
        && terminals.is(end + 2, &["half"])
    {
        value = value.map(|value| value + 0.5);
        end += 3;
    }
    if is_age(terminals, end) {
        return None;
    }
    if let Some(sum) = value.and_then(|value| sum_of_units(terminals, end, value, unit)) {
        return Some(sum);
    }
    if !hyphen {
        if let Some((direction, frame, after)) = shift(terminals, end) {
            let meaning = Meaning::Shift {
                amount: value,
                unit,
                direction,
                frame,
            };
            return Some(Reading::new(after, meaning));
        }
    }
    if let (Some(value), false, Unit::Day | Unit::Week) = (value, hyphen, unit) {
        if let Some(day) = beside(terminals, end, unit, value) {
            return Some(day);
        }
    }
    if matches!(how_many, Amount::Article) {
        return article_amount(terminals, at, end, (unit, value), hyphen);
    }
    if unit == Unit::Second && !plural && value.is_none_or(|value| !is(value, 1)) && !hyphen {
        return None;
    }
    if !plural && !hyphen && value.is_some_and(|value| value > 1.0) && unit == Unit::Quarter {
        return None;
    }
    if terminals.is(end, &["or"]) && terminals.is(end + 1, &["so"]) {
        end += 2;
    }
    end += usize::from(
        hyphen
            && terminals.time_value(end, TimeRole::Period).is_some()
            && terminals.is(end, &["period"]),
    );
    Some(Reading::new(end, Meaning::Duration(unit.duration(value))))
}

/// “three Fridays from now”, “two Sundays ago”.
fn counted_weekdays(terminals: &Terminals, at: usize) -> Option<Reading> {
    const MOST: i32 = 20;
    let (Amount::Number(amount), end) = amount(terminals, at)? else {
        return None;
    };
    let amount = (1..=MOST).find(|number| is(amount, *number))?;
    let day = terminals
        .time_value(end, TimeRole::Weekdays)
        .or_else(|| terminals.time_value(end, TimeRole::Weekday))?;
    let (direction, _, end) =
        shift(terminals, end + 1).filter(|(_, frame, _)| *frame == Frame::Publication)?;
    let nearest = Meaning::Recurrent {
        name: Name::Weekday(i32::from(day)),
        which: Which::Relation(direction),
    };
    let meaning = Meaning::Beside {
        base: Box::new(nearest),
        unit: Unit::Day,
        by: 7 * (amount - 1) * direction,
    };
    Some(Reading::new(end, meaning))
}

/// “two years and three months”, “1 hour, 20 minutes”, perhaps counted from a day: an amount of
/// one unit with smaller ones behind it.
fn sum_of_units(terminals: &Terminals, end: usize, amount: f64, unit: Unit) -> Option<Reading> {
    let mut parts = vec![(amount, unit)];
    let mut at = end;
    while let Some((amount, smaller, end)) = smaller_unit(terminals, at, *parts.last()?) {
        parts.push((amount, smaller));
        at = end;
    }
    if parts.len() == 1 || is_age(terminals, at) {
        return None;
    }
    if let (Some((direction, frame, end)), Some((amount, unit))) =
        (shift(terminals, at), in_smallest(&parts))
    {
        let meaning = Meaning::Shift {
            amount: Some(amount),
            unit,
            direction,
            frame,
        };
        return Some(Reading::new(end, meaning));
    }
    Some(Reading::new(at, Meaning::Duration(duration_of(&parts))))
}

/// “and three months”: an amount of a unit smaller than that of the whole amount before.
fn smaller_unit(
    terminals: &Terminals,
    at: usize,
    (whole, before): (f64, Unit),
) -> Option<(f64, Unit, usize)> {
    let comma = usize::from(terminals.text(at) == ",");
    let and = usize::from(terminals.is(at + comma, &["and"]));
    let value = match amount(terminals, at + comma + and)? {
        (Amount::Number(value), end) => (value, end),
        (Amount::Article, end) if and == 1 => (1.0, end),
        _ => return None,
    };
    let (value, end) = value;
    let (unit, _) = unit(terminals, end)?;
    let plain = matches!(
        unit,
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Week | Unit::Month
    );
    let tied = terminals.link(at) == Link::Hyphen || terminals.link(end) == Link::Hyphen;
    let near = !unit.is_of_clock() || before <= Unit::Day;
    let fits = unit < before && before <= Unit::Year && near && whole.fract() == 0.0;
    (plain && fits && !tied).then_some((value, unit, end + 1))
}

/// The sum of amounts in the smallest of their units, if that is a whole number of each.
fn in_smallest(parts: &[(f64, Unit)]) -> Option<(f64, Unit)> {
    let (first, rest) = parts.split_first()?;
    rest.iter()
        .try_fold(*first, |(sum, unit), (more, smaller)| {
            let factor = match (unit, smaller) {
                (Unit::Year, Unit::Month) => 12.0,
                (Unit::Week, Unit::Day) => 7.0,
                (Unit::Day, Unit::Hour) => 24.0,
                (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60.0,
                _ => return None,
            };
            Some((sum * factor + more, *smaller))
        })
}

/// “a year”: how often when it stands behind an amount (“two million a year”), how long else.
fn article_amount(
    terminals: &Terminals,
    at: usize,
    end: usize,
    (unit, amount): (Unit, Option<f64>),
    hyphen: bool,
) -> Option<Reading> {
    if hyphen {
        return None;
    }
    let before = at.checked_sub(1)?;
    let long = terminals.has(before, Class::DurationLead);
    let dated = terminals.is(end, &["after", "before"]) && unit > Unit::Day;
    let halved = amount.is_some_and(|amount| amount > 1.0);
    if long || dated || halved {
        return Some(Reading::new(end, Meaning::Duration(unit.duration(amount))));
    }
    let rate = !unit.is_of_clock()
        && matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
        && (terminals.number_word(before).is_some()
            || terminals.kind(before) == Some(TokenKind::Number)
            || terminals.text(before) == "%"
            || terminals.text(before).ends_with('s')
            || terminals.is(before, &["once", "twice"]));
    rate.then(|| Reading::new(end, Meaning::Set(unit.duration(Some(1.0)))))
}

/// Whether “old” or “of age” follows: an age is a quantity.
fn is_age(terminals: &Terminals, end: usize) -> bool {
    terminals.is(end, &["old"])
        || terminals.text(end).starts_with("old") && terminals.link(end) == Link::Hyphen
        || terminals.is(end, &["of"]) && terminals.text(end + 1) == "age"
}

/// What an amount of time is counted from: “ago”, “earlier”, “later”, “from now”.
fn shift(terminals: &Terminals, at: usize) -> Option<(i32, Frame, usize)> {
    if terminals.is(at, &["from"]) && terminals.is(at + 1, &["now"]) {
        return Some((1, Frame::Publication, at + 2));
    }
    let word = terminals.time_word(at)?;
    let direction = i32::from(word.value);
    match word.role {
        TimeRole::Ago => Some((direction, Frame::Publication, at + 1)),
        TimeRole::Shift
            if terminals.is(
                at,
                &[
                    "earlier",
                    "later",
                    "before",
                    "previously",
                    "hence",
                    "afterwards",
                ],
            ) =>
        {
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

/// “the last five years”, “the next few weeks”, “the first nine months”, “the nine months”.
pub(super) fn next_amounts(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the", "these", "those", "its", "their"]));
    let related = relation(terminals, start).is_some()
        || terminals.is(start, &["first"]) && start > at
        || terminals.is(start, &["final"]);
    if !related && start == at {
        return None;
    }
    let next = start + usize::from(related);
    let (how_many, end) = amount(terminals, next)?;
    let (unit, plural) = unit(terminals, end)?;
    let value = match how_many {
        Amount::Number(value) => Some(value),
        Amount::Vague => None,
        Amount::Article => return None,
    };
    let plain = plural || value.is_some_and(|value| is(value, 1));
    (plain && !is_age(terminals, end + 1) && shift(terminals, end + 1).is_none())
        .then(|| Reading::new(end + 1, Meaning::Duration(unit.duration(value))))
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
    (year && terminals.is(end, &["end"])).then(|| Reading {
        modifier: Some(crate::model::TimeModifier::End),
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

/// Whether “long” is tied to a unit: “a week-long strike”.
fn is_long(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at) == Link::Hyphen && terminals.is(at, &["long"])
}

/// “for years”, “weeks ago”, “in days”, “decades-long”.
fn bare_units(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (unit, plural) = unit(terminals, at)?;
    if is_long(terminals, at + 1) {
        let amount = (!plural).then_some(1.0);
        let meaning = Meaning::Duration(unit.duration(amount));
        return Some(Reading::new(at + 2, meaning));
    }
    if !plural || unit == Unit::Quarter || unit == Unit::Second {
        return None;
    }
    if let Some((direction, frame, end)) = shift(terminals, at + 1) {
        let amount = None;
        return Some(Reading::new(
            end,
            Meaning::Shift {
                amount,
                unit,
                direction,
                frame,
            },
        ));
    }
    let led = at > 0 && terminals.has(at - 1, Class::UnitsLead);
    (led && !terminals.is(at + 1, &["of"]))
        .then(|| Reading::new(at + 1, Meaning::Duration(unit.duration(None))))
}

/// “every Monday”, “each year”, “daily”, “Mondays”, “twice a week” (its unit).
fn set(terminals: &Terminals, at: usize) -> Option<Reading> {
    let word = terminals.time_word(at)?;
    let found = |end, value| Some(Reading::new(end, Meaning::Set(value)));
    match word.role {
        TimeRole::Each => each(terminals, at + 1),
        TimeRole::Frequency => {
            if terminals.is_capitalized(at) && at > 0 {
                return None;
            }
            match word.value {
                103 => found(at + 1, "TNI".to_owned()),
                107 => found(at + 1, "P2Y".to_owned()),
                number => found(at + 1, Unit::from_number(number)?.duration(Some(1.0))),
            }
        }
        TimeRole::Weekdays => {
            let part = terminals.time_value(at + 1, TimeRole::PartsOfDay);
            let code = part.map_or_else(String::new, |part| Clock::Part(part).value());
            let end = at + 1 + usize::from(part.is_some());
            found(end, format!("XXXX-WXX-{}{code}", word.value))
        }
        TimeRole::Weekday => {
            let part = terminals.time_value(at + 1, TimeRole::PartsOfDay)?;
            found(
                at + 2,
                format!("XXXX-WXX-{}{}", word.value, Clock::Part(part).value()),
            )
        }
        _ => None,
    }
}

/// What follows “every” or “each”.
fn each(terminals: &Terminals, at: usize) -> Option<Reading> {
    let found = |end, value| Some(Reading::new(end, Meaning::Set(value)));
    let word = terminals.time_word(at);
    if let Some(word) = word {
        match word.role {
            TimeRole::Weekday => return found(at + 1, format!("XXXX-WXX-{}", word.value)),
            TimeRole::Month => return found(at + 1, format!("XXXX-{:02}", word.value)),
            TimeRole::Season => {
                return found(
                    at + 1,
                    format!("XXXX-{}", season_code(i32::from(word.value))),
                );
            }
            TimeRole::PartOfDay => return found(at + 1, Clock::Part(word.value).value()),
            _ => {}
        }
    }
    if let Some((unit, false)) = unit(terminals, at) {
        return found(at + 1, unit.duration(Some(1.0)));
    }
    if terminals.is(at, &["other"]) {
        if let Some(day) = terminals.time_value(at + 1, TimeRole::Weekday) {
            return found(at + 2, format!("XXXX-WXX-{day}"));
        }
        let (unit, _) = unit(terminals, at + 1)?;
        return found(at + 2, unit.duration(Some(2.0)));
    }
    let (Amount::Number(number), end) = amount(terminals, at)? else {
        let (unit, _) = unit(terminals, at + 1)?;
        return found(at + 2, unit.duration(None));
    };
    let (unit, _) = unit(terminals, end)?;
    found(end + 1, unit.duration(Some(number)))
}
