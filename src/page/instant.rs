//! Instants: when a stamp was, as seconds on one clock, so that stamps of several zones can be compared.

use crate::model::{Date, day_number};

/// Seconds of a minute, an hour and a day.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// How far clocks stand before Greenwich’s and behind it at most.
pub(super) const BEFORE: i64 = 14 * HOUR;
pub(super) const BEHIND: i64 = 12 * HOUR;

/// A stamp's value as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Instant {
    /// Where its day begins on its own clock, in seconds.
    pub(super) day: i64,
    /// How long after that it was.
    pub(super) time: Option<i64>,
    /// How far its clock stands before Greenwich's.
    pub(super) offset: Option<i64>,
}

impl Instant {
    /// Reads ISO 8601: a day, or a day with a time and perhaps an offset.
    pub(super) fn read(value: &str) -> Option<Self> {
        let day: Date = value.get(..10)?.parse().ok()?;
        let day = DAY * i64::from(day_number(day));
        let Some(rest) = value.get(11..) else {
            let (time, offset) = (None, None);
            return Some(Self { day, time, offset });
        };
        let end = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
        let (clock, zone) = rest.split_at(end);
        Some(Self {
            day,
            time: seconds(clock),
            offset: offset(zone),
        })
    }

    /// When it was on Greenwich's clock, if that is known.
    pub(super) fn absolute(self) -> Option<i64> {
        Some(self.day + self.time? - self.offset?)
    }

    /// Whether a moment that a page shows, its seconds left out, may be the same. Zones that are not told
    /// stand quarters of an hour apart, but what is known without a zone is the page's own clock.
    pub(super) fn agrees_with(self, shown: Self) -> bool {
        let Some(shown_time) = shown.time else {
            return true;
        };
        let Some(time) = self.time else {
            return false;
        };
        let is_same = |seconds: i64| (1 - MINUTE..MINUTE).contains(&seconds);
        match (self.absolute(), shown.absolute()) {
            (Some(own), Some(other)) => is_same(own - other),
            (Some(own), None) => {
                let ahead = shown.day + shown_time - own;
                let quarter = HOUR / 4;
                let rest = (ahead + quarter / 2).rem_euclid(quarter) - quarter / 2;
                (-BEHIND - MINUTE..=BEFORE + MINUTE).contains(&ahead) && is_same(rest)
            }
            (None, _) => is_same(self.day + time - shown.day - shown_time),
        }
    }

    /// Whether it is known to be no later than another.
    pub(super) fn is_not_after(self, other: Self) -> bool {
        if let (Some(own), Some(other)) = (self.absolute(), other.absolute()) {
            return own <= other;
        }
        self.day < other.day || self == other
    }
}

/// “08:30:15.2” in seconds.
fn seconds(clock: &str) -> Option<i64> {
    let mut fields = clock.split([':', '.']).map(str::parse::<i64>);
    let hours = fields.next()?.ok()?;
    let minutes = fields.next()?.ok()?;
    let seconds = fields.next().and_then(Result::ok).unwrap_or(0);
    let is_clock = hours <= 24 && minutes < 60 && seconds <= 60;
    is_clock.then(|| hours * HOUR + minutes * MINUTE + seconds)
}

/// “+05:30”, “-0800”, “Z” in seconds.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits.get(2..4).map_or(Ok(0), str::parse).ok()?;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    Some(sign * (hours * HOUR + minutes * MINUTE))
}
