//! Names of papers, programmes and days that are no times though a word of time is in them.

use crate::grammar::{Link, Terminals, is_in_title};
use crate::lexicon::{Class, Classes, TimeRole};
use crate::text::TokenKind;

use super::weekday_name::{is_given_name, is_of_sundays};
use super::year::year_digits;

/// Whether the words name a paper or a programme: “USA Today”, “CBS This Morning”, “NBC’s “This
/// Week””, “60 Minutes”.
pub(super) fn is_title(terminals: &Terminals, at: usize) -> bool {
    let is_clitic = |at: usize| terminals.kind(at) == Some(TokenKind::Clitic);
    let lower =
        |at: usize| terminals.kind(at) == Some(TokenKind::Word) && !terminals.is_capitalized(at);
    let is_number = terminals.kind(at) == Some(TokenKind::Number);
    let is_year = is_number && terminals.text(at).len() == 4;
    let may_name = is_number && !is_year || terminals.is_capitalized(at);
    if may_name && is_in_title(terminals, at) {
        return true;
    }
    if is_paper(terminals, at) || is_show(terminals, at) || is_by_name(terminals, at) {
        return true;
    }
    if is_given_name(terminals, at) || is_of_sundays(terminals, at) {
        return true;
    }
    let day = terminals.is_capitalized(at) && terminals.time_value(at, TimeRole::DayWord).is_some();
    if day && at > 0 && terminals.text(at) == "TODAY" && terminals.text(at - 1) == "USA" {
        return true;
    }
    let this = terminals.text(at) == "This"
        && terminals.is_capitalized(at + 1)
        && (terminals.time_value(at + 1, TimeRole::PartOfDay).is_some()
            || terminals.time_value(at + 1, TimeRole::Unit).is_some());
    if !(day || this) {
        return false;
    }
    let end = at + if this { 2 } else { 1 };
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let marks = usize::from(terminals.kind(before) == Some(TokenKind::Quotation));
    if before > marks && is_clitic(before - marks) {
        let owner = before - marks - 1;
        let is_quoted = marks == 1 && terminals.kind(end) == Some(TokenKind::Quotation);
        return terminals.is_capitalized(owner) && (is_quoted || marks == 0 && lower(end));
    }
    let name = terminals.is_capitalized(before) && terminals.kind(before) == Some(TokenKind::Word);
    let is_quoted =
        |at: usize| terminals.kind(at) == Some(TokenKind::Quotation) && name && marks == 0;
    // “in the journal Weather Today.”, not the headline “Snow Hits Parts of Lowmoor Today”
    let is_plain = || {
        terminals.kind(end) != Some(TokenKind::Word)
            && at > 1
            && !at
                .checked_sub(3)
                .is_some_and(|at| at > 0 && terminals.is_capitalized(at))
    };
    let is_show = terminals.is(end, &["show"]) || terminals.text(end).starts_with("programm");
    day && lower(before) && is_show
        || name && (at == 1 || lower(at - 2)) && (lower(end) || is_clitic(end) || is_plain())
        || at > 1 && is_quoted(at - 2) && is_quoted(end)
}

/// “Sunday Night Baseball”: a programme that bears the evening on which it is shown.
fn is_show(terminals: &Terminals, at: usize) -> bool {
    const NO_NAME: Classes = Classes::any_of(&[
        Class::GrammarWord,
        Class::Preposition,
        Class::Pronoun,
        Class::TimeWord,
    ]);
    let evening = terminals.time_value(at, TimeRole::Weekday).is_some()
        && matches!(terminals.text(at + 1), "Night" | "Morning");
    let is_plain = |at: usize| {
        !terminals.is_capitalized(at) || terminals.kind(at) == Some(TokenKind::Quotation)
    };
    evening
        && terminals.kind(at + 2) == Some(TokenKind::Word)
        && terminals.is_capitalized(at + 2)
        && !terminals.meets(at + 2, NO_NAME)
        && at.checked_sub(1).is_none_or(is_plain)
        && is_plain(at + 3)
}

/// “Super Saturday”, “Bloody Sunday”: a day that is known by a name, whose date the weekday does not
/// tell.
fn is_by_name(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && matches!(terminals.text(at - 1), "Bloody" | "Super")
        && terminals.is_capitalized(at)
        && terminals.time_value(at, TimeRole::Weekday).is_some()
        && !is_super_tuesday(terminals, at)
}

/// “Super Tuesday”, not “Super Tuesday II” or “the 1988 Super Tuesday”.
pub(super) fn is_super_tuesday(terminals: &Terminals, at: usize) -> bool {
    const TUESDAY: i16 = 2;
    let is_second = terminals.kind(at + 1) == Some(TokenKind::Number)
        || matches!(terminals.text(at + 1), "II" | "III" | "Two");
    at > 0
        && terminals.text(at - 1) == "Super"
        && terminals.time_value(at, TimeRole::Weekday) == Some(TUESDAY)
        && !(at > 1 && year_digits(terminals, at - 2).is_some())
        && !is_second
}

/// “the Sunday Times”, “Sunday Mirror”: a weekday in the name of a paper.
fn is_paper(terminals: &Terminals, at: usize) -> bool {
    const SUNDAY: i16 = 7;
    let day = terminals.time_value(at, TimeRole::Weekday);
    // “the Friday Club”
    let is_led = at > 0 && terminals.is(at - 1, &["the"]);
    (day == Some(SUNDAY) || is_led && day.is_some())
        && terminals.link(at + 1) == Link::Apart
        && terminals.is_capitalized(at + 1)
        && terminals.has(at + 1, Class::OrganizationHead)
}
