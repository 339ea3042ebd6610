//! Headings of the first level, read as their authors meant them: what line breaks and boxes part is
//! one line again, and what stands beside the headline in its heading, a label (“Live”, “Politics”),
//! buttons (“Print”), how many comments there are, stands on lines of its own.
//!
//! A line break and a blank are one byte each, so that no other line moves.

use std::ops::Range;

use super::Marked;
use super::headline::{folded, folded_titles};
use super::sheet::{HeadingPiece, SheetLine};
use super::tag::Tag;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{Class, find};
use crate::page::Line;
use crate::page::marked::{Edge, Markup, lines_at, measure};
use crate::text::{Span, lines, trim};

/// At most this many labels are passed over at each end of a heading.
const MOST_LABELS: usize = 3;

/// A page while its headings are put together.
pub(super) struct Headings<'p> {
    pub(super) marked: &'p mut Marked,
    pub(super) lines: &'p mut Vec<Line>,
    pub(super) story: &'p mut Vec<bool>,
    pub(super) headline: &'p mut Option<usize>,
}

/// A heading of several pieces.
struct Heading {
    lines: Range<usize>,
    pieces: Vec<(Span, u32)>,
}

impl Heading {
    /// From the first of some pieces to the last.
    fn cover(&self, pieces: &Range<usize>) -> Span {
        let (first, last) = (self.pieces[pieces.start].0, self.pieces[pieces.end - 1].0);
        first.cover(last)
    }
}

impl Headings<'_> {
    /// Puts together each heading of several pieces; one that says a title of the page is the headline
    /// where none that does was found.
    pub(super) fn put_together(&mut self) {
        const MOST_HEADINGS: usize = 8;
        let pieces = std::mem::take(&mut self.marked.heading_pieces);
        if pieces.len() < 2 {
            return;
        }
        let titles = folded_titles(self.marked);
        let headings: Vec<Heading> = pieces
            .chunk_by(|piece, next| self.heading_of(*piece) == self.heading_of(*next))
            .filter_map(|pieces| self.heading(pieces))
            .take(MOST_HEADINGS)
            .collect();
        // From below, so that the lines of the others keep their numbers.
        for heading in headings.iter().rev() {
            self.put_one_together(heading, &titles);
        }
    }

    fn heading_of(&self, piece: HeadingPiece) -> Option<u32> {
        const REACH: usize = 12;
        let mut around = self.marked.tree.upwards(piece.element).take(REACH);
        let found = around.find(|(_, outer)| outer.tag == Tag::H1);
        found.map(|(id, _)| id)
    }

    /// A heading of several pieces and its lines.
    fn heading(&self, pieces: &[HeadingPiece]) -> Option<Heading> {
        const MOST_PIECES: usize = 64;
        const LONGEST: u32 = 400;
        if !(2..=MOST_PIECES).contains(&pieces.len()) {
            return None;
        }
        let [first, last] = [pieces[0].start, pieces[pieces.len() - 1].start].map(|at| at as usize);
        let top = self
            .lines
            .partition_point(|line| line.span.range().end <= first);
        let bottom = self
            .lines
            .partition_point(|line| line.span.range().start <= last);
        let end = self.lines.get(bottom.checked_sub(1)?)?.span.range().end;
        let bounds = pieces.iter().skip(1).map(|piece| piece.start as usize);
        let spans = pieces.iter().zip(bounds.chain([end])).map(|(piece, end)| {
            let start = piece.start as usize;
            let span = Span::between(start, end.max(start));
            (trim(&self.marked.text, span), piece.element)
        });
        let pieces: Vec<_> = spans.filter(|(span, _)| !span.is_empty()).collect();
        let heading = Heading {
            lines: top..bottom,
            pieces,
        };
        let whole = 0..heading.pieces.len();
        (top < bottom && whole.len() > 1 && heading.cover(&whole).len() <= LONGEST)
            .then_some(heading)
    }

    fn put_one_together(&mut self, heading: &Heading, titles: &[String]) {
        let found = self.titled(heading, titles);
        let is_titled = found.is_some();
        let kept = found.unwrap_or_else(|| self.without_labels(heading));
        let is_whole = kept.len() == heading.pieces.len() && heading.lines.len() == 1;
        let is_other = self
            .headline
            .is_some_and(|line| !heading.lines.contains(&line));
        let is_nothing = self.headline.is_none() && heading.lines.len() == 1;
        if is_whole || !is_titled && (is_other || is_nothing) {
            return;
        }
        let says_title = |line: usize| {
            let words = folded(&self.marked.text[self.lines[line].span]);
            titles.contains(&words)
        };
        let is_headline = self.headline.map_or(is_titled, |line| {
            !is_other || is_titled && !says_title(line)
        });
        if let Some(line) = self.write(heading, &kept) {
            if is_headline {
                *self.headline = Some(line);
            }
        }
    }

    /// The pieces that say a title of the page.
    fn titled(&self, heading: &Heading, titles: &[String]) -> Option<Range<usize>> {
        const FEWEST_WORDS: usize = 3;
        let count = heading.pieces.len();
        let length = heading.cover(&(0..count)).len();
        let sides =
            (0..=MOST_LABELS).flat_map(|all| (0..=all).map(move |front| (front, all - front)));
        let mut ranges = sides
            .filter(|(front, back)| front + back < count)
            .map(|(front, back)| front..count - back);
        ranges.find(|range| {
            let span = heading.cover(range);
            let own = &self.marked.text[span];
            let words = folded(own);
            let opens = |sign: char| sign.is_alphanumeric() || "“\"‘'«„".contains(sign);
            let is_long = own.starts_with(opens)
                && (span.len() * 2 >= length || words.split(' ').count() >= FEWEST_WORDS);
            is_long
                && titles.iter().any(|title| {
                    let rest = title.strip_prefix(&*words);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                })
        })
    }

    /// The pieces without the labels before and behind them.
    fn without_labels(&self, heading: &Heading) -> Range<usize> {
        let mut kept = 0..heading.pieces.len();
        let first = |piece: usize| {
            let words = &self.marked.text[heading.pieces[piece].0];
            words.starts_with(|sign: char| !sign.is_lowercase())
        };
        while kept.len() > 1
            && kept.start < MOST_LABELS
            && first(kept.start + 1)
            && self.is_label(heading.pieces[kept.start])
        {
            kept.start += 1;
        }
        while kept.len() > 1
            && heading.pieces.len() - kept.end < MOST_LABELS
            && self.is_label(heading.pieces[kept.end - 1])
        {
            kept.end -= 1;
        }
        kept
    }

    /// Whether a piece of a heading is a label by its words or by the names of its element.
    fn is_label(&self, (span, element): (Span, u32)) -> bool {
        const LONGEST: u32 = 40;
        const MOST_WORDS: u32 = 4;
        if self.marked.tree.element(element).tag == Tag::Small {
            return true;
        }
        let shape = measure(&self.marked.text[span], |_| 0);
        let words = self.marked.text[span].trim_end_matches(':');
        let is_short = shape.length <= LONGEST && shape.words <= MOST_WORDS;
        let counts = shape.digits > 0 && shape.first == Edge::Bracket && words.ends_with(')');
        is_short
            && (shape.phrases.meets(LABELS)
                || counts
                || find(words).1.has(Class::Rubric)
                || self.is_named(element))
    }

    /// Whether an element inside a heading is a label by its names.
    fn is_named(&self, element: u32) -> bool {
        const REACH: usize = 4;
        let tree = &self.marked.tree;
        let inside = tree.upwards(element).take(REACH);
        let inside = inside.take_while(|(_, outer)| outer.tag != Tag::H1);
        tree.is_named(element, &NAMES, inside.count())
    }

    /// Writes the kept pieces on one line, and those around them on others; gives the number of the line.
    fn write(&mut self, heading: &Heading, kept: &Range<usize>) -> Option<usize> {
        let count = heading.pieces.len();
        let mut gaps = Vec::with_capacity(count);
        for piece in 1..count {
            let gap =
                heading.pieces[piece - 1].0.range().end..heading.pieces[piece].0.range().start;
            let is_edge = piece == kept.start || piece == kept.end;
            let wanted = if is_edge { "\n" } else { " " };
            let blank = self.marked.text[gap.clone()].find([' ', '\n', '\t']);
            match blank {
                Some(at) if is_edge || kept.start < piece && piece < kept.end => {
                    gaps.push((gap.start + at, wanted));
                }
                None if is_edge => return None,
                _ => {}
            }
        }
        for (at, wanted) in gaps {
            self.marked.text.replace_range(at..=at, wanted);
        }
        self.cut_anew(heading);
        let start = heading.pieces[kept.start].0.range().start;
        Some(
            self.lines
                .partition_point(|line| line.span.range().end <= start),
        )
    }

    /// Cuts the lines of a heading anew.
    fn cut_anew(&mut self, heading: &Heading) {
        let whole = heading.cover(&(0..heading.pieces.len()));
        let start = whole.range().start;
        let sheet_lines: Vec<SheetLine> = lines(&self.marked.text[whole])
            .map(|line| {
                let line = line.range();
                let span = Span::between(start + line.start, start + line.end);
                let first = heading
                    .pieces
                    .partition_point(|(piece, _)| piece.range().end <= span.range().start);
                SheetLine {
                    span,
                    element: heading.pieces[first.min(heading.pieces.len() - 1)].1,
                    linked: 0,
                    bold: 0,
                }
            })
            .collect();
        let spans = sheet_lines.iter().map(|line| line.span);
        let mut cut = lines_at(&self.marked.text, spans, |_| 0);
        for line in &mut cut {
            line.markup = Markup::Heading;
        }
        let (old, new) = (heading.lines.clone(), cut.len());
        if let Some(headline) = self.headline.as_mut() {
            if *headline >= old.end {
                *headline = *headline - old.len() + new;
            } else if *headline >= old.start {
                *headline = old.start;
            }
        }
        self.lines.splice(old.clone(), cut);
        self.marked.lines.splice(old.clone(), sheet_lines);
        self.story.splice(old, std::iter::repeat_n(false, new));
    }
}

/// What labels in headings say.
const LABELS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Comments,
    PhraseKind::Live,
    PhraseKind::Paywall,
    PhraseKind::ReadTime,
    PhraseKind::Section,
    PhraseKind::Share,
    PhraseKind::Video,
]);

/// How elements are named that hold labels.
const NAMES: [&str; 12] = [
    "badge", "category", "eyebrow", "flag", "kicker", "label", "overline", "premium", "section",
    "share", "tag", "topic",
];
