//! How far cues reach: what is learned from the readings of marked attributions, and how right it is.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use copydesk::training::attribution::{Kept, Rated, Read};

use crate::corpus::{Article, Gold};
use crate::logistic::{Example, Quantized};
use crate::score::{gold_words, overlap, rated_words};

/// How much of a marked content a reading must have for its cue to teach anything.
const LEAST_OVERLAP: f64 = 0.5;

/// What the readings of an article teach: for each token beside the head of a marked cue, as far as
/// the cue goes and one further, whether it belongs to it.
pub fn examples(article: &Article, read: &[Read]) -> Vec<Example> {
    let gold = gold_words(article);
    let mut found = Vec::new();
    for read in read {
        let marked = read.readings.iter().find_map(|reading| {
            let words = rated_words(article, reading);
            let mut pairs = gold.iter().zip(&article.gold);
            let met = pairs.find(|(words_of, gold)| {
                overlap(&words, words_of) >= LEAST_OVERLAP && meets(&read.cue, gold)
            });
            met.map(|(_, gold)| (reading, gold))
        });
        if let Some((reading, gold)) = marked {
            add(article, read, reading, gold, &mut found);
        }
    }
    found
}

fn meets(cue: &Range<usize>, gold: &Gold) -> bool {
    gold.cue.iter().any(|at| cue.contains(at))
}

fn add(article: &Article, read: &Read, reading: &Rated, gold: &Gold, found: &mut Vec<Example>) {
    if !gold.cue.contains(&article.story.head(read)) {
        return;
    }
    for side in article.story.extent_features(read, reading) {
        for (at, features) in side {
            let label = gold.cue.contains(&at);
            found.push(Example { features, label });
            if !label {
                break;
            }
        }
    }
}

/// Counts of the tokens of cues.
#[derive(Clone, Copy, Debug, Default)]
pub struct CueScore {
    found: usize,
    gold: usize,
    right: usize,
}

impl CueScore {
    /// Adds the cues of what is kept of an article, as far as was learned or as they were taken.
    pub fn add(
        &mut self,
        article: &Article,
        read: &[Read],
        kept: &[Kept],
        extent: Option<&Quantized>,
    ) {
        let cue = |kept: &Kept| {
            let read = &read[kept.candidate];
            let reading = &read.readings[kept.rank];
            extent.map_or(read.cue.clone(), |extent| {
                article
                    .story
                    .extent(read, reading, |features| extent.log_odds(features))
            })
        };
        let found: BTreeSet<usize> = kept.iter().flat_map(cue).collect();
        let gold = article
            .gold
            .iter()
            .flat_map(|gold| gold.cue.iter().copied());
        let gold: BTreeSet<usize> = gold.collect();
        self.found += found.len();
        self.gold += gold.len();
        self.right += found.intersection(&gold).count();
    }
}

impl fmt::Display for CueScore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
        write!(
            formatter,
            "tokens of cues: P {:.1} R {:.1} F1 {:.1}",
            percent(self.right, self.found),
            percent(self.right, self.gold),
            percent(2 * self.right, self.found + self.gold)
        )
    }
}
