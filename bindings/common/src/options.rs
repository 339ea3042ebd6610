//! The options of a call, read from JSON.

use copydesk::{InputKind, OffsetUnit, Options};
use serde_json::{Map, Value};

use crate::Failure;

/// How a text is read and what the offsets of the answer count.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) options: Options,
    pub(crate) offset_unit: OffsetUnit,
}

impl Request {
    /// Reads the options; what is absent or null stays at its default.
    pub(crate) fn read(
        options: &Map<String, Value>,
        mut offset_unit: OffsetUnit,
    ) -> Result<Self, Failure> {
        let mut builder = Options::builder();
        for (name, value) in options.iter().filter(|(_, value)| !value.is_null()) {
            builder = match name.as_str() {
                "input" => builder.input(input_kind(value)?),
                "published" => builder.published(
                    value
                        .as_str()
                        .ok_or_else(|| invalid(name, value, "write a day as \"YYYY-MM-DD\""))?
                        .parse()?,
                ),
                "max_bytes" => builder.max_bytes(
                    value
                        .as_u64()
                        .and_then(|bytes| usize::try_from(bytes).ok())
                        .ok_or_else(|| invalid(name, value, "write a whole number of bytes"))?,
                ),
                "offset_unit" => {
                    offset_unit = unit(value)?;
                    builder
                }
                _ => return Err(unknown(name)),
            };
        }
        Ok(Self {
            options: builder.build()?,
            offset_unit,
        })
    }
}

fn input_kind(value: &Value) -> Result<InputKind, Failure> {
    match value.as_str() {
        Some("page") => Ok(InputKind::Page),
        Some("story") => Ok(InputKind::Story),
        Some("html") => Ok(InputKind::Html),
        _ => {
            let remedy = "write \"page\", \"story\" or \"html\"";
            Err(invalid("input", value, remedy))
        }
    }
}

fn unit(value: &Value) -> Result<OffsetUnit, Failure> {
    serde_json::from_value(value.clone()).map_err(|_| {
        let remedy = "write \"byte\", \"utf16\" or \"codepoint\"";
        invalid("offset_unit", value, remedy)
    })
}

fn invalid(name: &str, value: &Value, remedy: &str) -> Failure {
    let message = format!("the option \"{name}\" is {value}; {remedy}");
    Failure::new("invalid_option", message)
}

fn unknown(name: &str) -> Failure {
    let message = format!(
        "there is no option \"{name}\"; the options are \"input\", \"published\", \"max_bytes\" \
         and \"offset_unit\""
    );
    Failure::new("unknown_option", message)
}
