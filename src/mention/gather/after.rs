//! What stands behind a candidate: its verb, a description, an age.

use super::before::{is_kin, is_of_several_ages};
use crate::lexicon::{self, Class, Classes, Determiner, NameFollower, NameRole};
use crate::mention::candidate::Candidate;
use crate::mention::evidence::{Evidence, Kind};
use crate::mention::reader::Reader;
use crate::text::{Case, Token, TokenKind};

pub(super) fn after(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
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
    // “Ada, now | 11,”
    let is_now = reader.lower(mark + 1) == "now" && mark + 2 < reader.tokens.len();
    let mark_of_age = mark + usize::from(is_now);
    let age = &reader.tokens[mark_of_age + 1];
    // “Ada, now | a baker,”
    let next = &reader.tokens[mark_of_age + 1];
    let is_number = next.kind == TokenKind::Number;
    match reader.mark(mark) {
        Some(',') => {
            let is_age = age.kind == TokenKind::Number && age.span.len() == 2;
            let is_set_apart = is_age && reader.mark(mark_of_age + 2) == Some(',');
            evidence.set(Kind::AgeAfter, i16::from(is_age) + i16::from(is_set_apart));
            let is_firm = || is_described_as_firm(reader, mark + 2);
            evidence.set(
                Kind::DescriptionAfter,
                match description(next) {
                    1 if is_firm() => 9,
                    0 if is_own_relative(reader, mark + 1) => 7,
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

/// Whether a possessive and a word for a relative open a description: “Ada, | his older sister,”.
fn is_own_relative(reader: &Reader, at: usize) -> bool {
    lexicon::determiner(reader.tokens[at].word) == Some(Determiner::Possessive)
        && (is_kin(reader, at + 1) || is_of_several_ages(reader, at + 1) && is_kin(reader, at + 2))
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
    // “a charity | founded by Ada Quill”
    let is_past = |at: &usize| {
        let word = reader.words(*at);
        word.ends_with("ed")
            && reader.tokens[at - 1].is(Class::OrganizationNoun)
            && lexicon::verb_form(reader.tokens[*at].word, word).is_participle
    };
    let words = || (start..end).take_while(|at| goes_on(at) && !is_past(at));
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
