//! Feelings that what happened gave people: “prices rose, sparking fears that …” are nobody’s in particular.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::AttributionRole;
use crate::model::AttributionMethod;

/// The draft without what kindled a feeling as its source.
pub(super) fn without_cause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let Some(feeling) = cue
        .clone()
        .rev()
        .find(|at| reading.plays(*at, AttributionRole::Feeling))
    else {
        return;
    };
    let first = reading
        .sentence_of(feeling)
        .start
        .max(feeling.saturating_sub(3));
    let kindles = |at: &usize| reading.plays(*at, AttributionRole::Kindling);
    let Some(verb) = (first..feeling).rev().find(kindles) else {
        return;
    };
    if source.end <= feeling && source.start <= verb {
        draft.cue = Some(verb..feeling + 1);
        draft.extent = None;
        draft.source = None;
        draft.method = AttributionMethod::Unsourced;
    }
}
