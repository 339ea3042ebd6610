//! Contents without the half behind who says quoted words that the article tells itself: “‘We won,’ Quill said, | and the
//! team flew home.”

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AuxiliaryForm, Class, verb_form};

/// Within how many tokens of “and” the verb of the half stands.
const FARTHEST_VERB: usize = 8;

/// Takes that half off.
pub(super) fn without_half(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [.., first, half] = draft.content.as_slice() else {
        return;
    };
    let speaker = cue.start.min(source.start);
    let end = cue.end.max(source.end);
    let is_behind = first.end <= speaker
        && first.len() > 2
        && reading.closes(first.end - 1)
        && reading.is(first.end - 2, ",")
        && half.start >= end
        && half.len() > 2
        && reading.is(half.start - 1, ",")
        && reading.is_one_of(half.start, &["and", "but"])
        && !half.clone().any(|at| reading.is_quoted(at));
    if is_behind && is_news(reading, half.start + 1, half.end) {
        draft.content.pop();
    }
}

/// Whether a clause in the past with a subject of its own begins here.
fn is_news(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let form = |at: usize| verb_form(reading.token(at).word, reading.words(at));
    let is_verb = |at: &usize| {
        !reading.is_capitalized(*at)
            && (reading.meets(*at, VERBS)
                || reading.has(*at, Class::Auxiliary)
                || form(*at).is_past)
    };
    let verb = (first + 1..end.min(first + FARTHEST_VERB)).find(is_verb);
    verb.is_some_and(|verb| {
        let form = form(verb);
        let is_modal = form
            .auxiliary
            .is_some_and(|it| it.form == AuxiliaryForm::Modal);
        source::opens_noun_phrase(reading, first)
            && !reading.is(first, "that")
            && !is_modal
            && form.auxiliary.is_none()
            && form.is_past
    })
}
