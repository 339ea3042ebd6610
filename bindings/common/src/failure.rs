//! Why a text could not be read, as bindings hand it on.

use std::fmt;

use serde::Serialize;

/// Why a text could not be read: a stable code for programs and a message for people, which names
/// the thing, the place and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The kind, in `snake_case`.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Failure {
    /// A failure of a kind, with its message.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

impl From<copydesk::Error> for Failure {
    fn from(error: copydesk::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}
