//! Which date a relative expression leans on as the story goes along: the one last named, but for days
//! (`leant_on`), or one of long ago when the whole text is a story of the past (`history`).

use crate::model::{Date, Diagnostic, DiagnosticCode, TimeExpression};
use crate::text::{Document, Span};

mod history;
mod leant_on;

use super::Found;
use super::calendar::{self, add_days};
use super::context::{Context, Resolved};
use super::direction::Direction;
use super::meaning::{Frame, Meaning, Name, Which};
use super::point::Point;
use super::recurrent::in_year;
use super::written;
use history::{is_glance_back, is_history, latest_year};

/// The time expressions of a text, and what the reader should know about them.
pub(crate) struct Times {
    /// The expressions, in text order.
    pub(crate) times: Vec<TimeExpression>,
    /// That there is no day to resolve relative times against, and when the story was written as
    /// far as its own dates tell.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A story's time line while it is resolved.
pub(super) struct Story {
    context: Context,
    /// Whether the whole text tells of a past long before its publication.
    history: bool,
    /// The sentence that named the quarter last named.
    quarter_sentence: Option<usize>,
    /// Whether no date was named behind it.
    quarter_is_last: bool,
    /// The date last named before the one before: before the lower end of a range.
    before_range: Option<Point>,
    /// The sentence whose last date lay ahead of publication: a bare one behind it does, too.
    ahead: Option<usize>,
    /// The latest year that is told of.
    latest: Option<Point>,
    /// The date last named with its year, long over.
    told: Option<Told>,
    /// The day last named that is over and no birthday, and the sentence that named it.
    day: Option<(Date, usize)>,
    /// The sentence that named the date last named.
    focus_sentence: usize,
    /// The year with which a sentence opened, and that sentence: “In 2016 he was ill, and by May …”.
    opening_year: Option<(usize, i32)>,
}

/// A date that was named with its year.
#[derive(Clone, Copy)]
struct Told {
    point: Point,
    sentence: usize,
    passage: u32,
    /// Whether the clause behind it is joined to its own.
    is_joined: bool,
}

impl Story {
    /// A story published on that day, if it is known, and updated on that one, with these expressions.
    pub(super) fn new(published: Option<Date>, updated: Option<Date>, found: &[Found]) -> Self {
        let history = is_history(published, found);
        let next_day = published.and_then(|day| add_days(day, 1));
        let told = next_day.filter(|day| found.iter().any(|found| found.tells_of(*day)));
        Self {
            context: Context {
                published,
                written_last: updated.max(told),
                focus: None,
                before: None,
                line: None,
                quarter: None,
                compared: None,
                points: false,
                year_told: None,
                birth: None,
                is_left: false,
                narrative: history,
                direction: Direction::Open,
            },
            history,
            quarter_sentence: None,
            quarter_is_last: false,
            ahead: None,
            before_range: None,
            latest: latest_year(found).map(Point::Year),
            told: None,
            day: None,
            focus_sentence: 0,
            opening_year: None,
        }
    }

    /// Resolves the expressions in order, and says so if a day of publication would have helped.
    pub(super) fn resolve(mut self, document: &Document, found: &[Found]) -> Times {
        let mut passage = None;
        let mut unresolved = None;
        let mut times: Vec<Resolved> = Vec::with_capacity(found.len());
        for (index, expression) in found.iter().enumerate() {
            if passage != Some(expression.passage) {
                self.begin_passage();
                passage = Some(expression.passage);
            }
            self.context.direction = self.direction(expression);
            self.context.points = expression.points;
            self.context.year_told = self.year_told(expression);
            self.context.compared = self.context.quarter.filter(|_| self.compares(expression));
            if expression.is_of_year_told {
                self.context.is_left = false;
                self.context.line = None;
            }
            let focus = self.context.focus;
            self.context.narrative = self.history && !expression.is_now;
            if let Some(day) = self.day_counted_from(expression) {
                self.context.focus = Some(Point::Day(day));
            }
            let mut resolved = self.context.resolve(&expression.reading);
            self.context.narrative = self.history;
            self.context.focus = focus;
            if let (true, Some(lower)) = (expression.ends_range, times.last_mut()) {
                self.put_in_order((&found[index - 1], lower), (expression, &mut resolved));
            }
            self.before_range = focus;
            self.remember(expression, &resolved);
            if resolved.lacks_reference {
                unresolved = unresolved.or(Some(expression.span));
            }
            times.push(resolved);
        }
        let diagnostics = match self.context.published {
            Some(_) => Vec::new(),
            None => unresolved
                .map(no_reference_date)
                .into_iter()
                .chain(written::estimate(document, found, &times))
                .collect(),
        };
        let times = found
            .iter()
            .zip(times)
            .map(|(found, resolved)| expression(document, found, resolved))
            .collect();
        Times { times, diagnostics }
    }

    /// Forgets the date last named where a passage begins; in a narrative, only for bare names and only a
    /// year of a story whose day nobody knows, which may have come back to the day of its writing.
    fn begin_passage(&mut self) {
        let is_year = matches!(self.context.focus, Some(Point::Year(_)));
        if !self.history {
            self.context.before = self.context.focus.take().or(self.context.before);
        } else if self.context.published.is_none() && is_year {
            self.context.is_left = self.context.focus != self.latest;
        }
    }

    /// Which way an expression points: as its clause does, or else as the date before it in its
    /// sentence.
    fn direction(&self, found: &Found) -> Direction {
        let name = match found.reading.meaning {
            Meaning::Recurrent { name, .. } => Some(name),
            _ => None,
        };
        let is_of_news = matches!(name, Some(Name::Weekday(_))) && !self.context.names_month();
        match found.direction {
            _ if self.history && !is_of_news => Direction::Back,
            Direction::Open if self.ahead == Some(found.sentence) => Direction::Ahead,
            direction => direction,
        }
    }

    /// Whether an expression compares with the quarter last named: its words say so, the quarter
    /// stands in its sentence, or “a year earlier” has that quarter before it.
    fn compares(&self, found: &Found) -> bool {
        let leans_on_quarter = self.quarter_is_last
            && matches!(
                found.reading.meaning,
                Meaning::Shift {
                    frame: Frame::Focus,
                    ..
                }
            );
        found.compares || leans_on_quarter || self.quarter_sentence == Some(found.sentence)
    }

    /// The year with which the expression’s sentence opened, unless its clause points ahead of publication.
    fn year_told(&self, found: &Found) -> Option<i32> {
        let is_of_then = self.context.direction != Direction::Ahead || found.is_seen_from_then;
        if !is_of_then {
            return None;
        }
        match self.opening_year {
            Some((sentence, year)) if sentence == found.sentence => Some(year),
            _ => self.year_gone_on(found),
        }
    }

    /// The year of the date told before, where an expression goes on from it: “was arrested on June 3, 2018, and
    /// freed on June 10”, “In 2018 he left. In August he returned”.
    fn year_gone_on(&self, found: &Found) -> Option<i32> {
        let told = self.told?;
        let Meaning::Recurrent {
            name,
            which: Which::Open,
        } = found.reading.meaning
        else {
            return None;
        };
        let goes_on = if told.sentence == found.sentence {
            told.is_joined
        } else {
            found.opens
                && told.sentence + 1 == found.sentence
                && told.passage == found.passage
                && self.context.direction == Direction::Back
        };
        let year = told.point.year().filter(|_| goes_on)?;
        let is_before = !matches!(told.point, Point::Year(_))
            && in_year(name, year).and_then(Point::first_day) < told.point.first_day();
        Some(year + i32::from(is_before))
    }

    /// Moves an end of a range that would end before it begins: “from Friday to Monday”.
    fn put_in_order(&self, lower: (&Found, &mut Resolved), upper: (&Found, &mut Resolved)) {
        let (Some(low), Some(high)) = (lower.1.point, upper.1.point) else {
            return;
        };
        let hour = lower.0.reading.meaning == Meaning::TimeOfDay;
        if hour && upper.0.reading.meaning.names_day() && upper.0.reading.clock.is_some() {
            // “from 9:30 to 11:00 on Thursday”
            *lower.1 = lower.1.clone().at(high, lower.0.reading.clock);
            return;
        }
        let put = |(found, resolved): (&Found, &mut Resolved), point: Option<Point>| {
            if let Some(point) = point {
                *resolved = resolved.clone().at(point, found.reading.clock);
            }
            point.is_some()
        };
        let point = Context::lower_end(&lower.0.reading, &upper.0.reading.meaning);
        if point.is_some() {
            put(lower, point);
            return;
        }
        let alike = std::mem::discriminant(&low) == std::mem::discriminant(&high);
        if !alike || high.first_day() >= low.first_day() {
            return;
        }
        let earlier = Context::moved(&lower.0.reading, low, -1);
        let later = Context::moved(&upper.0.reading, high, 1);
        if earlier.is_some_and(|earlier| self.is_under_way(earlier, high)) {
            put(lower, earlier);
            return;
        }
        let is_lasting = later.is_some_and(|later| self.is_under_way(low, later));
        if is_lasting || !(self.looks_back(low, high) && put(lower, earlier)) {
            put(upper, later);
        }
    }

    /// “The show runs from Nov. 20 to Dec. 5”: whether a range has begun and goes on on the day of publication.
    fn is_under_way(&self, low: Point, high: Point) -> bool {
        const LONGEST: i32 = 183;
        let day = |point: Point| point.first_day().map(calendar::day_number);
        let today = self.context.published.map(calendar::day_number);
        let (Some(low), Some(high), Some(today)) = (day(low), day(high), today) else {
            return false;
        };
        let is_told_now = !self.history && self.context.direction != Direction::Back;
        is_told_now && low <= today && today < high && high - low <= LONGEST
    }

    /// Whether a range whose ends stand the wrong way round began a year or week before, rather
    /// than ended one later.
    fn looks_back(&self, low: Point, high: Point) -> bool {
        let Some(focus) = self.before_range.filter(|_| self.history) else {
            return self.context.direction != Direction::Ahead;
        };
        // In a narrative the reading whose nearer end lies less far from the date before it.
        let day = |point: Point| point.first_day().map(calendar::day_number);
        let (Some(focus), Some(low), Some(high)) = (day(focus), day(low), day(high)) else {
            return true;
        };
        focus - high < low - focus
    }

    /// Keeps the date for those that lean on it.
    fn remember(&mut self, found: &Found, resolved: &Resolved) {
        let Some(point) = resolved.point else {
            return;
        };
        if found.is_birth {
            self.context.birth = Some(point);
        }
        if found.is_byname() {
            return;
        }
        if let (Point::Year(year), true) = (point, found.opens) {
            self.opening_year = Some((found.sentence, year));
        }
        self.tell(found, point);
        let later = point.first_day() > self.context.published;
        self.ahead = (later && self.context.published.is_some()).then_some(found.sentence);
        if matches!(point, Point::Quarter(..)) {
            let compared = matches!(
                found.reading.meaning,
                Meaning::Shift { .. }
                    | Meaning::Recurrent {
                        name: Name::SameQuarter,
                        ..
                    }
            );
            if !compared {
                self.context.quarter = Some(point);
                self.quarter_sentence = Some(found.sentence);
                self.quarter_is_last = true;
            }
            return;
        }
        if point.year().is_some() && !(self.history && is_glance_back(&found.reading.meaning)) {
            if self.history {
                self.keep_line(&found.reading.meaning, point);
            }
            self.context.focus = Some(point);
            self.focus_sentence = found.sentence;
            self.context.is_left = false;
            self.quarter_is_last = false;
        }
        self.keep_day(found, point);
    }

    /// Keeps a date of a year that is over, if it was named with it or goes on from one that was.
    fn tell(&mut self, found: &Found, point: Point) {
        let is_over = point.year() < self.context.year(Frame::Publication);
        let is_dated = match point {
            Point::Day(_) | Point::Month(..) => true,
            Point::Year(_) => found.opens,
            _ => false,
        };
        let is_told =
            matches!(found.reading.meaning, Meaning::Point(_)) || self.context.year_told.is_some();
        self.told = (is_over && is_dated && is_told).then_some(Told {
            point,
            sentence: found.sentence,
            passage: found.passage,
            is_joined: found.is_joined,
        });
    }

    /// In a narrative, keeps the date from which it turned aside to an earlier year or to one far
    /// ahead, until the next date shows whether it has come back.
    fn keep_line(&mut self, meaning: &Meaning, point: Point) {
        const FAR: i32 = 20;
        let focus = self.context.focus;
        let years = focus.and_then(|focus| Some(point.year()? - focus.year()?));
        let aside = years.is_some_and(|years| !(0..FAR).contains(&years));
        self.context.line = match meaning {
            Meaning::Point(_) if aside => self.context.line.or(focus),
            _ => None,
        };
    }
}

impl Found {
    /// Whether it is “9/11”, which names what happened then and is no date that the story goes on from.
    fn is_byname(&self) -> bool {
        const LETTERS: u32 = 4;
        self.span.len() == LETTERS && matches!(self.reading.meaning, Meaning::Point(Point::Day(_)))
    }

    /// Whether a day is named with its year, and not as one to come.
    fn tells_of(&self, day: Date) -> bool {
        self.reading.meaning == Meaning::Point(Point::Day(day))
            && self.direction != Direction::Ahead
    }
}

/// That relative times, the first of them there, stay unresolved.
fn no_reference_date(first: Span) -> Diagnostic {
    Diagnostic {
        code: DiagnosticCode::NoReferenceDate,
        message: "no day of publication is known, so that relative times stay unresolved, the \
                  first of them here; give one with the option \"published\""
            .to_owned(),
        span: Some(first),
    }
}

fn expression(document: &Document, found: &Found, resolved: Resolved) -> TimeExpression {
    let interval = resolved.point.and_then(Point::interval);
    TimeExpression {
        text: document.text()[found.span].to_owned(),
        span: found.span,
        kind: resolved.kind,
        value: resolved.value,
        modifier: resolved.modifier,
        start: interval.map(|(start, _)| start),
        end: interval.map(|(_, end)| end),
    }
}
