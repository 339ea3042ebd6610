//! Mentions joined to people, organizations and places.

mod join;
mod nominals;
mod person;
mod pronouns;
mod role;
mod things;

use crate::mention::{NameKind, find_mentions};
use crate::model::{Organization, OrganizationId, Person, Place, PlaceId};
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
///
/// ```
/// use copydesk::{Document, parse_people};
///
/// let document = Document::from_story("Mayor Ada Quill of Lisbon resigned. Quill said she was tired.");
/// let found = parse_people(&document);
/// assert_eq!(found.people[0].name, "Ada Quill");
/// assert_eq!(found.people[0].aliases, ["Quill"]);
/// assert_eq!(found.people[0].roles[0].text, "Mayor");
/// assert_eq!(found.people[0].pronouns, ["she"]);
/// assert_eq!(found.places[0].name, "Lisbon");
/// ```
pub fn parse_people(document: &Document) -> People {
    let mentions = find_mentions(document);
    let organizations = things::join_things(document, &mentions.names, NameKind::Organization);
    let places = things::join_things(document, &mentions.names, NameKind::Place);
    People {
        people: person::join_people(document, &mentions),
        organizations: organizations
            .into_iter()
            .enumerate()
            .map(|(index, thing)| Organization {
                id: OrganizationId::at(index),
                name: thing.name,
                aliases: thing.aliases,
                mentions: thing.mentions,
            })
            .collect(),
        places: places
            .into_iter()
            .enumerate()
            .map(|(index, thing)| Place {
                id: PlaceId::at(index),
                name: thing.name,
                aliases: thing.aliases,
                mentions: thing.mentions,
            })
            .collect(),
    }
}
