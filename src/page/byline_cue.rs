//! The words that lead to who wrote the story: “By”, “Written by”, “Match report by”.

use super::byline_word::{is_name_word, placed_words};
use super::line::begins_with;
use super::moment::opens_with_day;
use super::phrase_set::WHEN;
use super::sheet::Sheet;
use crate::lexicon::{PageRole, find, page_roles};
use crate::text::{Span, trim};

/// Whether the first line of the story says whose report it is, and nothing else: “Match report by Ada Quill”.
pub(super) fn is_report_above_story(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 10;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    line == sheet.story.start
        && shape.words <= MOST_WORDS
        && !shape.last.ends_sentence()
        && says_which_report(words, words.split(' ').next().unwrap_or_default())
}

/// What follows the word “By” that a line begins with; glued words (“byAda Quill”) too.
pub(super) fn after_cue(sheet: &Sheet, line: usize) -> Option<Span> {
    let span = sheet.lines[line].span;
    let words = &sheet.text[span];
    if let Some(rest) = words
        .strip_prefix("by")
        .filter(|rest| rest.starts_with(char::is_uppercase))
    {
        return Some(Span::between(
            span.range().end - rest.len(),
            span.range().end,
        ));
    }
    let cue = cue_end(words)
        .or_else(|| from_place(words))
        .or_else(|| dash_alone(sheet, line))?;
    // “By : Ada Quill”
    let rest = words[cue..].trim_start_matches([' ', ':', '–', '—']);
    let rest = Span::between(span.range().end - rest.len(), span.range().end);
    Some(trim(sheet.text, rest))
}

/// Where “From” ends before a name and where its bearer is, or how to reach her: “From Ada Quill in Lisbon”.
fn from_place(words: &str) -> Option<usize> {
    const MOST_WORDS: usize = 8;
    // “From: Ada Quill <ada.quill@example.com>”
    if words.starts_with("From: ") && words.contains('@') {
        return Some("From:".len());
    }
    let is_placed = words.contains(" in ") || words.contains(" IN ");
    (is_placed && begins_with(words, "From ") && words.split(' ').count() <= MOST_WORDS)
        .then_some("From".len())
}

/// Where the dash ends before a name on a line of its own above the story: “— Ada Quill”.
fn dash_alone(sheet: &Sheet, line: usize) -> Option<usize> {
    const NAMES: std::ops::RangeInclusive<usize> = 2..=3;
    let words = sheet.words(line);
    let name = words.trim_start_matches(['—', '–', '~', '-']);
    let is_part = |word: &str| is_name_word(word) && !word.ends_with(',');
    let is_name = name.len() < words.len()
        && name.starts_with(' ')
        && NAMES.contains(&name.trim().split(' ').count())
        && name.trim().split(' ').all(is_part);
    let is_below = sheet.headline.is_some_and(|headline| headline < line);
    (is_name && is_below && line < sheet.story.start).then(|| words.len() - name.len())
}

/// Where the cue ends that words begin with: “By”, “Written by”, “Reporting:”, “Match report by”.
fn cue_end(words: &str) -> Option<usize> {
    const MOST: usize = 4;
    let mut may_tell_which = true;
    for (at, word) in placed_words(words).take(MOST) {
        let roles = page_roles(find(word.trim_end_matches(':')).0);
        let is_verb = roles.has(PageRole::BylineVerb);
        // “Text by Ada Quill”
        let goes_by = is_verb && words[at + word.len()..].starts_with(" by ");
        if roles.has(PageRole::BylineCue) && !goes_by && (at == 0 || !may_tell_which)
            || is_verb && word.ends_with(':')
        {
            return Some(at + word.len());
        }
        let goes_on =
            !may_tell_which && (roles.has(PageRole::BylineAnd) || roles.has(PageRole::CreditCue));
        if goes_on && word.ends_with(':') {
            return Some(at + word.len());
        }
        if is_verb || goes_on {
            may_tell_which = false;
        } else if at > 0 || !says_which_report(words, word) {
            return None;
        }
    }
    None
}

/// Whether a word with a capital tells which report it is that follows: “Match report by”.
fn says_which_report(words: &str, first: &str) -> bool {
    const REPORTS: [&str; 5] = [
        " report by ",
        " Report by ",
        " Report By ",
        " analysis by ",
        " review by ",
    ];
    first.starts_with(char::is_uppercase)
        && REPORTS
            .iter()
            .any(|report| words[first.len()..].starts_with(report))
}

/// What follows “By” on a line that tells first when it was: “June 3, 2030 | By Ada Quill”.
pub(super) fn behind_day(sheet: &Sheet, line: usize) -> Option<Span> {
    let shape = &sheet.lines[line].shape;
    let tells_when = shape.has_date || shape.phrases.meets(WHEN);
    if !tells_when || shape.last.ends_sentence() || !sheet.is_free(line) {
        return None;
    }
    let span = sheet.lines[line].span;
    let is_cue = |word: &str| word.trim_end_matches(':').eq_ignore_ascii_case("by");
    let (at, cue) = placed_words(&sheet.text[span]).find(|(_, word)| is_cue(word))?;
    let start = span.range().start + at + cue.len();
    let rest = trim(sheet.text, Span::between(start, span.range().end));
    // “due back by April 9, 2030”
    (!rest.is_empty() && !opens_with_day(&sheet.text[rest])).then_some(rest)
}

/// What follows “By” behind the name of the house and a bar: “Radio Wend | By Ada Quill”.
pub(super) fn behind_house(sheet: &Sheet, line: usize) -> Option<Span> {
    const MOST_WORDS: usize = 4;
    let span = sheet.lines[line].span;
    let (house, rest) = sheet.text[span].split_once(" | By ")?;
    let is_house = house.split(' ').count() <= MOST_WORDS && house.starts_with(char::is_uppercase);
    let start = span.range().end - rest.len();
    (is_house && sheet.is_free(line))
        .then(|| trim(sheet.text, Span::between(start, span.range().end)))
}
