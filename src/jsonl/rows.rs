//! Reading back what was answered.

use std::io::{self, BufRead};

use super::Row;

/// Reads the rows that a [`Writer`](super::Writer) wrote, one a line; blank lines are passed over.
///
/// A line that can't be read costs itself alone: the next one is read all the same, so that a file whose
/// last line was torn off gives all rows before it. Only a failing input ends the rows.
///
/// ```
/// use copydesk::{Parser, jsonl};
///
/// let input = "{\"id\": 7, \"text\": \"“It rained,” said Ada Quill.\"}\n";
/// let mut output = Vec::new();
/// jsonl::run(&Parser::default(), input.as_bytes(), &mut output, |_| ())?;
/// output.extend_from_slice(b"{\"id\": 8, \"arti"); // the disk was full
///
/// let mut rows = jsonl::Rows::new(output.as_slice());
/// let article = rows.next().unwrap()?.outcome?;
/// assert_eq!(article.quotes.len(), 1);
/// assert_eq!(rows.next().unwrap().unwrap_err().line, 2);
/// assert!(rows.next().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Rows<R> {
    input: R,
    line: u64,
    ended: bool,
    bytes: Vec<u8>,
}

/// A line that could not be read as a row.
///
/// ```
/// let error = copydesk::jsonl::Rows::new(&b"{}\n"[..]).next().unwrap().unwrap_err();
/// let message = "line 1 is no row: a row has either an \"article\" or an \"error\"";
/// assert!(error.to_string().starts_with(message), "{error}");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("line {line} is no row: {source}")]
#[non_exhaustive]
pub struct RowError {
    /// The number of the line in the input, from 1.
    pub line: u64,
    /// What is wrong: with the JSON, or with the input itself.
    pub source: io::Error,
}

impl<R: BufRead> Rows<R> {
    /// The rows of an input.
    ///
    /// ```
    /// assert!(copydesk::jsonl::Rows::new(&b"\n"[..]).next().is_none());
    /// ```
    pub fn new(input: R) -> Self {
        Self {
            input,
            line: 0,
            ended: false,
            bytes: Vec::new(),
        }
    }

    /// The next line that is not blank; whether there is one.
    fn advance(&mut self) -> io::Result<bool> {
        loop {
            self.bytes.clear();
            if self.input.read_until(b'\n', &mut self.bytes)? == 0 {
                return Ok(false);
            }
            self.line += 1;
            if !self.bytes.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = match self.advance() {
            Ok(true) => serde_json::from_slice(&self.bytes).map_err(io::Error::from),
            Ok(false) => {
                self.ended = true;
                return None;
            }
            Err(error) => {
                (self.ended, self.line) = (true, self.line + 1);
                Err(error)
            }
        };
        let line = self.line;
        Some(row.map_err(|source| RowError { line, source }))
    }
}
