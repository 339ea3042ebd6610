//! Characters that are written as entities of HTML: `&rsquo;`, `&#8217;`, `&#x2019;`.

use super::edit::Edit;
use super::encoding::windows_mark;
use crate::lexicon::HtmlEntities;

/// The longest entity that is looked for, in bytes without the ampersand.
const LONGEST: usize = 10;

/// The entities of a text, each with its character.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let names = HtmlEntities::new();
    let found = text.match_indices('&');
    let edits = found.filter_map(|(at, _)| {
        let rest = &text.as_bytes()[at + 1..];
        let length = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
        let name = text.get(at + 1..at + 1 + length)?;
        let character = match name.strip_prefix('#') {
            Some(number) => numbered(number)?,
            None => names.get(name)?,
        };
        Some(Edit::new(at..at + length + 2, character.to_string()))
    });
    edits.collect()
}

/// The character with a number, decimal or hexadecimal behind an x; the numbers of controls are meant for marks
/// of Windows-1252.
fn numbered(number: &str) -> Option<char> {
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    let character = char::from_u32(number).filter(|character| *character >= ' ')?;
    Some(windows_mark(character).unwrap_or(character))
}
