//! Mentions joined to people, organizations and places.

use crate::model::{Organization, Person, Place};
use crate::text::Document;

/// Who and what is named in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct People {
    /// Everybody named.
    pub people: Vec<Person>,
    /// Organizations named.
    pub organizations: Vec<Organization>,
    /// Places named.
    pub places: Vec<Place>,
}

/// Finds everybody and everything named in a text and joins the mentions of each.
pub fn parse_people(_document: &Document) -> People {
    People::default()
}
