//! Tables from features to rows of weights.
//!
//! A section of a weights file holds the places of the rows' hashes (`place.rs`), then the rows,
//! eight bytes each: up to five weights, 1, and the lower half of the hash. Where a row stands tells
//! the upper half, nearly: of the features that are in no table, one in some ten thousand is taken for
//! another.

use super::place::{Bytes, Places};

/// How many weights a row may have.
const WIDTH: usize = 5;

/// The bytes of a row.
const ROW: usize = 8;

/// Added to each weight, so that sums of rows never borrow from each other.
const BIAS: u8 = 128;

/// How many rows are added before sums are taken out, so that none overflows its 16 bits.
const MOST: usize = 250;

/// A sum of rows; only its first places mean anything.
pub(crate) type Sums = [i16; WIDTH];

/// A table from hashes to rows of `N` weights.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table<const N: usize> {
    places: Places,
    rows: Bytes,
}

impl<const N: usize> Table<N> {
    /// Reads a table from a section of a weights file.
    pub(crate) fn read(section: Bytes) -> Option<Self> {
        const { assert!(N <= WIDTH) };
        let (places, rows) = Places::read(section, ROW)?;
        Some(Self { places, rows })
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
            row[6..].copy_from_slice(&lower_half(*hash).to_le_bytes());
            (*hash, row)
        };
        super::place::section(&entries.iter().map(row).collect::<Vec<_>>())
    }

    /// The row of a hash; 0 when the table does not have it.
    #[inline]
    fn row(&self, hash: u32) -> u64 {
        let row = u64::from_le_bytes(self.places.row::<ROW>(&self.rows, hash));
        let is_own = row >> 48 == u64::from(lower_half(hash));
        // All ones or zeros: a branch could not be foretold.
        row & u64::from(is_own).wrapping_neg()
    }

    /// The sums of the rows of features, all weights of a row at once.
    #[inline]
    pub(crate) fn sums(&self, features: &[u32]) -> Sums {
        let mut sums = Sums::default();
        for features in features.chunks(MOST) {
            // Weights in even and in odd places, 16 bits each; with the latter the count of rows.
            let (mut even, mut odd) = (0_u64, 0_u64);
            for feature in features {
                let row = self.row(*feature);
                even += row & 0x0000_00FF_00FF_00FF;
                odd += row >> 8 & 0x0000_00FF_00FF_00FF;
            }
            let bias = (odd >> 32) * u64::from(BIAS);
            #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]
            for (place, sum) in sums.iter_mut().enumerate() {
                let lanes = if place % 2 == 0 { even } else { odd };
                let biased = lanes >> (16 * (place / 2)) & 0xFFFF;
                *sum = sum.wrapping_add(biased.wrapping_sub(bias) as i16);
            }
        }
        sums
    }
}

#[inline]
fn lower_half(hash: u32) -> u16 {
    (hash & 0xFFFF) as u16
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
        let table = Table::<3>::read(Table::section(&entries).into()).expect("whole");
        for (hash, row) in &entries {
            assert_eq!(table.sums(&[*hash])[..3], row.map(i16::from));
        }
        assert_eq!(table.sums(&[hash(1), 12345, hash(3)])[..3], [4, -2, -256]);
        let many: Vec<u32> = (1..100).chain(1..100).chain(1..100).map(hash).collect();
        assert_eq!(table.sums(&many)[..2], [3 * 4950, -297]);
        assert_eq!(table.sums(&[]), [0; 5]);
        assert_eq!(Table::<3>::default().sums(&[1, 2]), [0; 5]);
    }
}
