//! Tags of HTML in a text: told from prose that has a `<` in it, and taken out.

use super::edit::Edit;
use crate::lexicon::{is_html_element, is_inline_element};
use crate::text::Span;

/// A text none of whose first angle brackets make it markup is none: this bounds the search.
const MOST_BRACKETS: usize = 1_000;

/// How many bytes a tag may have, its attributes among them.
const LONGEST_TAG: usize = 2_000;

/// A tag as it stands in a text.
struct Tag<'t> {
    span: Span,
    name: &'t str,
    closes: bool,
}

/// Whether a text is a whole document of HTML, which is to be read as one.
pub(super) fn is_document(text: &str) -> bool {
    let start = text.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{FEFF}');
    start.starts_with('<') && tag_at(start, 0).is_some_and(|tag| tag.begins_document())
}

/// The tags of a text that has some. One that ends a line of its own on the page ends one here, too.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    if first_tag(text).is_none() {
        return Vec::new();
    }
    let brackets = text.match_indices('<');
    let tags = brackets.filter_map(|(at, _)| tag_at(text, at));
    let mut edits: Vec<Edit> = Vec::new();
    for tag in tags {
        let range = tag.span.range();
        let is_within = !tag.is_inline() && !stands_at_end(text, &edits, &range);
        edits.push(Edit::new(range, if is_within { "\n" } else { "" }));
    }
    edits
}

/// Whether nothing but blanks stands between a tag and the beginning or the end of its line, or between it
/// and a tag that ended one.
fn stands_at_end(text: &str, edits: &[Edit], range: &std::ops::Range<usize>) -> bool {
    let is_blank = |it: char| matches!(it, ' ' | '\t' | '\r');
    let before = text[..range.start].trim_end_matches(is_blank);
    let after = text[range.end..].trim_start_matches(is_blank);
    let ends_line = |edit: &Edit| edit.with == "\n" && edit.range.end == before.len();
    before.is_empty()
        || before.ends_with('\n')
        || after.is_empty()
        || after.starts_with('\n')
        || edits.last().is_some_and(ends_line)
}

/// Where the first tag stands in a text that is HTML, whole or in part: one that begins as a
/// document does, that closes the element it opens first, or that has three tags.
pub(crate) fn first_tag(text: &str) -> Option<Span> {
    let brackets = text.match_indices('<').take(MOST_BRACKETS);
    let mut tags = brackets.filter_map(|(at, _)| tag_at(text, at));
    let first = tags.next()?;
    if first.begins_document() {
        return Some(first.span);
    }
    let second = tags.next()?;
    (second.ends(&first) || tags.next().is_some()).then_some(first.span)
}

impl Tag<'_> {
    /// Whether its words go on the line that they stand on.
    fn is_inline(&self) -> bool {
        is_inline_element(self.name)
    }

    fn begins_document(&self) -> bool {
        let names = ["!doctype", "html"];
        names
            .iter()
            .any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// Whether this closes the element that the other opens.
    fn ends(&self, other: &Tag<'_>) -> bool {
        self.closes && !other.closes && self.name.eq_ignore_ascii_case(other.name)
    }
}

/// The tag of an element of HTML whose bracket stands at `start`; prose that is set in angle brackets
/// (`<unidentified>`, `a <b or c>`) is none.
fn tag_at(text: &str, start: usize) -> Option<Tag<'_>> {
    let bytes = text.as_bytes();
    let reach = &bytes[start + 1..bytes.len().min(start + LONGEST_TAG)];
    let end = start + 1 + reach.iter().position(|byte| matches!(byte, b'<' | b'>'))?;
    let inside = (bytes[end] == b'>').then(|| text.get(start + 1..end))??;
    let span = Span::between(start, end + 1);
    let (name, closes) = match inside.strip_prefix('/') {
        Some(name) => (name.trim_end(), true),
        None => (inside.split([' ', '\n', '\r', '\t']).next()?, false),
    };
    let attributes = if closes {
        ""
    } else {
        inside[name.len()..].trim()
    };
    let name = name.trim_end_matches('/');
    let known = is_html_element(name)
        && (matches!(attributes, "" | "/") || attributes.contains('='))
        || name.eq_ignore_ascii_case("!doctype") && !closes;
    known.then_some(Tag { span, name, closes })
}
