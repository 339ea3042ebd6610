//! Answers a request: JSON in, JSON out, nothing of C.

use copydesk::OffsetUnit;
use copydesk_bindings::{Failure, Reader};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// What a caller sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    text: String,
    #[serde(default)]
    options: Option<Map<String, Value>>,
}

/// What a caller gets.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Article(Box<RawValue>),
    Error(Failure),
}

/// The answer to a request, as JSON: an object with `article` or with `error`.
pub(crate) fn answer(request: &[u8]) -> String {
    let answer = match read(request) {
        Ok(article) => Answer::Article(article),
        Err(failure) => Answer::Error(failure),
    };
    serde_json::to_string(&answer).unwrap_or_else(|_| INTERNAL.to_owned())
}

/// The answer when none can be made.
pub(crate) const INTERNAL: &str = r#"{"error":{"code":"internal","message":"the library failed; that is a defect: please report it, with the request"}}"#;

/// The answer when there is no request at all.
pub(crate) fn no_request() -> String {
    let message = "request_json is NULL; give the address of a JSON object";
    let answer = Answer::Error(Failure::new("invalid_request", message));
    serde_json::to_string(&answer).unwrap_or_else(|_| INTERNAL.to_owned())
}

fn read(request: &[u8]) -> Result<Box<RawValue>, Failure> {
    let request: Request = serde_json::from_slice(request).map_err(|error| {
        let message = format!(
            "the request can't be read: {error}; write {{\"text\": \"…\", \"options\": {{…}}}}"
        );
        Failure::new("invalid_request", message)
    })?;
    let reader = Reader::new(&request.options.unwrap_or_default(), OffsetUnit::Byte)?;
    let article = reader.read(&request.text)?;
    RawValue::from_string(article)
        .map_err(|error| Failure::new("internal", format!("no JSON could be made: {error}")))
}
