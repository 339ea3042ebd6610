//! Standing sentences of a house among the story's lines: corrections, who else reported, what readers are asked
//! for, what the law asks for. They open as the list of marks says and are nothing else.

use super::sheet::Sheet;
use crate::lexicon::line_mark::{LineMark, closing_mark, opening_mark};
use crate::lexicon::phrase::PhraseKind;
use crate::model::BlockKind;

/// A standing sentence has at most as many characters as this.
const LONGEST: u32 = 420;

/// The marks that standing sentences open with, and what they are.
const OPENINGS: [(LineMark, BlockKind); 7] = [
    (LineMark::Agreement, BlockKind::Consent),
    (LineMark::NotFound, BlockKind::Other),
    (LineMark::Note, BlockKind::Correction),
    (LineMark::Appeal, BlockKind::Newsletter),
    (LineMark::Subscribers, BlockKind::Paywall),
    (LineMark::Player, BlockKind::Video),
    (LineMark::Legal, BlockKind::Copyright),
];

/// Takes the standing sentences out of the story.
pub(super) fn free_standing(sheet: &mut Sheet) {
    for line in sheet.story.clone() {
        if sheet.is_story(line) {
            if let Some(kind) = kind_of(sheet, line) {
                sheet.kinds[line] = Some(kind);
            }
        }
    }
    sheet.shrink_story();
}

/// What standing sentence a line is, if it is one.
fn kind_of(sheet: &Sheet, line: usize) -> Option<BlockKind> {
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST || shape.words < 3 {
        return None;
    }
    let words = sheet.words(line);
    if let Some(kind) = by_opening(words) {
        return Some(kind);
    }
    if shape.quotes > 0 {
        return None;
    }
    if tells_who_reported(sheet, line) {
        return Some(BlockKind::AgencyTail);
    }
    reaches_reporter(words).then_some(BlockKind::AuthorBio)
}

/// What standing sentence words are by their opening.
fn by_opening(words: &str) -> Option<BlockKind> {
    let opens = |(mark, _): &&(LineMark, BlockKind)| opening_mark(words, *mark).is_some();
    if let Some((_, kind)) = OPENINGS.iter().find(opens) {
        return Some(*kind);
    }
    let holder = words.strip_prefix("Copyright ");
    let is_notice =
        |rest: &str| rest.starts_with(|sign: char| sign == '©' || sign.is_ascii_digit());
    holder
        .is_some_and(is_notice)
        .then_some(BlockKind::Copyright)
}

/// Whether words open as a standing sentence does.
pub(super) fn is_standing(words: &str) -> bool {
    by_opening(words).is_some()
}

/// Whether a line tells who else reported: “Ada Quill contributed reporting from Lowmoor.”, “(Reporting by
/// Ada Quill; editing by Tom Marsh)”.
fn tells_who_reported(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 200;
    const LONGEST_NAMES: usize = 90;
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST || shape.stops > 3 || !sheet.has(line, PhraseKind::AgencyTail) {
        return false;
    }
    let words = sheet.words(line).trim_start_matches(['(', '[', '—', '-']);
    let names = words.find(" contributed reporting");
    opening_mark(words, LineMark::Contributor).is_some()
        || closing_mark(words, LineMark::ContributorEnd).is_some()
        || names.is_some_and(|names| names <= LONGEST_NAMES)
}

/// Whether words say how to reach a reporter, with an address: “Reach Ada Quill at quill@example.com.”
fn reaches_reporter(words: &str) -> bool {
    words.contains('@')
        && (opening_mark(words, LineMark::Reach).is_some() || words.contains(" can be reached at "))
}
