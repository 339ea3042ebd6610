//! How far the content of a reading reaches: over whole quotations and passages, not over what stands
//! behind other cues.

use std::ops::Range;

use super::reading::Reading;
use super::sheet::Sheet;
use crate::text::Document;

/// How much of a quotation beyond the window belongs to a reading, in tokens; what is longer is
/// found as a quotation without a cue.
const LONGEST_QUOTATION: usize = 400;

/// How many tokens before a piece its own cue is looked for.
const NEAR: usize = 3;

/// Leaves out the further pieces of a content that stand right behind another cue: “he said, adding
/// that ‘…’”.
pub(super) fn leave_to_others(sheet: &Sheet, cue: &Range<usize>, content: &mut Vec<Range<usize>>) {
    let is_others = |piece: &Range<usize>| {
        let near = (piece.start.saturating_sub(NEAR)..piece.start).rev();
        let facts = near
            .take_while(|at| !cue.contains(at))
            .map(|at| &sheet.facts[at]);
        let mut words = facts.filter(|fact| fact.is_word && !fact.is_that);
        words.next().is_some_and(|fact| fact.is_in_cue)
    };
    let mut number = 0;
    content.retain(|piece| {
        number += 1;
        number == 1 || !is_others(piece)
    });
}

/// Extends the content up to the ends of the quotations that its pieces begin and end in.
pub(super) fn whole_quotations(document: &Document, cue: &Range<usize>, reading: &mut Reading) {
    let Reading {
        source, content, ..
    } = reading;
    for piece in content.iter_mut() {
        let whole = whole_quotation(document, piece.clone());
        let meets = |other: &Range<usize>| other.start < whole.end && whole.start < other.end;
        if !meets(cue) && !source.iter().any(meets) {
            *piece = whole;
        }
    }
    content.dedup_by(|next, last| {
        let joins = last.end >= next.start;
        if joins {
            last.end = last.end.max(next.end);
        }
        joins
    });
}

/// Gives a content that fills the first sentence of the passage that its cue leads up to with a
/// colon all of that passage, unless it is quoted.
pub(super) fn whole_passage(
    document: &Document,
    sheet: &Sheet,
    cue: &Range<usize>,
    content: &mut [Range<usize>],
) {
    let [piece] = content else {
        return;
    };
    let sentence = document.sentences()[sheet.facts[cue.start].sentence as usize];
    let Some(announced) = document.announced(sentence.passage as usize) else {
        return;
    };
    let passage = announced.tokens.range();
    let first = document.sentences()[announced.sentences.range().start]
        .tokens
        .range();
    let fills = piece.start == passage.start && piece.end + 1 >= first.end;
    if fills && !sheet.facts[piece.start].is_quoted() {
        piece.end = passage.end;
    }
}

/// The piece up to the ends of the quotations that its ends stand in, in its paragraph.
fn whole_quotation(document: &Document, piece: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = piece;
    if let Some(quotation) = quotation_part(document, start) {
        start = quotation.start.max(start.saturating_sub(LONGEST_QUOTATION));
    }
    if let Some(quotation) = quotation_part(document, end - 1) {
        end = quotation.end.min(end + LONGEST_QUOTATION);
    }
    start..end
}

/// The tokens of the outermost quotation that a token stands in, of one paragraph.
fn quotation_part(document: &Document, at: usize) -> Option<Range<usize>> {
    let quotation = &document.quotations()[document.outermost_quotation_at(at)?];
    let number = quotation
        .tokens
        .partition_point(|part| part.range().end <= at);
    let part = quotation.tokens.get(number)?.range();
    part.contains(&at).then_some(part)
}
