//! When the page was published and updated.

use super::instant::{BEFORE, BEHIND, DAY, Instant};
use super::moment::{Token, day_at, opens_with_day, slashes_of, time_at, tokens, value};
use super::sheet::Sheet;
use super::told_day::tells_of_day;
use crate::lexicon::calendar::{StampLabel, stamp_label};
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::model::{BlockKind, Stamp};
use crate::text::Span;

/// A stamp's line has at most as many characters as this.
const LONGEST: u32 = 200;

/// The moments found on a page.
#[derive(Default)]
pub(super) struct Stamps {
    pub(super) published: Option<Stamp>,
    pub(super) updated: Option<Stamp>,
    /// How surely the day of publication is that of the story.
    certainty: Option<Certainty>,
}

/// How surely a day is that of the story's publication, the least sure first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// It stands above the headline, where another story may be announced.
    Above,
    /// It stands below the headline.
    Below,
    /// It stands beside the byline.
    BesideByline,
    /// Its line says that it is.
    Labelled,
}

impl Stamps {
    /// Takes a day of publication, unless one as sure has been found.
    fn publish(&mut self, stamp: Stamp, certainty: Certainty) {
        if self.certainty < Some(certainty) {
            self.published = Some(stamp);
            self.certainty = Some(certainty);
        }
    }

    /// The moments of publication and of the last change, with what is known of them from elsewhere.
    pub(super) fn with_known(
        mut self,
        published: Option<String>,
        updated: Option<String>,
    ) -> [Option<Stamp>; 2] {
        let not_after = |updated: &str, published: &str| {
            let instants = Instant::read(updated).zip(Instant::read(published));
            instants.is_some_and(|(updated, published)| updated.is_not_after(published))
        };
        let updated = updated.filter(|updated| {
            let published = published.as_deref();
            let shown = self.updated.as_ref();
            let shown = shown.is_some_and(|shown| same_day(updated, &shown.value));
            shown || published.is_none_or(|published| !not_after(updated, published))
        });
        if let (Some(first), Some(last), Some(shown)) = (&published, &updated, &self.published) {
            // A day without a label is that of the change.
            if self.updated.is_none()
                && !same_day(first, &shown.value)
                && same_day(last, &shown.value)
            {
                self.updated = self.published.take();
            }
        }
        let is_labelled = self.certainty == Some(Certainty::Labelled);
        [
            known_or_found(published, self.published, is_labelled),
            known_or_found(updated, self.updated, true),
        ]
    }
}

/// Finds the moments at which the page was published and updated and marks their lines.
pub(super) fn find_stamps(sheet: &mut Sheet) -> Stamps {
    let mut stamps = Stamps::default();
    for line in zone(sheet) {
        if !may_hold_stamp(sheet, line) {
            continue;
        }
        let label = line
            .checked_sub(1)
            .and_then(|above| label_alone(sheet, above));
        let has_digits = sheet.lines[line].shape.digits > 0;
        let found = has_digits && read_line(sheet, line, label, &mut stamps);
        let relative = tells_only_when(sheet, line);
        let labelled =
            sheet.has(line, PhraseKind::Published) || sheet.has(line, PhraseKind::Updated);
        let shape = &sheet.lines[line].shape;
        let short = shape.length < 40;
        if found && (labelled || shape.length < 80) || (relative || labelled) && short {
            sheet.mark(line, BlockKind::Stamp);
        } else if short && shape.has_date && is_time_alone(sheet.words(line)) {
            add_time(sheet, line, &mut stamps);
            sheet.mark(line, BlockKind::Stamp);
        }
    }
    if stamps.published.is_none() {
        find_below(sheet, &mut stamps);
    }
    stamps
}

/// Whether a line says how long ago something was and nothing else: “3 hours ago”, “Updated 3 hours ago”, but not
/// “The last train ran 60 years ago”.
fn tells_only_when(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 4;
    let shape = &sheet.lines[line].shape;
    sheet.has(line, PhraseKind::RelativeTime)
        && !(shape.last.ends_sentence() && shape.words > MOST_WORDS)
        && (shape.words <= MOST_WORDS || shape.phrases.meets(LABELS) || shape.separators > 0)
}

/// What lines say that tell who put the story up, and when.
const LABELS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Byline,
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::ReadTime,
]);

/// Takes the day that the story would begin with, on a line of its own, out of it.
pub(super) fn free_opening_day(sheet: &mut Sheet) {
    const LONGEST: u32 = 40;
    const MOST_WORDS: u32 = 4;
    let start = sheet.story.start;
    if sheet.story.len() < 2 || !sheet.is_story(start) {
        return;
    }
    let (shape, words) = (&sheet.lines[start].shape, sheet.words(start));
    let is_day = shape.has_date
        && shape.length <= LONGEST
        && shape.words <= MOST_WORDS
        && !shape.last.ends_sentence()
        && opens_with_day(words);
    if is_day {
        sheet.kinds[start] = None;
        sheet.shrink_story();
    }
}

/// Finds the day of publication that a label names right below the story, or in its last line.
fn find_below(sheet: &mut Sheet, stamps: &mut Stamps) {
    const BELOW: usize = 6;
    const LONGEST: u32 = 120;
    let end = sheet.story.end;
    for line in end.saturating_sub(1)..(end + BELOW).min(sheet.lines.len()) {
        let shape = &sheet.lines[line].shape;
        let is_candidate = sheet.is_free(line) || line + 1 == end && sheet.is_story(line);
        if !is_candidate || shape.digits == 0 || shape.length > LONGEST {
            continue;
        }
        if !opens_with_label(sheet.words(line)) {
            continue;
        }
        let mut below = Stamps::default();
        read_line(sheet, line, None, &mut below);
        if below.certainty != Some(Certainty::Labelled) {
            continue;
        }
        (stamps.published, stamps.certainty) = (below.published, below.certainty);
        stamps.updated = stamps.updated.take().or(below.updated);
        sheet.kinds[line] = Some(BlockKind::Stamp);
        return;
    }
}

/// Whether words open with the label of a day of publication: “Published”, “First published on”.
fn opens_with_label(words: &str) -> bool {
    const MOST: usize = 2;
    let mut first = tokens(words).into_iter().take(MOST);
    first.any(|token| stamp_label(token.words(words)) == Some(StampLabel::Published))
}

/// Whether a line may say when the page was published: one of the story, of a picture or of another
/// story tells of another day.
fn may_hold_stamp(sheet: &Sheet, line: usize) -> bool {
    const SENTENCE: u32 = 60;
    const LONG: u32 = 80;
    let shape = &sheet.lines[line].shape;
    let is_other = matches!(
        sheet.kinds[line],
        Some(BlockKind::Paragraph | BlockKind::Caption | BlockKind::Credit | BlockKind::Video)
    );
    let is_told = sheet.kinds[line] == Some(BlockKind::Byline)
        || sheet.has(line, PhraseKind::Byline)
        || sheet.has(line, PhraseKind::Published)
        || sheet.has(line, PhraseKind::Updated);
    let is_prose = shape.length >= LONG || shape.length >= SENTENCE && shape.last.ends_sentence();
    !is_other && (is_told || !is_prose) && shape.length <= LONGEST
}

/// How surely a day without a label is that of the story, by its line.
fn certainty_of(sheet: &Sheet, line: usize) -> Certainty {
    const NEAR: usize = 2;
    let near = line.saturating_sub(NEAR)..(line + NEAR + 1).min(sheet.lines.len());
    let mut near = sheet.kinds[near].iter();
    if near.any(|kind| *kind == Some(BlockKind::Byline)) {
        Certainty::BesideByline
    } else if sheet.headline.is_none_or(|headline| line > headline) {
        Certainty::Below
    } else {
        Certainty::Above
    }
}

/// A moment that is known, with the place where the page shows it, or the one that the page shows. Where
/// they differ, what the page shows with a label or a zone counts: what is known may be the last change.
fn known_or_found(known: Option<String>, found: Option<Stamp>, is_labelled: bool) -> Option<Stamp> {
    let Some(value) = known else {
        return found;
    };
    let span = None;
    let (Some(known), Some(found)) = (Instant::read(&value), found) else {
        return Some(Stamp { value, span });
    };
    let Some(shown) = Instant::read(&found.value) else {
        return Some(Stamp { value, span });
    };
    if known.day == shown.day {
        return Some(if known.agrees_with(shown) {
            Stamp {
                value,
                span: found.span,
            }
        } else if is_labelled || shown.offset.is_some() || known.offset.is_none() {
            found
        } else {
            Stamp { value, span }
        });
    }
    let is_near = (known.day - shown.day).abs() <= DAY;
    let is_sure = is_labelled && shown.day < known.day || shown.offset.is_some() && is_near;
    Some(if is_sure || shows_same(known, shown) {
        found
    } else {
        Stamp { value, span }
    })
}

fn same_day(value: &str, other: &str) -> bool {
    value.get(..10) == other.get(..10)
}

/// Whether the page shows on another day what is known by Greenwich’s clock: the day before or after, at
/// the same instant or at a time that is not told. Readers count from the day that they are shown.
fn shows_same(known: Instant, shown: Instant) -> bool {
    let Some(instant) = known.absolute().filter(|_| known.offset == Some(0)) else {
        return false;
    };
    match shown.time {
        Some(_) => known.agrees_with(shown),
        None => instant + BEFORE >= shown.day && instant - BEHIND < shown.day + DAY,
    }
}

/// Where stamps are looked for: from a few lines above the headline to a few below the first
/// line of the story.
fn zone(sheet: &Sheet) -> std::ops::Range<usize> {
    let head = sheet.head();
    head.start.saturating_sub(5)..(head.end + 2).min(sheet.lines.len())
}

/// The label of a line that is nothing but a label.
fn label_alone(sheet: &Sheet, line: usize) -> Option<StampLabel> {
    let shape = &sheet.lines[line].shape;
    if shape.digits > 0 || shape.words > 3 {
        return None;
    }
    if sheet.has(line, PhraseKind::Updated) {
        return Some(StampLabel::Updated);
    }
    sheet
        .has(line, PhraseKind::Published)
        .then_some(StampLabel::Published)
}

/// Reads the moments of a line; tells whether there was one.
fn read_line(sheet: &Sheet, line: usize, above: Option<StampLabel>, stamps: &mut Stamps) -> bool {
    let span = sheet.lines[line].span;
    let words = &sheet.text[span];
    let tokens = tokens(words);
    let slashes = slashes_of(words, &tokens);
    let mut label = above;
    let mut found = false;
    let mut at = 0;
    while at < tokens.len() {
        if let Some(new) = stamp_label(tokens[at].words(words)) {
            label = Some(new);
            at += 1;
            continue;
        }
        let Some((day, next)) = day_at(words, &tokens, at, slashes) else {
            let day = |at| day_at(words, &tokens, at, slashes);
            let day_follows = || (at + 1..at + 6).any(|at| day(at).is_some());
            if label == Some(StampLabel::Updated) && !day_follows() {
                time_alone_update(words, &tokens, at, span, stamps);
            }
            at += 1;
            continue;
        };
        if label.is_none() && tells_of_day(sheet, line, tokens[at].start) {
            at = next;
            continue;
        }
        let (time, start, end) = time_near(words, &tokens, at, next);
        let value = value(day, time);
        let begin = span.range().start;
        let stamp = Stamp {
            value,
            span: Some(Span::between(begin + start, begin + end)),
        };
        match label {
            Some(StampLabel::Updated) => {
                stamps.updated.get_or_insert(stamp);
            }
            Some(_) => stamps.publish(stamp, Certainty::Labelled),
            None => stamps.publish(stamp, certainty_of(sheet, line)),
        }
        found = true;
        label = None;
        at = next;
    }
    found
}

/// “(Updated 11:54 am)”: the day is that of the publication.
fn time_alone_update(words: &str, tokens: &[Token], at: usize, line: Span, stamps: &mut Stamps) {
    let Some(published) = &stamps.published else {
        return;
    };
    let (Some((time, next)), Some(day)) = (time_at(words, tokens, at), published.value.get(..10))
    else {
        return;
    };
    let begin = line.range().start;
    let end = tokens[next - 1].end;
    stamps.updated.get_or_insert(Stamp {
        value: format!("{day}{time}"),
        span: Some(Span::between(begin + tokens[at].start, begin + end)),
    });
}

/// A time on the line below the day.
fn add_time(sheet: &Sheet, line: usize, stamps: &mut Stamps) {
    let words = sheet.words(line);
    let Some((time, _)) = time_at(words, &tokens(words), 0) else {
        return;
    };
    let above = line.checked_sub(1).map(|above| sheet.lines[above].span);
    for stamp in [&mut stamps.published, &mut stamps.updated]
        .into_iter()
        .flatten()
    {
        let is_above = stamp
            .span
            .zip(above)
            .is_some_and(|(stamp, above)| above.contains(stamp));
        if is_above && stamp.value.len() == 10 {
            stamp.value.push_str(&time);
            stamp.span = stamp.span.map(|span| span.cover(sheet.lines[line].span));
        }
    }
}

/// Whether words are a time of day and nothing else.
fn is_time_alone(words: &str) -> bool {
    let tokens = tokens(words);
    time_at(words, &tokens, 0).is_some_and(|(_, next)| next >= tokens.len())
}

/// The time after a day, or right before it, as ISO 8601; and where day and time stand.
fn time_near(
    line: &str,
    tokens: &[Token],
    day: usize,
    next: usize,
) -> (Option<String>, usize, usize) {
    const NEAR: usize = 3;
    let (start, end) = (tokens[day].start, tokens[next - 1].end);
    // “Nov 20 15:23 2030”
    let inside =
        (day + 2..next).find_map(|at| time_at(line, tokens, at).filter(|(_, after)| *after < next));
    if let Some((time, _)) = inside {
        return (Some(time), start, end);
    }
    for at in next..(next + NEAR).min(tokens.len()) {
        if stamp_label(tokens[at].words(line)).is_some() {
            break;
        }
        if let Some((time, after)) = time_at(line, tokens, at) {
            return (Some(time), start, tokens[after - 1].end);
        }
    }
    for at in day.saturating_sub(6)..day {
        if let Some((time, after)) = time_at(line, tokens, at) {
            if after <= day {
                return (Some(time), tokens[at].start, end);
            }
        }
    }
    (None, start, end)
}
