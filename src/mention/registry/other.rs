//! Names of no person: whether one names a place or an organization.

use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::evidence::Kind;
use crate::mention::gather::{HEADS, PLACES};
use crate::mention::name::{Judged, NameKind};
use crate::mention::reader::Reader;
use crate::text::Case;

/// What a candidate that names no person names, if that can be told.
pub(super) fn other_kind(reader: &Reader, judged: &Judged) -> Option<NameKind> {
    let classes = judged.classes;
    let range = judged.candidate.tokens.range();
    let last = reader.tokens[range.end - 1].classes;
    if classes.meets(Classes::any_of(&[Class::Country, Class::Place])) {
        return Some(NameKind::Place);
    }
    if classes.meets(Classes::any_of(&[Class::Organization, Class::NewsAgency])) {
        return Some(NameKind::Organization);
    }
    if classes.meets(Classes::any_of(&[
        Class::Demonym,
        Class::Title,
        Class::CommonWord,
    ])) {
        return None;
    }
    let is_city = range.len() == 2
        && reader.words(range.end - 1) == "City"
        && !reader.tokens[range.start]
            .classes
            .meets(PLACES.with(Class::CommonWord));
    // “Harrow City | flooded”, not the club of a city that the list holds
    let is_unlisted = || {
        reader.tokens[range.start].classes == WordClasses::NONE
            && !reader.plays(range.end, NameRole::Match)
    };
    if is_city && (judged.evidence.has(Kind::PlaceBefore) || is_unlisted()) {
        return Some(NameKind::Place);
    }
    if range.len() > 1 && is_subject_matter(reader, judged) {
        return None;
    }
    if range.len() > 1 && last.meets(HEADS) {
        return match (
            last.has(Class::OrganizationHead),
            last.has(Class::PlaceHead),
        ) {
            (true, _) => Some(NameKind::Organization),
            (false, true) => Some(NameKind::Place),
            _ => None,
        };
    }
    let acronym = range.len() == 1
        && reader.tokens[range.start].case == Case::Upper
        && !is_verb_or_type(reader, range.start)
        && !reader.plays(range.start, NameRole::PlainAcronym)
        && !reader.is_heading(judged.candidate.sentence as usize);
    if acronym {
        let is_state = reader.plays(range.start, NameRole::State);
        return Some(if is_state {
            NameKind::Place
        } else {
            NameKind::Organization
        });
    }
    let is_placed = judged.evidence.has(Kind::PlaceBefore);
    if is_placed && (is_employer(reader, judged) || is_journal(reader, judged)) {
        return Some(NameKind::Organization);
    }
    let is_place = is_placed && judged.evidence.words() <= 2;
    (is_place && !has_what_people_have(reader, judged)).then_some(NameKind::Place)
}

/// Whether common words and a head that firms have name what somebody studies, leads or builds: “head of | Oil
/// Research | at Harrow Capital”, “a | Smart Grid”.
fn is_subject_matter(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = range.end - 1;
    let before = range
        .start
        .checked_sub(1)
        .map_or("", |before| reader.lower(before));
    let is_tied = matches!(
        before,
        "a" | "an" | "for" | "in" | "of" | "studied" | "studies"
    );
    // “Pancreatic Cancer | Research”, not “Quillo World | Airlines”
    let is_everyday = |at: usize| {
        let word = reader.words(at);
        reader.tokens[at].is(Class::CommonWord) || word.ends_with("ic") || word.ends_with("al")
    };
    reader.plays(last, NameRole::FirmHead)
        && (is_tied || reader.lower(range.end) == "at")
        && (range.start..last).all(is_everyday)
        && !reader.tokens[range.start].classes.meets(PLACES)
}

/// The most words of an employer's name, particles among them.
const LONGEST: usize = 4;

/// How far before “in” the word for coming out may stand, in tokens.
const PUBLISHED: usize = 3;

/// Whether something comes out in what words with a common one first name: “published today in | Nature Quilling”.
fn is_journal(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let Some(tie) = range.start.checked_sub(1) else {
        return false;
    };
    let appears = |at: usize| matches!(reader.words(at), "appeared" | "appears" | "published");
    range.len() == 2
        && reader.lower(tie) == "in"
        && reader.tokens[range.start].is(Class::CommonWord)
        && !range
            .clone()
            .any(|at| reader.tokens[at].classes.meets(PLACES))
        && (tie.saturating_sub(PUBLISHED)..tie).any(appears)
}

/// Whether somebody works at what is named, or it sends out what stands before “from”: “an analyst at | Quillbase”,
/// “data from | Quillbase”.
fn is_employer(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let Some(noun) = range.start.checked_sub(2) else {
        return false;
    };
    let is_several = || {
        let one = reader.words(noun).strip_suffix('s');
        one.is_some_and(|one| lexicon::find(one).1.has(Class::Title))
    };
    let has_place = || {
        range
            .clone()
            .any(|at| reader.tokens[at].classes.meets(PLACES))
    };
    let is_acronym = reader.tokens[range.start].case == Case::Upper && range.len() > 1;
    // “the count at | Lowmoor town hall”
    let is_part = reader.tokens.get(range.end).is_some_and(|next| {
        next.case == Case::Lower && next.classes.meets(HEADS.with(Class::CommonWord))
    });
    let opens = reader.starts_sentence(noun, judged.candidate.sentence as usize);
    // “works at | Quill Power”, “joined from | Quill Bio”
    let is_worked = |verbs: &[&str]| range.len() == 2 && verbs.contains(&reader.words(noun));
    range.len() <= LONGEST
        && !is_part
        && (reader.tokens[noun].case == Case::Lower || opens)
        && (is_acronym || !has_place())
        && match reader.lower(range.start - 1) {
            "at" if range.len() == 1 => reader.plays(noun, NameRole::FirmStaff),
            "at" => {
                reader.tokens[noun].is(Class::Title)
                    || reader.plays(noun, NameRole::FirmStaff)
                    || is_several()
                    || is_worked(&["employed", "job", "work", "worked", "working", "works"])
            }
            "from" => {
                reader.plays(noun, NameRole::Issued) || is_worked(&["joined", "joins", "hired"])
            }
            "into" => {
                matches!(reader.words(noun), "inquiry" | "investigation" | "probe")
                    && !has_what_people_have(reader, judged)
            }
            _ => false,
        }
}

/// Whether a word in capitals is a verb's third person that is shouted, or what a letter, figures and a hyphen
/// make: “EXPLODES”, “H2-Q”.
fn is_verb_or_type(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    let has_digit = || word.bytes().any(|byte| byte.is_ascii_digit());
    let is_verb = || !lexicon::verb_form(reader.tokens[at].word, word).is_none();
    word.len() > 4 && word.ends_with("ES") && is_verb()
        || word.contains('-') && !word.starts_with("G-") && has_digit()
}

/// Whether what follows is somebody's and no place's: “at Quill’s funeral”.
fn has_what_people_have(reader: &Reader, judged: &Judged) -> bool {
    let owned = judged.candidate.tokens.range().end + 1;
    judged.evidence.has(Kind::PossessiveAfter)
        && (reader
            .tokens
            .get(owned)
            .is_some_and(|owned| owned.is(Class::Kinship))
            || reader.plays(owned, NameRole::Belonging))
}
