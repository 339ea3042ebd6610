//! The parts that words play in numbers.

use super::fact::roles;

/// What a word of numbers is and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NumberWord {
    /// Its part.
    pub(crate) role: NumberRole,
    /// Its value.
    pub(crate) value: f64,
}

roles! {
    /// The part of a word in a number.
    NumberRole {
        /// “nought” to “nineteen”.
        Cardinal = "cardinal",
        /// “twenty” to “ninety”.
        Tens = "tens",
        /// “hundred”.
        Hundred = "hundred",
        /// “thousand”, “million”, “lakh”.
        Scale = "scale",
        /// “dozens”, “thousands”: many, but not how many.
        VagueScale = "vague_scale",
        /// What stands for a scale behind digits: “bn”.
        Suffix = "suffix",
        /// “dozen”.
        Dozen = "dozen",
        /// “first” to “nineteenth”, “twentieth” to “ninetieth”.
        Ordinal = "ordinal",
        /// “hundredth”, “millionth”.
        OrdinalScale = "ordinal_scale",
        /// “thirds”, “halves”.
        Denominator = "denominator",
        /// “half”, “quarter”.
        Part = "part",
        /// “th” behind digits.
        OrdinalSuffix = "ordinal_suffix",
    }
}

impl NumberWord {
    /// Reads the columns of the list: role, value.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        Some(Self {
            role: NumberRole::from_name(columns.first()?)?,
            value: columns.get(1)?.parse().ok()?,
        })
    }
}
