//! What was said before a court: “…, the inquest heard”, “the jury was told that …” attribute it to the court.

use std::ops::Range;

use super::content::{self, Extent, Scope};
use super::draft::Draft;
use super::reading::Reading;
use super::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::{AttributionMethod, SourceKind};

/// How likely such a reading is right; not measured, for `PolNeAR` has next to none.
const PROBABILITY: f32 = 0.8;

/// Within how many tokens of its sentence the verb stands that what was heard follows.
const FARTHEST_VERB: usize = 12;

/// Whether words name a court: up to their first preposition.
fn is_court(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let head =
        (words.start + 1..words.end).find(|at| reading.is_one_of(*at, &["in", "of", "at", "into"]));
    let head = head.unwrap_or(words.end);
    head > words.start && reading.plays(head - 1, AttributionRole::Court)
}

/// Whether a draft’s source is a court, which only hears what somebody asserts.
pub(super) fn is_heard(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(source), Some(cue)) = (&draft.source, &draft.cue) else {
        return false;
    };
    is_hearing(reading, cue.end - 1, cue.start) && is_court(reading, source)
}

/// What a court is as a source, by its noun.
pub(super) fn court_kind(reading: &Reading<'_>, at: usize) -> Option<SourceKind> {
    if reading.plays(at, AttributionRole::CourtOfSeveral) {
        return Some(SourceKind::Group);
    }
    reading
        .plays(at, AttributionRole::Court)
        .then_some(SourceKind::Organization)
}

/// Whether a word is one that tells that somebody heard something, with what stands before it.
fn may_hear(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, "heard") || reading.is(at, "told")
}

/// Whether a verb tells that somebody heard something: “heard”, “was told”.
fn is_hearing(reading: &Reading<'_>, at: usize, group: usize) -> bool {
    let is_be = |at: usize| reading.is_one_of(at, &["was", "were", "been"]);
    !reading.is_quoted(at)
        && (reading.is(at, "heard") && !(group..at).any(is_be)
            || reading.is(at, "told") && (group..at).any(is_be))
}

/// What a sentence that no attribution has a part of says that a court heard.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    closing(reading, sentence).or_else(|| opening(reading, sentence))
}

/// “The court heard that …”
fn opening(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.min(sentence.start + FARTHEST_VERB);
    let verbs = sentence.start + 1..last;
    let (verb, group, subject) = verbs
        .clone()
        .find_map(|at| court_before(reading, sentence, at))?;
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let content = content::right_of(reading, &scope, verb + 1, Extent::Clause);
    let begins = !content.is_empty()
        && content.start == verb + 1
        && (reading.is_one_of(verb + 1, &["that", "how"])
            || source::opens_noun_phrase(reading, verb + 1)
                && content::is_clause(reading, &content));
    begins.then(|| Draft {
        cue: Some(group..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, AttributionMethod::SourceCueContent)
    })
}

/// “…, the court heard.”
fn closing(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let is_when = |at: usize| reading.has(at, Class::TimeWord) || reading.is(at, "on");
    let mut words = sentence.clone().rev().filter(|at| reading.is_word(*at));
    let verb = words.find(|at| !is_when(*at))?;
    let (verb, group, subject) = court_before(reading, sentence, verb)?;
    let before = subject
        .start
        .checked_sub(1)
        .filter(|at| *at > sentence.start)?;
    let content = reading.trimmed(sentence.start..subject.start);
    let is_said =
        reading.closes(before) || reading.is(before, ",") && content::is_clause(reading, &content);
    is_said.then(|| Draft {
        cue: Some(group..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, AttributionMethod::ContentSourceCue)
    })
}

/// The verb of hearing at `at` with where its group begins and the court before it.
fn court_before(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    at: usize,
) -> Option<(usize, usize, Range<usize>)> {
    if !may_hear(reading, at) {
        return None;
    }
    let group = cue::group_start(reading, at, sentence.start);
    if !is_hearing(reading, at, group) {
        return None;
    }
    let subject = source::subject_before(reading, group, sentence.start)?.words;
    is_court(reading, &subject).then_some((at, group, subject))
}

/// The draft with the court as its source where that was taken for part of what was said: “Jurors | were told
/// that …”.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    if hears_in_headline(reading, &draft) {
        draft.source = None;
        draft.method = AttributionMethod::Unsourced;
        return draft;
    }
    let (None, Some(cue)) = (&draft.source, &draft.cue) else {
        return draft;
    };
    let court = draft
        .content
        .iter()
        .position(|piece| piece.end == cue.start && is_court(reading, piece));
    let hears = is_hearing(reading, cue.end - 1, cue.start);
    if let Some(court) = court.filter(|_| hears && draft.content.len() > 1) {
        draft.source = Some(draft.content.remove(court));
        draft.method = AttributionMethod::SourceCueContent;
    }
    draft
}

/// Whether a headline ends with a court that was told what it says, by nobody it names: “Man ‘hit ferry’, court told”.
fn hears_in_headline(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(source), Some(cue)) = (&draft.source, &draft.cue) else {
        return false;
    };
    cue.len() == 1
        && source.end == cue.start
        && reading.is_one_of(cue.start, &["hear", "hears", "heard", "told"])
        && !reading.has(source.start, Class::Determiner)
        && is_court(reading, source)
        && reading.sentence_of(cue.start).end == cue.end
}
