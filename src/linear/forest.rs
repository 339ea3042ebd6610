//! Boosted decision trees: each asks five questions of the form “is this feature above that
//! threshold?”, and the answers' values are added up.

use super::weights::take;

/// How many questions lead from a tree's root to a leaf.
pub(crate) const DEPTH: usize = 5;

/// How many questions a tree has, with one slot to spare so that indices need no check.
const QUESTIONS: usize = 1 << DEPTH;

/// A leaf's value of this size is one unit of log-odds.
const UNIT: i64 = 1024;

/// When the first trees, this many, put the log-odds below this, the others are not asked.
const OPENING: usize = 12;
const HOPELESS: i32 = -4 * 1024;

/// Trees whose values are added up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forest {
    pub(crate) base: i32,
    pub(crate) trees: Vec<Tree>,
}

/// A complete binary tree of questions, in the order of a heap: the questions after number n are
/// 2n + 1 (no) and 2n + 2 (yes).
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) features: [u8; QUESTIONS],
    pub(crate) thresholds: [i16; QUESTIONS],
    pub(crate) leaves: [i16; QUESTIONS],
}

impl Forest {
    /// Reads trees from a section of a weights file.
    pub(crate) fn read(mut bytes: &[u8]) -> Option<Self> {
        let base = i32::from_le_bytes(take(&mut bytes)?);
        let count = u16::from_le_bytes(take(&mut bytes)?);
        let mut trees = Vec::with_capacity(count.into());
        for _ in 0..count {
            let features = take(&mut bytes)?;
            let mut tree = Tree {
                features,
                thresholds: [0; QUESTIONS],
                leaves: [0; QUESTIONS],
            };
            for threshold in &mut tree.thresholds {
                *threshold = i16::from_le_bytes(take(&mut bytes)?);
            }
            for leaf in &mut tree.leaves {
                *leaf = i16::from_le_bytes(take(&mut bytes)?);
            }
            trees.push(tree);
        }
        bytes.is_empty().then_some(Self { base, trees })
    }

    /// The trees as a section of a weights file.
    #[cfg(feature = "training")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut bytes = self.base.to_le_bytes().to_vec();
        bytes.extend(
            u16::try_from(self.trees.len())
                .unwrap_or(u16::MAX)
                .to_le_bytes(),
        );
        for tree in &self.trees {
            bytes.extend(tree.features);
            bytes.extend(tree.thresholds.iter().flat_map(|value| value.to_le_bytes()));
            bytes.extend(tree.leaves.iter().flat_map(|value| value.to_le_bytes()));
        }
        bytes
    }

    /// What the trees give for these features, in log-odds times 1024.
    pub(crate) fn log_odds<const N: usize>(&self, features: &[i16; N]) -> i32 {
        const { assert!(N.is_power_of_two()) };
        let sum = |trees: &[Tree]| -> i32 {
            let values = trees.iter().map(|tree| i32::from(tree.value(features)));
            values.sum()
        };
        let (opening, rest) = self.trees.split_at(self.trees.len().min(OPENING));
        let log_odds = self.base + sum(opening);
        if log_odds < HOPELESS {
            return log_odds;
        }
        log_odds + sum(rest)
    }
}

impl Tree {
    #[inline]
    fn value<const N: usize>(&self, features: &[i16; N]) -> i16 {
        let mut question = 0;
        for _ in 0..DEPTH {
            let feature = features[usize::from(self.features[question % QUESTIONS]) % N];
            let above = feature > self.thresholds[question % QUESTIONS];
            question = 2 * question + 1 + usize::from(above);
        }
        self.leaves[(question + 1) % QUESTIONS]
    }
}

/// The probability, in thousandths, of these log-odds (times 1024).
///
/// The logistic function by a continued fraction of the hyperbolic tangent, in integers: off by at
/// most a hundredth, and the same everywhere.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn probability(log_odds: i32) -> i16 {
    let limit = 3 * UNIT;
    let half = (i64::from(log_odds) / 2).clamp(-limit, limit);
    let square = half * half;
    let unit = UNIT * UNIT;
    let tangent = 500 * half * (27 * unit + square) / (UNIT * (27 * unit + 9 * square));
    (500 + tangent) as i16
}

#[cfg(test)]
mod tests {
    use super::probability;

    #[test]
    fn probability_follows_the_logistic_function() {
        for log_odds in -8000..8000 {
            let exact = 1000.0 / (1.0 + (-f64::from(log_odds) / 1024.0).exp());
            assert!((f64::from(probability(log_odds)) - exact).abs() < 12.0);
        }
    }
}
