//! Which readings are kept.

use std::ops::Range;

use super::fact::{Sheet, kind};
use super::model::Model;
use super::rank::Survey;
use super::reading::Candidate;
use crate::attribution::reading::Draft;
use crate::linear::{Forest, exp, word_hash};
use crate::model::AttributionMethod;
use crate::text::Document;

/// Among readings that are nearly as likely right as the best, the one that the labels themselves
/// make likeliest is taken: it ends more often exactly where it should.
pub(crate) const SLACK: f32 = 0.06;

/// Keeps the best reading of each candidate that is likely enough, the likeliest first, unless
/// others have most of its content already. The result stands in the order of the cues.
pub(crate) fn choose(
    model: &Model,
    document: &Document,
    sheet: &Sheet,
    candidates: Vec<Candidate>,
) -> Vec<Draft> {
    let Some(forest) = &model.forest else {
        return Vec::new();
    };
    let mut best = likely(model, forest, document, sheet, &candidates);
    best.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
    let mut taken = vec![false; sheet.facts.len()];
    best.retain(|(_, number, rank)| {
        let content = &candidates[*number].readings[*rank].content;
        let words = || {
            content
                .iter()
                .flat_map(Clone::clone)
                .filter(|at| sheet.facts[*at].is_word)
        };
        let is_free = 2 * words().filter(|at| taken[*at]).count() <= words().count();
        if is_free {
            for range in content {
                taken[range.clone()].fill(true);
            }
        }
        is_free
    });
    best.sort_by_key(|(_, number, _)| *number);
    let mut candidates: Vec<_> = candidates.into_iter().map(Some).collect();
    let chosen = best.into_iter().filter_map(|(probability, number, rank)| {
        let mut candidate = candidates[number].take()?;
        let reading = candidate.readings.swap_remove(rank);
        let source = reading
            .source
            .iter()
            .max_by_key(|piece| piece.len())
            .cloned();
        let method = method(sheet, &candidate, source.as_ref(), &reading.content);
        Some(Draft {
            source,
            cue: Some(candidate.cue),
            content: reading.content,
            method,
            probability,
            via: None,
        })
    });
    chosen.collect()
}

/// The readings that are likely enough, one of each candidate at most: its probability, the
/// candidate's number, the reading's rank.
fn likely(
    model: &Model,
    forest: &Forest,
    document: &Document,
    sheet: &Sheet,
    candidates: &[Candidate],
) -> Vec<(f32, usize, usize)> {
    let survey = Survey::new(document, sheet, candidates, &model.wording);
    let mut rating = forest.rating();
    for number in 0..candidates.len() {
        survey
            .features(number)
            .iter()
            .for_each(|row| rating.add(row));
    }
    let found: Vec<f32> = rating.finish().into_iter().map(probability).collect();
    let mut rest = found.as_slice();
    let mut likely = Vec::new();
    for (number, candidate) in candidates.iter().enumerate() {
        let (own, others) = rest.split_at(candidate.readings.len());
        rest = others;
        let most = own.iter().copied().fold(0.0, f32::max);
        let rank = own.iter().position(|found| *found >= most - SLACK);
        if let Some(rank) = rank.filter(|rank| own[*rank] >= model.threshold) {
            likely.push((own[rank], number, rank));
        }
    }
    likely
}

/// How the attribution is worded.
fn method(
    sheet: &Sheet,
    candidate: &Candidate,
    source: Option<&Range<usize>>,
    content: &[Range<usize>],
) -> AttributionMethod {
    let cue = &candidate.cue;
    let Some(source) = source else {
        return AttributionMethod::Unsourced;
    };
    let is_before = content.first().is_some_and(|piece| piece.start < cue.start);
    if sheet.facts[candidate.head].is(kind::COLON) {
        AttributionMethod::Colon
    } else if sheet.facts[cue.start].word == word_hash("according") {
        AttributionMethod::AccordingTo
    } else if let Some(method) = candidate.proposed.filter(|method| {
        matches!(
            method,
            AttributionMethod::NounCue | AttributionMethod::PassiveAgent
        )
    }) {
        method
    } else if !is_before {
        AttributionMethod::SourceCueContent
    } else if source.start >= cue.end {
        AttributionMethod::ContentCueSource
    } else {
        AttributionMethod::ContentSourceCue
    }
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn probability(log_odds: i32) -> f32 {
    1.0 / (1.0 + exp(-(log_odds as f32) / 1024.0))
}
