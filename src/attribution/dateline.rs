//! Datelines, which are no part of what is said.

use super::reading::{Draft, Reading};
use crate::page::read_dateline;
use crate::text::TokenKind;

/// Leaves the dateline at the head of a paragraph out of a content that begins with it.
pub(super) fn without_dateline(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(piece) = draft.content.first_mut() else {
        return;
    };
    let document = reading.document;
    let Some(number) = document.passage_at(piece.start) else {
        return;
    };
    let passage = document.passages()[number];
    if passage.tokens.range().start != piece.start || !reading.is_capitalized(piece.start) {
        return;
    }
    let Some(dateline) = read_dateline(document.text(), passage.span) else {
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
