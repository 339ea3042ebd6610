//! Text whose paragraphs run together: articles as collections and feeds hold them, all in one line.
//!
//! Where the line ends were turned into several blanks each, these tell the paragraphs. Where only single ones
//! are left, what newspapers do with quotations tells some of them: a quotation mostly opens a paragraph, and what
//! is not quoted begins another behind a sentence that ends with one.

use std::ops::Range;

use super::Span;
use super::character::is_blank;
use super::paragraph::{Joined, single};

/// An article has this many lines at most, its headline and byline among them, for its paragraphs to have run
/// together.
const MOST_LINES: usize = 3;
/// A line is no shorter than this if paragraphs have run together in it, in bytes.
const LEAST_LENGTH: usize = 1200;
/// Of a hundred gaps between sentences, this many at most are those between paragraphs: who writes
/// two blanks behind every full stop means nothing by them.
const MOST_WIDE: usize = 80;
/// What ends with a full stop and has no more letters may be short for something: “Mr.”, “Gen.”, “U.S.”
const SHORTENED: usize = 3;

/// The lines of a text, cut into paragraphs; nothing when none has run together.
pub(super) fn cut_apart(text: &str, lines: &[Joined]) -> Option<Vec<Joined>> {
    if lines.len() > MOST_LINES || lines.iter().all(|line| !is_long(line.span)) {
        return None;
    }
    let mut paragraphs = Vec::new();
    for line in lines {
        if is_long(line.span) {
            cut_line(text, line.span, &mut paragraphs);
        } else {
            paragraphs.push(single(line.span));
        }
    }
    Some(paragraphs)
}

fn is_long(line: Span) -> bool {
    line.range().len() >= LEAST_LENGTH
}

/// Adds the paragraphs of a line.
fn cut_line(text: &str, line: Span, paragraphs: &mut Vec<Joined>) {
    let gaps = gaps(text, line);
    let wide = gaps.iter().filter(|gap| gap.is_wide).count();
    let by_width = wide > 1 && wide * 100 <= gaps.len() * MOST_WIDE;
    let mut start = line.range().start;
    let mut first = start;
    for gap in gaps {
        let between = if by_width {
            gap.is_wide
        } else {
            gap.parts_quotation(&text[first..gap.end])
        };
        if between {
            paragraphs.push(single(Span::between(start, gap.end)));
            start = gap.next;
        }
        first = gap.next;
    }
    paragraphs.push(single(Span::between(start, line.range().end)));
}

/// The blanks between two sentences.
struct Gap {
    /// Where the sentence before ends and the next one begins, in bytes.
    end: usize,
    next: usize,
    is_wide: bool,
    /// Whether the sentence before ends with a quotation, and the next one begins with one.
    closes: bool,
    opens: bool,
}

impl Gap {
    /// Whether a paragraph that ends with a sentence ends here, as far as quotations tell.
    fn parts_quotation(&self, sentence: &str) -> bool {
        if self.opens {
            self.closes || !sentence.contains(['“', '”', '"', '‘'])
        } else {
            self.closes
        }
    }
}

/// The gaps between the sentences of a line.
fn gaps(text: &str, line: Span) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut rest = line.range();
    while let Some(blank) = text[rest.clone()].find([' ', '\u{A0}']) {
        let end = rest.start + blank;
        let behind = &text[end..rest.end];
        let next = rest.end - behind.trim_start_matches(is_blank).len();
        gaps.extend(gap(text, rest.start..end, next));
        rest.start = next.max(end + 1);
    }
    gaps
}

/// The gap behind a word, if a sentence ends with it and another one begins behind.
fn gap(text: &str, word: Range<usize>, next: usize) -> Option<Gap> {
    let (end, word) = (word.end, &text[word]);
    let bare = word.trim_end_matches(['”', '"', '’', '\'', ')', ']']);
    let closes = word.ends_with(['”', '"', '’', '\'']);
    let opens = text[next..].starts_with(['“', '"', '‘', '\'']);
    let begins = text[next..].trim_start_matches(['“', '"', '‘', '\'', '(', '[']);
    let begins = begins.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    let ends = bare.ends_with(['.', '!', '?', '…']) && (closes || !is_shortened(bare));
    (begins && ends).then_some(Gap {
        end,
        next,
        is_wide: text[end..next].chars().nth(1).is_some(),
        closes,
        opens,
    })
}

/// Whether a word with a full stop may be short for another: “Mr.”, “Gen.”, “J.”, “U.S.”
fn is_shortened(word: &str) -> bool {
    let Some(word) = word.strip_suffix('.') else {
        return false;
    };
    let last = word.rsplit('.').next().unwrap_or(word);
    last.chars().count() <= SHORTENED && word.starts_with(char::is_uppercase)
}
