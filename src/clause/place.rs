//! A word among its neighbours, as the questions whether it is a verb look at it.

use super::word::Word;

/// A word with its neighbours, as far as they tell whether it is a verb.
#[derive(Clone, Copy)]
pub(super) struct Place<'w> {
    pub(super) words: &'w [Word<'w>],
    pub(super) at: usize,
    /// Where its clause begins, or the part of it behind its verb.
    pub(super) clause: usize,
    /// Whether that is a relative clause.
    pub(super) is_relative: bool,
    /// Whether it is a clause that must have a verb and has none yet: “if …”.
    pub(super) needs_verb: bool,
    /// Whether no other verb was found in a sentence that most likely has one.
    pub(super) is_statement: bool,
}
