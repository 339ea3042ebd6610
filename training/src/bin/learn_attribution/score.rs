//! How right the readings are that are kept, nearly as `attrib` is scored.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use copydesk::training::Forest;
use copydesk::training::attribution::{Kept, Rated, Read, probability};

use crate::corpus::{Article, Gold};

/// The words of an attribution's source and content.
pub struct Words {
    source: BTreeSet<usize>,
    content: BTreeSet<usize>,
}

/// The probability of each reading of each candidate.
pub type Probabilities = Vec<Vec<f32>>;

fn words(article: &Article, tokens: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    tokens.filter(|at| article.story.is_word(*at)).collect()
}

fn flat(ranges: &[Range<usize>]) -> impl Iterator<Item = usize> + '_ {
    ranges.iter().flat_map(Clone::clone)
}

/// The words of the attributions that people marked.
pub fn gold_words(article: &Article) -> Vec<Words> {
    let view = |gold: &Gold| Words {
        source: words(article, gold.source.iter().copied()),
        content: words(article, gold.content.iter().copied()),
    };
    let all = article.gold.iter().map(view);
    all.filter(|gold| !gold.content.is_empty()).collect()
}

/// The words of a reading.
pub fn rated_words(article: &Article, rated: &Rated) -> Words {
    Words {
        source: words(article, flat(&rated.source)),
        content: words(article, flat(&rated.content)),
    }
}

fn kept_words(article: &Article, read: &[Read], kept: &Kept) -> Words {
    rated_words(article, &read[kept.candidate].readings[kept.rank])
}

/// How much of two contents together they share.
pub fn overlap(one: &Words, two: &Words) -> f64 {
    let both = one.content.intersection(&two.content).count();
    both as f64 / (one.content.len() + two.content.len() - both).max(1) as f64
}

fn is_same_source(one: &Words, two: &Words) -> bool {
    one.source.is_empty() && two.source.is_empty()
        || one.source.intersection(&two.source).next().is_some()
}

/// Whether a reading is right: it has half of a marked content, and its source.
pub fn is_right(reading: &Words, gold: &[Words]) -> bool {
    let is_met = |gold: &Words| overlap(reading, gold) >= 0.5 && is_same_source(reading, gold);
    gold.iter().any(is_met)
}

/// Rates all readings.
pub fn rate(forest: &Forest, read: &[Read]) -> Probabilities {
    let readings = |read: &Read| {
        let rated = read.readings.iter();
        rated
            .map(|rated| probability(forest.log_odds(&rated.features)))
            .collect()
    };
    read.iter().map(readings).collect()
}

/// Counts of attributions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    found: usize,
    gold: usize,
    detected: usize,
    right: usize,
    exact: usize,
}

impl Score {
    /// Adds an article, matching readings and marked attributions one to one, best first.
    pub fn add(&mut self, article: &Article, read: &[Read], kept: &[Kept]) {
        let gold = gold_words(article);
        let found = kept.iter().map(|kept| kept_words(article, read, kept));
        let found: Vec<Words> = found.collect();
        let mut pairs = Vec::new();
        for (one, gold) in gold.iter().enumerate() {
            for (two, found) in found.iter().enumerate() {
                let overlap = overlap(gold, found);
                if overlap >= 0.5 {
                    pairs.push((overlap, one, two));
                }
            }
        }
        pairs.sort_by(|one, two| two.0.total_cmp(&one.0));
        let (mut used_gold, mut used_found) = (BTreeSet::new(), BTreeSet::new());
        for (overlap, one, two) in pairs {
            if used_gold.contains(&one) || used_found.contains(&two) {
                continue;
            }
            used_gold.insert(one);
            used_found.insert(two);
            let right = is_same_source(&gold[one], &found[two]);
            self.detected += 1;
            self.right += usize::from(right);
            self.exact += usize::from(right && overlap >= 1.0);
        }
        self.found += found.len();
        self.gold += gold.len();
    }

    /// The F1 of attributions with their sources.
    pub fn attribution(&self) -> f64 {
        self.f1(self.right)
    }

    fn f1(&self, right: usize) -> f64 {
        200.0 * right as f64 / (self.found + self.gold).max(1) as f64
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "F1 {:.2} (detected {:.1}, exact {:.1}), found {}, marked {}",
            self.attribution(),
            self.f1(self.detected),
            self.f1(self.exact),
            self.found,
            self.gold
        )
    }
}

/// How far probabilities can be relied on: by tenths, how many readings are kept, the mean of
/// their probabilities, and how many are right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reliability([(usize, f64, usize); 10]);

impl Reliability {
    /// Adds the readings of an article.
    pub fn add(&mut self, article: &Article, read: &[Read], kept: &[Kept]) {
        let gold = gold_words(article);
        for kept in kept {
            let probability = f64::from(kept.probability);
            let tenth = (probability * 10.0).min(9.0);
            let right = is_right(&kept_words(article, read, kept), &gold);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let bin = &mut self.0[tenth as usize];
            *bin = (bin.0 + 1, bin.1 + probability, bin.2 + usize::from(right));
        }
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: usize = self.0.iter().map(|bin| bin.0).sum();
        let mut error = 0.0;
        for (count, sum, right) in self.0.iter().filter(|bin| bin.0 > 0) {
            let (count, right) = (*count as f64, *right as f64);
            error += (sum - right).abs() / all as f64;
            writeln!(
                formatter,
                "{count:5} at {:.2}: {:.2} right",
                sum / count,
                right / count
            )?;
        }
        write!(formatter, "expected calibration error {error:.3}")
    }
}
