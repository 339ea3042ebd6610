//! Feasts of calendars that follow the moon: Hebrew, Islamic, Chinese and Indian, and the Orthodox
//! Easter.
//!
//! The Hebrew calendar and the computus are exact. The Islamic one is the tabular calendar: where
//! the month begins when the moon is seen, a feast may fall a day or two beside it. The Chinese and
//! Indian ones are reckoned from the new moon, known here to a few minutes; Diwali may fall a day
//! beside it.
//!
//! Definitions: Reingold and Dershowitz, Calendrical Calculations; Meeus, Astronomical Algorithms.

use crate::model::Date;

use super::calendar::{add_days, civil, date_of, day_number};

/// How many days before 1 January 1970 the day before 1 January of the year 1 lies.
const BEFORE_1970: i32 = 719_163;

/// The Julian day that began on 1 January 1970.
const EPOCH: f64 = 2_440_587.5;

/// So many days after the Hebrew New Year that falls in a year of ours.
pub(super) fn hebrew(year: i32, after: i32) -> Option<Date> {
    add_days(date_of(new_year(hebrew_year(year)))?, after)
}

/// The first day of Hanukkah, the 25th of Kislev.
pub(super) fn hanukkah(year: i32) -> Option<Date> {
    let hebrew_year = hebrew_year(year);
    let first = new_year(hebrew_year);
    let length = new_year(hebrew_year + 1) - first;
    // In a complete year the month before has a day more.
    let complete = i32::from(length % 10 == 5);
    date_of(first + 83 + complete)
}

/// The Hebrew year that begins in a year of ours.
fn hebrew_year(year: i32) -> i32 {
    year + 3761
}

/// The first day of a Hebrew year, counted from 1 January 1970.
fn new_year(year: i32) -> i32 {
    const EPOCH: i32 = -1_373_427;
    let (before, here, behind) = (molad(year - 1), molad(year), molad(year + 1));
    let put_off = if behind - here == 356 {
        2
    } else {
        i32::from(here - before == 382)
    };
    EPOCH - BEFORE_1970 + here + put_off
}

/// The days from the calendar's beginning to a year's first new moon, put off from the weekdays on
/// which no year may begin.
fn molad(year: i32) -> i32 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * i64::from(months);
    let days = i64::from(29 * months) + parts.div_euclid(25_920);
    let days = if 3 * (days + 1) % 7 < 3 {
        days + 1
    } else {
        days
    };
    i32::try_from(days).unwrap_or(i32::MAX / 2)
}

/// The first time in a year of ours that the day of the tabular Islamic calendar comes.
pub(super) fn islamic(year: i32, month: i32, day: i32) -> Option<Date> {
    let new_years_day = day_number(civil(year, 1, 1)?);
    let guess = (year - 622) * 33 / 32;
    (guess - 1..=guess + 2)
        .map(|islamic_year| islamic_day(islamic_year, month, day))
        .find(|day| *day >= new_years_day)
        .and_then(date_of)
        .filter(|date| i32::from(date.year()) == year)
}

/// The days from 1 January 1970 to one of the tabular Islamic calendar.
fn islamic_day(year: i32, month: i32, day: i32) -> i32 {
    const EPOCH: i32 = 227_015;
    let leap_days = (3 + 11 * year).div_euclid(30);
    let months = 29 * (month - 1) + month / 2;
    EPOCH - 1 - BEFORE_1970 + (year - 1) * 354 + leap_days + months + day
}

/// The first day of the Chinese year: that of the second new moon in Beijing behind the one of
/// which the month has the winter solstice, or of the third if that comes before 21 January.
pub(super) fn lunar_new_year(year: i32) -> Option<Date> {
    const BEIJING: f64 = 8.0 / 24.0;
    let behind = |day: i32| {
        let moon = new_moon_behind(date_of(day)?, -BEIJING)?;
        Some(day_of(moon + BEIJING))
    };
    let solstice = day_of(winter_solstice(year - 1) + BEIJING);
    let first = behind(behind(solstice + 1)? + 1)?;
    let earliest = day_number(civil(year, 1, 21)?);
    date_of(if first < earliest {
        behind(first + 1)?
    } else {
        first
    })
}

/// The mean instant of a year's winter solstice, in days from 1 January 1970 (Meeus, chapter 27).
fn winter_solstice(year: i32) -> f64 {
    2_451_900.059_52 + 365.242_740_49 * f64::from(year - 2000) - EPOCH
}

/// The main day of Diwali: the last evening in India before the new moon that is the first one
/// behind the middle of October.
pub(super) fn diwali(year: i32) -> Option<Date> {
    const INDIA: f64 = 5.5 / 24.0;
    const EVENING_ENDS: f64 = 20.0 / 24.0;
    let moon = new_moon_behind(civil(year, 10, 17)?, 0.5 - INDIA)?;
    date_of(day_of(moon + INDIA - EVENING_ENDS))
}

/// The first new moon from so many days behind a day's midnight on, in days from 1 January 1970
/// in universal time; only for years near ours, in which the feasts keep to their seasons.
fn new_moon_behind(day: Date, days: f64) -> Option<f64> {
    const MONTH: f64 = 29.530_588_861;
    /// The first new moon of 2000, likewise.
    const FIRST: f64 = 10_962.6;
    if !(1900..2100).contains(&i32::from(day.year())) {
        return None;
    }
    let start = f64::from(day_number(day)) + days;
    let guess = ((start - FIRST) / MONTH).floor();
    [guess - 1.0, guess, guess + 1.0, guess + 2.0]
        .into_iter()
        .map(new_moon)
        .find(|moon| *moon >= start)
}

/// The instant of a new moon, counted from the first of 2000, in days from 1 January 1970 in
/// universal time: the mean one with the largest of the periodic terms (Meeus, chapter 49).
fn new_moon(number: f64) -> f64 {
    /// Dynamical time is about a minute ahead of universal time.
    const AHEAD: f64 = 64.0 / 86_400.0;
    let centuries = number / 1236.85;
    let mean = 2_451_550.097_66 + 29.530_588_861 * number + 0.000_154_37 * centuries * centuries;
    let angle = |start: f64, step: f64| (start + step * number).rem_euclid(360.0).to_radians();
    let sun = angle(2.5534, 29.105_356_70);
    let moon = angle(201.5643, 385.816_935_28);
    let latitude = angle(160.7108, 390.670_502_84);
    let terms = [
        (-0.407_20, moon),
        (0.172_41, sun),
        (0.016_08, 2.0 * moon),
        (0.010_39, 2.0 * latitude),
        (0.007_39, moon - sun),
        (-0.005_14, moon + sun),
        (0.002_08, 2.0 * sun),
        (-0.001_11, moon - 2.0 * latitude),
        (-0.000_57, moon + 2.0 * latitude),
        (0.000_56, 2.0 * moon + sun),
        (-0.000_42, 3.0 * moon),
        (0.000_42, sun + 2.0 * latitude),
        (0.000_38, sun - 2.0 * latitude),
        (-0.000_24, 2.0 * moon - sun),
    ];
    let swing: f64 = terms.iter().map(|(size, angle)| size * angle.sin()).sum();
    mean + swing - EPOCH - AHEAD
}

/// The day in which an instant lies.
#[allow(clippy::cast_possible_truncation)]
fn day_of(instant: f64) -> i32 {
    instant.floor() as i32
}

/// Easter Sunday of the Orthodox churches, by the rule of the Julian calendar.
pub(super) fn orthodox_easter(year: i32) -> Option<Date> {
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let days = moon + sunday + 114;
    let behind_our_calendar = year / 100 - year / 400 - 2;
    add_days(civil(year, days / 31, days % 31 + 1)?, behind_our_calendar)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(date: Option<Date>) -> String {
        date.expect("a day").to_string()
    }

    #[test]
    fn feasts_fall_where_almanacs_have_them() {
        assert_eq!(shown(hebrew(2023, 0)), "2023-09-16");
        assert_eq!(shown(hebrew(2024, 9)), "2024-10-12");
        assert_eq!(shown(hebrew(2024, -163)), "2024-04-23");
        assert_eq!(shown(hebrew(2024, -193)), "2024-03-24");
        assert_eq!(shown(hanukkah(2023)), "2023-12-08");
        assert_eq!(shown(hanukkah(2024)), "2024-12-26");
        assert_eq!(shown(islamic(2024, 10, 1)), "2024-04-10");
        assert_eq!(shown(islamic(2023, 1, 1)), "2023-07-19");
        for day in [
            "1966-01-21",
            "1985-02-20",
            "1996-02-19",
            "2015-02-19",
            "2018-02-16",
            "2020-01-25",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2033-01-31",
            "2034-02-19",
        ] {
            assert_eq!(
                shown(lunar_new_year(day[..4].parse().expect("a year"))),
                day
            );
        }
        for day in [
            "2001-11-14",
            "2009-10-17",
            "2017-10-19",
            "2019-10-27",
            "2020-11-14",
            "2021-11-04",
            "2022-10-24",
            "2023-11-12",
            "2024-10-31",
            "2025-10-20",
        ] {
            assert_eq!(shown(diwali(day[..4].parse().expect("a year"))), day);
        }
        assert_eq!(shown(orthodox_easter(2023)), "2023-04-16");
        assert_eq!(shown(orthodox_easter(2024)), "2024-05-05");
    }

    #[test]
    fn no_year_is_too_early_or_late() {
        for year in 1..=9999 {
            hebrew(year, -193);
            hanukkah(year);
            islamic(year, 12, 10);
            orthodox_easter(year);
            lunar_new_year(year);
            diwali(year);
        }
    }

    #[test]
    fn every_year_of_ours_has_an_islamic_day_but_few() {
        let missing = (1900..2100).filter(|year| islamic(*year, 10, 1).is_none());
        assert!(missing.count() <= 7);
    }
}
