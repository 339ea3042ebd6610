//! A hash table from normalized words to what is known of them.
//!
//! Open addressing over a power of two, at most half full; built once from the lists. A word of
//! up to eight bytes, which most are, is held beside its classes as one number, so that looking it
//! up compares no strings.

use super::class::{Class, Classes};

/// What is known of a word.
pub(super) struct Entry {
    /// The word's digest.
    key: u64,
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
        let words = lists.iter().map(|(_, list)| rows_in(list)).sum::<usize>();
        let mut table = Self {
            entries: Vec::with_capacity(words + 1),
            slots: vec![(0, 0); (2 * words + 2).next_power_of_two()],
        };
        table.entries.push(Entry {
            key: 0,
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

    /// The index of a normalized word, or of an ASCII word in any case; 0 when it is unknown.
    pub(super) fn find(&self, word: &[u8]) -> u32 {
        self.slots[self.slot(word, Digest::of(word))].0
    }

    fn insert(&mut self, word: &'static str, class: Class) {
        let digest = Digest::of(word.as_bytes());
        let slot = self.slot(word.as_bytes(), digest);
        if self.slots[slot].0 == 0 {
            let index = u32::try_from(self.entries.len()).unwrap_or(0);
            self.slots[slot] = (index, digest.tag());
            self.entries.push(Entry {
                key: digest.key,
                word,
                classes: Classes::NONE,
            });
        }
        let index = self.slots[slot].0 as usize;
        let classes = &mut self.entries[index].classes;
        classes.insert(class);
        if word.contains('-') {
            classes.set_hyphenated();
        }
    }

    /// The slot that holds the word, or the empty one where it would go.
    fn slot(&self, word: &[u8], digest: Digest) -> usize {
        let mask = self.slots.len() - 1;
        #[allow(clippy::cast_possible_truncation)]
        let mut slot = digest.hash as usize & mask;
        loop {
            let (index, tag) = self.slots[slot];
            if index == 0 || tag == digest.tag() && self.holds(index, word, digest) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn holds(&self, index: u32, word: &[u8], digest: Digest) -> bool {
        let entry = self.entry(index);
        let known = entry.word.as_bytes();
        entry.key == digest.key
            && known.len() == word.len()
            && (word.len() <= 8 || known.eq_ignore_ascii_case(word))
    }
}

/// The words of a list: its lines up to a tab, without comments and blank lines.
pub(super) fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    rows_of(list)
        .map(|row| {
            // Words are short: looking at each byte is faster than searching.
            let end = row.bytes().position(|byte| byte == b'\t');
            &row[..end.unwrap_or(row.len())]
        })
        .filter(|word| !word.is_empty())
}

/// At most how many rows a list has.
fn rows_in(list: &str) -> usize {
    let breaks = list.bytes().map(|byte| usize::from(byte == b'\n'));
    breaks.sum::<usize>() + 1
}

/// The lines of a list without comments.
pub(super) fn rows_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// What a word is found by.
#[derive(Clone, Copy)]
struct Digest {
    /// The bytes of a word of up to eight in lower case; the hash of a longer one.
    key: u64,
    hash: u64,
}

impl Digest {
    /// Takes eight bytes at a time; the last eight of a long word may overlap those before.
    fn of(word: &[u8]) -> Self {
        const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
        let length = word.len() as u64;
        let mix = |state: u64, bytes: u64| (state.rotate_left(23) ^ bytes).wrapping_mul(MULTIPLIER);
        let finish = |state: u64| state ^ state >> 32;
        let Some(last) = word.last_chunk::<8>() else {
            let key = lowered(short_bytes(word));
            let hash = finish(mix(length, key));
            return Self { key, hash };
        };
        let last = lowered(u64::from_le_bytes(*last));
        let mut state = length;
        let (chunks, _) = word.split_at((word.len() - 1) / 8 * 8);
        for chunk in chunks.chunks_exact(8) {
            let bytes = chunk
                .first_chunk::<8>()
                .map_or(0, |chunk| u64::from_le_bytes(*chunk));
            state = mix(state, lowered(bytes));
        }
        let hash = finish(mix(state, last));
        let key = if word.len() == 8 { last } else { hash };
        Self { key, hash }
    }

    /// The bits of the hash that a slot keeps.
    #[allow(clippy::cast_possible_truncation)]
    fn tag(self) -> u32 {
        (self.hash >> 32) as u32
    }
}

/// Up to seven bytes as one number.
fn short_bytes(word: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        let low = u64::from(u32::from_le_bytes(*first));
        let high = u64::from(u32::from_le_bytes(*last));
        return low | high << (8 * (word.len() - 4));
    }
    let bytes = word.iter().rev();
    bytes.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Eight bytes with the capital letters of ASCII in lower case.
fn lowered(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let seven_bits = bytes & (0x7F * ONES);
    let from_a = seven_bits + (0x80 - 0x41) * ONES;
    let beyond_z = seven_bits + (0x80 - 0x5B) * ONES;
    let capitals = from_a & !beyond_z & !bytes & (0x80 * ONES);
    bytes | capitals >> 2
}
