//! Feelings that what happened gave people, or that it happened on: “prices rose, sparking fears that …”, “shares fell
//! on fears that …”, “amid hopes that …” are nobody’s in particular.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{content, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

/// How many tokens before the feeling what kindles it may stand: “amid | growing public |”.
const FARTHEST: usize = 3;

/// How many tokens of a content are searched for where the main clause begins.
const LONGEST: usize = 24;

/// The draft without what kindled a feeling, or happened on it, as its source.
pub(super) fn without_cause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let Some(feeling) = cue
        .clone()
        .rev()
        .find(|at| reading.plays(*at, AttributionRole::Feeling))
    else {
        return;
    };
    if source.end > feeling {
        return;
    }
    let sentence = reading.sentence_of(feeling);
    let first = sentence.start.max(feeling.saturating_sub(FARTHEST));
    let kindles = |at: &usize| reading.plays(*at, AttributionRole::Kindling);
    let verb = (first..feeling).rev().find(kindles);
    let tie = || (first..feeling).rev().find(|at| is_tie(reading, *at));
    let (start, is_tied) = match verb.or_else(tie) {
        Some(start) => (start, verb.is_none()),
        None => return,
    };
    if source.start > start || is_tied && is_told_of(reading, draft, start) {
        return;
    }
    draft.cue = Some(if is_tied {
        feeling..cue.end
    } else {
        start..feeling + 1
    });
    draft.extent = None;
    draft.source = None;
    draft.method = AttributionMethod::Unsourced;
    if start == sentence.start {
        without_main_clause(reading, draft, sentence.end);
    }
}

/// Whether a word ties a feeling to what happened: “amid fears”.
fn is_tie(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::Preposition)
        && reading.is_one_of(
            at,
            &[
                "after",
                "amid",
                "amidst",
                "despite",
                "following",
                "on",
                "over",
            ],
        )
}

/// Whether somebody speaks of a feeling, or acts on one: “Quill commented on fears that …”.
fn is_told_of(reading: &Reading<'_>, draft: &Draft, tie: usize) -> bool {
    let Some(source) = &draft.source else {
        return true;
    };
    let between = source.end.min(tie)..tie;
    let speaks = between.into_iter().any(|at| reading.meets(at, super::TOLD));
    speaks
        || reading.is(tie, "on")
            && source.start < tie
            && source::is_speaker(reading, source)
            && !reading.words(source.end - 1).ends_with('s')
}

/// Ends a content at the comma behind which the main clause begins: “amid fears that the dam would break, | many fled”.
fn without_main_clause(reading: &Reading<'_>, draft: &mut Draft, end: usize) {
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let is_end = |at: &usize| {
        reading.is(*at, ",") && !reading.is_quoted(*at) && !content::goes_on(reading, at + 1, end)
    };
    let near = piece.start..piece.end.min(piece.start + LONGEST);
    piece.end = near.skip(2).find(is_end).unwrap_or(piece.end);
}
