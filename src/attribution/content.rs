//! Contents: what is attributed, to the right or to the left of a cue.

use std::ops::Range;

use super::reading::Reading;
use super::source;
use crate::lexicon::{AttributionRole, Class};

/// The sentence and the paragraph that a cue stands in.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) sentence: Range<usize>,
    pub(super) paragraph: Range<usize>,
}

/// How likely a later word must be a cue to end the content before it.
const FURTHER_CUE: f32 = 0.5;

/// How many words a clause has at least.
const LEAST_CLAUSE: usize = 3;

/// What the content to the right of a cue is, and so where it may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause or quoted words: up to the end of the sentence.
    Clause,
    /// An object or infinitive: up to a clause that hangs on the sentence.
    Object,
    /// Content inside a subordinate clause that opens the sentence: up to its comma.
    Opening,
}

/// The content to the right of a cue, from `start` on.
pub(super) fn right_of(
    reading: &Reading<'_>,
    scope: &Scope,
    start: usize,
    extent: Extent,
) -> Range<usize> {
    let mut end = start;
    let mut open = 0;
    while end < scope.sentence.end && !reading.is_taken(end) {
        if !reading.is_quoted(end) {
            match reading.words(end) {
                "(" => open += 1,
                ")" if open == 0 => break,
                ")" => open -= 1,
                _ if open == 0 && end > start && ends_content(reading, scope, end, extent) => break,
                _ => {}
            }
        }
        end += 1;
    }
    reading.trimmed(start..end)
}

/// Whether the content ends before this token, because something else is said from here on.
fn ends_content(reading: &Reading<'_>, scope: &Scope, at: usize, extent: Extent) -> bool {
    let end = scope.sentence.end;
    let is_mark = reading.is_mark(at);
    let is_loose = extent == Extent::Object;
    if is_mark && reading.is(at, ",") {
        return further_participle(reading, at + 1, end)
            || further_verb(reading, scope, at + 1)
            || further_clause(reading, scope, at + 1)
            || extent == Extent::Opening && !goes_on(reading, at + 1, end)
            || is_loose && loose_clause(reading, at + 1, end);
    }
    if is_mark {
        return reading.is(at, ";") || is_loose && reading.is_one_of(at, &["—", "–", "--"]);
    }
    if is_loose && hangs_on_sentence(reading, at, end) {
        return true;
    }
    (reading.is(at, "and") || reading.is(at, "but"))
        && (further_verb(reading, scope, at + 1)
            || further_clause(reading, scope, at)
            || is_loose && at + 1 < end && is_finite(reading, at + 1))
}

/// Whether an adverbial clause begins here: not so “as” in “cited it as a reason”.
fn hangs_on_sentence(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let next = at + 1;
    reading.has(at, Class::Subordinator)
        && (!reading.is(at, "as")
            || next < end
                && (reading.is_capitalized(next)
                    || reading.plays(next, AttributionRole::SubjectPronoun)))
}

/// Whether the word is a finite verb: the clause goes on with another verb.
fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::FiniteVerb)
        || reading.has(at, Class::SpeechVerb) && reading.words(at).ends_with("ed")
}

/// Whether what follows a comma belongs to the clause before it.
pub(super) fn goes_on(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at < end && (reading.plays(at, AttributionRole::GoingOn) || reading.words(at).ends_with("ing"))
}

/// “, adding that …”.
pub(super) fn further_participle(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    (at..end.min(at + 2))
        .any(|at| reading.words(at).ends_with("ing") && reading.likelihood(at) >= FURTHER_CUE)
}

/// “, and they said …”, “, but Quill says …”, “, though she added …”.
fn further_clause(reading: &Reading<'_>, scope: &Scope, at: usize) -> bool {
    if at >= scope.sentence.end || !reading.plays(at, AttributionRole::FurtherClause) {
        return false;
    }
    let last = scope.sentence.end.min(at + 12);
    let stop = (at + 1..last)
        .find(|at| {
            reading.is_quoted(*at)
                || reading.is_mark(*at)
                || reading.has(*at, Class::FiniteVerb)
                || reading.has(*at, Class::ClauseOpener)
                || reading.likelihood(*at) >= FURTHER_CUE
        })
        .unwrap_or(last);
    stop < scope.sentence.end && reading.likelihood(stop) >= FURTHER_CUE
}

/// “and said …”: a further verb of the same subject.
fn further_verb(reading: &Reading<'_>, scope: &Scope, at: usize) -> bool {
    let verb = (at..scope.sentence.end.min(at + 3)).find(|at| !reading.has(*at, Class::VerbGroup));
    verb.is_some_and(|verb| {
        !reading.is_quoted(verb)
            && reading.has(verb, Class::SpeechVerb)
            && reading.likelihood(verb) >= FURTHER_CUE
    })
}

/// “, which …”, “, as …”: a clause that hangs on the sentence, not on the object before it.
fn loose_clause(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at < end
        && (reading.plays(at, AttributionRole::ClauseOpener)
            || reading.is_one_of(at, &["with", "according", "since"])
            || reading.words(at).ends_with("ing")
            || reading.is(at, "and")
                && at + 1 < end
                && reading.plays(at + 1, AttributionRole::SubjectPronoun))
}

/// The content to the left of a cue, which ends before `end`.
pub(super) fn left_of(reading: &Reading<'_>, scope: &Scope, end: usize) -> Range<usize> {
    let mut start = end;
    while start > scope.sentence.start && !reading.is_taken(start - 1) {
        start -= 1;
    }
    let introduced = (start..end)
        .rev()
        .find(|at| !reading.is_quoted(*at) && reading.is(*at, ":"));
    if let Some(colon) = introduced.filter(|colon| colon + 1 < end && reading.opens(colon + 1)) {
        start = colon + 1;
    }
    if start < end && reading.is_quoted(start) && start > scope.paragraph.start {
        let open = reading.quotation_start(start + 1, scope.paragraph.start);
        if !reading.is_any_taken(open..start) {
            start = open;
        }
    }
    while start < end && !reading.is_quoted(start) && reading.is_one_of(start, &["but", "and"]) {
        start += 1;
    }
    reading.trimmed(start..end)
}

/// The further quoted sentences of the paragraph that follow `from`, where a sentence ends.
pub(super) fn following_quotation(
    reading: &Reading<'_>,
    scope: &Scope,
    from: usize,
) -> Option<Range<usize>> {
    let mut end = from;
    while end < scope.paragraph.end {
        let next = reading.sentence_of(end).end.min(scope.paragraph.end);
        if reading.is_any_taken(end..next) {
            break;
        }
        let (quoted, all) = reading.quoted_words(end..next);
        let inside = all == 0 && reading.is_quoted(end);
        if !inside && (all == 0 || quoted * 5 < all * 4) {
            break;
        }
        end = next;
    }
    (end > from).then_some(from..end)
}

/// Whether words have a verb and enough else for a clause.
pub(super) fn is_clause(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (source::is_verbal(reading, at)
                || reading.has(at, Class::PastVerb)
                || reading.has(at, Class::Auxiliary))
    };
    reading.count_words(words.clone()) >= LEAST_CLAUSE
        && (words.start + 1..words.end).any(is_verb)
        && !reading.has(words.start, Class::Subordinator)
}
