//! People, organizations and places against cases in files.

use copydesk::{Document, MentionKind, Person, parse_people};

use crate::support::cases::check_file;

/// Names alone: one person a line, the aliases after a colon.
#[test]
fn names() {
    check_file("people/names.txt", |input| {
        lines(input, |person| {
            let mut line = person.name.clone();
            for alias in &person.aliases {
                line.push_str(if line.contains(": ") { ", " } else { ": " });
                line.push_str(alias);
            }
            line
        })
    });
}

/// Family names.
#[test]
fn family_names() {
    check_file("people/family_names.txt", |input| {
        lines(input, |person| {
            let part = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
            format!(
                "{} | {}",
                part(&person.given_name),
                part(&person.family_name)
            )
        })
    });
}

/// Pronouns and descriptions: a person's mentions that are no names.
#[test]
fn pronouns() {
    check_file("people/pronouns.txt", |input| {
        lines(input, |person| {
            let others = person
                .mentions
                .iter()
                .filter(|mention| mention.kind != MentionKind::Name)
                .map(|mention| &input[mention.span]);
            format!("{}: {}", person.name, others.collect::<Vec<_>>().join(", "))
        })
    });
}

/// Roles: text, organization, place, former.
#[test]
fn roles() {
    check_file("people/roles.txt", |input| {
        lines(input, |person| {
            let roles = person.roles.iter().map(|role| {
                let mut line = role.text.clone();
                for part in [&role.organization, &role.place].into_iter().flatten() {
                    line.push_str(" | ");
                    line.push_str(part);
                }
                line.push_str(if role.former { " | former" } else { "" });
                line
            });
            format!("{}: {}", person.name, roles.collect::<Vec<_>>().join("; "))
        })
    });
}

/// Profiles: age with the words that state it, nationality.
#[test]
fn profiles() {
    check_file("people/profiles.txt", |input| {
        lines(input, |person| {
            let age = person.age.map_or_else(
                || "-".to_owned(),
                |age| format!("{} “{}”", age.value, &input[age.span]),
            );
            let nationality = person.nationality.as_ref();
            let nationality = nationality.map_or("-", |it| it.text.as_str());
            format!("{} | {age} | {nationality}", person.name)
        })
    });
}

/// Organizations and places.
#[test]
fn things() {
    check_file("people/things.txt", |input| {
        let found = parse_people(&Document::from_story(input));
        let organizations = found
            .organizations
            .iter()
            .map(|thing| ("organization", &thing.name, &thing.aliases));
        let places = found
            .places
            .iter()
            .map(|thing| ("place", &thing.name, &thing.aliases));
        let lines = organizations.chain(places).map(|(kind, name, aliases)| {
            let mut line = format!("{kind} {name}");
            for alias in aliases {
                line.push_str(" = ");
                line.push_str(alias);
            }
            line
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

/// Nouns and pronouns that take up organizations.
#[test]
fn organizations() {
    check_file("people/organizations.txt", |input| {
        let found = parse_people(&Document::from_story(input));
        let lines = found.organizations.iter().map(|organization| {
            let mentions = organization.mentions.iter();
            let others = mentions
                .filter(|mention| mention.kind != MentionKind::Name)
                .map(|mention| &input[mention.span]);
            format!(
                "{}: {}",
                organization.name,
                others.collect::<Vec<_>>().join(", ")
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

fn lines(input: &str, line: impl Fn(&Person) -> String) -> String {
    let found = parse_people(&Document::from_story(input));
    found.people.iter().map(line).collect::<Vec<_>>().join("\n")
}
