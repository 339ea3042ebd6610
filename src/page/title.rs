//! Which of two lines at the top of a short copy is the headline: the title, not the line that sums the story up
//! below it without a full stop, nor the paper's name above it.

use super::heading::{is_bullet, names_paper};
use super::line::Line;
use super::phrase_set::NO_HEADING;
use super::shape::{Edge, words};
use super::short_copy::is_short;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};

/// What lines say who wrote the story and when.
const MARKS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Byline,
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::ReadTime,
]);

/// The headline of a short copy in the place of the line that was chosen: the title above a standfirst, or the one
/// below the paper's name.
pub(super) fn title_beside(
    text: &str,
    lines: &[Line],
    story: &[bool],
    chosen: usize,
) -> Option<usize> {
    let start = story.iter().position(|is_story| *is_story)?;
    if !is_short(lines) || chosen >= start {
        return None;
    }
    let is_used = |line: usize, fewest: u32| uses(text, lines, story, start, line) >= fewest;
    let below = chosen + 1;
    let is_name = below < start
        && (names_paper(&text[lines[chosen].span])
            || lines[chosen].shape.words <= 3 && !is_used(chosen, 1));
    if is_name && may_be_title(text, &lines[below]) && is_used(below, 2) {
        return Some(below);
    }
    // A name without “By” may stand above the stamp.
    let is_above_mark = is_mark(&lines[below])
        || is_item(&lines[below]) && below + 1 < start && is_mark(&lines[below + 1]);
    let sums_up = is_above_mark || below == start;
    let above = (0..chosen).rev().find(|line| !is_mark(&lines[*line]))?;
    let is_top = lines[..above].iter().all(is_item);
    (sums_up
        && chosen - above <= 4
        && is_top
        && may_be_title(text, &lines[above])
        && lines[above].shape.words >= 4
        && !names_paper(&text[lines[above].span])
        && is_used(above, 1))
    .then_some(above)
}

/// Whether a line has the looks of a title.
fn may_be_title(text: &str, line: &Line) -> bool {
    const SIZES: std::ops::RangeInclusive<u32> = 12..=160;
    let shape = &line.shape;
    SIZES.contains(&shape.length)
        && shape.words >= 3
        && shape.separators == 0
        && !shape.has_address
        && !matches!(shape.first, Edge::Lower)
        && !matches!(shape.last, Edge::Stop | Edge::ClosedSentence | Edge::Colon)
        && !shape.has_date
        && !shape.phrases.meets(NO_HEADING)
        && !is_bullet(&text[line.span])
}

/// Whether a line says who wrote the story or when, and nothing else.
fn is_mark(line: &Line) -> bool {
    const LONGEST: u32 = 80;
    let shape = &line.shape;
    shape.length <= LONGEST
        && !shape.last.ends_sentence()
        && (shape.has_date || shape.phrases.meets(MARKS))
}

/// Whether a line may be an item of a menu, or the name of a section or a paper.
fn is_item(line: &Line) -> bool {
    const LONGEST: u32 = 40;
    const MOST_WORDS: u32 = 4;
    let shape = &line.shape;
    shape.length <= LONGEST && shape.words <= MOST_WORDS && !shape.last.ends_sentence()
}

/// How many of a line's longer words the first lines of the story use.
fn uses(text: &str, lines: &[Line], story: &[bool], start: usize, line: usize) -> u32 {
    const LEAD: usize = 4;
    const SHORTEST: u32 = 5;
    const MOST: usize = 24;
    let mut of_line = Vec::new();
    words(&text[lines[line].span], |word, length| {
        if length >= SHORTEST && of_line.len() < MOST {
            of_line.push((word, false));
        }
    });
    let lead = (start..lines.len()).filter(|line| story[*line]).take(LEAD);
    for line in lead {
        words(&text[lines[line].span], |word, _| {
            for (_, is_used) in of_line.iter_mut().filter(|(own, _)| *own == word) {
                *is_used = true;
            }
        });
    }
    of_line.iter().map(|(_, is_used)| u32::from(*is_used)).sum()
}
