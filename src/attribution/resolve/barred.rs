//! Whom “he” and “she” can’t stand for as who speaks: whom the quoted words name, “‘Marsh was a friend,’ he
//! said”, and whom the clause tells of, “Marsh, who he said was ill”; and whom a noun can’t that is asked or quoted.

use std::ops::Range;

use super::named::named;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, ClausePart};
use crate::model::PersonId;
use crate::people::{Index, Named};

/// How many mentions in quoted words are looked at, at most.
const MOST: usize = 24;

/// Whether the pronoun that is a draft’s source can’t stand for a person.
pub(super) fn is_barred(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    pronoun: usize,
    person: PersonId,
) -> bool {
    is_told_of(reading, index, draft, person) || is_antecedent(reading, index, pronoun, person)
}

/// Whether the words that are said tell what a person does, who doesn’t introduce themselves: “I am Ivo Marsh”.
fn is_told_of(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    person: PersonId,
) -> bool {
    let document = reading.document;
    draft.content.iter().any(|piece| {
        let span = document.span_of(piece.clone());
        index.entries_inside(span).take(MOST).any(|(name, named)| {
            matches!(named, Named::Person(named) if *named == person)
                && is_subject(reading, document.tokens_in(*name))
        })
    })
}

/// Whether quoted words name somebody as the subject of a clause, and no others say that: “they say Quill left”.
fn is_subject(reading: &Reading<'_>, name: Range<usize>) -> bool {
    const VERBS: Classes = Classes::any_of(&[
        Class::FiniteVerb,
        Class::Auxiliary,
        Class::PastVerb,
        Class::PresentVerb,
    ]);
    let document = reading.document;
    let depth = document.quotation_at(name.start);
    let depth = depth.map(|it| document.quotations()[it].depth);
    let mut before = name.start.saturating_sub(2)..name.start;
    let opens = name.start > 0 && reading.is_mark(name.start - 1);
    depth == Some(0)
        && reading.in_one_quotation(name.start, name.end)
        && reading.is_capitalized(name.start)
        && !reading.has(name.start, Class::Pronoun)
        && (reading.meets(name.end, VERBS) || opens && reading.is(name.end, ","))
        && !before.any(|at| {
            reading.plays(at, AttributionRole::Introducing) || reading.has(at, Class::SpeechVerb)
        })
}

/// Whether a person is named right before the relative pronoun whose clause a source is the subject of.
pub(super) fn is_antecedent(
    reading: &Reading<'_>,
    index: &Index<Named>,
    pronoun: usize,
    person: PersonId,
) -> bool {
    let Some(relative) = pronoun.checked_sub(1).filter(|at| *at > 1) else {
        return false;
    };
    let comma = usize::from(reading.is(relative - 1, ","));
    let name = reading.token(relative - 1 - comma).span;
    let is_named = || {
        let mut ending = index.ending(name);
        ending.any(|(_, named)| matches!(named, Named::Person(named) if named == person))
    };
    reading.is_part(relative, ClausePart::Relative) && is_named()
}

/// Whether a noun is the object of a verb whose subject is the person: “Quill asked | the minister |”, “Quill quoted | the
/// witness |”.
pub(super) fn is_object(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    person: PersonId,
) -> bool {
    let Some(verb) = words.start.checked_sub(1) else {
        return false;
    };
    let is_noun = words.len() > 1 && !reading.is_capitalized(words.end - 1);
    let takes = reading.is_one_of(verb, &["asked", "asks"])
        || reading.plays(verb, AttributionRole::Quoting);
    if !is_noun || !takes {
        return false;
    }
    let limit = reading.sentence_of(verb).start;
    let group = crate::attribution::cue::group_start(reading, verb, limit);
    let subject = source::subject_before(reading, group, limit);
    let subject = subject.and_then(|subject| named(reading, index, &subject.words));
    matches!(subject, Some(Named::Person(other)) if other == person)
}
