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
            /// How many parts there are.
            #[allow(dead_code)] // only sets of parts ask
            pub(super) const COUNT: usize = [$($name),*].len();

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

/// Declares a set of the parts that a word plays, with the class whose list tells them.
macro_rules! role_sets {
    ($(#[$doc:meta])* $set:ident of $role:ident in $class:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct $set(u128);

        const _: () = assert!($role::COUNT <= u128::BITS as usize, "each part needs a bit");

        impl $set {
            /// Whether the part is in the set.
            #[inline]
            pub(crate) const fn has(self, role: $role) -> bool {
                self.0 & 1 << role as u64 != 0
            }

            /// Reads the columns of the list: the parts.
            pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
                let roles = columns.iter().filter_map(|name| $role::from_name(name));
                Some(roles.fold(Self::default(), |set, role| Self(set.0 | 1 << role as u64)))
            }
        }

        #[cfg(test)]
        mod tests {
            #[test]
            fn every_part_of_the_list_is_one() {
                let is_part = |name: &str| super::$role::from_name(name).is_some();
                crate::lexicon::fact::check_parts(crate::lexicon::Class::$class, is_part);
            }
        }
    };
}

pub(super) use role_sets;

/// Panics when a word of the class's list has no part, or one that there is not.
#[cfg(test)]
pub(super) fn check_parts(class: Class, is_part: impl Fn(&str) -> bool) {
    for row in rows_of(class.list()) {
        assert!(!row.columns().is_empty(), "{}", row.word());
        for name in row.columns() {
            assert!(is_part(name), "{}: {name}", row.word());
        }
    }
}

/// A value for each word of one list.
pub(super) struct Facts<T> {
    values: Vec<T>,
    /// For each word from `first` on, up to the last one with a value, how many values stand up to
    /// its own; 0 when it has none. Most words of a list have numbers that follow each other.
    counts: Vec<u16>,
    first: usize,
}

impl<T: Copy> Facts<T> {
    /// The values that `read` makes of the columns after the word; rows that it does not
    /// understand have none.
    pub(super) fn new(class: Class, read: fn(&[&'static str]) -> Option<T>) -> Self {
        let (words, values): (Vec<_>, Vec<_>) = rows_of(class.list())
            .filter_map(|row| Some((find(row.word()).0.index(), read(row.columns())?)))
            .filter(|(word, _)| *word != WordId::UNKNOWN.index())
            .unzip();
        let first = words.iter().min().copied().unwrap_or_default();
        let last = words.iter().max().copied().unwrap_or_default();
        let mut counts = vec![0; last - first + 1];
        for (count, word) in (1..).zip(words) {
            counts[word - first] = count;
        }
        Self {
            values,
            counts,
            first,
        }
    }

    /// The word's value.
    #[inline]
    pub(super) fn get(&self, word: WordId) -> Option<T> {
        let count = self.counts.get(word.index().wrapping_sub(self.first))?;
        let at = usize::from(*count).checked_sub(1)?;
        self.values.get(at).copied()
    }
}
