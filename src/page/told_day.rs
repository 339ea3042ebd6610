//! Lines that tell of a day and do not say when the page was put up: “Dividend payable on Dec. 5, 2030”, “Vote
//! put back to 3 March 2030”.

use super::heading::is_bullet;
use super::moment::opens_with_day;
use super::sheet::Sheet;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{Class, Classes, find};
use crate::model::BlockKind;

/// Words with which a line tells something.
const VERBS: Classes = Classes::any_of(&[
    Class::Auxiliary,
    Class::FiniteVerb,
    Class::PastCue,
    Class::PresentVerb,
]);

/// What stands on lines that name who wrote the story or say when.
const SIGNED: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Byline,
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::RelativeTime,
    PhraseKind::ReadTime,
]);

/// Whether a line tells of the day that begins at a byte of it: a preposition leads to it behind several words,
/// or one of those is a verb.
pub(super) fn tells_of_day(sheet: &Sheet, line: usize, day: usize) -> bool {
    const FEWEST: usize = 2;
    if sheet.kinds[line] == Some(BlockKind::Byline) || sheet.lines[line].shape.phrases.meets(SIGNED)
    {
        return false;
    }
    let words = sheet.words(line);
    let before = words[..day].trim_end();
    let count = before
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .count();
    if count < FEWEST {
        return false;
    }
    // German “am” and “die” are none
    let is_told = |word: &str| {
        word.starts_with(|sign: char| sign.is_ascii_lowercase())
            && !matches!(word, "am" | "die")
            && find(word).1.meets(VERBS)
    };
    is_bullet(words)
        || before.rsplit(' ').next().is_some_and(leads_to_day) && count > FEWEST
        || before.split(' ').any(is_told)
}

/// Whether a line without a full stop tells of the day with which it ends.
pub(super) fn ends_with_told_day(sheet: &Sheet, line: usize) -> bool {
    const LONGEST_DAY: usize = 5;
    let shape = &sheet.lines[line].shape;
    if !shape.has_date || shape.last.ends_sentence() {
        return false;
    }
    let words = sheet.words(line);
    let starts = words.rmatch_indices(' ').take(LONGEST_DAY);
    let mut days = starts.map(|(at, _)| at + 1);
    days.find(|at| opens_with_day(&words[*at..]))
        .is_some_and(|day| tells_of_day(sheet, line, day))
}

/// “on”, “to”, “until”: a preposition before a day.
fn leads_to_day(word: &str) -> bool {
    matches!(
        word,
        "on" | "of"
            | "to"
            | "by"
            | "until"
            | "till"
            | "for"
            | "before"
            | "from"
            | "since"
            | "in"
            | "after"
    )
}
