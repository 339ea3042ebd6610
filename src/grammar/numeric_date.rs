//! Dates in three numbers: `2031-11-19`, `19.11.2031`, `11/19/2031`.

use crate::model::Date;

/// What two small numbers with a slash between them are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slashes {
    /// Month and day, as in the United States: 3/4 is 4 March.
    MonthFirst,
    /// Day and month, as in Europe: 3/4 is 3 April.
    DayFirst,
    /// Month and day or day and month: a date that may be either is none.
    Open,
}

/// The day that three numbers with the same separator give: the year comes first when it has four
/// digits, else last; `century` is what a year of two digits is added to.
pub(crate) fn numeric_date(
    parts: [&str; 3],
    separator: &str,
    slashes: Slashes,
    century: i32,
) -> Option<Date> {
    let [first, second, third] = parts;
    if first.len() == 4 {
        return civil(number(first)?, small(second)?, small(third)?);
    }
    let year = match third.len() {
        4 => number(third)?,
        2 => century + number(third)?,
        _ => return None,
    };
    let (first, second) = (small(first)?, small(second)?);
    if separator != "/" {
        return civil(year, second, first);
    }
    let is_open = first <= 12 && second <= 12 && first != second;
    if is_open && slashes == Slashes::Open {
        return None;
    }
    let (month_first, day_first) = (civil(year, first, second), civil(year, second, first));
    if slashes == Slashes::DayFirst {
        return day_first.or(month_first);
    }
    month_first.or(day_first)
}

fn number(digits: &str) -> Option<i32> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// A number of one or two digits.
fn small(digits: &str) -> Option<i32> {
    number(digits).filter(|_| digits.len() <= 2)
}

fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}
