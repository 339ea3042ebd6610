//! Edges of cues: without marks, without what begins the next phrase, with the noun of their last
//! preposition.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class};

/// Words that begin what follows a cue: “said last week”, “warned the council”.
const OPENERS: [&str; 6] = ["a", "an", "the", "last", "next", "this"];

/// How many words the noun of a cue's last preposition may have.
const LONGEST_OBJECT: usize = 4;

/// Takes marks, the possessive of its source and words that begin what follows off a cue.
pub(super) fn clean_cue(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(Range { mut start, mut end }) = draft.cue.take() else {
        return;
    };
    if let Some(source) = draft.source.as_ref().filter(|source| source.start < start) {
        start = start.max(source.end.min(end - 1));
    }
    while start + 1 < end && reading.is_mark(start) {
        start += 1;
    }
    let last = end;
    while start + 1 < end && (reading.is_mark(end - 1) || reading.is_one_of(end - 1, &OPENERS)) {
        end -= 1;
    }
    // What the cue gives back belongs to what follows: “used the | same argument”.
    if let Some(piece) = draft.content.iter_mut().find(|piece| piece.start == last) {
        piece.start = end;
    }
    draft.cue = Some(start..end);
}

/// Takes the noun in that a preposition at the cue's end belongs to: “said at | noon that …”, “wrote on |
/// social media that …”.
pub(super) fn with_object(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let ends_open = reading.has(cue.end - 1, Class::Preposition)
        && draft.source.as_ref().is_none_or(|it| it.end <= cue.start);
    let mut following = draft.content.iter_mut();
    let following = following.find(|piece| piece.start >= cue.end);
    let Some(piece) = following.filter(|_| ends_open) else {
        return;
    };
    let noun = cue.end..piece.end.min(cue.end + LONGEST_OBJECT);
    let says = reading.plays(cue.end - 1, AttributionRole::AdverbialOpener);
    let that = noun.clone().find(|at| says && reading.is(*at, "that"));
    let object = cue.end..that.unwrap_or(piece.start);
    let is_noun_phrase = object.len() <= LONGEST_OBJECT
        && object.end < reading.sentence_of(cue.start).end
        && object
            .clone()
            .all(|at| !reading.is_mark(at) && !reading.meets(at, VERBS));
    // Without a noun to take, what was learned of its extent stands, unless that leaves the preposition out.
    let leaves = |extent: &Range<usize>| extent.end < cue.end && !reading.is(cue.end - 1, "to");
    let has_object = !object.is_empty()
        || noun.clone().any(|at| reading.opens(at))
        || draft.extent.as_ref().is_some_and(leaves);
    if is_noun_phrase && has_object {
        draft.cue = Some(cue.start..object.end);
        draft.extent = draft.extent.take().map(|it| it.start..object.end);
        piece.start = piece.start.max(object.end);
    }
}
