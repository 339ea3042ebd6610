//! Cues: words that say that somebody said, thought or wanted something.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::text::Case;

/// Words with which somebody says, thinks or wants something.
pub(super) const SAYING: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::AddresseeVerb,
    Class::BeliefCue,
    Class::FactCue,
    Class::EventualityCue,
    Class::CueNoun,
]);

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

/// How likely a verb of saying beside a quotation attributes it, whatever else is known of it.
const BESIDE_QUOTATION: f32 = 0.85;

/// How likely another verb in -ed does.
const VERB_BESIDE_QUOTATION: f32 = 0.6;

/// How many tokens of a source may stand between a quotation and its verb.
const LONGEST_SOURCE: usize = 14;

/// The candidates of a sentence, in order.
pub(super) fn candidates(reading: &Reading<'_>, sentence: &Range<usize>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    // Where the last quotation closed, while nothing since then can be its verb.
    let mut quotation_end = None;
    for at in sentence.clone() {
        if reading.is_quoted(at) {
            quotation_end = Some(at + 1);
            continue;
        }
        let mut likely = reading.likelihood(at);
        if let Some(end) = quotation_end {
            likely = likely.max(beside_quotation(reading, sentence, end, at));
            if likely >= LEAST_PROBABILITY || at - end > LONGEST_SOURCE {
                quotation_end = None;
            }
        }
        if likely >= LEAST_PROBABILITY {
            candidates.push(Candidate {
                at,
                probability: likely,
            });
        }
    }
    candidates
}

/// How likely the word is the verb of a quotation that closed before `end`: “…,” X shouted.
fn beside_quotation(reading: &Reading<'_>, sentence: &Range<usize>, end: usize, at: usize) -> f32 {
    let next = at + 1;
    let closed = next >= sentence.end
        || reading.is_one_of(next, &[".", ",", ":", ";", "—", "–", "("])
        || reading.has(next, Class::AdverbialOpener)
        || reading.has(next, Class::Preposition);
    if reading.has(at, Class::SpeechVerb) && (closed || at == end) {
        return BESIDE_QUOTATION;
    }
    let verb = reading.token(at).case == Case::Lower && reading.words(at).ends_with("ed");
    let subject = (end..at).filter(|at| reading.is_word(*at)).count();
    let named = at > end && (1..=3).contains(&subject) && is_subject_start(reading, end, at);
    if verb && closed && named {
        VERB_BESIDE_QUOTATION
    } else {
        0.0
    }
}

/// Whether what stands between a quotation and a verb is a name or a pronoun.
fn is_subject_start(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    (start..end)
        .find(|at| reading.is_word(*at))
        .is_some_and(|at| {
            reading.is_capitalized(at) || reading.plays(at, AttributionRole::LikelySubject)
        })
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
    let lower = reading.token(at).case != Case::Capitalized;
    reading.has(at, Class::VerbGroup) && (lower || at > 0 && reading.is_capitalized(at - 1))
        || lower && reading.words(at).ends_with("ly")
}
