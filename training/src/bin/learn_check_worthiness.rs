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

#[path = "../logistic.rs"]
mod logistic;

use std::{env, fs, io};

use copydesk::training::{check_worthiness_features, check_worthiness_file};
use logistic::{Example, Random, learn};
use serde_json::Value;

/// Into how many parts the sentences are cut to try the model on what it has not seen.
const FOLDS: usize = 5;

/// How the model is trained; a sentence worth checking counts more than twice, as there are few.
const SETTINGS: logistic::Settings = logistic::Settings {
    least: 4,
    epochs: 20,
    rate: 0.02,
    decay: 5e-3,
    balance: 2.2,
    dropout: 0.0,
};

fn main() -> io::Result<()> {
    let path = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: learn_check_worthiness SENTENCES"))?;
    let sentences = read(&fs::read_to_string(path)?)?;
    let worth = sentences.iter().filter(|sentence| sentence.label).count();
    println!("{} sentences, {worth} worth checking", sentences.len());
    cross_validate(&sentences);
    let all: Vec<&Example> = sentences.iter().collect();
    let model = learn(&all, &SETTINGS);
    let file = check_worthiness_file(model.base, model.unit, &model.rows());
    println!("weights: {} bytes", file.len());
    fs::write("src/linear/data/check_worthiness.weights", file)
}

fn read(lines: &str) -> io::Result<Vec<Example>> {
    let sentence = |line: &str| {
        let object: Value = serde_json::from_str(line)?;
        Ok(Example {
            features: check_worthiness_features(object["text"].as_str().unwrap_or("")),
            label: object["label"] == 1,
        })
    };
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines.map(sentence).collect()
}

/// Prints how models do on the sentences that they did not learn from.
fn cross_validate(sentences: &[Example]) {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    Random(2).shuffle(&mut order);
    let mut rated: Vec<(i32, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let is_left_out = |place: usize| place % FOLDS == fold;
        let places = order.iter().enumerate();
        let (unseen, seen): (Vec<_>, Vec<_>) = places.partition(|(place, _)| is_left_out(*place));
        let seen: Vec<&Example> = seen.into_iter().map(|(_, at)| &sentences[*at]).collect();
        let model = learn(&seen, &SETTINGS);
        for (_, at) in unseen {
            rated.push((
                model.log_odds(&sentences[*at].features),
                sentences[*at].label,
            ));
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
