//! Lines of the story that the labeller passed over, told by what stands around them: headings below
//! the stamps of a live blog, short questions and answers of an interview.

use super::line::Markup;
use super::moment::{time_at, tokens};
use super::sheet::Sheet;
use crate::model::BlockKind;

/// Takes into the story what was passed over inside it.
pub(super) fn take_passed_over(sheet: &mut Sheet) {
    let is_interview = has_answers(sheet);
    for line in sheet.story.start + 1..sheet.story.end.max(1) - 1 {
        if !sheet.is_free(line) {
            continue;
        }
        if is_post_heading(sheet, line) {
            sheet.lines[line].markup = Markup::Heading;
            sheet.mark(line, BlockKind::Paragraph);
        } else if is_interview && is_answer(sheet.words(line)) {
            sheet.mark(line, BlockKind::Paragraph);
        }
    }
}

/// Whether a line is the heading of a live blog's post: it stands right below its stamp and above its
/// first sentence.
fn is_post_heading(sheet: &Sheet, line: usize) -> bool {
    const SIZES: std::ops::RangeInclusive<u32> = 20..=160;
    let shape = &sheet.lines[line].shape;
    SIZES.contains(&shape.length)
        && shape.words >= 4
        && shape.colon != shape.length
        && sheet.is_story(line + 1)
        && sheet.lines[line + 1].is_prose()
        && is_post_stamp(sheet, line - 1)
}

/// Whether a line is the stamp of a live blog's post: “17:35 Ada Quill”, “5 hours ago 07:22 Ada Quill”.
fn is_post_stamp(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 50;
    const MOST_TOKENS: usize = 4;
    let shape = &sheet.lines[line].shape;
    // A time alone is how long a video takes.
    let is_time_alone = shape.letters == 0;
    if !shape.has_date || is_time_alone || shape.length > LONGEST || sheet.is_story(line) {
        return false;
    }
    let words = sheet.words(line);
    let tokens = tokens(words);
    (0..MOST_TOKENS.min(tokens.len())).any(|at| time_at(words, &tokens, at).is_some())
}

/// Whether several lines from the story's first to its last are questions and answers.
fn has_answers(sheet: &Sheet) -> bool {
    const FEWEST: usize = 3;
    let lines = sheet.story.clone();
    let answers = lines.filter(|line| is_answer(sheet.words(*line)));
    answers.take(FEWEST).count() == FEWEST
}

/// Whether words open as the questions and answers of an interview do.
pub(super) fn is_answer(words: &str) -> bool {
    words.starts_with("Q: ") || words.starts_with("A: ")
}
