//! A line of a text that may be wrapped: how long it is, how it begins and ends.

use std::ops::RangeInclusive;

use super::Span;
use super::lines;

/// Narrower columns are lists, wider lines are paragraphs; in characters.
pub(super) const WIDTHS: RangeInclusive<usize> = 30..=130;

/// A line, measured in characters.
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) length: usize,
    pub(super) first_word: usize,
    /// Whether no blank line stands before it.
    pub(super) follows: bool,
    /// How far it is set in.
    pub(super) indent: usize,
    pub(super) opening: Opening,
    pub(super) ending: Ending,
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a small letter.
    Small,
    /// As an item of a list does.
    Item,
    /// As an item does that goes on with a small letter, or with a dash within a sentence.
    SmallItem,
    /// As a line at the head does: “Subject:”, “By Ada Quill”.
    Head,
    Other,
}

/// How a line ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With a word: verses often end with a mark.
    Word,
    /// As a sentence does.
    Sentence,
    Colon,
    Other,
}

/// The lines of a text; nothing when more than one in twenty is too long for a wrapped one.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut long, mut end_before) = (0, 0);
    for span in lines(text) {
        let words = &text[span];
        let length = length_up_to(words, *WIDTHS.end());
        long += usize::from(length > *WIDTHS.end());
        if long * 20 > pieces.len().max(20) {
            return None;
        }
        let gap = &text[end_before..span.range().start];
        pieces.push(Piece {
            span,
            length,
            first_word: words
                .split(' ')
                .next()
                .map_or(0, |word| word.chars().count()),
            follows: !pieces.is_empty() && is_single_break(gap),
            indent: gap.len() - gap.trim_end_matches([' ', '\t']).len(),
            opening: Opening::of(words),
            ending: Ending::of(words),
        });
        end_before = span.range().end;
    }
    Some(pieces)
}

/// Whether what stands between two lines ends one line only.
pub(crate) fn is_single_break(gap: &str) -> bool {
    let is_single = |mark| gap.bytes().filter(|byte| *byte == mark).count() <= 1;
    is_single(b'\n') && is_single(b'\r')
}

/// The characters of some words, or more than `most` when there are more.
fn length_up_to(words: &str, most: usize) -> usize {
    words.chars().take(most + 1).count()
}

impl Opening {
    fn of(words: &str) -> Self {
        const MARKS: [char; 10] = ['•', '*', '-', '–', '—', '>', '·', '▪', '●', '|'];
        if words.starts_with(char::is_lowercase) {
            Self::Small
        } else if words.starts_with(MARKS) {
            let rest = words.trim_start_matches(|sign| MARKS.contains(&sign) || sign == ' ');
            if rest.starts_with(char::is_lowercase) {
                Self::SmallItem
            } else {
                Self::Item
            }
        } else if is_head(words) {
            Self::Head
        } else {
            Self::Other
        }
    }
}

/// Whether a line reads as “Message-ID: …” or “By Ada Quill”.
fn is_head(words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|letter| letter.is_alphabetic() || letter == '-')
    };
    let is_by = matches!(first, "By" | "BY");
    is_by && rest.starts_with(char::is_uppercase) || first.strip_suffix(':').is_some_and(is_name)
}

impl Ending {
    fn of(words: &str) -> Self {
        if words.ends_with(char::is_alphanumeric) {
            Self::Word
        } else if words.ends_with(['.', '!', '?', '”', '"', '’']) {
            Self::Sentence
        } else if words.ends_with(':') {
            Self::Colon
        } else {
            Self::Other
        }
    }
}
