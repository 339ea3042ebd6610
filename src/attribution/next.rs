//! Contents that end before who says the next one: “As Quill said, the law is weak, | and as Marsh said, …”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::source;
use crate::lexicon::{Class, Classes};

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::PresentVerb]);

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
    let has = |piece: &&mut Range<usize>| {
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
    let ends_before = |piece: &&mut Range<usize>| {
        piece.start < source.start && piece.end <= cue.start && source.start <= piece.end + 1
    };
    if let Some(piece) = draft.content.iter_mut().rfind(ends_before) {
        piece.end = office(reading, piece, source.start).unwrap_or(piece.end);
    }
    draft
}

/// Where the office begins, behind “, but” or “, and”, whose name is the next source: “said it would sail, | but the
/// firm's boss, | Carl Quill, said”.
fn office(reading: &Reading<'_>, piece: &Range<usize>, name: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    const JOINTS: [&str; 6] = ["although", "and", "but", "though", "while", "yet"];
    let near = (piece.start + 2).max(name.saturating_sub(LONGEST))..piece.end.min(name);
    let is_joint = |at: &usize| reading.is(*at, ",") && reading.is_one_of(at + 1, &JOINTS);
    let comma = near.rev().find(is_joint)?;
    let first = comma + 2;
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary))
    };
    let is_noun_phrase = (first..piece.end).all(|at| !is_verb(at) && !reading.is_quoted(at));
    let opens = first < piece.end
        && (source::opens_noun_phrase(reading, first)
            || reading.is_owner(first)
            || reading.meets(first, source::SPEAKERS));
    let is_beside = name <= piece.end || reading.is(piece.end, ",");
    (opens && is_noun_phrase && is_beside).then_some(comma)
}
