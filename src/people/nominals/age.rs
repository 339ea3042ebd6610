//! Ages: whom “the 34-year-old” means.

use super::{Described, LOOK_BACK, MOST, head_of};
use crate::mention::{Determiner, KeyMap};
use crate::people::profile;
use crate::people::pronouns::Antecedent;

/// Who is of the age that a description gives and nothing else: somebody whose age the text states,
/// or else whom the sentence before names first and gives no age.
pub(super) fn of_age(described: Described<'_>, known: &mut KeyMap<u32>) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    let definite = nominal.determiner == Determiner::Definite;
    if !definite || !profile::is_years_old(document, head_of(nominal)) {
        return None;
    }
    let age = profile::age_in(document, nominal.tokens.range())?.value;
    // Whom the quoted words beside it name is somebody else.
    let quotation = document.outermost_quotation_at(head_of(nominal));
    let is_said = |name: &&Antecedent| {
        quotation.is_none()
            && document
                .outermost_quotation_at(name.token as usize)
                .is_some()
    };
    let near = || before.iter().rev().take(MOST).filter(|name| !is_said(name));
    let age_of = |name: &&Antecedent| people[name.person as usize].age.map(|age| age.value);
    let stated = near().find(|name| age_of(name) == Some(age));
    let person = stated.map(|name| name.person).or_else(|| {
        let last = before.last()?.sentence;
        let first = near().take_while(|name| name.sentence == last).last();
        let close = first.filter(|_| last + LOOK_BACK >= nominal.sentence);
        known.get(&age.into()).copied().or_else(|| {
            close
                .filter(|name| age_of(name).is_none())
                .map(|name| name.person)
        })
    })?;
    known.insert(age.into(), person);
    Some(person)
}
