//! Shingle F1: how well lines cover the story, as the article-extraction benchmark of Scrapinghub
//! counts it.

use std::collections::BTreeMap;

/// Precision and recall, summed up page by page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shingles {
    precision: (f64, f64),
    recall: (f64, f64),
}

impl Shingles {
    /// Adds a page.
    pub fn add(&mut self, story: &[String], found: &[&str]) {
        let (story, lines) = (story.join("\n"), found.join("\n"));
        let (gold, found) = (shingles(&story), shingles(&lines));
        let both: usize = gold
            .iter()
            .map(|(words, count)| found.get(words).map_or(0, |have| *have.min(count)))
            .sum();
        let (gold, found) = (gold.values().sum::<usize>(), found.values().sum::<usize>());
        if found > 0 {
            self.precision.0 += both as f64 / found as f64;
            self.precision.1 += 1.0;
        }
        if gold > 0 {
            self.recall.0 += both as f64 / gold as f64;
            self.recall.1 += 1.0;
        }
    }

    /// The harmonic mean of mean precision and mean recall.
    pub fn f1(&self) -> f64 {
        let (precision, recall) = (
            self.precision.0 / self.precision.1,
            self.recall.0 / self.recall.1,
        );
        2.0 * precision * recall / (precision + recall)
    }
}

/// All runs of four words, with how often each occurs.
fn shingles(text: &str) -> BTreeMap<Vec<&str>, usize> {
    let words: Vec<&str> = text
        .split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let mut counts = BTreeMap::new();
    let size = words.len().clamp(1, 4);
    for run in words.windows(size) {
        *counts.entry(run.to_vec()).or_insert(0) += 1;
    }
    counts
}
