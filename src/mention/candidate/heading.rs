//! Headings, where common words and verbs have capitals as names do.

use super::{NAMES, OTHERS};
use crate::lexicon::{self, Class, Classes};
use crate::mention::reader::Reader;
use crate::text::Case;

/// Common words that stay in a run in a heading.
const KEPT: Classes = NAMES
    .with(Class::Title)
    .with(Class::Honorific)
    .with(Class::OrganizationHead)
    .with(Class::PlaceHead);

/// Whether a word in a heading's capitals is a common word, or an unlisted form of one: “DEFENDS”.
pub(super) fn is_plain(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    if token.is(Class::CommonWord) {
        return !token.classes.meets(KEPT);
    }
    let word = reader.words(at);
    let stem = || {
        ["s", "S", "ed", "ED", "ly", "LY"]
            .iter()
            .find_map(|ending| word.strip_suffix(ending))
    };
    let is_past = || {
        token.case == Case::Upper
            && at > 0
            && reader.tokens[at - 1].is_capitalized()
            && word.ends_with("ED")
            && !lexicon::verb_form(token.word, word).is_none()
    };
    !token.classes.meets(KEPT.union(OTHERS))
        && (is_past()
            || stem().is_some_and(|stem| lexicon::find(stem).1.has(Class::CommonWord))
            || is_third_person(reader, at)
            || is_no_name(reader, at))
}

/// Whether a word behind another is listed as a verb alone or ends as verbs do and no names: “Quill | Equates”.
fn is_no_name(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    let behind = at > 0 && reader.tokens[at - 1].is_capitalized();
    let ends = || {
        ["ates", "izes", "ises", "ifies"]
            .iter()
            .any(|end| word.ends_with(end))
    };
    // “Emirates”, “Yates”
    let is_long = || word.len() > 6 && word.is_ascii();
    behind && (reader.tokens[at].is(Class::Verb) || ends() && is_long())
}

/// Whether a verb that may be a family name as well stands between two names in a heading: “Ada Quill |
/// Burns | Tom Harrow”.
pub(super) fn is_verb_between_names(
    reader: &Reader,
    start: usize,
    at: usize,
    sentence: usize,
) -> bool {
    let tokens = reader.tokens;
    reader.is_heading(sentence)
        && at >= start + 2
        && at + 1 < tokens.len()
        && tokens[start].is(Class::GivenName)
        && tokens[at - 1].case == Case::Capitalized
        && tokens[at + 1].is(Class::GivenName)
        && tokens[at + 1].is_capitalized()
        && is_third_person(reader, at)
}

/// Whether a word may be a verb's third person: “Denies”.
fn is_third_person(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    word.ends_with(['s', 'S']) && !lexicon::verb_form(reader.tokens[at].word, word).is_none()
}
