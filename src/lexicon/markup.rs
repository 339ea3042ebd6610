//! The names of the elements and the entities of HTML.

use super::rows::{rows_of, words_of};

const ELEMENTS: &str = include_str!("data/html_elements.txt");

/// The longest name is `blockquote`.
const LONGEST_NAME: usize = 10;

/// Whether an element of HTML has this name, in whatever case.
pub(crate) fn is_html_element(name: &str) -> bool {
    // Few texts have an angle bracket at all: the list is read when one asks.
    name.len() <= LONGEST_NAME
        && words_of(ELEMENTS).any(|element| element.eq_ignore_ascii_case(name))
}

/// Whether the element of this name stands within a line.
pub(crate) fn is_inline_element(name: &str) -> bool {
    let row = rows_of(ELEMENTS).find(|row| row.word().eq_ignore_ascii_case(name));
    row.is_some_and(|row| row.columns() == ["inline"])
}

/// The characters that entities of HTML stand for, by their names.
pub(crate) struct HtmlEntities(Vec<(&'static str, char)>);

impl HtmlEntities {
    /// Reads the list.
    pub(crate) fn new() -> Self {
        let rows = rows_of(include_str!("data/html_entities.txt"));
        let entities = rows.filter_map(|row| {
            let number = u32::from_str_radix(row.columns().first()?, 16).ok()?;
            Some((row.word(), char::from_u32(number)?))
        });
        Self(entities.collect())
    }

    /// The character of an entity.
    pub(crate) fn get(&self, name: &str) -> Option<char> {
        let found = self.0.binary_search_by_key(&name, |(known, _)| known);
        found.ok().map(|at| self.0[at].1)
    }
}
