//! Sets of times: “every Monday”, “each year”, “Tuesday mornings”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::amount::{Amount, amount, unit};
use super::day::{day_number, month_name};
use super::direction::is_past_verb;
use super::meaning::{Clock, Meaning, Reading};
use super::point::season_code;

/// “every Monday”, “each year”, “daily”, “Mondays”, “twice a week” (its unit).
pub(super) fn set(terminals: &Terminals, at: usize) -> Option<Reading> {
    let word = terminals.time_word(at)?;
    let found = |end, value| Some(Reading::new(end, Meaning::Set(value)));
    match word.role {
        TimeRole::Each => each(terminals, at + 1),
        TimeRole::Frequency => {
            let is_adjective = terminals.is(at, &["quarterly"])
                && terminals.kind(at + 1) == Some(TokenKind::Word)
                && !terminals.has(at + 1, Class::Preposition);
            if terminals.is_capitalized(at) && at > 0 || is_adjective || is_newspaper(terminals, at)
            {
                return None;
            }
            found(at + 1, word.frequency.to_owned())
        }
        // “on weekends”
        TimeRole::Units
            if terminals.is(at, &["weekends"])
                && at > 0
                && terminals.is(at - 1, &["at", "during", "on"]) =>
        {
            found(at + 1, "XXXX-WXX-WE".to_owned())
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

/// “the daily said”, “the daily La Plume reported”, “a weekly newspaper”: a paper, not how often.
fn is_newspaper(terminals: &Terminals, at: usize) -> bool {
    let led = at > 0 && terminals.is(at - 1, &["the", "a"])
        || at > 1 && terminals.is(at - 2, &["the", "a"]) && terminals.is_capitalized(at - 1);
    if !led || !terminals.is(at, &["daily", "weekly"]) {
        return false;
    }
    let next = terminals.text(at + 1);
    let tells = terminals.beside_time(at + 1, TimeContext::PaperVerb)
        || next == "reported" && ends_noun(terminals, at + 2);
    tells || matches!(next, "newspaper" | "newspapers" | "paper") || is_name(terminals, at + 1)
}

/// Whether a name stands at a position with a verb or a mark behind it: no “White House briefing”.
fn is_name(terminals: &Terminals, at: usize) -> bool {
    const LONGEST: usize = 4;
    let capitals = (at..at + LONGEST)
        .take_while(|at| terminals.is_capitalized(*at))
        .count();
    let all = terminals
        .text(at)
        .chars()
        .nth(1)
        .is_some_and(char::is_uppercase);
    let end = at + capitals;
    capitals > 0
        && !all
        && (ends_noun(terminals, end)
            || terminals.has(end, Class::SpeechVerb)
            || is_past_verb(terminals, end))
}

/// Whether no noun stands at a position to which the words before may belong.
fn ends_noun(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) != Some(TokenKind::Word)
        || terminals.has(at, Class::Preposition)
        || terminals.has(at, Class::Auxiliary)
        || terminals.has(at, Class::GrammarWord)
}

/// “a Sunday talk show”: what comes out on that day of every week.
pub(super) fn is_programme(terminals: &Terminals, at: usize) -> bool {
    const NOUNS: [&str; 4] = ["column", "newspaper", "show", "shows"];
    let article = at > 0 && terminals.opens_new_noun(at - 1);
    article && (at + 1..at + 4).any(|noun| NOUNS.contains(&terminals.text(noun)))
}

/// “2 April”, “April 2”: month, day and where they end.
fn day_of_year(terminals: &Terminals, at: usize) -> Option<(i32, i32, usize)> {
    if let Some((month, end)) = month_name(terminals, at) {
        let (day, end) = day_number(terminals, end)?;
        return Some((month, day, end));
    }
    let (day, end) = day_number(terminals, at)?;
    let (month, end) = month_name(terminals, end)?;
    Some((month, day, end))
}

/// What follows “every” or “each”.
fn each(terminals: &Terminals, at: usize) -> Option<Reading> {
    let found = |end, value| Some(Reading::new(end, Meaning::Set(value)));
    if let Some((month, day, end)) = day_of_year(terminals, at) {
        return found(end, format!("XXXX-{month:02}-{day:02}"));
    }
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
