//! What all tests share: cases and snapshots in files.

pub mod cases;
