//! Sources and clauses: the subject alone where a clause was taken for the source, and whom a clause is
//! about where a part of it was.

use std::iter;
use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::text::Case;

/// Verbs whose object or subject behind them speaks: “then came | Quill |: ‘…’”.
const LEADING: [&str; 12] = [
    "beat",
    "came",
    "featured",
    "followed",
    "included",
    "interviewed",
    "introduced",
    "joined",
    "met",
    "named",
    "remembered",
    "went",
];

/// The source from whom a clause is about whose object was taken for it: “the driver who lost | the
/// race said”.
pub(super) fn with_clause(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 4;
    let limit = reading.sentence_of(source.start).start;
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let is_verb = |at: usize| {
        reading.meets(at, VERBS)
            || !reading.is_capitalized(at)
                && verb_form(reading.token(at).word, reading.words(at)).is_past
    };
    let follows_verb =
        source.start > limit + 1 && is_verb(source.start - 1) && is_plain(source.start - 1);
    if !follows_verb {
        return source;
    }
    let floor = limit.max(source.start.saturating_sub(LONGEST));
    let before = (floor + 1..source.start).rev();
    let mut clause = before.take_while(|at| is_plain(*at));
    let pronoun = clause.find(|at| reading.is(*at, "who"));
    let subject = pronoun.and_then(|who| source::subject_before(reading, who, limit));
    // “got a fine as | the officer who stopped him said”
    let joins = |at: &usize| reading.is_one_of(*at, &["as", "because", "than"]);
    let start = subject.map(|it| {
        let last = it.words.clone().rev().find(joins);
        last.map_or(it.words.start, |at| at + 1)
    });
    start.unwrap_or(source.start)..source.end
}

/// Makes the subject the source when that was taken from a clause about it: “Quill, who left with | the
/// mayor, Tom Marsh, | on Monday, said”.
pub(super) fn from_clause(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 40;
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let limit = reading.sentence_of(cue.start).start;
    let is_open = |at: usize| !reading.is_quoted(at) && reading.is(at, ",");
    if source.start <= limit + 2 || source.end >= cue.start || !is_open(cue.start - 1) {
        return;
    }
    let opens_clause = |at: &usize| reading.is(*at, "who") && is_open(at - 1);
    let nearest = (limit + 2).max(source.start.saturating_sub(LONGEST));
    let Some(who) = (nearest..source.start).rev().find(opens_clause) else {
        return;
    };
    let joins = |at: usize| is_open(at - 1) && reading.is_one_of(at, &["and", "but", "while"]);
    let has_verb = (who + 1..source.start)
        .any(|at| source::is_verbal(reading, at) || reading.meets(at, VERBS));
    if !has_verb || (who + 1..cue.start).any(joins) {
        return;
    }
    let antecedent = source::subject_before(reading, who + 1, limit);
    let antecedent = antecedent.map(|it| it.words.start..who - 1);
    if let Some(subject) = antecedent.filter(|it| !it.is_empty() && it.start == limit) {
        *source = subject;
    }
}

/// Takes what it does off the source: “the mayor | has a plan”, “the mayor | is quietly backing”;
/// clauses about it stay, and so does whom a verb makes speak: “it left the mayor saying”.
pub(super) fn without_predicate(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = draft.source.clone() else {
        return;
    };
    let is_made_to_speak = draft.cue.as_ref().is_some_and(|cue| {
        source.end == cue.start
            && (reading.is(cue.start, "to") || reading.words(cue.start).ends_with("ing"))
    });
    let stops = |at: &usize| {
        reading.is_mark(*at) || reading.is_quoted(*at) || reading.has(*at, Class::ClauseOpener)
    };
    let is_verb = |at: &usize| reading.has(*at, Class::FiniteVerb) && !reading.is_capitalized(*at);
    let verb = source
        .clone()
        .take_while(|at| !stops(at))
        .find(is_verb)
        .filter(|verb| *verb > source.start)
        .filter(|verb| !is_made_to_speak || is_witnessed(reading, *verb, draft.cue.as_ref()));
    let Some(verb) = verb else {
        if is_made_to_speak {
            draft.source = Some(without_showing(reading, source));
        }
        return;
    };
    // A clause before that of the cue: “The race began as | a new survey showed”.
    let joins = |at: &usize| reading.plays(*at, AttributionRole::Joining);
    let own = (verb + 1..source.end)
        .rev()
        .find(joins)
        .map(|at| at + 1..source.end);
    let is_subject = |own: &Range<usize>| {
        !own.is_empty()
            && own.clone().all(|at| !stops(&at) && !is_verb(&at))
            && draft.cue.as_ref().is_some_and(|cue| cue.start == own.end)
    };
    draft.source = own.filter(is_subject).or(Some(source.start..verb));
}

/// Takes the verb off a source that breaks off behind it, before a second one: “the firm | sold the pier and said”.
pub(super) fn without_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let last = source.end - 1;
    let is_joined = source.len() > 1
        && source.end + 1 < cue.start
        && reading.is_one_of(cue.start - 1, &["and", "but", "then"]);
    if is_joined && reading.token(last).case == Case::Lower {
        let is_past = verb_form(reading.token(last).word, reading.words(last)).is_past;
        source.end -= usize::from(is_past);
    }
}

/// Whoever speaks, of a clause that was taken for the source before a participle: whom its verb shows, or
/// else its subject: “the video featured | a group of bakers”, “police | released a video”.
fn without_showing(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const SPEAKERS: Classes = Classes::any_of(&[Class::PersonNoun, Class::GroupNoun]);
    let is_verb = |at: &usize| {
        !reading.is_capitalized(*at)
            && verb_form(reading.token(*at).word, reading.words(*at)).is_past
    };
    let inner = source.start + 1..source.end.saturating_sub(1);
    let Some(verb) = inner.clone().find(is_verb) else {
        return source;
    };
    let is_plain = |at: usize| {
        reading.is_word(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::ClauseOpener)
            && (at == verb || reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    let object = verb + 1..source.end;
    let is_name = reading.is_capitalized(object.start) && reading.meets(verb, VERBS);
    let opens = reading.has(object.start, Class::Determiner) || is_name;
    if !opens || !source.clone().all(is_plain) {
        return source;
    }
    // “wrote a letter to the voters | thanking them”
    let speaks = object.clone().any(|at| reading.meets(at, SPEAKERS))
        && !object
            .clone()
            .any(|at| reading.has(at, Class::DocumentNoun));
    let has_speaker = reading.is_capitalized(verb - 1) || reading.meets(verb - 1, SPEAKERS);
    if speaks && !has_speaker {
        return object;
    }
    // “the members yesterday | submitted a motion”
    let is_adverb = |at: usize| reading.has(at, Class::TimeWord) || reading.is(at, "also");
    let adverbs = (source.start + 1..verb).rev();
    let adverbs = adverbs.take_while(|at| is_adverb(*at)).count();
    source.start..verb - adverbs
}

/// Whether a form of “be” tells who was heard speaking: “she was heard saying”, “a poll is showing”.
fn is_witnessed(reading: &Reading<'_>, verb: usize, cue: Option<&Range<usize>>) -> bool {
    let Some(cue) = cue else { return false };
    let near = verb + 1..cue.start.min(verb + 3);
    reading.plays(verb, AttributionRole::PassiveAuxiliary)
        && !reading.is(cue.start, "to")
        && (near.is_empty()
            || near
                .into_iter()
                .any(|at| reading.plays(at, AttributionRole::Witnessed)))
}

/// Makes the subject of the sentence the source when what stands before a colon is no person:
/// “Quill takes up the story: …”.
pub(super) fn from_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let names = |range: &Range<usize>| range.clone().any(|at| reading.is_capitalized(at));
    if source.end != cue.start || names(&source) {
        return;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at);
    let end = sentence.start + (sentence.start..source.start).take_while(is_name).count();
    let is_clause = end < source.start
        && (end..source.start).all(|at| !reading.is_mark(at) && !reading.is_quoted(at));
    if is_clause && end > sentence.start && !reading.has(sentence.start, Class::SentenceOpener) {
        draft.source = Some(sentence.start..end);
    }
}

/// Makes the subject of a clause the source when whom it speaks to was taken for it, before a colon: “Quill texted | Tom
/// Marsh |: ‘…’”, “Quill sent a text to | Marsh |: ‘…’”.
pub(super) fn from_object(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 20;
    const LONGEST_OBJECT: usize = 7;
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let is_led = source.end == cue.start
        && reading.is_capitalized(source.end - 1)
        && cue.start <= sentence.start + LONGEST
        && draft
            .content
            .first()
            .is_some_and(|piece| reading.opens(piece.start));
    if !is_led {
        return;
    }
    let that = (sentence.start..source.end)
        .rev()
        .find(|at| reading.is(*at, "that"));
    let first = that.map_or(sentence.start, |at| at + 1);
    let places = (first + 1).max(cue.start.saturating_sub(LONGEST_OBJECT))..cue.start;
    let is_deed = |at: &usize| {
        let form = verb_form(reading.token(*at).word, reading.words(*at));
        form.is_past
            && form.auxiliary.is_none()
            && !reading.is_capitalized(*at)
            && !reading.plays(*at, AttributionRole::Quoting)
            && !reading.plays(*at, AttributionRole::Witnessing)
            && !reading.is_one_of(*at, &LEADING)
    };
    let Some(verb) = places.into_iter().find(is_deed) else {
        return;
    };
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let subject = (first..cue.start)
        .all(is_plain)
        .then(|| source::subject_before(reading, verb, first))
        .flatten();
    let speaks = |words: &Range<usize>| {
        words.start == first
            && !reading.has(first, Class::SentenceOpener)
            && (reading.plays(first, AttributionRole::Nominative)
                || source::is_speaker(reading, words))
    };
    if let Some(subject) = subject.filter(|it| !it.is_relative && speaks(&it.words)) {
        draft.source = Some(subject.words);
    }
}

/// Makes a pronoun the source, and its verb the cue, when both were taken for part of a source that
/// follows: “I hope the mayor | says …”.
pub(super) fn from_pronoun(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    let verb = source.start + 1;
    let is_clause = source.len() > 2
        && source.end <= cue.start
        && reading.plays(source.start, AttributionRole::Nominative)
        && reading.has(verb, Class::Cue)
        && !reading.is_capitalized(verb)
        && !reading.is_quoted(verb);
    let [piece] = draft.content.as_slice() else {
        return;
    };
    if is_clause && piece.start >= cue.end {
        let said = verb + 1..piece.end;
        draft.content = iter::once(said).collect();
        draft.cue = Some(verb..verb + 1);
        draft.extent = None;
        draft.source = Some(source.start..verb);
    }
}
