//! Bylines without a name: desks, news services, and what the writer's job is.

use super::byline_word::has_role;
use super::sheet::Sheet;
use crate::lexicon::{Class, Classes, PageRole, find};
use crate::model::Author;
use crate::text::Span;

/// The desk that a byline names where no name stands: “By Web Desk”, “By the Courier Newsroom”.
pub(super) fn desk_behind_cue(sheet: &Sheet, rest: Span) -> Vec<Author> {
    let words = &sheet.text[rest];
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_desk = has_role(last, PageRole::Desk);
    if !is_desk || !is_short_title(words) || words.len() == last.len() {
        return Vec::new();
    }
    let start = rest.range().end - words.trim_start_matches("the ").len();
    let name = Span::between(start, rest.range().end);
    vec![Author {
        name: sheet.text[name].to_owned(),
        organization: Some(sheet.text[name].to_owned()),
        place: None,
        span: name,
    }]
}

/// Whether words say what somebody's job is and no name: “Our Special Correspondent”.
pub(super) fn says_role(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    is_short_title(words) && has_role(last, PageRole::BylineRole)
}

/// Whether words say what somebody's job is behind an article: “A Staff Reporter”.
pub(super) fn names_no_one(words: &str) -> bool {
    let article = words.split(' ').next().unwrap_or_default();
    matches!(article, "A" | "An" | "Our" | "a" | "an" | "our") && says_role(words)
}

/// Whether words are a few, all but articles with a capital.
fn is_short_title(words: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let is_titled =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "a" | "our" | "the");
    !words.is_empty() && words.split(' ').count() <= MOST_WORDS && words.split(' ').all(is_titled)
}

/// The desk that a line right between headline and stamp names: “Courier Sport”, “Gazette Staff”.
pub(super) fn desk_alone(sheet: &Sheet, line: usize) -> Option<Vec<Author>> {
    const HOUSES: Classes = Classes::any_of(&[Class::OrganizationHead, Class::NewsAgency]);
    let is_below = sheet.headline.is_some_and(|headline| headline + 1 == line);
    let stamp = sheet.lines.get(line + 1).filter(|_| is_below)?;
    let is_stamp = stamp.shape.has_date && stamp.shape.length < 80;
    let (house, desk) = sheet.words(line).split_once(' ')?;
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_desk = capital(house)
        && capital(desk)
        && find(house).1.meets(HOUSES)
        && has_role(desk, PageRole::BylineRole);
    (is_stamp && is_desk).then(|| {
        vec![Author {
            name: sheet.words(line).to_owned(),
            organization: Some(sheet.words(line).to_owned()),
            place: None,
            span: sheet.lines[line].span,
        }]
    })
}

/// The news service that the line right below the headline names: “Lowmoor News Service”.
pub(super) fn service_alone(sheet: &Sheet) -> Option<(usize, Vec<Author>)> {
    const FEWEST_WORDS: u32 = 3;
    const MOST_BELOW: usize = 2;
    let line = sheet.headline? + 1;
    let shape = &sheet.lines.get(line)?.shape;
    let is_near = sheet.is_free(line) && line + MOST_BELOW >= sheet.story.start;
    let is_service = shape.words >= FEWEST_WORDS && !shape.last.ends_sentence();
    let desk = (is_near && is_service).then(|| desk_behind_cue(sheet, sheet.lines[line].span))?;
    (!desk.is_empty()).then_some((line, desk))
}
