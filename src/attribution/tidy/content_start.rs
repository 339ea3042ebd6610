//! Where contents begin: with the subject of their clause, their sentence's first words and the noun that
//! their clause is about.

use std::ops::Range;

use super::{LONGEST_MODIFIER, TOLD, VERBS};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, verb_form};

/// Takes the subject of a content in that begins with its verb: “said Monday was a holiday”, “said
/// Monday the bridge was closed”.
pub(super) fn with_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let source = draft.source.clone().unwrap_or(cue.start..cue.start);
    // A day on which it is said stands between them.
    let is_day = |verb: usize| {
        verb > cue.end + LONGEST_MODIFIER + 1
            && reading.is_capitalized(cue.end)
            && reading.has(cue.end, Class::AdverbialOpener)
    };
    let subject = |verb: usize| cue.end + usize::from(is_day(verb));
    let begins_with_verb = |piece: &&mut Range<usize>| {
        let first = subject(piece.start);
        piece.start > first
            && piece.start <= first + LONGEST_MODIFIER + 1
            && reading.has(piece.start, Class::FiniteVerb)
            && (first..piece.start).all(|at| !reading.is_mark(at) && !source.contains(&at))
    };
    if let Some(piece) = draft.content.iter_mut().find(begins_with_verb) {
        piece.start = subject(piece.start);
        draft.extent = draft
            .extent
            .take()
            .map(|it| it.start..it.end.min(piece.start));
    }
    with_subject_before(reading, draft);
}

/// Takes the subject of a content in that stands before “X said”: “the men, X said, were paid”.
fn with_subject_before(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), [piece]) = (draft.source.clone(), draft.content.as_slice()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let subject = reading.trimmed(sentence.start..source.start);
    let is_inserted = piece.start > source.end
        && reading.is(piece.start - 1, ",")
        && reading.has(piece.start, Class::FiniteVerb)
        && subject.end + 1 == source.start
        && reading.is(subject.end, ",");
    let names = |at: usize| {
        !reading.is_mark(at)
            && !reading.meets(at, VERBS)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
    };
    if is_inserted && !subject.is_empty() && subject.clone().all(names) {
        draft.content.insert(0, subject);
    }
}

/// Begins a content before “, X said” where its sentence does when it was cut off behind a preposition or
/// before one: “the pier is open to | all boats, and has lost money, X said”.
pub(super) fn with_front(reading: &Reading<'_>, draft: &mut Draft) {
    const FURTHER_CUE: f32 = 0.5;
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let front = reading.sentence_of(piece.start).start..piece.start;
    let behind = cue.start.min(source.start);
    let closes = piece.end + 1 == behind && reading.is(piece.end, ",");
    if !closes || front.is_empty() || reading.is_quoted(piece.start) {
        return;
    }
    let last = front.end - 1;
    let is_cut = reading.is_word(last)
        && (reading.has(last, Class::Preposition) || reading.has(piece.start, Class::Preposition))
        && !reading.has(piece.start, Class::ClauseOpener);
    let is_other = |at: usize| {
        reading.is_taken(at)
            || reading.is_quoted(at)
            || reading.is_one_of(at, &[":", ";", "(", ")", "—", "–", "--"])
            || reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= FURTHER_CUE
    };
    let has = |mark: &str| piece.clone().any(|at| reading.is(at, mark));
    let is_bracketed = has("(") && !has(")");
    if !is_cut || is_bracketed || front.clone().any(is_other) {
        return;
    }
    // “…, with | two of three saying so, according to X”, “it was late, but in | May it came, X said”
    let joins = |at: &usize| {
        reading.is(at - 1, ",") && reading.is_one_of(*at, &["and", "but", "while", "though"])
    };
    let is_absolute = front.len() > 1 && reading.is(last, "with") && reading.is(last - 1, ",");
    let join = (front.start + 1..front.end).rev().find(joins);
    let opener = reading.is_one_of(front.start, &["and", "but"]);
    piece.start = match join {
        _ if is_absolute => last,
        Some(join) => join + 1,
        None => front.start + usize::from(opener),
    };
}

/// Begins a content at the infinitive or the “that” that leads it, where “that” points to a noun, or behind whom it is
/// told: “vowed | to fight for that bridge”, “proposed to him | that they sell it”.
pub(super) fn with_infinitive(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST_INFINITIVE: usize = 8;
    let (Some(cue), [piece]) = (draft.cue.clone(), draft.content.as_mut_slice()) else {
        return;
    };
    let first = piece.start;
    if first < cue.end || piece.len() < 2 {
        return;
    }
    let is_told = piece.len() > 4
        && reading.is(first, "to")
        && reading.is_one_of(first + 1, &["her", "him", "me", "them", "us"])
        && reading.is(first + 2, "that");
    if is_told {
        piece.start = first + 2;
        return;
    }
    let leads = first > cue.end + 2
        && first <= cue.end + LONGEST_INFINITIVE
        && reading.is(cue.end, "to")
        && reading.has(cue.end + 1, Class::Verb);
    let points = leads
        && reading.is(first, "that")
        && (reading.has(first - 1, Class::Preposition) || reading.is(first - 1, "all"))
        && !reading.is_any_taken(cue.end..first)
        && !reading.meets(first + 1, VERBS)
        && !reading.plays(first + 1, AttributionRole::Nominative);
    if points {
        piece.start = cue.end;
    }
}

/// Gives a content that is a clause about the noun before it that noun: “wrote | laws that bind them”.
pub(super) fn with_antecedent(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), [piece]) = (draft.cue.clone(), draft.content.as_mut_slice()) else {
        return;
    };
    if piece.len() < 2 || piece.start < cue.end {
        return;
    }
    let that = piece.start;
    if is_called(reading, &cue, that) {
        piece.start = cue.end;
        return;
    }
    if !is_relative(reading, that, piece.end) {
        return;
    }
    // “said through | his lawyer | that”
    if draft.via.as_ref().is_some_and(|via| via.end == that) {
        return;
    }
    let is_determiner = |at: &usize| reading.has(*at, Class::Determiner);
    let noun = (cue.start + 1..that)
        .find(is_determiner)
        .unwrap_or(that - 1);
    let start = if that > cue.end { cue.end } else { noun };
    if start > cue.start {
        piece.start = start;
        draft.cue = Some(cue.start..cue.end.min(start));
    }
}

/// Whether a clause says more of what somebody calls something: “calls | this a lie that no one believes”.
fn is_called(reading: &Reading<'_>, cue: &Range<usize>, that: usize) -> bool {
    const LONGEST: usize = 12;
    let names = reading.plays(cue.end - 1, AttributionRole::Calling)
        && cue.len() <= 3
        && (cue.end + 2..cue.end + LONGEST).contains(&that)
        && reading.is_one_of(that, &["that", "which", "who"])
        && !reading.plays(cue.end, AttributionRole::CalledTo)
        && !reading.has(cue.end, Class::Preposition);
    names && (cue.end..that).all(|at| reading.is_word(at) && !reading.is_taken(at))
}

/// Whether a clause about the noun before it begins with “that” at a token: “laws | that bind them”.
pub(super) fn is_relative(reading: &Reading<'_>, that: usize, end: usize) -> bool {
    if that == 0 || that + 1 >= end || !reading.is(that, "that") || reading.is_quoted(that) {
        return false;
    }
    let (noun, verb) = (that - 1, that + 1);
    let mut before = noun.saturating_sub(3)..noun;
    let has_determiner = before.clone().any(|at| reading.has(at, Class::Determiner));
    // “a law | that bans nets”
    let mut is_third = || {
        let form = verb_form(reading.token(verb).word, reading.words(verb));
        before.any(|at| reading.is_indefinite(at))
            && !reading.has(verb, Class::Cue)
            && form.third_share.is_some_and(|share| share > 5)
            && !(verb + 1..end.min(verb + 8)).any(|at| reading.has(at, Class::Auxiliary))
    };
    let is_verb = reading.meets(verb, VERBS) || reading.has(verb, Class::Auxiliary) || is_third();
    let is_contraction = reading.words(verb).contains(['\'', '’']);
    is_verb
        && !is_contraction
        && reading.is_word(noun)
        && !reading.meets(noun, TOLD)
        && !reading.meets(noun, VERBS)
        && !reading.has(noun, Class::TimeWord)
        && !reading.words(noun).ends_with("ed")
        && !reading.words(noun).ends_with("ing")
        && (!reading.has(noun, Class::Cue) || has_determiner)
}
