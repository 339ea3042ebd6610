//! The standfirst: a sentence or some bullets between headline and story, among share bars, captions
//! and other stories.

use super::heading::{FURNITURE, is_bullet, without_bullet};
use super::moment::ends_with_day;
use super::shape::{Edge, words};
use super::sheet::Sheet;
use crate::lexicon::phrase::{PhraseHash, PhraseKind, PhraseKinds, whole_line};
use crate::model::{BlockKind, TextSpan};

/// Finds the standfirst and marks its lines.
pub(super) fn find_standfirst(sheet: &mut Sheet) -> Vec<TextSpan> {
    if sheet.headline.is_none() {
        return Vec::new();
    }
    let mut found: Vec<usize> = Vec::new();
    for line in sheet.head() {
        if !may_be_standfirst(sheet, line) {
            continue;
        }
        let bullet = is_bullet(sheet.words(line));
        let goes_on = match found.last() {
            None => true,
            Some(last) => line <= last + 2 && bullet == is_bullet(sheet.words(*last)),
        };
        if goes_on && found.len() < 8 {
            found.push(line);
        }
    }
    keep_likely(sheet, &mut found);
    let mut parts = Vec::new();
    for line in found {
        sheet.mark(line, BlockKind::Standfirst);
        parts.push(without_bullet(sheet, line));
    }
    parts
}

/// Keeps of the lines that may be the standfirst those that are likely to: of two sentences the first,
/// for the second is a caption or another story; behind buttons and other stories, where the page
/// speaks of itself, several sentences or nothing.
fn keep_likely(sheet: &Sheet, found: &mut Vec<usize>) {
    const LONG: u32 = 120;
    let listed = |line: &usize| is_bullet(sheet.words(*line));
    let Some(first) = found.first().copied() else {
        return;
    };
    if listed(&first) {
        return;
    }
    let mut above = sheet.head().take_while(|line| *line < first);
    if above.any(|line| sheet.lines[line].shape.phrases.meets(OTHERS)) {
        let shape = |line: &usize| &sheet.lines[*line].shape;
        let all = found.iter().all(|line| shape(line).last.ends_sentence());
        let several = found.len() > 1 || shape(&first).stops > 1 && shape(&first).length >= LONG;
        if !(all && several) {
            found.clear();
        }
    } else if found.len() == 2 {
        found.truncate(1);
    }
}

/// What lines say behind which other stories and the page's own words begin.
const OTHERS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Share,
    PhraseKind::Newsletter,
    PhraseKind::Related,
    PhraseKind::Paywall,
    PhraseKind::ReadTime,
]);

fn may_be_standfirst(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let sentence = shape.last.ends_sentence() && shape.length >= 30;
    let long = shape.length >= 50 && shape.words >= 8;
    let listed = is_bullet(words) && shape.length >= 30;
    sheet.is_free(line)
        && (sentence || long || listed)
        && shape.length <= 600
        && sheet.lines[line].repeats <= 2
        && !shape.phrases.meets(FURNITURE)
        && !shape.phrases.has(PhraseKind::AuthorBio)
        && !tells_of_picture(sheet, line)
        && !lists_networks(words)
}

/// Whether a line tells what a picture shows: who stands where in it, its source or its day at its end.
fn tells_of_picture(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let places = ["(left)", "(right)"]
        .iter()
        .any(|place| words.contains(place));
    let credited = ["Credit...", "Credit…"]
        .iter()
        .any(|cue| words.contains(cue));
    places
        || credited
        || shape.last == Edge::Bracket && words.ends_with(')')
        || shape.has_date && ends_with_day(words)
}

/// Whether most of some words are names of networks: “Facebook Twitter Telegram”.
fn lists_networks(line: &str) -> bool {
    const FEWEST: usize = 3;
    let (mut all, mut networks) = (0, 0);
    words(line, |word, _| {
        all += 1;
        let kinds = whole_line(PhraseHash::default().with(word));
        networks += usize::from(kinds.has(PhraseKind::Share));
    });
    networks >= FEWEST && networks * 2 >= all
}
