//! What one of many puts into words, where no cue was found: “Quill captures the mood, ‘We are tired.’”

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.6;

/// How many tokens stand before the quotation at most.
const LONGEST: usize = 40;

/// Reads a sentence that no attribution has a part of and that ends with a quotation behind a comma.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let near = sentence.start + 3..sentence.end.min(sentence.start + LONGEST);
    let open = near.clone().find(|at| reading.opens(*at))?;
    let comma = open - 1;
    let is_summed_up = reading.is_one_of(comma, &[",", ":"])
        && reading.plays(comma - 1, AttributionRole::Mood)
        && reading.is_capitalized(open + 1)
        && reading.in_one_quotation(open, sentence.end - 1);
    if !is_summed_up {
        return None;
    }
    let opens = |at: &usize| reading.has(*at, Class::Determiner);
    let noun = (comma.saturating_sub(4).max(sentence.start + 1)..comma - 1)
        .rev()
        .find(opens)?;
    let verb = noun - 1;
    let content = open..sentence.end;
    let subject = source::subject_before(reading, without_adverb(reading, verb), sentence.start)?;
    let names =
        subject.words.start == sentence.start && source::is_speaker(reading, &subject.words);
    (names && !subject.is_relative && reading.is_word(verb)).then(|| Draft {
        cue: Some(verb..comma),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// Where an adverb before a verb begins: “aptly | captures”.
fn without_adverb(reading: &Reading<'_>, verb: usize) -> usize {
    let is_adverb = verb > 1 && reading.words(verb - 1).ends_with("ly");
    verb - usize::from(is_adverb)
}
