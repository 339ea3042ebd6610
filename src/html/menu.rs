//! Menus above the headline: their last word is no kicker.

use super::Marked;
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::Markup;

/// How elements are named that hold a menu.
const NAMES: [&str; 5] = ["menu", "navbar", "navigation", "mainnav", "masthead"];

/// Marks the lines right above the headline that stand in a menu of several items.
pub(super) fn mark_menus(marked: &Marked, lines: &mut [Line], headline: Option<usize>) {
    const REACH: usize = 8;
    const FEWEST_WORDS: u32 = 3;
    let headline = headline.unwrap_or(0);
    let mut below = None;
    for line in (headline.saturating_sub(REACH)..headline).rev() {
        let menu = menu_around(marked, line);
        let above = line.checked_sub(1).and_then(|above| menu_around(marked, above));
        let is_several = menu == below || menu == above || lines[line].shape.words >= FEWEST_WORDS;
        if menu.is_some() && is_several {
            lines[line].markup = Markup::Menu;
        }
        below = menu;
    }
}

/// The menu that a line stands in; the way from the first page to this one is none.
fn menu_around(marked: &Marked, line: usize) -> Option<u32> {
    const REACH: usize = 8;
    const CLOSE: usize = 3;
    let tree = &marked.tree;
    let element = marked.lines[line].element;
    if tree.is_named(element, &["breadcrumb", "breadcrumbs"], REACH) {
        return None;
    }
    let mut around = tree.upwards(element).take(REACH).enumerate();
    let found = around.find(|(level, (id, outer))| {
        outer.tag == Tag::Nav || *level < CLOSE && tree.is_named(*id, &NAMES, 1)
    });
    found.map(|(_, (id, _))| id)
}
