//! People: groups of names with their pronouns and roles, as the model wants them.

use crate::lexicon::{Class, Classes, Gender, PronounForm, Reference};
use crate::mention::{Determiner, Mentions, Name, Nominal, Pronoun};
use crate::model::{Mention, MentionKind, Person, PersonId, Role};
use crate::text::{Document, Span, TokenRange, single_spaced};

use super::join::{Group, core_words, join_names, may_be_family_first};
use super::nominals::{self, Meant, resolve_nominals};
use super::profile::{self, Beside};
use super::pronouns::{self, Antecedent, Cast, Resolved, resolve_pronouns};
use super::role::{add_role, role_of_pronoun, roles_of};
use super::{Speaker, Unnamed, Voice};

/// What family names behind a given name may be that families in the East bear as well: “Lee Grange”.
const WESTERN: Classes = Classes::any_of(&[
    Class::FamilyName,
    Class::CommonWord,
    Class::PlaceHead,
    Class::Place,
]);

/// Everybody named, and everybody whom a description stands for.
pub(super) struct Company {
    people: Vec<Person>,
    names: Vec<Antecedent>,
    meant: Vec<Meant>,
    shown: Vec<Option<Gender>>,
    /// What given names let expect of those who are named.
    expected: Vec<Option<Gender>>,
}

impl Company {
    /// Joins names and descriptions.
    pub(super) fn new(document: &Document, mentions: &Mentions) -> Self {
        let groups = join_names(document, &mentions.names);
        let people: Vec<Person> = groups
            .iter()
            .enumerate()
            .map(|(index, group)| person_of(document, &mentions.names, group, index))
            .collect();
        let names = antecedents_of(&groups, &mentions.names);
        let expected: Vec<Option<Gender>> = groups
            .iter()
            .map(|group| group.expected_gender(document, &mentions.names))
            .collect();
        let known = groups.iter().zip(&expected);
        let genders: Vec<Option<Gender>> = known
            .map(|(group, expected)| group.gender.or(*expected))
            .collect();
        let meant = resolve_nominals(document, &mentions.nominals, &names, &people, &genders);
        Self {
            shown: shown(document, &groups, &mentions.nominals, &meant),
            expected,
            people,
            names,
            meant,
        }
    }

    /// Whom pronouns may stand for.
    pub(super) fn cast<'c>(&'c self, mentions: &'c Mentions) -> Cast<'c> {
        Cast {
            names: &self.names,
            nominals: &mentions.nominals,
            meant: &self.meant,
            pronouns: &mentions.pronouns,
            shown: &self.shown,
            expected: &self.expected,
            named: TokenRange::between(0, self.people.len()).end,
        }
    }
}

/// People with all their mentions, and what is known of those who are not named.
pub(super) struct Joined {
    pub(super) people: Vec<Person>,
    pub(super) unnamed: Vec<Unnamed>,
    pub(super) voices: Vec<Voice<Speaker>>,
}

/// Joins all mentions of people.
pub(super) fn join_people(document: &Document, mentions: &Mentions) -> Joined {
    let company = Company::new(document, mentions);
    let Resolved { pronouns, voices } = resolve_pronouns(document, &company.cast(mentions));
    let Company {
        mut people, meant, ..
    } = company;
    add_nominals(document, &mentions.nominals, &meant, &mut people);
    add_pronouns(document, mentions, &pronouns, &mut people);
    for person in &mut people {
        person.mentions.sort_by_key(|mention| mention.span.start());
        person.mentions.shrink_to_fit();
    }
    let places = put_in_text_order(&mut people);
    let descriptions = descriptions(document, &mentions.nominals, &meant, people.len());
    let description = |entity: u32| {
        let place = (entity as usize).checked_sub(people.len())?;
        descriptions[place]
    };
    let unnamed = mentions.pronouns.iter().zip(&pronouns);
    let unnamed = unnamed.filter_map(|(pronoun, entity)| {
        Some(Unnamed {
            pronoun: pronoun.span,
            description: description((*entity)?)?,
        })
    });
    let speaker = |speaker: pronouns::Speaker| Speaker {
        span: description(speaker.entity).unwrap_or(speaker.span),
        person: places.get(speaker.entity as usize).copied(),
    };
    Joined {
        unnamed: unnamed.collect(),
        voices: voices.into_iter().map(|voice| voice.map(speaker)).collect(),
        people,
    }
}

/// Puts people in the order of their first mentions, for “she” may stand before her name; gives each
/// one's id by the place that it had.
fn put_in_text_order(people: &mut [Person]) -> Vec<PersonId> {
    let first = |person: &Person| person.mentions.first().map(|mention| mention.span.start());
    people.sort_by_key(first);
    let mut ids = vec![PersonId::at(0); people.len()];
    for (at, person) in people.iter_mut().enumerate() {
        ids[person.id.index()] = PersonId::at(at);
        person.id = PersonId::at(at);
    }
    ids
}

/// The first description of everybody who is not named.
fn descriptions(
    document: &Document,
    nominals: &[Nominal],
    meant: &[Meant],
    named: usize,
) -> Vec<Option<Span>> {
    let mut descriptions = Vec::new();
    for (nominal, meant) in nominals.iter().zip(meant) {
        let Some(place) = (meant.entity as usize).checked_sub(named) else {
            continue;
        };
        if place >= descriptions.len() {
            descriptions.resize(place + 1, None);
        }
        descriptions[place].get_or_insert_with(|| nominals::span_of(document, nominal));
    }
    descriptions
}

/// What titles and nouns show of everybody, those who are not named among them.
fn shown(
    document: &Document,
    groups: &[Group],
    nominals: &[Nominal],
    meant: &[Meant],
) -> Vec<Option<Gender>> {
    let mut shown: Vec<Option<Gender>> = groups.iter().map(|group| group.gender).collect();
    for (nominal, meant) in nominals.iter().zip(meant) {
        let entity = meant.entity as usize;
        if entity >= shown.len() {
            shown.resize(entity + 1, None);
        }
        shown[entity] = shown[entity].or(nominals::gender_of(document, nominal));
    }
    shown
}

/// Adds descriptions to the people they stand for, and what they say of them to the roles.
fn add_nominals(document: &Document, nominals: &[Nominal], meant: &[Meant], people: &mut [Person]) {
    for (nominal, meant) in nominals.iter().zip(meant) {
        let Some(person) = people.get_mut(meant.entity as usize) else {
            continue;
        };
        add_profile(document, nominal, person);
        if nominal.predicate {
            continue;
        }
        person.mentions.push(Mention {
            span: nominals::span_of(document, nominal),
            kind: MentionKind::Nominal,
        });
        let role = nominals::role_of(document, nominal).filter(|_| !meant.beside);
        // “Her husband” says no more of whom the text calls “her husband, Tom Quill”.
        let is_owned = nominal.determiner == Determiner::Possessor;
        let says_same = |known: &Role, role: &Role| {
            known.text.eq_ignore_ascii_case(&role.text)
                || is_owned && last_word(known).eq_ignore_ascii_case(last_word(role))
        };
        let is_new = |role: &Role| !person.roles.iter().any(|known| says_same(known, role));
        let role = role.filter(is_new);
        person.roles.extend(role);
    }
}

/// The last word of a role.
fn last_word(role: &Role) -> &str {
    role.text.rsplit(' ').next().unwrap_or_default()
}

/// Adds the age and the nationality that a description gives, unless they are known.
fn add_profile(document: &Document, nominal: &Nominal, person: &mut Person) {
    let words = nominal.tokens.range();
    if person.age.is_none() {
        person.age = profile::age_in(document, words.clone());
    }
    if person.nationality.is_none() {
        person.nationality = profile::nationality_in(document, words);
    }
}

/// Adds pronouns to the people they stand for.
fn add_pronouns(
    document: &Document,
    mentions: &Mentions,
    resolved: &[Option<u32>],
    people: &mut [Person],
) {
    for (pronoun, entity) in mentions.pronouns.iter().zip(resolved) {
        let person = entity.and_then(|entity| people.get_mut(entity as usize));
        let Some(person) = person else { continue };
        if pronoun.form == PronounForm::Subject {
            say(document, &mentions.names, pronoun, person);
        }
        let form = match pronoun.reference {
            Reference::Third(Gender::Masculine) => Some("he"),
            Reference::Third(Gender::Feminine) => Some("she"),
            Reference::Speaker | Reference::Addressee => None,
        };
        if let Some(form) = form.filter(|form| !person.pronouns.iter().any(|known| known == form)) {
            person.pronouns.push(form.to_owned());
        }
        person.mentions.push(Mention {
            span: pronoun.span,
            kind: MentionKind::Pronoun,
        });
    }
}

/// Takes up what a sentence says of somebody whom a pronoun stands for.
fn say(document: &Document, names: &[Name], pronoun: &Pronoun, person: &mut Person) {
    let tokens = TokenRange {
        start: pronoun.token,
        end: pronoun.token + 1,
    };
    if person.age.is_none() {
        person.age = Beside::new(document, tokens, pronoun.sentence).age_said();
    }
    let is_third = matches!(pronoun.reference, Reference::Third(_));
    let role = || role_of_pronoun(document, names, tokens, pronoun.sentence);
    if let Some(role) = is_third.then(role).flatten() {
        add_role(&mut person.roles, role);
    }
}

/// All names of people in text order, each with its person.
fn antecedents_of(groups: &[Group], names: &[Name]) -> Vec<Antecedent> {
    let mut antecedents: Vec<Antecedent> = (0..)
        .zip(groups)
        .flat_map(|(person, group)| {
            group.names.iter().map(move |index| {
                let name = &names[*index as usize];
                Antecedent {
                    token: name.tokens.start,
                    end: name.tokens.end,
                    sentence: name.sentence,
                    person,
                }
            })
        })
        .collect();
    antecedents.sort_by_key(|antecedent| antecedent.token);
    antecedents
}

fn person_of(document: &Document, names: &[Name], group: &Group, index: usize) -> Person {
    let fullest = &names[group.fullest as usize];
    let shared = shared_family(document, names, group);
    let name = match &shared {
        Some((given, family)) => format!("{given} {family}"),
        None => document.phrase(fullest.tokens.range()).into_owned(),
    };
    let (given_name, family_name) = shared.map_or_else(
        || parts_of(document, names, group),
        |(given, family)| (Some(given), Some(family)),
    );
    let mut aliases: Vec<String> = Vec::new();
    let mut mentions = Vec::with_capacity(group.names.len());
    for index in &group.names {
        let span = span_of(document, &names[*index as usize]);
        let text = single_spaced(&document.text()[span]);
        if text != name && !aliases.iter().any(|alias| *alias == text) {
            aliases.push(text.into_owned());
        }
        mentions.push(Mention {
            span,
            kind: MentionKind::Name,
        });
    }
    let beside = group.names.iter().map(|index| {
        let name = &names[*index as usize];
        Beside::new(document, name.tokens, name.sentence)
    });
    Person {
        id: PersonId::at(index),
        name,
        given_name,
        family_name,
        aliases,
        roles: roles_of(document, names, &group.names),
        age: beside.clone().find_map(|beside| beside.age()),
        nationality: beside.clone().find_map(|beside| beside.nationality()),
        pronouns: Vec::new(),
        mentions,
    }
}

fn span_of(document: &Document, name: &Name) -> Span {
    document.span_of(name.tokens.range())
}

/// The given name and the family name of somebody who shares the latter with a relative: “Ada and Tom Quill”.
fn shared_family(document: &Document, names: &[Name], group: &Group) -> Option<(String, String)> {
    let given = core_words(document, &names[group.fullest as usize]);
    let words = core_words(document, &names[group.partner? as usize]);
    let family = family_word(document, &words)?;
    let ([given], Some(last)) = (&given[..], words.last()) else {
        return None;
    };
    let family = document.phrase(family..last + 1);
    Some((document.words(*given).to_owned(), family.into_owned()))
}

/// The given name and the family name: which comes back alone decides their order, then lists.
fn parts_of(
    document: &Document,
    names: &[Name],
    group: &Group,
) -> (Option<String>, Option<String>) {
    let words = core_words(document, &names[group.fullest as usize]);
    let [first, .., last] = words[..] else {
        return (None, None);
    };
    let tokens = document.tokens();
    let text = |from: usize, to: usize| Some(document.phrase(from..to + 1).into_owned());
    let comes_alone = |word: usize| comes_alone(document, names, group, document.words(word));
    let is_family_first = may_be_family_first(document, &words)
        && match (comes_alone(first), comes_alone(last)) {
            (true, false) => true,
            (false, true) => false,
            _ => {
                words.len() == 3
                    || !tokens[first].is(Class::GivenName)
                    || !tokens[last].classes.meets(WESTERN) && sounds_eastern(document.words(last))
            }
        };
    if is_family_first {
        return (text(words[1], last), text(first, first));
    }
    let family = family_word(document, &words).unwrap_or(last);
    let given = words.iter().copied().take_while(|at| *at < family);
    (
        text(first, given.last().unwrap_or(first)),
        text(family, last),
    )
}

/// Where the family name begins that stands last in a name, particles with it.
fn family_word(document: &Document, words: &[usize]) -> Option<usize> {
    let tokens = document.tokens();
    let is_particle =
        |at: &usize| tokens[*at].is(Class::NameParticle) && !tokens[*at].is_capitalized();
    let mut behind_first = words.iter().skip(1).copied();
    behind_first
        .find(is_particle)
        .or_else(|| words.last().copied())
}

/// Whether a word may be a given name of the East by its sounds: none begins with a consonant and “l” or
/// “r”, but “Tr” in Vietnam, and few end like “Woods” and “Ward”.
fn sounds_eastern(word: &str) -> bool {
    let lower = word.to_lowercase();
    let cluster = match lower.as_bytes() {
        [b't', b'r', ..] => false,
        [first, b'l' | b'r', ..] => !b"aeiou".contains(first),
        _ => false,
    };
    !cluster && !lower.ends_with(['d', 'f', 'r', 's', 'v', 'x', 'z'])
}

/// Whether a person is called by one word alone somewhere.
fn comes_alone(document: &Document, names: &[Name], group: &Group, word: &str) -> bool {
    let names = group.names.iter().map(|index| &names[*index as usize]);
    let mut tokens = names.map(|name| name.tokens.range());
    tokens.any(|range| range.len() == 1 && document.words(range.start) == word)
}
