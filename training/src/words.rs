//! How much each word speaks for a line of the story: its log-odds over all pages.

use std::collections::BTreeMap;

use copydesk::training::WORD_BUCKETS;

use crate::data::LabelledPage;

/// A word is scored only when it stands on the pages of this many sites.
const SITES: usize = 3;

/// A word counts at most as often as this on one page.
const MOST: f64 = 5.0;

/// What every bucket is taken to have been seen in any case.
const PRIOR: f64 = 1.0;

/// A score of this size is one unit of log-odds.
const UNIT: f64 = 16.0;

/// Counts words on pages and scores them.
#[allow(clippy::cast_possible_truncation)]
pub fn word_scores(pages: &[&LabelledPage]) -> Vec<i8> {
    let mut counts = vec![[0.0; 2]; WORD_BUCKETS];
    let mut sites = vec![Vec::new(); WORD_BUCKETS];
    for page in pages {
        for ((bucket, label), count) in page_counts(page) {
            let bucket = usize::from(bucket);
            counts[bucket][usize::from(label)] += f64::min(count, MOST).sqrt();
            if !sites[bucket].contains(&page.site) {
                sites[bucket].push(page.site);
            }
        }
    }
    let sum = |label: usize| counts.iter().map(|count| count[label]).sum::<f64>() + 1000.0;
    let (other, story) = (sum(0), sum(1));
    let score = |(count, sites): (&[f64; 2], &Vec<usize>)| {
        if sites.len() < SITES {
            return 0;
        }
        let odds = (count[1] + PRIOR) / story / ((count[0] + PRIOR) / other);
        (odds.ln() * UNIT).clamp(-60.0, 60.0) as i8
    };
    counts.iter().zip(&sites).map(score).collect()
}

/// How often each word stands in the story of a page and outside it.
fn page_counts(page: &LabelledPage) -> BTreeMap<(u16, bool), f64> {
    let mut counts = BTreeMap::new();
    for (line, label) in page.labels.iter().enumerate() {
        for bucket in page.page.buckets(line) {
            *counts.entry((*bucket, *label)).or_insert(0.0) += 1.0;
        }
    }
    counts
}
