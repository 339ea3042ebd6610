//! What was planned at the time told of: “was scheduled to leave Thursday”, “two weeks of planned
//! repairs in May”. Whether its time is over is not told, so that the nearest one is meant.

use crate::grammar::Terminals;
use crate::lexicon::{Class, QuantityContext, TimeContext, verb_form};

use super::direction::{ends_clause, is_past_verb, points_ahead};

/// How many terminals behind a time are searched for a clause that tells of the past.
const BEHIND: usize = 5;

/// Whether the word at a position that may point ahead tells of a plan made then.
pub(super) fn was_planned(terminals: &Terminals, at: usize) -> bool {
    let set = matches!(terminals.text(at), "set" | "fixed" | "booked")
        && terminals.is(at + 1, &["for", "to"]);
    if !set && !terminals.beside_time(at, TimeContext::Planned) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let adverb = terminals.text(before).ends_with("ly")
        || terminals.beside_time(before, TimeContext::VerbAdverb);
    let verb = before.saturating_sub(usize::from(adverb));
    // “was scheduled to leave”, “a vote planned” is one to come
    if terminals.is(verb, &["was", "were", "wasn't", "weren't"]) {
        return true;
    }
    is_planned_thing(terminals, at) || is_object_behind(terminals, at, verb)
}

/// “of planned repairs”, “before a planned rally”: a participle behind a preposition or an article
/// belongs to the noun behind it.
fn is_planned_thing(terminals: &Terminals, at: usize) -> bool {
    let is_attribute = terminals.is(at - 1, &["a", "an"])
        || terminals.has(at - 1, Class::Preposition) && !terminals.is(at - 1, &["as", "than"]);
    terminals.is(at, &["planned", "scheduled"]) && is_attribute
}

/// “Tellers had expected a May wedding”: a finite verb in the past, or a participle behind “had”,
/// with what was expected behind it.
fn is_object_behind(terminals: &Terminals, at: usize, verb: usize) -> bool {
    let object = terminals.opens_noun(at + 1) || terminals.is(at + 1, &["no"]);
    let passive = terminals.beside_time(verb, TimeContext::PassiveLead)
        || terminals.has(verb, Class::Preposition);
    object && !passive && terminals.is(at, &["expected", "hoped", "intended", "planned"])
}

/// “We shoot in June”, “he retires on Friday”: what somebody is said to do at a time in the present tense is a
/// plan.
pub(super) fn is_plan_told(terminals: &Terminals, start: usize) -> bool {
    let Some(verb) = start
        .checked_sub(2)
        .filter(|_| terminals.is(start - 1, &["in", "on"]))
    else {
        return false;
    };
    let Some(subject) = verb.checked_sub(1) else {
        return false;
    };
    if !terminals.beside_number(subject, QuantityContext::Subject) {
        return false;
    }
    let Some(word) = terminals.get(verb).map(|it| it.word) else {
        return false;
    };
    let form = verb_form(word, terminals.text(verb));
    if terminals.is(subject, &["he", "she"]) {
        form.third_share.is_some()
    } else {
        form.base_share.is_some() && !form.is_past
    }
}

/// “decided to close the quarry in May after the roof had caved in”: whether a clause behind the time
/// tells that what was decided came upon something past.
pub(super) fn is_told_after(terminals: &Terminals, end: usize) -> bool {
    let first = end + usize::from(terminals.text(end) == ",");
    terminals.is(first, &["after", "because", "when"])
        && (first + 1..first + 1 + BEHIND)
            .take_while(|at| !ends_clause(terminals, *at) && terminals.text(*at) != ",")
            .any(|at| is_past_verb(terminals, at))
}

/// “was not finished until May”, “stayed until May”: whether what ended then is over, and the word
/// at `until` does not lead to a time to come.
pub(super) fn ended_then(terminals: &Terminals, until: usize) -> bool {
    let mut is_denied = false;
    for at in (until.saturating_sub(BACK)..until).rev() {
        if ends_clause(terminals, at)
            || terminals.has(at, Class::FutureCue)
            || terminals.beside_time(at, TimeContext::InfinitiveLead)
        {
            return false;
        }
        if terminals.beside_time(at, TimeContext::Staying) || is_denied_then(terminals, at) {
            return true;
        }
        // “who was finance minister until May”
        if terminals.is(at, &["who"]) && terminals.is(at + 1, &["was", "were", "served", "led"]) {
            return true;
        }
        is_denied |= terminals.is(at, &["not", "never", "no"]);
        if is_denied && terminals.is(at, &["did", "had", "was", "were"]) {
            return true;
        }
        if terminals.beside_time(at, TimeContext::PresentAuxiliary) {
            return false;
        }
    }
    false
}

/// “By Tuesday, he was no longer sure”, “Through June, it had sold 40 boats”: whether what was so by the time that
/// opens a sentence is over.
pub(super) fn was_by_then(terminals: &Terminals, start: usize, end: usize) -> bool {
    const CLAUSE: usize = 14;
    if start != 1 || !terminals.is(0, &["by", "through"]) {
        return false;
    }
    let mut clause = (end..end + CLAUSE).take_while(|at| !ends_clause(terminals, *at));
    let is_open = |at: &usize| {
        terminals.is(
            *at,
            &["would", "should", "must", "could", "to", "is", "are"],
        ) || points_ahead(terminals, *at)
            || terminals.has(*at, Class::SpeechVerb)
            || is_past_verb(terminals, *at)
    };
    clause.find(is_open).is_some_and(|at| {
        is_past_verb(terminals, at)
            && !terminals.has(at, Class::SpeechVerb)
            && !terminals.is(at + 1, &["to", "due", "expected"])
    })
}

/// How many terminals before “until” are searched for the verb.
const BACK: usize = 8;

/// “wasn’t”, “didn’t”.
fn is_denied_then(terminals: &Terminals, at: usize) -> bool {
    let verb = terminals.text(at);
    ["did", "had", "was", "were"].iter().any(|then| {
        verb.strip_prefix(then)
            .is_some_and(|rest| matches!(rest, "n't" | "n’t"))
    })
}
