//! Logistic regressions over hashed features.

use super::table::Table;
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

    /// The log-odds of the features that `give` hands out, times 1024.
    pub(crate) fn log_odds(&self, give: impl FnOnce(&mut dyn FnMut(u32))) -> i32 {
        let Some(table) = &self.weights else {
            return self.base;
        };
        let mut summing = table.summing();
        give(&mut |feature| summing.add(feature));
        self.base + self.unit * i32::from(summing.sums()[0])
    }
}
