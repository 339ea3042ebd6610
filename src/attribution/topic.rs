//! Headlines that name who speaks and of what before a colon: “Ada Quill on the flood: ‘I was no hero’”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;

/// What a headline says whose name stands before what is spoken of: “Ada Quill on the flood: ‘I was no hero’”.
pub(super) fn spoken_of(reading: &Reading<'_>, tokens: &Range<usize>) -> Option<Draft> {
    const LONGEST_NAME: usize = 5;
    const LONGEST_TOPIC: usize = 16;
    let is_part =
        |at: &usize| reading.is_capitalized(*at) && reading.token(*at).kind == TokenKind::Word;
    let last = tokens.end.min(tokens.start + LONGEST_NAME);
    let name = tokens.start..tokens.start + (tokens.start..last).take_while(is_part).count();
    let topic = name.end + 1;
    let is_told = !name.is_empty()
        && topic + 3 < tokens.end
        && reading.is_one_of(name.end, &["on", "about"])
        && names_person(reading, &name);
    if !is_told {
        return None;
    }
    let near = topic..tokens.end.min(topic + LONGEST_TOPIC);
    let colon = near.into_iter().find(|at| reading.is(*at, ":"))?;
    let open = colon + 1;
    let content = reading.trimmed(open..tokens.end);
    let is_plain = |at: usize| !reading.is_quoted(at) && !reading.is_one_of(at, &[".", "?", "!"]);
    let is_quoted = content.len() > 2
        && reading.opens(open)
        && reading.in_one_quotation(open, content.end - 1)
        && (topic..colon).all(is_plain);
    is_quoted.then(|| Draft::behind_colon(name, colon, content))
}

/// Whether words with capitals are the name of somebody: with a given name, a title, or a family name that is no other
/// word.
fn names_person(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    const FIRST: Classes = Classes::any_of(&[Class::GivenName, Class::Title, Class::Honorific]);
    const PLAIN: Classes = Classes::any_of(&[
        Class::CommonWord,
        Class::CapitalizedWord,
        Class::Place,
        Class::Country,
        Class::Preposition,
        Class::Determiner,
        Class::SentenceOpener,
        Class::Rubric,
    ]);
    if name.len() > 1 {
        return reading.meets(name.start, FIRST);
    }
    reading.has(name.start, Class::FamilyName) && !reading.has(name.start, Class::CommonWord)
        || !reading.meets(name.start, PLAIN)
}
