//! Numbers of notes, in brackets behind words: `the bridge is safe.[1]`.

use super::edit::Edit;

/// How many there must be: one alone may be a year or a sum that an editor put in.
const LEAST: usize = 2;

/// The most digits of a number.
const DIGITS: usize = 3;

/// Numbers in brackets right behind a word, a stop or each other.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, _) in text.match_indices('[') {
        let last = edits.last().map_or(0, |edit| edit.range.end);
        let is_behind = text[..at].ends_with(|it: char| {
            it.is_alphanumeric() || matches!(it, '.' | ',' | '”' | '"' | '’' | ')')
        });
        if let Some(length) = note(&text[at..]).filter(|_| is_behind || at > 0 && last == at) {
            edits.push(Edit::removal(at..at + length));
        }
    }
    if edits.len() < LEAST {
        edits.clear();
    }
    edits
}

/// How many bytes a note takes that stands at the beginning of a text.
fn note(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=DIGITS).contains(&digits) && inside[digits..].starts_with(']')).then_some(digits + 2)
}
