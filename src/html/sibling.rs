//! Siblings: lines that stand in one element with lines of the story and are of their kind, whatever
//! the labeller has made of each alone.

use std::ops::Range;

use super::Marked;
use super::block::block_of;
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::{Edge, Markup, NO_STORY};

/// Makes the items of a list all story or all none, and takes sentences between paragraphs of the story
/// that stand in one element with both.
pub(super) fn take_siblings(marked: &Marked, lines: &[Line], story: &mut [bool]) {
    let kin: Vec<Option<Kin>> = (0..lines.len()).map(|line| kin(marked, line)).collect();
    let mut start = 0;
    while start < lines.len() {
        let same = |line: &usize| kin[*line] == kin[start];
        let end = start + 1 + (start + 1..lines.len()).take_while(same).count();
        if let Some(Kin::Item(_)) = kin[start] {
            join_list(marked, lines, start..end, story);
        }
        start = end;
    }
    take_between(marked, lines, &kin, story);
}

/// What a line is in which element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kin {
    /// An item of a list.
    Item(u32),
    /// A paragraph.
    Paragraph(u32),
}

fn kin(marked: &Marked, line: usize) -> Option<Kin> {
    const REACH: usize = 8;
    let tree = &marked.tree;
    let element = marked.lines[line].element;
    let mut around = tree.upwards(element).take(REACH);
    if let Some((_, item)) = around.find(|(_, outer)| outer.tag == Tag::Li) {
        return Some(Kin::Item(item.parent));
    }
    let block = tree.element(block_of(tree, element));
    // The questions of an interview stand among its paragraphs, whatever their looks.
    let is_told = block.tag == Tag::P || block.tag.heading_level() > 1 && asks(marked, line);
    is_told.then_some(Kin::Paragraph(block.parent))
}

/// Whether a line ends with a question mark.
fn asks(marked: &Marked, line: usize) -> bool {
    marked.text[marked.lines[line].span].ends_with('?')
}

/// Makes a list one thing: story when most of its items are and few are links, none of it when all are
/// links and some were passed over.
fn join_list(marked: &Marked, lines: &[Line], list: Range<usize>, story: &mut [bool]) {
    let told = story[list.clone()].iter().filter(|told| **told).count();
    if told == list.len() {
        return;
    }
    if told == 0 {
        if is_told_list(marked, lines, &list, story) {
            let above = list.start - 1;
            story[above] |= lines[above].markup == Markup::Heading;
            story[list].fill(true);
        }
        return;
    }
    let link_count = list.clone().filter(|line| is_link(marked, *line)).count();
    if link_count == list.len() {
        story[list].fill(false);
    } else if link_count * 2 < list.len() && told * 2 >= list.len() {
        for line in list {
            story[line] |= !is_link(marked, line) && !lines[line].shape.phrases.meets(NO_STORY);
        }
    }
}

/// Whether a list without links that was passed over is the story's: it stands in one element with
/// paragraphs of the story right above and below it, or below words that announce it.
fn is_told_list(marked: &Marked, lines: &[Line], list: &Range<usize>, story: &[bool]) -> bool {
    const SHORTEST: u32 = 20;
    const REACH: usize = 24;
    let (Some(Kin::Item(element)), Some(above)) =
        (kin(marked, list.start), list.start.checked_sub(1))
    else {
        return false;
    };
    let outer = marked.tree.element(element).parent;
    let is_beside = |line: usize| {
        line < lines.len() && story[line] && kin(marked, line) == Some(Kin::Paragraph(outer))
    };
    let announces = is_beside(above)
        && lines[above].shape.last == Edge::Colon
        && lines[above].shape.words >= 3
        && lines[above].shape.phrases.is_empty();
    let told_above = (above.saturating_sub(REACH)..above).rev();
    let is_headed = heads_list(marked, lines, above, outer)
        && told_above
            .take_while(|line| !is_link(marked, *line))
            .any(|line| {
                // The list may stand in a box of its own.
                let beside = [outer, marked.tree.element(outer).parent];
                story[line] && beside.iter().any(|outer| is_of(marked, line, *outer))
            });
    let fewest = match (announces, is_headed) {
        (_, true) => 1,
        (true, _) => 2,
        _ => 3,
    };
    let shortest = if announces || is_headed { 0 } else { SHORTEST };
    let is_item = |line: usize| {
        let (shape, own) = (&lines[line].shape, &marked.lines[line]);
        own.linked == 0
            && shape.length >= shortest
            && shape.words >= fewest
            && shape.phrases.is_empty()
    };
    list.len() > 1
        && list.clone().all(is_item)
        && (announces || is_headed || is_beside(above) && is_beside(list.end))
}

/// Whether a line is a paragraph in an element or an item of a list in it.
fn is_of(marked: &Marked, line: usize, outer: u32) -> bool {
    match kin(marked, line) {
        Some(Kin::Item(list)) => marked.tree.element(list).parent == outer,
        Some(Kin::Paragraph(element)) => element == outer,
        None => false,
    }
}

/// Whether a line is a heading that stands in the same element as the list right below it.
fn heads_list(marked: &Marked, lines: &[Line], line: usize, outer: u32) -> bool {
    const CLOSE: usize = 3;
    let (tree, shape) = (&marked.tree, &lines[line].shape);
    let block = tree.element(block_of(tree, marked.lines[line].element));
    let mut around = tree.upwards(outer).take(CLOSE);
    block.tag.heading_level() > 0
        && block.parent == outer
        && around.all(|(_, outer)| outer.tag != Tag::Aside)
        && shape.words >= 1
        && shape.phrases.is_empty()
        && marked.lines[line].linked == 0
}

/// Whether nearly all words of a line are links.
fn is_link(marked: &Marked, line: usize) -> bool {
    let line = &marked.lines[line];
    // Blanks are not counted as linked.
    line.linked * 4 >= line.span.len() * 3
}

/// Takes sentences that were passed over between two paragraphs of the story.
fn take_between(marked: &Marked, lines: &[Line], kin: &[Option<Kin>], story: &mut [bool]) {
    const MOST: usize = 6;
    let mut above: Option<usize> = None;
    for line in 0..lines.len() {
        if !story[line] {
            continue;
        }
        let from = above.filter(|above| line - above <= MOST + 1 && kin[*above] == kin[line]);
        if let (Some(from), Some(Kin::Paragraph(_))) = (from, kin[line]) {
            for between in from + 1..line {
                story[between] = kin[between] == kin[line]
                    && !is_link(marked, between)
                    && (is_told(&lines[between])
                        || is_short_turn(marked, &lines[between], between));
            }
        }
        above = Some(line);
    }
}

/// Whether a line is a heading that asks, or the sentence that answers it: “Why?”, “Nobody asked.”.
fn is_short_turn(marked: &Marked, line: &Line, at: usize) -> bool {
    let is_question = |at: usize| {
        let block = block_of(&marked.tree, marked.lines[at].element);
        asks(marked, at) && marked.tree.element(block).tag.heading_level() > 1
    };
    let is_answer = || line.shape.last.ends_sentence() && at > 0 && is_question(at - 1);
    !line.shape.phrases.meets(NO_STORY) && (is_question(at) || is_answer())
}

/// Whether a line is a sentence that is said once and no known furniture.
fn is_told(line: &Line) -> bool {
    let shape = &line.shape;
    shape.last.ends_sentence()
        && shape.words >= 3
        && shape.separators == 0
        && line.repeats == 1
        && !shape.phrases.meets(NO_STORY)
}
