//! Nominals: whom “the mayor”, “the Portuguese leader” and “a woman” stand for: somebody named
//! beside them, who holds the office or has the nationality, or somebody who is never named.

mod age;
mod beside;
mod compatriot;
mod holder;
mod native;
mod office;
mod owned;
mod party;
mod teller;

use self::age::of_age;
use self::beside::{beside, is_told_who};
use self::holder::holder;
use self::native::native;
use self::owned::owned;
use self::teller::{Around, teller};
use super::profile;
use super::pronouns::Antecedent;
use crate::lexicon::{self, Class, Classes, Gender};
use crate::mention::{Determiner, KeyMap, Nominal};
use crate::model::{Person, Role};
use crate::text::{Document, Span};

/// How many names before a nominal are looked at, at most.
const MOST: usize = 40;

/// How many sentences back somebody may be named whose role the text does not give.
const LOOK_BACK: u32 = 1;

/// How many sentences back an officer may be named of whom the text does not say where.
const FAR_BACK: u32 = 4;

/// Words that tell one office or description from another.
const WORDS_OF_OFFICES: Classes =
    Classes::any_of(&[Class::Title, Class::RoleModifier, Class::PersonNoun]);

/// Words for what belongs to a country.
const NATIONS: Classes = Classes::any_of(&[Class::Demonym, Class::Country]);

/// Whom a description means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    /// A position in the list of people, or one after them all for somebody who is not named.
    pub(super) entity: u32,
    /// Whether the name stands right beside the description.
    pub(super) beside: bool,
}

/// A description, and who may be meant by it.
#[derive(Clone, Copy)]
struct Described<'a> {
    document: &'a Document,
    nominal: &'a Nominal,
    /// The names before it, in order.
    before: &'a [Antecedent],
    people: &'a [Person],
}

/// For each nominal whom it stands for.
pub(super) fn resolve_nominals(
    document: &Document,
    nominals: &[Nominal],
    antecedents: &[Antecedent],
    people: &[Person],
    genders: &[Option<Gender>],
) -> Vec<Meant> {
    let mut others = Vec::new();
    let mut unnamed = KeyMap::default();
    let mut aged = KeyMap::default();
    let mut leaders = Vec::new();
    let mut count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let mut next = 0;
    nominals
        .iter()
        .map(|nominal| {
            while next < antecedents.len() && antecedents[next].token < nominal.tokens.start {
                next += 1;
            }
            let (before, after) = antecedents.split_at(next);
            if let Some(entity) = beside(document, nominal, before.last(), after.first()) {
                // “The victim was named as Ada Quill”: from here on, she is the victim.
                if after
                    .first()
                    .is_some_and(|name| is_told_who(document, nominal, name))
                {
                    unnamed.insert(head_key(document, nominal), entity);
                }
                return Meant {
                    entity,
                    beside: true,
                };
            }
            let meant = |entity| Meant {
                entity,
                beside: false,
            };
            let described = Described {
                document,
                nominal,
                before,
                people,
            };
            let known = holder(described, &mut leaders)
                .or_else(|| of_age(described, &mut aged))
                .or_else(|| owned(described, genders))
                .or_else(|| native(described, genders));
            if let Some(person) = known.or_else(|| named_next(document, nominal, after, people)) {
                return meant(person);
            }
            let head = head_key(document, nominal);
            let known = unnamed.get(&head).copied();
            let known = known.filter(|_| nominal.determiner == Determiner::Definite);
            if let Some(person) = known.filter(|entity| (*entity as usize) < people.len()) {
                return meant(person);
            }
            let around = Around {
                genders,
                unnamed: &others,
            };
            let told = || teller(described, around);
            if let Some(person) = known.map_or_else(told, |_| None) {
                return meant(person);
            }
            if !nominal.predicate {
                others.push(*nominal);
            }
            let entity = known.unwrap_or_else(|| {
                count += 1;
                count - 1
            });
            unnamed.insert(head, entity);
            meant(entity)
        })
        .collect()
}

/// What descriptions of one who is not named have in common: the noun, or the age for a noun.
fn head_key(document: &Document, nominal: &Nominal) -> u64 {
    let head = head_of(nominal);
    let noun = u64::from(document.tokens()[head].word.number());
    if !profile::is_years_old(document, head) {
        return noun;
    }
    let age = profile::age_in(document, nominal.tokens.range());
    noun | u64::from(age.map_or(0, |age| age.value)) << 32
}

/// Somebody of somebody's who says something and is named only then, at the beginning of the next
/// sentence: “Her lawyer denied it. Ada Quill said”.
fn named_next(
    document: &Document,
    nominal: &Nominal,
    after: &[Antecedent],
    people: &[Person],
) -> Option<u32> {
    let tokens = document.tokens();
    let next = after
        .iter()
        .find(|name| name.sentence > nominal.sentence)
        .filter(|name| name.sentence == nominal.sentence + 1)?;
    let sentences = document.sentences();
    let (here, there) = (
        &sentences[nominal.sentence as usize],
        &sentences[next.sentence as usize],
    );
    let opens = nominal.determiner == Determiner::Possessor
        && nominal.tokens.start <= here.tokens.start + 1
        && here.passage == there.passage
        && next.token == there.tokens.start;
    let says = |at: u32| {
        let near = &tokens[at as usize..(at as usize + 2).min(tokens.len())];
        near.iter().any(|token| token.is(Class::SpeechVerb))
    };
    let speaks = says(next.end) && {
        let range =
            nominal.tokens.range().end..here.tokens.range().end.min(nominal.tokens.range().end + 2);
        tokens[range]
            .iter()
            .any(|token| token.is(Class::SpeechVerb) || token.is(Class::Cue))
    };
    let person = &people[next.person as usize];
    let first = person
        .mentions
        .first()
        .is_some_and(|mention| mention.span.start() == tokens[next.token as usize].span.start());
    let full = next.end > next.token + 1;
    (opens && speaks && first && full && person.roles.is_empty()).then_some(next.person)
}

/// The token of a nominal's noun.
pub(super) fn head_of(nominal: &Nominal) -> usize {
    nominal.tokens.range().end - 1
}

/// Whether a nominal's noun is one for a man or a woman.
pub(super) fn gender_of(document: &Document, nominal: &Nominal) -> Option<Gender> {
    lexicon::gender(document.tokens()[head_of(nominal)].word)
}

/// The words of a nominal as a role: without its article, but with a possessor.
pub(super) fn role_of(document: &Document, nominal: &Nominal) -> Option<Role> {
    let place = nationality(document, nominal);
    let owned = nominal.determiner == Determiner::Possessor;
    if place.is_none() && !owned {
        return None;
    }
    let first = if owned { nominal.from } else { nominal.first };
    let span = document.span_of(first as usize..nominal.tokens.range().end);
    Some(Role {
        text: document.text()[span].to_owned(),
        organization: None,
        place: place.map(str::to_owned),
        former: false,
        span,
    })
}

/// Where a nominal stands.
pub(super) fn span_of(document: &Document, nominal: &Nominal) -> Span {
    document.span_of(nominal.from as usize..nominal.tokens.range().end)
}

fn nationality<'d>(document: &'d Document, nominal: &Nominal) -> Option<&'d str> {
    nominal.nationality.map(|at| document.words(at as usize))
}

/// The country that a nominal's nationality names.
fn country_of(document: &Document, nominal: &Nominal) -> Option<&'static str> {
    let at = nominal.nationality? as usize;
    let own = || lexicon::country(document.tokens()[at].word);
    // “the | North Korean | leader”
    let span = document.span_of(at.checked_sub(1)?..at + 1);
    lexicon::country(lexicon::find(&document.text()[span]).0).or_else(own)
}
