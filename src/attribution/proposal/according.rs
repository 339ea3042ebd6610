//! “According to X, …” and “…, according to X”.

use crate::attribution::content::{self, Scope};
use crate::attribution::cue::Candidate;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::model::AttributionMethod;

/// Whether “according to” stands here.
pub(super) fn is_according(reading: &Reading<'_>, scope: &Scope, at: usize) -> bool {
    reading.is(at, "according") && at + 2 < scope.sentence.end && reading.is(at + 1, "to")
}

/// Reads the attribution of “according to”.
pub(super) fn read(reading: &Reading<'_>, scope: &Scope, candidate: Candidate) -> Option<Draft> {
    let at = candidate.at;
    let source = source::noun_phrase_after(reading, at + 2, scope.sentence.end);
    if !reading.has_words(source.clone()) {
        return None;
    }
    let leads = at <= scope.sentence.start + 1 || reading.count_words(scope.sentence.start..at) < 2;
    let content = if leads {
        content::right_of(reading, scope, source.end, content::Extent::Clause)
    } else {
        content::left_of(reading, scope, at)
    };
    let mut content = vec![content];
    if content[0].clone().any(|at| reading.is_quoted(at)) {
        content.extend(content::following_quotation(
            reading,
            scope,
            scope.sentence.end,
        ));
    }
    Some(Draft {
        source: Some(source),
        cue: Some(at..at + 2),
        extent: None,
        content,
        method: AttributionMethod::AccordingTo,
        probability: candidate.probability,
        via: None,
    })
}
