//! Bodies and groups that hold the name of a place: “Norland’s fire service” is an organization, “Norland and Sylvania”
//! and “Countries like Norland and Sylvania” are groups.

use std::ops::Range;

use crate::attribution::reading::Reading;
use crate::lexicon::Class;
use crate::model::{PlaceId, Source, SourceKind};
use crate::people::{Index, Named};
use crate::text::TokenKind;

/// Nouns for bodies that no list of organizations has, for they may be people or things too.
const BODIES: [&str; 6] = [
    "broadcaster",
    "lender",
    "operator",
    "regulator",
    "supplier",
    "watchdog",
];

/// The source as what its words are for when they are more than the place that they name.
pub(super) fn with_kind(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    source: Source,
) -> Source {
    let Some(place) = source.place else {
        return source;
    };
    if is_list(reading, index, words, place) {
        Source {
            kind: SourceKind::Group,
            place: None,
            ..source
        }
    } else if is_body(reading, words) {
        Source {
            kind: SourceKind::Organization,
            ..source
        }
    } else {
        source
    }
}

/// Whether a place owns a body that is no name: “Norland’s | grid operator”.
fn is_body(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let mut inner = words.start + 1..words.end.saturating_sub(1);
    let clitic = inner.find(|at| reading.token(*at).kind == TokenKind::Clitic);
    let is_name = |at: usize| reading.is_capitalized(at) && reading.is_word(at);
    let Some(clitic) = clitic.filter(|at| (words.start..*at).all(is_name)) else {
        return false;
    };
    let head = words.end - 1;
    let is_plain = |at: usize| {
        reading.is_word(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
    };
    // A guard may be a person.
    let is_guard = reading.is(head, "guard");
    let is_head = if is_guard {
        reading.is_one_of(head - 1, &["coast", "border", "national"])
    } else {
        reading.has(head, Class::OrganizationHead) && !reading.has(head, Class::PersonNoun)
            || reading.is_one_of(head, &BODIES)
    };
    !reading.is_capitalized(head) && (clitic + 1..words.end).all(is_plain) && is_head
}

/// Whether the words name several places.
fn is_list(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    place: PlaceId,
) -> bool {
    const LONGEST: usize = 24;
    let joins = |at: usize| reading.is_one_of(at, &[",", "and", "or", "the"]);
    let is_example = reading.is_one_of(words.start, &["cities", "countries", "nations", "states"]);
    let is_part = |at: usize| joins(at) || reading.is_capitalized(at) && reading.is_word(at);
    let has_and = |at: usize| reading.is_one_of(at, &["and", "or"]);
    let is_joined = (2..=LONGEST).contains(&words.len())
        && words.clone().any(has_and)
        && (is_example || words.clone().all(is_part));
    let mut inside = index.entries_inside(reading.document.span_of(words.clone()));
    is_joined && inside.any(|(_, named)| matches!(named, Named::Place(it) if *it != place))
}
