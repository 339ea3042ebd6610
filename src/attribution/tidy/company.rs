//! Companies with a bracket behind their name, where something behind that was taken for the source: “| Marsh Health
//! (NYSE: | MHL), a leader in home care”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;

/// How many tokens a bracket may take.
const LONGEST: usize = 24;

/// How many of them may stand before what was taken for the source: “(NYSE:”.
const LONGEST_TICKER: usize = 3;

/// Begins a source at the name before its bracket, and ends it before a comma.
pub(super) fn with_name(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = draft.source.as_mut().filter(|source| source.len() > 1) else {
        return;
    };
    let first = source.start;
    let limit = reading.sentence_of(first).start;
    let close = source.clone().find(|at| reading.is(*at, ")"));
    let is_torn = close.is_some_and(|close| {
        close + 1 < source.end && !(first..close).any(|at| reading.is(at, "("))
    });
    let is_apposed = first > limit + 3
        && reading.is_article(first)
        && reading.is(first - 1, ",")
        && reading.is(first - 2, ")");
    let end = if is_torn {
        open_before(reading, first, limit)
    } else if is_apposed {
        open_before(reading, first - 2, limit)
    } else {
        None
    };
    // “(3 of 4 were safe, according to | exit polls)” is no bracket about a company.
    let is_near = |end: &usize| !is_torn || first - end <= LONGEST_TICKER;
    if let Some(end) = end.filter(is_near) {
        let is_name = |at: &usize| {
            reading.is_word(*at) && (reading.is_capitalized(*at) || reading.is(*at, "&"))
        };
        let name = (limit..end).rev().take_while(is_name).count();
        source.start = if name > 0 { end - name } else { first };
    }
    if source.len() > 1 && reading.is(source.end - 1, ",") {
        source.end -= 1;
    }
}

/// Where the bracket that closes at `end` or behind it opens, or the one that stands right before that.
fn open_before(reading: &Reading<'_>, end: usize, limit: usize) -> Option<usize> {
    let near = |end: usize| limit.max(end.saturating_sub(LONGEST))..end;
    let open = |end: usize| near(end).rev().find(|at| reading.is(*at, "("));
    let first = open(end)?;
    let is_second = first > limit + 2 && reading.is(first - 1, ")");
    is_second.then(|| open(first - 1)).flatten().or(Some(first))
}
