//! Time expressions, found by rules and resolved against the day of publication.

use crate::model::{Date, TimeExpression};
use crate::text::Document;

/// Finds the time expressions of a text; relative ones are resolved against `published`.
pub fn parse_times(_document: &Document, _published: Option<Date>) -> Vec<TimeExpression> {
    Vec::new()
}
