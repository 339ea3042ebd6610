//! Words as they are said: without the ends of lines, tabs and further blanks that stand between them.

use std::borrow::Cow;

/// The words with one blank wherever white space stands between them.
pub(crate) fn single_spaced(words: &str) -> Cow<'_, str> {
    if is_single_spaced(words) {
        return Cow::Borrowed(words);
    }
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    Cow::Owned(spaced)
}

/// Whether nothing but single blanks stands between words and none around them.
fn is_single_spaced(words: &str) -> bool {
    let mut after_blank = true;
    for byte in words.bytes() {
        match byte {
            b' ' if after_blank => return false,
            b' ' => after_blank = true,
            0..0x20 => return false,
            _ => after_blank = false,
        }
    }
    // The rest of white space lies beyond ASCII.
    !after_blank
        && (words.is_ascii() || !words.contains(|sign: char| sign != ' ' && sign.is_whitespace()))
}
