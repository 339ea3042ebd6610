//! Pull quotes: words of the story that the page shows again in large letters.

use super::Marked;
use crate::page::Line;
use crate::page::marked::Markup;

/// How elements are named that hold a pull quote.
const NAMES: [&str; 4] = ["pullquote", "pull", "pulled", "blockquote"];

/// The marks around a quotation, and what ends it.
const MARKS: [char; 12] = ['“', '”', '"', '„', '«', '»', '‘', '’', '\'', '.', ',', ' '];

/// Takes out of the story the quotations that stand alone and repeat words of a paragraph close by, with
/// the line below that says whose words they are.
pub(super) fn free_pull_quotes(marked: &Marked, lines: &[Line], story: &mut [bool]) {
    for line in 0..lines.len() {
        if !story[line] || !may_be(marked, lines, line) || !is_repeated(marked, lines, story, line)
        {
            continue;
        }
        story[line] = false;
        if lines
            .get(line + 1)
            .is_some_and(|next| is_source(marked, next))
        {
            story[line + 1] = false;
        }
    }
}

/// Whether a line has the looks of a pull quote.
fn may_be(marked: &Marked, lines: &[Line], line: usize) -> bool {
    const LONGEST: u32 = 280;
    const FEWEST_WORDS: u32 = 4;
    const CLOSE: usize = 3;
    let own = &lines[line];
    let is_sized = own.shape.words >= FEWEST_WORDS && own.shape.length <= LONGEST;
    let words = &marked.text[own.span];
    let is_named = || {
        let element = marked.lines[line].element;
        marked.tree.is_named(element, &NAMES, CLOSE)
    };
    is_sized
        && match own.markup {
            Markup::BlockQuote => true,
            // Headings quote what stands below them.
            Markup::Heading => is_named(),
            Markup::Paragraph | Markup::Plain => {
                let is_quoted =
                    words.starts_with(['“', '"', '„', '«', '‘']) && own.shape.quotes <= 2;
                is_quoted && words.ends_with(['”', '"', '“', '»', '’']) || is_named()
            }
            Markup::ListItem | Markup::Caption(_) | Markup::Menu => false,
        }
}

/// Whether a longer line of the story close by holds the words of a line.
fn is_repeated(marked: &Marked, lines: &[Line], story: &[bool], line: usize) -> bool {
    const REACH: usize = 16;
    let own = lines[line].span;
    let words = marked.text[own].trim_matches(MARKS);
    let mut near = line.saturating_sub(REACH)..lines.len().min(line + REACH);
    near.any(|other| {
        let span = lines[other].span;
        other != line && story[other] && span.len() > own.len() && marked.text[span].contains(words)
    })
}

/// Whether a line says behind a dash whose words stand above it.
fn is_source(marked: &Marked, line: &Line) -> bool {
    const MOST_WORDS: u32 = 12;
    line.shape.words <= MOST_WORDS && marked.text[line.span].starts_with(['—', '–', '―'])
}
