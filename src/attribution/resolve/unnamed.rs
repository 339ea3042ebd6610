//! What sort of source words without a name are.

use std::ops::Range;

use crate::attribution::hearing;
use crate::attribution::reading::Reading;
use crate::lexicon::{
    self, AttributionRole, Class, Classes, Determiner, QuotationRole, Reference, quotation_roles,
    verb_form,
};
use crate::model::SourceKind;
use crate::text::{Case, TokenKind};

/// What a source without a name is, from its head noun, or else from the last noun before it that tells.
pub(super) fn unnamed_kind(reading: &Reading<'_>, words: &Range<usize>) -> SourceKind {
    let head = head_end(reading, words);
    let at_head = head.checked_sub(1);
    if let Some(kind) = at_head.and_then(|at| person_kind(reading, at, words.start)) {
        return kind;
    }
    if let Some(kind) = member_kind(reading, words, head) {
        return kind;
    }
    if let Some(kind) = counted_kind(reading, words, head) {
        return kind;
    }
    if is_of_several(reading, words.start..head) {
        return SourceKind::Group;
    }
    let mut nouns = (words.start..head).rev();
    if let Some(kind) = nouns.find_map(|at| thing_kind(reading, at)) {
        return kind;
    }
    if reading.is(words.start, "who") {
        return relative_kind(reading, words.start).unwrap_or(SourceKind::Unknown);
    }
    let pronoun = lexicon::pronoun(reading.token(words.start).word);
    if pronoun.is_some_and(|pronoun| pronoun.reference != Reference::Addressee) {
        return SourceKind::Person;
    }
    SourceKind::Unknown
}

/// Whether one of a party or a people heads the words: “a Lowmoor Republican”, “another Democrat”.
fn member_kind(reading: &Reading<'_>, words: &Range<usize>, head: usize) -> Option<SourceKind> {
    let noun = head.checked_sub(1).filter(|at| *at > words.start)?;
    let kind = lexicon::determiner(reading.token(words.start).word);
    let is_new = matches!(kind, Some(Determiner::Indefinite | Determiner::Further))
        || reading.is(words.start, "one");
    let is_party = reading.has(noun, Class::Affiliation) && kind == Some(Determiner::Definite);
    let is_noun = reading.is_capitalized(noun) && !reading.words(noun).ends_with("ic");
    let is_one = reading.has(noun, Class::Demonym) && is_noun && (is_new || is_party);
    is_one.then_some(SourceKind::Person)
}

/// Whether words are for several people of whom the text told before: “the couple”, “the two”.
fn is_of_several(reading: &Reading<'_>, words: Range<usize>) -> bool {
    const SEVERAL: [&str; 6] = ["couple", "duo", "pair", "three", "trio", "two"];
    let is_both = words.len() == 1 && reading.is(words.start, "both");
    is_both
        || words.len() == 2
            && reading.is(words.start, "the")
            && reading.is_one_of(words.start + 1, &SEVERAL)
}

/// What is counted: “two-thirds of | voters”, “four in 10 | voters”; a share alone is one of people.
fn counted_kind(reading: &Reading<'_>, words: &Range<usize>, head: usize) -> Option<SourceKind> {
    let count = head.checked_sub(1).filter(|at| *at >= words.start)?;
    let is_share = reading.is(count, "%") || reading.plays(count, AttributionRole::Share);
    let counts = is_share
        || reading.plays(count, AttributionRole::Portion)
        || reading.plays(count, AttributionRole::Multitude)
        || reading.token(count).kind == TokenKind::Number
        || reading.has(count, Class::NumberWord)
        || reading.plays(count, AttributionRole::Count);
    let rest = head + 1..words.end;
    if !counts || rest.is_empty() || !reading.is_one_of(head, &["of", "in"]) {
        return is_share.then_some(SourceKind::Group);
    }
    let kind = noun_kind(reading, head_end(reading, &rest) - 1, rest.start)?;
    let is_one = reading.is_one_of(count, &["one", "another"]) && reading.is(head, "of");
    let people = matches!(kind, SourceKind::Person | SourceKind::Group);
    Some(match people {
        true if is_one => SourceKind::Person,
        true => SourceKind::Group,
        false => kind,
    })
}

/// What the noun stands for that a relative clause is about: “voters in Oslo, | who say”.
fn relative_kind(reading: &Reading<'_>, pronoun: usize) -> Option<SourceKind> {
    const FARTHEST: usize = 8;
    let limit = reading.sentence_of(pronoun).start;
    let comma = pronoun > limit && reading.is(pronoun - 1, ",");
    let last = (pronoun - usize::from(comma)).checked_sub(1)?;
    let near = limit.max(last.saturating_sub(FARTHEST))..last + 1;
    let is_part = |at: &usize| {
        !reading.is_mark(*at) && !reading.is_quoted(*at) && !reading.has(*at, Class::FiniteVerb)
    };
    let mut nouns = near.rev().take_while(is_part);
    nouns.find_map(|at| {
        if at < last && !reading.has(at + 1, Class::Preposition) {
            return None;
        }
        if reading.is_one_of(at, &["those", "people", "others"]) {
            return Some(SourceKind::Group);
        }
        let kind = noun_kind(reading, at, at);
        kind.filter(|kind| matches!(kind, SourceKind::Person | SourceKind::Group))
    })
}

/// Where the noun ends that heads the words: before what is tied to it, a clause that says more of it and an
/// adjective with what completes it, “voters | angry at Quill”, “people | she knows”.
pub(super) fn head_end(reading: &Reading<'_>, words: &Range<usize>) -> usize {
    let is_subject = |at: usize| reading.plays(at, AttributionRole::Nominative);
    let ties = |at: &usize| {
        reading.has(*at, Class::Preposition)
            || reading.is_one_of(*at, &["who", "which", "that"])
            || reading.is_one_of(*at, &[",", "–", "—"])
            || is_subject(*at) && noun_kind(reading, *at - 1, words.start).is_some()
    };
    let end = words.clone().skip(1).find(ties).unwrap_or(words.end);
    if end < words.end {
        if let Some(participle) = participle(reading, words.start, end) {
            return participle;
        }
    }
    end - usize::from(end < words.end && ends_in_adjective(reading, words, end))
}

/// Whether a place behind its noun only tells where the source is: “boosters | in Norland”.
pub(super) fn is_located(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let end = head_end(reading, words);
    let head = end.checked_sub(1).filter(|head| *head >= words.start);
    let is_noun = head.is_some_and(|head| {
        !reading.is_capitalized(head) && !reading.has(head, Class::Preposition)
    });
    let near = end..words.end.min(end + 3);
    is_noun
        && near
            .into_iter()
            .any(|at| reading.has(at, Class::PlacePreposition))
}

/// The participle that says more of a document or a body before it: “a poll | taken in Oslo”, “a study |
/// recently published by Harrowtel”.
fn participle(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    const NEAR: usize = 3;
    const NOUNS: Classes = Classes::any_of(&[Class::DocumentNoun, Class::OrganizationNoun]);
    let near = (first + 1).max(end.saturating_sub(NEAR))..end;
    let is_participle = |at: usize| {
        reading.token(at).case == Case::Lower
            && verb_form(reading.token(at).word, reading.words(at)).is_participle
            && !reading.meets(at, NOUNS)
    };
    let is_adverb = |at: usize| reading.words(at).ends_with("ly");
    let mut nouns = near.filter(|at| reading.meets(*at - 1, NOUNS));
    nouns.find(|at| is_participle(*at) || is_adverb(*at) && *at + 1 < end && is_participle(*at + 1))
}

/// Whether the last word before a tie at `end` is an adjective or a participle behind a noun for people.
fn ends_in_adjective(reading: &Reading<'_>, words: &Range<usize>, end: usize) -> bool {
    if end < words.start + 2 || !reading.has(end, Class::Preposition) {
        return false;
    }
    let (noun, last) = (end - 2, end - 1);
    let several = || {
        let words = reading.words(noun);
        let is_plural = words.ends_with('s') && !words.ends_with("ss");
        let is_group = reading.has(noun, Class::GroupNoun);
        is_group && is_plural || reading.is_one_of(noun, &["people", "police", "those"])
    };
    // “a captain | known as Quill”
    reading.token(last).case == Case::Lower
        && !reading.words(last).ends_with('s')
        && !reading.is_one_of(last, &["called", "known", "named"])
        && noun_kind(reading, last, words.start).is_none()
        && (person_kind(reading, noun, words.start).is_some() || several())
}

/// What a noun stands for.
pub(super) fn noun_kind(reading: &Reading<'_>, at: usize, first: usize) -> Option<SourceKind> {
    person_kind(reading, at, first).or_else(|| thing_kind(reading, at))
}

/// What a noun stands for that is none for one person.
fn thing_kind(reading: &Reading<'_>, at: usize) -> Option<SourceKind> {
    let kinds = [
        (Class::GroupNoun, SourceKind::Group),
        (Class::DocumentNoun, SourceKind::Document),
        (Class::OrganizationNoun, SourceKind::Organization),
    ];
    let kind = kinds.iter().find(|(class, _)| reading.has(at, *class));
    let kind = kind.map(|(_, kind)| *kind);
    // “a plaque”, “the sign”
    let is_sign = quotation_roles(reading.token(at).word).has(QuotationRole::Sign)
        && reading.token(at).case == Case::Lower
        // “one social media poster”
        && !(at > 0 && reading.is_one_of(at - 1, &["forum", "media", "online"]));
    let kind = kind.or_else(|| is_sign.then_some(SourceKind::Document));
    kind.or_else(|| hearing::court_kind(reading, at))
}

/// Whether a noun is one for a person or for several.
fn person_kind(reading: &Reading<'_>, at: usize, first: usize) -> Option<SourceKind> {
    const PEOPLE: Classes = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);
    let words = reading.words(at);
    let may_be_name = reading.is_capitalized(at) && reading.token(at).case != Case::Upper;
    let is_office = reading.has(first, Class::Determiner) && reading.has(at, Class::Title);
    if reading.has(at, Class::GroupNoun) || may_be_name && at > first && !is_office {
        return None;
    }
    if reading.meets(at, PEOPLE) || reading.plays(at, AttributionRole::Informant) {
        return Some(SourceKind::Person);
    }
    let several = words
        .strip_suffix('s')
        .is_some_and(|singular| lexicon::find(singular).1.meets(PEOPLE));
    several.then_some(SourceKind::Group)
}
