//! Logistic regressions over hashed features.

use super::exponential::exp;
use super::numbers::Numbers;
use super::weights::Weights;

/// A logistic regression; without weights it gives even odds to everything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Logistic {
    /// What no feature at all gives, in log-odds times 1024.
    base: i32,
    /// What a weight of 1 stands for, likewise.
    unit: i32,
    weights: Numbers,
}

impl Logistic {
    /// Reads one from two sections of a weights file: base and unit (little-endian, 32 bits), and a
    /// table.
    pub(crate) fn read(weights: &Weights, scale: [u8; 4], table: [u8; 4]) -> Option<Self> {
        let (base, unit) = weights.section(scale)?.split_first_chunk::<4>()?;
        Some(Self {
            base: i32::from_le_bytes(*base),
            unit: i32::from_le_bytes(unit.try_into().ok()?),
            weights: Numbers::read(weights.section(table)?)?,
        })
    }

    /// The log-odds that features give together, times 1024.
    #[inline]
    pub(crate) fn log_odds(&self, features: &[u32]) -> i32 {
        self.base + self.unit * self.weights.sum(features)
    }
}

/// The logistic function: the probability of log-odds, which are given times 1024.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn logistic(log_odds: i32) -> f32 {
    1.0 / (1.0 + exp(-(log_odds as f32) / 1024.0))
}
