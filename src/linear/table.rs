//! Tables from features to rows of weights.
//!
//! A section of a weights file holds the places of the rows' hashes (`place.rs`), then the rows,
//! eight bytes each: up to five weights, 1, and the lower half of the hash. Where a row stands tells
//! the upper half, nearly: of the features that are in no table, one in some ten thousand is taken for
//! another.

use super::place::Places;

/// How many weights a row may have.
const WIDTH: usize = 5;

/// The bytes of a row.
const ROW: usize = 8;

/// Added to each weight, so that sums of rows never borrow from each other.
const BIAS: u8 = 128;

/// The even ones of a row's bytes, but for the hash.
const EVEN: u64 = 0x00FF_00FF_00FF;

/// A table from hashes to rows of `N` weights.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table<const N: usize> {
    places: Places,
    rows: Box<[u64]>,
}

/// Sums of rows, of at most 257: all weights of a row are added at once.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// The weights in even places, 16 bits each.
    even: u64,
    /// Those in odd places, with the count of rows.
    odd: u64,
}

impl<const N: usize> Table<N> {
    /// Reads a table from a section of a weights file.
    pub(crate) fn read(section: &[u8]) -> Option<Self> {
        const { assert!(N <= WIDTH) };
        let (places, rows) = Places::read::<ROW>(section)?;
        Some(Self {
            places,
            rows: rows.map(u64::from_le_bytes).collect(),
        })
    }

    /// The entries as a section of a weights file.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn section(entries: &[(u32, [i8; N])]) -> Vec<u8> {
        let row = |(hash, weights): &(u32, [i8; N])| {
            let mut row = [0; ROW];
            row[..WIDTH].fill(BIAS);
            for (byte, weight) in row.iter_mut().zip(weights) {
                *byte = weight.to_le_bytes()[0].wrapping_add(BIAS);
            }
            row[WIDTH] = 1;
            row[6..].copy_from_slice(&hash.to_le_bytes()[..2]);
            (*hash, row)
        };
        super::place::section(&entries.iter().map(row).collect::<Vec<_>>())
    }

    /// The sums of the rows of features.
    #[inline]
    pub(crate) fn sums(&self, features: &[u32]) -> Sums {
        let mut sums = Sums::default();
        self.places.each(&self.rows, features, |row, feature| {
            let is_own = row >> 48 == u64::from(feature & 0xFFFF);
            let row = if is_own { row } else { 0 };
            sums.even += row & EVEN;
            sums.odd += row >> 8 & EVEN;
        });
        sums
    }
}

impl Sums {
    /// Adds other sums.
    #[inline]
    pub(crate) fn add(&mut self, other: Self) {
        self.even += other.even;
        self.odd += other.odd;
    }

    /// The sum of each weight; only as many mean anything as a row has.
    #[inline]
    #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]
    pub(crate) fn weights(self) -> [i16; WIDTH] {
        let bias = (self.odd >> 32) as u16;
        let bias = bias.wrapping_mul(BIAS.into());
        std::array::from_fn(|place| {
            let lanes = if place % 2 == 0 { self.even } else { self.odd };
            let biased = (lanes >> (16 * (place / 2))) as u16;
            biased.wrapping_sub(bias) as i16
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn the_rows_that_are_there_are_added_up() {
        let hash = |number: i8| u32::from(number.unsigned_abs()).wrapping_mul(0x9E37_79B9);
        let entries: Vec<(u32, [i8; 3])> = (1..100)
            .map(|number| (hash(number), [number, -1, -128]))
            .collect();
        let table = Table::<3>::read(&Table::section(&entries)).expect("whole");
        let sums = |table: &Table<3>, hashes: &[u32]| table.sums(hashes).weights();
        for (hash, row) in &entries {
            assert_eq!(sums(&table, &[*hash])[..3], row.map(i16::from));
        }
        assert_eq!(sums(&table, &[hash(1), 12345, hash(3)])[..3], [4, -2, -256]);
        let many: Vec<u32> = (1..100).chain(1..100).map(hash).collect();
        assert_eq!(sums(&table, &many)[..2], [2 * 4950, -198]);
        assert_eq!(sums(&table, &[]), [0; 5]);
        assert_eq!(sums(&Table::default(), &[1, 2]), [0; 5]);
    }
}
