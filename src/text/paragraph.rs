//! A paragraph as its writer meant it: a line of a text, or several.

use super::Span;

/// A line of a text, or several that are one paragraph.
pub(crate) struct Joined {
    /// From the first line's first word to the last line's last.
    pub(crate) span: Span,
    /// Whether there are several.
    pub(crate) several: bool,
}

/// A line by itself.
pub(crate) fn single(span: Span) -> Joined {
    Joined {
        span,
        several: false,
    }
}
