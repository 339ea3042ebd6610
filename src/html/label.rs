//! How likely each line of HTML is a line of the story, and which is the headline: the page
//! reader's labeller over the features of markup, with weights of its own.

use once_cell::sync::Lazy;

use super::Marked;
use super::feature::MarkupFeatures;
use super::headline;
use crate::linear::{Weights, html_weights};
use crate::page::Line;
use crate::page::marked::{LineModel, scores};

/// A headline is taken from the page's lines from this probability on, in thousandths.
const LIKELY: i16 = 250;

/// What was learned about HTML.
#[derive(Clone, Debug, Default)]
pub(crate) struct HtmlModel {
    pub(crate) lines: LineModel,
    /// How much each word in the names of elements speaks for a line of the story.
    pub(crate) names: Vec<i8>,
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
        Some(Self {
            lines: LineModel::read(weights)?,
            names: scores(weights, *b"name")?,
        })
    }

    /// The probability, in thousandths, of each line to be one of the story.
    pub(crate) fn label(&self, features: &MarkupFeatures, count: usize) -> Vec<i16> {
        self.lines.label(count, |scores, take| {
            features.each_candidate(scores, take);
        })
    }

    /// The line that is most likely the headline, if any is likely.
    pub(crate) fn headline(
        &self,
        marked: &Marked,
        lines: &[Line],
        features: &MarkupFeatures,
        story: &[bool],
    ) -> Option<usize> {
        self.lines.headline(LIKELY, |take| {
            headline::each_candidate(marked, lines, features, story, take);
        })
    }
}
