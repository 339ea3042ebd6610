//! How likely each line is a line of the story: two passes of boosted trees, the second of which
//! sees what the first one made of the neighbours.

use once_cell::sync::Lazy;

use super::feature::PageFeatures;
use super::headline;
use super::line::Line;
use crate::lexicon::phrase::WordHash;
use crate::linear::{Forest, Weights, page_weights, probability};

/// Words are told apart by this many bits of their hash.
pub(crate) const WORD_BITS: u32 = 13;

/// A headline is taken from this probability on, in thousandths.
const LEAST_LIKELY: i16 = 30;

/// What was learned about pages.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageModel {
    /// How much each word speaks for a line of the story; empty or one for each bucket.
    pub(crate) words: Vec<i8>,
    pub(crate) first: Forest,
    pub(crate) second: Forest,
    pub(crate) headline: Forest,
}

static MODEL: Lazy<PageModel> = Lazy::new(|| PageModel::shipped().unwrap_or_default());

impl PageModel {
    /// The model that ships with the crate.
    pub(crate) fn get() -> &'static Self {
        &MODEL
    }

    fn shipped() -> Option<Self> {
        Self::read(&page_weights()?)
    }

    /// Reads a model from a weights file.
    pub(crate) fn read(weights: &Weights) -> Option<Self> {
        let words = weights.section(*b"word")?;
        Some(Self {
            words: words
                .iter()
                .map(|byte| i8::from_le_bytes([*byte]))
                .collect(),
            first: Forest::read(weights.section(*b"fst1")?)?,
            second: Forest::read(weights.section(*b"snd1")?)?,
            headline: Forest::read(weights.section(*b"head")?)?,
        })
    }

    /// How much a word speaks for a line of the story.
    pub(crate) fn word(&self, word: WordHash) -> i32 {
        let score = self.words.get(usize::from(word.bucket(WORD_BITS)));
        score.copied().map_or(0, i32::from)
    }

    /// The probability, in thousandths, of each line to be one of the story.
    pub(crate) fn label(&self, lines: &[Line]) -> Vec<i16> {
        let page = PageFeatures::new(lines);
        let pass = |forest: &Forest, scores: Option<&[i16]>| {
            let mut found = vec![0; lines.len()];
            page.each_candidate(scores, |line, features| {
                found[line] = probability(forest.log_odds(features));
            });
            found
        };
        let first = pass(&self.first, None);
        pass(&self.second, Some(&first))
    }

    /// The line that is most likely the headline, if any is likely at all.
    pub(crate) fn headline(&self, text: &str, lines: &[Line], story: &[bool]) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        headline::each_candidate(text, lines, story, |line, features| {
            let log_odds = self.headline.log_odds(features);
            if best.is_none_or(|(most, _)| log_odds > most) {
                best = Some((log_odds, line));
            }
        });
        best.filter(|(log_odds, _)| probability(*log_odds) >= LEAST_LIKELY)
            .map(|(_, line)| line)
    }
}
