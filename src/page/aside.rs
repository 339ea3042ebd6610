//! Asides of the page among the story's lines: “Story continues below”, “Sign up here.”, who else reported,
//! whom the press may call, who the author is.

use super::byline_word::has_role;
use super::sheet::Sheet;
use crate::lexicon::PageRole;
use crate::lexicon::line_mark::{LineMark, closing_mark, marks, opening_mark};
use crate::lexicon::phrase::PhraseKind;
use crate::model::{Author, BlockKind};

/// Takes the page's asides out of the story.
pub(super) fn free_asides(sheet: &mut Sheet) {
    for line in sheet.story.clone() {
        if sheet.is_story(line) {
            if let Some(kind) = passage(sheet, line).or_else(|| offer(sheet, line)) {
                sheet.kinds[line] = Some(kind);
            }
        }
    }
    sheet.shrink_story();
    for line in sheet.head() {
        let opens = |mark| opening_mark(sheet.words(line), mark).is_some();
        if opens(LineMark::Passage) {
            sheet.mark(line, BlockKind::Navigation);
        } else if opens(LineMark::Record) {
            sheet.mark(line, BlockKind::Other);
        }
    }
    free_contact(sheet);
    while let Some(last) = sheet.story.clone().next_back() {
        if sheet.story.len() < 2 || !tells_who_reported(sheet, last) {
            return;
        }
        sheet.kinds[last] = Some(BlockKind::AgencyTail);
        sheet.shrink_story();
    }
}

/// What a short line is that tells where the story goes on, or holds a number or an address alone.
fn passage(sheet: &Sheet, line: usize) -> Option<BlockKind> {
    const LONGEST: u32 = 60;
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST {
        return None;
    }
    let words = sheet.words(line);
    let is_button = || marks(LineMark::Button).any(|mark| words.eq_ignore_ascii_case(mark));
    if opening_mark(words, LineMark::Passage).is_some() || names_page(words) || is_button() {
        return Some(BlockKind::Navigation);
    }
    if counts_shares(words) {
        return Some(BlockKind::Share);
    }
    if opening_mark(words, LineMark::Record).is_some() {
        return Some(BlockKind::Other);
    }
    (is_address(words) || is_telephone(words)).then_some(BlockKind::Other)
}

/// What a line is that offers a newsletter or another story.
fn offer(sheet: &Sheet, line: usize) -> Option<BlockKind> {
    const LONGEST: u32 = 300;
    const LONGEST_LINK: u32 = 160;
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST {
        return None;
    }
    let words = sheet.words(line);
    let is_app = words.starts_with("Download ") && words.contains(" app ");
    let offers = is_app
        || opening_mark(words, LineMark::Offer).is_some()
        || closing_mark(words, LineMark::OfferEnd).is_some();
    if offers && shape.quotes == 0 {
        return Some(BlockKind::Newsletter);
    }
    // “More:Ferries wait” is glued to its cue by the page's markup.
    let title = opening_mark(words, LineMark::RelatedCue).map(|cue| words[cue..].trim_start());
    let is_title = title.is_some_and(|title| title.starts_with(|sign: char| !sign.is_lowercase()));
    let is_open = !shape.last.ends_sentence() || words.ends_with(['?', '!']);
    (is_title && is_open && shape.length <= LONGEST_LINK).then_some(BlockKind::Related)
}

/// Whether words say on which page of the paper the story goes on: “See FERRY, Page 6A”.
fn names_page(words: &str) -> bool {
    let rest = words
        .strip_prefix("See ")
        .or_else(|| words.strip_prefix("SEE "));
    let Some((title, page)) = rest.and_then(|rest| rest.rsplit_once(' ')) else {
        return false;
    };
    let title = title.trim_end_matches(['.', ',']);
    let says_page = title.to_ascii_lowercase().ends_with("page");
    says_page && page.contains(|sign: char| sign.is_ascii_digit()) && page.len() <= 4
}

/// Whether words count how often the page was shared: “3 shares”.
fn counts_shares(words: &str) -> bool {
    let (number, unit) = words.split_once(' ').unwrap_or_default();
    let is_number = |sign: char| sign.is_ascii_digit() || ",.k".contains(sign);
    number.starts_with(|sign: char| sign.is_ascii_digit())
        && number.chars().all(is_number)
        && matches!(unit, "share" | "shares" | "Share" | "Shares" | "SHARES")
}

/// Whether words are an address for mail and nothing else.
fn is_address(words: &str) -> bool {
    let (name, site) = words.split_once('@').unwrap_or_default();
    !name.is_empty() && site.contains('.') && !words.contains(char::is_whitespace)
}

/// Whether words are the number of a telephone and nothing else: “(512) 555-0147”.
fn is_telephone(words: &str) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 9..=14;
    let is_sign = |sign: char| sign.is_ascii_digit() || "+()-. ".contains(sign);
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    words.starts_with(['(', '+', '0', '1'])
        && words.chars().all(is_sign)
        && DIGITS.contains(&digits)
}

/// Takes whom the press may call out of the end of a story, with the lines below: “Media Contact:”.
fn free_contact(sheet: &mut Sheet) {
    const REACH: usize = 16;
    const LONGEST: u32 = 60;
    const LONGEST_BELOW: u32 = 120;
    let end = sheet.story.end;
    let is_cue = |line: &usize| {
        sheet.is_story(*line)
            && sheet.lines[*line].shape.length <= LONGEST
            && opening_mark(sheet.words(*line), LineMark::Contact).is_some()
    };
    let from = sheet.story.start.max(end.saturating_sub(REACH));
    let Some(cue) = (from + 1..end.max(1)).find(is_cue) else {
        return;
    };
    let is_below = |line: usize| sheet.lines[line].shape.length <= LONGEST_BELOW;
    if !(cue..end).all(|line| is_below(line) || !sheet.is_story(line)) {
        return;
    }
    for line in cue..end {
        if sheet.is_story(line) {
            sheet.kinds[line] = Some(BlockKind::AgencyTail);
        }
    }
    sheet.shrink_story();
}

/// Whether the last line of the story tells who else reported, or who sent it: “Ada Quill contributed
/// reporting.”, “SOURCE Quill Ferries”.
fn tells_who_reported(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 200;
    const LONGEST_SOURCE: u32 = 80;
    const NAME: usize = 40;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    if shape.length > LONGEST || shape.quotes > 0 {
        return false;
    }
    let is_tail = sheet.has(line, PhraseKind::AgencyTail) && shape.stops <= 2;
    let tells = is_tail
        && (opening_mark(words, LineMark::Contributor).is_some()
            || closing_mark(words, LineMark::ContributorEnd).is_some());
    // “Quill reported from Lowmoor.”
    let filed = words
        .find(" reported from ")
        .is_some_and(|name| name <= NAME && words.starts_with(char::is_uppercase));
    tells || filed || shape.length <= LONGEST_SOURCE && words.starts_with("SOURCE ")
}

/// Takes out of the story's end what says who one of its authors is: “Ada Quill covers the harbour for The
/// Courier.”
pub(super) fn free_biography(sheet: &mut Sheet, authors: &[Author]) {
    const MOST_LINES: usize = 3;
    for _ in 0..MOST_LINES {
        let Some(last) = sheet.story.clone().next_back() else {
            return;
        };
        if sheet.story.len() < 3
            || !tells_of_author(sheet, last, authors) && !tells_of_reporter(sheet, last)
        {
            return;
        }
        sheet.kinds[last] = Some(BlockKind::AuthorBio);
        sheet.shrink_story();
    }
}

/// Whether a line opens with an author's whole name and what the author does.
fn tells_of_author(sheet: &Sheet, line: usize, authors: &[Author]) -> bool {
    const LONGEST: u32 = 500;
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST || shape.quotes > 0 {
        return false;
    }
    let words = sheet.words(line);
    let mut behind = authors.iter().filter_map(|author| {
        let start = words.get(..author.name.len())?;
        let is_name = author.name.contains(' ') && start.eq_ignore_ascii_case(&author.name);
        is_name.then(|| words[author.name.len()..].trim_start_matches([',', ' ']))
    });
    behind.any(|rest| opening_mark(rest, LineMark::Biography).is_some() || says_role(rest))
}

/// Whether a line tells for whom somebody reports whom the story does not name: “Ada Quill covers courts for the
/// Courier.”
fn tells_of_reporter(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 300;
    const NAMES: std::ops::RangeInclusive<usize> = 2..=3;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let is_for = || words.contains(" for the ") || words.contains(" for The ");
    if shape.length > LONGEST || shape.quotes > 0 || !is_for() {
        return false;
    }
    let is_part = |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with([',', '.']);
    let name: Vec<&str> = words.split(' ').take_while(is_part).collect();
    let length = name.iter().map(|word| word.len() + 1).sum::<usize>();
    let rest = words.get(length..).unwrap_or_default();
    let is_job = opening_mark(rest, LineMark::Job).is_some() || says_role(rest);
    let Some(family) = name
        .last()
        .filter(|_| is_job && NAMES.contains(&name.len()))
    else {
        return false;
    };
    let mut above = sheet.story.start..line;
    !above.any(|above| sheet.is_story(above) && sheet.words(above).contains(family))
}

/// Whether words open with a writer's job: “is economics editor of The Courier”.
fn says_role(words: &str) -> bool {
    const REACH: usize = 5;
    let mut job = words
        .strip_prefix("is ")
        .unwrap_or_default()
        .split(' ')
        .take(REACH);
    job.any(|word| has_role(word.trim_end_matches([',', '.']), PageRole::BylineRole))
}
