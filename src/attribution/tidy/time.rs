//! When something is said, between the verb and what is said.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, ClaimRole, Class, ClausePart, claim_roles};
use crate::text::TokenKind;

/// Parts of a day.
const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// Within how many tokens of a name the verb stands that it is the subject of.
const FARTHEST_VERB: usize = 8;

/// Takes the day on which it is said off a content: “said Thursday | 94 boats had sunk”, “said Monday
/// morning | that …”.
pub(super) fn without_day(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &draft.cue else {
        return;
    };
    let day = |piece: &Range<usize>| piece.start + usize::from(reading.is(piece.start, "on"));
    let begins_with_day = |piece: &&mut Range<usize>| {
        piece.start == cue.end
            && piece.len() > 3
            && claim_roles(reading.token(day(piece)).word).has(ClaimRole::Weekday)
            && !reading.is_quoted(piece.start)
    };
    let Some(piece) = draft.content.iter_mut().find(begins_with_day) else {
        return;
    };
    let part = day(piece) + 1;
    let first = part + usize::from(reading.is_one_of(part, &PARTS));
    if opens(reading, first, piece.end) {
        piece.start = first;
    }
}

/// Whether a clause that is said begins with a token.
fn opens(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let token = reading.token(at);
    let is_subject = || {
        let mut near = at + 1..end.min(at + FARTHEST_VERB);
        let stop = near.find(|at| {
            reading.is_mark(*at) || reading.meets(*at, VERBS) && !reading.is_capitalized(*at)
        });
        stop.is_some_and(|at| reading.is_word(at))
    };
    token.kind == TokenKind::Number
        || reading.has(at, Class::NumberWord)
        || reading.has(at, Class::Determiner)
        || reading.has(at, Class::Pronoun)
        || reading.plays(at, AttributionRole::Nominative)
        || reading.is_part(at, ClausePart::Interrogative)
        || reading.is_one_of(at, &["that", "if"])
        || reading.opens(at)
        || reading.is_capitalized(at) && !reading.has(at, Class::TimeWord) && is_subject()
}
