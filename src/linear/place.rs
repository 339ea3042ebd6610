//! Places of hashes in a table that is read as it is filed: each hash that the table was made of has
//! a place of its own, so that one look tells whether it is there.
//!
//! A perfect hash function by “hash and displace” (Belazzougui, Botelho and Dietzfelbinger 2009;
//! Pibiri and Trani 2021): the upper bits of a hash name its bucket, and the bucket's pilot, a byte,
//! tells where its hashes go.

use std::borrow::Cow;

/// Bytes of a weights file, or of one being made.
pub(crate) type Bytes = Cow<'static, [u8]>;

/// How many hashes share a bucket on average.
#[cfg(any(test, feature = "training"))]
const BUCKET: usize = 2;

/// Where hashes stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// How many places there are.
    count: u32,
    pilots: Bytes,
}

impl Places {
    /// Reads the head of a section: how many places and how many pilots there are (4 bytes each,
    /// little-endian), then the pilots. Gives the rest, `width` bytes for each place.
    pub(super) fn read(section: Bytes, width: usize) -> Option<(Self, Bytes)> {
        let (count, rest) = section.split_first_chunk::<4>()?;
        let (pilots, rest) = rest.split_first_chunk::<4>()?;
        let pilots = u32::from_le_bytes(*pilots) as usize;
        let count = u32::from_le_bytes(*count);
        if rest.len() != pilots.checked_add(width.checked_mul(count as usize)?)? {
            return None;
        }
        let (pilots, rows) = match section {
            Cow::Borrowed(section) => {
                let (pilots, rows) = section[8..].split_at(pilots);
                (Cow::Borrowed(pilots), Cow::Borrowed(rows))
            }
            Cow::Owned(mut section) => {
                let rows = section.split_off(8 + pilots);
                section.drain(..8);
                (Cow::Owned(section), Cow::Owned(rows))
            }
        };
        Some((Self { count, pilots }, rows))
    }

    /// What stands where a hash would; zeros in an empty table.
    #[inline]
    pub(super) fn row<const W: usize>(&self, rows: &[u8], hash: u32) -> [u8; W] {
        let at = W * self.of(hash);
        let row = rows.get(at..at + W).and_then(|row| row.first_chunk());
        row.copied().unwrap_or([0; W])
    }

    /// The place of a hash, if the table has it.
    #[inline]
    pub(super) fn of(&self, hash: u32) -> usize {
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
pub(super) fn section<const W: usize>(entries: &[(u32, [u8; W])]) -> Vec<u8> {
    let hashes: Vec<u32> = entries.iter().map(|(hash, _)| *hash).collect();
    let least = hashes.len() + hashes.len() / 9 + 1;
    let (count, pilots) = (least..)
        .find_map(|count| Some((count, pilots(&hashes, count)?)))
        .unwrap_or_default();
    let numbers = [count, pilots.len()].map(|number| u32::try_from(number).unwrap_or(0));
    let mut section = numbers.map(u32::to_le_bytes).concat();
    section.extend(&pilots);
    let (places, _) =
        Places::read(Cow::Owned([&section[..], &vec![0; count]].concat()), 1).unwrap_or_default();
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
    use std::borrow::Cow;

    use super::{Places, section};

    #[test]
    fn each_hash_has_a_place_of_its_own() {
        for count in [0_u32, 1, 2, 30, 5000] {
            let entries: Vec<(u32, [u8; 1])> = (1..=count)
                .map(|number| (number.wrapping_mul(0x9E37_79B9), [1]))
                .collect();
            let section = section(&entries);
            let (places, rows) = Places::read(Cow::Owned(section), 1).expect("whole");
            assert_eq!(
                rows.iter().map(|row| usize::from(*row)).sum::<usize>(),
                entries.len()
            );
            assert!(entries.iter().all(|(hash, _)| rows[places.of(*hash)] == 1));
        }
    }

    #[test]
    fn a_section_of_another_length_does_not_read() {
        let section = section(&[(7, [1_u8; 4])]);
        assert!(Places::read(Cow::Owned(section.clone()), 4).is_some());
        assert!(Places::read(Cow::Owned(section[1..].to_vec()), 4).is_none());
        assert!(Places::read(Cow::Owned(section), 8).is_none());
        assert!(Places::read(Cow::Owned(vec![255; 12]), 4).is_none());
    }
}
