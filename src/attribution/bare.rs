//! Headlines that end with what says them, in a noun without an article: “Coffee is safe, study finds”, “Most want
//! change: poll”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::source::SPEAKING_NOUNS;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;

/// The longest headline, in tokens.
const LONGEST: usize = 24;

/// How many words are said at least: “Drug works”.
const LEAST: usize = 2;

/// How likely such a reading is right; not measured, for the wording leaves little doubt.
const PROBABILITY: f32 = 0.8;

/// Verbs that tell what something says or shows.
const TELLING: Classes =
    Classes::any_of(&[Class::SpeechVerb, Class::FactCue, Class::AddresseeVerb]);

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.checked_sub(1)?;
    if sentence.len() > LONGEST || sentence.len() < 4 || !is_lower(reading, last) {
        return None;
    }
    let (noun, method) = if is_noun(reading, last) {
        (last, AttributionMethod::Colon)
    } else if tells(reading, last) && is_noun(reading, last - 1) {
        (last - 1, AttributionMethod::ContentSourceCue)
    } else {
        return None;
    };
    // “new study”
    let is_modified = is_lower(reading, noun - 1);
    let mark = noun - 1 - usize::from(is_modified);
    let is_set_off = match method {
        AttributionMethod::Colon => reading.is(mark, ":"),
        _ => reading.is(mark, ","),
    };
    if mark < sentence.start + LEAST || !is_set_off || reading.is_quoted(mark) {
        return None;
    }
    let content = reading.trimmed(sentence.start..mark);
    let is_whole = reading.passage_of(last) == *sentence && reading.is_capitalized(sentence.start);
    // One word in marks is one that the paper doubts, not what somebody said.
    let (quoted, all) = reading.quoted_words(content.clone());
    (is_whole && all >= LEAST && quoted != 1).then(|| Draft {
        cue: Some(match method {
            AttributionMethod::Colon => mark..mark + 1,
            _ => last..last + 1,
        }),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(mark + 1..noun + 1, method)
    })
}

fn is_lower(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at) && !reading.is_capitalized(at) && !reading.is_quoted(at)
}

/// Whether a noun is for what says or shows something.
fn is_noun(reading: &Reading<'_>, at: usize) -> bool {
    is_lower(reading, at)
        && (reading.meets(at, SPEAKING_NOUNS) || reading.plays(at, AttributionRole::Finder))
}

/// Whether a verb tells what something says or shows, be it now: “finds”, “experts warn”.
fn tells(reading: &Reading<'_>, at: usize) -> bool {
    reading.meets(at, TELLING)
        && !reading.words(at).ends_with("ing")
        && !reading.is_one_of(at, &["hear", "hears", "heard", "told"])
        || reading.is_one_of(at, &["rule", "rules", "ruled"])
}
