//! Which way a bare date points: news looks back unless a future cue stands near.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::arranged::{
    is_arranged, is_arranging, is_deadline_told, is_heading, is_list_comma, is_of_past,
};
use super::bound::of_bound;
use super::owned::{is_of_known, of_owned_month};
use super::planned::{ended_then, is_plan_told, is_told_after, was_by_then, was_planned};
use super::schedule::{is_governed, is_had, is_scheduled, is_to_be, may_come};
use super::supposed::{
    is_condition, is_judged_possible, is_nearing, is_open_question, is_ordered, is_possible_then,
    is_prepared, was_so_early,
};

/// How many terminals before an expression are searched for a cue.
const BACK: usize = 10;

/// How many are searched for “will”, when the nearer ones have no cue.
const FAR_BACK: usize = 18;

/// How many behind it.
const AHEAD: usize = 4;

/// How many behind one that opens its sentence: the verb is still to come.
const AHEAD_OF_OPENING: usize = 14;

/// Which way the clause of an expression points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Nothing near says so.
    Open,
    /// To the past.
    Back,
    /// To the future.
    Ahead,
    /// To the nearest: it was planned, and may be over or not.
    Near,
}

/// The direction of the expression from `start` to `end`: that of its clause, but for what was said or
/// done in a month that somebody's words are named by.
pub(super) fn direction(terminals: &Terminals, start: usize, end: usize) -> Direction {
    match of_clause(terminals, start, end) {
        Direction::Ahead => of_owned_month(terminals, start, end).unwrap_or(Direction::Ahead),
        direction => direction,
    }
}

/// The direction of the clause around the expression from `start` to `end`.
///
/// The nearest cue before it in its clause decides; without one, “until”, “by” or “starting” right
/// before it does, or the verb close behind it.
fn of_clause(terminals: &Terminals, start: usize, end: usize) -> Direction {
    let lead = before_least(terminals, start);
    let limit = (lead.saturating_sub(2)..lead).find(|at| is_limit(terminals, *at));
    if limit.is_some_and(|at| terminals.is(at, &["until", "till"]) && ended_then(terminals, at)) {
        return Direction::Back;
    }
    if was_by_then(terminals, start, end) {
        return Direction::Back;
    }
    let is_limited = limit.is_some();
    if let Some(direction) = of_bound(terminals, start, end).filter(|_| !is_limited) {
        return direction;
    }
    if is_limited
        || is_to_be(terminals, start, end) && !was_behind(terminals, end)
        || is_arranged(terminals, start, end)
        || start > 0 && terminals.text(start - 1) == "come" // “to win the vote come November”
        || is_plan_told(terminals, start)
        || is_judged_possible(terminals, end)
        || is_possible_then(terminals, start)
        || is_nearing(terminals, end)
    {
        return Direction::Ahead;
    }
    if is_open_question(terminals, start, end)
        || is_ordered(terminals, end)
        || is_deadline_told(terminals, start)
    {
        return Direction::Near;
    }
    if is_of_known(terminals, end) {
        return Direction::Back;
    }
    let (mut is_present, mut is_after) = (false, false);
    for at in (start.saturating_sub(BACK)..start).rev() {
        let leads_up = is_ahead_of(terminals, at) || is_heading(terminals, at);
        if ends_clause(terminals, at) {
            break;
        }
        if leads_up && has_past(terminals, end) {
            // “Ahead of the vote on 14 January, Quill met her rivals”
            if terminals.is(start - 1, &["on"]) && !is_heading(terminals, at) {
                return Direction::Near;
            }
            break;
        }
        // “when the hall is opened in May”
        is_present |= terminals.is(at, &["is", "are"]);
        if is_present && terminals.is(at, &["when", "if", "once", "unless"]) {
            return Direction::Ahead;
        }
        is_after |= terminals.is(at, &["after", "since", "following"]);
        if was_planned(terminals, at) && !was_due(terminals, at) {
            return Direction::Near;
        }
        if points_ahead(terminals, at) && !is_of_past(terminals, at, start)
            || !is_after && is_scheduled(terminals, at, start)
        {
            let was_decided = terminals.is(at, &["to"]) && is_told_after(terminals, end);
            return if was_decided {
                Direction::Near
            } else {
                Direction::Ahead
            };
        }
        if is_asked_first(terminals, at) {
            return Direction::Back;
        }
        if is_past_verb(terminals, at) && !is_no_past(terminals, at) {
            // “she said that the hall is closed this Friday”
            let is_reported = is_present && terminals.has(at, Class::SpeechVerb);
            return match () {
                () if is_reported => Direction::Open,
                () if is_condition(terminals, at) => Direction::Near,
                () => Direction::Back,
            };
        }
    }
    if (start.saturating_sub(2)..start).any(|at| leads_ahead(terminals, at)) {
        return Direction::Ahead;
    }
    let is_will = is_under_will(terminals, start);
    if is_will && terminals.text(end) == "," {
        return Direction::Ahead;
    }
    let is_ahead = !is_after && is_vote(terminals, start, end) || is_will;
    match behind(terminals, start, end) {
        Direction::Open if is_ahead => Direction::Ahead,
        direction => direction,
    }
}

/// “Asked on Monday whether she would go”: a participle that opens its sentence with the day behind it.
fn is_asked_first(terminals: &Terminals, at: usize) -> bool {
    let word = terminals.text(at);
    at == 0
        && terminals.kind(0) == Some(TokenKind::Word)
        && word.len() > 4
        && word.ends_with("ed")
        && !terminals.is_capitalized(1)
}

/// Where “at least” before an expression begins, or the expression: “until at least April 5”.
fn before_least(terminals: &Terminals, start: usize) -> usize {
    let is_led =
        start > 1 && terminals.is(start - 1, &["least"]) && terminals.is(start - 2, &["at"]);
    start - if is_led { 2 } else { 0 }
}

/// “ahead of the votes in May”
fn is_ahead_of(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["ahead"]) && terminals.is(at + 1, &["of"])
}

/// Whether a verb in the past tense follows in the sentence before anything that points ahead: “ahead
/// of the votes in May, Quill led”.
fn has_past(terminals: &Terminals, end: usize) -> bool {
    let mut behind = (end..end + AHEAD_OF_OPENING)
        .take_while(|at| !ends_clause(terminals, *at))
        .filter(|at| is_past_verb(terminals, *at) || points_ahead(terminals, *at));
    let first = behind.next();
    first.is_some_and(|at| is_past_verb(terminals, at) && !is_no_past(terminals, at))
}

/// “will endorse a rival, the senator from the north, at a rally in the old harbour on Saturday”: whether
/// “will” governs the clause from afar.
fn is_under_will(terminals: &Terminals, start: usize) -> bool {
    let clause = (start.saturating_sub(FAR_BACK)..start)
        .rev()
        .take_while(|at| {
            !ends_clause(terminals, *at)
                && (terminals.text(*at) != ","
                    || is_beside_age(terminals, *at)
                    || is_list_comma(terminals, *at, start))
                && !terminals.has(*at, Class::Subordinator)
                && (!is_past_verb(terminals, *at) || is_no_past(terminals, *at))
        });
    let mut cue = clause.filter(|at| {
        is_will(terminals, *at) && !is_plain_noun(terminals, *at)
            || *at > 0 && terminals.is(*at, &["to"]) && is_to_do(terminals, *at)
    });
    cue.next().is_some()
}

/// “Lee Marsh, 33, in June”: one of the commas around an age.
fn is_beside_age(terminals: &Terminals, comma: usize) -> bool {
    let is_age = |at: usize, other: usize| {
        terminals.kind(at) == Some(TokenKind::Number) && terminals.text(other) == ","
    };
    is_age(comma + 1, comma + 2) || comma > 1 && is_age(comma - 1, comma - 2)
}

/// Whether “to” stands behind “is expected” or “agreed”, and not what was expected then.
fn is_to_do(terminals: &Terminals, at: usize) -> bool {
    let expected = terminals.has(at - 1, Class::FutureCue) && at > 1;
    expected && terminals.is(at - 2, &["is", "are", "been"]) && !was_due(terminals, at - 1)
        || opens_future(terminals, at)
}

/// “the November general election”: a vote that no verb in the past tense governs is to come.
fn is_vote(terminals: &Terminals, start: usize, end: usize) -> bool {
    const KINDS: [&str; 4] = ["general", "midterm", "presidential", "snap"];
    // “the November 3 polls”; polls of a month are of opinion
    let day = end == start + 2;
    let month = end == start + 1 || day;
    let noun = end + usize::from(KINDS.contains(&terminals.text(end)));
    month
        && terminals.time_value(start, TimeRole::Month).is_some()
        && (terminals.beside_time(noun, TimeContext::Vote)
            || day && terminals.text(noun) == "polls")
}

/// What the words behind an expression say.
fn behind(terminals: &Terminals, start: usize, end: usize) -> Direction {
    let opening = start <= 1;
    let mut last = end + if opening { AHEAD_OF_OPENING } else { AHEAD };
    let mut next = end;
    while next < last {
        let at = next;
        next += 1;
        if let Some(clause) = relative_clause(terminals, at).filter(|_| opening) {
            last += clause - at;
            next = clause;
            continue;
        }
        if ends_clause(terminals, at) || terminals.has(at, Class::Subordinator) {
            break;
        }
        if is_past_verb(terminals, at) && !is_participle(terminals, at) {
            return if opening && is_of_subject(terminals, at) {
                Direction::Ahead
            } else {
                Direction::Back
            };
        }
        let ahead = || points_ahead(terminals, at) || is_scheduled(terminals, at, end);
        if terminals.is(at, &["will", "would"]) || opening && ahead() {
            return Direction::Ahead;
        }
    }
    Direction::Open
}

/// “On Friday, the team that won in May will play”, “the man she met will play”: whether a past verb only tells of
/// the subject of what will be.
fn is_of_subject(terminals: &Terminals, verb: usize) -> bool {
    const FAR: usize = 10;
    let is_tied = (verb.saturating_sub(2)..verb).any(|at| {
        terminals.is(at, &["who", "that", "which"]) && at > 0 && terminals.text(at - 1) != ","
    });
    let is_led = terminals.is(verb - 1, &["he", "she", "they", "we", "it", "i"])
        && verb
            .checked_sub(2)
            .is_some_and(|at| is_plain_noun(terminals, at));
    (is_tied || is_led)
        && (verb + 1..verb + FAR)
            .take_while(|at| !ends_clause(terminals, *at))
            .any(|at| is_will(terminals, at))
}

/// “, who had endorsed Quill,” behind its subject: where the clause ends that begins with a mark at a
/// position.
fn relative_clause(terminals: &Terminals, at: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let mark = terminals.text(at);
    if !matches!(mark, "," | "—" | "–" | "-") || !terminals.is(at + 1, &["who", "which", "whose"])
    {
        return None;
    }
    let mut inside = at + 2..at + LONGEST;
    let end = inside.find(|at| ends_clause(terminals, *at) || terminals.text(*at) == mark)?;
    (terminals.text(end) == mark).then_some(end + 1)
}

/// “will”, “won’t”, the end of “she’ll”.
pub(super) fn is_will(terminals: &Terminals, at: usize) -> bool {
    let contracted = |ends: [&str; 2]| ends.iter().any(|end| terminals.text(at).ends_with(end));
    terminals.is(at, &["will", "won't"])
        || terminals.kind(at) != Some(TokenKind::Number)
            && (contracted(["'ll", "’ll"]) || matches!(terminals.text(at), "won't" | "won’t"))
}

/// “will”, “plans”, “is to”, “is set to”, “is set for”.
pub(super) fn points_ahead(terminals: &Terminals, at: usize) -> bool {
    is_will(terminals, at) && !is_plain_noun(terminals, at)
        || terminals.has(at, Class::FutureCue)
            && !is_plain_noun(terminals, at)
            && !was_due(terminals, at)
        || at > 0 && terminals.is(at, &["to"]) && opens_future(terminals, at)
        || may_come(terminals, at)
        || is_arranging(terminals, at)
        || is_heading(terminals, at)
        || at > 0
            && terminals.is(at, &["for"])
            && (at > 1 && is_set(terminals, at - 1) || is_prepared(terminals, at - 1))
}

/// Whether “to” stands behind a word that points ahead: “is to”, “agreed to meet”.
fn opens_future(terminals: &Terminals, at: usize) -> bool {
    let agreed = terminals.beside_time(at - 1, TimeContext::Promise)
        && (terminals.beside_time(at + 1, TimeContext::ScheduledAct)
            || terminals.beside_time(at + 1, TimeContext::PromisedAct)
                && !terminals.is(at + 2, &["back"]));
    let chance = matches!(
        terminals.text(at - 1),
        "chance" | "eligible" | "opportunity"
    );
    agreed
        || terminals.beside_time(at - 1, TimeContext::FutureOpener)
        || chance && !is_governed(terminals, at - 1)
}

/// Whether a verb in the past tense follows at once: “the votes on Friday were close”.
fn was_behind(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["was", "were", "had"])
}

/// “set” behind “is” or “are”.
fn is_set(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["set"]) && terminals.is(at - 1, &["is", "are"])
}

/// Whether a word that may point ahead is a noun that does not: “announced the plan on Monday”,
/// not “the plan to march on Monday”.
pub(super) fn is_plain_noun(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && (terminals.opens_noun(at - 1) || terminals.is(at - 1, &["this", "that"]))
        && !matches!(terminals.text(at + 1), "to" | "for")
}

/// “had been due”: what was to come is over.
fn was_due(terminals: &Terminals, at: usize) -> bool {
    at > 1 && terminals.text(at - 1) == "been" && terminals.text(at - 2) == "had"
}

/// “until Monday”, “effective Monday”, “postponed to Monday”, “as soon as Monday”.
pub(super) fn is_limit(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["until", "till"])
        || matches!(terminals.text(at), "effective" | "toward" | "towards")
        || at > 0
            && terminals.is(at, &["to"])
            && is_past_verb(terminals, at - 1)
            && !was_planned(terminals, at - 1)
        || at > 1
            && terminals.is(at, &["as"])
            && terminals.is(at - 1, &["soon", "early"])
            && !at
                .checked_sub(3)
                .is_some_and(|verb| is_past_verb(terminals, verb))
            && !(terminals.is(at - 1, &["early"]) && was_so_early(terminals, at - 2))
}

/// Whether a word that may be a verb in the past tense is none: a participle, or “have” with a
/// thing to be had: “due to have a medical”.
fn is_no_past(terminals: &Terminals, at: usize) -> bool {
    // “could cut rates”, “to put”: forms that are those of the infinitive, too
    let infinitive = at > 0 && terminals.beside_time(at - 1, TimeContext::InfinitiveLead);
    let owned = || !terminals.is(at, &["have"]) || is_had(terminals, at + 1);
    infinitive && owned() || is_participle(terminals, at)
}

/// “be paid”, “a limited offer”: no verb in the past tense.
fn is_participle(terminals: &Terminals, at: usize) -> bool {
    let adverbs = (0..at)
        .rev()
        .take_while(|before| {
            terminals.text(*before).ends_with("ly")
                || terminals.beside_time(*before, TimeContext::VerbAdverb)
        })
        .take(2)
        .count();
    let Some(before) = at.checked_sub(1 + adverbs) else {
        return false;
    };
    terminals.is(before, &["be", "being", "is", "are"]) || terminals.opens_noun(before)
}

/// “by Monday”, “no later than Monday”, “starting Monday”.
fn leads_ahead(terminals: &Terminals, at: usize) -> bool {
    let latest = at > 1
        && terminals.is(at, &["than"])
        && terminals.is(at - 1, &["later"])
        && terminals.is(at - 2, &["no", "not"]);
    latest
        || terminals.is(at, &["by", "through"])
        || matches!(terminals.text(at), "starting" | "beginning")
}

pub(super) fn ends_clause(terminals: &Terminals, at: usize) -> bool {
    if terminals.kind(at) == Some(TokenKind::Word) {
        return false;
    }
    // “due to marry Lee G. in June”
    let is_stop = terminals.text(at) == "." && at > 0 && terminals.text(at - 1).len() == 1;
    if is_stop && terminals.is_capitalized(at - 1) {
        return false;
    }
    matches!(
        terminals.text(at),
        "." | ";" | ":" | "?" | "!" | "”" | "“" | "\"" | "``" | "''"
    )
}

/// Whether the word is a verb in the past tense: from a list, or by its ending.
pub(super) fn is_past_verb(terminals: &Terminals, at: usize) -> bool {
    if terminals.has(at, Class::PastCue) {
        return true;
    }
    let word = terminals.text(at);
    terminals.kind(at) == Some(TokenKind::Word)
        && word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word.starts_with(char::is_lowercase)
        && terminals.number_word(at).is_none()
}
