//! Newspapers, journals, employers and what is taught: words that may sound like somebody's name.

use super::record::is_personal;
use crate::lexicon::{Class, NameRole};
use crate::mention::evidence::Kind;
use crate::mention::gather::PLACES;
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::PERSONAL;
use crate::text::{Case, Token};

/// How far behind a newspaper in a row the word for the next one may stand, in tokens.
const ROW: usize = 5;

/// Whether a place and a word for a newspaper are the name of one, with an article before it or another one beside it: “the
/// Lisbon Sun”, “the Harrow Gazette, | Denver Post | and”.
pub(super) fn is_paper_of_place(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = range.end - 1;
    let is_head = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.case == Case::Capitalized)
            && reader.plays(at, NameRole::PaperHead)
    };
    let is_joint = |at: usize| reader.mark(at) == Some(',') || reader.lower(at) == "and";
    let follows = || range.start > 1 && is_joint(range.start - 1) && is_head(range.start - 2);
    let precedes = || is_joint(range.end) && (range.end + 1..range.end + ROW).any(is_head);
    let of_place = || {
        let words = reader.phrase_classes(range.start, last);
        words.meets(PLACES.without(Class::Demonym))
    };
    (2..=4).contains(&range.len())
        && is_head(last)
        && of_place()
        && (judged.evidence.get(Kind::Determiner) == 1 || follows() || precedes())
        && !is_personal(&judged.evidence)
}

/// Whether a noun for a journal stands right before words that are nobody's full name: “the journal | Quiet Ecology”.
pub(super) fn is_called_journal(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = &reader.tokens[range.end - 1];
    range.len() > 1
        && range.start > 1
        && reader.words(range.start - 1) == "journal"
        && matches!(
            reader.lower(range.start - 2),
            "the" | "a" | "scientific" | "medical"
        )
        && !last.classes.meets(PERSONAL)
        && !is_personal(&judged.evidence)
}

/// Whether words are what somebody teaches: “a professor of | Marine Biology”.
pub(super) fn is_taught(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = &reader.tokens[range.end - 1];
    range.start > 1
        && matches!(reader.lower(range.start - 1), "in" | "of")
        && matches!(
            reader.lower(range.start - 2),
            "lecturer" | "professor" | "professors"
        )
        && !judged.classes.meets(PLACES)
        && !last
            .classes
            .meets(PERSONAL.with(Class::OrganizationHead).union(PLACES))
        && !reader
            .tokens
            .get(range.end)
            .is_some_and(Token::is_capitalized)
}

/// Whether two words, the last of which is nobody's name, are what somebody with a title works at: “Head of Trade at |
/// Harbour Sylvania |, said”.
pub(super) fn is_employer_of_two(reader: &Reader, judged: &Judged) -> bool {
    const OFFICE: usize = 6;
    let range = judged.candidate.tokens.range();
    let Some(tie) = range.start.checked_sub(1) else {
        return false;
    };
    let is_joined = |at: &usize| {
        let token = &reader.tokens[*at];
        token.is_capitalized() || matches!(reader.lower(*at), "and" | "for" | "of")
    };
    let mut office = (tie.saturating_sub(OFFICE)..tie)
        .rev()
        .take_while(is_joined);
    range.len() == 2
        && reader.lower(tie) == "at"
        && !reader.tokens[range.end - 1].classes.meets(PERSONAL)
        && (matches!(reader.mark(range.end), Some(',' | '.'))
            || reader.next_is_capitalized(range.end - 1))
        && office.any(|at| reader.is_title(at))
}
