//! What stands at the head of the story and is none of it: the standfirst, by the names of its element,
//! and the names and days below the headline.

use super::Marked;
use crate::page::Line;
use crate::page::marked::{Edge, Markup};

/// How elements are named that hold a standfirst.
const NAMES: [&str; 8] = [
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "subhead",
    "subheading",
    "summary",
];

/// Takes out of the story what stands at its head in an element that is a standfirst by its names, below
/// the byline, too: that leads in.
pub(super) fn free_standfirst(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    headline: Option<usize>,
) {
    const CLOSE: usize = 3;
    const REACH: usize = 12;
    const MOST_LINES: usize = 2;
    const SIZES: std::ops::RangeInclusive<u32> = 30..=400;
    let Some(headline) = headline else {
        return;
    };
    let end = lines.len().min(headline + 1 + REACH);
    let is_lead = |line: usize| {
        let element = marked.lines[line].element;
        let is_told = lines[line].markup == Markup::Heading && lines[line].is_prose();
        let is_first = marked.tree.is_named(element, &["speakable"], CLOSE);
        SIZES.contains(&lines[line].shape.length)
            && !is_told
            && !is_first
            && marked.tree.is_named(element, &NAMES, CLOSE)
    };
    let Some(start) = (headline + 1..end).find(|line| story[*line]) else {
        return;
    };
    let leads = (start..lines.len()).take(MOST_LINES + 1);
    let count = leads.take_while(|line| is_lead(*line)).count();
    let mut below = (start + count..lines.len()).take(REACH);
    if (1..=MOST_LINES).contains(&count) && below.any(|line| story[line]) {
        story[start..start + count].fill(false);
    }
}

/// Takes out of the story the short lines at its head of which one is a day or but a letter, the sign of a
/// network: “Petra Holloway”, “24 November 2031”, “f”.
pub(super) fn free_names(lines: &[Line], story: &mut [bool], headline: Option<usize>) {
    const MOST_LINES: usize = 8;
    const MOST_WORDS: u32 = 7;
    const LONGEST: u32 = 60;
    let Some(start) = headline.and_then(|headline| {
        let below = headline + 1..lines.len().min(headline + 1 + MOST_LINES);
        below.into_iter().find(|line| story[*line])
    }) else {
        return;
    };
    let is_short = |line: &usize| {
        let shape = &lines[*line].shape;
        let is_plain = matches!(lines[*line].markup, Markup::Plain | Markup::Paragraph);
        let is_sign = shape.letters <= 2 && shape.digits == 0;
        is_plain
            && shape.words <= MOST_WORDS
            && shape.length <= LONGEST
            && !shape.last.ends_sentence()
            && (is_sign || shape.first == Edge::Upper || shape.first == Edge::Digit)
    };
    let count = (start..lines.len()).take_while(is_short).count();
    let of_day = |line: &Line| line.shape.has_date || line.shape.letters == 1;
    let is_below = story.get(start + count) == Some(&true);
    if count <= MOST_LINES && is_below && lines[start..start + count].iter().any(of_day) {
        story[start..start + count].fill(false);
    }
}
