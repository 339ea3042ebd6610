//! Numbers and times in titles of works: “60 Minutes”, “‘Seven Days in May’”, “the film 21 Grams”.

use crate::lexicon::{self, Class, Classes, QuotationRole, TimeRole};
use crate::text::TokenKind;

use super::terminal::{Link, Terminals};

/// How many terminals of a title are looked at before and behind a position.
const LONGEST: usize = 7;

/// How many terminals around a title are searched for a word of plain text.
const NEAR: usize = 5;

/// Words of a title that need no capital.
const SMALL: Classes = Classes::any_of(&[Class::Preposition, Class::Determiner]);

/// Whether what begins at a position is a word of a title, so that it counts and dates nothing.
pub(crate) fn is_in_title(terminals: &Terminals, at: usize) -> bool {
    is_programme(terminals, at) || is_behind_work(terminals, at) || is_in_quoted(terminals, at)
}

/// “told 60 Minutes that”, “on 48 Hours”: a unit with a capital among words without.
fn is_programme(terminals: &Terminals, at: usize) -> bool {
    let unit = at + 1;
    let is_unit = terminals.kind(at) == Some(TokenKind::Number)
        && terminals.link(unit) == Link::Apart
        && terminals.time_value(unit, TimeRole::Units).is_some()
        && is_title_word(terminals, unit);
    // “On 48 Hours, she”, “on CBS’ 60 Minutes”
    let is_behind_name =
        at > 1 && terminals.is_capitalized(at - 1) && terminals.is_capitalized(at - 2);
    if !is_unit || is_behind_name {
        return false;
    }
    let mut near = (at.saturating_sub(NEAR)..at).chain(unit + 1..=unit + NEAR);
    !terminals.is_capitalized(unit + 1) && near.any(|at| is_plain(terminals, at))
}

/// “the film 21 Grams”, “the sitcom 30 Rock”: a number with a capital behind it right behind a noun for one work.
fn is_behind_work(terminals: &Terminals, at: usize) -> bool {
    let Some(noun) = at.checked_sub(1) else {
        return false;
    };
    let is_named = terminals.kind(at) == Some(TokenKind::Number) || terminals.is_capitalized(at);
    is_named
        && terminals.link(at) == Link::Apart
        && is_plain(terminals, noun)
        && terminals.get(noun).is_some_and(|terminal| {
            terminal.classes.has(Class::QuotationWord)
                && lexicon::quotation_roles(terminal.word).has(QuotationRole::Work)
        })
        && is_title_word(terminals, at + 1)
}

/// “‘12 Angry Men’”: whether a position stands between marks with words that all have capitals but small ones, in
/// a sentence whose other words have none.
fn is_in_quoted(terminals: &Terminals, at: usize) -> bool {
    let is_mark = |at: usize| terminals.kind(at) == Some(TokenKind::Quotation);
    let Some(open) = (at.saturating_sub(LONGEST)..at)
        .rev()
        .find(|at| is_mark(*at))
    else {
        return false;
    };
    let Some(close) = (at + 1..=at + LONGEST).find(|at| is_mark(*at)) else {
        return false;
    };
    let last = close - usize::from(matches!(terminals.text(close - 1), "," | "."));
    let is_whole = (open + 1..last).all(|at| match terminals.kind(at) {
        Some(TokenKind::Word) => is_title_word(terminals, at) || is_small(terminals, at),
        Some(TokenKind::Number | TokenKind::Clitic) => true,
        _ => matches!(terminals.text(at), ":" | "-" | "&"),
    });
    let capitals = (open + 1..last)
        .filter(|word| *word != at && is_title_word(terminals, *word))
        .count();
    let small = (open + 1..last)
        .filter(|word| is_small(terminals, *word))
        .count();
    // “‘Vote on Tuesday,’ she said”
    let is_number =
        terminals.kind(at) == Some(TokenKind::Number) || terminals.number_word(at).is_some();
    is_whole
        && last > open + 2
        && capitals >= small + usize::from(small == 0 || !is_number)
        && (open.saturating_sub(NEAR)..open)
            .chain(close + 1..=close + NEAR)
            .any(|at| is_plain(terminals, at))
}

/// Whether a word is one that has no capital in a title: “of”.
fn is_small(terminals: &Terminals, at: usize) -> bool {
    !terminals.is_capitalized(at)
        && (terminals.meets(at, SMALL) || terminals.is(at, &["and", "or", "but"]))
}

/// Whether a word has a capital in front and no other: “Minutes”, not “GHz”.
fn is_title_word(terminals: &Terminals, at: usize) -> bool {
    let mut letters = terminals.text(at).chars();
    terminals.kind(at) == Some(TokenKind::Word)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(|letter| !letter.is_uppercase())
}

/// Whether a word has no capital and is none that has none in titles either: one of plain text.
fn is_plain(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.is_capitalized(at)
        && terminals.text(at).len() > 2
        && !terminals.has(at, Class::Preposition)
        && !terminals.has(at, Class::Determiner)
}
