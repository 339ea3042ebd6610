//! Lines that are one line broken by the way the page was copied: scrapers that put every piece of
//! text on a line of its own break a sentence at each link in it.

use crate::text::{Joined, Span, is_single_break, lines, single, wrapped};

/// A broken paragraph has a piece of at least this many bytes.
const LONG_PIECE: usize = 40;

/// The lines of a text, broken ones joined: each goes on where the one before stops in the middle
/// of a sentence, and the last ends one. No blank line stands between them. A text that is wrapped as a
/// whole has its paragraphs for lines.
pub(crate) fn joined_lines(text: &str) -> Vec<Joined> {
    if let Some(paragraphs) = wrapped(text) {
        return paragraphs;
    }
    let pieces: Vec<Piece> = lines(text).map(|span| Piece::new(text, span)).collect();
    let mut joined = Vec::with_capacity(pieces.len());
    let mut first = 0;
    while first < pieces.len() {
        let mut last = first;
        while goes_on(text, &pieces, first, last) {
            last += 1;
        }
        let run = &pieces[first..=last];
        let is_broken = last > first
            && pieces[last].ends
            && run
                .iter()
                .any(|piece| piece.span.range().len() >= LONG_PIECE);
        if is_broken {
            let span = pieces[first].span.cover(pieces[last].span);
            joined.push(Joined {
                span,
                several: true,
            });
        } else {
            joined.extend(run.iter().map(|piece| single(piece.span)));
        }
        first = last + 1;
    }
    joined
}

/// A line, with how it begins and ends.
struct Piece {
    span: Span,
    /// Whether it can only go on what stands before it.
    continues: bool,
    /// Whether it ends a sentence.
    ends: bool,
    /// Whether it stops in the middle of one.
    open: bool,
}

impl Piece {
    fn new(text: &str, span: Span) -> Self {
        let words = &text[span];
        let mut characters = words.chars();
        let first = characters.next().unwrap_or_default();
        let second = characters.next().unwrap_or(' ');
        let punctuation = ",.;:)’”?!".contains(first);
        let mut back = words.chars().rev();
        let last = back.next().unwrap_or_default();
        let before = back.next().unwrap_or_default();
        let stop = |character: char| ".!?…".contains(character);
        Self {
            span,
            continues: first.is_lowercase() && !second.is_uppercase()
                || punctuation && first != second,
            ends: stop(last) || "”\"’)»".contains(last) && stop(before),
            open: last.is_lowercase()
                || ",(“‘".contains(last)
                || "”\"’»".contains(last) && before == ',',
        }
    }
}

/// Whether the line after `last` goes on the run that begins at `first`.
fn goes_on(text: &str, pieces: &[Piece], first: usize, last: usize) -> bool {
    let (here, Some(next)) = (&pieces[last], pieces.get(last + 1)) else {
        return false;
    };
    if here.ends || !adjacent(text, here, next) {
        return false;
    }
    if next.continues {
        return true;
    }
    // A link inside the sentence: the line behind it goes on.
    let in_sentence = here.open && (last > first || here.span.range().len() >= LONG_PIECE / 3);
    let behind = pieces.get(last + 2);
    in_sentence
        && !next.ends
        && behind.is_some_and(|behind| behind.continues && adjacent(text, next, behind))
}

/// Whether no blank line stands between two lines.
fn adjacent(text: &str, line: &Piece, next: &Piece) -> bool {
    is_single_break(&text[line.span.range().end..next.span.range().start])
}
