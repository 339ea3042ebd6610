//! What is known of a token when cues are looked for.

use std::ops::Range;

use super::fact::{EDGE, Fact, Quote, kind, prior};
use super::sheet::Sheet;
use crate::lexicon::GROUP_COUNT;
use crate::linear::feature;

/// Labels: none, the first token of a cue, a further one.
pub(crate) const LABELS: usize = 3;

/// A sentence in which cues are looked for.
pub(crate) struct SentenceView<'s> {
    facts: &'s [Fact],
    start: usize,
    strong: usize,
}

impl<'s> SentenceView<'s> {
    pub(crate) fn new(sheet: &'s Sheet, sentence: &Range<usize>) -> Self {
        let facts = &sheet.facts[sentence.clone()];
        Self {
            facts,
            start: sentence.start,
            strong: facts.iter().filter(|fact| fact.is_strong()).count(),
        }
    }

    /// The runs of tokens that may belong to cues: words that head cues, outside quotations, with
    /// the grammatical words beside them.
    pub(crate) fn runs(&self) -> impl Iterator<Item = Range<usize>> + use<'_, 's> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let head = (at..self.facts.len()).find(|at| self.is_head(*at))?;
            let goes_along =
                |fact: &Fact| !fact.is_quoted() && fact.kind < GROUP_COUNT && fact.is_word;
            let mut start = head;
            while start > at && head - start < 2 && goes_along(&self.facts[start - 1]) {
                start -= 1;
            }
            let mut end = head + 1;
            let mut last = head;
            while end < self.facts.len() {
                if self.is_head(end) {
                    last = end;
                } else if end - last > 2 || !goes_along(&self.facts[end]) {
                    break;
                }
                end += 1;
            }
            at = end;
            Some(self.start + start..self.start + end)
        })
    }

    /// Whether a token may head a cue: its word does so elsewhere, or it is a colon, or a word
    /// beside a quotation or “that”.
    pub(crate) fn may_head(&self, at: usize) -> bool {
        self.is_head(at - self.start)
    }

    fn is_head(&self, at: usize) -> bool {
        let fact = &self.facts[at];
        if fact.is_quoted() {
            return false;
        }
        if fact.prior > prior::NEVER || fact.is(kind::COLON) {
            return true;
        }
        let near = |at: usize| self.facts.get(at);
        fact.kind >= kind::ING
            && fact.is_word
            && (near(at + 1).is_some_and(|next| next.is_that || next.quote == Quote::Opens)
                || at > 0 && near(at - 1).is_some_and(|last| last.quote == Quote::Closes))
    }

    /// Gives the features of a token to `take`.
    #[inline]
    pub(crate) fn features(&self, at: usize, take: &mut impl FnMut(u32)) {
        let at = at - self.start;
        let before = usize::from(self.facts[at].strong_before);
        let own = usize::from(self.facts[at].is_strong());
        Context {
            facts: self.facts,
            at,
            strong_before: before,
            strong_after: self.strong.saturating_sub(before + own),
        }
        .features(take);
    }
}

struct Context<'s> {
    facts: &'s [Fact],
    at: usize,
    strong_before: usize,
    strong_after: usize,
}

fn small(number: usize, most: usize) -> u32 {
    u32::try_from(number.min(most)).unwrap_or(0)
}

fn pair(first: u8, second: u8) -> u32 {
    u32::from(first) << 8 | u32::from(second)
}

fn triple(first: u8, second: u8, third: u8) -> u32 {
    pair(first, second) << 8 | u32::from(third)
}

impl Context<'_> {
    fn near(&self, offset: isize) -> &Fact {
        self.at
            .checked_add_signed(offset)
            .and_then(|at| self.facts.get(at))
            .unwrap_or(&EDGE)
    }

    fn features(&self, take: &mut impl FnMut(u32)) {
        let mut template = 0;
        let mut add = |first: u32, second: u32| {
            template += 1;
            take(feature(template, first, second));
        };
        let (here, last, next) = (self.near(0), self.near(-1), self.near(1));
        let (second_last, second_next) = (self.near(-2), self.near(2));
        let step = u32::from(here.prior);
        let is_quoted = u32::from(here.is_quoted());
        add(0, 0);
        add(here.word, 0);
        add(next.word, 0);
        add(second_next.word, 0);
        add(last.word, here.word);
        add(step, is_quoted);
        add(step, u32::from(last.prior));
        add(step, u32::from(next.prior));
        add(step, 16 + small(self.strong_before, 2));
        add(step, small(self.strong_after, 2));
        let left = self.facts.len() - self.at;
        add(
            step,
            if left < 4 {
                small(left, 3)
            } else {
                4 + u32::from(left >= 8)
            },
        );
        let closes = |fact: &Fact| u32::from(fact.quote == Quote::Closes);
        let opens = |fact: &Fact| u32::from(fact.quote == Quote::Opens);
        add(
            step,
            closes(last) << 3 | closes(second_last) << 2 | opens(next) << 1 | opens(second_next),
        );
        add(pair(last.class, here.class), 0);
        add(triple(last.class, here.class, next.class), 0);
        add(step, pair(last.kind, next.kind));
        add(step, pair(second_last.class, last.class));
        let (follows, precedes) = (self.follows(), self.precedes());
        add(pair(follows, precedes), step);
        add(here.word, pair(follows, precedes));
        add(u32::from(self.that_follows()), here.word);
        let (mark, words) = self.stop_after();
        add(pair(mark, words), step);
        let own = u32::from(here.meaning);
        add(own, 0);
        add(own, step);
        add(own, pair(follows, precedes));
        add(own, u32::from(self.that_follows()));
        add(last.meaning.into(), step);
    }

    /// The kind of the next token that is no adverb.
    fn follows(&self) -> u8 {
        let mut offset = 1;
        while offset < 3 && self.near(offset).is(kind::LY) {
            offset += 1;
        }
        self.near(offset).kind
    }

    /// The kind of the token before auxiliaries and adverbs.
    fn precedes(&self) -> u8 {
        let mut offset = -1;
        while offset > -5 && is_auxiliary(self.near(offset)) {
            offset -= 1;
        }
        self.near(offset).kind
    }

    /// Whether “that” follows before the next mark.
    fn that_follows(&self) -> bool {
        let near = self.facts[self.at + 1..].iter().take(7);
        near.take_while(|fact| fact.is_word)
            .any(|fact| fact.is_that)
    }

    /// The next mark and how many words stand before it.
    fn stop_after(&self) -> (u8, u8) {
        let rest = &self.facts[self.at + 1..];
        let rest = &rest[..rest.len().min(7)];
        let at = rest.iter().position(|fact| !fact.is_word);
        let words = u8::try_from(at.unwrap_or(rest.len()).min(6)).unwrap_or(6);
        (at.map_or(kind::NONE, |at| rest[at].kind), words)
    }
}

/// Whether the token may stand between a subject and the verb that it belongs to.
pub(crate) fn is_auxiliary(fact: &Fact) -> bool {
    fact.is(kind::LY) || fact.is_verb_group
}
