//! What rendering gives: a page as it is shown, line by line, with its elements and metadata.

use super::metadata::Metadata;
use super::tree::Tree;
use crate::text::Span;

/// A page as it is shown.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// The text, one line after the other.
    pub(crate) text: String,
    pub(crate) lines: Vec<SheetLine>,
    pub(crate) tree: Tree,
    pub(crate) metadata: Metadata,
    /// The words of links to authors.
    pub(crate) author_links: Vec<Span>,
    /// The pieces of headings of the first level.
    pub(super) heading_pieces: Vec<HeadingPiece>,
}

/// A line of the page.
#[derive(Clone, Debug)]
pub(crate) struct SheetLine {
    /// Where it stands, without the white space around it.
    pub(crate) span: Span,
    /// The innermost element that its first word stands in.
    pub(crate) element: u32,
    /// How many bytes of it stand in links.
    pub(crate) linked: u32,
    /// How many bytes of it are bold.
    pub(crate) bold: u32,
}

/// A piece of a heading: words in one element, or before and behind one, on one line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadingPiece {
    /// Where it begins.
    pub(super) start: u32,
    /// The element that it stands in.
    pub(super) element: u32,
}
