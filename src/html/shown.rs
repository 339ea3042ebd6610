//! A page of HTML as its reader shows it: what only the metadata say stands on lines above it.

use super::Marked;
use super::metadata::Given;
use crate::model::Author;
use crate::page::Line;
use crate::page::marked::{Known, Page, lines_at, read_parts};
use crate::text::Span;

/// What only the metadata say: it stands on lines of its own above the page's.
#[derive(Default)]
pub(super) struct Front {
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
}

/// A page with what its metadata alone say on top.
pub(super) struct Shown {
    text: String,
    lines: Vec<Line>,
    story: Vec<bool>,
    headline: Option<usize>,
    section: Option<String>,
    /// Published and updated.
    moments: [Option<String>; 2],
}

impl Shown {
    /// The page with the front on top.
    pub(super) fn new(
        marked: Marked,
        lines: Vec<Line>,
        story: Vec<bool>,
        headline: Option<usize>,
        front: &Front,
    ) -> Self {
        let Given {
            published,
            updated,
            section,
            ..
        } = marked.given;
        let mut shown = Self {
            text: marked.text,
            lines,
            story,
            headline,
            section,
            moments: [published, updated],
        };
        let on_top: Vec<&str> = front
            .headline
            .iter()
            .chain(&front.authors)
            .map(String::as_str)
            .collect();
        shown.put_on_top(&on_top);
        if front.headline.is_some() {
            shown.headline = Some(0);
        }
        shown
    }

    /// Puts lines above the page's own.
    fn put_on_top(&mut self, top: &[&str]) {
        if top.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + 256);
        let mut spans = Vec::new();
        for line in top {
            let start = text.len();
            text.push_str(line);
            spans.push(Span::between(start, text.len()));
            text.push('\n');
        }
        let shift = text.len();
        text.push_str(&self.text);
        let mut lines = lines_at(&text, spans.into_iter(), |_| 0);
        let count = lines.len();
        lines.extend(std::mem::take(&mut self.lines).into_iter().map(|mut line| {
            let range = line.span.range();
            line.span = Span::between(range.start + shift, range.end + shift);
            line
        }));
        self.text = text;
        self.lines = lines;
        self.story.splice(0..0, std::iter::repeat_n(false, count));
        self.headline = self.headline.map(|line| line + count);
    }

    /// Reads its parts.
    pub(super) fn read(self, mut authors: Vec<Author>, mut linked: Vec<Author>) -> (String, Page) {
        for author in authors.iter_mut().chain(&mut linked) {
            author.span = self.place_of(&author.name);
        }
        let [published, updated] = self.moments;
        let known = Known {
            authors,
            linked,
            section: self.section,
            published: published.and_then(|moment| iso(&moment)),
            updated: updated.and_then(|moment| iso(&moment)),
        };
        let page = read_parts(&self.text, self.lines, &self.story, self.headline, known);
        (self.text, page)
    }

    /// Where a name stands: on a line of few other words before the story, or else anywhere.
    fn place_of(&self, name: &str) -> Span {
        let found = |line: &Line| {
            let at = self.text[line.span].find(name)?;
            let start = line.span.range().start + at;
            Some(Span::between(start, start + name.len()))
        };
        let short = |line: &&Line| line.shape.length < 160;
        let around = self.headline.unwrap_or(0)..self.lines.len();
        self.lines[around]
            .iter()
            .filter(short)
            .find_map(found)
            .or_else(|| self.lines.iter().find_map(found))
            .unwrap_or_default()
    }
}

/// A moment as ISO 8601 writes it, if it begins with a day of the calendar; the first one that computers
/// count is what they write where none is known.
fn iso(moment: &str) -> Option<String> {
    let moment = moment.trim();
    let day = moment.get(..10).filter(|day| *day != "1970-01-01")?;
    day.parse::<crate::model::Date>().ok()?;
    let time = &moment[10..];
    let time = time.strip_prefix(' ').map_or_else(
        || time.to_owned(),
        |time| format!("T{}", time.replace(' ', "")),
    );
    // “08:30”, “0830”, “083015”.
    let first = time
        .get(1..)
        .and_then(|time| time.split(|sign: char| !sign.is_ascii_digit()).next());
    let is_clock = first.is_some_and(|first| {
        let hour = first.get(..2).and_then(|hour| hour.parse::<u8>().ok());
        matches!(first.len(), 2 | 4 | 6) && hour.is_some_and(|hour| hour <= 24)
    });
    let known = time.is_empty()
        || time.starts_with('T')
            && is_clock
            && time[1..]
                .chars()
                .all(|sign| sign.is_ascii_digit() || ":.+-Z".contains(sign));
    Some(if known {
        format!("{day}{time}")
    } else {
        day.to_owned()
    })
}
