//! Lines and columns, as people and editors name a place in a text.

use super::{OffsetTable, OffsetUnit, Span};

/// A place in a text as editors show it.
///
/// ```
/// let article = copydesk::parse("The bridge opened.\n“At last,” said Ada Quill.")?;
/// let place = article.line_table().at(article.quotes[0].spans[0].start()).unwrap();
/// assert_eq!((place.line, place.column), (2, 2));
/// assert_eq!(place.to_string(), "2:2");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct LineColumn {
    /// The number of the line, from 1.
    pub line: u32,
    /// The number of the character (code point) in the line, from 1.
    pub column: u32,
}

impl std::fmt::Display for LineColumn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// Tells lines and columns of offsets into one text.
///
/// A line feed, a carriage return or both together end a line. Making a table walks the text once; each
/// place is then found by binary searches. [`Article::line_table`](crate::Article::line_table) makes one
/// for an article.
///
/// ```
/// use copydesk::{LineTable, OffsetUnit};
///
/// let table = LineTable::new("Già.\nIt rained.", OffsetUnit::Byte);
/// assert_eq!(table.at(4).unwrap().to_string(), "1:4"); // the stop behind “à”, of two bytes
/// assert_eq!(table.at(6).unwrap().to_string(), "2:1");
/// assert_eq!(table.at(99), None);
/// ```
#[derive(Clone, Debug)]
pub struct LineTable<'t> {
    /// Where lines begin, in code points.
    starts: Vec<usize>,
    offsets: OffsetTable<'t>,
}

impl<'t> LineTable<'t> {
    /// A table for offsets into `text`, in that unit.
    ///
    /// ```
    /// use copydesk::{LineTable, OffsetUnit};
    ///
    /// let table = LineTable::new("one\r\ntwo", OffsetUnit::Utf16);
    /// assert_eq!(table.at(5).unwrap().line, 2);
    /// ```
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut starts = vec![0];
        let mut characters = text.chars().enumerate().peekable();
        while let Some((at, character)) = characters.next() {
            let is_first_of_two =
                character == '\r' && characters.peek().is_some_and(|(_, next)| *next == '\n');
            if matches!(character, '\n' | '\r') && !is_first_of_two {
                starts.push(at + 1);
            }
        }
        Self {
            starts,
            offsets: OffsetTable::new(text, unit, OffsetUnit::CodePoint),
        }
    }

    /// The line and column of an offset; `None` when it lies beyond the text or inside a character.
    ///
    /// ```
    /// use copydesk::{LineTable, OffsetUnit};
    ///
    /// let table = LineTable::new("It rained.", OffsetUnit::Byte);
    /// assert_eq!(table.at(3).unwrap().column, 4);
    /// ```
    #[allow(clippy::cast_possible_truncation)] // texts are limited to `u32::MAX` bytes
    pub fn at(&self, offset: u32) -> Option<LineColumn> {
        let point = self.offsets.convert(Span::new(offset, offset)?)?;
        let point = point.range().start;
        let line = self.starts.partition_point(|start| *start <= point);
        let column = point - self.starts[line - 1] + 1;
        Some(LineColumn {
            line: line as u32,
            column: column as u32,
        })
    }
}
