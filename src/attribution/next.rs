//! Contents that end before who says the next one: “As Quill said, the law is weak, | and as Marsh said, …”.

use super::draft::Draft;
use super::reading::Reading;

/// The draft without the source of the next one in its content, where that has not its cue as well.
pub(super) fn without_source(
    reading: &Reading<'_>,
    mut draft: Draft,
    next: Option<&Draft>,
) -> Draft {
    let Some((source, cue)) = next.and_then(|next| next.source.as_ref().zip(next.cue.as_ref()))
    else {
        return draft;
    };
    let joins = |at: usize| reading.is_one_of(at, &["and", "as", "but", ","]);
    let has = |piece: &&mut std::ops::Range<usize>| {
        piece.start < source.start && piece.end == source.end && source.end <= cue.start
    };
    if let Some(piece) = draft.content.iter_mut().find(has) {
        let mut end = source.start;
        while end > piece.start && joins(end - 1) && !reading.is_quoted(end - 1) {
            end -= 1;
        }
        let is_tied = (end..source.start).any(|at| reading.is_one_of(at, &["and", "but"]));
        let is_joined = is_tied && end > piece.start;
        piece.end = if is_joined { end } else { piece.end };
    }
    draft
}
