//! What somebody says in a clause that stands for it: “What Quill said was | that …”, “All Quill said was: | ‘…’”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;

/// How many tokens the words before who speaks may take: “the only other thing”.
const LONGEST_LEAD: usize = 4;

/// The draft without the words around who speaks.
pub(super) fn without_frame(reading: &Reading<'_>, draft: &mut Draft) {
    without_verb(reading, draft);
    let leads = |at: usize| reading.is(at, "that") || reading.opens(at);
    draft.content.retain(|piece| !piece.is_empty());
    if draft.content.len() > 1 && draft.content.iter().any(|piece| leads(piece.start)) {
        draft
            .content
            .retain(|piece| piece.len() > 1 || !stands_for_words(reading, piece.start));
    }
}

/// Begins a content behind “was”: “all Quill said was | that …”.
fn without_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &draft.cue else {
        return;
    };
    let is_be = |at: usize| reading.is_one_of(at, &["is", "was"]);
    // The verb may have been taken for the end of the cue.
    let be = cue.end - usize::from(cue.len() > 1 && is_be(cue.end - 1));
    let follows = |piece: &&mut Range<usize>| piece.start == cue.end && piece.end > be + 2;
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    if !is_be(be) || !is_framed(reading, be + 1) {
        return;
    }
    *piece = reading.trimmed(be + 1..piece.end);
    draft.cue = Some(cue.start..be);
    if let Some(source) = &mut draft.source {
        let last = source
            .end
            .min(source.start + LONGEST_LEAD)
            .saturating_sub(1);
        let is_lead = |at: &usize| reading.is(*at, "thing");
        let lead = (source.start..last.max(source.start)).find(is_lead);
        let is_all = source.len() > 1 && reading.is(source.start, "all");
        let lead = lead.or(Some(source.start).filter(|_| is_all));
        source.start = lead.map_or(source.start, |at| at + 1);
    }
}

/// Whether what somebody says begins here, behind a clause that stands for it.
fn is_framed(reading: &Reading<'_>, at: usize) -> bool {
    let first = reading.sentence_of(at).start;
    let is_frame = |at: usize| reading.is_one_of(at, &["all", "thing", "what"]);
    let is_led = || (first..at.min(first + LONGEST_LEAD)).any(is_frame);
    reading.is(at, "that") || (reading.is(at, ":") || reading.opens(at)) && is_led()
}

/// Whether “what” stands for words that stand elsewhere: “‘…’ That is | what | Quill said”, “| What | Quill told us was
/// that …”.
fn stands_for_words(reading: &Reading<'_>, at: usize) -> bool {
    let sentence = reading.sentence_of(at).start;
    let is_first = at == sentence;
    let is_behind = at == sentence + 2
        && reading.is_one_of(sentence, &["it", "that", "this"])
        && reading.is_one_of(at - 1, &["is", "was", "'s", "’s"]);
    reading.is(at, "what") && (is_first || is_behind)
}
