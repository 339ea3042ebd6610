//! What is known of words wherever they stand: how often each heads a cue, and its classes.
//!
//! The section of a weights file holds the places of the words' hashes (`linear/place.rs`), then five
//! bytes for each, little-endian: the numbers, and in the upper bits the lower ones of the hash.

use crate::linear::Places;

/// The bytes of a row, and its bits.
const ROW: usize = 5;
const BITS: u32 = 40;
/// The bits of the class of meaning, of the class of use and of the prior.
const MEANING: u32 = 10;
const CLASS: u32 = 7;
const PRIOR: u32 = 4;
/// All bits that are not the hash's.
const NUMBERS: u32 = MEANING + CLASS + PRIOR;
/// The bits of the hash that a row has.
const HASH: u64 = (1 << (BITS - NUMBERS)) - 1;

const _: () = assert!(8 * ROW == BITS as usize);

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// How often it heads a cue, in steps.
    pub(crate) prior: Option<u8>,
    /// The class of words that it is used like.
    pub(crate) class: Option<u8>,
    /// The class of words that mean much the same.
    pub(crate) meaning: Option<u16>,
}

impl Word {
    /// The numbers side by side, each with 1 added; 0 is what is not known.
    #[cfg(any(test, feature = "training"))]
    fn packed(self) -> u64 {
        let meaning = self.meaning.map_or(0, |meaning| u64::from(meaning) + 1);
        let class = self.class.map_or(0, |class| u64::from(class) + 1);
        let prior = self.prior.map_or(0, |prior| u64::from(prior) + 1);
        debug_assert!(meaning >> MEANING == 0 && class >> CLASS == 0 && prior >> PRIOR == 0);
        meaning | class << MEANING | prior << (MEANING + CLASS)
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation)] // to so many bits each
    fn unpacked(packed: u64) -> Self {
        let bits = |start: u32, width: u32| packed >> start & ((1 << width) - 1);
        Self {
            meaning: (bits(0, MEANING) as u16).checked_sub(1),
            class: (bits(MEANING, CLASS) as u8).checked_sub(1),
            prior: (bits(MEANING + CLASS, PRIOR) as u8).checked_sub(1),
        }
    }
}

/// What a table says of a word: its numbers, and in the upper bits some of its hash.
#[derive(Clone, Copy, Debug, Default)]
struct Row(u64);

/// A table from words' hashes to what is known of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    places: Places,
    rows: Box<[Row]>,
}

impl Words {
    /// Reads a table from a section of a weights file.
    pub(crate) fn read(section: &[u8]) -> Option<Self> {
        let (places, rows) = Places::read::<ROW>(section)?;
        let wide = |row: [u8; ROW]| {
            let mut bytes = [0; 8];
            bytes[..ROW].copy_from_slice(&row);
            Row(u64::from_le_bytes(bytes))
        };
        Some(Self {
            places,
            rows: rows.map(wide).collect(),
        })
    }

    /// The words as a section of a weights file.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn section(words: impl Iterator<Item = (u32, Word)>) -> Vec<u8> {
        let row = |(hash, word): (u32, Word)| {
            let row = (word.packed() | u64::from(hash) << NUMBERS).to_le_bytes();
            let mut bytes = [0; ROW];
            bytes.copy_from_slice(&row[..ROW]);
            (hash, bytes)
        };
        crate::linear::section(&words.map(row).collect::<Vec<_>>())
    }

    /// What is known of the word with a hash.
    #[inline]
    pub(crate) fn get(&self, hash: u32) -> Word {
        self.places.fetch(&self.rows, hash).of(hash)
    }
}

impl Row {
    /// What the row says of the word with this hash: nothing if it is another's.
    #[inline]
    fn of(self, hash: u32) -> Word {
        let is_own = self.0 >> NUMBERS == u64::from(hash) & HASH;
        // All ones or zeros: a branch could not be foretold.
        Word::unpacked(self.0 & u64::from(is_own).wrapping_neg())
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn words_are_found_by_their_hashes() {
        let word = |prior, class, meaning| Word {
            prior,
            class,
            meaning,
        };
        let entries = [
            (1 << 30, word(Some(2), Some(0), Some(1))),
            (5 << 13, word(None, Some(119), None)),
            (3, word(Some(13), None, Some(600))),
        ];
        let words = Words::read(&Words::section(entries.into_iter())).expect("whole");
        let found = |words: &Words, hash: u32| words.get(hash);
        for (hash, word) in entries {
            assert_eq!(found(&words, hash), word);
        }
        assert_eq!(found(&words, 4), Word::default());
        assert_eq!(found(&Words::default(), 0), Word::default());
    }
}
