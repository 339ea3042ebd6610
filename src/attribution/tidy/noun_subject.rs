//! Contents around which their sentence goes on: “Her claim that it was weak | angered voters”, “He said he was drunk, |
//! court records show”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};

/// How many tokens of a content are searched for the verb of the sentence around it.
const LONGEST: usize = 30;

/// How many words may stand between the comma and “show”.
const LONGEST_RECORD: usize = 4;

/// Ends what somebody’s claim says before the verb of its sentence, whose subject the claim is.
pub(super) fn without_main_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let is_owned = source.end == cue.start
        && cue.end == piece.start
        && cue.len() == 1
        && reading.is(piece.start, "that")
        && reading.is_owner(source.end - 1)
        && reading.sentence_of(source.start).start == source.start;
    if !is_owned {
        return;
    }
    let stops = |at: usize| {
        reading.is_mark(at)
            || reading.is_quoted(at)
            || reading.has(at, Class::ClauseOpener)
            || reading.has(at, Class::Subordinator)
            || reading.is_one_of(at, &["and", "but", "or"])
    };
    let is_auxiliary = |at: usize| {
        reading.has(at, Class::Auxiliary) || reading.is_one_of(at, &["be", "been", "not", "to"])
    };
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at)
            && (reading.has(at, Class::FiniteVerb)
                || reading.has(at, Class::Auxiliary)
                || form.is_past)
    };
    let first = piece.start + 1;
    let near = first..piece.end.min(first + LONGEST);
    let mut plain = near.skip(1).take_while(|at| !stops(*at));
    let Some(own) = plain.find(|at| is_verb(*at)) else {
        return;
    };
    let is_apart = |at: &usize| *at > own + 1 && is_verb(*at) && !is_auxiliary(*at - 1);
    if let Some(main) = plain.find(is_apart).filter(|main| main + 1 < piece.end) {
        piece.end = main;
    }
}

/// Ends what somebody said before what shows that they did: “he was drunk, | court records show”.
pub(super) fn without_record(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &draft.cue else {
        return;
    };
    let Some(piece) = draft.content.last_mut() else {
        return;
    };
    let last = piece.end - 1;
    let shows = piece.start >= cue.end
        && piece.len() > 2
        && reading.is_one_of(last, &["show", "shows"])
        && !reading.is_quoted(last);
    if !shows {
        return;
    }
    let near = (piece.start + 1).max(last.saturating_sub(LONGEST_RECORD + 1))..last - 1;
    let comma = near.rev().find(|at| reading.is_mark(*at));
    if let Some(comma) = comma.filter(|comma| reading.is(*comma, ",")) {
        piece.end = comma;
    }
}
