//! Claims: what is asserted, by whom and how firmly.

use crate::model::{Attribution, Claim, Quantity, Quote, TimeExpression};
use crate::people::People;
use crate::text::Document;

/// What the earlier stages found, as far as claims point at it.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// Who is named.
    pub people: &'a People,
    /// Who is said to have said what.
    pub attributions: &'a [Attribution],
    /// Quotes with speakers.
    pub quotes: &'a [Quote],
    /// Time expressions.
    pub times: &'a [TimeExpression],
    /// Quantities.
    pub quantities: &'a [Quantity],
}

/// Turns attributions and the article's own statements into claims.
pub fn parse_claims(_document: &Document, _findings: Findings<'_>) -> Vec<Claim> {
    Vec::new()
}
