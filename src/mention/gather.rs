//! Gathering evidence: what a candidate's words and neighbours say about what it names.

use crate::lexicon::{self, Class, Classes, Determiner, NameFollower, NameRole, WordClasses};
use crate::text::{Case, Token, TokenKind};

use super::address::word_before;
use super::candidate::Candidate;
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

/// How far from the word for relatives one of those named behind it may stand, in tokens.
const LISTED_RELATIVES: usize = 6;

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
    evidence.flag(
        Kind::Heading,
        reader.is_heading(candidate.sentence as usize),
    );
    evidence
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
            if first.has(Class::GivenName) && !first.has(Class::NameParticle) {
                Classes::of(Class::GivenName)
            } else {
                Classes::NONE
            }
        }
        _ => classes,
    }
}

fn first_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = candidate.tokens.range().start;
    let classes = classes_of(reader, at);
    evidence.flag(Kind::FirstGiven, classes.has(Class::GivenName));
    evidence.flag(Kind::FirstEastAsian, classes.has(Class::FamilyNameFirst));
    evidence.flag(Kind::FirstUnknown, !classes.meets(LISTED));
    evidence.flag(Kind::FirstCommon, classes.has(Class::CommonWord));
    evidence.flag(Kind::FirstInitial, reader.tokens[at].case == Case::Single);
    evidence.flag(Kind::FirstPlace, classes.meets(PLACES));
    evidence.flag(Kind::FirstOrganization, classes.has(Class::Organization));
    evidence.flag(Kind::FirstParticle, classes.has(Class::NameParticle));
    evidence.flag(
        Kind::FirstSaint,
        classes.has(Class::PlaceOpener) && reader.tokens[at].case == Case::Capitalized,
    );
}

/// Whether the name of a university and a comma stand before a name: “the University of Harrow, | Lowmoor”.
fn is_campus(reader: &Reader, start: usize, first: usize) -> bool {
    start >= first + 4
        && reader.words(start - 1) == ","
        && reader.tokens[start - 2].is_capitalized()
        && reader.lower(start - 3) == "of"
        && reader.lower(start - 4) == "university"
}

fn last_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = last_of(reader, candidate);
    let classes = classes_of(reader, at);
    evidence.flag(Kind::LastGiven, classes.has(Class::GivenName));
    evidence.flag(Kind::LastFamily, classes.has(Class::FamilyName));
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

fn before(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let start = candidate.tokens.range().start;
    let sentence = candidate.sentence as usize;
    evidence.flag(Kind::Opening, reader.starts_sentence(start, sentence));
    let first = reader.document.sentences()[sentence].tokens.range().start;
    if start == first {
        return;
    }
    let at = word_before(reader.document, start).map_or(first, |at| at.max(first));
    let token = &reader.tokens[at];
    let addresses = token.is(Class::Honorific) && token.is_capitalized();
    let is_everybodys = matches!(token.word.word(), "mr" | "mrs" | "ms");
    evidence.set(
        Kind::Honorific,
        i16::from(addresses) + i16::from(addresses && is_everybodys),
    );
    evidence.flag(Kind::Title, candidate.titled || reader.is_title(at));
    let is_relative = token.is(Class::Kinship) || is_relative(reader, candidate, at);
    let is_somebodys = is_somebodys(reader, candidate, at);
    evidence.flag(Kind::Kinship, is_relative);
    let is_surnamed = reader.lower(at) == "surnamed" || reader.words(at) == "surnamed";
    let is_unlisted = reader.tokens[start].classes == WordClasses::NONE;
    if is_somebodys || is_surnamed || is_relative && is_unlisted && !token.is(Class::Kinship) {
        evidence.set(Kind::Kinship, 2);
    }
    evidence.flag(Kind::PeopleBefore, names_people(reader, at));
    evidence.flag(Kind::SpeechBefore, token.is(Class::SpeechVerb));
    let is_according_to =
        at > first && reader.lower(at - 1) == "according" && reader.lower(at) == "to";
    evidence.flag(Kind::AccordingTo, is_according_to);
    let is_placed = token.is(Class::PlacePreposition) || is_campus(reader, start, first);
    evidence.flag(Kind::PlaceBefore, is_placed);
    evidence.set(
        Kind::Determiner,
        match lexicon::determiner(token.word) {
            Some(Determiner::Definite) => 1,
            Some(Determiner::Indefinite) => 2,
            Some(Determiner::Possessive) => 3,
            Some(Determiner::Demonstrative) => 4,
            // “two Quill Prizes”
            None if counts_several(reader, candidate, at) => 4,
            Some(Determiner::Further) | None => 0,
        },
    );
    evidence.flag(Kind::Ampersand, reader.mark(at) == Some('&'));
}

/// Whether a number in words at `at` counts what the candidate names.
fn counts_several(reader: &Reader, candidate: &Candidate, at: usize) -> bool {
    let range = candidate.tokens.range();
    let token = &reader.tokens[at];
    range.len() > 1
        && token.case == Case::Lower
        && token.kind == TokenKind::Word
        && lexicon::number_word(token.word).is_some()
        && reader.words(range.end - 1).ends_with('s')
}

/// Whether a comma or “and” ties a given name to a word for relatives: “his wife, | Ada”, “two sons, Tom
/// and | Ben”, “the sisters | Ada and Eve”.
fn is_relative(reader: &Reader, candidate: &Candidate, before: usize) -> bool {
    let range = candidate.tokens.range();
    let is_given = reader.tokens[range.start].is(Class::GivenName);
    if range.len() > 1 || !is_given && reader.tokens[range.start].classes != WordClasses::NONE {
        return false;
    }
    let comma = |at: usize| reader.mark(at) == Some(',');
    let ties = |at: usize| comma(at) || reader.lower(at) == "and";
    let mut listed = (0..=LISTED_RELATIVES.min(before))
        .map(|back| before - back)
        .take_while(|at| ties(*at) || reader.tokens[*at].is_capitalized());
    if is_several_kin(reader, before) {
        return true;
    }
    let opens = |at: usize| {
        at > 0
            && if comma(at) {
                is_given && is_kin(reader, at - 1) || is_several_kin(reader, at - 1)
            } else {
                reader.tokens[at].is_capitalized() && is_several_kin(reader, at - 1)
            }
    };
    ties(before) && listed.any(opens)
}

/// Whether a word is one for several relatives, whose names may follow it at once: “brothers | Tom, Ben and Al”.
fn is_several_kin(reader: &Reader, at: usize) -> bool {
    reader.words(at).ends_with('s') && !reader.tokens[at].is(Class::Kinship) && is_kin(reader, at)
}

/// Whether a comma ties a word that no list holds to one for somebody's only relative of that kind: “his
/// wife, | Quilla”.
fn is_somebodys(reader: &Reader, candidate: &Candidate, comma: usize) -> bool {
    let range = candidate.tokens.range();
    let is_unlisted = reader.tokens[range.start].classes == WordClasses::NONE;
    let owner = comma.checked_sub(2);
    range.len() == 1
        && is_unlisted
        && reader.mark(comma) == Some(',')
        && owner.is_some_and(|owner| {
            let is_kin = reader.tokens[owner + 1].is(Class::Kinship);
            let possessive = lexicon::determiner(reader.tokens[owner].word);
            is_kin && possessive == Some(Determiner::Possessive) && reader.lower(owner) != "its"
        })
}

/// Whether a word is one for a relative or for several.
fn is_kin(reader: &Reader, at: usize) -> bool {
    reader.tokens.get(at).is_some_and(|token| {
        let several = reader.words(at).strip_suffix('s');
        token.case == Case::Lower
            && (token.is(Class::Kinship)
                || matches!(
                    reader.words(at),
                    "parents" | "grandparents" | "children" | "twins"
                )
                || several.is_some_and(|noun| lexicon::find(noun).1.has(Class::Kinship)))
    })
}

/// Whether a word is the plural of a title or of a noun for a person.
fn names_people(reader: &Reader, at: usize) -> bool {
    let people = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);
    reader.tokens[at].case == Case::Lower
        && reader
            .words(at)
            .strip_suffix('s')
            .is_some_and(|noun| lexicon::find(noun).1.meets(people))
}

fn after(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = candidate.tokens.range().end;
    let sentence = &reader.document.sentences()[candidate.sentence as usize];
    let end = sentence.tokens.range().end;
    if at >= end {
        return;
    }
    let token = &reader.tokens[at];
    if !is_complement(reader, candidate) {
        evidence.flag(Kind::SpeechAfter, token.is(Class::SpeechVerb));
        evidence.set(
            Kind::WordAfter,
            lexicon::name_follower(token.word).map_or(0, |follower| follower as i16 + 1),
        );
    }
    if reader.mark(at) == Some('&') {
        evidence.flag(Kind::Ampersand, true);
    }
    evidence.flag(Kind::PossessiveAfter, token.kind == TokenKind::Clitic);
    evidence.flag(Kind::CapitalAfter, token.is_capitalized());
    evidence.flag(
        Kind::NounAfter,
        token.case == Case::Lower && token.span.len() > 3 && !token.is(Class::SpeechVerb),
    );
    if at + 1 < end {
        behind_mark(reader, at, evidence);
    }
}

/// Whether it completes another name, whose verb follows: “Ada Quill of | Harrowtel said”.
fn is_complement(reader: &Reader, candidate: &Candidate) -> bool {
    let start = candidate.tokens.range().start;
    start >= 2 && reader.lower(start - 1) == "of" && reader.tokens[start - 2].is_capitalized()
}

/// What stands behind a comma or an opening bracket right after the candidate.
fn behind_mark(reader: &Reader, mark: usize, evidence: &mut Evidence) {
    let next = &reader.tokens[mark + 1];
    let is_number = next.kind == TokenKind::Number;
    match reader.mark(mark) {
        Some(',') => {
            evidence.flag(Kind::AgeAfter, is_number && next.span.len() == 2);
            let is_firm = || is_described_as_firm(reader, mark + 2);
            evidence.set(
                Kind::DescriptionAfter,
                match description(next) {
                    1 if is_firm() => 9,
                    // “Harrow, Fla., who”
                    3 if reader.words(mark - 1).ends_with('.') => 0,
                    description => description,
                },
            );
        }
        Some('(' | '[') => {
            let people = Classes::any_of(&[Class::Country, Class::Demonym]);
            let is_place = next.classes.meets(people) && reader.mark(mark + 2) == Some(')');
            evidence.flag(Kind::BracketNumberAfter, is_number);
            evidence.flag(Kind::BracketPlaceAfter, is_place);
        }
        _ => {}
    }
}

/// How many words of a description are read for its noun.
const DESCRIPTION: usize = 6;

/// Whether the noun of a description behind its article is one for organizations: “a Fjordish mobile | network”.
fn is_described_as_firm(reader: &Reader, start: usize) -> bool {
    let nouns = Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);
    let people = Classes::any_of(&[Class::Title, Class::PersonNoun, Class::Kinship]);
    let goes_on = |at: &usize| {
        let token = &reader.tokens[*at];
        let is_word = token.kind == TokenKind::Word || reader.mark(*at) == Some('-');
        is_word
            && !token.is(Class::Preposition)
            && !token.is(Class::NameBreak)
            && reader.lower(*at) != "whose"
    };
    let end = reader.tokens.len().min(start + DESCRIPTION);
    let words = || (start..end).take_while(goes_on);
    if words().any(|at| reader.tokens[at].classes.meets(people)) {
        return false;
    }
    words().last().is_some_and(|last| {
        let token = &reader.tokens[last];
        let is_noun = token.classes.meets(nouns)
            || reader.plays(last, NameRole::FirmNoun)
            || reader.lower(last) == "subsidiary";
        token.case == Case::Lower && is_noun
    })
}

/// What sort of description a word opens behind a comma.
fn description(first: &Token) -> i16 {
    let office = Classes::any_of(&[Class::Title, Class::RoleModifier, Class::Kinship]);
    match (
        lexicon::determiner(first.word),
        lexicon::name_follower(first.word),
    ) {
        (Some(Determiner::Indefinite), _) => 1,
        (Some(Determiner::Definite), _) => 2,
        (_, Some(NameFollower::Person)) => 3,
        (_, Some(NameFollower::Thing)) => 4,
        _ if first.is(Class::SpeechVerb) => 6,
        _ if first.case == Case::Lower && first.classes.meets(office) => 7,
        _ if first.is_capitalized() => 8,
        _ => 0,
    }
}
