//! Edges of what was chosen: cues without what hangs on them, whole noun phrases as sources,
//! contents without addressees and with whole quotations.

use std::ops::Range;

use super::content;
use super::reading::{Draft, Reading};
use super::source;
use crate::lexicon::Class;
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Words that begin what follows a cue: “said last week”, “warned the council”.
const OPENERS: [&str; 6] = ["a", "an", "the", "last", "next", "this"];

/// Forms of “be” in passives.
const BE: [&str; 6] = ["is", "was", "were", "are", "been", "being"];

/// How many words an addressee may have.
const LONGEST_ADDRESSEE: usize = 8;

/// The draft with clean edges; `None` when nothing is left of its content.
pub(super) fn tidy(reading: &Reading<'_>, mut draft: Draft) -> Option<Draft> {
    let source = draft.source.take().map(|source| reading.trimmed(source));
    draft.source = source
        .filter(|source| !source.is_empty())
        .map(|source| without_opener(reading, source))
        .map(|source| with_possessive(reading, with_owner(reading, source)));
    if draft.method != AttributionMethod::Colon {
        clean_cue(reading, &mut draft);
        with_agent(reading, &mut draft);
        without_addressee(reading, &mut draft);
        without_main_clause(reading, &mut draft);
        if is_told(reading, &draft) {
            draft.content.extend(draft.source.take());
            draft.content.sort_by_key(|piece| piece.start);
            draft.method = AttributionMethod::Unsourced;
        }
    }
    let pieces = draft
        .content
        .into_iter()
        .map(|piece| whole_quotation(reading, reading.trimmed(piece)))
        .filter(|piece| reading.has_words(piece.clone()));
    draft.content = disjoint(pieces.collect());
    (!draft.content.is_empty()).then_some(draft)
}

/// The pieces in order, those that overlap made one.
fn disjoint(mut pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    pieces.sort_by_key(|piece| piece.start);
    pieces.dedup_by(|next, last| {
        let overlaps = next.start < last.end;
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
    pieces
}

/// Takes marks, the possessive of its source and words that begin what follows off a cue.
fn clean_cue(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(Range { mut start, mut end }) = draft.cue.take() else {
        return;
    };
    if let Some(source) = draft.source.as_ref().filter(|source| source.start < start) {
        start = start.max(source.end.min(end - 1));
    }
    while start + 1 < end && reading.is_mark(start) {
        start += 1;
    }
    while start + 1 < end && (reading.is_mark(end - 1) || reading.is_one_of(end - 1, &OPENERS)) {
        end -= 1;
    }
    draft.cue = Some(start..end);
}

/// Makes the agent of a passive its source: “X was criticised by Y because …”.
fn with_agent(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(subject)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let by = cue.end - usize::from(reading.is(cue.end - 1, "by"));
    let is_passive = subject.end <= cue.start
        && by + 1 < sentence.end
        && reading.is(by, "by")
        && (subject.end..cue.end).any(|at| reading.is_one_of(at, &BE));
    if !is_passive {
        return;
    }
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    if !reading.has_words(agent.clone()) {
        return;
    }
    for piece in &mut draft.content {
        if piece.start == by || piece.start == by + 1 {
            piece.start = agent.end.min(piece.end);
        }
    }
    draft.source = Some(agent);
    draft.method = AttributionMethod::PassiveAgent;
}

/// The source from its owner on, when it begins with what makes the owner a possessive.
fn with_owner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    if source.start == limit || reading.token(source.start).kind != TokenKind::Clitic {
        return source;
    }
    match source::subject_before(reading, source.start, limit) {
        Some(owner) => owner.words.start..source.end,
        None => source,
    }
}

/// The source without a word that opens its sentence: “Then X”.
fn without_opener(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let opens = source.len() > 1
        && reading.sentence_of(first).start == first
        && reading.has(first, Class::SentenceOpener);
    first + usize::from(opens)..source.end
}

/// The source with the clitic that makes it a possessive.
fn with_possessive(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let tokens = reading.document.tokens();
    let owns = tokens
        .get(source.end)
        .is_some_and(|token| token.kind == TokenKind::Clitic)
        && reading.is_one_of(source.end, &["'s", "’s", "'", "’"]);
    source.start..source.end + usize::from(owns)
}

/// Takes an addressee out of a content that is said elsewhere: “…,” X shouted to the crowd.
fn without_addressee(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let quoted_before = draft
        .content
        .iter()
        .any(|piece| piece.end <= cue.start && reading.closes(piece.end - 1));
    if !quoted_before || !reading.is(cue.end - 1, "to") {
        return;
    }
    let is_addressee = |piece: &Range<usize>| {
        piece.start == cue.end
            && reading.count_words(piece.clone()) <= LONGEST_ADDRESSEE
            && !piece
                .clone()
                .any(|at| reading.is_quoted(at) || reading.has(at, Class::FiniteVerb))
    };
    if draft.content.iter().any(is_addressee) {
        draft.content.retain(|piece| !is_addressee(piece));
        draft.cue = Some(cue.start..cue.end - 1);
    }
}

/// Ends the content of a subordinate clause that opens its sentence at the clause's comma:
/// “While X said that …, the county …”.
fn without_main_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let opens = source.start == sentence.start + 1
        && source.end <= cue.start
        && reading.has(sentence.start, Class::Subordinator);
    if !opens {
        return;
    }
    let main_clause = (cue.end..sentence.end).find(|at| {
        reading.is(*at, ",")
            && !reading.is_quoted(*at)
            && !content::goes_on(reading, at + 1, sentence.end)
    });
    if let Some(comma) = main_clause {
        for piece in &mut draft.content {
            if piece.start > cue.start {
                piece.end = piece.end.min(comma).max(piece.start);
            }
        }
    }
}

/// Whether somebody is told, so that the subject is no source: “X was told that …”.
fn is_told(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let head = cue.end - 1;
    source.end <= cue.start
        && draft.method != AttributionMethod::PassiveAgent
        && reading.has(head, Class::AddresseeVerb)
        && reading.words(head).ends_with('d')
        && (cue.start.saturating_sub(1)..head).any(|at| reading.is_one_of(at, &BE))
}

/// The piece with the marks of the quotation that it ends or begins beside, in its passage.
fn whole_quotation(reading: &Reading<'_>, piece: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = piece;
    if start == end {
        return start..end;
    }
    let passage = reading.passage_of(start);
    let goes_on = |inside: usize, outside: usize| {
        passage.contains(&outside)
            && reading.in_one_quotation(inside, outside)
            && reading.is_mark(outside)
    };
    while start > 0 && goes_on(start, start - 1) {
        start -= 1;
    }
    while goes_on(end - 1, end) {
        end += 1;
    }
    start..end
}
