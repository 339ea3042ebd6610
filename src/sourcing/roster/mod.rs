//! The roster of several articles: who is the same person or organization in them, and how much of the
//! voice is theirs.

mod identity;
mod join;

use std::borrow::Borrow;

use serde::Serialize;

use self::identity::Identity;
use crate::model::{Article, EntityId, PersonId, SourceProfile, SourceTally};

/// The people and organizations of several articles, each once, from [`Roster::of`].
///
/// It knows the articles and no more. **People** are one when full name (given and family name; initials
/// in the middle aside) is the same and nothing speaks against it: another pronoun, an age more than a
/// year apart, “Jr.” against “Sr.”, the same role in another place, or that one article has them both.
/// Of several of one name the one joins whose roles are the same. A bare name (“Quill”, “Mayor Quill”,
/// “A. Quill”) joins only the one full name that it fits, by role and pronoun as well; where it fits
/// several it stands for no member, and where no full name has it, bare names that fit each other are one.
/// **Organizations** are one when the name is the same, “the” aside; a short name (“Harrowtel”) joins the
/// one organization that has it as an alias. Places are not joined.
///
/// So people of one name in the news of a day are taken for one as long as the texts say nothing else:
/// look at [`RosterMember::roles`] before much is built on it.
///
/// ```
/// use copydesk::{Roster, parse};
///
/// let articles = [
///     parse("“The bridge is safe,” said Ada Quill, the mayor.")?,
///     parse("“It will open in May,” Mayor Quill said. Tom Marsh said it would not.")?,
/// ];
/// let roster = Roster::of(&articles);
/// let quill = roster.get(1, articles[1].people[0].id).unwrap();
/// assert_eq!(quill.name, "Ada Quill");
/// assert_eq!((quill.tally.sources, quill.tally.quoted_words), (2, 9));
/// assert_eq!(roster.members[0].name, "Ada Quill"); // who has the most words
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Roster {
    /// Words of all stories.
    pub words: u32,
    /// Everybody and every organization, by how many words of the stories are theirs, then in the order of
    /// first appearance.
    pub members: Vec<RosterMember>,
    /// Members by article and id, in order.
    #[serde(skip)]
    places: Vec<(Appearance, usize)>,
}

/// Somebody, or an organization, of several articles.
///
/// ```
/// let articles = [copydesk::parse("“It rained,” said Ada Quill, the mayor.")?];
/// let member = &copydesk::Roster::of(&articles).members[0];
/// assert_eq!((member.name.as_str(), member.roles[0].as_str()), ("Ada Quill", "mayor"));
/// assert_eq!(member.appearances.len(), 1);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct RosterMember {
    /// The fullest name.
    pub name: String,
    /// The roles that the articles give, each once.
    pub roles: Vec<String>,
    /// The pronoun of the third person that the articles use: “he”, “she”, “they”.
    pub pronoun: Option<String>,
    /// Where the member appears, in the order of the articles.
    pub appearances: Vec<Appearance>,
    /// What the member contributes as a source; `sources` counts the articles in which it is one.
    pub tally: SourceTally,
    /// `tally.words` as a share of the words of all stories, 0 to 1.
    pub share: f32,
}

/// An article in which a member appears.
///
/// ```
/// let articles = [copydesk::parse("“It rained,” said Ada Quill.")?];
/// let appearance = copydesk::Roster::of(&articles).members[0].appearances[0];
/// assert_eq!(appearance.article, 0);
/// assert_eq!(articles[0].name_of_entity(appearance.id), Some("Ada Quill"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Appearance {
    /// The position of the article among those given.
    pub article: usize,
    /// Who it is there.
    pub id: EntityId,
}

impl Roster {
    /// The roster of articles, which are read one after another and not kept.
    ///
    /// Takes time linear in the articles, times the number of different people who share a name.
    ///
    /// ```
    /// let texts = ["Harrowtel Ltd said it rained.", "The Harrowtel Ltd said it poured."];
    /// let articles = texts.iter().filter_map(|text| copydesk::parse(text).ok());
    /// let roster = copydesk::Roster::of(articles);
    /// assert_eq!(roster.members[0].tally.claims, 2);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn of<A: Borrow<Article>>(articles: impl IntoIterator<Item = A>) -> Self {
        let mut identities = Vec::new();
        let mut words = 0;
        for (number, article) in articles.into_iter().enumerate() {
            words += read(article.borrow(), number, &mut identities);
        }
        let mut members: Vec<RosterMember> = Vec::new();
        for (identity, member) in identities.iter().zip(join::members(&identities)) {
            let Some(at) = member else {
                continue;
            };
            if at == members.len() {
                members.push(RosterMember::new(identity));
            }
            members[at].add(identity);
        }
        for member in &mut members {
            member.share = super::gather::share(member.tally.words, words);
        }
        members.sort_by_key(|member| std::cmp::Reverse(member.tally.words));
        let places = members.iter().enumerate();
        let places = places.flat_map(|(at, it)| it.appearances.iter().map(move |it| (*it, at)));
        let mut places: Vec<_> = places.collect();
        places.sort_unstable();
        Self {
            words,
            members,
            places,
        }
    }

    /// Who somebody of the article at that position is; `None` where several members may be meant, and for
    /// places.
    ///
    /// ```
    /// let articles = [copydesk::parse("Ada Quill and Edmund Quill left.")?, copydesk::parse("Quill left.")?];
    /// let roster = copydesk::Roster::of(&articles);
    /// assert_eq!(roster.get(0, articles[0].people[1].id).unwrap().name, "Edmund Quill");
    /// assert!(articles[1].people.iter().all(|it| roster.get(1, it.id).is_none()));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn get(&self, article: usize, id: impl Into<EntityId>) -> Option<&RosterMember> {
        let appearance = Appearance {
            article,
            id: id.into(),
        };
        let place = self.places.binary_search_by_key(&appearance, |(it, _)| *it);
        self.members.get(self.places[place.ok()?].1)
    }
}

impl RosterMember {
    /// A member of that name, with nothing added yet.
    fn new(identity: &Identity) -> Self {
        Self {
            name: identity.name.clone(),
            roles: Vec::new(),
            pronoun: None,
            appearances: Vec::new(),
            tally: SourceTally::default(),
            share: 0.0,
        }
    }

    /// Adds somebody of an article.
    fn add(&mut self, identity: &Identity) {
        let fullness = |name: &str| (name.len(), name.chars().any(char::is_lowercase));
        if fullness(&identity.name) > fullness(&self.name) {
            self.name.clone_from(&identity.name);
        }
        for role in &identity.roles {
            if !self
                .roles
                .iter()
                .any(|own| own.eq_ignore_ascii_case(&role.text))
            {
                self.roles.push(role.text.clone());
            }
        }
        let pronoun = || identity.pronoun.map(str::to_owned);
        self.pronoun = self.pronoun.take().or_else(pronoun);
        self.appearances.push(identity.appearance);
        self.tally += identity.tally;
    }
}

/// Reads who appears in an article, with what each contributes, and counts its words.
fn read(article: &Article, number: usize, identities: &mut Vec<Identity>) -> u32 {
    let sourcing = article.sourcing();
    let first = identities.len();
    let people = article.people.iter();
    identities.extend(people.map(|person| Identity::of_person(person, number)));
    let organizations = article.organizations.iter();
    identities.extend(organizations.map(|it| Identity::of_organization(it, number)));
    for source in sourcing.sources.iter().filter(|source| source.named) {
        let place = place_of(source, article.people.len());
        if let Some(identity) = place.and_then(|place| identities.get_mut(first + place)) {
            identity.tally.add(source);
        }
    }
    sourcing.words
}

/// Where the person or organization that is a source stands among those of its article.
fn place_of(source: &SourceProfile, people: usize) -> Option<usize> {
    let person = source.person.map(PersonId::index);
    person.or_else(|| Some(people + source.organization?.index()))
}
