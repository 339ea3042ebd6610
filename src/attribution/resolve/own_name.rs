//! Who names himself in what he says: “‘My name is Ada Quill,’ she said”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::model::PersonId;
use crate::people::{Index, Named};

/// Who says in the quoted words of a draft what they are called, with a full name.
pub(super) fn own_name(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
) -> Option<PersonId> {
    let first = draft.content.first()?.clone();
    let first = first.start + usize::from(reading.opens(first.start))..first.end;
    if first.len() < 4 || !reading.is_quoted(first.start) {
        return None;
    }
    let at = first.start;
    let name = if reading.is(at, "my") && reading.is(at + 1, "name") && is_be(reading, at + 2) {
        at + 3
    } else if reading.is(at, "i") && is_be(reading, at + 1) {
        at + 2
    } else {
        return None;
    };
    let (mention, named) = index.beginning(reading.token(name).span)?;
    let words = reading.document.tokens_in(mention);
    let is_closed = words.end >= reading.document.tokens().len()
        || reading.is_mark(words.end)
        || reading.is_quoted(words.end) && reading.is_one_of(words.end, &["and", "from"])
        || words.end >= first.end;
    match named {
        Named::Person(person) if words.len() > 1 && is_closed => Some(person),
        _ => None,
    }
}

fn is_be(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_one_of(at, &["is", "am", "'s", "’s", "'m", "’m"])
}
