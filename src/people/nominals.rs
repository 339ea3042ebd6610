//! Nominals: whom “the mayor” and “the Portuguese leader” stand for, by role, nationality and
//! recency.

use crate::lexicon;
use crate::mention::Nominal;
use crate::model::{Person, Role};
use crate::text::{Document, Span};

use super::pronouns::Antecedent;

/// How many names before a nominal are looked at, at most.
const MOST: usize = 40;

/// How many sentences back somebody may be named whose role the text does not give.
const LOOK_BACK: u32 = 1;

/// For each nominal, the person it stands for.
pub(super) fn resolve_nominals(
    document: &Document,
    nominals: &[Nominal],
    antecedents: &[Antecedent],
    people: &[Person],
) -> Vec<Option<u32>> {
    let mut next = 0;
    nominals
        .iter()
        .map(|nominal| {
            while next < antecedents.len() && antecedents[next].token < nominal.tokens.start {
                next += 1;
            }
            let near = || antecedents[..next].iter().rev().take(MOST);
            let holder = near().find(|name| {
                let roles = &people[name.person as usize].roles;
                roles.iter().any(|role| holds(document, nominal, role))
            });
            let holder = holder.or_else(|| {
                near()
                    .take_while(|name| name.sentence + LOOK_BACK >= nominal.sentence)
                    .find(|name| may_hold(document, nominal, &people[name.person as usize]))
            });
            holder.map(|name| name.person)
        })
        .collect()
}

/// The words of a nominal without its article, as a role.
pub(super) fn role_of(document: &Document, nominal: &Nominal) -> Option<Role> {
    let place = nationality(document, nominal)?;
    let tokens = &document.tokens()[nominal.tokens.range()];
    let span = tokens[1].span.cover(tokens[tokens.len() - 1].span);
    Some(Role {
        text: document.text()[span].to_owned(),
        organization: None,
        place: Some(place.to_owned()),
        former: false,
        span,
    })
}

/// Where a nominal stands.
pub(super) fn span_of(document: &Document, nominal: &Nominal) -> Span {
    let tokens = &document.tokens()[nominal.tokens.range()];
    tokens[0].span.cover(tokens[tokens.len() - 1].span)
}

fn nationality<'d>(document: &'d Document, nominal: &Nominal) -> Option<&'d str> {
    nominal.nationality.map(|at| document.words(at as usize))
}

/// Whether a role is the one a nominal names, of the same nationality when both give one.
fn holds(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    let head = role.text.split_whitespace().find_map(|word| {
        let (id, classes) = lexicon::find(word);
        (classes.has(lexicon::Class::Title) && id == nominal.head).then_some(())
    });
    let same_place = match (nationality(document, nominal), &role.place) {
        (Some(nationality), Some(place)) => nationality == place,
        (Some(_), None) => false,
        (None, _) => true,
    };
    head.is_some() && same_place && !role.former
}

/// Whether somebody may be of a nominal's nationality: no role says otherwise, or one says so.
fn may_hold(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let Some(nationality) = nationality(document, nominal) else {
        return false;
    };
    let mut places = person.roles.iter().filter_map(|role| role.place.as_deref());
    places.all(|place| place == nationality)
}
