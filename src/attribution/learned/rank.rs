//! What is known of a reading when it is decided whether to keep it.

use std::collections::HashMap;
use std::ops::Range;

use super::cue::is_auxiliary;
use super::fact::{Fact, Quote, Sheet, kind};
use super::reading::{Candidate, Reading, kind_at};
use super::wording::CueWords;
use crate::linear::{Logistic, ln};
use crate::text::Document;

/// How many features a reading has.
pub(crate) const FEATURES: usize = 128;

/// Which of them the words of the reading give.
pub(crate) const WORDING: usize = FEATURES - 1;

/// How many candidates on either side are compared.
const NEIGHBOURS: usize = 12;

/// What is known of the other candidates of a document that share a word.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    sum: f32,
    count: u32,
    highest: [f32; 2],
}

impl Group {
    fn add(&mut self, probability: f32) {
        self.sum += probability;
        self.count += 1;
        if probability > self.highest[0] {
            self.highest = [probability, self.highest[0]];
        } else if probability > self.highest[1] {
            self.highest[1] = probability;
        }
    }

    /// Count, sum and highest of all others.
    fn others(&self, own: f32) -> (i16, f32, f32) {
        let highest = if self.highest[0] > own {
            self.highest[0]
        } else {
            self.highest[1]
        };
        (
            i16::try_from(self.count.saturating_sub(1)).unwrap_or(i16::MAX),
            self.sum - own,
            highest,
        )
    }
}

/// What is known of a document's candidates together.
pub(crate) struct Survey<'s> {
    document: &'s Document,
    sheet: &'s Sheet,
    candidates: &'s [Candidate],
    words: HashMap<u32, Group>,
    sources: HashMap<u32, Group>,
    wording: &'s Logistic,
    /// Per thousand: expected cues a sentence, quoted tokens, strong words.
    density: [i16; 3],
}

#[allow(clippy::cast_possible_truncation)]
fn int(value: f32) -> i16 {
    value.clamp(-32000.0, 32000.0) as i16
}

/// What trees are told of the log-odds that words give, which come times 1024: a hundredth each.
pub(crate) fn wording_feature(log_odds: i32) -> i16 {
    let hundredths = log_odds * 100 / 1024;
    i16::try_from(hundredths).unwrap_or(if log_odds > 0 { i16::MAX } else { i16::MIN })
}

fn count(value: usize) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

fn logit(probability: f32) -> i16 {
    let probability = probability.clamp(1e-5, 1.0 - 1e-5);
    int(100.0 * ln(probability / (1.0 - probability)))
}

fn thousandths(value: f32) -> i16 {
    int(1000.0 * value)
}

#[allow(clippy::cast_precision_loss)]
fn share(part: usize, all: usize) -> i16 {
    thousandths(part as f32 / all.max(1) as f32)
}

fn tokens(ranges: &[Range<usize>]) -> impl Iterator<Item = usize> + '_ {
    ranges.iter().flat_map(Clone::clone)
}

pub(super) fn words_in(sheet: &Sheet, ranges: &[Range<usize>]) -> usize {
    tokens(ranges).filter(|at| sheet.facts[*at].is_word).count()
}

fn contains(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

/// The last word of a source.
fn source_head(sheet: &Sheet, reading: &Reading) -> Option<usize> {
    let mut ats = reading
        .source
        .iter()
        .rev()
        .flat_map(|range| range.clone().rev());
    ats.find(|at| sheet.facts[*at].is_word)
}

impl<'s> Survey<'s> {
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn new(
        document: &'s Document,
        sheet: &'s Sheet,
        candidates: &'s [Candidate],
        wording: &'s Logistic,
    ) -> Self {
        let mut words: HashMap<u32, Group> = HashMap::new();
        let mut sources: HashMap<u32, Group> = HashMap::new();
        for candidate in candidates {
            words
                .entry(sheet.facts[candidate.head].word)
                .or_default()
                .add(candidate.probability);
            if let Some(head) = candidate
                .readings
                .first()
                .and_then(|reading| source_head(sheet, reading))
            {
                sources
                    .entry(sheet.facts[head].word)
                    .or_default()
                    .add(candidate.probability);
            }
        }
        let expected: f32 = candidates
            .iter()
            .map(|candidate| candidate.probability)
            .sum();
        let quoted = sheet.facts.iter().filter(|fact| fact.is_quoted()).count();
        let strong = sheet.facts.iter().filter(|fact| fact.is_strong()).count();
        let density = [
            thousandths(expected / document.sentences().len().max(1) as f32),
            share(quoted, sheet.facts.len()),
            share(strong, sheet.facts.len()),
        ];
        Self {
            document,
            sheet,
            candidates,
            words,
            sources,
            wording,
            density,
        }
    }

    fn fact(&self, at: usize) -> &Fact {
        &self.sheet.facts[at]
    }

    /// The features of each reading of a candidate.
    pub(crate) fn features(&self, number: usize) -> Vec<[i16; FEATURES]> {
        let candidate = &self.candidates[number];
        let mut row = Row {
            features: [0; FEATURES],
            next: 0,
        };
        self.cue_features(candidate, &mut row);
        self.neighbour_features(number, &mut row);
        let gap = match candidate.readings.as_slice() {
            [first, second, ..] => int(100.0 * (first.log_probability - second.log_probability)),
            _ => 900,
        };
        row.add(gap);
        let words = CueWords::new(self.sheet, candidate);
        let readings = candidate.readings.iter().enumerate();
        readings
            .map(|(rank, reading)| {
                let mut row = row.clone();
                row.add(count(rank));
                self.reading_features(candidate, reading, &mut row);
                self.overlap_features(number, reading, &mut row);
                let mut weighing = self.wording.weighing();
                words.features(reading, &mut |feature| weighing.add(feature));
                row.features[WORDING] = wording_feature(weighing.log_odds());
                row.features
            })
            .collect()
    }

    fn cue_features(&self, candidate: &Candidate, row: &mut Row) {
        let head = self.fact(candidate.head);
        let sentence = &self.document.sentences()[head.sentence as usize];
        let range = sentence.tokens.range();
        let range = range.start.max(candidate.cue.start.saturating_sub(100))
            ..range.end.min(candidate.cue.end + 100);
        row.add(logit(candidate.probability));
        row.add(candidate.proposed.map_or(-1, |method| method as i16));
        row.add(thousandths(candidate.proposed_probability));
        for role in 0..2 {
            row.add(int(10.0 * candidate.expected[role]));
            row.add(thousandths(candidate.highest[role]));
        }
        row.add(i16::from(head.prior));
        row.add(count(candidate.cue.len()));
        row.add(i16::from(head.is_capitalized));
        row.add(i16::from(head.class));
        row.add(i16::from(kind_at(self.sheet, Some(candidate.cue.end))));
        self.place_features(candidate, &range, row);
        row.add(i16::from(head.quote == Quote::Inside));
        row.add(count((sentence.passage as usize).min(6)));
        row.add(count(candidate.cue.start - range.start));
        row.add(count(range.end.saturating_sub(candidate.cue.end)));
        row.add(count(range.len()));
        let quoted = self.sheet.facts[range.clone()]
            .iter()
            .filter(|fact| fact.is_quoted())
            .count();
        row.add(share(quoted, range.len()));
        for density in self.density {
            row.add(density);
        }
        let group = self.words.get(&head.word).copied().unwrap_or_default();
        let (others, sum, highest) = group.others(candidate.probability);
        row.add(others);
        row.add(if others > 0 {
            thousandths(sum / f32::from(others))
        } else {
            -1
        });
        row.add(if others > 0 { thousandths(highest) } else { -1 });
    }

    /// What stands before the cue and its auxiliaries.
    fn place_features(&self, candidate: &Candidate, range: &Range<usize>, row: &mut Row) {
        let mut left = candidate.cue.start;
        while left > range.start
            && candidate.cue.start - left < 4
            && is_auxiliary(self.fact(left - 1))
        {
            left -= 1;
        }
        row.add(i16::from(kind_at(
            self.sheet,
            left.checked_sub(1).filter(|at| range.contains(at)),
        )));
        row.add(i16::from(kind_at(
            self.sheet,
            (left < candidate.cue.start).then_some(left),
        )));
    }

    fn neighbours(&self, number: usize) -> impl Iterator<Item = &'s Candidate> + '_ {
        let first = number.saturating_sub(NEIGHBOURS);
        let last = (number + NEIGHBOURS + 1).min(self.candidates.len());
        (first..last)
            .filter(move |other| *other != number)
            .map(|other| &self.candidates[other])
    }

    fn neighbour_features(&self, number: usize, row: &mut Row) {
        let candidate = &self.candidates[number];
        let sentence = self.fact(candidate.head).sentence;
        let (mut before, mut after, mut inside) = (0.0_f32, 0.0_f32, 0.0_f32);
        for other in self.neighbours(number) {
            if self.fact(other.head).sentence == sentence {
                let side = if other.head < candidate.head {
                    &mut before
                } else {
                    &mut after
                };
                *side = side.max(other.probability);
            }
            if other
                .readings
                .first()
                .is_some_and(|reading| contains(&reading.content, candidate.head))
            {
                inside = inside.max(other.probability);
            }
        }
        row.add(thousandths(before));
        row.add(thousandths(after));
        row.add(thousandths(inside));
    }

    #[allow(clippy::cast_precision_loss)]
    fn reading_features(&self, candidate: &Candidate, reading: &Reading, row: &mut Row) {
        for agreement in reading.agreement {
            row.add(agreement);
        }
        let first = &candidate.readings[0];
        row.add(int(100.0 * reading.log_probability));
        row.add(int(
            100.0 * (reading.log_probability - first.log_probability)
        ));
        for role in 0..2 {
            row.add(thousandths(reading.mean[role]));
            row.add(thousandths(reading.least[role]));
        }
        let length: usize = reading.content.iter().map(ExactSizeIterator::len).sum();
        let hit = reading.mean[1] * length as f32;
        row.add(thousandths(
            hit / (length as f32 + candidate.expected[1] - hit).max(1.0),
        ));
        self.content_features(candidate, reading, row);
        self.source_features(candidate, reading, row);
    }

    fn content_features(&self, candidate: &Candidate, reading: &Reading, row: &mut Row) {
        let sentence = self.fact(candidate.head).sentence;
        let words: Vec<usize> = tokens(&reading.content)
            .filter(|at| self.fact(*at).is_word)
            .collect();
        let before = words.iter().filter(|at| **at < candidate.cue.start).count();
        let same = words
            .iter()
            .filter(|at| self.fact(**at).sentence == sentence)
            .count();
        let quoted = words
            .iter()
            .filter(|at| self.fact(**at).quote == Quote::Inside)
            .count();
        let verbs = words.iter().filter(|at| self.fact(**at).is_verb).count();
        row.add(count(words.len()));
        row.add(count(before));
        row.add(share(same, words.len()));
        row.add(share(quoted, words.len()));
        row.add(count(verbs));
        row.add(count(reading.content.len()));
        let start = reading.content.first().map_or(0, |range| range.start);
        let end = reading.content.last().map_or(0, |range| range.end);
        row.add(i16::from(kind_at(self.sheet, Some(start))));
        row.add(i16::from(kind_at(self.sheet, end.checked_sub(1))));
        row.add(i16::from(kind_at(self.sheet, Some(end))));
        row.add(i16::from(kind_at(self.sheet, start.checked_sub(1))));
        row.add(i16::from(self.sheet.facts[start].class));
        row.add(count(
            start
                .abs_diff(candidate.cue.end)
                .min(candidate.cue.start.abs_diff(end)),
        ));
        let sentence_of = |at: usize| {
            self.document.sentences()[self.fact(at).sentence as usize]
                .tokens
                .range()
        };
        row.add(i16::from(end > start && end + 2 > sentence_of(end - 1).end));
        row.add(i16::from(start == sentence_of(start).start));
    }

    fn source_features(&self, candidate: &Candidate, reading: &Reading, row: &mut Row) {
        let words: Vec<usize> = tokens(&reading.source)
            .filter(|at| self.fact(*at).is_word)
            .collect();
        let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else {
            for value in [0, -1, -1, -1, 99, -1, -1, -1] {
                row.add(value);
            }
            return;
        };
        let capitals = words
            .iter()
            .filter(|at| self.fact(**at).is_capitalized)
            .count();
        row.add(count(words.len()));
        row.add(share(capitals, words.len()));
        row.add(i16::from(self.fact(last).kind));
        row.add(i16::from(self.fact(first).kind));
        row.add(if last < candidate.cue.start {
            count(candidate.cue.start - last)
        } else {
            -count(first.saturating_sub(candidate.cue.end))
        });
        row.add(i16::from(self.fact(last).class));
        let group = self
            .sources
            .get(&self.fact(last).word)
            .copied()
            .unwrap_or_default();
        let (others, sum, highest) = group.others(candidate.probability);
        row.add(if others > 0 { thousandths(highest) } else { -1 });
        row.add(if others > 0 { int(100.0 * sum) } else { -1 });
    }

    fn overlap_features(&self, number: usize, reading: &Reading, row: &mut Row) {
        let candidate = &self.candidates[number];
        let own: usize = reading.content.iter().map(ExactSizeIterator::len).sum();
        let (mut overlap, mut within, mut source) = (0.0_f32, 0.0_f32, 0.0_f32);
        for other in self.neighbours(number) {
            if contains(&reading.content, other.head) {
                within = within.max(other.probability);
            }
            if contains(&reading.source, other.head) {
                source = source.max(other.probability);
            }
            let Some(theirs) = other.readings.first() else {
                continue;
            };
            let length: usize = theirs.content.iter().map(ExactSizeIterator::len).sum();
            if 2 * shared(&reading.content, &theirs.content) > own.min(length) {
                overlap = overlap.max(other.probability);
            }
        }
        row.add(thousandths(overlap));
        row.add(thousandths(candidate.probability - overlap));
        row.add(thousandths(within));
        row.add(thousandths(source));
        row.add(count(words_in(
            self.sheet,
            &reading.source[..reading.source.len().min(1)],
        )));
    }
}

/// How many tokens two lists of ranges share.
pub(crate) fn shared(first: &[Range<usize>], second: &[Range<usize>]) -> usize {
    let pairs = first
        .iter()
        .flat_map(|one| second.iter().map(move |two| (one, two)));
    pairs
        .map(|(one, two)| {
            one.end
                .min(two.end)
                .saturating_sub(one.start.max(two.start))
        })
        .sum()
}

#[derive(Clone)]
struct Row {
    features: [i16; FEATURES],
    next: usize,
}

impl Row {
    fn add(&mut self, value: i16) {
        debug_assert!(self.next < FEATURES);
        if let Some(feature) = self.features.get_mut(self.next) {
            *feature = value;
        }
        self.next += 1;
    }
}

/// So that a mark's kind is not taken for a word's.
const _: () = assert!(kind::NONE < 128);
