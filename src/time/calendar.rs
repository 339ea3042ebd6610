//! Arithmetic of the proleptic Gregorian calendar, years 1 to 9999.

use crate::model::Date;
pub(super) use crate::model::{date_of, day_number};

/// The day of that year, month and day, if there is one.
pub(super) fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// The day so many days later.
pub(super) fn add_days(date: Date, days: i32) -> Option<Date> {
    date.plus_days(days)
}

/// Year and month so many months later.
pub(super) fn add_months(year: i32, month: i32, months: i32) -> Option<(i32, i32)> {
    let count = year
        .checked_mul(12)?
        .checked_add(month - 1)?
        .checked_add(months)?;
    Some((count.div_euclid(12), count.rem_euclid(12) + 1))
}

/// The weekday: 1 is Monday, 7 is Sunday.
pub(super) fn weekday(date: Date) -> i32 {
    (day_number(date) + 3).rem_euclid(7) + 1
}

/// Year and number of the week (ISO 8601) in which the day lies.
pub(super) fn week_of(date: Date) -> (i32, i32) {
    let thursday = day_number(date) - weekday(date) + 4;
    let Some(midweek) = date_of(thursday) else {
        return (i32::from(date.year()), 1);
    };
    let year = i32::from(midweek.year());
    let first = civil(year, 1, 1).map_or(thursday, day_number);
    (year, (thursday - first) / 7 + 1)
}

/// The Monday of a week (ISO 8601).
pub(super) fn monday_of(year: i32, week: i32) -> Option<Date> {
    let fourth = civil(year, 1, 4)?;
    date_of(day_number(fourth) - weekday(fourth) + 1 + (week - 1) * 7)
}

/// The `nth` weekday of a month, counted from its end when `nth` is negative, if it has so many.
pub(super) fn nth_weekday(year: i32, month: i32, wanted: i32, nth: i32) -> Option<Date> {
    let day = if nth > 0 {
        let first = civil(year, month, 1)?;
        let ahead = (wanted - weekday(first)).rem_euclid(7);
        add_days(first, ahead + (nth - 1) * 7)
    } else {
        let (next_year, next_month) = add_months(year, month, 1)?;
        let last = add_days(civil(next_year, next_month, 1)?, -1)?;
        add_days(last, (nth + 1) * 7 - (weekday(last) - wanted).rem_euclid(7))
    };
    day.filter(|day| i32::from(day.month()) == month)
}

/// Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus 1991).
#[allow(clippy::many_single_char_names)] // the algorithm is known by these names
pub(super) fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    civil(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn theirs(date: Date) -> jiff::civil::Date {
        let small = |number: u8| i8::try_from(number).expect("at most 31");
        let year = i16::try_from(date.year()).expect("at most 9999");
        jiff::civil::date(year, small(date.month()), small(date.day()))
    }

    fn any_date() -> impl Strategy<Value = Date> {
        (1..=9999_u16, 1..=12_u8, 1..=31_u8)
            .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day))
    }

    proptest! {
        #[test]
        fn days_are_counted_as_jiff_counts_them(date in any_date(), days in -4_000_000..4_000_000_i32) {
            prop_assert_eq!(date_of(day_number(date)), Some(date));
            prop_assert_eq!(weekday(date), i32::from(theirs(date).weekday().to_monday_one_offset()));
            let later = theirs(date).checked_add(jiff::Span::new().days(days)).ok();
            let later = later.filter(|later| later.year() >= 1);
            prop_assert_eq!(add_days(date, days).map(theirs), later);
        }

        #[test]
        fn weeks_are_those_of_jiff(date in any_date()) {
            let week = theirs(date).iso_week_date();
            let ours = week_of(date);
            if week.year() >= 1 {
                prop_assert_eq!(ours, (i32::from(week.year()), i32::from(week.week())));
            }
            if let Some(monday) = monday_of(ours.0, ours.1) {
                prop_assert!((0..7).contains(&(day_number(date) - day_number(monday))));
            }
        }

        #[test]
        fn weekdays_of_a_month_are_those_of_jiff(date in any_date(), wanted in 1..=7_i8, nth in prop_oneof![1..=5_i8, -5..=-1_i8]) {
            let weekday = jiff::civil::Weekday::from_monday_one_offset(wanted).expect("1 to 7");
            let theirs = theirs(date).nth_weekday_of_month(nth, weekday).ok();
            let ours = nth_weekday(i32::from(date.year()), i32::from(date.month()), i32::from(wanted), i32::from(nth));
            if date.year() < 9999 {
                prop_assert_eq!(ours.map(self::theirs), theirs);
            }
        }
    }

    #[test]
    fn easter_falls_on_its_known_days() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2024, 3, 31),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), civil(year, month, day));
        }
    }
}
