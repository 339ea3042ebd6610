//! How much each word speaks for a line of the story: its log-odds over all pages. Words are those
//! of the lines, or those in the names of the elements around them.

use std::collections::BTreeMap;

use copydesk::training::{NAME_BUCKETS, WORD_BUCKETS};

use crate::data::LabelledPage;

/// A word is scored only when it stands on the pages of this many sites.
const SITES: usize = 3;

/// A word counts at most as often as this on one page.
const MOST: f64 = 5.0;

/// What every bucket is taken to have been seen in any case.
const PRIOR: f64 = 1.0;

/// A score of this size is one unit of log-odds.
const UNIT: f64 = 16.0;

/// Counts the words of lines on pages and scores them.
pub fn word_scores(pages: &[&LabelledPage]) -> Vec<i8> {
    scores(pages, WORD_BUCKETS, &|page, line| {
        page.page.buckets(line).to_vec()
    })
}

/// Counts the words in the names of elements and scores them; none when the pages are text.
pub fn name_scores(pages: &[&LabelledPage]) -> Vec<i8> {
    if pages.iter().any(|page| page.is_html) {
        scores(pages, NAME_BUCKETS, &|page, line| {
            page.page.name_buckets(line)
        })
    } else {
        Vec::new()
    }
}

/// Which buckets the words of a line fall into.
type Buckets<'b> = &'b dyn Fn(&LabelledPage, usize) -> Vec<u16>;

#[allow(clippy::cast_possible_truncation)]
fn scores(pages: &[&LabelledPage], size: usize, buckets: Buckets) -> Vec<i8> {
    let mut counts = vec![[0.0; 2]; size];
    let mut sites = vec![Vec::new(); size];
    for page in pages {
        for ((bucket, label), count) in page_counts(page, buckets) {
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
fn page_counts(page: &LabelledPage, buckets: Buckets) -> BTreeMap<(u16, bool), f64> {
    let mut counts = BTreeMap::new();
    for (line, label) in page.labels.iter().enumerate() {
        for bucket in buckets(page, line) {
            *counts.entry((bucket, *label)).or_insert(0.0) += 1.0;
        }
    }
    counts
}
