//! Trains logistic regressions over hashed features: stochastic gradient descent, each weight with
//! steps that shrink as it moves, averaged over the second half of the way. One thread and a fixed
//! order: the same rows give the same weights.

#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

use std::collections::BTreeMap;

/// What to learn from: features and whether it is what is looked for.
pub struct Example {
    pub features: Vec<u32>,
    pub label: bool,
}

/// How a regression is trained.
#[derive(Clone, Copy)]
pub struct Settings {
    /// How often a feature must occur to be kept.
    pub least: usize,
    /// How often all examples are gone through.
    pub epochs: usize,
    /// How large the first steps are.
    pub rate: f64,
    /// How much weights are drawn to zero.
    pub decay: f64,
    /// What an example that is looked for counts, where another counts 1.
    pub balance: f64,
    /// Which share of the features is left out each time.
    pub dropout: f64,
}

/// A logistic regression in the integers that ship.
pub struct Quantized {
    /// What no feature gives, in log-odds times 1024.
    pub base: i32,
    /// What a weight of 1 stands for, likewise.
    pub unit: i32,
    pub weights: BTreeMap<u32, i8>,
}

impl Quantized {
    /// The rows of a weights file.
    pub fn rows(&self) -> Vec<(u32, i8)> {
        let rows = self.weights.iter();
        rows.map(|(feature, weight)| (*feature, *weight)).collect()
    }

    /// The log-odds of some features, times 1024.
    pub fn log_odds(&self, features: &[u32]) -> i32 {
        let weights = features
            .iter()
            .filter_map(|feature| self.weights.get(feature));
        self.base + self.unit * weights.map(|weight| i32::from(*weight)).sum::<i32>()
    }
}

/// Learns from examples.
pub fn learn(examples: &[&Example], settings: &Settings) -> Quantized {
    let features = frequent(examples, settings.least);
    let base = features.len();
    let rows: Vec<Vec<usize>> = examples
        .iter()
        .map(|example| {
            let known = example.features.iter();
            known
                .filter_map(|feature| features.binary_search(feature).ok())
                .chain([base])
                .collect()
        })
        .collect();
    let mut weights = vec![0.0; base + 1];
    let mut moved = vec![1e-6; weights.len()];
    let mut sums = vec![0.0; weights.len()];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(1);
    let scale = 1.0 / (1.0 - settings.dropout);
    let mut active: Vec<usize> = Vec::new();
    for epoch in 0..settings.epochs {
        random.shuffle(&mut order);
        for at in &order {
            active.clear();
            let row = rows[*at].iter();
            active.extend(
                row.filter(|_| settings.dropout == 0.0 || !random.below_share(settings.dropout)),
            );
            let label = examples[*at].label;
            let odds: f64 = scale * active.iter().map(|place| weights[*place]).sum::<f64>();
            let count = if label { settings.balance } else { 1.0 };
            let slope = count * (1.0 / (1.0 + (-odds).exp()) - f64::from(u8::from(label)));
            for place in &active {
                let slope = scale * slope + settings.decay * weights[*place];
                moved[*place] += slope * slope;
                weights[*place] -= settings.rate * slope / f64::sqrt(moved[*place]);
            }
        }
        if epoch >= settings.epochs / 2 {
            for (sum, weight) in sums.iter_mut().zip(&weights) {
                *sum += weight;
            }
        }
    }
    let epochs = (settings.epochs - settings.epochs / 2) as f64;
    quantize(&features, &sums, epochs)
}

/// The averages as steps of one 127th of the largest.
fn quantize(features: &[u32], sums: &[f64], epochs: f64) -> Quantized {
    let most = sums[..features.len()]
        .iter()
        .fold(0.0, |most, sum| f64::max(most, (sum / epochs).abs()));
    let unit = (most * 1024.0 / 127.0).ceil().max(1.0);
    let quantized = |sum: &f64| (sum / epochs * 1024.0 / unit).round() as i8;
    let weights = features.iter().copied().zip(sums.iter().map(quantized));
    Quantized {
        base: (sums[features.len()] / epochs * 1024.0) as i32,
        unit: unit as i32,
        weights: weights.filter(|(_, weight)| *weight != 0).collect(),
    }
}

/// The features that occur often enough, in order.
fn frequent(examples: &[&Example], least: usize) -> Vec<u32> {
    let mut counts = BTreeMap::new();
    for feature in examples.iter().flat_map(|example| &example.features) {
        *counts.entry(*feature).or_insert(0) += 1;
    }
    counts.retain(|_, count| *count >= least);
    counts.into_keys().collect()
}

/// Marsaglia's xorshift generator.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    fn below_share(&mut self, share: f64) -> bool {
        (self.next() as f64) < share * (1_u64 << 53) as f64
    }

    /// Brings items into another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.next() as usize % (at + 1));
        }
    }
}
