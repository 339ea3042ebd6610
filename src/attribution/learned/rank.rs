//! What is known of a reading when it is decided whether to keep it.

use std::ops::Range;

use super::cue::is_auxiliary;
use super::fact::{Fact, Quote, kind};
use super::reading::{Candidate, Reading, kind_at, shared, words_in};
use super::row::{Row, count, int, logit, share, thousandths, wording_feature};
use super::sheet::Sheet;
use super::tally::Tally;
use super::wording::CueWords;
use crate::linear::{Features, Logistic};
use crate::text::Document;

/// How many features a reading has.
pub(crate) const FEATURES: usize = 128;

/// Which of them the words of the reading give.
pub(crate) const WORDING: usize = FEATURES - 1;

/// How many candidates on either side are compared.
const NEIGHBOURS: usize = 12;

/// What is known of the candidates of a document that share a word.
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

/// The candidates of a document by a word of theirs, sorted by the word.
struct Groups(Vec<(u32, Group)>);

impl Groups {
    fn new(words: impl Iterator<Item = (u32, f32)>) -> Self {
        let mut words: Vec<_> = words.collect();
        words.sort_by_key(|(word, _)| *word);
        let mut groups: Vec<(u32, Group)> = Vec::with_capacity(words.len());
        for (word, probability) in words {
            if groups.last().is_none_or(|(last, _)| *last != word) {
                groups.push((word, Group::default()));
            }
            if let Some((_, group)) = groups.last_mut() {
                group.add(probability);
            }
        }
        Self(groups)
    }

    fn get(&self, word: u32) -> Group {
        let found = self.0.binary_search_by_key(&word, |(word, _)| *word);
        found.map_or_else(|_| Group::default(), |at| self.0[at].1)
    }
}

/// What is compared of a candidate with others: its likeliest reading.
struct Outline {
    head: usize,
    sentence: u32,
    probability: f32,
    /// Where its content begins and ends, and how many tokens it has; 0 if it has no reading.
    content: Range<usize>,
    length: usize,
}

impl Outline {
    fn new(sheet: &Sheet, candidate: &Candidate) -> Self {
        let content = candidate.readings.first();
        let content = content.map_or(&[][..], |reading| &reading.content);
        Self {
            head: candidate.head,
            sentence: sheet.facts[candidate.head].sentence,
            probability: candidate.probability,
            content: content.first().map_or(0, |piece| piece.start)
                ..content.last().map_or(0, |piece| piece.end),
            length: content.iter().map(ExactSizeIterator::len).sum(),
        }
    }
}

/// What is known of a document's candidates together.
pub(crate) struct Survey<'s> {
    document: &'s Document,
    sheet: &'s Sheet,
    candidates: &'s [Candidate],
    outlines: Vec<Outline>,
    words: Groups,
    sources: Groups,
    wording: &'s Logistic,
    /// Per thousand: expected cues a sentence, quoted tokens, strong words.
    density: [i16; 3],
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
        let words = candidates.iter().map(|candidate| {
            let word = sheet.facts[candidate.head].word;
            (word, candidate.probability)
        });
        let sources = candidates.iter().filter_map(|candidate| {
            let head = source_head(sheet, candidate.readings.first()?)?;
            Some((sheet.facts[head].word, candidate.probability))
        });
        let outlines = candidates.iter();
        let outlines = outlines.map(|candidate| Outline::new(sheet, candidate));
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
            outlines: outlines.collect(),
            words: Groups::new(words),
            sources: Groups::new(sources),
            wording,
            density,
        }
    }

    fn fact(&self, at: usize) -> &Fact {
        &self.sheet.facts[at]
    }

    /// Gives the features of each reading of a candidate to `take`.
    pub(crate) fn features(&self, number: usize, take: &mut impl FnMut(&[i16; FEATURES])) {
        let candidate = &self.candidates[number];
        let facts = self.sheet.facts.as_slice();
        let mut shared = Row {
            features: [0; FEATURES],
            next: 0,
        };
        self.cue_features(candidate, &mut shared);
        self.neighbour_features(number, &mut shared);
        let gap = match candidate.readings.as_slice() {
            [first, second, ..] => int(100.0 * (first.log_probability - second.log_probability)),
            _ => 900,
        };
        shared.add(gap);
        let words = CueWords::new(self.sheet, candidate);
        let mut features = Features::default();
        for (rank, reading) in candidate.readings.iter().enumerate() {
            let source = Tally::new(facts, &reading.source, &candidate.cue);
            let content = Tally::new(facts, &reading.content, &candidate.cue);
            let mut row = shared.clone();
            row.add(count(rank));
            reading_features(candidate, reading, content.tokens, &mut row);
            self.content_features(candidate, reading, &content, &mut row);
            self.source_features(candidate, &source, &mut row);
            self.overlap_features(number, reading, &content, &mut row);
            let list = features.of(|list| {
                words.features(reading, &source, &content, &mut |feature| list.add(feature));
            });
            row.features[WORDING] = wording_feature(self.wording.log_odds(list));
            take(&row.features);
        }
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
        let group = self.words.get(head.word);
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

    /// The candidates near one, by their numbers.
    fn neighbours(&self, number: usize) -> impl Iterator<Item = usize> + use<> {
        let first = number.saturating_sub(NEIGHBOURS);
        let last = (number + NEIGHBOURS + 1).min(self.candidates.len());
        (first..last).filter(move |other| *other != number)
    }

    fn neighbour_features(&self, number: usize, row: &mut Row) {
        let own = &self.outlines[number];
        let (mut before, mut after, mut inside) = (0.0_f32, 0.0_f32, 0.0_f32);
        for other in self.neighbours(number) {
            let theirs = &self.outlines[other];
            if theirs.sentence == own.sentence {
                let side = if theirs.head < own.head {
                    &mut before
                } else {
                    &mut after
                };
                *side = side.max(theirs.probability);
            }
            if theirs.content.contains(&own.head)
                && contains(&self.candidates[other].readings[0].content, own.head)
            {
                inside = inside.max(theirs.probability);
            }
        }
        row.add(thousandths(before));
        row.add(thousandths(after));
        row.add(thousandths(inside));
    }

    fn content_features(
        &self,
        candidate: &Candidate,
        reading: &Reading,
        content: &Tally,
        row: &mut Row,
    ) {
        row.add(count(content.words));
        row.add(count(content.before));
        row.add(share(content.beside, content.words));
        row.add(share(content.quoted, content.words));
        row.add(count(content.verbs));
        row.add(count(reading.content.len()));
        let (start, end) = (content.start.unwrap_or(0), content.end);
        row.add(i16::from(kind_at(self.sheet, Some(start))));
        row.add(i16::from(kind_at(self.sheet, end.checked_sub(1))));
        row.add(i16::from(kind_at(self.sheet, Some(end))));
        row.add(i16::from(kind_at(self.sheet, start.checked_sub(1))));
        row.add(i16::from(self.fact(start).class));
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

    fn source_features(&self, candidate: &Candidate, source: &Tally, row: &mut Row) {
        let Some((first, last)) = source.ends() else {
            for value in [0, -1, -1, -1, 99, -1, -1, -1] {
                row.add(value);
            }
            return;
        };
        row.add(count(source.words));
        row.add(share(source.capitalized, source.words));
        row.add(i16::from(self.fact(last).kind));
        row.add(i16::from(self.fact(first).kind));
        row.add(if last < candidate.cue.start {
            count(candidate.cue.start - last)
        } else {
            -count(first.saturating_sub(candidate.cue.end))
        });
        row.add(i16::from(self.fact(last).class));
        let group = self.sources.get(self.fact(last).word);
        let (others, sum, highest) = group.others(candidate.probability);
        row.add(if others > 0 { thousandths(highest) } else { -1 });
        row.add(if others > 0 { int(100.0 * sum) } else { -1 });
    }

    fn overlap_features(&self, number: usize, reading: &Reading, content: &Tally, row: &mut Row) {
        let candidate = &self.candidates[number];
        let own = content.start.unwrap_or(0)..content.end;
        let source = match reading.source.as_slice() {
            [first, .., last] | [first @ last] => first.start..last.end,
            [] => 0..0,
        };
        let (mut overlap, mut within, mut in_source) = (0.0_f32, 0.0_f32, 0.0_f32);
        for other in self.neighbours(number) {
            let theirs = &self.outlines[other];
            if own.contains(&theirs.head) && contains(&reading.content, theirs.head) {
                within = within.max(theirs.probability);
            }
            if source.contains(&theirs.head) && contains(&reading.source, theirs.head) {
                in_source = in_source.max(theirs.probability);
            }
            if theirs.content.start < own.end && own.start < theirs.content.end {
                let their_content = &self.candidates[other].readings[0].content;
                let both = shared(&reading.content, their_content);
                if 2 * both > content.tokens.min(theirs.length) {
                    overlap = overlap.max(theirs.probability);
                }
            }
        }
        row.add(thousandths(overlap));
        row.add(thousandths(candidate.probability - overlap));
        row.add(thousandths(within));
        row.add(thousandths(in_source));
        row.add(count(words_in(
            self.sheet,
            &reading.source[..reading.source.len().min(1)],
        )));
    }
}

/// What the labels and the rules make of a reading.
#[allow(clippy::cast_precision_loss)]
fn reading_features(candidate: &Candidate, reading: &Reading, length: usize, row: &mut Row) {
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
    let hit = reading.mean[1] * length as f32;
    row.add(thousandths(
        hit / (length as f32 + candidate.expected[1] - hit).max(1.0),
    ));
}

/// So that a mark's kind is not taken for a word's.
const _: () = assert!(kind::NONE < 128);
