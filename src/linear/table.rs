//! Hash tables from features to weights, and from words to small numbers.
//!
//! A section of a weights file holds the hashes in ascending order (4 bytes each, little-endian),
//! then the values, `N` bytes each.

/// How many weights a row may have.
const WIDTH: usize = 5;

/// Set in a slot when a row that belongs there stands further on.
const MOVED: u64 = 1 << 40;

/// Added to each weight in a slot, so that sums of slots never borrow from each other.
const BIAS: u8 = 128;

/// How many rows are added before sums are taken out, so that none overflows its 16 bits.
const MOST: u16 = 250;

/// A sum of rows; only its first places mean anything.
pub(crate) type Sums = [i16; WIDTH];

/// Adds the rows of features up, all weights of a row at once.
pub(crate) struct Summing<'t, const N: usize> {
    table: &'t Table<N>,
    /// Sums of the biased weights in even and odd places, 16 bits each.
    even: u64,
    odd: u64,
    /// How many rows are in them.
    count: u16,
    sums: Sums,
}

impl<const N: usize> Summing<'_, N> {
    /// Adds the row of a feature, if it has one.
    #[inline]
    pub(crate) fn add(&mut self, feature: u32) {
        let slot = self.table.slot(feature);
        self.even += slot & 0x0000_00FF_00FF_00FF;
        self.odd += slot >> 8 & 0x0000_0000_00FF_00FF;
        self.count += u16::from(slot != 0);
        if self.count == MOST {
            self.take_out();
        }
    }

    /// Moves what was added to the sums.
    fn take_out(&mut self) {
        #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)]
        for (place, sum) in self.sums.iter_mut().enumerate() {
            let lanes = if place % 2 == 0 { self.even } else { self.odd };
            let biased = (lanes >> (16 * (place / 2))) as u16;
            let added = biased.wrapping_sub(self.count * u16::from(BIAS)) as i16;
            *sum = sum.wrapping_add(added);
        }
        (self.even, self.odd, self.count) = (0, 0, 0);
    }

    /// The sums of all rows.
    #[inline]
    pub(crate) fn sums(mut self) -> Sums {
        self.take_out();
        self.sums
    }
}

/// A table from hashes to rows of `N` weights.
///
/// A row shares eight bytes with the upper half of its hash, so that a question takes one look at
/// memory. Where it stands tells the lower half, nearly: of the features that are in no table, one
/// in some ten thousand is taken for another.
#[derive(Clone, Debug)]
pub(crate) struct Table<const N: usize> {
    mask: usize,
    /// 0 is empty.
    slots: Vec<u64>,
}

impl<const N: usize> Table<N> {
    /// The table of the given entries.
    pub(crate) fn new(entries: impl ExactSizeIterator<Item = (u32, [i8; N])>) -> Self {
        const { assert!(N <= WIDTH) };
        let size = (entries.len() + entries.len() / 2 + 2).next_power_of_two();
        let mut table = Self {
            mask: size - 1,
            slots: vec![0; size],
        };
        for (key, row) in entries {
            let mut bytes = [0; 8];
            bytes[..WIDTH].fill(BIAS);
            for (byte, weight) in bytes.iter_mut().zip(row) {
                *byte = weight.to_le_bytes()[0].wrapping_add(BIAS);
            }
            bytes[6..].copy_from_slice(&tag(key).to_le_bytes());
            let home = key as usize & table.mask;
            let mut at = home;
            while table.slots[at] != 0 {
                at = (at + 1) & table.mask;
            }
            table.slots[at] = u64::from_le_bytes(bytes);
            if at != home {
                table.slots[home] |= MOVED;
            }
        }
        table
    }

    /// Reads a table from a section of a weights file.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() % (4 + N) != 0 {
            return None;
        }
        let count = bytes.len() / (4 + N);
        let (keys, values) = bytes.split_at(4 * count);
        let keys = keys
            .chunks_exact(4)
            .map(|key| u32::from_le_bytes([key[0], key[1], key[2], key[3]]));
        let rows = values.chunks_exact(N).map(|value| {
            let mut row = [0; N];
            for (weight, byte) in row.iter_mut().zip(value) {
                *weight = i8::from_le_bytes([*byte]);
            }
            row
        });
        Some(Self::new(keys.zip(rows)))
    }

    /// The entries as a section of a weights file.
    #[cfg(feature = "training")]
    pub(crate) fn section(entries: &[(u32, [i8; N])]) -> Vec<u8> {
        let mut entries = entries.to_vec();
        entries.sort_by_key(|(key, _)| *key);
        let keys = entries.iter().flat_map(|(key, _)| key.to_le_bytes());
        let values = entries
            .iter()
            .flat_map(|(_, row)| row.iter().flat_map(|value| value.to_le_bytes()));
        keys.chain(values).collect()
    }

    /// The slot of a hash; 0 when the table does not have it.
    #[inline]
    fn slot(&self, key: u32) -> u64 {
        let at = key as usize & self.mask;
        let slot = self.slots.get(at).copied().unwrap_or(0);
        let is_here = slot >> 48 == u64::from(tag(key));
        if slot & MOVED != 0 && !is_here {
            return self.moved_slot(key, at);
        }
        if is_here { slot } else { 0 }
    }

    /// The slot of a hash that does not stand where it belongs.
    #[cold]
    fn moved_slot(&self, key: u32, home: usize) -> u64 {
        let tag = u64::from(tag(key));
        let mut at = (home + 1) & self.mask;
        loop {
            let slot = self.slots.get(at).copied().unwrap_or(0);
            if slot >> 48 == tag || slot == 0 {
                return slot;
            }
            at = (at + 1) & self.mask;
        }
    }

    /// The first number of a hash's row.
    #[inline]
    pub(crate) fn first(&self, key: u32) -> Option<u8> {
        let slot = self.slot(key);
        (slot != 0).then(|| slot.to_le_bytes()[0].wrapping_sub(BIAS))
    }

    /// An empty sum.
    #[inline]
    pub(crate) fn summing(&self) -> Summing<'_, N> {
        Summing {
            table: self,
            even: 0,
            odd: 0,
            count: 0,
            sums: Sums::default(),
        }
    }
}

/// The upper half of a hash, which is never 0.
#[inline]
#[allow(clippy::cast_possible_truncation)]
fn tag(key: u32) -> u16 {
    ((key >> 16) as u16).max(1)
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn rows_are_found_wherever_they_stand() {
        // All belong in the same place.
        let entries: Vec<(u32, [i8; 2])> = (1..100_i8)
            .map(|number| (u32::from(number.unsigned_abs()) << 24 | 5, [number, -1]))
            .collect();
        let table = Table::new(entries.iter().copied());
        let weights = |key: u32| {
            let mut summing = table.summing();
            summing.add(key);
            let sums = summing.sums();
            [sums[0], sums[1]]
        };
        for (key, row) in &entries {
            assert_eq!(weights(*key), row.map(i16::from));
        }
        assert_eq!(weights(200 << 24 | 5), [0, 0]);
        assert_eq!(table.first(6), None);
    }

    #[test]
    fn a_section_of_another_length_does_not_read() {
        assert!(Table::<2>::read(&[0; 12]).is_some());
        assert!(Table::<2>::read(&[0; 13]).is_none());
    }
}
