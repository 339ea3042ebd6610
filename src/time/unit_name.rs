//! Units behind “the” that tell no time of their own: “coach of the year”, “back in the day”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext};
use crate::text::TokenKind;

/// “coach of the year”, “in 2016, the year her sister died”, “back in the day”: whether “the year” or “the
/// day” tells no time of its own.
pub(super) fn names_no_time(terminals: &Terminals, at: usize, unit: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if terminals.is(unit, &["day"]) {
        return before > 0
            && terminals.is(before, &["in"])
            && terminals.is(before - 1, &["back"])
            && terminals.kind(unit + 1) != Some(TokenKind::Word);
    }
    let is_award = || {
        before > 0
            && terminals.is(before, &["of"])
            && terminals.beside_time(before - 1, TimeContext::AwardHolder)
            && !terminals.is(before.saturating_sub(2), &["first", "last", "only", "best"])
    };
    let is_told_by_clause = || {
        let subject = unit + 1;
        terminals.text(before) == ","
            && terminals.kind(subject) == Some(TokenKind::Word)
            && (terminals.has(subject, Class::Pronoun)
                || terminals.opens_noun(subject)
                || terminals.is_capitalized(subject))
    };
    terminals.is(unit, &["year"]) && (is_award() || is_told_by_clause())
}
