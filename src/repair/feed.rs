//! What feeds and messages add around an excerpt: how much of it was cut off (`[+2341 chars]`), where the whole
//! stands, who passed it on (`RT @herald:`), and the tags that it is to be found by.

use std::ops::Range;

use super::edit::Edit;

/// What is added stands this near to the end of a text, in bytes.
const FARTHEST: usize = 600;

/// The words that lead up to an address are no longer than this, in bytes: “at”, “see”, “from”.
const LONGEST_LEAD: usize = 4;

/// Finds one thing that is added at the end of a line: where it begins.
type Ending = fn(&str) -> Option<usize>;

const ENDINGS: &[Ending] = &[count, first_place, address, tag, handle];

/// What was added before the first words of a text and behind its last.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let passed_on = passed_on(text).map(Edit::removal);
    passed_on
        .into_iter()
        .chain(behind(text).map(Edit::removal))
        .collect()
}

/// What is added behind the last words, all of it.
fn behind(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end().len();
    let mut near = end.saturating_sub(FARTHEST)..=end;
    let least = near.find(|at| text.is_char_boundary(*at))?;
    let line = text[least..end].rfind('\n').map_or(least, |at| least + at);
    let mut start = end;
    while let Some(at) = ENDINGS.iter().find_map(|find| find(&text[line..start])) {
        start = line + text[line..line + at].trim_end().len();
    }
    (line < start && start < end).then_some(start..end)
}

/// `RT @herald:`, at the beginning.
fn passed_on(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let handle = text[start..].strip_prefix("RT @")?;
    let (name, rest) = handle.split_once(": ")?;
    let is_name = !name.is_empty() && name.bytes().all(is_of_name);
    is_name.then_some(start..text.len() - rest.len())
}

/// `[+2341 chars]`
fn count(line: &str) -> Option<usize> {
    let inside = line.strip_suffix(" chars]")?;
    let digits = inside.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let at = digits.strip_suffix("[+")?.len();
    (digits.len() < inside.len()).then_some(at)
}

/// “The post The bridge is open appeared first on Lowmoor Herald.”
fn first_place(line: &str) -> Option<usize> {
    let behind = line.rfind(" appeared first on ")?;
    let at = line[..behind].rfind("The post ")?;
    (!line[behind..].contains(". ")).then_some(at)
}

/// The address of a page or a picture, which no word leads up to: “at”, “here:”.
fn address(line: &str) -> Option<usize> {
    let (at, word) = last_word(line)?;
    let before = line[..at].trim_end();
    let last = before.rsplit(char::is_whitespace).next()?;
    if before.ends_with(':')
        || last.len() <= LONGEST_LEAD && last.bytes().all(|it| it.is_ascii_lowercase())
    {
        return None;
    }
    let openings = ["http://", "https://", "www.", "pic.twitter.com/", "t.co/"];
    openings
        .iter()
        .any(|opening| word.starts_with(opening))
        .then_some(at)
}

/// `#bridge`, behind a whole sentence or another such tag.
fn tag(line: &str) -> Option<usize> {
    let (at, word) = last_word(line)?;
    let is_tag = |word: &str| {
        word.strip_prefix('#')
            .is_some_and(|name| !name.is_empty() && name.bytes().all(is_of_name))
    };
    let before = line[..at].trim_end();
    let is_behind = before.ends_with(['.', '!', '?', '…', '”', '"', '’', ')'])
        || last_word(before).is_some_and(|(_, word)| is_tag(word));
    (is_tag(word) && is_behind).then_some(at)
}

/// `via @herald`
fn handle(line: &str) -> Option<usize> {
    let (at, word) = last_word(line)?;
    let name = word.strip_prefix('@')?;
    let before = line[..at].trim_end();
    let via = before.strip_suffix("via")?;
    (via.ends_with(char::is_whitespace) && name.bytes().all(is_of_name)).then_some(via.len())
}

/// Whether a byte may stand in a name on a network.
fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

/// The last word of a line that has several, and where it begins.
fn last_word(line: &str) -> Option<(usize, &str)> {
    let at = line.rfind(char::is_whitespace)?;
    let word = line[at..].trim_start();
    Some((line.len() - word.len(), word))
}
