//! Streams of JSON lines: one object a line in, one a line out, in the same order.
//!
//! A line in asks for a text to be read; only `text` is needed.
//!
//! ```json
//! {"id": 7, "text": "“It rained,” said Ada Quill.", "input": "story", "published": "2031-11-19"}
//! ```
//!
//! `id` is any JSON and comes back with the same value, though not always with the same letters: a
//! whole number beyond 64 bits, or one with a fraction or an exponent, comes back as the nearest
//! 64-bit floating-point number (1.10 as 1.1), and an object with each key once, sorted. Write ids
//! that are longer as strings, which come back as they are. `input` is `page`, `story` or (with the feature `html`)
//! `html`; without it, and without `published`, the parser's options hold. The line out is
//! `{"id", "article": {…}}` or `{"id", "error": {"code", "message"}}`: a bad line costs itself alone,
//! and only when input or output fail does the stream end early. Blank lines are passed over, and so
//! are fields of the caller's own; one that was meant for an option (`publishd`, `options`) is an error.
//!
//! [`Rows`] reads answers back. `id` may be an object: the place for an article's address, file or day of
//! crawling, which come back with its row. An answer has 10 to 20 times the bytes of its text, and a fifth of
//! that when it is compressed (gzip).
//!
//! Memory is bounded: [`run`] holds one line at a time, [`run_parallel`] a batch of them, and a line
//! longer than [`Reader::max_line_bytes`] is passed over without being held.
//!
//! ```
//! use copydesk::{Parser, jsonl};
//!
//! let input = r#"{"id": 7, "text": "“It rained,” said Ada Quill."}
//! this is no JSON
//! "#;
//! let mut output = Vec::new();
//! let totals = jsonl::run(&Parser::default(), input.as_bytes(), &mut output, |_| ())?;
//! assert_eq!((totals.articles, totals.failed), (1, 1));
//! let rows = String::from_utf8(output)?;
//! assert!(rows.starts_with(r#"{"id":7,"article":{"#));
//! assert!(rows.contains(r#"{"id":null,"error":{"code":"invalid_json","#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod fields;
mod misspelling;
#[cfg(feature = "parallel")]
mod parallel;
mod reader;
mod request;
mod row;
mod rows;
mod totals;
mod writer;

use std::io::{self, BufRead, Write};

#[cfg(feature = "parallel")]
pub use self::parallel::run_parallel;
pub use self::reader::{Line, Reader};
pub use self::request::Request;
pub use self::row::{Failure, Row};
pub use self::rows::{RowError, Rows};
pub use self::totals::Totals;
pub use self::writer::Writer;
use crate::parser::Parser;

/// Answers every line of `input` on `output`, one after another, and gives the sums.
///
/// `watch` is told the sums so far after each line: what a progress line shows. The output is
/// buffered and written out at the end, also when the input fails midway.
///
/// # Errors
/// When input can't be read or output can't be written.
///
/// ```
/// use copydesk::{Parser, jsonl};
///
/// let input = "{\"id\": 1, \"text\": \"It rained.\"}\n";
/// let mut output = Vec::new();
/// let totals = jsonl::run(&Parser::default(), input.as_bytes(), &mut output, |_| ())?;
/// assert_eq!(totals.articles, 1);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn run(
    parser: &Parser,
    input: impl BufRead,
    output: impl Write,
    mut watch: impl FnMut(&Totals),
) -> io::Result<Totals> {
    let mut writer = Writer::new(output);
    let mut totals = Totals::default();
    let answered = Reader::new(input).try_for_each(|line| {
        let answer = line?.answer(parser);
        writer.write(&answer.row)?;
        totals.add(&answer);
        watch(&totals);
        Ok(())
    });
    writer.flush()?;
    answered.map(|()| totals)
}
