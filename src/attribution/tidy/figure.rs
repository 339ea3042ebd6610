//! Words before a number that were taken for the end of a cue: “warn | only about | one in five trains will run”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;

/// Verbs that say something.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Words that tell how exact a number is.
const INEXACT: [&str; 8] = [
    "about", "almost", "around", "just", "nearly", "only", "over", "some",
];

/// Within how many tokens of the number the verb of its clause stands.
const FARTHEST_VERB: usize = 14;

/// Gives the words before a number, of which a clause tells something, back to that.
pub(super) fn with_number(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let number = cue.end;
    let begins = |piece: &&mut Range<usize>| piece.start == number && piece.len() > 2;
    let Some(piece) = draft.content.iter_mut().find(begins) else {
        return;
    };
    let is_inexact = |at: &usize| reading.is_one_of(*at, &INEXACT);
    let words = (cue.start + 1..number).rev().take_while(is_inexact).count();
    let first = number - words;
    let counts = words > 0
        && (reading.token(number).kind == TokenKind::Number
            || reading.has(number, Class::NumberWord))
        && reading.meets(first - 1, TELLING);
    let near = number + 1..piece.end.min(number + FARTHEST_VERB);
    let stops =
        |at: &usize| reading.is_mark(*at) && !reading.is(*at, "-") || reading.is(*at, "that");
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary))
    };
    let has_verb = near.take_while(|at| !stops(at)).any(is_verb);
    if counts && has_verb {
        piece.start = first;
        draft.cue = Some(cue.start..first);
        draft.extent = None;
    }
}
