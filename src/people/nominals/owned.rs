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
                && role_owner(document, role)
                    .is_some_and(|known| may_be_one(document, (known, owner), before, genders))
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

/// Whether the owner by a role and that of a description may be one: they bear the same word, or nothing tells the one whom
/// “his” stands for from the other.
fn may_be_one(
    document: &Document,
    owners: (Owner, Owner),
    before: &[Antecedent],
    genders: &[Option<Gender>],
) -> bool {
    let tokens = document.tokens();
    match owners {
        (Owner::Named { last: one }, Owner::Named { last: other }) => {
            tokens[one].word == tokens[other].word && document.words(one) == document.words(other)
        }
        (Owner::Pronoun { gender: one, .. }, Owner::Pronoun { gender: other, .. }) => one == other,
        (Owner::Named { last }, Owner::Pronoun { gender, .. }) => {
            let ends = |name: &&Antecedent| name.end as usize == last + 1;
            let named = before.iter().rev().take(MOST).find(ends);
            let known = named.and_then(|name| genders.get(name.person as usize).copied().flatten());
            let is_noun = || tokens[last].classes.has(Class::PersonNoun);
            known.is_none_or(|known| known == gender) && (named.is_some() || is_noun())
        }
        (Owner::Pronoun { gender, at }, Owner::Named { last }) => {
            let is_before = |name: &&Antecedent| (name.end as usize) <= at;
            let mut near = before.iter().rev().take(MOST).filter(is_before);
            let named = near.find(|name| {
                let known = genders.get(name.person as usize).copied().flatten();
                known.is_none_or(|known| known == gender)
            });
            named.is_some_and(|name| document.words(name.end as usize - 1) == document.words(last))
        }
    }
}
