//! How likely each line is a line of the story: two passes of boosted trees, the second of which
//! sees what the first one made of the neighbours; and the likeliest headline.

use once_cell::sync::Lazy;

use super::feature::{PageFeatures, WORD_BITS};
use super::headline;
use super::line::Line;
use super::title::title_beside;
use crate::lexicon::phrase::WordHash;
use crate::linear::{Forest, Weights, page_weights, probability};

/// A page's headline is taken from this probability on, in thousandths.
const LEAST_LIKELY: i16 = 30;

/// What was learned about lines, of pages as text or as HTML.
#[derive(Clone, Debug, Default)]
pub(crate) struct LineModel {
    /// How much each word speaks for a line of the story; empty or one for each bucket.
    words: Vec<i8>,
    first: Forest,
    second: Forest,
    headline: Forest,
}

static MODEL: Lazy<LineModel> = Lazy::new(|| LineModel::shipped().unwrap_or_default());

impl LineModel {
    /// The model of pages as text that ships with the crate.
    pub(crate) fn get() -> &'static Self {
        &MODEL
    }

    fn shipped() -> Option<Self> {
        Self::read(&page_weights()?)
    }

    /// Reads a model from a weights file.
    pub(crate) fn read(weights: &Weights) -> Option<Self> {
        Some(Self {
            words: scores(weights, *b"word")?,
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

    /// The probability, in thousandths, of each line to be one of the story; `each_candidate` gives
    /// the lines that may be, with their features, once it has what was found before.
    pub(crate) fn label<const N: usize>(
        &self,
        count: usize,
        each_candidate: impl Fn(Option<&[i16]>, &mut dyn FnMut(usize, &[i16; N])),
    ) -> Vec<i16> {
        let pass = |forest: &Forest, scores: Option<&[i16]>| {
            let (mut rating, mut rated) = (forest.rating(), Vec::new());
            each_candidate(scores, &mut |line, features| {
                rating.add(features);
                rated.push(line);
            });
            let mut found = vec![0; count];
            for (line, log_odds) in rated.into_iter().zip(rating.finish()) {
                found[line] = probability(log_odds);
            }
            found
        };
        let first = pass(&self.first, None);
        pass(&self.second, Some(&first))
    }

    /// The line that is most likely the headline, if any has the least probability.
    pub(crate) fn headline<const N: usize>(
        &self,
        least: i16,
        each_candidate: impl FnOnce(&mut dyn FnMut(usize, &[i16; N])),
    ) -> Option<usize> {
        let (mut rating, mut rated) = (self.headline.rating(), Vec::new());
        each_candidate(&mut |line, features| {
            rating.add(features);
            rated.push(line);
        });
        let mut best: Option<(i32, usize)> = None;
        for (line, log_odds) in rated.into_iter().zip(rating.finish()) {
            if best.is_none_or(|(most, _)| log_odds > most) {
                best = Some((log_odds, line));
            }
        }
        best.filter(|(log_odds, _)| probability(*log_odds) >= least)
            .map(|(_, line)| line)
    }
}

/// The scores of a section of a weights file, one a byte.
pub(crate) fn scores(weights: &Weights, section: [u8; 4]) -> Option<Vec<i8>> {
    let bytes = weights.section(section)?.iter();
    Some(bytes.map(|byte| i8::from_le_bytes([*byte])).collect())
}

/// The probability, in thousandths, of each line of a page to be one of the story.
pub(super) fn label_lines(model: &LineModel, lines: &[Line]) -> Vec<i16> {
    let features = PageFeatures::new(lines);
    model.label(lines.len(), |scores, take| {
        features.each_candidate(scores, take);
    })
}

/// The line of a page that is most likely the headline, if any is likely at all.
pub(super) fn label_headline(
    model: &LineModel,
    text: &str,
    lines: &[Line],
    story: &[bool],
) -> Option<usize> {
    let likeliest = |may_be: &mut dyn FnMut(usize) -> bool| {
        model.headline(LEAST_LIKELY, |take| {
            headline::each_candidate(text, lines, story, |line, features| {
                if !headline::is_between_refrains(lines, line)
                    && !headline::is_entry(lines, line)
                    && may_be(line)
                {
                    take(line, features);
                }
            });
        })
    };
    let mut passed_over = false;
    let mut chosen = likeliest(&mut |line| {
        let is_other = headline::is_other(text, &lines[line]);
        passed_over |= is_other;
        !is_other
    });
    if passed_over && chosen.is_none() {
        chosen = likeliest(&mut |_| true);
    }
    let other = headline::below_promotion(text, lines, story, chosen?)
        .or_else(|| title_beside(text, lines, story, chosen?));
    other.or(chosen)
}
