//! When a story without a stated date was written, as far as the dates it names tell.
//!
//! What is told in the past tense of a named day or month was written on or after its first day;
//! what is said to come, on or before its last. Years alone are weaker evidence; relative and bare
//! dates tell nothing.

use crate::model::{Date, Diagnostic, DiagnosticCode};
use crate::text::{Document, Span};

use super::Found;
use super::calendar::add_days;
use super::context::Resolved;
use super::direction::Direction;
use super::meaning::{Frame, Meaning, Which};
use super::point::{Point, Unit};

/// The day of writing that a text states by itself, and the words that do: a whole date in brackets
/// right behind “yesterday” or “today”. The first one counts.
pub(super) fn stated(document: &Document, found: &[Found]) -> Option<(Date, Span)> {
    let text = document.text();
    found.windows(2).find_map(|pair| {
        let [word, date] = pair else {
            return None;
        };
        let (unit, frame) = (Unit::Day, Frame::Publication);
        let (Meaning::Point(Point::Day(day)), Meaning::Unit { by, .. }) =
            (&date.reading.meaning, &word.reading.meaning)
        else {
            return None;
        };
        let (end, next) = (word.span.end() as usize, date.span.start() as usize);
        let is_bracketed =
            text[end..next].trim() == "(" && text[date.span.end() as usize..].starts_with(')');
        let is_day = word.reading.meaning
            == Meaning::Unit {
                unit,
                by: *by,
                frame,
            };
        let written = add_days(*day, -by)?;
        (is_day && is_bracketed).then_some((written, date.span))
    })
}

/// That a text was taken to be written on the day that it states.
pub(super) fn as_stated((day, span): (Date, Span)) -> Diagnostic {
    Diagnostic {
        code: DiagnosticCode::EstimatedDate,
        message: format!(
            "no day of publication is known; by the date here, the story was written on {day}, \
             from which relative times are counted"
        ),
        span: Some(span),
    }
}

/// A day with the words that tell it.
type Bound = (Date, Span);

/// What a story's dates say of the days in which it was written.
pub(super) fn estimate(
    document: &Document,
    found: &[Found],
    resolved: &[Resolved],
) -> Option<Diagnostic> {
    let mut days = Vec::new();
    let mut years = Vec::new();
    for (found, resolved) in found.iter().zip(resolved) {
        let Some(point) = resolved.point.filter(|_| is_named(&found.reading.meaning)) else {
            continue;
        };
        let told = Told {
            point,
            direction: found.direction,
            span: found.span,
        };
        match point {
            Point::Day(_) | Point::Week(..) | Point::Weekend(..) | Point::Month(..) => {
                days.push(told);
            }
            _ if point.year().is_some() => years.push(told),
            _ => {}
        }
    }
    // Years stand beside a verb in the past for other reasons, too (“cut its target for 2030”):
    // they need a second one, unless “in” makes them the time of what is told.
    let mut first_days: Vec<_> = years.iter().filter_map(Told::earliest).collect();
    first_days.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let latest_in = first_days
        .iter()
        .find(|(_, span)| is_behind_in(document, *span));
    let earliest = days
        .iter()
        .filter_map(Told::earliest)
        .chain(first_days.get(1).copied())
        .chain(latest_in.copied())
        .max_by_key(|(day, _)| *day);
    // What was to come when an earlier date was written about says nothing of this story.
    let latest = days
        .iter()
        .filter_map(Told::latest)
        .filter(|(day, _)| earliest.is_none_or(|(earliest, _)| earliest <= *day))
        .min_by_key(|(day, _)| *day);
    diagnostic(earliest, latest)
}

/// Whether “in” stands right before: “died in 2011”.
fn is_behind_in(document: &Document, span: Span) -> bool {
    let before = document.tokens_in(span).start.checked_sub(1);
    before.is_some_and(|at| document.words(at).eq_ignore_ascii_case("in"))
}

/// A named stretch of the calendar and which way its clause points.
struct Told {
    point: Point,
    direction: Direction,
    span: Span,
}

impl Told {
    /// The first day on which it could be told in the past tense.
    fn earliest(&self) -> Option<Bound> {
        let (first, _) = self.point.interval()?;
        (self.direction == Direction::Back).then_some((first, self.span))
    }

    /// The last day on which it could be said to come.
    fn latest(&self) -> Option<Bound> {
        let (_, end) = self.point.interval()?;
        let last = add_days(end, -1)?;
        (self.direction == Direction::Ahead).then_some((last, self.span))
    }
}

fn diagnostic(earliest: Option<Bound>, latest: Option<Bound>) -> Option<Diagnostic> {
    let when = match (earliest, latest) {
        (Some((earliest, _)), Some((latest, _))) => {
            format!("from {earliest} to {latest}")
        }
        (Some((earliest, _)), None) => format!("on or after {earliest}"),
        (None, Some((latest, _))) => format!("on or before {latest}"),
        (None, None) => return None,
    };
    Some(Diagnostic {
        code: DiagnosticCode::EstimatedDate,
        message: format!(
            "no day of publication is known; by the dates that it names, the story was written {when}"
        ),
        span: earliest.or(latest).map(|(_, span)| span),
    })
}

/// Whether the expression names its year.
fn is_named(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Point(_)
            | Meaning::WithoutCentury(_)
            | Meaning::Recurrent {
                which: Which::Year(_),
                ..
            }
    )
}
