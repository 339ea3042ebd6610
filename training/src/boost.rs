//! Gradient boosting: grows trees, each on what the ones before it got wrong.
//!
//! Logistic loss, second-order gains, thresholds at quantiles, the best leaf split first, at most
//! [`TREE_DEPTH`] questions deep. One thread and a fixed order of additions: the same rows give
//! the same trees, bit for bit.

use copydesk::training::{Forest, TREE_DEPTH};

/// One line to learn from.
#[derive(Clone)]
pub struct Row {
    /// What is known of it.
    pub features: Vec<i16>,
    /// Whether it is what is looked for.
    pub label: bool,
    /// How much it counts.
    pub weight: f64,
}

/// How trees are grown.
pub struct Settings {
    /// How many trees.
    pub trees: usize,
    /// How many leaves a tree has at most.
    pub leaves: usize,
    /// How much of each tree's answer is taken.
    pub rate: f64,
    /// What is added to a leaf's weight so that small leaves answer softly.
    pub damping: f64,
    /// How much weight (second derivative) a leaf needs at least.
    pub least: f64,
    /// Which share of the features each tree may ask about.
    pub features: f64,
}

/// How many steps a feature is cut into at most.
const STEPS: usize = 48;

/// Log-odds are written in units of 1/1024.
const UNIT: f64 = 1024.0;

/// Grows a forest.
pub fn grow(rows: &[Row], settings: &Settings) -> Forest {
    let table = Table::new(rows);
    let (right, all) = rows.iter().fold((0.0, 0.0), |(right, all), row| {
        (
            right + row.weight * f64::from(u8::from(row.label)),
            all + row.weight,
        )
    });
    let base = (right / (all - right)).ln();
    let mut log_odds = vec![base; rows.len()];
    let mut forest = Forest::new(round(base));
    let features = rows.first().map_or(0, |row| row.features.len());
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    for _ in 0..settings.trees {
        let slopes = rows.iter().zip(&log_odds).map(slope).collect();
        let asked = (0..features)
            .filter(|_| chance.below(settings.features))
            .collect();
        let tree = Grower {
            table: &table,
            slopes,
            asked,
            settings,
        }
        .grow();
        for leaf in &tree.leaves {
            for row in &leaf.rows {
                log_odds[*row as usize] += leaf.value;
            }
        }
        tree.push_to(&mut forest);
    }
    forest
}

/// The first and second derivative of the loss at a row.
fn slope((row, log_odds): (&Row, &f64)) -> (f64, f64) {
    let probability = 1.0 / (1.0 + (-log_odds).exp());
    let label = f64::from(u8::from(row.label));
    (
        (label - probability) * row.weight,
        probability * (1.0 - probability) * row.weight + 1e-12,
    )
}

#[allow(clippy::cast_possible_truncation)]
fn round(log_odds: f64) -> i32 {
    (log_odds * UNIT).round() as i32
}

/// A fixed sequence of chances (xorshift).
struct Chance(u64);

impl Chance {
    #[allow(clippy::cast_precision_loss)]
    fn below(&mut self, share: f64) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64) < share * (1_u64 << 53) as f64
    }
}

/// The rows, feature by feature, in steps.
struct Table {
    thresholds: Vec<Vec<i16>>,
    steps: Vec<Vec<u8>>,
}

impl Table {
    fn new(rows: &[Row]) -> Self {
        let features = rows.first().map_or(0, |row| row.features.len());
        let thresholds: Vec<_> = (0..features)
            .map(|feature| thresholds(rows, feature))
            .collect();
        let steps = thresholds.iter().enumerate().map(|(feature, thresholds)| {
            let step =
                |row: &Row| thresholds.partition_point(|least| *least < row.features[feature]);
            rows.iter()
                .map(|row| u8::try_from(step(row)).unwrap_or(u8::MAX))
                .collect()
        });
        Self {
            steps: steps.collect(),
            thresholds: thresholds.clone(),
        }
    }
}

/// Where a feature is cut: between all values if they are few, else at quantiles.
fn thresholds(rows: &[Row], feature: usize) -> Vec<i16> {
    let mut values: Vec<i16> = rows.iter().map(|row| row.features[feature]).collect();
    values.sort_unstable();
    let Some(&last) = values.last() else {
        return Vec::new();
    };
    let mut cuts = values.clone();
    cuts.dedup();
    if cuts.len() > STEPS {
        cuts = (1..STEPS)
            .map(|step| values[step * values.len() / STEPS])
            .collect();
        cuts.dedup();
    }
    cuts.retain(|cut| *cut < last);
    cuts
}

struct Grower<'t> {
    table: &'t Table,
    slopes: Vec<(f64, f64)>,
    asked: Vec<usize>,
    settings: &'t Settings,
}

/// A leaf, and the best question to split it by.
struct Leaf {
    rows: Vec<u32>,
    sum: (f64, f64),
    /// Its place in the heap of questions, and how many questions lead to it.
    place: usize,
    depth: usize,
    gain: f64,
    feature: usize,
    step: usize,
    value: f64,
}

/// A grown tree.
struct Grown {
    questions: Vec<(u8, i16)>,
    leaves: Vec<Leaf>,
}

impl Grower<'_> {
    fn grow(&self) -> Grown {
        let rows: Vec<u32> = (0..).take(self.slopes.len()).collect();
        let mut questions = vec![(0, i16::MAX); (1 << TREE_DEPTH) - 1];
        let mut leaves = vec![self.leaf(rows, 0, 0)];
        while leaves.len() < self.settings.leaves {
            let best = (0..leaves.len())
                .max_by(|a, b| leaves[*a].gain.total_cmp(&leaves[*b].gain).then(b.cmp(a)));
            let Some(best) = best.filter(|best| leaves[*best].gain > 0.0) else {
                break;
            };
            let leaf = leaves.swap_remove(best);
            let steps = &self.table.steps[leaf.feature];
            questions[leaf.place] = (
                u8::try_from(leaf.feature).unwrap_or(0),
                self.table.thresholds[leaf.feature][leaf.step],
            );
            let (below, above) = leaf
                .rows
                .iter()
                .partition(|row| usize::from(steps[**row as usize]) <= leaf.step);
            leaves.push(self.leaf(below, 2 * leaf.place + 1, leaf.depth + 1));
            leaves.push(self.leaf(above, 2 * leaf.place + 2, leaf.depth + 1));
        }
        for leaf in &mut leaves {
            leaf.value = self.settings.rate * leaf.sum.0 / (leaf.sum.1 + self.settings.damping);
        }
        Grown { questions, leaves }
    }

    fn leaf(&self, rows: Vec<u32>, place: usize, depth: usize) -> Leaf {
        let sum = rows.iter().fold((0.0, 0.0), |sum, row| {
            let slope = self.slopes[*row as usize];
            (sum.0 + slope.0, sum.1 + slope.1)
        });
        let mut leaf = Leaf {
            rows,
            sum,
            place,
            depth,
            gain: 0.0,
            feature: 0,
            step: 0,
            value: 0.0,
        };
        if depth < TREE_DEPTH {
            for feature in &self.asked {
                self.try_feature(&mut leaf, *feature);
            }
        }
        leaf
    }

    fn try_feature(&self, leaf: &mut Leaf, feature: usize) {
        let cuts = self.table.thresholds[feature].len();
        let mut sums = [(0.0, 0.0); STEPS + 1];
        let steps = &self.table.steps[feature];
        for row in &leaf.rows {
            let sum = &mut sums[usize::from(steps[*row as usize])];
            let slope = self.slopes[*row as usize];
            sum.0 += slope.0;
            sum.1 += slope.1;
        }
        let worth = |(first, second): (f64, f64)| first * first / (second + self.settings.damping);
        let mut below = (0.0, 0.0);
        for (step, sum) in sums.iter().enumerate().take(cuts) {
            below = (below.0 + sum.0, below.1 + sum.1);
            let above = (leaf.sum.0 - below.0, leaf.sum.1 - below.1);
            if below.1 < self.settings.least || above.1 < self.settings.least {
                continue;
            }
            let gain = worth(below) + worth(above) - worth(leaf.sum);
            if gain > leaf.gain + 1e-9 {
                (leaf.gain, leaf.feature, leaf.step) = (gain, feature, step);
            }
        }
    }
}

impl Grown {
    /// Writes the tree in full depth: a leaf higher up stands at the leftmost place below it,
    /// which unasked questions lead to.
    fn push_to(&self, forest: &mut Forest) {
        let mut values = vec![0; 1 << TREE_DEPTH];
        for leaf in &self.leaves {
            let place = (leaf.depth..TREE_DEPTH).fold(leaf.place, |place, _| 2 * place + 1);
            let value = round(leaf.value).clamp(i16::MIN.into(), i16::MAX.into());
            values[place + 1 - (1 << TREE_DEPTH)] = i16::try_from(value).unwrap_or(0);
        }
        forest.push(&self.questions, &values);
    }
}
