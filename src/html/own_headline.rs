//! The headline where the choice of headlines found none: what the page itself marks as one counts before
//! titles that name the site (“News - The Wend Courier”) or break off (“Bridge over the We…”).

use super::Marked;
use super::headline::folded;
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::{Edge, Markup, NO_STORY};

/// A title shares at least this many words with what it tells of.
const FEWEST_SHARED: usize = 2;

/// Finds the line above the story that is its headline by its element, where none or the site's name was
/// found, and takes it out of the story.
pub(super) fn find(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    known: Option<usize>,
) -> Option<usize> {
    const FIRST: usize = 3;
    if known.is_some_and(|line| !names_site(marked, lines, line)) {
        return None;
    }
    let start = story.iter().position(|is_story| *is_story)?;
    let found = candidate(marked, lines, start)?;
    let own = folded(&marked.text[lines[found].span]);
    let words_of = |line: usize| folded(&marked.text[lines[line].span]);
    let told = (start..lines.len().min(start + FIRST)).filter(|line| *line != found);
    let told: Vec<String> = told.map(words_of).collect();
    let tells = |title: &String| {
        let title = folded(title);
        told.iter().any(|line| shares(&title, line)) && !own.starts_with(&title)
    };
    let is_same = known.is_some_and(|line| words_of(line) == own);
    let titles = &marked.given.titles;
    if is_same
        || titles
            .iter()
            .any(|title| tells(title) && !is_cut(title, &own))
    {
        return None;
    }
    story[..=found].fill(false);
    Some(found)
}

/// Whether a line is a few words with which the site names itself.
fn names_site(marked: &Marked, lines: &[Line], line: usize) -> bool {
    const MOST_WORDS: u32 = 4;
    let words = &marked.text[lines[line].span];
    let mut houses = marked.given.houses.iter();
    lines[line].shape.words <= MOST_WORDS && houses.any(|house| house.eq_ignore_ascii_case(words))
}

/// Whether two folded texts share some words of some length.
fn shares(text: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let is_shared = |word: &&str| word.len() >= SHORTEST && other.split(' ').any(|it| it == *word);
    text.split(' ')
        .filter(is_shared)
        .take(FEWEST_SHARED)
        .count()
        == FEWEST_SHARED
}

/// Whether a title is the beginning of a headline and breaks off.
fn is_cut(title: &str, headline: &str) -> bool {
    let title = title.split(['…', '|']).next().unwrap_or_default();
    let title = folded(title.split("...").next().unwrap_or_default());
    !title.is_empty() && headline.starts_with(&title)
}

/// The line above the story, or its first, that its element makes most likely the headline.
fn candidate(marked: &Marked, lines: &[Line], start: usize) -> Option<usize> {
    const REACH: usize = 30;
    let near = start.saturating_sub(REACH)..=start.min(lines.len() - 1);
    let found = near
        .filter(|line| may_be_headline(&lines[*line]))
        .filter_map(|line| Some((rank(marked, lines, line, start)?, line)));
    found.max().map(|(_, line)| line)
}

fn may_be_headline(line: &Line) -> bool {
    const SIZES: std::ops::RangeInclusive<u32> = 12..=200;
    let shape = &line.shape;
    SIZES.contains(&shape.length)
        && shape.words >= 3
        && (!shape.last.ends_sentence() || shape.last == Edge::Mark)
        && !shape.has_date
        && !shape.phrases.meets(NO_STORY)
        && !line.linked
        && !matches!(
            line.markup,
            Markup::ListItem | Markup::Caption(_) | Markup::BlockQuote
        )
}

/// How sure a line's element makes it that it is the headline: one that is named so, a heading, the higher the
/// surer, words in bold right above the story.
fn rank(marked: &Marked, lines: &[Line], line: usize, start: usize) -> Option<u8> {
    const OTHERS: [Tag; 5] = [Tag::Nav, Tag::Aside, Tag::Footer, Tag::Dialog, Tag::Form];
    const REACH: usize = 12;
    const CLOSE: usize = 3;
    const NEAR: usize = 5;
    let (tree, own) = (&marked.tree, &marked.lines[line]);
    let mut around = tree.upwards(own.element).take(REACH);
    if around.any(|(_, outer)| OTHERS.contains(&outer.tag)) {
        return None;
    }
    if tree.is_named(own.element, &["headline"], CLOSE) {
        return Some(9);
    }
    let mut around = tree.upwards(own.element).take(CLOSE);
    let level = around.find_map(|(_, outer)| Some(outer.tag.heading_level()).filter(|it| *it > 0));
    let is_bold = own.bold * 4 >= own.span.len() * 3 && start <= line + NEAR;
    let is_alone = lines[line].markup != Markup::Heading;
    match level {
        Some(level) if level < 4 => Some(8 - level),
        _ if is_bold && is_alone => Some(1),
        _ => None,
    }
}
