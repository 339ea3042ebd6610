//! Where the story ends: above a list of other stories or the readers' comments, whose sentences stand each below
//! a title or a name.

use super::line::{Line, begins_with};
use super::shape::words;
use crate::lexicon::line_mark::{LineMark, marks};
use crate::lexicon::phrase::PhraseKind;

/// What a heading stands above.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Stories,
    Comments,
}

/// Takes out of the story what stands below the heading of a list of other stories or of the readers' comments,
/// where every sentence below it stands under a title or a name: a story that goes on has two in a row.
pub(super) fn cut_behind_heading(text: &str, lines: &[Line], story: &mut [bool]) {
    const FEWEST_ABOVE: usize = 2;
    let (Some(first), Some(last)) = (
        story.iter().position(|is_story| *is_story),
        story.iter().rposition(|is_story| *is_story),
    ) else {
        return;
    };
    // Whether all sentences from here on are summaries, or comments.
    let (mut are_summaries, mut are_comments) = (true, true);
    let mut end = None;
    for at in (first + FEWEST_ABOVE..=last).rev() {
        let below = heading(text, &lines[at]);
        let is_cut = match below {
            Some(Below::Stories) => are_summaries && at < last,
            Some(Below::Comments) => are_comments || are_summaries,
            None => false,
        };
        if is_cut {
            end = Some(at);
        } else if story[at] && lines[at].shape.last.ends_sentence() && !is_name(&lines[at]) {
            are_summaries &= is_summary(text, lines, at);
            are_comments &= is_name(&lines[at - 1]) || tells_when(&lines[at - 1]);
        }
        if !are_summaries && !are_comments {
            break;
        }
    }
    let told = |end: &usize| (first..*end).filter(|line| story[*line]).count();
    if let Some(end) = end.filter(|end| told(end) >= FEWEST_ABOVE) {
        story[end..].fill(false);
    }
}

/// What a line is the heading of, and nothing else: “Related stories”, “Discussion”, “3 Responses”.
fn heading(text: &str, line: &Line) -> Option<Below> {
    const LONGEST: u32 = 36;
    let shape = &line.shape;
    if shape.length > LONGEST || shape.last.ends_sentence() || shape.letters == 0 {
        return None;
    }
    let is_number = |sign: char| sign.is_ascii_digit() || "()[], ".contains(sign);
    let words = text[line.span].trim_matches(is_number);
    let is_whole = |kind| marks(kind).any(|mark| words.eq_ignore_ascii_case(mark));
    if is_whole(LineMark::CommentsHeading) {
        return Some(Below::Comments);
    }
    let is_list = shape.phrases.has(PhraseKind::Related) && shape.colon == 0
        || is_whole(LineMark::ListHeading)
        || begins_with(words, "More from ")
        || begins_with(words, "Also in ");
    is_list.then_some(Below::Stories)
}

/// Whether a sentence sums another story up: it stands below a title with which it shares a word, or between a
/// title and the time of its story.
fn is_summary(text: &str, lines: &[Line], at: usize) -> bool {
    const LONGEST_TITLE: u32 = 140;
    let title = &lines[at - 1];
    let is_title = title.shape.words >= 2
        && title.shape.length <= LONGEST_TITLE
        && (!title.shape.last.ends_sentence() || text[title.span].ends_with(['?', '!']));
    is_title
        && (lines.get(at + 1).is_some_and(tells_when)
            || shares_word(&text[title.span], &text[lines[at].span]))
}

/// Whether a short line says when something was.
fn tells_when(line: &Line) -> bool {
    const LONGEST: u32 = 50;
    let shape = &line.shape;
    shape.length <= LONGEST
        && !shape.last.ends_sentence()
        && (shape.has_date || shape.phrases.has(PhraseKind::RelativeTime))
}

/// Whether two lines share a longer word.
fn shares_word(title: &str, sentence: &str) -> bool {
    const SHORTEST: u32 = 4;
    const MOST: usize = 24;
    let mut of_title = Vec::new();
    words(title, |word, length| {
        if length >= SHORTEST && of_title.len() < MOST {
            of_title.push(word);
        }
    });
    let mut is_shared = false;
    words(sentence, |word, _| is_shared |= of_title.contains(&word));
    is_shared
}

/// Whether a line may be the name under which a reader writes: “seaside-sue”, “Ada said...”.
fn is_name(line: &Line) -> bool {
    const LONGEST: u32 = 45;
    const MOST_WORDS: u32 = 4;
    let shape = &line.shape;
    shape.length <= LONGEST && (1..=MOST_WORDS).contains(&shape.words) && shape.quotes == 0
}
