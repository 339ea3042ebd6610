//! Parties: whom “the Democratic nominee” and the like may mean.

use crate::lexicon::{self, Class, Classes};
use crate::mention::Nominal;
use crate::model::{Person, Role};
use crate::people::pronouns::Antecedent;
use crate::text::{Case, Document};

/// Whether what looks like a nationality is a party or a creed: “the Democratic nominee”.
pub(super) fn is_of_party(document: &Document, nominal: &Nominal) -> bool {
    let adjective = nominal.nationality;
    adjective.is_some_and(|at| document.tokens()[at as usize].is(Class::Affiliation))
}

/// Whether a role of somebody names another party than a nominal: “the Democratic nominee” is no “Republican
/// senator”.
pub(super) fn is_of_other_party(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let adjective = nominal
        .nationality
        .map_or("", |at| document.words(at as usize));
    let words = |role: &Role| {
        let party = |word: &str| lexicon::find(word).1.has(Class::Affiliation);
        let mut parties = role
            .text
            .split_whitespace()
            .filter(|word| party(word))
            .peekable();
        parties.peek().is_some() && parties.all(|word| !word.eq_ignore_ascii_case(adjective))
    };
    person.roles.iter().any(words)
}

/// Whom of those named last a party's officer may be: nobody of whom the sentence tells what he does to the
/// officer, the only one of the others or who opens the sentence before.
pub(super) fn of_party<'n>(
    document: &Document,
    nominal: &Nominal,
    names: impl Iterator<Item = &'n Antecedent>,
) -> Option<&'n Antecedent> {
    let is_here = |name: &Antecedent| name.sentence == nominal.sentence;
    let mut actors = Vec::new();
    let mut others: Vec<&Antecedent> = Vec::new();
    for name in names {
        if is_here(name) && acts(document, name) {
            actors.push(name.person);
        }
        others.push(name);
    }
    others.retain(|name| !actors.contains(&name.person));
    let nearest = *others.first()?;
    let is_only = others.iter().all(|name| name.person == nearest.person);
    let opens = |name: &&&Antecedent| {
        let first = document.sentences()[name.sentence as usize].tokens.start;
        !is_here(name) && name.token <= first + 1 && acts(document, name)
    };
    let opener = others.iter().rev().find(opens).copied();
    opener.or(Some(nearest).filter(|_| is_only))
}

/// Whether a verb or “who” seems to follow a name.
fn acts(document: &Document, name: &Antecedent) -> bool {
    const OTHERS: Classes = Classes::any_of(&[Class::Preposition, Class::ClauseOpener]);
    let tokens = document.tokens();
    let end = name.end as usize;
    let comma = usize::from(tokens.get(end).is_some() && document.words(end) == ",");
    let is_who = tokens
        .get(end + comma)
        .is_some_and(|next| next.word.word() == "who");
    let next = tokens.get(end);
    is_who || next.is_some_and(|next| next.case == Case::Lower && !next.classes.meets(OTHERS))
}
