//! Whose month or day a time is: “her March letter”, “Wednesday’s ruling” are known already, whatever the
//! clause says is to come of them.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::direction::{Direction, is_limit, is_past_verb, is_will, points_ahead};

/// “is unlikely to be thanked after her March letter”, “the May report”: the month of something that the
/// future of the clause does not reach, unless a cue stands right behind it.
pub(super) fn of_owned_month(terminals: &Terminals, start: usize, end: usize) -> Option<Direction> {
    let owner = start.checked_sub(1)?;
    if end != start + 1
        || terminals.time_value(start, TimeRole::Month).is_none()
        || terminals.kind(end) != Some(TokenKind::Word)
        || terminals.is_capitalized(end)
    {
        return None;
    }
    // “the April figures”, “the May jobs numbers”
    let is_figure = (end..end + 2).any(|at| terminals.beside_time(at, TimeContext::Statistic));
    let is_told = is_figure
        || terminals.beside_time(end, TimeContext::KnownEvent)
        || terminals.beside_time(end, TimeContext::Statement);
    let is_owned = terminals.is_possessive(owner)
        || is_told
            && (terminals.is(owner, &["the"]) || terminals.kind(owner) == Some(TokenKind::Clitic));
    let is_to_come = || {
        (start.saturating_sub(2)..start).any(|at| is_limit(terminals, at))
            || !is_figure && (end + 1..end + 3).any(|at| points_ahead(terminals, at))
    };
    if !is_owned || is_to_come() {
        return None;
    }
    // a report, a meeting come every month or year
    Some(
        if is_told && !is_figure && !terminals.is(end, &["report"]) {
            Direction::Back
        } else {
            Direction::Near
        },
    )
}

/// “would appeal Wednesday’s ruling”, “Tuesday’s narrow loss will hurt”: what is known already, whatever is
/// to come of it.
pub(super) fn is_of_known(terminals: &Terminals, end: usize) -> bool {
    // “Sunday’s victory parade will close roads”, “Saturday’s win would help”
    let is_known = |at: usize| {
        terminals.beside_time(at, TimeContext::KnownEvent)
            && !(terminals.beside_time(at, TimeContext::GameResult)
                && (terminals.is(at + 1, &["would"]) || is_more_of_noun(terminals, at + 1)))
    };
    let is_adjective = || {
        terminals.kind(end + 1) == Some(TokenKind::Word)
            && !terminals.has(end + 1, Class::Preposition)
            && !terminals.has(end + 1, Class::GrammarWord)
    };
    terminals.kind(end) == Some(TokenKind::Clitic)
        && (is_known(end + 1) || is_known(end + 2) && is_adjective())
}

/// Whether a noun stands at a position that goes on with the one before.
fn is_more_of_noun(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.has(at, Class::Preposition)
        && !terminals.has(at, Class::GrammarWord)
        && !terminals.has(at, Class::Auxiliary)
        && !is_will(terminals, at)
        && !is_past_verb(terminals, at)
        && !terminals.text(at).ends_with("ly")
        && !terminals.text(at).ends_with('s')
}
