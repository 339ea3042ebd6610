//! Titles and offices in a run: where the name begins behind them or ends before them.

use super::{NAMES, OTHERS};
use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::gather::HEADS;
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// How many tokens before “of” its title may stand.
const OFFICE: usize = 4;

/// How many tokens before the “and” of its last field the title of an office may stand.
const FIELDS: usize = 7;

/// Where the name of an officer begins in a run that ends the name of the office: “Minister of
/// Public | Health | Ada Quill”, “Minister of Health and Housing | Ada Quill”; the run's start when it does not.
pub(super) fn after_office(reader: &Reader, start: usize, end: usize) -> usize {
    let article = usize::from(start > 0 && reader.lower(start - 1) == "the");
    let Some(tie) = start.checked_sub(1 + article).filter(|tie| *tie > 0) else {
        return start;
    };
    let of_fields = article == 0 && reader.lower(tie) == "and";
    let of_firm = article == 0 && reader.lower(tie) == "at";
    let opens = |at: usize| {
        reader.is_title(at) && (!of_fields || matches!(reader.lower(at + 1), "of" | "for"))
    };
    let office = of_fields && (tie.saturating_sub(FIELDS)..tie).any(opens)
        || (of_firm || matches!(reader.lower(tie), "of" | "for" | "to" | "in"))
            && (tie.saturating_sub(OFFICE)..tie).any(opens);
    if !office {
        return start;
    }
    let name = |at: usize| {
        let token = &reader.tokens[at];
        let heads = token.is(Class::OrganizationHead) && !token.is(Class::GivenName);
        let named = token.classes == WordClasses::NONE || token.classes.meets(NAMES);
        let is_inside = || at + 1 < end && matches!(reader.mark(at), Some('-' | '.'));
        token.is_capitalized() && named && !heads
            || at > start + 1 && (token.case == Case::Lower || is_inside())
    };
    let fields = Classes::any_of(&[
        Class::OrganizationHead,
        Class::PlaceHead,
        Class::CommonWord,
        Class::RoleModifier,
    ]);
    let is_field = |at: usize| {
        let classes = reader.tokens[at].classes;
        let is_acronym = reader.tokens[at].case == Case::Upper && reader.tokens[at].span.len() > 2;
        let before_given = || {
            let is_name = |at: usize| {
                reader.tokens[at]
                    .classes
                    .meets(NAMES.with(Class::Honorific))
            };
            reader.tokens[at + 1].is(Class::GivenName) && end - at > 2 && !(start..at).any(is_name)
        };
        let unlisted =
            classes == WordClasses::NONE && (of_fields || of_firm || is_acronym || before_given());
        let is_firm =
            || !of_firm || is_officer_titled(reader, tie) && is_officer(reader, at + 1, end);
        classes.meets(fields) || unlisted && is_firm() || !of_fields && classes.meets(OTHERS)
    };
    let begins = |at: &usize| {
        let is_capitalized = |at: usize| reader.tokens[at].is_capitalized();
        is_field(*at - 1) && is_capitalized(*at - 1) && is_capitalized(*at) && (*at..end).all(name)
    };
    // “CEO of Quill Harbor | Ada Quill”
    let is_full = |at: &usize| {
        reader.tokens[*at].is(Class::GivenName)
            && !reader.tokens[*at].classes.meets(OTHERS.union(HEADS))
            && at + 2 == end
            && begins(at)
    };
    let mut starts = start + 1..end.saturating_sub(1);
    let full = starts.clone().find(is_full);
    full.or_else(|| starts.find(begins))
        .filter(|at| !reader.tokens[*at].is(Class::Honorific))
        .filter(|at| reader.tokens[*at].classes.meets(NAMES) || end - at == 2)
        .filter(|at| !of_firm || reader.tokens[*at].is(Class::GivenName))
        .filter(|at| !of_fields || !(start..*at).any(|at| reader.is_title(at)))
        .unwrap_or(start)
}

/// Whether a title with a capital stands before “at” that no comma ties to a name before it: “Marketing Manager | at
/// Quillco Ada Harrow”.
fn is_officer_titled(reader: &Reader, tie: usize) -> bool {
    let mut before = tie.saturating_sub(FIELDS)..tie;
    let is_title = |at: usize| reader.is_title(at) && reader.tokens[at].is_capitalized();
    before.clone().any(is_title) && !before.any(|at| reader.mark(at) == Some(','))
}

/// Whether a given name that means nothing else and one more word end a run behind a firm's name, and a comma or a verb of
/// speech follows: “manager at Quillco | Ada Harrow said”.
fn is_officer(reader: &Reader, name: usize, end: usize) -> bool {
    let given = &reader.tokens[name];
    let others = OTHERS.union(HEADS).with(Class::CommonWord);
    let closes = reader.mark(end) == Some(',')
        || reader
            .tokens
            .get(end)
            .is_some_and(|next| next.is(Class::SpeechVerb));
    name + 2 == end && given.is(Class::GivenName) && !given.classes.meets(others) && closes
}

/// Where a full name ends that titles follow: “Ada Quill | Deputy Editor”.
pub(super) fn without_titles(reader: &Reader, start: usize, end: usize) -> usize {
    let title = |at: usize| {
        let token = &reader.tokens[at];
        !token.classes.meets(NAMES) && (reader.is_title(at) || token.is(Class::RoleModifier))
    };
    if !reader.tokens[start].is(Class::GivenName) {
        return end;
    }
    (start + 2..end).find(|at| title(*at)).unwrap_or(end)
}

/// Whether the token is a title that a name follows inside its run.
pub(super) fn is_title_before_name(reader: &Reader, at: usize, start: usize, end: usize) -> bool {
    let token = &reader.tokens[at];
    let next = &reader.tokens[at + 1];
    if !reader.is_title(at) && !token.is(Class::Honorific) {
        let is_name = next.classes.meets(NAMES.with(Class::PublicFigure))
            || at + 2 == end && opens_pair(reader, end);
        return is_name && is_title_of_several(reader, at);
    }
    // “Ada Quill Sr.”, but “Sr. Ada Quill”.
    if token.is(Class::NameSuffix) && at > start {
        return false;
    }
    // “Gen Z”
    if reader.lower(at) == "gen"
        && next.case == Case::Single
        && !reader.words(at + 1).ends_with('.')
    {
        return false;
    }
    if reader.plays(at, NameRole::TitleName) && is_given_name(reader, at, start, end) {
        return false;
    }
    // “Mr. President” holds an office, “Mr. King” may be of that name.
    let may_be_name = token.is(Class::Honorific) && next.is(Class::FamilyName);
    let is_office = next.is(Class::Title) && at + 2 == end && !may_be_name;
    if is_office || next.is(Class::NameSuffix) {
        return false;
    }
    // “Mr. Bank”
    let is_addressed = at + 2 == end && matches!(token.word.word(), "dr" | "mr" | "mrs" | "ms");
    if next.classes.meets(HEADS) && !next.classes.meets(NAMES) && !is_addressed {
        return false;
    }
    // “Stephen King Smith”: a title's word after a given name is a name.
    // “Harrow Governor Ada Quill”
    if reader.plays(at, NameRole::InnerOffice) && next.is(Class::GivenName) && at + 2 < end {
        return true;
    }
    // “Ada “Pope” Quill”
    let is_quotation = |at: usize| reader.tokens[at].kind == TokenKind::Quotation;
    if at > start && is_quotation(at - 1) && is_quotation(at + 1) {
        return false;
    }
    let after_given = at > start
        && reader.tokens[at - 1].is(Class::GivenName)
        && reader.tokens[at - 1].case == Case::Capitalized
        && !reader.tokens[at - 1]
            .classes
            .meets(OTHERS.with(Class::Title).with(Class::RoleModifier))
        // “Forest | Ranger | Ada Quill”
        && !(reader.tokens[at - 1].is(Class::PlaceHead)
            && !token.classes.meets(NAMES)
            && next.is(Class::GivenName)
            && at + 2 < end);
    !after_given
}

/// Whether a title is somebody’s given name: an age follows the name, “Duke Harrow, 46,”; a noun for a person or
/// such a noun and a comma stand before it, “singer Earl Harrow”, “Its chairman, Dean Harrow,”; or it is one mostly.
fn is_given_name(reader: &Reader, at: usize, start: usize, end: usize) -> bool {
    if at + 2 != end {
        return false;
    }
    let age = reader.tokens.get(end + 1);
    let is_aged = reader.mark(end) == Some(',')
        && age.is_some_and(|age| age.kind == TokenKind::Number && age.span.len() == 2);
    let people = Classes::any_of(&[Class::Title, Class::PersonNoun, Class::Honorific]);
    let is_person = |noun: usize| {
        let token = &reader.tokens[noun];
        token.kind == TokenKind::Word && token.classes.meets(people)
    };
    let is_job = || at > 0 && is_person(at - 1) && !reader.plays(at - 1, NameRole::TitleBound);
    let is_apposed = || at > 1 && reader.mark(at - 1) == Some(',') && is_person(at - 2);
    let is_mostly = || reader.lower(at) == "dean" && !is_called_dean(reader, at);
    at == start && (is_aged || is_mostly() || is_apposed()) || is_job()
}

/// How far before a dean's second mention the first is looked for, in tokens.
const DEAN: usize = 80;

/// Whether somebody of the family name behind a title is said to be a dean a few lines before: “Ada Quill, the |
/// dean | of the school, left. Dean Quill”.
fn is_called_dean(reader: &Reader, title: usize) -> bool {
    let family = reader.key(title + 1);
    (title.saturating_sub(DEAN)..title).any(|at| {
        reader.tokens[at].is_capitalized()
            && reader.mark(at + 1) == Some(',')
            && reader.key(at) == family
            && (at + 2..at + 5).any(|at| reader.lower(at) == "dean")
    })
}

/// Whether a word is the plural of a title before several names: “Ministers | Ada Quill and Tom Harrow”.
fn is_title_of_several(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Capitalized
        && !token.classes.meets(NAMES.union(OTHERS))
        && (!token.is(Class::OrganizationHead)
            || opens_list(reader, at + 1)
            || token.word.word() == "senators" && opens_pair(reader, at + 2))
        && lexicon::title_of_several(reader.words(at)).is_some()
}

/// Whether “and” ties one further word with a capital to a name: “Judges Quill | and Harrow”.
fn opens_pair(reader: &Reader, tie: usize) -> bool {
    reader.lower(tie) == "and"
        && reader.next_is_capitalized(tie)
        && !reader.next_is_capitalized(tie + 1)
        && !reader.tokens[tie + 1].classes.meets(
            OTHERS
                .union(HEADS)
                .with(Class::CommonWord)
                .with(Class::Title),
        )
}

/// Whether a given name, a further word and “and” or a comma begin at the token, as no name of a team goes on:
/// “Senators | Ada Quill and Tom Harrow”.
fn opens_list(reader: &Reader, at: usize) -> bool {
    let is_joint = |at: &usize| matches!(reader.words(*at), "," | "and" | "of");
    let limit = reader.tokens.len().min(at + 4);
    let joint = (at + 2..limit).find(is_joint);
    reader.tokens[at].is(Class::GivenName)
        && joint.is_some_and(|joint| {
            let mut words = at..joint;
            words.all(|at| reader.tokens[at].is_capitalized()) && reader.next_is_capitalized(joint)
        })
}
