//! Names that come round (weekdays, months, seasons, holidays): which of them is meant.

use crate::lexicon::HolidayRule;
use crate::model::Date;

use super::calendar::{
    add_days, add_months, civil, day_number, easter, monday_of, nth_weekday, week_of, weekday,
};
use super::context::{Context, Resolved, at, unknown};
use super::direction::Direction;
use super::feast;
use super::meaning::{Frame, Name, Which};
use super::point::{Point, season_code};

/// How many days back a weekday may lie on which something was planned.
const DAYS_BACK: i32 = 2;

impl Context {
    /// Which of those that come round is meant.
    pub(super) fn recurrent(&self, name: Name, which: Which) -> Resolved {
        match (self.recurrent_point(name, which), which) {
            (Some(point), _) => at(point),
            // “the fifth Monday of May 2031”: that May has none.
            (None, Which::Year(year)) => Resolved {
                lacks_reference: false,
                ..unknown(&unresolved(name).replacen("XXXX", &format!("{year:04}"), 1))
            },
            (None, _) => unknown(&unresolved(name)),
        }
    }

    fn recurrent_point(&self, name: Name, which: Which) -> Option<Point> {
        match (name, which) {
            (Name::Weekday(wanted), Which::YearFrom(by, frame)) => {
                let day = self.day(frame)?;
                let monday = add_days(day, 1 - weekday(day) + 7 * by)?;
                Some(Point::Day(add_days(monday, wanted - 1)?))
            }
            (Name::Weekday(wanted), Which::Next) if self.focus.is_some() => {
                self.weekday_beside(wanted, 1)
            }
            (Name::Weekday(wanted), Which::Beside(by)) => self.weekday_beside(wanted, by),
            (Name::Weekday(wanted), _) => self.weekday(wanted, which),
            (Name::Day(wanted), _) => self.day_of_month(wanted),
            (Name::SameQuarter, _) => match (self.quarter, self.year_of(which)?) {
                (Some(Point::Quarter(_, quarter)), year) => Some(Point::Quarter(year, quarter)),
                (_, year) => Some(Point::Year(year)),
            },
            (_, Which::Year(year)) => in_year(name, year),
            (_, Which::YearFrom(by, frame)) => in_year(name, self.year(frame)?.checked_add(by)?),
            (_, Which::Next) if self.focus.is_some() => self.after_focus(name),
            (_, Which::Beside(1)) => self.after_focus(name),
            (_, Which::Next | Which::ToCome) => self.related(name, 1),
            (_, Which::Relation(by) | Which::Beside(by)) => self.related(name, by),
            (_, Which::Open) => self.open(name),
        }
    }

    /// The year that is named or counted from a known one.
    fn year_of(&self, which: Which) -> Option<i32> {
        match which {
            Which::Year(year) => Some(year),
            Which::YearFrom(by, frame) => self.year(frame)?.checked_add(by),
            Which::Open | Which::Next | Which::ToCome | Which::Relation(_) | Which::Beside(_) => {
                None
            }
        }
    }

    /// “Monday”, “last Monday”, “next Monday”.
    fn weekday(&self, wanted: i32, which: Which) -> Option<Point> {
        let today = self.day_of_weekdays()?;
        let back = (weekday(today) - wanted).rem_euclid(7);
        let ahead = 7 - back;
        let days = match which {
            Which::Relation(-1) if back == 0 => -7,
            Which::Relation(1) => in_next_week(today, wanted),
            Which::Next | Which::ToCome => ahead,
            Which::Relation(0) if self.direction != Direction::Back => {
                (wanted - weekday(today)).rem_euclid(7)
            }
            Which::Relation(_) => -back,
            _ if self.points_ahead() && back != 0 => ahead,
            _ if self.direction == Direction::Near && back > DAYS_BACK => ahead,
            _ if self.is_written_after(today, ahead) => ahead,
            _ if self.narrative && self.names_month() => (wanted - weekday(today)).rem_euclid(7),
            _ => -back,
        };
        Some(Point::Day(add_days(today, days)?))
    }

    /// Whether the story was still written so few days after publication: “Wednesday” in what was published
    /// on Tuesday and updated the day after.
    fn is_written_after(&self, today: Date, days: i32) -> bool {
        const FEW: i32 = 2;
        days <= FEW
            && self.direction != Direction::Ahead
            && self.written_last.is_some()
            && self.published == Some(today)
            && add_days(today, days) <= self.written_last
    }

    /// The day from which weekdays are counted: never the first of a year that was named alone.
    fn day_of_weekdays(&self) -> Option<Date> {
        if self.names_month() {
            self.day(Frame::Publication)
        } else {
            self.published
        }
    }

    /// Whether the date last named is a day or a month.
    pub(super) fn names_month(&self) -> bool {
        matches!(self.focus, Some(Point::Day(_) | Point::Month(..)))
    }

    /// “that Monday”, “the following Monday”, seen from the date last named.
    fn weekday_beside(&self, wanted: i32, by: i32) -> Option<Point> {
        let day = self.day_to_count_from(Frame::Focus, by)?;
        let ahead = (wanted - weekday(day)).rem_euclid(7);
        let named = self.focus.or(self.before).is_some();
        let days = match by {
            0 if named => ahead,
            ..=0 if ahead == 0 && by == 0 => 0,
            ..=0 => ahead - 7,
            1.. if ahead == 0 => 7,
            1.. => ahead,
        };
        Some(Point::Day(add_days(day, days)?))
    }

    /// “the 15th”, and the second day of a range.
    fn day_of_month(&self, day: i32) -> Option<Point> {
        let (year, month) = match self.focus {
            Some(Point::Day(date)) => (i32::from(date.year()), i32::from(date.month())),
            Some(Point::Month(year, month)) => (year, month),
            _ => {
                let date = self.published?;
                (i32::from(date.year()), i32::from(date.month()))
            }
        };
        let date = civil(year, month, day)?;
        let late = self.published.is_some_and(|published| date > published);
        let is_near = self.direction == Direction::Near;
        if late && !self.points_ahead() && !is_near && !self.narrative {
            let (year, month) = add_months(year, month, -1)?;
            return civil(year, month, day).map(Point::Day);
        }
        let early = self.published.is_some_and(|published| date < published);
        if early && self.points_ahead() && self.focus.is_none() {
            let (year, month) = add_months(year, month, 1)?;
            return civil(year, month, day).map(Point::Day);
        }
        Some(Point::Day(date))
    }

    /// “last May”, “this summer”, “next January”: the latest that is over, the one of this year, the
    /// first that has not begun.
    fn related(&self, name: Name, by: i32) -> Option<Point> {
        const WINTER: i32 = 4;
        const LONGEST: i32 = 8; // from one leap year to the next around 1900
        let today = self.day(Frame::Publication)?;
        let year = i32::from(today.year());
        let is = |year: i32, test: &dyn Fn((Date, Date)) -> bool| {
            in_year(name, year)
                .and_then(Point::interval)
                .is_some_and(test)
        };
        let year = match by {
            ..=-1 => (year - LONGEST..=year)
                .rev()
                .find(|year| is(*year, &|(_, end)| end <= today))?,
            0 if name == Name::Season(WINTER) && today.month() <= 3 => year - 1,
            0 => year,
            1.. => (year..=year + LONGEST).find(|year| is(*year, &|(first, _)| first > today))?,
        };
        in_year(name, year)
    }

    /// “the following April”: the first behind the date last named.
    fn after_focus(&self, name: Name) -> Option<Point> {
        let year = self.year(Frame::Focus)?;
        let end = match self.focus {
            Some(Point::Day(_) | Point::Month(..)) => self.focus.and_then(Point::interval),
            _ => None,
        };
        let Some((_, end)) = end else {
            return in_year(name, year.checked_add(1)?);
        };
        let here = in_year(name, year).filter(|here| here.first_day() >= Some(end));
        here.or_else(|| in_year(name, year.checked_add(1)?))
    }

    /// How far ahead of the day of publication a bare name may lie without a future cue.
    fn days_forgiven(&self, name: Name) -> i32 {
        const YEAR: i32 = 366;
        match (name, self.direction) {
            (Name::SuperTuesday, _) => YEAR,
            (Name::Holiday(_), Direction::Back) => 7,
            (_, Direction::Back) => 0,
            (Name::MonthDay(..), _) => 55,
            (Name::Holiday(_), _) => 30,
            _ => 0,
        }
    }

    /// In a narrative, the one beside the date last named or, if that comes sooner, beside the date
    /// from which it turned aside.
    fn in_narrative(&self, name: Name) -> Option<Point> {
        let beside = |date: Option<Point>| {
            let date = date.filter(|_| self.narrative && !self.is_left)?;
            let point = beside_focus(name, date)?;
            Some((
                point,
                day_number(point.first_day()?) - day_number(date.first_day()?),
            ))
        };
        let days = |away: i32| if away < 0 { i32::MAX } else { away };
        match (beside(self.focus), beside(self.line)) {
            (Some((_, aside)), Some((point, away)))
                if days(away) < days(aside) || self.is_far_aside() =>
            {
                Some(point)
            }
            (Some((point, _)), _) | (None, Some((point, _))) => Some(point),
            (None, None) => None,
        }
    }

    /// Whether the date last named is a mere year of another age than that from which the
    /// narrative turned aside.
    fn is_far_aside(&self) -> bool {
        const AGE: i32 = 20;
        let years = |date: Option<Point>| date.and_then(Point::year).unwrap_or(0);
        matches!(self.focus, Some(Point::Year(_)))
            && (years(self.focus) - years(self.line)).abs() >= AGE
    }

    /// A name without a year: the latest one, unless the clause points ahead; in a narrative, the
    /// one of the year last named.
    fn open(&self, name: Name) -> Option<Point> {
        if let Some(point) = self.in_narrative(name) {
            return Some(point);
        }
        if let Some(point) = self.year_told.and_then(|year| in_year(name, year)) {
            return Some(point);
        }
        let today = self.published?;
        let year = i32::from(today.year());
        let here = in_year(name, year).or_else(|| in_year(name, year - 1))?;
        let first = here.first_day()?;
        let away = day_number(first) - day_number(today);
        let year = if self.direction == Direction::Near {
            year + nearer(away)
        } else if self.points_ahead() {
            let grace = if matches!(name, Name::Quarter(_)) {
                250
            } else {
                0
            };
            let over = here
                .interval()
                .is_some_and(|(_, end)| day_number(end) + grace <= day_number(today));
            if over { year + 1 } else { year }
        } else if away > self.days_forgiven(name) {
            year - 1
        } else {
            year
        };
        in_year(name, year)
    }
}

/// In how many days the weekday of the week after this one comes, if that is not tomorrow.
fn in_next_week(today: Date, wanted: i32) -> i32 {
    const WEEK: i32 = 7;
    let days = WEEK + wanted - weekday(today);
    if days > 1 { days } else { days + WEEK }
}

/// How many years on the one lies that comes nearest, when this year's is so many days away.
fn nearer(away: i32) -> i32 {
    const HALF_A_YEAR: i32 = 183;
    if away > HALF_A_YEAR {
        -1
    } else {
        i32::from(away < -HALF_A_YEAR)
    }
}

/// In a narrative, the one in the year last named, unless one of a year beside it lies much nearer
/// to the date last named: January behind December.
fn beside_focus(name: Name, focus: Point) -> Option<Point> {
    const FAR: i32 = 270;
    let year = focus.year()?;
    let here = in_year(name, year)?;
    if matches!(focus, Point::Year(_)) {
        return Some(here);
    }
    let away = day_number(here.first_day()?) - day_number(focus.first_day()?);
    if away < -FAR {
        in_year(name, year + 1)
    } else if away > FAR {
        in_year(name, year - 1)
    } else {
        Some(here)
    }
}

/// The one in that year.
pub(super) fn in_year(name: Name, year: i32) -> Option<Point> {
    match name {
        Name::MonthDay(month, day) => civil(year, month, day).map(Point::Day),
        Name::Month(month) => Some(Point::Month(year, month)),
        Name::Season(season) => Some(Point::Season(year, season)),
        Name::Quarter(quarter) => Some(Point::Quarter(year, quarter)),
        Name::Half(half) => Some(Point::Half(year, half)),
        Name::Week(week) => {
            let monday = monday_of(year, week)?;
            (week_of(monday) == (year, week)).then_some(Point::Week(year, week))
        }
        Name::SuperTuesday => (year % 4 == 0)
            .then(|| nth_weekday(year, 3, 2, 1))
            .flatten()
            .map(Point::Day),
        Name::Holiday(rule) => holiday(rule, year).map(Point::Day),
        Name::NthWeekday {
            month,
            weekday,
            nth,
        } => nth_weekday(year, month, weekday, nth).map(Point::Day),
        Name::Day(_) | Name::Weekday(_) | Name::SameQuarter => None,
    }
}

/// The day of a holiday in that year.
fn holiday(rule: HolidayRule, year: i32) -> Option<Date> {
    match rule {
        HolidayRule::Fixed { month, day } => civil(year, month, day),
        HolidayRule::Weekday {
            month,
            weekday,
            which,
            after,
        } => add_days(nth_weekday(year, month, weekday, which)?, after),
        HolidayRule::Easter { after } => add_days(easter(year)?, after),
        HolidayRule::OrthodoxEaster { after } => add_days(feast::orthodox_easter(year)?, after),
        HolidayRule::Hebrew { after } => feast::hebrew(year, after),
        HolidayRule::Hanukkah => feast::hanukkah(year),
        HolidayRule::Islamic { month, day } => feast::islamic(year, month, day),
        HolidayRule::LunarNewYear => feast::lunar_new_year(year),
        HolidayRule::Diwali => feast::diwali(year),
    }
}

/// The value of a name that nothing resolves.
fn unresolved(name: Name) -> String {
    match name {
        Name::MonthDay(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Name::Month(month) => format!("XXXX-{month:02}"),
        Name::NthWeekday { month, .. } => format!("XXXX-{month:02}-XX"),
        Name::Day(day) => format!("XXXX-XX-{day:02}"),
        Name::Weekday(day) => format!("XXXX-WXX-{day}"),
        Name::Season(season) => format!("XXXX-{}", season_code(season)),
        Name::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Name::Half(half) => format!("XXXX-H{half}"),
        Name::Week(week) => format!("XXXX-W{week:02}"),
        Name::SameQuarter => "XXXX-QX".to_owned(),
        Name::SuperTuesday | Name::Holiday(_) => "XXXX-XX-XX".to_owned(),
    }
}
