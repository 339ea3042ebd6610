//! Which words of a sentence belong to attributions.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::model::Attribution;
use crate::text::Span;

/// What belongs to attributions, taken sentence by sentence.
pub(super) struct Parts {
    /// In text order.
    parts: Peekable<IntoIter<Part>>,
    /// Where the cues and contents so far end: of attributions that claim something, and of all.
    reach: [usize; 2],
}

/// A source, cue or piece of content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    span: Span,
    /// Whether it is no source.
    is_word: bool,
    /// Whether its attribution claims something.
    is_claimed: bool,
}

/// The attributions of a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Taken {
    /// Where the first cue or content begins, if none reaches into the sentence from before it.
    pub(super) first: Option<usize>,
    /// The first source.
    pub(super) source: Option<Span>,
    /// Where the last cue or content ends.
    pub(super) end: usize,
}

impl Parts {
    /// The parts of attributions that claim something, and of those that don’t.
    pub(super) fn new(claimed: &[&Attribution], unclaimed: &[&Attribution]) -> Self {
        let count = |it: &&Attribution| {
            it.content.len() + usize::from(it.cue.is_some()) + usize::from(it.source.is_some())
        };
        let count = claimed.iter().chain(unclaimed).map(count).sum();
        let mut parts = Vec::with_capacity(count);
        for (attributions, is_claimed) in [(claimed, true), (unclaimed, false)] {
            for attribution in attributions {
                let cue = attribution.cue.iter().map(|cue| cue.span);
                let words = attribution.content.iter().copied().chain(cue);
                let words = words.map(|span| (span, true));
                let source = attribution.source.iter().map(|source| (source.span, false));
                parts.extend(words.chain(source).map(|(span, is_word)| Part {
                    span,
                    is_word,
                    is_claimed,
                }));
            }
        }
        parts.sort_unstable();
        Self {
            parts: parts.into_iter().peekable(),
            reach: [0; 2],
        }
    }

    /// What of the next sentence belongs to attributions that claim something, and to any, if any of
    /// its words does.
    pub(super) fn in_sentence(&mut self, sentence: Span) -> [Option<Taken>; 2] {
        let start = sentence.range().start;
        let mut taken = [Taken::default(); 2];
        let is_reached = self.reach.map(|reach| reach > start);
        let stands = |part: &Part| part.span.start() < sentence.end();
        while let Some(part) = self.parts.next_if(stands) {
            let range = part.span.range();
            // Those that claim nothing count among all only.
            for which in usize::from(!part.is_claimed)..2 {
                let (taken, reach) = (&mut taken[which], &mut self.reach[which]);
                if part.is_word {
                    taken.first = taken.first.or(Some(range.start));
                    *reach = range.end.max(*reach);
                } else {
                    taken.source = taken.source.or(Some(part.span));
                }
            }
        }
        [0, 1].map(|which| {
            let first = taken[which].first.filter(|_| !is_reached[which]);
            let source = taken[which].source;
            let end = self.reach[which];
            (end > start).then_some(Taken { first, source, end })
        })
    }
}
