//! What sort of thing is attributed: the four types of the Penn Discourse Treebank, by cue.

use std::ops::Range;

use super::reading::{Draft, Reading};
use crate::lexicon::Class;
use crate::model::AttributionKind;

/// The kind of an attribution.
pub(super) fn kind(reading: &Reading<'_>, draft: &Draft) -> AttributionKind {
    let Some(cue) = &draft.cue else {
        return AttributionKind::Assertion;
    };
    let head = head(reading, cue.clone());
    let infinitive = reading.is(cue.end - 1, "to")
        || draft
            .content
            .iter()
            .any(|piece| reading.is(piece.start, "to"));
    let reported = draft.content.first().is_some_and(|piece| {
        reading.is_quoted(piece.start)
            || reading.is_one_of(
                piece.start,
                &["whether", "if", "about", "how", "why", "what"],
            )
    });
    let has = |class| reading.has(head, class);
    if has(Class::EventualityCue) && (infinitive || !has(Class::BeliefCue) && !reported) {
        AttributionKind::Eventuality
    } else if has(Class::FactCue) {
        AttributionKind::Fact
    } else if has(Class::BeliefCue) {
        AttributionKind::Belief
    } else {
        AttributionKind::Assertion
    }
}

/// The word that a cue is known by: the last one that is known to attribute anything.
fn head(reading: &Reading<'_>, cue: Range<usize>) -> usize {
    let known = [
        Class::EventualityCue,
        Class::FactCue,
        Class::BeliefCue,
        Class::SpeechVerb,
        Class::CueNoun,
    ];
    let last = cue.end - 1;
    cue.rev()
        .find(|at| known.iter().any(|class| reading.has(*at, *class)))
        .unwrap_or(last)
}
