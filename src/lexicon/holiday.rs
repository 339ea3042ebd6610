//! How the day of a holiday is found.

/// The rule for a holiday's day in any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayRule {
    /// The same month and day every year.
    Fixed {
        /// The month.
        month: i32,
        /// The day of the month.
        day: i32,
    },
    /// A weekday of a month.
    Weekday {
        /// The month.
        month: i32,
        /// The weekday, 1 is Monday.
        weekday: i32,
        /// Which of the month's; the last is −1.
        which: i32,
        /// How many days after it.
        after: i32,
    },
    /// So many days after the Hebrew New Year that falls in the year.
    Hebrew {
        /// The days; before it they are negative.
        after: i32,
    },
    /// The 25th of the Hebrew month Kislev.
    Hanukkah,
    /// A day of the Islamic calendar.
    Islamic {
        /// The month.
        month: i32,
        /// The day of the month.
        day: i32,
    },
    /// The first day of the Chinese year.
    LunarNewYear,
    /// The main day of the Indian festival of lights.
    Diwali,
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster {
        /// The days; before it they are negative.
        after: i32,
    },
    /// So many days after Easter Sunday.
    Easter {
        /// The days; before it they are negative.
        after: i32,
    },
}

impl HolidayRule {
    /// Reads the columns of the list: the rule's name and its numbers.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        let (name, numbers) = columns.split_first()?;
        let numbers: Vec<i32> = numbers
            .iter()
            .filter_map(|number| number.parse().ok())
            .collect();
        match (*name, numbers.as_slice()) {
            ("fixed", [month, day]) => Some(Self::Fixed {
                month: *month,
                day: *day,
            }),
            ("weekday", [month, weekday, which, rest @ ..]) => Some(Self::Weekday {
                month: *month,
                weekday: *weekday,
                which: *which,
                after: rest.first().copied().unwrap_or(0),
            }),
            ("easter", [after]) => Some(Self::Easter { after: *after }),
            ("orthodox_easter", [after]) => Some(Self::OrthodoxEaster { after: *after }),
            ("hebrew", [after]) => Some(Self::Hebrew { after: *after }),
            ("hanukkah", []) => Some(Self::Hanukkah),
            ("lunar_new_year", []) => Some(Self::LunarNewYear),
            ("diwali", []) => Some(Self::Diwali),
            ("islamic", [month, day]) => Some(Self::Islamic {
                month: *month,
                day: *day,
            }),
            _ => None,
        }
    }
}
