//! One way to read a cue, how likely it is, and how far it agrees with the rules.

use std::ops::Range;

use super::fact::kind;
use super::role;
use super::sheet::Sheet;
use crate::attribution::draft::Draft;
use crate::model::AttributionMethod;

/// A candidate for a cue with its readings, likeliest first.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) cue: Range<usize>,
    /// The likeliest head of the cue.
    pub(crate) head: usize,
    /// The probability that it is a cue, from its own sentence.
    pub(crate) probability: f32,
    /// How many tokens of source and content are expected.
    pub(crate) expected: [f32; 2],
    /// The highest probability of any token to be source or content.
    pub(crate) highest: [f32; 2],
    pub(crate) readings: Vec<Reading>,
    /// What the rules call it, if they read it.
    pub(crate) proposed: Option<AttributionMethod>,
    /// How likely they take the cue to be.
    pub(crate) proposed_probability: f32,
}

/// One way to read a cue.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    pub(crate) source: Vec<Range<usize>>,
    pub(crate) content: Vec<Range<usize>>,
    /// The logarithm of its probability given the cue.
    pub(crate) log_probability: f32,
    /// Mean and least probability of its tokens of source and content.
    pub(crate) mean: [f32; 2],
    pub(crate) least: [f32; 2],
    /// How far it agrees with what the rules read: whether it is their reading, what its content
    /// shares with theirs, whether the sources meet.
    pub(crate) agreement: [i16; 3],
}

impl Reading {
    /// Counts mean and least probability of its tokens.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn weigh(&mut self, chunks: &[Range<usize>], marginals: &[[f32; role::LABELS]]) {
        for (role, pieces) in [&self.source, &self.content].into_iter().enumerate() {
            let (mut sum, mut least, mut count) = (0.0, 1.0_f32, 0_usize);
            for piece in pieces {
                let first = chunks.partition_point(|chunk| chunk.end <= piece.start);
                let mut labelled = 0;
                for (chunk, marginal) in chunks[first..].iter().zip(&marginals[first..]) {
                    let shared = chunk
                        .end
                        .min(piece.end)
                        .saturating_sub(chunk.start.max(piece.start));
                    if shared == 0 {
                        break;
                    }
                    let probability = role_probabilities(marginal)[role];
                    sum += shared as f32 * probability;
                    least = least.min(probability);
                    labelled += shared;
                }
                if labelled < piece.len() {
                    least = 0.0;
                }
                count += piece.len();
            }
            if count > 0 {
                self.mean[role] = sum / count as f32;
                self.least[role] = least;
            }
        }
    }
}

pub(super) fn role_probabilities(marginal: &[f32; role::LABELS]) -> [f32; 2] {
    [marginal[1] + marginal[2], marginal[3] + marginal[4]]
}

/// Compares the readings with what the rules read, which joins them unless it is among them.
pub(super) fn compare(
    sheet: &Sheet,
    draft: &Draft,
    candidate: &mut Candidate,
    chunks: &[Range<usize>],
    marginals: &[[f32; role::LABELS]],
) {
    let source: Vec<_> = draft.source.iter().cloned().collect();
    let own = words_in(sheet, &draft.content);
    let mut is_among = false;
    for reading in &mut candidate.readings {
        let common = reading
            .content
            .iter()
            .flat_map(Clone::clone)
            .filter(|at| {
                sheet.facts[*at].is_word && draft.content.iter().any(|piece| piece.contains(at))
            })
            .count();
        let all = own + words_in(sheet, &reading.content) - common;
        let meet = match (source.is_empty(), reading.source.is_empty()) {
            (true, true) => true,
            (false, false) => shared(&source, &reading.source) > 0,
            _ => false,
        };
        let same = common == all && meet;
        is_among |= same;
        reading.agreement = [
            1 + i16::from(same),
            i16::try_from(1000 * common / all.max(1)).unwrap_or(0),
            1 + i16::from(meet),
        ];
    }
    if !is_among && own > 0 {
        let last = candidate
            .readings
            .last()
            .map_or(-9.0, |reading| reading.log_probability);
        let mut reading = Reading {
            source,
            content: draft.content.clone(),
            log_probability: last - 3.0,
            agreement: [3, 1000, 2],
            ..Reading::default()
        };
        reading.weigh(chunks, marginals);
        candidate.readings.push(reading);
    }
}

/// The kind of a token, or of none.
pub(super) fn kind_at(sheet: &Sheet, at: Option<usize>) -> u8 {
    at.and_then(|at| sheet.facts.get(at))
        .map_or(kind::NONE, |fact| fact.kind)
}

/// How many words ranges have.
pub(super) fn words_in(sheet: &Sheet, ranges: &[Range<usize>]) -> usize {
    let tokens = ranges.iter().flat_map(Clone::clone);
    tokens.filter(|at| sheet.facts[*at].is_word).count()
}

/// How many tokens two lists of ranges share.
pub(crate) fn shared(first: &[Range<usize>], second: &[Range<usize>]) -> usize {
    let pairs = first
        .iter()
        .flat_map(|one| second.iter().map(move |two| (one, two)));
    pairs
        .map(|(one, two)| {
            one.end
                .min(two.end)
                .saturating_sub(one.start.max(two.start))
        })
        .sum()
}
