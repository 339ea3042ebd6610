//! Compatriots: whom a nationality and an office describe when nobody is said to hold it there.

use super::office::{is_lesser, is_office_of, own_words};
use super::party::{is_of_other_party, is_of_party, of_party};
use super::{Described, FAR_BACK, LOOK_BACK, MOST, NATIONS, country_of, head_of};
use crate::lexicon::{self, Class, Classes};
use crate::mention::Nominal;
use crate::model::{Person, Role};
use crate::people::pronouns::Antecedent;
use crate::text::Document;

/// Who was taken to hold an office in a country.
pub(super) struct Leader {
    country: &'static str,
    person: u32,
}

/// Whom a nationality and an office describe when nobody is said to hold it there: somebody named last who
/// is said to be from there, or else who holds it of nobody says where, or else anybody named last who may.
pub(super) fn compatriot(described: Described<'_>, leaders: &mut Vec<Leader>) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    let adjective = nominal.nationality?;
    let near = before.iter().rev().take(MOST);
    let within = |count| {
        let near = near.clone();
        near.take_while(move |name| name.sentence + count >= nominal.sentence)
    };
    let of = |name: &Antecedent| &people[name.person as usize];
    let may_hold = |name: &&Antecedent| may_hold(document, nominal, of(name));
    if is_of_party(document, nominal) {
        let is_other = |name: &&Antecedent| is_of_other_party(document, nominal, of(name));
        // “Ivo Marsh spoke. ¶ Ada Quill runs a shop. ¶ The Labour leader left.”
        let passage = |at: u32| document.passage_at(at as usize);
        let is_told = |name: &&Antecedent| {
            let person = of(name);
            !person.roles.is_empty()
                || person.mentions.len() > 2
                || passage(name.token) == passage(nominal.from)
        };
        let fitting = within(LOOK_BACK).filter(|name| may_hold(name) && !is_other(name));
        let one = fitting.clone().next();
        let is_only = |name: &Antecedent| one.is_some_and(|one| one.person == name.person);
        let mut far = within(FAR_BACK).filter(|name| may_hold(name) && !is_other(name));
        let is_alone = far.all(is_only);
        let fitting = fitting.filter(|name| is_alone || is_told(name));
        return of_party(document, nominal, fitting).map(|name| name.person);
    }
    if !document.tokens()[adjective as usize].is(Class::Demonym) {
        return None;
    }
    let country = country_of(document, nominal);
    let is_own = |name: &&Antecedent| !is_foreign(of(name), country) && may_hold(name);
    let mut stated = within(LOOK_BACK).filter(|name| !of(name).roles.is_empty());
    if let Some(stated) = stated.find(is_own) {
        return Some(stated.person);
    }
    let holds = |person: u32| {
        let mut roles = people[person as usize].roles.iter();
        roles.any(|role| holds_somewhere(document, nominal, role))
    };
    let is_there = |leader: &&Leader| Some(leader.country) == country && holds(leader.person);
    if let Some(leader) = leaders.iter().find(is_there) {
        return Some(leader.person);
    }
    let leads_other = |person| leaders.iter().any(|leader| leader.person == person);
    let is_free = |name: &Antecedent| !leads_other(name.person) && !is_foreign(of(name), country);
    let mut officers = within(FAR_BACK).filter(|name| holds(name.person) && is_free(name));
    let Some(officer) = officers.next().map(|name| name.person) else {
        return within(LOOK_BACK).find(is_own).map(|name| name.person);
    };
    if officers.any(|name| name.person != officer) {
        return None;
    }
    leaders.extend(country.map(|country| Leader {
        country,
        person: officer,
    }));
    Some(officer)
}

/// Whether somebody bears the family name of a figure of another country.
fn is_foreign(person: &Person, country: Option<&str>) -> bool {
    let name = person.family_name.as_deref().unwrap_or(&person.name);
    let known = lexicon::figure_country(lexicon::find(name).0);
    known.is_some_and(|known| country.is_some_and(|country| country != known))
}

/// Whether a role is just the office that a nominal names, of which nobody says where it is held:
/// “President”, “acting President”, not “Senate President”.
fn holds_somewhere(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    const PLACES: Classes = NATIONS.with(Class::Place);
    const PARTS: Classes = Classes::any_of(&[Class::Title, Class::FormerWord]);
    let tokens = document.tokens();
    let is_placed = |place: &str| lexicon::find(place).1.meets(PLACES);
    let is_part = |word: &str| {
        let (word, classes) = lexicon::find(word.trim_end_matches('.'));
        classes.meets(PARTS) || matches!(word.word(), "acting" | "incoming" | "outgoing" | "prime")
    };
    let is_nationality = nominal
        .nationality
        .is_some_and(|at| tokens[at as usize].is(Class::Demonym));
    is_nationality
        && head_of(nominal) == nominal.first as usize + 1
        && tokens[head_of(nominal)].is(Class::Title)
        && role.organization.is_none()
        && !role.place.as_deref().is_some_and(is_placed)
        && own_words(&role.text).split_whitespace().all(is_part)
        && is_office_of(document, nominal, role)
        && !is_lesser(document, nominal, role)
}

/// Whether somebody may be whom a nationality and a noun describe: a role gives the nationality, or
/// the text gives no role. A country itself does not tell: “the U.S. attorney” is of no nationality.
fn may_hold(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let tokens = document.tokens();
    let adjective = nominal.nationality.map(|at| at as usize);
    let Some(adjective) = adjective.filter(|at| tokens[*at].is(Class::Demonym)) else {
        return false;
    };
    let nationality = document.words(adjective);
    let plain = head_of(nominal) == nominal.first as usize + 1;
    let mut places = person.roles.iter().map(|role| role.place.as_deref());
    plain
        && tokens[head_of(nominal)].is(Class::Title)
        && places
            .all(|place| place.and_then(|place| place.split(' ').next_back()) == Some(nationality))
}
