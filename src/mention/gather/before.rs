//! What stands before a candidate: titles, forms of address, relatives, articles, prepositions.

use crate::lexicon::{self, Class, Classes, Determiner, NameRole, WordClasses};
use crate::mention::address::word_before;
use crate::mention::candidate::Candidate;
use crate::mention::evidence::{Evidence, Kind};
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// How far from the word for relatives one of those named behind it may stand, in tokens.
const LISTED_RELATIVES: usize = 6;

/// Whether the name of a university and a comma stand before a name: “the University of Harrow, | Lowmoor”.
fn is_campus(reader: &Reader, start: usize, first: usize) -> bool {
    start >= first + 4
        && reader.words(start - 1) == ","
        && reader.tokens[start - 2].is_capitalized()
        && reader.lower(start - 3) == "of"
        && reader.lower(start - 4) == "university"
}

pub(super) fn before(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
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
    let is_second = is_second_of_titled(reader, candidate, at);
    evidence.flag(
        Kind::Title,
        candidate.titled || reader.is_title(at) || is_second,
    );
    let is_relative = token.is(Class::Kinship) || is_relative(reader, candidate, at);
    let is_somebodys = is_somebodys(reader, candidate, at);
    evidence.flag(
        Kind::Kinship,
        is_relative || is_in_apposition(reader, candidate, at),
    );
    let is_full_in_apposition =
        evidence.has(Kind::Kinship) && !is_relative && candidate.tokens.range().len() == 2;
    let is_surnamed = reader.lower(at) == "surnamed"
        || reader.words(at) == "surnamed"
        || is_called(reader, candidate, at, first);
    let is_unlisted = reader.tokens[start].classes == WordClasses::NONE;
    let is_unlisted_in_apposition = is_unlisted && !is_relative && evidence.has(Kind::Kinship);
    if is_somebodys
        || is_full_in_apposition
        || is_unlisted_in_apposition
        || is_surnamed
        || is_relative && is_unlisted && !token.is(Class::Kinship)
    {
        evidence.set(Kind::Kinship, 2);
    }
    evidence.flag(Kind::PeopleBefore, names_people(reader, at));
    evidence.flag(Kind::SpeechBefore, token.is(Class::SpeechVerb));
    let is_according_to =
        at > first && reader.lower(at - 1) == "according" && reader.lower(at) == "to";
    evidence.flag(Kind::AccordingTo, is_according_to);
    // “confidence in Price”
    let is_trusted = at > first && reader.lower(at) == "in" && reader.plays(at - 1, NameRole::Trust)
            // “took over from Price”
            || at > first + 1 && reader.lower(at) == "from" && reader.lower(at - 1) == "over";
    let is_placed =
        token.is(Class::PlacePreposition) && !is_trusted || is_campus(reader, start, first);
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

/// Whether “and” ties one word to another that a title of several stands before: “Judges Quill and | Harrow”,
/// “Messrs. Quill and | Harrow”.
fn is_second_of_titled(reader: &Reader, candidate: &Candidate, tie: usize) -> bool {
    let is_of_several = |at: usize| {
        let token = &reader.tokens[at];
        matches!(token.word.word(), "messrs" | "drs")
            || token.case == Case::Capitalized
                && (!token.is(Class::OrganizationHead) || token.word.word() == "senators")
                && lexicon::title_of_several(reader.words(at)).is_some()
    };
    // “Messrs. Quill”: the full stop may be a token of its own.
    let title =
        |first: usize| first - 1 - usize::from(first > 1 && reader.mark(first - 1) == Some('.'));
    candidate.tokens.range().len() == 1
        && tie > 1
        && reader.lower(tie) == "and"
        && reader.tokens[tie - 1].case == Case::Capitalized
        && is_of_several(title(tie - 1))
}

/// Whether somebody is said to be called by a name: “a man named | Quillad”, “identified himself as | Quillad”.
fn is_called(reader: &Reader, candidate: &Candidate, at: usize, first: usize) -> bool {
    let range = candidate.tokens.range();
    let name = &reader.tokens[range.start];
    let is_name = name.is(Class::GivenName) || name.classes == WordClasses::NONE;
    let people = Classes::any_of(&[Class::PersonNoun, Class::Kinship, Class::Title]);
    let is_identified = || {
        let verb = at - 1 - usize::from(matches!(reader.words(at - 1), "herself" | "himself"));
        reader.words(at) == "as" && verb >= first && reader.words(verb) == "identified"
    };
    range.len() == 1
        && is_name
        && name.case == Case::Capitalized
        && !reader.next_is_capitalized(range.start)
        && at > first + 1
        && (reader.words(at) == "named" && reader.tokens[at - 1].classes.meets(people)
            || is_identified())
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
    // “his wife | of 30 years, | Ada”
    let is_kin_of = |at: usize| {
        is_kin(reader, at) || at > 2 && reader.words(at - 2) == "of" && is_kin(reader, at - 3)
    };
    let opens = |at: usize| {
        at > 0
            && if comma(at) {
                is_given && is_kin_of(at - 1) || is_several_kin(reader, at - 1)
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
    // “Quill’s | husband, Quillad”
    let is_owner = |at: usize| {
        let token = &reader.tokens[at];
        let possessive = lexicon::determiner(token.word);
        token.kind == TokenKind::Clitic
            || possessive == Some(Determiner::Possessive) && reader.lower(at) != "its"
    };
    let is_beside = range.len() == 1
        && is_unlisted
        && comma > 0
        && reader.tokens[comma].is(Class::Kinship)
        && reader.tokens[comma].case == Case::Lower
        && reader.tokens[comma - 1].kind == TokenKind::Clitic;
    if is_beside {
        return true;
    }
    range.len() == 1
        && is_unlisted
        && comma > 1
        && reader.mark(comma) == Some(',')
        && reader.tokens[comma - 1].is(Class::Kinship)
        && (is_owner(comma - 2)
            || comma > 2 && is_of_several_ages(reader, comma - 2) && is_owner(comma - 3))
}

/// Whether a word tells one of several relatives apart: “his | eldest | son”.
pub(super) fn is_of_several_ages(reader: &Reader, at: usize) -> bool {
    at < reader.tokens.len()
        && matches!(
            reader.words(at),
            "eldest" | "oldest" | "elder" | "older" | "younger" | "youngest"
        )
}

/// Whether commas set a given name apart behind a noun for a person and its article: “the cook, | Maria,”; behind
/// a possessive, a word that no list holds, too.
fn is_in_apposition(reader: &Reader, candidate: &Candidate, comma: usize) -> bool {
    const OTHERS: Classes = Classes::any_of(&[
        Class::CommonWord,
        Class::Country,
        Class::Demonym,
        Class::Organization,
        Class::Place,
    ]);
    let range = candidate.tokens.range();
    let name = &reader.tokens[range.start];
    let (Some(noun), Some(owner)) = (comma.checked_sub(1), comma.checked_sub(2)) else {
        return false;
    };
    let people = Classes::any_of(&[Class::Title, Class::PersonNoun]);
    let determiner = lexicon::determiner(reader.tokens[owner].word);
    let is_named = match determiner {
        Some(Determiner::Definite) => name.is(Class::GivenName),
        Some(Determiner::Possessive) => {
            name.is(Class::GivenName)
                || name.classes == WordClasses::NONE && reader.lower(owner) != "its"
        }
        _ => false,
    };
    // “The coach, | Ada Hall, left.”
    let is_full = range.len() == 2 && name.is(Class::GivenName) && determiner.is_some();
    (range.len() == 1 && is_named || is_full)
        && name.case == Case::Capitalized
        && !name.classes.meets(OTHERS)
        && reader.mark(comma) == Some(',')
        && reader.mark(range.end) == Some(',')
        && reader.tokens[noun].case == Case::Lower
        && reader.tokens[noun].classes.meets(people)
}

/// Whether a word is one for a relative or for several.
pub(in crate::mention) fn is_kin(reader: &Reader, at: usize) -> bool {
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
