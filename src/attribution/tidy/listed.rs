//! Contents that begin inside of a list: “It sent ten ships and 90 air, | sea and land drones, according to the navy.”
//! What stands before who says it without a verb is only the end of its sentence.

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::lexicon::{Class, verb_form};
use crate::model::AttributionMethod;

/// How many tokens of such a content are searched for a verb.
const LONGEST: usize = 40;

/// Gives the end of a list the sentence that it ends.
pub(super) fn with_sentence(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let speaker = cue.start.min(source.start);
    let is_closing = matches!(
        draft.method,
        AttributionMethod::AccordingTo | AttributionMethod::ContentSourceCue
    );
    let is_cut = is_closing
        && piece.start > sentence.start + 2
        && piece.end + 1 == speaker
        && speaker - sentence.start < LONGEST_SENTENCE
        && reading.is(piece.end, ",")
        && piece.len() <= LONGEST
        && begins_inside(reading, piece.start);
    if !is_cut {
        return;
    }
    let is_past = |at: usize| verb_form(reading.token(at).word, reading.words(at)).is_past;
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && !reading.is(at - 1, "-")
            && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || is_past(at))
    };
    let may_be_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        is_verb(at) || !reading.is_capitalized(at) && form.third_share.is_some()
    };
    let is_free = |at: usize| {
        !reading.is_taken(at) && !reading.is_quoted(at) && !reading.is_one_of(at, &[";", "—", "–"])
    };
    let front = sentence.start..piece.start;
    if front.clone().all(is_free)
        && front.clone().skip(1).any(may_be_verb)
        && !piece.clone().any(|at| is_verb(at) || reading.is_quoted(at))
    {
        let opener = reading.is_one_of(front.start, &["and", "but", "yet"]);
        piece.start = front.start + usize::from(opener);
    }
}

/// Whether a list or an enumeration goes on here: behind a comma, a colon or a number, or with “or”.
fn begins_inside(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_one_of(at - 1, &[",", ":"])
        || reading.is_one_of(at, &["and", "or"])
        || reading.is_one_of(at - 1, &["and", "or"])
}
