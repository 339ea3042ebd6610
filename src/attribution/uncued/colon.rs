//! Quoted words behind a colon that no cue covers: “Quill picks up the story: ‘…’”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{opened, source};
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;

/// How many tokens a name with its title before a colon may have.
const LONGEST_LABEL: usize = 14;

/// Reads a sentence with a colon before quoted words.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let colon = (sentence.start + 1..sentence.end.saturating_sub(1))
        .find(|at| reading.opens(at + 1) && reading.is(*at, ":") && !reading.is_quoted(*at))?;
    let passage = reading.passage_of(colon).end;
    let goes_on = |at: &usize| reading.in_one_quotation(sentence.end - 1, *at);
    let rest = (sentence.end..passage).take_while(goes_on).count();
    let content = reading.trimmed(colon + 1..sentence.end + rest);
    if reading.is_any_taken(content.clone()) {
        return None;
    }
    let is_setting = |words: &Range<usize>| reading.has(words.start, Class::Preposition);
    let subject = source::main_subject(reading, sentence.start, colon)
        .filter(|words| !is_setting(words))
        .or_else(|| titled(reading, sentence.start..colon))
        .or_else(|| described(reading, sentence.start..colon))
        .or_else(|| opened::named(reading, sentence.start..colon))?;
    let draft = Draft {
        cue: Some(colon..colon + 1),
        extent: None,
        content: vec![content],
        ..Draft::without_cue(subject, AttributionMethod::Colon)
    };
    Some(opened::corrected(reading, draft))
}

/// A name with its title that is all that stands before a colon: “Sen. Ada Quill (D-Harrow):”.
fn titled(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    const TITLES: Classes = Classes::any_of(&[Class::Title, Class::Honorific]);
    let bracket = words.clone().find(|at| reading.is(*at, "("));
    let name = words.start..bracket.unwrap_or(words.end);
    let is_closed = bracket.is_none() || reading.is(words.end - 1, ")");
    let is_name = name.len() > 1
        && words.len() <= LONGEST_LABEL
        && reading.meets(name.start, TITLES)
        && name.clone().all(|at| reading.is_capitalized(at));
    (is_name && is_closed).then_some(words)
}

/// A name with what its bearer is that is all that stands before a colon: “Ada Quill, engineer:”.
fn described(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    const NO_NAMES: Classes = Classes::any_of(&[
        Class::Preposition,
        Class::Determiner,
        Class::SentenceOpener,
        Class::NumberWord,
        Class::Rubric,
    ]);
    let is_name = |at: &usize| {
        reading.is_capitalized(*at) && !reading.is_mark(*at) && !reading.meets(*at, NO_NAMES)
    };
    let name = words.clone().take_while(is_name).count();
    let comma = words.start + name;
    let is_set_off = name > 1 && comma + 1 < words.end && reading.is(comma, ",");
    let is_role = is_set_off
        && words.len() <= LONGEST_LABEL
        && !(comma + 1..words.end).any(|at| {
            reading.is_quoted(at) || reading.has(at, Class::Cue) || source::is_verbal(reading, at)
        });
    is_role.then_some(words)
}
