//! Chains: who passed words on.
//!
//! “Citing X, Y said Z”: Y said it, X is the originator. An attribution inside the content of
//! another one was passed on by the outer source.

use std::ops::Range;

use super::content::{self, Scope};
use super::cue;
use super::reading::{Draft, Reading};
use super::source;
use super::verbal;

/// How many tokens may stand between the cue of a quotation inside a content and the quotation.
const FARTHEST_CUE: usize = 4;

/// What the originator named by “Citing X” said: the content of `outer`, passed on by its source.
pub(super) fn cited(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let sentence = reading.sentence_of(outer.cue.as_ref()?.start);
    let originator = originator(reading, &sentence)?;
    Some(Draft {
        source: Some(originator),
        cue: Some(sentence.start..sentence.start + 1),
        via: outer.source.clone(),
        ..outer.clone()
    })
}

/// Whether the cue stands in the words that name an originator: “citing X”.
pub(super) fn names_originator(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    originator(reading, &reading.sentence_of(cue.start))
        .is_some_and(|originator| cue.start < originator.end)
}

/// The originator that opens a sentence: “Citing X, …”, “Quoting X, …”.
pub(super) fn originator(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.start;
    if sentence.len() < 4 || !reading.is_one_of(first, &["citing", "quoting"]) {
        return None;
    }
    let words = source::noun_phrase_after(reading, first + 1, sentence.end);
    (reading.has_words(words.clone()) && words.end < sentence.end && reading.is(words.end, ","))
        .then_some(words)
}

/// The attribution inside the content of `outer` that gives quoted words to somebody else; to be
/// read before `outer` has taken its tokens.
pub(super) fn inner(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let mixed = outer.content.iter().find(|piece| {
        let (quoted, all) = reading.quoted_words(Range::clone(piece));
        0 < quoted && quoted < all
    })?;
    let open = mixed.clone().find(|at| reading.is_quoted(*at))?;
    let sentence = reading.sentence_of(open);
    let piece = mixed.start.max(sentence.start)..mixed.end.min(sentence.end);
    let inside = Scope {
        sentence: piece.clone(),
        paragraph: piece.clone(),
    };
    let candidate = cue::candidates(reading, &inside.sentence)
        .into_iter()
        .rfind(|candidate| candidate.at < open && open - candidate.at <= FARTHEST_CUE)?;
    let draft = verbal::read(reading, &inside, candidate, None)?;
    let source = draft.source.clone()?;
    let right = content::right_of(reading, &inside, candidate.at + 1, content::Extent::Clause);
    let named = source.clone().any(|at| reading.is_capitalized(at))
        || reading.is_one_of(source.start, &source::PRONOUNS)
        || reading.is(source.start, "the");
    (named && right.contains(&open)).then(|| Draft {
        content: vec![right],
        via: outer.source.clone(),
        ..draft
    })
}
