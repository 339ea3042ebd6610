//! What somebody says with a plain verb of saying, where no cue was found: “The board on Monday said while it rains,
//! the pier is shut”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

/// Within how many tokens of its sentence the verb stands.
const FARTHEST_VERB: usize = 30;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.6;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.min(sentence.start + FARTHEST_VERB);
    let is_plain = |at: &usize| !reading.is_quoted(*at) && !reading.is_capitalized(*at);
    let says = |at: &usize| {
        reading.is_one_of(*at, &["said", "says"])
            || reading.plays(*at, AttributionRole::Holding) && reading.is(at + 1, "that")
    };
    let places = sentence.start + 1..last.min(sentence.end.saturating_sub(1));
    let verb = places.filter(is_plain).find(says)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let words = without_day(reading, subject.words);
    let is_subject = group == verb
        && !subject.is_relative
        && subject.start == sentence.start
        && source::opens_noun_phrase(reading, words.start)
        && source::is_speaker(reading, &words);
    let next = verb + 1;
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let content = content::right_of(reading, &scope, next, Extent::Clause);
    let opens = |at: usize| {
        reading.is(at, "that")
            || reading.has(at, Class::Subordinator)
            || source::opens_noun_phrase(reading, at)
    };
    let clause = next + 1..content.end.max(next + 1);
    let is_said = is_subject
        && !content.is_empty()
        && content.start == next
        && (reading.is(next, "that") || !reading.has(next, Class::TimeWord))
        && opens(next)
        && content::is_clause(reading, &clause);
    is_said.then(|| Draft {
        cue: Some(verb..next),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(words, AttributionMethod::SourceCueContent)
    })
}

/// Who speaks without the day before the verb: “the board | on Monday”.
fn without_day(reading: &Reading<'_>, words: Range<usize>) -> Range<usize> {
    let is_day = |at: &usize| {
        reading.is(*at, "on") && at + 2 == words.end && reading.has(at + 1, Class::TimeWord)
    };
    let end = words.clone().skip(1).find(is_day);
    words.start..end.unwrap_or(words.end)
}
