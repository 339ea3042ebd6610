//! Answers a request: JSON in, JSON out, nothing of C.

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

fn read(request: &[u8]) -> Result<String, Failure> {
    let request: Request = serde_json::from_slice(request).map_err(|error| {
        let message = format!(
            "the request can't be read: {error}; write {{\"text\": \"…\", \"options\": {{…}}}}"
        );
        // As in a line of JSON lines: what is no JSON is told from what is no request.
        let code = if error.is_data() {
            "invalid_request"
        } else {
            "invalid_json"
        };
        Failure::new(code, message)
    })?;
    let reader = Reader::new(&request.options.unwrap_or_default(), OffsetUnit::Byte)?;
    reader.read(&request.text)
}
