//! Answers a request or a bare text: bytes in, JSON out, nothing of C.

use copydesk::OffsetUnit;
use copydesk_bindings::{Failure, Reader};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// What a caller sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    text: String,
    #[serde(default)]
    options: Option<Map<String, Value>>,
}

/// The answer to a request, as JSON: an object with `article` or with `error`.
pub(crate) fn answer(request: &[u8]) -> String {
    match read(request) {
        Ok(article) => format!("{{\"article\":{article}}}"),
        Err(failure) => error(&failure),
    }
}

/// The answer to a bare text with its options, both as bytes.
pub(crate) fn answer_text(text: &[u8], options: Option<&[u8]>) -> String {
    match read_text(text, options) {
        Ok(article) => format!("{{\"article\":{article}}}"),
        Err(failure) => error(&failure),
    }
}

fn error(failure: &Failure) -> String {
    json!({ "error": failure }).to_string()
}

/// The answer when none can be made.
pub(crate) const INTERNAL: &str = r#"{"error":{"code":"internal_error","message":"the library failed: a defect of copydesk, not of the request; CONTRIBUTING.md among its sources says how to have it mended"}}"#;

/// The answer when there is no request at all.
pub(crate) fn no_request() -> String {
    let message = "request_json is NULL; give the address of a JSON object";
    error(&Failure::new("invalid_request", message))
}

/// The answer when there is no text at all.
pub(crate) fn no_text() -> String {
    let message = "text is NULL and its length is not 0; give the address of a text";
    error(&Failure::new("invalid_request", message))
}

fn read_text(text: &[u8], options: Option<&[u8]>) -> Result<String, Failure> {
    let options = match options {
        Some(options) => {
            let options = utf8("options_json", "invalid_json", options)?;
            serde_json::from_str(options).map_err(|error| wrong_options(&error))?
        }
        None => None,
    };
    let text = utf8("the text", "invalid_encoding", text)?;
    let options: Map<String, Value> = options.unwrap_or_default();
    Reader::new(&options, OffsetUnit::Byte)?.read(text)
}

fn wrong_options(error: &serde_json::Error) -> Failure {
    let message =
        format!("options_json can't be read: {error}; write {{\"input\": \"story\"}} or NULL");
    Failure::new(code_of(error), message)
}

/// As in a line of JSON lines: what is no JSON is told from what is no request.
fn code_of(error: &serde_json::Error) -> &'static str {
    if error.is_data() {
        "invalid_request"
    } else {
        "invalid_json"
    }
}

/// Bytes as text, or an error of that code that says which byte fits no character.
fn utf8<'b>(what: &str, code: &str, bytes: &'b [u8]) -> Result<&'b str, Failure> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let message = format!(
            "{what} is not in UTF-8 (byte {at}, counted from 0); convert it from the encoding it is in"
        );
        Failure::new(code, message)
    })
}

fn read(request: &[u8]) -> Result<String, Failure> {
    let request = utf8("the request", "invalid_json", request)?;
    let request: Request = serde_json::from_str(request).map_err(|error| {
        let message = format!(
            "the request can't be read: {error}; write {{\"text\": \"…\", \"options\": {{…}}}}"
        );
        Failure::new(code_of(&error), message)
    })?;
    let reader = Reader::new(&request.options.unwrap_or_default(), OffsetUnit::Byte)?;
    reader.read(&request.text)
}
