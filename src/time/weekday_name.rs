//! Weekdays that tell no day: as a given name, or in the name of what is done on Sundays.

use crate::grammar::{Link, Terminals};
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

/// “Sunday Okafor, a trader,”, “Friday Osagie, 30,”: a weekday that opens a sentence as the given name before
/// another name, behind which somebody is told of.
pub(super) fn is_given_name(terminals: &Terminals, at: usize) -> bool {
    let name = at + 1;
    let is_told = terminals.is(name + 2, &["a", "an", "who"])
        || terminals.kind(name + 2) == Some(TokenKind::Number)
            && terminals.text(name + 3) == ","
            && terminals.text(name + 2).len() == 2;
    at == 0
        && terminals.time_value(at, TimeRole::Weekday).is_some()
        && terminals.kind(name) == Some(TokenKind::Word)
        && terminals.is_capitalized(name)
        && terminals.time_word(name).is_none()
        && !terminals.has(name, Class::GrammarWord)
        && terminals.text(name + 1) == ","
        && is_told
}

/// “Sunday trading laws”: what is done on Sundays.
pub(super) fn is_of_sundays(terminals: &Terminals, at: usize) -> bool {
    const SUNDAY: i16 = 7;
    terminals.time_value(at, TimeRole::Weekday) == Some(SUNDAY)
        && terminals.link(at + 1) == Link::Apart
        && !terminals.is_capitalized(at + 1)
        && terminals.beside_time(at + 1, TimeContext::SundayNoun)
}
