//! The headline of a page of HTML: what any page tells of its headline, and headings, titles and
//! the names of elements.

use super::Marked;
use super::feature::{FEATURES, Features, MarkupFeatures};
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::{NO_STORY, each_headline_candidate};

/// From here on features are told from the markup.
const MARKUP: usize = 64;

/// Calls `take` with each line that may be the headline and its features.
pub(crate) fn each_candidate(
    marked: &Marked,
    lines: &[Line],
    features: &MarkupFeatures,
    story: &[bool],
    mut take: impl FnMut(usize, &Features),
) {
    let mut row = [0; FEATURES];
    let titles = folded_titles(marked);
    each_headline_candidate(&marked.text, lines, story, |line, page| {
        row[..MARKUP].copy_from_slice(&page[..MARKUP]);
        let own = features.own_of(line);
        row[MARKUP..MARKUP + own.len()].copy_from_slice(own);
        let words = folded(&marked.text[lines[line].span]);
        let rank = |matches: &dyn Fn(&String) -> bool| {
            let found = titles.iter().position(matches);
            found.map_or(9, |rank| i16::try_from(rank).unwrap_or(9))
        };
        row[MARKUP + own.len()..MARKUP + own.len() + 5].copy_from_slice(&[
            rank(&|title| *title == words),
            rank(&|title| title.starts_with(&words)),
            rank(&|title| title.contains(&words)),
            features.lines_from_heading(line),
            i16::try_from(titles.len()).unwrap_or(9),
        ]);
        take(line, &row);
    });
}

/// The only heading of the first level above the story, or its first line, where nothing else is likely to
/// be the headline.
pub(super) fn only_heading(marked: &Marked, lines: &[Line], story: &[bool]) -> Option<usize> {
    const REACH: usize = 60;
    let start = story.iter().position(|is_story| *is_story)?;
    let mut headings = (start.saturating_sub(REACH)..=start)
        .filter(|line| stands_in_heading(marked, *line))
        .filter(|line| {
            let (shape, own) = (&lines[*line].shape, &lines[*line]);
            shape.words >= 3 && shape.length >= 12 && !own.linked && !shape.phrases.meets(NO_STORY)
        });
    let heading = headings.next()?;
    let is_only = headings.next().is_none();
    (is_only && tells_of_story(marked, lines, heading, start)).then_some(heading)
}

/// Whether a heading shares words with a title of the article or with the first lines of its story, and is no
/// name of a site, with which titles end.
fn tells_of_story(marked: &Marked, lines: &[Line], heading: usize, start: usize) -> bool {
    const FEWEST: usize = 2;
    const SHORTEST: usize = 4;
    const FIRST: usize = 3;
    let words_of = |line: usize| folded(&marked.text[lines[line].span]);
    let own = words_of(heading);
    let shares = |other: &str| {
        let is_shared =
            |word: &&str| word.len() >= SHORTEST && other.split(' ').any(|it| it == *word);
        own.split(' ').filter(is_shared).take(FEWEST).count() == FEWEST
    };
    let titles = folded_titles(marked);
    if titles.is_empty() || titles.contains(&own) {
        return true;
    }
    if titles.iter().any(|title| title.ends_with(&own)) {
        return false;
    }
    let end = lines.len().min(start + FIRST);
    titles.iter().any(|title| shares(title))
        || (start..end).any(|line| line != heading && shares(&words_of(line)))
}

/// Whether a line stands in a heading of the first level, outside what leads to other pages.
fn stands_in_heading(marked: &Marked, line: usize) -> bool {
    const OTHERS: [Tag; 5] = [Tag::Nav, Tag::Aside, Tag::Footer, Tag::Dialog, Tag::Form];
    const REACH: usize = 12;
    let tree = &marked.tree;
    let element = marked.lines[line].element;
    tree.upwards(element)
        .take(4)
        .any(|(_, it)| it.tag == Tag::H1)
        && !tree
            .upwards(element)
            .take(REACH)
            .any(|(_, outer)| OTHERS.contains(&outer.tag))
}

/// The titles that the page's metadata give, folded.
pub(super) fn folded_titles(marked: &Marked) -> Vec<String> {
    let titles = marked.given.titles.iter();
    titles.map(|title| folded(title)).collect()
}

/// The letters and digits of a text, in small letters, other signs as blanks.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            folded.extend(character.to_lowercase());
        } else if !folded.ends_with(' ') && !matches!(character, '\'' | '’' | '‘') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}
