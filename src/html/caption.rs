//! Captions that the labeller took for story or that are too long to be any.

use super::Marked;
use super::block::block_of;
use super::tag::Tag;
use super::tree::Tree;
use crate::page::Line;
use crate::page::marked::Markup;

/// Makes what was taken for story inside a figure its caption, with the lines right behind it in the figure.
pub(super) fn caption_figures(marked: &Marked, lines: &mut [Line], story: &[bool]) {
    let mut open = None;
    for (at, line) in lines.iter_mut().enumerate() {
        let may_be = matches!(line.markup, Markup::Plain | Markup::Paragraph) && !line.linked;
        if !may_be || !(story[at] || open.is_some()) {
            open = None;
            continue;
        }
        let figure = figure_around(&marked.tree, marked.lines[at].element);
        open = figure.filter(|_| story[at] || figure == open);
        if let Some(figure) = open {
            line.markup = Markup::Caption(figure);
        }
    }
}

/// The figure that an element stands in, with no cell of a table and no quotation between.
fn figure_around(tree: &Tree, element: u32) -> Option<u32> {
    const REACH: usize = 6;
    let mut around = tree.upwards(element).take(REACH);
    let parts = [Tag::Figure, Tag::Td, Tag::Th, Tag::Blockquote];
    let (id, found) = around.find(|(_, outer)| parts.contains(&outer.tag))?;
    (found.tag == Tag::Figure).then_some(id)
}

/// Frees what stands in an element that is a caption by its names alone and holds more than one does.
pub(super) fn free_long_captions(tree: &Tree, lines: &mut [Line]) {
    const MOST_LINES: usize = 4;
    for same in lines.chunk_by_mut(|line, next| line.markup == next.markup) {
        let named = match same[0].markup {
            Markup::Caption(id) => tree.element(id).tag != Tag::Figcaption,
            _ => false,
        };
        if named && same.len() > MOST_LINES {
            for line in same {
                line.markup = Markup::Plain;
            }
        }
    }
}

/// Makes words in italics below a picture in their paragraph its caption: `<p><img><em>…</em></p>`.
pub(super) fn caption_pictures(marked: &Marked, lines: &mut [Line], story: &mut [bool]) {
    const LONGEST: u32 = 300;
    let tree = &marked.tree;
    for (at, line) in lines.iter_mut().enumerate() {
        if !story[at] || line.markup != Markup::Paragraph || line.shape.length > LONGEST {
            continue;
        }
        let block = block_of(tree, marked.lines[at].element);
        if !tree.element(block).pictured {
            continue;
        }
        let inside = tree.upwards(marked.lines[at].element);
        let mut inside = inside.take_while(|(id, _)| *id != block);
        if inside.any(|(_, outer)| matches!(outer.tag, Tag::Em | Tag::I)) {
            line.markup = Markup::Caption(block);
            story[at] = false;
        }
    }
}
