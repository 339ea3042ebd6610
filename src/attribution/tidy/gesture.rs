//! What says nothing although it was taken for a cue or a source: a gesture without words, a number that is called.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::QuotationRole;
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Whether somebody only makes a gesture, “asked about it, Quill | shrugged”, or a number is only called, “call | 101 |
/// quoting”.
pub(super) fn is_mute(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let is_gesture = cue.len() == 1
        && reading.plays_beside_quotation(cue.start, QuotationRole::Gesturing)
        && !draft
            .content
            .iter()
            .any(|piece| reading.is_quoted(piece.start));
    let is_number = source.len() == 1
        && reading.token(source.start).kind == TokenKind::Number
        && reading.words(cue.start).ends_with("ing");
    is_gesture || is_number
}

/// Leaves what others say of whom it is about without a source: “Quill | faces | claims that she lied”.
pub(super) fn without_accused(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let last = source.end - 1;
    let is_faced = source.len() > 1
        && source.end == cue.start
        && !reading.is_capitalized(last)
        && reading.plays_beside_quotation(last, QuotationRole::Facing);
    if is_faced {
        draft.source = None;
        draft.method = AttributionMethod::Unsourced;
    }
}
