//! Clauses that end with whom somebody told them, where no cue was found: “The vote was unanimous, Quill told
//! reporters”, “‘…,’ a trader, who left early, told the Herald”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{content, cue, source};
use crate::lexicon::{Class, verb_form};
use crate::model::AttributionMethod;

/// How many tokens may follow the verb: whom it was told, and when.
const LONGEST_ADDRESSEE: usize = 9;

/// How likely such a reading is right.
const PROBABILITY: f32 = 0.6;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let first = sentence
        .end
        .saturating_sub(LONGEST_ADDRESSEE + 1)
        .max(sentence.start + 1);
    let tells = |at: &usize| reading.is(*at, "told") && !reading.is_quoted(*at);
    let Some(verb) = (first..sentence.end).rev().find(tells) else {
        return points_out(reading, sentence);
    };
    let addressee = reading.trimmed(verb + 1..sentence.end);
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.has(at, Class::ClauseOpener);
    let group = cue::group_start(reading, verb, sentence.start);
    if addressee.is_empty() || !addressee.clone().all(is_plain) || group < verb {
        return None;
    }
    let subject = source::subject_before(reading, group, sentence.start)?;
    let before = subject
        .start
        .checked_sub(1)
        .filter(|at| *at > sentence.start)?;
    let content = reading.trimmed(sentence.start..subject.start);
    let is_said = reading.closes(before)
        || reading.is(before, ",")
            && !reading.has(content.start, Class::Preposition)
            && content::is_clause(reading, &content);
    let names = source::opens_noun_phrase(reading, subject.words.start)
        || reading.is_capitalized(subject.words.end - 1);
    (is_said && names).then(|| Draft {
        cue: Some(verb..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(
            with_clause(reading, subject.words, verb),
            AttributionMethod::ContentSourceCue,
        )
    })
}

/// The subject with the clause about it that commas set off from its verb.
fn with_clause(reading: &Reading<'_>, subject: Range<usize>, verb: usize) -> Range<usize> {
    let is_set_off = verb > subject.end + 1
        && reading.is(subject.end, ",")
        && reading.is(subject.end + 1, "who")
        && reading.is(verb - 1, ",");
    subject.start..if is_set_off { verb - 1 } else { subject.end }
}

/// “The pier is safe, Quill pointed out.”
fn points_out(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let end = reading.trimmed(sentence.clone()).end;
    let verb = end.checked_sub(2).filter(|at| *at > sentence.start + 3)?;
    let is_cue = reading.is_one_of(verb, &["pointed", "points"])
        && reading.is(verb + 1, "out")
        && !reading.is_quoted(verb);
    if !is_cue {
        return None;
    }
    let subject = source::subject_before(reading, verb, sentence.start)?;
    let comma = subject.start.checked_sub(1)?;
    let content = reading.trimmed(sentence.start..subject.start);
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at) && form.third_share.is_some()
    };
    let is_clause =
        content::is_clause(reading, &content) || content.clone().skip(1).take(3).any(is_verb);
    let is_said = reading.is(comma, ",") && is_clause;
    is_said.then(|| Draft {
        cue: Some(verb..end),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject.words, AttributionMethod::ContentSourceCue)
    })
}
