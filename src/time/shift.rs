//! Times counted from another day: “last week”, “two weeks ago”, “a year earlier”, “three hours later”.

use crate::model::{Date, TimeKind};

use super::calendar::{add_days, add_months, weekday};
use super::context::{Context, Resolved, at, date, unknown};
use super::direction::Direction;
use super::meaning::{Frame, Meaning, Name, Which};
use super::point::{Point, Unit};

impl Context {
    /// “a year ago today”, “two weeks ago Tuesday”, “the Friday before last”.
    pub(super) fn moved_by(&self, base: &Meaning, unit: Unit, by: i32) -> Resolved {
        const WEEK: i32 = 7;
        const HALF: i32 = 3;
        let nearest = |wanted: i32| {
            let today = self.published?;
            let days = (wanted - weekday(today) + HALF).rem_euclid(WEEK) - HALF;
            add_days(today, days).map(Point::Day)
        };
        let base = match base {
            Meaning::Recurrent {
                name: Name::Weekday(wanted),
                which: Which::Open,
            } => nearest(*wanted),
            _ => self.resolve_meaning(base).point,
        };
        match base.and_then(|point| point.moved(unit, by)) {
            Some(point) => at(point),
            None => unknown("XXXX-XX-XX"),
        }
    }

    /// “last week”, “that year”, “the following day”.
    pub(super) fn unit(&self, unit: Unit, by: i32, frame: Frame) -> Resolved {
        if unit == Unit::Quarter && by == 0 && frame == Frame::Focus {
            let over = |quarter: &Point| {
                let end = quarter.interval().map(|(_, end)| end);
                self.published.is_none() || self.narrative || end <= self.published
            };
            if let Some(quarter) = self.quarter.filter(over) {
                return at(quarter);
            }
            // News of a quarter is of the one that is over.
            return self.unit(unit, -1, Frame::Publication);
        }
        let day = if unit >= Unit::Month && frame == Frame::Focus {
            self.focus.and_then(Point::first_day).or(self.published)
        } else if unit == Unit::Day && frame == Frame::Publication && !self.is_day_named() {
            self.published // “yesterday” is no day of a year that was named alone
        } else if by == 0 {
            self.day(frame)
        } else {
            self.day_to_count_from(frame, by)
        };
        let by = match day {
            Some(day) if unit == Unit::Weekend && by == 0 => self.weekend(day),
            _ => by,
        };
        match day.and_then(|day| Point::around(unit, day, by)) {
            Some(point) => at(point),
            None => unknown(some(unit)),
        }
    }

    fn is_day_named(&self) -> bool {
        matches!(self.focus, Some(Point::Day(_)))
    }

    /// How far “the weekend” or “this weekend” lies from the week of a day: the one before it in
    /// the week's first half, unless the clause points ahead.
    fn weekend(&self, day: Date) -> i32 {
        let over = match self.direction {
            Direction::Ahead | Direction::Near => false,
            Direction::Open => weekday(day) <= 3,
            Direction::Back => weekday(day) <= 5,
        };
        -i32::from(over && !self.narrative)
    }

    /// “two weeks ago”, “a year earlier”, “three days later”.
    pub(super) fn shift(
        &self,
        amount: Option<f64>,
        unit: Unit,
        direction: i32,
        frame: Frame,
    ) -> Resolved {
        let reference = if direction < 0 {
            "PAST_REF"
        } else {
            "FUTURE_REF"
        };
        let Some(amount) = amount else {
            // “released it a few hours later”, “Days later, she left”: of a past that is told
            let is_told =
                frame == Frame::Focus && direction > 0 && self.direction != Direction::Ahead;
            return match is_told {
                true if unit.is_of_clock() => self.hour_of(frame, self.day(frame)),
                true if !self.narrative => date(Some(some(unit).to_owned())),
                _ => date(Some(reference.to_owned())),
            };
        };
        if unit == Unit::Year && whole(amount) == Some(1) && amount.fract() == 0.0 && direction < 0
        {
            if let Some(Point::Quarter(year, quarter)) = self.compared {
                return at(Point::Quarter(year - 1, quarter));
            }
        }
        if let Some(month) = self.month_beside(amount, unit, direction, frame) {
            return at(month);
        }
        let Some(day) = self.day_to_count_from(frame, direction) else {
            return unknown("XXXX-XX-XX");
        };
        let point = if unit.is_of_clock() {
            return self.shift_by_hours(amount * unit.hours(), direction, frame, day);
        } else if amount.fract() == 0.0 {
            whole(amount).and_then(|amount| Point::around(unit, day, amount * direction))
        } else {
            shift_by_part(amount, unit, direction, day)
        };
        // What no calendar reaches is the past or future at large.
        point.map_or_else(|| date(Some(reference.to_owned())), at)
    }

    /// “a year earlier”, “a month earlier” behind “in May”: a month, too; “four years later” behind
    /// “in 2031”: a year.
    fn month_beside(&self, amount: f64, unit: Unit, by: i32, frame: Frame) -> Option<Point> {
        let (year, month) = match self.focus.filter(|_| frame == Frame::Focus)? {
            Point::Month(year, month) => (year, month),
            Point::Year(year) | Point::Season(year, _)
                if matches!(unit, Unit::Year | Unit::Decade) && amount.fract() == 0.0 =>
            {
                let years = if unit == Unit::Year { 1 } else { 10 };
                return year
                    .checked_add(whole(amount)?.checked_mul(by)?.checked_mul(years)?)
                    .map(Point::Year);
            }
            _ => return None,
        };
        let months = match unit {
            Unit::Year => 12,
            Unit::Month => 1,
            _ => return None,
        };
        let amount = whole(amount).filter(|_| amount.fract() == 0.0)?;
        let (year, month) = add_months(year, month, amount.checked_mul(months * by)?)?;
        Some(Point::Month(year, month))
    }

    /// “48 hours ago”, “two hours later”: a day when the hours make whole days, or else a time of
    /// an unknown hour.
    fn shift_by_hours(&self, hours: f64, direction: i32, frame: Frame, day: Date) -> Resolved {
        let days = whole(hours / 24.0).filter(|days| *days > 0 && hours % 24.0 == 0.0);
        if let Some(days) = days {
            let point = Point::around(Unit::Day, day, days * direction);
            return point.map_or_else(|| unknown("XXXX-XX-XX"), at);
        }
        self.hour_of(frame, Some(day))
    }

    /// An unknown hour of a day, which is known when the date last named is one.
    fn hour_of(&self, frame: Frame, day: Option<Date>) -> Resolved {
        let known =
            frame == Frame::Focus && (self.narrative || matches!(self.focus, Some(Point::Day(_))));
        let day = day.filter(|_| known).map(|day| day.to_string());
        let day = day.unwrap_or_else(|| "XXXX-XX-XX".to_owned());
        Resolved {
            kind: TimeKind::Time,
            ..date(Some(format!("{day}TXX")))
        }
    }
}

/// The value of one of a unit of which nothing more is known.
pub(super) fn some(unit: Unit) -> &'static str {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        Unit::Year => "XXXX",
        _ => "XXXX-XX-XX",
    }
}

/// “a year and a half ago”.
fn shift_by_part(amount: f64, unit: Unit, direction: i32, day: Date) -> Option<Point> {
    let (finer, factor) = match unit {
        Unit::Year => (Unit::Month, 12.0),
        Unit::Decade => (Unit::Year, 10.0),
        Unit::Century => (Unit::Year, 100.0),
        Unit::Week => (Unit::Day, 7.0),
        _ => (unit, 1.0),
    };
    Point::around(finer, day, whole(amount * factor)? * direction)
}

/// A float that is a small whole number.
#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> Option<i32> {
    (number.abs() < 1e6).then(|| number.round() as i32)
}
