//! Towns that no list holds: what stands beside the name of one and of nothing else.

use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::candidate::Candidate;
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// Whether it is one word, or two, that no list holds and that stand where towns do: “Harrow, Ohio,”, “Harrow |
/// residents”, “schools in Lowmoor and | Harrow”.
pub(super) fn is_town(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let is_plain = |at: usize| {
        let token = &reader.tokens[at];
        // “Norwegian-Quillish residents”
        let is_of_two = || {
            let last = reader.words(at).rsplit_once('-').map(|(_, last)| last);
            last.is_some_and(|last| lexicon::find(last).1.has(Class::Demonym))
        };
        token.case == Case::Capitalized && token.classes == WordClasses::NONE && !is_of_two()
    };
    if range.len() > 2 || !range.clone().all(is_plain) {
        return range.len() == 1
            && (is_hit(reader, range.start, range.end) || is_home(reader, range.start, range.end));
    }
    is_in_state(reader, range.end)
        || has_townsfolk(reader, range.end)
        || range.len() == 1
            && (is_hit(reader, range.start, range.end)
                || is_aim(reader, range.start)
                || is_home(reader, range.start, range.end)
                || is_beside_place(reader, range.start, range.end)
                || acts_as_state(reader, range.end))
}

/// Whether a comma ties a state to a town, and a further mark ends it: “Harrow| , Ohio,”.
fn is_in_state(reader: &Reader, comma: usize) -> bool {
    let states = Classes::any_of(&[Class::Country, Class::Place]);
    let state = comma + 1;
    reader.mark(comma) == Some(',')
        && reader.tokens.get(state).is_some_and(|token| {
            token.is_capitalized()
                && token.classes.meets(states)
                && !token.is(Class::GivenName)
                && !token.is(Class::FamilyName)
        })
        && matches!(reader.mark(state + 1), Some(',' | '.' | ';'))
}

/// Whether people whom only towns have, or their mayor, stand behind it: “Harrow | residents”, “Harrow | Mayor Ada
/// Quill”, “Harrow’s | mayor”.
fn has_townsfolk(reader: &Reader, at: usize) -> bool {
    let Some(noun) = reader.tokens.get(at) else {
        return false;
    };
    // “Harrow’s | mayor”
    if noun.kind == TokenKind::Clitic && at + 1 < reader.tokens.len() {
        let offices = [
            NameRole::LocalOffice,
            NameRole::SeatHolder,
            NameRole::Townsfolk,
        ];
        return offices
            .into_iter()
            .any(|office| reader.plays(at + 1, office));
    }
    noun.case == Case::Lower && reader.plays(at, NameRole::Townsfolk)
        || reader.lower(at) == "mayor"
            && (reader.next_is_capitalized(at) || reader.mark(at + 1) == Some(','))
}

/// Whether commas set it apart behind somebody’s name or age and “of”: “Ada Quill, of | Harrow|, left”.
fn is_home(reader: &Reader, start: usize, end: usize) -> bool {
    start > 3
        && reader.lower(start - 1) == "of"
        && reader.mark(start - 2) == Some(',')
        && matches!(reader.mark(end), Some(',' | '.'))
        && (reader.tokens[start - 3].kind == TokenKind::Number
            || reader.tokens[start - 3].is_capitalized()
                && reader.tokens[start - 4].is_capitalized())
}

/// Whether a storm or the like has come over it: “The storm hit | Harrow”.
fn is_hit(reader: &Reader, start: usize, end: usize) -> bool {
    let hits = |at: usize| {
        matches!(
            reader.words(at),
            "battered"
                | "destroyed"
                | "devastated"
                | "flattened"
                | "hit"
                | "hits"
                | "lashed"
                | "pounded"
                | "rocked"
                | "struck"
        )
    };
    // “Troops entered | Harrow”
    let is_stormed = |at: usize| {
        let storms = matches!(
            reader.words(at),
            "besieged" | "bombed" | "entered" | "recaptured" | "retook" | "shelled" | "stormed"
        );
        storms
            && matches!(
                reader.lower(at - 1),
                "army" | "forces" | "rebels" | "soldiers" | "tanks" | "troops"
            )
    };
    let is_calamity = |at: usize| {
        matches!(
            reader.lower(at),
            "avalanche"
                | "blizzard"
                | "cyclone"
                | "earthquake"
                | "flood"
                | "flooding"
                | "floods"
                | "hurricane"
                | "landslide"
                | "quake"
                | "storm"
                | "storms"
                | "tornado"
                | "typhoon"
        )
    };
    let ends = !reader.next_is_capitalized(end - 1);
    start > 1 && ends && (hits(start - 1) && is_calamity(start - 2) || is_stormed(start - 1))
}

/// Whether somebody makes his way to it: “She drove to | Harrow”, “from Lowmoor to | Harrow”.
fn is_aim(reader: &Reader, start: usize) -> bool {
    if start < 3 || !matches!(reader.lower(start - 1), "to" | "through") {
        return false;
    }
    let origin = &reader.tokens[start - 2];
    let people = Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::Organization]);
    let is_from = reader.lower(start - 3) == "from"
        && reader.lower(start - 1) == "to"
        && origin.case == Case::Capitalized
        && (origin.is(Class::Place) || !origin.classes.meets(people));
    is_way(reader, start - 2) || is_from
}

/// Whether a verb says that somebody goes somewhere or something spreads.
fn is_way(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.words(at),
        "commuted"
            | "commutes"
            | "cycled"
            | "drive"
            | "drove"
            | "fled"
            | "flew"
            | "fly"
            | "hitchhiked"
            | "marched"
            | "sailed"
            | "spread"
            | "travel"
            | "traveled"
            | "travelled"
            | "travels"
    )
}

/// Whether “and” ties it to a place behind “in”: “in Lowmoor and | Harrow”.
fn is_beside_place(reader: &Reader, start: usize, end: usize) -> bool {
    /// The most names in a row.
    const ROW: usize = 4;
    let is_tie = |at: usize| reader.mark(at) == Some(',') || reader.lower(at) == "and";
    let people = Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::Organization]);
    let mut first = start;
    for _ in 0..ROW {
        if first < 3 || !is_tie(first - 1) {
            return false;
        }
        let before = &reader.tokens[first - 2];
        if before.case != Case::Capitalized || before.classes.meets(people) {
            return false;
        }
        first -= 2;
        if matches!(reader.lower(first - 1), "in" | "near") {
            let next = reader.tokens.get(end);
            let verbs = Classes::any_of(&[Class::SpeechVerb, Class::VerbGroup]);
            let is_subject = next.is_some_and(|next| {
                next.kind == TokenKind::Clitic || next.is_capitalized() || next.classes.meets(verbs)
            });
            return !is_subject || reader.lower(start - 1) == "and";
        }
    }
    false
}

/// How far behind a state its “its” may stand, in tokens.
const OWN: usize = 4;

/// Whether it does something with what only states have: “Harrow | has recalled its ambassador”.
fn acts_as_state(reader: &Reader, at: usize) -> bool {
    let end = reader.tokens.len().min(at + OWN);
    let own = (at..end)
        .take_while(|at| reader.tokens[*at].case == Case::Lower)
        .find(|at| reader.lower(*at) == "its");
    own.is_some_and(|own| {
        own > at
            && own + 1 < reader.tokens.len()
            && matches!(
                reader.words(own + 1),
                "airspace"
                    | "ambassador"
                    | "ambassadors"
                    | "border"
                    | "borders"
                    | "citizens"
                    | "constitution"
                    | "embassy"
                    | "independence"
                    | "navy"
                    | "parliament"
                    | "sovereignty"
                    | "territory"
                    | "troops"
            )
    })
}
