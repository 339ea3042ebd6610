//! Learns which claims are worth checking: the weights of `src/claim/check_worthiness.rs`.
//!
//! ```text
//! cargo run --release -p copydesk-training --bin learn_check_worthiness -- SENTENCES
//! ```
//!
//! SENTENCES has one JSON object a line with `text` and `label`, 1 for what is worth checking. The
//! program prints how well the model does on sentences that it did not learn from and writes
//! `src/linear/data/check_worthiness.weights`, bit for bit the same each time. See `MODEL_CARD.md`.

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

use std::collections::BTreeMap;
use std::{env, fs, io};

use copydesk::training::{check_worthiness_features, check_worthiness_file};
use serde_json::Value;

/// Into how many parts the sentences are cut to try the model on what it has not seen.
const FOLDS: usize = 5;

/// How often a feature must occur to be kept.
const LEAST: usize = 4;

/// How often all sentences are gone through.
const EPOCHS: usize = 20;

/// How large the first steps are.
const RATE: f64 = 0.02;

/// How much weights are drawn to zero.
const DECAY: f64 = 5e-3;

/// What a sentence worth checking counts, where one that is not counts 1.
const BALANCE: f64 = 2.2;

fn main() -> io::Result<()> {
    let path = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: learn_check_worthiness SENTENCES"))?;
    let sentences = read(&fs::read_to_string(path)?)?;
    let worth = sentences.iter().filter(|sentence| sentence.label).count();
    println!("{} sentences, {worth} worth checking", sentences.len());
    cross_validate(&sentences);
    let all: Vec<&Sentence> = sentences.iter().collect();
    let model = Quantized::new(learn(&all));
    let file = check_worthiness_file(model.base, model.unit, &model.rows());
    println!("weights: {} bytes", file.len());
    fs::write("src/linear/data/check_worthiness.weights", file)
}

/// A sentence with what people say of it.
struct Sentence {
    features: Vec<u32>,
    label: bool,
}

fn read(lines: &str) -> io::Result<Vec<Sentence>> {
    let sentence = |line: &str| {
        let object: Value = serde_json::from_str(line)?;
        Ok(Sentence {
            features: check_worthiness_features(object["text"].as_str().unwrap_or("")),
            label: object["label"] == 1,
        })
    };
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines.map(sentence).collect()
}

/// A logistic regression: weights by feature.
struct Model {
    base: f64,
    weights: BTreeMap<u32, f64>,
}

/// Learns by stochastic gradient descent, each weight with steps that shrink as it moves, and
/// averages over the second half of the way.
fn learn(sentences: &[&Sentence]) -> Model {
    let features = frequent(sentences);
    let base = features.len();
    let rows: Vec<Vec<usize>> = sentences
        .iter()
        .map(|sentence| {
            let known = sentence.features.iter();
            known
                .filter_map(|feature| features.binary_search(feature).ok())
                .chain([base])
                .collect()
        })
        .collect();
    let mut weights = vec![0.0; base + 1];
    let mut moved = vec![1e-6; weights.len()];
    let mut sums = vec![0.0; weights.len()];
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut random = Random(1);
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        for at in &order {
            let label = sentences[*at].label;
            let odds: f64 = rows[*at].iter().map(|place| weights[*place]).sum();
            let count = if label { BALANCE } else { 1.0 };
            let slope = count * (1.0 / (1.0 + (-odds).exp()) - f64::from(u8::from(label)));
            for place in &rows[*at] {
                let slope = slope + DECAY * weights[*place];
                moved[*place] += slope * slope;
                weights[*place] -= RATE * slope / f64::sqrt(moved[*place]);
            }
        }
        if epoch >= EPOCHS / 2 {
            for (sum, weight) in sums.iter_mut().zip(&weights) {
                *sum += weight;
            }
        }
    }
    let epochs = (EPOCHS - EPOCHS / 2) as f64;
    Model {
        base: sums[base] / epochs,
        weights: features
            .into_iter()
            .zip(sums.into_iter().map(|sum| sum / epochs))
            .collect(),
    }
}

/// The features that occur often enough, in order.
fn frequent(sentences: &[&Sentence]) -> Vec<u32> {
    let mut counts = BTreeMap::new();
    for sentence in sentences {
        for feature in &sentence.features {
            *counts.entry(*feature).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count >= LEAST);
    counts.into_keys().collect()
}

/// A model in the integers that ship.
struct Quantized {
    base: i32,
    unit: i32,
    weights: BTreeMap<u32, i8>,
}

impl Quantized {
    #[allow(clippy::cast_possible_truncation)]
    fn new(model: Model) -> Self {
        let most = model
            .weights
            .values()
            .fold(0.0, |most, weight| f64::max(most, weight.abs()));
        let unit = (most * 1024.0 / 127.0).ceil().max(1.0);
        let quantized = |weight: f64| (weight * 1024.0 / unit).round() as i8;
        let weights = model.weights.into_iter();
        let weights = weights.map(|(feature, weight)| (feature, quantized(weight)));
        Self {
            base: (model.base * 1024.0) as i32,
            unit: unit as i32,
            weights: weights.filter(|(_, weight)| *weight != 0).collect(),
        }
    }

    /// The rows of the weights file.
    fn rows(&self) -> Vec<(u32, [i8; 1])> {
        self.weights
            .iter()
            .map(|(feature, weight)| (*feature, [*weight]))
            .collect()
    }

    /// The log-odds of a sentence, times 1024.
    fn log_odds(&self, sentence: &Sentence) -> i32 {
        let weights = sentence
            .features
            .iter()
            .filter_map(|feature| self.weights.get(feature));
        self.base + self.unit * weights.map(|weight| i32::from(*weight)).sum::<i32>()
    }
}

/// Prints how models do on the sentences that they did not learn from.
fn cross_validate(sentences: &[Sentence]) {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    Random(2).shuffle(&mut order);
    let mut rated: Vec<(i32, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let is_left_out = |place: usize| place % FOLDS == fold;
        let places = order.iter().enumerate();
        let (unseen, seen): (Vec<_>, Vec<_>) = places.partition(|(place, _)| is_left_out(*place));
        let seen: Vec<&Sentence> = seen.into_iter().map(|(_, at)| &sentences[*at]).collect();
        let model = Quantized::new(learn(&seen));
        for (_, at) in unseen {
            rated.push((model.log_odds(&sentences[*at]), sentences[*at].label));
        }
    }
    let found = rated.iter().filter(|(odds, _)| *odds > 0).count() as f64;
    let gold = rated.iter().filter(|(_, label)| *label).count() as f64;
    let right = rated
        .iter()
        .filter(|(odds, label)| *odds > 0 && *label)
        .count() as f64;
    println!(
        "{FOLDS} folds, from a probability of one half on: P {:.3} R {:.3} F1 {:.3}; average precision {:.3}",
        right / found,
        right / gold,
        2.0 * right / (found + gold),
        average_precision(&mut rated)
    );
}

/// The mean of the precisions at each sentence worth checking, from the likeliest down.
fn average_precision(rated: &mut [(i32, bool)]) -> f64 {
    rated.sort_by_key(|(odds, _)| std::cmp::Reverse(*odds));
    let (mut right, mut sum) = (0.0, 0.0);
    for (place, (_, label)) in rated.iter().enumerate() {
        if *label {
            right += 1.0;
            sum += right / (place + 1) as f64;
        }
    }
    sum / right
}

/// Marsaglia's xorshift generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
