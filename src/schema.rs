//! The JSON Schema of an article, made from the model's own types.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

use crate::model::Article;

/// What the schema of version 1 is called: an identifier, at which nothing need stand.
const ID: &str = "https://docs.rs/copydesk/latest/schema/article-v1.schema.json";

/// The JSON Schema (draft 2020-12) of an [`Article`] as JSON, schema version 1.
///
/// Fields may join those it names, so it forbids no others. It describes what the library writes;
/// every field is there, absent values as `null`.
///
/// ```
/// let schema = copydesk::article_schema();
/// assert_eq!(schema["title"], "Article");
/// assert_eq!(schema["properties"]["quotes"]["type"], "array");
/// ```
pub fn article_schema() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(plain_description));
    let mut schema = settings.into_generator().into_root_schema_for::<Article>();
    schema.insert("$id".to_owned(), ID.into());
    schema.to_value()
}

/// Turns a description written for Rust's documentation into plain words: without examples and
/// without what links point at.
fn plain_description(schema: &mut schemars::Schema) {
    let Some(Value::String(description)) = schema.get_mut("description") else {
        return;
    };
    let words = description.split("\n\n```").next().unwrap_or_default();
    let paragraphs: Vec<_> = without_links(words)
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "))
        .collect();
    *description = paragraphs.join("\n\n").replace("`None`", "null");
}

/// The words with ``[`name`](path)`` and ``[`name`]`` read as `name`, paths with dots.
fn without_links(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((name, behind)) = after.split_once("`]") else {
            break;
        };
        plain.push_str(before);
        plain.push_str(&name.replace("::", "."));
        rest = behind;
        if let Some((_, behind)) = behind
            .strip_prefix('(')
            .and_then(|target| target.split_once(')'))
        {
            rest = behind;
        }
    }
    plain.push_str(rest);
    plain
}
