//! Names: which candidates name people, organizations and places, judged over the whole document.

use crate::lexicon::{Class, Classes};
use crate::text::{Case, Document, TokenKind, TokenRange};

use super::candidate::{Candidate, find_candidates};
use super::evidence::{Evidence, HEADS, Kind, PLACES, gather, last_of, whole_classes};
use super::reader::{KeyMap, KeySet, Reader, word_key};
use super::score::{PERSON, person_score};

/// A name as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// Its tokens.
    pub(crate) tokens: TokenRange,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// What it names.
    pub(crate) kind: NameKind,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

/// A candidate with what is known of it.
struct Judged {
    candidate: Candidate,
    evidence: Evidence,
    score: i32,
    key: u64,
}

/// What the document says of one string or one word.
#[derive(Clone, Copy, Default)]
struct Record {
    best: i32,
    count: u32,
}

/// How much it says for a full name that it stands in the document again.
const REPEAT: i32 = 30;

/// How much it says against a name of a person that an article stands before it somewhere.
const ARTICLE: i32 = 90;

/// Finds all names, in order.
pub(super) fn find_names(reader: &Reader) -> Vec<Name> {
    let mut judged: Vec<Judged> = find_candidates(reader)
        .into_iter()
        .map(|candidate| judge(reader, candidate))
        .collect();
    reward_return(reader, &mut judged);
    reward_company(reader, &mut judged);
    reward_couple(reader, &mut judged);
    let registry = Registry::new(reader, &judged);
    let mut names: Vec<Name> = Vec::with_capacity(judged.len());
    for (index, judged_here) in judged.iter().enumerate() {
        let covered = names
            .last()
            .is_some_and(|name| name.tokens.end >= judged_here.candidate.tokens.end);
        if covered || is_credit(reader, &judged_here.candidate) {
            continue;
        }
        if let Some(tokens) = registry.known_front(reader, &judged_here.candidate) {
            names.push(Name {
                tokens,
                sentence: judged_here.candidate.sentence,
                kind: NameKind::Person,
            });
            continue;
        }
        let kind = registry.kind(reader, judged_here);
        let next = judged.get(index + 1).map(|next| &next.candidate);
        match with_complement(reader, &judged_here.candidate, next) {
            Some(tokens) if kind != Some(NameKind::Person) => names.push(Name {
                tokens,
                sentence: judged_here.candidate.sentence,
                kind: NameKind::Organization,
            }),
            _ => registry.add(reader, judged_here, kind, &mut names),
        }
    }
    names
}

/// An organization's name with the name that completes it: “Ministry of Health”.
fn with_complement(
    reader: &Reader,
    head: &Candidate,
    complement: Option<&Candidate>,
) -> Option<TokenRange> {
    let end = head.tokens.range().end;
    let complement = complement.filter(|complement| complement.sentence == head.sentence)?;
    let start = complement.tokens.range().start;
    let heads = reader.tokens[end - 1].is(Class::OrganizationHead);
    let tied = matches!(reader.lower(end), "of" | "for")
        && (start == end + 1 || start == end + 2 && reader.lower(end + 1) == "the");
    (heads && tied).then_some(TokenRange {
        start: head.tokens.start,
        end: complement.tokens.end,
    })
}

impl Judged {
    /// Whether it stands in a heading, whose words all have capitals.
    fn in_heading(&self) -> bool {
        self.evidence.get(Kind::Heading) != 0
    }
}

fn judge(reader: &Reader, candidate: Candidate) -> Judged {
    let evidence = gather(reader, &candidate);
    let score = person_score(&evidence);
    let key = key_of(reader, candidate.tokens.range());
    Judged {
        candidate,
        evidence,
        score,
        key,
    }
}

/// A key that is equal for runs of equal words.
fn key_of(reader: &Reader, range: std::ops::Range<usize>) -> u64 {
    range
        .filter(|at| reader.tokens[*at].kind == TokenKind::Word)
        .fold(0, |key: u64, at| key.rotate_left(21) ^ reader.key(at))
}

/// Words that name or mean something else: alone they need more to be a family name.
const AMBIGUOUS: Classes = Classes::any_of(&[
    Class::Organization,
    Class::Country,
    Class::Place,
    Class::Demonym,
    Class::CommonWord,
]);

/// Words of people's names.
const PERSONAL: Classes =
    Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::FamilyNameFirst]);

/// How much it says for a full name that its family name comes back alone, in hundredths.
const RETURN: i32 = 110;

/// A lone word with less than this is taken for something else than a name of a person.
const LONE: i32 = -200;

/// Raises full names whose last word comes back alone, as family names do.
fn reward_return(reader: &Reader, judged: &mut [Judged]) {
    let alone: KeySet = judged
        .iter()
        .filter(|judged| judged.candidate.tokens.range().len() == 1 && judged.score > LONE)
        .map(|judged| reader.key(judged.candidate.tokens.range().start))
        .collect();
    for judged in judged {
        let range = judged.candidate.tokens.range();
        if !(2..=4).contains(&words_of(&judged.evidence)) {
            continue;
        }
        let eastern = reader.tokens[range.start].is(Class::FamilyNameFirst);
        let returns = alone.contains(&reader.key(last_of(reader, &judged.candidate)))
            || eastern && alone.contains(&reader.key(range.start));
        if returns {
            judged.score += if looks_personal(&judged.evidence) {
                RETURN
            } else {
                RETURN / 3
            };
        }
    }
}

/// How much it says for a full name that another one stands beside it in a list.
const COMPANY: i32 = 70;

/// From this score on, a full name says that those beside it in a list are full names, too.
const SURE: i32 = 100;

/// Raises full names that a comma or “and” ties to others that are sure.
fn reward_company(reader: &Reader, judged: &mut [Judged]) {
    let full = |judged: &Judged| (2..=3).contains(&words_of(&judged.evidence));
    let tied = |left: &Judged, right: &Judged| {
        let end = left.candidate.tokens.end;
        left.candidate.sentence == right.candidate.sentence
            && right.candidate.tokens.start == end + 1
            && (reader.mark(end as usize) == Some(',') || reader.lower(end as usize) == "and")
            && full(left)
            && full(right)
    };
    // “A, B, and C”: the last of a list.
    let tied = |left: &Judged, right: &Judged| {
        let end = left.candidate.tokens.end;
        tied(left, right)
            || right.candidate.tokens.start == end + 2
                && left.candidate.sentence == right.candidate.sentence
                && reader.mark(end as usize) == Some(',')
                && reader.lower(end as usize + 1) == "and"
                && full(left)
                && full(right)
    };
    for at in 1..judged.len() {
        let (left, right) = judged.split_at_mut(at);
        let (left, right) = (&mut left[at - 1], &mut right[0]);
        if !tied(left, right) {
            continue;
        }
        if left.score >= SURE && right.score < SURE && may_be_personal(right) {
            right.score += COMPANY;
        } else if right.score >= SURE && left.score < SURE && may_be_personal(left) {
            left.score += COMPANY;
        }
    }
}

/// How much it says for a given name that “and” ties it to a full name: “Ada and Tom Quill”.
const COUPLE: i32 = 100;

/// Raises given names that share the family name of the full name after them.
fn reward_couple(reader: &Reader, judged: &mut [Judged]) {
    for at in 1..judged.len() {
        let (left, right) = judged.split_at_mut(at);
        let (left, right) = (&mut left[at - 1], &right[0]);
        let end = left.candidate.tokens.end;
        let couple = left.candidate.tokens.range().len() == 1
            && left.evidence.get(Kind::FirstGiven) != 0
            && right.candidate.tokens.start == end + 1
            && right.candidate.sentence == left.candidate.sentence
            && reader.lower(end as usize) == "and"
            && right.evidence.get(Kind::FirstGiven) != 0
            && words_of(&right.evidence) == 2
            && right.score >= SURE;
        if couple {
            left.score += COUPLE;
        }
    }
}

/// Whether nothing in the words says that they name something else.
fn may_be_personal(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.get(kind) != 0;
    !is(Kind::Heads)
        && !is(Kind::FirstPlace)
        && !is(Kind::LastPlace)
        && !is(Kind::FirstOrganization)
        && !is(Kind::WholeOrganization)
        && !is(Kind::LowerSeen)
}

/// Whether nothing in the words themselves speaks against a full name.
fn looks_personal(evidence: &Evidence) -> bool {
    let is = |kind| evidence.get(kind) != 0;
    is(Kind::FirstGiven)
        || is(Kind::FirstInitial)
        || is(Kind::FirstEastAsian)
        || is(Kind::FirstUnknown) && is(Kind::LastUnknown) && !is(Kind::LowerSeen)
}

/// What the whole document says about strings and words.
struct Registry {
    strings: KeyMap<Record>,
    /// By the last word of full names of people: the best score.
    families: KeyMap<Record>,
    /// By the first word of full names of people whose first word is a given name.
    givens: KeyMap<Record>,
    /// Strings that a noun and “of” before them call a place: “the village of Harrow”.
    places: KeySet,
    /// Full names of people.
    fulls: KeySet,
    /// The initials of full names of people.
    initials: KeySet,
    /// Strings that an article stands before: “the Harrow Mark”.
    articled: KeySet,
    /// Strings that a noun before them calls an organization: “the news agency Fjordpress”.
    organizations: KeySet,
}

/// Nouns that call the name after them an organization.
const ORGANIZATION_NOUNS: Classes =
    Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);

impl Registry {
    fn new(reader: &Reader, judged: &[Judged]) -> Self {
        let mut registry = Self {
            strings: KeyMap::default(),
            families: KeyMap::default(),
            givens: KeyMap::default(),
            places: judged
                .iter()
                .filter(|judged| is_called_place(reader, &judged.candidate))
                .map(|judged| judged.key)
                .collect(),
            fulls: KeySet::default(),
            initials: KeySet::default(),
            articled: judged
                .iter()
                .filter(|judged| has_article(reader, judged))
                .map(|judged| judged.key)
                .collect(),
            organizations: judged
                .iter()
                .filter(|judged| {
                    is_called_organization(reader, &judged.candidate)
                        || has_what_companies_have(reader, &judged.candidate)
                })
                .map(|judged| judged.key)
                .collect(),
        };
        for judged in judged {
            let record = registry.strings.entry(judged.key).or_insert(Record {
                best: i32::MIN,
                count: 0,
            });
            record.best = record.best.max(judged.score);
            record.count += 1;
        }
        for judged in judged {
            let range = judged.candidate.tokens.range();
            if range.len() < 2 || !registry.is_person(judged) {
                continue;
            }
            registry.fulls.insert(judged.key);
            let initials = initials_of(reader.document, range.clone());
            registry.initials.insert(word_key(&initials));
            let last = reader.key(last_of(reader, &judged.candidate));
            registry.families.entry(last).or_default();
            let first = reader.tokens[range.start].classes;
            if first.has(Class::FamilyNameFirst) && words_of(&judged.evidence) <= 3 {
                registry
                    .families
                    .entry(reader.key(range.start))
                    .or_default();
            }
            let given = registry.givens.entry(reader.key(range.start)).or_default();
            given.best = given.best.max(judged.score);
        }
        registry
    }

    /// Whether a candidate names a person, by its own score and that of its string elsewhere.
    fn is_person(&self, judged: &Judged) -> bool {
        let record = self.strings.get(&judged.key).copied().unwrap_or_default();
        let again =
            record.count > 1 && looks_personal(&judged.evidence) && words_of(&judged.evidence) > 1;
        let mut bonus = if again { REPEAT } else { 0 };
        if self.articled.contains(&judged.key) {
            bonus -= ARTICLE;
        }
        judged.score + bonus >= PERSON || record.best + bonus >= PERSON + 40 && judged.score > -150
    }

    /// Adds the names in a candidate of the given kind. In a heading, where runs of capitals say
    /// little, the family names of people named in full elsewhere.
    fn add(&self, reader: &Reader, judged: &Judged, kind: Option<NameKind>, names: &mut Vec<Name>) {
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
    fn known_front(&self, reader: &Reader, candidate: &Candidate) -> Option<TokenRange> {
        let range = candidate.tokens.range();
        let common = |at: &usize| {
            let token = &reader.tokens[*at];
            let unlisted = token.classes == Classes::NONE && reader.words(*at).ends_with("ing");
            token.is(Class::CommonWord) && !token.classes.meets(PERSONAL) || unlisted
        };
        let rest = range.clone().rev().take_while(common).count();
        let stop = range.end - rest;
        let known = rest > 0
            && stop >= range.start + 2
            && self.fulls.contains(&key_of(reader, range.start..stop));
        known.then(|| TokenRange::between(range.start, stop))
    }

    /// Whether a word is a family name of somebody named in full and nothing else.
    fn is_family(&self, reader: &Reader, at: usize) -> bool {
        !reader.tokens[at].classes.meets(AMBIGUOUS) && self.families.contains_key(&reader.key(at))
    }

    /// Whether two words are a family name of somebody named in full and what bears it: “the Quill
    /// Polaroids”.
    fn is_named_after(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        let known = |at: usize| self.families.contains_key(&reader.key(at));
        range.len() == 2
            && judged.score < 2 * SURE
            && !reader.tokens[range.start].is(Class::GivenName)
            && !reader.tokens[range.start].is(Class::FamilyNameFirst)
            && known(range.start)
            && judged.evidence.get(Kind::NounAfter) != 0
    }

    /// Whether a word in capitals is made of somebody's initials: three or more of them, or such as
    /// label what is said in an interview: “OQ: I was there.”
    fn stands_for_initials(&self, reader: &Reader, candidate: &Candidate) -> bool {
        let range = candidate.tokens.range();
        let token = &reader.tokens[range.start];
        let others = Classes::any_of(&[Class::Organization, Class::NewsAgency]).union(PLACES);
        let label = reader.mark(range.end) == Some(':') && reader.opens_passage(range.start);
        range.len() == 1
            && token.case == Case::Upper
            && (label || token.span.len() > 2 && !token.classes.meets(others))
            && self.initials.contains(&reader.key(range.start))
    }

    fn kind(&self, reader: &Reader, judged: &Judged) -> Option<NameKind> {
        if self.places.contains(&judged.key) {
            return Some(NameKind::Place);
        }
        let range = judged.candidate.tokens.range();
        if self.stands_for_initials(reader, &judged.candidate) {
            return Some(NameKind::Person);
        }
        let mut person = self.is_person(judged)
            && !is_illness(reader, &judged.candidate)
            && !self.is_named_after(reader, judged);
        let last = last_of(reader, &judged.candidate);
        let particles = last > range.start
            && (range.start..last).all(|at| reader.tokens[at].is(Class::NameParticle));
        person |= particles && self.families.contains_key(&reader.key(last));
        let is = |kind| judged.evidence.get(kind) != 0;
        if words_of(&judged.evidence) == 1 {
            person &= is(Kind::Title)
                || is(Kind::Honorific)
                || is(Kind::LastFigure)
                || !self.organizations.contains(&judged.key);
            let last = range.end - 1;
            let key = reader.key(last);
            let speaks = judged.evidence.get(Kind::SpeechAfter) != 0
                || judged.evidence.get(Kind::SpeechBefore) != 0;
            let threshold = match reader.tokens[last].classes {
                classes if !classes.meets(AMBIGUOUS) => -260,
                _ if speaks => -230,
                classes if classes.has(Class::FamilyName) && !classes.meets(PLACES) => -180,
                _ => -150,
            };
            person |= self.families.contains_key(&key) && judged.score > threshold;
            let given = self.givens.get(&key).filter(|_| judged.score > -120);
            person |= given.is_some_and(|given| {
                reader.tokens[last].is(Class::GivenName)
                    || reader.tokens[last].classes == Classes::NONE && given.best >= SURE
            });
        }
        if person {
            return Some(NameKind::Person);
        }
        if self.organizations.contains(&judged.key) {
            return Some(NameKind::Organization);
        }
        other_kind(reader, judged)
    }
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
    let which = reader.mark(end) == Some(',') && reader.lower(end + 1) == "which";
    let officer = !owned
        && next.case == Case::Lower
        && next.is(Class::Title)
        && reader.tokens[end + 1].is_capitalized();
    which || officer || next.case == Case::Lower && next.is(Class::CompanyNoun)
}

/// Whether an article that belongs to the candidate, not to a noun after it, stands before it.
fn has_article(reader: &Reader, judged: &Judged) -> bool {
    let is = |kind| judged.evidence.get(kind) != 0;
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

/// Whether the noun right before a name calls it an organization.
fn is_called_organization(reader: &Reader, candidate: &Candidate) -> bool {
    let before = candidate.tokens.range().start.checked_sub(1);
    before
        .map(|before| &reader.tokens[before])
        .is_some_and(|before| {
            before.case == Case::Lower && before.classes.meets(ORGANIZATION_NOUNS)
        })
}

/// Whether the noun and “of” before a name call it a place.
fn is_called_place(reader: &Reader, candidate: &Candidate) -> bool {
    let start = candidate.tokens.range().start;
    let owned = reader
        .tokens
        .get(candidate.tokens.range().end)
        .is_some_and(|next| next.kind == TokenKind::Clitic);
    start >= 2 && !owned && reader.lower(start - 1) == "of" && {
        let noun = &reader.tokens[start - 2];
        noun.case == Case::Lower && noun.is(Class::PlaceHead)
    }
}

/// Whether a candidate is the credit of a picture: “(Ada Quill/Fjordpress)”.
fn is_credit(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    range.start > 0
        && reader.mark(range.start - 1) == Some('(')
        && reader.mark(range.end) == Some('/')
        && reader.next_is_capitalized(range.end)
}

/// The initials of a name's words, particles in lower case aside.
pub(crate) fn initials_of(document: &Document, words: std::ops::Range<usize>) -> String {
    words
        .filter(|at| document.tokens()[*at].kind == TokenKind::Word)
        .filter_map(|at| document.words(at).chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect()
}

/// How many words a candidate has, particles aside.
fn words_of(evidence: &Evidence) -> i16 {
    evidence.get(Kind::Words) - evidence.get(Kind::Particles)
}

/// What a candidate that names no person names, if that can be told.
fn other_kind(reader: &Reader, judged: &Judged) -> Option<NameKind> {
    let classes = whole_classes(reader, &judged.candidate);
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
        && !reader.is_heading(judged.candidate.sentence as usize);
    if acronym {
        return Some(NameKind::Organization);
    }
    (judged.evidence.get(Kind::PlaceBefore) != 0 && range.len() <= 2).then_some(NameKind::Place)
}
