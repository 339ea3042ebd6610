//! Tells a text that is HTML from prose that has a `<` in it.

use crate::lexicon::is_html_element;
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

/// Where the first tag stands in a text that is HTML, whole or in part: one that begins as a
/// document does, that closes the element it opens first, or that has three tags.
pub(super) fn first_tag(text: &str) -> Option<Span> {
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
