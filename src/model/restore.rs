//! An article that was read from a repaired text, led back to the text as it was given.

use std::ops::Range;

use super::convert::Spans;
use super::{Article, Block, BlockKind, Source};
use crate::text::{Span, lines, single_spaced};

impl Article {
    /// Gives the article its text as it was given: `original` says where the words of a span stand in it, and
    /// `widest` the same with what was taken out on either side.
    ///
    /// The words of everything are those that stand there, as their spans say; names and roles stay as they were
    /// read.
    pub(crate) fn restore(
        &mut self,
        text: &str,
        original: impl Fn(Span) -> Span,
        widest: impl Fn(Span) -> Span,
    ) {
        let read = std::mem::take(&mut self.text);
        self.each_part(|words, span| {
            let own = original(part_of(&read, span, words));
            *words = single_spaced(&text[own]).into_owned();
        });
        let mut blocks = std::mem::take(&mut self.blocks);
        for block in &mut blocks {
            block.span = widest(block.span);
        }
        // This change of spans never fails.
        let _ = self.each_span(&mut |span| {
            *span = original(*span);
            Ok(())
        });
        self.blocks = with_what_is_left(text, blocks);
        text.clone_into(&mut self.text);
        self.restore_words();
    }

    /// Calls `change` on the words of each part of the page, with the span they stand in.
    fn each_part(&mut self, mut change: impl FnMut(&mut String, Span)) {
        let parts = self.headline.iter_mut().chain(&mut self.kicker);
        for part in parts.chain(&mut self.standfirst).chain(&mut self.related) {
            change(&mut part.text, part.span);
        }
        for paragraph in &mut self.paragraphs {
            change(&mut paragraph.text, paragraph.span);
        }
        for caption in &mut self.captions {
            change(&mut caption.text, caption.span);
        }
        for video in &mut self.videos {
            change(&mut video.title, video.span);
        }
    }

    /// Gives values that are words of the text those that their spans cover.
    fn restore_words(&mut self) {
        let text = self.text.as_str();
        for attribution in &mut self.attributions {
            if let Some(cue) = &mut attribution.cue {
                text[cue.span].clone_into(&mut cue.text);
            }
            restore_sources(text, attribution.source.as_mut_slice());
        }
        for quote in &mut self.quotes {
            quote.text = joined(text, &quote.spans);
            restore_sources(text, &mut quote.speakers);
        }
        for other in &mut self.not_speech {
            other.text = joined(text, &other.spans);
        }
        for claim in &mut self.claims {
            text[claim.span].clone_into(&mut claim.text);
            restore_sources(text, &mut claim.claimants);
            for reference in &mut claim.references {
                text[reference.span].clone_into(&mut reference.text);
            }
        }
        for time in &mut self.times {
            text[time.span].clone_into(&mut time.text);
        }
        for quantity in &mut self.quantities {
            text[quantity.span].clone_into(&mut quantity.text);
        }
    }
}

/// Where a part's words stand in its span; all of it where they are not told as they stand.
fn part_of(text: &str, span: Span, words: &str) -> Span {
    let first = span.range().start;
    text[span].find(words).map_or(span, |at| {
        Span::between(first + at, first + at + words.len())
    })
}

fn joined(text: &str, spans: &[Span]) -> String {
    let pieces: Vec<&str> = spans.iter().map(|span| &text[*span]).collect();
    pieces.join("\n")
}

fn restore_sources(text: &str, sources: &mut [Source]) {
    for source in sources {
        text[source.span].clone_into(&mut source.text);
        restore_sources(text, &mut source.via);
    }
}

/// The blocks of a text with what stands in none of them: signs that were taken out with all of their line.
fn with_what_is_left(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut whole = Vec::with_capacity(blocks.len());
    let mut at = 0;
    for block in blocks {
        let range = block.span.range();
        add_other(text, at..range.start, &mut whole);
        at = range.end;
        whole.push(block);
    }
    add_other(text, at..text.len(), &mut whole);
    whole
}

fn add_other(text: &str, gap: Range<usize>, blocks: &mut Vec<Block>) {
    let first = gap.start;
    blocks.extend(lines(&text[gap]).map(|line| {
        let line = line.range();
        Block {
            kind: BlockKind::Other,
            span: Span::between(first + line.start, first + line.end),
        }
    }));
}
