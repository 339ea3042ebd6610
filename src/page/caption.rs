//! Captions of pictures.

use std::collections::HashMap;
use std::ops::Range;

use super::credit::ends_with_credit;
use super::credited_caption::{
    Found, credit_alone, credit_without_caption, is_about_story, with_credit_behind,
    with_credit_below,
};
use super::line::{Markup, begins_with};
use super::marked_caption::marked_caption;
use super::sheet::{Sheet, on_one_line};
use super::story_caption::{
    below_credit, broken_caption, caption_above, caption_passed_over, shows_side, story_caption,
};
use crate::lexicon::phrase::PhraseKind;
use crate::model::{BlockKind, Caption};
use crate::text::Span;

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
        if let Some(mut caption) = caption_at(sheet, line) {
            if caption.credit.is_none() && !caption.text.is_empty() {
                caption.credit = credit_above(sheet, line);
            }
            keep(sheet, &caption, line, &mut captions, &mut said);
            line += caption.lines;
        } else {
            line += 1;
        }
    }
    mark_repeats(sheet, zone, &said);
    // A caption that the labeller took for the story's first line belongs to the story no more.
    while sheet.story.start < sheet.story.end && !sheet.is_story(sheet.story.start) {
        sheet.story.start += 1;
    }
    captions
}

/// Marks the lines that say again what a caption says, without its credit.
fn mark_repeats(sheet: &mut Sheet, zone: Range<usize>, said: &HashMap<String, usize>) {
    const SHORTEST: u32 = 20;
    if said.is_empty() {
        return;
    }
    for line in zone {
        // Links may have the words of their pictures.
        let shape = &sheet.lines[line].shape;
        let is_open = sheet.is_story(line) || sheet.is_free(line) && shape.last.ends_sentence();
        if is_open
            && (SHORTEST..=LONGEST).contains(&shape.length)
            && said.contains_key(sheet.words(line))
        {
            sheet.kinds[line] = Some(BlockKind::Caption);
        }
    }
}

/// The credit that stands alone above a caption which says that it is one: “Image copyright Agency” above
/// “Image caption Ada Quill waves”.
fn credit_above(sheet: &Sheet, line: usize) -> Option<Span> {
    let above = line.checked_sub(1)?;
    let is_marked = |line: usize| matches!(sheet.lines[line].markup, Markup::Caption(_));
    if sheet.kinds[above] == Some(BlockKind::Credit) && is_marked(above) && is_marked(line) {
        let lines = credit_lines(sheet, above);
        return lines.or_else(|| credit_alone(sheet, above));
    }
    let is_credit =
        sheet.kinds[above] == Some(BlockKind::Credit) && captions_word(sheet.words(line)) > 0;
    let stands_alone = above == 0 || sheet.kinds[above - 1] != Some(BlockKind::Caption);
    (is_credit && stands_alone).then(|| credit_alone(sheet, above))?
}

/// The lines of one credit in an element for captions, which end with a line and are several.
fn credit_lines(sheet: &Sheet, last: usize) -> Option<Span> {
    const MOST_LINES: usize = 4;
    let markup = sheet.lines[last].markup;
    let is_credit = |line: &usize| {
        sheet.kinds[*line] == Some(BlockKind::Credit) && sheet.lines[*line].markup == markup
    };
    let lines = (0..=last).rev().take(MOST_LINES).take_while(is_credit);
    let first = lines.last().filter(|first| *first < last)?;
    Some(sheet.lines[first].span.cover(sheet.lines[last].span))
}

/// How long the words are by which a caption says that it is one: “Image caption ”.
fn captions_word(words: &str) -> usize {
    const WORDS: [&str; 3] = ["caption:", "image caption", "media caption"];
    // “Media captionWho is Ada Quill?”
    let is_parted = |it: &&&str| {
        let rest = &words[it.len()..];
        rest.starts_with(|sign: char| sign == ' ' || sign == ',' || sign.is_uppercase())
    };
    let known = WORDS.iter().filter(|it| begins_with(words, it));
    let found = known.clone().find(is_parted);
    found.map_or(0, |it| it.len())
}

/// Where captions are looked for.
fn zone(sheet: &Sheet) -> Range<usize> {
    let first = sheet
        .headline
        .unwrap_or(sheet.story.start)
        .min(sheet.story.start);
    first.saturating_sub(ABOVE)..(sheet.story.end + 2).min(sheet.lines.len())
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
        let own = sheet.lines[line + offset].span.range();
        let is_beside = own.start >= found.text.range().end || own.end <= found.text.range().start;
        let kind = if found.text.is_empty() || is_beside {
            BlockKind::Credit
        } else {
            BlockKind::Caption
        };
        sheet.kinds[line + offset] = Some(kind);
    }
    if found.text.is_empty() {
        return;
    }
    let words = &sheet.text[found.text];
    let word = captions_word(words);
    let text = on_one_line(words[word..].trim_start_matches([' ', ',']));
    let credit = found.credit.map(|span| on_one_line(&sheet.text[span]));
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
    if shape.length > LONGEST || shape.length < 3 || sheet.has(line, PhraseKind::AgencyTail) {
        return None;
    }
    if let Some(found) = marked_caption(sheet, line).or_else(|| broken_caption(sheet, line)) {
        return Some(found);
    }
    if sheet.is_free(line) {
        if is_about_story(sheet, line) {
            return None;
        }
        return with_credit_behind(sheet, line)
            .or_else(|| with_credit_below(sheet, line))
            .or_else(|| below_credit(sheet, line))
            .or_else(|| credit_without_caption(sheet, line))
            .or_else(|| without_credit(sheet, line))
            .or_else(|| caption_above(sheet, line))
            .or_else(|| caption_passed_over(sheet, line));
    }
    if !sheet.is_story(line) {
        return None;
    }
    // A line taken for story: only a credit that stands where the sentence would end tells.
    let is_short = shape.length <= 300 || ends_with_credit(sheet.text, sheet.lines[line].span);
    let is_signed = sheet.has(line, PhraseKind::Caption) || sheet.words(line).ends_with(']');
    let credited = is_signed && is_short;
    let found = credited.then(|| with_credit_behind(sheet, line)).flatten();
    found
        .filter(|found| found.text.len() >= 20)
        .or_else(|| says_itself(sheet, line).then(|| whole_line(sheet, line)))
        .or_else(|| story_caption(sheet, line))
}

/// A line as a caption without a credit.
fn whole_line(sheet: &Sheet, line: usize) -> Found {
    Found {
        text: sheet.lines[line].span,
        credit: None,
        lines: 1,
    }
}

/// Whether a line opens with the word that says it is a caption.
fn says_itself(sheet: &Sheet, line: usize) -> bool {
    captions_word(sheet.words(line)) > 0 && sheet.lines[line].shape.words >= 5
}

/// A line that says itself that it is a caption.
fn without_credit(sheet: &Sheet, line: usize) -> Option<Found> {
    let shape = &sheet.lines[line].shape;
    let is_sentence = shape.last.ends_sentence() && shape.length >= 40;
    let is_caption = sheet.has(line, PhraseKind::Caption) && shape.length >= 30 && shape.words >= 5;
    let tells = is_caption && (is_sentence || shape.has_date) || says_itself(sheet, line);
    let tells = tells || names_sides(sheet.words(line)) || shows_side(sheet, line);
    tells.then(|| whole_line(sheet, line))
}

/// Whether words tell who stands where in a picture: “Ada Quill (left) and her brother (right)”.
fn names_sides(words: &str) -> bool {
    let stands = |left: &str, right: &str| words.contains(left) && words.contains(right);
    stands("(left)", "(right)") || stands("(L)", "(R)")
}
