//! A line's fields, taken apart in one pass: those that are known, and one that was meant for one.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::misspelling::{holds_option, is_meant_for_option};

/// The fields of a line, any JSON each, so that a wrong one can be named; null when absent.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) id: Value,
    pub(super) text: Value,
    pub(super) input: Value,
    pub(super) published: Value,
    /// The name of the first field that was meant for an option.
    pub(super) misspelt: Option<String>,
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut line: A) -> Result<Fields, A::Error> {
        let (mut id, mut text, mut input, mut published) = (None, None, None, None);
        let mut misspelt = None;
        while let Some(name) = line.next_key()? {
            match name {
                Name::Id => set(&mut id, "id", &mut line)?,
                Name::Text => set(&mut text, "text", &mut line)?,
                Name::Input => set(&mut input, "input", &mut line)?,
                Name::Published => set(&mut published, "published", &mut line)?,
                Name::Options => {
                    if holds_option(&line.next_value()?) {
                        misspelt.get_or_insert_with(|| "options".to_owned());
                    }
                }
                Name::Misspelt(name) => {
                    line.next_value::<IgnoredAny>()?;
                    misspelt.get_or_insert(name);
                }
                Name::Other => {
                    line.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Fields {
            id: id.unwrap_or_default(),
            text: text.unwrap_or_default(),
            input: input.unwrap_or_default(),
            published: published.unwrap_or_default(),
            misspelt,
        })
    }
}

/// Reads the value of a field that may stand in a line once.
fn set<'de, A: MapAccess<'de>>(
    field: &mut Option<Value>,
    name: &'static str,
    line: &mut A,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(line.next_value()?);
    Ok(())
}

/// The name of a field; only one that goes into a message is copied.
enum Name {
    Id,
    Text,
    Input,
    Published,
    Options,
    Misspelt(String),
    Other,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match name {
            "id" => Name::Id,
            "text" => Name::Text,
            "input" => Name::Input,
            "published" => Name::Published,
            "options" => Name::Options,
            _ if is_meant_for_option(name) => Name::Misspelt(name.to_owned()),
            _ => Name::Other,
        })
    }
}
