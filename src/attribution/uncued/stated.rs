//! What somebody says with a plain verb of saying, thinking or deciding, where no cue was found: “The board on Monday said
//! while it rains, the pier is shut”, “The bank reckons prices will fall”, “The court ruled 6-3 that …”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Within how many tokens of its sentence the verb stands.
const FARTHEST_VERB: usize = 30;

/// How many tokens tell by how many votes something is decided.
const LONGEST_SCORE: usize = 8;

/// How many tokens the subject of what is held may have.
const LONGEST_SUBJECT: usize = 6;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.6;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.min(sentence.start + FARTHEST_VERB);
    let is_plain = |at: &usize| !reading.is_quoted(*at) && !reading.is_capitalized(*at);
    let mut places =
        (sentence.start + 1..last.min(sentence.end.saturating_sub(1))).filter(is_plain);
    let (verb, next) = places.find_map(|at| Some((at, said_behind(reading, at, sentence.end)?)))?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let words = without_day(reading, subject.words);
    // What is held was looked at before.
    let is_held = !reading.is_one_of(verb, &["said", "says"]) && !reading.is(next, "that");
    let is_subject = group == verb
        && !subject.is_relative
        && subject.start == sentence.start
        && source::opens_noun_phrase(reading, words.start)
        && speaks(reading, &words, verb);
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let content = content::right_of(reading, &scope, next, Extent::Clause);
    let opens = |at: usize| {
        reading.is(at, "that")
            || reading.has(at, Class::Subordinator)
            || source::opens_noun_phrase(reading, at)
            || is_held
    };
    let clause = next + 1..content.end.max(next + 1);
    let is_said = is_subject
        && !content.is_empty()
        && content.start == next
        && (reading.is(next, "that") || !reading.has(next, Class::TimeWord))
        && opens(next)
        && (is_held || content::is_clause(reading, &clause));
    is_said.then(|| Draft {
        cue: Some(verb..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(words, AttributionMethod::SourceCueContent)
    })
}

/// Who speaks without the day before the verb: “the board | on Monday”.
fn without_day(reading: &Reading<'_>, words: Range<usize>) -> Range<usize> {
    let is_day = |at: &usize| {
        reading.is(*at, "on") && at + 2 == words.end && reading.has(at + 1, Class::TimeWord)
    };
    let end = words.clone().skip(1).find(is_day);
    words.start..end.unwrap_or(words.end)
}

/// Whether a subject says something with a verb, which “states” behind “Most Southern” is none.
fn speaks(reading: &Reading<'_>, words: &Range<usize>, verb: usize) -> bool {
    let last = words.end - 1;
    let is_named = reading.is_capitalized(last) && !reading.has(last, Class::Pronoun);
    let is_noun = is_named && reading.is(verb, "states");
    !is_noun && source::is_speaker(reading, words) || reading.plays(last, AttributionRole::Court)
}

/// Where what a verb says begins, if it is one that something is said with: right behind “said”, or else at a clause.
fn said_behind(reading: &Reading<'_>, verb: usize, end: usize) -> Option<usize> {
    let next = verb + 1;
    if reading.is_one_of(verb, &["said", "says"]) {
        return Some(next);
    }
    if !reading.plays(verb, AttributionRole::Holding) {
        return None;
    }
    if reading.plays(verb, AttributionRole::Ruling) {
        let near = next..end.min(next + LONGEST_SCORE);
        let that = near.into_iter().find(|at| reading.is(*at, "that"))?;
        return is_score(reading, &(next..that)).then_some(that);
    }
    leads(reading, verb, end).then_some(next)
}

/// Whether words tell how or by how many votes something is decided: “6-3”, “by 6 to 3”, “unanimously”.
fn is_score(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    words.clone().all(|at| {
        reading.token(at).kind == TokenKind::Number
            || reading.has(at, Class::NumberWord)
            || reading.has(at, Class::TimeWord)
            || reading.is_one_of(at, &["-", "–", "by", "to", "on", "a", "vote"])
            || reading.words(at).ends_with("ly")
    })
}

/// Whether a clause begins behind a verb of holding: “that …”, “how …”, “prices will fall”, or behind “expects” whom
/// or what one is expected of: “costs to rise”.
fn leads(reading: &Reading<'_>, verb: usize, end: usize) -> bool {
    let next = verb + 1;
    if next < end && reading.is_one_of(next, &["that", "how"]) {
        return next + 1 < end && !reading.is(next + 1, "to");
    }
    let last = end.min(next + LONGEST_SUBJECT);
    let stops = |at: &usize| {
        reading.is_mark(*at)
            || reading.is_quoted(*at)
            || reading.has(*at, Class::FiniteVerb)
            || reading.has(*at, Class::Auxiliary)
            || reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
            || reading.is_one_of(*at, &["and", "or", "to"])
    };
    let Some(stop) = (next..last).find(stops).filter(|stop| *stop > next) else {
        return false;
    };
    match reading.words(verb) {
        "expects" => reading.is(stop, "to"),
        "details" => false,
        _ => reading.has(stop, Class::FiniteVerb) || reading.has(stop, Class::Auxiliary),
    }
}
