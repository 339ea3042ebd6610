//! A page while it is being read: its lines, and what each has been found to be.

use std::ops::Range;

use super::line::Line;
use crate::lexicon::phrase::PhraseKind;
use crate::model::{BlockKind, TextSpan};
use crate::text::Span;

/// A page while it is being read.
pub(super) struct Sheet<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<Line>,
    /// What each line has been found to be; the first finder to say so is right.
    pub(super) kinds: Vec<Option<BlockKind>>,
    /// From the first line of the story to behind its last.
    pub(super) story: Range<usize>,
    /// The line of the headline.
    pub(super) headline: Option<usize>,
}

impl<'t> Sheet<'t> {
    /// A page of which nothing is known but which lines are story.
    pub(super) fn new(text: &'t str, lines: Vec<Line>, story: &[bool]) -> Self {
        let first = story.iter().position(|is_story| *is_story);
        let last = story.iter().rposition(|is_story| *is_story);
        let range = first
            .zip(last)
            .map_or(0..0, |(first, last)| first..last + 1);
        let paragraph = |is_story: &bool| is_story.then_some(BlockKind::Paragraph);
        Self {
            text,
            lines,
            kinds: story.iter().map(paragraph).collect(),
            story: range,
            headline: None,
        }
    }

    /// The words of a line.
    pub(super) fn words(&self, line: usize) -> &'t str {
        &self.text[self.lines[line].span]
    }

    /// The words of a line and where they stand.
    pub(super) fn part(&self, line: usize) -> TextSpan {
        part(self.text, self.lines[line].span)
    }

    /// Whether the line is one of the story.
    pub(super) fn is_story(&self, line: usize) -> bool {
        self.kinds.get(line) == Some(&Some(BlockKind::Paragraph))
    }

    /// Whether nothing has been found out about the line.
    pub(super) fn is_free(&self, line: usize) -> bool {
        self.kinds.get(line) == Some(&None)
    }

    /// Says what a line is, unless that is known.
    pub(super) fn mark(&mut self, line: usize, kind: BlockKind) {
        if let Some(known) = self.kinds.get_mut(line) {
            known.get_or_insert(kind);
        }
    }

    /// Makes the story begin and end with one of its lines again.
    pub(super) fn shrink_story(&mut self) {
        while self.story.start < self.story.end && !self.is_story(self.story.start) {
            self.story.start += 1;
        }
        while self.story.start < self.story.end && !self.is_story(self.story.end - 1) {
            self.story.end -= 1;
        }
    }

    /// Whether a line holds a phrase of a kind.
    pub(super) fn has(&self, line: usize, kind: PhraseKind) -> bool {
        self.lines[line].shape.phrases.has(kind)
    }

    /// Whether two lines have the same words.
    pub(super) fn same_words(&self, a: usize, b: usize) -> bool {
        self.lines[a].shape.hash == self.lines[b].shape.hash
    }

    /// The lines between the headline (or some lines before the story) and the story.
    pub(super) fn head(&self) -> Range<usize> {
        const REACH: usize = 12;
        let start = match self.headline {
            Some(headline) => headline + 1,
            None => self.story.start.saturating_sub(REACH),
        };
        start.min(self.story.start)..self.story.start
    }
}

/// A stretch of text as a part: line breaks inside it read as one space.
pub(super) fn part(text: &str, span: Span) -> TextSpan {
    TextSpan {
        text: on_one_line(&text[span]),
        span,
    }
}

/// The words with every line break and the white space around it as one space.
pub(super) fn on_one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for span in crate::text::lines(words) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&words[span]);
    }
    line
}
