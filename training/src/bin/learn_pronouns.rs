//! Learns what tells whom “he” and “she” stand for: the weights of `src/people/pronouns`.
//!
//! ```text
//! cargo run --release -p copydesk-training --bin learn_pronouns -- TEXTS
//! ```
//!
//! TEXTS is the folder of the texts that `training/data/pronouns.train.jsonl` labels; it names them by
//! the first twelve hex digits of the SHA-256 of their files' names. A multinomial regression over
//! everybody whom a pronoun may stand for is pulled towards the weights set by hand. The program
//! prints how many pronouns it gets right that it did not learn from, and writes the last column of
//! `src/people/data/pronoun_weights.txt`, the same each time. See `MODEL_CARD.md`.

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{env, fs, io};

use copydesk::training::people::{FEATURE_NAMES, FEATURES, Pronouns, by_hand, pronouns};
use copydesk::{Document, Span};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Into how many parts the texts are cut to try the weights on what they were not learned from.
const FOLDS: usize = 5;

/// What a weight of 1 stands for, in log-odds.
const UNIT: f64 = 1.0 / 64.0;

/// How often all pronouns are gone through.
const STEPS: u32 = 400;

/// How far a weight moves in a step at first.
const RATE: f64 = 4.0;

/// How strongly weights are pulled towards those set by hand: for a pronoun, per squared unit of
/// log-odds.
const PULL: f64 = 0.05;

/// What stays as set by hand: the labelled texts are of one campaign, and of few people again and again.
const FIXED: [&str; 2] = ["Named", "NamedMost"];

const LABELS: &str = "training/data/pronouns.train.jsonl";
const TABLE: &str = "src/people/data/pronoun_weights.txt";

type Weights = [f64; FEATURES];

/// A pronoun with everybody whom it may stand for.
struct Example {
    part: usize,
    choices: Vec<(Weights, bool)>,
}

fn main() -> io::Result<()> {
    let folder = env::args().nth(1);
    let folder = folder.ok_or_else(|| io::Error::other("usage: learn_pronouns TEXTS"))?;
    let examples = read(&folder)?;
    let start = by_hand().map(f64::from);
    let all: Vec<&Example> = examples.iter().collect();
    println!(
        "{} pronouns, by hand {:.1} % right",
        all.len(),
        right(&all, &start)
    );
    let mut learned = 0.0;
    for part in 0..FOLDS {
        let (own, others): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.part == part);
        learned += right(&own, &learn(&others, &start)) * own.len() as f64;
    }
    println!(
        "{:.1} % of those not learned from",
        learned / all.len() as f64
    );
    write(&learn(&all, &start))
}

/// Reads labels and texts.
fn read(folder: &str) -> io::Result<Vec<Example>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let digest = Sha256::digest(name.as_bytes());
        let mut hex = String::new();
        for byte in &digest[..6] {
            let _ = write!(hex, "{byte:02x}");
        }
        texts.insert(hex, path);
    }
    let mut examples = Vec::new();
    for (number, line) in fs::read_to_string(LABELS)?.lines().enumerate() {
        let row: Value = serde_json::from_str(line)?;
        let name = row["doc"].as_str().unwrap_or_default();
        let path = texts.get(name);
        let path = path.ok_or_else(|| io::Error::other(format!("no text {name} in {folder}")))?;
        let text = fs::read_to_string(path)?;
        let document = Document::from_story(text.as_str());
        let found = pronouns(&document);
        let labels = row["pronouns"].as_array().into_iter().flatten();
        examples.extend(labels.filter_map(|label| {
            let offsets: Vec<usize> = label.as_array()?.iter().filter_map(offset).collect();
            example(&document, &found, &offsets, number % FOLDS)
        }));
    }
    Ok(examples)
}

#[allow(clippy::cast_possible_truncation)]
fn offset(value: &Value) -> Option<usize> {
    value.as_u64().map(|number| number as usize)
}

/// A labelled pronoun as an example; `None` where nobody it may stand for is the right one.
fn example(document: &Document, found: &Pronouns, label: &[usize], part: usize) -> Option<Example> {
    let start = *label.first()?;
    let mut pronouns = found.pronouns.iter();
    let pronoun = pronouns.find(|it| it.span.range().start == start)?;
    let words = |span: &str| -> BTreeSet<String> {
        let words = span.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let name = match label {
        [_, _, start, end] => Some(words(document.text().get(*start..*end)?)),
        _ => None,
    };
    let names = |entity: u32| {
        let own = found
            .names
            .iter()
            .filter(move |(other, _)| *other == entity);
        own.map(|(_, span): &(u32, Span)| words(&document.text()[*span]))
    };
    let is_right = |entity: Option<u32>| match (&name, entity) {
        (None, None) => true,
        (None, Some(entity)) => names(entity).next().is_none(),
        (Some(_), None) => false,
        (Some(name), Some(entity)) => names(entity).any(|other| other == *name),
    };
    let choices = pronoun.choices.iter();
    let choices: Vec<_> = choices
        .map(|choice| (choice.times.map(f64::from), is_right(choice.entity)))
        .collect();
    let has_right = choices.iter().any(|(_, right)| *right);
    has_right.then_some(Example { part, choices })
}

fn score(times: &Weights, weights: &Weights) -> f64 {
    times
        .iter()
        .zip(weights)
        .map(|(times, weight)| times * weight * UNIT)
        .sum()
}

/// How many of a hundred pronouns are given to the right one.
fn right(examples: &[&Example], weights: &Weights) -> f64 {
    let is_right = |example: &&&Example| {
        let scored = example
            .choices
            .iter()
            .map(|(times, right)| (score(times, weights), right));
        let best = scored.max_by(|one, two| one.0.total_cmp(&two.0));
        best.is_some_and(|(_, right)| *right)
    };
    let count = examples.iter().filter(is_right).count();
    100.0 * count as f64 / examples.len().max(1) as f64
}

/// Learns by gradient descent with adaptive moments (Kingma and Ba 2015), all pronouns a step.
fn learn(examples: &[&Example], start: &Weights) -> Weights {
    let mut weights = *start;
    let (mut mean, mut square) = ([0.0; FEATURES], [0.0; FEATURES]);
    for step in 1..=STEPS {
        let mut gradient = gradient(examples, &weights);
        let rate = RATE * (1.0 - f64::from(step) / f64::from(STEPS + 1));
        let fresh = |decay: f64| 1.0 - decay.powi(i32::try_from(step).unwrap_or(i32::MAX));
        for at in (0..FEATURES).filter(|at| !FIXED.contains(&FEATURE_NAMES[*at])) {
            gradient[at] += PULL * (weights[at] - start[at]) * UNIT * UNIT;
            mean[at] = 0.9 * mean[at] + 0.1 * gradient[at];
            square[at] = 0.99 * square[at] + 0.01 * gradient[at] * gradient[at];
            let (mean, square) = (mean[at] / fresh(0.9), square[at] / fresh(0.99));
            weights[at] -= rate * mean / (square.sqrt() + 1e-9);
        }
    }
    weights
}

/// How the loss, minus the mean logarithm of the probability of the right ones, grows with each weight.
fn gradient(examples: &[&Example], weights: &Weights) -> Weights {
    let mut gradient = [0.0; FEATURES];
    for example in examples {
        let scores: Vec<f64> = example
            .choices
            .iter()
            .map(|(times, _)| score(times, weights))
            .collect();
        let most = scores.iter().copied().fold(f64::MIN, f64::max);
        let odds: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
        let all: f64 = odds.iter().sum();
        let rights = odds.iter().zip(&example.choices);
        let rights: f64 = rights
            .map(|(odds, (_, right))| if *right { *odds } else { 0.0 })
            .sum();
        for (odds, (times, right)) in odds.iter().zip(&example.choices) {
            let wanted = if *right {
                odds / rights.max(1e-30)
            } else {
                0.0
            };
            let error = (odds / all - wanted) * UNIT / examples.len() as f64;
            for (sum, times) in gradient.iter_mut().zip(times) {
                *sum += error * times;
            }
        }
    }
    gradient
}

/// Writes the last column of the table.
fn write(weights: &Weights) -> io::Result<()> {
    let mut weights = weights.iter();
    let mut table = String::new();
    for line in fs::read_to_string(TABLE)?.lines() {
        match line.rsplit_once('\t') {
            Some((row, _)) if !line.starts_with('#') => {
                let weight = weights.next().copied().unwrap_or_default();
                let _ = writeln!(table, "{row}\t{}", weight.round());
            }
            _ => {
                let _ = writeln!(table, "{line}");
            }
        }
    }
    fs::write(TABLE, table)
}
