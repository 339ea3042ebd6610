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
        let number = amount.map_or_else(|| "X".to_owned(), |amount| (amount * factor).to_string());
        match letter.strip_prefix('T') {
            Some(letter) => format!("PT{number}{letter}"),
            None => format!("P{number}{letter}"),
        }
    }
}

/// The TIMEX3 value of a sum of several units, the largest first: `P2Y3M`, `P1DT6H`.
pub(super) fn duration_of(parts: &[(f64, Unit)]) -> String {
    let mut value = "P".to_owned();
    for (amount, unit) in parts {
        let part = unit.duration(Some(*amount));
        let timed = unit.is_of_clock() && !value.contains('T');
        let number = part.trim_start_matches(['P', 'T']);
        value.push_str(if timed { "T" } else { "" });
        value.push_str(number);
    }
    value
}

/// “5 1/2 hours” as hours and minutes.
fn hours_and_minutes(hours: f64) -> String {
    let minutes = (hours.fract() * 60.0).round();
    match hours.trunc() {
        0.0 => format!("PT{minutes}M"),
        hours => format!("PT{hours}H{minutes}M"),
    }
}

/// Decades and centuries: in years when there are several.
fn tens_of_years(amount: Option<f64>, years: f64, letters: &str) -> String {
    match amount {
        None => format!("PX{letters}"),
        Some(1.0) => format!("P1{letters}"),
        Some(amount) => format!("P{}Y", amount * years),
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

impl Point {
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

    /// The TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Millennium(millennium) => format!("{millennium}"),
            Self::Century(century) => format!("{century:02}"),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => format!("{year:04}-{}", season_code(season)),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Week(year, week) => format!("{year:04}-W{week:02}"),
            Self::Weekend(year, week) => format!("{year:04}-W{week:02}-WE"),
            Self::Day(date) => date.to_string(),
        }
    }

    /// The first day and the first day after it.
    pub(super) fn interval(self) -> Option<(Date, Date)> {
        let years = |first: i32, count: i32| {
            Some((civil(first.max(1), 1, 1)?, civil(first + count, 1, 1)?))
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
