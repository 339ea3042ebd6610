//! Days, times of day and lengths of time as jiff's types, and our calendar against jiff's.

use copydesk::{Date, InputKind, Options, Parser, Stamp, parse_times};
use jiff::ToSpan;
use proptest::prelude::*;

use crate::support::cases::check_file;

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

#[test]
fn expressions() {
    check_file("time/civil.txt", |input| {
        let (published, story) = input.split_once('\n').expect("a day, then the story");
        let document = copydesk::Document::from_story(story);
        let times = parse_times(&document, published.parse().ok());
        let lines = times.iter().map(|time| {
            format!(
                "{} | {} up to {} | at {} | for {}",
                time.text,
                shown(time.civil_start()),
                shown(time.civil_end()),
                shown(time.civil_datetime()),
                shown(time.length())
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

fn stamp(value: &str) -> Stamp {
    let json = serde_json::json!({"value": value, "span": null});
    serde_json::from_value(json).expect("a stamp")
}

#[test]
fn stamps() {
    for (value, date, datetime, timestamp) in [
        ("2031-11-19", "2031-11-19", "-", "-"),
        ("2031-11-19T09:15", "2031-11-19", "2031-11-19T09:15:00", "-"),
        (
            "2031-11-19T09:15+08:00",
            "2031-11-19",
            "2031-11-19T09:15:00",
            "2031-11-19T01:15:00Z",
        ),
        (
            "2031-11-19T09:15:30Z",
            "2031-11-19",
            "2031-11-19T09:15:30",
            "2031-11-19T09:15:30Z",
        ),
        ("2031-11", "-", "-", "-"),
        ("yesterday", "-", "-", "-"),
    ] {
        let stamp = stamp(value);
        assert_eq!(shown(stamp.civil_date()), date);
        assert_eq!(shown(stamp.civil_datetime()), datetime);
        assert_eq!(shown(stamp.timestamp()), timestamp);
    }
}

#[test]
fn a_day_before_year_1_is_none_of_ours() {
    let error = Date::try_from(jiff::civil::date(0, 12, 31)).unwrap_err();
    assert_eq!(error.code(), "invalid_date");
}

fn any_date(years: std::ops::RangeInclusive<u16>) -> impl Strategy<Value = Date> {
    (years, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day))
}

/// The first and only time expression of a story.
fn only(story: &str, published: Date) -> Option<copydesk::TimeExpression> {
    let options = Options::builder()
        .input(InputKind::Story)
        .published(published)
        .build();
    let parser = Parser::new(options.expect("allowed"));
    let mut times = parser.parse(story).expect("the story is small").times;
    (times.len() == 1).then(|| times.remove(0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn days_are_the_same_here_and_there(date in any_date(1..=9999)) {
        let theirs = jiff::civil::Date::from(date);
        prop_assert_eq!(theirs.to_string(), date.to_string());
        prop_assert_eq!(Date::try_from(theirs).ok(), Some(date));
    }

    #[test]
    fn days_in_words_are_counted_as_jiff_counts_them(date in any_date(1900..=2100), days in 2..60_i32) {
        let theirs = jiff::civil::Date::from(date);
        let time = only(&format!("The bridge was shut {days} days ago."), date);
        let start = time.and_then(|time| time.civil_start());
        prop_assert_eq!(start, Some(theirs - days.days()));
        let yesterday = only("The bridge was shut yesterday.", date).expect("one expression");
        prop_assert_eq!(yesterday.civil_start(), theirs.yesterday().ok());
        prop_assert_eq!(yesterday.civil_end(), Some(theirs));
    }

    #[test]
    fn a_weekday_is_the_last_one_before_publication(date in any_date(1900..=2100), weekday in 0..7_i8) {
        let weekday = jiff::civil::Weekday::from_monday_zero_offset(weekday).expect("0 to 6");
        let theirs = jiff::civil::Date::from(date);
        let story = format!("The bridge was shut on {weekday:?}.");
        let start = only(&story, date).and_then(|time| time.civil_start());
        let same_day = theirs.weekday() == weekday;
        let expected = if same_day { Some(theirs) } else { theirs.nth_weekday(-1, weekday).ok() };
        prop_assert_eq!(start, expected);
    }
}
