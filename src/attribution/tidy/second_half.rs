//! Second halves of what somebody says: behind who says it, “A, Quill said, and B”, and behind a first that-clause,
//! “said that A, but that B”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, verb_form};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How likely a word must be a cue for what stands behind “A, Quill said,” to be something else.
const FURTHER_CUE: f32 = 0.5;

/// How many tokens a second half may take.
const LONGEST: usize = 40;

/// How many words the second of two that-clauses has at least.
const LEAST_CLAUSE: usize = 3;

/// How many words the noun that a clause is about may have before it.
const LONGEST_NOUN: usize = 6;

/// Gives a content the half behind who says it: “Forty were hurt, Quill said, | and nine homes burnt.”
pub(super) fn behind_speaker(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let open = cue.start.min(source.start);
    let close = day_end(reading, cue.end.max(source.end), sentence.end);
    let is_comma = |at: usize| reading.is(at, ",") && !reading.is_quoted(at);
    if !(close + 2 < sentence.end && reading.is_mark(close)) {
        return;
    }
    let is_said = matches!(
        draft.method,
        AttributionMethod::ContentSourceCue | AttributionMethod::ContentCueSource
    );
    let is_inserted = is_said
        && piece.start == sentence.start
        && piece.end < open
        && open - piece.end == 1
        && is_comma(piece.end);
    if !is_inserted {
        return;
    }
    let is_new = is_new_clause(reading, &sentence, close);
    if !(is_comma(close) || is_new) {
        return;
    }
    let rest = reading.trimmed(close + 1..sentence.end);
    let is_free = |at: usize| {
        !reading.is_taken(at)
            && !reading.is_quoted(at)
            && !reading.is_one_of(at, &[";", ":"])
            && reading.likelihood(at) < FURTHER_CUE
    };
    let is_unfinished = is_unfinished(reading, piece);
    let is_half = (2 - usize::from(is_unfinished)..=LONGEST).contains(&rest.len())
        && rest.clone().all(is_free)
        && (is_new
            || is_comparison(reading, &rest)
            || is_unfinished
            || is_second_clause(reading, &rest)
            || source.end <= cue.start && is_predicate(reading, piece, &rest));
    if is_half {
        draft.content.push(rest);
    }
}

/// Where the day ends on which something is said: “on Monday”.
fn day_end(reading: &Reading<'_>, first: usize, end: usize) -> usize {
    let day = first + usize::from(first + 1 < end && reading.is(first, "on"));
    let is_day = day < end && reading.is_capitalized(day) && reading.has(day, Class::TimeWord);
    first + if is_day { day + 1 - first } else { 0 }
}

/// “It was late, Quill said on Monday; | rather, it was dark”: a clause about the same things behind a semicolon.
fn is_new_clause(reading: &Reading<'_>, sentence: &Range<usize>, mark: usize) -> bool {
    let first = mark + 1;
    if !reading.is(mark, ";") || reading.is_quoted(mark) || first + 2 >= sentence.end {
        return false;
    }
    let is_linked = reading.plays(first, AttributionRole::Linking)
        || reading.is_one_of(first, &["rather", "otherwise", "then"]);
    is_linked
        || reading.is_one_of(
            first,
            &["it", "its", "there", "they", "their", "this", "that"],
        )
        || reading.is_one_of(first, &["i", "we", "our", "you"])
}

/// “The man was, Quill said, | drunk”: what breaks off behind its auxiliary.
fn is_unfinished(reading: &Reading<'_>, piece: &Range<usize>) -> bool {
    piece.len() > 1 && reading.has(piece.end - 1, Class::Auxiliary)
}

/// “up from 3.1% in April”, “compared with 40 a year ago”
fn is_comparison(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let next = words.start + 1;
    reading.is_one_of(words.start, &["up", "down"]) && reading.is(next, "from")
        || reading.is(words.start, "compared") && reading.is_one_of(next, &["with", "to"])
}

/// “and nine homes burnt”: a clause with a subject that is no pronoun.
fn is_second_clause(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let subject = words.start + 1;
    let opens = reading.token(subject).kind == TokenKind::Number
        || reading.has(subject, Class::NumberWord)
        || reading.has(subject, Class::Determiner);
    reading.is_one_of(words.start, &["and", "but", "or"])
        && opens
        && (subject + 1..words.end).any(|at| is_verb(reading, at))
}

/// “The new ferry, Quill said, | never sailed”: the verb of a subject that stands alone.
fn is_predicate(reading: &Reading<'_>, subject: &Range<usize>, words: &Range<usize>) -> bool {
    let is_adverb = reading.is_one_of(words.start, &["also", "never", "now", "still"])
        || reading.words(words.start).ends_with("ly");
    let verb = words.start + usize::from(is_adverb);
    let has_verb = |at: usize| is_verb(reading, at) && !reading.has(at + 1, Class::PersonNoun);
    // “The man who ran the mill, Quill said, | sold it”
    let is_about = |at: &usize| reading.is_one_of(*at, &["who", "that", "which"]);
    let near = subject.clone().take(LONGEST_NOUN);
    let has_clause = near
        .take_while(|at| !is_verb(reading, *at))
        .skip(1)
        .any(|at| is_about(&at));
    // A clause begins with an auxiliary only where it asks.
    let end = reading.sentence_of(subject.start).end;
    let asks = || (words.end..end).any(|at| reading.is(at, "?"));
    let is_auxiliary = reading.has(verb, Class::Auxiliary) && !asks();
    verb < words.end
        && is_verb(reading, verb)
        && source::opens_noun_phrase(reading, subject.start)
        && (has_clause || is_auxiliary || !subject.clone().skip(2).any(has_verb))
}

/// Whether a token has the form of a verb that may be finite.
fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    let is_form = source::is_verbal(reading, at) || reading.has(at, Class::Auxiliary);
    !reading.is_capitalized(at) && (is_form || form.is_past)
}

/// Gives a that-clause the one that is joined to it: “said that the pier was shut, | but that the road was open”.
pub(super) fn behind_that(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let begins = |piece: &&mut Range<usize>| {
        piece.start >= cue.end && piece.len() > 2 && reading.is(piece.start, "that")
    };
    let Some(piece) = draft.content.iter_mut().find(begins) else {
        return;
    };
    let sentence = reading.sentence_of(piece.start);
    let joint = piece.end + usize::from(piece.end < sentence.end && reading.is(piece.end, ","));
    let that = joint + 1;
    let is_joined = that + 2 < sentence.end
        && piece.end > cue.end
        && reading.is_one_of(joint, &["and", "but"])
        && reading.is(that, "that")
        && !reading.is_quoted(joint)
        && !reading.is_any_taken(piece.end..that + 1);
    if !is_joined {
        return;
    }
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence,
    };
    let second = content::right_of(reading, &scope, that, Extent::Clause);
    if second.start == that && second.len() > LEAST_CLAUSE {
        piece.end = second.end;
    }
}
