//! What an article tells of who somebody is.

use super::Appearance;
use crate::model::{EntityId, Organization, Person, Role, SourceTally, without_article};

/// Somebody, or an organization, of one article; or of several, as far as they are joined.
#[derive(Clone)]
pub(super) struct Identity {
    pub(super) appearance: Appearance,
    /// The name as the article has it.
    pub(super) name: String,
    /// The name that makes two of them one, in small letters; `None` of a person who is called by a bare
    /// name.
    pub(super) full: Option<String>,
    /// The names by which others may call it for short, in small letters; of a bare name itself.
    pub(super) short: Vec<String>,
    /// The first letter of the given name, where no more of it is told.
    pub(super) initial: Option<char>,
    /// What stands behind the family name: “Jr.”.
    pub(super) suffix: String,
    pub(super) roles: Vec<Role>,
    pub(super) pronoun: Option<&'static str>,
    /// The ages told, from the least to the highest.
    pub(super) ages: Option<(u32, u32)>,
    /// What it contributes to the article.
    pub(super) tally: SourceTally,
}

impl Identity {
    pub(super) fn of_person(person: &Person, article: usize) -> Self {
        let id = EntityId::from(person.id);
        let given = person.given_name.as_deref().and_then(first_word);
        let is_initial = |given: &&str| given.trim_end_matches('.').chars().count() == 1;
        let family = person.family_name.as_deref();
        let full = match (given, family) {
            (Some(given), Some(family)) if !is_initial(&given) => Some(format!("{given} {family}")),
            (Some(_), Some(_)) => None,
            _ => person.name.contains(' ').then(|| person.name.clone()),
        };
        let suffix = family.and_then(|family| Some(person.name.rsplit_once(family)?.1));
        let suffix = suffix.filter(|_| given.is_some()).unwrap_or_default();
        let initial = given
            .filter(is_initial)
            .and_then(|given| given.chars().next());
        Self {
            full: full.map(|name| name.to_lowercase()),
            short: vec![family.unwrap_or(&person.name).to_lowercase()],
            initial: initial.and_then(|letter| letter.to_lowercase().next()),
            suffix: suffix.trim_matches([' ', ',', '.']).to_lowercase(),
            roles: person.roles.clone(),
            pronoun: person.pronoun(),
            ages: person.age.map(|age| (age.value, age.value)),
            ..Self::new(article, id, &person.name)
        }
    }

    pub(super) fn of_organization(organization: &Organization, article: usize) -> Self {
        let id = EntityId::from(organization.id);
        let plain = |name: &str| without_article(name).to_lowercase();
        let name = plain(&organization.name);
        let aliases = organization.aliases.iter().map(|alias| plain(alias));
        Self {
            short: aliases.filter(|alias| alias.len() < name.len()).collect(),
            full: Some(name),
            ..Self::new(article, id, without_article(&organization.name))
        }
    }

    fn new(article: usize, id: EntityId, name: &str) -> Self {
        Self {
            appearance: Appearance { article, id },
            name: name.to_owned(),
            full: None,
            short: Vec::new(),
            initial: None,
            suffix: String::new(),
            roles: Vec::new(),
            pronoun: None,
            ages: None,
            tally: SourceTally::default(),
        }
    }

    pub(super) fn is_person(&self) -> bool {
        matches!(self.appearance.id, EntityId::Person(_))
    }

    /// Whether nothing speaks against two being one: pronoun, age, “Jr.”, place of a role.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        const YEARS: u32 = 1;
        let is_same_or_open = |one: &str, two: &str| one.is_empty() || two.is_empty() || one == two;
        let pronouns = |one: &Self| one.pronoun.filter(|it| *it != "they").unwrap_or_default();
        let is_near = |(one, two): ((u32, u32), (u32, u32))| {
            one.1.abs_diff(two.0) <= YEARS && one.0.abs_diff(two.1) <= YEARS
        };
        is_same_or_open(pronouns(self), pronouns(other))
            && is_same_or_open(&self.suffix, &other.suffix)
            && self.ages.zip(other.ages).is_none_or(is_near)
            && !self
                .roles
                .iter()
                .any(|role| other.roles.iter().any(|it| is_elsewhere(role, it)))
    }

    /// Adds what another article tells of the same.
    pub(super) fn learn(&mut self, other: &Self) {
        self.pronoun = self.pronoun.or(other.pronoun);
        if self.suffix.is_empty() {
            self.suffix.clone_from(&other.suffix);
        }
        let both = self.ages.zip(other.ages);
        let both = both.map(|(one, two)| (one.0.min(two.0), one.1.max(two.1)));
        self.ages = both.or(self.ages).or(other.ages);
        for role in &other.roles {
            let is_known = |own: &Role| own.text == role.text && own.place == role.place;
            if !self.roles.iter().any(is_known) {
                self.roles.push(role.clone());
            }
        }
    }

    /// Whether two share a role: all words of one's are among the other's.
    pub(super) fn shares_role(&self, other: &Self) -> bool {
        let mut roles = self.roles.iter();
        roles.any(|role| other.roles.iter().any(|it| is_same_role(role, it)))
    }

    /// Whether a bare name may stand for another one, as far as roles and an initial tell.
    pub(super) fn may_stand_for(&self, other: &Self) -> bool {
        let name = other.full.as_deref().unwrap_or_default();
        let letter = other.initial.or_else(|| name.chars().next());
        let roles = [&self.roles, &other.roles]
            .iter()
            .any(|roles| roles.is_empty());
        self.initial.is_none_or(|initial| letter == Some(initial))
            && (roles || self.shares_role(other))
    }
}

fn first_word(name: &str) -> Option<&str> {
    name.split_whitespace().next()
}

/// Whether a role is another one's in another place: two mayors. “Ind.” and “IN” may be Indiana.
fn is_elsewhere(one: &Role, other: &Role) -> bool {
    let (Some(here), Some(there)) = (&one.place, &other.place) else {
        return false;
    };
    let is_spelled_out = |place: &str| !place.ends_with('.') && place.contains(char::is_lowercase);
    one.text.eq_ignore_ascii_case(&other.text)
        && is_spelled_out(here)
        && is_spelled_out(there)
        && !one.former
        && !other.former
        && !here.contains(there.as_str())
        && !there.contains(here.as_str())
}

fn is_same_role(one: &Role, other: &Role) -> bool {
    let (one, other) = (one.text.to_lowercase(), other.text.to_lowercase());
    let is_inside = |few: &str, many: &str| {
        few.split_whitespace()
            .all(|word| many.split_whitespace().any(|it| it == word))
    };
    is_inside(&one, &other) || is_inside(&other, &one)
}
