//! Sources without the time that stands between them and their verb: “the mayor | last week | said”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, ClaimRole, Class, claim_roles, verb_form};
use crate::text::Case;

/// Parts of a day.
const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// Words that tell which one a time is that is over when it is told of.
const NEAR: [&str; 2] = ["last", "this"];

/// Words before a weekday with which it is the name of another day.
const NAMES: [&str; 7] = ["ash", "black", "cyber", "easter", "good", "palm", "super"];

/// Words that a number of weeks may follow.
const ABOUTS: [&str; 5] = ["about", "almost", "just", "nearly", "than"];

/// Words that a time may begin with.
const LEADS: [&str; 6] = ["on", "in", "late", "later", "early", "earlier"];

/// Whoever speaks without a time behind them.
pub(super) fn without_time(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let start = time_start(reading, &source).filter(|start| *start > source.start);
    let Some(mut start) = start else {
        return source;
    };
    while start > source.start + 1 && reading.is_one_of(start - 1, &LEADS) {
        start -= 1;
    }
    let last = start - 1;
    let is_now = start + 1 == source.end && !reading.is_capitalized(start);
    let is_whole = !reading.has(last, Class::Preposition)
        && !reading.has(last, Class::Determiner)
        && (is_now
            || !reading.is_mark(last) && !(source.start..start).any(|at| tells(reading, at)));
    source.start..if is_whole { start } else { source.end }
}

/// Whoever stands before a time that was taken for the source: “Lyle Bank, a lender, | today | said”.
pub(super) fn before_time(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let limit = reading.sentence_of(first).start;
    let is_now = source.len() == 1
        && first > limit + 1
        && reading.token(first).case == Case::Lower
        && reading.is_one_of(first, &["yesterday", "today", "tonight"]);
    let subject = is_now.then(|| source::subject_before(reading, first, limit));
    subject.flatten().map_or(source, |subject| {
        subject.words.start
            ..subject
                .words
                .end
                .max(first - usize::from(reading.is(first - 1, ",")))
    })
}

/// Whether a clause about whoever speaks stands here, to which the time may belong: “the man who left”, “a map
/// drawn”.
fn tells(reading: &Reading<'_>, at: usize) -> bool {
    reading.plays(at, AttributionRole::ClauseOpener)
        || reading.is(at, "that")
        || reading.token(at).case == Case::Lower
            && (reading.meets(at, VERBS)
                || reading.words(at).ends_with("ing")
                || verb_form(reading.token(at).word, reading.words(at)).is_participle)
}

/// Where a time begins that a source ends with.
fn time_start(reading: &Reading<'_>, source: &Range<usize>) -> Option<usize> {
    let last = source
        .end
        .checked_sub(1)
        .filter(|last| *last > source.start)?;
    if reading.token(last).case == Case::Lower
        && reading.is_one_of(last, &["yesterday", "today", "tonight"])
    {
        return Some(last);
    }
    if reading.is(last, "ago") {
        let is_span = last >= source.start + 3 && is_span(reading, last - 1);
        return is_span.then(|| count_start(reading, source, last - 2));
    }
    let day = last - usize::from(reading.is_one_of(last, &PARTS));
    let is_day = claim_roles(reading.token(day).word).has(ClaimRole::Weekday);
    if is_day && day > source.start {
        if reading.is_one_of(day - 1, &NAMES) {
            return None;
        }
        let near = day - usize::from(reading.is_one_of(day - 1, &NEAR));
        return Some(near);
    }
    let is_near = is_span(reading, last) || reading.is_one_of(last, &PARTS);
    (is_near && reading.is_one_of(last - 1, &NEAR) && reading.token(last - 1).case == Case::Lower)
        .then_some(last - 1)
}

/// Where the number of weeks begins that something was ago: “less than two”.
fn count_start(reading: &Reading<'_>, source: &Range<usize>, number: usize) -> usize {
    let mut start = number;
    if start > source.start + 1 && reading.is_one_of(start - 1, &ABOUTS) {
        start -= 1;
        let is_than = reading.is(start, "than");
        start -= usize::from(is_than && start > source.start + 1);
    }
    start
}

/// Whether a token is a word for so much time: “week”.
fn is_span(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).case == Case::Lower
        && (reading.has(at, Class::TimeWord) || reading.has(at, Class::Unit))
}
