//! From what an expression means to the days it covers.

use crate::lexicon::HolidayRule;
use crate::model::{Date, TimeKind, TimeModifier};

use super::calendar::{
    add_days, add_months, civil, day_number, easter, monday_of, nth_weekday, week_of, weekday,
};
use super::direction::Direction;
use super::feast;
use super::meaning::{Clock, Frame, Meaning, Name, Reading, Which};
use super::point::{Point, Unit, season_code};

/// What is known where an expression stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// The day of publication.
    pub(super) published: Option<Date>,
    /// The date last named.
    pub(super) focus: Option<Point>,
    /// The date last named before this passage, if this one has named none.
    pub(super) before: Option<Point>,
    /// In a narrative, the date from which it turned aside to another year.
    pub(super) line: Option<Point>,
    /// The quarter last named.
    pub(super) quarter: Option<Point>,
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
        let mut resolved = self.resolve_meaning(&reading.meaning);
        resolved.modifier = reading.modifier.or(approximation(&reading.meaning));
        if let Some(clock) = reading.clock {
            add_clock(&mut resolved, clock);
        }
        resolved
    }

    fn resolve_meaning(&self, meaning: &Meaning) -> Resolved {
        match meaning {
            Meaning::Point(point) => at(*point),
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
            Meaning::Around { base, unit } => self.around(base, *unit),
            Meaning::Nth { of, unit, nth } => self.nth(of, *unit, *nth),
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
            Meaning::TimeOfDay => match self.day(Frame::Focus) {
                Some(day) => at(Point::Day(day)),
                None => unknown("XXXX-XX-XX"),
            },
        }
    }

    /// Whether the clause points to the future.
    fn points_ahead(&self) -> bool {
        self.direction == Direction::Ahead
    }

    /// The day from which relative times are counted.
    fn day(&self, frame: Frame) -> Option<Date> {
        let focus = self.focus.and_then(Point::first_day);
        if self.narrative {
            return focus.or(self.published);
        }
        match (frame, self.focus) {
            (Frame::Publication, _) => self.published,
            (Frame::Focus, Some(Point::Day(day))) => Some(day),
            (Frame::Focus, _) => self.published.or(focus),
        }
    }

    /// The day from which “the following day” or “two weeks later” is counted: of the date last
    /// named, be it in the passage before. What lies behind it can't be counted from the day of
    /// publication when the clause tells of the past.
    fn day_to_count_from(&self, frame: Frame, by: i32) -> Option<Date> {
        if frame != Frame::Focus || self.focus.is_some() || self.narrative {
            return self.day(frame);
        }
        match self.before {
            Some(Point::Day(day)) => Some(day),
            _ if by > 0 && self.direction != Direction::Ahead => None,
            _ => self.day(frame),
        }
    }

    /// The year to which the frame belongs.
    fn year(&self, frame: Frame) -> Option<i32> {
        let focus = self.focus.and_then(Point::year);
        let published = self.published.map(|day| i32::from(day.year()));
        match frame {
            Frame::Focus => focus.or(published),
            Frame::Publication if self.narrative => focus.or(published),
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

    /// “last week”, “that year”, “the following day”.
    fn unit(&self, unit: Unit, by: i32, frame: Frame) -> Resolved {
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
            None => unknown(match unit {
                Unit::Week | Unit::Fortnight => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Month => "XXXX-XX",
                Unit::Quarter => "XXXX-QX",
                Unit::Decade => "XXX",
                Unit::Century => "XX",
                Unit::Year => "XXXX",
                _ => "XXXX-XX-XX",
            }),
        }
    }

    /// How far “the weekend” or “this weekend” lies from the week of a day: the one before it in
    /// the week's first half, unless the clause points ahead.
    fn weekend(&self, day: Date) -> i32 {
        let over = match self.direction {
            Direction::Ahead => false,
            Direction::Open => weekday(day) <= 3,
            Direction::Back => weekday(day) <= 5,
        };
        -i32::from(over && !self.narrative)
    }

    /// “two weeks ago”, “a year earlier”, “three days later”.
    fn shift(&self, amount: Option<f64>, unit: Unit, direction: i32, frame: Frame) -> Resolved {
        let Some(amount) = amount else {
            let reference = if direction < 0 {
                "PAST_REF"
            } else {
                "FUTURE_REF"
            };
            return date(Some(reference.to_owned()));
        };
        if unit == Unit::Year && whole(amount) == Some(1) && amount.fract() == 0.0 && direction < 0
        {
            if let Some(Point::Quarter(year, quarter)) = self.quarter {
                return at(Point::Quarter(year - 1, quarter));
            }
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
        point.map_or_else(|| unknown("XXXX-XX-XX"), at)
    }

    /// “48 hours ago”, “two hours later”: a day when the hours make whole days, or else a time of
    /// an unknown hour.
    fn shift_by_hours(&self, hours: f64, direction: i32, frame: Frame, day: Date) -> Resolved {
        let days = whole(hours / 24.0).filter(|days| *days > 0 && hours % 24.0 == 0.0);
        if let Some(days) = days {
            let point = Point::around(Unit::Day, day, days * direction);
            return point.map_or_else(|| unknown("XXXX-XX-XX"), at);
        }
        let known =
            frame == Frame::Focus && (self.narrative || matches!(self.focus, Some(Point::Day(_))));
        let day = if known {
            day.to_string()
        } else {
            "XXXX-XX-XX".to_owned()
        };
        Resolved {
            kind: TimeKind::Time,
            ..date(Some(format!("{day}TXX")))
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

    /// Which of those that come round is meant.
    fn recurrent(&self, name: Name, which: Which) -> Resolved {
        match self.recurrent_point(name, which) {
            Some(point) => at(point),
            None => unknown(&unresolved(name)),
        }
    }

    fn recurrent_point(&self, name: Name, which: Which) -> Option<Point> {
        match (name, which) {
            (Name::Weekday(wanted), Which::YearFrom(by, frame)) => {
                let day = self.day(frame)?;
                let monday = add_days(day, 1 - weekday(day) + 7 * by)?;
                Some(Point::Day(add_days(monday, wanted - 1)?))
            }
            (Name::Weekday(wanted), _) => self.weekday(wanted, which),
            (Name::Day(wanted), _) => self.day_of_month(wanted),
            (Name::SameQuarter, _) => match (self.quarter, self.year_of(which)?) {
                (Some(Point::Quarter(_, quarter)), year) => Some(Point::Quarter(year, quarter)),
                (_, year) => Some(Point::Year(year)),
            },
            (_, Which::Year(year)) => in_year(name, year),
            (_, Which::YearFrom(by, frame)) => in_year(name, self.year(frame)?.checked_add(by)?),
            (_, Which::Relation(by)) => self.related(name, by),
            (_, Which::Open) => self.open(name),
        }
    }

    /// The year that is named or counted from a known one.
    fn year_of(&self, which: Which) -> Option<i32> {
        match which {
            Which::Year(year) => Some(year),
            Which::YearFrom(by, frame) => self.year(frame)?.checked_add(by),
            Which::Open | Which::Relation(_) => None,
        }
    }

    /// “Monday”, “last Monday”, “next Monday”.
    fn weekday(&self, wanted: i32, which: Which) -> Option<Point> {
        let today = self.day(Frame::Publication)?;
        let back = (weekday(today) - wanted).rem_euclid(7);
        let ahead = 7 - back;
        let days = match which {
            Which::Relation(-1) if back == 0 => -7,
            Which::Relation(1) => ahead,
            Which::Relation(0) if self.points_ahead() => (wanted - weekday(today)).rem_euclid(7),
            Which::Relation(_) => -back,
            _ if self.points_ahead() && back != 0 => ahead,
            _ if self.narrative => (wanted - weekday(today)).rem_euclid(7),
            _ => -back,
        };
        Some(Point::Day(add_days(today, days)?))
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
        if late && !self.points_ahead() && !self.narrative {
            let (year, month) = add_months(year, month, -1)?;
            return civil(year, month, day).map(Point::Day);
        }
        Some(Point::Day(date))
    }

    /// “last May”, “this summer”, “next January”.
    fn related(&self, name: Name, by: i32) -> Option<Point> {
        let today = self.day(Frame::Publication)?;
        let year = i32::from(today.year());
        let here = in_year(name, year)?;
        let (first, end) = here.interval()?;
        let year = match by {
            ..=-1 if end > today => year - 1,
            1.. if first <= today => year + 1,
            0 if matches!(name, Name::Season(4)) && i32::from(today.month()) <= 3 => year - 1,
            _ => year,
        };
        in_year(name, year)
    }

    /// How far ahead of the day of publication a bare name may lie without a future cue.
    fn days_forgiven(&self, name: Name) -> i32 {
        match (name, self.direction) {
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
            let date = date.filter(|_| self.narrative)?;
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
        let today = self.published?;
        let year = i32::from(today.year());
        let here = in_year(name, year).or_else(|| in_year(name, year - 1))?;
        let first = here.first_day()?;
        let away = day_number(first) - day_number(today);
        let year = if self.points_ahead() {
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
fn in_year(name: Name, year: i32) -> Option<Point> {
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
        Name::Holiday(_) => "XXXX-XX-XX".to_owned(),
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

/// A float that is a small whole number.
#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> Option<i32> {
    (number.abs() < 1e6).then(|| number.round() as i32)
}

fn date(value: Option<String>) -> Resolved {
    Resolved {
        kind: TimeKind::Date,
        value,
        point: None,
        lacks_reference: false,
        modifier: None,
    }
}

fn at(point: Point) -> Resolved {
    Resolved {
        point: Some(point),
        ..date(Some(point.value()))
    }
}

fn unknown(value: &str) -> Resolved {
    Resolved {
        lacks_reference: true,
        ..date(Some(value.to_owned()))
    }
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
