//! How likely an attribution is right, from how it was found.
//!
//! The figures are shares of right attributions (content and source, as `attrib` is scored) that
//! each method had on `PolNeAR`'s development half, by how likely the cue was.

use super::reading::Draft;
use crate::model::AttributionMethod;

/// For “X said that …”: the cue's likelihood and the share of right attributions, rising.
const SOURCE_CUE_CONTENT: [(f32, f32); 6] = [
    (0.40, 0.45),
    (0.60, 0.51),
    (0.78, 0.57),
    (0.87, 0.78),
    (0.92, 0.82),
    (0.99, 0.89),
];

/// For “…, X said”.
const CONTENT_SOURCE_CUE: [(f32, f32); 4] =
    [(0.40, 0.30), (0.78, 0.40), (0.82, 0.86), (0.97, 0.94)];

/// For nouns.
const NOUN_CUE: [(f32, f32); 3] = [(0.60, 0.30), (0.80, 0.38), (0.95, 0.62)];

/// The estimated probability that source and content of the draft are right.
pub(super) fn confidence(draft: &Draft) -> f32 {
    let likelihood = draft.cue_probability;
    match draft.method {
        AttributionMethod::SourceCueContent => interpolated(&SOURCE_CUE_CONTENT, likelihood),
        AttributionMethod::ContentSourceCue => interpolated(&CONTENT_SOURCE_CUE, likelihood),
        AttributionMethod::ContentCueSource => 0.92,
        AttributionMethod::AccordingTo => 0.90,
        AttributionMethod::Colon => 0.88,
        AttributionMethod::NounCue => interpolated(&NOUN_CUE, likelihood),
        AttributionMethod::PassiveAgent | AttributionMethod::Nearest => 0.40,
        AttributionMethod::Continuation => 0.30,
        AttributionMethod::Unsourced => 0.26,
    }
}

/// The value at `at` on the line through the points, flat beyond its ends.
fn interpolated(points: &[(f32, f32)], at: f32) -> f32 {
    let next = points.partition_point(|(x, _)| *x <= at);
    match (
        next.checked_sub(1).map(|before| points[before]),
        points.get(next),
    ) {
        (Some((x, y)), Some((next_x, next_y))) => y + (next_y - y) * (at - x) / (next_x - x),
        (Some((_, y)), None) => y,
        (None, Some((_, y))) => *y,
        (None, None) => 0.0,
    }
}
