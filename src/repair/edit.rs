//! Edits of a text, and the way back from the edited text to the one before.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::Span;

/// A stretch of a text and what is to stand in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) with: Cow<'static, str>,
}

impl Edit {
    /// Puts something in the place of a stretch.
    pub(super) fn new(range: Range<usize>, with: impl Into<Cow<'static, str>>) -> Self {
        Self {
            range,
            with: with.into(),
        }
    }

    /// Takes a stretch out.
    pub(super) fn removal(range: Range<usize>) -> Self {
        Self::new(range, "")
    }
}

/// How the offsets of an edited text lead back to those of the text before.
#[derive(Debug, Default)]
pub(super) struct Way(Vec<Shift>);

/// An edit as it shows: where what was put in stands, and where what it was put for.
#[derive(Clone, Copy, Debug)]
struct Shift {
    now: (usize, usize),
    before: (usize, usize),
}

/// A text with edits, which stand in order and do not overlap, and the way back.
pub(super) fn applied(text: &str, edits: &[Edit]) -> (String, Way) {
    let mut edited = String::with_capacity(text.len());
    let mut way = Way(Vec::with_capacity(edits.len()));
    let mut at = 0;
    for Edit { range, with } in edits {
        edited.push_str(&text[at..range.start]);
        let start = edited.len();
        edited.push_str(with);
        way.0.push(Shift {
            now: (start, edited.len()),
            before: (range.start, range.end),
        });
        at = range.end;
    }
    edited.push_str(&text[at..]);
    (edited, way)
}

impl Way {
    /// What a span covers in the text before, without what was taken out at its ends.
    pub(super) fn back(&self, span: Span) -> Span {
        let range = span.range();
        Span::between(self.behind(range.start), self.before(range.end))
    }

    /// The same, with what was taken out at its ends.
    pub(super) fn back_widest(&self, span: Span) -> Span {
        let range = span.range();
        Span::between(self.before(range.start), self.behind(range.end))
    }

    /// The offset that something has which begins here: behind what was taken out here; at the beginning of
    /// what another character stands for.
    fn behind(&self, at: usize) -> usize {
        let count = self.0.partition_point(|shift| shift.now.0 <= at);
        match self.0[..count].last() {
            None => at,
            Some(shift) if at >= shift.now.1 => shift.before.1 + (at - shift.now.1),
            Some(shift) => shift.before.0,
        }
    }

    /// The offset that something has which ends here: before what was taken out here; at the end of what
    /// another character stands for.
    fn before(&self, at: usize) -> usize {
        let count = self.0.partition_point(|shift| shift.now.0 < at);
        match self.0[..count].last() {
            None => at,
            Some(shift) if at >= shift.now.1 => shift.before.1 + (at - shift.now.1),
            Some(shift) => shift.before.1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, applied};
    use crate::text::Span;

    #[test]
    fn spans_lead_back_to_what_they_were_made_of() {
        let text = "**A&amp;B** said";
        let edits = [
            Edit::removal(0..2),
            Edit::new(3..8, "&"),
            Edit::removal(9..11),
        ];
        let (edited, way) = applied(text, &edits);
        assert_eq!(edited, "A&B said");
        let back = |start, end| &text[way.back(Span::between(start, end))];
        assert_eq!(back(0, 3), "A&amp;B");
        assert_eq!(back(1, 2), "&amp;");
        assert_eq!(back(4, 8), "said");
        assert_eq!(&text[way.back_widest(Span::between(0, 3))], "**A&amp;B**");
    }
}
