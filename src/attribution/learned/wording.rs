//! What the words of a reading say for it: cue, source and content together, as features of a
//! logistic regression. What it finds is one of the facts that the trees see, which know words by
//! their classes only.

use std::ops::Range;

use super::cue::is_auxiliary;
use super::fact::{EDGE, Fact};
use super::reading::{Candidate, Reading};
use super::sheet::Sheet;
use super::tally::Tally;
use crate::linear::feature;

/// How many words of a source and of a content are looked at.
const LONGEST: usize = 24;
/// How many words before a cue may belong to its verb.
const AUXILIARIES: usize = 4;
/// Lengths and distances up to these count alike.
const STEPS: [usize; 8] = [0, 1, 2, 4, 8, 15, 25, 50];

/// The words of a candidate for a cue.
pub(crate) struct CueWords<'s> {
    facts: &'s [Fact],
    candidate: &'s Candidate,
    head: u32,
    class: u32,
    meaning: u32,
    /// All its words.
    all: u32,
    /// The words before it that go with its verb, and the one before those.
    auxiliaries: u32,
    before: u32,
    after: u32,
}

/// How many words of a content are quoted: none, some, or most.
fn quoted(content: &Tally) -> u32 {
    u32::from(content.quoted > 0) + u32::from(2 * content.quoted > content.words)
}

/// Whether it has no verb, one, or more.
fn verbs(content: &Tally) -> u32 {
    u32::from(content.verb_groups > 0) + u32::from(content.verb_groups > 1)
}

/// A word that is not there.
const NO_WORD: Fact = Fact { word: 0, ..EDGE };

fn step(number: usize) -> u32 {
    u32::try_from(STEPS.partition_point(|most| *most < number)).unwrap_or(0)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn tenth(probability: f32) -> u32 {
    (10.0 * probability.max(0.0)) as u32
}

impl<'s> CueWords<'s> {
    pub(crate) fn new(sheet: &'s Sheet, candidate: &'s Candidate) -> Self {
        let facts = sheet.facts.as_slice();
        let cue = &candidate.cue;
        let (head, sentence) = (&facts[candidate.head], facts[cue.start].sentence);
        let near = |at: Option<usize>| {
            let fact = at.and_then(|at| facts.get(at));
            fact.filter(|fact| fact.sentence == sentence)
        };
        let word = |at| near(at).map_or(1, |fact| fact.word);
        let (mut left, mut auxiliaries) = (cue.start, 1);
        while cue.start - left < AUXILIARIES {
            let Some(fact) = near(left.checked_sub(1)).filter(|fact| is_auxiliary(fact)) else {
                break;
            };
            auxiliaries = feature(0, auxiliaries, fact.word);
            left -= 1;
        }
        Self {
            facts,
            candidate,
            head: head.word,
            class: head.class.into(),
            meaning: head.meaning.into(),
            all: facts[cue.clone()]
                .iter()
                .fold(1, |all, fact| feature(0, all, fact.word)),
            auxiliaries,
            before: word(left.checked_sub(1)),
            after: word(Some(cue.end)),
        }
    }

    /// Gives the features of a reading to `take`; its words are counted already.
    pub(crate) fn features(
        &self,
        reading: &Reading,
        source: &Tally,
        content: &Tally,
        take: &mut impl FnMut(u32),
    ) {
        self.probability_features(reading, take);
        self.role_features(source, content, take);
        let is_quoted = u32::from(content.quoted > 0);
        self.add_words(&reading.source, |word| take(feature(398, word, 0)));
        self.add_words(&reading.content, |word| take(feature(399, word, is_quoted)));
    }

    /// Gives the first words of a role.
    fn add_words(&self, pieces: &[Range<usize>], give: impl FnMut(u32)) {
        let facts = pieces.iter().flat_map(|piece| &self.facts[piece.clone()]);
        let words = facts.filter(|fact| fact.is_word).map(|fact| fact.word);
        words.take(LONGEST).for_each(give);
    }

    /// What the labellers and the rules make of it, so that the words need only say what these
    /// do not know.
    fn probability_features(&self, reading: &Reading, take: &mut impl FnMut(u32)) {
        let candidate = self.candidate;
        let proposed = candidate.proposed.map_or(99, |method| method as u32);
        let [same, share, meet] = reading.agreement.map(i16::unsigned_abs).map(u32::from);
        let own = tenth(candidate.probability);
        let mut add = adder(300, take);
        add(own, proposed);
        add(own, same << 4 | meet);
        add(own, tenth(candidate.proposed_probability));
        add(tenth(reading.mean[0]), tenth(reading.least[0]));
        add(tenth(reading.mean[1]), tenth(reading.least[1]));
        add(tenth(reading.mean[1]), own);
        add(tenth(-0.2 * reading.log_probability), share / 200);
        add(tenth(candidate.highest[0]), tenth(candidate.highest[1]));
    }

    fn role_features(&self, source: &Tally, content: &Tally, take: &mut impl FnMut(u32)) {
        let is_before = |role: &Tally| u32::from(role.start < Some(self.candidate.cue.start));
        let order = is_before(source)
            | is_before(content) << 1
            | u32::from(content.start < source.start) << 2
            | u32::from(source.words == 0) << 3;
        let ends = |role: &Tally| match role.ends() {
            Some((first, last)) => (&self.facts[first], &self.facts[last]),
            None => (&NO_WORD, &NO_WORD),
        };
        let ((first, last), (content_first, content_last)) = (ends(source), ends(content));
        let class = |fact: &Fact| u32::from(fact.class);
        let meaning = |fact: &Fact| u32::from(fact.meaning);
        let (quoted, verbs) = (quoted(content), verbs(content));
        let mut add = adder(320, take);
        for second in [
            0,
            order,
            1 << 8 | quoted,
            2 << 8 | verbs,
            3 << 8 | step(content.words),
            4 << 8 | u32::from(content_first.kind),
            5 << 8 | class(last),
            6 << 8 | u32::from(last.is_capitalized),
            content_first.word,
            last.word,
            self.after,
            self.before,
            self.auxiliaries,
        ] {
            add(self.head, second);
        }
        add(self.all, 0);
        add(self.all, order << 2 | quoted);
        add(self.class, order << 2 | verbs);
        add(self.class, class(content_first));
        add(self.class, class(last));
        add(self.auxiliaries, 0);
        add(last.word, 0);
        add(first.word, order);
        add(class(first), class(last));
        add(step(source.words), class(last));
        add(content_first.word, order);
        add(content_last.word, quoted);
        add(step(source.gap) << 4 | step(content.gap), order);
        add(self.meaning, order << 2 | verbs);
        add(self.meaning, meaning(content_first));
        add(self.meaning, content_first.kind.into());
        add(self.meaning, meaning(last));
        add(meaning(last), order);
        add(meaning(first), meaning(last));
    }
}

/// Gives features of templates from a number on.
fn adder(mut template: u32, take: &mut impl FnMut(u32)) -> impl FnMut(u32, u32) {
    move |first, second| {
        template += 1;
        take(feature(template, first, second));
    }
}
