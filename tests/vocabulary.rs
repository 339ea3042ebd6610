//! Every word that the contract lists (methods, codes, kinds) is reached by some case: a word that
//! nothing gives would be a promise, and one that nothing tests would be a guess.

use std::collections::{BTreeMap, BTreeSet};

use copydesk::{InputKind, OffsetUnit, Options, Parser};
use serde_json::Value;

use crate::support::cases::{folder, inputs};

/// The words of each enumeration, by its name.
type Words = BTreeMap<String, BTreeSet<String>>;

/// Words that no case reaches yet: one that a case comes to reach is to be taken off.
const NOT_REACHED: &[&str] = &[
    // What only a claim without words would be.
    "TimeFrame unknown",
];

/// Texts beside the cases.
const TEXTS: &[&str] = &[
    "",
    "The mayor\0 said \u{FFFD}no\u{FFFD}.",
    "It takes at most three days.",
];

/// The units in which a document may count are the caller's choice.
const CHOSEN: &str = "OffsetUnit";

#[test]
fn every_word_of_the_contract_is_reached_by_a_case() {
    let schema = copydesk::article_schema();
    let mut found = Words::new();
    for (kind, text) in texts() {
        let options = Options::builder().input(kind);
        let options = options.published("2031-11-19".parse().expect("a day"));
        for options in [options, Options::builder().input(kind)] {
            let parser = Parser::new(options.build().expect("these options are allowed"));
            let article = parser.parse(&text).expect("cases are short");
            let article = serde_json::to_value(article).expect("an article is plain data");
            collect(&schema, &schema, &article, &mut found);
        }
    }
    let mut missing = Vec::new();
    for (name, words) in listed(&schema) {
        let reached = found.remove(&name).unwrap_or_default();
        missing.extend(
            words
                .difference(&reached)
                .map(|word| format!("{name} {word}")),
        );
    }
    assert_eq!(
        missing, NOT_REACHED,
        "what no case reaches, and what is listed"
    );
}

/// Holds that each word of the type's schema reads as a value whose name is that word.
fn check_names<T>(name: &'static str, words: &mut Words)
where
    T: serde::de::DeserializeOwned + std::fmt::Display,
{
    let words = words.remove(name).expect("the schema lists its words");
    for word in words {
        let value: T = serde_json::from_value(word.clone().into()).expect("a word of the schema");
        assert_eq!(value.to_string(), word, "{name}");
    }
}

macro_rules! check_names {
    ($words:expr, $($type:ident),* $(,)?) => {
        $(check_names::<copydesk::$type>(stringify!($type), $words);)*
    };
}

#[test]
fn what_displays_a_value_is_its_name_in_the_json() {
    let schema = copydesk::article_schema();
    let mut words = listed(&schema);
    words.insert(CHOSEN.to_owned(), words_of(&schema["$defs"][CHOSEN]));
    check_names!(
        &mut words,
        AttributionKind,
        AttributionMethod,
        AttributionStyle,
        BlockKind,
        Certainty,
        ClaimType,
        DiagnosticCode,
        MentionKind,
        NotSpeechReason,
        OffsetUnit,
        ParagraphKind,
        Polarity,
        QuantityKind,
        QuantityModifier,
        QuoteKind,
        SourceKind,
        TimeFrame,
        TimeKind,
        TimeModifier,
    );
    assert!(words.is_empty(), "not held against the schema: {words:?}");
}

#[test]
fn options_are_written_and_read_by_name() {
    for unit in [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
        assert_eq!(unit.as_str().parse(), Ok(unit));
    }
    for kind in [InputKind::Page, InputKind::Story, InputKind::Html] {
        assert_eq!(kind.as_str().parse(), Ok(kind));
        assert_eq!(serde_json::to_value(kind).expect("a word"), kind.as_str());
    }
    let error = "pdf".parse::<InputKind>().unwrap_err();
    assert_eq!(error.code(), "invalid_option");
    let built = Options::builder().input(InputKind::Story).max_bytes(64);
    let built = built.published("2031-11-19".parse().expect("a day"));
    let built = built.build().expect("these options are allowed");
    let json = r#"{"input":"story","published":"2031-11-19","max_bytes":64}"#;
    assert_eq!(serde_json::to_string(&built).expect("plain data"), json);
    assert_eq!(
        serde_json::from_str::<Options>(json).expect("allowed"),
        built
    );
    let default: Options = serde_json::from_str(r#"{"published": null}"#).expect("allowed");
    assert_eq!(default, Options::default());
    for wrong in [
        r#"{"inptu": "page"}"#,
        r#"{"max_bytes": 0}"#,
        r#"{"input": "pdf"}"#,
    ] {
        assert!(serde_json::from_str::<Options>(wrong).is_err(), "{wrong}");
    }
}

/// The texts of all cases, and how each is read.
fn texts() -> Vec<(InputKind, String)> {
    let mut texts: Vec<_> = TEXTS
        .iter()
        .map(|text| (InputKind::Story, (*text).to_owned()))
        .collect();
    for (stage, kind) in [
        ("attribution", InputKind::Story),
        ("claim", InputKind::Story),
        ("html", InputKind::Html),
        ("page", InputKind::Page),
        ("people", InputKind::Story),
        ("quantity", InputKind::Story),
        ("quote", InputKind::Story),
        ("text", InputKind::Page),
        ("time", InputKind::Story),
    ] {
        let texts_of_stage = inputs(&folder("cases").join(stage));
        texts.extend(texts_of_stage.into_iter().map(|text| (kind, text)));
    }
    texts
}

/// The enumerations of a schema and their words.
fn listed(schema: &Value) -> Words {
    let definitions = schema["$defs"].as_object().expect("definitions");
    definitions
        .iter()
        .map(|(name, definition)| (name.clone(), words_of(definition)))
        .filter(|(name, words)| !words.is_empty() && name != CHOSEN)
        .collect()
}

/// The words that a schema allows; none when it lists none.
fn words_of(schema: &Value) -> BTreeSet<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let members = list(&schema["oneOf"]);
    let single = members.iter().map(|member| &member["const"]);
    let several = members.iter().chain([schema]);
    let several = several.flat_map(|member| list(&member["enum"]));
    let words = single.cloned().chain(several);
    words
        .filter_map(|word| word.as_str().map(str::to_owned))
        .collect()
}

/// Notes the words of enumerations in a value of the kind that a schema describes.
fn collect(root: &Value, schema: &Value, value: &Value, found: &mut Words) {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
    {
        if let Some(word) = value.as_str() {
            found
                .entry(name.to_owned())
                .or_default()
                .insert(word.to_owned());
        }
        collect(root, &root["$defs"][name], value, found);
    }
    for member in schema["anyOf"].as_array().into_iter().flatten() {
        collect(root, member, value, found);
    }
    match value {
        Value::Array(items) => {
            for item in items {
                collect(root, &schema["items"], item, found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(root, &schema["properties"][name], field, found);
            }
        }
        _ => {}
    }
}
