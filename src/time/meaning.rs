//! What a time expression means before it is known when it was written.

use super::point::{Point, Unit};
use crate::lexicon::HolidayRule;
use crate::model::TimeModifier;

/// A time expression as the grammar reads it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// The position after its last terminal.
    pub(super) end: usize,
    /// What it says.
    pub(super) meaning: Meaning,
    /// The time of day, if it names one.
    pub(super) clock: Option<Clock>,
    /// How it is modified.
    pub(super) modifier: Option<TimeModifier>,
}

impl Reading {
    /// A reading without time of day or modifier.
    pub(super) fn new(end: usize, meaning: Meaning) -> Self {
        Self {
            end,
            meaning,
            clock: None,
            modifier: None,
        }
    }
}

/// What a time expression says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A stretch of the calendar, fully named.
    Point(Point),
    /// A day, year or decade whose year is written with two digits; the point has them in the 21st
    /// century: “’98” is 2098.
    WithoutCentury(Point),
    /// A stretch of the calendar before Christ, as a TIMEX3 value.
    BeforeChrist(String),
    /// Something that comes round every year, month or week: which one is meant?
    Recurrent { name: Name, which: Which },
    /// A unit counted from a known day: “last week” is −1.
    Unit { unit: Unit, by: i32, frame: Frame },
    /// A number of units back or ahead: “two years ago”.
    Shift {
        amount: Option<f64>,
        unit: Unit,
        direction: i32,
        frame: Frame,
    },
    /// So many units before or behind a named day: “two days before Christmas”.
    Beside {
        base: Box<Meaning>,
        unit: Unit,
        by: i32,
    },
    /// A stretch of the calendar so many units before or behind where its words put it: “a year ago today”, “two
    /// weeks ago Tuesday”.
    Moved {
        base: Box<Meaning>,
        unit: Unit,
        by: i32,
    },
    /// One of the units in a stretch of the calendar, counted from its end when `nth` is negative:
    /// “the last week of July”.
    Nth {
        of: Box<Meaning>,
        unit: Unit,
        nth: i32,
    },
    /// A weekday of a month, counted from its end when `nth` is negative: “the last Friday of the
    /// month”.
    NthWeekday {
        of: Box<Meaning>,
        weekday: i32,
        nth: i32,
    },
    /// The week or weekend of a named day: “the week of March 6”.
    Around { base: Box<Meaning>, unit: Unit },
    /// The past (−1), the present (0) or the future (1) at large.
    Reference(i32),
    /// A length of time, as a TIMEX3 value.
    Duration(String),
    /// Something that recurs, as a TIMEX3 value.
    Set(String),
    /// A time of day and nothing more.
    TimeOfDay,
}

impl Meaning {
    /// Whether it means a single day.
    pub(super) fn names_day(&self) -> bool {
        match self {
            Self::Point(point) | Self::WithoutCentury(point) => matches!(point, Point::Day(_)),
            Self::Recurrent { name, .. } => matches!(
                name,
                Name::MonthDay(..)
                    | Name::Day(_)
                    | Name::Weekday(_)
                    | Name::NthWeekday { .. }
                    | Name::SuperTuesday
                    | Name::Holiday(_)
            ),
            Self::Unit { unit, .. } | Self::Beside { unit, .. } | Self::Nth { unit, .. } => {
                *unit == Unit::Day
            }
            Self::NthWeekday { .. } => true,
            Self::Moved { base, .. } => base.names_day(),
            _ => false,
        }
    }
}

/// Something that comes round every year, month or week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Month and day.
    MonthDay(i32, i32),
    /// A month.
    Month(i32),
    /// A day of the month.
    Day(i32),
    /// A weekday, 1 is Monday.
    Weekday(i32),
    /// A weekday of a month, counted from its end when `nth` is negative.
    NthWeekday { month: i32, weekday: i32, nth: i32 },
    /// A season, 1 is spring.
    Season(i32),
    /// A quarter of the year.
    Quarter(i32),
    /// The quarter last named, of another year.
    SameQuarter,
    /// A week of the year.
    Week(i32),
    /// A half of the year.
    Half(i32),
    /// The Tuesday on which most of the United States vote before an election of the president.
    SuperTuesday,
    /// A holiday.
    Holiday(HolidayRule),
}

/// Which of those that come round is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing says so: look at the tense.
    Open,
    /// “last” (−1), “this” (0), “next” (1).
    Relation(i32),
    /// “coming”: the first one behind today.
    ToCome,
    /// “the next”: the first one behind the date last named, else behind today.
    Next,
    /// “that” (0), “the following” (1), “the previous” (−1), seen from the date last named.
    Beside(i32),
    /// The one in the year so many years from the frame's.
    YearFrom(i32, Frame),
    /// The one in this year.
    Year(i32),
}

/// The day from which a relative time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The day of publication.
    Publication,
    /// The date last named.
    Focus,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Morning, afternoon, evening, night (1 to 4), midday (5), daytime (6).
    Part(i16),
    /// Hour and, if given, minute.
    Exact(i32, Option<i32>),
}

impl Clock {
    /// What stands behind the day in a TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Part(part) => {
                let code = match part {
                    1 => "MO",
                    2 => "AF",
                    3 => "EV",
                    4 => "NI",
                    5 => "MI",
                    _ => "DT",
                };
                format!("T{code}")
            }
            Self::Exact(hour, minute) => format!("T{hour:02}:{:02}", minute.unwrap_or(0)),
        }
    }
}
