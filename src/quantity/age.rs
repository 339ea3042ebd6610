//! Ages: “61 years old”, “three-year-old”, “aged 37”, “65 and older”, and a number between commas behind
//! a name.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{self, Class, QuantityContext};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::count::counted;
use super::measure::amount;
use super::modifier;
use super::person::{
    is_full_name, is_new_name, is_of_story, is_person_told, is_somebody, is_somebodys,
};
use super::range::Numbers;

/// The highest number between commas that is taken for an age.
const OLDEST: f64 = 115.0;

/// How many ages at most stand before one that “aged” leads as well. No list of people is longer,
/// but a table of numbers is.
const MOST_AGES: usize = 12;

/// The age that a number gives.
pub(super) fn age(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    years_old(terminals, at, number)
        .or_else(|| aged(terminals, at, number))
        .or_else(|| told(terminals, at, number))
        .or_else(|| decade(terminals, at, number))
        .or_else(|| limit(terminals, at, number))
        .or_else(|| died(terminals, at, number))
        .or_else(|| of_person(terminals, at, number))
        .or_else(|| apposition(terminals, at, number))
        .or_else(|| second_of_pair(terminals, at, number))
        .or_else(|| of_child(terminals, at, number))
}

/// “ten months old”, “61-year-old”, “25 years of age”.
fn years_old(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let (word, end) = terminals.phrase(number.end, Class::Unit, 1)?;
    let unit = lexicon::unit(word)?;
    let end = if matches!(terminals.text(end), "old" | "Old" | "olds") {
        end + 1
    } else if terminals.is(end, &["of"]) && terminals.text(end + 1) == "age" {
        end + 2
    } else {
        return None;
    };
    matches!(unit, "a" | "mo" | "wk" | "d")
        .then(|| amount(at, end, QuantityKind::Age, number, unit))
}

/// “aged 37”, “age 18 to 25”, “at the age of 90”.
fn aged(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let plain = number.value <= OLDEST && number.form != Form::Fraction;
    let uncounted = || {
        !terminals.has(number.end, Class::Unit)
            && counted(terminals, number.end, number.value).is_none()
    };
    let led = is_aged(terminals, at) || is_among_ages(terminals, at) && uncounted();
    (led && plain).then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

fn is_aged(terminals: &Terminals, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| terminals.text(at));
    matches!(before(1), "aged" | "age" | "ages" | "Aged")
        || before(1) == "of" && matches!(before(2), "age" | "ages")
}

/// “aged 8, 10 and 12”: whether more ages stand before, the first of them behind “aged”.
fn is_among_ages(terminals: &Terminals, at: usize) -> bool {
    let mut first = at;
    let nearest = at.saturating_sub(2 * MOST_AGES);
    let is_number = |at: usize| {
        terminals.kind(at) == Some(TokenKind::Number) || terminals.has(at, Class::NumberWord)
    };
    while first >= nearest + 2
        && is_number(first)
        && is_number(first - 2)
        && matches!(terminals.text(first - 1), "," | "and" | "or")
    {
        first -= 2;
    }
    first < at && is_aged(terminals, first)
}

/// “who is 12”, “she had just turned 50”, “he will be 71 when”, “the voting age is 16”.
fn told(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let adverb = usize::from(at > 0 && terminals.is(at - 1, &["just", "only", "still", "now"]));
    let verb = at.checked_sub(1 + adverb)?;
    let turns = matches!(terminals.text(verb), "turned" | "turns" | "turn");
    let is_to_be = terminals.is(verb, &["be"]) || terminals.text(verb) == "turn";
    let mut subject = verb.saturating_sub(1);
    if is_to_be && terminals.is(subject, &["will", "would"])
        || turns && terminals.is(subject, &["just", "had", "has"])
    {
        subject = subject.saturating_sub(1);
        subject -= usize::from(subject > 0 && terminals.is(subject, &["had", "has"]));
    } else if is_to_be {
        return None;
    }
    let contracted = terminals.beside_number(verb, QuantityContext::PersonIs);
    let they = terminals.is(subject, &["they", "you"]);
    let led = turns
        || contracted
        || is_to_be
        || matches!(terminals.text(verb), "is" | "was" | "’s" | "'s")
        || they && matches!(terminals.text(verb), "are" | "were" | "’re" | "'re");
    let person = terminals.is(subject, &["who", "he", "she"])
        || they
        || contracted
        || turns && terminals.has(subject, Class::FamilyName)
        || terminals.is(verb, &["is", "was", "be"])
            && (is_full_name(terminals, subject)
                || is_new_name(terminals, subject)
                || terminals.text(subject) == "age"
                || terminals.beside_number(subject, QuantityContext::AgedPerson)
                || terminals.is_capitalized(subject)
                    && terminals.is(number.end, &["when"])
                    && terminals.is(number.end + 1, &["he", "she"]));
    if !led || !person {
        return None;
    }
    let is_spelled = number.form == Form::Words
        && number.high.is_none()
        && (13..=115).any(|age| crate::grammar::is(number.value, age));
    ((is_years(number) || is_spelled) && is_told_alone(terminals, number.end, turns || is_to_be))
        .then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// Whether nothing follows that an age counts: “turned 50 in May”, not “was 50 miles”.
fn is_told_alone(terminals: &Terminals, end: usize, may_be_dated: bool) -> bool {
    let opens_time = terminals.time_word(end).is_some() && !terminals.has(end, Class::Unit)
        || terminals.is(end, &["in", "on", "by"]);
    let closed = matches!(
        terminals.text(end),
        "," | "." | ";" | ")" | "" | "and" | "when"
    );
    (closed || may_be_dated && opens_time)
        && terminals.link(end) != Link::Hyphen
        && terminals.kind(end) != Some(TokenKind::Number)
}

/// “65 and older”, “voters under 30”: the age at which a group begins or ends.
fn limit(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let (direction, _) = modifier::age_limit(terminals, number.end);
    let before = at.checked_sub(2).filter(|people| {
        terminals.is(at - 1, &["under", "over"])
            && (terminals.has(*people, Class::GroupNoun)
                || terminals.beside_number(*people, QuantityContext::AgeGroup))
    });
    let grouped = before.is_some() && is_closed(terminals, number.end);
    if is_plural_of_age(terminals, at, number) {
        return Some(amount(at, number.end + 1, QuantityKind::Age, number, "a"));
    }
    ((direction.is_some() || grouped) && is_years(number))
        .then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// “the over-75s”, “under-5s”: people of more or fewer years.
fn is_plural_of_age(terminals: &Terminals, at: usize, number: &Numbers) -> bool {
    at > 0
        && terminals.is(at - 1, &["under", "over"])
        && terminals.link(at) == Link::Hyphen
        && terminals.text(number.end) == "s"
        && terminals.link(number.end) == Link::Touching
        && is_years(number)
}

/// “died at 91”, “left school at 15”; “At 40, she moved”.
fn died(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let lead = at.checked_sub(1)?;
    if !terminals.is(lead, &["at"]) || !is_years(number) {
        return None;
    }
    let is_told = match lead.checked_sub(1) {
        Some(verb) => {
            terminals.beside_number(verb, QuantityContext::AgeVerb)
                && is_closed(terminals, number.end)
        }
        // “At 12, he left” may tell the time.
        None => {
            number.value > 12.0
                && terminals.text(number.end) == ","
                && terminals.is(number.end + 1, &["he", "she", "they", "i"])
        }
    };
    is_told.then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// “a boy of about 10”: the years of a person.
fn of_person(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let rough = usize::from(at > 0 && terminals.is(at - 1, &["about", "around"]));
    let of = at
        .checked_sub(1 + rough)
        .filter(|of| terminals.is(*of, &["of"]))?;
    let person = of.checked_sub(1)?;
    let is_person = terminals.beside_number(person, QuantityContext::AgedPerson)
        && person > 0
        && terminals.is(person - 1, &["a", "the"]);
    let is_free = terminals.link(number.end) != Link::Hyphen
        && !terminals.has(number.end, Class::Unit)
        && terminals.text(number.end) != "%";
    (is_person && is_free && is_years(number))
        .then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// “her daughter Bluebell, two,”, “their sons Ted, six, and Max, three”: the years of a child in words.
fn of_child(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    const FAR: usize = 9;
    const LAST: i32 = 12;
    let name = at.checked_sub(2)?;
    let is_years = number.form == Form::Words
        && number.high.is_none()
        && (1..=LAST).any(|age| crate::grammar::is(number.value, age));
    let is_named = is_years
        && terminals.text(at - 1) == ","
        && terminals.is_capitalized(name)
        && terminals.kind(name) == Some(TokenKind::Word)
        && matches!(
            terminals.text(number.end),
            "," | "." | ";" | ")" | "" | "and"
        );
    let is_child = || {
        (name.saturating_sub(FAR)..name).any(|at| {
            terminals.beside_number(at, QuantityContext::AgedPerson)
                || terminals.is(at, &["sons", "daughters", "children", "twins", "siblings"])
        })
    };
    (is_named && is_child()).then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// Whether no noun, unit or number follows that a number belongs to.
fn is_closed(terminals: &Terminals, at: usize) -> bool {
    match terminals.kind(at) {
        Some(TokenKind::Word) => {
            let ends = terminals.has(at, Class::Auxiliary)
                || terminals.has(at, Class::Preposition)
                || terminals.is(at, &["and", "or", "who", "when"]);
            ends && terminals.link(at) == Link::Apart
        }
        Some(TokenKind::Number | TokenKind::Currency) => false,
        Some(TokenKind::Punctuation) => !matches!(terminals.text(at), "%" | "/" | ":"),
        _ => true,
    }
}

/// Whether the number may be the years of a life.
fn is_years(number: &Numbers) -> bool {
    number.form == Form::Digits
        && number.high.is_none()
        && (1..=115).any(|age| crate::grammar::is(number.value, age))
}

/// “in his 40s”, “in their late 80s”: ten years of age.
fn decade(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let tens = (2..=9).any(|tens| crate::grammar::is(number.value, tens * 10));
    let plural = terminals.text(number.end) == "s" && terminals.link(number.end) == Link::Touching;
    if !tens || !plural || number.high.is_some() {
        return None;
    }
    let first = first_decade(terminals, at);
    let part = first
        .checked_sub(1)
        .filter(|part| is_part_of_decade(terminals, *part));
    let owner = part.unwrap_or(first).checked_sub(1)?;
    let led = terminals.is_possessive(owner)
        && owner
            .checked_sub(1)
            .is_some_and(|lead| terminals.is(lead, &["in", "into"]));
    led.then(|| Amount {
        high: Some(number.value + 9.0),
        ..amount(at, number.end + 1, QuantityKind::Age, number, "a")
    })
}

/// “in their 20s, 30s and 40s”: where the first of the decades told with the one at a position stands.
fn first_decade(terminals: &Terminals, at: usize) -> usize {
    const MOST: usize = 3;
    let mut first = at;
    for _ in 0..MOST {
        let tie = first.saturating_sub(1);
        if tie < 2
            || !matches!(terminals.text(tie), "and" | "or" | ",")
            || terminals.text(tie - 1) != "s"
            || terminals.kind(tie - 2) != Some(TokenKind::Number)
        {
            break;
        }
        first = tie - 2;
    }
    first
}

/// Whether the word tells which part of a decade is meant: “early”.
pub(super) fn is_part_of_decade(terminals: &Terminals, at: usize) -> bool {
    matches!(terminals.text(at), "early" | "mid" | "late")
}

/// “Ann and Walter Lomas, 81 and 84,”: whether the ages of two people begin before `tie`.
fn is_first_of_pair(terminals: &Terminals, tie: usize, name: usize) -> bool {
    const NAMES: usize = 4;
    terminals.is(tie, &["and"])
        && terminals.kind(tie + 1) == Some(TokenKind::Number)
        && matches!(terminals.text(tie + 2), "," | "." | ")")
        && (name.saturating_sub(NAMES)..name)
            .find(|at| terminals.is(*at, &["and"]))
            .is_some_and(|and| {
                // “Ann Marsh and Tom Lomas, 3 and 2, went on”
                let is_digit = |at: usize| terminals.text(at).len() == 1;
                let has_two = and > 1 && (and - 2..and).all(|at| terminals.is_capitalized(at));
                !has_two || !(is_digit(tie - 1) || is_digit(tie + 1))
            })
        && (is_full_name(terminals, name) || terminals.has(name, Class::FamilyName))
}

/// The second age of “Ann and Walter Lomas, 81 and 84,”.
fn second_of_pair(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let name = at.checked_sub(4)?;
    let is_pair = terminals.text(at - 3) == ","
        && terminals.kind(at - 2) == Some(TokenKind::Number)
        && is_first_of_pair(terminals, at - 1, name);
    (is_pair && is_years(number)).then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}

/// Whether the number behind a name is the minute of a goal: “Ada Quill (58) and a penalty (77)”.
fn is_minute(terminals: &Terminals, at: usize, number: &Numbers) -> bool {
    const LAST: f64 = 120.0;
    const NEAR: usize = 16;
    number.value <= LAST
        && (at.saturating_sub(NEAR)..at + NEAR).any(|near| {
            is_goal(terminals, near)
                && (!is_plain_goal(terminals, near) || has_other_minute(terminals, at))
        })
}

/// “her goal was to win”, “goal posts”: a goal that nobody need have shot.
fn is_plain_goal(terminals: &Terminals, at: usize) -> bool {
    let shot = terminals.is(at + 1, &["from", "by"]);
    matches!(terminals.text(at), "goal" | "goals" | "Goal" | "Goals") && !shot
}

/// Whether another number in brackets stands near the one at a position: “Quill (58) and Marsh (77)”.
fn has_other_minute(terminals: &Terminals, number: usize) -> bool {
    const NEAR: usize = 16;
    (number.saturating_sub(NEAR)..number + NEAR).any(|at| {
        at != number
            && at > 0
            && terminals.kind(at) == Some(TokenKind::Number)
            && terminals.text(at - 1) == "("
            && terminals.text(at + 1) == ")"
    })
}

/// “goal”, “penalty (77)”: not a penalty that a court asks for.
fn is_goal(terminals: &Terminals, at: usize) -> bool {
    terminals.beside_number(at, QuantityContext::Goal)
        && (!terminals.text(at).starts_with("penalt") || terminals.text(at + 1) == "(")
}

/// Whether a low number stands in a list of those who were seeded or ranked: “Ada Quill (8)”.
fn is_seed(terminals: &Terminals, at: usize, number: &Numbers) -> bool {
    const HIGHEST: f64 = 32.0;
    const NEAR: usize = 20;
    number.value <= HIGHEST
        && (at.saturating_sub(NEAR)..at + NEAR).any(|near| {
            let word = terminals.text(near);
            word.starts_with("seed") || word.starts_with("rank") || word.starts_with("Seed")
        })
}

/// “now 11,”, “just 9,” behind a comma.
fn is_between_commas(terminals: &Terminals, at: usize, number: &Numbers) -> bool {
    at > 1 && terminals.text(at - 2) == "," && terminals.text(number.end) == ","
}

/// “Ada Quill, 61,”, “Ada Quill (61)”: a number between commas or in brackets behind a capitalized word.
fn apposition(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let adverb = at.checked_sub(1).filter(|adverb| {
        terminals.beside_number(*adverb, QuantityContext::AgeAdverb)
            && is_between_commas(terminals, at, number)
    });
    let mark = adverb.unwrap_or(at).checked_sub(1)?;
    let name = mark.checked_sub(1)?;
    let behind = terminals.text(number.end);
    let closed = match terminals.text(mark) {
        "," => {
            matches!(behind, "," | "." | ";" | ")" | "")
                || behind == "and" && terminals.is_capitalized(number.end + 1)
                || is_first_of_pair(terminals, number.end, name)
        }
        "(" => {
            behind == ")"
                && (is_full_name(terminals, name) || is_of_story(terminals, name))
                && !is_seed(terminals, at, number)
                && !is_minute(terminals, at, number)
        }
        _ => return None,
    };
    let named = terminals.kind(name) == Some(TokenKind::Word)
        && terminals.is_capitalized(name)
        && terminals.time_word(name).is_none();
    let named = named
        || terminals.text(mark) == "," && is_somebodys(terminals, name)
        || behind == ","
            && terminals.text(mark) == ","
            && (is_person_told(terminals, name) || is_somebody(terminals, name, number));
    (closed && named && is_years(number))
        .then(|| amount(at, number.end, QuantityKind::Age, number, "a"))
}
