//! Runs: how far a name reaches from word to word, over particles, initials, hyphens and nicknames.

use super::OTHERS;
use super::heading::is_verb_between_names;
use super::name_word::is_name_word;
use crate::lexicon::{Class, Classes, NameRole, WordClasses};
use crate::mention::gather::HEADS;
use crate::mention::reader::Reader;
use crate::text::{Case, Token, TokenKind};

/// The longest run that is read as one name, in tokens.
const LONGEST: usize = 12;

/// The index after the run's last token.
pub(super) fn run_end(reader: &Reader, start: usize, end: usize, sentence: usize) -> usize {
    let limit = end.min(start + LONGEST);
    let mut at = start + 1;
    while at < limit
        && !is_verb_between_names(reader, start, at, sentence)
        && !(at >= start + 2 && is_counsel(reader, at))
    {
        let step = continuation(reader, at, limit, sentence);
        if step == 0 {
            break;
        }
        at += step;
    }
    at
}

/// Whether the rank of an advocate stands behind a name: “Ada Quill | King’s Counsel”.
fn is_counsel(reader: &Reader, at: usize) -> bool {
    matches!(reader.words(at), "King" | "Queen")
        && at + 2 < reader.tokens.len()
        && reader.tokens[at + 1].kind == TokenKind::Clitic
        && reader.words(at + 2) == "Counsel"
}

/// How many tokens from `at` continue a run: 0 when it ends before `at`.
fn continuation(reader: &Reader, at: usize, limit: usize, sentence: usize) -> usize {
    if is_name_word(reader, at, sentence) {
        return 1;
    }
    let glued = glued_initial(reader, at, limit)
        + spaced_hyphen(reader, at, limit)
        + river_tie(reader, at, limit);
    if glued > 0 {
        return glued;
    }
    let particles = (at..limit)
        .take_while(|at| is_particle(reader, *at))
        .take(3)
        .count();
    if particles > 0 {
        let next = at + particles + spaced_hyphen(reader, at + particles, limit) / 2;
        let joins = next < limit && is_name_word(reader, next, sentence);
        return if joins { next + 1 - at } else { 0 };
    }
    nickname(reader, at, limit, sentence)
        + maiden_name(reader, at, limit, sentence)
        + epithet(reader, at, limit)
}

/// How many tokens a word in lower case takes that ties a river or the like to the name of a town: “Quill | upon Avon”,
/// “Quill | am Main”.
fn river_tie(reader: &Reader, at: usize, limit: usize) -> usize {
    if at + 1 < limit && is_river_tie(reader, at) {
        2
    } else {
        0
    }
}

/// Whether a word ties a river to a town.
pub(in crate::mention) fn is_river_tie(reader: &Reader, at: usize) -> bool {
    if at == 0 || !matches!(reader.words(at), "am" | "es" | "upon") {
        return false;
    }
    let (town, Some(river)) = (&reader.tokens[at - 1], reader.tokens.get(at + 1)) else {
        return false;
    };
    let is_town = town.is(Class::Place) || town.classes == WordClasses::NONE;
    let others = Classes::any_of(&[Class::NameBreak, Class::CapitalizedWord, Class::Title]);
    town.case == Case::Capitalized
        && river.case == Case::Capitalized
        && !river.classes.meets(others)
        && is_town
        && (reader.words(at) != "es" || reader.phrase_classes(at - 1, at + 2).has(Class::Place))
}

/// How many tokens “the” and what a ruler was called take behind a given name: “Ada | the Great”.
fn epithet(reader: &Reader, at: usize, limit: usize) -> usize {
    let whole = at + 1 < limit
        && reader.words(at) == "the"
        && reader.tokens[at - 1].is(Class::GivenName)
        && reader.tokens[at - 1].case == Case::Capitalized
        && reader.tokens[at + 1].case == Case::Capitalized
        && reader.plays(at + 1, NameRole::Epithet)
        && !reader.next_is_capitalized(at + 1);
    if whole { 2 } else { 0 }
}

/// How many tokens a former family name or another given name in brackets takes between a given name and a family
/// name: “Ada | (Quill) Harrow”, “Thomas | (Tom) Quill”.
fn maiden_name(reader: &Reader, at: usize, limit: usize, sentence: usize) -> usize {
    let next = at + 3;
    let is_family = |at: usize| {
        let classes = reader.tokens[at].classes;
        matches!(reader.tokens[at].case, Case::Capitalized | Case::Mixed)
            && (classes.has(Class::FamilyName) || classes == WordClasses::NONE)
    };
    let whole = next < limit
        && reader.mark(at) == Some('(')
        && reader.mark(at + 2) == Some(')')
        && reader.tokens[at - 1].is(Class::GivenName)
        && (is_family(at + 1) || reader.tokens[at + 1].is(Class::GivenName))
        && !reader.tokens[at + 1].classes.meets(OTHERS)
        && is_family(next)
        && is_name_word(reader, next, sentence);
    if whole { 4 } else { 0 }
}

/// Where a run begins with the particles before it: “van der Berg”.
pub(super) fn with_particles(reader: &Reader, start: usize, first: usize) -> usize {
    (first.max(start.saturating_sub(3))..start)
        .rev()
        .take_while(|at| is_particle(reader, *at) && reader.plays(*at, NameRole::LeadingParticle))
        .last()
        .unwrap_or(start)
}

/// Whether the token and particles in lower case after it begin a family name: “De la Cumbre”.
pub(super) fn opens_with_particles(reader: &Reader, at: usize) -> bool {
    let rest = (at + 1..reader.tokens.len())
        .take_while(|at| is_particle(reader, *at))
        .take(2)
        .count();
    reader.tokens[at].is(Class::NameParticle) && rest > 0 && reader.next_is_capitalized(at + rest)
}

fn is_particle(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Lower
        && token.is(Class::NameParticle)
        && (!reader.plays(at, NameRole::LetterParticle) || is_of_the(reader, at))
}

/// Whether “do” ties two words as in Portuguese names, and is no verb: “Vila | do | Quill”.
fn is_of_the(reader: &Reader, at: usize) -> bool {
    let is_name = |at: usize| {
        let token = &reader.tokens[at];
        token.case == Case::Capitalized
            && !token
                .classes
                .meets(Classes::any_of(&[Class::NameBreak, Class::CommonWord]))
    };
    reader.words(at) == "do"
        && at > 0
        && at + 1 < reader.tokens.len()
        && is_name(at - 1)
        && !reader.words(at - 1).ends_with('s')
        && is_name(at + 1)
}

/// How many tokens continue an initial that is written without a space: `B.` `Quill` in “B.Quill”.
fn glued_initial(reader: &Reader, at: usize, limit: usize) -> usize {
    let initial = &reader.tokens[at - 1];
    let joins = at + 1 < limit
        && initial.case == Case::Single
        && reader.mark(at) == Some('.')
        && reader.tokens[at + 1].is_capitalized()
        && initial.span.end() == reader.tokens[at].span.start()
        && reader.tokens[at].span.end() == reader.tokens[at + 1].span.start();
    if joins { 2 } else { 0 }
}

/// How many tokens continue a name whose hyphen has spaces around it: “Suk - yeol”, “Al - Quilli”.
fn spaced_hyphen(reader: &Reader, at: usize, limit: usize) -> usize {
    let joins = at + 1 < limit
        && reader.mark(at) == Some('-')
        && (joins_names(reader, at) || joins_syllables(reader, at));
    if joins { 2 } else { 0 }
}

/// Whether a hyphen stands between an Arabic article or the like and a name, “Al | - Quilli”, or between two
/// family names behind a title: “President Quilli | - Harro”.
fn joins_names(reader: &Reader, hyphen: usize) -> bool {
    let next = &reader.tokens[hyphen + 1];
    let is_name = next.case == Case::Capitalized && !next.is(Class::NameBreak);
    let is_article = matches!(reader.lower(hyphen - 1), "al" | "el" | "ben");
    let is_titled = || {
        hyphen > 1 && {
            let (title, first) = (&reader.tokens[hyphen - 2], &reader.tokens[hyphen - 1]);
            let others = OTHERS.union(HEADS).with(Class::CommonWord);
            title.is_capitalized()
                && title.is(Class::Title)
                && first.case == Case::Capitalized
                && first.classes == WordClasses::NONE
                && !next.classes.meets(others)
        }
    };
    is_name && (is_article || is_titled())
}

/// The most letters that a syllable of an East Asian given name has.
const SYLLABLE: u32 = 6;

/// Whether a hyphen stands between the two syllables of a given name that follows a family name: “Yoon
/// Suk | - yeol”. Family names that no list holds need more.
fn joins_syllables(reader: &Reader, hyphen: usize) -> bool {
    if hyphen < 2 {
        return false;
    }
    let (family, first, second) = (
        &reader.tokens[hyphen - 2],
        &reader.tokens[hyphen - 1],
        &reader.tokens[hyphen + 1],
    );
    let others = OTHERS.with(Class::CommonWord).with(Class::NameBreak);
    let is_syllable = |token: &Token| token.kind == TokenKind::Word && token.span.len() <= SYLLABLE;
    let is_listed = family.is(Class::FamilyNameFirst);
    let is_family = is_listed
        || family.classes == WordClasses::NONE
            && is_syllable(family)
            && !first.classes.meets(others);
    let is_second = match second.case {
        Case::Lower => {
            !second.classes.meets(others)
                || is_listed && reader.plays(hyphen + 1, NameRole::Syllable)
        }
        Case::Capitalized => is_syllable(first) && !second.classes.meets(others.union(HEADS)),
        _ => false,
    };
    family.is_capitalized()
        && first.case == Case::Capitalized
        && is_family
        && is_second
        && is_syllable(second)
}

/// How many tokens a nickname in quotation marks takes, with the name that follows it.
fn nickname(reader: &Reader, at: usize, limit: usize, sentence: usize) -> usize {
    if reader.tokens[at].kind != TokenKind::Quotation {
        return 0;
    }
    let words = (at + 1..limit)
        .take_while(|at| reader.tokens[*at].is_capitalized())
        .take(3)
        .count();
    let close = at + 1 + words;
    let whole = words > 0
        && close + 1 < limit
        && reader.tokens[close].kind == TokenKind::Quotation
        && is_name_word(reader, close + 1, sentence);
    if whole { words + 3 } else { 0 }
}
