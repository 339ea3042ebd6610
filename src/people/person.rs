//! People: groups of names with their pronouns and roles, as the model wants them.

use crate::lexicon::Class;
use crate::mention::{Gender, Mentions, Name};
use crate::model::{Mention, MentionKind, Person, PersonId};
use crate::text::{Document, Span};

use super::join::{Group, core_words, join_names};
use super::nominals::{self, resolve_nominals};
use super::pronouns::{Antecedent, resolve_pronouns};
use super::role::roles_of;

/// Joins all mentions of people.
pub(super) fn join_people(document: &Document, mentions: &Mentions) -> Vec<Person> {
    let groups = join_names(document, &mentions.names);
    let antecedents = antecedents_of(&groups, &mentions.names);
    let genders: Vec<Option<Gender>> = groups.iter().map(|group| group.gender).collect();
    let resolved = resolve_pronouns(document, &mentions.pronouns, &antecedents, &genders);
    let mut people: Vec<Person> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| person_of(document, &mentions.names, group, index))
        .collect();
    for (pronoun, person) in mentions.pronouns.iter().zip(resolved) {
        let Some(person) = person else { continue };
        let person = &mut people[person as usize];
        let span = document.tokens()[pronoun.token as usize].span;
        let form = match pronoun.gender {
            Gender::Masculine => "he",
            Gender::Feminine => "she",
        };
        if !person.pronouns.iter().any(|known| known == form) {
            person.pronouns.push(form.to_owned());
        }
        person.mentions.push(Mention {
            span,
            kind: MentionKind::Pronoun,
        });
    }
    add_nominals(document, mentions, &antecedents, &mut people);
    for person in &mut people {
        person.mentions.sort_by_key(|mention| mention.span.start());
    }
    people
}

/// Adds descriptions to the people they stand for, and what they say of them to the roles.
fn add_nominals(
    document: &Document,
    mentions: &Mentions,
    antecedents: &[Antecedent],
    people: &mut [Person],
) {
    let resolved = resolve_nominals(document, &mentions.nominals, antecedents, people);
    for (nominal, person) in mentions.nominals.iter().zip(resolved) {
        let Some(person) = person else { continue };
        let person = &mut people[person as usize];
        person.mentions.push(Mention {
            span: nominals::span_of(document, nominal),
            kind: MentionKind::Nominal,
        });
        let role = nominals::role_of(document, nominal);
        person.roles.extend(role.filter(|role| {
            !person
                .roles
                .iter()
                .any(|known| known.text.eq_ignore_ascii_case(&role.text))
        }));
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
    let name = document.text()[span_of(document, fullest)].to_owned();
    let (given_name, family_name) = parts_of(document, names, group);
    let mut aliases: Vec<String> = Vec::new();
    let mut mentions = Vec::with_capacity(group.names.len());
    for index in &group.names {
        let span = span_of(document, &names[*index as usize]);
        let text = &document.text()[span];
        if text != name && !aliases.iter().any(|alias| alias == text) {
            aliases.push(text.to_owned());
        }
        mentions.push(Mention {
            span,
            kind: MentionKind::Name,
        });
    }
    Person {
        id: PersonId::at(index),
        name,
        given_name,
        family_name,
        aliases,
        roles: roles_of(document, names, &group.names),
        pronouns: Vec::new(),
        mentions,
    }
}

fn span_of(document: &Document, name: &Name) -> Span {
    let tokens = &document.tokens()[name.tokens.range()];
    tokens[0].span.cover(tokens[tokens.len() - 1].span)
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
    let alone = |word: usize| {
        let word = document.words(word);
        group
            .names
            .iter()
            .map(|index| &names[*index as usize])
            .any(|name| {
                name.tokens.range().len() == 1 && document.words(name.tokens.range().start) == word
            })
    };
    let text = |from: usize, to: usize| {
        let tokens = document.tokens();
        document.text()[tokens[from].span.cover(tokens[to].span)].to_owned()
    };
    let listed = |word: usize, class| document.tokens()[word].is(class);
    let family_first = listed(first, Class::FamilyNameFirst)
        && match (alone(first), alone(last)) {
            (true, false) => true,
            (false, true) => false,
            _ => {
                words.len() == 3
                    || !listed(first, Class::GivenName)
                    || !listed(last, Class::FamilyName)
            }
        };
    if family_first {
        return (Some(text(words[1], last)), Some(text(first, first)));
    }
    let family = words
        .iter()
        .skip(1)
        .copied()
        .find(|at| listed(*at, Class::NameParticle) && !document.tokens()[*at].is_capitalized())
        .unwrap_or(last);
    let given_end = words
        .iter()
        .copied()
        .take_while(|at| *at < family)
        .last()
        .unwrap_or(first);
    (Some(text(first, given_end)), Some(text(family, last)))
}
