//! The row of figures that trees are told of a reading, and how each figure becomes a whole number.

use super::rank::FEATURES;
use crate::linear::ln;

/// The features of a reading, added in their order.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) features: [i16; FEATURES],
    /// Which feature is added next.
    pub(super) next: usize,
}

impl Row {
    /// Adds the next feature.
    pub(super) fn add(&mut self, value: i16) {
        debug_assert!(self.next < FEATURES);
        if let Some(feature) = self.features.get_mut(self.next) {
            *feature = value;
        }
        self.next += 1;
    }
}

#[allow(clippy::cast_possible_truncation)]
pub(super) fn int(value: f32) -> i16 {
    value.clamp(-32000.0, 32000.0) as i16
}

/// What trees are told of the log-odds that words give, which come times 1024: a hundredth each.
pub(crate) fn wording_feature(log_odds: i32) -> i16 {
    let hundredths = log_odds * 100 / 1024;
    i16::try_from(hundredths).unwrap_or(if log_odds > 0 { i16::MAX } else { i16::MIN })
}

pub(super) fn count(value: usize) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

pub(super) fn logit(probability: f32) -> i16 {
    let probability = probability.clamp(1e-5, 1.0 - 1e-5);
    int(100.0 * ln(probability / (1.0 - probability)))
}

pub(super) fn thousandths(value: f32) -> i16 {
    int(1000.0 * value)
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn share(part: usize, all: usize) -> i16 {
    thousandths(part as f32 / all.max(1) as f32)
}
