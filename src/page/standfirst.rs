//! The standfirst: a sentence or some bullets between headline and story, among share bars, captions
//! and other stories.

use super::dateline::read_dateline;
use super::heading::{is_bullet, without_bullet};
use super::line::{Line, Markup};
use super::moment::{ends_with_day, ends_with_glued_time};
use super::phrase_set::NO_HEADING;
use super::shape::{Edge, words};
use super::sheet::Sheet;
use super::told_day::ends_with_told_day;
use crate::lexicon::line_mark::{LineMark, marks, opening_mark};
use crate::lexicon::phrase::{PhraseHash, PhraseKind, PhraseKinds, whole_line};
use crate::model::{BlockKind, TextSpan};

/// Finds the standfirst and marks its lines.
pub(super) fn find_standfirst(sheet: &mut Sheet) -> Vec<TextSpan> {
    if sheet.headline.is_none() {
        return Vec::new();
    }
    let mut found = free_opening_heading(sheet);
    if found.is_empty() {
        found = free_key_points(sheet);
    }
    if found.is_empty() {
        found = free_points_above_byline(sheet);
    }
    if found.is_empty() {
        found = likely_lines(sheet);
    }
    let mut parts = Vec::new();
    for line in found {
        sheet.mark(line, BlockKind::Standfirst);
        parts.push(without_bullet(sheet, line));
    }
    parts
}

/// The lines between headline and story that are likely to be the standfirst.
fn likely_lines(sheet: &Sheet) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for line in sheet.head() {
        if !may_be_standfirst(sheet, line) {
            continue;
        }
        let listed = is_listed(sheet, line);
        let goes_on = match found.last() {
            None => true,
            Some(last) => line <= last + 2 && listed == is_listed(sheet, *last),
        };
        if goes_on && found.len() < 8 {
            found.push(line);
        }
    }
    keep_likely(sheet, &mut found);
    found
}

/// Takes out of the story a whole sentence that the markup says is a heading and that opens it: that
/// leads in.
fn free_opening_heading(sheet: &mut Sheet) -> Vec<usize> {
    let start = sheet.story.start;
    let opens = sheet.is_story(start)
        && sheet.lines[start].markup == Markup::Heading
        && sheet.lines[start].is_prose();
    let rest = (start + 1..sheet.story.end).find(|line| sheet.is_story(*line));
    let Some(rest) = rest.filter(|_| opens) else {
        return Vec::new();
    };
    sheet.kinds[start] = None;
    sheet.story.start = rest;
    vec![start]
}

/// Takes out of the story the points that sum it up: the sentences right below “Key Points”, up to a
/// picture or the like.
fn free_key_points(sheet: &mut Sheet) -> Vec<usize> {
    const POINTS: std::ops::RangeInclusive<usize> = 2..=6;
    const LONGEST: u32 = 300;
    let start = sheet.story.start;
    if !start
        .checked_sub(1)
        .is_some_and(|above| labels_points(sheet, above))
    {
        return points_below_label(sheet);
    }
    let is_point = |line: &usize| {
        let shape = &sheet.lines[*line].shape;
        sheet.is_story(*line)
            && shape.length <= LONGEST
            && shape.last.ends_sentence()
            && read_dateline(sheet.text, sheet.lines[*line].span).is_none()
    };
    let points: Vec<usize> = (start..sheet.story.end).take_while(is_point).collect();
    let end = start + points.len();
    let rest = (end..sheet.story.end).find(|line| sheet.is_story(*line));
    let is_parted =
        |rest: usize| rest > end || read_dateline(sheet.text, sheet.lines[rest].span).is_some();
    let is_list = POINTS.contains(&points.len());
    let Some(rest) = rest.filter(|rest| is_list && is_parted(*rest)) else {
        return Vec::new();
    };
    sheet.kinds[start..end].fill(None);
    sheet.story.start = rest;
    points
}

/// Takes out of the story the points that sum it up between headline and a byline with its stamp.
fn free_points_above_byline(sheet: &mut Sheet) -> Vec<usize> {
    const REACH: usize = 7;
    const LONGEST: u32 = 200;
    let start = sheet.story.start;
    if sheet.headline.is_none_or(|headline| headline >= start) {
        return Vec::new();
    }
    let end = (start + REACH).min(sheet.story.end.max(1) - 1);
    let is_byline = |line: &usize| {
        let below = &sheet.lines[line + 1].shape;
        sheet.kinds[*line] == Some(BlockKind::Byline)
            && below.has_date
            && below.phrases.meets(STAMPS)
    };
    let Some(byline) = (start + 1..end.max(start + 1)).find(is_byline) else {
        return Vec::new();
    };
    let points: Vec<usize> = (start..byline)
        .filter(|line| sheet.is_story(*line))
        .collect();
    let are_short = points
        .iter()
        .all(|line| sheet.lines[*line].shape.length <= LONGEST);
    let rest = (byline + 1..sheet.story.end).find(|line| sheet.is_story(*line));
    let Some(rest) = rest.filter(|_| are_short) else {
        return Vec::new();
    };
    for line in &points {
        sheet.kinds[*line] = None;
    }
    sheet.story.start = rest;
    points
}

/// What a stamp below a byline says.
const STAMPS: PhraseKinds = PhraseKinds::of(&[PhraseKind::Published, PhraseKind::Updated]);

/// Takes out of the story the sentence between the headline and several lines about the story, its stamp
/// among them: that leads in.
pub(super) fn free_lead(sheet: &mut Sheet) {
    const FEWEST_LINES: usize = 3;
    const MOST_LINES: usize = 24;
    const FEWEST_BELOW: usize = 2;
    const LONGEST: u32 = 250;
    let start = sheet.story.start;
    let is_below = sheet.headline.is_some_and(|headline| headline + 1 == start);
    if !is_below || sheet.story.is_empty() || sheet.lines[start].shape.length > LONGEST {
        return;
    }
    let Some(rest) = (start + 1..sheet.story.end).find(|line| sheet.is_story(*line)) else {
        return;
    };
    let between = start + 1..rest;
    let is_stamp = |line: usize| {
        let shape = &sheet.lines[line].shape;
        shape.length < 100 && shape.has_date && !shape.last.ends_sentence()
    };
    let all = (rest..sheet.story.end)
        .filter(|line| sheet.is_story(*line) && sheet.lines[*line].is_prose());
    if (FEWEST_LINES..=MOST_LINES).contains(&between.len())
        && between.into_iter().any(is_stamp)
        && all.take(FEWEST_BELOW).count() == FEWEST_BELOW
        && read_dateline(sheet.text, sheet.lines[start].span).is_none()
    {
        sheet.kinds[start] = None;
        sheet.story.start = rest;
    }
}

/// Takes out of the story the words without a full stop between the headline and a question that parts the
/// story: they lead in.
pub(super) fn free_above_question(sheet: &mut Sheet) {
    const SIZES: std::ops::RangeInclusive<u32> = 50..=250;
    const LONGEST_QUESTION: u32 = 90;
    let start = sheet.story.start;
    let is_below = sheet.headline.is_some_and(|headline| headline + 1 == start);
    if !is_below || !sheet.is_story(start) {
        return;
    }
    let shape = &sheet.lines[start].shape;
    if !SIZES.contains(&shape.length) || shape.words < 8 || shape.last.ends_sentence() {
        return;
    }
    let is_question = |line: usize| {
        sheet.lines[line].shape.length <= LONGEST_QUESTION && sheet.words(line).ends_with('?')
    };
    let rest = (start + 1..sheet.story.end).find(|line| sheet.is_story(*line));
    if let Some(rest) = rest.filter(|rest| is_question(*rest)) {
        sheet.kinds[start] = None;
        sheet.story.start = rest;
    }
}

/// The points that sum the story up right above it, below their label and perhaps a section: “Summary”,
/// “Companies”, “Ferries to wait for a year”.
fn points_below_label(sheet: &Sheet) -> Vec<usize> {
    const POINTS: std::ops::RangeInclusive<usize> = 2..=6;
    const SHORTEST: u32 = 15;
    const LONGEST: u32 = 200;
    let start = sheet.story.start;
    let is_point = |line: &usize| {
        let shape = &sheet.lines[*line].shape;
        sheet.is_free(*line)
            && (SHORTEST..=LONGEST).contains(&shape.length)
            && shape.words >= 3
            && !shape.phrases.meets(NO_HEADING)
    };
    let above = sheet.head().rev().take_while(is_point).count();
    let first = start - above;
    let mut labels = (first.saturating_sub(2)..first).rev();
    let is_labelled = labels.any(|line| labels_points(sheet, line));
    if !is_labelled || !POINTS.contains(&above) {
        return Vec::new();
    }
    (first..start).collect()
}

/// Whether a line is a label of points that sum the story up, and nothing else.
fn labels_points(sheet: &Sheet, line: usize) -> bool {
    let words = sheet.words(line);
    let words = words.strip_suffix(':').unwrap_or(words);
    marks(LineMark::Points).any(|label| words.eq_ignore_ascii_case(label))
}

/// Keeps of the lines that may be the standfirst those that are likely to: of two sentences the first,
/// for the second is a caption or another story; behind buttons and other stories, where the page
/// speaks of itself, a long sentence, several or nothing.
fn keep_likely(sheet: &Sheet, found: &mut Vec<usize>) {
    const LONG: u32 = 120;
    let Some(first) = found.first().copied() else {
        return;
    };
    if is_bullet(sheet.words(first)) {
        return;
    }
    let shape = |line: usize| &sheet.lines[line].shape;
    let mut above = sheet.head().take_while(|line| *line < first);
    let is_other =
        |line: usize| shape(line).phrases.meets(OTHERS) || speaks_of_page(sheet.words(line));
    if above.any(is_other) {
        let all = found.iter().all(|line| shape(*line).last.ends_sentence());
        let several = found.len() > 1 || shape(first).length >= LONG;
        if !(all && several) {
            found.clear();
        }
    } else if let ([first, second], false) = (&found[..], is_listed(sheet, first)) {
        // Several sentences below another story's headline.
        let is_second = shape(*second).stops > 1 && shape(*second).last.ends_sentence();
        if is_second && !shape(*first).last.ends_sentence() {
            found.remove(0);
        } else {
            found.truncate(1);
        }
    }
}

/// Whether a line is an item of a list, by its mark or the page's markup.
fn is_listed(sheet: &Sheet, line: usize) -> bool {
    sheet.lines[line].markup == Markup::ListItem || is_bullet(sheet.words(line))
}

/// What lines say behind which other stories and the page's own words begin.
const OTHERS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Share,
    PhraseKind::Newsletter,
    PhraseKind::Related,
    PhraseKind::Paywall,
    PhraseKind::ReadTime,
]);

const RELATIVE: PhraseKinds = PhraseKinds::of(&[PhraseKind::RelativeTime]);

fn may_be_standfirst(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let sentence = shape.last.ends_sentence() && shape.length >= 30;
    let long = shape.length >= 50 && shape.words >= 8;
    let listed = is_bullet(words) && shape.length >= 30;
    let tells = || {
        shape.words >= 5
            && sheet.headline.is_some_and(|headline| headline + 1 == line)
            && ends_with_told_day(sheet, line)
    };
    // “The bridge was closed three years ago.”
    let phrases = if sentence && shape.words > 4 {
        shape.phrases.without(RELATIVE)
    } else {
        shape.phrases
    };
    sheet.is_free(line)
        && !sheet.lines[line].linked
        && (sentence || long || listed || tells())
        && shape.length <= 600
        && sheet.lines[line].repeats <= 2
        && !phrases.meets(NO_HEADING)
        && !phrases.has(PhraseKind::AuthorBio)
        && !tells_of_picture(sheet, line)
        && !lists_networks(words)
        && !speaks_of_page(words)
        && !lists_labels(words)
        && !has_address(words)
        && !counts_items(words)
        && !ends_with_glued_time(words)
        && !is_teaser(sheet, line)
}

/// Whether words are a list in one line: “1 Ferries wait 2 Bridge shut 3 Mayor leaves”.
fn counts_items(words: &str) -> bool {
    words.starts_with("1 ") && words.contains(" 2 ") && words.contains(" 3 ")
}

/// Whether a line is a sentence of the story that is said above it, too, or tells of another story: it is
/// said above the headline, too, or is the first below “Most popular”.
fn is_teaser(sheet: &Sheet, line: usize) -> bool {
    const LONGEST_LABEL: u32 = 25;
    const REACH: usize = 60;
    let Line {
        shape,
        earlier,
        repeats,
        ..
    } = &sheet.lines[line];
    if shape.last.ends_sentence() {
        let is_again = |other: usize| sheet.is_story(other) && sheet.same_words(other, line);
        return *repeats > 1 && sheet.story.clone().take(REACH).any(is_again);
    }
    let is_label = |line: usize| {
        sheet.has(line, PhraseKind::Related) && sheet.lines[line].shape.length <= LONGEST_LABEL
    };
    *earlier > 0 || line.checked_sub(1).is_some_and(is_label)
}

/// Whether words hold an address of the net or somebody's name on a network.
fn has_address(words: &str) -> bool {
    let is_address = |word: &str| {
        let word = word.trim_start_matches(|sign: char| "(“\"'".contains(sign));
        word.starts_with("www.") || word.contains("://") || word.starts_with('@') && word.len() > 2
    };
    words.split_whitespace().any(is_address)
}

/// Whether the page speaks of itself: “This post may contain …”, “Follow us on …”.
fn speaks_of_page(words: &str) -> bool {
    opening_mark(words, LineMark::PageItself).is_some()
}

/// Whether words list what they tell of: “Made by: … Price: …”.
fn lists_labels(words: &str) -> bool {
    const LABELS: usize = 2;
    const MOST_WORDS: usize = 2;
    let label = words.split(": ").next().unwrap_or_default();
    words.matches(": ").count() >= LABELS && label.split(' ').count() <= MOST_WORDS
}

/// Whether a line tells what a picture shows: who stands where in it, its source or its day at its end.
fn tells_of_picture(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let places = marks(LineMark::PicturePlace).any(|place| words.contains(place));
    let credited = ["Credit...", "Credit…"]
        .iter()
        .any(|cue| words.contains(cue));
    places
        || credited
        || shape.last == Edge::Bracket && words.ends_with(')')
        || shape.has_date && ends_with_day(words) && !ends_with_told_day(sheet, line)
}

/// Whether most of some words are names of networks: “Facebook Twitter Telegram”.
fn lists_networks(line: &str) -> bool {
    const FEWEST: usize = 3;
    let (mut all, mut networks) = (0, 0);
    words(line, |word, _| {
        all += 1;
        let kinds = whole_line(PhraseHash::default().with(word));
        networks += usize::from(kinds.has(PhraseKind::Share));
    });
    networks >= FEWEST && networks * 2 >= all
}
