//! Quoted words of another sentence that the cue does not reach.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::Class;

/// Leaves out quoted words of another sentence where the cue stands in a clause that the narrator tells, “‘Six!’
/// Quill snorted, when I | repeated this. ‘…’”, or in one that nobody is the subject of, “Asked if it was late, he
/// laughed. ‘…’”; and such as a colon in an earlier sentence leads to, “Quill told her: ‘…’ Marsh | denied it.”
pub(super) fn without_elsewhere(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|_| draft.content.len() > 1) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_inside = |piece: &Range<usize>| sentence.contains(&piece.start);
    if !draft.content.iter().any(is_inside) {
        return;
    }
    let is_aside = is_question_before(reading, draft, &sentence)
        || draft
            .source
            .as_ref()
            .is_some_and(|source| is_narrated(reading, source, &sentence));
    let is_led_to = |piece: &Range<usize>| {
        piece.start > 0 && piece.end <= sentence.start && reading.is(piece.start - 1, ":")
    };
    let is_other = |piece: &Range<usize>| {
        !is_inside(piece)
            && reading.is_quoted(piece.start)
            && (is_aside && piece.start >= sentence.end || is_led_to(piece))
    };
    draft.content.retain(|piece| !is_other(piece));
}

/// Whether the narrator is the subject of a clause that opens no sentence.
fn is_narrated(reading: &Reading<'_>, source: &Range<usize>, sentence: &Range<usize>) -> bool {
    let before = source.start.saturating_sub(1);
    source.len() == 1
        && before > sentence.start
        && reading.is_one_of(source.start, &["i", "we"])
        && !reading.is_quoted(source.start)
        && (reading.has(before, Class::Subordinator)
            || reading.is_one_of(before, &["after", "as", "before", "when", "while"]))
}

/// Whether a sentence opens with what somebody was asked.
fn is_question_before(reading: &Reading<'_>, draft: &Draft, sentence: &Range<usize>) -> bool {
    let cue = draft.cue.as_ref().map_or(sentence.end, |cue| cue.start);
    draft.source.is_none() && cue == sentence.start && reading.is(cue, "asked")
}
