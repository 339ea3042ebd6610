//! Clauses that who says them tears apart between two commas: “The ferry will not, | Quill said, | sail”, “The law, | as
//! critics say, | is void”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::inserted;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};

/// How many tokens before the first comma are looked at.
const LONGEST_FRONT: usize = 40;

/// How many tokens what is said may go on for.
const LONGEST_REST: usize = 80;

/// How many tokens may stand between who speaks and the second comma.
const LONGEST_TIME: usize = 6;

/// Gives a content both sides of who says it, up to the commas, where the first can't end there.
pub(super) fn whole(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let first = cue.start.min(source.start);
    let Some(open) = comma_before(reading, first) else {
        return;
    };
    if reading.is_one_of(source.end - 1, &["who", "which", "that", "whose"]) {
        return;
    }
    let sentence = reading.sentence_of(open);
    let start = match draft.content.first() {
        Some(piece) if piece.start >= sentence.start && piece.start < open => piece.start,
        _ => sentence.start,
    };
    let tear = open - 1;
    if open < start + 2 || open > start + LONGEST_FRONT || reading.is_quoted(tear) {
        return;
    }
    let needs_verb = ends_in_auxiliary(reading, tear);
    let is_torn = needs_verb || opens_clause(reading, tear);
    let is_bare = || {
        let is_behind = draft.content.iter().all(|piece| piece.start > open);
        is_behind && inserted::is_noun_phrase(reading, &(start..open))
    };
    if !is_torn && !is_bare() {
        return;
    }
    let goes_on = |at: usize| {
        if needs_verb {
            opens_predicate(reading, at)
        } else {
            is_torn || inserted::goes_on(reading, at, sentence.end)
        }
    };
    let Some(close) = comma_behind(reading, cue, source, sentence.end) else {
        return;
    };
    let rest = close + 1..sentence.end.min(close + LONGEST_REST);
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    let rest = reading.trimmed(rest);
    if rest.is_empty() || !goes_on(rest.start) || !is_free(rest.start) {
        return;
    }
    if source.end > close {
        draft.source = Some(source.start..close);
    }
    draft.content = vec![start..open, rest];
}

/// The comma before who says it, be it with “as”.
fn comma_before(reading: &Reading<'_>, first: usize) -> Option<usize> {
    let before = first.checked_sub(1)?;
    let comma = before.checked_sub(usize::from(reading.is(before, "as")))?;
    let is_comma = comma > 1 && reading.is(comma, ",") && !reading.is_quoted(comma);
    is_comma.then_some(comma)
}

/// The comma behind who says it and when.
fn comma_behind(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    source: &Range<usize>,
    limit: usize,
) -> Option<usize> {
    let last = cue.end.max(source.end);
    if source.start >= cue.end {
        let near = source.start + 1..limit.min(last + 1);
        return near.into_iter().find(|at| reading.is(*at, ","));
    }
    let close = (last..limit.min(last + LONGEST_TIME)).find(|at| reading.is(*at, ","))?;
    let tells_when = close == last
        || (reading.has(last, Class::Preposition) || reading.has(last, Class::TimeWord))
            && !(last..close).any(|at| !reading.is_capitalized(at) && reading.meets(at, VERBS));
    tells_when.then_some(close)
}

/// Whether a word needs a verb behind it: “will”, “has never”, but not “open or not”.
fn ends_in_auxiliary(reading: &Reading<'_>, at: usize) -> bool {
    let denies = reading.is_one_of(at, &["not", "never"]);
    let verb = at - usize::from(denies);
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    !reading.is_capitalized(at) && form.auxiliary.is_some()
}

/// Whether a word opens a clause: “because”.
fn opens_clause(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_capitalized(at)
        && reading.is_one_of(
            at,
            &[
                "and", "because", "but", "if", "when", "where", "which", "while", "who",
            ],
        )
}

/// Whether what an auxiliary needs stands here.
fn opens_predicate(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    let is_verb = !form.is_none() || reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary);
    !reading.is_capitalized(at)
        && !reading.is_one_of(at, &["and", "but", "or", "so", "who", "which"])
        && !reading.has(at, Class::Pronoun)
        && (is_verb || reading.is(at, "been") || reading.words(at).ends_with("ly"))
}
