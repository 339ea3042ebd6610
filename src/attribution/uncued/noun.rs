//! What a noun for words sums up, where no cue was found: “The mayor’s position is that …”, “Quill had a warning for
//! drivers: …”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Within how many tokens of its sentence the noun stands.
const FARTHEST: usize = 14;

/// How many words may stand between “had” and the noun: “a simple”.
const LONGEST_MODIFIER: usize = 3;

/// How many tokens may stand between the noun and the colon: “for all drivers”.
const LONGEST_ADDRESSEE: usize = 10;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.7;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.min(sentence.start + FARTHEST);
    let is_noun =
        |at: &usize| reading.has(*at, Class::CueNoun) || reading.plays(*at, AttributionRole::View);
    let noun = (sentence.start + 1..last).find(|at| is_noun(at) && !reading.is_capitalized(*at))?;
    owned(reading, sentence, noun).or_else(|| had(reading, sentence, noun))
}

/// “The mayor’s position is that …”
fn owned(reading: &Reading<'_>, sentence: &Range<usize>, noun: usize) -> Option<Draft> {
    let (be, that) = (noun + 1, noun + 2);
    let is_clause = that + 2 < sentence.end
        && reading.is_one_of(be, &["is", "was", "remains", "remained"])
        && reading.is(that, "that");
    if !is_clause {
        return None;
    }
    let is_modifier = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_owner(*at)
            && reading.token(*at).kind == TokenKind::Word
    };
    let first = sentence.start.max(noun.saturating_sub(LONGEST_MODIFIER));
    let modifiers = (first..noun).rev().take_while(is_modifier).count();
    let end = noun - modifiers;
    let owner = end.checked_sub(1).filter(|at| *at >= sentence.start)?;
    let is_owner = reading.is_owner(owner) || reading.token(owner).kind == TokenKind::Clitic;
    let subject = source::without_opener(reading, sentence.start..end);
    let content = reading.trimmed(that..sentence.end);
    is_owner.then(|| Draft {
        cue: Some(noun..be + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, AttributionMethod::NounCue)
    })
}

/// “Quill had a warning for drivers: …”, “Quill had a simple answer: …”
fn had(reading: &Reading<'_>, sentence: &Range<usize>, noun: usize) -> Option<Draft> {
    let first = sentence
        .start
        .max(noun.saturating_sub(LONGEST_MODIFIER + 1));
    let has = |at: &usize| reading.is_one_of(*at, &["has", "have", "had"]);
    let verb = (first..noun)
        .rev()
        .find(has)
        .filter(|at| *at > sentence.start)?;
    let last = sentence.end.min(noun + 1 + LONGEST_ADDRESSEE);
    let colon = (noun + 1..last).find(|at| reading.is_mark(*at) && !reading.is(*at, "-"))?;
    let is_led = colon == noun + 1 || reading.is_one_of(noun + 1, &["for", "to"]);
    if !is_led || !reading.is(colon, ":") {
        return None;
    }
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let words = subject.words;
    let is_subject = !subject.is_relative
        && (source::is_speaker(reading, &words)
            || reading.plays(words.start, AttributionRole::Nominative));
    let content = reading.trimmed(colon + 1..sentence.end);
    (is_subject && reading.has_words(content.clone())).then(|| Draft {
        cue: Some(verb..noun + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(words, AttributionMethod::SourceCueContent)
    })
}
