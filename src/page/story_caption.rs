//! Captions that stand among the lines of the story: whose picture it is tells them from prose.

use super::author::placed_words;
use super::caption::Found;
use super::credit::{behind_cue, names_picture_agency};
use super::shape::Edge;
use super::sheet::Sheet;
use crate::lexicon::{Class, Classes, find};
use crate::text::{Span, trim};

/// A caption among the story's lines has at most as many characters as this.
const LONGEST: u32 = 300;

/// A caption's own words have at least as many bytes as this.
const SHORTEST: u32 = 20;

/// The caption that begins at a line of the story: “… in autumn. (Ada Quill)”, “… in autumn. Ada Quill
/// for The Courier”, one above “(Ada Quill)” or “Ada Quill, AP”, one that opens with “FILE -”.
pub(super) fn story_caption(sheet: &Sheet, line: usize) -> Option<Found> {
    if opens_with_file(sheet.words(line)) {
        return Some(Found {
            text: sheet.lines[line].span,
            credit: None,
            lines: 1,
        });
    }
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST || line + 1 >= sheet.story.end {
        return None;
    }
    let behind = match shape.last {
        Edge::Bracket => split_source(sheet, line),
        Edge::Lower | Edge::Upper if shape.stops > 0 => split_name(sheet, line),
        _ => None,
    };
    behind.or_else(|| above_source(sheet, line))
}

/// Whether words open as the captions of an agency's old pictures do.
fn opens_with_file(words: &str) -> bool {
    let rest = words.strip_prefix("FILE");
    rest.is_some_and(|rest| rest.trim_start().starts_with(['-', '–', '—']))
}

/// “… in autumn. (Ada Quill)”: a whole sentence, and a name in brackets.
fn split_source(sheet: &Sheet, line: usize) -> Option<Found> {
    let words = sheet.words(line);
    let open = words.rfind('(')?;
    let ends = words[..open]
        .trim_end()
        .ends_with(['.', '!', '?', '”', '"', '’']);
    let inner = words[open + 1..].strip_suffix(')')?;
    (ends && is_source(inner)).then(|| split(sheet, line, open, open + 1, words.len() - 1))?
}

/// “… in autumn. Ada Quill for The Courier”: a whole sentence, and a name without a stop.
fn split_name(sheet: &Sheet, line: usize) -> Option<Found> {
    let words = sheet.words(line);
    let at = words.rfind(". ")? + 1;
    let name = words[at..].trim_start();
    let given = name.split(' ').next().unwrap_or_default();
    let known =
        find(given).1.has(Class::GivenName) || name.contains(" for ") || name.contains(" via ");
    (known && name.contains(' ') && is_source(name))
        .then(|| split(sheet, line, at, at, words.len()))?
}

/// A line's words up to one place as the caption, those between two others as the credit.
fn split(sheet: &Sheet, line: usize, end: usize, from: usize, to: usize) -> Option<Found> {
    let start = sheet.lines[line].span.range().start;
    let part = |from, to| trim(sheet.text, Span::between(start + from, start + to));
    let text = part(0, end);
    (text.len() >= SHORTEST).then(|| Found {
        text,
        credit: Some(part(from, to)),
        lines: 1,
    })
}

/// A caption whose credit stands alone on the next line.
fn above_source(sheet: &Sheet, line: usize) -> Option<Found> {
    const LONGEST_CREDIT: u32 = 60;
    const LONGEST_TITLE: u32 = 120;
    let next = line + 1;
    if !sheet.is_free(next) || sheet.lines[next].shape.length > LONGEST_CREDIT {
        return None;
    }
    let span = sheet.lines[next].span;
    let words = sheet.words(next);
    let bracketed = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    let credit = if let Some(inner) = bracketed {
        let start = span.range().start + 1;
        is_source(inner).then(|| Span::between(start, start + inner.len()))
    } else if words.starts_with("Image Credit") {
        // Most stand below a picture without words.
        let is_title = sheet.lines[line].shape.length <= LONGEST_TITLE;
        behind_cue(sheet.text, span).filter(|_| is_title)
    } else {
        let agency = words.split_once(", ").map(|(_, agency)| agency);
        let by_agency =
            agency.is_some_and(|agency| !agency.contains(' ') && names_picture_agency(agency));
        (by_agency && is_source(words)).then_some(span)
    };
    Some(Found {
        text: sheet.lines[line].span,
        credit: Some(credit?),
        lines: 2,
    })
}

/// Whether words may name who made or supplied a picture: “Ada Quill for The Courier”, “AAP”.
fn is_source(words: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 7;
    const TIES: [&str; 6] = ["and", "for", "of", "the", "via", "/"];
    let is_sign =
        |character: char| character.is_ascii_digit() || ":;!?()[]“”\"".contains(character);
    let named = |word: &str| word.starts_with(char::is_uppercase) || TIES.contains(&word);
    let is_rare = |word: &str| {
        let classes = find(word.trim_end_matches(',')).1;
        word.starts_with(char::is_uppercase)
            && !classes.meets(Classes::any_of(&[
                Class::CommonWord,
                Class::Place,
                Class::Country,
            ]))
    };
    let mut list = placed_words(words).map(|(_, word)| word);
    words.len() <= LONGEST
        && !words.contains(is_sign)
        && words.starts_with(char::is_uppercase)
        && placed_words(words).count() <= MOST_WORDS
        && list.all(named)
        && placed_words(words).any(|(_, word)| is_rare(word))
}
