//! The parts that words play in time expressions.

use super::fact::roles;

/// What a word of time expressions is and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimeWord {
    /// Its part.
    pub(crate) role: TimeRole,
    /// The number of the month, weekday, unit …, or a direction in time: −1 is back.
    pub(crate) value: i16,
    /// How often what it tells of recurs, as a TIMEX3 value; empty unless it tells a frequency.
    pub(crate) frequency: &'static str,
}

roles! {
    /// The part of a word in a time expression.
    TimeRole {
        /// “January”.
        Month = "month",
        /// “Jan.”.
        MonthShort = "month_short",
        /// “Monday”.
        Weekday = "weekday",
        /// “Mondays”.
        Weekdays = "weekdays",
        /// “Mon.”.
        WeekdayShort = "weekday_short",
        /// “day”.
        Unit = "unit",
        /// “days”.
        Units = "units",
        /// “summer”.
        Season = "season",
        /// “summers”.
        Seasons = "seasons",
        /// “morning”.
        PartOfDay = "part_of_day",
        /// “mornings”.
        PartsOfDay = "parts_of_day",
        /// “noon”, “midnight”.
        ClockPoint = "clock_point",
        /// “yesterday”.
        DayWord = "day_word",
        /// “last”, “this”, “next”, seen from the day of publication.
        Relation = "relation",
        /// “following”, “that”, “same”, seen from the date last named.
        RelationToFocus = "relation_to_focus",
        /// “ago”.
        Ago = "ago",
        /// “earlier”, “later”.
        Shift = "shift",
        /// “now”, “recently”, “soon”.
        Reference = "reference",
        /// “recent”.
        ReferenceAdjective = "reference_adjective",
        /// “future”.
        ReferenceNoun = "reference_noun",
        /// “early”, “mid”, “end”.
        Part = "part",
        /// “daily”.
        Frequency = "frequency",
        /// “every”.
        Each = "each",
        /// “fiscal”.
        Fiscal = "fiscal",
        /// “GMT”.
        Zone = "zone",
        /// “a.m.”.
        Meridiem = "meridiem",
        /// “o’clock”.
        Oclock = "oclock",
        /// “BC”.
        Era = "era",
        /// “Q3”.
        QuarterCode = "quarter_code",
        /// “H1”.
        HalfCode = "half_code",
        /// “nineties”.
        DecadeWord = "decade_word",
        /// “several”.
        Vague = "vague",
        /// “period”, “time”.
        Period = "period",
        /// “half”.
        Half = "half",
    }
}

impl TimeWord {
    /// Reads the columns of the list: role, value.
    pub(super) fn from_columns(columns: &[&'static str]) -> Option<Self> {
        let role = TimeRole::from_name(columns.first()?)?;
        let value = columns.get(1)?;
        Some(match role {
            TimeRole::Frequency => Self {
                role,
                value: 0,
                frequency: value,
            },
            _ => Self {
                role,
                value: value.parse().ok()?,
                frequency: "",
            },
        })
    }
}
