//! When the page was published and updated.

use super::sheet::Sheet;
use crate::lexicon::calendar::{month, time_zone};
use crate::lexicon::phrase::PhraseKind;
use crate::model::{BlockKind, Stamp};
use crate::text::Span;

/// A stamp's line has at most as many characters as this.
const LONGEST: u32 = 200;

/// The moments found on a page.
#[derive(Default)]
pub(super) struct Stamps {
    pub(super) published: Option<Stamp>,
    pub(super) updated: Option<Stamp>,
}

/// Finds the moments at which the page was published and updated and marks their lines.
pub(super) fn find_stamps(sheet: &mut Sheet) -> Stamps {
    let mut stamps = Stamps::default();
    for line in zone(sheet) {
        if sheet.is_story(line) || sheet.lines[line].shape.length > LONGEST {
            continue;
        }
        let label = line
            .checked_sub(1)
            .and_then(|above| label_alone(sheet, above));
        let has_digits = sheet.lines[line].shape.digits > 0;
        let found = has_digits && read_line(sheet, line, label, &mut stamps);
        let relative = sheet.has(line, PhraseKind::RelativeTime);
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
    stamps
}

/// A moment that is known, with the place where the page shows it, or the one that the page shows.
pub(super) fn known_or_found(known: Option<String>, found: Option<Stamp>) -> Option<Stamp> {
    let Some(value) = known else {
        return found;
    };
    let day = |value: &str| value.get(..10).map(str::to_owned);
    let span = found
        .filter(|found| day(&found.value) == day(&value))
        .and_then(|found| found.span);
    Some(Stamp { value, span })
}

/// Where stamps are looked for: from a few lines above the headline to a few below the first
/// line of the story.
fn zone(sheet: &Sheet) -> std::ops::Range<usize> {
    let head = sheet.head();
    head.start.saturating_sub(5)..(head.end + 2).min(sheet.lines.len())
}

/// What a moment is the moment of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Published,
    Updated,
}

/// The label of a line that is nothing but a label.
fn label_alone(sheet: &Sheet, line: usize) -> Option<Label> {
    let shape = &sheet.lines[line].shape;
    if shape.digits > 0 || shape.words > 3 {
        return None;
    }
    if sheet.has(line, PhraseKind::Updated) {
        return Some(Label::Updated);
    }
    sheet
        .has(line, PhraseKind::Published)
        .then_some(Label::Published)
}

/// Reads the moments of a line; tells whether there was one.
fn read_line(sheet: &Sheet, line: usize, above: Option<Label>, stamps: &mut Stamps) -> bool {
    let span = sheet.lines[line].span;
    let words = &sheet.text[span];
    let tokens = tokens(words);
    let mut label = above;
    let mut found = false;
    let mut at = 0;
    while at < tokens.len() {
        if let Some(new) = label_of(tokens[at].words(words)) {
            label = Some(new);
            at += 1;
            continue;
        }
        let Some((day, next)) = day_at(words, &tokens, at) else {
            let day_follows = || (at + 1..at + 6).any(|at| day_at(words, &tokens, at).is_some());
            if label == Some(Label::Updated) && !day_follows() {
                time_alone_update(words, &tokens, at, span, stamps);
            }
            at += 1;
            continue;
        };
        let (time, start, end) = time_near(words, &tokens, at, next);
        let value = value(day, time);
        let begin = span.range().start;
        let stamp = Stamp {
            value,
            span: Some(Span::between(begin + start, begin + end)),
        };
        let target = match label {
            Some(Label::Updated) => &mut stamps.updated,
            _ => &mut stamps.published,
        };
        target.get_or_insert(stamp);
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

fn is_time_alone(words: &str) -> bool {
    let tokens = tokens(words);
    time_at(words, &tokens, 0).is_some_and(|(_, next)| next >= tokens.len())
}

fn label_of(word: &str) -> Option<Label> {
    const UPDATED: [&str; 9] = [
        "updated",
        "update",
        "modified",
        "aktualisiert",
        "stand",
        "actualizado",
        "mis",
        "aggiornato",
        "atualizado",
    ];
    const PUBLISHED: [&str; 6] = [
        "published",
        "posted",
        "publicado",
        "veröffentlicht",
        "publié",
        "pubblicato",
    ];
    let word = word.to_lowercase();
    if UPDATED.contains(&word.as_str()) {
        return Some(Label::Updated);
    }
    PUBLISHED
        .contains(&word.as_str())
        .then_some(Label::Published)
}

/// A run of letters or of digits; words and numbers that are glued together come apart.
#[derive(Clone, Copy, Debug)]
struct Token {
    start: usize,
    end: usize,
    number: Option<u32>,
}

impl Token {
    fn words<'w>(&self, line: &'w str) -> &'w str {
        &line[self.start..self.end]
    }

    fn digits(&self) -> usize {
        if self.number.is_some() {
            self.end - self.start
        } else {
            0
        }
    }
}

fn tokens(line: &str) -> Vec<Token> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Letters,
        Digits,
        Other,
    }
    let mut tokens: Vec<Token> = Vec::new();
    let (mut start, mut kind, mut lower) = (0, Kind::Other, false);
    let mut push = |start: usize, end: usize, kind: Kind| {
        if kind == Kind::Other || start == end {
            return;
        }
        let number = || line[start..end].parse().ok();
        let number = if kind == Kind::Digits { number() } else { None };
        // “2023” and the hour after it, without a space: “20232:23 PM”.
        let year = line
            .get(start..start + 4)
            .and_then(|digits| digits.parse().ok());
        let colon = line[end..].starts_with(':');
        match year.filter(|year| (1990..2100).contains(year)) {
            Some(year) if kind == Kind::Digits && (5..=6).contains(&(end - start)) && colon => {
                let cut = start + 4;
                tokens.push(Token {
                    start,
                    end: cut,
                    number: Some(year),
                });
                let number = line[cut..end].parse().ok();
                tokens.push(Token {
                    start: cut,
                    end,
                    number,
                });
            }
            _ => tokens.push(Token { start, end, number }),
        }
    };
    for (at, character) in line.char_indices() {
        let next = if character.is_ascii_digit() {
            Kind::Digits
        } else if character.is_alphabetic() {
            Kind::Letters
        } else {
            Kind::Other
        };
        if next != kind || kind == Kind::Letters && lower && character.is_uppercase() {
            push(start, at, kind);
            (start, kind) = (at, next);
        }
        lower = character.is_lowercase();
    }
    push(start, line.len(), kind);
    tokens
}

/// A year, a month and a day.
type Day = (u32, u32, u32);

/// The day that begins at a token, and the first token after it.
fn day_at(line: &str, tokens: &[Token], at: usize) -> Option<(Day, usize)> {
    let token = |offset: usize| tokens.get(at + offset);
    let number = |offset: usize| token(offset).and_then(|token| token.number);
    let name = |offset: usize| token(offset).and_then(|token| month(token.words(line)));
    let year = |offset: usize| number(offset).filter(|year| (1900..2100).contains(year));
    let gap = |offset: usize| {
        let (before, after) = (token(offset)?, token(offset + 1)?);
        line.get(before.end..after.start)
    };
    let is_ordinal = |offset: usize| {
        let word = token(offset).map(|token| token.words(line));
        matches!(word, Some("st" | "nd" | "rd" | "th" | "de" | "del" | "er"))
    };
    if let Some(found) = numeric_day(line, tokens, at) {
        return Some(found);
    }
    if let Some(month) = name(0) {
        let day = number(1)?;
        let skip = usize::from(is_ordinal(2));
        let year = year(2 + skip)?;
        return valid(year, month, day).map(|day| (day, at + 3 + skip));
    }
    let day = number(0).filter(|_| gap(0).is_some_and(|gap| gap.len() <= 2))?;
    let skip = usize::from(is_ordinal(1));
    let month = name(1 + skip)?;
    let skip = skip + usize::from(is_ordinal(2 + skip));
    let year = year(2 + skip)?;
    valid(year, month, day).map(|day| (day, at + 3 + skip))
}

/// A day in digits: 2024-02-24, 24.02.2024, 24/02/2024, 2024年2月24日.
fn numeric_day(line: &str, tokens: &[Token], at: usize) -> Option<(Day, usize)> {
    let parts = tokens.get(at..)?;
    let (first, second) = (parts.first()?, parts.get(1)?);
    if second.number.is_none() && second.words(line).starts_with('年') {
        let (month, day) = (parts.get(2)?, parts.get(4)?);
        return valid(first.number?, month.number?, day.number?).map(|day| (day, at + 6));
    }
    let third = parts.get(2)?;
    let separator = line.get(first.end..second.start)?;
    if line.get(second.end..third.start)? != separator
        || !["-", ".", "/", ". "].contains(&separator)
    {
        return None;
    }
    let (a, b, c) = (first.number?, second.number?, third.number?);
    let found = if first.digits() == 4 {
        valid(a, b, c)
    } else {
        let year = match third.digits() {
            4 => c,
            2 => 2000 + c,
            _ => return None,
        };
        // With slashes, two small numbers may be day and month or month and day: left open.
        match separator {
            "/" if a <= 12 && b <= 12 && a != b => None,
            "/" if b > 12 => valid(year, a, b),
            _ => valid(year, b, a),
        }
    };
    found.map(|day| (day, at + 3))
}

fn valid(year: u32, month: u32, day: u32) -> Option<Day> {
    let is_day =
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then_some((year, month, day))
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
    for at in next..(next + NEAR).min(tokens.len()) {
        if label_of(tokens[at].words(line)).is_some() {
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

/// The time that begins at a token, as ISO 8601 (`T14:23-04:00`), and the first token after it.
fn time_at(line: &str, tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let (hours, minutes) = (tokens.get(at)?, tokens.get(at + 1)?);
    let separator = line.get(hours.end..minutes.start)?;
    let (mut hour, minute) = (hours.number?, minutes.number?);
    let sized = hours.digits() <= 2 && minutes.digits() == 2 && hour < 24 && minute < 60;
    if !sized || ![":", ".", "h"].contains(&separator) {
        return None;
    }
    let mut next = at + 2;
    let seconds = tokens
        .get(next)
        .filter(|token| token.digits() == 2 && line[minutes.end..token.start] == *":");
    next += usize::from(seconds.is_some());
    let word = |at: usize| tokens.get(at).map(|token| token.words(line).to_lowercase());
    let half = match word(next).as_deref() {
        Some("am" | "pm") => word(next).inspect(|_| next += 1),
        Some(letter @ ("a" | "p")) if word(next + 1).as_deref() == Some("m") => {
            next += 2;
            Some(format!("{letter}m"))
        }
        _ => None,
    };
    match half.as_deref() {
        Some("pm") if hour < 12 => hour += 12,
        Some("am") if hour == 12 => hour = 0,
        None if separator == "."
            && minutes.number.is_some()
            && zone_at(line, tokens, next).is_none()
            && half.is_none()
            && word(next).as_deref() != Some("uhr") =>
        {
            return None;
        }
        _ => {}
    }
    let zone = zone_at(line, tokens, next);
    let mut time = format!("T{hour:02}:{minute:02}");
    if let Some((minutes, after)) = zone {
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        time = format!("{time}{sign}{hours:02}:{minutes:02}");
        next = after;
    }
    Some((time, next))
}

/// The offset from Greenwich that a zone's name gives, in minutes, and the first token after it.
fn zone_at(line: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let token = tokens.get(at)?;
    let gap = at
        .checked_sub(1)
        .map_or(0, |before| token.start - tokens[before].end);
    let zone = time_zone(token.words(line)).filter(|_| gap <= 2)?;
    let hours = tokens
        .get(at + 1)
        .filter(|hours| hours.digits() <= 2)
        .and_then(|hours| hours.number);
    let sign = hours.and_then(|_| line.get(token.end..tokens[at + 1].start));
    match (sign, hours) {
        (Some("+"), Some(hours)) if hours <= 14 => Some((zone + 60 * signed(hours), at + 2)),
        (Some("-" | "−"), Some(hours)) if hours <= 12 => {
            Some((zone - 60 * signed(hours), at + 2))
        }
        _ => Some((zone, at + 1)),
    }
}

fn signed(hours: u32) -> i32 {
    i32::try_from(hours).unwrap_or(0)
}

fn value((year, month, day): Day, time: Option<String>) -> String {
    format!("{year:04}-{month:02}-{day:02}{}", time.unwrap_or_default())
}

/// The first day in a stretch of words, for datelines: as written.
pub(super) fn contains_day(words: &str) -> bool {
    let tokens = tokens(words);
    tokens
        .iter()
        .any(|token| month(token.words(words)).is_some())
}
