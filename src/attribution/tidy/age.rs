//! Ages behind names that “according to” leads to: “According to Tom Marsh, 51, | the river rose”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// The comma behind the age that stands between commas behind a name, or else the comma right behind that.
pub(super) fn end(reading: &Reading<'_>, comma: usize, limit: usize) -> usize {
    let is_age = comma + 2 < limit
        && reading.is(comma, ",")
        && reading.token(comma + 1).kind == TokenKind::Number
        && (1..=3).contains(&reading.words(comma + 1).len())
        && reading.is(comma + 2, ",");
    comma + if is_age { 2 } else { 0 }
}

/// Begins what is said behind the age of who says it.
pub(super) fn without_age(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = &draft.source else {
        return;
    };
    let comma = source.end;
    let limit = reading.sentence_of(source.start).end;
    let is_name = draft.method == AttributionMethod::AccordingTo
        && reading.is_capitalized(comma - 1)
        && comma < limit;
    let close = if is_name {
        end(reading, comma, limit)
    } else {
        comma
    };
    let is_age = |piece: &&mut std::ops::Range<usize>| {
        close > comma && piece.start > comma && piece.start <= close && piece.end > close + 1
    };
    if let Some(piece) = draft.content.iter_mut().find(is_age) {
        piece.start = close + 1;
    }
}
