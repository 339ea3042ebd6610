//! Numbers in names: “21st Quill Studios”, “the 5-Crown Movement”.

use crate::lexicon::calendar::month;
use crate::lexicon::{Class, Classes, NameRole};
use crate::text::{TokenKind, TokenRange};

use super::candidate::Candidate;
use super::name::{Name, NameKind};
use super::reader::Reader;

/// An organization's name with the number right before it.
pub(super) fn with_number(reader: &Reader, name: &Name) -> TokenRange {
    let range = name.tokens.range();
    // “the 12th | Quill Forum” has been held eleven times before.
    let is_one = range.len() > 1 && !reader.plays(range.end - 1, NameRole::Gathering);
    let number = number_before(reader, range.start).filter(|_| is_one);
    match number.filter(|_| name.kind == NameKind::Organization) {
        Some(number) => TokenRange::between(number, range.end),
        None => name.tokens,
    }
}

/// Last words of what is no firm: “the 50th Harvest | Tour”, “in the 19th Century | Lisbon grew”.
const OTHERS: Classes = Classes::any_of(&[
    Class::CommonWord,
    Class::Organization,
    Class::PlaceHead,
    Class::Place,
    Class::Country,
]);

/// Whether an ordinal and a common word open several words, as in a firm's name and no person's: “the 21st |
/// Century Quill”.
pub(super) fn is_ordinal_firm(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    range.len() > 1
        && reader.tokens[range.start].is(Class::CommonWord)
        && !reader.tokens[range.start].is(Class::GivenName)
        && !reader.tokens[range.end - 1].classes.meets(OTHERS)
        && reader.mark(range.start.saturating_sub(1)).is_none()
        && number_before(reader, range.start).is_some()
}

/// Where a number begins that an ending or a hyphen ties to the word behind it: “12 | th”, “5 | -”; no day of a
/// month.
fn number_before(reader: &Reader, start: usize) -> Option<usize> {
    let (tie, number) = (start.checked_sub(1)?, start.checked_sub(2)?);
    let (tie_token, token) = (&reader.tokens[tie], &reader.tokens[number]);
    if token.kind != TokenKind::Number || token.span.end() != tie_token.span.start() {
        return None;
    }
    let is_ordinal = matches!(reader.words(tie), "st" | "nd" | "rd" | "th");
    let is_joined =
        reader.mark(tie) == Some('-') && tie_token.span.end() == reader.tokens[start].span.start();
    let is_dated = number > 0 && month(reader.words(number - 1).trim_end_matches('.')).is_some();
    let is_part = number > 0 && reader.tokens[number - 1].span.end() == token.span.start();
    ((is_ordinal || is_joined) && !is_dated && !is_part).then_some(number)
}
