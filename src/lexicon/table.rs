//! A hash table from normalized words to what is known of them.
//!
//! Open addressing over a power of two, at most half full; built once from the lists.

use super::class::{Class, Classes};

/// What is known of a word.
pub(super) struct Entry {
    /// The word in lower case, with straight apostrophes.
    pub(super) word: &'static str,
    /// The lists it stands in.
    pub(super) classes: Classes,
}

/// All words of all lists.
pub(super) struct Table {
    /// Entry 0 stands for every unknown word.
    entries: Vec<Entry>,
    /// Indices into `entries`, with the upper bits of the hash; 0 is empty.
    slots: Vec<(u32, u32)>,
}

impl Table {
    /// The table of the given lists.
    pub(super) fn new(lists: &[(Class, &'static str)]) -> Self {
        let words = lists
            .iter()
            .map(|(_, list)| list.lines().count())
            .sum::<usize>();
        let mut table = Self {
            entries: Vec::with_capacity(words + 1),
            slots: vec![(0, 0); (2 * words + 2).next_power_of_two()],
        };
        table.entries.push(Entry {
            word: "",
            classes: Classes::NONE,
        });
        for (class, list) in lists {
            for word in words_of(list) {
                table.insert(word, *class);
            }
        }
        table
    }

    /// How many words it holds, the unknown one among them.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// What is known of the entry.
    pub(super) fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    /// The index of a normalized word, 0 when it is unknown.
    pub(super) fn find(&self, word: &[u8]) -> u32 {
        self.slots[self.slot(word)].0
    }

    fn insert(&mut self, word: &'static str, class: Class) {
        let slot = self.slot(word.as_bytes());
        if self.slots[slot].0 == 0 {
            let index = u32::try_from(self.entries.len()).unwrap_or(0);
            self.slots[slot] = (index, tag(hash(word.as_bytes())));
            self.entries.push(Entry {
                word,
                classes: Classes::NONE,
            });
        }
        let index = self.slots[slot].0 as usize;
        self.entries[index].classes.insert(class);
    }

    /// The slot that holds the word, or the empty one where it would go.
    fn slot(&self, word: &[u8]) -> usize {
        let hash = hash(word);
        let mask = self.slots.len() - 1;
        #[allow(clippy::cast_possible_truncation)]
        let mut slot = hash as usize & mask;
        loop {
            let (index, found) = self.slots[slot];
            if index == 0
                || found == tag(hash) && self.entries[index as usize].word.as_bytes() == word
            {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// The words of a list: its lines up to a tab, without comments and blank lines.
pub(super) fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .filter(|word| !word.is_empty())
}

/// A multiplicative hash over eight bytes at a time.
fn hash(word: &[u8]) -> u64 {
    const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = word.len() as u64;
    for chunk in word.chunks(8) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        state = (state.rotate_left(23) ^ u64::from_le_bytes(bytes)).wrapping_mul(MULTIPLIER);
    }
    state ^ state >> 29
}

/// The bits of a hash that a slot keeps.
#[allow(clippy::cast_possible_truncation)]
fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32
}
