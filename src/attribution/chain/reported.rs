//! What somebody is said to have said: “Quill told police that | Marsh had warned her that | …”, where the words are
//! Marsh’s and Quill passes them on.

use std::ops::Range;

use super::FARTHEST_VERB;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{content, cue, source};
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;

/// Verbs of saying.
const SAYING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::Auxiliary,
]);

/// How many tokens whom something is told may take.
const LONGEST_HEARER: usize = 6;

/// The attribution inside the clause that `outer` gives to somebody.
pub(super) fn inside(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let (Some(own), Some(_), [piece]) = (&outer.cue, &outer.source, outer.content.as_slice())
    else {
        return None;
    };
    let is_led = outer.method == AttributionMethod::SourceCueContent
        && piece.start >= own.end
        && !reading.is_quoted(piece.start)
        && own.clone().any(|at| reading.meets(at, SAYING));
    if !is_led {
        return None;
    }
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let near = first + 1..piece.end.min(first + FARTHEST_VERB);
    let says = |at: &usize| {
        reading.meets(*at, SAYING)
            && !reading.is_capitalized(*at)
            && !reading.words(*at).ends_with("ing")
    };
    let verb = near.take_while(is_plain).find(says)?;
    let is_had = |at: usize| reading.is_one_of(at, &["also", "had", "has", "have", "later"]);
    let mut group = verb;
    while group > first && is_had(group - 1) {
        group -= 1;
    }
    if cue::group_start(reading, verb, first) < group {
        return None;
    }
    let subject = source::subject_before(reading, group, first)?;
    let is_subject = subject.words.start == first
        && !subject.is_relative
        && !super::is_pronoun(reading, first)
        && source::opens_noun_phrase(reading, first)
        && source::is_speaker(reading, &subject.words)
        && !subject.words.clone().any(|at| {
            !reading.is_capitalized(at) && reading.meets(at, VERBS)
                || reading.has(at, Class::ClauseOpener)
        });
    let said = is_subject.then(|| said(reading, verb, piece.end))??;
    Some(Draft {
        cue: Some(group..verb + 1),
        content: vec![said],
        probability: outer.probability,
        via: outer.source.clone(),
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// The clause behind a verb and whom it tells.
fn said(reading: &Reading<'_>, verb: usize, end: usize) -> Option<Range<usize>> {
    let first = verb + 1;
    let is_heard = reading.has(verb, Class::AddresseeVerb);
    let limit = end.min(first + if is_heard { LONGEST_HEARER } else { 1 });
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let is_that = |at: &usize| reading.is(*at, "that");
    let that = (first..limit)
        .take_while(|at| is_plain(at) && (is_that(at) || !reading.meets(*at, VERBS)))
        .find(is_that);
    // “told her | the house was empty”
    let is_object = first < end && reading.is_one_of(first, &["her", "him", "me", "them", "us"]);
    let start = that.unwrap_or(first + usize::from(is_heard && is_object));
    let said = reading.trimmed(start..end);
    let is_said = start < said.end
        && said.start == start
        && (that.is_some() || !is_heard || is_object)
        && (that.is_some() || opens_clause(reading, start, said.end))
        && content::is_clause(reading, &said);
    is_said.then_some(said)
}

/// Whether a clause begins here that “that” does not open: its verb stands behind a short subject.
fn opens_clause(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let is_verb = |at: &usize| {
        let form = verb_form(reading.token(*at).word, reading.words(*at));
        !reading.is_capitalized(*at)
            && (reading.meets(*at, VERBS) || form.is_past)
            && !reading.has(*at - 1, Class::Determiner)
    };
    let opens = reading.plays(first, AttributionRole::Nominative)
        || source::opens_noun_phrase(reading, first) && !reading.is_quoted(first);
    let mut near = first + 1..end.min(first + FARTHEST_VERB);
    let stop = near.find(|at| reading.is_mark(*at) || is_verb(at));
    opens && stop.is_some_and(|at| is_verb(&at))
}

/// The draft with who tells of it where only the inner of two attributions was found: “Quill told the court that | Marsh
/// said …”.
pub(in crate::attribution) fn with_teller(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let (Some(cue), Some(source), None) = (&draft.cue, &draft.source, &draft.via) else {
        return draft;
    };
    let Some(that) = source.start.checked_sub(1) else {
        return draft;
    };
    let is_inner = reading.is(that, "that")
        && cue.start >= source.end
        && !reading.is_quoted(that)
        && reading.has(cue.end - 1, Class::SpeechVerb)
        && !reading.plays(source.start, AttributionRole::SubjectPronoun);
    if !is_inner {
        return draft;
    }
    let limit = reading.sentence_of(that).start;
    let near = (limit + 1).max(that.saturating_sub(LONGEST_HEARER))..that;
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let says = |at: &usize| reading.meets(*at, SAYING) && !reading.is_capitalized(*at);
    let Some(verb) = near.rev().take_while(is_plain).find(says) else {
        return draft;
    };
    let is_beside = verb + 1 == that || reading.has(verb, Class::AddresseeVerb);
    let group = cue::group_start(reading, verb, limit);
    let subject = source::subject_before(reading, group, limit);
    let teller = subject.filter(|it| {
        is_beside && group == verb && !it.is_relative && source::is_speaker(reading, &it.words)
    });
    draft.via = teller.map(|it| it.words);
    draft
}
