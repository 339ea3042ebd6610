//! How often words head cues; rare words, much as often as others that mean the same.

use std::collections::{BTreeMap, BTreeSet};

use copydesk::training::attribution::{prior_step, word_hash};

use crate::sequence::Counts;

/// Words that mean much the same, a class a line.
const MEANINGS: &str = include_str!("../../../data/word_classes.txt");

/// How many uses of a word count for its class at most, so that the common ones leave the others a say.
const MOST_USES: f64 = 20.0;

/// How many uses that head nothing are added to those of each class.
const UNSEEN_USES: f64 = 20.0;

/// The classes of words that mean much the same, from 1 on, by the words' hashes.
pub fn meanings() -> BTreeMap<u32, u16> {
    let lines = MEANINGS.lines().filter(|line| !line.starts_with('#'));
    let words = (1..).zip(lines).flat_map(|(class, line)| {
        let words = line.split_whitespace();
        words.map(move |word| (word_hash(word), class))
    });
    words.collect()
}

/// What is counted of all words, and of the classes of those that mean much the same.
pub struct Priors {
    all: Counts,
    meanings: BTreeMap<u32, u16>,
    classes: Vec<Class>,
}

/// How often the words of a class head cues, and how often they occur.
#[derive(Clone, Copy, Default)]
struct Class {
    heads: f64,
    uses: f64,
}

impl Class {
    /// Adds what was counted of a word, or takes it out again.
    fn count(&mut self, (heads, uses): (u32, u32), sign: f64) {
        let uses = f64::from(uses);
        let weight = sign * (MOST_USES / uses.max(1.0)).min(1.0);
        self.heads += weight * f64::from(heads);
        self.uses += weight * uses;
    }

    fn share(self) -> f64 {
        self.heads / (self.uses + UNSEEN_USES)
    }
}

impl Priors {
    pub fn new(all: Counts, meanings: BTreeMap<u32, u16>) -> Self {
        let most = meanings.values().copied().max().unwrap_or(0);
        let mut classes = vec![Class::default(); usize::from(most) + 1];
        for (word, counts) in &all {
            if let Some(class) = meanings.get(word) {
                classes[usize::from(*class)].count(*counts, 1.0);
            }
        }
        Self {
            all,
            meanings,
            classes,
        }
    }

    /// The steps of all words but for what `less` counts.
    pub fn table(&self, less: &Counts) -> BTreeMap<u32, u8> {
        let mut classes = self.classes.clone();
        for word in less.keys() {
            if let Some(class) = self.meanings.get(word) {
                let class = &mut classes[usize::from(*class)];
                class.count(self.all[word], -1.0);
                class.count(self.counts(*word, less), 1.0);
            }
        }
        let words: BTreeSet<u32> = self
            .all
            .keys()
            .chain(self.meanings.keys())
            .copied()
            .collect();
        let step = |word: u32| {
            let class = self.meanings.get(&word);
            let likes = class.map_or(0.0, |class| classes[usize::from(*class)].share());
            let (heads, uses) = self.counts(word, less);
            Some((word, prior_step(heads, uses, likes)?))
        };
        words.into_iter().filter_map(step).collect()
    }

    /// How often a word heads a cue, and how often it occurs, but for what `less` counts.
    fn counts(&self, word: u32, less: &Counts) -> (u32, u32) {
        let (heads, uses) = self.all.get(&word).copied().unwrap_or_default();
        let (own_heads, own_uses) = less.get(&word).copied().unwrap_or_default();
        (heads - own_heads, uses - own_uses)
    }
}
