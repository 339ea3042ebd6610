//! Letters and signs that are not those that words are written with: ligatures and soft hyphens as they come
//! from PDF, and accents and primes for apostrophes and quotation marks.

use std::ops::Range;

use super::edit::Edit;
use super::suspicion::places;

/// What is put in the place of characters.
///
/// In a text that has accents inside words for apostrophes, they stand for single quotation marks, too.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at_edges = Vec::new();
    let mut within_words = false;
    let bytes = text.as_bytes();
    let beyond = places(text, |byte| byte >= 0xC2 || byte == b'`');
    for at in beyond.filter(|at| is_suspect(bytes, *at)) {
        let Some(character) = text[at..].chars().next() else {
            continue;
        };
        let range = at..at + character.len_utf8();
        if is_accent(character) {
            let place = Place::of(text, &range);
            within_words |= place == Place::Within;
            let list = if place == Place::Within {
                &mut edits
            } else {
                &mut at_edges
            };
            list.extend(place.mark().map(|mark| Edit::new(range, mark)));
        } else if let Some(with) = instead(text, &range, character) {
            edits.push(Edit::new(range, with));
        }
    }
    if within_words && !at_edges.is_empty() {
        edits.append(&mut at_edges);
        edits.sort_by_key(|edit| edit.range.start);
    }
    edits
}

/// Whether a character that begins with this byte is looked at. The marks of print, which are most beyond
/// ASCII, are as they should be: “‘”, “’”, dashes and the like begin with E2 80.
fn is_suspect(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'`' | 0xC2 | 0xCA | 0xEF => true,
        0xE2 => bytes[at + 1] != 0x80 || !matches!(bytes[at + 2], 0x92..=0xAF),
        _ => false,
    }
}

/// Whether a character may stand for an apostrophe.
fn is_accent(character: char) -> bool {
    matches!(character, '´' | '`' | 'ʼ' | '′' | '＇')
}

/// Where a sign stands in its word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Within,
    Behind,
    Alone,
}

impl Place {
    fn of(text: &str, range: &Range<usize>) -> Self {
        let before = text[..range.start].chars().next_back().unwrap_or(' ');
        let after = text[range.end..].chars().next().unwrap_or(' ');
        if before.is_alphabetic() && after.is_alphabetic() {
            Self::Within
        } else if before.is_whitespace() && after.is_alphanumeric() {
            Self::Before
        } else if before.is_alphabetic() || matches!(before, '.' | ',' | '!' | '?') {
            Self::Behind
        } else {
            Self::Alone
        }
    }

    /// The mark that stands there in print.
    fn mark(self) -> Option<&'static str> {
        match self {
            Self::Before => Some("‘"),
            Self::Within | Self::Behind => Some("’"),
            Self::Alone => None,
        }
    }
}

/// What is to stand in the place of a character; nothing where it may stay.
fn instead(text: &str, range: &Range<usize>, character: char) -> Option<&'static str> {
    Some(match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        // At the end of a line it divides a word.
        '\u{AD}' if !text[range.end..].starts_with(['\n', '\r']) => "",
        '\u{2011}' => "-",
        '＂' => "\"",
        // Behind a number it is a unit.
        '″' if !text[..range.start].ends_with(|it: char| it.is_ascii_digit()) => "\"",
        _ => return None,
    })
}
