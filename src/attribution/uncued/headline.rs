//! Headlines that end with who says them, where no cue was found: “Old bridge is safe, says mayor”.

use std::ops::Range;

use super::opener::LEAST_LIKELIHOOD;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::Class;
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many tokens may follow the comma.
const LONGEST: usize = 8;
/// How likely such a reading is right; not measured, for no headline of `PolNeAR` is read by this alone.
const PROBABILITY: f32 = 0.8;

/// Reads a sentence that no attribution has a part of and that is a headline: a paragraph of its own without a full stop.
pub(super) fn read(
    reading: &Reading<'_>,
    passage: &Passage,
    sentence: &Range<usize>,
) -> Option<Draft> {
    let is_line = passage.tokens.range() == *sentence;
    if !is_line || reading.is_mark(sentence.end - 1) {
        return None;
    }
    let places = sentence.end.saturating_sub(LONGEST).max(sentence.start + 1)..sentence.end - 1;
    let comma = places.rev().find(|at| reading.is(*at, ","))?;
    let verb = comma + 1;
    let tells = reading.has(verb, Class::SpeechVerb)
        && !reading.is_quoted(verb)
        && reading.likelihood(verb) >= LEAST_LIKELIHOOD;
    let subject = source::noun_phrase_after(reading, verb + 1, sentence.end);
    let ends = subject.end == sentence.end && reading.has_words(subject.clone());
    (tells && ends).then(|| Draft {
        cue: Some(verb..verb + 1),
        content: vec![reading.trimmed(sentence.start..comma)],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, AttributionMethod::ContentCueSource)
    })
}
