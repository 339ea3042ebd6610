//! What a name is called: nouns and articles around it that make it an organization or a place. Datelines stand in
//! `dateline`.

mod dateline;

pub(super) use self::dateline::{is_dateline_place, opens_with_place};
use super::own_subject::{is_described_as_maker, is_own_state, is_own_verb, says_it};
use crate::lexicon::{self, Class, Classes, Determiner, NameRole, WordClasses};
use crate::mention::candidate::{Candidate, is_subject};
use crate::mention::evidence::Kind;
use crate::mention::gather::{HEADS, PLACES};
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::PERSONAL;
use crate::text::{Case, Token, TokenKind};

/// Nouns that call the name after them an organization.
const ORGANIZATION_NOUNS: Classes =
    Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);

/// Words that follow a name as its verb.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::VerbGroup,
    Class::Preposition,
    Class::ClauseOpener,
]);

/// The token before a candidate in its sentence.
fn word_before_it(reader: &Reader, candidate: &Candidate) -> Option<usize> {
    let sentence = reader.document.sentences()[candidate.sentence as usize];
    let start = candidate.tokens.range().start;
    (start > sentence.tokens.range().start).then(|| start - 1)
}

/// Whether the noun right before a name is one for firms only: “drugmaker | Quillpharm”.
pub(super) fn is_called_firm(reader: &Reader, candidate: &Candidate) -> bool {
    let before = word_before_it(reader, candidate);
    if is_lone_nation(reader, candidate) {
        return false;
    }
    is_employer(reader, candidate)
        || before.is_some_and(|before| {
            reader.plays(before, NameRole::FirmNoun) && !is_giant(reader, candidate, before)
                || reader.lower(before) == "rival" && ends_in_wares(reader, candidate)
                || reader.words(before).ends_with("-listed")
        })
}

/// Whether an unlisted plural of a common noun ends several words: “its rival | Quill Gases”.
fn ends_in_wares(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let word = reader.words(range.end - 1);
    let is_common = |ending: &str| {
        let one = word.strip_suffix(ending);
        one.is_some_and(|one| lexicon::find(one).1.has(Class::CommonWord))
    };
    range.len() > 1
        && reader.tokens[range.end - 1].classes == WordClasses::NONE
        && (is_common("s") || is_common("es"))
}

/// Whether a name behind “giant” ends in a family name, as of somebody who has made it big: “retail giant | Quillo
/// Harrow”.
fn is_giant(reader: &Reader, candidate: &Candidate, noun: usize) -> bool {
    let range = candidate.tokens.range();
    reader.lower(noun) == "giant"
        && range.len() == 2
        && (reader.tokens[range.end - 1].is(Class::FamilyName)
            || reader.tokens[range.start].is(Class::GivenName))
}

/// Whether the noun right before a name calls it an organization.
pub(super) fn is_called_organization(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    if has_listed_share(reader, range.end) {
        return true;
    }
    let Some(at) = word_before_it(reader, candidate) else {
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
    if is_employer(reader, candidate) {
        return true;
    }
    Some(&reader.tokens[at]).is_some_and(|before| {
        before.case == Case::Lower
            && before.classes.meets(ORGANIZATION_NOUNS)
            && !matches!(
                before.word.word(),
                "brothers" | "capital" | "partners" | "sons" | "staff"
            )
            || reader.plays(at, NameRole::FirmNoun)
                && !is_lone_nation(reader, candidate)
                && !is_giant(reader, candidate, at)
    })
}

/// Whether a candidate is one word for a country or a nationality: “giant | Chinese”.
fn is_lone_nation(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let nations = Classes::any_of(&[Class::Country, Class::Demonym]);
    range.len() == 1 && reader.tokens[range.start].classes.meets(nations)
}

/// Whether those whom firms employ work at what a word that no list holds names: “an analyst at | Quillbase”.
pub(super) fn has_staff(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    range.len() == 1
        && range.start > 1
        && reader.tokens[range.start].classes == WordClasses::NONE
        && reader.lower(range.start - 1) == "at"
        && reader.plays(range.start - 2, NameRole::FirmStaff)
}

/// Whether commas set a name apart behind a noun for what somebody has and that is mostly a firm: “Quill’s
/// employer, | Harrow Swift,”.
fn is_employer(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let is_apposed = range.start > 2
        && reader.mark(range.start - 1) == Some(',')
        && matches!(reader.mark(range.end), Some(',' | '.'))
        && reader.plays(range.start - 2, NameRole::Employer);
    let owner = range.start.saturating_sub(3);
    let is_owned = || {
        let possessive = lexicon::determiner(reader.tokens[owner].word);
        reader.tokens[owner].kind == TokenKind::Clitic || possessive == Some(Determiner::Possessive)
    };
    // “The company, | Harrow Swift,”
    let is_the = || {
        let noun = &reader.tokens[range.start - 2];
        let is_firm = noun.is(Class::OrganizationNoun)
            || !reader.plays(range.start - 2, NameRole::Calling)
                && matches!(reader.lower(range.start - 2), "manufacturer" | "operator");
        noun.case == Case::Lower
            && is_firm
            && lexicon::determiner(reader.tokens[owner].word) == Some(Determiner::Definite)
    };
    let next = reader.tokens.get(range.end + 1);
    let is_aged = || next.is_some_and(|next| next.kind == TokenKind::Number);
    is_apposed
        && (is_owned() || is_the())
        && !is_aged()
        && !reader.tokens[range.start].is(Class::GivenName)
}

/// Whether the word that calls a name an organization is a noun for one of them: “newspaper”, not “international”.
pub(super) fn is_surely_called(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let before = range.start.checked_sub(1);
    has_listed_share(reader, range.end)
        || before.is_some_and(|at| {
            reader.tokens[at].is(Class::OrganizationNoun)
                || reader.plays(at, NameRole::FirmNoun) && !is_giant(reader, candidate, at)
                || reader.plays(at, NameRole::Periodical)
                || matches!(reader.lower(at), "of" | "in")
                || is_employer(reader, candidate)
        })
}

/// Whether an exchange and the letters of a share stand in brackets at the token: “Quillco | (NYSE: QLL)”.
fn has_listed_share(reader: &Reader, bracket: usize) -> bool {
    reader.mark(bracket) == Some('(')
        && reader.mark(bracket + 2) == Some(':')
        && reader
            .tokens
            .get(bracket + 3)
            .is_some_and(|share| matches!(share.case, Case::Upper | Case::Single))
        && matches!(
            reader.words(bracket + 1),
            "AMEX"
                | "ASX"
                | "BSE"
                | "HKEX"
                | "JSE"
                | "LON"
                | "LSE"
                | "NASDAQ"
                | "NSE"
                | "NYSE"
                | "Nasdaq"
                | "OTC"
                | "OTCMKTS"
                | "OTCQB"
                | "OTCQX"
                | "SGX"
                | "TSX"
                | "TSXV"
        )
}

/// Whether what follows a name of one word is a company's: “Harrowtel’s profits”, “Harrowtel
/// analyst Ada Quill”, “Harrowtel, which”.
pub(super) fn has_what_companies_have(reader: &Reader, candidate: &Candidate) -> bool {
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
    let modifier = Classes::any_of(&[Class::Title, Class::RoleModifier, Class::PlaceHead]);
    if !owned && next.is(Class::Title) && reader.tokens[range.start].classes.meets(modifier) {
        return false;
    }
    // “Parish | councillor Ada Quill”
    let is_everyday = reader.tokens[range.start].is(Class::CommonWord)
        || reader.plays(range.start, NameRole::Field)
        || is_joined(reader.words(range.start))
        || is_qualifier(reader.words(range.start));
    if !owned && is_everyday && reader.starts_sentence(range.start, candidate.sentence as usize) {
        return false;
    }
    let is_maker = || {
        reader.lower(end + 1) == "the"
            && matches!(reader.lower(end + 2), "company" | "firm" | "manufacturer")
            && (matches!(reader.mark(end + 3), Some(',' | '.'))
                || matches!(reader.lower(end + 3), "that" | "behind"))
    };
    let is_party = range.start > 0 && reader.words(range.start - 1) == "v.";
    let which = !is_party
        && reader.mark(end) == Some(',')
        && (reader.lower(end + 1) == "which" || is_maker());
    let officer = !owned
        && next.case == Case::Lower
        && next.is(Class::Title)
        && reader.tokens[end + 1].is_capitalized();
    which
        || is_described_as_maker(reader, candidate)
        || says_it(reader, candidate)
        || officer
        || next.case == Case::Lower && next.is(Class::CompanyNoun)
        || !owned && has_own(reader, range.start)
}

/// Whether a word ends as those do that say more of a noun behind it: “Adjusted | earnings”.
fn is_qualifier(word: &str) -> bool {
    ["ed", "ing", "ly"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Whether a word is joined to a common one by a hyphen: “Second-quarter”.
fn is_joined(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, last)| {
        last.starts_with(char::is_lowercase) && lexicon::find(last).1.has(Class::CommonWord)
    })
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
    // “Harrowtel | said it would close a plant”
    let is_it = || {
        next.is(Class::SpeechVerb)
            && reader.lower(end + 1) == "it"
            && (is_own_verb(reader, end + 2) || is_own_state(reader, end + 2))
    };
    (reader.lower(behind) == "its" || is_it() || is_seated())
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
    let is_joined = matches!(reader.lower(before), "and" | "or")
        || reader.tokens[before].is(Class::Preposition);
    let is_part = |byte: u8| byte == b'-' || byte.is_ascii_digit();
    let is_model =
        reader.tokens[before].kind == TokenKind::Word && reader.words(before).bytes().any(is_part);
    is_realm || is_joined || is_model
}

/// Whether the noun and “of” before a name call it a place: “the village of Harrow”, “the mayor of Harrow
/// Mills, Ada Quill”.
pub(super) fn is_called_place(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let start = range.start;
    let next = reader.tokens.get(range.end);
    // “Harrow, home to 300 people”
    let behind = range.end + 1;
    if reader.mark(range.end) == Some(',')
        && reader.lower(behind) == "home"
        && reader.lower(behind + 1) == "to"
        && !reader.tokens[range.end - 1].is(Class::OrganizationHead)
    {
        return true;
    }
    if is_state(reader, candidate) {
        return true;
    }
    // “the capital Harrow”
    if start > 1
        && reader.lower(start - 1) == "capital"
        && reader.lower(start - 2) == "the"
        && reader.tokens[start - 1].case == Case::Lower
    {
        return true;
    }
    let owned = next.is_some_and(|next| next.kind == TokenKind::Clitic);
    if start < 2 || owned || reader.lower(start - 1) != "of" {
        return false;
    }
    let noun = &reader.tokens[start - 2];
    let is_inhabited = reader.plays(start - 2, NameRole::Inhabited)
        && noun.case != Case::Upper
        && !reader.tokens[range.end - 1].is(Class::OrganizationHead);
    let is_governed = || {
        matches!(reader.lower(start - 2), "mayor" | "governor" | "sheriff")
            && (matches!(reader.mark(range.end), Some(',' | '.'))
                || is_subject(reader, range.end - 1))
            && !reader.tokens[start].classes.meets(PERSONAL)
    };
    let is_place = noun.case == Case::Lower && noun.is(Class::PlaceHead);
    is_place && noun.word.word() != "base" || is_inhabited || is_governed()
}

/// How many words may stand between “its” and what a state has.
const OWNED: usize = 2;

/// Whether a word opens its sentence that no list holds and what it has is a state’s: “Harrowia | has recalled its
/// ambassador”.
fn is_state(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let Some(next) = reader.tokens.get(range.end) else {
        return false;
    };
    if range.len() != 1
        || next.case != Case::Lower
        || reader.tokens[range.start].classes != WordClasses::NONE
        || reader.tokens[range.start].case != Case::Capitalized
    {
        return false;
    }
    let verb = range.end + usize::from(next.is(Class::VerbGroup));
    let its = verb + 1;
    let is_verb = |token: &Token| !token.is(Class::Preposition);
    reader.tokens.get(verb).is_some_and(is_verb)
        && reader.lower(its) == "its"
        && (its + 1..=its + 1 + OWNED).any(|at| reader.plays(at, NameRole::StateOwned))
}

/// Whether an article that belongs to the candidate, not to a noun after it, stands before it.
pub(super) fn has_article(reader: &Reader, judged: &Judged) -> bool {
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
