//! Firms: companies whose names end in a legal form, and what they are called without it: “Quill Roy” for
//! “Quill Roy Corp.”.

use crate::lexicon::{Class, Classes, NameRole, WordClasses};
use crate::text::Token;

use super::candidate::Candidate;
use super::evidence::Kind;
use super::gather::last_of;
use super::name::{Judged, key_of};
use super::reader::{KeySet, Reader};

/// What the companies of a document are called without their legal forms.
#[derive(Default)]
pub(super) struct Firms {
    /// The keys of their names, whole or without last words.
    names: KeySet,
    /// The keys of names that are a person's as well: “the designer Ada Quill”, “Quill, 46,”.
    people: KeySet,
}

/// First words that mean something else alone.
const OTHERS: Classes = Classes::any_of(&[
    Class::CommonWord,
    Class::Country,
    Class::Demonym,
    Class::GivenName,
    Class::Place,
    Class::PublicFigure,
    Class::Title,
]);

impl Firms {
    pub(super) fn new(reader: &Reader, judged: &[Judged]) -> Self {
        let mut firms = Self::default();
        for firm in judged {
            if is_firm(firm)
                || has_partners(reader, &firm.candidate)
                || is_headed_as_firm(reader, firm)
            {
                firms.add(reader, &firm.candidate);
            }
        }
        if !firms.names.is_empty() {
            for judged in judged {
                firms.add_person(reader, judged);
            }
        }
        firms
    }

    /// Takes up what a firm may be called: its name without its legal form, or the first words of that.
    fn add(&mut self, reader: &Reader, firm: &Candidate) {
        let range = firm.tokens.range();
        let ends = |at: &usize| reader.tokens[*at].is(Class::CompanyEnding);
        let forms = range.clone().rev().take_while(ends).count();
        let end = range.end - forms;
        let first = range.start + 1;
        for stop in first..=end {
            let is_whole = stop == end;
            if stop > first || is_whole || !reader.tokens[range.start].classes.meets(OTHERS) {
                self.names.insert(key_of(reader, range.start..stop));
            }
        }
    }

    /// Takes up the name of somebody who is called like a firm or bears its name as a family name.
    fn add_person(&mut self, reader: &Reader, judged: &Judged) {
        let is = |kind| judged.evidence.has(kind);
        let is_addressed =
            is(Kind::Title) || is(Kind::Honorific) || is(Kind::Kinship) || is(Kind::AgeAfter);
        if is_addressed {
            self.people.insert(judged.key);
        }
        let is_named = is(Kind::FirstGiven) || is(Kind::FirstInitial) || is_addressed;
        let several = judged.candidate.tokens.range().len() > 1;
        if several && is_named && !is_firm(judged) && !self.names.contains(&judged.key) {
            self.people
                .insert(reader.key(last_of(reader, &judged.candidate)));
        }
    }

    /// Whether a candidate is a firm's name, whole or as it is called.
    pub(super) fn calls(&self, judged: &Judged) -> bool {
        let is = |kind| judged.evidence.has(kind);
        is_firm(judged)
            || self.names.contains(&judged.key)
                && !self.people.contains(&judged.key)
                && !is(Kind::Title)
                && !is(Kind::Honorific)
    }
}

/// Whether a name of several words ends in a legal form.
fn is_firm(judged: &Judged) -> bool {
    judged.evidence.has(Kind::LastCompany)
        && judged.candidate.tokens.range().len() > 1
        && !judged.candidate.is_thing
}

/// Whether a word that no list holds and a head of firms’ names are the whole name: “Quillad Electronics”.
fn is_headed_as_firm(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() == 2
        && !judged.in_heading()
        && reader.plays(range.end - 1, NameRole::FirmHead)
        && reader.tokens[range.start].classes == WordClasses::NONE
}

/// Whether “& Co.” follows a name.
fn has_partners(reader: &Reader, candidate: &Candidate) -> bool {
    let end = candidate.tokens.range().end;
    let ends = |form: &Token| form.is(Class::CompanyEnding) && form.is_capitalized();
    reader.mark(end) == Some('&') && reader.tokens.get(end + 1).is_some_and(ends)
}
