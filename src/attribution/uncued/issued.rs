//! Words that are issued, where no cue was found: “The board issues ‘deep apology’ to workers”, “issued a
//! statement on Friday”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{Class, QuotationRole};
use crate::model::AttributionMethod;
use crate::text::SentenceSpan;

/// Within how many tokens of its sentence the verb stands.
const FARTHEST_VERB: usize = 30;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.6;

/// How many tokens the quoted words may have.
const LONGEST: usize = 12;

/// Words of several who speak as one.
const SEVERAL: [&str; 4] = ["our", "ours", "us", "we"];

/// Reads a sentence that no attribution has a part of: quoted words that end with a noun for words.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let verb = verb(reading, sentence)?;
    let open = verb + 1 + usize::from(verb + 1 < sentence.end && reading.is_article(verb + 1));
    if open >= sentence.end || !reading.opens(open) {
        return None;
    }
    let near = open..sentence.end.min(open + LONGEST);
    let end = open
        + near
            .take_while(|at| reading.in_one_quotation(open, *at))
            .count();
    let content = open..end;
    let noun = content.clone().rev().find(|at| reading.is_word(*at))?;
    let behind = end < sentence.end && reading.has(end, Class::CueNoun);
    let subject = issuer_before(reading, verb, sentence.start)?;
    (reading.has(noun, Class::CueNoun) || behind).then(|| Draft {
        cue: Some(verb..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, AttributionMethod::SourceCueContent)
    })
}

/// Who issued a statement in one of the last sentences of a passage.
pub(super) fn issuer(reading: &Reading<'_>, sentences: &[SentenceSpan]) -> Option<Range<usize>> {
    const NEAR: usize = 3;
    sentences.iter().rev().take(NEAR).find_map(|sentence| {
        let sentence = sentence.tokens.range();
        let verb = verb(reading, &sentence)?;
        let noun = (verb + 1..sentence.end)
            .take(3)
            .find(|at| reading.is(*at, "statement"));
        noun.and_then(|_| issuer_before(reading, verb, sentence.start))
    })
}

/// Whether quoted words are those of several who speak as one.
pub(super) fn is_of_several(reading: &Reading<'_>, quoted: &Range<usize>) -> bool {
    const LONGEST_LOOK: usize = 40;
    let mut words = quoted.clone().take(LONGEST_LOOK);
    words.any(|at| reading.is_one_of(at, &SEVERAL))
}

/// The verb of handing out words that a sentence has.
fn verb(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<usize> {
    let last = sentence.end.min(sentence.start + FARTHEST_VERB);
    let is_verb = |at: &usize| {
        reading.plays_beside_quotation(*at, QuotationRole::Issuing) && !reading.is_quoted(*at)
    };
    (sentence.start + 1..last).find(is_verb)
}

/// Who hands them out.
fn issuer_before(reading: &Reading<'_>, verb: usize, first: usize) -> Option<Range<usize>> {
    let group = cue::group_start(reading, verb, first);
    let subject = source::subject_before(reading, group, first)?;
    let is_subject = !subject.is_relative && source::is_speaker(reading, &subject.words);
    is_subject.then_some(subject.words)
}
