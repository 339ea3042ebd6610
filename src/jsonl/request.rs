//! What a line asks for.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::fields::Fields;
use super::{Failure, Row, misspelling};
use crate::parser::{InputKind, Options, OptionsBuilder};

/// What a line asks for: a text to read, and how.
///
/// ```
/// use copydesk::{InputKind, jsonl::Reader};
///
/// let input = "{\"id\": 7, \"text\": \"It rained.\", \"input\": \"story\"}\n";
/// let request = Reader::new(input.as_bytes()).next().unwrap()?.request(&Default::default()).unwrap();
/// assert_eq!(request.id, 7);
/// assert_eq!(request.options.input(), InputKind::Story);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// Any JSON; the answer bears it.
    pub id: Value,
    /// The text.
    pub text: String,
    /// How to read it.
    pub options: Options,
}

/// A line's id, whatever else it holds.
#[derive(Deserialize)]
struct OnlyId {
    #[serde(default)]
    id: Value,
}

impl Request {
    /// Reads a line.
    pub(super) fn read(line: &[u8], number: u64, options: &Options) -> Result<Self, Row> {
        let fields = read_fields(line).map_err(|(code, error)| {
            // A text that is no Unicode, such as half a surrogate pair, does not hide the id.
            let only = serde_json::from_slice(line).unwrap_or(OnlyId { id: Value::Null });
            failed(
                only.id,
                Failure::new(code, format!("line {number} is {error}")),
            )
        })?;
        let Fields {
            id,
            text,
            input,
            published,
            misspelt,
        } = fields;
        let Value::String(text) = text else {
            let message = format!("line {number} has no \"text\" that is a string");
            return Err(failed(id, Failure::new("invalid_request", message)));
        };
        if let Some(field) = misspelt {
            let message = format!("line {number} has {}", misspelling::message(&field));
            return Err(failed(id, Failure::new("unknown_option", message)));
        }
        match read_options(&input, &published, options) {
            Ok(options) => Ok(Self { id, text, options }),
            Err(failure) => Err(failed(id, failure)),
        }
    }
}

fn failed(id: Value, failure: Failure) -> Row {
    Row {
        id,
        outcome: Err(failure),
    }
}

/// The fields of a line, or the code of what is wrong and what the line is instead.
fn read_fields(line: &[u8]) -> Result<Fields, (&'static str, String)> {
    let no_json = |error: serde_json::Error| {
        // The line that serde counts is always the first.
        let place = error.to_string().replace("at line 1 column", "at column");
        ("invalid_json", format!("no JSON: {place}"))
    };
    if line.trim_ascii_start().starts_with(b"{") {
        return serde_json::from_slice(line).map_err(no_json);
    }
    serde_json::from_slice::<IgnoredAny>(line).map_err(no_json)?;
    let message = "no object; write {\"id\": …, \"text\": \"…\"}".to_owned();
    Err(("invalid_request", message))
}

fn read_options(input: &Value, published: &Value, options: &Options) -> Result<Options, Failure> {
    let mut builder = OptionsBuilder::from(options.clone());
    if !input.is_null() {
        builder = builder.input(input_kind(input)?);
    }
    match published {
        Value::Null => {}
        Value::String(date) => builder = builder.published(date.parse()?),
        other => {
            return Err(Failure::new(
                "invalid_option",
                format!("\"published\" is {other}; write a date as \"YYYY-MM-DD\", or null"),
            ));
        }
    }
    Ok(builder.build()?)
}

fn input_kind(input: &Value) -> Result<InputKind, Failure> {
    let Some(name) = input.as_str() else {
        let message =
            format!("the option \"input\" is {input}; write \"page\", \"story\" or \"html\"");
        return Err(Failure::new("invalid_option", message));
    };
    Ok(name.parse()?)
}
