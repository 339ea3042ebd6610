//! Where things stand in the text: ids by their spans, and the mentions of all that is named.

use super::People;
use crate::model::{Mention, OrganizationId, PersonId, PlaceId};
use crate::text::Span;

/// Ids by where they stand in the text.
pub(crate) struct Index<T>(Vec<(Span, T)>);

impl<T: Copy> Index<T> {
    pub(crate) fn new(entries: impl Iterator<Item = (Span, T)> + Clone) -> Self {
        let mut index = Vec::with_capacity(entries.clone().count());
        index.extend(entries);
        index.sort_by_key(|(span, _)| *span);
        Self(index)
    }

    /// How many entries begin before an offset.
    fn count_before(&self, offset: u32) -> usize {
        self.0.partition_point(|(entry, _)| entry.start() < offset)
    }

    /// What begins at or after the start of a span.
    fn from(&self, span: Span) -> &[(Span, T)] {
        &self.0[self.count_before(span.start())..]
    }

    /// What stands wholly inside a span, up to the first that does not, in text order.
    pub(crate) fn row(&self, span: Span) -> &[(Span, T)] {
        let entries = self.from(span);
        let inside = entries.iter().take_while(|(it, _)| span.contains(*it));
        &entries[..inside.count()]
    }

    /// What stands wholly inside a span, in text order.
    pub(crate) fn entries_inside(&self, span: Span) -> impl Iterator<Item = &(Span, T)> + Clone {
        self.from(span)
            .iter()
            .take_while(move |(entry, _)| entry.start() < span.end())
            .filter(move |(entry, _)| entry.end() <= span.end())
    }

    /// The ids of what stands wholly inside a span, in text order.
    pub(crate) fn inside(&self, span: Span) -> impl Iterator<Item = T> {
        self.entries_inside(span).map(|(_, id)| *id)
    }

    /// The first of what begins where a span does, if it is as long at least.
    pub(crate) fn beginning(&self, span: Span) -> Option<(Span, T)> {
        let (entry, id) = self.from(span).first()?;
        let begins = entry.start() == span.start() && entry.len() >= span.len();
        begins.then_some((*entry, *id))
    }

    /// What ends where a span does, the last to begin first.
    pub(crate) fn ending(&self, span: Span) -> impl Iterator<Item = (Span, T)> {
        const NEAR: usize = 4;
        let before = self.0[..self.count_before(span.end())].iter();
        let near = before.rev().take(NEAR);
        near.filter(move |(entry, _)| entry.end() == span.end())
            .copied()
    }

    /// The id of what stands exactly here.
    pub(crate) fn at(&self, span: Span) -> Option<T> {
        let entry = self.from(span).first().filter(|(entry, _)| *entry == span);
        entry.map(|(_, id)| *id)
    }

    /// What ends last before a span.
    pub(crate) fn last_before(&self, span: Span) -> Option<(Span, T)> {
        let ended = |(entry, _): &(Span, T)| entry.end() <= span.start();
        let at = self.0.partition_point(ended).checked_sub(1)?;
        Some(self.0[at])
    }
}

/// Where people, organizations and places are mentioned.
pub(crate) struct Mentioned {
    pub(crate) people: Index<PersonId>,
    pub(crate) organizations: Index<OrganizationId>,
    pub(crate) places: Index<PlaceId>,
}

impl Mentioned {
    pub(crate) fn new(found: &People) -> Self {
        let people = found.people.iter().map(|it| (it.id, &it.mentions));
        let organizations = found.organizations.iter().map(|it| (it.id, &it.mentions));
        let places = found.places.iter().map(|it| (it.id, &it.mentions));
        Self {
            people: Index::new(people.flat_map(mentioned)),
            organizations: Index::new(organizations.flat_map(mentioned)),
            places: Index::new(places.flat_map(mentioned)),
        }
    }
}

/// Somebody or something with a mention.
#[derive(Clone, Copy)]
pub(crate) enum Named {
    Person(PersonId),
    Organization(OrganizationId),
    Place(PlaceId),
}

impl Index<Named> {
    /// Where whoever and whatever is named is mentioned, all in one.
    pub(crate) fn of_all(found: &People) -> Self {
        let people = found.people.iter();
        let people = people.map(|it| (Named::Person(it.id), &it.mentions));
        let organizations = found.organizations.iter();
        let organizations = organizations.map(|it| (Named::Organization(it.id), &it.mentions));
        let places = found.places.iter();
        let places = places.map(|it| (Named::Place(it.id), &it.mentions));
        Self::new(
            people
                .chain(organizations)
                .chain(places)
                .flat_map(mentioned),
        )
    }
}

fn mentioned<T: Copy>(
    (id, mentions): (T, &Vec<Mention>),
) -> impl Iterator<Item = (Span, T)> + Clone {
    mentions.iter().map(move |mention| (mention.span, id))
}
