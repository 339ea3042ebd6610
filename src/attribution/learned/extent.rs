//! How far a cue reaches on either side of its head: “said in a statement”, “’s refusal to”. A
//! logistic regression tells for each token whether the cue goes on to it, given that it went as far
//! as the one before.

use std::ops::Range;

use super::fact::{EDGE, Fact};
use crate::lexicon::GROUP_COUNT;
use crate::linear::{Features, Logistic, feature, logistic};

/// How many tokens a cue may have on one side of its head.
const LONGEST: usize = 14;
/// How likely a token must belong to the cue for it to be worth taking.
const WORTH: f32 = 0.45;
/// What is less likely reached is not looked at.
const LEAST: f32 = 0.02;
/// How many tokens are looked at for the end of a phrase.
const LONGEST_PHRASE: usize = 7;
/// Distances up to this count.
const FARTHEST: usize = 8;
/// Distances to something that is not there.
const NOWHERE: u32 = 9;

/// Which way from the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    Behind,
}

impl Side {
    /// Both sides.
    pub(crate) const BOTH: [Self; 2] = [Self::Before, Self::Behind];

    /// The number before the first template.
    fn templates(self) -> u32 {
        match self {
            Self::Before => 500,
            Self::Behind => 600,
        }
    }

    /// The token so many further on.
    fn beyond(self, at: usize, by: usize) -> Option<usize> {
        match self {
            Self::Before => at.checked_sub(by),
            Self::Behind => at.checked_add(by),
        }
    }

    /// The token before on the way.
    fn back(self, at: usize) -> usize {
        match self {
            Self::Before => at + 1,
            Self::Behind => at - 1,
        }
    }

    /// How far a piece is from a token on the way to it.
    fn distance(self, at: usize, piece: &Range<usize>) -> Option<usize> {
        if piece.contains(&at) {
            return Some(0);
        }
        match self {
            Self::Before => (at + 1).checked_sub(piece.end),
            Self::Behind => piece.start.checked_sub(at),
        }
    }
}

/// A cue whose source and content are known.
pub(crate) struct CuePlace<'s> {
    facts: &'s [Fact],
    head: usize,
    /// What it was taken for until then.
    cue: Range<usize>,
    source: &'s [Range<usize>],
    content: &'s [Range<usize>],
}

impl<'s> CuePlace<'s> {
    pub(crate) fn new(
        facts: &'s [Fact],
        cue: Range<usize>,
        source: &'s [Range<usize>],
        content: &'s [Range<usize>],
    ) -> Self {
        Self {
            facts,
            head: head(facts, &cue),
            cue,
            source,
            content,
        }
    }

    /// The tokens of its sentence to which it might go on.
    pub(crate) fn side(&self, side: Side) -> impl Iterator<Item = usize> + use<'_> {
        let sentence = self.facts[self.head].sentence;
        let ats = (1..=LONGEST).map_while(move |by| side.beyond(self.head, by));
        ats.take_while(move |at| {
            let fact = self.facts.get(*at);
            fact.is_some_and(|fact| fact.sentence == sentence)
        })
    }

    /// The tokens that are worth taking, by the log-odds, times 1024, of each.
    pub(crate) fn extent(&self, mut log_odds: impl FnMut(usize, Side) -> i32) -> Range<usize> {
        let mut extent = self.head..self.head + 1;
        for side in Side::BOTH {
            let (mut reached, mut gain, mut most) = (1.0, 0.0, 0.0);
            for at in self.side(side) {
                reached *= logistic(log_odds(at, side));
                if reached < LEAST {
                    break;
                }
                gain += reached - WORTH;
                if gain > most {
                    most = gain;
                    extent.start = extent.start.min(at);
                    extent.end = extent.end.max(at + 1);
                }
            }
        }
        extent
    }

    /// The tokens that are worth taking, as far as was learned.
    pub(crate) fn learned_extent(&self, learned: &Logistic) -> Range<usize> {
        let mut features = Features::default();
        self.extent(|at, side| {
            let list = features.of(|list| self.features(at, side, &mut |it| list.add(it)));
            learned.log_odds(list)
        })
    }

    /// Gives what is known of a token that the cue might go on to.
    pub(crate) fn features(&self, at: usize, side: Side, take: &mut impl FnMut(u32)) {
        let near = |by| side.beyond(at, by).and_then(|at| self.facts.get(at));
        let (here, last) = (&self.facts[at], &self.facts[side.back(at)]);
        let (next, second) = (near(1).unwrap_or(&EDGE), near(2).unwrap_or(&EDGE));
        let head = &self.facts[self.head];
        let beyond_head = side
            .beyond(self.head, 1)
            .map_or(0, |at| self.facts[at].word);
        let steps = number(at.abs_diff(self.head));
        let role = self.role(at);
        let to_content = distance(side, at, self.content);
        let to_source = distance(side, at, self.source);
        let class = |fact: &Fact| u32::from(fact.class);
        let kind = u32::from(here.kind);
        let mut template = side.templates();
        let mut add = |first: u32, second: u32| {
            template += 1;
            take(feature(template, first, second));
        };
        add(0, 0);
        add(here.word, 0);
        add(last.word, here.word);
        add(head.word, here.word);
        add(head.word, steps);
        add(here.word, next.word);
        add(feature(0, here.word, next.word), second.word);
        add(role, 0);
        add(role, here.word);
        add(role, steps);
        add(to_content, role);
        add(to_source, role);
        add(to_content, here.word);
        add(kind, role);
        add(kind, next.word);
        add(head.word, role);
        add(head.word, to_content);
        add(steps, here.word);
        add(u32::from(here.prior), role);
        add(last.word, role);
        add(last.word, kind << 4 | to_content);
        add(feature(0, head.word, here.word), next.word);
        add(feature(0, beyond_head, here.word), steps);
        add(class(here), role);
        add(class(last) << 8 | class(here), role);
        add(class(head) << 8 | class(here), role << 4 | to_content);
        add(class(here) << 8 | class(next), to_content);
        let order = self.order();
        add(order, role);
        add(order, here.word);
        add(order << 8 | steps, kind);
        add(head.word, order << 16 | class(here));
        let noun = self.noun_beyond(at, side);
        add(here.word, noun);
        add(head.word, noun);
        add(noun, order);
        add(noun, to_content << 4 | role);
    }

    /// How source, content and head follow one another.
    fn order(&self) -> u32 {
        let precedes = |piece: &Range<usize>| piece.start < self.head;
        let source = self
            .source
            .first()
            .map_or(0, |it| 1 + u32::from(precedes(it)));
        let before = self.content.first().is_some_and(precedes);
        let after = self.content.last().is_some_and(|it| !precedes(it));
        source | u32::from(before) << 2 | u32::from(after) << 3
    }

    /// The last word of the phrase that goes on beyond a token.
    fn noun_beyond(&self, at: usize, side: Side) -> u32 {
        let mut noun = 0;
        for by in 1..LONGEST_PHRASE {
            let fact = side.beyond(at, by).and_then(|at| self.facts.get(at));
            let Some(fact) = fact.filter(|fact| fact.is_word) else {
                break;
            };
            if fact.kind >= GROUP_COUNT {
                noun = fact.word;
            } else if noun != 0 {
                break;
            }
        }
        noun
    }

    /// What a token is so far: nothing, source or content; of the cue or not.
    fn role(&self, at: usize) -> u32 {
        let holds = |pieces: &[Range<usize>]| pieces.iter().any(|piece| piece.contains(&at));
        u32::from(holds(self.source))
            | u32::from(holds(self.content)) << 1
            | u32::from(self.cue.contains(&at)) << 2
    }
}

/// The word of a cue that most likely makes it one.
pub(crate) fn head(facts: &[Fact], cue: &Range<usize>) -> usize {
    cue.clone()
        .max_by_key(|at| (facts[*at].prior, *at))
        .unwrap_or(cue.start)
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// How far the nearest piece of a role is.
fn distance(side: Side, at: usize, pieces: &[Range<usize>]) -> u32 {
    let distances = pieces.iter().filter_map(|piece| side.distance(at, piece));
    let nearest = distances.min().filter(|distance| *distance < FARTHEST);
    nearest.map_or(NOWHERE, number)
}
