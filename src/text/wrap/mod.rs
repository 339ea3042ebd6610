//! Hard-wrapped text: mails, wires and files whose paragraphs are broken into lines of one width.

mod piece;

use std::collections::HashMap;

pub(crate) use self::piece::is_single_break;
use self::piece::{Ending, Opening, Piece, WIDTHS, pieces};
use super::Span;
use super::line::lines;
use super::paragraph::{Joined, single};
use super::run_together::cut_apart;

/// The paragraphs of a text as its writer meant them: each line by itself or, where all are wrapped at one
/// width, those of a paragraph joined, or cut where paragraphs have run together.
pub(crate) fn unwrapped(text: &str) -> Vec<Joined> {
    if let Some(joined) = wrapped(text) {
        return joined;
    }
    let lines: Vec<Joined> = lines(text).map(single).collect();
    cut_apart(text, &lines).unwrap_or(lines)
}

/// The paragraphs of a wrapped text, joined of its lines; nothing for any other text.
pub(crate) fn wrapped(text: &str) -> Option<Vec<Joined>> {
    let pieces = pieces(text)?;
    let layout = Layout::of(&pieces)?;
    Some(layout.join(&pieces))
}

/// How the lines of a text are laid out.
struct Layout {
    /// The greatest length of a line that another one follows, in characters; three in a hundred are longer.
    width: usize,
    /// By how much a line that is full may fall short of that.
    slack: usize,
    /// How far the lines are set in that go on a paragraph.
    margin: usize,
}

/// What the breaks between lines are, of which no blank line is part.
#[derive(Default)]
struct Breaks {
    /// All of them.
    all: usize,
    /// Behind lines that have no room for the next word.
    full: usize,
    /// Those of them at which a sentence goes on.
    going_on: usize,
    /// Behind other lines, at which a sentence goes on, too.
    early: usize,
}

impl Layout {
    /// The layout of a text that is wrapped.
    ///
    /// A program wraps where the next word has no room, to the letter: a text is taken for such a one when
    /// sentences go on at a fifth of these breaks, for names and numbers may stand there. Columns are set in
    /// letters of different widths: an eighth is allowed for, and sentences must go on at two in five.
    fn of(pieces: &[Piece]) -> Option<Self> {
        let mut layout = Self {
            width: width(pieces)?,
            slack: 0,
            margin: margin(pieces),
        };
        let exact = layout.breaks(pieces);
        let is_exact = exact.going_on > exact.early * 24;
        let is_all_full = exact.full >= 2 && exact.all == exact.full && exact.going_on >= 1;
        if is_exact && (is_all_full || exact.going_on >= 2 && exact.going_on * 5 >= exact.full) {
            return Some(layout);
        }
        layout.slack = layout.width / 8;
        let columns = layout.breaks(pieces);
        let is_wrapped = columns.going_on >= 2
            && columns.going_on * 5 >= columns.full * 2
            && columns.going_on >= columns.early * 4;
        is_wrapped.then_some(layout)
    }

    fn breaks(&self, pieces: &[Piece]) -> Breaks {
        let mut breaks = Breaks::default();
        for pair in pieces.windows(2).filter(|pair| pair[1].follows) {
            let goes_on = goes_on(pair) && pair[0].ending == Ending::Word;
            let is_full = self.is_full(pair);
            breaks.all += 1;
            breaks.full += usize::from(is_full);
            breaks.going_on += usize::from(is_full && goes_on);
            breaks.early += usize::from(!is_full && goes_on);
        }
        breaks
    }

    /// Joins the lines that are full, or stop within a sentence, with the next.
    fn join(&self, pieces: &[Piece]) -> Vec<Joined> {
        let mut joined: Vec<Joined> = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &pieces[before..=at]);
            match joined.last_mut() {
                Some(last) if before.is_some_and(|pair| self.belongs(pair)) => {
                    last.span = last.span.cover(piece.span);
                    last.several = true;
                }
                _ => joined.push(single(piece.span)),
            }
        }
        joined
    }

    /// Whether the second of two lines goes on the first one's paragraph.
    fn belongs(&self, pair: &[Piece]) -> bool {
        let (before, piece) = (&pair[0], &pair[1]);
        if !piece.follows || piece.opening == Opening::Head {
            return false;
        }
        if goes_on(pair) {
            return true;
        }
        let is_full = self.is_full(pair);
        let is_item = match piece.opening {
            Opening::Item => before.ending != Ending::Word,
            // “the third of the U.S. | -- and who are poor”
            Opening::SmallItem => before.ending == Ending::Colon || !is_full,
            _ => false,
        };
        is_full && !is_item && !self.is_set_in(before, piece)
    }

    /// Whether a line is set in as the first of a paragraph: otherwise than lines that go on, and than the line
    /// before, unless that ends a sentence.
    fn is_set_in(&self, before: &Piece, piece: &Piece) -> bool {
        piece.indent.abs_diff(self.margin) >= 2
            && (piece.indent.abs_diff(before.indent) >= 2 || before.ending == Ending::Sentence)
    }

    /// Whether the first of two lines has no room for the second one's first word.
    fn is_full(&self, pair: &[Piece]) -> bool {
        pair[0].length + 1 + pair[1].first_word > self.width - self.slack
    }
}

/// Whether a sentence goes on from one line to the next.
fn goes_on(pair: &[Piece]) -> bool {
    pair[1].opening == Opening::Small && !matches!(pair[0].ending, Ending::Sentence | Ending::Colon)
}

/// The width that the lines are wrapped at: but for three in a hundred, none that others follow is longer.
fn width(pieces: &[Piece]) -> Option<usize> {
    let followed = pieces.windows(2).filter(|pair| pair[1].follows);
    let mut lengths: Vec<usize> = followed
        .map(|pair| pair[0].length)
        .filter(|length| *length <= *WIDTHS.end())
        .collect();
    lengths.sort_unstable();
    let width = *lengths.get((lengths.len() * 97).div_ceil(100).checked_sub(1)?)?;
    WIDTHS.contains(&width).then_some(width)
}

/// How far most lines are set in at which a sentence goes on; none when there are none.
fn margin(pieces: &[Piece]) -> usize {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for pair in pieces
        .windows(2)
        .filter(|pair| pair[1].follows && goes_on(pair))
    {
        *counts.entry(pair[1].indent).or_insert(0) += 1;
    }
    // Of as many the least, so that the answer does not hang on the order of the table.
    let most = counts
        .into_iter()
        .max_by_key(|(indent, count)| (*count, usize::MAX - indent));
    most.map_or(0, |(indent, _)| indent)
}
