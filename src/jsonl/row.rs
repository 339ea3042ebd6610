//! What a line is answered with.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::error::Error;
use crate::model::Article;

/// The answer to one line: `{"id", "article"}` or `{"id", "error"}`.
///
/// ```
/// use copydesk::jsonl::{Failure, Row};
///
/// let row = Row { id: 7.into(), outcome: Err(Failure::new("invalid_json", "the line is no JSON")) };
/// let json = r#"{"id":7,"error":{"code":"invalid_json","message":"the line is no JSON"}}"#;
/// assert_eq!(serde_json::to_string(&row)?, json);
/// assert_eq!(serde_json::from_str::<Row>(json)?, row);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
pub struct Row {
    /// The line's own, null where it could not be read.
    pub id: Value,
    /// What was read, or why nothing was.
    pub outcome: Result<Box<Article>, Failure>,
}

/// Why a line could not be answered with an article.
///
/// ```
/// use copydesk::jsonl::Failure;
///
/// assert_eq!(Failure::new("no_text", "row 7 has no text").code, "no_text");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// A stable name, in `snake_case`: [`Error::code`]'s, or one of [`Line::request`]'s.
    ///
    /// [`Line::request`]: super::Line::request
    pub code: String,
    /// What is wrong, for people.
    pub message: String,
}

impl Failure {
    /// A failure of that name and message.
    ///
    /// ```
    /// use copydesk::jsonl::Failure;
    ///
    /// assert_eq!(Failure::new("no_text", "row 7 has no text").message, "row 7 has no text");
    /// ```
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(2))?;
        row.serialize_entry("id", &self.id)?;
        match &self.outcome {
            Ok(article) => row.serialize_entry("article", article)?,
            Err(failure) => row.serialize_entry("error", failure)?,
        }
        row.end()
    }
}

/// A row as it is written.
#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    id: Value,
    article: Option<Box<Article>>,
    error: Option<Failure>,
}

impl TryFrom<Fields> for Row {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, Self::Error> {
        let outcome = match (fields.article, fields.error) {
            (Some(article), None) => Ok(article),
            (None, Some(failure)) => Err(failure),
            _ => return Err("a row has either an \"article\" or an \"error\""),
        };
        Ok(Self {
            id: fields.id,
            outcome,
        })
    }
}
