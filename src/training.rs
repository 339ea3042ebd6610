//! What the trainers in `training/` need of the library: lines, features, trees, weights files.
//!
//! Only with the feature `training`; no part of the public interface, it changes with what is
//! trained.

use crate::claim::check_worthiness::features;
use crate::linear::{self, Table, Weights, WeightsWriter};
use crate::page::training::{
    FEATURES, Line, PageFeatures, PageModel, WORD_BITS, each_headline_candidate, measure,
    page_lines, read_page_by,
};
use crate::text::{Span, tokenize};

pub use crate::attribution::training as attribution;

/// How many features a line has.
pub const FEATURE_COUNT: usize = FEATURES;

/// How many buckets words fall into.
pub const WORD_BUCKETS: usize = 1 << WORD_BITS;

/// How many questions lead from a tree's root to a leaf.
pub const TREE_DEPTH: usize = linear::DEPTH;

/// A page cut into lines.
#[derive(Clone, Debug)]
pub struct TrainingPage {
    text: String,
    lines: Vec<Line>,
    buckets: Vec<Vec<u16>>,
}

impl TrainingPage {
    /// Cuts a page as the page reader does.
    pub fn new(text: &str) -> Self {
        let mut page = Self {
            text: text.to_owned(),
            lines: page_lines(text, |_| 0),
            buckets: Vec::new(),
        };
        for line in &page.lines {
            let mut buckets = Vec::new();
            measure(&text[line.span], |word| {
                buckets.push(word.bucket(WORD_BITS));
                0
            });
            page.buckets.push(buckets);
        }
        page
    }

    /// Where the lines stand.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.lines.iter().map(|line| line.span)
    }

    /// The buckets of the words of a line.
    pub fn buckets(&self, line: usize) -> &[u16] {
        &self.buckets[line]
    }

    /// The page with other scores for the words, one a bucket.
    #[must_use]
    pub fn rescored(&self, scores: &[i8]) -> Self {
        let mut page = self.clone();
        for (line, buckets) in page.lines.iter_mut().zip(&self.buckets) {
            let scores = buckets
                .iter()
                .map(|bucket| i32::from(scores[usize::from(*bucket)]));
            line.shape.score = scores.clone().sum();
            line.shape.lowest = scores.clone().min().unwrap_or(0).min(0);
            line.shape.highest = scores.max().unwrap_or(0).max(0);
        }
        page
    }

    /// The features of the lines that are scored at all, each with the line's position.
    pub fn features(&self, scores: Option<&[i16]>) -> Vec<(usize, [i16; FEATURE_COUNT])> {
        let page = PageFeatures::new(&self.lines);
        let mut rows = Vec::new();
        page.each_candidate(scores, |line, features| {
            rows.push((line, *features));
        });
        rows
    }
}

impl TrainingPage {
    /// The features of the lines that may be the headline, each with the line's position.
    pub fn headline_features(&self, story: &[bool]) -> Vec<(usize, [i16; FEATURE_COUNT])> {
        let mut rows = Vec::new();
        each_headline_candidate(&self.text, &self.lines, story, |line, features| {
            rows.push((line, *features));
        });
        rows
    }

    /// What the page reader makes of the page with these weights: the paragraphs, the headline,
    /// the authors. `None` when the weights can't be read.
    pub fn read(&self, weights: &[u8]) -> Option<ReadPage> {
        let model = PageModel::read(&Weights::read(weights)?)?;
        let page = read_page_by(&self.text, &model);
        let authors = page.authors.into_iter().map(|author| author.name);
        let paragraphs = page.paragraphs.into_iter().map(|paragraph| paragraph.text);
        Some(ReadPage {
            paragraphs: paragraphs.collect(),
            headline: page.headline.map(|headline| headline.text),
            authors: authors.collect(),
        })
    }
}

/// What the page reader makes of a page, so far as people have said what is right.
#[derive(Clone, Debug)]
pub struct ReadPage {
    /// The story's paragraphs.
    pub paragraphs: Vec<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The authors' names.
    pub authors: Vec<String>,
}

/// Decision trees as the trainer grows them.
#[derive(Clone, Debug, Default)]
pub struct Forest(linear::Forest);

impl Forest {
    /// A forest without trees; `base` and all values are log-odds times 1024.
    pub fn new(base: i32) -> Self {
        Self(linear::Forest {
            base,
            trees: Vec::new(),
        })
    }

    /// Adds a tree: questions in the order of a heap, then its leaves from left to right.
    pub fn push(&mut self, questions: &[(u8, i16)], leaves: &[i16]) {
        let mut tree = linear::Tree {
            features: [0; 1 << TREE_DEPTH],
            thresholds: [i16::MAX; 1 << TREE_DEPTH],
            leaves: [0; 1 << TREE_DEPTH],
        };
        for (at, (feature, threshold)) in questions.iter().enumerate() {
            tree.features[at] = *feature;
            tree.thresholds[at] = *threshold;
        }
        tree.leaves[..leaves.len()].copy_from_slice(leaves);
        self.0.trees.push(tree);
    }

    /// The log-odds, times 1024, that the trees give.
    pub fn log_odds(&self, features: &[i16; FEATURE_COUNT]) -> i32 {
        self.0.log_odds(features)
    }

    /// The trees as a section of a weights file.
    pub fn section(&self) -> Vec<u8> {
        self.0.write()
    }

    /// The probability, in thousandths, that the trees give.
    pub fn probability(&self, features: &[i16; FEATURE_COUNT]) -> i16 {
        linear::probability(self.0.log_odds(features))
    }
}

/// The features that tell how much a text is worth checking.
pub fn check_worthiness_features(text: &str) -> Vec<u32> {
    features(text, tokenize(text).iter())
}

/// The weights file of check-worthiness: weights by feature; `base` and `unit`, what a weight of 1
/// stands for, are log-odds times 1024.
pub fn check_worthiness_file(base: i32, unit: i32, weights: &[(u32, [i8; 1])]) -> Vec<u8> {
    let mut writer = WeightsWriter::default();
    let scale = [base, unit].into_iter().flat_map(i32::to_le_bytes);
    writer.section(*b"scal", scale.collect());
    writer.section(*b"word", Table::section(weights));
    writer.finish()
}

/// The weights file of the page reader.
pub fn page_weights_file(words: &[i8], forests: &[([u8; 4], &Forest)]) -> Vec<u8> {
    let mut writer = WeightsWriter::default();
    writer.section(
        *b"word",
        words.iter().map(|score| score.to_le_bytes()[0]).collect(),
    );
    for (name, forest) in forests {
        writer.section(*name, forest.0.write());
    }
    writer.finish()
}
