//! Exponentials and logarithms by plain arithmetic, so that every machine gets the same bits; the
//! standard library's come from the platform.

use std::f32::consts::{LN_2, LOG2_E, SQRT_2};

/// The natural logarithm of 2 in two parts, of which whole multiples of the first are exact (Cody and
/// Waite 1980).
const LN_2_HIGH: f32 = 0.693_359_4;
const LN_2_LOW: f32 = -2.121_944_4e-4;

/// Adding this to a number leaves no bits for fractions, and the whole number in the lowest ones.
const ROUNDING: f32 = 12_582_912.0;

/// The exponential of a number; relative error below 3e-7. Numbers beyond ±87 count as ±87.
#[inline]
pub(crate) fn exp(number: f32) -> f32 {
    let number = number.clamp(-87.0, 87.0);
    let rounded = number * LOG2_E + ROUNDING;
    let whole = rounded - ROUNDING;
    let rest = (number - whole * LN_2_HIGH) - whole * LN_2_LOW;
    let mut sum = 1.0 / 720.0;
    for factor in [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0] {
        sum = sum * rest + factor;
    }
    let exponent = rounded
        .to_bits()
        .wrapping_sub(ROUNDING.to_bits())
        .wrapping_add(127);
    sum * f32::from_bits(exponent << 23)
}

/// The natural logarithm of a positive number; error below 1e-6 and the rounding of the result.
/// Anything less than the smallest normal number counts as that.
#[inline]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_wrap)]
pub(crate) fn ln(number: f32) -> f32 {
    let bits = number.max(f32::MIN_POSITIVE).to_bits();
    let mut doublings = (bits >> 23) as i32 - 127;
    let mut rest = f32::from_bits(bits & 0x007F_FFFF | 127 << 23);
    if rest > SQRT_2 {
        rest *= 0.5;
        doublings += 1;
    }
    let ratio = (rest - 1.0) / (rest + 1.0);
    let square = ratio * ratio;
    let mut sum = 1.0 / 9.0;
    for factor in [1.0 / 7.0, 0.2, 1.0 / 3.0, 1.0] {
        sum = sum * square + factor;
    }
    2.0 * ratio * sum + doublings as f32 * LN_2
}

#[cfg(test)]
mod tests {
    use super::{exp, ln};

    #[test]
    fn exponentials_are_near_the_platforms() {
        for step in -800_i16..=800 {
            let number = f32::from(step) / 10.0;
            let (found, expected) = (exp(number), number.exp());
            assert!((found / expected - 1.0).abs() < 1e-6, "exp {number}");
        }
        assert!(exp(-1e6) < 1e-37);
    }

    #[test]
    fn logarithms_are_near_the_platforms() {
        let mut number = 1e-37_f32;
        while number < 1e37 {
            let (found, expected) = (ln(number), number.ln());
            assert!((found - expected).abs() < 1e-5, "ln {number}");
            number *= 1.7;
        }
        assert!(ln(0.0).is_finite());
    }
}
