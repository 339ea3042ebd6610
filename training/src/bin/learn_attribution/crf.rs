//! Trains linear-chain conditional random fields: `AdaGrad`, feature dropout, weights averaged over
//! the later epochs of several runs, which differ by chance. One thread and fixed chances: the same
//! sequences give the same weights.

#![allow(
    clippy::needless_range_loop,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

use copydesk::training::attribution::Learned;

/// A sequence: features and label of each token.
pub struct Sequence {
    /// Rows of features, position by position, ends in `ends`.
    pub features: Vec<u32>,
    pub ends: Vec<u32>,
    pub labels: Vec<u8>,
}

impl Sequence {
    pub fn new(features: Vec<Vec<u32>>, labels: Vec<u8>) -> Self {
        let mut sequence = Self {
            features: Vec::new(),
            ends: Vec::new(),
            labels,
        };
        for row in features {
            sequence.features.extend(row);
            sequence
                .ends
                .push(u32::try_from(sequence.features.len()).unwrap_or(u32::MAX));
        }
        sequence
    }
}

/// How a labeller is trained.
#[derive(Clone, Copy)]
pub struct Settings {
    pub runs: u64,
    pub epochs: usize,
    pub rate: f32,
    /// Which share of the features is left out each time.
    pub dropout: f64,
}

/// Numbers the features that occur often enough: replaces each by its row, 0 for none.
pub fn index(sequences: &mut [Sequence], least: usize) -> Vec<u32> {
    let mut all: Vec<u32> = Vec::with_capacity(
        sequences
            .iter()
            .map(|sequence| sequence.features.len())
            .sum(),
    );
    for sequence in sequences.iter() {
        all.extend(&sequence.features);
    }
    all.sort_unstable();
    let mut kept = vec![0];
    let mut start = 0;
    while start < all.len() {
        let end = start + all[start..].partition_point(|feature| *feature == all[start]);
        if end - start >= least {
            kept.push(all[start]);
        }
        start = end;
    }
    drop(all);
    let mut rows = std::collections::HashMap::with_capacity(kept.len());
    for (row, feature) in (0_u32..).zip(&kept).skip(1) {
        rows.insert(*feature, row);
    }
    for feature in sequences
        .iter_mut()
        .flat_map(|sequence| &mut sequence.features)
    {
        *feature = rows.get(feature).copied().unwrap_or(0);
    }
    // Drop the rest, so that sequences are short.
    for sequence in sequences {
        let mut features = Vec::with_capacity(sequence.features.len());
        let mut start = 0;
        for end in &mut sequence.ends {
            features.extend(
                sequence.features[start..*end as usize]
                    .iter()
                    .copied()
                    .filter(|row| *row != 0),
            );
            start = *end as usize;
            *end = u32::try_from(features.len()).unwrap_or(u32::MAX);
        }
        sequence.features = features;
    }
    kept
}

/// A fixed sequence of chances (xorshift).
pub struct Chance(u64);

impl Chance {
    pub fn new(run: u64) -> Self {
        Self(88_172_645_463_325_252 ^ run.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

/// Trains a labeller of `L` labels of which the first `W` have weights; a further label is given
/// where it stands. `kept` are the features by row.
pub fn train<const W: usize, const L: usize>(
    sequences: &[&Sequence],
    kept: &[u32],
    settings: Settings,
    may_follow: fn(u8, u8) -> bool,
) -> Learned<W, L> {
    let mut average = Average::new(kept.len());
    for run in 0..settings.runs {
        Trainer::<W, L>::new(kept.len(), settings, may_follow, run).run(
            sequences,
            settings.epochs,
            &mut average,
        );
    }
    average.finish(kept, may_follow)
}

struct Trainer<const W: usize, const L: usize> {
    weights: Vec<[f32; W]>,
    squares: Vec<[f32; W]>,
    transitions: [[f32; L]; L],
    transition_squares: [[f32; L]; L],
    legal: [[bool; L]; L],
    rate: f32,
    dropout: u32,
    scale: f32,
    chance: Chance,
    // room
    emissions: Vec<[f32; L]>,
    forward: Vec<[f32; L]>,
    backward: Vec<[f32; L]>,
    active: Vec<u32>,
    ends: Vec<usize>,
}

impl<const W: usize, const L: usize> Trainer<W, L> {
    fn new(rows: usize, settings: Settings, may_follow: fn(u8, u8) -> bool, run: u64) -> Self {
        Self {
            weights: vec![[0.0; W]; rows],
            squares: vec![[1.0; W]; rows],
            transitions: [[0.0; L]; L],
            transition_squares: [[1.0; L]; L],
            legal: legal(may_follow),
            rate: settings.rate,
            dropout: (settings.dropout * f64::from(u32::MAX)) as u32,
            scale: (1.0 / (1.0 - settings.dropout)) as f32,
            chance: Chance::new(run),
            emissions: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            active: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Goes through the sequences again and again, and adds what is learned to the average.
    fn run(&mut self, sequences: &[&Sequence], epochs: usize, average: &mut Average<W, L>) {
        let mut order: Vec<usize> = (0..sequences.len()).collect();
        for epoch in 0..epochs {
            for at in (1..order.len()).rev() {
                let other = usize::try_from(self.chance.next() % (at as u64 + 1)).unwrap_or(0);
                order.swap(at, other);
            }
            for at in &order {
                self.step(sequences[*at]);
            }
            self.rate *= 0.85;
            if epoch >= epochs / 2 {
                average.add(&self.weights, &self.transitions);
            }
        }
    }

    /// Goes a step towards the labels of a sequence.
    fn step(&mut self, sequence: &Sequence) {
        self.choose(sequence);
        let length = sequence.labels.len();
        self.emissions.clear();
        let mut start = 0;
        for (at, label) in sequence.labels.iter().enumerate() {
            let mut scores = [0.0; L];
            let given = usize::from(*label) >= W;
            for row in &self.active[start..self.ends[at]] {
                for (score, weight) in scores.iter_mut().zip(&self.weights[*row as usize]) {
                    *score += weight;
                }
            }
            for (place, score) in scores.iter_mut().enumerate() {
                *score *= self.scale;
                if given != (place >= W) {
                    *score = f32::NEG_INFINITY;
                }
            }
            self.emissions.push(scores);
            start = self.ends[at];
        }
        let odds = self.sum(length);
        self.update(sequence, &odds);
    }

    /// Leaves out a share of the features.
    fn choose(&mut self, sequence: &Sequence) {
        self.active.clear();
        self.ends.clear();
        let mut start = 0;
        for end in &sequence.ends {
            for row in &sequence.features[start..*end as usize] {
                if self.dropout == 0 || (self.chance.next() >> 32) as u32 >= self.dropout {
                    self.active.push(*row);
                }
            }
            start = *end as usize;
            self.ends.push(self.active.len());
        }
    }

    /// Forward and backward; emissions become weights. Gives the exponentials of the transitions.
    fn sum(&mut self, length: usize) -> [[f32; L]; L] {
        let mut odds = [[0.0; L]; L];
        for last in 0..L {
            for next in 0..L {
                odds[last][next] = if self.legal[last][next] {
                    self.transitions[last][next].exp()
                } else {
                    0.0
                };
            }
        }
        self.forward.clear();
        for at in 0..length {
            let emission = &mut self.emissions[at];
            let most = emission.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let mut row = [0.0; L];
            let mut total = 0.0;
            for label in 0..L {
                emission[label] = (emission[label] - most).exp();
                let reached = if at == 0 {
                    1.0
                } else {
                    (0..L)
                        .map(|last| self.forward[at - 1][last] * odds[last][label])
                        .sum()
                };
                row[label] = reached * emission[label];
                total += row[label];
            }
            let total = total.max(f32::MIN_POSITIVE);
            self.forward.push(row.map(|value| value / total));
        }
        self.backward.clear();
        self.backward.resize(length, [1.0; L]);
        for at in (1..length).rev() {
            let mut row = [0.0; L];
            let mut total = 0.0;
            for last in 0..L {
                row[last] = (0..L)
                    .map(|label| {
                        odds[last][label] * self.emissions[at][label] * self.backward[at][label]
                    })
                    .sum();
                total += row[last];
            }
            let total = total.max(f32::MIN_POSITIVE);
            self.backward[at - 1] = row.map(|value| value / total);
        }
        odds
    }

    fn update(&mut self, sequence: &Sequence, odds: &[[f32; L]; L]) {
        let mut slopes = [[0.0; L]; L];
        let mut start = 0;
        for (at, label) in sequence.labels.iter().enumerate() {
            let label = usize::from(*label);
            if at > 0 {
                let mut pairs = [[0.0; L]; L];
                let mut total = 0.0;
                for last in 0..L {
                    for next in 0..L {
                        pairs[last][next] = self.forward[at - 1][last]
                            * odds[last][next]
                            * self.emissions[at][next]
                            * self.backward[at][next];
                        total += pairs[last][next];
                    }
                }
                let total: f32 = f32::max(total, f32::MIN_POSITIVE);
                for last in 0..L {
                    for next in 0..L {
                        slopes[last][next] -= pairs[last][next] / total;
                    }
                }
                slopes[usize::from(sequence.labels[at - 1])][label] += 1.0;
            }
            let end = self.ends[at];
            if label < W {
                let mut slope = [0.0; W];
                let mut total = 0.0;
                for place in 0..W {
                    slope[place] = self.forward[at][place] * self.backward[at][place];
                    total += slope[place];
                }
                let total: f32 = f32::max(total, f32::MIN_POSITIVE);
                let mut most = 0.0_f32;
                for (place, slope) in slope.iter_mut().enumerate() {
                    *slope = f32::from(u8::from(place == label)) - *slope / total;
                    most = most.max(slope.abs());
                    *slope *= self.scale;
                }
                if most > 1e-3 {
                    for row in &self.active[start..end] {
                        let (weights, squares) = (
                            &mut self.weights[*row as usize],
                            &mut self.squares[*row as usize],
                        );
                        for place in 0..W {
                            squares[place] += slope[place] * slope[place];
                            weights[place] += self.rate * slope[place] / squares[place].sqrt();
                        }
                    }
                }
            }
            start = end;
        }
        for last in 0..L {
            for next in 0..L {
                let slope: f32 = slopes[last][next];
                self.transition_squares[last][next] += slope * slope;
                self.transitions[last][next] +=
                    self.rate * slope / self.transition_squares[last][next].sqrt();
            }
        }
    }
}

/// The steps from label to label that may be.
fn legal<const L: usize>(may_follow: fn(u8, u8) -> bool) -> [[bool; L]; L] {
    let mut legal = [[true; L]; L];
    for (last, row) in (0..).zip(legal.iter_mut()) {
        for (next, legal) in (0..).zip(row) {
            *legal = may_follow(last, next);
        }
    }
    legal
}

/// Weights and transitions, summed up.
struct Average<const W: usize, const L: usize> {
    sums: Vec<[f32; W]>,
    transitions: [[f32; L]; L],
    count: f32,
}

impl<const W: usize, const L: usize> Average<W, L> {
    fn new(rows: usize) -> Self {
        Self {
            sums: vec![[0.0; W]; rows],
            transitions: [[0.0; L]; L],
            count: 0.0,
        }
    }

    fn add(&mut self, weights: &[[f32; W]], transitions: &[[f32; L]; L]) {
        self.count += 1.0;
        for (sum, weight) in self.sums.iter_mut().flatten().zip(weights.iter().flatten()) {
            *sum += weight;
        }
        let sums = self.transitions.iter_mut().flatten();
        for (sum, weight) in sums.zip(transitions.iter().flatten()) {
            *sum += weight;
        }
    }

    /// The averaged weights in steps of one 127th of a large one.
    fn finish(&self, kept: &[u32], may_follow: fn(u8, u8) -> bool) -> Learned<W, L> {
        let mut sizes: Vec<f32> = self
            .sums
            .iter()
            .flatten()
            .map(|sum| (sum / self.count).abs())
            .collect();
        sizes.sort_by(f32::total_cmp);
        let large = sizes
            .get(sizes.len() - 1 - sizes.len() / 5000)
            .copied()
            .unwrap_or(1.0);
        let scale = large / 127.0;
        let quantize = |sum: f32| (sum / self.count / scale).round().clamp(-127.0, 127.0) as i8;
        let rows = kept
            .iter()
            .zip(&self.sums)
            .skip(1)
            .map(|(feature, sums)| (*feature, sums.map(quantize)));
        let legal = legal::<L>(may_follow);
        let mut transitions = [[0.0; L]; L];
        for last in 0..L {
            for next in 0..L {
                transitions[last][next] = if legal[last][next] {
                    self.transitions[last][next] / self.count
                } else {
                    -1e6
                };
            }
        }
        Learned {
            weights: rows
                .filter(|(_, row)| row.iter().any(|weight| *weight != 0))
                .collect(),
            scale,
            transitions,
        }
    }
}
