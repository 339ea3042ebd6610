//! Contents that a clause opens which the main clause follows: “said that if it rains, | the pier will close”.

use std::ops::Range;

use crate::attribution::content;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};

/// How likely a verb of the main clause must be a cue for that to be said by somebody else.
const FURTHER_CUE: f32 = 0.5;

/// Within how many tokens of the main clause such a verb stands.
const NEAR: usize = 6;

/// How many words a clause has at least, with the word that opens it.
const LEAST_CLAUSE: usize = 3;

/// Gives a content that ends with the clause it begins with the main clause behind the comma.
pub(super) fn with_main_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    // “While Quill said that if …, the council …”
    let is_hung =
        source.start > sentence.start && reading.has(source.start - 1, Class::Subordinator);
    let is_cut = piece.start >= cue.end
        && source.end <= cue.start
        && opens_clause(reading, piece)
        && piece.end + 1 < sentence.end
        && reading.is(piece.end, ",");
    if !is_cut || is_hung {
        return;
    }
    let rest = piece.end + 1..sentence.end;
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    // “said that while it rained, | she thought …”
    let says =
        |at: usize| reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= FURTHER_CUE;
    let mut near = rest.start..rest.end.min(rest.start + NEAR);
    if near.any(says) {
        return;
    }
    let goes_on = content::goes_on(reading, rest.start, rest.end)
        || reading.is_one_of(rest.start, &["and", "but", "according"]);
    if !goes_on && rest.clone().all(is_free) && content::is_clause(reading, &rest) {
        piece.end = reading.trimmed(rest).end;
    }
}

/// Whether a content begins with a whole clause that a word like “if” opens.
fn opens_clause(reading: &Reading<'_>, piece: &Range<usize>) -> bool {
    let first = piece.start + usize::from(reading.is_one_of(piece.start, &["that", "even"]));
    first < piece.end
        && !reading.is_quoted(first)
        && reading.has(first, Class::Subordinator)
        && reading.count_words(first..piece.end) >= LEAST_CLAUSE
        && (first + 2..piece.end).any(|at| is_verb(reading, at))
}

fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    !reading.is_capitalized(at) && (!form.is_none() || reading.has(at, Class::Auxiliary))
}
