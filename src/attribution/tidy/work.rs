//! Works that somebody made, whose titles stand in quotation marks as speech does: “Quill, who wrote | ‘The Grey
//! Goose’”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::QuotationRole;

/// How many letters words have that titles leave in lower case.
const SMALL: usize = 3;

/// How many words a title has at most.
const LONGEST: usize = 8;

/// Whether what was taken for speech is the title of a work that its source made.
pub(super) fn is_made(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let verb = cue.end - 1;
    let is_behind = piece.start == cue.end && !piece.is_empty() && reading.opens(piece.start);
    if !is_behind || !reading.plays_beside_quotation(verb, QuotationRole::Making) {
        return false;
    }
    let first = piece.start;
    let is_inside = |at: &usize| reading.in_one_quotation(first, *at);
    let words = (first + 1..piece.end).take_while(is_inside);
    let mut words = words.filter(|at| reading.is_word(*at)).peekable();
    let opens = words.peek().is_some_and(|at| reading.is_capitalized(*at));
    let is_small = |at: usize| reading.words(at).len() <= SMALL;
    let count = words.clone().count();
    opens
        && (2..=LONGEST).contains(&count)
        && words.all(|at| reading.is_capitalized(at) || is_small(at))
}
