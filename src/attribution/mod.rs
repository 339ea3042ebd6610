//! Attributions: cue → source and content → quotation spans → who passed it on.

use crate::model::Attribution;
use crate::people::People;
use crate::text::Document;

/// Finds who is said to have said what.
pub fn parse_attributions(_document: &Document, _people: &People) -> Vec<Attribution> {
    Vec::new()
}
