//! Learns which lines belong to the story, and which is the headline.

use copydesk::training::{Forest, TrainingPage, page_weights_file};

use crate::boost::{Row, Settings, grow};
use crate::data::{LabelledPage, words};
use crate::words::{name_scores, word_scores};

/// How the trees of the first pass are grown.
const FIRST: Settings = Settings {
    trees: 40,
    leaves: 16,
    rate: 0.15,
    damping: 8.0,
    least: 12.0,
    features: 0.6,
};

/// How the trees of the second pass are grown.
const SECOND: Settings = Settings {
    trees: 64,
    leaves: 16,
    rate: 0.11,
    damping: 8.0,
    least: 12.0,
    features: 0.6,
};

/// How the trees that choose the headline are grown.
const HEADLINE: Settings = Settings {
    trees: 40,
    leaves: 8,
    rate: 0.15,
    damping: 2.0,
    least: 1.0,
    features: 0.6,
};

/// Into how many parts pages are cut so that no page is scored by what was learned from its site.
const PARTS: usize = 4;

/// What was learned about lines.
pub struct Model {
    words: Vec<i8>,
    names: Vec<i8>,
    first: Forest,
    second: Forest,
    headline: Forest,
}

/// Which of some parts a site's pages belong to.
pub fn part(site: usize, parts: usize, shuffle: u64) -> usize {
    let mixed = (site as u64 + 1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15 ^ shuffle.wrapping_mul(0xD134_2543_DE82_EF95));
    usize::try_from((mixed >> 32) % parts as u64).unwrap_or(0)
}

impl Model {
    /// Learns from pages. Word scores and first-pass scores that the trees learn from come from
    /// the pages of other sites, as they will in use.
    pub fn learn(pages: &[&LabelledPage]) -> Self {
        let cropped: Vec<_> = pages.iter().filter_map(|page| page.cropped()).collect();
        let pages: Vec<_> = pages.iter().copied().chain(&cropped).collect();
        let pages = pages.as_slice();
        let others = |left_out: usize| -> Vec<&LabelledPage> {
            let keep = |page: &&LabelledPage| part(page.site, PARTS, 9) != left_out;
            pages.iter().copied().filter(keep).collect()
        };
        let words: Vec<_> = (0..PARTS)
            .map(|left_out| {
                let others = others(left_out);
                (word_scores(&others), name_scores(&others))
            })
            .collect();
        let scored: Vec<_> = pages
            .iter()
            .map(|page| {
                let (words, names) = &words[part(page.site, PARTS, 9)];
                page.page.rescored(words, names)
            })
            .collect();
        let rows = |left_out: Option<usize>, scores: Option<&[Vec<i16>]>| -> Vec<Row> {
            let all = pages.iter().zip(&scored).enumerate();
            all.filter(|(_, (page, _))| {
                left_out.is_none_or(|left_out| part(page.site, PARTS, 9) != left_out)
            })
            .flat_map(|(at, (page, scored))| {
                rows_of(page, scored, scores.map(|scores| scores[at].as_slice()))
            })
            .collect()
        };
        let partial: Vec<_> = (0..PARTS)
            .map(|left_out| grow(&rows(Some(left_out), None), &FIRST))
            .collect();
        let scores: Vec<_> = pages
            .iter()
            .zip(&scored)
            .map(|(page, scored)| probabilities(&partial[part(page.site, PARTS, 9)], scored, None))
            .collect();
        Self {
            words: word_scores(pages),
            names: name_scores(pages),
            first: grow(&rows(None, None), &FIRST),
            second: grow(&rows(None, Some(&scores)), &SECOND),
            headline: grow(&headline_rows(pages, &scored), &HEADLINE),
        }
    }

    /// The probability, in thousandths, of each line of a page.
    pub fn label(&self, page: &LabelledPage) -> Vec<i16> {
        let page = page.page.rescored(&self.words, &self.names);
        let first = probabilities(&self.first, &page, None);
        probabilities(&self.second, &page, Some(&first))
    }

    /// The weights file.
    pub fn file(&self) -> Vec<u8> {
        page_weights_file(
            &self.words,
            &self.names,
            &[
                (*b"fst1", &self.first),
                (*b"snd1", &self.second),
                (*b"head", &self.headline),
            ],
        )
    }
}

/// The lines that may be headlines, of the pages whose headline is known and stands among them.
fn headline_rows(pages: &[&LabelledPage], scored: &[TrainingPage]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (page, scored) in pages.iter().zip(scored) {
        let Some(headline) = page.headline.as_ref().map(|headline| words(headline)) else {
            continue;
        };
        let candidates = scored.headline_features(&page.labels);
        let labels: Vec<bool> = candidates
            .iter()
            .map(|(line, _)| words(&page.lines[*line]) == headline)
            .collect();
        if labels.contains(&true) {
            rows.extend(
                candidates
                    .into_iter()
                    .zip(labels)
                    .map(|((_, features), label)| Row {
                        features,
                        label,
                        weight: 1.0,
                    }),
            );
        }
    }
    rows
}

fn rows_of<'p>(
    page: &'p LabelledPage,
    scored: &TrainingPage,
    scores: Option<&[i16]>,
) -> impl Iterator<Item = Row> + 'p {
    let rows = scored
        .features(scores)
        .into_iter()
        .map(|(line, features)| Row {
            features,
            label: page.labels[line],
            weight: page.weights[line],
        });
    rows.filter(|row| row.weight > 0.0)
}

fn probabilities(forest: &Forest, page: &TrainingPage, scores: Option<&[i16]>) -> Vec<i16> {
    let mut found = vec![0; page.spans().count()];
    for (line, features) in page.features(scores) {
        found[line] = forest.probability(&features);
    }
    found
}
