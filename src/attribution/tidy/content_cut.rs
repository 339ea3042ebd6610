//! Contents that a clause about who says it ends in, behind which the sentence goes on: “A thief, who claims he is
//! innocent, | fled”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};

/// How many tokens of a content are searched for the verb of the sentence around it.
const LONGEST: usize = 40;

/// Ends the content before the verb of the sentence around it.
pub(super) fn without_predicate(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    if source.end > cue.start || source.is_empty() {
        return;
    }
    let Some(piece) = draft.content.iter_mut().find(|it| it.start >= cue.end) else {
        return;
    };
    let piece_end = piece.end;
    let near = piece.start..piece.end.min(piece.start + LONGEST);
    let end = if is_inserted(reading, source) {
        behind_comma(reading, &near)
    } else if reading.is(source.end - 1, "who") {
        behind_quotation(reading, &near)
    } else {
        None
    };
    piece.end = end.unwrap_or(piece_end);
}

/// Starts what goes on behind a cue at the quotation that goes on, without what is said about: “‘…,’ Quill said of |
/// ‘The Long Road’ in May, | ‘…’”, “Quill said of | Marsh, her rival, | ‘…’”.
pub(super) fn without_topic(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let is_about = reading.is_one_of(cue.end - 1, &["of", "about"])
        && cue.clone().any(|at| reading.has(at, Class::SpeechVerb));
    let is_split =
        |first: &Range<usize>| first.end <= cue.start && reading.is_quoted(first.end - 1);
    let place = match draft.content.as_slice() {
        [first, next] if is_split(first) && next.start == cue.end => 1,
        [next] | [next, _] if next.start == cue.end => 0,
        _ => return,
    };
    let last = draft.content.len() - 1;
    let next = draft.content[place].start..draft.content[last].end;
    let goes_on = |at: &usize| {
        let before = *at - 1;
        let is_comma = reading.is(before, ",")
            || reading.closes(before) && before > next.start && reading.is(before - 1, ",");
        let is_quoted = reading.opens(*at) && (place == 1 || is_sentence(reading, *at, next.end));
        is_comma && (is_quoted || place == 0 && reading.is(*at, "that"))
    };
    let near = next.start + 1..next.end.min(next.start + LONGEST);
    let Some(start) = near.into_iter().find(goes_on).filter(|_| is_about) else {
        return;
    };
    draft.content.truncate(place);
    draft.content.push(start..next.end);
}

/// Within how many words a sentence that begins in the middle of a quotation has its verb.
const NEAR: usize = 5;

/// Whether quoted words that end a content are a sentence.
fn is_sentence(reading: &Reading<'_>, open: usize, end: usize) -> bool {
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || form.is_past
    };
    let first = open + 1;
    let is_new = first < end && reading.is_capitalized(first);
    let near = first..end.min(first + if is_new { LONGEST } else { NEAR });
    reading.in_one_quotation(open, end - 1) && near.into_iter().any(is_verb)
}

/// Whether the source is a relative pronoun, or whoever belongs to whom the sentence is about, behind a comma.
fn is_inserted(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    let first = source.start;
    let is_behind = |at: usize| at > 0 && reading.is(at - 1, ",");
    let last = source.end - 1;
    first > 1 && reading.is(first - 1, "whose") && is_behind(first - 1)
        || reading.is(last, "who") && is_behind(last)
}

/// The comma at which the main clause goes on with its verb.
fn behind_comma(reading: &Reading<'_>, words: &Range<usize>) -> Option<usize> {
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::Preposition)
            && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || form.is_past)
    };
    let mut places = words.clone().skip(1);
    let own = places.find(|at| is_verb(*at) && !reading.is(at - 1, ","));
    let mut commas = words.clone().skip(2).filter(|at| reading.is(*at, ","));
    let first = commas.clone().next();
    // An apposition inside of what is said stands between two commas.
    let is_behind =
        |comma: usize| own.is_some_and(|own| own < comma) || first.is_some_and(|it| it == comma);
    commas.find(|comma| {
        comma + 1 < words.end
            && !reading.is_quoted(*comma)
            && is_behind(*comma)
            && is_verb(comma + 1)
    })
}

/// The auxiliary right behind quoted words: “who told pupils they were ‘slow’ | has been banned”.
fn behind_quotation(reading: &Reading<'_>, words: &Range<usize>) -> Option<usize> {
    words.clone().skip(2).find(|at| {
        reading.closes(at - 1) && !reading.is_quoted(*at) && reading.has(*at, Class::Auxiliary)
    })
}
