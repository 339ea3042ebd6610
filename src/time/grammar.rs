//! The grammar's top: modifiers and parts around a core.

use crate::grammar::{Form, Link, Modifier, Terminals};
use crate::lexicon::{Class, Classes, QuantityContext, TimeContext, TimeRole};
use crate::model::TimeModifier;
use crate::text::TokenKind;

use super::meaning::{Frame, Meaning, Reading};
use super::part::{half_of_month, months_of_year, quarter_by_month};
use super::point::Unit;
use super::title::is_title;
use super::{amount, clock, direction, is_figure, named, relative, stretch};

/// The longest time expression that begins at a position.
pub(super) fn expression(terminals: &Terminals, at: usize) -> Option<Reading> {
    if is_title(terminals, at) {
        return None;
    }
    let reading = part(terminals, at)
        .or_else(|| amount(terminals, at))
        .or_else(|| core(terminals, at))?;
    Some(clock::around_day(terminals, at, reading))
}

/// The classes of the words of which one stands first or behind a determiner.
const CONTENT: Classes =
    Classes::any_of(&[Class::TimeWord, Class::NumberWord, Class::HolidayBeginning]);

/// The classes of the words that may stand behind a determiner.
const BEHIND_DETERMINER: Classes = Classes::any_of(&[
    Class::TimeWord,
    Class::NumberWord,
    Class::HolidayBeginning,
    Class::GrammarWord,
    Class::ModifierWord,
]);

/// Whether a time expression can begin at a position, as far as a glance tells.
pub(super) fn may_begin(terminals: &Terminals, at: usize) -> bool {
    match terminals.kind(at) {
        Some(TokenKind::Number) => true,
        Some(TokenKind::Word) if terminals.meets(at, CONTENT) => true,
        Some(TokenKind::Word) if terminals.has(at, Class::TimeOpener) => {
            !is_determiner(terminals, at)
                || matches!(
                    terminals.kind(at + 1),
                    Some(TokenKind::Number | TokenKind::Quotation)
                )
                || terminals.meets(at + 1, BEHIND_DETERMINER)
        }
        Some(TokenKind::Quotation) => terminals.kind(at + 1) == Some(TokenKind::Number),
        Some(TokenKind::Punctuation) => {
            terminals.kind(at + 1) == Some(TokenKind::Number)
                && matches!(terminals.text(at), "'" | "’" | "‘")
        }
        _ => false,
    }
}

/// Whether the word is one of those that only open what follows.
fn is_determiner(terminals: &Terminals, at: usize) -> bool {
    terminals.opens_noun(at) || terminals.is(at, &["these", "those"])
}

/// “early February”, “the end of the year”, “mid-1990s”, “later this month”.
fn part(terminals: &Terminals, at: usize) -> Option<Reading> {
    let start = at + usize::from(terminals.is(at, &["the"]));
    if let Some(reading) = earlier_in(terminals, start) {
        return Some(reading);
    }
    if let Some((month, half)) = half_of_month(terminals, start) {
        let modifier = if half == 1 {
            TimeModifier::Start
        } else {
            TimeModifier::End
        };
        return core(terminals, month).map(|whole| Reading {
            modifier: Some(modifier),
            ..whole
        });
    }
    let modifier = match terminals.time_value(start, TimeRole::Part)? {
        1 => TimeModifier::Start,
        2 => TimeModifier::Mid,
        _ => TimeModifier::End,
    };
    let mut next = start + 1;
    let adjective = terminals.is(start, &["early", "late", "mid"]);
    if terminals.is(next, &["to"]) && terminals.is(next + 1, &["mid", "late"]) {
        next += 2;
    }
    // “the end of May”, “early in May”; in “will end in May” it is a verb.
    if terminals.is(next, if adjective { &["in"] } else { &["of"] }) {
        next += 1;
    } else if !adjective {
        return year_end(terminals, start, modifier);
    }
    let whole = core(terminals, next).filter(|reading| {
        !matches!(
            reading.meaning,
            Meaning::Duration(_) | Meaning::Reference(_) | Meaning::Set(_)
        )
    })?;
    Some(Reading {
        modifier: Some(modifier),
        ..whole
    })
}

/// “year end”, “month’s end” stand the other way round; “end May” does too.
fn year_end(terminals: &Terminals, start: usize, modifier: TimeModifier) -> Option<Reading> {
    if !terminals.is(start, &["end", "start"]) {
        return None;
    }
    terminals.time_value(start + 1, TimeRole::Month)?;
    let whole = core(terminals, start + 1)?;
    Some(Reading {
        modifier: Some(modifier),
        ..whole
    })
}

/// “earlier this month”, “later that year”, “later in the year”, “earlier Sunday”.
fn earlier_in(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (modifier, next) = match terminals.word(at) {
        "earlier" => (TimeModifier::Start, at + 1),
        "later" => (TimeModifier::End, at + 1),
        "sometime" => (TimeModifier::Approx, at + 1),
        _ => return None,
    };
    let next = next + usize::from(terminals.is(next, &["in", "on"]));
    let whole = core(terminals, next)?;
    let calendar = matches!(
        whole.meaning,
        Meaning::Point(_) | Meaning::Recurrent { .. } | Meaning::Unit { .. }
    );
    calendar.then_some(Reading {
        modifier: (modifier != TimeModifier::Approx).then_some(modifier),
        ..whole
    })
}

/// An amount of time with its modifier: “more than two years”, “nearly two weeks ago”.
fn amount(terminals: &Terminals, at: usize) -> Option<Reading> {
    let (modifier, next) = terminals.modifier(at)?;
    // “roughly a two-hour drive”
    let article = terminals.is(next, &["a", "an"])
        && !terminals.beside_number(next - 1, QuantityContext::PlaceModifier)
        && terminals.numeral(next).is_none()
        && terminals
            .numeral(next + 1)
            .is_some_and(|number| number.form != Form::Ordinal);
    let next = next + usize::from(article);
    let amount = amount::amount_of_time(terminals, next)
        .or_else(|| {
            // “over the past year” is no more than it.
            let during = next == at + 1 && terminals.is(at, &["over"]);
            stretch::next_amounts(terminals, next).filter(|_| !during)
        })
        .or_else(|| clock::clock(terminals, next))?;
    // “$30 billion over 10 years”, not “spent $5 over two years ago”
    let is_shift = matches!(amount.meaning, Meaning::Shift { .. });
    if !is_shift && terminals.is_over_time(at) || is_shift && is_compared(terminals, at, next) {
        return None;
    }
    let vague = terminals.time_value(next, TimeRole::Vague).is_some();
    (!vague || next > at + 1).then(|| Reading {
        modifier: Some(modifier_of(modifier, &amount.meaning)),
        ..amount
    })
}

/// “higher than a year ago”, “12% more than a year ago”, not “more than a year ago”: whether the words from `at`
/// to `next` compare something with what was at the time behind them.
fn is_compared(terminals: &Terminals, at: usize, next: usize) -> bool {
    let Some(degree) = next.checked_sub(2) else {
        return false;
    };
    if !terminals.is(next - 1, &["than"]) || degree < at {
        return false;
    }
    let is_much = |at: usize| matches!(terminals.text(at), "far" | "much");
    let is_of_time = match terminals.text(degree) {
        "more" | "less" | "More" | "Less" => !is_much(at),
        // nobody counts “fewer than a year”
        "fewer" | "Fewer" => !terminals.is(next, &["a", "an"]),
        _ => false,
    };
    !is_of_time
        || at
            .checked_sub(1)
            .is_some_and(|before| is_much(before) || is_figure(terminals, before))
}

/// What the modifier of an amount says of the time that it is counted to: “more than two years ago” is
/// before the day two years ago.
fn modifier_of(modifier: Modifier, meaning: &Meaning) -> TimeModifier {
    use TimeModifier::{After, Before, OnOrAfter, OnOrBefore};
    let ahead = match meaning {
        Meaning::Shift { direction, .. } => Some(*direction > 0),
        Meaning::Beside { by, .. } => Some(*by > 0),
        _ => None,
    };
    match (modifier, ahead) {
        (Modifier::Approx, _) => TimeModifier::Approx,
        (Modifier::LessThan, None) => TimeModifier::LessThan,
        (Modifier::MoreThan, None) => TimeModifier::MoreThan,
        (Modifier::EqualOrLess, None) => TimeModifier::EqualOrLess,
        (Modifier::EqualOrMore, None) => TimeModifier::EqualOrMore,
        (Modifier::MoreThan, Some(true)) | (Modifier::LessThan, Some(false)) => After,
        (Modifier::MoreThan, Some(false)) | (Modifier::LessThan, Some(true)) => Before,
        (Modifier::EqualOrMore, Some(true)) | (Modifier::EqualOrLess, Some(false)) => OnOrAfter,
        (Modifier::EqualOrMore, Some(false)) | (Modifier::EqualOrLess, Some(true)) => OnOrBefore,
    }
}

/// A time expression without modifiers around it.
pub(super) fn core(terminals: &Terminals, at: usize) -> Option<Reading> {
    let rules = [
        clock::clock,
        clock::part_of_day,
        named::named,
        reference,
        relative::relative,
        months_of_year,
        quarter_by_month,
    ];
    rules
        .iter()
        .filter_map(|rule| rule(terminals, at))
        .reduce(|best, other| if other.end > best.end { other } else { best })
}

/// The past, the present or the future at large.
fn reference(terminals: &Terminals, at: usize) -> Option<Reading> {
    reference_phrase(terminals, at).or_else(|| reference_word(terminals, at))
}

/// “the past”, “at the moment”, “these days”.
fn reference_phrase(terminals: &Terminals, at: usize) -> Option<Reading> {
    let is = |offset: usize, words: &[&str]| terminals.is(at + offset, words);
    let (length, direction) = match terminals.word(at) {
        "the" if !is(2, &["of"]) && !noun_follows(terminals, at + 2) => {
            match terminals.word(at + 1) {
                "past" => (2, -1),
                "future" => (2, 1),
                _ => return None,
            }
        }
        "at" if is(1, &["the", "this"]) && is(2, &["moment"]) => (3, 0),
        "right" if is(1, &["now"]) => (2, 0),
        "these" if is(1, &["days"]) => (2, 0),
        "more" if is(1, &["recently"]) => (2, -1),
        "one" => (2, some_day(terminals, at)?),
        "current" if terminals.link(at + 1) != Link::Hyphen => (1, 0),
        _ => return None,
    };
    Some(Reading::new(at + length, Meaning::Reference(direction)))
}

/// “now”, “recent”, “future”.
fn reference_word(terminals: &Terminals, at: usize) -> Option<Reading> {
    let word = terminals.time_word(at)?;
    if terminals.link(at + 1) == Link::Hyphen {
        return None;
    }
    let reading = |length| {
        let meaning = Meaning::Reference(i32::from(word.value));
        Some(Reading::new(at + length, meaning))
    };
    let units = || terminals.time_value(at + 1, TimeRole::Units);
    match word.role {
        TimeRole::Reference if terminals.is(at, &["soon"]) => {
            is_soon(terminals, at).then(|| Reading::new(at + 1, Meaning::Reference(1)))
        }
        TimeRole::Reference if !terminals.is(at, &["once", "formerly", "lately", "moment"]) => {
            reading(1)
        }
        TimeRole::ReferenceAdjective => match units().and_then(Unit::from_number) {
            Some(unit) => Some(Reading::new(at + 2, Meaning::Duration(unit.duration(None)))),
            None => reading(1),
        },
        TimeRole::ReferenceNoun if units().is_some() => reading(2),
        TimeRole::ReferenceNoun if at > 0 && terminals.is(at - 1, &["in", "near"]) => reading(1),
        _ => None,
    }
}

/// Whether “one day” means a day to come, “will one day be”, or one that was, “until one day he fell”,
/// and no length.
fn some_day(terminals: &Terminals, at: usize) -> Option<i32> {
    let day = terminals.is(at + 1, &["day"]) && terminals.link(at + 1) == Link::Apart;
    if !day || terminals.link(at + 2) == Link::Hyphen {
        return None;
    }
    let before = at.checked_sub(1);
    if before.is_some_and(|before| terminals.is(before, &["until"])) {
        return Some(-1).filter(|_| !terminals.beside_time(at + 2, TimeContext::LengthFollower));
    }
    let is_verb_next = terminals.kind(at + 2) == Some(TokenKind::Word);
    if before.is_some_and(|before| terminals.has(before, Class::FutureCue)) && is_verb_next {
        return Some(1);
    }
    if terminals.beside_time(at + 2, TimeContext::LengthFollower)
        || is_of_named_time(terminals, at + 2)
        || before.is_some_and(|before| {
            terminals.beside_time(before, TimeContext::Measuring)
                || terminals.beside_time(before, TimeContext::LengthLead)
                || terminals.has(before, Class::QuantityModifier)
        })
    {
        return None;
    }
    let opens = at == 0
        || before.is_some_and(|before| {
            terminals.beside_time(before, TimeContext::SomeDayOpener)
                || matches!(terminals.text(before), "“" | ",")
        });
    match direction::direction(terminals, at, at + 2) {
        direction::Direction::Ahead => Some(1),
        direction::Direction::Back if opens => Some(-1),
        _ => None,
    }
}

/// “one day last week”, “one day in May”: a time named behind tells when.
fn is_of_named_time(terminals: &Terminals, at: usize) -> bool {
    let unit = terminals.time_value(at + 1, TimeRole::Unit).is_some();
    let named = || {
        terminals.time_value(at + 1, TimeRole::Month).is_some()
            || terminals.kind(at + 1) == Some(TokenKind::Number)
    };
    unit && relation(terminals, at).is_some() || terminals.is(at, &["in"]) && named()
}

/// Whether “soon” means the future: not “as soon as”, “soon after”, nor what soon happened.
fn is_soon(terminals: &Terminals, at: usize) -> bool {
    let compared = at > 0 && terminals.is(at - 1, &["as"]);
    let counted = terminals.is(at + 1, &["after", "afterwards", "as"]);
    !compared
        && !counted
        && (direction::direction(terminals, at, at + 1) == direction::Direction::Ahead
            || at > 0 && terminals.is(at - 1, &["may", "might", "could", "can"]))
}

/// Whether a word follows that “past” or “future” belongs to.
fn noun_follows(terminals: &Terminals, at: usize) -> bool {
    terminals.number_word(at).is_some()
        || terminals.kind(at) == Some(TokenKind::Number)
        || terminals.time_word(at).is_some_and(|word| {
            matches!(
                word.role,
                TimeRole::Unit | TimeRole::Units | TimeRole::Vague | TimeRole::Season
            )
        })
}

/// The frame of “last” or “following”.
pub(super) fn relation(terminals: &Terminals, at: usize) -> Option<(i32, Frame)> {
    let word = terminals.time_word(at)?;
    match word.role {
        TimeRole::Relation => {
            let frame = match terminals.word(at) {
                "previous" | "preceding" | "prior" => Frame::Focus,
                _ => Frame::Publication,
            };
            Some((i32::from(word.value), frame))
        }
        TimeRole::RelationToFocus => Some((i32::from(word.value), Frame::Focus)),
        _ => None,
    }
}
