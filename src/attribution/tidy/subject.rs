//! Sources that were cut short inside the subject of their clause, or begin before it.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, ClausePart, verb_form};

/// How long the rest of a subject may be.
const LONGEST: usize = 16;

/// The draft with its whole subject, and no more, as its source.
pub(super) fn whole(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    if source.start >= source.end || source.end > cue.start {
        return;
    }
    if source.len() > 1 && is_causative(reading, source) {
        source.start += 1;
    }
    let verb = draft.extent.as_ref().map_or(cue.start, |it| it.start);
    let verb = verb.max(cue.start);
    if is_clause(reading, source, &(source.end..verb)) && verb < cue.end {
        source.end = verb;
        cue.start = verb;
    } else if let Some(end) = plural_noun(reading, source, cue) {
        source.end = end;
    }
}

/// Whether a source begins with the verb that makes somebody think or do something: “made | Marsh”.
fn is_causative(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    let next = source.start + 1;
    !reading.is_capitalized(source.start)
        && reading.plays(source.start, AttributionRole::Causative)
        && (reading.is_capitalized(next)
            || reading.has(next, Class::Determiner)
            || reading.has(next, Class::Pronoun)
            || reading.has(next, Class::PersonNoun)
            || reading.words(next).ends_with('s'))
}

/// Whether the source breaks off at “who”, whose clause is the rest: “a man who | saw it | said”.
fn is_clause(reading: &Reading<'_>, source: &Range<usize>, rest: &Range<usize>) -> bool {
    let is_plain = |at: usize| {
        !reading.is_mark(at)
            && !reading.is_quoted(at)
            && !reading.is_part(at, ClausePart::Coordinator)
            && !reading.is_one_of(at, &["who", "also"])
    };
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || form.is_past
    };
    let first = rest.start;
    source.len() > 1
        && (2..=LONGEST).contains(&rest.len())
        && reading.is(source.end - 1, "who")
        && rest.clone().all(is_plain)
        && is_verb(first)
        && !reading.words(rest.end).ends_with("ing")
        && !reading.has(rest.end - 1, Class::Preposition)
        && !reading.has(rest.end - 1, Class::VerbGroup)
        && !reading.has(rest.end - 1, Class::Auxiliary)
}

/// Where the plural noun ends that a sentence begins with, when only its first word was taken: “Health | care
/// providers | are leaving, warning that …”.
fn plural_noun(reading: &Reading<'_>, source: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    const LONGEST_NOUN: usize = 3;
    let sentence = reading.sentence_of(source.start);
    let is_participle = reading.words(cue.start).ends_with("ing");
    if source.len() > 1 || source.start != sentence.start || !is_participle {
        return None;
    }
    let is_noun = |at: &usize| {
        reading.is_word(*at)
            && !reading.is_quoted(*at)
            && !reading.is_capitalized(*at)
            && !reading.meets(*at, VERBS)
            && !reading.has(*at, Class::Auxiliary)
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::Determiner)
            && !reading.has(*at, Class::Pronoun)
    };
    let end = (source.end..cue.start).find(|at| !is_noun(at))?;
    let is_plural = (2..=LONGEST_NOUN).contains(&(end - source.end))
        && reading.words(end - 1).ends_with('s')
        && reading.is_one_of(end, &["are", "have", "were", "do"]);
    is_plural.then_some(end)
}
