//! Quantities against cases in files.
//!
//! The input is a story; its times are read first. The expected lines show each quantity: its
//! words, kind, value (`low..high` for a range), unit and modifier.

mod properties;

use crate::support::cases::{check_file, check_table};
use crate::support::written::{as_row, modifier, word};

fn read(story: &str) -> String {
    let document = copydesk::Document::from_story(story);
    let times = copydesk::parse_times(&document, "2031-11-19".parse().ok());
    let quantities = copydesk::parse_quantities(&document, &times);
    let lines = quantities.iter().map(|quantity| {
        let data = serde_json::to_value(quantity).expect("a quantity is plain data");
        let (kind, unit) = (word(&data, "kind"), word(&data, "unit"));
        let value = quantity.value.unwrap_or(f64::NAN);
        let value = match quantity.high {
            Some(high) => format!("{value}..{high}"),
            None => value.to_string(),
        };
        let modifier = modifier(&data);
        format!("{} | {kind} {value} {unit}{modifier}", quantity.text)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One line: each quantity, as tables show it.
fn read_phrases(story: &str) -> String {
    as_row(&read(story))
}

#[test]
fn phrases() {
    check_table("quantity/phrases.txt", read_phrases);
}

#[test]
fn counts() {
    check_file("quantity/counts.txt", read);
}

#[test]
fn money() {
    check_file("quantity/money.txt", read);
}

#[test]
fn measures() {
    check_file("quantity/measures.txt", read);
}

#[test]
fn no_quantities() {
    check_file("quantity/traps.txt", read);
}
