//! A number for each token that mostly stays the same from one token to the next: what is kept is
//! where it changes.

use std::ops::Range;

/// How many tokens are looked up together; within these, changes are gone through one by one.
const BLOCK: usize = u32::BITS as usize;

/// A number for each token.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs {
    /// For each block one bit a token, whether its number is not 0, as few are.
    marks: Vec<u32>,
    /// Where another number begins, and which.
    changes: Vec<(u32, u32)>,
    /// How many changes stand before each block's second token.
    blocks: Vec<u32>,
}

impl Runs {
    /// Keeps the numbers of all tokens.
    pub(super) fn new(numbers: &[u32]) -> Self {
        let mut runs = Self {
            marks: numbers.chunks(BLOCK).map(marks).collect(),
            ..Self::default()
        };
        for (at, number) in (0..).zip(numbers) {
            if runs.changes.last().map(|(_, last)| last) != Some(number) {
                runs.changes.push((at, *number));
            }
            if at as usize % BLOCK == 0 {
                let changes = u32::try_from(runs.changes.len()).unwrap_or(u32::MAX);
                runs.blocks.push(changes);
            }
        }
        runs.changes.shrink_to_fit();
        runs.blocks.shrink_to_fit();
        runs
    }

    /// The number of a token; `None` when no numbers are kept for it.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<u32> {
        let is_marked = self.marks.get(at / BLOCK)? >> (at % BLOCK) & 1 == 1;
        if is_marked { self.look_up(at) } else { Some(0) }
    }

    fn look_up(&self, at: usize) -> Option<u32> {
        let first = *self.blocks.get(at / BLOCK)? as usize;
        let later = self.changes[first..].iter();
        let passed = later.take_while(|(start, _)| *start as usize <= at).count();
        Some(self.changes[first + passed - 1].1)
    }

    /// The tokens that each number stands for, in order; the last one goes on to `end`.
    pub(super) fn all(&self, end: usize) -> impl Iterator<Item = (Range<usize>, u32)> + '_ {
        let starts = self.changes.iter().map(|(start, _)| *start as usize);
        let ends = starts.clone().skip(1).chain([end]);
        let numbers = self.changes.iter().map(|(_, number)| *number);
        starts.zip(ends).map(|(start, end)| start..end).zip(numbers)
    }

    /// The different numbers of some tokens, in order.
    pub(super) fn of(&self, tokens: Range<usize>) -> impl Iterator<Item = u32> + Clone + '_ {
        let first = self
            .changes
            .partition_point(|(start, _)| (*start as usize) <= tokens.start);
        let changes = self.changes[first.saturating_sub(1)..].iter();
        changes
            .take_while(move |(start, _)| (*start as usize) < tokens.end)
            .map(|(_, number)| *number)
    }
}

/// Which of a block's numbers are not 0, the first by the lowest bit. What is behind the last token
/// counts as that one does.
fn marks(numbers: &[u32]) -> u32 {
    let is_last_marked = numbers.last().is_some_and(|last| *last > 0);
    let behind = if is_last_marked { u32::MAX } else { 0 };
    let numbers = numbers.iter().rev();
    numbers.fold(behind, |bits, number| bits << 1 | u32::from(*number > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_again() {
        let numbers: Vec<u32> = (0..200).map(|at| at * at / 90 % 5).collect();
        let runs = Runs::new(&numbers);
        for (at, number) in numbers.iter().enumerate() {
            assert_eq!(runs.get(at), Some(*number), "{at}");
        }
        let mut some = numbers[40..90].to_vec();
        some.dedup();
        assert_eq!(runs.of(40..90).collect::<Vec<_>>(), some);
    }

    #[test]
    fn nothing_is_kept_for_no_tokens() {
        let runs = Runs::new(&[]);
        assert_eq!(runs.get(0), None);
        assert_eq!(runs.of(0..9).count(), 0);
    }
}
