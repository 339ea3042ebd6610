//! Natives: whom “the Dutchman” or “the 24-year-old Swede” means.

use super::{Described, FAR_BACK, MOST, head_of};
use crate::lexicon::{self, Class, Gender};
use crate::mention::Determiner;
use crate::model::Person;
use crate::people::profile;
use crate::people::pronouns::Antecedent;
use crate::text::Document;

/// Who is of the nationality that a noun names: the only one who is said to be from there, or of the age it gives, or else
/// the only one named so far, shortly before.
pub(super) fn native(described: Described<'_>, genders: &[Option<Gender>]) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    let noun = &document.tokens()[head_of(nominal)];
    let is_native = nominal.determiner == Determiner::Definite
        && nominal.nationality.is_none()
        && noun.is_capitalized()
        && noun.is(Class::Demonym);
    let country = lexicon::country(noun.word).filter(|_| is_native)?;
    let gender = lexicon::gender(noun.word);
    let may_be = |name: &&Antecedent| {
        let known = genders.get(name.person as usize).copied().flatten();
        known.is_none() || gender.is_none() || known == gender
    };
    let age = profile::age_in(document, nominal.tokens.range());
    let fits = |name: &&Antecedent| {
        let person = &people[name.person as usize];
        match age.as_ref().zip(person.age.as_ref()) {
            Some((age, known)) => age.value == known.value,
            None => comes_from(document, name, country) || has_country(person, |it| it == country),
        }
    };
    let near = || before.iter().rev().take(MOST);
    let native = only(near().filter(may_be).filter(fits)).or_else(|| {
        let is_free = |name: &&Antecedent| {
            let person = &people[name.person as usize];
            name.sentence + FAR_BACK >= nominal.sentence
                && may_be(name)
                && !has_country(person, |it| it != country)
        };
        only(near()).filter(is_free)
    });
    native.map(|name| name.person)
}

/// The first of names that are all one person’s.
fn only<'n>(mut names: impl Iterator<Item = &'n Antecedent>) -> Option<&'n Antecedent> {
    let first = names.next()?;
    names
        .all(|name| name.person == first.person)
        .then_some(first)
}

/// Whether words behind a name say where somebody is from: “Ada Quill | of Sweden |”.
fn comes_from(document: &Document, name: &Antecedent, country: &str) -> bool {
    let (tie, place) = (name.end as usize, name.end as usize + 1);
    place < document.tokens().len()
        && matches!(document.words(tie), "from" | "of")
        && lexicon::country(document.tokens()[place].word) == Some(country)
}

/// Whether a role of somebody names a country of which a condition holds.
fn has_country(person: &Person, holds: impl Fn(&str) -> bool) -> bool {
    person.roles.iter().any(|role| {
        let mut words = role.text.split_whitespace().chain(role.place.as_deref());
        words.any(|word| lexicon::country(lexicon::find(word).0).is_some_and(&holds))
    })
}
