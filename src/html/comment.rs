//! Readers' comments below the story, in the same element.

use super::Marked;
use super::block::block_of;
use crate::lexicon::phrase::PhraseKind;
use crate::page::Line;
use crate::page::marked::Markup;

/// Takes out of the story what stands below the heading of readers' comments and is no paragraph beside those
/// of the story.
pub(super) fn free_comments(marked: &Marked, lines: &[Line], story: &mut [bool]) {
    const LONGEST: u32 = 40;
    const FEWEST: usize = 2;
    let is_heading = |line: &usize| {
        let shape = &lines[*line].shape;
        shape.phrases.has(PhraseKind::Comments)
            && shape.length <= LONGEST
            && !shape.last.ends_sentence()
            && lines[*line].markup == Markup::Heading
    };
    let Some(heading) = (0..lines.len()).rev().find(is_heading) else {
        return;
    };
    let outer = |line: usize| {
        let block = block_of(&marked.tree, marked.lines[line].element);
        marked.tree.element(block).parent
    };
    let told = (0..heading)
        .rev()
        .filter(|line| story[*line] && lines[*line].markup == Markup::Paragraph);
    let mut told = told.map(outer).take(FEWEST);
    let (Some(last), Some(_)) = (told.next(), told.next()) else {
        return;
    };
    for line in heading..lines.len() {
        let is_beside = lines[line].markup == Markup::Paragraph && outer(line) == last;
        story[line] &= is_beside;
    }
}
