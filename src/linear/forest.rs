//! Boosted decision trees: each asks questions of the form “is this feature above that threshold?”,
//! and the answers' values are added up.
//!
//! Rows are rated several at a time, and all questions of a tree are asked: each that is answered
//! with yes rules out the leaves on its other side, and the first one left is the row's
//! (`QuickScorer`, Lucchese et al. 2015). Without branches this is several times faster than walking
//! down the trees.

use super::weights::take;

/// How many questions lead from a tree's root to a leaf at most.
pub(crate) const DEPTH: usize = 5;

/// How many questions a tree in a file has, with one slot to spare.
const QUESTIONS: usize = 1 << DEPTH;

/// How many leaves of a tree can be reached at most.
const LEAVES: usize = 16;

/// How many rows are rated at a time; half as many when no more are left.
const LANES: usize = 32;
const HALF: usize = LANES / 2;

/// A leaf's value of this size is one unit of log-odds.
const UNIT: i64 = 1024;

/// When the first trees, this many, put the log-odds below this, the others do not count.
const OPENING: usize = 12;
const HOPELESS: i32 = -4 * 1024;

/// Trees whose values are added up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forest {
    base: i32,
    trees: Vec<Tree>,
}

/// A tree to rate rows by.
#[derive(Clone, Debug)]
struct Tree {
    questions: Vec<Question>,
    /// The values of the leaves, from left to right.
    leaves: [i16; LEAVES],
}

/// A question of a tree.
#[derive(Clone, Copy, Debug)]
struct Question {
    feature: u8,
    threshold: i16,
    /// The leaves that are ruled out when the feature is above the threshold, as bits.
    below: u16,
}

/// A tree as it is grown and filed: a complete binary tree of questions, in the order of a heap:
/// after question n comes 2n + 1 (no) or 2n + 2 (yes), and after the last of them the leaves.
#[derive(Clone, Debug)]
pub(crate) struct Heap {
    pub(crate) features: [u8; QUESTIONS],
    /// What is not asked has the highest threshold.
    pub(crate) thresholds: [i16; QUESTIONS],
    pub(crate) leaves: [i16; QUESTIONS],
}

impl Forest {
    /// A forest without trees.
    pub(crate) fn new(base: i32) -> Self {
        Self {
            base,
            trees: Vec::new(),
        }
    }

    /// Reads trees from a section of a weights file.
    pub(crate) fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut forest = Self::new(i32::from_le_bytes(take(&mut bytes)?));
        let count = u16::from_le_bytes(take(&mut bytes)?);
        forest.trees.reserve_exact(count.into());
        for _ in 0..count {
            forest.push(&Heap::read(&mut bytes)?)?;
        }
        bytes.is_empty().then_some(forest)
    }

    /// Adds a tree; `None` when it has too many leaves.
    pub(crate) fn push(&mut self, heap: &Heap) -> Option<()> {
        let mut planter = Planter {
            heap,
            questions: Vec::with_capacity(LEAVES - 1),
            leaves: [0; LEAVES],
            count: 0,
        };
        planter.plant(0)?;
        self.trees.push(Tree {
            questions: planter.questions,
            leaves: planter.leaves,
        });
        Some(())
    }

    /// Begins to rate rows.
    pub(crate) fn rating<const N: usize>(&self) -> Rating<'_, N> {
        Rating {
            forest: self,
            columns: [[0; LANES]; N],
            waiting: 0,
            found: Vec::new(),
        }
    }

    /// What the trees give for the first rows, `M` of them, in log-odds times 1024.
    fn log_odds<const M: usize, const N: usize>(&self, columns: &[[i16; LANES]; N]) -> [i32; M] {
        let (opening, rest) = self.trees.split_at(self.trees.len().min(OPENING));
        let mut first = [self.base; M];
        for tree in opening {
            tree.add(columns, &mut first);
        }
        if first.iter().all(|log_odds| *log_odds < HOPELESS) {
            return first;
        }
        let mut all = first;
        for tree in rest {
            tree.add(columns, &mut all);
        }
        for (all, first) in all.iter_mut().zip(first) {
            if first < HOPELESS {
                *all = first;
            }
        }
        all
    }
}

/// Rows to rate, kept until there are enough of them.
pub(crate) struct Rating<'f, const N: usize> {
    forest: &'f Forest,
    /// The features of the rows that wait, feature by feature.
    columns: [[i16; LANES]; N],
    waiting: usize,
    found: Vec<i32>,
}

impl<const N: usize> Rating<'_, N> {
    /// Takes a row.
    pub(crate) fn add(&mut self, features: &[i16; N]) {
        let lane = self.waiting % LANES;
        for (column, feature) in self.columns.iter_mut().zip(features) {
            column[lane] = *feature;
        }
        self.waiting += 1;
        if self.waiting == LANES {
            self.rate();
        }
    }

    /// What the trees give for each row, in log-odds times 1024.
    pub(crate) fn finish(mut self) -> Vec<i32> {
        self.rate();
        self.found
    }

    fn rate(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let columns = &self.columns;
        match waiting {
            0 => {}
            1..=HALF => {
                let found = self.forest.log_odds::<HALF, N>(columns);
                self.found.extend(&found[..waiting]);
            }
            _ => {
                let found = self.forest.log_odds::<LANES, N>(columns);
                self.found.extend(&found[..waiting]);
            }
        }
    }
}

impl Tree {
    /// Adds the values of the leaves of the first rows, `M` of them.
    #[inline]
    fn add<const M: usize, const N: usize>(
        &self,
        columns: &[[i16; LANES]; N],
        sums: &mut [i32; M],
    ) {
        const { assert!(N.is_power_of_two() && M <= LANES) };
        let mut ruled_out = [0_u16; M];
        for question in &self.questions {
            let column = &columns[usize::from(question.feature) % N];
            for lane in 0..M {
                let is_above = column[lane] > question.threshold;
                ruled_out[lane] |= question.below & u16::from(is_above).wrapping_neg();
            }
        }
        for lane in 0..M {
            let leaf = ruled_out[lane].trailing_ones() as usize % LEAVES;
            sums[lane] += i32::from(self.leaves[leaf]);
        }
    }
}

/// Makes a tree of a heap, without what can't be reached.
struct Planter<'h> {
    heap: &'h Heap,
    questions: Vec<Question>,
    leaves: [i16; LEAVES],
    count: usize,
}

impl Planter<'_> {
    /// Plants what stands at a place of the heap.
    fn plant(&mut self, place: usize) -> Option<()> {
        const FIRST_LEAF: usize = QUESTIONS - 1;
        if place >= FIRST_LEAF {
            *self.leaves.get_mut(self.count)? = self.heap.leaves[place - FIRST_LEAF];
            self.count += 1;
            return Some(());
        }
        let threshold = self.heap.thresholds[place];
        let first = self.count;
        self.plant(2 * place + 1)?;
        if threshold < i16::MAX {
            let below = (1_u32 << self.count) - (1 << first);
            self.questions.push(Question {
                feature: self.heap.features[place],
                threshold,
                below: u16::try_from(below).ok()?,
            });
            self.plant(2 * place + 2)?;
        }
        Some(())
    }
}

impl Heap {
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let mut tree = Self {
            features: take(bytes)?,
            thresholds: [0; QUESTIONS],
            leaves: [0; QUESTIONS],
        };
        for number in tree.thresholds.iter_mut().chain(&mut tree.leaves) {
            *number = i16::from_le_bytes(take(bytes)?);
        }
        Some(tree)
    }

    /// The tree as bytes of a weights file.
    #[cfg(feature = "training")]
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.features);
        let numbers = self.thresholds.iter().chain(&self.leaves);
        bytes.extend(numbers.flat_map(|value| value.to_le_bytes()));
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
    use super::{Forest, Heap, QUESTIONS, probability};

    /// A tree that asks whether the first feature is above 5, and if so, whether the second is
    /// above 7.
    fn heap() -> Heap {
        let mut heap = Heap {
            features: [0; QUESTIONS],
            thresholds: [i16::MAX; QUESTIONS],
            leaves: [0; QUESTIONS],
        };
        heap.thresholds[0] = 5;
        (heap.features[2], heap.thresholds[2]) = (1, 7);
        heap.leaves[0] = 10;
        heap.leaves[16] = 20;
        heap.leaves[24] = 40;
        heap
    }

    #[test]
    fn each_row_gets_the_values_of_its_leaves() {
        let mut forest = Forest::new(1);
        forest.push(&heap()).expect("three leaves");
        forest.push(&heap()).expect("three leaves");
        let rows = [[5, 9], [6, 7], [6, 8], [-9, 0]];
        let mut rating = forest.rating();
        for row in rows.iter().cycle().take(11) {
            rating.add(row);
        }
        let expected = [21, 41, 81, 21].into_iter().cycle().take(11);
        assert!(rating.finish().into_iter().eq(expected));
    }

    #[test]
    fn what_the_first_trees_find_hopeless_stays_so() {
        let mut forest = Forest::new(-5000);
        for _ in 0..20 {
            forest.push(&heap()).expect("three leaves");
        }
        let mut rating = forest.rating();
        rating.add(&[6, 8]);
        rating.add(&[0, 0]);
        assert_eq!(rating.finish(), [-5000 + 12 * 40, -5000 + 12 * 10]);
    }

    #[test]
    fn a_tree_with_too_many_leaves_is_refused() {
        let mut full = heap();
        full.thresholds = [0; QUESTIONS];
        assert!(Forest::new(0).push(&full).is_none());
    }

    #[test]
    fn probability_follows_the_logistic_function() {
        for log_odds in -8000..8000 {
            let exact = 1000.0 / (1.0 + (-f64::from(log_odds) / 1024.0).exp());
            assert!((f64::from(probability(log_odds)) - exact).abs() < 12.0);
        }
    }
}
