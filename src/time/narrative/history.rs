//! Whether a whole text tells of the past, and what in it only looks back.

use crate::model::Date;
use crate::time::Found;
use crate::time::direction::Direction;
use crate::time::meaning::{Frame, Meaning, Name, Which};
use crate::time::point::Point;

/// Whether an expression only looks back from the date last named: “as in the previous year”.
pub(super) fn is_glance_back(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Unit { by, .. } => *by < 0,
        Meaning::Shift { direction, .. } => *direction < 0,
        Meaning::Recurrent { which, .. } => {
            matches!(which, Which::YearFrom(by, _) | Which::Relation(by) | Which::Beside(by) if *by < 0)
        }
        _ => false,
    }
}

/// Whether most of the years that a text names lie before that of its publication and hardly any
/// expression is seen from its day.
pub(super) fn is_history(published: Option<Date>, found: &[Found]) -> bool {
    let (mut past, mut present) = (0, 0);
    let today = published.map(|day| i32::from(day.year()));
    let today = today.or_else(|| latest_year(found));
    for found in found.iter().filter(|found| !found.is_byname()) {
        match &found.reading.meaning {
            Meaning::Point(point @ (Point::Day(_) | Point::Month(..) | Point::Year(_))) => {
                let far = |today: i32| point.year().is_none_or(|year| today - year > 1);
                if today.is_none_or(far) {
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

/// The latest year that is named and not as one to come: before it no story was written.
pub(super) fn latest_year(found: &[Found]) -> Option<i32> {
    let years = found
        .iter()
        .filter_map(|found| match found.reading.meaning {
            Meaning::Point(point) if found.direction != Direction::Ahead => point.year(),
            _ => None,
        });
    years.max()
}
