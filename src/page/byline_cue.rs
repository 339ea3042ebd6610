//! The words that lead to who wrote the story: “By”, “Written by”, “Match report by”.

use super::byline::WHEN;
use super::byline_word::placed_words;
use super::moment::opens_with_day;
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
    let start = span.range().start;
    if let Some(rest) = words
        .strip_prefix("by")
        .filter(|rest| rest.starts_with(char::is_uppercase))
    {
        return Some(Span::between(
            span.range().end - rest.len(),
            span.range().end,
        ));
    }
    let rest = Span::between(start + cue_end(words)?, span.range().end);
    Some(trim(sheet.text, rest))
}

/// Where the cue ends that words begin with: “By”, “Written by”, “Reporting:”, “Match report by”.
fn cue_end(words: &str) -> Option<usize> {
    const MOST: usize = 4;
    let mut may_tell_which = true;
    for (at, word) in placed_words(words).take(MOST) {
        let roles = page_roles(find(word.trim_end_matches(':')).0);
        let is_verb = roles.has(PageRole::BylineVerb);
        if roles.has(PageRole::BylineCue) && (at == 0 || !may_tell_which)
            || is_verb && word.ends_with(':')
        {
            return Some(at + word.len());
        }
        if is_verb {
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
