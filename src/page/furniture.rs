//! What everything else is: the furniture of a page, named as far as its words tell.

use super::byline_word::has_role;
use super::line::begins_with;
use super::shape::Edge;
use super::sheet::Sheet;
use crate::lexicon::PageRole;
use crate::lexicon::line_mark;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::model::BlockKind;

/// Phrases and what they make of a line, the surest first.
const KINDS: [(PhraseKind, BlockKind); 19] = [
    (PhraseKind::Correction, BlockKind::Correction),
    (PhraseKind::AgencyTail, BlockKind::AgencyTail),
    (PhraseKind::Copyright, BlockKind::Copyright),
    (PhraseKind::Advertisement, BlockKind::Advertisement),
    (PhraseKind::Newsletter, BlockKind::Newsletter),
    (PhraseKind::Consent, BlockKind::Consent),
    (PhraseKind::Paywall, BlockKind::Paywall),
    (PhraseKind::ReadTime, BlockKind::ReadTime),
    (PhraseKind::AuthorBio, BlockKind::AuthorBio),
    (PhraseKind::Tags, BlockKind::Tags),
    (PhraseKind::Comments, BlockKind::ReaderComment),
    (PhraseKind::Share, BlockKind::Share),
    (PhraseKind::Related, BlockKind::Related),
    (PhraseKind::Live, BlockKind::LiveStamp),
    (PhraseKind::Video, BlockKind::Video),
    (PhraseKind::Caption, BlockKind::Caption),
    (PhraseKind::Navigation, BlockKind::Navigation),
    (PhraseKind::Section, BlockKind::Navigation),
    (PhraseKind::RelativeTime, BlockKind::Stamp),
];

/// What lines say that no reader's comment stands below.
const BELOW_COMMENTS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Consent,
    PhraseKind::Copyright,
    PhraseKind::Newsletter,
    PhraseKind::Related,
]);

/// Names every line that nobody has named, and finds how many comments there are.
pub(super) fn name_furniture(sheet: &mut Sheet) -> Option<u32> {
    let count = comment_count(sheet);
    // How many lines on a reader's comment may begin.
    let mut reach = 0;
    for line in 0..sheet.lines.len() {
        reach = comments_reach(sheet, line, reach);
        if sheet.is_free(line) {
            let kind = kind_of(sheet, line, reach > 0);
            sheet.mark(line, kind);
        }
    }
    count
}

/// How many lines on a reader's comment may begin: some below the heading of the comments, and a few below
/// each comment and each line that says when one was written.
fn comments_reach(sheet: &Sheet, line: usize, reach: usize) -> usize {
    const HEADING: usize = 12;
    const COMMENT: usize = 5;
    let shape = &sheet.lines[line].shape;
    let begins = line >= sheet.story.end
        && (begins_comments(sheet, line)
            || shape.first == Edge::Digit && counts_thoughts(sheet.words(line)));
    if begins {
        return HEADING;
    }
    if shape.length < 60 && shape.phrases.meets(BELOW_COMMENTS) {
        return 0;
    }
    let tells_when =
        shape.length < 60 && (shape.has_date || shape.phrases.has(PhraseKind::RelativeTime));
    if reach > 0 && (tells_when || is_told(sheet, line)) {
        return COMMENT;
    }
    reach.saturating_sub(1)
}

/// Whether a line is as comments are: a sentence or several.
fn is_told(sheet: &Sheet, line: usize) -> bool {
    const SHORTEST: u32 = 40;
    let shape = &sheet.lines[line].shape;
    shape.length >= SHORTEST && shape.last.ends_sentence()
}

/// Whether a line is a short sentence right below the line that says when a comment was written.
fn is_below_stamp(sheet: &Sheet, line: usize) -> bool {
    let (shape, above) = (&sheet.lines[line].shape, line.checked_sub(1));
    let is_stamp = above.is_some_and(|above| sheet.kinds[above] == Some(BlockKind::Stamp));
    is_stamp && shape.last.ends_sentence() && shape.words >= 2
}

/// Marks the boxes of newsletters that stand between marks; what is in them is nothing else.
pub(super) fn mark_newsletters(sheet: &mut Sheet) {
    let mut inside = false;
    for line in 0..sheet.lines.len() {
        let was_inside = inside;
        inside = in_newsletter(sheet, line, inside);
        if inside || was_inside {
            sheet.mark(line, BlockKind::Newsletter);
        }
    }
}

/// Marks the addresses in brackets behind who reported and edited: “((ada.quill@example.com))”.
pub(super) fn mark_addresses(sheet: &mut Sheet) {
    for line in 1..sheet.lines.len() {
        let shape = &sheet.lines[line].shape;
        let is_bracketed = shape.first == Edge::Bracket && shape.last == Edge::Bracket;
        let is_behind = sheet.has(line - 1, PhraseKind::AgencyTail);
        if is_bracketed && is_behind && sheet.words(line).contains('@') {
            sheet.mark(line, BlockKind::AgencyTail);
        }
    }
}

fn kind_of(sheet: &Sheet, line: usize, comments: bool) -> BlockKind {
    let shape = &sheet.lines[line].shape;
    if shape.has_copyright {
        return BlockKind::Copyright;
    }
    if counts_shares(sheet.words(line)) {
        return BlockKind::Share;
    }
    for (phrase, kind) in KINDS {
        let is_button = phrase == PhraseKind::Comments
            && !comments
            && is_form_field(sheet.words(line))
            && is_beside_share(sheet, line);
        if is_button {
            return BlockKind::Share;
        }
        if shape.phrases.has(phrase) {
            return kind;
        }
    }
    // What an ellipsis ends tells of another story.
    let words = sheet.words(line);
    let is_cut = words.ends_with('…') || words.ends_with("...");
    if is_cut && shape.length >= 35 && shape.words >= 5 {
        return BlockKind::Related;
    }
    if comments && (is_told(sheet, line) || is_below_stamp(sheet, line)) {
        return BlockKind::ReaderComment;
    }
    if is_time(sheet.words(line)) {
        return BlockKind::LiveStamp;
    }
    let headline = shape.length >= 35 && shape.words >= 5 && !shape.last.ends_sentence();
    if headline && shape.separators == 0 && shape.tabs == 0 {
        return BlockKind::Related;
    }
    let short = shape.length < 35 && !shape.last.ends_sentence();
    if short && shape.letters > 0 && shape.first != Edge::Lower {
        return BlockKind::Navigation;
    }
    BlockKind::Other
}

/// Whether words say how often a story was shared: “This story has been shared 312 times”.
fn counts_shares(words: &str) -> bool {
    let opening = [
        "This story has been shared ",
        "This article has been shared ",
    ];
    opening.iter().any(|opening| words.starts_with(opening))
}

/// Takes the readers' comments out of the story, where they stand below their number and above their
/// days: “[ 167 comments ]”, “10 thoughts on …”.
pub(super) fn free_comments(sheet: &mut Sheet) {
    let is_told = |line: &usize| sheet.is_story(*line) && sheet.lines[*line].is_prose();
    let all = sheet.story.clone().filter(is_told).count();
    let (mut told, mut end) = (0, sheet.story.start);
    let mut begin = None;
    for line in sheet.story.clone() {
        if sheet.is_story(line) {
            told += usize::from(is_told(&line));
            end = line + 1;
        } else if told * 2 >= all && counts_comments(sheet, line) {
            begin = Some(line);
            break;
        }
    }
    let Some(begin) = begin else {
        return;
    };
    for line in begin..sheet.story.end {
        if sheet.is_story(line) {
            sheet.kinds[line] = None;
        }
    }
    sheet.story.end = end;
}

/// Whether a line says how many comments there are, and days stand below it.
fn counts_comments(sheet: &Sheet, line: usize) -> bool {
    const REACH: usize = 10;
    const LONGEST: u32 = 160;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let is_count = shape.digits > 0
        && shape.length <= LONGEST
        && (shape.length < 60 && line_mark::names_comments(words) || counts_thoughts(words));
    let mut below = line + 1..(line + 1 + REACH).min(sheet.lines.len());
    is_count
        && below.any(|line| {
            let shape = &sheet.lines[line].shape;
            shape.length < 60 && (shape.has_date || shape.phrases.has(PhraseKind::RelativeTime))
        })
}

/// Whether words say how many wrote about a post: “10 thoughts on “Ferries wait””.
fn counts_thoughts(words: &str) -> bool {
    let (number, rest) = words.split_once(' ').unwrap_or_default();
    let openings = [
        "thoughts on ",
        "thought on ",
        "responses to ",
        "response to ",
    ];
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && openings.iter().any(|opening| begins_with(rest, opening))
}

/// Whether a line stands between the marks that some sites put around a newsletter's box.
fn in_newsletter(sheet: &Sheet, line: usize, inside: bool) -> bool {
    let words = sheet.words(line);
    if sheet.lines[line].shape.length > 60 {
        return inside && !sheet.is_story(line);
    }
    let words = words.to_ascii_lowercase();
    if words.starts_with("skip past newsletter") {
        return true;
    }
    inside && !words.starts_with("after newsletter") && !sheet.is_story(line)
}

/// Whether the readers' comments begin at a line.
fn begins_comments(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    shape.length < 60 && sheet.has(line, PhraseKind::Comments) && !is_form_field(sheet.words(line))
}

/// Whether one of a line's neighbours is a button that shares the page.
fn is_beside_share(sheet: &Sheet, line: usize) -> bool {
    let mut near = line.saturating_sub(1)..(line + 2).min(sheet.lines.len());
    near.any(|near| near != line && sheet.has(near, PhraseKind::Share))
}

/// Whether words are a field of a form, or a button that shares the page.
fn is_form_field(words: &str) -> bool {
    const LONGEST: usize = 12;
    words.len() <= LONGEST && has_role(words, PageRole::FormField)
}

/// Whether words are a time of day and nothing else, in hours and minutes: “9:05”, “14.05 GMT”.
pub(super) fn is_time(words: &str) -> bool {
    let is_zone = |zone: &str| {
        (2..=4).contains(&zone.len()) && zone.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let parted = words.split_once(' ').filter(|(_, zone)| is_zone(zone));
    let words = parted.map_or(words, |(time, _)| time);
    if let Some((hour, minute)) = words.split_once('.') {
        let number = |digits: &str, end: u8| {
            digits.len() == 2 && digits.parse::<u8>().is_ok_and(|number| number < end)
        };
        return number(hour, 24) && number(minute, 60);
    }
    let bytes = words.as_bytes();
    (4..=5).contains(&bytes.len())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b':')
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= 3
        && bytes[bytes.len() - 3] == b':'
}

/// How many comments the page has: “85 comments”, “Comments (85)”, or a number alone right after
/// the story.
fn comment_count(sheet: &mut Sheet) -> Option<u32> {
    const AFTER: usize = 6;
    let head = sheet.head();
    let around = head.start..(sheet.story.end + AFTER).min(sheet.lines.len());
    for line in around {
        if !sheet.is_free(line) {
            continue;
        }
        let shape = &sheet.lines[line].shape;
        let words = sheet.words(line);
        let alone =
            line == sheet.story.end && shape.letters == 0 && shape.digits > 0 && !is_time(words);
        let said = shape.length < 30 && shape.digits > 0 && line_mark::names_comments(words);
        if (alone || said) && shape.digits <= 6 && !words.contains([':', '%', '$', '€', '£', '/'])
        {
            let digits: String = words.chars().filter(char::is_ascii_digit).collect();
            if let Ok(count) = digits.parse() {
                sheet.mark(line, BlockKind::CommentCount);
                return Some(count);
            }
        }
    }
    None
}
