//! Pull quotes: what somebody says in the story, set again between its paragraphs, with the speaker's name below.

use super::sheet::Sheet;
use crate::model::BlockKind;

/// Takes out of the story what it says again, where a signature stands below or the whole sentence is in marks.
pub(super) fn free_pull_quotes(sheet: &mut Sheet) {
    for line in sheet.story.start + 1..sheet.story.end.max(1) - 1 {
        if !is_short(sheet, line) {
            continue;
        }
        let words = sheet.words(line);
        let said = words.trim_matches(|sign: char| "“”‘’\"'«».,".contains(sign));
        let is_marked = !words.starts_with(said) && words.ends_with(['”', '’', '"', '\'', '»']);
        let is_signed = signs(sheet, line + 1);
        let is_whole = is_marked && sheet.lines[line].shape.last.ends_sentence();
        if !(is_signed || is_whole) || !stands_elsewhere(sheet, line, said) {
            continue;
        }
        sheet.kinds[line] = Some(BlockKind::Other);
        if is_signed {
            sheet.kinds[line + 1] = Some(BlockKind::Other);
        }
    }
    sheet.shrink_story();
}

/// Whether a line has the size of a pull quote.
fn is_short(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 220;
    const FEWEST_WORDS: u32 = 5;
    let shape = &sheet.lines[line].shape;
    (sheet.is_story(line) || sheet.is_free(line))
        && shape.length <= LONGEST
        && shape.words >= FEWEST_WORDS
        && shape.digits == 0
}

/// Whether a line is the name of who says what stands above, with a dash or what the speaker is: “— Ada Quill”,
/// “Ada Quill, campaigner”.
fn signs(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 8;
    const MOST_NAMES: usize = 4;
    let Some(own) = sheet.lines.get(line) else {
        return false;
    };
    let shape = &own.shape;
    if shape.words > MOST_WORDS || shape.last.ends_sentence() || shape.digits > 0 || shape.colon > 0
    {
        return false;
    }
    let words = sheet
        .words(line)
        .trim_start_matches(['—', '–', '-', '―', ' ']);
    let name = words.split(',').next().unwrap_or_default();
    let is_part = |word: &str| word.starts_with(char::is_uppercase);
    (2..=MOST_NAMES).contains(&name.split(' ').count()) && name.split(' ').all(is_part)
}

/// Whether some words stand in a longer line of the story near by.
fn stands_elsewhere(sheet: &Sheet, line: usize, said: &str) -> bool {
    const REACH: usize = 40;
    let near =
        line.saturating_sub(REACH).max(sheet.story.start)..(line + REACH).min(sheet.story.end);
    let mut others = near.filter(|other| *other != line && sheet.is_story(*other));
    others.any(|other| {
        let words = sheet.words(other);
        words.len() > said.len() && words.contains(said)
    })
}
