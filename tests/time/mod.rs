//! Time expressions against cases in files.
//!
//! The input's first line is the day of publication, or `-` when nobody gives one; the story
//! follows. The expected lines show each expression: its words, kind, value and modifier.

mod properties;

use crate::support::cases::{check_file, check_table};
use crate::support::written::{as_row, modifier, word};

fn read(input: &str) -> String {
    let (published, story) = input.split_once('\n').unwrap_or((input, ""));
    let document = copydesk::Document::from_story(story);
    let times = copydesk::parse_times(&document, published.parse().ok());
    let lines = times.iter().map(|time| {
        let data = serde_json::to_value(time).expect("a time is plain data");
        let (kind, value) = (word(&data, "kind"), word(&data, "value"));
        format!("{} | {kind} {value}{}", time.text, modifier(&data))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One line: each expression of a story published on 19 November 2031, as tables show it.
fn read_phrases(story: &str) -> String {
    as_row(&read(&format!("2031-11-19\n{story}")))
}

#[test]
fn phrases() {
    check_table("time/phrases.txt", read_phrases);
}

#[test]
fn dates() {
    check_file("time/dates.txt", read);
}

#[test]
fn written_dates() {
    check_file("time/written.txt", read);
}

#[test]
fn directions() {
    check_file("time/direction.txt", read);
}

#[test]
fn weekdays() {
    check_file("time/weekdays.txt", read);
}

#[test]
fn relative_dates() {
    check_file("time/relative.txt", read);
}

#[test]
fn months() {
    check_file("time/months.txt", read);
}

#[test]
fn parts_of_the_calendar() {
    check_file("time/parts.txt", read);
}

#[test]
fn times_of_day() {
    check_file("time/clock.txt", read);
}

#[test]
fn durations() {
    check_file("time/durations.txt", read);
}

#[test]
fn sets() {
    check_file("time/sets.txt", read);
}

#[test]
fn ranges() {
    check_file("time/ranges.txt", read);
}

#[test]
fn holidays() {
    check_file("time/holidays.txt", read);
}

#[test]
fn no_times() {
    check_file("time/none.txt", read);
}

#[test]
fn unresolved_dates() {
    check_file("time/unresolved.txt", read);
}

/// One line an attribution: source, cue and when it was said.
fn read_said_at(story: &str) -> String {
    let document = copydesk::Document::from_story(story);
    let people = copydesk::parse_people(&document);
    let mut attributions = copydesk::parse_attributions(&document, &people);
    let times = copydesk::parse_times(&document, "2031-11-19".parse().ok());
    copydesk::link_said_at(&document, &mut attributions, &times);
    let lines = attributions.iter().map(|attribution| {
        let source = attribution.source.as_ref().map_or("-", |it| &it.text);
        let cue = attribution.cue.as_ref().map_or("-", |it| &it.text);
        let said_at = attribution
            .said_at
            .map_or("-", |at| &times[at.index()].text);
        format!("{source} | {cue} | {said_at}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn said_at() {
    check_file("time/said_at.txt", read_said_at);
}

/// The words that tell when a story without a date was written, and what they tell.
fn read_estimate(story: &str) -> String {
    let options = copydesk::Options::builder()
        .input(copydesk::InputKind::Story)
        .build()
        .expect("the defaults are allowed");
    let article = copydesk::Parser::new(options)
        .parse(story)
        .expect("under the limit");
    let estimates = article
        .diagnostics
        .iter()
        .filter(|it| it.code == copydesk::DiagnosticCode::EstimatedDate);
    let lines = estimates.map(|it| {
        let words = it.span.map_or("-", |span| &article.text[span]);
        let (_, when) = it.message.split_once("written ").expect("a span of days");
        format!("{words} | {when}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn estimates() {
    check_file("time/estimates.txt", read_estimate);
}
