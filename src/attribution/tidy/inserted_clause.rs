//! Contents that a clause about their subject is put into, and that break off at it: “said the bridge, which was built
//! in May, was unsafe”, “said the bridge – the third – was unsafe”.

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::lexicon::{Class, verb_form};

/// How long the clause may be.
const LONGEST_CLAUSE: usize = 24;

/// Marks that set words off from their sentence.
const DASHES: [&str; 4] = ["—", "–", "--", "-"];

/// How many tokens may follow that are no clause: “but safe.”
const LONGEST_REST: usize = 5;

/// How many words its noun may have.
const LONGEST_NOUN: usize = 8;

/// Takes in the noun before the clause and the verb behind it.
pub(super) fn with_main_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (
        draft.cue.as_ref(),
        draft.source.as_ref(),
        draft.content.as_mut_slice(),
    ) else {
        return;
    };
    if source.end > cue.start || piece.start < cue.end {
        return;
    }
    let sentence = reading.sentence_of(cue.start);
    let opens = |at: usize| {
        at < sentence.end
            && reading.is(at - 1, ",")
            && reading.is_one_of(at, &["which", "who", "whose", "where"])
    };
    let is_dash = |at: usize| reading.is_one_of(at, &DASHES) && !reading.is_quoted(at);
    // “Her turn against the levy – a law – | makes sense”
    let is_owned = source.len() == 1 && reading.is_owner(source.start);
    let is_set_off = piece.end + 2 < sentence.end && is_dash(piece.end) && !is_owned;
    let last = piece.end;
    let near = piece.start.max(last.saturating_sub(LONGEST_CLAUSE))..last;
    // “said the bridge – the third | – was unsafe”
    let open = near.into_iter().rev().find(|at| is_set_off && is_dash(*at));
    let comma = if opens(piece.start) {
        piece.start - 1
    } else if is_set_off || opens(piece.end + 1) {
        open.unwrap_or(piece.end)
    } else {
        return;
    };
    let start = if piece.start < comma {
        Some(piece.start)
    } else {
        // “told reporters | the bridge, which …”
        let limit = cue.end.max(comma.saturating_sub(LONGEST_NOUN));
        (limit..comma)
            .rev()
            .find(|at| reading.has(*at, Class::Determiner))
    };
    let is_plain = |at: usize| {
        !reading.is_mark(at) && !reading.is_quoted(at) && !reading.has(at, Class::Auxiliary)
    };
    let limit = sentence.end.min(comma + LONGEST_CLAUSE);
    let closes = |at: &usize| {
        if is_set_off {
            is_dash(*at)
        } else {
            reading.is(*at, ",")
        }
    };
    let close = (comma + 2..limit).find(closes);
    // “said it was old – very old – but that it would last”
    let is_joined = |close: usize| {
        is_set_off
            && close + 2 < sentence.end
            && reading.is_one_of(close + 1, &["and", "but"])
            && (reading.is(close + 2, "that")
                || reading.is(close + 1, "but") && sentence.end <= close + LONGEST_REST)
    };
    let has_joint = close.is_some_and(is_joined);
    let Some(start) = start.filter(|start| has_joint || (*start..comma).all(is_plain)) else {
        return;
    };
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        reading.meets(at, VERBS)
            || form.auxiliary.is_some()
            || form.is_past
            || form.third_share.is_some_and(|share| share > 5)
    };
    let goes_on =
        |close: &usize| *close + 1 < sentence.end && (is_joined(*close) || is_verb(*close + 1));
    let Some(close) = close.filter(goes_on) else {
        return;
    };
    let free = |at: &usize| !reading.is_taken(*at) && !reading.is_quoted(*at);
    let limit = sentence.end.min(close + LONGEST_SENTENCE);
    let last = (close..limit).take_while(free).last();
    let end = last.map_or(piece.end, |last| last + 1).max(piece.end);
    *piece = start..end;
}
