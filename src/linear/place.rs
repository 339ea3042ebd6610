//! Places of hashes in a table that is filed as it is used: each hash that the table was made of has
//! a place of its own, so that one look tells whether it is there.
//!
//! A perfect hash function by “hash and displace” (Belazzougui, Botelho and Dietzfelbinger 2009;
//! Pibiri and Trani 2021): the upper bits of a hash name its bucket, and the bucket's pilot, a byte,
//! tells where its hashes go.

/// How many rows are fetched at once.
const BLOCK: usize = 16;

/// How many hashes share a bucket on average.
#[cfg(any(test, feature = "training"))]
const BUCKET: usize = 2;

/// Where hashes stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// How many places there are.
    count: u32,
    pilots: Box<[u8]>,
}

impl Places {
    /// Reads a section: how many places and how many pilots there are (4 bytes each, little-endian),
    /// the pilots, and `W` bytes for each place, which are given back.
    pub(crate) fn read<const W: usize>(
        section: &[u8],
    ) -> Option<(Self, impl ExactSizeIterator<Item = [u8; W]> + '_)> {
        let (count, rest) = section.split_first_chunk::<4>()?;
        let (pilots, rest) = rest.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count);
        let (pilots, rows) = rest.split_at_checked(u32::from_le_bytes(*pilots) as usize)?;
        if rows.len() != W.checked_mul(count as usize)? {
            return None;
        }
        let rows = rows.chunks_exact(W);
        let rows = rows.map(|row| <[u8; W]>::try_from(row).unwrap_or([0; W]));
        let places = Self {
            count,
            pilots: pilots.into(),
        };
        Some((places, rows))
    }

    /// Gives each hash with what stands at its place. A block of rows is fetched before they are
    /// looked at, so that several are compared and added at once, without branches that could not be
    /// foretold.
    #[inline]
    pub(crate) fn each<R: Copy + Default>(
        &self,
        rows: &[R],
        hashes: &[u32],
        mut take: impl FnMut(R, u32),
    ) {
        let mut found = [R::default(); BLOCK];
        for block in hashes.chunks(BLOCK) {
            for (row, hash) in found.iter_mut().zip(block) {
                *row = self.fetch(rows, *hash);
            }
            for (row, hash) in found.iter().zip(block) {
                take(*row, *hash);
            }
        }
    }

    /// What stands at the place of a hash.
    #[inline]
    pub(crate) fn fetch<R: Copy + Default>(&self, rows: &[R], hash: u32) -> R {
        rows.get(self.of(hash)).copied().unwrap_or_default()
    }

    /// The place of a hash, if the table has it.
    #[inline]
    pub(crate) fn of(&self, hash: u32) -> usize {
        let bucket = scaled(hash, self.pilots.len());
        let pilot = self.pilots.get(bucket).copied().unwrap_or(0);
        place(hash, pilot, self.count)
    }
}

/// Where a hash goes that a pilot leads.
#[inline]
fn place(hash: u32, pilot: u8, count: u32) -> usize {
    let turned = hash ^ u32::from(pilot).wrapping_mul(0x9E37_79B9);
    scaled(turned.wrapping_mul(0x85EB_CA6B), count as usize)
}

/// A number below `count`, as far along as the hash is among all.
#[inline]
#[allow(clippy::cast_possible_truncation)]
fn scaled(hash: u32, count: usize) -> usize {
    ((u64::from(hash) * count as u64) >> 32) as usize
}

/// The section of a table of rows of bytes; nine places in ten are taken, the others are zero.
#[cfg(any(test, feature = "training"))]
pub(crate) fn section<const W: usize>(entries: &[(u32, [u8; W])]) -> Vec<u8> {
    let hashes: Vec<u32> = entries.iter().map(|(hash, _)| *hash).collect();
    let least = hashes.len() + hashes.len() / 9 + 1;
    let (count, pilots) = (least..)
        .find_map(|count| Some((count, pilots(&hashes, count)?)))
        .unwrap_or_default();
    let numbers = [count, pilots.len()].map(|number| u32::try_from(number).unwrap_or(0));
    let mut section = numbers.map(u32::to_le_bytes).concat();
    section.extend(&pilots);
    let whole = [&section[..], &vec![0; count]].concat();
    let places = Places::read::<1>(&whole).map_or_else(Places::default, |(places, _)| places);
    let mut rows = vec![[0; W]; count];
    for (hash, row) in entries {
        rows[places.of(*hash)] = *row;
    }
    section.extend(rows.concat());
    section
}

/// Pilots that lead all hashes to places of their own; `None` when there are none for some bucket.
#[cfg(any(test, feature = "training"))]
fn pilots(hashes: &[u32], count: usize) -> Option<Vec<u8>> {
    let mut buckets = vec![Vec::new(); hashes.len() / BUCKET + 1];
    for hash in hashes {
        let bucket = scaled(*hash, buckets.len());
        buckets[bucket].push(*hash);
    }
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|bucket| (std::cmp::Reverse(buckets[*bucket].len()), *bucket));
    let mut is_taken = vec![false; count];
    let mut pilots = vec![0; buckets.len()];
    let wide = u32::try_from(count).ok()?;
    for bucket in order {
        let places = |pilot: &u8| -> Vec<usize> {
            let hashes = buckets[bucket].iter();
            hashes.map(|hash| place(*hash, *pilot, wide)).collect()
        };
        let is_free = |places: &[usize]| {
            let mut places = places.iter().enumerate();
            let all = places.clone();
            let twice = |number: usize, place: &usize| {
                all.clone().take(number).any(|(_, other)| other == place)
            };
            places.all(|(number, place)| !is_taken[*place] && !twice(number, place))
        };
        pilots[bucket] = (0..=u8::MAX).find(|pilot| is_free(&places(pilot)))?;
        for place in places(&pilots[bucket]) {
            is_taken[place] = true;
        }
    }
    Some(pilots)
}

#[cfg(test)]
mod tests {
    use super::{Places, section};

    #[test]
    fn each_hash_has_a_place_of_its_own() {
        for count in [0_u32, 1, 2, 30, 5000] {
            let entries: Vec<(u32, [u8; 1])> = (1..=count)
                .map(|number| (number.wrapping_mul(0x9E37_79B9), [1]))
                .collect();
            let section = section(&entries);
            let (places, rows) = Places::read::<1>(&section).expect("whole");
            let rows: Vec<[u8; 1]> = rows.collect();
            let taken = rows.iter().filter(|row| **row == [1]).count();
            assert_eq!(taken, entries.len());
            assert!(
                entries
                    .iter()
                    .all(|(hash, _)| rows[places.of(*hash)] == [1])
            );
        }
    }

    #[test]
    fn a_section_of_another_length_does_not_read() {
        let section = section(&[(7, [1_u8; 4])]);
        assert!(Places::read::<4>(&section).is_some());
        assert!(Places::read::<4>(&section[1..]).is_none());
        assert!(Places::read::<8>(&section).is_none());
        assert!(Places::read::<4>(&[255; 12]).is_none());
    }
}
