//! The weights file.
//!
//! All numbers are little-endian.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `COPYDESK` |
//! | 2 | version of the format: 3 |
//! | 2 | how many sections follow |
//! | per section: 4 + 4 + n | name in ASCII, length n, n bytes |
//! | 8 | FNV-1a (64 bits) of all bytes before, eight at a time, the last ones filled up with zeros |
//!
//! A file that is cut, changed or of another version is not read at all.

use std::borrow::Cow;
use std::ops::Range;

/// Bytes of a file that ships, or of one being made.
type Bytes = Cow<'static, [u8]>;

/// How a weights file begins.
const MAGIC: &[u8; 8] = b"COPYDESK";

/// The version of the format.
const VERSION: u16 = 3;

/// A weights file, checked.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    file: Bytes,
    sections: Vec<([u8; 4], Range<usize>)>,
}

impl Weights {
    /// Reads a file; `None` when its frame or its checksum is wrong.
    pub(crate) fn read(file: impl Into<Bytes>) -> Option<Self> {
        let file = file.into();
        let sections = sections_of(&file)?;
        Some(Self { file, sections })
    }

    /// The bytes of a section.
    pub(crate) fn section(&self, name: [u8; 4]) -> Option<&[u8]> {
        let (_, range) = self.sections.iter().find(|(known, _)| *known == name)?;
        self.file.get(range.clone())
    }
}

/// Where the sections of a file stand; `None` when its frame or its checksum is wrong.
fn sections_of(file: &[u8]) -> Option<Vec<([u8; 4], Range<usize>)>> {
    let (body, checksum) = file.split_last_chunk::<8>()?;
    if checksum_of(body) != u64::from_le_bytes(*checksum) {
        return None;
    }
    let mut rest = body.strip_prefix(MAGIC)?;
    let version = u16::from_le_bytes(take(&mut rest)?);
    let count = u16::from_le_bytes(take(&mut rest)?);
    let mut sections = Vec::with_capacity(count.into());
    for _ in 0..count {
        let name = take(&mut rest)?;
        let length = u32::from_le_bytes(take(&mut rest)?) as usize;
        let start = body.len() - rest.len();
        (_, rest) = rest.split_at_checked(length)?;
        sections.push((name, start..start + length));
    }
    (version == VERSION && rest.is_empty()).then_some(sections)
}

/// Writes a weights file.
#[cfg(feature = "training")]
#[derive(Clone, Debug, Default)]
pub(crate) struct WeightsWriter {
    sections: Vec<([u8; 4], Vec<u8>)>,
}

#[cfg(feature = "training")]
impl WeightsWriter {
    /// Adds a section.
    pub(crate) fn section(&mut self, name: [u8; 4], bytes: Vec<u8>) {
        self.sections.push((name, bytes));
    }

    /// The whole file.
    pub(crate) fn finish(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend(VERSION.to_le_bytes());
        file.extend(
            u16::try_from(self.sections.len())
                .unwrap_or(u16::MAX)
                .to_le_bytes(),
        );
        for (name, bytes) in &self.sections {
            file.extend(name);
            file.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
            file.extend(bytes);
        }
        let checksum = checksum_of(&file);
        file.extend(checksum.to_le_bytes());
        file
    }
}

/// Takes a fixed number of bytes off the front.
pub(super) fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*taken)
}

/// The Fowler–Noll–Vo hash, variant 1a, of 64 bits, taken of eight bytes at a time: it is counted
/// whenever a process parses its first text.
fn checksum_of(bytes: &[u8]) -> u64 {
    let (whole, rest) = bytes.split_at(bytes.len() / 8 * 8);
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let last = Some(u64::from_le_bytes(last)).filter(|_| !rest.is_empty());
    let words = whole.chunks_exact(8).map(|word| {
        u64::from_le_bytes([
            word[0], word[1], word[2], word[3], word[4], word[5], word[6], word[7],
        ])
    });
    words.chain(last).fold(0xCBF2_9CE4_8422_2325, |hash, word| {
        (hash ^ word).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::Weights;
    use crate::linear::page_weights;

    #[test]
    fn the_shipped_file_reads() {
        assert!(page_weights().is_some());
    }

    #[test]
    fn a_changed_file_does_not() {
        assert!(Weights::read(&b""[..]).is_none());
        assert!(Weights::read(&b"COPYDESK\x03\x00\x00\x00 wrong checksum"[..]).is_none());
    }
}
