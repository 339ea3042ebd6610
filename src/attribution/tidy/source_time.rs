//! Sources without the time that stands between them and their verb: “the mayor | last week | said”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, ClaimRole, Class, claim_roles, verb_form};
use crate::text::Case;

/// Parts of a day.
const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// Words that tell which one a time is.
const NEAR: [&str; 3] = ["last", "next", "this"];

/// Words that a time may begin with.
const LEADS: [&str; 6] = ["on", "in", "late", "later", "early", "earlier"];

/// Whoever speaks without a time behind them.
pub(super) fn without_time(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let Some(mut start) = time_start(reading, &source) else {
        return source;
    };
    while start > source.start + 1 && reading.is_one_of(start - 1, &LEADS) {
        start -= 1;
    }
    let rest = source.start..start;
    let is_whole = !rest.is_empty()
        && !reading.has(start - 1, Class::Preposition)
        && !reading.has(start - 1, Class::Determiner)
        && !reading.is_mark(start - 1)
        && !rest.clone().any(|at| tells(reading, at));
    source.start..if is_whole { start } else { source.end }
}

/// Whether a clause about whoever speaks stands here, to which the time may belong: “the man who left”, “a map
/// drawn”.
fn tells(reading: &Reading<'_>, at: usize) -> bool {
    reading.plays(at, AttributionRole::ClauseOpener)
        || reading.is(at, "that")
        || reading.token(at).case == Case::Lower
            && (reading.meets(at, VERBS)
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
        return (last >= source.start + 3 && is_span(reading, last - 1)).then_some(last - 2);
    }
    let day = last - usize::from(reading.is_one_of(last, &PARTS));
    let is_day = claim_roles(reading.token(day).word).has(ClaimRole::Weekday);
    if is_day && day > source.start {
        let near = day - usize::from(reading.is_one_of(day - 1, &NEAR));
        return Some(near);
    }
    let is_near = is_span(reading, last) || reading.is_one_of(last, &PARTS);
    (is_near && reading.is_one_of(last - 1, &NEAR) && reading.token(last - 1).case == Case::Lower)
        .then_some(last - 1)
}

/// Whether a token is a word for so much time: “week”.
fn is_span(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).case == Case::Lower
        && (reading.has(at, Class::TimeWord) || reading.has(at, Class::Unit))
}
