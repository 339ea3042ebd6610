//! Units of offsets and the conversion between them.

use serde::{Deserialize, Serialize};

use super::Span;
use crate::name::names;

/// What an offset counts.
///
/// ```
/// use copydesk::OffsetUnit;
///
/// let article = copydesk::parse("“Già,” said Ada Quill.")?.convert_offsets(OffsetUnit::Utf16)?;
/// assert_eq!(article.offset_unit, OffsetUnit::Utf16);
/// assert_eq!(article.quotes[0].spans[0].to_string(), "1..5");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// UTF-8 bytes, as Rust and Go index strings.
    #[default]
    Byte,
    /// UTF-16 code units, as JavaScript, Java and C# index strings.
    Utf16,
    /// Unicode code points, as Python indexes strings.
    CodePoint,
}

impl OffsetUnit {
    /// How many units a character takes.
    fn width(self, character: char) -> usize {
        match self {
            OffsetUnit::Byte => character.len_utf8(),
            OffsetUnit::Utf16 => character.len_utf16(),
            OffsetUnit::CodePoint => 1,
        }
    }
}

names! {
    OffsetUnit {
        Byte = "byte",
        Utf16 = "utf16",
        CodePoint = "codepoint",
    }
}

/// How many bytes at least lie between two marks of an [`OffsetTable`].
const STRIDE: usize = 128;

/// A position in a text, in the two units of a table and in bytes.
#[derive(Clone, Copy, Debug)]
struct Mark {
    byte: usize,
    from: usize,
    to: usize,
}

/// Converts spans of one text from one unit of offsets to another.
///
/// Making a table walks the text once; each span is then found by a binary search and a walk of at
/// most a few hundred bytes, so that an article need not be copied for each unit that is wanted.
/// [`Article::offset_table`] makes one for an article.
///
/// ```
/// use copydesk::{OffsetTable, OffsetUnit, Span};
///
/// let text = "“Già 🌉,” said Ada Quill.";
/// let bridge = Span::new(8, 12).unwrap();
/// assert_eq!(&text[bridge], "🌉");
/// let to = |unit| OffsetTable::new(text, OffsetUnit::Byte, unit).convert(bridge).unwrap();
/// assert_eq!(to(OffsetUnit::CodePoint).to_string(), "5..6"); // as Python counts
/// assert_eq!(to(OffsetUnit::Utf16).to_string(), "5..7"); // as JavaScript counts
/// ```
///
/// [`Article::offset_table`]: crate::Article::offset_table
#[derive(Clone, Debug)]
pub struct OffsetTable<'t> {
    text: &'t str,
    from: OffsetUnit,
    to: OffsetUnit,
    /// Empty when the text is ASCII, where all units agree.
    marks: Vec<Mark>,
}

impl<'t> OffsetTable<'t> {
    /// A table for offsets into `text`.
    ///
    /// ```
    /// use copydesk::{OffsetTable, OffsetUnit, Span};
    ///
    /// let table = OffsetTable::new("Già.", OffsetUnit::CodePoint, OffsetUnit::Byte);
    /// let accent = table.convert(Span::new(2, 3).unwrap()).unwrap();
    /// assert_eq!(&"Già."[accent], "à");
    /// ```
    pub fn new(text: &'t str, from: OffsetUnit, to: OffsetUnit) -> Self {
        let marks = if text.is_ascii() {
            Vec::new()
        } else {
            marks(text, from, to)
        };
        Self {
            text,
            from,
            to,
            marks,
        }
    }

    /// The span in the other unit, or `None` when it reaches beyond the text or cuts a character.
    ///
    /// ```
    /// use copydesk::{OffsetTable, OffsetUnit, Span};
    ///
    /// let table = OffsetTable::new("Già.", OffsetUnit::Byte, OffsetUnit::CodePoint);
    /// assert_eq!(table.convert(Span::new(2, 4).unwrap()), Span::new(2, 3));
    /// assert_eq!(table.convert(Span::new(2, 3).unwrap()), None); // inside “à”
    /// ```
    pub fn convert(&self, span: Span) -> Option<Span> {
        self.try_convert(span).ok()
    }

    /// The span in the other unit, or the offset that is no boundary of a character.
    pub(crate) fn try_convert(&self, span: Span) -> Result<Span, u32> {
        let start = self.convert_offset(span.start())?;
        let end = self.convert_offset(span.end())?;
        Ok(Span::between(start, end))
    }

    fn convert_offset(&self, offset: u32) -> Result<usize, u32> {
        let wanted = offset as usize;
        let next = self.marks.partition_point(|mark| mark.from <= wanted);
        let Some(mark) = next.checked_sub(1).map(|index| self.marks[index]) else {
            return if wanted <= self.text.len() {
                Ok(wanted)
            } else {
                Err(offset)
            };
        };
        let (mut from, mut to) = (mark.from, mark.to);
        for character in self.text[mark.byte..].chars() {
            if from >= wanted {
                break;
            }
            from += self.from.width(character);
            to += self.to.width(character);
        }
        if from == wanted { Ok(to) } else { Err(offset) }
    }
}

fn marks(text: &str, from: OffsetUnit, to: OffsetUnit) -> Vec<Mark> {
    let mut here = Mark {
        byte: 0,
        from: 0,
        to: 0,
    };
    let mut marks = vec![here];
    let mut next = STRIDE;
    for character in text.chars() {
        if here.byte >= next {
            marks.push(here);
            next = here.byte + STRIDE;
        }
        here.byte += character.len_utf8();
        here.from += from.width(character);
        here.to += to.width(character);
    }
    marks
}
