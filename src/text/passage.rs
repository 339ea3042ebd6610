//! What a document is cut into: passages and sentences, with ranges of their tokens.

use std::ops::Range;

use super::Span;

/// A stretch of text that is read as one: a paragraph, the headline, a caption.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("It rained.\nIt stopped.");
/// assert_eq!(&document.text()[document.passages()[1].span], "It stopped.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passage {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its sentences, as positions in [`Document::sentences`](crate::Document::sentences).
    pub sentences: TokenRange,
}

/// What a passage is.
///
/// ```
/// use copydesk::{Document, PassageKind};
///
/// let document = Document::from_story("It rained.");
/// assert_eq!(document.passages()[0].kind, PassageKind::Paragraph);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PassageKind {
    /// The headline.
    Headline,
    /// The standfirst.
    Standfirst,
    /// A caption.
    Caption,
    /// Running prose of the story.
    Paragraph,
    /// A heading inside the story.
    Subheading,
    /// An item of a list inside the story.
    ListItem,
    /// A block quotation inside the story.
    BlockQuote,
}

impl PassageKind {
    /// Whether the passage is part of the story.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert!(Document::from_story("It rained.").passages()[0].kind.is_story());
    /// ```
    pub fn is_story(self) -> bool {
        matches!(
            self,
            Self::Paragraph | Self::Subheading | Self::ListItem | Self::BlockQuote
        )
    }
}

/// A range of positions in a list.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("It rained.");
/// assert_eq!(document.passages()[0].tokens.range(), 0..3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TokenRange {
    /// The first position.
    pub start: u32,
    /// The first position after it.
    pub end: u32,
}

impl TokenRange {
    /// The positions from `start` up to `end`.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) fn between(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The range, counted from the position `first` that lies before it.
    pub(crate) fn counted_from(self, first: u32) -> Self {
        Self {
            start: self.start - first,
            end: self.end - first,
        }
    }

    /// As a range of indices.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// let document = Document::from_story("It rained. It stopped.");
    /// let second = document.sentences()[1].tokens.range();
    /// assert_eq!(document.tokens()[second].len(), 3);
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A sentence with its tokens.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("It rained. It stopped.");
/// assert_eq!(&document.text()[document.sentences()[1].span], "It stopped.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SentenceSpan {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// The passage it belongs to, as a position in [`Document::passages`](crate::Document::passages).
    pub passage: u32,
}
