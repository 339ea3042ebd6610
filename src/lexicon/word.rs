//! The words of all lists, and finding one.

use super::class::{Class, Classes};
use super::table::Table;

pub(super) static TABLE: Words = Table::of(Class::LISTS);

/// The table of the words of all lists.
pub(super) type Words = Table<40_960, 131_072, 4_400>;

/// The longest word that any list holds, in bytes.
const LONGEST: usize = 40;

/// Which word of the lists it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

impl WordId {
    /// A word that stands in no list.
    pub(crate) const UNKNOWN: WordId = WordId(0);

    /// The word in lower case with straight apostrophes; empty when unknown.
    pub(crate) fn word(self) -> &'static str {
        TABLE.word(self.index())
    }

    /// A number that no other word has.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// The lists that it stands in.
    #[inline]
    pub(crate) fn classes(self) -> WordClasses {
        WordClasses(TABLE.set_of(self.index()))
    }

    /// Its position in the table of words.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The classes of a word, by the number of their set: small enough to stand with every token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordClasses(u16);

impl WordClasses {
    /// Those of a word that stands in no list.
    pub(crate) const NONE: WordClasses = WordClasses(0);

    /// All of them.
    #[inline]
    pub(crate) fn all(self) -> Classes {
        Classes::of_lists(TABLE.lists(self.0))
    }

    /// Whether the class is among them.
    #[inline]
    pub(crate) fn has(self, class: Class) -> bool {
        self.all().has(class)
    }

    /// Whether one of these classes is among them.
    #[inline]
    pub(crate) fn meets(self, classes: Classes) -> bool {
        self.all().meets(classes)
    }
}

/// Looks a word up, whatever its case and apostrophes.
pub(crate) fn find(word: &str) -> (WordId, WordClasses) {
    match TABLE.find_short(word.as_bytes()) {
        Some(index) => known(index),
        None => find_other(word),
    }
}

/// Looks a word up that is long or not ASCII.
#[inline(never)] // so that looking up short words, which most are, is a short function
fn find_other(word: &str) -> (WordId, WordClasses) {
    known(match TABLE.find_long(word.as_bytes()) {
        Some(index) => index,
        None => find_normalized(word),
    })
}

/// The word at an index of the table, with its classes.
#[inline]
fn known(index: usize) -> (WordId, WordClasses) {
    let word = WordId(u32::try_from(index).unwrap_or(0));
    (word, word.classes())
}

/// The index of a word that is not ASCII.
#[cold]
fn find_normalized(word: &str) -> usize {
    let mut buffer = [0; LONGEST];
    normalize(word, &mut buffer).map_or(0, |length| TABLE.find(&buffer[..length]))
}

/// Writes the word in lower case with straight apostrophes and without soft hyphens; gives its
/// length, or `None` when it is too long for any list.
fn normalize(word: &str, buffer: &mut [u8; LONGEST]) -> Option<usize> {
    let mut length = 0;
    for character in word.chars().filter(|character| *character != '\u{AD}') {
        let character = if character == '’' { '\'' } else { character };
        for lower in character.to_lowercase() {
            let end = length + lower.len_utf8();
            lower.encode_utf8(buffer.get_mut(length..end)?);
            length = end;
        }
    }
    Some(length)
}

/// The title of which a word is the plural: “Minister” for “Ministers”.
pub(crate) fn title_of_several(word: &str) -> Option<String> {
    let several = word.strip_suffix('s')?;
    let one = match several.strip_suffix("ie") {
        Some(stem) => format!("{stem}y"),
        None => several.to_owned(),
    };
    find(&one).1.has(Class::Title).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::{Class, TABLE, find};
    use crate::lexicon::rows::words_of;

    #[test]
    fn every_word_of_the_lists_is_found_as_itself() {
        for word in Class::LISTS.iter().flat_map(|list| words_of(list)) {
            let index = TABLE.find(word.as_bytes());
            assert_eq!(TABLE.word(index), word);
            assert_eq!(find(word).0.word(), word);
        }
    }
}
