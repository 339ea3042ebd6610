//! Holders: who has the office that a description names, as the text says elsewhere.

use super::compatriot::{Leader, compatriot};
use super::office::{holds, is_lesser};
use super::{Described, FAR_BACK, MOST, NATIONS, WORDS_OF_OFFICES, head_of};
use crate::lexicon::{Class, ClausePart, clause_part};
use crate::mention::{Determiner, Nominal};
use crate::model::Role;
use crate::people::profile;
use crate::people::pronouns::Antecedent;
use crate::text::{Case, Document, Token, TokenKind};

/// Who holds the office that a definite description names, or may be of its nationality.
pub(super) fn holder(described: Described<'_>, leaders: &mut Vec<Leader>) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    if nominal.determiner != Determiner::Definite
        || nominal.completed && office_words(document, nominal).is_none()
        || is_to_come(document, nominal)
    {
        return None;
    }
    let near = || before.iter().rev().take(MOST);
    let age = profile::age_in(document, nominal.tokens.range());
    // “the secretary of state” is who is said to be one.
    let whole = Some(document).filter(|_| nominal.completed);
    let whole = whole.and_then(|document| office_words(document, nominal));
    let is_whole = |role: &Role| {
        whole.as_ref().is_none_or(|whole| {
            let start = role.text.len().checked_sub(whole.len());
            let end = start.and_then(|start| role.text.get(start..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(whole))
        })
    };
    let fits = |name: &&Antecedent, fits: &dyn Fn(&Role) -> bool| {
        let person = &people[name.person as usize];
        let ages = age.as_ref().zip(person.age.as_ref());
        person
            .roles
            .iter()
            .any(|role| holds(document, nominal, role) && is_whole(role) && fits(role))
            && ages.is_none_or(|(age, known)| age.value == known.value)
    };
    // “the former mayor” is whoever was one, if anybody is said to have been.
    let tokens = &document.tokens()[nominal.first as usize..nominal.tokens.range().end];
    let is_former = tokens.iter().any(|token| token.is(Class::FormerWord));
    let past = || {
        let mut near = near().take_while(|name| name.sentence + FAR_BACK >= nominal.sentence);
        near.find(|name| {
            fits(name, &|role| {
                role.former && !is_lesser(document, nominal, role)
            })
        })
    };
    let past = Some(past).filter(|_| is_former).and_then(|past| past());
    let highest = || near().find(|name| fits(name, &|role| !is_lesser(document, nominal, role)));
    let holder = past.or_else(highest);
    let holder = holder.or_else(|| near().find(|name| fits(name, &|_| true)));
    // Many have been “the former secretary of state”.
    let is_far = |name: &&Antecedent| {
        is_former && whole.is_some() && name.sentence + FAR_BACK < nominal.sentence
    };
    let holder = holder.filter(|name| !is_far(name));
    let holder = holder.filter(|holder| {
        let Some(place) = place_of(document, nominal) else {
            return true;
        };
        // “The Oslo mayor” is whose role names Oslo, or else the only mayor, named shortly before.
        let is_there = |role: &Role| {
            let is_named = || role.text.split_whitespace().any(|word| word == place);
            holds(document, nominal, role) && (role.place.as_deref() == Some(place) || is_named())
        };
        let is_elsewhere = |other: &String| !may_be_short_for(other, place);
        let is_other = |role: &Role| {
            holds(document, nominal, role) && role.place.as_ref().is_some_and(is_elsewhere)
        };
        let roles = &people[holder.person as usize].roles;
        let is_close = holder.sentence + FAR_BACK >= nominal.sentence;
        let mut all = near().filter(|name| fits(name, &|_| true));
        roles.iter().any(is_there)
            || is_close
                && !roles.iter().any(is_other)
                && all.all(|name| name.person == holder.person)
    });
    let holder = holder.map(|name| name.person);
    holder.or_else(|| compatriot(described, leaders))
}

/// The words of an office that “of” completes with a single noun: “the | secretary of state |”.
fn office_words(document: &Document, nominal: &Nominal) -> Option<String> {
    let head = head_of(nominal);
    let tokens = document.tokens();
    let noun = tokens.get(head + 2)?;
    let ends = tokens
        .get(head + 3)
        .is_none_or(|next| next.case != Case::Capitalized);
    let is_office = document.words(head + 1) == "of" && noun.kind == TokenKind::Word;
    (is_office && ends).then(|| document.phrase(head..head + 3).into_owned())
}

/// Whether the place of a role is an abbreviation that may be short for another one: “Fla.”, “Florida”.
fn may_be_short_for(short: &str, place: &str) -> bool {
    let is_short = short.ends_with('.') || short.len() == 2;
    is_short && short.chars().next() == place.chars().next()
}

/// The name before a description’s noun, or behind “from” after it: “the | Oslo | mayor”, “the mayor from |
/// Oslo”.
fn place_of<'d>(document: &'d Document, nominal: &Nominal) -> Option<&'d str> {
    let tokens = document.tokens();
    let head = head_of(nominal);
    let is_name = |at: &usize| {
        let token = &tokens[*at];
        token.is_capitalized() && !token.classes.meets(NATIONS.union(WORDS_OF_OFFICES))
    };
    let before = (nominal.first as usize..head).rev().find(is_name);
    let behind = || {
        let is_from = tokens.get(head + 2).is_some() && document.words(head + 1) == "from";
        Some(head + 2).filter(|at| is_from && is_name(at))
    };
    before.or_else(behind).map(|at| document.words(at))
}

/// Whether a nominal is somebody who is only to hold the office: “the next mayor”, “the mayor | they may get”.
fn is_to_come(document: &Document, nominal: &Nominal) -> bool {
    let words = nominal.tokens.range();
    let is_new = |at: usize| {
        let token = &document.tokens()[at];
        token.case == Case::Lower && matches!(token.word.word(), "another" | "new" | "next")
    };
    let end = words.end;
    let follows = document.tokens().get(end);
    let is_subject = |token: &Token| clause_part(token.word) == Some(ClausePart::Subject);
    let is_relative = follows.is_some_and(is_subject);
    is_relative || words.clone().any(is_new)
}
