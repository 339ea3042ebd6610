//! The day that “later that day” or “two days later” leans on, which no year, month or birthday told between moves.

use crate::model::Date;
use crate::time::Found;
use crate::time::direction::Direction;
use crate::time::meaning::{Frame, Meaning};
use crate::time::point::{Point, Unit};

use super::Story;

impl Story {
    /// The day from which “the next day” or “later that night” is counted where the date last named is none to
    /// count from: “was arrested on Monday. He was born in 1984. Two days later, …”.
    pub(super) fn day_counted_from(&self, found: &Found) -> Option<Date> {
        const NEAR: usize = 3;
        let (day, sentence) = self.day?;
        if self.history || found.sentence > sentence + NEAR || !found.is_counted_from_day() {
            return None;
        }
        let focus = self.context.focus.or(self.context.before)?;
        let is_aside = match focus {
            Point::Day(_) => {
                let is_ahead = self.context.published.is_some()
                    && focus.first_day() > self.context.published
                    && self.context.direction != Direction::Ahead;
                is_ahead || self.context.birth == Some(focus)
            }
            _ => self.focus_sentence != found.sentence,
        };
        is_aside.then_some(day)
    }

    /// Keeps a day that is over and no birthday.
    pub(super) fn keep_day(&mut self, found: &Found, point: Point) {
        let Point::Day(day) = point else {
            return;
        };
        let is_over = self
            .context
            .published
            .is_none_or(|published| day <= published);
        if is_over && !found.is_birth {
            self.day = Some((day, found.sentence));
        }
    }
}

impl Found {
    /// Whether it is counted from a day that was told: “that night”, “the next day”, “two hours later”.
    fn is_counted_from_day(&self) -> bool {
        match self.reading.meaning {
            Meaning::Unit {
                unit: Unit::Day,
                by,
                frame: Frame::Focus,
            } => by != 0 || self.points,
            Meaning::Shift {
                unit,
                direction,
                frame: Frame::Focus,
                ..
            } => unit <= Unit::Day || unit == Unit::Week && direction > 0,
            _ => false,
        }
    }
}
