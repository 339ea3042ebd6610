//! The registry: what the whole document says about strings and words, and so what each candidate
//! names.

use crate::lexicon::{Class, Classes, WordClasses};
use crate::text::{Case, TokenKind, TokenRange};

use super::address::name_is_behind;
use super::candidate::{Candidate, is_subject};
use super::evidence::{Evidence, Kind};
use super::firm::Firms;
use super::gather::{HEADS, PLACES, last_of};
use super::name::{Judged, Name, NameKind, initials_key, key_of};
use super::reader::{KeyHash, KeyMap, KeySet, Reader};
use super::reward::{AMBIGUOUS, PERSONAL, SURE, looks_personal};
use super::score::PERSON;

/// What the document says of one string or one word.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // each is one thing that may be said of a string
struct Record {
    best: i32,
    count: u32,
    /// How often a word of place stands before it, and how often something only people have beside it.
    placed: u32,
    personal: u32,
    /// Whether a noun and “of” before it call it a place: “the village of Harrow”.
    is_place: bool,
    /// Whether a noun before it calls it an organization: “the news agency Fjordpress”.
    is_organization: bool,
    /// Whether such a noun is one for an organization and nothing else.
    is_surely_organization: bool,
    /// Whether an article stands before it: “the Harrow Mark”.
    is_articled: bool,
    /// Whether it is the full name of a person.
    is_full: bool,
}

impl Record {
    /// Whether the string stands where places do, time and again, and never as people do.
    fn is_placed(self) -> bool {
        self.placed > 1 && self.personal == 0 && 3 * self.placed >= self.count
    }

    /// Whether a candidate names a person, by its own score and that of its string elsewhere.
    fn makes_person(self, judged: &Judged) -> bool {
        let again =
            self.count > 1 && looks_personal(&judged.evidence) && judged.evidence.words() > 1;
        let mut bonus = if again { REPEAT } else { 0 };
        if self.is_articled {
            bonus -= ARTICLE;
        }
        if self.is_placed() {
            bonus -= PLACED;
        }
        judged.score + bonus >= PERSON
            || self.best + bonus >= ELSEWHERE && judged.score > UNLIKE_PERSON
    }
}

/// Whether something that only people have stands beside a name.
fn is_personal(evidence: &Evidence) -> bool {
    let kinds = [
        Kind::Title,
        Kind::Honorific,
        Kind::SpeechAfter,
        Kind::SpeechBefore,
        Kind::AccordingTo,
        Kind::AgeAfter,
    ];
    kinds.into_iter().any(|kind| evidence.has(kind)) || evidence.get(Kind::WordAfter) == 1
}

/// How much it says for a full name that it stands in the document again.
const REPEAT: i32 = 30;

/// How much it says against a name of a person that it stands where places do.
const PLACED: i32 = 100;

/// How much it says against a name of a person that an article stands before it somewhere.
const ARTICLE: i32 = 90;

/// From this score of its string elsewhere on, a candidate names a person that is not
/// [unlike](UNLIKE_PERSON) one itself.
const ELSEWHERE: i32 = PERSON + 40;

/// Up to this score of its own a candidate names nobody, whatever its string does elsewhere.
const UNLIKE_PERSON: i32 = -150;

/// Up to these scores a part of a full name is no name of that person: a word that means nothing
/// else, one with a verb of speech beside it, a listed family name, another word.
const UNLIKE_PART: i32 = -260;
const UNLIKE_SPEAKING_PART: i32 = -230;
const UNLIKE_FAMILY_PART: i32 = -180;
const UNLIKE_AMBIGUOUS_PART: i32 = -150;
/// The same for the name of a place or an organization that nothing in the text calls one.
const UNLIKE_PLACE_PART: i32 = -390;

/// Classes of nations.
const NATIONS: Classes = Classes::any_of(&[Class::Country, Class::Demonym, Class::CommonWord]);

/// From this score of its full name on, a first word that no list holds names the person alone.
const SURE_ENOUGH: i32 = 60;

/// The same for a given name alone.
const UNLIKE_GIVEN_PART: i32 = -120;

/// What the whole document says about strings and words.
pub(super) struct Registry {
    strings: KeyMap<Record>,
    /// The family names of full names of people.
    families: KeySet,
    /// The words between the first and the last of full names of people.
    inner: KeySet,
    /// By the first word of full names of people: the best score.
    givens: KeyMap<i32>,
    /// The initials of full names of people.
    initials: KeySet,
    /// The last words of the names of ships, storms and the like.
    things: KeySet,
    /// What companies are called without their legal forms.
    firms: Firms,
}

/// Nouns that call the name after them an organization.
const ORGANIZATION_NOUNS: Classes =
    Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);

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
            let is_full = judged.candidate.tokens.range().len() > 1;
            let is_other = || {
                registry.firms.calls(judged)
                    || is_titles_only(reader, judged)
                    || is_lake(reader, judged)
                    || registry.is_office_of_place(reader, judged)
                    || registry.record(judged).is_surely_organization && is_unlisted_in_full(judged)
            };
            if is_full && registry.record(judged).makes_person(judged) && !is_other() {
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
        record.is_articled |= has_article(reader, judged);
        let is_called = is_called_organization(reader, candidate);
        record.is_surely_organization |= is_called && is_surely_called(reader, candidate);
        record.is_organization |= is_called || has_what_companies_have(reader, candidate);
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
        let best = self.givens.entry(judged.first).or_default();
        *best = judged.score.max(*best);
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
        let stop = range.end - rest;
        let known = rest > 0
            && stop >= range.start + 2
            && self
                .strings
                .get(&key_of(reader, range.start..stop))
                .is_some_and(|record| record.is_full);
        known.then(|| TokenRange::between(range.start, stop))
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
        if record.is_place || is_constituency(reader, judged) || is_lake(reader, judged) {
            return Some(NameKind::Place);
        }
        if is_organization_of_several_words(judged) || self.firms.calls(judged) {
            return Some(NameKind::Organization);
        }
        if self.stands_for_initials(reader, judged) {
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
            is_person &= may_be_alone(judged) || !record.is_organization;
            let is_named = may_be_alone(judged) || self.givens.contains_key(&judged.first);
            is_person &= is_named || !is_short_acronym(reader, judged);
            is_person |= self.is_part_of_full_name(reader, judged);
        }
        if is_person {
            return Some(NameKind::Person);
        }
        if record.is_organization {
            return Some(NameKind::Organization);
        }
        other_kind(reader, judged)
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

    /// Whether nothing beside a string calls it a place or an organization anywhere.
    fn is_free(&self, reader: &Reader, judged: &Judged) -> bool {
        let record = self.record(judged);
        // Of Ada Quill Harrow, nobody comes “to Harrow”.
        let speaks_against = if judged.classes.meets(PLACES) {
            !is_subject(reader, last_of(reader, &judged.candidate))
        } else {
            judged.classes.has(Class::Organization)
        };
        record.placed == 0
            && !record.is_organization
            && !record.is_articled
            && judged.evidence.get(Kind::Determiner) == 0
            && !judged.evidence.has(Kind::AllCaps)
            && (record.personal > 0 || !speaks_against)
    }

    /// Whether a lone word is the family name or the given name of somebody named in full.
    fn is_part_of_full_name(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        let last = range.end - 1;
        let key = if range.len() == 1 {
            judged.last
        } else {
            reader.key(last)
        };
        let classes = reader.tokens[last].classes;
        let is = |kind| judged.evidence.has(kind);
        // “Price later left.”
        let opens = || is(Kind::Opening) && !classes.meets(PLACES) && is_subject(reader, last);
        let threshold = match classes {
            // “Guard said”, with Sheriff Tom Guard named elsewhere
            _ if is(Kind::SpeechAfter) && opens() => UNLIKE_PLACE_PART,
            classes if !classes.meets(AMBIGUOUS) || opens() => UNLIKE_PART,
            // “Phoenix’s home”, with Ada Phoenix named elsewhere
            classes if !classes.meets(NATIONS) && self.is_free(reader, judged) => UNLIKE_PLACE_PART,
            _ if is(Kind::SpeechAfter) || is(Kind::SpeechBefore) => UNLIKE_SPEAKING_PART,
            classes if classes.has(Class::FamilyName) && !classes.meets(PLACES) => {
                UNLIKE_FAMILY_PART
            }
            _ => UNLIKE_AMBIGUOUS_PART,
        };
        let is_inner = || self.inner.contains(&key) && judged.score > UNLIKE_PART;
        if self.families.contains(&key) && judged.score > threshold || is_inner() {
            return true;
        }
        let best = self
            .givens
            .get(&key)
            .filter(|_| judged.score > UNLIKE_GIVEN_PART);
        // “said | Jordan continued to close it”, with Jordan Quill named elsewhere
        let says = is(Kind::SpeechAfter) && !is(Kind::SpeechBefore);
        let is_country =
            classes.has(Class::Country) && !says && !is(Kind::Title) && !is(Kind::Honorific);
        best.is_some_and(|best| {
            !is_country && classes.has(Class::GivenName)
                || classes == WordClasses::NONE
                    && reader.tokens[last].case != Case::Upper
                    && *best >= SURE_ENOUGH
        })
    }
}

/// Whether a lone word is two capitals that are no name by which people are called: “VW says”, not “AJ says”.
fn is_short_acronym(reader: &Reader, judged: &Judged) -> bool {
    let at = judged.candidate.tokens.range().start;
    let token = &reader.tokens[at];
    token.case == Case::Upper
        && token.span.len() == 2
        && !token.classes.meets(PERSONAL)
        && !reader.is_heading(judged.candidate.sentence as usize)
}

/// Whether a lone word names a person even where it is called an organization elsewhere.
fn may_be_alone(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    is(Kind::Title) || is(Kind::Honorific) || is(Kind::LastFigure)
}

/// Whether it is an office or a form of address and no name: “Ada Quill, | Bishop | of Harrow”, “Gen. |
/// (rtd) Ada Quill”.
fn is_office(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let address = |at: usize| reader.tokens[at].is(Class::Honorific) || reader.is_title(at);
    let of = range.len() == 1 && reader.lower(range.end) == "of";
    range.clone().all(address)
        && !judged.evidence.has(Kind::Honorific)
        && (of || name_is_behind(reader.document, range.end))
}

/// Whether it is made of titles and what belongs to them only: “Deputy | Prime Minister | and leader Ada
/// Quill”, “GCC Secretary-General”.
fn is_titles_only(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let office = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    let next = reader.tokens.get(range.end);
    let is_owner = next.is_some_and(|next| next.kind == TokenKind::Clitic);
    let is_office = |at: usize| {
        let token = &reader.tokens[at];
        let is_acronym = token.case == Case::Upper && token.span.len() > 1 && !is_owner;
        is_acronym && reader.tokens[range.end - 1].case == Case::Capitalized
            || token.classes.meets(office) && !token.classes.meets(PERSONAL)
    };
    range.len() > 1
        && reader.is_title(range.end - 1)
        && !reader.tokens[range.end - 1].classes.meets(HEADS)
        && range.clone().all(is_office)
}

/// Whether it is a listed feast: “Cinco de Mayo”.
fn is_feast(judged: &Judged) -> bool {
    judged.evidence.words() > 1 && judged.classes.has(Class::Holiday)
}

/// Whether it has several words that no list holds, and no title stands before it.
fn is_unlisted_in_full(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    judged.evidence.words() > 1
        && is(Kind::FirstUnknown)
        && is(Kind::LastUnknown)
        && !may_be_alone(judged)
        && !is(Kind::AgeAfter)
}

/// Whether it ends in the plural of an acronym: “Harrow MPs”.
fn is_plural_acronym(reader: &Reader, judged: &Judged) -> bool {
    let last = reader.words(judged.candidate.tokens.range().end - 1);
    last.strip_suffix('s').is_some_and(|acronym| {
        acronym.len() > 1 && acronym.bytes().all(|letter| letter.is_ascii_uppercase())
    })
}

/// Whether it is a lake, a mount or the like, whose name no person's list holds or which stands where places
/// do: “Lake Quilla”, “in River Ada”.
fn is_lake(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let first = reader.tokens[range.start].classes;
    let is = |kind| judged.evidence.has(kind);
    let is_lake = first.has(Class::PlaceOpener) && first.has(Class::PlaceHead);
    let is_river = || reader.lower(range.start) == "river";
    let is_name = is(Kind::LastFamily) || is(Kind::LastGiven) || is(Kind::LastFigure);
    let is_placed = is(Kind::PlaceBefore) || judged.evidence.get(Kind::Determiner) == 1;
    range.len() == 2
        && (is_lake || is_river())
        && (is_placed || !is_name && is_lake)
        && !is_personal(&judged.evidence)
}

/// Whether it is a place that somebody sits in parliament for: “MP for Harrow East”.
fn is_constituency(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let ends = range.len() > 1 && reader.tokens[range.end - 1].is(Class::CompassPoint);
    let sits = range.start >= 2
        && reader.lower(range.start - 1) == "for"
        && reader.tokens[range.start - 2].is(Class::Title);
    let is_person = judged.evidence.has(Kind::FirstGiven) || is_personal(&judged.evidence);
    let of_place = judged.evidence.has(Kind::FirstPlace) && !judged.evidence.has(Kind::FirstGiven);
    ends && (sits || of_place || !is_person)
}

/// Whether it is a listed organization that may sound like a person: “Morgan Stanley”.
fn is_organization_of_several_words(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    let addressed = is(Kind::Title) || is(Kind::Honorific);
    judged.evidence.words() > 1 && is(Kind::WholeOrganization) && !addressed
}

/// Whether a name is that of an illness: “Parkinson’s disease”.
fn is_illness(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let owns = reader
        .tokens
        .get(range.end)
        .is_some_and(|next| next.kind == TokenKind::Clitic);
    let addressed = range.start > 0 && reader.tokens[range.start - 1].is(Class::Honorific);
    range.len() == 1 && owns && !addressed && reader.tokens[range.start].is(Class::Eponym)
}

/// Whether what follows a name of one word is a company's: “Harrowtel’s profits”, “Harrowtel
/// analyst Ada Quill”, “Harrowtel, which”.
fn has_what_companies_have(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let end = range.end;
    if range.len() > 1
        || end + 1 >= reader.tokens.len()
        || reader.tokens[range.start].classes.meets(PLACES)
    {
        return false;
    }
    let owned = reader.tokens[end].kind == TokenKind::Clitic;
    let next = &reader.tokens[end + usize::from(owned)];
    // “Chief | minister Ada Quill”
    let modifier = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    if !owned && next.is(Class::Title) && reader.tokens[range.start].classes.meets(modifier) {
        return false;
    }
    let which = reader.mark(end) == Some(',') && reader.lower(end + 1) == "which";
    let officer = !owned
        && next.case == Case::Lower
        && next.is(Class::Title)
        && reader.tokens[end + 1].is_capitalized();
    which
        || officer
        || next.case == Case::Lower && next.is(Class::CompanyNoun)
        || !owned && has_own(reader, range.start)
}

/// Whether what stands behind a word that is nothing but a name calls it “it”: “| said its profit fell”, “| and
/// its rivals”, “| is headquartered in”.
fn has_own(reader: &Reader, name: usize) -> bool {
    const OTHERS: Classes =
        Classes::any_of(&[Class::CommonWord, Class::Title, Class::EventHead]).union(HEADS);
    let end = name + 1;
    let next = &reader.tokens[end];
    let is_joint = || reader.lower(end) == "and";
    let others = Classes::any_of(&[Class::Preposition, Class::ClauseOpener]);
    if next.case != Case::Lower || next.classes.meets(others) && !is_joint() {
        return false;
    }
    let behind = end + 1 + usize::from(reader.lower(end + 1) == "that");
    let is_seated = || {
        matches!(reader.lower(end), "is" | "was")
            && reader.tokens.get(behind).is_some()
            && matches!(reader.words(behind), "delisted" | "headquartered")
    };
    (reader.lower(behind) == "its" || is_seated())
        && !reader.tokens[name].classes.meets(OTHERS)
        && !is_part_of_subject(reader, name)
}

/// Whether a word is no name of a firm because of what stands before it, or is a realm: “Arts and | Sciences”,
/// “e-bike | Harrowback”, “the | Kingdom”.
fn is_part_of_subject(reader: &Reader, name: usize) -> bool {
    let is_realm = matches!(
        reader.words(name),
        "Emirate" | "Kingdom" | "Republic" | "Sultanate"
    );
    let Some(before) = name.checked_sub(1) else {
        return is_realm;
    };
    let is_joined = matches!(reader.lower(before), "and" | "or");
    let is_part = |byte: u8| byte == b'-' || byte.is_ascii_digit();
    let is_model =
        reader.tokens[before].kind == TokenKind::Word && reader.words(before).bytes().any(is_part);
    is_realm || is_joined || is_model
}

/// Whether an article that belongs to the candidate, not to a noun after it, stands before it.
fn has_article(reader: &Reader, judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    let article = matches!(judged.evidence.get(Kind::Determiner), 1 | 2);
    let next = judged.candidate.tokens.range().end;
    let noun = is(Kind::NounAfter)
        && !reader
            .tokens
            .get(next)
            .is_some_and(|next| next.classes.meets(VERBS));
    article
        && !is(Kind::Title)
        && !is(Kind::Honorific)
        && !noun
        && !is(Kind::CapitalAfter)
        && !is(Kind::PossessiveAfter)
}

/// Words that follow a name as its verb.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::VerbGroup,
    Class::Preposition,
    Class::ClauseOpener,
]);

/// Whether the noun right before a name is one for firms only: “drugmaker | Quillpharm”.
fn is_called_firm(reader: &Reader, candidate: &Candidate) -> bool {
    let before = candidate.tokens.range().start.checked_sub(1);
    before.is_some_and(|before| {
        reader.tokens[before].is(Class::FirmNoun) || reader.words(before).ends_with("-listed")
    })
}

/// Whether the noun right before a name calls it an organization.
fn is_called_organization(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let Some(at) = range.start.checked_sub(1) else {
        return false;
    };
    // “Lowmoor-based Quillpharm”, “a subsidiary of Quillpharm”
    let is_place = reader.tokens[range.start].classes.meets(PLACES);
    let is_firm = range.len() == 1 && reader.words(at).ends_with("-based");
    let is_owner = || {
        at > 0
            && match reader.lower(at) {
                "of" => matches!(
                    reader.lower(at - 1),
                    "affiliate" | "shares" | "subsidiaries" | "subsidiary"
                ),
                "in" => reader.lower(at - 1) == "shares",
                _ => false,
            }
    };
    if !is_place && (is_firm || is_owner()) {
        return true;
    }
    Some(&reader.tokens[at]).is_some_and(|before| {
        before.case == Case::Lower
            && before.classes.meets(ORGANIZATION_NOUNS)
            && !matches!(before.word.word(), "brothers" | "sons" | "staff")
            || before.is(Class::FirmNoun)
    })
}

/// Whether the word that calls a name an organization is a noun for one of them: “newspaper”, not “international”.
fn is_surely_called(reader: &Reader, candidate: &Candidate) -> bool {
    let before = candidate.tokens.range().start.checked_sub(1);
    let nouns = Classes::any_of(&[Class::OrganizationNoun, Class::FirmNoun]);
    before.is_some_and(|at| {
        reader.tokens[at].classes.meets(nouns)
            || matches!(
                reader.lower(at),
                "daily" | "magazine" | "weekly" | "of" | "in"
            )
    })
}

/// How far behind the place of a dateline its dash may stand, in tokens.
const DATELINE: usize = 12;

/// Whether it is the place of an agency's dateline: “HARROW, May 21 (Fjordpress) – ”.
fn is_dateline_place(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    if !reader.opens_passage(range.start) || reader.tokens[range.start].case != Case::Upper {
        return false;
    }
    let limit = reader.tokens.len().min(range.end + DATELINE);
    let named = |at: &usize| {
        let token = &reader.tokens[*at];
        token.kind != TokenKind::Word || token.is_capitalized()
    };
    let mut behind = (range.end..limit).take_while(named);
    behind.any(|at| reader.mark(at) == Some(')') && is_dash(reader.mark(at + 1)))
}

fn is_dash(mark: Option<char>) -> bool {
    matches!(mark, Some('-' | '–' | '—'))
}

/// Whether the noun and “of” before a name call it a place: “the village of Harrow”, “the mayor of Harrow
/// Mills, Ada Quill”.
fn is_called_place(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let start = range.start;
    let next = reader.tokens.get(range.end);
    let owned = next.is_some_and(|next| next.kind == TokenKind::Clitic);
    if start < 2 || owned || reader.lower(start - 1) != "of" {
        return false;
    }
    let noun = &reader.tokens[start - 2];
    let is_governed = || {
        matches!(reader.lower(start - 2), "mayor" | "governor" | "sheriff")
            && matches!(reader.mark(range.end), Some(',' | '.'))
            && !reader.tokens[start].classes.meets(PERSONAL)
    };
    let is_place = noun.case == Case::Lower && noun.is(Class::PlaceHead);
    is_place && noun.word.word() != "base" || is_governed()
}

/// What a candidate that names no person names, if that can be told.
fn other_kind(reader: &Reader, judged: &Judged) -> Option<NameKind> {
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
        && !is_party_of_place(reader.words(range.start))
        && !reader.is_heading(judged.candidate.sentence as usize);
    if acronym {
        let is_state = is_state(reader.words(range.start));
        return Some(if is_state {
            NameKind::Place
        } else {
            NameKind::Organization
        });
    }
    let is_place = judged.evidence.has(Kind::PlaceBefore) && range.len() <= 2;
    (is_place && !has_what_people_have(reader, judged)).then_some(NameKind::Place)
}

/// Whether what follows is somebody's and no place's: “at Quill’s funeral”.
fn has_what_people_have(reader: &Reader, judged: &Judged) -> bool {
    let owned = judged.candidate.tokens.range().end + 1;
    judged.evidence.has(Kind::PossessiveAfter)
        && (reader
            .tokens
            .get(owned)
            .is_some_and(|owned| owned.is(Class::Kinship))
            || matches!(
                reader.lower(owned),
                "absence"
                    | "arrest"
                    | "birthday"
                    | "childhood"
                    | "death"
                    | "eyes"
                    | "favour"
                    | "funeral"
                    | "lifetime"
                    | "mind"
                    | "plan"
                    | "resignation"
                    | "speech"
                    | "word"
                    | "words"
            ))
}

/// Whether a word is short for a state of several words or the district beside them: “Lowmoor, | N.Y.”
fn is_state(word: &str) -> bool {
    matches!(
        word,
        "D.C." | "N.C." | "N.D." | "N.H." | "N.J." | "N.M." | "N.Y." | "R.I." | "S.C." | "S.D."
    )
}

/// Whether a word gives somebody's party and place: “R-N.H.”.
fn is_party_of_place(word: &str) -> bool {
    matches!(word.as_bytes(), [b'R' | b'D' | b'I', b'-', place, ..] if place.is_ascii_uppercase())
}
