//! Lines: how a page is cut before anything is known about it.

use super::Span;
use super::character::is_blank;

/// The non-blank lines of a text, in order, each without the white space around it.
///
/// Line feed, carriage return, both together, vertical tab, form feed, next line (U+0085), line
/// and paragraph separator (U+2028, U+2029) end a line, as in Unicode Standard Annex #14.
/// Zero-width characters and the byte order mark count as white space at a line's ends.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    Lines { text, at: 0 }
}

struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.at < self.text.len() {
            let start = self.at;
            let (end, next) = line_end(self.text, start);
            self.at = next;
            let span = trim(self.text, Span::between(start, end));
            if !span.is_empty() {
                return Some(span);
            }
        }
        None
    }
}

/// Where the line that begins at `start` ends, and where the next one begins.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut at = skip_plain(bytes, start);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => return (at, at + 2),
            b'\n' | b'\r' | 0x0B | 0x0C => return (at, at + 1),
            0xC2 if bytes.get(at + 1) == Some(&0x85) => return (at, at + 2),
            0xE2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])) => {
                return (at, at + 3);
            }
            _ => at = skip_plain(bytes, at + 1),
        }
    }
    (at, at)
}

/// The first place from `at` on, eight bytes at a time, where a line may end: all bytes passed over
/// are ASCII and no control characters.
fn skip_plain(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let chunk = u64::from_le_bytes(*chunk);
        let control = chunk.wrapping_sub(0x20 * ONES) & !chunk;
        // What is borrowed marks only bytes behind a control character.
        let marks = (control | chunk) & HIGH;
        if marks != 0 {
            return at + marks.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at
}

/// The span without the blank characters at its ends.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let words = &text[span];
    let start = words.len() - words.trim_start_matches(is_blank).len();
    let words = words[start..].trim_end_matches(is_blank);
    let start = span.range().start + start;
    Span::between(start, start + words.len())
}
