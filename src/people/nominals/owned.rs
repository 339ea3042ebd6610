//! Owned: somebody's relative, lawyer or the like who was named before as such: “his wife, Ada Quill, … | His wife | said”.

use super::{Described, MOST, head_of, span_of};
use crate::lexicon::{self, Class, Gender, Reference};
use crate::mention::Determiner;
use crate::model::Role;
use crate::people::pronouns::Antecedent;
use crate::text::{Document, TokenKind};

/// Who was named as what a description says whose somebody is: the only one whose role the text gives with an owner who may
/// be the description's.
pub(super) fn owned(described: Described<'_>, genders: &[Option<Gender>]) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    if nominal.determiner != Determiner::Possessor || nominal.predicate {
        return None;
    }
    let noun = document.words(head_of(nominal));
    let owner = Owner::at(document, nominal.tokens.range().start)?;
    // What stands beside the name is no second mention.
    let here = span_of(document, nominal).range();
    let fits = |name: &&Antecedent| {
        let mut roles = people[name.person as usize].roles.iter();
        roles.any(|role| {
            let head = role.text.rsplit(' ').next().unwrap_or_default();
            head.eq_ignore_ascii_case(noun)
                && !here.contains(&role.span.range().start)
                && role_owner(document, role).is_some_and(|known| {
                    let near = Near {
                        before,
                        genders,
                        holder: name.person,
                    };
                    may_be_one(document, (known, owner), &near)
                })
        })
    };
    let mut holders = before.iter().rev().take(MOST).filter(fits);
    let holder = holders.next()?.person;
    holders.all(|name| name.person == holder).then_some(holder)
}

/// Whose somebody is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// “his”, “her”.
    Pronoun { gender: Gender, at: usize },
    /// The last token before “’s”.
    Named { last: usize },
}

impl Owner {
    /// The owner whom the possessive at a token names.
    fn at(document: &Document, at: usize) -> Option<Self> {
        let token = document.tokens().get(at)?;
        if token.kind == TokenKind::Clitic {
            return at.checked_sub(1).map(|last| Self::Named { last });
        }
        match lexicon::pronoun(token.word)?.reference {
            Reference::Third(gender) => Some(Self::Pronoun { gender, at }),
            Reference::Speaker | Reference::Addressee => None,
        }
    }
}

/// Whose somebody is by a role: “| his | wife”, “| Tom Quill’s | wife”.
fn role_owner(document: &Document, role: &Role) -> Option<Owner> {
    const LONGEST: usize = 8;
    let words = document.tokens_in(role.span);
    let is_clitic = |at: &usize| document.tokens()[*at].kind == TokenKind::Clitic;
    let clitic = words.clone().take(LONGEST).find(is_clitic);
    let before = || words.start.checked_sub(1);
    Owner::at(document, clitic.or_else(before)?)
}

/// Who is named before a description, but for whoever holds the role.
struct Near<'n> {
    before: &'n [Antecedent],
    genders: &'n [Option<Gender>],
    holder: u32,
}

impl Near<'_> {
    fn gender_of(&self, name: &Antecedent) -> Option<Gender> {
        self.genders.get(name.person as usize).copied().flatten()
    }

    /// Who is named last before a pronoun that it may stand for.
    fn antecedent(&self, at: usize, gender: Gender) -> Option<&Antecedent> {
        let is_before = |name: &&Antecedent| (name.end as usize) <= at;
        let mut near = self.before.iter().rev().filter(is_before).take(MOST);
        near.find(|name| {
            name.person != self.holder && self.gender_of(name).is_none_or(|known| known == gender)
        })
    }
}

/// Whether the owner by a role and that of a description may be one: they bear the same word, or “his” stands for
/// whoever is named last before it.
fn may_be_one(document: &Document, owners: (Owner, Owner), near: &Near<'_>) -> bool {
    let tokens = document.tokens();
    match owners {
        (Owner::Named { last: one }, Owner::Named { last: other }) => {
            tokens[one].word == tokens[other].word && document.words(one) == document.words(other)
        }
        (
            Owner::Pronoun { gender: one, at },
            Owner::Pronoun {
                gender: other,
                at: again,
            },
        ) => {
            let person = |at, gender| near.antecedent(at, gender).map(|name| name.person);
            one == other && person(at, one) == person(again, other)
        }
        (Owner::Named { last }, Owner::Pronoun { gender, at }) => {
            let ends = |name: &&Antecedent| name.end as usize == last + 1;
            let named = near.before.iter().rev().take(MOST).find(ends);
            let Some(named) = named else {
                return tokens[last].classes.has(Class::PersonNoun);
            };
            let is_known = near.gender_of(named).is_none_or(|known| known == gender);
            let owner = near.antecedent(at, gender);
            is_known && owner.is_some_and(|owner| owner.person == named.person)
        }
        (Owner::Pronoun { gender, at }, Owner::Named { last }) => {
            let owner = near.antecedent(at, gender);
            owner.is_some_and(|name| document.words(name.end as usize - 1) == document.words(last))
        }
    }
}
