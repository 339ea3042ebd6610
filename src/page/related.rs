//! Links to other stories: inside the story, and in the lists below it.

use std::collections::HashSet;

use super::line::{Line, Markup};
use super::phrase_set::NO_LINK;
use super::sheet::{Sheet, part};
use crate::lexicon::line_mark::{LineMark, opening_mark};
use crate::lexicon::phrase::PhraseKind;
use crate::model::{BlockKind, TextSpan};
use crate::text::{Span, trim};

/// A link has at most as many characters as this.
const LONGEST: u32 = 200;

/// How many links of a list are looked at.
const LONGEST_LIST: usize = 8;

/// A label of other stories has at most as many.
const LONGEST_LABEL: u32 = 60;

/// Takes out of the story what tells of other stories: below a section and a headline that are said
/// twice running, and, at its end, alone below a name and a day; and what bids readers to subscribe.
pub(super) fn free_teasers(sheet: &mut Sheet) {
    for line in sheet.story.clone() {
        if sheet.is_story(line) && is_below_twins(sheet, line) {
            sheet.kinds[line] = Some(BlockKind::Related);
        } else if sheet.is_story(line) && marks_advertisement(sheet, line) {
            sheet.kinds[line] = Some(BlockKind::Advertisement);
        }
    }
    while sheet.story.len() > 1 {
        let last = sheet.story.end - 1;
        let mut above = (sheet.story.start..last).rev();
        let Some(above) = above.find(|line| sheet.is_story(*line)) else {
            return;
        };
        if last - above > 3 && is_below_day(sheet, last) {
            sheet.kinds[last] = Some(BlockKind::Related);
        } else if bids(sheet.words(last)) {
            sheet.kinds[last] = None;
        } else {
            return;
        }
        sheet.story.end = above + 1;
    }
}

/// Whether a line inside the story says that an advertisement stands there, and nothing else.
fn marks_advertisement(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 20;
    let shape = &sheet.lines[line].shape;
    shape.length <= LONGEST
        && line > sheet.story.start
        && line + 1 < sheet.story.end
        && sheet.has(line, PhraseKind::Advertisement)
}

/// Whether words bid the reader to take what the page sells: “Get access to …”.
pub(super) fn bids(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && opening_mark(words, LineMark::Invitation).is_some()
}

/// Whether a line stands right below a section and a headline that both are said twice running.
fn is_below_twins(sheet: &Sheet, line: usize) -> bool {
    const SHORTEST: u32 = 30;
    const LONGEST: u32 = 35;
    let Some(first) = line.checked_sub(4).filter(|_| line > sheet.story.start) else {
        return false;
    };
    let (section, title) = (line - 2, line - 1);
    let shape = |line: usize| &sheet.lines[line].shape;
    sheet.is_free(title)
        && shape(title).length >= SHORTEST
        && shape(section).length <= LONGEST
        && !shape(section).phrases.meets(NO_LINK)
        && !shape(title).phrases.meets(NO_LINK)
        && sheet.same_words(first, section)
        && sheet.same_words(first + 1, title)
}

/// Whether a line stands below a day, which stands below a name.
fn is_below_day(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 40;
    let (Some(day), Some(name)) = (line.checked_sub(1), line.checked_sub(2)) else {
        return false;
    };
    let is_short = |line: usize| sheet.is_free(line) && sheet.lines[line].shape.length <= LONGEST;
    is_short(day)
        && sheet.lines[day].shape.has_date
        && sheet.lines[day].shape.letters > 0
        && sheet.lines[name].shape.length <= LONGEST * 2
        && !sheet.is_story(name)
        && !sheet.lines[name].shape.has_date
}

/// Finds the links inside the story and marks their lines.
pub(super) fn find_related(sheet: &mut Sheet) -> Vec<TextSpan> {
    let mut related: Vec<TextSpan> = Vec::new();
    let mut said = HashSet::new();
    let mut listed = false;
    for line in sheet.story.clone() {
        if sheet.is_story(line) && listed && is_below_cue(sheet, line) {
            sheet.kinds[line] = None;
        }
        if sheet.is_story(line) {
            listed = false;
            if points_at_site(sheet, line) {
                sheet.kinds[line] = Some(BlockKind::Related);
                related.push(without_cue(sheet, line, true));
            }
            continue;
        }
        if !sheet.is_free(line) {
            continue;
        }
        let cued = sheet.has(line, PhraseKind::Related);
        let shape = &sheet.lines[line].shape;
        // “Read more from the council:”
        let is_label =
            shape.length < 25 || shape.length <= LONGEST_LABEL && sheet.words(line).ends_with(':');
        if cued && is_label {
            sheet.mark(line, BlockKind::Related);
            listed = true;
            continue;
        }
        if is_link(sheet, line, cued || listed) {
            sheet.mark(line, BlockKind::Related);
            let link = without_cue(sheet, line, cued);
            if said.insert(link.text.clone()) {
                related.push(link);
            }
        }
    }
    related
}

/// Whether a line that was taken for a heading stands alone below the label of other stories: “Related
/// article”.
fn is_below_cue(sheet: &Sheet, line: usize) -> bool {
    let above = line.checked_sub(1);
    let is_cue = |above: usize| {
        sheet.kinds[above] == Some(BlockKind::Related) && sheet.has(above, PhraseKind::Related)
    };
    let is_title = |above: usize| sheet.kinds[above] == Some(BlockKind::Related);
    // prose, behind other links of the same list
    let is_other = |below: &usize| {
        let may_be = sheet.is_free(*below) || sheet.is_story(*below) && sheet.lines[*below].linked;
        may_be && !sheet.lines[*below].is_prose() && is_link(sheet, *below, false)
    };
    let others = (line + 1..sheet.lines.len()).take(LONGEST_LIST);
    let behind = line + 1 + others.take_while(is_other).count();
    let is_told = |below: usize| {
        below < sheet.lines.len() && sheet.is_story(below) && sheet.lines[below].is_prose()
    };
    above.is_some_and(|above| is_cue(above) || is_title(above))
        && is_told(behind)
        && may_link(&sheet.lines[line])
        && !sheet.lines[line].shape.last.ends_sentence()
        && is_link(sheet, line, true)
}

/// Whether the markup of a page says nothing against a line's being a link: plain text, or a paragraph that is one.
fn may_link(line: &Line) -> bool {
    line.markup == Markup::Plain || line.markup == Markup::Paragraph && line.linked
}

/// Whether a line among the story's reads like another story's headline.
fn is_link(sheet: &Sheet, line: usize, announced: bool) -> bool {
    let shape = &sheet.lines[line].shape;
    let sized = (20..=LONGEST).contains(&shape.length) && shape.words >= 4;
    let headline = !shape.last.ends_sentence() || sheet.words(line).ends_with(['?', '!']);
    sized
        && (headline || announced)
        && !shape.phrases.meets(NO_LINK)
        && (announced || sheet.lines[line].repeats <= 3)
}

/// Whether a line that was taken for a heading points at a site: “On Courier.example.com: Ferry to stop”.
fn points_at_site(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    if shape.colon == 0 || !shape.has_address || shape.last.ends_sentence() {
        return false;
    }
    let site = sheet.words(line).strip_prefix("On ");
    let site = site.and_then(|rest| rest.split_once(": "));
    site.is_some_and(|(site, _)| site.contains('.') && !site.contains(' '))
}

/// The link's words without “Read more:”.
fn without_cue(sheet: &Sheet, line: usize, cued: bool) -> TextSpan {
    let span = sheet.lines[line].span;
    let words = sheet.words(line);
    let cue = words
        .find([':', '|', '>', '»'])
        .filter(|at| cued && *at <= 24);
    let Some(at) = cue else {
        return part(sheet.text, span);
    };
    let after = at + words[at..].chars().next().map_or(1, char::len_utf8);
    part(
        sheet.text,
        trim(
            sheet.text,
            Span::between(span.range().start + after, span.range().end),
        ),
    )
}
