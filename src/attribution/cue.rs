//! Cues: words that say that somebody said, thought or wanted something.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{Class, CueContext};
use crate::text::TokenKind;

/// How likely a word must attribute something to be tried.
const LEAST_PROBABILITY: f32 = 0.3;

/// A word that may head a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The word.
    pub(super) at: usize,
    /// How likely it attributes something.
    pub(super) probability: f32,
}

/// The candidates of a sentence, in order.
pub(super) fn candidates(reading: &Reading<'_>, sentence: &Range<usize>) -> Vec<Candidate> {
    sentence
        .clone()
        .filter(|at| !reading.is_quoted(*at) && reading.has(*at, Class::Cue))
        .map(|at| Candidate {
            at,
            probability: probability(reading, sentence, at),
        })
        .filter(|candidate| candidate.probability >= LEAST_PROBABILITY)
        .collect()
}

/// How likely the word attributes something, given its neighbours.
pub(super) fn probability(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> f32 {
    let previous = (at > sentence.start).then(|| at - 1);
    let next = (at + 1 < sentence.end).then_some(at + 1);
    reading
        .token(at)
        .word
        .cue_probability(context(reading, previous), context(reading, next))
}

/// What a neighbouring token counts as.
fn context(reading: &Reading<'_>, at: Option<usize>) -> CueContext {
    let Some(at) = at else {
        return CueContext::NOTHING;
    };
    let token = reading.token(at);
    match token.kind {
        TokenKind::Clitic => CueContext::POSSESSIVE,
        TokenKind::Quotation => CueContext::QUOTATION,
        TokenKind::Number | TokenKind::Currency => CueContext::NUMBER,
        TokenKind::Punctuation => match reading.words(at) {
            "," => CueContext::COMMA,
            ":" => CueContext::COLON,
            ";" => CueContext::SEMICOLON,
            "." | "!" | "?" => CueContext::STOP,
            _ => CueContext::MARK,
        },
        _ => token.word.cue_context().unwrap_or_else(|| {
            if token.is_capitalized() {
                CueContext::CAPITALIZED
            } else if reading.words(at).ends_with("ly") {
                CueContext::ADVERB
            } else {
                CueContext::OTHER
            }
        }),
    }
}

/// Where the verb group of a cue begins: auxiliaries, negations and adverbs before it.
pub(super) fn group_start(reading: &Reading<'_>, at: usize, limit: usize) -> usize {
    let mut start = at;
    while start > limit && !reading.is_quoted(start - 1) && belongs_to_group(reading, start - 1) {
        start -= 1;
    }
    start
}

fn belongs_to_group(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::VerbGroup)
        || reading.token(at).case == crate::text::Case::Lower && reading.words(at).ends_with("ly")
}
