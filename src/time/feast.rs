//! Feasts of calendars that follow the moon: Hebrew, Islamic, and the Orthodox Easter.
//!
//! The Hebrew calendar and the computus are exact. The Islamic one is the tabular calendar: where
//! the month begins when the moon is seen, a feast may fall a day or two beside it.
//!
//! Definitions: Reingold and Dershowitz, Calendrical Calculations; Meeus, Astronomical Algorithms.

use crate::model::Date;

use super::calendar::{add_days, civil, date_of, day_number};

/// How many days before 1 January 1970 the day before 1 January of the year 1 lies.
const BEFORE_1970: i32 = 719_163;

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
        }
    }

    #[test]
    fn every_year_of_ours_has_an_islamic_day_but_few() {
        let missing = (1900..2100).filter(|year| islamic(*year, 10, 1).is_none());
        assert!(missing.count() <= 7);
    }
}
