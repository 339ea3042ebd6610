//! A stretch of text, by byte offsets.

use std::fmt;
use std::ops::{Index, Range};

use serde::{Deserialize, Serialize};

/// A half-open range of offsets into a text: `start` is inside, `end` is not.
///
/// Offsets are UTF-8 bytes unless an [`Article`](crate::Article) says otherwise
/// (see [`OffsetUnit`](crate::OffsetUnit)). A span keeps `start <= end`, prints as
/// `start..end` and indexes a `str`.
///
/// ```
/// use copydesk::Span;
///
/// let span = Span::new(4, 9).expect("4 is not after 9");
/// assert_eq!(span.to_string(), "4..9");
/// assert_eq!(&"the mayor said"[span], "mayor");
/// assert!(Span::new(9, 4).is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(!try_from))]
#[serde(try_from = "Bounds")]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` to `end`, or `None` when `start` lies after `end`.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// assert_eq!(&"It rained."[Span::new(3, 9).unwrap()], "rained");
    /// assert_eq!(Span::new(9, 3), None);
    /// ```
    pub fn new(start: u32, end: u32) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// A span from one byte position of a text to another that does not lie before it.
    ///
    /// Texts are limited to `u32::MAX` bytes by [`Options`](crate::Options), so positions fit.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) fn between(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The span, counted from the offset `first` that lies before it.
    pub(crate) fn counted_from(self, first: u32) -> Self {
        Self {
            start: self.start - first,
            end: self.end - first,
        }
    }

    /// The first offset inside the span.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).unwrap().start(), 3);
    /// ```
    pub fn start(self) -> u32 {
        self.start
    }

    /// The first offset after the span.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).unwrap().end(), 9);
    /// ```
    pub fn end(self) -> u32 {
        self.end
    }

    /// How many units the span covers.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).unwrap().len(), 6);
    /// ```
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    ///
    /// ```
    /// assert!(copydesk::Span::new(3, 3).unwrap().is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside this span.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// let span = Span::new(3, 9).unwrap();
    /// assert!(span.contains(Span::new(4, 9).unwrap()));
    /// ```
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one unit.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// let span = Span::new(3, 9).unwrap();
    /// assert!(span.overlaps(Span::new(8, 12).unwrap()));
    /// assert!(!span.overlaps(Span::new(9, 12).unwrap()));
    /// ```
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// let both = Span::new(3, 5).unwrap().cover(Span::new(8, 9).unwrap());
    /// assert_eq!(both.to_string(), "3..9");
    /// ```
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// What both spans cover, or `None` when they share no unit.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// let span = Span::new(3, 9).unwrap();
    /// assert_eq!(span.intersect(Span::new(8, 12).unwrap()), Span::new(8, 9));
    /// assert_eq!(span.intersect(Span::new(9, 12).unwrap()), None);
    /// ```
    #[must_use]
    pub fn intersect(self, other: Span) -> Option<Span> {
        let shared = Span::new(self.start.max(other.start), self.end.min(other.end));
        shared.filter(|shared| !shared.is_empty())
    }

    /// The span as a range of byte positions.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).unwrap().range(), 3..9);
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The covered text, or `None` when the span reaches beyond `text` or cuts a character.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// let span = Span::new(0, 2).expect("ordered");
    /// assert_eq!(span.get("né"), None); // the second byte is inside “é”
    /// ```
    pub fn get(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }
}

impl Index<Span> for str {
    type Output = str;

    /// The covered text.
    ///
    /// # Panics
    /// When the span reaches beyond the text or cuts a character; [`Span::get`] does not.
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl Index<Span> for String {
    type Output = str;

    /// The covered text.
    ///
    /// # Panics
    /// When the span reaches beyond the text or cuts a character; [`Span::get`] does not.
    fn index(&self, span: Span) -> &str {
        &self.as_str()[span.range()]
    }
}

impl From<Span> for Range<usize> {
    /// The span as a range of byte positions.
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&format!("{}..{}", self.start, self.end))
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}

/// What a serialized span holds before its order has been checked.
#[derive(Deserialize)]
struct Bounds {
    start: u32,
    end: u32,
}

impl TryFrom<Bounds> for Span {
    type Error = String;

    fn try_from(bounds: Bounds) -> Result<Self, String> {
        let Bounds { start, end } = bounds;
        Span::new(start, end)
            .ok_or_else(|| format!("a span must not start after its end, but {start} > {end}"))
    }
}
