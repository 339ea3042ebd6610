//! The lines of a page as the labeller sees them: where each stands, what it looks like, how
//! often it is said.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::shape::{Shape, measure};
use crate::lexicon::phrase::{PhraseHash, WordHash};
use crate::text::Joined;
use crate::text::Span;

/// A line of the page, or several that are one line broken by the way the page was copied.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Where it stands, without the white space around it.
    pub(crate) span: Span,
    /// Whether it is several lines of the text.
    pub(crate) several: bool,
    /// What it looks like.
    pub(crate) shape: Shape,
    /// How many lines of the page have the same words.
    pub(crate) repeats: u16,
    /// How many lines of the page with the same words stand before it.
    pub(crate) earlier: u16,
    /// What the page's markup says it is.
    pub(crate) markup: Markup,
    /// Whether the page's markup makes nearly all of it links.
    pub(crate) linked: bool,
}

/// What a page's markup says a line is; a page of plain text has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(feature = "html"), allow(dead_code))]
pub(crate) enum Markup {
    /// Nothing.
    #[default]
    Plain,
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    ListItem,
    /// Part of a block quotation.
    BlockQuote,
    /// Part of a picture's caption, with the number that tells it from others.
    Caption(u32),
    /// Part of a menu.
    Menu,
}

impl Line {
    /// Whether it reads as prose: long, and ends as a sentence does.
    pub(crate) fn is_prose(&self) -> bool {
        self.shape.length >= 80 && self.shape.last.ends_sentence()
    }
}

/// Measures lines; `score` says how much a word speaks for the story.
pub(crate) fn measure_lines(
    text: &str,
    lines: Vec<Joined>,
    mut score: impl FnMut(WordHash) -> i32,
) -> Vec<Line> {
    let mut lines: Vec<Line> = lines
        .into_iter()
        .map(|line| Line {
            span: line.span,
            several: line.several,
            shape: measure(&text[line.span], &mut score),
            repeats: 1,
            earlier: 0,
            markup: Markup::Plain,
            linked: false,
        })
        .collect();
    count_repeats(&mut lines);
    lines
}

/// Counts for each line the lines with the same words.
fn count_repeats(lines: &mut [Line]) {
    let mut counts: HashMap<PhraseHash, u16, BuildHasherDefault<AsIs>> = HashMap::default();
    for line in &mut *lines {
        let count = counts.entry(line.shape.hash).or_insert(0);
        line.earlier = *count;
        *count = count.saturating_add(1);
    }
    for line in lines {
        line.repeats = counts.get(&line.shape.hash).copied().unwrap_or(1);
    }
}

/// The hash of what is a hash already.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Whether words begin with an opening, whatever its capitals.
pub(super) fn begins_with(words: &str, opening: &str) -> bool {
    let start = words.get(..opening.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(opening))
}
