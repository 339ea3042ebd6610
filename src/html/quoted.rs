//! Who says a quotation that stands alone: the line of name and role below it.

use super::Marked;
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::{Markup, NO_STORY};

/// Takes into the story the line right below a quotation of the story, in the same element, that says
/// whose words they are, whatever element it stands in: `<cite>`, `<footer>`, `<figcaption>`.
pub(super) fn take_sources(marked: &Marked, lines: &mut [Line], story: &mut [bool]) {
    for line in 1..lines.len() {
        let is_quote = story[line - 1] && lines[line - 1].markup == Markup::BlockQuote;
        if is_quote && is_source(&marked.text, &lines[line]) && stands_with(marked, line) {
            story[line] = true;
            lines[line].markup = Markup::BlockQuote;
        }
    }
}

/// Whether a line has the looks of a name, with a role or without one.
fn is_source(text: &str, line: &Line) -> bool {
    const LONGEST: u32 = 120;
    const MOST_WORDS: u32 = 16;
    let (words, shape) = (&text[line.span], &line.shape);
    let name = words.trim_start_matches(['—', '–', '-', '―', '~', ' ']);
    shape.length <= LONGEST
        && (2..=MOST_WORDS).contains(&shape.words)
        && name.starts_with(char::is_uppercase)
        && (!shape.last.ends_sentence() || name.len() < words.len())
        && !shape.phrases.meets(NO_STORY)
        && !line.linked
}

/// Whether a line stands in the quotation of the line above it, or in a figure with that quotation.
fn stands_with(marked: &Marked, line: usize) -> bool {
    const REACH: usize = 6;
    const NEAR: usize = 3;
    let tree = &marked.tree;
    let quote = tree
        .upwards(marked.lines[line - 1].element)
        .take(REACH)
        .find(|(_, outer)| outer.tag == Tag::Blockquote);
    let Some((quote, _)) = quote else {
        return false;
    };
    let figure = tree
        .upwards(quote)
        .take(NEAR)
        .find(|(_, outer)| outer.tag == Tag::Figure);
    let mut around = tree.upwards(marked.lines[line].element).take(REACH + NEAR);
    around.any(|(id, _)| id == quote || figure.is_some_and(|(figure, _)| id == figure))
}
