//! Words as they are said: without the ends of lines, tabs and further blanks that stand between them.

use std::borrow::Cow;

/// The words with one blank wherever white space stands between them.
pub(crate) fn single_spaced(words: &str) -> Cow<'_, str> {
    let is_single_spaced = words
        .split(' ')
        .all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    if is_single_spaced {
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
