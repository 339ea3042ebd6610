//! Rows out, each on a line that every reader of lines takes for one.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::Row;
use super::one_line::OneLine;

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
    json: OneLine<BufWriter<W>>,
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
            json: OneLine::new(BufWriter::new(output)),
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
        write_row(&mut self.json, row)
    }

    /// Writes rows that are written already.
    #[cfg(feature = "parallel")]
    pub(super) fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.json.output().write_all(bytes)
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
        self.json.output().flush()
    }
}

/// Writes a row and ends its line.
pub(super) fn write_row(json: &mut OneLine<impl Write>, row: &Row) -> io::Result<()> {
    json.add(b"{\"id\":");
    json.add_value(&row.id)?;
    match &row.outcome {
        Ok(article) => {
            json.add(b",\"article\":");
            article.serialize(&mut *json)?;
        }
        Err(failure) => {
            json.add(b",\"error\":");
            json.add_value(failure)?;
        }
    }
    json.add(b"}\n");
    json.hand_on()
}
