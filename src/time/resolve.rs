//! From what an expression means to the days it covers.

use crate::lexicon::HolidayRule;
use crate::model::{Date, TimeKind, TimeModifier};

use super::calendar::{add_days, add_months, civil, nth_weekday, weekday};
use super::century;
use super::context::{Context, Resolved, at, date, unknown};
use super::direction::Direction;
use super::meaning::{Clock, Frame, Meaning, Name, Reading, Which};
use super::point::{Point, Unit};
use super::recurrent::in_year;

impl Resolved {
    /// The same with another place in the calendar.
    pub(super) fn at(self, point: Point, clock: Option<Clock>) -> Self {
        let mut moved = at(point);
        moved.modifier = self.modifier;
        if let Some(clock) = clock {
            add_clock(&mut moved, clock);
        }
        moved
    }
}

impl Context {
    /// Resolves a reading.
    pub(super) fn resolve(&self, reading: &Reading) -> Resolved {
        let mut resolved = match self.day_meant(reading) {
            Some(day) => at(Point::Day(day)),
            None => self.resolve_meaning(&reading.meaning),
        };
        if self.is_too_late(&reading.meaning, &resolved) || self.points_at_none(reading) {
            resolved = unknown(unresolved(&reading.meaning));
        }
        resolved.modifier = reading.modifier.or(approximation(&reading.meaning));
        if let Some(clock) = reading.clock {
            add_clock(&mut resolved, clock);
        }
        resolved
    }

    /// Whether a day counted on from the date last named comes out behind publication though its
    /// clause tells of the past: “came the day after”.
    fn is_too_late(&self, meaning: &Meaning, resolved: &Resolved) -> bool {
        let counted_on = match meaning {
            Meaning::Unit { unit, by, frame } => {
                *unit == Unit::Day && *by > 0 && *frame == Frame::Focus
            }
            Meaning::Shift {
                direction, frame, ..
            } => *direction > 0 && *frame == Frame::Focus,
            _ => false,
        };
        let later = |point: Option<Point>| {
            let first = point.and_then(Point::first_day);
            self.published.is_some() && first > self.published
        };
        counted_on
            && !self.narrative
            && self.direction == Direction::Back
            && later(resolved.point)
            && !later(self.focus)
    }

    /// Whether the day that “that night” or “the same day” points at was not told by its date.
    fn points_at_none(&self, reading: &Reading) -> bool {
        let day = Meaning::Unit {
            unit: Unit::Day,
            by: 0,
            frame: Frame::Focus,
        };
        let told = matches!(self.focus, Some(Point::Day(_))) || self.day_meant(reading).is_some();
        self.points && !told && !self.narrative && reading.meaning == day
    }

    pub(super) fn resolve_meaning(&self, meaning: &Meaning) -> Resolved {
        match meaning {
            Meaning::Point(point) => at(*point),
            Meaning::WithoutCentury(point) => at(century::complete(*point, self)),
            Meaning::BeforeChrist(value) => date(Some(format!("BC{value}"))),
            Meaning::Recurrent { name, which } => self.recurrent(*name, *which),
            Meaning::Unit { unit, by, frame } => self.unit(*unit, *by, *frame),
            Meaning::Shift {
                amount,
                unit,
                direction,
                frame,
            } => self.shift(*amount, *unit, *direction, *frame),
            Meaning::Beside { base, unit, by } => self.beside(base, *unit, *by),
            Meaning::Moved { base, unit, by } => self.moved_by(base, *unit, *by),
            Meaning::Around { base, unit } => self.around(base, *unit),
            Meaning::Nth { of, unit, nth } => self.nth(of, *unit, *nth),
            Meaning::NthWeekday { of, weekday, nth } => self.nth_weekday(of, *weekday, *nth),
            Meaning::Reference(direction) => date(Some(
                match direction {
                    ..=-1 => "PAST_REF",
                    0 => "PRESENT_REF",
                    _ => "FUTURE_REF",
                }
                .to_owned(),
            )),
            Meaning::Duration(value) => Resolved {
                kind: TimeKind::Duration,
                ..date(Some(value.clone()))
            },
            Meaning::Set(value) => Resolved {
                kind: TimeKind::Set,
                ..date(Some(value.clone()))
            },
            Meaning::TimeOfDay => match self.day_told_of() {
                Some(day) => at(Point::Day(day)),
                None => unknown("XXXX-XX-XX"),
            },
        }
    }

    /// Whether the clause points to the future.
    pub(super) fn points_ahead(&self) -> bool {
        self.direction == Direction::Ahead
    }

    /// The day from which relative times are counted.
    pub(super) fn day(&self, frame: Frame) -> Option<Date> {
        let focus = self.focus.and_then(Point::first_day);
        if self.narrative {
            return focus
                .filter(|_| self.leans_on_focus(frame))
                .or(self.published);
        }
        match (frame, self.focus) {
            (Frame::Publication, _) => self.published,
            (Frame::Focus, Some(Point::Day(day))) => Some(day),
            (Frame::Focus, _) => self.published.or(focus),
        }
    }

    /// Whether a narrative’s relative date leans on the date last named: not “last year” behind a mere
    /// year.
    fn leans_on_focus(&self, frame: Frame) -> bool {
        frame == Frame::Focus || self.names_month()
    }

    /// The day from which “the following day” or “two weeks later” is counted: of the date last
    /// named, be it in the passage before. What lies behind it can't be counted from the day of
    /// publication when the clause tells of the past.
    pub(super) fn day_to_count_from(&self, frame: Frame, by: i32) -> Option<Date> {
        if frame != Frame::Focus || self.narrative {
            return self.day(frame);
        }
        // “Last September she resigned the next day”: of which day is not told.
        let is_day = matches!(self.focus, Some(Point::Day(_)));
        if self.focus.is_some() && !is_day && by > 0 && self.direction == Direction::Back {
            return None;
        }
        // “A week earlier” behind “in 2021”: no week of today
        let is_of_old = self.focus.and_then(Point::year) < self.year(Frame::Publication);
        if self.focus.is_some() && !is_day && by < 0 && is_of_old {
            return None;
        }
        if self.focus.is_some() {
            return self.day(frame);
        }
        match self.before {
            Some(Point::Day(day)) => Some(day),
            _ if by > 0 && self.direction != Direction::Ahead => None,
            _ => self.day(frame),
        }
    }

    /// The day that “the same day” means when its passage names none: the one last named before. The
    /// day of “earlier in the day” or “that night” is not told.
    fn day_meant(&self, reading: &Reading) -> Option<Date> {
        let is_same = matches!(
            reading.meaning,
            Meaning::Unit {
                unit: Unit::Day,
                by: 0,
                frame: Frame::Focus
            }
        );
        let is_bare = reading.modifier.is_none() && reading.clock.is_none();
        match (self.focus, self.before) {
            (None, Some(Point::Day(day))) if is_same && is_bare && !self.narrative => Some(day),
            _ => None,
        }
    }

    /// The day to which a bare time of day belongs: the date last named, be it in the passage
    /// before, unless the clause tells of nothing past or somebody was born on that day.
    fn day_told_of(&self) -> Option<Date> {
        match (self.focus, self.before) {
            (None, Some(Point::Day(day)))
                if self.direction == Direction::Back
                    && !self.narrative
                    && self.birth != self.before =>
            {
                Some(day)
                    .filter(|day| Some(*day) <= self.published)
                    .or(self.published)
            }
            _ => self.day(Frame::Focus),
        }
    }

    /// The year to which the frame belongs.
    pub(super) fn year(&self, frame: Frame) -> Option<i32> {
        let focus = self.focus.and_then(Point::year);
        let published = self.published.map(|day| i32::from(day.year()));
        match frame {
            Frame::Focus => focus.or(published),
            Frame::Publication if self.narrative => {
                focus.filter(|_| self.leans_on_focus(frame)).or(published)
            }
            Frame::Publication => published,
        }
    }

    /// “two days before Christmas”.
    fn beside(&self, base: &Meaning, unit: Unit, by: i32) -> Resolved {
        let base = self.resolve_meaning(base);
        let day = base.point.and_then(Point::first_day);
        match day.and_then(|day| Point::around(unit, day, by)) {
            Some(point) => at(point),
            None => unknown("XXXX-XX-XX"),
        }
    }

    /// “the week of March 6”, “the Easter weekend”.
    fn around(&self, base: &Meaning, unit: Unit) -> Resolved {
        let base = self.resolve_meaning(base);
        let day = base.point.and_then(Point::first_day);
        // “the quarter ended June 30”: of a firm’s own year, if the text has named one
        if unit == Unit::Quarter && self.quarter.is_some() && day <= self.published {
            return self.unit(unit, 0, Frame::Focus);
        }
        // The weekend of a holiday on Monday comes before it.
        let back = if unit == Unit::Weekend { -1 } else { 0 };
        let day = day.and_then(|day| match weekday(day) {
            1 => add_days(day, back),
            _ => Some(day),
        });
        match day.and_then(|day| Point::around(unit, day, 0)) {
            Some(point) => at(point),
            None => unknown("XXXX-WXX"),
        }
    }

    /// “the last week of July”, “the 15th of next month”.
    fn nth(&self, of: &Meaning, unit: Unit, nth: i32) -> Resolved {
        let whole = self.resolve_meaning(of);
        let point = whole.point.and_then(|whole| whole.nth(unit, nth));
        match (point, whole.point) {
            (Some(point), _) => at(point),
            (None, Some(_)) => date(Some("XXXX-XX-XX".to_owned())),
            (None, None) => unknown(match unit {
                Unit::Week => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Month => "XXXX-XX",
                _ => "XXXX-XX-XX",
            }),
        }
    }

    /// “the last Friday of the month”.
    fn nth_weekday(&self, of: &Meaning, wanted: i32, nth: i32) -> Resolved {
        let month = self.resolve_meaning(of).point;
        let day = match month {
            Some(Point::Month(year, month)) => nth_weekday(year, month, wanted, nth),
            _ => None,
        };
        match (day, month) {
            (Some(day), _) => at(Point::Day(day)),
            (None, Some(month)) => date(Some(format!("{}-XX", month.value()))),
            (None, None) => unknown("XXXX-XX-XX"),
        }
    }

    /// The lower end of a range whose upper end alone has its year: “April 28 to May 2, 2029”.
    pub(super) fn lower_end(lower: &Reading, upper: &Meaning) -> Option<Point> {
        let Meaning::Recurrent {
            name,
            which: Which::Open,
        } = lower.meaning
        else {
            return None;
        };
        let Meaning::Point(high) = upper else {
            return None;
        };
        let year = high.year()?;
        let here = in_year(name, year)?;
        if here.first_day() > high.first_day() {
            in_year(name, year - 1)
        } else {
            Some(here)
        }
    }

    /// The expression's place one round further on or back: the same weekday of the week before,
    /// the same month of the next year.
    pub(super) fn moved(reading: &Reading, point: Point, by: i32) -> Option<Point> {
        let Meaning::Recurrent {
            name,
            which: Which::Open,
        } = reading.meaning
        else {
            return None;
        };
        match (name, point) {
            (Name::Weekday(_), Point::Day(day)) => add_days(day, 7 * by).map(Point::Day),
            (Name::Day(wanted), Point::Day(day)) => {
                let (year, month) = (i32::from(day.year()), i32::from(day.month()));
                let (year, month) = add_months(year, month, by)?;
                civil(year, month, wanted).map(Point::Day)
            }
            _ => in_year(name, point.year()?.checked_add(by)?),
        }
    }
}

/// The value of an amount of time that nothing resolves.
fn unresolved(meaning: &Meaning) -> &'static str {
    match meaning {
        Meaning::Shift {
            unit: Unit::Year | Unit::Decade | Unit::Century,
            ..
        } => "XXXX",
        Meaning::Shift {
            unit: Unit::Month, ..
        } => "XXXX-XX",
        Meaning::Shift {
            unit: Unit::Week, ..
        } => "XXXX-WXX",
        _ => "XXXX-XX-XX",
    }
}

/// The days of feasts that begin when the moon is seen are known roughly.
fn approximation(meaning: &Meaning) -> Option<TimeModifier> {
    let seen = matches!(
        meaning,
        Meaning::Recurrent {
            name: Name::Holiday(HolidayRule::Islamic { .. } | HolidayRule::Diwali),
            ..
        }
    );
    seen.then_some(TimeModifier::Approx)
}

/// Puts a time of day behind the day.
fn add_clock(resolved: &mut Resolved, clock: Clock) {
    if resolved.kind == TimeKind::Date {
        resolved.kind = TimeKind::Time;
        if let Some(value) = &mut resolved.value {
            value.push_str(&clock.value());
        }
    }
}
