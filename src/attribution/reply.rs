//! Quotations that a predicate or a sentence right behind them gives to somebody: “‘…,’ was Quill’s reply”, “‘…,’
//! came the answer from Quill”, “‘…’ So said Quill”, “‘…’ Those were the words of Quill”.

use std::ops::Range;

use super::draft::Draft;
use super::inserted;
use super::reading::Reading;
use super::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How many words may stand before the noun: “a very short”.
const LONGEST_MODIFIER: usize = 3;

/// How many tokens the owner of the words may take: “the new mayor of Lowmoor’s”.
const LONGEST_OWNER: usize = 12;

/// How likely such a reading is right; not measured, for the wording leaves little doubt.
const PROBABILITY: f32 = 0.8;

/// Words that point back at what was quoted.
const POINTERS: [&str; 6] = ["it", "such", "that", "these", "this", "those"];

/// Verbs between a quotation and the noun for it.
const BE: [&str; 6] = ["'s", "are", "is", "was", "were", "’s"];

/// Verbs of a reply that came: “came the answer”.
const COMES: [&str; 4] = ["came", "comes", "ran", "went"];

/// What opens a sentence as a whole quotation that words right behind it, in its passage, give to somebody.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let first = sentence.start;
    if !reading.opens(first) {
        return None;
    }
    let passage = reading.passage_of(first).end;
    let is_same = |at: &usize| reading.in_one_quotation(first, *at);
    let close = (first..passage).take_while(is_same).last()?;
    let next = close + 1 + usize::from(close + 1 < passage && reading.is(close + 1, ","));
    if next + 2 >= passage || close < first + 3 {
        return None;
    }
    let end = reading.sentence_of(next).end;
    let (source, cue) = said_so(reading, next, end)
        .or_else(|| pointed_at(reading, next, end))
        .or_else(|| summed_up(reading, next, end))?;
    let is_title = (first + 1..close)
        .filter(|at| reading.is_word(*at))
        .all(|at| reading.is_capitalized(at) || reading.has(at, Class::Preposition));
    let is_clause = next > close + 1 || reading.is_one_of(close - 1, &[",", ".", "!", "?", "…"]);
    (is_clause || !is_title).then(|| Draft {
        cue: Some(cue),
        content: vec![reading.trimmed(first..close + 1)],
        probability: PROBABILITY,
        ..Draft::without_cue(source, AttributionMethod::ContentCueSource)
    })
}

/// Who is told of and the words that tell it.
type Telling = (Range<usize>, Range<usize>);

/// “So said Quill.”
fn said_so(reading: &Reading<'_>, next: usize, end: usize) -> Option<Telling> {
    let verb = next + 1;
    let says = reading.is(next, "so") && reading.has(verb, Class::SpeechVerb);
    let source = says.then(|| named(reading, verb + 1, end))??;
    Some((source, next..verb + 1))
}

/// “That was Quill’s verdict”, “That was how Quill put it”.
fn pointed_at(reading: &Reading<'_>, next: usize, end: usize) -> Option<Telling> {
    let be = next + 1;
    if !reading.is_one_of(next, &POINTERS) || !reading.is_one_of(be, &BE) || be + 2 >= end {
        return None;
    }
    if reading.is_one_of(be + 1, &["how", "what"]) {
        return asserted(reading, be + 2, end);
    }
    noun_of(reading, be, end)
}

/// “was Quill’s reply”, “came the reply from Quill”.
fn summed_up(reading: &Reading<'_>, next: usize, end: usize) -> Option<Telling> {
    let is_verb = reading.is_one_of(next, &BE) || reading.is_one_of(next, &COMES);
    is_verb.then(|| noun_of(reading, next, end))?
}

/// Whose the noun for words behind a verb is: “Quill’s reply”, “the verdict of the mayor”.
fn noun_of(reading: &Reading<'_>, verb: usize, end: usize) -> Option<Telling> {
    let is_noun = |at: &usize| {
        !reading.is_capitalized(*at)
            && (reading.has(*at, Class::CueNoun) || reading.plays(*at, AttributionRole::View))
    };
    let first = verb + 1;
    let stops = |at: &usize| reading.is_mark(*at) && !reading.is(*at, "-");
    let last = (first..end.min(first + LONGEST_OWNER)).find(stops);
    let last = last.unwrap_or(end.min(first + LONGEST_OWNER));
    let noun = (first + 1..last).find(is_noun)?;
    let nearest = noun.saturating_sub(LONGEST_MODIFIER + 1).max(first);
    let owns = |at: &usize| {
        reading.token(*at).kind == TokenKind::Clitic || *at == first && reading.is_owner(*at)
    };
    if let Some(owner) = (nearest..noun).rev().find(owns) {
        let source = first..owner + 1;
        return source::opens_noun_phrase(reading, first).then_some((source, verb..noun + 1));
    }
    let is_led = reading.has(first, Class::Determiner) && noun <= first + 1 + LONGEST_MODIFIER;
    let is_of = noun + 2 < end && reading.is_one_of(noun + 1, &["by", "from", "of"]);
    let source = (is_led && is_of).then(|| named(reading, noun + 2, end))??;
    Some((source, verb..noun + 2))
}

/// “Quill put it”, “the mayor told reporters”
fn asserted(reading: &Reading<'_>, start: usize, end: usize) -> Option<Telling> {
    let says = |at: &usize| {
        reading.has(*at, Class::SpeechVerb)
            || reading.has(*at, Class::AddresseeVerb)
            || reading.is_one_of(*at, &["put", "summed"])
                && *at + 1 < end
                && reading.is_one_of(*at + 1, &["it", "up"])
    };
    let near = start + 1..end.min(start + LONGEST_OWNER);
    let verb = near.take_while(|at| reading.is_word(*at)).find(says)?;
    let subject = source::subject_before(reading, verb, start)?;
    let is_first = subject.words.start == start && !subject.is_relative;
    let names = source::opens_noun_phrase(reading, start);
    (is_first && names).then_some((subject.words, verb..verb + 1))
}

/// Who is named from `start` on, with what they are but without when they spoke.
fn named(reading: &Reading<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let last = end.min(start + LONGEST_OWNER);
    let stops = |at: &usize| {
        reading.is_mark(*at) && !reading.is_one_of(*at, &[",", "-", "."])
            || reading.has(*at, Class::ClauseOpener) && !reading.is(*at, "of")
    };
    let stop = (start..last).find(stops).unwrap_or(last);
    let source = inserted::without_day(reading, reading.trimmed(start..stop));
    let names = !source.is_empty()
        && (reading.is_capitalized(source.start)
            || reading.has(source.start, Class::Determiner)
            || reading.plays(source.start, AttributionRole::Nominative));
    names.then_some(source)
}
