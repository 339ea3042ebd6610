//! What rules propose: for each likely cue the clause around it gives source and content.
//!
//! A word is tried as a cue when `lexicon` finds it likely between its neighbours; what one
//! proposal has, no later one takes.

mod according;
mod nominal;
pub(super) mod verbal;

use std::ops::Range;

use crate::attribution::content::Scope;
use crate::attribution::cue::{self, Candidate};
use crate::attribution::draft::Draft;
use crate::attribution::originator;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::lexicon::Class;
use crate::model::AttributionMethod;
use crate::text::Passage;

/// What the rules read sentence by sentence in passages without labels, in the order of the cues.
pub(super) fn propose(reading: &mut Reading<'_>, has_label: impl Fn(usize) -> bool) -> Vec<Draft> {
    let document = reading.document;
    let mut drafts = Vec::new();
    for (number, passage) in document.passages().iter().enumerate() {
        if !has_label(number) {
            let last = document
                .announced(number)
                .filter(|_| !has_label(number + 1));
            let end = last.unwrap_or(passage).tokens.range().end;
            read_passage(reading, passage, end, &mut drafts);
        }
    }
    drafts.sort_by_key(|draft: &Draft| draft.cue.as_ref().map_or(0, |cue| cue.start));
    drafts
}

/// Reads a passage's sentences one by one; what they say may go on up to `end`.
fn read_passage(reading: &mut Reading<'_>, passage: &Passage, end: usize, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let tokens = sentence.tokens.range();
        for start in tokens.clone().step_by(LONGEST_SENTENCE) {
            let scope = Scope {
                sentence: start..tokens.end.min(start + LONGEST_SENTENCE),
                paragraph: passage.tokens.range().start..end,
            };
            read_sentence(reading, &scope, drafts);
        }
    }
}

/// Reads the attributions of a sentence: first those that close it, then from left to right.
fn read_sentence(reading: &mut Reading<'_>, scope: &Scope, drafts: &mut Vec<Draft>) {
    if let Some(opening) = originator::opening(reading, &scope.sentence) {
        reading.take(opening);
    }
    let mut candidates = cue::candidates(reading, &scope.sentence);
    candidates
        .sort_by_key(|candidate| (!closes_sentence(reading, scope, *candidate), candidate.at));
    let mut last_source = None;
    for candidate in candidates {
        if reading.is_taken(candidate.at) {
            continue;
        }
        let draft = read_candidate(reading, scope, candidate, last_source.as_ref());
        let likely = draft.filter(|draft| draft.probability >= least_probability(draft.method));
        let Some(draft) = likely.and_then(|draft| reading.freed(draft)) else {
            continue;
        };
        if let Some(source) = &draft.source {
            last_source = Some(source.clone());
        }
        reading.keep(draft, drafts);
    }
}

/// How likely a cue must be for what was found to be kept: below, hardly a third of such
/// attributions are right on `PolNeAR`'s development half.
fn least_probability(method: AttributionMethod) -> f32 {
    match method {
        AttributionMethod::NounCue => 0.6,
        AttributionMethod::Unsourced => 0.5,
        _ => 0.4,
    }
}

fn read_candidate(
    reading: &Reading<'_>,
    scope: &Scope,
    candidate: Candidate,
    last_source: Option<&Range<usize>>,
) -> Option<Draft> {
    if reading.is(candidate.at, "according") {
        return according::is_according(reading, scope, candidate.at)
            .then(|| according::read(reading, scope, candidate))?;
    }
    if nominal::is_noun(reading, scope, candidate.at) {
        return nominal::read(reading, scope, candidate);
    }
    verbal::read(reading, scope, candidate, last_source)
}

/// Whether the cue closes its sentence, with what it says before it: “…, X said.”
fn closes_sentence(reading: &Reading<'_>, scope: &Scope, candidate: Candidate) -> bool {
    let Candidate { at, probability } = candidate;
    let near = at.saturating_sub(8).max(scope.sentence.start);
    if reading.is(at, "according") {
        return true;
    }
    if reading.words(at).ends_with("ing") {
        return false;
    }
    let set_off = at + 1 < scope.sentence.end
        && reading.is(at + 1, ",")
        && (near..at).any(|at| reading.is(at, ","));
    if set_off && reading.has(at, Class::SpeechVerb) {
        return true;
    }
    let inverted = at > scope.sentence.start
        && at + 1 < scope.sentence.end
        && reading.is(at - 1, ",")
        && reading.is_capitalized(at + 1);
    if inverted && reading.has(at, Class::SpeechVerb) {
        return true;
    }
    probability >= 0.6
        && reading.has(at, Class::SpeechVerb)
        && at - scope.sentence.start >= 4
        && reading.count_words(at + 1..scope.sentence.end) <= 7
        && (near..at).any(|at| reading.is(at, ",") || reading.closes(at))
}
