//! Chunks: runs of tokens that nearly always play one role together (after Abney 1991), so that
//! source and content are looked for in fewer steps.

use std::ops::Range;

use super::fact::{Fact, Link, Quote, kind};

/// How many kinds of tokens there are.
pub(crate) const KINDS: usize = kind::NONE as usize + 1;

/// How many tokens at either end of a quotation stand for all of it.
pub(crate) const RIM: usize = 2;

const _: () = assert!(KINDS <= 128);

/// Which kinds of tokens go along with which kinds before them: for each kind a set of those that
/// may follow.
#[derive(Clone, Debug)]
pub(crate) struct Joins([u128; KINDS]);

impl Joins {
    /// Reads a section of a weights file: 16 bytes a kind, little-endian.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let rows = bytes.chunks_exact(16);
        let is_whole = rows.remainder().is_empty();
        let rows = rows.filter_map(|row| row.try_into().ok().map(u128::from_le_bytes));
        let joins = <[u128; KINDS]>::try_from(rows.collect::<Vec<_>>()).ok()?;
        is_whole.then_some(Self(joins))
    }

    /// The section.
    #[cfg(feature = "training")]
    pub(crate) fn section(&self) -> Vec<u8> {
        self.0.iter().flat_map(|row| row.to_le_bytes()).collect()
    }

    /// Joins the pairs of kinds.
    #[cfg(feature = "training")]
    pub(crate) fn new(pairs: impl Iterator<Item = (u8, u8)>) -> Self {
        let mut joins = [0; KINDS];
        for (before, after) in pairs {
            joins[usize::from(before)] |= 1 << after;
        }
        Self(joins)
    }

    /// Whether a token goes along with the one before it.
    #[inline]
    pub(crate) fn joins(&self, before: &Fact, after: &Fact) -> bool {
        self.0[usize::from(before.kind)] >> after.kind & 1 != 0
    }
}

/// Links the tokens of a document.
pub(crate) fn link(facts: &mut [Fact], joins: &Joins) {
    let mut inside = 0;
    for at in 0..facts.len() {
        inside = if facts[at].quote == Quote::Inside {
            inside + 1
        } else {
            0
        };
        let is_deep = inside > RIM
            && (at + 1..=at + RIM).all(|next| {
                facts
                    .get(next)
                    .is_some_and(|next| next.quote == Quote::Inside)
            });
        facts[at].link = if is_deep {
            Link::Quotation
        } else if at > 0 && joins.joins(&facts[at - 1], &facts[at]) {
            Link::Words
        } else {
            Link::None
        };
    }
}

/// Cuts a window into chunks; the cue's tokens stand alone.
///
/// Quotations that the cue stands outside of are one chunk but for their rims.
pub(crate) fn cut(
    facts: &[Fact],
    cue: &Range<usize>,
    window: &Range<usize>,
    chunks: &mut Vec<Range<usize>>,
) {
    chunks.clear();
    let from_outside = !facts[cue.start].is_quoted();
    for at in window.clone() {
        let linked = match facts[at].link {
            Link::None => false,
            Link::Words => true,
            Link::Quotation => from_outside,
        };
        let beside_cue = cue.start <= at && at <= cue.end;
        match chunks.last_mut() {
            Some(chunk) if linked && !beside_cue => chunk.end = at + 1,
            _ => chunks.push(at..at + 1),
        }
    }
}
