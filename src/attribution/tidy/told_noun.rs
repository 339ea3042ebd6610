//! What is told of a plan, whose infinitive was taken for the content: “told the Herald | the plan to close it |
//! had failed”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class};

/// How many tokens may stand between the cue and the infinitive.
const LONGEST: usize = 12;

/// How many tokens of the noun phrase may stand before its infinitive.
const LONGEST_NOUN: usize = 4;

/// Begins a content at the noun phrase whose infinitive it begins with.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let to_infinitive = |piece: &&mut Range<usize>| {
        piece.start > cue.end + 1
            && piece.start <= cue.end + LONGEST
            && piece.len() > 4
            && reading.is(piece.start, "to")
    };
    let addresses = reading.has(cue.end - 1, Class::AddresseeVerb);
    let piece = draft.content.iter_mut().find(to_infinitive);
    let Some(piece) = piece.filter(|_| addresses) else {
        return;
    };
    let to = piece.start;
    let opens = |at: &usize| reading.has(*at, Class::Determiner) || reading.is_owner(*at);
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let mut nouns = (cue.end + 1..to).rev().take(LONGEST_NOUN);
    let mut nouns = nouns.by_ref().take_while(is_plain);
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (reading.has(at, Class::FiniteVerb)
                || reading.plays(at, AttributionRole::PassiveAuxiliary)
                || reading.has(at, Class::Auxiliary))
    };
    let noun = to - 1;
    let is_noun = !reading.is_capitalized(noun) && !reading.meets(noun, VERBS);
    let near = to + 3..piece.end;
    let stops = |at: &usize| reading.is_mark(*at) || reading.has(*at, Class::ClauseOpener);
    let has_verb = near.take_while(|at| !stops(at)).any(is_verb);
    if let Some(start) = nouns
        .find(opens)
        .filter(|it| is_noun && has_verb && *it < noun)
    {
        piece.start = start;
    }
}
