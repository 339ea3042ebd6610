//! Letters and signs that are not those that words are written with: ligatures and soft hyphens as they come
//! from PDF, and accents and primes for apostrophes and quotation marks.

use super::edit::Edit;

/// What is put in the place of characters.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let suspect =
        |it: char| it == '`' || !it.is_ascii() && !matches!(it, '“' | '”' | '’' | '‘' | '—' | '–');
    for (at, found) in text.match_indices(suspect) {
        let character = found.chars().next().unwrap_or_default();
        let end = at + found.len();
        if let Some(with) = instead(text, at..end, character) {
            edits.push(Edit::new(at..end, with));
        }
    }
    edits
}

/// What is to stand in the place of a character; nothing where it may stay.
fn instead(text: &str, range: std::ops::Range<usize>, character: char) -> Option<&'static str> {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let is_letter = |side: Option<char>| side.is_some_and(char::is_alphabetic);
    Some(match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        // At the end of a line it divides a word.
        '\u{AD}' if !matches!(after, Some('\n' | '\r')) => "",
        '\u{2011}' => "-",
        '´' | '`' | 'ʼ' | '′' | '＇' if is_letter(before) && is_letter(after) => "’",
        '＂' => "\"",
        '″' if !before.is_some_and(|before| before.is_ascii_digit()) => "\"",
        _ => return None,
    })
}
