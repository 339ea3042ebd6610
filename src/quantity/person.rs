//! Whether what stands before a number is a person, whose years it may tell.

use crate::grammar::{Link, Terminals};
use crate::lexicon::{self, Class, Classes, NameRole, QuantityContext};
use crate::text::TokenKind;

use super::range::Numbers;

/// “Quill’s son, 7,”, “her daughter, 12,”: a noun for a person that belongs to another.
pub(super) fn is_somebodys(terminals: &Terminals, noun: usize) -> bool {
    let owner = noun.checked_sub(1);
    terminals.beside_number(noun, QuantityContext::AgedPerson)
        && owner.is_some_and(|owner| {
            terminals.is_possessive(owner) || terminals.kind(owner) == Some(TokenKind::Clitic)
        })
}

/// “The boy, 12,”, “a student, 20,”, “the father-of-two, 41,”: a noun for one person behind an article, perhaps
/// with a word between.
pub(super) fn is_person_told(terminals: &Terminals, noun: usize) -> bool {
    let is_article = |at: usize| terminals.is(at, &["a", "an", "the"]);
    if terminals.link(noun) == Link::Hyphen && noun > 2 {
        let is_parent = terminals.is(noun - 1, &["of"]) && terminals.has(noun, Class::NumberWord);
        return is_parent
            && (terminals.has(noun - 2, Class::PersonNoun)
                || terminals.beside_number(noun - 2, QuantityContext::AgedPerson)
                || terminals.beside_number(noun - 2, QuantityContext::PersonTold));
    }
    let led = noun > 0 && is_article(noun - 1) || noun > 1 && is_article(noun - 2);
    led && (terminals.beside_number(noun, QuantityContext::AgedPerson)
        || terminals.beside_number(noun, QuantityContext::PersonTold)
        || terminals.has(noun, Class::PersonNoun))
}

/// “The stunt pilot, 29,”, “the nan, 67,”: whether something is named behind an article whose number between
/// commas can hardly be anything but the years of a person.
pub(super) fn is_somebody(terminals: &Terminals, noun: usize, number: &Numbers) -> bool {
    const GROWN_UP: f64 = 16.0;
    const OLD: f64 = 99.0;
    let is_led = noun > 0 && terminals.is(noun - 1, &["the"])
        || noun > 1 && terminals.is(noun - 2, &["the"]) && !terminals.is_capitalized(noun - 1);
    is_led
        && (GROWN_UP..=OLD).contains(&number.value)
        && terminals.kind(noun) == Some(TokenKind::Word)
        && !terminals.is_capitalized(noun)
        && !terminals.text(noun).ends_with('s')
        && !terminals.beside_number(noun, QuantityContext::Figure)
        && !terminals.beside_number(noun, QuantityContext::NumberedNoun)
        && !terminals.meets(noun, NO_PERSON)
}

/// Classes of words none of which is a noun for a person.
const NO_PERSON: Classes = Classes::any_of(&[
    Class::Auxiliary,
    Class::GrammarWord,
    Class::NumberWord,
    Class::OrganizationHead,
    Class::PlaceHead,
    Class::Preposition,
    Class::TimeWord,
    Class::Unit,
]);

/// Whether the name that ends at a position is that of a person, with a given name first or a family
/// name.
pub(super) fn is_full_name(terminals: &Terminals, last: usize) -> bool {
    const NO_NAME: Classes = Classes::any_of(&[
        Class::GrammarWord,
        Class::OrganizationHead,
        Class::Place,
        Class::Preposition,
    ]);
    let Some(first) = last.checked_sub(1) else {
        return false;
    };
    if terminals.has(last, Class::OrganizationHead)
        || terminals.has(last, Class::PlaceHead)
        || terminals.has(first, Class::PlaceOpener)
    {
        return false;
    }
    let is_no_name = |at: usize| {
        let word = terminals.get(at).map(|it| it.word);
        let is_point = |word| lexicon::name_roles(word).has(NameRole::CompassPoint);
        terminals.meets(at, NO_NAME) || word.is_some_and(is_point)
    };
    let family = terminals.has(last, Class::FamilyName) && !terminals.has(last, Class::CommonWord)
        || terminals.has(first, Class::FamilyNameFirst);
    terminals.has(first, Class::GivenName)
        || family
            && terminals.kind(first) == Some(TokenKind::Word)
            && terminals.is_capitalized(first)
            && !is_no_name(first)
            && !is_no_name(last)
}

/// “Orla Keane”: whether a name ends at a position of which no list knows a word.
pub(super) fn is_new_name(terminals: &Terminals, last: usize) -> bool {
    const KNOWN: Classes = Classes::any_of(&[
        Class::CommonWord,
        Class::Country,
        Class::GrammarWord,
        Class::OrganizationHead,
        Class::Place,
        Class::PlaceHead,
        Class::PlaceOpener,
        Class::TimeWord,
    ]);
    let is_name = |at: usize| {
        terminals.kind(at) == Some(TokenKind::Word)
            && terminals.is_capitalized(at)
            && !terminals.meets(at, KNOWN)
    };
    last > 0 && is_name(last) && is_name(last - 1)
}

/// “Rakesh Solan (29) and Deepak Wagh (26) were arrested”, “her daughters Aarav (8) and Diya (5)”: whether a name
/// that no list knows stands in a story of people whose ages are told.
pub(super) fn is_of_story(terminals: &Terminals, last: usize) -> bool {
    const NEAR: usize = 18;
    const NO_NAME: Classes = Classes::any_of(&[
        Class::GrammarWord,
        Class::OrganizationHead,
        Class::Place,
        Class::Country,
        Class::Preposition,
        Class::CommonWord,
        Class::TimeWord,
    ]);
    terminals.kind(last) == Some(TokenKind::Word)
        && terminals.is_capitalized(last)
        && !terminals.meets(last, NO_NAME)
        && (last.saturating_sub(NEAR)..last + NEAR)
            .any(|at| terminals.beside_number(at, QuantityContext::AgeStory))
}
