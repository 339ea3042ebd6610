//! Lines as they come, each held alone and only up to a limit.

use std::io::{self, BufRead, Read};
use std::time::Instant;

use super::{Failure, Request, Row};
use crate::parser::{Options, Parser, guarded};

/// Cuts an input into lines: an iterator over those that are not blank.
///
/// ```
/// use copydesk::jsonl::Reader;
///
/// let lines: Vec<_> = Reader::new("{\"text\": \"It rained.\"}\n\n".as_bytes()).collect();
/// assert_eq!(lines.len(), 1);
/// let request = lines[0].as_ref().unwrap().request(&Default::default()).unwrap();
/// assert_eq!(request.text, "It rained.");
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    input: R,
    number: u64,
    max_line_bytes: usize,
}

impl<R: BufRead> Reader<R> {
    /// How many bytes a line may have unless the reader is told otherwise: 64 MiB, room for a text
    /// of [`Options::DEFAULT_MAX_BYTES`] with escapes.
    pub const DEFAULT_MAX_LINE_BYTES: usize = 4 * Options::DEFAULT_MAX_BYTES;

    /// A reader of lines.
    ///
    /// ```
    /// use copydesk::jsonl::Reader;
    ///
    /// assert_eq!(Reader::new("{\"text\": \"It rained.\"}\n".as_bytes()).count(), 1);
    /// ```
    pub fn new(input: R) -> Self {
        Self {
            input,
            number: 0,
            max_line_bytes: Self::DEFAULT_MAX_LINE_BYTES,
        }
    }

    /// Says how many bytes a line may have; a longer one is not held but passed over, and its
    /// answer is an error.
    ///
    /// ```
    /// use copydesk::jsonl::Reader;
    ///
    /// let mut lines = Reader::new("{\"text\": \"It rained.\"}\n".as_bytes()).max_line_bytes(8);
    /// let line = lines.next().unwrap()?;
    /// assert!(line.request(&Default::default()).is_err());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn max_line_bytes(mut self, bytes: usize) -> Self {
        self.max_line_bytes = bytes;
        self
    }

    /// The next line, without what ends it, blank or not; `None` at the end of the input.
    fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let room = (self.max_line_bytes as u64).saturating_add(1);
        let mut start = self.input.by_ref().take(room);
        if start.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let mut length = bytes.len();
        if bytes.ends_with(b"\n") {
            bytes.pop();
            length -= 1;
        } else if length > self.max_line_bytes {
            bytes = Vec::new();
            length += self.pass_over_rest()?;
        }
        self.number += 1;
        if self.number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(Line {
            number: self.number,
            content: if length <= self.max_line_bytes {
                Ok(bytes)
            } else {
                Err(TooLong {
                    length,
                    most: self.max_line_bytes,
                })
            },
        }))
    }

    /// Passes over the rest of a line; tells how long it is.
    fn pass_over_rest(&mut self) -> io::Result<usize> {
        let mut length = 0;
        loop {
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let piece = end.unwrap_or(buffer.len());
            let is_over = end.is_some() || buffer.is_empty();
            length += piece;
            self.input.consume(piece + usize::from(end.is_some()));
            if is_over {
                return Ok(length);
            }
        }
    }
}

/// What some programs write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

impl<R: BufRead> Iterator for Reader<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.next_line() {
                Ok(Some(line)) if line.is_blank() => {}
                line => return line.transpose(),
            }
        }
    }
}

/// One line of the input, not yet understood.
///
/// ```
/// use copydesk::jsonl::Reader;
///
/// let line = Reader::new("{\"text\": \"It rained.\"}\n".as_bytes()).next().unwrap()?;
/// assert_eq!(line.request(&Default::default()).unwrap().text, "It rained.");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Line {
    number: u64,
    content: Result<Vec<u8>, TooLong>,
}

/// A line that was passed over.
#[derive(Clone, Copy, Debug)]
struct TooLong {
    length: usize,
    most: usize,
}

/// What a line is answered with, and what that took.
pub(super) struct Answer {
    pub(super) row: Row,
    pub(super) cost: Option<Cost>,
}

/// What parsing a text took.
pub(super) struct Cost {
    pub(super) bytes: usize,
    pub(super) parsing: std::time::Duration,
}

impl Line {
    /// The line's number, from 1, blank lines counted.
    ///
    /// ```
    /// use copydesk::jsonl::Reader;
    ///
    /// let line = Reader::new("\n{\"text\": \"It rained.\"}\n".as_bytes()).next().unwrap()?;
    /// assert_eq!(line.number(), 2);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn number(&self) -> u64 {
        self.number
    }

    fn is_blank(&self) -> bool {
        let bytes = self.content.as_ref();
        bytes.is_ok_and(|bytes| bytes.trim_ascii().is_empty())
    }

    /// How many bytes of memory the line takes.
    #[cfg(feature = "parallel")]
    pub(super) fn size(&self) -> usize {
        self.content.as_ref().map_or(0, Vec::len)
    }

    /// What the line asks for; where it says nothing, `options` hold.
    ///
    /// # Errors
    /// The row to answer with: `line_too_long`, `invalid_json`, `invalid_request`, `unknown_option`,
    /// `invalid_option`, `invalid_date` or `unsupported_input`.
    ///
    /// ```
    /// use copydesk::jsonl::Reader;
    ///
    /// let line = Reader::new("{\"id\": 7}\n".as_bytes()).next().unwrap()?;
    /// let row = line.request(&Default::default()).unwrap_err();
    /// assert_eq!(row.outcome.unwrap_err().code, "invalid_request");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn request(&self, options: &Options) -> Result<Request, Row> {
        match &self.content {
            Ok(bytes) => Request::read(bytes, self.number, options),
            Err(TooLong { length, most }) => Err(Row {
                id: serde_json::Value::Null,
                outcome: Err(Failure::new(
                    "line_too_long",
                    format!(
                        "line {} has {length} bytes, more than the {most} that a \
                         line may have; raise the limit or split the text",
                        self.number
                    ),
                )),
            }),
        }
    }

    /// Reads the text that the line holds; the line itself, as long as its text, is let go before.
    pub(super) fn answer(self, parser: &Parser) -> Answer {
        let request = self.request(parser.options());
        drop(self);
        match request {
            Ok(request) => {
                let start = Instant::now();
                let outcome = guarded(|| Parser::new(request.options.clone()).parse(&request.text));
                Answer {
                    cost: Some(Cost {
                        bytes: request.text.len(),
                        parsing: start.elapsed(),
                    }),
                    row: Row {
                        id: request.id,
                        outcome: outcome.map(Box::new).map_err(Failure::from),
                    },
                }
            }
            Err(row) => Answer { row, cost: None },
        }
    }
}
