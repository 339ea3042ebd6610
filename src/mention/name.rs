//! Names: which candidates name people, organizations and places, judged over the whole document.

use crate::lexicon::{Class, Classes, NameRole, WordClasses};
use crate::text::{Case, Document, TokenKind, TokenRange};

use super::candidate::{Candidate, find_candidates};
use super::completion::{country_of_two, is_derived, members_before, with_complement};
use super::evidence::{Evidence, Kind};
use super::gather::{PLACES, gather, last_of};
use super::numbered::with_number;
use super::reader::{Reader, letters_key};
use super::registry::Registry;
use super::reward::{reward_company, reward_couple, reward_return};
use super::score::person_score;
use super::short_name::ShortNames;

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
pub(super) struct Judged {
    pub(super) candidate: Candidate,
    pub(super) evidence: Evidence,
    pub(super) score: i32,
    /// The classes of its words taken together.
    pub(super) classes: WordClasses,
    /// A key that is equal for runs of equal words.
    pub(super) key: u64,
    /// The keys of its first word, and of the last that is no suffix.
    pub(super) first: u64,
    pub(super) last: u64,
}

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
    let mut short_names = ShortNames::default();
    for (index, judged_here) in judged.iter().enumerate() {
        let covered = names
            .last()
            .is_some_and(|name| name.tokens.end >= judged_here.candidate.tokens.end);
        let is_nobody =
            is_suffix(reader, &judged_here.candidate) || is_occupation(reader, judged_here);
        if covered
            || is_nobody
            || is_credit(reader, &judged_here.candidate)
            || is_ticker(reader, &judged_here.candidate)
        {
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
        let mut kind = registry.kind(reader, judged_here);
        if short_names.calls(judged_here, reader, kind) && !registry.is_part_of_person(judged_here)
        {
            kind = Some(NameKind::Organization);
        }
        let before = names.len();
        match of_several(reader, &judged[index..], kind) {
            Some(name) => names.push(name),
            None => registry.add(reader, judged_here, kind, &mut names),
        }
        if names.len() > before {
            take_up_members(reader, &mut names);
        }
        let before = before.min(names.len());
        if let [
            Name {
                tokens,
                kind: NameKind::Organization,
                ..
            },
        ] = names[before..]
        {
            short_names.add(reader, judged_here, tokens);
        }
    }
    for name in &mut names {
        name.tokens = without_honour(reader, name);
        name.tokens = with_number(reader, name);
    }
    names
}

/// A person's name without the letters of an honour behind it: “Ada Quill | KC”.
fn without_honour(reader: &Reader, name: &Name) -> TokenRange {
    let range = name.tokens.range();
    let last = range.end - 1;
    let is_honour = range.len() > 1
        && name.kind == NameKind::Person
        && reader.tokens[last].case == Case::Upper
        && reader.plays(last, NameRole::Honour);
    TokenRange::between(range.start, range.end - usize::from(is_honour))
}

/// Makes the members before the last name, an organization's, a part of it: “the People’s | Reform Committee”.
fn take_up_members(reader: &Reader, names: &mut Vec<Name>) {
    let Some(mut name) = names.pop() else { return };
    let is_organization =
        name.kind == NameKind::Organization && !reader.is_heading(name.sentence as usize);
    let last = name.tokens.range().end - 1;
    let members = members_before(reader, name.tokens)
        .filter(|_| is_organization && reader.tokens[last].is(Class::OrganizationHead));
    if let Some(first) = members {
        name.tokens = TokenRange::between(first, name.tokens.range().end);
        let is_before = |other: &Name| other.tokens.end <= name.tokens.start;
        let kept = names.iter().rposition(is_before).map_or(0, |at| at + 1);
        names.truncate(kept);
    }
    names.push(name);
}

/// The name of an organization that the first of these candidates makes with those behind it.
fn of_several(reader: &Reader, judged: &[Judged], kind: Option<NameKind>) -> Option<Name> {
    let (first, rest) = judged.split_first()?;
    if let Some(tokens) = country_of_two(reader, first, rest) {
        return Some(Name {
            tokens,
            sentence: first.candidate.sentence,
            kind: NameKind::Place,
        });
    }
    if let Some(tokens) =
        of_two_fields(reader, first, rest).or_else(|| of_founders(reader, first, rest))
    {
        return Some(Name {
            tokens,
            sentence: first.candidate.sentence,
            kind: NameKind::Organization,
        });
    }
    if let Some(tokens) = of_members(reader, first, rest) {
        return Some(Name {
            tokens,
            sentence: first.candidate.sentence,
            kind: NameKind::Organization,
        });
    }
    let tokens =
        with_complement(reader, &first.candidate, rest).filter(|_| kind != Some(NameKind::Person));
    if let Some(tokens) = tokens {
        return Some(Name {
            tokens,
            sentence: first.candidate.sentence,
            kind: NameKind::Organization,
        });
    }
    firm_of(reader, first, rest.first()?)
}

/// An office for two fields behind “the”, with what completes its name: “the | Immigration and Transport
/// Commission | of Harrow”, not “the Navy and Harrow Council”.
fn of_two_fields(reader: &Reader, first: &Judged, rest: &[Judged]) -> Option<TokenRange> {
    let second = rest.first()?;
    let (left, right) = (first.candidate.tokens, second.candidate.tokens);
    let tied = right.start == left.end + 1
        && reader.lower(left.range().end) == "and"
        && first.candidate.sentence == second.candidate.sentence;
    if !tied || first.in_heading() {
        return None;
    }
    let nation = Classes::any_of(&[Class::Country, Class::Demonym]);
    // “the UN | Relief and Roads Agency”
    let opening = &reader.tokens[left.range().start];
    let is_union = opening.case == Case::Upper && opening.is(Class::Organization);
    let is_nations = (is_union || opening.classes.meets(nation)) && left.range().len() > 1;
    // “the Lowmoor | Planning and Zoning Commission”
    let owner = &reader.tokens[left.range().start];
    let is_towns = left.range().len() == 2
        && (owner.classes == WordClasses::NONE || owner.is(Class::Place))
        && first.evidence.get(Kind::Determiner) == 1;
    let field = left.range().start + usize::from(is_nations || is_towns);
    let is_numbered = || {
        let number = left.range().start.checked_sub(1);
        number.is_some_and(|number| is_numbered(reader, number))
    };
    let opens = is_nations || first.evidence.get(Kind::Determiner) == 1 || is_numbered();
    let last = right.range().end - 1;
    let heads = right.range().len() > 1 && reader.tokens[last].is(Class::OrganizationHead);
    let mut fields = (field..left.range().end).chain(right.range().start..last);
    // “the U.S. | Fish and Wildlife Service”
    let is_everyday = |at: usize| {
        let others = PLACES.with(Class::Title).with(Class::GivenName);
        let token = &reader.tokens[at];
        is_nations && token.is(Class::CommonWord) && !token.classes.meets(others)
    };
    let is_one = opens
        && heads
        && fields.all(|at| is_field(reader, at) || is_everyday(at))
        && (!reader.tokens[left.range().end - 1].is(Class::OrganizationHead)
            || reader.lower(left.range().end - 1) == "police");
    let is_listed = || {
        let words = reader.phrase_classes(field, right.range().end);
        words.has(Class::Organization)
    };
    (is_one || is_listed()).then(|| TokenRange {
        start: left.start,
        end: with_complement(reader, &second.candidate, &rest[1..])
            .unwrap_or(right)
            .end,
    })
}

/// What members with a capital own: “Port Officers’ | Union”.
fn of_members(reader: &Reader, first: &Judged, rest: &[Judged]) -> Option<TokenRange> {
    let second = rest.first()?;
    let (left, right) = (first.candidate.tokens, second.candidate.tokens);
    let heads = reader.tokens[right.range().end - 1].is(Class::OrganizationHead);
    let is_one = right.start == left.end + 1
        && heads
        && !first.in_heading()
        && members_before(reader, right).is_some();
    is_one.then(|| TokenRange {
        start: left.start,
        end: with_complement(reader, &second.candidate, &rest[1..])
            .unwrap_or(right)
            .end,
    })
}

/// The most founders before the last.
const FOUNDERS: usize = 3;

/// What is called after people who share a family name: “the | Tom and Ada Quill Foundation”.
fn of_founders(reader: &Reader, first: &Judged, rest: &[Judged]) -> Option<TokenRange> {
    let is_given = |judged: &Judged| {
        judged.candidate.tokens.range().len() == 1 && judged.evidence.has(Kind::FirstGiven)
    };
    let end_of = |at: usize| {
        let founder = at.checked_sub(1).map_or(first, |before| &rest[before]);
        founder.candidate.tokens.range().end
    };
    let is_listed = |at: &usize| {
        let behind = end_of(*at) + 1;
        reader.mark(behind - 1) == Some(',')
            && is_given(&rest[*at])
            && rest[*at].candidate.tokens.range().start == behind
    };
    let listed = (0..rest.len().min(FOUNDERS)).take_while(is_listed).count();
    let second = rest.get(listed)?;
    let (left, right) = (first.candidate.tokens, second.candidate.tokens);
    let end = end_of(listed);
    let is_one = is_given(first)
        && right.range().start == end + 1
        && reader.lower(end) == "and"
        && first.candidate.sentence == second.candidate.sentence
        && second.evidence.has(Kind::FirstGiven)
        && second.evidence.words() > 2
        && reader.tokens[right.range().end - 1].is(Class::OrganizationHead);
    is_one.then_some(TokenRange {
        start: left.start,
        end: right.end,
    })
}

/// Whether a token ends an ordinal behind “the”: “the 12 | th | Science and Transport Forum”.
fn is_numbered(reader: &Reader, at: usize) -> bool {
    at >= 2
        && matches!(reader.words(at), "st" | "nd" | "rd" | "th")
        && reader.tokens[at - 1].kind == TokenKind::Number
        && reader.lower(at - 2) == "the"
}

/// Whether a word may say what an office is for: “Immigration”, “Seismological”.
fn is_field(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    // “Fish”, “Parks”
    let others = Classes::any_of(&[
        Class::GivenName,
        Class::FamilyNameFirst,
        Class::Place,
        Class::Country,
        Class::Title,
    ]);
    let word = reader.words(at);
    let is_derived =
        || token.classes == WordClasses::NONE && (is_derived(word) || word.ends_with("ing"));
    token.case == Case::Capitalized
        && !token.classes.meets(others)
        && (token.is(Class::CommonWord) || is_derived())
}

/// A firm called after two families, whose “&” stands between them: “Quill & Harrow”.
fn firm_of(reader: &Reader, first: &Judged, second: &Judged) -> Option<Name> {
    let (left, right) = (first.candidate.tokens, second.candidate.tokens);
    let tied = right.start == left.end + 1
        && first.candidate.sentence == second.candidate.sentence
        && reader.mark(left.range().end) == Some('&');
    let is_lone = |judged: &Judged| judged.evidence.words() == 1;
    // “Ada & Tom Quill”
    let couple = is_lone(first)
        && first.evidence.has(Kind::FirstGiven)
        && second.evidence.has(Kind::FirstGiven);
    let ends = second.evidence.has(Kind::LastCompany);
    let of_two = is_lone(first) || is_lone(second) || ends;
    let firm = tied && !couple && !first.in_heading() && of_two;
    firm.then_some(Name {
        tokens: TokenRange {
            start: left.start,
            end: right.end,
        },
        sentence: first.candidate.sentence,
        kind: NameKind::Organization,
    })
}

impl Judged {
    /// Whether it stands in a heading, whose words all have capitals.
    pub(super) fn in_heading(&self) -> bool {
        self.evidence.has(Kind::Heading)
    }
}

fn judge(reader: &Reader, candidate: Candidate) -> Judged {
    let range = candidate.tokens.range();
    let classes = reader.phrase_classes(range.start, range.end);
    let evidence = gather(reader, &candidate, classes);
    let score = person_score(&evidence);
    let first = reader.key(range.start);
    let is_alone = range.len() == 1;
    Judged {
        evidence,
        score,
        classes,
        key: if is_alone {
            first
        } else {
            key_of(reader, range)
        },
        first,
        last: if is_alone {
            first
        } else {
            reader.key(last_of(reader, &candidate))
        },
        candidate,
    }
}

/// A key that is equal for runs of equal words.
pub(super) fn key_of(reader: &Reader, range: std::ops::Range<usize>) -> u64 {
    range
        .filter(|at| reader.tokens[*at].kind == TokenKind::Word)
        .fold(0, |key: u64, at| key.rotate_left(21) ^ reader.key(at))
}

/// Whether a candidate is but what a comma ties to a name: “Ada Quill, | Jr.”, “Ada Quill, | M.D.,”.
fn is_suffix(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let first = &reader.tokens[range.start];
    let is_honour = || {
        range.start > 1
            && reader.plays(range.start, NameRole::Honour)
            && reader.mark(range.start - 1) == Some(',')
            && reader.tokens[range.start - 2].is_capitalized()
            && !reader.tokens[range.start - 2].classes.meets(PLACES)
            && matches!(reader.mark(range.end), Some(',' | '.'))
    };
    range.len() == 1 && (first.is(Class::NameSuffix) && first.case != Case::Upper || is_honour())
}

/// Whether a lone word between a comma and “who” says in a headline what somebody was: “Ada Quill, | Potter | Who
/// Shaped Harrow, Dies”.
fn is_occupation(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    judged.in_heading()
        && range.len() == 1
        && range.start > 0
        && reader.mark(range.start - 1) == Some(',')
        && reader.lower(range.end) == "who"
}

/// Whether a candidate is the credit of a picture: “(Ada Quill/Fjordpress)”.
fn is_credit(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    range.start > 0
        && reader.mark(range.start - 1) == Some('(')
        && reader.mark(range.end) == Some('/')
        && reader.next_is_capitalized(range.end)
}

/// Whether a candidate is a share's letters or those of its exchange: “Quill (| QLL | .PA)”.
fn is_ticker(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    if range.len() != 1 || !matches!(reader.tokens[range.start].case, Case::Upper | Case::Single) {
        return false;
    }
    let at = range.start;
    let opens = at > 0
        && reader.mark(at - 1) == Some('(')
        && reader.mark(at + 1) == Some('.')
        && reader.mark(at + 3) == Some(')');
    let ends = at > 2
        && reader.mark(at - 1) == Some('.')
        && reader.mark(at - 3) == Some('(')
        && reader.mark(at + 1) == Some(')');
    // “Quillco (NASDAQ: | QLL |)”
    let is_capital = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| matches!(token.case, Case::Upper | Case::Single))
    };
    let exchange = reader.mark(at + 1) == Some(':')
        && at > 0
        && reader.mark(at - 1) == Some('(')
        && is_capital(at + 2)
        && matches!(reader.mark(at + 3), Some(')' | '.' | ','));
    let share = at > 2
        && reader.mark(at - 1) == Some(':')
        && reader.mark(at - 3) == Some('(')
        && is_capital(at - 2)
        && matches!(reader.mark(at + 1), Some(')' | '.' | ','));
    opens || ends || exchange || share
}

/// The key of the initials of a name's words, particles in lower case aside.
pub(crate) fn initials_key(document: &Document, words: std::ops::Range<usize>) -> u64 {
    let initials = words
        .filter(|at| document.tokens()[*at].kind == TokenKind::Word)
        .filter_map(|at| document.words(at).chars().next())
        .filter(|letter| letter.is_uppercase());
    letters_key(initials)
}
