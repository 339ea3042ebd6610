//! How likely each line of HTML is a line of the story, and which is the headline: boosted trees
//! as for any page, over the features of markup.

use once_cell::sync::Lazy;

use super::Marked;
use super::feature::MarkupFeatures;
use super::headline;
use crate::lexicon::phrase::WordHash;
use crate::linear::{Forest, Weights, html_weights, probability};
use crate::page::Line;
use crate::page::marked::WORD_BITS;

/// A headline is taken from the page's lines from this probability on, in thousandths.
const LIKELY: i16 = 250;

/// What was learned about HTML.
#[derive(Clone, Debug, Default)]
pub(crate) struct HtmlModel {
    /// How much each word speaks for a line of the story.
    words: Vec<i8>,
    /// How much each word in the names of elements does.
    pub(crate) names: Vec<i8>,
    first: Forest,
    second: Forest,
    headline: Forest,
}

static MODEL: Lazy<HtmlModel> = Lazy::new(|| HtmlModel::shipped().unwrap_or_default());

impl HtmlModel {
    /// The model that ships with the crate.
    pub(crate) fn get() -> &'static Self {
        &MODEL
    }

    fn shipped() -> Option<Self> {
        Self::read(&html_weights()?)
    }

    /// Reads a model from a weights file.
    pub(crate) fn read(weights: &Weights) -> Option<Self> {
        let bytes = |name| -> Option<Vec<i8>> {
            let section = weights.section(name)?.iter();
            Some(section.map(|byte| i8::from_le_bytes([*byte])).collect())
        };
        Some(Self {
            words: bytes(*b"word")?,
            names: bytes(*b"name")?,
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
    pub(crate) fn label(&self, features: &MarkupFeatures, count: usize) -> Vec<i16> {
        let pass = |forest: &Forest, scores: Option<&[i16]>| {
            let mut found = vec![0; count];
            features.each_candidate(scores, |line, features| {
                found[line] = probability(forest.log_odds(features));
            });
            found
        };
        let first = pass(&self.first, None);
        pass(&self.second, Some(&first))
    }

    /// The line that is most likely the headline, if any is likely.
    pub(crate) fn headline(
        &self,
        marked: &Marked,
        lines: &[Line],
        features: &MarkupFeatures,
        story: &[bool],
    ) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        headline::each_candidate(marked, lines, features, story, |line, features| {
            let log_odds = self.headline.log_odds(features);
            if best.is_none_or(|(most, _)| log_odds > most) {
                best = Some((log_odds, line));
            }
        });
        best.filter(|(log_odds, _)| probability(*log_odds) >= LIKELY)
            .map(|(_, line)| line)
    }
}
