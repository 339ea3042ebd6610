//! Whom a source means that stands right before it: “Harrowtel cut forty jobs. | It | said …”, “Quill defends her vote: ‘…,’ |
//! the senator | says”; and who only saw a document, “a memo | obtained by the Herald”.

use std::ops::Range;

use super::unnamed::{head_end, noun_kind};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::Class;
use crate::model::{OrganizationId, Source, SourceKind};
use crate::people::{Index, Named};
use crate::text::TokenKind;

/// Whom the office of a speaker stands for behind quoted words that the sentence’s subject leads to with a colon:
/// “Quill defends her vote: ‘…,’ | the senator | says”.
pub(super) fn resolve_office(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    noun: usize,
    source: &mut Source,
) {
    const LONGEST: usize = 40;
    let first = draft.content.first().map_or(0, |piece| piece.start);
    let Some(colon) = first.checked_sub(1).filter(|at| reading.is(*at, ":")) else {
        return;
    };
    let start = reading.sentence_of(colon).start;
    let is_led = reading.has(noun, Class::Title)
        && reading.opens(first)
        && noun > first
        && (1..LONGEST).contains(&(colon - start))
        && noun_kind(reading, noun, noun - 1) == Some(SourceKind::Person);
    if !is_led {
        return;
    }
    let before = reading.document.span_of(start..colon);
    let mut people = index
        .entries_inside(before)
        .filter_map(|(_, named)| match named {
            Named::Person(person) => Some(*person),
            _ => None,
        });
    let opens = index.beginning(reading.token(start).span);
    let Some((_, Named::Person(subject))) = opens else {
        return;
    };
    if people.all(|person| person == subject) {
        source.kind = SourceKind::Person;
        source.person = Some(subject);
    }
}

/// Who only saw a document: “a memo | obtained by the Herald”.
pub(super) fn obtainer(reading: &Reading<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    const NEAR: usize = 10;
    let mut near = words.start + 1..words.end.min(words.start + NEAR).saturating_sub(2);
    let is_seen = |at: &usize| {
        reading.is(*at + 1, "by")
            && reading.is_one_of(*at, &["obtained", "reviewed", "seen", "viewed"])
    };
    let seen = near.find(is_seen)?;
    let head = head_end(reading, &(words.start..seen)).max(words.start + 1) - 1;
    let outlet = source::noun_phrase_after(reading, seen + 2, words.end);
    let is_document = noun_kind(reading, head, words.start) == Some(SourceKind::Document);
    (is_document && !outlet.is_empty()).then_some(outlet)
}

/// The organization that “it” stands for at the beginning of a sentence or behind what that says: the subject of the one
/// before, “Harrowtel cut forty jobs. | It | said …”, “… Workers will be paid, | it | said”, or of one before that when both
/// begin so.
pub(super) fn organization_before(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    pronoun: usize,
) -> Option<OrganizationId> {
    const FARTHEST: usize = 3;
    const LONGEST_BEFORE: usize = 60;
    let mut sentence = reading.sentence_of(pronoun);
    let is_closing = |piece: &Range<usize>| {
        piece.start == sentence.start && (piece.end..=piece.end + 1).contains(&pronoun)
    };
    if sentence.start != pronoun && !draft.content.last().is_some_and(is_closing) {
        return None;
    }
    for _ in 0..FARTHEST {
        let before = sentence.start.checked_sub(1)?;
        sentence = reading.sentence_of(before);
        let the = usize::from(reading.is(sentence.start, "the"));
        let first = sentence.start + the;
        if reading.is(first, "it") {
            continue;
        }
        // Whoever speaks in it goes on.
        let speaks = |at: usize| {
            reading.has(at, Class::SpeechVerb)
                || reading.is(at, "according")
                || reading.is_quoted(at)
        };
        if sentence.len() > LONGEST_BEFORE || sentence.clone().any(speaks) {
            return None;
        }
        let (mention, named) = index.beginning(reading.token(first).span)?;
        let behind = reading.document.tokens_in(mention).end;
        let is_subject = reading.is_word(behind)
            && reading.token(behind).kind != TokenKind::Clitic
            && !reading.has(behind, Class::Preposition)
            && !reading.is_capitalized(behind)
            && !reading.is_one_of(behind, &["and", "or"]);
        return match named {
            Named::Organization(organization) if is_subject => Some(organization),
            _ => None,
        };
    }
    None
}
