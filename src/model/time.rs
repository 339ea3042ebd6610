//! Time expressions, after TIMEX3.

use serde::{Deserialize, Serialize};

use super::Date;
use crate::text::Span;

/// A time expression of the text with its value, after TIMEX3 (`TimeML` 1.2.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeExpression {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What sort of expression it is.
    pub kind: TimeKind,
    /// The TIMEX3 value, such as `2022-12-26`, `2022-W51`, `P10M`, `XXXX-WXX-1`; `None` when there
    /// is none.
    pub value: Option<String>,
    /// How the value is modified.
    #[serde(rename = "mod")]
    pub modifier: Option<TimeModifier>,
    /// The first day it covers; `None` when open or not known.
    pub start: Option<Date>,
    /// The first day after it; `None` when open or not known.
    pub end: Option<Date>,
}

/// What sort of time expression it is (TIMEX3's types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeKind {
    /// A day or a longer stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// How a time expression's value is modified (TIMEX3's `mod`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum TimeModifier {
    /// Its beginning: “early May”.
    Start,
    /// Its middle: “mid-1990s”.
    Mid,
    /// Its end: “late 2019”.
    End,
    /// About: “around noon”.
    Approx,
    /// “Before May”.
    Before,
    /// “After May”.
    After,
    /// “No later than May”.
    OnOrBefore,
    /// “No earlier than May”.
    OnOrAfter,
    /// “Less than two years”.
    LessThan,
    /// “More than two years”.
    MoreThan,
    /// “At most two years”.
    EqualOrLess,
    /// “At least two years”.
    EqualOrMore,
}
