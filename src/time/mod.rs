//! Time expressions, found by rules and resolved against the day of publication.
//!
//! The grammar (`grammar`; `named` with `day`, `part` and `year`; `relative` with `amount`, `stretch` and `set`;
//! `clock`) reads what an expression means; `resolve` with `recurrent` and `shift` finds the days it covers, given
//! the day of publication, the date last named and the direction in which its clause points.

mod ago;
mod amount;
mod arranged;
mod bound;
mod calendar;
mod century;
mod clock;
mod context;
mod counted;
mod day;
mod decade;
mod direction;
mod feast;
mod grammar;
mod meaning;
mod named;
mod narrative;
mod owned;
mod pair;
mod part;
mod planned;
mod point;
mod recurrent;
mod relative;
mod resolve;
mod said_at;
mod schedule;
mod set;
mod shift;
mod stretch;
mod supposed;
mod title;
mod unit_name;
mod weekday_name;
mod written;
mod year;

use crate::grammar::{Anchors, Terminals};
use crate::lexicon::{self, Class, Classes, TimeContext, TimeRole, WordClasses, WordId};
use crate::model::{Date, TimeExpression};
use crate::text::{Document, Span, TokenKind};

use direction::Direction;
use meaning::Reading;
use narrative::Story;
pub(crate) use narrative::Times;
pub use said_at::link_said_at;

/// The words that a time expression needs one of.
const ANCHORS: Anchors = Anchors {
    classes: Classes::any_of(&[Class::TimeWord, Class::NumberWord, Class::HolidayBeginning]),
    test: is_anchor,
};

/// How many terminals may stand before the first anchor of an expression.
const REACH: usize = 6;

/// Whether the word anchors a time expression: one of time that is no mere relation, or a number.
fn is_anchor(word: WordId, classes: WordClasses) -> bool {
    if !classes.has(Class::TimeWord) {
        return true;
    }
    lexicon::time_word(word).is_none_or(|time| {
        !matches!(
            time.role,
            TimeRole::RelationToFocus
                | TimeRole::Part
                | TimeRole::Vague
                | TimeRole::Shift
                | TimeRole::Period
                | TimeRole::Half
                | TimeRole::Era
                | TimeRole::Zone
                | TimeRole::Meridiem
        ) && (time.role != TimeRole::Relation || matches!(word.word(), "current" | "past"))
    })
}

/// Finds the time expressions of a text; relative ones are resolved against `published`.
///
/// News looks back: a bare weekday, month or month and day is the latest one before publication
/// unless a future cue stands near. Values are those of `TIMEX3` (ISO-TimeML); where a date would
/// be needed that nobody gave, they keep an X for each digit that is not known, and `start` and
/// `end` are `None`. Takes time linear in the text's length and never fails.
///
/// ```
/// use copydesk::{Document, parse_times};
///
/// let document = Document::from_story("The mayor resigned on Monday.");
/// let times = parse_times(&document, Some("2031-11-19".parse()?));
/// assert_eq!(times[0].text, "Monday");
/// assert_eq!(times[0].value.as_deref(), Some("2031-11-17"));
/// let times = parse_times(&document, None);
/// assert_eq!(times[0].value.as_deref(), Some("XXXX-WXX-1"));
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn parse_times(document: &Document, published: Option<Date>) -> Vec<TimeExpression> {
    read_times(document, published, None).times
}

/// As [`parse_times`], with what the reader should know; `updated` is the day on which the story was
/// written last.
pub(crate) fn read_times(
    document: &Document,
    published: Option<Date>,
    updated: Option<Date>,
) -> Times {
    let mut found = Vec::new();
    let mut terminals = Terminals::new(document, ANCHORS);
    for (index, sentence) in document.sentences().iter().enumerate() {
        let tokens = &document.tokens()[sentence.tokens.range()];
        if terminals.read(tokens) {
            read_sentence(&terminals, index, sentence.passage, &mut found);
        }
    }
    let stated = match published {
        Some(_) => None,
        None => written::stated(document, &found),
    };
    let day = published.or(stated.map(|(day, _)| day));
    let mut times = Story::new(day, updated, &found).resolve(document, &found);
    times.diagnostics.extend(stated.map(written::as_stated));
    times
}

/// An expression as it was read, before it is resolved.
#[allow(clippy::struct_excessive_bools)] // each says one thing about the words around it
struct Found {
    /// Its place.
    span: crate::text::Span,
    /// Where it stands: the passage.
    passage: u32,
    /// Which sentence of the text it stands in.
    sentence: usize,
    /// Which way its clause points.
    direction: Direction,
    /// Whether it is the upper end of a range that begins with the expression before.
    ends_range: bool,
    /// Whether its words point at a day told of: “that night”.
    points: bool,
    /// Whether somebody was born then.
    is_birth: bool,
    /// Whether it opens its sentence, perhaps behind “in”, or what was said then follows.
    opens: bool,
    /// Whether the clause that tells of it is joined to the next one: “June 3, 2018, and”.
    is_joined: bool,
    /// Whether its clause tells what was to come when it was said: “said it would open in May”.
    is_seen_from_then: bool,
    /// Whether the year last named is told behind it: “June 20 of that same year”.
    is_of_year_told: bool,
    /// Whether a figure is compared with that of its time: “from a year ago”.
    compares: bool,
    /// Whether it is the “today” of something that still is: “into what it is today”.
    is_now: bool,
    /// What it means.
    reading: Reading,
}

fn read_sentence(terminals: &Terminals, sentence: usize, passage: u32, found: &mut Vec<Found>) {
    let (mut at, mut cursor) = (0, 0);
    let mut last = None;
    while let Some(start) = terminals.next_start(at, REACH, &mut cursor) {
        at = start;
        if !grammar::may_begin(terminals, at) {
            at += 1;
            continue;
        }
        let readings = readings(terminals, at);
        if readings.iter().all(Option::is_none) {
            at += 1;
        }
        for (start, reading) in readings.into_iter().flatten() {
            let end = reading.end.max(start + 1);
            found.push(Found {
                span: without_stop(terminals, end, terminals.span(start, end)),
                passage,
                sentence,
                direction: direction::direction(terminals, start, end),
                points: is_pointing(terminals, start),
                is_birth: (start.saturating_sub(4)..start).any(|at| terminals.text(at) == "born"),
                opens: opens(terminals, start, end),
                is_joined: is_joined(terminals, end),
                is_seen_from_then: is_seen_from_then(terminals, start),
                is_of_year_told: is_of_year_told(terminals, end),
                compares: compares(terminals, start),
                is_now: is_now(terminals, start),
                ends_range: last
                    .is_some_and(|(from, to)| pair::is_upper_end(terminals, from, to, start)),
                reading,
            });
            last = Some((start, end));
            at = end;
        }
    }
}

/// “10 p.m. EST.”: without the stop behind the name of a time zone, which ends the sentence.
fn without_stop(terminals: &Terminals, end: usize, span: Span) -> Span {
    let name = terminals.text(end - 1).strip_suffix('.');
    let is_zone = name.is_some_and(|name| !name.contains('.'))
        && terminals.time_value(end - 1, TimeRole::Zone).is_some();
    let end = span.end() - u32::from(is_zone);
    Span::new(span.start(), end).unwrap_or(span)
}

/// Whether an expression opens its sentence, or stands before what was said then: “said in 2030 that …”.
fn opens(terminals: &Terminals, start: usize, end: usize) -> bool {
    let is_in = |at: usize| terminals.is(at, &["in"]);
    start == 0
        || start == 1 && is_in(0)
        || start > 1 && is_in(start - 1) && terminals.is(end, &["that"])
}

/// “on June 3, 2018, and was freed”: whether a word that goes on follows.
fn is_joined(terminals: &Terminals, end: usize) -> bool {
    let next = end + usize::from(terminals.text(end) == ",");
    terminals.is(next, &["and", "before", "then", "until"])
        && !matches!(terminals.text(next + 1), "again" | "now" | "since")
}

/// “said the pier would open in May”: whether the clause before an expression tells what was to come then, and
/// not what will.
fn is_seen_from_then(terminals: &Terminals, start: usize) -> bool {
    const NEAR: usize = 8;
    (start.saturating_sub(NEAR)..start)
        .rev()
        .take_while(|at| !direction::ends_clause(terminals, *at))
        .find(|at| terminals.is(*at, &["would", "must", "should", "will"]))
        .is_some_and(|at| !terminals.is(at, &["will"]))
}

/// “that night”, “later the same day”: whether an expression points at a day told of.
fn is_pointing(terminals: &Terminals, start: usize) -> bool {
    let start = start + usize::from(terminals.is(start, &["earlier", "later"]));
    let the = usize::from(terminals.is(start, &["the"]));
    terminals.is(start, &["that"]) || terminals.is(start + the, &["same"])
}

/// “into what it is today”, “are still used today”: whether “today” stands close behind a verb in the
/// present tense.
fn is_now(terminals: &Terminals, start: usize) -> bool {
    const NEAR: usize = 5;
    terminals.is(start, &["today"])
        && (start.saturating_sub(NEAR)..start)
            .any(|at| terminals.is(at, &["is", "are", "remain", "remains", "still"]))
}

/// “of that same year”, “that year”: whether the words behind an expression point at the year told of.
fn is_of_year_told(terminals: &Terminals, end: usize) -> bool {
    let that = end + usize::from(terminals.is(end, &["of"]));
    let year = that + 1 + usize::from(terminals.is(that + 1, &["same"]));
    terminals.is(that, &["that"]) && terminals.is(year, &["year"])
}

/// Whether the words before an expression compare something with what was at its time: “from a year
/// ago”, “$3 million, or 20 cents a share, a year ago”; or its own do: “the year-ago quarter”.
fn compares(terminals: &Terminals, start: usize) -> bool {
    let own = start + usize::from(terminals.is(start, &["the"]));
    if terminals.is(own, &["year"]) {
        return true;
    }
    let Some(before) = start.checked_sub(1) else {
        return false;
    };
    let before = before - usize::from(before > 0 && terminals.text(before) == ",");
    is_figure(terminals, before) || terminals.beside_time(before, TimeContext::Comparing)
}

/// Whether a figure ends at a position: “$3 million”, “12%”.
fn is_figure(terminals: &Terminals, at: usize) -> bool {
    const FIGURE: Classes = Classes::any_of(&[Class::NumberWord, Class::Currency]);
    matches!(
        terminals.kind(at),
        Some(TokenKind::Number | TokenKind::Currency)
    ) || terminals.meets(at, FIGURE)
        || matches!(terminals.text(at), "%" | "percent" | "cent" | "points")
}

/// The expression that begins at a position, or the two that share a word.
fn readings(terminals: &Terminals, at: usize) -> [Option<pair::Part>; 2] {
    if let Some([first, second]) = pair::from_number(terminals, at) {
        return [Some(first), Some(second)];
    }
    let Some(mut reading) = grammar::expression(terminals, at) else {
        return [None, None];
    };
    let second = pair::second_day(terminals, &mut reading)
        .or_else(|| pair::second_month(terminals, &mut reading));
    [Some((at, reading)), second]
}
