//! “, said X” behind a clause that was taken for who speaks, and X for what is said: “The pier is closed, says the
//! mayor.”

use std::ops::Range;

use super::content;
use super::dateline::without_dateline;
use super::draft::Draft;
use super::inserted;
use super::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;

/// How many tokens who speaks may take.
const LONGEST: usize = 16;

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::Auxiliary,
]);

/// Words that who speaks may begin with, besides a name.
const OPENERS: Classes = Classes::any_of(&[
    Class::Determiner,
    Class::PersonNoun,
    Class::GroupNoun,
    Class::Title,
    Class::RoleModifier,
]);

/// The draft with who stands behind the verb as its source and the clause before as its content.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return draft;
    };
    let verb = cue.start + usize::from(reading.is(cue.start, ","));
    let sentence = reading.sentence_of(verb);
    let is_turned = verb > sentence.start + 3
        && inserted::is_inserted(reading, verb)
        && reading.plays(verb, AttributionRole::Stating)
        && piece.start == verb + 1
        && draft.source.as_ref().is_some_and(|it| it.end <= verb);
    if !is_turned || sentence.clone().any(|at| reading.is_quoted(at)) {
        return draft;
    }
    let opener = reading.is_one_of(sentence.start, &["and", "but"]);
    let said = sentence.start + usize::from(opener)..verb - 1;
    let behind = reading.trimmed(verb + 1..sentence.end);
    let source = inserted::without_day(reading, behind.clone());
    if !names(reading, &behind) || !is_said(reading, &said) {
        return draft;
    }
    Draft {
        cue: Some(verb..verb + 1),
        extent: None,
        source: Some(source),
        content: vec![reading.trimmed(said)],
        method: AttributionMethod::ContentCueSource,
        ..draft
    }
}

/// How likely such a reading is right where nothing was chosen; not measured, for the wording leaves little doubt.
const PROBABILITY: f32 = 0.7;

/// What a sentence of which nothing is taken says before “, said X” that ends it.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let first = (sentence.start + 4).max(sentence.end.saturating_sub(2 * LONGEST));
    let says = |at: &usize| {
        inserted::is_inserted(reading, *at)
            && !reading.has(*at, Class::AddresseeVerb)
            && verb_form(reading.token(*at).word, reading.words(*at)).is_past
    };
    let verb = (first..sentence.end.saturating_sub(1)).find(says)?;
    if sentence.clone().any(|at| reading.is_quoted(at)) {
        return None;
    }
    let behind = reading.trimmed(verb + 1..sentence.end);
    let ties = |at: &usize| {
        reading.has(*at, Class::Preposition) && !reading.is(*at, "of") || reading.is(*at, "who")
    };
    let end = behind.clone().skip(1).find(ties).unwrap_or(behind.end);
    let source = inserted::without_day(reading, behind.start..end);
    let opener = reading.is_one_of(sentence.start, &["and", "but"]);
    let said = sentence.start + usize::from(opener)..verb - 1;
    let is_named = names(reading, &source)
        && !source
            .clone()
            .any(|at| reading.is_mark(at) && !reading.is_one_of(at, &[",", ".", "-"]));
    let mut draft = Draft {
        cue: Some(verb..verb + 1),
        content: vec![reading.trimmed(said.clone())],
        probability: PROBABILITY,
        ..Draft::without_cue(source, AttributionMethod::ContentCueSource)
    };
    without_dateline(reading, &mut draft);
    (is_named && is_said(reading, &said)).then_some(draft)
}

/// Whether words name who speaks and say nothing: “director Ada Quill”, “their lawyer, Ada Quill”.
fn names(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let is_time = |at: usize| reading.has(at, Class::TimeWord);
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at) && (reading.meets(at, VERBS) || form.is_past)
    };
    let tells = |at: &usize| reading.is(at - 1, ",") && reading.is_one_of(*at, &["who", "which"]);
    if words.is_empty() {
        return false;
    }
    let first = words.start;
    let end = words.clone().skip(1).find(tells).unwrap_or(words.end);
    let opens =
        reading.is_capitalized(first) || reading.meets(first, OPENERS) || reading.is_owner(first);
    let is_person = |at: usize| {
        reading.is_capitalized(at)
            || reading.has(at, Class::PersonNoun)
            || reading.has(at, Class::Title)
            || reading.has(at, Class::GroupNoun)
    };
    end - first <= LONGEST
        && opens
        && !is_time(first)
        && (first..end).any(is_person)
        && !(first..end)
            .any(|at| is_verb(at) || reading.has(at, Class::ClauseOpener) && !reading.is(at, "and"))
}

/// Whether words are a clause, and not a name with a clause or an apposition about it.
fn is_said(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let comma = words.clone().find(|at| reading.is(*at, ","));
    let front = words.start..comma.unwrap_or(words.end);
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        let is_noun = reading.has(at - 1, Class::Determiner) || reading.is_owner(at - 1);
        !reading.is_capitalized(at) && !is_noun && form.third_share.is_some()
    };
    content::is_clause(reading, &front)
        || reading.count_words(front.clone()) > 3 && (front.start + 1..front.end).any(is_verb)
}
