//! Who publishes something, where what they do was taken for the source: “The agency | has released a report | today
//! detailing …”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, ClausePart};

/// Verbs for making something known.
const PUBLISHING: [&str; 7] = [
    "issued",
    "launched",
    "posted",
    "published",
    "released",
    "shared",
    "unveiled",
];

/// Ends the source before the verb and what is published.
pub(super) fn without_deed(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let last = cue.end - 1;
    let is_participle = reading.words(last).ends_with("ing")
        || reading.is_one_of(last, &["called", "dubbed", "entitled", "titled"]);
    if !is_participle || source.end > cue.start || source.len() < 4 {
        return;
    }
    let publishes = |at: &usize| {
        reading.is_one_of(*at, &PUBLISHING)
            && !reading.is_capitalized(*at)
            && !reading.is_quoted(*at)
    };
    let Some(verb) = (source.start + 1..source.end - 1).find(publishes) else {
        return;
    };
    let next = verb + 1;
    let has_object = !reading.has(next, Class::Preposition)
        && !reading.has(next, Class::TimeWord)
        && reading.is_word(next);
    let is_relative = |at: usize| {
        reading.is_part(at, ClausePart::Relative)
            || reading.is(at, "that")
            || reading.is_mark(at) && !reading.is(at, "-")
    };
    let is_auxiliary = |at: &usize| {
        reading.has(*at, Class::Auxiliary) || reading.is_one_of(*at, &["also", "just"])
    };
    let group = (source.start + 1..verb).rev().take_while(is_auxiliary);
    let group = verb - group.count();
    if has_object && !(source.start..verb).any(is_relative) {
        source.end = group;
    }
}
