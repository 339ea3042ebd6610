//! Quotes: which quoted words somebody said, and who.

use crate::model::{Attribution, Quote};
use crate::people::People;
use crate::text::Document;

/// Finds the quoted words that somebody said or wrote, with their speakers.
pub fn parse_quotes(
    _document: &Document,
    _people: &People,
    _attributions: &[Attribution],
) -> Vec<Quote> {
    Vec::new()
}
