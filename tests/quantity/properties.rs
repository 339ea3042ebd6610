//! Amounts written in every form come back; odd ones are read without panic.

use copydesk::{Document, Quantity, QuantityKind, parse_quantities};
use proptest::prelude::*;
use proptest::sample::select;

fn quantities(story: &str) -> Vec<Quantity> {
    parse_quantities(&Document::from_story(story), &[])
}

/// That the story's only quantity is these words with this kind, value and unit.
fn check(words: &str, kind: QuantityKind, value: f64, unit: &str) -> Result<(), TestCaseError> {
    let story = format!("The council set aside {words} for the bridge.");
    let found = quantities(&story);
    prop_assert_eq!(found.len(), 1, "{}: {:?}", story, found);
    prop_assert_eq!(&found[0].text, words);
    prop_assert_eq!(found[0].kind, kind, "{}", story);
    prop_assert_eq!(found[0].unit.as_deref(), Some(unit), "{}", story);
    let read = found[0].value.expect("a value");
    prop_assert!(
        (read - value).abs() <= 1e-9 * value.abs(),
        "{story}: {read}"
    );
    Ok(())
}

/// A whole number with commas between its thousands.
fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("USD ", "USD"),
    ("EUR ", "EUR"),
    ("CHF ", "CHF"),
];

const NAMES: &[(&str, &str)] = &[
    ("dollars", "USD"),
    ("euros", "EUR"),
    ("yen", "JPY"),
    ("Swiss francs", "CHF"),
    ("Australian dollars", "AUD"),
];

const SCALES: &[(&str, f64)] = &[
    (" thousand", 1e3),
    (" million", 1e6),
    (" billion", 1e9),
    (" trillion", 1e12),
];

const POWERS: &[(&str, i32)] = &[
    (" thousand", 3),
    (" million", 6),
    ("m", 6),
    (" billion", 9),
    ("bn", 9),
    (" trillion", 12),
];

const SHORT_SCALES: &[(&str, f64)] = &[("m", 1e6), ("bn", 1e9), ("tn", 1e12)];

const UNITS: &[(&str, &str)] = &[
    (" km", "km"),
    (" kilometres", "km"),
    (" miles", "[mi_i]"),
    (" tonnes", "t"),
    (" hectares", "har"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn money_comes_back(
        whole in 2..1_000_000_u32, cents in 10..100_u32, (sign, code) in select(SIGNS), (name, other) in select(NAMES),
    ) {
        let value = f64::from(whole) + f64::from(cents) / 100.0;
        let written = with_commas(whole);
        check(&format!("{sign}{written}"), QuantityKind::Money, f64::from(whole), code)?;
        check(&format!("{sign}{written}.{cents}"), QuantityKind::Money, value, code)?;
        check(&format!("{written} {name}"), QuantityKind::Money, f64::from(whole), other)?;
        check(&format!("{written}.{cents} {name}"), QuantityKind::Money, value, other)?;
    }

    #[test]
    fn money_with_a_scale_comes_back(
        whole in 2..1000_u32, tenth in 1..10_u32, (sign, code) in select(SIGNS), (name, other) in select(NAMES),
        (scale, factor) in select(SCALES), (short, short_factor) in select(SHORT_SCALES),
    ) {
        let number = format!("{whole}.{tenth}");
        let value = f64::from(whole) + f64::from(tenth) / 10.0;
        check(&format!("{sign}{number}{scale}"), QuantityKind::Money, value * factor, code)?;
        check(&format!("{sign}{number}{short}"), QuantityKind::Money, value * short_factor, code)?;
        check(&format!("{number}{scale} {name}"), QuantityKind::Money, value * factor, other)?;
    }

    #[test]
    fn decimals_with_a_scale_are_exact(
        whole in 0..1000_u32, decimals in "[0-9]{0,2}[1-9]", (scale, power) in select(POWERS),
    ) {
        let number = format!("{whole}.{decimals}");
        let value: f64 = format!("{number}e{power}").parse().expect("a number");
        let story = format!("The council set aside ${number}{scale} for the bridge.");
        let read = quantities(&story).first().and_then(|it| it.value);
        prop_assert_eq!(read, Some(value), "{}", story);
    }

    #[test]
    fn percentages_and_measures_come_back(
        whole in 2..1_000_000_u32, tenth in 1..10_u32, sign in select(&["%", " percent", " per cent", " pct"][..]),
        (unit, code) in select(UNITS),
    ) {
        let value = f64::from(whole) + f64::from(tenth) / 10.0;
        let written = format!("{}.{tenth}", with_commas(whole));
        check(&format!("{written}{sign}"), QuantityKind::Percent, value, "%")?;
        check(&format!("{written}{unit}"), QuantityKind::Measure, value, code)?;
    }

    #[test]
    fn amounts_of_any_numbers_are_read_without_panic(a: u64, b in 0..=999_u32, c: i64) {
        quantities(&format!(
            "${a}.{b} to {c}%, {a} million billion trillion dollars, {b}/{b}, {a}/{b}, {c}-{a}, {b},{b},{b} km, \
             {a}e{b} tonnes, {b} feet {b} inches, {a}th, {b} and {b} {b}/{b}, aged {a}, {a}-year-old, \
             €{b}k-{a}bn, between {a} and {b} years, {b} dozen dozen, half a {a}, -{b} degrees, {b}:{a}"
        ));
    }
}

#[test]
fn numbers_beyond_reason_are_read_without_panic() {
    let digits = "9".repeat(400);
    for words in [
        "1e400 dollars",
        "$1e400",
        "1e-400 km",
        "0 dollars",
        "$0",
        "-0%",
        "0/0",
        "1/0",
        "10/0 km",
        "NaN dollars",
        "inf km",
        "£",
        "$ $ $",
        "% %",
        "million",
        "a million million million million",
        "zero zero zero",
        "one hundred hundred hundred",
        "twenty twenty twenty dollars",
        &digits,
        &format!("${digits}"),
        &format!("{digits} km"),
        &format!("{digits} million years ago"),
        &format!("{digits}/{digits}"),
        &format!("0.{digits}%"),
        &format!("{digits}-year-old"),
        &"million ".repeat(500),
        &format!("{}people", "thousands of ".repeat(110)),
        &format!("several {}cars", "million ".repeat(60)),
        &format!("a couple of {}cars", "dozen ".repeat(400)),
    ] {
        for quantity in quantities(&format!("It cost {words}.")) {
            let value = quantity.value.expect("a value");
            assert!(value.is_finite(), "{words}: {quantity:?}");
            assert!(
                quantity.high.is_none_or(f64::is_finite),
                "{words}: {quantity:?}"
            );
        }
    }
}
