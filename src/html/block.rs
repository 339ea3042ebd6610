//! The blocks that a page's lines stand in: the elements around each, and which of them look alike.

use std::collections::HashMap;

use super::Marked;
use super::tag::Tag;
use super::tree::Tree;
use crate::page::Line;

/// How far up the elements around a line are looked at.
pub(super) const REACH: usize = 32;

/// Around how many levels of elements the share of the page's prose is told.
pub(super) const LEVELS: usize = 5;

/// The lines of a page and where each one's block stands.
pub(super) struct Blocks<'m> {
    pub(super) marked: &'m Marked,
    pub(super) lines: &'m [Line],
    /// The elements around each line's block, from its parent outwards.
    pub(super) around: Vec<[u32; LEVELS]>,
    /// For each line, a number for blocks that look alike: the same tags and classes.
    pub(super) kinds: Vec<u32>,
}

impl<'m> Blocks<'m> {
    /// Those of a page.
    pub(super) fn new(marked: &'m Marked, lines: &'m [Line]) -> Self {
        let tree = &marked.tree;
        let blocks = marked.lines.iter();
        let blocks: Vec<u32> = blocks.map(|line| block_of(tree, line.element)).collect();
        Self {
            marked,
            lines,
            around: blocks.iter().map(|block| around(tree, *block)).collect(),
            kinds: kinds(tree, &blocks),
        }
    }
}

/// The block that an element belongs to: itself or the first one around it.
pub(super) fn block_of(tree: &Tree, element: u32) -> u32 {
    tree.upwards(element)
        .find(|(_, element)| element.tag.is_block() || element.tag.is_cell())
        .map_or(0, |(id, _)| id)
}

/// The elements around a block, from its parent outwards; 0 beyond the root.
fn around(tree: &Tree, block: u32) -> [u32; LEVELS] {
    let mut around = [0; LEVELS];
    let outer = tree.upwards(block).skip(1);
    for (slot, (id, _)) in around.iter_mut().zip(outer) {
        *slot = id;
    }
    around
}

/// What each block looks like: one number for those with the same tags and classes.
fn kinds(tree: &Tree, blocks: &[u32]) -> Vec<u32> {
    let mut numbers = HashMap::new();
    let kinds = blocks.iter().map(|block| {
        let mut looks = [(Tag::Other, 0); 3];
        for (slot, (_, element)) in looks.iter_mut().zip(tree.upwards(*block)) {
            *slot = (element.tag, element.class);
        }
        let count = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers.entry(looks).or_insert(count)
    });
    kinds.collect()
}

/// A number as a feature.
pub(super) fn clamp(value: i64) -> i16 {
    i16::try_from(value.clamp(-32000, 32000)).unwrap_or(0)
}
