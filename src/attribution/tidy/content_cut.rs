//! Contents that a clause about who says it ends in, behind which the sentence goes on: “A thief, who claims he is
//! innocent, | fled”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, verb_form};
use crate::model::AttributionMethod;

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
    let method = draft.method;
    let Some(piece) = draft.content.iter_mut().find(|it| it.start >= cue.end) else {
        return;
    };
    let piece_end = piece.end;
    let near = piece.start..piece.end.min(piece.start + LONGEST);
    let end = if is_inserted(reading, source) {
        behind_comma(reading, &near)
    } else if reading.is(source.end - 1, "who") {
        behind_quotation(reading, &near)
    } else if method == AttributionMethod::NounCue && piece.start == cue.end {
        behind_clause(reading, source, &near)
    } else {
        None
    };
    piece.end = end.unwrap_or(piece_end);
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
    let mut commas = words.clone().skip(2).filter(|at| reading.is(*at, ","));
    commas.find(|comma| comma + 1 < words.end && !reading.is_quoted(*comma) && is_verb(comma + 1))
}

/// The auxiliary right behind quoted words: “who told pupils they were ‘slow’ | has been banned”.
fn behind_quotation(reading: &Reading<'_>, words: &Range<usize>) -> Option<usize> {
    words.clone().skip(2).find(|at| {
        reading.closes(at - 1) && !reading.is_quoted(*at) && reading.has(*at, Class::Auxiliary)
    })
}

/// The form of “be” and the like behind a that-clause that has its verb: “The claim that taxes fell | is wrong”.
fn behind_clause(
    reading: &Reading<'_>,
    source: &Range<usize>,
    words: &Range<usize>,
) -> Option<usize> {
    let opens = reading.sentence_of(source.start).start == source.start;
    if !opens || !reading.is(words.start, "that") {
        return None;
    }
    let joins = |at: &usize| {
        reading.is_mark(*at)
            || reading.is_quoted(*at)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Subordinator)
            || reading.is_one_of(*at, &["and", "but", "or"])
    };
    let is_verb = |at: &usize| !reading.is_capitalized(*at) && reading.meets(*at, VERBS);
    let inner = (words.start + 1..words.end).take_while(|at| !joins(at));
    let mut verbs = inner.filter(|at| is_verb(at) || reading.has(*at, Class::Auxiliary));
    let own = verbs.next()?;
    verbs.find(|at| {
        let is_group =
            reading.has(at - 1, Class::VerbGroup) || reading.has(at - 1, Class::Auxiliary);
        reading.has(*at, Class::Auxiliary) && !is_group && *at > own
    })
}
