//! What a list says of its words in further columns.

use super::class::Class;
use super::rows::rows_of;
use super::word::{WordId, find};

/// Declares an enum of the parts that words play, each beside its name in the list.
macro_rules! roles {
    ($(#[$doc:meta])* $type:ident { $($(#[$part_doc:meta])* $part:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $type {
            $($(#[$part_doc])* $part,)*
        }

        impl $type {
            /// The part of that name.
            pub(super) fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$part),)*
                    _ => None,
                }
            }
        }
    };
}

pub(super) use roles;

/// A value for each word of one list.
pub(super) struct Facts<T> {
    class: Class,
    /// In order of words.
    values: Vec<(WordId, T)>,
}

impl<T: Copy> Facts<T> {
    /// The values that `read` makes of the columns after the word; rows that it does not
    /// understand have none.
    pub(super) fn new(class: Class, read: fn(&[&'static str]) -> Option<T>) -> Self {
        let mut values: Vec<_> = rows_of(class.list())
            .filter_map(|row| Some((find(row.word()).0, read(row.columns())?)))
            .collect();
        values.sort_by_key(|(word, _)| *word);
        Self { class, values }
    }

    /// The word's value.
    pub(super) fn get(&self, word: WordId) -> Option<T> {
        if !word.classes().has(self.class) {
            return None;
        }
        let at = self.values.binary_search_by_key(&word, |(word, _)| *word);
        Some(self.values[at.ok()?].1)
    }
}
