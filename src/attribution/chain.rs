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

/// What the originator named by “Citing X” said: the content of `outer`, passed on by its source.
pub(super) fn cited(sentence: &Range<usize>, originator: Range<usize>, outer: &Draft) -> Draft {
    Draft {
        source: Some(originator),
        cue: Some(sentence.start..sentence.start + 1),
        via: outer.source.clone(),
        ..outer.clone()
    }
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
pub(super) fn inner(reading: &Reading<'_>, scope: &Scope, outer: &Draft) -> Option<Draft> {
    let piece = outer.content.iter().find(|piece| {
        let mut inside = Range::clone(piece);
        scope.sentence.start <= piece.start
            && piece.end <= scope.sentence.end
            && inside.any(|at| reading.is_quoted(at))
            && Range::clone(piece).any(|at| !reading.is_quoted(at))
    })?;
    let open = piece.clone().find(|at| reading.is_quoted(*at))?;
    let inside = Scope {
        sentence: piece.clone(),
        paragraph: piece.clone(),
    };
    let candidate = cue::candidates(reading, &inside.sentence)
        .into_iter()
        .rfind(|candidate| candidate.at < open && open - candidate.at <= 4)?;
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
