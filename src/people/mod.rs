//! Mentions joined to people, organizations and places.

mod alias;
mod apposition;
mod completion;
mod description;
mod index;
mod join;
mod nominals;
mod office;
mod organizations;
mod person;
mod profile;
mod pronouns;
mod role;
mod role_name;
mod things;
mod title;
mod title_phrase;

pub(crate) use index::{Index, Mentioned, Named};

use crate::mention::{NameKind, find_mentions};
use crate::model::{Organization, OrganizationId, Person, PersonId, Place, PlaceId};
use crate::text::{Document, Span};

/// Who and what is named in a text.
///
/// ```
/// use copydesk::{Document, parse_people};
///
/// let people = parse_people(&Document::from_story("Ada Quill flew to Norway."));
/// assert_eq!(people.people[0].name, "Ada Quill");
/// assert_eq!(people.places[0].name, "Norway");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct People {
    /// Everybody named.
    pub people: Vec<Person>,
    /// Organizations named.
    pub organizations: Vec<Organization>,
    /// Places named.
    pub places: Vec<Place>,
    /// Pronouns of people who are described but never named, in text order.
    pub(crate) unnamed: Vec<Unnamed>,
    /// For each quotation who speaks in it.
    pub(crate) voices: Vec<Voice<Speaker>>,
}

/// A pronoun of somebody who is described but never named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unnamed {
    /// The pronoun.
    pub(crate) pronoun: Span,
    /// The first description of whom it stands for: “a witness”.
    pub(crate) description: Span,
}

/// Who speaks in a quotation, as far as the words around it tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Voice<S> {
    /// It can't be told.
    #[default]
    Unknown,
    /// Nobody who is mentioned.
    Nobody,
    /// Probably this one.
    Likely(S),
    /// This one, whatever else stands near.
    Certain(S),
}

impl<S> Voice<S> {
    /// The same of another form of the speaker.
    fn map<T>(self, form: impl FnOnce(S) -> T) -> Voice<T> {
        match self {
            Self::Unknown => Voice::Unknown,
            Self::Nobody => Voice::Nobody,
            Self::Likely(speaker) => Voice::Likely(form(speaker)),
            Self::Certain(speaker) => Voice::Certain(form(speaker)),
        }
    }
}

/// Somebody who speaks in a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The words that stand for the speaker, of a pronoun of somebody unnamed those that describe
    /// whom it stands for.
    pub(crate) span: Span,
    /// The speaker, when named anywhere.
    pub(crate) person: Option<PersonId>,
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
    let mut organizations = things::join_things(document, &mentions.names, NameKind::Organization);
    let taken_up = organizations::take_up(document, &mut organizations);
    let places = things::join_things(document, &mentions.names, NameKind::Place);
    let person::Joined {
        mut people,
        unnamed,
        voices,
    } = person::join_people(document, &mentions);
    let things = (&organizations[..], &places[..]);
    organizations::give_roles(document, &mut people, things, &taken_up);
    People {
        people,
        unnamed,
        voices,
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
