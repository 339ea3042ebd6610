//! Contents without whom and when something is told: “told the Herald on Monday | it was shut”, “told the council
//! before she left | that”.

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{
    AttributionRole, ClaimRole, Class, Classes, ClausePart, claim_roles, verb_form,
};
use crate::text::TokenKind;

/// How many tokens whom something is told may take.
const LONGEST_HEARER: usize = 6;

/// How many tokens the clause may take that tells when.
const LONGEST_CLAUSE: usize = 12;

/// Within how many tokens of its beginning the verb of what is said stands.
const FARTHEST_VERB: usize = 8;

/// Verbs that tell something.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Parts of a day.
const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// Begins a content behind whom and when something is told.
pub(super) fn without_when(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let Some(verb) = cue.clone().rev().find(|at| reading.meets(*at, TELLING)) else {
        return;
    };
    let last = cue.end + LONGEST_HEARER;
    let follows = |piece: &&mut std::ops::Range<usize>| {
        piece.start >= cue.end && piece.start <= last + LONGEST_CLAUSE && piece.len() > 3
    };
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    let first = verb + 1;
    let is_told = reading.has(verb, Class::AddresseeVerb) || reading.is(verb, "told");
    let heard = if is_told {
        after_hearer(reading, first, piece.end)
    } else {
        first
    };
    // “in what Quill said on Monday | was a mistake”
    let source = draft.source.as_ref().map_or(0, |source| source.start);
    let is_what = source > 0 && reading.is(source - 1, "what");
    let is_verb =
        |at: usize| reading.has(at, Class::FiniteVerb) || reading.has(at, Class::Auxiliary);
    let said = after_time(reading, heard, piece.end)
        .filter(|said| opens(reading, *said, piece.end) || is_what && is_verb(*said))
        .or_else(|| after_clause(reading, heard, piece.end).filter(|_| heard > first));
    if let Some(said) = said.filter(|said| (piece.start + 1..piece.end).contains(said)) {
        piece.start = said;
    }
}

/// Where whom something is told ends.
fn after_hearer(reading: &Reading<'_>, first: usize, end: usize) -> usize {
    let limit = end.min(first + LONGEST_HEARER);
    let opener = reading.has(first, Class::Determiner) || reading.is_owner(first);
    let is_noun = |at: &usize| {
        reading.token(*at).kind == TokenKind::Word
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::TimeWord)
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::ClauseOpener)
            && !reading.has(*at, Class::Subordinator)
            && !reading.has(*at, Class::Determiner)
            && (reading.is_capitalized(*at) || !reading.meets(*at, VERBS))
            && !reading.is_one_of(*at, &["last", "next", "this", "late", "early"])
    };
    let noun = first + usize::from(opener);
    noun + (noun..limit).take_while(is_noun).count()
}

/// Where a time ends: “on Monday”, “last night”, “on 2 May”.
fn after_time(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    let limit = end.saturating_sub(2);
    if first >= limit {
        return None;
    }
    let at = first + usize::from(reading.is_one_of(first, &["early", "late"]));
    let is_day = |at: usize| claim_roles(reading.token(at).word).has(ClaimRole::Weekday);
    let is_month = |at: usize| reading.is_capitalized(at) && reading.has(at, Class::TimeWord);
    let is_number = |at: usize| reading.token(at).kind == TokenKind::Number;
    let day = at + usize::from(reading.is(at, "on"));
    let part = |at: usize| at + usize::from(at < limit && reading.is_one_of(at, &PARTS));
    if is_day(day) {
        return Some(part(day + 1));
    }
    let is_date =
        day > at && (is_number(day) && is_month(day + 1) || is_month(day) && is_number(day + 1));
    if is_date {
        return Some(day + 2);
    }
    let is_near = reading.is_one_of(at, &["last", "this"])
        && (reading.has(at + 1, Class::TimeWord)
            || reading.has(at + 1, Class::Unit)
            || is_day(at + 1)
            || reading.is_one_of(at + 1, &PARTS));
    is_near.then_some(at + 2)
}

/// Whether a clause that is said begins with a token.
fn opens(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let is_subject = || {
        let mut near = at + 1..end.min(at + FARTHEST_VERB);
        let is_verb = |at: usize| {
            !reading.is_capitalized(at)
                && (reading.meets(at, VERBS)
                    || reading.has(at, Class::Auxiliary)
                    || verb_form(reading.token(at).word, reading.words(at)).is_past)
        };
        let stop = near.find(|at| reading.is_mark(*at) && !reading.is(*at, "-") || is_verb(*at));
        stop.is_some_and(|at| reading.is_word(at))
    };
    let begins = reading.has(at, Class::Determiner)
        || reading.is_owner(at)
        || reading.plays(at, AttributionRole::Nominative)
        || reading.is_part(at, ClausePart::Subject)
        || reading.is_one_of(at, &["it", "there"])
        || reading.is_capitalized(at) && !reading.has(at, Class::TimeWord);
    reading.is(at, "that") || begins && !reading.is_quoted(at) && is_subject()
}

/// Where “that” stands behind a clause that tells when: “before she left | that”.
fn after_clause(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    let limit = end.saturating_sub(2).min(first + LONGEST_CLAUSE);
    let opens = first < limit
        && (reading.has(first, Class::Subordinator)
            || reading.is_one_of(first, &["after", "as", "before", "when", "while"]));
    let stops = |at: &usize| reading.is_mark(*at) || reading.is_quoted(*at);
    let mut clause = (first + 2..limit).take_while(|at| !stops(at));
    let that = clause.find(|at| opens && reading.is(*at, "that"))?;
    let is_clause = source::opens_noun_phrase(reading, that + 1)
        && !reading.meets(that + 1, VERBS)
        && (first + 1..that).any(|at| {
            reading.meets(at, VERBS) || verb_form(reading.token(at).word, reading.words(at)).is_past
        });
    is_clause.then_some(that)
}
