//! Years: “1990”, “’98”, “AD 410”, “nineteen ninety-six”.

use crate::grammar::{Link, Terminals, is, is_house_number, whole_in};
use crate::lexicon::{Class, Classes, NumberRole, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::meaning::{Meaning, Reading};
use super::point::{Point, Unit};

/// The century in which [`Meaning::WithoutCentury`] puts years of two digits.
pub(super) const CENTURY: i32 = 2000;

/// “the year 2000”, “the year two thousand”.
pub(super) fn year_after_noun(terminals: &Terminals, at: usize) -> Option<Reading> {
    if terminals.time_value(at, TimeRole::Unit) != Some(Unit::Year as i16) {
        return None;
    }
    if let Some(year) = year_digits(terminals, at + 1) {
        return Some(Reading::new(at + 2, Meaning::Point(Point::Year(year))));
    }
    year_in_words(terminals, at + 1)
}

/// “’16” with an apostrophe that looks like a quotation mark, behind a word that leads to a year or in a
/// list of such years.
pub(super) fn year_behind_apostrophe(terminals: &Terminals, at: usize) -> Option<Reading> {
    let digits = terminals.text(at + 1);
    let led = at > 0 && terminals.beside_time(at - 1, TimeContext::YearLead)
        || is_listed_behind_short_year(terminals, at);
    let short = digits.len() == 2 && terminals.link(at + 1) == Link::Touching;
    if !led || !short || !matches!(terminals.text(at), "'" | "’" | "‘") {
        return None;
    }
    let quoted = terminals.kind(at + 2) == Some(TokenKind::Quotation);
    if quoted || terminals.is_capitalized(at + 2) || is_counted(terminals, at + 2) {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    let point = Point::Year(CENTURY + year);
    Some(Reading::new(at + 2, Meaning::WithoutCentury(point)))
}

/// “in ’80, ’84 and ’88”, “in 1986, ’87 and ’91”: whether what begins at a position goes on with a list of years,
/// its own without their century.
fn is_listed_behind_short_year(terminals: &Terminals, at: usize) -> bool {
    let Some(mut last) = at.checked_sub(1) else {
        return false;
    };
    let joined = terminals.is(last, &["and", "or"]);
    if joined && last > 0 {
        last -= 1;
    }
    let comma = terminals.text(last) == ",";
    if comma && last > 0 {
        last -= 1;
    }
    let (digits, dropped) = short_year(terminals, last);
    let apart = last > 0 && matches!(terminals.text(last - 1), "'" | "’" | "‘");
    let short = digits.len() == 2
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (dropped || apart && terminals.link(last) == Link::Touching);
    (joined || comma) && (short || year_digits(terminals, last).is_some())
}

/// The digits at a position without the apostrophe of “’90”, and whether there was one.
pub(super) fn short_year<'d>(terminals: &Terminals<'d>, at: usize) -> (&'d str, bool) {
    let digits = terminals.text(at);
    match digits.strip_prefix(['’', '\'', '‘']) {
        Some(rest) => (rest, true),
        None => (digits, false),
    }
}

/// A year of four digits, or of fewer with BC or AD.
pub(super) fn year(terminals: &Terminals, at: usize) -> Option<Reading> {
    let digits = terminals.text(at);
    if let Some(number) = digits.parse::<i32>().ok().filter(|_| digits.len() <= 4) {
        if let Some(reading) = before_christ(terminals, at + 1, number) {
            return Some(reading);
        }
    }
    if let Some(second) = second_year_of_range(terminals, at) {
        return Some(second);
    }
    if let (digits, true) = short_year(terminals, at) {
        let year: i32 = digits.parse().ok()?;
        let point = Point::Year(CENTURY + year);
        return Some(Reading::new(at + 1, Meaning::WithoutCentury(point)));
    }
    let year = year_digits(terminals, at)?;
    if terminals.link(at + 1) == Link::Hyphen && terminals.link(at + 2) == Link::Hyphen {
        return None; // digits with two hyphens that are no day
    }
    if is_of_span(terminals, at) {
        return Some(Reading::new(at + 1, Meaning::Point(Point::Year(year))));
    }
    // “over 1988/89”
    let opens =
        is_behind_slash(terminals, at + 2) && second_year_of_range(terminals, at + 2).is_some();
    (opens || is_led_to_year(terminals, at) || stands_as_year(terminals, at, year))
        .then(|| Reading::new(at + 1, Meaning::Point(Point::Year(year))))
}

/// “89” in “1988-89” and “1988/89”.
fn second_year_of_range(terminals: &Terminals, at: usize) -> Option<Reading> {
    const CENTURY_END: i32 = 99;
    let digits = terminals.text(at);
    let slashed = is_behind_slash(terminals, at);
    let before = at.checked_sub(1 + usize::from(slashed))?;
    let first = year_digits(terminals, before)?;
    let year = match (digits.len(), terminals.link(at)) {
        (2, Link::Hyphen) => first / 100 * 100 + digits.parse::<i32>().ok()?,
        (2, _) if slashed && digits == "00" && first % 100 == CENTURY_END => first + 1,
        (2, _) if slashed => first / 100 * 100 + digits.parse::<i32>().ok()?,
        (4, _) if slashed => year_digits(terminals, at)?,
        _ => return None,
    };
    // A slash ties two years that follow each other; what else it ties is a number of some paper.
    let follows = if slashed {
        year == first + 1
    } else {
        year > first
    };
    follows.then(|| Reading::new(at + 1, Meaning::Point(Point::Year(year))))
}

/// “(1603-1868)”, “in 1482-1573”: whether a year is one end of a span of years in brackets or behind a word
/// that leads to a year.
fn is_of_span(terminals: &Terminals, at: usize) -> bool {
    let low = at - usize::from(at > 0 && terminals.link(at) == Link::Hyphen);
    let (Some(first), Some(last)) = (year_digits(terminals, low), year_digits(terminals, low + 1))
    else {
        return false;
    };
    let led = low.checked_sub(1).is_some_and(|before| {
        matches!(terminals.text(before), "(" | "[")
            || terminals.beside_time(before, TimeContext::YearLead)
    });
    led && first < last
        && terminals.link(low + 1) == Link::Hyphen
        && terminals.link(low + 2) != Link::Hyphen
        && !is_counted(terminals, low + 2)
}

/// Whether a number stands behind a slash with which no longer row of them goes on.
fn is_behind_slash(terminals: &Terminals, at: usize) -> bool {
    at > 1
        && terminals.text(at - 1) == "/"
        && terminals.link(at - 1) == Link::Touching
        && terminals.link(at) == Link::Touching
        && !(terminals.text(at + 1) == "/" && terminals.link(at + 1) == Link::Touching)
        && !(at > 2 && terminals.text(at - 3) == "/")
}

/// The year of four digits at a position.
pub(super) fn year_digits(terminals: &Terminals, at: usize) -> Option<i32> {
    let digits = terminals.text(at);
    if digits.len() != 4 || terminals.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    digits
        .parse()
        .ok()
        .filter(|year| (1000..=2199).contains(year))
}

/// The year behind a month, day or season: “2030”, “’98”. Where it ends, and what the stretch of the
/// calendar in that year means that `point` makes of it.
pub(super) fn in_year_behind(
    terminals: &Terminals,
    at: usize,
    point: impl Fn(i32) -> Option<Point>,
) -> Option<Reading> {
    if let Some(year) = year_digits(terminals, at) {
        return Some(Reading::new(at + 1, Meaning::Point(point(year)?)));
    }
    let (digits, true) = short_year(terminals, at) else {
        return None;
    };
    let year = CENTURY + digits.parse::<i32>().ok().filter(|_| digits.len() == 2)?;
    Some(Reading::new(at + 1, Meaning::WithoutCentury(point(year)?)))
}

/// “480 BC” behind a month or season, which is written `part`.
pub(super) fn year_before_christ(terminals: &Terminals, at: usize, part: &str) -> Option<Reading> {
    let digits = terminals.text(at);
    if digits.len() > 4 || terminals.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    let era = terminals.time_value(at + 1, TimeRole::Era)?;
    (era < 0 && terminals.is_capitalized(at + 1) && year > 0)
        .then(|| Reading::new(at + 2, Meaning::BeforeChrist(format!("{year:04}-{part}"))))
}

/// “479 BC”.
fn before_christ(terminals: &Terminals, at: usize, year: i32) -> Option<Reading> {
    let era = terminals.time_value(at, TimeRole::Era)?;
    if !terminals.is_capitalized(at) || year == 0 {
        return None;
    }
    let meaning = if era < 0 {
        Meaning::BeforeChrist(format!("{year:04}"))
    } else {
        Meaning::Point(Point::Year(year))
    };
    Some(Reading::new(at + 1, meaning))
}

/// “AD 410”.
pub(super) fn year_behind_era(terminals: &Terminals, at: usize) -> Option<Reading> {
    let era = terminals.time_value(at, TimeRole::Era)?;
    let digits = terminals.text(at + 1);
    let year: i32 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    (era > 0 && terminals.is_capitalized(at) && year > 0)
        .then(|| Reading::new(at + 2, Meaning::Point(Point::Year(year))))
}

/// Whether the word before says that a year follows.
fn is_led_to_year(terminals: &Terminals, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let counted = terminals.beside_time(before, TimeContext::CountLead)
        && counts_something(terminals, at + 1);
    let led =
        terminals.beside_time(before, TimeContext::YearLead) || is_led_roughly(terminals, before);
    led && !counted && !is_of_street(terminals, at) && !unit_behind(terminals, at + 1)
}

/// “the house of 1909 Mill Lane”, “in the 1900 block of Mill Lane”.
fn is_of_street(terminals: &Terminals, at: usize) -> bool {
    is_house_number(terminals, at) || terminals.is(at + 1, &["block"])
}

/// “since at least 1980”, “since about 1900”: a year behind a modifier whose last word is at `end`.
fn is_led_roughly(terminals: &Terminals, end: usize) -> bool {
    let first = end.saturating_sub(1);
    let least = terminals.is(end, &["least"]) && terminals.is(first, &["at"]);
    let rough = terminals.is(end, &["about", "almost", "around", "nearly"]);
    let lead = if least {
        first.checked_sub(1)
    } else {
        end.checked_sub(1)
    };
    (least || rough) && lead.is_some_and(|lead| terminals.is(lead, &["since", "until"]))
}

/// Whether a number that nothing leads up to looks like a year and like nothing else.
fn stands_as_year(terminals: &Terminals, at: usize, year: i32) -> bool {
    let before = at.checked_sub(1);
    let sign = before.is_some_and(|before| {
        terminals.kind(before) == Some(TokenKind::Currency)
            || matches!(terminals.text(before), "#" | "/" | ":" | "No" | "no")
            || is_of_telephone(terminals, before, at)
            || terminals.link(at) == Link::Touching
                && !matches!(terminals.text(before), "(" | "[" | "\"" | "“" | "‘" | "'")
            || terminals.beside_time(before, TimeContext::CountLead)
    });
    // “the Russell 2000 index”, “the Russell 2000”
    let is_index = before.is_some_and(|before| terminals.text(before) == "Russell")
        && year == 2000
        && (terminals.is(at + 1, &["index"]) || at > 1 && terminals.is(at - 2, &["the"]));
    (1700..=2099).contains(&year)
        && !sign
        && !is_index
        && !is_of_street(terminals, at)
        && !unit_behind(terminals, at + 1)
        && (!counts_something(terminals, at + 1) || is_of_owner(terminals, at, year))
}

/// “Quill’s 2012 donors”: a late year behind a possessive, that no round number is.
fn is_of_owner(terminals: &Terminals, at: usize, year: i32) -> bool {
    (1980..2050).contains(&year)
        && year % 100 != 0
        && at > 0
        && (terminals.kind(at - 1) == Some(TokenKind::Clitic) || terminals.is_possessive(at - 1))
        && terminals.link(at) == Link::Apart
}

/// “555-1860”: digits tied to others that are no year.
fn is_of_telephone(terminals: &Terminals, before: usize, at: usize) -> bool {
    terminals.link(at) == Link::Hyphen
        && terminals.kind(before) == Some(TokenKind::Number)
        && matches!(terminals.text(before).len(), 3 | 4)
        && year_digits(terminals, before).is_none()
}

/// Whether a unit, a sign or a hyphenated word follows that makes a count of the number.
fn unit_behind(terminals: &Terminals, at: usize) -> bool {
    let hyphen_word =
        terminals.link(at) == Link::Hyphen && terminals.kind(at) == Some(TokenKind::Word);
    let touching_word =
        terminals.link(at) == Link::Touching && terminals.kind(at) == Some(TokenKind::Word);
    matches!(terminals.text(at), "%" | "°" | "€" | "£" | "$")
        || hyphen_word
        || touching_word
        || terminals.time_word(at).is_some_and(|word| {
            matches!(word.role, TimeRole::Units | TimeRole::Meridiem)
                || word.role == TimeRole::Zone && terminals.is_capitalized(at)
        })
        || terminals.number_word(at).is_some_and(|word| {
            matches!(
                word.role,
                NumberRole::Hundred | NumberRole::Scale | NumberRole::Suffix
            )
        })
}

/// Whether something follows that a number counts.
pub(super) fn is_counted(terminals: &Terminals, at: usize) -> bool {
    unit_behind(terminals, at) || counts_something(terminals, at)
}

/// The classes of words in s that no number before them counts.
const UNCOUNTED: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::Preposition,
    Class::GrammarWord,
    Class::TimeWord,
    Class::PossibleHedge,
    Class::UncountedWord,
]);

/// Whether a lower-case plural follows: “2000 people”, “1945 soldiers”.
fn counts_something(terminals: &Terminals, at: usize) -> bool {
    let noun = terminals.text(at);
    let lower = noun.starts_with(char::is_lowercase) && terminals.kind(at) == Some(TokenKind::Word);
    lower
        && (is_plural(noun)
            && !terminals.meets(at, UNCOUNTED)
            && !terminals.beside_time(at, TimeContext::YearNoun)
            || terminals.has(at, Class::IrregularPlural)
            || matches!(noun, "km" | "miles" | "square" | "cubic"))
}

/// Whether a word ends as plurals do, and not as “gross”, “surplus” and “analysis”.
fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is")
}

/// “nineteen ninety-six”, “two thousand”, “twenty twenty”.
pub(super) fn year_in_words(terminals: &Terminals, at: usize) -> Option<Reading> {
    let role = |at: usize, role: NumberRole| terminals.role(at, role);
    let found = |end, year: f64| {
        let year = whole_in(year, 1000..=2199)?;
        Some(Reading::new(end, Meaning::Point(Point::Year(year))))
    };
    let century = role(at, NumberRole::Cardinal)
        .filter(|century| (13.0..20.0).contains(century))
        .or_else(|| role(at, NumberRole::Tens).filter(|century| is(*century, 20)));
    if let (Some(century), Some(tens)) = (century, role(at + 1, NumberRole::Tens)) {
        let units = role(at + 2, NumberRole::Cardinal).filter(|units| *units < 10.0);
        let end = at + 2 + usize::from(units.is_some());
        return found(end, century * 100.0 + tens + units.unwrap_or(0.0));
    }
    let led = at > 0 && terminals.beside_time(at - 1, TimeContext::SpelledYearLead);
    if led && terminals.is(at, &["two"]) && terminals.is(at + 1, &["thousand"]) {
        let number = terminals.numeral(at)?;
        return found(number.end, number.value);
    }
    None
}
