//! How much story stands where on a page, and how each line stands to it.

use super::clamp::{clamp_signed, clamp_wide, signed};
use super::line::Line;

/// How much story stands where on the page.
pub(super) struct Run {
    /// The story before each line, and in all.
    sums: Vec<i32>,
    /// The stretch with the most story, and how much that is.
    best: Stretch,
    /// How many lines back and ahead the nearest story line is.
    back: Vec<i16>,
    ahead: Vec<i16>,
}

impl Run {
    /// That of a page, by the scores of a first pass or, without them, by what looks like prose.
    pub(super) fn new(lines: &[Line], scores: Option<&[i16]>) -> Self {
        let score = |at: usize| scores.map(|scores| i32::from(scores[at]));
        let mass = |at: usize| {
            let line = &lines[at];
            let length = signed(line.shape.length.min(400));
            match score(at) {
                Some(score) => length * score / 1000,
                None if line.is_prose() => length,
                None => 0,
            }
        };
        let worth = |at: usize| {
            let shape = &lines[at].shape;
            match score(at) {
                Some(score) => (score - 300) * signed(shape.length.clamp(40, 300)) / 300,
                None if mass(at) > 0 => mass(at),
                None if shape.length >= 30 && shape.last.ends_sentence() => 10,
                None => -60,
            }
        };
        let is_story = |at: usize| match score(at) {
            Some(score) => score >= 500 && lines[at].shape.length >= 40,
            None => mass(at) > 0,
        };
        let positions = 0..lines.len();
        Self {
            sums: sums(positions.clone().map(mass)),
            best: Stretch::best(positions.clone().map(worth)),
            back: distances(positions.clone(), is_story),
            ahead: distances(positions.rev(), is_story),
        }
    }

    /// How a line stands to the story of the page.
    pub(super) fn place(&self, at: usize) -> [i16; 16] {
        let count = self.back.len();
        let total = self.sums[count].max(1);
        let per_mille = |part: i32| ratio(part, total, 1000);
        let density = |from: usize, to: usize| {
            let (from, to) = (from.min(count), to.min(count));
            let lines = i32::try_from(to.saturating_sub(from)).unwrap_or(1).max(1);
            clamp_signed((self.sums[to] - self.sums[from]) / lines)
        };
        let before = |lines: usize| density(at.saturating_sub(lines), at);
        let after = |lines: usize| density(at + 1, at + 1 + lines);
        let best = &self.best;
        [
            clamp_wide(at * 1000 / count),
            clamp_wide(count),
            per_mille(self.sums[at]),
            per_mille(total - self.sums[at + 1]),
            density(at.saturating_sub(6), at + 7),
            before(15),
            after(15),
            before(5),
            after(5),
            self.back[at],
            self.ahead[at],
            i16::from(best.start <= at && at < best.end),
            difference(at, best.start),
            difference(best.end, at),
            ratio(best.worth, total, 100),
            clamp_signed(total / 8),
        ]
    }
}

/// How far back the nearest line of a kind stands, for each line in the order given.
fn distances(
    positions: impl DoubleEndedIterator<Item = usize> + ExactSizeIterator,
    is_near: impl Fn(usize) -> bool,
) -> Vec<i16> {
    const LIMIT: i16 = 60;
    let mut found = vec![LIMIT; positions.len()];
    let mut distance = LIMIT;
    for position in positions {
        found[position] = distance;
        distance = if is_near(position) {
            1
        } else {
            (distance + 1).min(LIMIT)
        };
    }
    found
}

/// A stretch of lines.
#[derive(Default)]
pub(crate) struct Stretch {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) worth: i32,
}

impl Stretch {
    /// The stretch whose lines are together worth most; empty when none is worth anything.
    pub(crate) fn best(worths: impl Iterator<Item = i32>) -> Self {
        let (mut best, mut worth, mut start) = (Self::default(), 0_i32, 0);
        for (position, line) in worths.enumerate() {
            if worth <= 0 {
                (worth, start) = (0, position);
            }
            worth = worth.saturating_add(line);
            if worth > best.worth {
                let end = position + 1;
                best = Self { start, end, worth };
            }
        }
        best
    }
}

/// The sums of all values before each position, and of all.
pub(super) fn sums(values: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut sum = 0_i32;
    let mut sums = vec![0];
    sums.extend(values.map(|value| {
        sum = sum.saturating_add(value);
        sum
    }));
    sums
}

fn difference(a: usize, b: usize) -> i16 {
    if a >= b {
        clamp_wide(a - b)
    } else {
        -clamp_wide(b - a)
    }
}

/// A part of a whole, as many to `scale`.
fn ratio(part: i32, whole: i32, scale: i64) -> i16 {
    let ratio = i64::from(part) * scale / i64::from(whole);
    i16::try_from(ratio).unwrap_or(i16::MAX)
}
