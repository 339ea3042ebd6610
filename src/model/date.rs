//! A day of the calendar.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
///
/// ```
/// use copydesk::Date;
///
/// let date: Date = "2022-12-27".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2022, 12, 27));
/// assert_eq!(date.to_string(), "2022-12-27");
/// assert_eq!("2022-02-30".parse::<Date>().unwrap_err().code(), "invalid_date");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` when the calendar has no such day.
    ///
    /// ```
    /// use copydesk::Date;
    ///
    /// assert_eq!(Date::new(2031, 11, 19).unwrap().to_string(), "2031-11-19");
    /// assert_eq!(Date::new(2031, 2, 29), None);
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let known = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of_month(year, month)).contains(&day);
        known.then_some(Self { year, month, day })
    }

    /// The year.
    ///
    /// ```
    /// assert_eq!("2031-11-19".parse::<copydesk::Date>()?.year(), 2031);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// assert_eq!("2031-11-19".parse::<copydesk::Date>()?.month(), 11);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// assert_eq!("2031-11-19".parse::<copydesk::Date>()?.day(), 19);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day so many days later, or earlier for a negative number; `None` beyond years 1 to 9999.
    ///
    /// ```
    /// use copydesk::Date;
    ///
    /// let day: Date = "2032-02-28".parse()?;
    /// assert_eq!(day.plus_days(2), Date::new(2032, 3, 1));
    /// assert_eq!(day.plus_days(-28), Date::new(2032, 1, 31));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        date_of(day_number(self).checked_add(days)?)
    }

    /// How many days later `other` is; negative when it is earlier.
    ///
    /// ```
    /// use copydesk::Date;
    ///
    /// let day: Date = "2032-02-28".parse()?;
    /// assert_eq!(day.days_until("2032-03-01".parse()?), 2);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        day_number(other) - day_number(self)
    }
}

/// How many days lie between 1 January 1970 and the day, by Howard Hinnant's `days_from_civil`
/// (<https://howardhinnant.github.io/date_algorithms.html>).
pub(crate) fn day_number(date: Date) -> i32 {
    let month = i32::from(date.month());
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(date.day()) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The day so many days after 1 January 1970, if it lies in years 1 to 9999.
pub(crate) fn date_of(day_number: i32) -> Option<Date> {
    let days = day_number.checked_add(719_468)?;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Date::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// How many days a month has.
pub(crate) fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap_year(year: u16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl FromStr for Date {
    type Err = Error;

    /// Reads `YYYY-MM-DD`, or the day of a date-time as ISO 8601 writes it, in its own zone:
    /// `2031-11-19T09:15:00Z`.
    ///
    /// # Errors
    /// `invalid_date` for anything else.
    fn from_str(text: &str) -> Result<Self, Error> {
        let day = text.split_once(['T', 't', ' ']);
        let day = day.filter(|(_, time)| is_time(time)).map(|(day, _)| day);
        read_iso(day.unwrap_or(text)).ok_or_else(|| {
            Error::from(ErrorKind::InvalidDate {
                text: text.to_owned(),
            })
        })
    }
}

/// Whether words may be a time of day as ISO 8601 writes it: `09:15`, `091500.25+01:00`.
fn is_time(words: &str) -> bool {
    words.starts_with(|first: char| first.is_ascii_digit())
        && words.len() >= 2
        && words
            .trim_end_matches(['Z', 'z'])
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b":.,+- ".contains(&byte))
}

fn read_iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let well_formed = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !well_formed {
        return None;
    }
    Date::new(
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    )
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        let digit = |number: u16| char::from_digit(u32::from(number % 10), 10).unwrap_or('0');
        let (year, month, day) = (date.year, u16::from(date.month), u16::from(date.day));
        let mut text = String::with_capacity(10);
        text.extend([year / 1000, year / 100, year / 10, year].map(digit));
        for number in [month, day] {
            text.push('-');
            text.extend([number / 10, number].map(digit));
        }
        text
    }
}

impl TryFrom<String> for Date {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&String::from(*self))
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}
