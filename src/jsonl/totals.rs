//! Sums over a stream.

use std::time::Duration;

use super::reader::Answer;

/// What a stream has come to so far.
///
/// ```
/// use copydesk::{Parser, jsonl};
///
/// let input = "{\"text\": \"It rained.\"}\nno JSON\n".as_bytes();
/// let totals = jsonl::run(&Parser::default(), input, std::io::sink(), |_| ())?;
/// assert_eq!((totals.articles, totals.failed), (1, 1));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Totals {
    /// Texts given to the parser.
    pub articles: u64,
    /// Lines answered with an error.
    pub failed: u64,
    /// Bytes of the texts.
    pub bytes: u64,
    /// Time inside the parser, of all threads together.
    pub parsing: Duration,
}

impl Totals {
    /// Adds one line.
    pub(super) fn add(&mut self, answer: &Answer) {
        self.failed += u64::from(answer.row.outcome.is_err());
        if let Some(cost) = &answer.cost {
            self.articles += 1;
            self.bytes += u64::try_from(cost.bytes).unwrap_or(u64::MAX);
            self.parsing += cost.parsing;
        }
    }
}

#[cfg(feature = "parallel")]
impl std::ops::AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.articles += other.articles;
        self.failed += other.failed;
        self.bytes += other.bytes;
        self.parsing += other.parsing;
    }
}
