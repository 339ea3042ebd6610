//! Logistic regressions over hashed features.

use super::table::{Summing, Table};
use super::weights::Weights;

/// A logistic regression; without weights it gives even odds to everything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Logistic {
    /// What no feature at all gives, in log-odds times 1024.
    base: i32,
    /// What a weight of 1 stands for, likewise.
    unit: i32,
    weights: Option<Table<1>>,
}

impl Logistic {
    /// Reads one from two sections of a weights file: base and unit (little-endian, 32 bits), and a
    /// table.
    pub(crate) fn read(weights: &Weights<'_>, scale: [u8; 4], table: [u8; 4]) -> Option<Self> {
        let (base, unit) = weights.section(scale)?.split_first_chunk::<4>()?;
        Some(Self {
            base: i32::from_le_bytes(*base),
            unit: i32::from_le_bytes(unit.try_into().ok()?),
            weights: Some(Table::read(weights.section(table)?)?),
        })
    }

    /// Begins to weigh features.
    pub(crate) fn weighing(&self) -> Weighing<'_> {
        Weighing {
            regression: self,
            summing: self.weights.as_ref().map(Table::summing),
        }
    }
}

/// Features being weighed.
pub(crate) struct Weighing<'l> {
    regression: &'l Logistic,
    summing: Option<Summing<'l, 1>>,
}

impl Weighing<'_> {
    /// Adds the weight of a feature.
    #[inline]
    pub(crate) fn add(&mut self, feature: u32) {
        if let Some(summing) = &mut self.summing {
            summing.add(feature);
        }
    }

    /// The log-odds of all features, times 1024.
    pub(crate) fn log_odds(self) -> i32 {
        let sum = self.summing.map_or(0, |summing| summing.sums()[0]);
        self.regression.base + self.regression.unit * i32::from(sum)
    }
}
