//! Counts as features: small integers, cut where they would be too large.

pub(super) fn clamp(value: u32) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

pub(super) fn clamp_wide(value: usize) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

pub(super) fn clamp_signed(value: i32) -> i16 {
    i16::try_from(value.clamp(i16::MIN.into(), i16::MAX.into())).unwrap_or(0)
}

pub(super) fn signed(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
