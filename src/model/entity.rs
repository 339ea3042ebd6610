//! People, organizations and places alike: one id for all three, and what is asked of each.

use serde::{Deserialize, Serialize};

use super::{Article, Mention, Organization, OrganizationId, PersonId, Place, PlaceId, Source};

/// The id of somebody or something named, whichever of the three lists it stands in: what a watch list
/// of people and organizations holds.
///
/// What takes it takes a [`PersonId`], an [`OrganizationId`] or a [`PlaceId`] as well.
///
/// ```
/// use copydesk::EntityId;
///
/// let article = copydesk::parse("Harrowtel Ltd said that Ada Quill had left Norway.")?;
/// for (name, id) in [
///     ("Ada Quill", EntityId::from(article.people[0].id)),
///     ("harrowtel ltd", EntityId::from(article.organizations[0].id)),
///     ("Norway", EntityId::from(article.places[0].id)),
/// ] {
///     assert_eq!(article.called(name).collect::<Vec<_>>(), [id]);
///     assert_eq!(article.mentions_of(id).len(), 1);
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntityId {
    /// A person.
    Person(PersonId),
    /// An organization.
    Organization(OrganizationId),
    /// A place.
    Place(PlaceId),
}

impl From<PersonId> for EntityId {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

impl From<OrganizationId> for EntityId {
    fn from(id: OrganizationId) -> Self {
        Self::Organization(id)
    }
}

impl From<PlaceId> for EntityId {
    fn from(id: PlaceId) -> Self {
        Self::Place(id)
    }
}

impl Source {
    /// Whom or what the words name, as [`Article::name_of`] tells its name; `None` where they name
    /// nobody, as “a Harrowtel official”: see [`Source::is_named`].
    ///
    /// ```
    /// let article = copydesk::parse("Harrowtel Ltd warned of floods. Observers said it rained.")?;
    /// let sources = article.attributions.iter().flat_map(|attribution| &attribution.source);
    /// let entities: Vec<_> = sources.map(|source| source.entity()).collect();
    /// assert_eq!(entities, [Some(article.organizations[0].id.into()), None]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn entity(&self) -> Option<EntityId> {
        let person = self.person.map(EntityId::from);
        let organization = || self.organization.map(EntityId::from);
        let place = || self.place.map(EntityId::from);
        let any = || person.or_else(organization).or_else(place);
        self.is_named().then(any).flatten()
    }

    /// Whether the words are of that person, or name that organization or place.
    pub(super) fn is_of(&self, entity: EntityId) -> bool {
        match entity {
            EntityId::Person(id) => self.person == Some(id),
            EntityId::Organization(_) | EntityId::Place(_) => self.entity() == Some(entity),
        }
    }
}

impl Article {
    /// Everybody and everything that is called so, people first: by a name or alias, whatever its
    /// capitals, an organization or place with or without “the” before it.
    ///
    /// ```
    /// let article = copydesk::parse("Harrowtel Ltd grew. Harrowtel hired Ada Quill.")?;
    /// let names = |name| -> Vec<_> {
    ///     article.called(name).filter_map(|id| article.name_of_entity(id)).collect()
    /// };
    /// assert_eq!(names("quill"), ["Ada Quill"]);
    /// assert_eq!(names("the Harrowtel"), ["Harrowtel Ltd"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn called(&self, name: &str) -> impl Iterator<Item = EntityId> {
        let people = self.people.iter().filter(move |it| it.is_called(name));
        let organizations = self.organizations.iter();
        let organizations = organizations.filter(move |it| it.is_called(name));
        let places = self.places.iter().filter(move |it| it.is_called(name));
        let people = people.map(|it| it.id.into());
        let organizations = organizations.map(|it| it.id.into());
        people
            .chain(organizations)
            .chain(places.map(|it| it.id.into()))
    }

    /// The fullest name of a person, an organization or a place; `None` when the id is another article's.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill left. “I am tired,” Quill said.")?;
    /// assert_eq!(article.name_of_entity(article.people[0].id), Some("Ada Quill"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn name_of_entity(&self, entity: impl Into<EntityId>) -> Option<&str> {
        match entity.into() {
            EntityId::Person(id) => self.person(id).map(|it| &*it.name),
            EntityId::Organization(id) => self.organization(id).map(|it| &*it.name),
            EntityId::Place(id) => self.place(id).map(|it| &*it.name),
        }
    }

    /// Where a person, an organization or a place is mentioned, in text order; nowhere when the id is
    /// another article's.
    ///
    /// ```
    /// let article = copydesk::parse("Harrowtel Ltd grew. Harrowtel hired Ada Quill.")?;
    /// let mentions = article.mentions_of(article.organizations[0].id);
    /// let words: Vec<_> = mentions.iter().map(|it| &article.text[it.span]).collect();
    /// assert_eq!(words, ["Harrowtel Ltd", "Harrowtel"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn mentions_of(&self, entity: impl Into<EntityId>) -> &[Mention] {
        let mentions = match entity.into() {
            EntityId::Person(id) => self.person(id).map(|it| &*it.mentions),
            EntityId::Organization(id) => self.organization(id).map(|it| &*it.mentions),
            EntityId::Place(id) => self.place(id).map(|it| &*it.mentions),
        };
        mentions.unwrap_or_default()
    }
}

impl Organization {
    /// Whether the organization has this name or alias, whatever its capitals, with or without “the”.
    ///
    /// ```
    /// let article = copydesk::parse("Harrowtel Ltd grew. Harrowtel hired Ada Quill.")?;
    /// assert!(article.organizations[0].is_called("the harrowtel"));
    /// assert!(!article.organizations[0].is_called("Harrow"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        is_among(&self.name, &self.aliases, name)
    }
}

impl Place {
    /// Whether the place has this name or alias, whatever its capitals, with or without “the”.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill left for the Netherlands on Monday.")?;
    /// assert!(article.places[0].is_called("netherlands"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        is_among(&self.name, &self.aliases, name)
    }
}

/// Whether a name is one of those, “the” aside.
fn is_among(own: &str, aliases: &[String], name: &str) -> bool {
    let name = without_article(name);
    let mut names = aliases.iter().map(String::as_str).chain([own]);
    names.any(|own| is_same_name(without_article(own), name))
}

/// A name without “the” before it and white space around it.
pub(crate) fn without_article(name: &str) -> &str {
    let name = name.trim();
    let (first, rest) = name.split_once(' ').unwrap_or(("", name));
    if first.eq_ignore_ascii_case("the") {
        rest.trim_start()
    } else {
        name
    }
}

/// Whether two names are one, whatever their capitals.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    let one = one.chars().flat_map(char::to_lowercase);
    one.eq(other.chars().flat_map(char::to_lowercase))
}
