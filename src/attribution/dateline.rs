//! Datelines, which are no part of what is said.

use super::reading::{Draft, Reading};
use crate::page::read_dateline;
use crate::text::TokenKind;

/// Leaves the dateline at the head of a paragraph out of a content that begins with it.
pub(super) fn without_dateline(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(piece) = draft.content.first_mut() else {
        return;
    };
    let passages = reading.document.passages();
    let number = passages.partition_point(|passage| passage.tokens.range().end <= piece.start);
    let Some(passage) = passages.get(number) else {
        return;
    };
    if passage.tokens.range().start != piece.start || !reading.is_capitalized(piece.start) {
        return;
    }
    let Some(dateline) = read_dateline(reading.document.text(), passage.span) else {
        return;
    };
    let is_behind = |at: &usize| {
        let token = reading.token(*at);
        token.span.start() >= dateline.span.end() && token.kind != TokenKind::Punctuation
    };
    if let Some(start) = piece.clone().find(is_behind) {
        piece.start = start;
    }
}
