//! Words before a colon around whose name others stand: “| Said | Ada Quill: ‘…’”, “| Then | Ada Quill: ‘…’”, “Quill |
//! to Marsh |: ‘…’”, “Ada Quill (left): ‘…’”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::source::{self, SPEAKERS};
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;

/// How many tokens may stand before the colon.
const LONGEST: usize = 14;

/// How many tokens of whom the words are for may stand behind “to”.
const LONGEST_ADDRESSEE: usize = 4;

/// Words of which a name is made, or that tell who somebody is.
const NAMES: Classes = SPEAKERS
    .with(Class::GivenName)
    .with(Class::FamilyName)
    .with(Class::Honorific);

/// The draft of a label with only who speaks as its source.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let (AttributionMethod::Colon, Some(source)) = (draft.method, &draft.source) else {
        return draft;
    };
    if source.len() < 2 {
        return draft;
    }
    let end = addressee(reading, source);
    if let Some(to) = end {
        draft.source = Some(source.start..to);
    } else if says(reading, source.start) && draft.cue.as_ref().is_some_and(|cue| cue.len() == 1) {
        draft.cue = Some(source.start..source.start + 1);
        draft.source = Some(source.start + 1..source.end);
    } else if is_opener(reading, source) {
        draft.source = Some(source.start + 1..source.end);
    }
    draft
}

/// Who speaks where all of these words stand before the colon of a quotation.
pub(super) fn named(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    if words.len() < 2 || words.len() > LONGEST {
        return None;
    }
    let first = words.start + usize::from(says(reading, words.start) || is_opener(reading, &words));
    let who = first..words.end;
    let bracket = (first + 1..words.end).find(|at| reading.is(*at, "("));
    let end = addressee(reading, &who).or(bracket).unwrap_or(words.end);
    let name = first..end;
    let is_closed = bracket.is_none() || reading.is(words.end - 1, ")");
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (source::is_verbal(reading, at) || reading.has(at, Class::Cue))
    };
    let names = source::opens_noun_phrase(reading, first)
        || reading.has(first, Class::NumberWord)
        || reading.plays(first, AttributionRole::Nominative);
    let is_name = name.clone().all(|at| reading.is_capitalized(at))
        && name.clone().any(|at| reading.meets(at, NAMES));
    // What nothing stands around is no name: “The answer: ‘…’”.
    let is_around = first > words.start || is_name && end < words.end;
    let is_who = is_around
        && is_closed
        && names
        && !name.clone().any(|at| is_verb(at) || reading.is_quoted(at));
    let whole = if bracket.is_some() { words.end } else { end };
    is_who.then_some(first..whole)
}

/// Whether a verb of saying with a capital stands before who speaks: “Said Quill”.
fn says(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::SpeechVerb)
        && reading.is_capitalized(at)
        && at == reading.sentence_of(at).start
        && source::opens_noun_phrase(reading, at + 1)
}

/// Whether words begin with one that only ties them to the sentence before: “Then Quill”.
fn is_opener(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    reading.is_one_of(words.start, &["and", "but", "now", "so", "then", "yet"])
        && reading.is_capitalized(words.start + 1)
}

/// Where “to” and whom the words are for follow who speaks: “Quill | to Marsh”.
fn addressee(reading: &Reading<'_>, words: &Range<usize>) -> Option<usize> {
    let to = (words.start + 1..words.end).find(|at| reading.is(*at, "to"))?;
    let is_name = |at: usize| reading.is_capitalized(at) && !reading.has(at, Class::Preposition);
    let is_short = (1..=LONGEST_ADDRESSEE).contains(&(words.end - to - 1));
    let is_plain = |at: usize| {
        reading.is_word(at) && !reading.is_quoted(at) && !reading.has(at, Class::Auxiliary)
    };
    let is_spoken = is_short
        && (words.start..to).all(is_name)
        && (words.start..to)
            .any(|at| reading.meets(at, NAMES) || !reading.has(at, Class::CommonWord))
        && (to + 1..words.end).all(is_plain);
    is_spoken.then_some(to)
}
