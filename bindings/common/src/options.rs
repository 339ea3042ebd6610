//! The options of a call, read from JSON.

use copydesk::{OffsetUnit, Options, OptionsBuilder};
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
            if name == "offset_unit" {
                offset_unit = word(name, value, UNITS)?.parse()?;
            } else {
                builder = set(builder, name, value)?;
            }
        }
        Ok(Self {
            options: builder.build()?,
            offset_unit,
        })
    }
}

/// Sets one option of those that tell how a text is read.
pub(crate) fn set(
    builder: OptionsBuilder,
    name: &str,
    value: &Value,
) -> Result<OptionsBuilder, Failure> {
    Ok(match name {
        "input" => builder.input(word(name, value, INPUTS)?.parse()?),
        "published" => builder.published(word(name, value, DAY)?.parse()?),
        "published_if_absent" => builder.published_if_absent(word(name, value, DAY)?.parse()?),
        "max_bytes" => builder.max_bytes(
            value
                .as_u64()
                .and_then(|bytes| usize::try_from(bytes).ok())
                .ok_or_else(|| invalid(name, value, "write a whole number of bytes"))?,
        ),
        _ => return Err(unknown(name)),
    })
}

/// What is to be written where a value is no string; the library says it of wrong strings.
const INPUTS: &str = "write \"page\", \"story\" or \"html\"";
const DAY: &str = "write a day as \"YYYY-MM-DD\"";
const UNITS: &str = "write \"byte\", \"utf16\" or \"codepoint\"";

fn word<'v>(name: &str, value: &'v Value, remedy: &str) -> Result<&'v str, Failure> {
    value.as_str().ok_or_else(|| invalid(name, value, remedy))
}

fn invalid(name: &str, value: &Value, remedy: &str) -> Failure {
    let message = format!("the option \"{name}\" is {value}; {remedy}");
    Failure::new("invalid_option", message)
}

fn unknown(name: &str) -> Failure {
    let message = format!(
        "there is no option \"{name}\"; the options are \"input\", \"published\", \
         \"published_if_absent\", \"max_bytes\" and \"offset_unit\""
    );
    Failure::new("unknown_option", message)
}
