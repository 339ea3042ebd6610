//! Who is introduced in the sentence before “he said”, whoever spoke last: “Then came | Hugo Marsh |. ‘…,’ he said”,
//! “Customer | Hugo Marsh | hid there. ‘…,’ he said.”

use std::ops::Range;

use super::floor::Floor;
use super::turn::TITLED;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::PersonId;
use crate::people::{Index, Named};
use crate::text::TokenKind;

/// The longest sentence that only introduces somebody, in tokens.
const LONGEST: usize = 30;

/// How many sentences of the quotation before a pronoun are gone back.
const FARTHEST: usize = 4;

/// How many words may stand before a name that tell what its bearer is: “pub | landlord | Hugo Marsh”.
const LONGEST_TITLE: usize = 3;

/// What the words before a name may be that tell what its bearer is.
const OFFICES: Classes = TITLED
    .with(Class::PersonNoun)
    .with(Class::Kinship)
    .with(Class::Demonym)
    .with(Class::CommonWord);

/// Words right before a name that tell what its bearer is.
const NOUNS: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title, Class::Kinship]);

/// Who is introduced right before the sentence of a pronoun, as the only one named there.
pub(super) fn introduced(
    reading: &Reading<'_>,
    index: &Index<Named>,
    floor: &Floor<'_>,
    pronoun: usize,
) -> Option<PersonId> {
    let before = sentence_before(reading, pronoun)?;
    if before.len() > LONGEST || before.start < floor.behind(pronoun) {
        return None;
    }
    let mut only: Option<(Range<usize>, PersonId)> = None;
    for (mention, named) in index.entries_inside(reading.document.span_of(before.clone())) {
        let name = reading.document.tokens_in(*mention);
        let (Named::Person(person), false) = (named, reading.has(name.start, Class::Pronoun))
        else {
            continue;
        };
        match only {
            Some((_, other)) if other != *person => return None,
            Some(_) => {}
            None => only = Some((name, *person)),
        }
    }
    let (name, person) = only?;
    let is_name = reading.is_capitalized(name.start);
    let is_new =
        is_name && (is_titled(reading, &before, &name) || is_behind_verb(reading, &before, &name));
    (is_new && floor.may_be(person, reading.words(pronoun))).then_some(person)
}

/// The sentence before that of a pronoun, or before the quotation that it stands behind, be that the first of its passage.
fn sentence_before(reading: &Reading<'_>, pronoun: usize) -> Option<Range<usize>> {
    let mut start = reading.sentence_of(pronoun).start;
    let passage = reading.passage_of(pronoun).start;
    for _ in 0..FARTHEST {
        if start == passage || !reading.is_quoted(start) || reading.opens(start) {
            break;
        }
        start = reading.sentence_of(start - 1).start;
    }
    if start == pronoun || start == passage && !reading.opens(start) {
        return None;
    }
    let before = reading.sentence_of(start.checked_sub(1)?);
    let is_plain = !reading.is_quoted(before.start) && !reading.is_quoted(before.end - 1);
    is_plain.then_some(before)
}

/// Whether a sentence begins with a name behind what its bearer is, and tells of nothing that is theirs: “Customer | Hugo
/// Marsh | hid there”.
fn is_titled(reading: &Reading<'_>, sentence: &Range<usize>, name: &Range<usize>) -> bool {
    let title = sentence.start..name.start;
    let is_subject = name.end < sentence.end
        && reading.token(name.end).kind != TokenKind::Clitic
        && !reading.is_one_of(name.end, &["and", "or"]);
    is_subject
        && (1..=LONGEST_TITLE).contains(&title.len())
        && title.clone().all(|at| reading.meets(at, OFFICES))
        && reading.meets(title.end - 1, NOUNS)
}

/// Whether a name stands behind a verb of coming or being that no other subject opens the sentence of: “Then came | Hugo
/// Marsh”, “Another fan is | Hugo Marsh”, “A different view came from | Hugo Marsh”.
fn is_behind_verb(reading: &Reading<'_>, sentence: &Range<usize>, name: &Range<usize>) -> bool {
    const VERBS: [&str; 14] = [
        "are", "came", "comes", "goes", "is", "sat", "sits", "spoke", "stands", "stood", "was",
        "watched", "went", "were",
    ];
    let is_title = |at: &usize| reading.meets(*at, TITLED) || reading.has(*at, Class::PersonNoun);
    let first = sentence.start + 1;
    let title = (first..name.start)
        .rev()
        .take(LONGEST_TITLE)
        .take_while(is_title)
        .count();
    let Some(mut verb) = (name.start - title)
        .checked_sub(1)
        .filter(|at| *at >= first)
    else {
        return false;
    };
    if reading.is(verb, "from") && verb > first {
        verb -= 1;
    }
    let is_pronoun = |at: usize| reading.plays(at, AttributionRole::Nominative);
    reading.is_one_of(verb, &VERBS) && !is_pronoun(verb - 1) && !is_pronoun(sentence.start)
}
