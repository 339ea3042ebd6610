//! Whom something is told, before a clause without “that”: “told reporters in Lowmoor | the pier was shut”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, ClausePart, verb_form};
use crate::text::TokenKind;

/// How many tokens whom something is told may take.
const LONGEST: usize = 12;

/// Within how many tokens of its beginning the verb of the clause stands.
const FARTHEST_VERB: usize = 10;

/// Nouns for whom something is told.
const HEARERS: Classes = source::SPEAKING_NOUNS.with(Class::NewsAgency);

/// Where the clause begins behind whom something is told, who stands from `first` on and was taken for
/// the first words of a content: at the determiner, name, pronoun or noun that its subject begins with.
pub(super) fn subject_behind(
    reading: &Reading<'_>,
    first: usize,
    piece: &Range<usize>,
) -> Option<usize> {
    if let Some(subject) = behind_pronoun(reading, first, piece) {
        return Some(subject);
    }
    let limit = piece.end.saturating_sub(1).min(first + LONGEST);
    let is_name = |at: usize| reading.is_capitalized(at) && reading.is_word(at);
    // “warned drivers | the road was shut”, not “told tales | the crew loved”
    let is_several = |at: usize| {
        at == first
            && reading.words(at).ends_with('s')
            && !reading.is_one_of(at, &["jokes", "lies", "stories", "tales"])
    };
    let is_hearer = |at: usize| {
        is_name(at)
            || is_several(at)
            || reading.meets(at, HEARERS)
            || reading.plays(at, AttributionRole::Court)
            || reading.plays(at, AttributionRole::Audience)
    };
    let opens = |at: usize| reading.has(at, Class::Determiner) || reading.is_owner(at);
    let noun = first + usize::from(opens(first));
    // “told a meeting | in Harrow”
    let mut place = None;
    for at in noun..limit {
        let heard = at > noun && (is_hearer(at - 1) || place.is_some_and(|place| at > place + 1));
        if heard && begins(reading, at, place == Some(at - 1)) {
            return (at > piece.start && has_verb(reading, at, piece.end)).then_some(at);
        }
        let is_determined = opens(at) && place == Some(at - 1);
        let leads = heard && place.is_none() && reading.has(at, Class::PlacePreposition);
        // “told Voice of Lowmoor”
        let is_inside = reading.is(at, "of") && is_name(at - 1) && is_name(at + 1);
        if leads {
            place = Some(at);
        } else if !(is_inside || is_determined || is_noun(reading, at)) {
            return None;
        }
    }
    None
}

/// Where the clause begins behind a pronoun for whom something is told: “told him | road works were late”;
/// “her” may own what stands behind it.
fn behind_pronoun(reading: &Reading<'_>, first: usize, piece: &Range<usize>) -> Option<usize> {
    let next = first + 1;
    if piece.start > first || next + 1 >= piece.end {
        return None;
    }
    let is_hearer = if reading.is(first, "her") {
        reading.has(next, Class::Determiner)
            || reading.is_owner(next)
            || reading.is_part(next, ClausePart::Subject)
            || reading.is_part(next, ClausePart::Quantifier)
            || reading.is(next, "anything")
    } else {
        reading.is_one_of(first, &["him", "me", "them", "us"])
            && !reading.is_mark(next)
            && !reading.is_quoted(next)
            && !reading.has(next, Class::Preposition)
            && !reading.has(next, Class::ClauseOpener)
    };
    (is_hearer && has_verb(reading, next, piece.end)).then_some(next)
}

/// Whether a noun phrase begins at a token behind another one, or behind a preposition.
fn begins(reading: &Reading<'_>, at: usize, is_led: bool) -> bool {
    let before = at - 1;
    let is_several = reading.words(before).ends_with('s') && !reading.is_capitalized(before);
    let is_bare = is_several
        && reading.token(at).kind == TokenKind::Word
        && !reading.has(at, Class::Preposition)
        && !reading.words(at).ends_with("ly")
        && is_noun(reading, at);
    let is_capital = reading.is_capitalized(at);
    let is_day = is_capital && reading.has(at, Class::TimeWord);
    let is_apart = is_led || is_day || reading.is_mark(at) || reading.is_quoted(at);
    !is_apart
        && (reading.has(at, Class::Determiner)
            || reading.is_owner(at)
            || reading.is_part(at, ClausePart::Subject)
            || is_capital && !reading.is_capitalized(before)
            || is_bare)
}

/// Whether a token may stand inside a noun phrase.
fn is_noun(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    let is_verbal = reading.meets(at, VERBS)
        || reading.has(at, Class::Auxiliary)
        || form.is_past
        || form.is_gerund;
    (reading.is_word(at) || reading.is(at, "-"))
        && !reading.is_quoted(at)
        && (reading.is_capitalized(at) || !is_verbal)
        && !reading.has(at, Class::ClauseOpener)
        && !reading.has(at, Class::Preposition)
        && !reading.has(at, Class::Determiner)
        && !reading.has(at, Class::Pronoun)
}

/// Whether the noun phrase that begins at a token has a finite verb behind it.
fn has_verb(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let mut words = at + 1..end.min(at + FARTHEST_VERB);
    let is_finite = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        reading.has(at, Class::FiniteVerb)
            || reading.has(at, Class::Auxiliary)
            || form.is_past
                && at + 1 < end
                && !(reading.has(at + 1, Class::Preposition) || reading.is_mark(at + 1))
    };
    let stops = |at: usize| {
        reading.is_mark(at) && !reading.is(at, "-")
            || reading.is_quoted(at)
            || reading.has(at, Class::ClauseOpener)
            || !reading.is_capitalized(at) && is_finite(at)
    };
    let stop = words.find(|at| stops(*at));
    stop.is_some_and(|at| !reading.is_capitalized(at) && reading.is_word(at) && is_finite(at))
}
