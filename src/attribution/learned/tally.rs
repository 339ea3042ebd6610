//! What is counted of the words that a reading gives one role.

use std::ops::Range;

use super::fact::{Fact, Quote};

/// Counts over the words of a source or of a content.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Where its first piece begins and its last one ends.
    pub(super) start: Option<usize>,
    pub(super) end: usize,
    /// Its first and its last word.
    pub(super) first: Option<usize>,
    pub(super) last: usize,
    /// How many words it has, how many before the cue and how many in the cue's sentence.
    pub(super) words: usize,
    pub(super) before: usize,
    pub(super) beside: usize,
    /// How many of them are quoted, capitalized, verbs, and verbs or what stands before verbs.
    pub(super) quoted: usize,
    pub(super) capitalized: usize,
    pub(super) verbs: usize,
    pub(super) verb_groups: usize,
    /// How many tokens it has.
    pub(super) tokens: usize,
    /// How many tokens stand between it and the cue.
    pub(super) gap: usize,
}

impl Tally {
    pub(super) fn new(facts: &[Fact], pieces: &[Range<usize>], cue: &Range<usize>) -> Self {
        let mut tally = Self {
            start: pieces.first().map(|piece| piece.start),
            end: pieces.last().map_or(0, |piece| piece.end),
            gap: usize::MAX,
            ..Self::default()
        };
        let sentence = facts[cue.start].sentence;
        for piece in pieces {
            let gap = piece
                .start
                .abs_diff(cue.end)
                .min(cue.start.abs_diff(piece.end));
            tally.gap = tally.gap.min(gap);
            tally.tokens += piece.len();
            for (at, fact) in piece.clone().zip(&facts[piece.clone()]) {
                if !fact.is_word {
                    continue;
                }
                tally.first.get_or_insert(at);
                tally.last = at;
                tally.words += 1;
                tally.before += usize::from(at < cue.start);
                tally.beside += usize::from(fact.sentence == sentence);
                tally.quoted += usize::from(fact.quote == Quote::Inside);
                tally.capitalized += usize::from(fact.is_capitalized);
                tally.verbs += usize::from(fact.is_verb);
                tally.verb_groups += usize::from(fact.is_verb | fact.is_verb_group);
            }
        }
        tally
    }

    /// Its first and its last word.
    pub(super) fn ends(&self) -> Option<(usize, usize)> {
        Some((self.first?, self.last))
    }
}
