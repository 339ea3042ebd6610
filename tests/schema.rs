//! The JSON Schema that is checked in is the one the model's types give, and articles keep it.
//!
//! After a change that is meant, run the tests with `UPDATE_SNAPSHOTS=1` and read the difference.
//! `scripts/check-schema` validates what the examples print, with a validator that is not ours.

use std::path::Path;

use serde_json::Value;

#[test]
fn the_schema_checked_in_is_the_one_the_types_give() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/article-v1.schema.json");
    let made = format!("{:#}\n", copydesk::article_schema());
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &made).expect("the schema can be written");
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        checked_in == made,
        "{} differs from what the types give: run with UPDATE_SNAPSHOTS=1, then \
         bindings/python/write_types.py",
        path.display()
    );
}

#[test]
fn every_field_of_an_article_is_described() {
    let schema = copydesk::article_schema();
    let article = copydesk::parse(crate::support::OUR_ARTICLE).expect("our article is small");
    let article = serde_json::to_value(article).expect("an article is plain data");
    for name in article.as_object().expect("an object").keys() {
        let description = &schema["properties"][name]["description"];
        assert!(description.is_string(), "{name} has no description");
    }
}

#[test]
fn descriptions_are_plain_words() {
    fn descriptions(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                let own = fields.get("description").and_then(Value::as_str);
                found.extend(own.map(str::to_owned));
                fields.values().for_each(|value| descriptions(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| descriptions(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    descriptions(&copydesk::article_schema(), &mut found);
    assert!(found.len() > 100, "{} descriptions", found.len());
    for words in found {
        for code in ["```", "::", "[`", "`None`"] {
            assert!(!words.contains(code), "{words}");
        }
    }
}
