//! What is known where an expression stands, and what it resolves to.

use super::direction::Direction;
use super::point::Point;
use crate::model::{Date, TimeKind, TimeModifier};

/// What is known where an expression stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// The day of publication.
    pub(super) published: Option<Date>,
    /// The last day on which the story was written, as far as is known.
    pub(super) written_last: Option<Date>,
    /// The date last named.
    pub(super) focus: Option<Point>,
    /// The date last named before this passage, if this one has named none.
    pub(super) before: Option<Point>,
    /// In a narrative, the date from which it turned aside to another year.
    pub(super) line: Option<Point>,
    /// The quarter last named.
    pub(super) quarter: Option<Point>,
    /// The quarter last named, when the expression compares something with it: “from a year ago”.
    pub(super) compared: Option<Point>,
    /// Whether the expression points at a day told of: “that night”.
    pub(super) points: bool,
    /// The year of which the sentence tells: “In 2016 he was ill, and by May he was broke”.
    pub(super) year_told: Option<i32>,
    /// The day last named on which somebody was born.
    pub(super) birth: Option<Point>,
    /// Whether the date last named is a year from which the story may have come back to its own day.
    pub(super) is_left: bool,
    /// Whether the text tells of the past: bare dates lean on the date last named.
    pub(super) narrative: bool,
    /// Which way the clause points.
    pub(super) direction: Direction,
}

/// An expression resolved.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Resolved {
    /// Its sort.
    pub(super) kind: TimeKind,
    /// Its TIMEX3 value.
    pub(super) value: Option<String>,
    /// Its place in the calendar.
    pub(super) point: Option<Point>,
    /// Whether a day of publication would have said more.
    pub(super) lacks_reference: bool,
    /// How it is modified.
    pub(super) modifier: Option<TimeModifier>,
}

pub(super) fn at(point: Point) -> Resolved {
    Resolved {
        point: Some(point),
        ..date(Some(point.value()))
    }
}

pub(super) fn unknown(value: &str) -> Resolved {
    Resolved {
        lacks_reference: true,
        ..date(Some(value.to_owned()))
    }
}

pub(super) fn date(value: Option<String>) -> Resolved {
    Resolved {
        kind: TimeKind::Date,
        value,
        point: None,
        lacks_reference: false,
        modifier: None,
    }
}
