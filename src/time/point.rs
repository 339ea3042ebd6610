//! Stretches of the calendar with a name: a day, a week, a month, a decade.

use crate::model::Date;

use super::calendar::{add_days, add_months, civil, monday_of, week_of, weekday};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Fortnight,
    Weekend,
    Semester,
    Millennium,
}

impl Unit {
    /// The unit with that number in the list of time words.
    pub(super) fn from_number(number: i16) -> Option<Self> {
        const UNITS: [Unit; 14] = [
            Unit::Second,
            Unit::Minute,
            Unit::Hour,
            Unit::Day,
            Unit::Week,
            Unit::Month,
            Unit::Quarter,
            Unit::Year,
            Unit::Decade,
            Unit::Century,
            Unit::Fortnight,
            Unit::Weekend,
            Unit::Semester,
            Unit::Millennium,
        ];
        UNITS.get(usize::try_from(number).ok()?).copied()
    }

    /// How many hours one has, of the units shorter than a day.
    pub(super) fn hours(self) -> f64 {
        match self {
            Self::Second => 1.0 / 3600.0,
            Self::Minute => 1.0 / 60.0,
            _ => 1.0,
        }
    }

    /// Whether it is shorter than a day.
    pub(super) fn is_of_clock(self) -> bool {
        self < Self::Day
    }

    /// The TIMEX3 value of so many of the unit; `None` is an unknown number.
    pub(super) fn duration(self, amount: Option<f64>) -> String {
        let (factor, letter) = match self {
            Self::Second => (1.0, "TS"),
            Self::Minute => (1.0, "TM"),
            Self::Hour => (1.0, "TH"),
            Self::Day => (1.0, "D"),
            Self::Week => (1.0, "W"),
            Self::Month => (1.0, "M"),
            Self::Quarter => (1.0, "Q"),
            Self::Year => (1.0, "Y"),
            Self::Decade => return tens_of_years(amount, 10.0, "DE"),
            Self::Century => return tens_of_years(amount, 100.0, "CE"),
            Self::Fortnight => (2.0, "W"),
            Self::Weekend => (1.0, "WE"),
            Self::Semester => (6.0, "M"),
            Self::Millennium => return tens_of_years(amount, 1000.0, "ML"),
        };
        match (self, amount) {
            (Self::Hour, Some(amount)) if amount.fract() > 0.0 => return hours_and_minutes(amount),
            (Self::Day, Some(0.5)) => return "PT12H".to_owned(),
            (Self::Year, Some(0.5)) => return "P6M".to_owned(),
            _ => {}
        }
        let number = amount.map_or_else(|| "X".to_owned(), |amount| count(amount * factor));
        match letter.strip_prefix('T') {
            Some(letter) => format!("PT{number}{letter}"),
            None => format!("P{number}{letter}"),
        }
    }
}

/// A number in a value, rounded to thousandths; an X when it is out of all bounds.
fn count(number: f64) -> String {
    const THOUSANDTHS: f64 = 1000.0;
    if !number.is_finite() {
        return "X".to_owned();
    }
    if number.fract() == 0.0 {
        return number.to_string();
    }
    ((number * THOUSANDTHS).round() / THOUSANDTHS).to_string()
}

/// The TIMEX3 value of a sum of several units, the largest first: `P2Y3M`, `P1DT6H`.
pub(super) fn duration_of(parts: &[(f64, Unit)]) -> String {
    let mut value = "P".to_owned();
    for (amount, unit) in parts {
        let part = unit.duration(Some(*amount));
        let part = part.trim_start_matches('P');
        // One T stands before all that is shorter than a day, half a day among it.
        let is_timed = value.contains('T');
        value.push_str(part.strip_prefix('T').filter(|_| is_timed).unwrap_or(part));
    }
    value
}

/// “5 1/2 hours” as hours and minutes.
fn hours_and_minutes(hours: f64) -> String {
    const MINUTES: f64 = 60.0;
    let minutes = (hours * MINUTES).round();
    match ((minutes / MINUTES).trunc(), minutes % MINUTES) {
        (0.0, minutes) => format!("PT{minutes}M"),
        (hours, 0.0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

/// Decades and centuries: in years when there are several.
fn tens_of_years(amount: Option<f64>, years: f64, letters: &str) -> String {
    match amount {
        None => format!("PX{letters}"),
        Some(1.0) => format!("P1{letters}"),
        Some(amount) => format!("P{}Y", count(amount * years)),
    }
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Millennium(i32),
    Century(i32),
    Decade(i32),
    Year(i32),
    Half(i32, i32),
    Season(i32, i32),
    Quarter(i32, i32),
    Month(i32, i32),
    Week(i32, i32),
    Weekend(i32, i32),
    Day(Date),
}

/// The codes of spring, summer, autumn and winter.
pub(super) const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

/// The code of a season, numbered from 1.
pub(super) fn season_code(season: i32) -> &'static str {
    let index = usize::try_from(season - 1).unwrap_or(0);
    SEASONS.get(index).copied().unwrap_or("WI")
}

/// A year, decade, century or millennium as so many digits with what stands behind them. Years are
/// counted as astronomers do: year 0 is 1 BC.
fn written(number: i32, digits: usize, rest: &str) -> String {
    let most = 10_i32.pow(digits.try_into().unwrap_or(4));
    // The years have no 0 before Christ; greater units count from it on either side.
    let before_christ = if digits == 4 { 1 - number } else { -1 - number };
    match number {
        1.. if number >= most => "FUTURE_REF".to_owned(),
        ..=-1 if before_christ >= most => "PAST_REF".to_owned(),
        0 if digits == 4 => format!("BC{before_christ:0digits$}{rest}"),
        ..=-1 => format!("BC{before_christ:0digits$}{rest}"),
        _ => format!("{number:0digits$}{rest}"),
    }
}

impl Point {
    /// The Thursday of a week, by which its year is told; else the first day.
    fn middle(self) -> Option<Date> {
        const THURSDAY: i32 = 3;
        let first = self.first_day()?;
        match self {
            Self::Week(..) => add_days(first, THURSDAY),
            _ => Some(first),
        }
    }

    /// The like stretch so many units on: the same day of another year, a week of another month.
    pub(super) fn moved(self, unit: Unit, by: i32) -> Option<Self> {
        let months = match unit {
            Unit::Month => by,
            Unit::Year => by.checked_mul(12)?,
            Unit::Decade => by.checked_mul(120)?,
            _ => 0,
        };
        let (year, month) = match self {
            Self::Month(year, month) => {
                let (year, month) = add_months(year, month, months)?;
                return Some(Self::Month(year, month));
            }
            Self::Season(year, season) => return Some(Self::Season(year + months / 12, season)),
            Self::Week(..) | Self::Day(_) => {
                let day = self.middle()?;
                (i32::from(day.year()), i32::from(day.month()))
            }
            _ => return None,
        };
        let day = self.middle()?;
        let moved = match unit {
            Unit::Day => add_days(day, by)?,
            Unit::Week => add_days(day, by.checked_mul(7)?)?,
            _ => {
                let (year, month) = add_months(year, month, months)?;
                let number = i32::from(day.day());
                civil(year, month, number).or_else(|| civil(year, month, number - 1))?
            }
        };
        match self {
            Self::Week(..) => Self::around(Unit::Week, moved, 0),
            _ => Some(Self::Day(moved)),
        }
    }

    /// The unit's stretch in which a day lies, so many units further on.
    pub(super) fn around(unit: Unit, day: Date, by: i32) -> Option<Self> {
        let (year, month) = (i32::from(day.year()), i32::from(day.month()));
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour => Self::Day(day),
            Unit::Day => Self::Day(add_days(day, by)?),
            Unit::Week | Unit::Fortnight | Unit::Weekend => {
                let weeks = if unit == Unit::Fortnight { 2 } else { 1 };
                let (year, week) = week_of(add_days(day, by.checked_mul(7 * weeks)?)?);
                if unit == Unit::Weekend {
                    Self::Weekend(year, week)
                } else {
                    Self::Week(year, week)
                }
            }
            Unit::Month => {
                let (year, month) = add_months(year, month, by)?;
                Self::Month(year, month)
            }
            Unit::Quarter => {
                let (year, month) = add_months(year, month, by.checked_mul(3)?)?;
                Self::Quarter(year, (month - 1) / 3 + 1)
            }
            Unit::Semester => {
                let (year, month) = add_months(year, month, by.checked_mul(6)?)?;
                Self::Half(year, (month - 1) / 6 + 1)
            }
            Unit::Year => Self::Year(year.checked_add(by)?),
            Unit::Decade => Self::Decade((year / 10).checked_add(by)?),
            Unit::Century => Self::Century((year / 100).checked_add(by)?),
            Unit::Millennium => Self::Millennium((year / 1000).checked_add(by)?),
        })
    }

    /// The year in which it lies, if it lies in one.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Millennium(_) | Self::Century(_) | Self::Decade(_) => None,
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _)
            | Self::Week(year, _)
            | Self::Weekend(year, _) => Some(year),
            Self::Day(date) => Some(i32::from(date.year())),
        }
    }

    /// The TIMEX3 value. What lies beyond the years of four digits is the past or future at large.
    pub(super) fn value(self) -> String {
        match self {
            Self::Millennium(millennium) => written(millennium, 1, ""),
            Self::Century(century) => written(century, 2, ""),
            Self::Decade(decade) => written(decade, 3, ""),
            Self::Year(year) => written(year, 4, ""),
            Self::Half(year, half) => written(year, 4, &format!("-H{half}")),
            Self::Season(year, season) => written(year, 4, &format!("-{}", season_code(season))),
            Self::Quarter(year, quarter) => written(year, 4, &format!("-Q{quarter}")),
            Self::Month(year, month) => written(year, 4, &format!("-{month:02}")),
            Self::Week(year, week) => written(year, 4, &format!("-W{week:02}")),
            Self::Weekend(year, week) => written(year, 4, &format!("-W{week:02}-WE")),
            Self::Day(date) => date.to_string(),
        }
    }

    /// The first day and the first day after it.
    pub(super) fn interval(self) -> Option<(Date, Date)> {
        let years = |first: i32, count: i32| {
            let interval = (civil(first.max(1), 1, 1)?, civil(first + count, 1, 1)?);
            (interval.0 < interval.1).then_some(interval)
        };
        let months = |year: i32, month: i32, count: i32| {
            let (end_year, end_month) = add_months(year, month, count)?;
            Some((civil(year, month, 1)?, civil(end_year, end_month, 1)?))
        };
        let days = |first: Date, count: i32| Some((first, add_days(first, count)?));
        match self {
            Self::Millennium(millennium) => years(millennium * 1000, 1000),
            Self::Century(century) => years(century * 100, 100),
            Self::Decade(decade) => years(decade * 10, 10),
            Self::Year(year) => years(year, 1),
            Self::Half(year, half) => months(year, half * 6 - 5, 6),
            Self::Season(year, season) => months(year, season * 3, 3),
            Self::Quarter(year, quarter) => months(year, quarter * 3 - 2, 3),
            Self::Month(year, month) => months(year, month, 1),
            Self::Week(year, week) => days(monday_of(year, week)?, 7),
            Self::Weekend(year, week) => days(add_days(monday_of(year, week)?, 5)?, 2),
            Self::Day(date) => days(date, 1),
        }
    }

    /// The nth of the units in it, counted from its end when `nth` is negative. A week or weekend
    /// belongs to the month or year in which its Thursday or Saturday lies.
    pub(super) fn nth(self, unit: Unit, nth: i32) -> Option<Self> {
        let (first, end) = self.interval()?;
        let steps = if nth < 0 { nth } else { nth.checked_sub(1)? };
        let weekly = |wanted: i32| {
            let start = if nth < 0 { end } else { first };
            let to_next = (wanted - weekday(start)).rem_euclid(7);
            add_days(start, to_next + 7 * steps)
        };
        let day = match unit {
            Unit::Day => add_days(if nth < 0 { end } else { first }, steps),
            Unit::Week => weekly(4),
            Unit::Weekend => weekly(6),
            Unit::Month => {
                let start = if nth < 0 { end } else { first };
                let (year, month) = (i32::from(start.year()), i32::from(start.month()));
                let (year, month) = add_months(year, month, steps)?;
                civil(year, month, 1)
            }
            _ => None,
        };
        let day = day.filter(|day| (first..end).contains(day))?;
        Self::around(unit, day, 0)
    }

    /// Its first day.
    pub(super) fn first_day(self) -> Option<Date> {
        self.interval().map(|(first, _)| first)
    }
}
