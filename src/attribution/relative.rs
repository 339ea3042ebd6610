//! What a thing or a body says in a relative clause about it, which nobody else says: “Quill read | a report | that said
//! …”.

use std::ops::Range;

use super::cue;
use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Classes, Determiner, determiner};
use crate::model::AttributionMethod;

/// Within how many tokens of a content the relative clause begins.
const NEAR: usize = 8;

/// How many tokens back the noun phrase is looked for.
const LONGEST: usize = 12;

/// Words that tell whose content the relative clause is in anyway.
const TELLING: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::AddresseeVerb,
    Class::BeliefCue,
    Class::FactCue,
    Class::EventualityCue,
    Class::CueNoun,
]);

/// The draft with what its relative clause is about as its source.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return draft;
    };
    if let Some(source) = whole_antecedent(reading, source, cue) {
        return Draft {
            source: Some(source),
            ..draft
        };
    }
    if source.end > cue.start || draft.method != AttributionMethod::SourceCueContent {
        return draft;
    }
    let is_verb = |at: &usize| reading.has(*at, Class::SpeechVerb);
    if let Some(verb) = cue.clone().find(is_verb) {
        let group = cue::group_start(reading, verb, source.end);
        let Some(thing) = thing_before(reading, group, source.end) else {
            return draft;
        };
        let (cue, extent) = (Some(group..cue.end), None);
        return Draft {
            source: Some(thing),
            cue,
            extent,
            ..draft
        };
    }
    let Some(piece) = draft.content.first().filter(|piece| piece.start >= cue.end) else {
        return draft;
    };
    if cue.clone().any(|at| reading.meets(at, TELLING)) {
        return draft;
    }
    let near = piece.start..piece.end.min(piece.start + NEAR);
    let Some(verb) = near
        .skip(1)
        .find(|at| is_verb(at) && !reading.is_quoted(*at))
    else {
        return draft;
    };
    let group = cue::group_start(reading, verb, piece.start);
    let Some(thing) = thing_before(reading, group, source.end) else {
        return draft;
    };
    let content = reading.trimmed(verb + 1..piece.end);
    if content.is_empty() {
        return draft;
    }
    Draft {
        source: Some(thing),
        cue: Some(group..verb + 1),
        extent: None,
        content: vec![content],
        ..draft
    }
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
        return is_free.then(|| thing_before(reading, source.end, limit))?;
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
