//! Verbs of saying and of turning down with a that-clause that no attribution has yet: “but the firm maintains | that …”,
//! “the study refuted the idea | that …”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::{cue, source, tidy};
use crate::lexicon::{
    AttributionRole, AuxiliaryForm, AuxiliaryVerb, ClaimRole, Class, Classes, claim_roles,
    verb_form,
};
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many tokens may stand between the verb and the noun of what it turns down.
const LONGEST_OBJECT: usize = 4;

/// Within how many tokens the verb of the clause stands.
const FARTHEST_VERB: usize = 16;

/// How likely such a reading is right; not measured, for the wording leaves little doubt.
const PROBABILITY: f32 = 0.6;

/// Forms of verbs, and what stands before them.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::Auxiliary,
]);

/// Nouns for what is thought.
const THOUGHTS: [&str; 14] = [
    "argument",
    "assertion",
    "assumption",
    "belief",
    "claim",
    "claims",
    "hypothesis",
    "idea",
    "myth",
    "notion",
    "suggestion",
    "suggestions",
    "theory",
    "view",
];

/// Reads the that-clauses of a passage that no attribution has.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let sentence = sentence.tokens.range();
        for that in sentence.clone().skip(2) {
            if !reading.is(that, "that") || reading.is_quoted(that) || reading.is_taken(that) {
                continue;
            }
            if let Some(draft) = read(reading, &sentence, that) {
                reading.keep(draft, drafts);
            }
        }
    }
}

/// What the “that” at `that` leads to.
fn read(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Option<Draft> {
    let verb = verb_before(reading, sentence, that)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let cue = group..that;
    let near = sentence.start..sentence.end.min(that + LONGEST_SENTENCE);
    let scope = Scope {
        sentence: near.clone(),
        paragraph: near,
    };
    let content = content::right_of(reading, &scope, that, Extent::Clause);
    let is_verb = |at: usize| !reading.is_capitalized(at) && reading.meets(at, VERBS);
    let clause = that + 2..content.end.min(that + FARTHEST_VERB);
    let is_clause = that + 2 < content.end && !is_verb(that + 1) && clause.into_iter().any(is_verb);
    let says = is_clause
        && !subject.is_relative
        && subject.words.end == group
        && speaks(reading, &subject.words, &(group..verb))
        && !reading.words(that + 1).ends_with("ly");
    let is_free = [&subject.words, &cue, &content]
        .into_iter()
        .all(|part| !reading.is_any_taken(part.clone()));
    (says && is_free).then(|| Draft {
        cue: Some(cue),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// Whether a subject can speak, and does: not “it should be noted”, “I should say”, “in those | states”.
fn speaks(reading: &Reading<'_>, subject: &Range<usize>, auxiliaries: &Range<usize>) -> bool {
    const POINTING: [&str; 8] = [
        "her", "his", "its", "that", "their", "these", "this", "those",
    ];
    let last = subject.end - 1;
    let is_open = reading.has(last, Class::Determiner)
        || reading.is_owner(last)
        || subject.len() > 1 && reading.is_one_of(last, &POINTING)
        || reading.words(last).ends_with("ing");
    let is_hedged = |at: usize| {
        let auxiliary = verb_form(reading.token(at).word, reading.words(at)).auxiliary;
        auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Be || it.form == AuxiliaryForm::Modal)
    };
    let is_speaker = source::is_speaker(reading, subject)
        || reading.plays(subject.start, AttributionRole::Nominative);
    is_speaker && !is_open && !auxiliaries.clone().any(is_hedged)
}

/// The verb that “that” stands behind, or behind whose object.
fn verb_before(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Option<usize> {
    let last = that - 1;
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at)
            && !reading.is_quoted(at)
            && at > sentence.start
            && (form.is_past || form.third_share.is_some() || form.base_share.is_some())
    };
    if reading.has(last, Class::SpeechVerb) && is_verb(last) {
        return Some(last);
    }
    if !reading.is_one_of(last, &THOUGHTS) {
        return None;
    }
    let first = (sentence.start + 1).max(that.saturating_sub(LONGEST_OBJECT + 1));
    let turns_down = |at: &usize| {
        tidy::turns_down(reading, *at)
            || claim_roles(reading.token(*at).word).has(ClaimRole::Denying)
    };
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.has(*at, Class::ClauseOpener);
    let mut before = (first..last).rev().take_while(is_plain);
    before.find(turns_down).filter(|at| is_verb(*at))
}
