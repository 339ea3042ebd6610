//! Contents without a clause about what they stand in: “said in an interview that aired on Monday | that the pier is
//! shut”.

use super::{TOLD, VERBS};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, QuotationRole};

/// Within how many tokens of the cue the clause begins.
const NEAR: usize = 12;

/// How many tokens the clause may take.
const LONGEST: usize = 16;

/// Begins a content at the second “that”, behind the clause that the first one opens.
pub(super) fn without_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let near = cue.end..cue.end + NEAR;
    let follows = |piece: &&mut std::ops::Range<usize>| near.contains(&piece.start);
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    let limit = piece.end.saturating_sub(3).min(cue.end + NEAR);
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let mut words = (cue.start + 1..limit).take_while(is_plain);
    let opener = words.find(|at| reading.is_one_of(*at, &["that", "which"]));
    let Some(opener) = opener.filter(|at| is_about_medium(reading, cue.start, *at)) else {
        return;
    };
    let limit = piece.end.saturating_sub(2).min(opener + LONGEST);
    let mut words = (opener + 2..limit).take_while(is_plain);
    let that = words.find(|at| reading.is(*at, "that"));
    let opens = |at: usize| {
        !reading.meets(at - 1, TOLD)
            && !reading.has(at - 1, Class::AttitudeAdjective)
            && (source::opens_noun_phrase(reading, at + 1) || reading.words(at + 1).ends_with('s'))
    };
    if let Some(that) = that.filter(|that| *that > piece.start && opens(*that)) {
        piece.start = that;
    }
}

/// Whether a relative clause begins here that is about what something is said in, or whom it is told.
fn is_about_medium(reading: &Reading<'_>, cue: usize, opener: usize) -> bool {
    let noun = opener - 1;
    let is_medium = reading.has(noun, Class::DocumentNoun)
        || reading.plays(noun, AttributionRole::Audience)
        || reading.plays_beside_quotation(noun, QuotationRole::Medium);
    let first = opener + 1;
    let is_verb = |at: usize| reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary);
    let is_object = reading.plays(first, AttributionRole::SubjectPronoun)
        && !reading.has(first + 1, Class::Auxiliary)
        && (reading.has(first + 2, Class::Preposition)
            || reading.is_one_of(first + 2, &["earlier", "later", "online", "yesterday"]));
    // “told a crowd | that gathered … that”: only a relative clause begins with its verb.
    let is_audience = (cue..noun.min(cue + 3)).any(|at| reading.has(at, Class::AddresseeVerb))
        && (cue + 1..noun).any(|at| reading.is_article(at));
    if is_audience && is_word_before(reading, noun) && (is_verb(first) || is_past(reading, first)) {
        return true;
    }
    let is_led = |at: usize| reading.is_one_of(at, &["in", "on", "at", "during", "through"]);
    is_medium
        && noun > cue + 1
        && (is_verb(first) || is_past(reading, first) || is_object)
        && (cue + 1..noun).any(is_led)
}

/// Whether a token is a form of the past.
fn is_past(reading: &Reading<'_>, at: usize) -> bool {
    crate::lexicon::verb_form(reading.token(at).word, reading.words(at)).is_past
}

/// Whether a word may be the noun a relative clause is about.
fn is_word_before(reading: &Reading<'_>, noun: usize) -> bool {
    !reading.meets(noun, TOLD) && !reading.has(noun, Class::Preposition)
}
