//! The byline: which lines say who wrote the story.

use super::author::{names_behind_cue, names_in};
use super::byline_cue::{after_cue, behind_day, behind_house, is_report_above_story};
use super::byline_word::{has_role, names_house};
use super::desk::{desk_alone, desk_behind_cue, names_no_one, says_role, service_alone};
use super::house::{house_alone, read_house_below};
use super::phrase_set::{NO_BYLINE, WHEN};
use super::sheet::Sheet;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{ClaimRole, Class, PageRole, claim_roles, find};
use crate::model::{Author, BlockKind};

/// Over how many lines after the story's first one a byline may stand.
const BEHIND: usize = 2;

/// A byline has at most as many characters as this.
const LONGEST: u32 = 160;

/// Finds the authors and marks the lines that name them.
/// A line without a cue is one where it names somebody who is known to have written the story.
pub(super) fn find_authors(sheet: &mut Sheet, known: &[Author]) -> Vec<Author> {
    let mut authors = cued_authors(sheet);
    if authors.is_empty() {
        authors = bare_authors(sheet);
    }
    if authors.is_empty() {
        authors = known_authors(sheet, known);
    }
    authors
}

/// The authors on the line around the story's beginning that names one of those who are known, and nothing
/// else.
fn known_authors(sheet: &mut Sheet, known: &[Author]) -> Vec<Author> {
    let head = sheet.head();
    let lines = head.start..(head.end + BEHIND).min(sheet.story.end);
    for line in lines {
        let shape = &sheet.lines[line].shape;
        let may_be = (sheet.is_free(line) || sheet.is_story(line))
            && shape.length <= LONGEST
            && !shape.last.ends_sentence();
        let found = may_be.then(|| names_alone(sheet, line)).flatten();
        let is_known = |author: &Author| known.iter().any(|known| known.name == author.name);
        if let Some(authors) = found.filter(|found| found.iter().any(is_known)) {
            sheet.kinds[line] = Some(BlockKind::Byline);
            sheet.shrink_story();
            mark_role_below(sheet, line);
            return authors;
        }
    }
    Vec::new()
}

/// Where bylines are looked for: around the headline, up to the story, and right below it.
fn zone(sheet: &Sheet) -> std::ops::Range<usize> {
    const ABOVE: usize = 4;
    let head = sheet.head();
    let below = byline_below_points(sheet).map_or(head.end + BEHIND, |line| line + 1);
    head.start.saturating_sub(ABOVE)..below.max(head.end + BEHIND).min(sheet.lines.len())
}

/// The byline above a stamp that stands below the first lines of the story, which sum it up.
fn byline_below_points(sheet: &Sheet) -> Option<usize> {
    const REACH: usize = 7;
    const LONGEST_POINT: u32 = 200;
    let start = sheet.story.start;
    let end = (start + 1 + REACH).min(sheet.story.end);
    let is_point = |line: &usize| sheet.lines[*line].shape.length <= LONGEST_POINT;
    let is_byline = |line: usize| {
        let (own, below) = (&sheet.lines[line].shape, &sheet.lines[line + 1].shape);
        sheet.is_free(line)
            && own.phrases.has(PhraseKind::Byline)
            && own.length <= LONGEST
            && !own.last.ends_sentence()
            && below.length <= LONGEST
            && below.has_date
            && below.phrases.meets(WHEN)
    };
    let mut lines = (start + 1..end.max(start + 2) - 1).take_while(|line| is_point(&(line - 1)));
    lines.find(|line| is_byline(*line))
}

/// Authors after “By”: on the same line, or on the lines below.
fn cued_authors(sheet: &mut Sheet) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for line in zone(sheet) {
        let is_taken = match sheet.kinds[line] {
            Some(BlockKind::Paragraph) => !is_report_above_story(sheet, line),
            kind => kind == Some(BlockKind::Headline),
        };
        if is_taken || sheet.lines[line].shape.length > LONGEST {
            continue;
        }
        let rest = after_cue(sheet, line)
            .or_else(|| behind_day(sheet, line))
            .or_else(|| behind_house(sheet, line));
        let Some(rest) = rest else {
            continue;
        };
        let found = if rest.is_empty() {
            names_below(sheet, line)
        } else if names_no_one(&sheet.text[rest]) {
            Vec::new()
        } else {
            names_behind_cue(sheet.text, rest)
        };
        let mut found = if found.is_empty() {
            desk_behind_cue(sheet, rest)
        } else {
            found
        };
        if found.is_empty() && !says_role(&sheet.text[rest]) {
            continue;
        }
        if sheet.is_story(line) {
            sheet.kinds[line] = Some(BlockKind::Byline);
            sheet.shrink_story();
        }
        sheet.mark(line, BlockKind::Byline);
        mark_role_below(sheet, line);
        read_house_below(sheet, line, &mut found);
        for author in found {
            let is_known = |known: &Author| known.name.eq_ignore_ascii_case(&author.name);
            if !authors.iter().any(is_known) {
                authors.push(author);
            }
        }
    }
    authors
}

/// Names on the lines below a line that says “By” alone.
fn names_below(sheet: &mut Sheet, cue: usize) -> Vec<Author> {
    const MOST: usize = 6;
    let mut authors = Vec::new();
    for line in cue + 1..(cue + 1 + MOST).min(sheet.lines.len()) {
        if !sheet.is_free(line) {
            break;
        }
        let found = names_in(sheet.text, sheet.lines[line].span);
        if found.is_empty() {
            if sheet.lines[line].shape.words > 0 {
                break;
            }
            continue;
        }
        sheet.mark(line, BlockKind::Byline);
        authors.extend(found);
    }
    authors
}

/// Names on lines of their own: next to a stamp, with what their job is, or alone between headline and
/// story.
fn bare_authors(sheet: &mut Sheet) -> Vec<Author> {
    const BELOW: usize = 3;
    let head = sheet.head();
    let behind = head.end..(head.end + BEHIND).min(sheet.story.end);
    let found = head.clone().chain(behind).find_map(|line| {
        if !may_be_bare(sheet, line) {
            return None;
        }
        let is_candidate = has_handle(sheet.words(line))
            || head.contains(&line) && (near_stamp(sheet, line) || is_placed(sheet, line));
        let authors = is_candidate.then(|| names_alone(sheet, line))?;
        let authors = authors.or_else(|| desk_alone(sheet, line));
        authors.map(|authors| (line, authors))
    });
    let Some((line, mut authors)) = found.or_else(|| service_alone(sheet)) else {
        mark_role_alone(sheet);
        return Vec::new();
    };
    if sheet.is_story(line) {
        sheet.kinds[line] = Some(BlockKind::Byline);
    }
    sheet.mark(line, BlockKind::Byline);
    mark_role_below(sheet, line);
    read_house_below(sheet, line, &mut authors);
    for below in line + 1..(line + 1 + BELOW).min(sheet.story.start) {
        let more = sheet.is_free(below).then(|| names_alone(sheet, below));
        let Some(mut more) = more.flatten() else {
            break;
        };
        if names_paper(sheet.words(below)) {
            sheet.mark(below, BlockKind::Byline);
            for author in &mut authors {
                let house = || sheet.words(below).to_owned();
                author.organization.get_or_insert_with(house);
            }
            break;
        }
        sheet.mark(below, BlockKind::Byline);
        more.retain(|author| author.name != authors[0].name);
        authors.extend(more);
    }
    authors
}

/// Whether words name a paper and nobody: “Wendham Gazette”.
fn names_paper(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_paper = claim_roles(find(last).0).has(ClaimRole::NewsHouse) && last.len() < words.len();
    !words.contains(',') && (is_paper || names_house(words) && !opens_with_given_name(words))
}

/// Whether a line without “By” has the looks of a byline.
fn may_be_bare(sheet: &Sheet, line: usize) -> bool {
    const MOST_REPEATS: u16 = 4;
    let shape = &sheet.lines[line].shape;
    let is_free = sheet.is_free(line)
        || sheet.kinds[line] == Some(BlockKind::Stamp)
        || sheet.is_story(line) && has_handle(sheet.words(line));
    is_free
        && shape.length <= LONGEST
        && !shape.last.ends_sentence()
        && sheet.lines[line].repeats <= MOST_REPEATS
}

/// Whether a line stands where a byline does, and looks like one: the last above the story with what
/// a writer's job is (“Court Reporter”) in it or below it; a person's name and nothing else right
/// between headline and story, or with a job right below the headline.
fn is_placed(sheet: &Sheet, line: usize) -> bool {
    let is_last = |line: usize| line + 1 == sheet.story.start;
    let is_between = sheet.headline.is_some_and(|headline| headline + 1 == line);
    is_last(line) && (names_role(sheet, line) || is_between && is_personal(sheet.words(line)))
        || is_between && names_role(sheet, line) && opens_with_given_name(sheet.words(line))
        || is_last(line + 1)
            && (is_role_alone(sheet, line + 1)
                || is_between
                    && is_personal(sheet.words(line))
                    && house_alone(sheet, line + 1).is_some())
}

/// Whether words open with a known given name.
fn opens_with_given_name(words: &str) -> bool {
    let given = words.split(' ').next().unwrap_or_default();
    find(given).1.has(Class::GivenName)
}

/// Whether words are a known given name and one or two words more: “Ada Quill”, “Ada Quill at Mill Road”.
fn is_personal(words: &str) -> bool {
    let words = words.split_once(" at ").map_or(words, |(name, ground)| {
        let ground = ground.strip_prefix("the ").unwrap_or(ground);
        let is_ground = ground
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase));
        if is_ground { name } else { words }
    });
    (2..=3).contains(&words.split(' ').count())
        && opens_with_given_name(words)
        && words
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a line says what a writer's job is and nothing else.
fn is_role_alone(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 5;
    let shape = &sheet.lines[line].shape;
    sheet.is_free(line)
        && (1..=MOST_WORDS).contains(&shape.words)
        && !shape.last.ends_sentence()
        && !shape.phrases.meets(NO_BYLINE)
        && names_role(sheet, line)
}

/// Whether a line ends with a writer's job.
fn names_role(sheet: &Sheet, line: usize) -> bool {
    let last = sheet.words(line).rsplit(char::is_whitespace).next();
    last.is_some_and(|word| has_role(word, PageRole::BylineRole))
}

/// Marks the line between headline and story that says what its writer's job is and no name: “Our
/// Special Correspondent”.
fn mark_role_alone(sheet: &mut Sheet) {
    let head = sheet.head();
    if sheet.headline.is_some() && head.len() == 1 && is_role_alone(sheet, head.start) {
        sheet.mark(head.start, BlockKind::Byline);
    }
}

/// Marks the lines below a byline that say what its writer's job and address are.
fn mark_role_below(sheet: &mut Sheet, byline: usize) {
    const MOST_LINES: usize = 2;
    for below in byline + 1..(byline + 1 + MOST_LINES).min(sheet.lines.len()) {
        if !is_role_alone(sheet, below) && !is_address(sheet, below) {
            return;
        }
        sheet.mark(below, BlockKind::Byline);
    }
}

/// Whether a line is a writer's address and nothing else: “ada.quill@example.com”, “@adaquill”.
fn is_address(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 60;
    let words = sheet.words(line);
    let words = words.strip_prefix("Email: ").unwrap_or(words);
    sheet.is_free(line)
        && sheet.lines[line].shape.length <= LONGEST
        && words.contains('@')
        && !words.contains(' ')
}

/// The authors that a line without “By” names which begins with the first of them.
fn names_alone(sheet: &Sheet, line: usize) -> Option<Vec<Author>> {
    if sheet.lines[line].shape.phrases.meets(NO_BYLINE) || after_cue(sheet, line).is_some() {
        return None;
    }
    let span = sheet.lines[line].span;
    let authors = names_in(sheet.text, span);
    let first = authors.first()?;
    let opens = sheet.text[span].starts_with(&sheet.text[first.span]);
    opens.then_some(authors)
}

/// Whether words are a name and its handle: “Ada Quill @adaquill”.
fn has_handle(words: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let name = words.split_once(" @");
    name.is_some_and(|(name, handle)| {
        !handle.contains(' ') && (2..=MOST_WORDS).contains(&name.split(' ').count())
    })
}

/// What lines say that stand beside a byline.
const STAMPS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::RelativeTime,
    PhraseKind::ReadTime,
    PhraseKind::AuthorBio,
]);

/// Whether a date, a time or a reading time stands on the line or near it.
fn near_stamp(sheet: &Sheet, line: usize) -> bool {
    const NEAR: usize = 3;
    let near = line.saturating_sub(NEAR)..(line + NEAR + 1).min(sheet.story.start);
    near.into_iter().any(|line| {
        let shape = &sheet.lines[line].shape;
        shape.length < 120 && (shape.has_date || shape.phrases.meets(STAMPS))
    })
}
