//! Sources that a description says more of: whom that names is not who speaks.

use std::ops::Range;

use super::unnamed::{head_end, noun_kind};
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, verb_form};
use crate::model::SourceKind;
use crate::people::{Index, Named};
use crate::text::Case;

/// The words up to what those do whom they name: “activists | seeking to oust Quill”, “a group | backing Quill”,
/// “critics | opposed to Quill”.
pub(super) fn without_participle(reading: &Reading<'_>, words: &Range<usize>) -> Range<usize> {
    let inner = words.start + 1..words.end.saturating_sub(1);
    let end = inner
        .into_iter()
        .find(|at| is_participle(reading, words, *at));
    words.start..end.unwrap_or(words.end)
}

/// Whether a participle behind a noun for who speaks says more of them and leads to another noun.
fn is_participle(reading: &Reading<'_>, words: &Range<usize>, at: usize) -> bool {
    let token = reading.token(at);
    let form = verb_form(token.word, reading.words(at));
    let is_doing = reading.words(at).ends_with("ing");
    let names = reading.plays(at, AttributionRole::Naming)
        || reading.is_one_of(at, &["called", "calling", "identified", "known"]);
    let next = at + 1;
    let leads = reading.has(next, Class::Preposition)
        || reading.is(next, "to")
        || reading.has(next, Class::Determiner)
        || reading.is_capitalized(next);
    token.case == Case::Lower
        && (is_doing || form.is_participle)
        && leads
        && !names
        && !reading.has(at, Class::Preposition)
        && noun_kind(reading, at, at).is_none()
        && speaks(reading, words, at - 1)
}

/// Whether a word is a noun for people or a body and no part of a name.
fn speaks(reading: &Reading<'_>, words: &Range<usize>, noun: usize) -> bool {
    let is_plain = !reading.is_capitalized(noun) || noun == words.start;
    let kind = noun_kind(reading, noun, words.start);
    is_plain && kind.is_some_and(|kind| kind != SourceKind::Document)
}

/// The organization that opens the words, when the rest only says what it is: “Harrowtel, | a firm that Quill
/// runs”.
pub(super) fn apposed_organization(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> Option<Named> {
    let (mention, named) = index.beginning(reading.token(words.start).span)?;
    let comma = reading.document.tokens_in(mention).end;
    let is_set_off = comma + 1 < words.end
        && reading.is(comma, ",")
        && reading.is_one_of(comma + 1, &["a", "an", "the"]);
    let is_organization = matches!(named, Named::Organization(_));
    (is_organization && is_set_off).then_some(named)
}

/// Whether a document, several people or a body is meant, which no name behind a comma is another one for:
/// “a police report, | Quill, 52, said”, “according to police, | Quill, 52, fled”.
pub(super) fn is_no_person(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> bool {
    let head = head_end(reading, words).max(words.start + 1) - 1;
    let kind = noun_kind(reading, head, words.start);
    let mut mentions = index.ending(reading.token(words.end - 1).span);
    let is_one_name = mentions.any(|(mention, named)| {
        matches!(named, Named::Organization(_))
            && reading.document.tokens_in(mention).start <= words.start + 1
    });
    let is_agency = words.len() == 1 && reading.has(head, Class::NewsAgency);
    let is_several = reading.is_one_of(head, &["neighbors", "neighbours", "police"])
        || kind == Some(SourceKind::Group) && reading.words(head).ends_with('s');
    is_one_name
        || is_agency
        || is_several && (head == words.start || !reading.is_capitalized(head))
        || matches!(kind, Some(SourceKind::Document | SourceKind::Organization))
            && !reading.is_capitalized(head)
}

/// Whether somebody is only named as one of several, or as who leads them, who speak: “critics, | among them Quill”,
/// “Marsh’s allies, | including Quill”, “her family, | led by Quill”.
pub(super) fn is_example(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    const NEAR: usize = 12;
    let inner = words.start + 1..words.end.min(words.start + NEAR).saturating_sub(1);
    let leads = |at: &usize| {
        reading.is_one_of(*at, &["including", "notably", "particularly", "especially"])
            || reading.is(*at, "among") && reading.is(*at + 1, "them")
            || reading.is(*at, "led") && reading.is(*at + 1, "by")
    };
    let Some(lead) = inner.into_iter().find(leads) else {
        return false;
    };
    let adverb = usize::from(reading.is_one_of(lead - 1, &["most", "and"]));
    let mark = lead - adverb - usize::from(reading.is_mark(lead - adverb - 1));
    let before = words.start..mark.max(words.start + 1);
    let head = head_end(reading, &before).max(words.start + 1) - 1;
    let is_plain = !reading.is_capitalized(head) || head == words.start;
    is_plain && reading.words(head).ends_with('s')
        || noun_kind(reading, head, words.start) == Some(SourceKind::Group)
}
