//! What holds for every public type.

use std::panic::UnwindSafe;

/// Asserts at compile time that a type can be sent, shared, moved and kept.
fn is_plain<T: Send + Sync + Unpin + UnwindSafe + 'static>() {}

#[test]
fn every_public_type_is_plain() {
    is_plain::<copydesk::Article>();
    is_plain::<copydesk::Error>();
    is_plain::<copydesk::Parser>();
}
