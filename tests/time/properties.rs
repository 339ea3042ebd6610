//! Dates written in every form come back; odd ones are read without panic.

use copydesk::{Document, TimeExpression, parse_times};
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::select;

/// The date as `%` directives of strftime write it, in the forms that name the year.
const FORMS: &[&str] = &[
    "%B %-d, %Y",
    "%B %-d %Y",
    "%-d %B %Y",
    "%-d %B, %Y",
    "%d %b %Y",
    "%b. %-d, %Y",
    "%b %-d, %Y",
    "%A, %B %-d, %Y",
    "%A %-d %B %Y",
    "%A, %-d %B, %Y",
    "%a, %b %-d, %Y",
    "%a %-d %b %Y",
    "%d-%b-%Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%m/%d/%Y",
    "%-m/%-d/%Y",
    "%-d.%-m.%Y",
    "%d.%m.%Y",
];

/// The same around an ordinal, which stands for `@`.
const ORDINAL_FORMS: &[&str] = &[
    "%B @, %Y",
    "%B the @, %Y",
    "@ %B %Y",
    "the @ of %B %Y",
    "the @ of %B, %Y",
    "%A the @ of %B %Y",
    "%A, %B @, %Y",
];

const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];

fn any_date(years: std::ops::Range<i16>) -> impl Strategy<Value = Date> {
    (years, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("no calendar has the day", |(year, month, day)| {
            Date::new(year, month, day).ok()
        })
}

fn ordinal_in_digits(day: i8) -> String {
    let ending = match (day % 10, day) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{day}{ending}")
}

/// The day in that form; May is never abbreviated.
fn written(day: Date, form: &str) -> String {
    day.strftime(form).to_string().replace("May.", "May")
}

fn times(story: &str, published: Option<Date>) -> Vec<TimeExpression> {
    let published = published.map(|day| day.to_string().parse().expect("a day"));
    parse_times(&Document::from_story(story), published)
}

/// That the story's only time expression is these words and means this day.
fn check(
    story: &str,
    words: &str,
    day: Date,
    published: Option<Date>,
) -> Result<(), TestCaseError> {
    let found = times(story, published);
    prop_assert_eq!(found.len(), 1, "{}: {:?}", story, found);
    prop_assert_eq!(&found[0].text, words);
    let value = day.to_string();
    prop_assert_eq!(found[0].value.as_deref(), Some(value.as_str()), "{}", story);
    let next = day
        .tomorrow()
        .expect("not the last of all days")
        .to_string();
    let interval = [found[0].start, found[0].end].map(|day| day.map(|day| day.to_string()));
    prop_assert_eq!(interval, [Some(value), Some(next)]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_date_written_with_its_year_comes_back(day in any_date(1000..2200), form in select(FORMS)) {
        let written = written(day, form);
        check(&format!("The mill burned down on {written}."), &written, day, None)?;
        check(&format!("{written}: the mill burned down."), &written, day, None)?;
        check(&format!("The fire ({written}) spread."), &written, day, None)?;
    }

    #[test]
    fn a_date_with_an_ordinal_comes_back(day in any_date(1000..2200), form in select(ORDINAL_FORMS), in_words: bool) {
        let index = usize::try_from(day.day() - 1).expect("from 1");
        let ordinal = if in_words { ORDINALS[index].to_owned() } else { ordinal_in_digits(day.day()) };
        let written = written(day, form).replace('@', &ordinal);
        check(&format!("The mill burned down on {written}."), &written, day, None)?;
    }

    #[test]
    fn any_year_of_four_digits_is_read_in_iso_8601(day in any_date(1..9999)) {
        check(&format!("The mill burned down on {day}."), &day.to_string(), day, None)?;
    }

    #[test]
    fn a_day_and_month_is_the_latest_before_publication(
        published in any_date(1800..2100),
        back in 1..=365_i64,
        form in select(&["%B %-d", "%-d %B", "%b. %-d", "%A, %B %-d", "%A %-d %B", "%B @", "the @ of %B"][..]),
    ) {
        let day = published.checked_sub(jiff::Span::new().days(back)).expect("far from the first day");
        prop_assume!(day.day() != 29 || day.month() != 2);
        prop_assume!(back < 365 || day.day() != published.day());
        let written = written(day, form).replace('@', &ordinal_in_digits(day.day()));
        check(&format!("The mill burned down on {written}."), &written, day, Some(published))?;
    }

    #[test]
    fn a_weekday_is_the_latest_before_publication(published in any_date(1800..2100), back in 0..7_i64) {
        let day = published.checked_sub(jiff::Span::new().days(back)).expect("far from the first day");
        let written = day.strftime("%A").to_string();
        check(&format!("The mill burned down on {written}."), &written, day, Some(published))?;
    }

    #[test]
    fn days_ago_are_counted(published in any_date(1800..2100), back in 2..=9999_i64) {
        let day = published.checked_sub(jiff::Span::new().days(back)).expect("far from the first day");
        let written = format!("{back} days ago");
        check(&format!("The mill burned down {written}."), &written, day, Some(published))?;
    }

    #[test]
    fn weekdays_ago_are_counted(published in any_date(1800..2100), back in 1..=7_i64, weeks in 2..=9_i64) {
        let days = back + 7 * (weeks - 1);
        let day = published.checked_sub(jiff::Span::new().days(days)).expect("far from the first day");
        let written = format!("{weeks} {}s ago", day.strftime("%A"));
        check(&format!("The mill burned down {written}."), &written, day, Some(published))?;
    }

    #[test]
    fn a_week_of_a_year_comes_back(day in any_date(1000..2200)) {
        let week = day.iso_week_date();
        prop_assume!(week.year() < 2200);
        let written = format!("week {} of {}", week.week(), week.year());
        let found = times(&format!("The mill burned down in {written}."), None);
        prop_assert_eq!(found.len(), 1, "{:?}", found);
        prop_assert_eq!(&found[0].text, &written);
        let value = format!("{}-W{:02}", week.year(), week.week());
        prop_assert_eq!(found[0].value.as_deref(), Some(value.as_str()));
    }

    #[test]
    fn dates_of_any_numbers_are_read_without_panic(
        [year, month, day] in [0..=100_000_u32, 0..=99_u32, 0..=99_u32],
        amount in 0..=u64::MAX,
        published in any_date(1..9999),
    ) {
        let story = format!(
            "On {year}-{month}-{day}, {month}/{day}/{year}, {day}.{month}.{year}, May {day}, {year}, \
             {day} May {year}, the {day}th of June and in {year} BC, {amount} years ago, {amount} days \
             later, {amount} months before, next year, in the {year}s and the {day}th century, \
             {amount} hours after {amount} decades ago it rained until next week."
        );
        times(&story, Some(published));
        times(&story, None);
    }
}

#[test]
fn the_first_and_the_last_days_of_the_calendar_are_read_without_panic() {
    for published in ["0001-01-01", "9999-12-31"] {
        let published = published.parse().expect("a day");
        for words in [
            "yesterday",
            "tomorrow",
            "last week",
            "next week",
            "last month",
            "next year",
            "this weekend",
            "the next decade",
            "last century",
            "a century ago",
            "in a million years",
            "9999 years ago",
            "1e400 years later",
            "10,000 days ago",
            "three weeks later",
            "last Monday",
            "next Monday",
            "Monday",
            "Christmas",
            "last Easter",
            "next Easter",
            "next spring",
            "this winter",
            "last night",
            "the day before yesterday",
            "the following quarter",
            "the year 0",
            "year 0",
            "0000-00-00",
            "0000-01-01",
            "9999-12-31",
            "December 31, 9999",
            "31 February",
            "February 31, 2030",
            "30 February 2030",
            "29 February",
            "February 29, 2031",
            "2031-02-29",
            "99/99/9999",
            "the 0th century",
            "the 99th century",
            "0 BC",
            "1 BC",
            "AD 0",
            "the week of February 31",
            "the Monday after 31 December 9999",
            "32 May 2030",
            "May 0, 2030",
            "24:61",
            "25 p.m.",
        ] {
            times(
                &format!("It rained {words}. It will rain {words}."),
                Some(published),
            );
        }
    }
}

#[test]
fn days_that_no_calendar_has_are_no_dates() {
    for words in [
        "February 31, 2030",
        "31 February 2030",
        "2031-02-29",
        "April 31",
        "2030-13-01",
    ] {
        let days = times(&format!("The mill burned down on {words}."), None);
        assert!(
            days.iter()
                .all(|time| time.value.as_deref().is_none_or(|it| it.len() < 10)),
            "{words}: {days:?}"
        );
    }
}
