//! Captions by their credits: on the same line, on the next one, and credits that stand alone.

use super::credit::{
    behind_cue, behind_cues, is_credit_cue, is_names, is_source, names_picture_agency, part,
    split_credit, split_glued, split_sign, without_sign, without_tail,
};
use super::credit_end::split_end;
use super::moment::opens_with_day;
use super::sheet::Sheet;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::text::Span;

/// A caption and how many lines it takes.
pub(super) struct Found {
    pub(super) text: Span,
    pub(super) credit: Option<Span>,
    pub(super) lines: usize,
}

/// Whether a line says who wrote the story or when it was put up: “Published June 3”, “By Ada Quill - 3
/// June”, “June 3, 2030 | By: Ada Quill”.
pub(super) fn is_about_story(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 160;
    const MARKS: PhraseKinds = PhraseKinds::of(&[
        PhraseKind::Published,
        PhraseKind::Updated,
        PhraseKind::Byline,
    ]);
    let shape = &sheet.lines[line].shape;
    shape.length <= LONGEST
        && !shape.last.ends_sentence()
        && (shape.phrases.meets(MARKS) || shape.has_date && opens_with_day(sheet.words(line)))
}

/// A caption with its credit on the same line.
pub(super) fn with_credit_behind(sheet: &Sheet, line: usize) -> Option<Found> {
    let span = without_tail(sheet.text, sheet.lines[line].span);
    let (text, credit) = split_sign(sheet.text, span)
        .or_else(|| split_credit(sheet.text, span))
        .or_else(|| split_glued(sheet.text, span))
        .or_else(|| split_end(sheet.text, span))?;
    // “(Image credit: © Ada Quill)” is no more than a credit.
    (!opens_with_cue(&sheet.text[text])).then_some(Found {
        text,
        credit: Some(credit),
        lines: 1,
    })
}

/// Whether words are a cue in brackets and nothing else: “(Image credit:”.
fn opens_with_cue(words: &str) -> bool {
    let cue = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(':'));
    cue.is_some_and(is_credit_cue)
}

/// A caption with its credit on the next line.
pub(super) fn with_credit_below(sheet: &Sheet, line: usize) -> Option<Found> {
    let shape = &sheet.lines[line].shape;
    let next = line + 1;
    if shape.length < 25 || shape.words < 4 || next >= sheet.lines.len() || !sheet.is_free(next) {
        return None;
    }
    // “Ada Quill | Moment | Getty Images” stands below pictures without words, too.
    if is_names(sheet.words(next)) && !(shape.has_date && shape.last.ends_sentence()) {
        return None;
    }
    // “Ferries wait (Image: GETTY)” is another picture's caption.
    let is_credit = behind_cue(sheet.text, sheet.lines[next].span).is_some();
    let other = split_credit(sheet.text, sheet.lines[next].span).filter(|_| !is_credit);
    if other.is_some_and(|(text, _)| has_small_word(&sheet.text[text])) {
        return None;
    }
    let credit = credit_alone(sheet, next)?;
    Some(Found {
        text: sheet.lines[line].span,
        credit: Some(credit),
        lines: 2,
    })
}

/// Whether one of several words is written small, as in no name.
fn has_small_word(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.clone().count() >= 3 && words.any(|word| word.starts_with(char::is_lowercase))
}

/// A credit whose caption stands elsewhere, if there is one.
pub(super) fn credit_without_caption(sheet: &Sheet, line: usize) -> Option<Found> {
    credit_alone(sheet, line)?;
    let start = sheet.lines[line].span.range().start;
    Some(Found {
        text: Span::between(start, start),
        credit: None,
        lines: 1,
    })
}

/// A line that is a credit and nothing else.
pub(super) fn credit_alone(sheet: &Sheet, line: usize) -> Option<Span> {
    let span = sheet.lines[line].span;
    let shape = &sheet.lines[line].shape;
    let is_tail = [
        PhraseKind::AgencyTail,
        PhraseKind::Copyright,
        PhraseKind::Correction,
    ]
    .into_iter()
    .any(|kind| sheet.has(line, kind));
    let words = &sheet.text[span];
    // “© 2030 The Courier” below a story is the page's.
    let is_page = line >= sheet.story.end && shape.has_copyright && shape.has_date;
    if shape.length > 100 || is_tail || is_page || words.contains('@') {
        return None;
    }
    let inner = (words.starts_with('(') && words.ends_with(')'))
        .then(|| part(sheet.text, span, 1, words.len() - 1));
    if let Some(source) = words.strip_prefix("Image source, ") {
        return Some(part(
            sheet.text,
            span,
            words.len() - source.len(),
            words.len(),
        ));
    }
    if let Some(credit) = behind_cue(sheet.text, inner.unwrap_or(span)) {
        return Some(without_sign(sheet.text, credit));
    }
    if let Some(inner) = inner {
        return is_source(&sheet.text[inner]).then_some(inner);
    }
    let is_credit = (sheet.has(line, PhraseKind::Caption) || is_names(words))
        && shape.words <= 8
        && !shape.last.ends_sentence()
        && names_picture_agency(words);
    is_credit.then(|| behind_cues(sheet.text, span))
}
