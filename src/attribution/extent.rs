//! Cues as far as they reach: the rules know a cue by the words that make it one; what it is shown
//! with is what was learned of its extent.

use std::ops::Range;

use super::reading::{Draft, Reading};
use super::tidy;
use crate::lexicon::Class;

/// The draft with its cue as far as it reaches; what the cue takes, or no longer takes, the content
/// beside it loses, or gets.
pub(super) fn with_extent(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let (Some(cue), Some(extent)) = (draft.cue.clone(), draft.extent.take()) else {
        return draft;
    };
    let Some(mut extent) = beside(reading, &cue, extent, draft.source.as_ref()) else {
        return draft;
    };
    let cut = draft
        .content
        .iter()
        .find(|piece| piece.contains(&extent.end));
    if let Some(piece) = cut.filter(|piece| piece.start >= cue.end) {
        // A subject stays with its verb: “said | the bridge was closed”.
        if reading.has(extent.end, Class::FiniteVerb) {
            extent.end = extent.end.min(piece.start);
        }
    }
    let mut content = tidy::without(&draft.content, &extent);
    if let Some(piece) = content.iter_mut().find(|piece| piece.start == cue.end) {
        piece.start = piece.start.min(extent.end);
    }
    if let Some(source) = &draft.source {
        content = tidy::without(&content, source);
    }
    content.retain(|piece| reading.has_words(piece.clone()));
    part(reading, &mut extent, &mut content);
    if !content.is_empty() {
        draft.content = content;
        draft.cue = Some(extent);
    }
    draft
}

/// Parts a cue from the content right behind it where an article ends the cue: it belongs to the
/// content, “signed | an open letter”, or its noun to the cue, “said in a deposition | that”.
fn part(reading: &Reading<'_>, cue: &mut Range<usize>, content: &mut [Range<usize>]) {
    const LONGEST: usize = 3;
    let article = cue.end - 1;
    let piece = content.iter_mut().find(|piece| piece.start == cue.end);
    let Some(piece) = piece.filter(|_| article > cue.start) else {
        return;
    };
    if !reading.has(article, Class::Determiner) {
        return;
    }
    let noun = piece.start..piece.end.min(piece.start + LONGEST);
    let is_that = |at: &usize| reading.is(*at, "that");
    let tied = reading.has(article - 1, Class::Preposition);
    let parted = noun.skip(1).find(is_that).filter(|_| tied);
    cue.end = parted.unwrap_or(article);
    piece.start = cue.end;
}

/// What is left of an extent beside the source; `None` when it is another cue's, as rules have put
/// another one in its place.
fn beside(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    extent: Range<usize>,
    source: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let Range { mut start, mut end } = extent;
    match source {
        Some(source) if source.start <= cue.start => start = start.max(source.end),
        Some(source) => end = end.min(source.start),
        None => {}
    }
    while start < end && reading.is_mark(start) {
        start += 1;
    }
    while start < end && reading.is_mark(end - 1) && !reading.is(end - 1, ":") {
        end -= 1;
    }
    (start < end && start < cue.end && cue.start < end).then_some(start..end)
}
