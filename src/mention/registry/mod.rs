//! The registry: what the whole document says about strings and words, and so what each candidate
//! names.

mod body;
mod called;
mod firm_deed;
mod full_name_part;
mod given_name;
mod landform;
mod neighbours;
mod other;
mod own_subject;
mod own_words;
mod press;
mod record;
mod town;

use self::body::is_body;
use self::called::{
    has_article, has_staff, has_what_companies_have, is_called_firm, is_called_organization,
    is_called_place, is_dateline_place, is_surely_called, opens_with_place,
};
use self::firm_deed::{does_what_firms_do, is_led_by_chief, speaks_as_firm};
use self::given_name::{
    Given, is_called_relative, is_sibling, is_told_as_place, may_be_given_name,
};
use self::landform::{is_glen, is_landform, is_told_as_glen};
use self::neighbours::{is_broadcaster, is_club, is_party_to_case};
use self::other::other_kind;
use self::own_words::{
    acts_as_person, is_constituency, is_feast, is_illness, is_lake, is_listed_magazine,
    is_magazine, is_office, is_organization_of_several_words, is_paper, is_plural_acronym,
    is_premises, is_short_acronym, is_street, is_titles_only, is_unlisted_in_full, is_venue,
    may_be_alone, opens_as_plural, says_of_herself,
};
use self::press::{is_called_journal, is_employer_of_two, is_paper_of_place, is_taught};
use self::record::{Record, is_personal};
use self::town::is_town;
use super::candidate::Candidate;
use super::evidence::Kind;
use super::firm::Firms;
use super::gather::{HEADS, PLACES, last_of};
use super::name::{Judged, Name, NameKind, initials_key, key_of};
use super::numbered::is_ordinal_firm;
use super::reader::{KeyHash, KeyMap, KeySet, Reader};
use super::reward::{AMBIGUOUS, PERSONAL, SURE};
use crate::lexicon::{Class, Classes, WordClasses};
use crate::text::{Case, TokenRange};

/// What the whole document says about strings and words.
pub(super) struct Registry {
    strings: KeyMap<Record>,
    /// The family names of full names of people.
    families: KeySet,
    /// The words between the first and the last of full names of people.
    inner: KeySet,
    /// By the first word of full names of people: what they say of it.
    givens: KeyMap<Given>,
    /// The initials of full names of people.
    initials: KeySet,
    /// The last words of the names of ships, storms and the like.
    things: KeySet,
    /// What companies are called without their legal forms.
    firms: Firms,
}

impl Registry {
    pub(super) fn new(reader: &Reader, judged: &[Judged]) -> Self {
        let mut registry = Self {
            strings: KeyMap::with_capacity_and_hasher(judged.len(), KeyHash::default()),
            families: KeySet::default(),
            inner: KeySet::default(),
            givens: KeyMap::default(),
            initials: KeySet::default(),
            things: KeySet::default(),
            firms: Firms::new(reader, judged),
        };
        let (things, judged): (Vec<_>, Vec<_>) =
            judged.iter().partition(|judged| judged.candidate.is_thing);
        registry
            .things
            .extend(things.iter().map(|thing| thing.last));
        for judged in &judged {
            registry.add_string(reader, judged);
        }
        for judged in judged {
            if is_called_relative(reader, judged) {
                registry.add_relative(judged);
            }
            let is_full = judged.candidate.tokens.range().len() > 1;
            let is_other = || {
                registry.firms.calls(judged)
                    || is_titles_only(reader, judged)
                    || is_body(reader, judged)
                    || is_lake(reader, judged)
                    || is_street(reader, judged)
                    || is_premises(reader, judged)
                    || is_venue(reader, judged)
                    || is_paper_of_place(reader, judged)
                    || is_called_journal(reader, judged)
                    || is_taught(reader, judged)
                    || is_glen(reader, judged, registry.record(judged))
                    || registry.is_office_of_place(reader, judged)
                    || registry.record(judged).is_surely_organization && is_unlisted_in_full(judged)
            };
            let is_person = || {
                registry.record(judged).makes_person(judged)
                    || registry.is_label_of_person(reader, judged)
            };
            if is_full && is_person() && !is_other() {
                registry.add_full_name(reader, judged);
            }
        }
        registry
    }

    /// Takes up how a string scores where it stands.
    fn add_string(&mut self, reader: &Reader, judged: &Judged) {
        let candidate = &judged.candidate;
        let record = self.strings.entry(judged.key).or_insert(Record {
            best: i32::MIN,
            ..Record::default()
        });
        record.placed += u32::from(judged.evidence.has(Kind::PlaceBefore));
        record.personal += u32::from(is_personal(&judged.evidence));
        record.best = record.best.max(judged.score);
        record.count += 1;
        record.is_place |=
            is_called_place(reader, candidate) || is_dateline_place(reader, candidate);
        record.is_told_as_place |= may_be_given_name(reader, judged)
            && is_told_as_place(reader, candidate.tokens.range().start)
            || is_told_as_glen(reader, judged);
        record.is_articled |= has_article(reader, judged);
        let is_called = is_called_organization(reader, candidate);
        record.is_surely_organization |= is_called && is_surely_called(reader, candidate);
        record.is_town |= is_town(reader, candidate);
        record.is_organization |= is_called
            || has_what_companies_have(reader, candidate)
            || has_staff(reader, candidate)
            || does_what_firms_do(reader, candidate)
            || is_led_by_chief(reader, judged);
    }

    /// Takes up the given name of a relative that a place bears as well.
    fn add_relative(&mut self, judged: &Judged) {
        let first = judged.candidate.tokens.range().start;
        let given = self.givens.entry(judged.first);
        let given = given.or_insert(Given { best: 0, first });
        given.best = given.best.max(SURE);
    }

    /// Takes up the full name of a person: its words, which may come back alone, and its initials.
    fn add_full_name(&mut self, reader: &Reader, judged: &Judged) {
        let range = judged.candidate.tokens.range();
        if let Some(record) = self.strings.get_mut(&judged.key) {
            record.is_full = true;
        }
        let initials = initials_key(reader.document, range.clone());
        self.initials.insert(initials);
        self.families.insert(judged.last);
        let is_eastern = reader.tokens[range.start].is(Class::FamilyNameFirst);
        if is_eastern && judged.evidence.words() <= 3 {
            self.families.insert(judged.first);
        }
        // “Ada | Quill | Harrow” is called Quill as well.
        let others = AMBIGUOUS.union(HEADS).with(Class::NameParticle);
        let inner = (range.start + 1..last_of(reader, &judged.candidate)).filter(|at| {
            let token = &reader.tokens[*at];
            token.case == Case::Capitalized && !token.classes.meets(others)
        });
        self.inner.extend(inner.map(|at| reader.key(at)));
        let first = range.start;
        let given = self.givens.entry(judged.first);
        let given = given.or_insert(Given { best: 0, first });
        given.best = judged.score.max(given.best);
    }

    /// What the document says of a candidate's string.
    fn record(&self, judged: &Judged) -> Record {
        self.strings.get(&judged.key).copied().unwrap_or_default()
    }

    /// Adds the names in a candidate of the given kind. In a heading, where runs of capitals say
    /// little, the family names of people named in full elsewhere.
    pub(super) fn add(
        &self,
        reader: &Reader,
        judged: &Judged,
        kind: Option<NameKind>,
        names: &mut Vec<Name>,
    ) {
        let name = |tokens, kind| Name {
            tokens,
            sentence: judged.candidate.sentence,
            kind,
        };
        let before = names.len();
        if judged.in_heading() && kind != Some(NameKind::Person) {
            let range = judged.candidate.tokens.range();
            let known = range.filter(|at| self.is_family(reader, *at));
            names.extend(known.map(|at| name(TokenRange::between(at, at + 1), NameKind::Person)));
        }
        if names.len() == before {
            names.extend(kind.map(|kind| name(judged.candidate.tokens, kind)));
        }
    }

    /// The full name at the front of a run that common words follow: “Ada Quill | Resigns”.
    pub(super) fn known_front(&self, reader: &Reader, candidate: &Candidate) -> Option<TokenRange> {
        let range = candidate.tokens.range();
        let common = |at: &usize| {
            let token = &reader.tokens[*at];
            let unlisted = token.classes == WordClasses::NONE && reader.words(*at).ends_with("ing");
            token.is(Class::CommonWord) && !token.classes.meets(PERSONAL) || unlisted
        };
        let rest = range.clone().rev().take_while(common).count();
        // “Ada Quill | Pins”
        let verb = range.end - 1;
        let is_verb = rest == 0
            && reader.is_heading(candidate.sentence as usize)
            && reader.words(verb).ends_with('s')
            && reader.next_is_capitalized(verb)
            && !reader.tokens[verb].classes.meets(PERSONAL);
        let rest = rest + usize::from(is_verb);
        let stop = range.end - rest;
        let known = rest > 0
            && stop >= range.start + 2
            && self
                .strings
                .get(&key_of(reader, range.start..stop))
                .is_some_and(|record| record.is_full);
        known.then(|| TokenRange::between(range.start, stop))
    }

    /// What a candidate names, if that can be told.
    pub(super) fn kind(&self, reader: &Reader, judged: &Judged) -> Option<NameKind> {
        let record = self.record(judged);
        if judged.candidate.is_thing
            || self.is_thing(judged)
            || is_office(reader, judged)
            || is_titles_only(reader, judged)
            || is_feast(judged)
            || is_plural_acronym(reader, judged)
        {
            return None;
        }
        if self.is_label_of_person(reader, judged)
            || is_called_relative(reader, judged)
            || is_sibling(reader, judged)
        {
            return Some(NameKind::Person);
        }
        if is_taught(reader, judged) {
            return None;
        }
        let is_guests = || is_venue(reader, judged) && record.personal == 0;
        let is_told = || !self.is_part_of_person(judged) && is_listed_magazine(reader, judged);
        let is_press = || {
            is_paper_of_place(reader, judged)
                || is_called_journal(reader, judged)
                || is_employer_of_two(reader, judged)
        };
        if is_magazine(reader, judged) || is_guests() || is_told() || is_press() {
            return Some(NameKind::Organization);
        }
        if record.is_place
            || record.count == 1 && opens_with_place(reader, &judged.candidate)
            || is_constituency(reader, judged)
            || is_lake(reader, judged)
            || is_landform(reader, judged, record)
            || is_street(reader, judged)
            || reader.tokens[judged.candidate.tokens.range().end - 1].is(Class::FamilyName)
                && is_premises(reader, judged)
        {
            return Some(NameKind::Place);
        }
        if is_organization_of_several_words(judged)
            || self.firms.calls(judged)
            || is_ordinal_firm(reader, &judged.candidate)
            || is_paper(reader, judged)
            || is_body(reader, judged)
        {
            return Some(NameKind::Organization);
        }
        if self.stands_for_initials(reader, judged)
            || says_of_herself(reader, judged)
            || !record.is_organization && acts_as_person(reader, judged)
        {
            return Some(NameKind::Person);
        }
        let by_score = record.makes_person(judged)
            && !is_illness(reader, &judged.candidate)
            && !self.is_named_after(reader, judged);
        let mut is_person = by_score || self.is_family_with_particles(reader, judged);
        if is_called_firm(reader, &judged.candidate) && !judged.evidence.has(Kind::FirstGiven) {
            return Some(NameKind::Organization);
        }
        if record.is_surely_organization && is_unlisted_in_full(judged) {
            return Some(NameKind::Organization);
        }
        if self.is_office_of_place(reader, judged) {
            return None;
        }
        if judged.evidence.words() == 1 {
            is_person &= may_be_alone(judged) || !record.is_organization && !record.is_town;
            let is_named = may_be_alone(judged) || self.givens.contains_key(&judged.first);
            is_person &= is_named || !is_short_acronym(reader, judged);
            is_person &= !opens_as_plural(reader, judged);
            is_person |= self.is_part_of_full_name(reader, judged);
        }
        let is_lone = judged.evidence.words() == 1;
        let is_known = is_lone && self.is_part_of_person(judged);
        if is_person && !is_known {
            if is_broadcaster(reader, judged) || is_club(reader, judged) {
                return Some(NameKind::Organization);
            }
            is_person = !is_party_to_case(reader, judged);
        }
        if is_person {
            return Some(NameKind::Person);
        }
        if record.is_town {
            return Some(NameKind::Place);
        }
        // “in the Amazon”
        let is_river = || {
            let is_placed = judged.evidence.has(Kind::PlaceBefore);
            judged.classes.has(Class::Place)
                && (is_placed || judged.evidence.get(Kind::Determiner) == 1)
        };
        if record.is_organization && !is_river() {
            return Some(NameKind::Organization);
        }
        other_kind(reader, judged)
            .or_else(|| speaks_as_firm(reader, judged).then_some(NameKind::Organization))
    }

    /// Whether a word is a family name of somebody named in full and nothing else.
    fn is_family(&self, reader: &Reader, at: usize) -> bool {
        !reader.tokens[at].classes.meets(AMBIGUOUS) && self.families.contains(&reader.key(at))
    }

    /// Whether a lone word is a part of the full name of a person.
    pub(super) fn is_part_of_person(&self, judged: &Judged) -> bool {
        self.families.contains(&judged.last) || self.givens.contains_key(&judged.first)
    }

    /// Whether two words are a family name of somebody named in full and what bears it: “the Quill
    /// Polaroids”.
    fn is_named_after(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        range.len() == 2
            && judged.score < 2 * SURE
            && !reader.tokens[range.start].is(Class::GivenName)
            && !reader.tokens[range.start].is(Class::FamilyNameFirst)
            && self.families.contains(&judged.first)
            && judged.evidence.has(Kind::NounAfter)
    }

    /// Whether a word in capitals is made of somebody's initials: three or more of them, or such as
    /// label what is said in an interview: “OQ: I was there.”
    fn stands_for_initials(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        let token = &reader.tokens[range.start];
        let others = Classes::any_of(&[Class::Organization, Class::NewsAgency]).union(PLACES);
        let label = reader.mark(range.end) == Some(':') && reader.opens_passage(range.start);
        range.len() == 1
            && token.case == Case::Upper
            && (label || token.span.len() > 2 && !token.classes.meets(others))
            && self.initials.contains(&judged.first)
    }

    /// Whether capitals label what somebody says whose family name they are, in full or alone: “QUILL: I was there.”
    fn is_label_of_person(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        let is_label = reader.mark(range.end) == Some(':')
            && range
                .clone()
                .all(|at| reader.tokens[at].case == Case::Upper)
            && reader.opens_passage(range.start);
        is_label
            && match range.len() {
                1 => self.families.contains(&judged.first),
                2 | 3 => self.labels_again(reader, judged),
                _ => false,
            }
    }

    /// Whether the last of several words that may name somebody stands alone elsewhere: “ADA QUILL: … QUILL: …”.
    fn labels_again(&self, reader: &Reader, judged: &Judged) -> bool {
        let mut words = judged.candidate.tokens.range();
        words.all(|at| {
            let classes = reader.tokens[at].classes;
            classes == WordClasses::NONE || classes.meets(PERSONAL)
        }) && self.strings.contains_key(&judged.last)
    }

    /// Whether an acronym stands before a word that stands where places do: “CID Lowmoor … in Lowmoor”.
    fn is_office_of_place(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        range.len() == 2
            && reader.tokens[range.start].case == Case::Upper
            && reader.tokens[range.end - 1].case == Case::Capitalized
            && !may_be_alone(judged)
            && self
                .strings
                .get(&judged.last)
                .is_some_and(|record| record.placed > 0 && record.personal == 0)
    }

    /// Whether a lone word is what a ship or a storm is called: “MV Ada Quill … the Quill”.
    fn is_thing(&self, judged: &Judged) -> bool {
        judged.evidence.words() == 1
            && !may_be_alone(judged)
            && self.things.contains(&judged.first)
            && !self.families.contains(&judged.first)
    }

    /// Whether it is a family name of somebody named in full with the particles before it.
    fn is_family_with_particles(&self, reader: &Reader, judged: &Judged) -> bool {
        let start = judged.candidate.tokens.range().start;
        let last = last_of(reader, &judged.candidate);
        last > start
            && (start..last).all(|at| reader.tokens[at].is(Class::NameParticle))
            && self.families.contains(&judged.last)
    }
}
