//! Groups of grammatical words: prepositions, pronouns, forms of auxiliaries …

use super::class::Class;
use super::rows::rows_of;
use super::word::{WordId, Words};

/// How many groups there may be, with group 0 for all other words.
pub(crate) const GROUP_COUNT: u8 = 48;

/// The group of each word of the table.
pub(super) struct Groups(Vec<u8>);

impl Groups {
    /// Reads the list; groups are counted from 1 in the order in which they first come.
    pub(super) fn new(table: &Words) -> Self {
        let mut names = Vec::new();
        let mut groups = vec![0; table.len()];
        for row in rows_of(Class::GrammaticalWord.list()) {
            let Some(group) = row.columns().first() else {
                continue;
            };
            let at = names
                .iter()
                .position(|name| name == group)
                .unwrap_or_else(|| {
                    names.push(*group);
                    names.len() - 1
                });
            let group = u8::try_from(at + 1).unwrap_or(0);
            groups[table.find(row.word().as_bytes())] = if group < GROUP_COUNT { group } else { 0 };
        }
        Self(groups)
    }

    /// The group of a word.
    pub(super) fn of(&self, word: WordId) -> u8 {
        self.0[word.index()]
    }
}
