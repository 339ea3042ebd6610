//! Captions of pictures and their credits.

use std::collections::HashMap;

use super::sheet::{Sheet, on_one_line};
use crate::lexicon::phrase::PhraseKind;
use crate::lexicon::{Class, find};
use crate::model::{BlockKind, Caption};
use crate::text::{Span, trim};

/// A caption has at most as many characters as this.
const LONGEST: u32 = 700;

/// How many lines above the headline a picture may stand.
const ABOVE: usize = 6;

/// Finds captions from above the headline to below the story and marks their lines.
pub(super) fn find_captions(sheet: &mut Sheet) -> Vec<Caption> {
    let zone = zone(sheet);
    let mut captions: Vec<Caption> = Vec::new();
    let mut said = HashMap::new();
    let mut line = zone.start;
    while line < zone.end {
        if let Some(caption) = caption_at(sheet, line) {
            let next = if caption.lines > 1 {
                line + caption.lines
            } else {
                line + 1
            };
            keep(sheet, &caption, line, &mut captions, &mut said);
            line = next;
        } else {
            line += 1;
        }
    }
    captions
}

fn zone(sheet: &Sheet) -> std::ops::Range<usize> {
    let first = sheet
        .headline
        .unwrap_or(sheet.story.start)
        .min(sheet.story.start);
    first.saturating_sub(ABOVE)..(sheet.story.end + 2).min(sheet.lines.len())
}

/// A caption and how many lines it takes.
struct Found {
    text: Span,
    credit: Option<Span>,
    lines: usize,
}

/// Takes a caption up, unless it has been said before.
fn keep(
    sheet: &mut Sheet,
    found: &Found,
    line: usize,
    captions: &mut Vec<Caption>,
    said: &mut HashMap<String, usize>,
) {
    for offset in 0..found.lines {
        let kind = if offset > 0 || found.text.is_empty() {
            BlockKind::Credit
        } else {
            BlockKind::Caption
        };
        sheet.kinds[line + offset] = Some(kind);
    }
    let text = on_one_line(&sheet.text[found.text]);
    if found.text.is_empty() {
        return;
    }
    let credit = found.credit.map(|span| sheet.text[span].to_owned());
    if let Some(known) = said.get(&text) {
        let known = &mut captions[*known];
        known.credit = known.credit.take().or(credit);
        return;
    }
    said.insert(text.clone(), captions.len());
    let last = sheet.lines[line + found.lines - 1].span;
    captions.push(Caption {
        text,
        credit,
        span: sheet.lines[line].span.cover(last),
    });
}

/// The caption that begins at a line.
fn caption_at(sheet: &Sheet, line: usize) -> Option<Found> {
    let shape = &sheet.lines[line].shape;
    let open = sheet.is_free(line);
    if shape.length > LONGEST || shape.length < 3 || !open && !sheet.is_story(line) {
        return None;
    }
    let span = sheet.lines[line].span;
    if !open {
        // A line taken for story: only a credit that stands where the sentence would end tells.
        if !sheet.has(line, PhraseKind::Caption) || shape.length > 300 {
            return None;
        }
        let (text, credit) = split_credit(sheet.text, span)?;
        return (text.len() >= 20).then_some(Found {
            text,
            credit: Some(credit),
            lines: 1,
        });
    }
    if let Some((text, credit)) = split_credit(sheet.text, span) {
        return Some(Found {
            text,
            credit: Some(credit),
            lines: 1,
        });
    }
    let next = line + 1;
    let credit = (next < sheet.lines.len() && sheet.is_free(next))
        .then(|| credit_alone(sheet, next))
        .flatten();
    if let Some(credit) = credit.filter(|_| shape.length >= 25 && shape.words >= 4) {
        return Some(Found {
            text: span,
            credit: Some(credit),
            lines: 2,
        });
    }
    if credit_alone(sheet, line).is_some() {
        let text = Span::between(span.range().start, span.range().start);
        return Some(Found {
            text,
            credit: None,
            lines: 1,
        });
    }
    let sentence = shape.last.ends_sentence() && shape.length >= 40;
    let is_caption = sheet.has(line, PhraseKind::Caption) && shape.length >= 30 && shape.words >= 5;
    (is_caption && (sentence || shape.has_date)).then_some(Found {
        text: span,
        credit: None,
        lines: 1,
    })
}

/// A line that is a credit and nothing else.
fn credit_alone(sheet: &Sheet, line: usize) -> Option<Span> {
    let span = sheet.lines[line].span;
    let shape = &sheet.lines[line].shape;
    let is_tail = [
        PhraseKind::AgencyTail,
        PhraseKind::Copyright,
        PhraseKind::Correction,
    ]
    .into_iter()
    .any(|kind| sheet.has(line, kind));
    if shape.length > 100 || is_tail {
        return None;
    }
    let words = &sheet.text[span];
    if let Some(credit) = after_credit_cue(sheet.text, span) {
        return Some(credit);
    }
    let bracketed = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    if bracketed.is_some() {
        return Some(Span::between(span.range().start + 1, span.range().end - 1));
    }
    let is_credit = sheet.has(line, PhraseKind::Caption)
        && shape.words <= 8
        && !shape.last.ends_sentence()
        && words.split([' ', '/', '|', ',']).any(is_picture_agency);
    is_credit.then_some(span)
}

/// A caption and its credit: “…. Photograph: Name/Agency”, “… (Agency)”, “… | Photo by Name”.
pub(super) fn split_credit(text: &str, line: Span) -> Option<(Span, Span)> {
    let words = &text[line];
    let start = line.range().start;
    let part = |from: usize, to: usize| trim(text, Span::between(start + from, start + to));
    if let Some(inner) = words.strip_suffix(')') {
        let open = inner.rfind('(')?;
        let credit = part(open + 1, inner.len());
        let text_part = part(0, open);
        let known = after_credit_cue(text, credit);
        let agency = text[credit]
            .split([' ', '/', '|', ','])
            .any(is_picture_agency);
        if (known.is_some() || agency) && credit.len() < 90 && text_part.len() >= 10 {
            return Some((text_part, known.unwrap_or(credit)));
        }
        return None;
    }
    // The last cue of a credit that stands behind a full stop, a bar or on its own.
    for (at, _) in words
        .match_indices(':')
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .take(3)
    {
        let before = &words[..at];
        let cue_start = before
            .rfind(['.', '|', '(', '—', '”', '"'])
            .map_or(0, |mark| {
                mark + before[mark..].chars().next().map_or(1, char::len_utf8)
            });
        let cue = before[cue_start..].trim();
        if is_credit_cue(cue) && cue_start > 0 {
            let credit = part(at + 1, words.len());
            let text_part = part(0, cue_start);
            let text_part = without_bar(text, text_part);
            if !credit.is_empty() && credit.len() < 120 && text_part.len() >= 10 {
                return Some((text_part, credit));
            }
        }
    }
    let at = words.rfind(['|', '©']).filter(|at| words.len() - at < 80)?;
    let after = at + words[at..].chars().next().map_or(1, char::len_utf8);
    let credit = part(after, words.len());
    let credit = after_credit_cue(text, credit).unwrap_or(credit);
    let agency = text[credit]
        .split([' ', '/', '|', ','])
        .any(is_picture_agency)
        || words[at..].starts_with('©');
    let text_part = part(0, at);
    (agency && text_part.len() >= 20 && !credit.is_empty()).then_some((text_part, credit))
}

fn without_bar(text: &str, span: Span) -> Span {
    let words = text[span].trim_end_matches(['|', '(', '—', ' ']);
    Span::between(span.range().start, span.range().start + words.len())
}

/// What follows “Photo:”, “Photo by”, “Image credit:” at the head of a stretch.
fn after_credit_cue(text: &str, span: Span) -> Option<Span> {
    let words = &text[span];
    let start = span.range().start;
    let mut end = words
        .find(':')
        .filter(|at| is_credit_cue(&words[..*at]))
        .map(|at| at + 1);
    if end.is_none() {
        let lower = words
            .get(..12.min(words.len()))
            .map(str::to_lowercase)
            .unwrap_or_default();
        end = [
            "photo by ",
            "photos by ",
            "image by ",
            "picture by ",
            "ap photo/",
        ]
        .iter()
        .find(|cue| lower.starts_with(**cue))
        .map(|cue| cue.len());
        if words.starts_with('©') {
            end = Some('©'.len_utf8());
        }
    }
    let credit = trim(text, Span::between(start + end?, span.range().end));
    (!credit.is_empty()).then_some(credit)
}

/// Whether words are the cue of a credit: “Photo”, “Image credit”.
fn is_credit_cue(words: &str) -> bool {
    let mut count = 0;
    for word in words.split([' ', '/']).filter(|word| !word.is_empty()) {
        let (_, classes) = find(word.trim_start_matches('('));
        if !classes.has(Class::CreditCue) {
            return false;
        }
        count += 1;
    }
    (1..=3).contains(&count)
}

/// Whether a word names somebody who supplies pictures.
fn is_picture_agency(word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    let (_, classes) = find(word);
    let cased = word.starts_with(|character: char| character.is_uppercase()) || word == "dpa";
    cased && (classes.has(Class::PictureAgency) || classes.has(Class::NewsAgency))
}
