//! Tellers: whom a description that says something takes up, where the text names just one who may be meant:
//! “Ada Quill, 20, saw it. ‘He just walked,’ | the student | said.”

use super::{Described, LOOK_BACK, head_of};
use crate::lexicon::{self, Class, Classes, Gender, NameRole};
use crate::mention::{Determiner, Nominal};
use crate::model::{Person, Role};
use crate::people::profile;
use crate::people::pronouns::Antecedent;
use crate::people::role::VERBS;
use crate::text::{Case, Document, Token, TokenKind};

/// How many names before a description are looked at, at most.
const MOST: usize = 8;

/// How many sentences before a description somebody may be told of whom it takes up.
const REACH: u32 = LOOK_BACK + 1;

/// Verbs that a subject stands before.
const ACTS: Classes = VERBS.with(Class::VerbGroup);

/// What the names and the descriptions before a description let expect.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// What is known of everybody named: a man, a woman.
    pub(super) genders: &'a [Option<Gender>],
    /// The last descriptions before it of people who are not named, in order.
    pub(super) unnamed: &'a [Nominal],
}

/// Who a definite description is of that says something and that no role and no earlier description explains: the
/// only one named shortly before, if something is told of them there.
pub(super) fn teller(described: Described<'_>, around: Around<'_>) -> Option<u32> {
    let Described {
        document,
        nominal,
        before,
        people,
    } = described;
    let end = told_end(document, nominal);
    let is_pointed = document
        .words(nominal.tokens.range().start)
        .eq_ignore_ascii_case("that");
    if nominal.determiner != Determiner::Definite
        || is_pointed
        || nominal.nationality.is_some()
        || end
            .is_none_or(|end| !(speaks(document, nominal, end) || goes_on(document, nominal, end)))
        || document.outermost_quotation_at(head_of(nominal)).is_some()
    {
        return None;
    }
    let passage = |at: u32| document.passage_at(at as usize);
    let here = passage(nominal.from)?;
    let is_near = |at: u32, sentence: u32| {
        sentence + REACH >= nominal.sentence && passage(at).is_some_and(|there| there + 1 >= here)
    };
    let gender = lexicon::gender(document.tokens()[head_of(nominal)].word);
    let may_be = |name: &&Antecedent| {
        let known = around.genders.get(name.person as usize).copied().flatten();
        known.is_none() || gender.is_none() || known == gender
    };
    // “his son” is told of only beside him.
    let is_other = |other: &Nominal| {
        let other_gender = lexicon::gender(document.tokens()[head_of(other)].word);
        is_near(other.from, other.sentence)
            && other.determiner != Determiner::Possessor
            && (gender.is_none() || other_gender.is_none() || gender == other_gender)
    };
    if around.unnamed.iter().rev().take(MOST).any(is_other) {
        return None;
    }
    let near = before.iter().rev().take(MOST);
    let mut near = near
        .take_while(|name| is_near(name.token, name.sentence))
        .filter(may_be);
    let last = near.next()?;
    let is_alone = near.all(|name| name.person == last.person);
    let person = &people[last.person as usize];
    let mut names = before.iter().rev().take(MOST);
    let is_told = names.any(|name| {
        name.person == last.person
            && is_near(name.token, name.sentence)
            && is_subject(document, name)
    });
    (is_alone && is_told && goes_with(document, nominal, person)).then_some(last.person)
}

/// Where a description ends that says itself whom it takes up: “the father | of six |”.
fn told_end(document: &Document, nominal: &Nominal) -> Option<usize> {
    let end = nominal.tokens.range().end;
    if !nominal.completed {
        return Some(end);
    }
    let counted = document.tokens().get(end + 1)?;
    let is_count = counted.is(Class::NumberWord) || counted.kind == TokenKind::Number;
    (document.words(end) == "of" && is_count).then_some(end + 2)
}

/// Whether a calling opens a sentence as the subject of a verb: “| The striker | has two dogs.”
fn goes_on(document: &Document, nominal: &Nominal, end: usize) -> bool {
    let tokens = document.tokens();
    let head = &tokens[head_of(nominal)];
    let first = document.sentences()[nominal.sentence as usize].tokens.start;
    let acts = |token: &Token| token.case == Case::Lower && token.classes.meets(ACTS);
    nominal.from == first
        && lexicon::name_roles(head.word).has(NameRole::Calling)
        && tokens.get(end).is_some_and(acts)
}

/// Whether a verb of speech goes with a description that ends at the token.
fn speaks(document: &Document, nominal: &Nominal, end: usize) -> bool {
    let says = |token: &Token| token.is(Class::SpeechVerb) && token.case == Case::Lower;
    let tokens = document.tokens();
    let start = nominal.from as usize;
    // “said | the pilot | was late”: somebody else says it.
    let acts = |token: &Token| token.case == Case::Lower && token.classes.meets(ACTS);
    let is_clause = tokens.get(end).is_some_and(acts);
    tokens.get(end).is_some_and(says) || start > 0 && says(&tokens[start - 1]) && !is_clause
}

/// Whether a name looks like the subject of its sentence: it opens it, titles aside, or speaks.
fn is_subject(document: &Document, name: &Antecedent) -> bool {
    const TITLES: Classes = Classes::any_of(&[
        Class::Title,
        Class::Honorific,
        Class::RoleModifier,
        Class::Kinship,
        Class::PersonNoun,
    ]);
    let tokens = document.tokens();
    let first = document.sentences()[name.sentence as usize].tokens.start as usize;
    let opening =
        first.max(name.token as usize - (name.token as usize).min(MOST))..name.token as usize;
    let opens = opening.start == first
        && tokens[opening]
            .iter()
            .all(|token| token.classes.meets(TITLES));
    let end = name.end as usize;
    let owns = tokens
        .get(end)
        .is_some_and(|next| next.kind == TokenKind::Clitic);
    let says = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.is(Class::SpeechVerb))
    };
    let is_told = says(end) || name.token > 0 && says(name.token as usize - 1);
    let is_verb = |token: &Token| token.case == Case::Lower && token.classes.meets(ACTS);
    let acts = tokens.get(end).is_some_and(is_verb);
    let is_said = document
        .outermost_quotation_at(name.token as usize)
        .is_some();
    !owns && !is_said && (opens || is_told || acts)
}

/// Whether a description may be of somebody: no office stands against it, and no age.
fn goes_with(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let words = nominal.tokens.range();
    let head = &document.tokens()[head_of(nominal)];
    let ages = profile::age_in(document, words.clone());
    let same_age = ages
        .zip(person.age.as_ref())
        .is_none_or(|(age, known)| age.value == known.value);
    let is_office = |token: &Token| token.is(Class::Title);
    // “the man”, “the person”: most often of somebody who is never named.
    let is_plain = lexicon::gender(head.word).is_some() || head.word.word() == "person";
    let calls = lexicon::name_roles(head.word).has(NameRole::Calling);
    let is_bare = words.len() == 2 && !nominal.completed && is_plain && !is_office(head) && !calls;
    let is_address = |role: &Role| lexicon::find(&role.text).1.has(Class::Honorific);
    let has_office = || !person.roles.iter().all(is_address);
    // “Ada Quill would not comment. | The governor | said”
    let rules = || {
        lexicon::name_roles(head.word).has(NameRole::PublicOffice)
            && !matches!(head.word.word(), "judge" | "justice" | "secretary")
            && person.roles.is_empty()
            && words.len() == 2
    };
    same_age && !is_bare && (calls || !is_office(head) || rules()) && (!calls || !has_office())
}
