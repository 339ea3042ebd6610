//! Two people who were named together and then speak as “the couple”, “the two” or “they”.

use std::ops::Range;

use super::leads_on;
use crate::lexicon::{self, Class, Classes};
use crate::model::PersonId;
use crate::people::Mentioned;
use crate::text::{Document, Span};

/// How many sentences before the words the two may be named.
const SENTENCES: usize = 3;

/// How many mentions of a sentence are looked at.
const MOST: usize = 12;

/// How many tokens may stand before the two in a sentence that is about them.
const OPENING: usize = 5;

/// Who is named on both sides of “and”, each where they are named.
pub(super) type Couple = [(Span, PersonId); 2];

/// The two whom the words of a source stand for.
pub(super) fn couple(
    document: &Document,
    mentioned: &Mentioned,
    (source, text): (Span, &str),
) -> Option<Couple> {
    let is_pronoun = text.eq_ignore_ascii_case("they");
    if !is_pronoun && !is_of_two(text) {
        return None;
    }
    let at = document.tokens_in(source).start;
    let here = document.sentence_at(at)?;
    let passage = document.sentences()[here].passage;
    let sentences = if is_pronoun { 1 } else { SENTENCES };
    let own = (!is_pronoun).then_some((here, at));
    let before = (here.saturating_sub(sentences)..here)
        .rev()
        .map(|before| (before, document.sentences()[before].tokens.range().end));
    for (sentence, end) in own.into_iter().chain(before) {
        if document.sentences()[sentence].passage + 1 < passage {
            return None;
        }
        let first = document.sentences()[sentence].tokens.range().start;
        let names = named(document, mentioned, first..end);
        if names.is_empty() {
            continue;
        }
        let couple = joined(document, &names)?;
        // “Quill saw Marsh and Harrow. They said”: it may be all three.
        let is_opening = document.tokens_in(couple[0].0).start <= first + OPENING;
        return Some(couple).filter(|_| !is_pronoun || is_opening);
    }
    None
}

/// Who is mentioned in a stretch of tokens by more than a pronoun.
fn named(
    document: &Document,
    mentioned: &Mentioned,
    tokens: Range<usize>,
) -> Vec<(Span, PersonId)> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let is_pronoun = |(span, _): &&(Span, PersonId)| {
        let words = document.tokens_in(*span);
        words.len() == 1 && document.tokens()[words.start].is(Class::Pronoun)
    };
    let row = mentioned.people.row(document.span_of(tokens));
    let near = row.iter().take(MOST);
    near.filter(|it| !is_pronoun(it)).copied().collect()
}

/// Whether words are for two people who are known: “the couple”, “the two men”, “both”.
fn is_of_two(text: &str) -> bool {
    const LONGEST: usize = 3;
    let words: Vec<String> = text
        .split_whitespace()
        .take(LONGEST + 1)
        .map(str::to_lowercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["both"]
        | ["the", "couple" | "pair" | "duo" | "two"]
        | ["both" | "two", "men" | "women"] => true,
        ["the", "two", noun] => matches!(noun, "men" | "women") || is_for_people(noun),
        _ => false,
    }
}

/// Whether a word is a noun for several people: “senators”.
fn is_for_people(noun: &str) -> bool {
    const PEOPLE: Classes = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);
    let one = noun.strip_suffix('s').map(lexicon::find);
    one.is_some_and(|(_, classes)| classes.meets(PEOPLE))
}

/// The two whom “and” joins, if nobody else is mentioned.
fn joined(document: &Document, names: &[(Span, PersonId)]) -> Option<Couple> {
    let mut couple: Option<Couple> = None;
    for pair in names.windows(2) {
        let [one, other] = pair else { continue };
        let is_joined = one.1 != other.1 && one.0.end() < other.0.start() && {
            let between = Span::new(one.0.end(), other.0.start());
            between.is_some_and(|between| {
                let words = &document.text()[between];
                words.starts_with(" and ") && leads_on(words)
            })
        };
        if is_joined && couple.is_none() {
            couple = Some([*one, *other]);
        }
    }
    let couple = couple?;
    let is_one = |(_, person): &(Span, PersonId)| couple.iter().any(|one| one.1 == *person);
    names.iter().all(is_one).then_some(couple)
}
