//! Participles before a noun that were taken for cues: “the largest | confirmed | oil reserves”, “a | reported | loss”.

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};
use crate::text::TokenKind;

/// Participles that tell how something is known.
const KNOWN: [&str; 9] = [
    "announced",
    "claimed",
    "confirmed",
    "documented",
    "estimated",
    "known",
    "proven",
    "recorded",
    "reported",
];

/// Whether what was taken for a cue tells how the noun behind it is known.
pub(super) fn is_attributive(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = draft.cue.as_ref().filter(|cue| cue.len() <= 2) else {
        return false;
    };
    let participle = cue.end - 1;
    let next = cue.end;
    let sentence = reading.sentence_of(participle);
    if participle <= sentence.start || next >= sentence.end {
        return false;
    }
    reading.is_one_of(participle, &KNOWN)
        && !reading.is_quoted(participle)
        && is_noun(reading, next)
        && (is_superlative(reading, participle - 1) || is_led(reading, participle - 1))
}

/// “largest”, “first”
fn is_superlative(reading: &Reading<'_>, at: usize) -> bool {
    const SHORTEST: usize = 6;
    let word = reading.words(at);
    let owns = |at: usize| {
        reading.has(at, Class::Determiner)
            || reading.is_owner(at)
            || reading.token(at).kind == TokenKind::Clitic
    };
    let is_ordinal = at > 0 && reading.is_one_of(at, &["best", "first", "worst"]) && owns(at - 1);
    !reading.is_capitalized(at)
        && (word.len() >= SHORTEST
            && word.ends_with("est")
            && verb_form(reading.token(at).word, word).is_none()
            || is_ordinal)
}

/// “a | reported”, “Lowmoor’s | reported”
fn is_led(reading: &Reading<'_>, at: usize) -> bool {
    let owns = reading.token(at).kind == TokenKind::Clitic
        && reading.words(at).ends_with('s')
        && at > 0
        && !reading.has(at - 1, Class::Pronoun);
    reading.is_article(at) || reading.is_owner(at) && !reading.is(at, "her") || owns
}

/// Whether a token may be a noun with an adjective before it.
fn is_noun(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).kind == TokenKind::Word
        && !reading.is_capitalized(at)
        && !reading.is_quoted(at)
        && !reading.has(at, Class::Determiner)
        && !reading.has(at, Class::Pronoun)
        && !reading.has(at, Class::Preposition)
        && !reading.has(at, Class::ClauseOpener)
        && !reading.has(at, Class::Subordinator)
        && !reading.has(at, Class::TimeWord)
        && !reading.meets(at, VERBS)
        && !reading.is_one_of(at, &["that", "and", "or", "no"])
}
