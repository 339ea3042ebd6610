//! Rows out, each on a line that every reader of lines takes for one.

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

use super::Row;

/// Writes rows, one a line, through a buffer.
///
/// ```
/// use copydesk::jsonl::{Failure, Row, Writer};
///
/// let mut output = Vec::new();
/// let mut writer = Writer::new(&mut output);
/// writer.write(&Row { id: 1.into(), outcome: Err(Failure::new("invalid_json", "no JSON")) })?;
/// writer.flush()?;
/// drop(writer);
/// assert!(output.ends_with(b"}\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write> {
    output: BufWriter<W>,
}

impl<W: Write> Writer<W> {
    /// A writer of rows.
    ///
    /// ```
    /// use copydesk::jsonl::Writer;
    ///
    /// let mut output = Vec::new();
    /// Writer::new(&mut output).flush()?;
    /// assert!(output.is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(output: W) -> Self {
        Self {
            output: BufWriter::new(output),
        }
    }

    /// Writes a row.
    ///
    /// # Errors
    /// When the output can't be written.
    ///
    /// ```
    /// use copydesk::jsonl::{Failure, Row, Writer};
    ///
    /// let mut output = Vec::new();
    /// let mut writer = Writer::new(&mut output);
    /// let row = Row { id: 7.into(), outcome: Err(Failure::new("no_text", "row 7 has no text")) };
    /// writer.write(&row)?;
    /// writer.flush()?;
    /// drop(writer);
    /// assert!(output.starts_with(b"{\"id\":7,\"error\":"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn write(&mut self, row: &Row) -> io::Result<()> {
        write_row(&mut self.output, row)
    }

    /// Writes rows that are written already.
    #[cfg(feature = "parallel")]
    pub(super) fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)
    }

    /// Hands on what stands in the buffer.
    ///
    /// # Errors
    /// When the output can't be written.
    ///
    /// ```
    /// use copydesk::jsonl::Writer;
    ///
    /// Writer::new(std::io::sink()).flush()?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Writes a row and ends its line.
pub(super) fn write_row(mut output: impl Write, row: &Row) -> io::Result<()> {
    row.serialize(&mut Serializer::with_formatter(&mut output, OneLine))?;
    output.write_all(b"\n")
}

/// Compact JSON in which no character ends a line.
///
/// JSON allows U+0085, U+2028 and U+2029 inside strings, but many readers of lines, Python's
/// `splitlines` among them, cut at them.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = separator_in(rest) {
            CompactFormatter.write_string_fragment(writer, &rest[..at])?;
            let mut characters = rest[at..].chars();
            let separator = characters.next().map_or(0, u32::from);
            write!(writer, "\\u{separator:04x}")?;
            rest = characters.as_str();
        }
        CompactFormatter.write_string_fragment(writer, rest)
    }
}

/// Where the first character stands that ends a line and that JSON does not escape.
fn separator_in(text: &str) -> Option<usize> {
    // Hardly any text has one: looking at bytes is faster than at characters.
    let bytes = text.as_bytes();
    let is_separator = |at: usize| {
        matches!(
            bytes[at..],
            [0xC2, 0x85, ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..]
        )
    };
    if text.is_ascii() {
        return None;
    }
    (0..bytes.len()).find(|at| bytes[*at] >= 0xC2 && is_separator(*at))
}
