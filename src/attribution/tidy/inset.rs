//! Contents inside the noun phrase that opens a sentence: they end before the sentence’s verb.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, VerbForm, verb_form};
use crate::text::TokenKind;

/// Ends what is said inside the noun phrase that opens a sentence before the sentence’s verb: “Quill’s
/// claim that the pier is safe | was wrong”, “a man claiming the seat | lost it”, “the boat that experts say
/// is unsafe | sank”.
pub(super) fn without_predicate(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(inset) = inset(reading, draft) else {
        return;
    };
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end && piece.start <= cue.end + 1;
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(follows)
        .filter(|it| it.len() > 2)
    else {
        return;
    };
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let is_mark = |at: usize| reading.is_mark(at) && !reading.is(at, "-") || reading.is_quoted(at);
    let joins = |at: &usize| {
        is_mark(*at)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Subordinator)
            || reading.is_one_of(*at, &["and", "but", "or"])
    };
    let end = (first..piece.end).find(joins).unwrap_or(piece.end);
    let is_last = end == piece.end
        && piece.end + 1 == sentence.end
        && reading.is_one_of(piece.end, &[".", "!", "?"]);
    let own = (first..end).find(|at| may_be_verb(reading, *at, end));
    let is_apart =
        |at: &usize| is_main_verb(reading, *at) && !reading.has(at - 1, Class::VerbGroup);
    let second = own.and_then(|own| (own + 2..end).find(is_apart));
    // An object has no verb: the first one is that of the sentence.
    let is_object = inset == Inset::Participle
        && is_last
        && first == piece.start
        && !reading.has(first, Class::Pronoun);
    let main = second.or_else(|| sole_verb(reading, first..end, own).filter(|_| is_object));
    if let Some(main) = main {
        piece.end = main;
    }
}

/// The verb behind an object: a finite one that is the first, or else the only form of the past.
fn sole_verb(reading: &Reading<'_>, words: Range<usize>, first: Option<usize>) -> Option<usize> {
    let behind = words.start + 2..words.end;
    let finite = words.clone().find(|at| is_main_verb(reading, *at));
    if finite.is_some() {
        return finite.filter(|at| first == Some(*at) && behind.contains(at));
    }
    let is_past = |at: &usize| {
        let has_agent = at + 1 < words.end && reading.is(at + 1, "by");
        !reading.is_capitalized(*at) && form(reading, *at).is_past && !has_agent
    };
    let mut past = behind.filter(is_past);
    past.next().filter(|_| past.next().is_none())
}

/// What a cue belongs to that stands inside the noun phrase which opens its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inset {
    /// “a man claiming the seat”
    Participle,
    /// “Quill’s claim that …”, “the boat that experts say …”, “those who say that …”
    Clause,
}

/// Whether the cue stands inside the noun phrase that opens its sentence, before the sentence’s verb.
fn inset(reading: &Reading<'_>, draft: &Draft) -> Option<Inset> {
    let (cue, source) = (draft.cue.as_ref()?, draft.source.as_ref()?);
    let content = draft.content.iter().find(|piece| piece.start >= cue.end)?;
    if content.is_empty() {
        return None;
    }
    let first = reading.sentence_of(cue.start).start;
    let first = first + usize::from(reading.has(first, Class::SentenceOpener));
    let is_plain = |at: usize| {
        !reading.is_mark(at)
            && !reading.is_quoted(at)
            && (reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    if source.end > cue.start || source.start < first || !(first..source.start).all(is_plain) {
        return None;
    }
    let last = source.end - 1;
    let is_beside = source.end == cue.start && source.clone().all(is_plain);
    let has_that = reading.is(content.start, "that");
    if source.start > first {
        let is_relative = reading.is_one_of(source.start - 1, &["that", "which"])
            && source.start > first + 1
            && reading.meets(content.start, VERBS);
        return is_relative.then_some(Inset::Clause);
    }
    let owns = reading.token(last).kind == TokenKind::Clitic || reading.is_owner(first);
    let is_noun = is_beside && has_that && owns;
    let is_clause = has_that && reading.is(last, "who") && (first..last).all(is_plain);
    let is_verbal = |at: usize| {
        reading.has(at, Class::Pronoun)
            || reading.has(at, Class::VerbGroup)
            || reading.token(at).kind == TokenKind::Clitic
    };
    let is_participle = is_beside
        && cue.len() == 1
        && reading.words(cue.start).ends_with("ing")
        && draft.extent.as_ref().is_none_or(|it| it.start >= cue.start)
        && !source.clone().any(is_verbal);
    if is_participle {
        return Some(Inset::Participle);
    }
    (is_noun || is_clause).then_some(Inset::Clause)
}

/// What form of a verb a token is.
fn form(reading: &Reading<'_>, at: usize) -> VerbForm {
    verb_form(reading.token(at).word, reading.words(at))
}

/// Whether a token is a finite verb that is no participle.
fn is_main_verb(reading: &Reading<'_>, at: usize) -> bool {
    let form = form(reading, at);
    !reading.is_capitalized(at)
        && !form.is_participle
        && (reading.has(at, Class::FiniteVerb) || reading.meets(at, VERBS) && form.is_past)
}

/// Whether a token may be the verb of a clause that ends at `end`.
fn may_be_verb(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let is_form =
        reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || form(reading, at).is_past;
    let is_tied = at + 1 >= end || reading.has(at + 1, Class::Preposition);
    is_main_verb(reading, at) || is_form && !is_tied && !reading.is_capitalized(at)
}
