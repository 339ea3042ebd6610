//! Quoted words about whom the sentence before them is about, who then doesn’t say them: “Quill died on Monday.
//! ‘He was a kind man.’”

use std::ops::Range;

use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{self, Class, Classes, Gender, Reference};

/// What else a sentence may tell of that “he” may stand for.
const OTHERS: Classes = source::SPEAKERS.union(NAMES);

/// What names of people are made of.
const NAMES: Classes = Classes::any_of(&[Class::GivenName, Class::FamilyName]);

/// Whether quoted words open with the pronoun that stands for the subject of the sentence before, the only one told
/// of there, and nobody speaks of himself in them.
pub(super) fn is_about(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    subject: &Range<usize>,
    quoted: &Range<usize>,
) -> bool {
    let mut words = quoted.clone().filter(|at| reading.is_word(*at)).take(2);
    let Some(gender) = words.find_map(|at| third(reading, at)) else {
        return false;
    };
    let last = subject.end - 1;
    let is_name = reading.is_capitalized(last) && !reading.has(last, Class::Pronoun);
    let agrees = match third(reading, last) {
        Some(own) => subject.len() == 1 && own == gender,
        None => is_name && named_gender(reading, subject).is_none_or(|own| own == gender),
    };
    // “Quill was angry. ‘He cheated.’”
    let is_moved = (subject.end + 1..sentence.end)
        .take(2)
        .any(|at| reading.has(at, Class::AttitudeAdjective));
    agrees
        && !is_moved
        && !tells_of_another(reading, &(subject.end..sentence.end))
        && !speaks_of_self(reading, quoted)
}

/// The gender of a pronoun of the third person.
pub(super) fn third(reading: &Reading<'_>, at: usize) -> Option<Gender> {
    match lexicon::pronoun(reading.token(at).word)?.reference {
        Reference::Third(gender) => Some(gender),
        Reference::Speaker | Reference::Addressee => None,
    }
}

/// The gender that the given name in a subject tells.
pub(super) fn named_gender(reading: &Reading<'_>, subject: &Range<usize>) -> Option<Gender> {
    let mut names = subject
        .clone()
        .filter(|at| reading.has(*at, Class::GivenName));
    names.find_map(|at| lexicon::given_name_gender(reading.token(at).word))
}

/// Whether the rest of a sentence tells of somebody else.
fn tells_of_another(reading: &Reading<'_>, rest: &Range<usize>) -> bool {
    let mut rest = rest.clone().take(LONGEST_SENTENCE);
    rest.any(|at| {
        reading.meets(at, OTHERS) && (reading.is_capitalized(at) || !reading.meets(at, NAMES))
    })
}

/// Whether the speaker of a quotation is in its words: “I”, “our”.
fn speaks_of_self(reading: &Reading<'_>, quoted: &Range<usize>) -> bool {
    const SELF: [&str; 8] = ["i", "me", "my", "our", "ours", "us", "we", "myself"];
    let end = reading.document.tokens().len();
    let first = quoted.start;
    (first..end.min(first + LONGEST_SENTENCE))
        .take_while(|at| reading.in_one_quotation(first, *at))
        .any(|at| reading.is_one_of(at, &SELF))
}
