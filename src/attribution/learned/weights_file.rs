//! The weights file: what is known of words and what was learned, as the trainer writes it.

use std::collections::{BTreeMap, BTreeSet};

use super::chunk::{Joins, KINDS};
use super::fact::prior;
use super::sheet::Tables;
use super::word::{Word, Words};
use super::{cue, role};
use crate::linear::{Numbers, Table, WeightsWriter};

/// Which kinds of tokens play one role together, by how often they do.
#[derive(Clone)]
pub struct Pairs(Vec<[(u32, u32); KINDS]>);

impl Default for Pairs {
    fn default() -> Self {
        Self(vec![[(0, 0); KINDS]; KINDS])
    }
}

impl Pairs {
    /// How often the role may change between two tokens that are joined.
    const MOST: f64 = 0.03;

    /// Counts a token after another one.
    pub fn count(&mut self, before: u8, after: u8, differ: bool) {
        let (uses, changes) = &mut self.0[usize::from(before)][usize::from(after)];
        *uses += 1;
        *changes += u32::from(differ);
    }

    fn joins(&self) -> Joins {
        let mut joined = Vec::new();
        for (before, row) in (0..).zip(&self.0) {
            for (after, (uses, changes)) in (0..).zip(row) {
                if f64::from(changes + 1) <= Self::MOST * f64::from(uses + 20) {
                    joined.push((before, after));
                }
            }
        }
        Joins::new(joined.into_iter())
    }
}

/// What is known of words in general.
pub struct WordTables {
    /// The section of the weights file.
    words: Vec<u8>,
    pub(super) tables: Tables,
}

impl WordTables {
    /// The steps of the priors, the classes by use and by meaning, all by the words' hashes, and the
    /// pairs that were counted.
    pub fn new(
        priors: &BTreeMap<u32, u8>,
        classes: &BTreeMap<u32, u8>,
        meanings: &BTreeMap<u32, u16>,
        pairs: &Pairs,
    ) -> Self {
        let all = priors.keys().chain(classes.keys()).chain(meanings.keys());
        let all: BTreeSet<u32> = all.copied().collect();
        let known = |hash: u32| Word {
            prior: priors.get(&hash).copied(),
            class: classes.get(&hash).copied(),
            meaning: meanings.get(&hash).copied(),
        };
        let words = Words::section(all.into_iter().map(|hash| (hash, known(hash))));
        let tables = Tables {
            words: Words::read(&words).unwrap_or_default(),
            joins: pairs.joins(),
        };
        Self { words, tables }
    }
}

/// The step of a prior, counted from a word that heads a cue in `heads` of its `uses`, while words
/// that mean much the same do so in a share of theirs; `None` for a word that heads hardly any.
pub fn prior_step(heads: u32, uses: u32, likes: f64) -> Option<u8> {
    let step = prior::step(heads, uses, likes);
    (step > prior::NEVER).then_some(step)
}

/// What a labeller learned.
pub struct Learned<const W: usize, const L: usize> {
    /// The weights of each feature.
    pub weights: Vec<(u32, [i8; W])>,
    /// What a weight of 1 stands for, in log-odds.
    pub scale: f32,
    /// What a label gives to the next one, in log-odds.
    pub transitions: [[f32; L]; L],
}

impl<const W: usize, const L: usize> Learned<W, L> {
    fn head(&self) -> Vec<u8> {
        let numbers = std::iter::once(&self.scale).chain(self.transitions.iter().flatten());
        numbers.flat_map(|number| number.to_le_bytes()).collect()
    }
}

/// A logistic regression in the integers that ship: what no feature gives and what a weight of 1
/// stands for, in log-odds times 1024.
pub struct Regression {
    /// What no feature gives.
    pub base: i32,
    /// What a weight of 1 stands for.
    pub unit: i32,
    /// The weights.
    pub weights: Vec<(u32, i8)>,
}

impl Regression {
    fn scale(&self) -> Vec<u8> {
        [self.base, self.unit].map(i32::to_le_bytes).concat()
    }
}

/// The weights file; `readings` tells them apart: their words, how far their cues reach, the trees
/// and the threshold.
pub fn weights_file(
    words: &WordTables,
    cues: &Learned<{ cue::LABELS }, { cue::LABELS }>,
    roles: &Learned<{ role::WEIGHTS }, { role::LABELS }>,
    readings: Option<(&Regression, &Regression, Vec<u8>, f32)>,
) -> Vec<u8> {
    let mut writer = WeightsWriter::default();
    writer.section(*b"know", words.words.clone());
    writer.section(*b"join", words.tables.joins.section());
    writer.section(*b"cuet", cues.head());
    writer.section(*b"cuew", Table::section(&cues.weights));
    writer.section(*b"rolt", roles.head());
    writer.section(*b"rolw", Table::section(&roles.weights));
    if let Some((wording, extent, trees, threshold)) = readings {
        writer.section(*b"word", wording.scale());
        writer.section(*b"wort", Numbers::section(&wording.weights));
        writer.section(*b"extn", extent.scale());
        writer.section(*b"extw", Numbers::section(&extent.weights));
        writer.section(*b"keep", threshold.to_le_bytes().to_vec());
        writer.section(*b"tree", trees);
    }
    writer.finish()
}
