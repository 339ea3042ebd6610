//! Tables from hashes to small numbers.
//!
//! A section of a weights file holds the places of the hashes (`place.rs`), then four bytes for each:
//! the number in one or two bytes, and in the others the lower part of its hash.

use super::place::{BLOCK, Places};

/// The bytes of a place.
const WIDTH: usize = 4;

/// A table from hashes to numbers of so many bits: 8 or 16.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers<const BITS: u32 = 8> {
    places: Places,
    rows: Box<[u32]>,
}

impl<const BITS: u32> Numbers<BITS> {
    /// Reads a table from a section of a weights file.
    pub(crate) fn read(section: &[u8]) -> Option<Self> {
        let (places, rows) = Places::read::<WIDTH>(section)?;
        Some(Self {
            places,
            rows: rows.map(u32::from_le_bytes).collect(),
        })
    }

    /// The entries as a section of a weights file.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn section(entries: impl Iterator<Item = (u32, impl Into<u32>)>) -> Vec<u8> {
        let row = |hash: u32, number: u32| (hash, (hash << BITS | number).to_le_bytes());
        let rows = entries.map(|(hash, number)| row(hash, number.into()));
        super::place::section(&rows.collect::<Vec<_>>())
    }

    /// What stands where the hash would: 0 if something else does.
    #[inline]
    fn row(&self, hash: u32) -> u32 {
        let row = self.rows.get(self.places.of(hash)).copied().unwrap_or(0);
        let is_own = row >> BITS == hash & (u32::MAX >> BITS);
        // All ones or zeros: a branch could not be foretold.
        row & u32::from(is_own).wrapping_neg()
    }
}

impl Numbers<16> {
    /// The number of a hash.
    #[inline]
    pub(crate) fn get(&self, hash: u32) -> Option<u16> {
        let row = self.row(hash);
        (row != 0).then_some((row & 0xFFFF) as u16)
    }
}

impl Numbers<8> {
    /// The entries, signed, as a section.
    #[cfg(feature = "training")]
    pub(crate) fn signed_section(entries: &[(u32, i8)]) -> Vec<u8> {
        let entries = entries.iter();
        Self::section(entries.map(|(hash, number)| (*hash, number.to_le_bytes()[0])))
    }

    /// The number of a hash.
    #[inline]
    pub(crate) fn get(&self, hash: u32) -> Option<u8> {
        let row = self.row(hash);
        (row != 0).then(|| row.to_le_bytes()[0])
    }

    /// The sum of the numbers, as signed ones.
    #[inline]
    pub(crate) fn sum(&self, hashes: &[u32]) -> i32 {
        let mut sum = 0;
        for hashes in hashes.chunks(BLOCK) {
            let rows = self.places.fetch(&self.rows, hashes);
            for (row, hash) in rows.iter().zip(hashes) {
                let is_own = row >> 8 == hash & 0x00FF_FFFF;
                let row = if is_own { *row } else { 0 };
                sum += i32::from(i8::from_le_bytes([row.to_le_bytes()[0]]));
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn numbers_are_found_by_their_hashes() {
        let entries = [(1 << 30, 7_u8), (2 << 30, 255), (3, 0)].into_iter();
        let numbers = Numbers::<8>::section(entries);
        let numbers = Numbers::<8>::read(&numbers).expect("whole");
        assert_eq!(numbers.get(1 << 30), Some(7));
        assert_eq!(numbers.get(3), Some(0));
        assert_eq!(numbers.get(4), None);
        assert_eq!(numbers.sum(&[1 << 30, 2 << 30, 4]), 6);
        assert_eq!(Numbers::<8>::default().get(0), None);
        let numbers = Numbers::<16>::section([(1 << 30, 7_u16), (5 << 13, 999)].into_iter());
        let numbers = Numbers::<16>::read(&numbers).expect("whole");
        assert_eq!(numbers.get(1 << 30), Some(7));
        assert_eq!(numbers.get(5 << 13), Some(999));
        assert_eq!(numbers.get(6), None);
    }
}
