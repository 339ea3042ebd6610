//! What a thing or a body says in a relative clause about it, which nobody else says: “Quill read | a report | that said
//! …”.

use std::ops::Range;

use super::cue;
use super::cue::SAYING;
use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Determiner, determiner};
use crate::model::AttributionMethod;

/// Within how many tokens of a content the relative clause begins.
const NEAR: usize = 8;

/// How many tokens back the noun phrase is looked for.
const LONGEST: usize = 12;

/// The draft with what its relative clause is about as its source.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return draft;
    };
    let whole = whole_antecedent(reading, source, cue).or_else(|| informant(reading, source));
    if whole.is_some() {
        return Draft {
            source: whole,
            ..draft
        };
    }
    if source.end > cue.start || draft.method != AttributionMethod::SourceCueContent {
        return draft;
    }
    let inner = in_cue(reading, cue, source.end).or_else(|| in_content(reading, &draft, cue));
    let Some((thing, cue)) = inner else {
        return draft;
    };
    let mut content = draft.content.clone();
    for piece in &mut content {
        if piece.contains(&(cue.end - 1)) {
            *piece = reading.trimmed(cue.end..piece.end);
        }
    }
    content.retain(|piece| !piece.is_empty());
    if content.is_empty() {
        return draft;
    }
    Draft {
        source: Some(thing),
        cue: Some(cue),
        extent: None,
        content,
        ..draft
    }
}

/// What says something and the cue of it, where a cue ends with the relative clause: “read | a report | that said”.
fn in_cue(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    limit: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let verb = cue
        .clone()
        .rev()
        .find(|at| reading.has(*at, Class::SpeechVerb))
        .or_else(|| {
            // “published a report | that blamed”
            let last = cue.end - 1;
            (cue.len() > 1 && reading.is(last - 1, "that")).then_some(last)
        })?;
    let group = cue::group_start(reading, verb, limit);
    Some((thing_before(reading, group, limit)?, group..cue.end))
}

/// The same where the relative clause begins or stands in the content: “backs | a group that says …”.
fn in_content(
    reading: &Reading<'_>,
    draft: &Draft,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Range<usize>)> {
    let piece = draft
        .content
        .first()
        .filter(|piece| piece.start >= cue.end)?;
    let last = cue.end - 1;
    // “posted a video | that claims”
    let is_led = reading.is_one_of(piece.start, &["that", "which"])
        && cue.len() > 1
        && !reading.meets(last, SAYING)
        && !reading.has(last, Class::Preposition);
    if !is_led && cue.clone().any(|at| reading.meets(at, SAYING)) {
        return None;
    }
    let near = if is_led { 2 } else { NEAR };
    let near = piece.start..piece.end.min(piece.start + near);
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !reading.is_quoted(*at);
    let verb = near.skip(1).find(says)?;
    let limit = draft.source.as_ref()?.end;
    let group = cue::group_start(reading, verb, piece.start);
    Some((thing_before(reading, group, limit)?, group..verb + 1))
}

/// Somebody who is not named and close to whom was taken for the source: “a source close to | the star”.
fn informant(reading: &Reading<'_>, source: &Range<usize>) -> Option<Range<usize>> {
    let close = source.start.checked_sub(2).filter(|at| *at > 0)?;
    if !reading.is(close, "close") || !reading.is(close + 1, "to") {
        return None;
    }
    let first = reading
        .sentence_of(close)
        .start
        .max(close.saturating_sub(3));
    let opens = |at: &usize| reading.has(*at, Class::Determiner) || reading.is(*at, "one");
    let noun = close - 1;
    let start = (first..close).rev().find(opens);
    let start = start.or(Some(noun).filter(|noun| reading.words(*noun).ends_with('s')))?;
    Some(start..source.end)
}

/// A source with all that its relative clause needs: “residents she | spoke to”, “a sign on Friday | which” as “a sign”.
fn whole_antecedent(
    reading: &Reading<'_>,
    source: &Range<usize>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    const LONGEST_REST: usize = 4;
    if source.len() == 1 {
        let is_bare = reading.is(source.start, "which") && cue.start == source.end;
        let before = source.start.checked_sub(1).filter(|_| is_bare)?;
        let limit = reading.sentence_of(before).start;
        let is_free = before > limit && !reading.is(before, ",");
        let thing = is_free.then(|| thing_before(reading, source.end, limit))?;
        return thing.filter(|thing| reading.is_indefinite(thing.start));
    }
    let last = source.end - 1;
    let is_subject = reading.is_one_of(last, &["he", "she", "they"]) && reading.is_word(last - 1);
    let rest = source.end..cue.start;
    let is_rest = is_subject
        && (1..=LONGEST_REST).contains(&rest.len())
        && rest
            .clone()
            .all(|at| reading.is_word(at) && !reading.is_quoted(at));
    is_rest.then_some(source.start..cue.start)
}

/// A noun phrase without the day behind it: “a sign | on Friday”.
fn without_day(reading: &Reading<'_>, words: Range<usize>) -> Range<usize> {
    let last = words.end - 1;
    let is_day = words.len() > 3
        && reading.has(last, Class::TimeWord)
        && reading.has(last - 1, Class::Preposition);
    words.start..if is_day { last - 1 } else { words.end }
}

/// The noun phrase, behind another noun and a verb or a preposition, that “that” or “which” before a verb stands for.
fn thing_before(reading: &Reading<'_>, verb: usize, limit: usize) -> Option<Range<usize>> {
    let pronoun = verb.checked_sub(1).filter(|at| *at > limit + 1)?;
    if !reading.is_one_of(pronoun, &["that", "which"]) || reading.is_quoted(pronoun) {
        return None;
    }
    let end = pronoun - usize::from(reading.is(pronoun - 1, ","));
    let head = end - 1;
    let near = limit.max(end.saturating_sub(LONGEST))..end;
    let is_part = |at: &usize| {
        !reading.is_mark(*at) && !reading.has(*at, Class::FiniteVerb) && !reading.is(*at, "that")
    };
    let mut parts = near.rev().take_while(is_part);
    let opens = |at: &usize| {
        matches!(
            determiner(reading.token(*at).word),
            Some(Determiner::Indefinite | Determiner::Definite | Determiner::Further)
        )
    };
    let start = parts.find(opens)?;
    // “a letter to the mayor”
    let outer = parts.find(|at| reading.is_indefinite(*at));
    let is_tied = |outer: &usize| {
        reading.has(start - 1, Class::Preposition)
            && !reading.is_indefinite(start)
            && *outer + 2 < start
    };
    let start = outer.filter(is_tied).unwrap_or(start);
    let is_noun = reading.is_word(head) && head > start && !reading.has(head, Class::PersonNoun);
    is_noun.then(|| without_day(reading, start..end))
}
