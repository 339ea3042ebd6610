//! Decades: “the 1990s”, “the ’80s”, “the nineties”, “the 1960s, 70s and 80s”.

use crate::grammar::{Link, Terminals};
use crate::lexicon::TimeRole;
use crate::text::TokenKind;

use super::meaning::{Meaning, Reading};
use super::point::Point;
use super::year::{CENTURY, short_year};

/// “1990s”, “’80s”, “1930’s”.
pub(super) fn decade(terminals: &Terminals, at: usize) -> Option<Reading> {
    if is_of_life(terminals, at) {
        return None;
    }
    let quoted = terminals.kind(at) != Some(TokenKind::Number);
    let at = at + usize::from(quoted);
    // “the over-60s”
    let is_of_age =
        terminals.link(at) == Link::Hyphen && at > 0 && terminals.is(at - 1, &["over", "under"]);
    if is_of_age {
        return None;
    }
    let (digits, dropped) = short_year(terminals, at);
    let quoted = quoted || dropped;
    let plural = terminals.link(at + 1) == Link::Touching
        && (terminals.is(at + 1, &["s"]) || terminals.kind(at + 1) == Some(TokenKind::Clitic));
    let years: i32 = digits.parse().ok()?;
    let led = at > 0
        && (quoted
            || terminals.is(at - 1, &["the", "early", "late", "mid"])
            || is_listed_behind_decade(terminals, at));
    let decade = match digits.len() {
        4 if years % 10 == 0 => years / 10,
        2 if years % 10 == 0 && led && plural => {
            let decade = Point::Decade((CENTURY + years) / 10);
            return Some(Reading::new(at + 2, Meaning::WithoutCentury(decade)));
        }
        _ => return None,
    };
    let century = digits.len() == 4 && years % 100 == 0 && !(2000..2100).contains(&years);
    let point = if century {
        Point::Century(decade / 10)
    } else {
        Point::Decade(decade)
    };
    plural.then(|| Reading::new(at + 2, Meaning::Point(point)))
}

/// “in the 1960s, 70s and 80s”: whether a list of decades goes on at a position that began with a whole one.
fn is_listed_behind_decade(terminals: &Terminals, mut at: usize) -> bool {
    const LONGEST: usize = 4;
    for _ in 0..LONGEST {
        let joined = usize::from(at > 0 && terminals.is(at - 1, &["and", "or", "to"]));
        let comma = usize::from(at > joined && terminals.text(at - joined - 1) == ",");
        let Some(last) = at.checked_sub(joined + comma + 2) else {
            return false;
        };
        let digits = terminals.text(last);
        let is_decade = joined + comma > 0
            && terminals.is(last + 1, &["s"])
            && terminals.link(last + 1) == Link::Touching
            && digits.ends_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.len() {
            4 if is_decade => return true,
            2 if is_decade => at = last,
            _ => return false,
        }
    }
    false
}

/// “the nineties”.
pub(super) fn decade_word(terminals: &Terminals, at: usize) -> Option<Reading> {
    if is_of_life(terminals, at) {
        return None;
    }
    let decade = terminals.time_value(at, TimeRole::DecadeWord)?;
    Some(Reading::new(
        at + 1,
        Meaning::Point(Point::Decade(190 + i32::from(decade))),
    ))
}

/// “in her late 80s”, “in his twenties”: ten years of a life, not of the calendar.
fn is_of_life(terminals: &Terminals, at: usize) -> bool {
    let part = at > 0 && terminals.is(at - 1, &["early", "mid", "late"]);
    at.checked_sub(1 + usize::from(part))
        .is_some_and(|owner| terminals.is_possessive(owner))
}
