//! Given names that places and firms bear as well: whether one alone calls somebody named in full before: “Jordan”
//! for Jordan Quill.

use super::Registry;
use crate::lexicon::{self, Class, Classes, Determiner, NameRole, Reference};
use crate::mention::evidence::Kind;
use crate::mention::gather::{PLACES, is_kin};
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::SURE;
use crate::text::{Case, TokenKind};

use super::record::is_personal;

/// What a full name that begins with a word says of the word alone.
#[derive(Clone, Copy, Default)]
pub(super) struct Given {
    /// The best score of such names.
    pub(super) best: i32,
    /// The first token of the first of them.
    pub(super) first: usize,
}

/// Whom and what “of” ties to people and to no place: “friends of | Israel”.
const PEOPLE: Classes = Classes::any_of(&[Class::Kinship, Class::PersonNoun]);

impl Registry {
    /// Whether a lone word that places or firms bear as well calls somebody whose full name it opened before: nothing
    /// beside it and nowhere in the text tells of the place.
    pub(super) fn calls_by_given_name(&self, reader: &Reader, judged: &Judged) -> bool {
        let at = judged.candidate.tokens.range().start;
        let is_other = judged
            .classes
            .meets(PLACES.with(Class::Organization).with(Class::NewsAgency));
        let Some(given) = self.givens.get(&judged.first).filter(|_| is_other) else {
            return false;
        };
        let is = |kind| judged.evidence.has(kind);
        let record = self.record(judged);
        let is_country = judged.classes.has(Class::Country);
        given.best >= SURE
            && given.first < at
            && (record.placed == 0 && !record.is_told_as_place
                || !is_country && is_personal(&judged.evidence))
            && (!judged.classes.meets(PLACES)
                || is_personal(&judged.evidence)
                || is(Kind::Kinship)
                || !is_country && record.personal > 0
                || tells_of_somebody(reader, at))
            && !record.is_organization
            && !record.is_articled
            && !is(Kind::PlaceBefore)
            && !is(Kind::AllCaps)
            && !is(Kind::Heading)
            && !is(Kind::CapitalAfter)
            && !is(Kind::Ampersand)
            && (judged.evidence.get(Kind::Determiner) == 0 || reader.lower(at - 1) == "that")
            && !is_told_as_place(reader, at)
    }
}

/// Whether what stands near the name of a place only tells of somebody: “Jordan | lost her keys”, “Jordan | was drunk”,
/// “friends of | Chelsea”.
fn tells_of_somebody(reader: &Reader, at: usize) -> bool {
    const REACH: usize = 6;
    // “tributes to | Chelsea”, “stabbed | Chelsea”
    let is_mourned =
        || at > 1 && is_tribute(reader, at - 1) || reader.plays(at - 1, NameRole::Harming);
    if at > 0 && !reader.tokens[at].is(Class::Country) && is_mourned() {
        return true;
    }
    let is_somebodys = || {
        at > 1 && reader.lower(at - 1) == "of" && !reader.tokens[at].is(Class::Country) && {
            let one = reader.words(at - 2).strip_suffix('s').unwrap_or_default();
            reader.tokens[at - 2].is(Class::Kinship) || lexicon::find(one).1.has(Class::Kinship)
        }
    };
    let goes_on = |next: &usize| {
        let token = &reader.tokens[*next];
        let opens = token.is(Class::ClauseOpener) && reader.lower(*next) != "that";
        matches!(token.kind, TokenKind::Word | TokenKind::Clitic) && !opens
    };
    let is_personal = |next: usize| {
        let token = &reader.tokens[next];
        let is_pronoun = lexicon::pronoun(token.word)
            .is_some_and(|pronoun| matches!(pronoun.reference, Reference::Third(_)));
        let is_kin = || {
            token.is(Class::Kinship)
                && next == at + 2
                && reader.tokens[at + 1].kind == TokenKind::Clitic
        };
        token.case == Case::Lower
            && (is_pronoun || reader.plays(next, NameRole::PersonState) || is_kin())
    };
    let end = reader.tokens.len().min(at + 1 + REACH);
    let mut behind = (at + 1..end).take_while(goes_on);
    behind.any(is_personal) || is_somebodys()
}

/// Whether a preposition ties what the dead are given to a name: “tributes | to”, “in memory | of”.
fn is_tribute(reader: &Reader, tie: usize) -> bool {
    matches!(reader.lower(tie), "for" | "of" | "to")
        && tie > 0
        && reader.plays(tie - 1, NameRole::Mourning)
}

/// Whether a lone word names a place and people as well.
pub(super) fn may_be_given_name(reader: &Reader, judged: &Judged) -> bool {
    let at = judged.candidate.tokens.range().start;
    judged.classes.meets(PLACES)
        && judged.evidence.words() == 1
        && (judged.classes.has(Class::GivenName) || reader.plays(at, NameRole::PlaceGiven))
}

/// Whether somebody’s relative is called by what names a place as well: “her daughter, | Paris |,”, “Quill’s twin sons, Kent and
/// | Lincoln”.
pub(super) fn is_called_relative(reader: &Reader, judged: &Judged) -> bool {
    /// How far before a name its word for relatives may stand, and before that whose they are, in tokens.
    const REACH: usize = 6;
    const OWNER: usize = 4;
    if !may_be_given_name(reader, judged)
        || judged.evidence.has(Kind::CapitalAfter)
        || judged.evidence.has(Kind::PossessiveAfter)
    {
        return false;
    }
    let at = judged.candidate.tokens.range().start;
    let goes_on = |at: usize| {
        reader.mark(at) == Some(',')
            || reader.lower(at) == "and"
            || reader.tokens[at].is_capitalized()
    };
    let Some(kin) = (at.saturating_sub(REACH)..at)
        .rev()
        .find(|at| !goes_on(*at))
    else {
        return false;
    };
    let is_beside = kin + 1 == at || kin + 2 == at && reader.mark(kin + 1) == Some(',');
    let is_several = || {
        let word = reader.words(kin);
        (word.ends_with('s') || word == "children") && reader.lower(kin + 1) != "and"
    };
    let is_owner = |at: usize| {
        let token = &reader.tokens[at];
        let possessive = lexicon::determiner(token.word) == Some(Determiner::Possessive);
        token.kind == TokenKind::Clitic || possessive && !matches!(reader.lower(at), "its" | "our")
    };
    is_relative_noun(reader, kin)
        && (is_beside || is_several())
        && (kin.saturating_sub(OWNER)..kin).any(is_owner)
}

/// Whether a word stands between a noun for siblings and “and” with a full name, whatever else it means: “brothers | Miles |
/// and Tom Quill”.
pub(super) fn is_sibling(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() == 1
        && range.start > 0
        && reader.tokens[range.start].case == Case::Capitalized
        && matches!(
            reader.words(range.start - 1),
            "brothers" | "cousins" | "daughters" | "siblings" | "sisters" | "sons" | "twins"
        )
        && reader.lower(range.end) == "and"
        && reader
            .tokens
            .get(range.end + 1)
            .is_some_and(|other| other.is(Class::GivenName) && other.is_capitalized())
        && reader.next_is_capitalized(range.end + 1)
}

/// Whether a word is one for a man or a woman as a relative, for several of them or for a child.
fn is_relative_noun(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    let is_gendered = || {
        let one = word.strip_suffix('s').unwrap_or(word);
        lexicon::gender(lexicon::find(one).0).is_some()
    };
    matches!(
        word,
        "baby" | "child" | "children" | "cousin" | "parents" | "twins"
    ) || is_kin(reader, at) && is_gendered()
}

/// Whether what stands beside the name of a place tells of the place and of nobody called after it.
pub(super) fn is_told_as_place(reader: &Reader, at: usize) -> bool {
    is_among_places(reader, at)
        || is_tied_as_place(reader, at)
        || opens_noun(reader, at)
        || is_it(reader, at + 1)
}

/// Whether a comma or “and” ties a word to the name of a place: “Dover, | Kent”, “Israel | and Egypt”.
fn is_among_places(reader: &Reader, at: usize) -> bool {
    let ties = |at: usize| reader.mark(at) == Some(',') || reader.lower(at) == "and";
    let is_place = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| {
            token.is_capitalized() && token.classes.meets(PLACES) && !token.is(Class::GivenName)
        })
    };
    // “Lowmoor, | Kent”
    let is_seat = || {
        reader.mark(at - 1) == Some(',') && {
            let seat = &reader.tokens[at - 2];
            seat.is_capitalized() && !seat.is(Class::GivenName)
        }
    };
    at > 1 && ties(at - 1) && (is_place(at - 2) || is_seat()) || ties(at + 1) && is_place(at + 2)
}

/// Whether a word before a name is one before a place’s: “the king of | Jordan”, “flew to | Jordan”.
fn is_tied_as_place(reader: &Reader, at: usize) -> bool {
    let Some(noun) = at.checked_sub(2) else {
        return false;
    };
    let is_somebodys = || {
        let one = reader.words(noun).strip_suffix('s').unwrap_or_default();
        let is_person = |classes: lexicon::WordClasses| classes.meets(PEOPLE);
        reader.plays(noun, NameRole::Belonging)
            || is_person(reader.tokens[noun].classes)
            || is_person(lexicon::find(one).1)
    };
    match reader.lower(at - 1) {
        "of" => !is_somebodys() && !is_tribute(reader, at - 1),
        "for" => reader.tokens[noun].classes.meets(PLACES),
        "to" => reader.plays(noun, NameRole::Travel),
        "against" | "between" => reader.tokens[at].is(Class::Country),
        _ => false,
    }
}

/// Whether a word says more of a noun behind it, or owns what people have not: “the | Sydney | premiere”, “India’s
/// economy”.
fn opens_noun(reader: &Reader, at: usize) -> bool {
    const OTHERS: Classes = Classes::any_of(&[
        Class::Preposition,
        Class::ClauseOpener,
        Class::NameBreak,
        Class::VerbGroup,
        Class::SpeechVerb,
        Class::TimeWord,
    ]);
    let Some(next) = reader.tokens.get(at + 1) else {
        return false;
    };
    if next.kind == TokenKind::Clitic {
        let is_peoples = |at: usize| {
            let owned = reader.tokens.get(at);
            owned.is_some_and(|owned| owned.classes.meets(PEOPLE))
                || reader.plays(at, NameRole::Belonging)
        };
        return reader.tokens[at].is(Class::Country) && !is_peoples(at + 2);
    }
    let is_noun = || {
        let word = reader.words(at + 1);
        next.is(Class::Title)
            || !word.ends_with("ed") && lexicon::verb_form(next.word, word).is_none()
    };
    next.kind == TokenKind::Word
        && next.case == Case::Lower
        && !next.classes.meets(OTHERS)
        && reader.lower(at + 1) != "home"
        && is_noun()
}

/// Whether “it” is the subject of what a verb of speech opens, or “its” follows a verb: “Israel | said it”.
fn is_it(reader: &Reader, verb: usize) -> bool {
    let behind = verb + 1 + usize::from(reader.lower(verb + 1) == "that");
    // “Brooklyn denied it.”
    let goes_on = || {
        let next = reader.tokens.get(behind + 1);
        next.is_some_and(|next| next.kind == TokenKind::Word)
    };
    match reader.lower(behind) {
        "it" => goes_on(),
        behind => behind == "its",
    }
}
