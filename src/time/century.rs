//! The century of years written with two digits: “’98”, “the ’30s”, “11/12/31”.

use super::calendar::civil;
use super::context::Context;
use super::point::Point;

/// The point, whose year has its last two digits only, in the century that is meant.
pub(super) fn complete(point: Point, context: &Context) -> Point {
    let latest = latest(point, context);
    // The greatest of at most `most` that has the last digits of `number`; none lies before Christ.
    let at_most = |most: i32, number: i32, digits: i32| {
        let latest = most - (most - number).rem_euclid(digits);
        latest.max(number.rem_euclid(digits))
    };
    let year = |year: i32| at_most(latest, year, 100);
    match point {
        Point::Decade(decade) => Point::Decade(at_most(latest / 10, decade, 10)),
        Point::Year(short) => Point::Year(year(short)),
        Point::Season(short, season) => Point::Season(year(short), season),
        Point::Month(short, month) => Point::Month(year(short), month),
        Point::Day(date) => {
            let year = year(i32::from(date.year()));
            // 29 February may be none in another century.
            civil(year, i32::from(date.month()), i32::from(date.day())).map_or(point, Point::Day)
        }
        _ => point,
    }
}

/// The latest year that the two digits may stand for.
fn latest(point: Point, context: &Context) -> i32 {
    // What is told of as past or without a tense may lie a few years ahead of publication.
    const FEW: i32 = 5;
    // What is told of as to come, or of another age, lies in the nearest century.
    const NEAREST: i32 = 49;
    // A decade is spoken of as one when it is half over.
    const HALF: i32 = 5;
    // For stories of which nobody knows when they were written.
    const UNKNOWN: i32 = 2030;
    let focus = context.focus.filter(|_| context.narrative);
    if let Some(year) = focus.and_then(Point::year) {
        return year + NEAREST;
    }
    let Some(published) = context.published else {
        return UNKNOWN;
    };
    let year = i32::from(published.year());
    match point {
        _ if context.points_ahead() => year + NEAREST,
        Point::Decade(_) => year - HALF,
        _ => year + FEW,
    }
}
