//! Gathering evidence: what a candidate's words and neighbours say about what it names.

mod after;
mod before;

use self::after::after;
use self::before::before;
pub(super) use self::before::is_kin;
use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::text::{Case, TokenKind};

use super::candidate::{Candidate, is_subject};
use super::evidence::{Evidence, Kind};
use super::reader::Reader;

/// Classes of places.
pub(super) const PLACES: Classes = Classes::any_of(&[Class::Country, Class::Place, Class::Demonym]);

/// Everything that is no list of names: a word with none of these is unknown.
const LISTED: Classes = Classes::any_of(&[
    Class::GivenName,
    Class::FamilyName,
    Class::FamilyNameFirst,
    Class::CommonWord,
    Class::Country,
    Class::Place,
    Class::Demonym,
    Class::Organization,
    Class::OrganizationHead,
    Class::PlaceHead,
    Class::EventHead,
    Class::NewsAgency,
    Class::CapitalizedWord,
    Class::Title,
    Class::Kinship,
]);

/// Words that head or end names of things.
pub(super) const HEADS: Classes =
    Classes::any_of(&[Class::OrganizationHead, Class::PlaceHead, Class::EventHead]);

/// Gathers the evidence of a candidate, whose words taken together have these classes.
pub(super) fn gather(reader: &Reader, candidate: &Candidate, classes: WordClasses) -> Evidence {
    let mut evidence = Evidence::NONE;
    first_word(reader, candidate, &mut evidence);
    last_word(reader, candidate, &mut evidence);
    all_words(reader, candidate, &mut evidence);
    whole(reader, candidate, classes, &mut evidence);
    before(reader, candidate, &mut evidence);
    after(reader, candidate, &mut evidence);
    let range = candidate.tokens.range();
    let is_quotation = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Quotation)
    };
    let is_quoted = range.start > 0 && is_quotation(range.end) && is_quotation(range.start - 1);
    evidence.flag(Kind::Quoted, is_quoted);
    // “the Quill government”
    let is_lone = || evidence.words() == 1 || evidence.has(Kind::FirstGiven);
    if evidence.get(Kind::Determiner) == 1 && is_lone() && reader.plays(range.end, NameRole::Rule) {
        evidence.set(Kind::Determiner, 0);
    }
    let is_family = bears_family_name(reader, candidate, &evidence);
    evidence.flag(Kind::FamilyHead, is_family);
    evidence.flag(
        Kind::Heading,
        reader.is_heading(candidate.sentence as usize),
    );
    evidence
}

/// Whether a given name that means nothing else stands before a family name that heads places as well, and nothing
/// beside it tells of a place: “police arrested | Ada Hill”.
fn bears_family_name(reader: &Reader, candidate: &Candidate, evidence: &Evidence) -> bool {
    let range = candidate.tokens.range();
    let last = range.end - 1;
    let is = |kind| evidence.has(kind);
    is(Kind::LastPlaceHead)
        && is(Kind::FirstGiven)
        && reader.plays(last, NameRole::FamilyHead)
        && reader.tokens[last].case == Case::Capitalized
        && (range.len() == 2 || range.len() == 3 && (is(Kind::InnerGiven) || is(Kind::Initials)))
        && (lexicon::given_name_gender(reader.tokens[range.start].word).is_some()
            || reader.plays(range.start, NameRole::PlaceGiven))
        && !is(Kind::FirstOrganization)
        && (!is(Kind::PlaceBefore) || range.start > 0 && reader.lower(range.start - 1) == "from")
        && evidence.get(Kind::Determiner) == 0
        && !is(Kind::CapitalAfter)
        && !(range.start > 0 && reader.plays(range.start - 1, NameRole::Visit))
}

/// The classes of a word; of a hyphenated one that no list holds, those of its first part.
pub(super) fn classes_of(reader: &Reader, at: usize) -> Classes {
    let classes = reader.tokens[at].classes.all();
    if classes != Classes::NONE {
        return classes;
    }
    match reader.words(at).split_once('-') {
        Some((first, _)) if first.len() > 1 => {
            let first = lexicon::find(first).1;
            let is_given = first.has(Class::GivenName) && !first.has(Class::NameParticle);
            if is_given || is_double_given(reader.words(at)) {
                Classes::of(Class::GivenName)
            } else {
                Classes::NONE
            }
        }
        _ => classes,
    }
}

/// Whether two syllables with capitals, the first an East Asian family name's, may be a given name: “Su-Jin”.
fn is_double_given(word: &str) -> bool {
    const SYLLABLE: usize = 5;
    word.split_once('-').is_some_and(|(first, second)| {
        let is_syllable = |part: &str| {
            part.len() <= SYLLABLE
                && part.starts_with(char::is_uppercase)
                && part.chars().skip(1).all(char::is_lowercase)
        };
        is_syllable(first)
            && is_syllable(second)
            && lexicon::find(first).1.has(Class::FamilyNameFirst)
    })
}

fn first_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = candidate.tokens.range().start;
    let classes = classes_of(reader, at);
    evidence.flag(
        Kind::FirstGiven,
        classes.has(Class::GivenName) || is_given_name_of_place(reader, candidate),
    );
    evidence.flag(Kind::FirstEastAsian, classes.has(Class::FamilyNameFirst));
    evidence.flag(Kind::FirstUnknown, !classes.meets(LISTED));
    evidence.flag(Kind::FirstCommon, classes.has(Class::CommonWord));
    let is_initial = reader.tokens[at].case == Case::Single || are_initials(reader, at);
    evidence.flag(Kind::FirstInitial, is_initial);
    evidence.flag(Kind::FirstPlace, classes.meets(PLACES));
    evidence.flag(Kind::FirstOrganization, classes.has(Class::Organization));
    evidence.flag(Kind::FirstParticle, classes.has(Class::NameParticle));
    evidence.flag(
        Kind::FirstSaint,
        classes.has(Class::PlaceOpener) && reader.tokens[at].case == Case::Capitalized,
    );
}

/// Whether two words are a place that people are called after and a family name that means nothing else: “India
/// Marsh”.
fn is_given_name_of_place(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    if range.len() != 2 || !reader.plays(range.start, NameRole::PlaceGiven) {
        return false;
    }
    let others = PLACES.union(HEADS).with(Class::Organization);
    let (family, last) = (reader.tokens[range.end - 1].classes, range.end - 1);
    let is_name = family.meets(Classes::any_of(&[Class::FamilyName, Class::PublicFigure]));
    // “Georgia Quillad won”
    let is_subject = || {
        family == WordClasses::NONE
            && !reader.words(last).ends_with('s')
            && is_subject(reader, last)
            && !reader.plays(last, NameRole::BodyHead)
            && reader.starts_sentence(range.start, candidate.sentence as usize)
    };
    reader.tokens[range.start].case == Case::Capitalized
        && reader.tokens[last].case == Case::Capitalized
        && (is_name || is_subject())
        && (!family.meets(others) || reader.plays(last, NameRole::FamilyHead))
}

/// Whether a word is made of two initials that name nothing else: “J.P. | Quill”, “AJ Quill”.
fn are_initials(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Upper
        && token.span.len() <= 4
        && !token
            .classes
            .meets(PLACES.with(Class::Organization).with(Class::NewsAgency))
        && !reader.plays(at, NameRole::State)
        && matches!(
            reader.words(at).as_bytes(),
            [_, b'.', _, b'.'] | [_, b'J' | b'T' | b'P'] | [b'J', _]
        )
}

fn last_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = last_of(reader, candidate);
    let classes = classes_of(reader, at);
    evidence.flag(Kind::LastGiven, classes.has(Class::GivenName));
    // “Rhodri | Price-Marsh”, not “Super | Price-Marsh”
    let opens_name = || {
        let first = &reader.tokens[candidate.tokens.range().start];
        first.is(Class::GivenName) || first.classes == WordClasses::NONE
    };
    let is_double =
        || candidate.tokens.range().len() > 1 && opens_name() && is_double_family(reader, at);
    evidence.flag(
        Kind::LastFamily,
        classes.has(Class::FamilyName) || is_double(),
    );
    evidence.flag(Kind::LastFigure, classes.has(Class::PublicFigure));
    evidence.flag(Kind::LastUnknown, !classes.meets(LISTED));
    evidence.flag(Kind::LastCommon, classes.has(Class::CommonWord));
    evidence.flag(Kind::LastPlace, classes.meets(PLACES));
    evidence.flag(
        Kind::LastOrganizationHead,
        classes.has(Class::OrganizationHead),
    );
    evidence.flag(Kind::LastCompany, classes.has(Class::CompanyEnding));
    evidence.flag(Kind::LastPlaceHead, classes.has(Class::PlaceHead));
    evidence.set(Kind::LastHyphen, hyphen(reader.words(at)));
    let ending = lexicon::name_ending(reader.words(at));
    evidence.set(
        Kind::LastEnding,
        ending.map_or(0, |ending| ending as i16 + 1),
    );
}

/// Whether a word that no list holds is made of two family names: “Price-Marsh”.
fn is_double_family(reader: &Reader, at: usize) -> bool {
    let is_family = |part: &str| {
        let classes = lexicon::find(part).1;
        part.starts_with(char::is_uppercase)
            && classes.has(Class::FamilyName)
            && !classes.meets(PLACES)
    };
    let names = |part: &str| {
        part.starts_with(char::is_uppercase) && !lexicon::find(part).1.meets(PLACES.union(HEADS))
    };
    reader.tokens[at].classes.all() == Classes::NONE
        && reader
            .words(at)
            .split_once('-')
            .is_some_and(|(first, second)| {
                names(first) && names(second) && (is_family(first) || is_family(second))
            })
}

/// The last word that is no suffix of the “Jr.” kind.
pub(super) fn last_of(reader: &Reader, candidate: &Candidate) -> usize {
    let range = candidate.tokens.range();
    let last = range.end - 1;
    if last > range.start && reader.tokens[last].is(Class::NameSuffix) {
        last - 1
    } else {
        last
    }
}

/// Whether a word has a hyphen (1), or one with a common word in lower case after it (2).
fn hyphen(word: &str) -> i16 {
    let Some(hyphen) = word.bytes().rposition(|byte| byte == b'-') else {
        return 0;
    };
    match &word[hyphen + 1..] {
        rest if rest.starts_with(char::is_lowercase) => {
            1 + i16::from(lexicon::find(rest).1.has(Class::CommonWord))
        }
        _ => 1,
    }
}

fn all_words(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let range = candidate.tokens.range();
    let (mut has_digits, mut has_inner, mut is_quoted) = (false, false, false);
    let mut has_inner_given = false;
    let only_given = |classes: Classes| {
        classes.has(Class::GivenName) && !classes.meets(PLACES.with(Class::CommonWord).union(HEADS))
    };
    for at in range.clone() {
        let token = &reader.tokens[at];
        if token.kind != TokenKind::Word {
            is_quoted |= token.kind == TokenKind::Quotation;
            continue;
        }
        let classes = classes_of(reader, at);
        let word = reader.words(at);
        let is_head = classes.meets(HEADS) && !classes.has(Class::GivenName);
        let is_common = classes.has(Class::CommonWord) && token.is_capitalized();
        let is_acronym = is_acronym(token.case, word, at > range.start);
        evidence.count(Kind::Words, true);
        evidence.count(Kind::Heads, is_head);
        evidence.count(Kind::Common, is_common);
        evidence.count(Kind::LowerSeen, reader.seen_in_lower_case(at));
        evidence.count(Kind::Initials, token.case == Case::Single);
        evidence.count(Kind::Particles, token.case == Case::Lower);
        evidence.count(Kind::AllCaps, is_acronym);
        has_inner_given |=
            token.is_capitalized() && at > range.start && at + 1 < range.end && only_given(classes);
        has_digits |= word.bytes().any(|byte| byte.is_ascii_digit());
        has_inner |= has_inner_capital(word, token.case);
    }
    evidence.flag(Kind::InnerGiven, has_inner_given);
    evidence.flag(Kind::Digits, has_digits);
    evidence.flag(Kind::InnerCapitals, has_inner);
    evidence.flag(Kind::Nickname, is_quoted);
}

/// Whether a word in capitals is no pair of initials before a name.
fn is_acronym(case: Case, word: &str, inner: bool) -> bool {
    case == Case::Upper && !word.contains('.') && (inner || word.len() > 2)
}

/// Whether a word has a capital inside that is not that of Mc, Mac, O’ or a hyphen.
fn has_inner_capital(word: &str, case: Case) -> bool {
    let is_inner = |(left, right): (char, char)| left.is_lowercase() && right.is_uppercase();
    let may_have = || {
        let mut inner = word.bytes().skip(1);
        inner.any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii())
    };
    case == Case::Capitalized
        && may_have()
        && word.chars().zip(word.chars().skip(1)).any(is_inner)
        && !lexicon::may_have_inner_capital(word)
}

fn whole(reader: &Reader, candidate: &Candidate, classes: WordClasses, evidence: &mut Evidence) {
    evidence.flag(
        Kind::WholePlace,
        classes.meets(Classes::any_of(&[Class::Country, Class::Place])),
    );
    evidence.flag(
        Kind::WholeDemonym,
        classes.has(Class::Demonym) || names_followers(reader, candidate),
    );
    evidence.flag(Kind::WholeOrganization, classes.has(Class::Organization));
    evidence.flag(Kind::WholeAgency, classes.has(Class::NewsAgency));
    let range = candidate.tokens.range();
    evidence.flag(
        Kind::Suffix,
        range.len() > 1 && reader.tokens[range.end - 1].is(Class::NameSuffix),
    );
}

/// Whether a candidate names all people of a kind: “Latinos”, “Quill Republicans”.
fn names_followers(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let last = &reader.tokens[range.end - 1];
    let Some(one) = reader.words(range.end - 1).strip_suffix('s') else {
        return false;
    };
    let alone = range.len() == 1 && last.classes == WordClasses::NONE;
    let several = range.len() > 1 && last.is(Class::Affiliation);
    (alone || several) && lexicon::find(one).1.has(Class::Demonym)
}
