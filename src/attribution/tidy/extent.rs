//! Cues as far as they reach: the rules know a cue by the words that make it one; what it is shown
//! with is what was learned of its extent.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, ClaimRole, Class, claim_roles};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// The draft with its cue as far as it reaches; what the cue takes, or no longer takes, the content
/// beside it loses, or gets. A colon is a cue by itself.
pub(in crate::attribution) fn with_extent(reading: &Reading<'_>, draft: Draft) -> Draft {
    let mut draft = with_learned_extent(reading, draft);
    without_count(reading, &mut draft);
    let cue = draft.cue.as_ref().filter(|cue| cue.len() > 1);
    if let Some(end) = cue
        .map(|cue| cue.end)
        .filter(|end| modifies_number(reading, *end))
    {
        let next = draft.content.iter_mut().find(|piece| piece.start == end);
        if let (Some(piece), Some(cue)) = (next, &mut draft.cue) {
            (cue.end, piece.start) = (end - 1, end - 1);
        }
    }
    draft
}

/// Gives the content what a number begins with that was taken for the end of the cue: “said | up to 2,000 had fled”.
fn without_count(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &mut draft.cue else {
        return;
    };
    let limit = reading.sentence_of(cue.start).end.saturating_sub(2);
    let is_number = |at: usize| {
        reading.token(at).kind == TokenKind::Number || reading.has(at, Class::NumberWord)
    };
    let counts = |at: &usize| {
        *at < limit && reading.is(*at, "up") && reading.is(at + 1, "to") && is_number(at + 2)
    };
    let Some(count) = (cue.start + 1..cue.end).find(counts) else {
        return;
    };
    if let Some(piece) = draft
        .content
        .iter_mut()
        .find(|piece| piece.start == cue.end)
    {
        piece.start = count;
        cue.end = count;
    }
}

/// Whether the word before `end` modifies the number there: “said | about 40 boats had sunk”.
fn modifies_number(reading: &Reading<'_>, end: usize) -> bool {
    reading.is_one_of(end - 1, &["about", "around", "over"])
        && reading.plays(end - 2, AttributionRole::Stating)
        && (reading.sentence_of(end - 1).contains(&end))
        && (reading.token(end).kind == TokenKind::Number || reading.has(end, Class::NumberWord))
}

/// The draft with its cue as far as it was learned to reach.
fn with_learned_extent(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    if draft.method == AttributionMethod::Colon {
        return draft;
    }
    let (Some(cue), Some(extent)) = (draft.cue.clone(), draft.extent.take()) else {
        return draft;
    };
    let Some(mut extent) = beside(reading, &cue, extent, draft.source.as_ref()) else {
        return draft;
    };
    if is_when(reading, extent.end..cue.end) {
        extent.end = cue.end;
    }
    let cut = draft
        .content
        .iter()
        .find(|piece| piece.contains(&extent.end));
    if let Some(piece) = cut.filter(|piece| piece.start >= cue.end) {
        // A subject stays with its verb: “said | the bridge was closed”.
        let is_subject = extent.end > piece.start + 1
            && reading.is(extent.end - 1, "of")
            && !reading.has(piece.start, Class::Preposition)
            && reading.has(piece.start - 1, Class::SpeechVerb)
            && (extent.end..piece.end).any(|at| reading.has(at, Class::FiniteVerb));
        let is_subject =
            is_subject || super::content_start::is_relative(reading, extent.end, piece.end);
        if reading.has(extent.end, Class::FiniteVerb) || is_subject {
            extent.end = extent.end.min(piece.start);
        }
    }
    let mut content = super::without(draft.content.clone(), &extent);
    // “said through | his lawyer | that”
    let is_via = draft.via.as_ref().is_some_and(|via| via.end == cue.end);
    let gets = |piece: &&mut Range<usize>| {
        piece.start == cue.end && !is_via && !is_outside(reading, extent.end..piece.start)
    };
    if let Some(piece) = content.iter_mut().find(gets) {
        piece.start = piece.start.min(extent.end);
    }
    if let Some(source) = &draft.source {
        content = super::without(content, source);
    }
    content.retain(|piece| reading.has_words(piece.clone()));
    part(reading, &mut extent, &mut content);
    if !content.is_empty() {
        draft.content = content;
        draft.cue = Some(extent);
    }
    draft
}

/// Whether words end the phrase that a cue breaks off in before its that-clause: “warned for | months | that”.
fn is_when(reading: &Reading<'_>, words: Range<usize>) -> bool {
    !words.is_empty()
        && reading.has(words.start - 1, Class::Preposition)
        && words.end < reading.sentence_of(words.start).end
        && reading.is(words.end, "that")
        && words.clone().all(|at| is_time(reading, at))
}

/// Whether a token is a word for a time.
fn is_time(reading: &Reading<'_>, at: usize) -> bool {
    let is_day = claim_roles(reading.token(at).word).has(ClaimRole::Weekday);
    is_day || reading.has(at, Class::TimeWord) || reading.has(at, Class::Unit)
}

/// How many tokens may stand between a cue and its that-clause that a preposition leads.
const LONGEST_PHRASE: usize = 6;

/// Whether words between a cue and its that-clause belong to neither: whom something is told, “told |
/// sailors | that”, “wrote | to Marsh | that”, or when it is said, “ruled | Monday | that”.
fn is_outside(reading: &Reading<'_>, words: Range<usize>) -> bool {
    let Some(verb) = words.start.checked_sub(1) else {
        return false;
    };
    // “challenged | the claim that”, “called | it odd that”
    let is_heard = reading.has(verb, Class::AddresseeVerb)
        && !reading.plays(verb, AttributionRole::Calling)
        && !reading.has(words.end - 1, Class::CueNoun)
        && !reading.has(words.start, Class::Preposition);
    let is_phrase = reading.has(words.start, Class::Preposition)
        && (2..=LONGEST_PHRASE).contains(&words.len())
        && !words.clone().any(|at| reading.has(at, Class::FiniteVerb));
    let is_day = words.clone().all(|at| is_time(reading, at));
    let is_clause = reading.is(words.end, "that")
        || is_day && reading.plays(words.end, AttributionRole::Nominative);
    !words.is_empty()
        && is_clause
        && (is_heard || is_phrase || is_day)
        && !words.clone().any(|at| reading.is_quoted(at))
}

/// How many tokens may stand between the end of a cue and where it is parted from the content.
const LONGEST: usize = 4;

/// Parts a cue from the content right behind it where its last phrase was cut: an article belongs to
/// the content, “signed | an open letter”, or its noun to the cue, “said in an affidavit | that”; so does
/// what a preposition ties before quoted words, “wrote on Harrownet, | ‘…’”.
fn part(reading: &Reading<'_>, cue: &mut Range<usize>, content: &mut [Range<usize>]) {
    let last = cue.end - 1;
    let piece = content.iter_mut().find(|piece| piece.start == cue.end);
    let Some(piece) = piece.filter(|_| last > cue.start) else {
        return;
    };
    let mut near = piece.start + 1..piece.end.min(piece.start + LONGEST);
    if reading.has(last, Class::Determiner) {
        let tied = reading.has(last - 1, Class::Preposition);
        let that = near.find(|at| reading.is(*at, "that"));
        cue.end = that.filter(|_| tied).unwrap_or(last);
        piece.start = cue.end;
    } else if reading.has(last, Class::Preposition) && !reading.is_quoted(piece.start) {
        let opens = |at: &usize| reading.opens(*at) && reading.is_one_of(*at - 1, &[",", ":"]);
        if let Some(open) = near.find(opens) {
            cue.end = open - usize::from(reading.is(open - 1, ","));
            piece.start = open;
        }
    }
}

/// What is left of an extent beside the source; `None` when it is another cue's, as rules have put
/// another one in its place.
fn beside(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    extent: Range<usize>,
    source: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let Range { mut start, mut end } = extent;
    match source {
        Some(source) if source.start <= cue.start => start = start.max(source.end),
        Some(source) => end = end.min(source.start),
        None => {}
    }
    while start < end && reading.is_mark(start) {
        start += 1;
    }
    while start < end && reading.is_mark(end - 1) && !reading.is(end - 1, ":") {
        end -= 1;
    }
    (start < end && start < cue.end && cue.start < end).then_some(start..end)
}
