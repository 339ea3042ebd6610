//! What the trainers in `training/` need of the library: lines, features, trees, weights files.
//!
//! Only with the feature `training`; no part of the public interface, it changes with what is
//! trained.

use std::ops::Range;

use crate::claim::check_worthiness::features;
use crate::html::training as html;
use crate::linear::{self, Numbers, Weights, WeightsWriter};
use crate::page::training::{
    FEATURES, Line, LineModel, PageFeatures, WORD_BITS, each_headline_candidate, measure,
    page_lines, read_page_by,
};
use crate::text::{Span, tokenize};

pub use crate::attribution::training as attribution;

/// How many features a line of text has.
pub const FEATURE_COUNT: usize = FEATURES;

/// How many features a line of HTML has.
pub const HTML_FEATURE_COUNT: usize = html::FEATURES;

/// How many buckets words fall into.
pub const WORD_BUCKETS: usize = 1 << WORD_BITS;

/// How many buckets the words of elements' names fall into.
pub const NAME_BUCKETS: usize = 1 << html::NAME_BITS;

/// How many questions lead from a tree's root to a leaf.
pub const TREE_DEPTH: usize = linear::DEPTH;

/// A page cut into lines.
#[derive(Clone, Debug)]
pub struct TrainingPage {
    text: String,
    lines: Vec<Line>,
    buckets: Vec<Vec<u16>>,
    /// The page's markup, when it is HTML.
    marked: Option<html::Marked>,
    /// How much each word in the names of elements speaks for the story.
    names: Vec<i8>,
}

impl TrainingPage {
    /// Cuts a page as the page reader does.
    pub fn new(text: &str) -> Self {
        Self::of_lines(text.to_owned(), page_lines(text, |_| 0), None)
    }

    /// Renders a page of HTML as the reader of HTML does.
    pub fn of_html(source: &str) -> Self {
        let marked = html::Marked::new(source);
        let lines = marked.measured(|_| 0);
        Self::of_lines(marked.text.clone(), lines, Some(marked))
    }

    fn of_lines(text: String, lines: Vec<Line>, marked: Option<html::Marked>) -> Self {
        let mut page = Self {
            text,
            lines,
            buckets: Vec::new(),
            marked,
            names: Vec::new(),
        };
        for line in &page.lines {
            let mut buckets = Vec::new();
            measure(&page.text[line.span], |word| {
                buckets.push(word.bucket(WORD_BITS));
                0
            });
            page.buckets.push(buckets);
        }
        page
    }

    /// A page of HTML cut down to some of its lines, with or without the names of its elements.
    #[must_use]
    pub fn cut(&self, kept: Range<usize>, with_names: bool) -> Option<Self> {
        let mut marked = self.marked.clone()?;
        marked.lines = marked.lines[kept].to_vec();
        if !with_names {
            marked.tree.forget_names();
        }
        let lines = marked.measured(|_| 0);
        Some(Self::of_lines(marked.text.clone(), lines, Some(marked)))
    }

    /// The page's text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The buckets of the words in the names of the elements around a line; none for text.
    pub fn name_buckets(&self, line: usize) -> Vec<u16> {
        let marked = self.marked.as_ref();
        let mut names = marked.map_or_else(Vec::new, |marked| marked.names_around(line));
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Where the lines stand.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.lines.iter().map(|line| line.span)
    }

    /// The buckets of the words of a line.
    pub fn buckets(&self, line: usize) -> &[u16] {
        &self.buckets[line]
    }

    /// The page with other scores for the words of lines and of names, one a bucket.
    #[must_use]
    pub fn rescored(&self, scores: &[i8], names: &[i8]) -> Self {
        let mut page = self.clone();
        names.clone_into(&mut page.names);
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
    pub fn features(&self, scores: Option<&[i16]>) -> Vec<(usize, Vec<i16>)> {
        let mut rows = Vec::new();
        if let Some(marked) = &self.marked {
            let page = html::MarkupFeatures::new(marked, &self.lines, &self.names);
            page.each_candidate(scores, |line, features| {
                rows.push((line, features.to_vec()));
            });
        } else {
            let page = PageFeatures::new(&self.lines);
            page.each_candidate(scores, |line, features| {
                rows.push((line, features.to_vec()));
            });
        }
        rows
    }
}

impl TrainingPage {
    /// The features of the lines that may be the headline, each with the line's position.
    pub fn headline_features(&self, story: &[bool]) -> Vec<(usize, Vec<i16>)> {
        let mut rows = Vec::new();
        if let Some(marked) = &self.marked {
            let page = html::MarkupFeatures::new(marked, &self.lines, &self.names);
            html::each_headline_candidate(marked, &self.lines, &page, story, |line, features| {
                rows.push((line, features.to_vec()));
            });
        } else {
            each_headline_candidate(&self.text, &self.lines, story, |line, features| {
                rows.push((line, features.to_vec()));
            });
        }
        rows
    }

    /// What the page reader makes of the page with these weights: the paragraphs, the headline,
    /// the authors. `None` when the weights can't be read.
    pub fn read(&self, weights: &[u8]) -> Option<ReadPage> {
        let weights = Weights::read(weights.to_vec())?;
        let page = if let Some(marked) = &self.marked {
            let model = html::HtmlModel::read(&weights)?;
            html::read_html_by(marked.clone(), &model).1
        } else {
            read_page_by(&self.text, &LineModel::read(&weights)?)
        };
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
pub struct Forest {
    base: i32,
    heaps: Vec<linear::Heap>,
    trees: linear::Forest,
}

impl Forest {
    /// A forest without trees; `base` and all values are log-odds times 1024.
    pub fn new(base: i32) -> Self {
        Self {
            base,
            heaps: Vec::new(),
            trees: linear::Forest::new(base),
        }
    }

    /// Adds a tree: questions in the order of a heap, then its leaves from left to right.
    ///
    /// # Panics
    /// When more than 16 leaves can be reached.
    pub fn push(&mut self, questions: &[(u8, i16)], leaves: &[i16]) {
        let mut heap = linear::Heap {
            features: [0; 1 << TREE_DEPTH],
            thresholds: [i16::MAX; 1 << TREE_DEPTH],
            leaves: [0; 1 << TREE_DEPTH],
        };
        for (at, (feature, threshold)) in questions.iter().enumerate() {
            heap.features[at] = *feature;
            heap.thresholds[at] = *threshold;
        }
        heap.leaves[..leaves.len()].copy_from_slice(leaves);
        self.trees.push(&heap).expect("at most 16 leaves");
        self.heaps.push(heap);
    }

    /// The log-odds, times 1024, that the trees give.
    ///
    /// # Panics
    /// When the features are neither those of a line of text nor those of one of HTML.
    pub fn log_odds(&self, features: &[i16]) -> i32 {
        fn rate<const N: usize>(trees: &linear::Forest, features: &[i16]) -> i32 {
            let mut rating = trees.rating();
            rating.add(features.first_chunk::<N>().unwrap());
            rating.finish()[0]
        }
        match features.len() {
            FEATURE_COUNT => rate::<FEATURE_COUNT>(&self.trees, features),
            _ => rate::<HTML_FEATURE_COUNT>(&self.trees, features),
        }
    }

    /// The trees as a section of a weights file.
    pub fn section(&self) -> Vec<u8> {
        let mut bytes = self.base.to_le_bytes().to_vec();
        let count = u16::try_from(self.heaps.len()).unwrap_or(u16::MAX);
        bytes.extend(count.to_le_bytes());
        self.heaps.iter().for_each(|heap| heap.write(&mut bytes));
        bytes
    }

    /// The probability, in thousandths, that the trees give.
    pub fn probability(&self, features: &[i16]) -> i16 {
        linear::probability(self.log_odds(features))
    }
}

/// The features that tell how much a text is worth checking.
pub fn check_worthiness_features(text: &str) -> Vec<u32> {
    features(text, &tokenize(text))
}

/// The weights file of check-worthiness: weights by feature; `base` and `unit`, what a weight of 1
/// stands for, are log-odds times 1024.
pub fn check_worthiness_file(base: i32, unit: i32, weights: &[(u32, i8)]) -> Vec<u8> {
    let mut writer = WeightsWriter::default();
    let scale = [base, unit].into_iter().flat_map(i32::to_le_bytes);
    writer.section(*b"scal", scale.collect());
    writer.section(*b"word", Numbers::section(weights));
    writer.finish()
}

/// The weights file of the page reader, or, with scores of the words in elements' names, that of
/// the reader of HTML.
pub fn page_weights_file(words: &[i8], names: &[i8], forests: &[([u8; 4], &Forest)]) -> Vec<u8> {
    let mut writer = WeightsWriter::default();
    let bytes = |scores: &[i8]| scores.iter().map(|score| score.to_le_bytes()[0]).collect();
    writer.section(*b"word", bytes(words));
    if !names.is_empty() {
        writer.section(*b"name", bytes(names));
    }
    for (name, forest) in forests {
        writer.section(*name, forest.section());
    }
    writer.finish()
}
