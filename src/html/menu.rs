//! Menus above the headline: their last word is no kicker.

use super::Marked;
use super::tag::Tag;
use crate::page::Line;
use crate::page::marked::Markup;

/// How elements are named that hold a menu.
const NAMES: [&str; 5] = ["menu", "navbar", "navigation", "mainnav", "masthead"];

/// Marks the lines right above the headline that stand in a menu of several items, and the site’s name: two
/// items, “Home”, “Town”, are the way from the first page.
pub(super) fn mark_menus(marked: &Marked, lines: &mut [Line], headline: Option<usize>) {
    const REACH: usize = 8;
    const FEWEST: usize = 3;
    const FEWEST_WORDS: u32 = 3;
    let headline = headline.unwrap_or(0);
    let first = headline.saturating_sub(REACH);
    let above = &mut lines[first..headline];
    let menus: Vec<Option<u32>> = (first..headline)
        .map(|line| menu_around(marked, line))
        .collect();
    for (line, menu) in above.iter_mut().zip(&menus) {
        let count = menus.iter().filter(|other| *other == menu).count();
        let is_several = count >= FEWEST || line.shape.words >= FEWEST_WORDS;
        let words = &marked.text[line.span];
        let mut houses = marked.given.houses.iter();
        if menu.is_some() && is_several || houses.any(|house| house == words) {
            line.markup = Markup::Menu;
        }
    }
}

/// The menu that a line stands in; the way from the first page to this one is none.
fn menu_around(marked: &Marked, line: usize) -> Option<u32> {
    const REACH: usize = 8;
    const CLOSE: usize = 4;
    const OTHERS: [Tag; 4] = [Tag::Body, Tag::Html, Tag::Main, Tag::Article];
    let tree = &marked.tree;
    let element = marked.lines[line].element;
    if tree.is_named(element, &["breadcrumb", "breadcrumbs"], REACH) {
        return None;
    }
    let mut around = tree.upwards(element).take(REACH);
    let nav = around.find(|(_, outer)| outer.tag == Tag::Nav);
    let named = || {
        let inside = tree.upwards(element).take(CLOSE);
        let inside = inside.take_while(|(_, outer)| !OTHERS.contains(&outer.tag));
        inside
            .filter(|(id, _)| tree.is_named(*id, &NAMES, 1))
            .last()
    };
    nav.or_else(named).map(|(id, _)| id)
}
