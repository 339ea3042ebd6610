//! Which attributions make claims of their own: not those that only pass words on, nor those within others.

use crate::model::{Attribution, AttributionMethod};
use crate::quote::{cites, reports};
use crate::text::{Document, Span, Token, TokenKind};

/// Whether what an attribution gives to somebody is a claim of its own.
pub(super) fn is_claimed(document: &Document, attributions: &[Attribution], at: usize) -> bool {
    let attribution = &attributions[at];
    let is_cited = is_only_cited(document, attributions, attribution)
        && is_told_by_another(attributions, at, attribution);
    !is_question(attribution)
        && !is_cited
        && !is_inside(attributions, at, attribution)
        && !is_passed_on(document, attributions, at, attribution)
}

/// Whether somebody tells in their own words what they cite others for, and claims it: “‘It was late,’ Quill said, |
/// citing | the many voters”, not “… the Herald reported, citing police”.
fn is_only_cited(
    document: &Document,
    attributions: &[Attribution],
    attribution: &Attribution,
) -> bool {
    cites(document, attributions, attribution) && !reports(document, attributions, attribution)
}

/// Whether an attribution gives a question to whoever asks it in an interview: “Q: …”, which claims nothing.
fn is_question(attribution: &Attribution) -> bool {
    let source = attribution.source.as_ref();
    attribution.method == AttributionMethod::Colon
        && source.is_some_and(|source| source.text == "Q")
}

/// Whether a neighbouring attribution gives the same content to its originator, so that this one
/// only passed it on.
fn is_passed_on(
    document: &Document,
    attributions: &[Attribution],
    at: usize,
    attribution: &Attribution,
) -> bool {
    let near = at.saturating_sub(2)..attributions.len().min(at + 3);
    attributions[near].iter().any(|other| {
        other.id != attribution.id
            && !is_only_cited(document, attributions, other)
            && (other.content == attribution.content || is_noun_of(other, attribution))
            && other.source.as_ref().is_some_and(|source| {
                source.via.iter().any(|via| {
                    Some(via.span) == attribution.source.as_ref().map(|source| source.span)
                })
            })
    })
}

/// Whether a neighbouring attribution gives the same content to another source.
fn is_told_by_another(attributions: &[Attribution], at: usize, attribution: &Attribution) -> bool {
    let near = at.saturating_sub(2)..attributions.len().min(at + 3);
    attributions[near].iter().any(|other| {
        other.id != attribution.id && other.source.is_some() && other.content == attribution.content
    })
}

/// Whether the content of `outer` is a noun and nothing but what `inner` attributes to its owner:
/// “repeated the mayor’s claim that …”.
fn is_noun_of(inner: &Attribution, outer: &Attribution) -> bool {
    let (Some(owner), [whole]) = (&inner.source, outer.content.as_slice()) else {
        return false;
    };
    let clause = inner.content.last();
    inner.method == AttributionMethod::NounCue
        && whole.start() == owner.span.start()
        && clause.is_some_and(|clause| clause.end() == whole.end())
}

/// Whether an attribution stands in the content of a neighbouring one, which claims it as well.
fn is_inside(attributions: &[Attribution], at: usize, attribution: &Attribution) -> bool {
    let nested = attribution
        .source
        .as_ref()
        .is_some_and(|source| !source.via.is_empty());
    let near = at.saturating_sub(3)..at;
    nested
        && attributions[near].iter().any(|outer| {
            let held = |piece: &Span| outer.content.iter().any(|span| span.contains(*piece));
            outer.content != attribution.content
                && !is_noun_of(attribution, outer)
                && attribution.content.iter().all(held)
        })
}

/// Whether what is given to nobody, with its cue, is only a part of what the article says there and
/// nobody else is given a part: “Quill is expected to close the pier this week”.
pub(super) fn is_cut_out(document: &Document, attributions: &[Attribution], at: usize) -> bool {
    let attribution = &attributions[at];
    let (Some(first), Some(last)) = (attribution.content.first(), attribution.content.last())
    else {
        return false;
    };
    if attribution.source.is_some() || attribution.method != AttributionMethod::Unsourced {
        return false;
    }
    let inside = document.tokens_in(first.cover(*last));
    let Some(sentence) = document.sentence_at(inside.start) else {
        return false;
    };
    let sentence = &document.sentences()[sentence];
    let all = sentence.tokens.range();
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let before = &document.tokens()[all.start..inside.start];
    let behind = &document.tokens()[inside.end.min(all.end)..all.end];
    let near = at.saturating_sub(3)..attributions.len().min(at + 4);
    let is_here = |other: &Attribution| {
        let mut content = other.content.iter();
        other.source.is_some() && content.any(|piece| piece.overlaps(sentence.span))
    };
    before.iter().chain(behind).any(is_word) && !attributions[near].iter().any(is_here)
}
