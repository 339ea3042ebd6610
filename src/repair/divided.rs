//! Words that are divided at the ends of lines: “mil-⏎lion”, in text that is wrapped at one width.

use std::ops::Range;

use super::edit::Edit;
use crate::lexicon::{WordId, find};
use crate::text::wrapped;

/// How many words must be divided: one may be a compound or a slip.
const LEAST: usize = 2;

/// Half a word has so many letters at least.
const LETTERS: usize = 2;

/// Joins the lines of the paragraphs of a wrapped text in which words are divided.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let breaks = text.match_indices('\n');
    let divisions = breaks.filter_map(|(at, _)| Division::at(text, at));
    if divisions.take(LEAST).count() < LEAST {
        return Vec::new();
    }
    let Some(paragraphs) = wrapped(text) else {
        return Vec::new();
    };
    let several = paragraphs.iter().filter(|paragraph| paragraph.several);
    several
        .flat_map(|paragraph| joined(text, paragraph.span.range()))
        .collect()
}

/// Joins the lines of a paragraph.
fn joined(text: &str, paragraph: Range<usize>) -> impl Iterator<Item = Edit> + '_ {
    let start = paragraph.start;
    let breaks = text[paragraph].match_indices('\n');
    breaks.map(move |(at, _)| {
        let at = start + at;
        match Division::at(text, at) {
            Some(division) => division.edit(text),
            None => blank(text, at),
        }
    })
}

/// Puts a blank for the end of a line and the blanks around it.
fn blank(text: &str, at: usize) -> Edit {
    let start = text[..at].trim_end().len();
    let end = text.len() - text[at..].trim_start().len();
    Edit::new(start..end, " ")
}

/// A word with the end of a line in it.
struct Division {
    /// From the first letter to the hyphen.
    first: Range<usize>,
    /// From the hyphen to the second half.
    gap: Range<usize>,
    second: Range<usize>,
}

impl Division {
    /// The word that the end of a line at `at` divides.
    fn at(text: &str, at: usize) -> Option<Self> {
        let line = text[..at].trim_end_matches('\r');
        let half = line.strip_suffix(['-', '\u{AD}', '\u{2010}'])?;
        let letters = half.chars().rev().take_while(|it| it.is_alphabetic());
        let first = half.len() - letters.map(char::len_utf8).sum::<usize>();
        let rest = text[at..].trim_start_matches(['\n', '\r', ' ', '\t']);
        let second = text.len() - rest.len();
        let letters = rest.chars().take_while(|it| it.is_alphabetic());
        let end = second + letters.map(char::len_utf8).sum::<usize>();
        let goes_on = rest.starts_with(char::is_lowercase) && !text[at + 1..second].contains('\n');
        let long = half.len() - first >= LETTERS && end - second >= LETTERS;
        (goes_on && long).then_some(Self {
            first: first..half.len(),
            gap: half.len()..second,
            second: second..end,
        })
    }

    /// Joins its halves; of what is a compound of known words rather than a word, the hyphen stays.
    fn edit(self, text: &str) -> Edit {
        let halves = [&text[self.first.clone()], &text[self.second.clone()]];
        let is_known = |word: &str| find(word).0 != WordId::UNKNOWN;
        let is_compound = halves[0].starts_with(char::is_lowercase)
            && !is_known(&halves.concat())
            && halves
                .iter()
                .all(|half| half.len() > LETTERS && is_known(half));
        let gap = self.gap;
        if is_compound {
            let hyphen = text[gap.start..].chars().next().map_or(0, char::len_utf8);
            Edit::removal(gap.start + hyphen..gap.end)
        } else {
            Edit::removal(gap)
        }
    }
}
