//! What the line labeller knows of a line: the line itself, its neighbours, its place on the page.
//!
//! Training and reading share this one extractor. Every feature is a small integer, so that a tree
//! compares it with a threshold and nothing is rounded differently on another machine.

use super::clamp::{clamp, clamp_signed, clamp_wide, signed};
use super::line::Line;
use super::run::{Run, sums};
use super::shape::Edge;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};

/// How many features a line has at most; a power of two, so that an index needs no check.
pub(crate) const FEATURES: usize = 128;

/// Words are told apart by this many bits of their hash.
pub(crate) const WORD_BITS: u32 = 13;

/// The features of one line.
pub(crate) type Features = [i16; FEATURES];

/// Over how many lines around a likely story line others may belong to the story.
const REACH: usize = 6;

/// How far away a line's neighbours may stand, counting marks of advertisements between them.
const AROUND: usize = 10;

/// Below this score of the first pass, in thousandths, a line is not looked at again.
const HOPEFUL: i16 = 15;

/// Distances to marks are counted up to here.
const FAR: i16 = 999;

const LEGAL: PhraseKinds = PhraseKinds::of(&[PhraseKind::Consent, PhraseKind::Copyright]);
const SELLING: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Newsletter,
    PhraseKind::Paywall,
    PhraseKind::Advertisement,
]);
const TAIL: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::AgencyTail,
    PhraseKind::AuthorBio,
    PhraseKind::Correction,
]);
const BUTTONS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Share,
    PhraseKind::Navigation,
    PhraseKind::Section,
    PhraseKind::Comments,
    PhraseKind::Live,
    PhraseKind::ReadTime,
    PhraseKind::Tags,
]);
const RELATED: PhraseKinds = PhraseKinds::of(&[PhraseKind::Related]);
const CAPTION: PhraseKinds = PhraseKinds::of(&[PhraseKind::Caption]);
const BYLINE: PhraseKinds = PhraseKinds::of(&[PhraseKind::Byline]);
const RELATIVE: PhraseKinds = PhraseKinds::of(&[PhraseKind::RelativeTime]);
const COMMENTS: PhraseKinds = PhraseKinds::of(&[PhraseKind::Comments]);
const STAMP: PhraseKinds = PhraseKinds::of(&[PhraseKind::Published, PhraseKind::Updated]);
const HEAD: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::Byline,
]);
const FOOT: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Comments,
    PhraseKind::Tags,
    PhraseKind::Copyright,
]);
const ADVERTISEMENT: PhraseKinds = PhraseKinds::of(&[PhraseKind::Advertisement]);
const CONSENT: PhraseKinds = PhraseKinds::of(&[PhraseKind::Consent]);

/// What is known of all lines of a page before any one is labelled.
pub(crate) struct PageFeatures<'p> {
    lines: &'p [Line],
    /// What each line looks like; zero where no candidate is near.
    own: Vec<[i16; OWN]>,
    /// Which lines may belong to the story.
    candidates: Vec<bool>,
    /// The lines that are no marks of an advertisement and no refrain, by position.
    solid: Vec<u32>,
    /// For each line, how many solid ones stand before it.
    rank: Vec<u32>,
    marks: Vec<[i16; MARKS]>,
}

impl<'p> PageFeatures<'p> {
    pub(crate) fn new(lines: &'p [Line]) -> Self {
        let (mut solid, mut rank) = (Vec::with_capacity(lines.len()), Vec::new());
        for (position, line) in lines.iter().enumerate() {
            rank.push(small(solid.len()));
            if !is_refrain(line) {
                solid.push(small(position));
            }
        }
        let candidates = candidates(lines);
        let own = (0..lines.len()).map(|line| {
            let around = line.saturating_sub(AROUND)..(line + AROUND + 1).min(lines.len());
            let needed = candidates[around].contains(&true);
            if needed { own(&lines[line]) } else { [0; OWN] }
        });
        Self {
            lines,
            own: own.collect(),
            candidates,
            solid,
            rank,
            marks: marks(lines),
        }
    }

    /// Calls `take` with each line that may belong to the story and its features.
    ///
    /// In the first pass `scores` is `None`; in the second it holds what the first one gave each
    /// line, in thousandths, and lines that it found hopeless are passed over.
    pub(crate) fn each_candidate(
        &self,
        scores: Option<&[i16]>,
        mut take: impl FnMut(usize, &Features),
    ) {
        let run = Run::new(self.lines, scores);
        let mut features = [0; FEATURES];
        for (position, candidate) in self.candidates.iter().enumerate() {
            if *candidate && scores.is_none_or(|scores| scores[position] >= HOPEFUL) {
                self.fill(position, &run, scores, &mut features);
                take(position, &features);
            }
        }
    }

    fn fill(&self, at: usize, run: &Run, scores: Option<&[i16]>, features: &mut Features) {
        features[..OWN].copy_from_slice(&self.own[at]);
        let mut next = OWN;
        let mut add = |values: &[i16]| {
            features[next..next + values.len()].copy_from_slice(values);
            next += values.len();
        };
        for distance in [-3, -2, -1, 1, 2, 3] {
            let neighbour = self.neighbour(at, distance);
            add(&neighbour.map_or([-1; SHARED.len()], |position| {
                SHARED.map(|feature| self.own[position][feature])
            }));
            let score = scores
                .zip(neighbour)
                .map(|(scores, position)| scores[position]);
            add(&[score.unwrap_or(-1)]);
        }
        add(&run.place(at));
        add(&self.marks[at]);
        add(&[scores.map_or(-1, |scores| scores[at])]);
    }

    /// The solid line this many solid lines further on.
    fn neighbour(&self, at: usize, distance: i32) -> Option<usize> {
        let rank = self.rank[at] as usize;
        let is_solid = self
            .solid
            .get(rank)
            .is_some_and(|line| *line as usize == at);
        let shift = i32::from(!is_solid && distance > 0);
        let rank = rank.checked_add_signed((distance - shift) as isize)?;
        let line = *self.solid.get(rank)? as usize;
        (line.abs_diff(at) <= AROUND).then_some(line)
    }
}

/// Which lines may belong to the story: those near a line that looks like prose.
fn candidates(lines: &[Line]) -> Vec<bool> {
    let mut near = vec![false; lines.len()];
    let mut until = 0;
    for (position, line) in lines.iter().enumerate() {
        let shape = &line.shape;
        let ends = shape.last.ends_sentence() || shape.last == Edge::Colon;
        if shape.length >= 100 || shape.length >= 40 && ends {
            let from = position.saturating_sub(REACH).max(until);
            until = (position + REACH + 1).min(near.len());
            near[from.min(until)..until].fill(true);
        }
    }
    near
}

/// A mark of an advertisement or a short line that the page says again and again: what stands on
/// either side of it belongs together.
fn is_refrain(line: &Line) -> bool {
    line.shape.length < 60 && (line.repeats >= 4 || line.shape.phrases.meets(ADVERTISEMENT))
}

/// How many features a line has of its own.
const OWN: usize = 34;

/// Those of its own features that its neighbours see too.
const SHARED: [usize; 9] = [0, 3, 10, 11, 12, 16, 13, 32, 27];

/// What a line looks like, as features.
fn own(line: &Line) -> [i16; OWN] {
    let shape = &line.shape;
    let has = |kinds| i16::from(shape.phrases.meets(kinds));
    let mean = if shape.words == 0 {
        0
    } else {
        shape.score * 4 / signed(shape.words)
    };
    [
        clamp(shape.length),
        clamp(shape.words),
        share(shape.letters, shape.words * 10),
        share(shape.capitalized, shape.words),
        share(shape.short_words, shape.words),
        share(shape.digits, shape.length),
        clamp(shape.commas),
        clamp(shape.stops),
        clamp(shape.quotes),
        clamp(shape.separators),
        shape.last as i16,
        shape.first as i16,
        clamp_signed(mean),
        clamp_signed(shape.score),
        clamp_signed(shape.lowest),
        clamp_signed(shape.highest),
        clamp(line.repeats.into()).min(FAR),
        share(shape.capitals, shape.letters),
        i16::from(shape.has_date),
        i16::from(shape.has_address),
        i16::from(shape.has_copyright),
        clamp(shape.colon),
        clamp(shape.brackets),
        clamp(line.earlier.into()).min(FAR),
        clamp(shape.tabs),
        has(LEGAL),
        has(SELLING),
        has(RELATED),
        has(CAPTION),
        has(BYLINE),
        has(TAIL),
        has(BUTTONS),
        i16::from(!shape.phrases.is_empty()),
        has(RELATIVE),
    ]
}

/// How many features tell how far the marks of a page's parts are.
const MARKS: usize = 8;

/// For each line, how many lines back or ahead the nearest marks of the page's parts are.
fn marks(lines: &[Line]) -> Vec<[i16; MARKS]> {
    const BACK: [PhraseKinds; 5] = [RELATIVE, COMMENTS, RELATED, HEAD, BYLINE];
    const AHEAD: [PhraseKinds; 2] = [STAMP, FOOT];
    let mut marks = vec![[0; MARKS]; lines.len()];
    let mut distances = [FAR; BACK.len()];
    for (line, marks) in lines.iter().zip(&mut marks) {
        count_on(&mut distances, &BACK, line);
        marks[..BACK.len()].copy_from_slice(&distances);
    }
    let mut distances = [FAR; AHEAD.len()];
    for (line, marks) in lines.iter().zip(&mut marks).rev() {
        count_on(&mut distances, &AHEAD, line);
        marks[BACK.len()..MARKS - 1].copy_from_slice(&distances);
    }
    let legal = sums(
        lines
            .iter()
            .map(|line| i32::from(line.shape.phrases.meets(CONSENT))),
    );
    for (position, marks) in marks.iter_mut().enumerate() {
        let end = (position + REACH).min(lines.len());
        let start = position.saturating_sub(REACH - 1);
        marks[MARKS - 1] = clamp_signed(legal[end] - legal[start]);
    }
    marks
}

/// Counts each distance one line on, or from zero at a line that is such a mark.
fn count_on(distances: &mut [i16], kinds: &[PhraseKinds], line: &Line) {
    for (distance, kinds) in distances.iter_mut().zip(kinds) {
        let is_mark = line.shape.length < 60 && line.shape.phrases.meets(*kinds);
        *distance = if is_mark { 0 } else { (*distance + 1).min(FAR) };
    }
}

fn share(part: u32, whole: u32) -> i16 {
    if whole == 0 {
        0
    } else {
        clamp_wide(part as usize * 100 / whole as usize)
    }
}

fn small(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
