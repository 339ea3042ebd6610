//! Tables from hashes to small signed numbers.
//!
//! A section of a weights file holds the places of the hashes (`place.rs`), then four bytes for each:
//! the number, and the lower part of its hash.

use super::place::Places;

/// The bytes of a place.
const WIDTH: usize = 4;

/// A table from hashes to numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    places: Places,
    rows: Box<[u32]>,
}

impl Numbers {
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
    pub(crate) fn section(entries: &[(u32, i8)]) -> Vec<u8> {
        let row = |(hash, number): &(u32, i8)| {
            let row = hash << 8 | u32::from(number.to_le_bytes()[0]);
            (*hash, row.to_le_bytes())
        };
        super::place::section(&entries.iter().map(row).collect::<Vec<_>>())
    }

    /// The sum of the numbers.
    #[inline]
    pub(crate) fn sum(&self, hashes: &[u32]) -> i32 {
        let mut sum = 0;
        self.places.each(&self.rows, hashes, |row, hash| {
            let is_own = row >> 8 == hash & 0x00FF_FFFF;
            let row = if is_own { row } else { 0 };
            sum += i32::from(i8::from_le_bytes([row.to_le_bytes()[0]]));
        });
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn numbers_are_found_by_their_hashes() {
        let numbers = Numbers::section(&[(1 << 30, 7), (2 << 30, -1), (3, 0)]);
        let numbers = Numbers::read(&numbers).expect("whole");
        assert_eq!(numbers.sum(&[1 << 30]), 7);
        assert_eq!(numbers.sum(&[1 << 30, 2 << 30, 3, 4]), 6);
        assert_eq!(numbers.sum(&[4]), 0);
        assert_eq!(Numbers::default().sum(&[0, 1 << 30]), 0);
    }
}
