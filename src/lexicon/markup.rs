//! The names of the elements of HTML.

use super::rows::words_of;

/// The longest name is `blockquote`.
const LONGEST_NAME: usize = 10;

/// Whether an element of HTML has this name, in whatever case.
pub(crate) fn is_html_element(name: &str) -> bool {
    let list = include_str!("data/html_elements.txt");
    // Few texts have an angle bracket at all: the list is read when one asks.
    name.len() <= LONGEST_NAME && words_of(list).any(|element| element.eq_ignore_ascii_case(name))
}
