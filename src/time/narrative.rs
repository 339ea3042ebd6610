//! Which date a relative expression leans on as the story goes along.

use crate::model::{Date, Diagnostic, DiagnosticCode, TimeExpression};
use crate::text::Document;

use super::Found;
use super::direction::Direction;
use super::meaning::{Frame, Meaning, Name, Which};
use super::point::Point;
use super::resolve::{Context, Resolved};

/// The time expressions of a text, and what the reader should know about them.
pub(crate) struct Times {
    /// The expressions, in text order.
    pub(crate) times: Vec<TimeExpression>,
    /// That there is no day to resolve relative times against.
    pub(crate) diagnostic: Option<Diagnostic>,
}

/// A story's time line while it is resolved.
pub(super) struct Story {
    context: Context,
    /// Whether the whole text tells of a past long before its publication.
    history: bool,
    /// The sentence whose last date lay ahead of publication: a bare one behind it does, too.
    ahead: Option<usize>,
}

impl Story {
    /// A story published on that day, if it is known, with these expressions.
    pub(super) fn new(published: Option<Date>, found: &[Found]) -> Self {
        let history = is_history(published, found);
        Self {
            context: Context {
                published,
                focus: None,
                quarter: None,
                narrative: history,
                direction: Direction::Open,
            },
            history,
            ahead: None,
        }
    }

    /// Resolves the expressions in order, and says so if a day of publication would have helped.
    pub(super) fn resolve(mut self, document: &Document, found: Vec<Found>) -> Times {
        let mut passage = None;
        let mut unresolved = None;
        let times = found
            .into_iter()
            .map(|found| {
                if passage != Some(found.passage) && !self.history {
                    self.context.focus = None;
                    passage = Some(found.passage);
                }
                self.context.direction = self.direction(&found);
                let resolved = self.context.resolve(&found.reading);
                self.remember(&found, &resolved);
                if resolved.lacks_reference {
                    unresolved = unresolved.or(Some(found.span));
                }
                expression(document, &found, resolved)
            })
            .collect();
        let diagnostic = unresolved
            .filter(|_| self.context.published.is_none())
            .map(|span| Diagnostic {
                code: DiagnosticCode::NoReferenceDate,
                message: "no day of publication is known, so that relative times stay \
                          unresolved, the first of them here; give one with \
                          OptionsBuilder::published"
                    .to_owned(),
                span: Some(span),
            });
        Times { times, diagnostic }
    }

    /// Which way an expression points: as its clause does, or else as the date before it in its
    /// sentence.
    fn direction(&self, found: &Found) -> Direction {
        match found.direction {
            _ if self.history => Direction::Back,
            Direction::Open if self.ahead == Some(found.sentence) => Direction::Ahead,
            direction => direction,
        }
    }

    /// Keeps the date for those that lean on it.
    fn remember(&mut self, found: &Found, resolved: &Resolved) {
        let Some(point) = resolved.point else {
            return;
        };
        let later = point.first_day() > self.context.published;
        self.ahead = (later && self.context.published.is_some()).then_some(found.sentence);
        if matches!(point, Point::Quarter(..)) {
            if !matches!(found.reading.meaning, Meaning::Shift { .. }) {
                self.context.quarter = Some(point);
            }
            return;
        }
        if point.year().is_some() {
            self.context.focus = Some(point);
        }
    }
}

/// Whether most of the years that a text names lie before that of its publication and hardly any
/// expression is seen from its day.
fn is_history(published: Option<Date>, found: &[Found]) -> bool {
    let (mut past, mut present) = (0, 0);
    for found in found {
        match &found.reading.meaning {
            Meaning::Point(point @ (Point::Day(_) | Point::Month(..) | Point::Year(_))) => {
                let far = match (published, point.year()) {
                    (Some(published), Some(year)) => i32::from(published.year()) - year > 1,
                    _ => true,
                };
                if far {
                    past += 1;
                } else {
                    present += 1;
                }
            }
            Meaning::Unit {
                frame: Frame::Publication,
                ..
            }
            | Meaning::Recurrent {
                which: Which::Relation(_),
                ..
            }
            | Meaning::Recurrent {
                name: Name::Weekday(_),
                ..
            } => present += 1,
            _ => {}
        }
    }
    past >= 6 && past > 3 * present
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
