//! Which readings are kept.

use std::ops::Range;

use super::extent::CuePlace;
use super::fact::{Fact, kind};
use super::model::Model;
use super::rank::Survey;
use super::reading::Candidate;
use super::sheet::Sheet;
use crate::attribution::draft::Draft;
use crate::linear::{Forest, logistic, word_hash};
use crate::model::AttributionMethod;
use crate::text::Document;

/// Among readings that are nearly as likely right as the best, the one that the labels themselves
/// make likeliest is taken: it ends more often exactly where it should.
const SLACK: f32 = 0.09;

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
    let rated = rate(model, forest, document, sheet, &candidates);
    let content = |pick: &Pick| {
        let reading = &candidates[pick.candidate].readings[pick.rank];
        reading.content.as_slice()
    };
    let mut kept = keep(model.threshold, &sheet.facts, &rated, content);
    kept.sort_by_key(|pick| pick.candidate);
    let mut candidates: Vec<_> = candidates.into_iter().map(Some).collect();
    let chosen = kept.into_iter().filter_map(|pick| {
        let mut candidate = candidates[pick.candidate].take()?;
        let reading = candidate.readings.swap_remove(pick.rank);
        let source = reading
            .source
            .iter()
            .max_by_key(|piece| piece.len())
            .cloned();
        let method = method(sheet, &candidate, source.as_ref(), &reading.content);
        let extent = model.extent.as_ref().map(|extent| {
            let cue = candidate.cue.clone();
            let place = CuePlace::new(&sheet.facts, cue, &reading.source, &reading.content);
            place.learned_extent(extent)
        });
        Some(Draft {
            source,
            cue: Some(candidate.cue),
            extent,
            content: reading.content,
            method,
            probability: pick.probability,
            via: None,
        })
    });
    chosen.collect()
}

/// A reading of a candidate, picked out of its readings.
pub(super) struct Pick {
    pub(super) candidate: usize,
    pub(super) rank: usize,
    pub(super) probability: f32,
    /// The readings that were picked before and this one, as bits.
    tried: u32,
}

/// The probability of each reading of each candidate.
fn rate(
    model: &Model,
    forest: &Forest,
    document: &Document,
    sheet: &Sheet,
    candidates: &[Candidate],
) -> Vec<Vec<f32>> {
    let survey = Survey::new(document, sheet, candidates, &model.wording);
    let mut rating = forest.rating();
    for number in 0..candidates.len() {
        survey.features(number, &mut |row| rating.add(row));
    }
    let mut found = rating.finish().into_iter().map(logistic);
    let readings = candidates.iter().map(|candidate| candidate.readings.len());
    readings
        .map(|count| found.by_ref().take(count).collect())
        .collect()
}

/// The readings to keep: of each candidate the best first; where others have its content, the next
/// best one is tried after them. `rated` are the probabilities of each candidate's readings.
pub(super) fn keep<'r>(
    threshold: f32,
    facts: &[Fact],
    rated: &[Vec<f32>],
    content: impl Fn(&Pick) -> &'r [Range<usize>],
) -> Vec<Pick> {
    let picks = rated.iter().enumerate();
    let mut picks: Vec<Pick> = picks
        .filter_map(|(candidate, rated)| {
            let rank = best(rated)?;
            pick(threshold, candidate, rated, rank, 0)
        })
        .collect();
    let mut taken = vec![false; facts.len()];
    let mut kept = Vec::with_capacity(picks.len());
    while !picks.is_empty() {
        picks.sort_by(|one, two| {
            let by_probability = two.probability.total_cmp(&one.probability);
            by_probability.then(one.candidate.cmp(&two.candidate))
        });
        let mut later = Vec::new();
        for last in picks {
            let content = content(&last);
            if is_free(facts, &taken, content) {
                for range in content {
                    taken[range.clone()].fill(true);
                }
                kept.push(last);
            } else {
                later.extend(next(threshold, &rated[last.candidate], &last));
            }
        }
        picks = later;
    }
    kept
}

/// The rank of the best reading: of those nearly as likely as the likeliest, the first.
fn best(rated: &[f32]) -> Option<usize> {
    let most = rated.iter().copied().fold(0.0, f32::max);
    rated.iter().position(|found| *found >= most - SLACK)
}

/// The likeliest reading that was not tried yet.
fn next(threshold: f32, rated: &[f32], last: &Pick) -> Option<Pick> {
    let is_left = |rank: &usize| last.tried & 1 << rank == 0;
    let rest = (0..rated.len()).filter(is_left);
    let rank = rest.max_by(|one, two| rated[*one].total_cmp(&rated[*two]).then(two.cmp(one)))?;
    pick(threshold, last.candidate, rated, rank, last.tried)
}

/// Picks a reading if it is likely enough.
fn pick(threshold: f32, candidate: usize, rated: &[f32], rank: usize, tried: u32) -> Option<Pick> {
    let probability = rated[rank];
    (probability >= threshold).then_some(Pick {
        candidate,
        rank,
        probability,
        tried: tried | 1 << rank,
    })
}

/// Whether others have no more than a third of a content's words.
fn is_free(facts: &[Fact], taken: &[bool], content: &[Range<usize>]) -> bool {
    let (mut words, mut theirs) = (0, 0);
    for at in content.iter().flat_map(Clone::clone) {
        if facts[at].is_word {
            words += 1;
            theirs += usize::from(taken[at]);
        }
    }
    3 * theirs <= words
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
