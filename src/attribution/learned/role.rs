//! What is known of a token when the source and the content of a given cue are looked for.

use std::cmp::Ordering;
use std::ops::Range;

use super::chunk;
use super::counts::{Count, Counted};
use super::cue::is_auxiliary;
use super::fact::{EDGE, Fact, Quote, kind};
use super::sheet::Sheet;
use crate::linear::feature;
use crate::text::Document;

/// How many labels there are.
pub(crate) const LABELS: usize = 6;
/// The first token of a source.
pub(crate) const SOURCE: u8 = 1;
/// A further token of a source.
pub(crate) const SOURCE_ON: u8 = 2;
/// The first token of a content.
pub(crate) const CONTENT: u8 = 3;
/// A further token of a content.
pub(crate) const CONTENT_ON: u8 = 4;
/// The cue, which is given.
pub(crate) const CUE: u8 = 5;
/// How many labels have weights: all but the cue's.
pub(crate) const WEIGHTS: usize = 5;

/// How many groups of features chunks share with chunks around them.
pub(crate) const GROUPS: usize = 3;

/// Whether one label may follow another.
#[cfg(feature = "training")]
pub(crate) fn may_follow(last: u8, next: u8) -> bool {
    match next {
        SOURCE => !matches!(last, SOURCE | SOURCE_ON),
        SOURCE_ON => matches!(last, SOURCE | SOURCE_ON),
        CONTENT => !matches!(last, CONTENT | CONTENT_ON),
        CONTENT_ON => matches!(last, CONTENT | CONTENT_ON),
        _ => true,
    }
}

/// How many sentences on either side of the cue's are looked at, and how many tokens.
const SENTENCES: usize = 1;
const TOKENS: usize = 100;
/// How many tokens may stand between a cue and the colon with which it leads up to a paragraph that
/// is not quoted, the colon among them.
const NEAR_COLON: usize = 5;

/// The tokens among which source and content of a cue are looked for: its sentence, and those
/// beside it in its paragraph that hold quoted words; or those that its paragraph leads up to with a
/// colon, quoted or right behind the cue.
pub(crate) fn window(document: &Document, sheet: &Sheet, cue: &Range<usize>) -> Range<usize> {
    let number = sheet.facts[cue.start].sentence as usize;
    let sentences = document.sentences();
    let passage = sentences[number].passage as usize;
    let mut bounds = document.passages()[passage].sentences.range();
    let announced = document
        .announced(passage)
        .filter(|_| number + 1 == bounds.end);
    if let Some(announced) = announced {
        bounds.end = announced.sentences.range().end;
    }
    let least = cue.start.saturating_sub(TOKENS);
    let most = cue.end + TOKENS;
    let is_quoted = |number: usize| {
        let range = sentences[number].tokens.range();
        let range = range.start.max(least)..range.end.min(most).max(range.start.max(least));
        sheet.facts[range].iter().any(Fact::is_quoted)
    };
    let own = is_quoted(number);
    let (mut first, mut end) = (number, number + 1);
    while first > bounds.start
        && number - first < SENTENCES
        && is_quoted(first - 1)
        && (own || first == number)
    {
        first -= 1;
    }
    let leads_up =
        announced.is_some() && cue.end + NEAR_COLON >= sentences[number].tokens.range().end;
    let is_content = |at: usize| is_quoted(at) || leads_up && at == number + 1;
    while end < bounds.end && end - number <= SENTENCES && is_content(end) {
        end += 1;
    }
    let start = sentences[first].tokens.range().start;
    let end = sentences[end - 1].tokens.range().end;
    start.max(least)..end.min(most)
}

/// What stands between a token and the cue, in small numbers.
#[derive(Clone, Copy, Debug)]
struct Between(Count);

impl Between {
    fn state(self, side: u32) -> u32 {
        let counts = self.0.up_to(3, Counted::Comma)
            | self.0.up_to(2, Counted::Opener) << 2
            | self.0.up_to(3, Counted::QuotationMark) << 4
            | self.0.up_to(2, Counted::Break) << 6;
        side << 8 | counts
    }

    fn verbs(self) -> u32 {
        self.0.up_to(3, Counted::Verb) << 2 | self.0.up_to(2, Counted::Strong)
    }
}

/// A sentence of the window, and how far it is quoted.
#[derive(Clone, Copy, Debug)]
struct SentenceView {
    start: usize,
    end: usize,
    quoted: u32,
}

/// What a cue's source and content are looked for in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Field {
    window: Range<usize>,
    sentences: Vec<SentenceView>,
    /// What is labelled.
    pub(crate) chunks: Vec<Range<usize>>,
}

impl Field {
    /// Looks around a cue.
    pub(crate) fn look(&mut self, document: &Document, sheet: &Sheet, cue: &Range<usize>) {
        let facts = sheet.facts.as_slice();
        self.window = window(document, sheet, cue);
        chunk::cut(facts, cue, &self.window, &mut self.chunks);
        self.sentences.clear();
        let last = facts[self.window.end - 1].sentence;
        for number in facts[self.window.start].sentence..=last {
            let range = document.sentences()[number as usize].tokens.range();
            let range = range.start.max(self.window.start)..range.end.min(self.window.end);
            let quoted = sheet.counts.of(range.clone()).all(Counted::Quoted) as usize;
            let share = if quoted == 0 {
                0
            } else {
                1 + u32::from(10 * (quoted + 1) >= 9 * range.len())
            };
            self.sentences.push(SentenceView {
                start: range.start,
                end: range.end,
                quoted: share,
            });
        }
    }

    /// A chunk of the window that is none of the cue's.
    #[inline]
    pub(crate) fn view<'s>(
        &'s self,
        sheet: &'s Sheet,
        cue: &CueView,
        chunk: &Range<usize>,
    ) -> ChunkView<'s> {
        let facts = sheet.facts.as_slice();
        let (first, last) = (chunk.start, chunk.end - 1);
        let (nearest, between) = if first < cue.start {
            (last, last + 1..cue.start)
        } else {
            (first, cue.end..first)
        };
        let number = facts[nearest].sentence - facts[self.window.start].sentence;
        let sentence = self.sentences[number as usize];
        // A chunk may reach into the sentence behind, and what stands behind the chunk is counted there.
        let number = facts[last].sentence - facts[self.window.start].sentence;
        let after = sheet
            .counts
            .of(last + 1..self.sentences[number as usize].end);
        let side = cue.side(facts, nearest);
        let between = Between(sheet.counts.of(between));
        ChunkView {
            facts,
            window: &self.window,
            first,
            last,
            side,
            distance: if side < 2 {
                cue.distance(nearest) << 1 | side
            } else {
                14 + side
            },
            quoted: u32::from(facts[last].is_quoted()),
            state: between.state(side),
            verbs: between.verbs(),
            after: after.up_to(3, Counted::Comma) << 2 | after.up_to(2, Counted::Strong),
            sentence,
        }
    }
}

/// What is known of the cue.
pub(crate) struct CueView {
    sentence: u32,
    start: usize,
    end: usize,
    word: u32,
    class: u32,
    meaning: u32,
    /// The kinds of the tokens around it, nearest first.
    left: [u8; 2],
    right: [u8; 2],
    /// The kinds beyond auxiliaries and adverbs.
    pattern: u32,
    /// Whether a quotation closes before it and opens after it.
    quotes: u32,
    /// How near it is to the ends of its sentence.
    place: u32,
}

impl CueView {
    pub(crate) fn new(document: &Document, facts: &[Fact], cue: &Range<usize>) -> Self {
        let sentence = facts[cue.start].sentence;
        let range = document.sentences()[sentence as usize].tokens.range();
        let range =
            range.start.max(cue.start.saturating_sub(TOKENS))..range.end.min(cue.end + TOKENS);
        let head = cue
            .clone()
            .max_by_key(|at| (facts[*at].prior, *at))
            .unwrap_or(cue.start);
        let kind_at = |at: Option<usize>| {
            at.filter(|at| range.contains(at))
                .map_or(kind::NONE, |at| facts[at].kind)
        };
        let mut left = cue.start;
        while left > range.start && cue.start - left < 4 && is_auxiliary(&facts[left - 1]) {
            left -= 1;
        }
        let mut right = cue.end;
        while right < range.end && right - cue.end < 2 && facts[right].is(kind::LY) {
            right += 1;
        }
        let closes = facts[range.start..cue.start]
            .iter()
            .any(|fact| fact.quote == Quote::Closes);
        let opens = facts[cue.end.min(range.end)..range.end]
            .iter()
            .any(|fact| fact.quote == Quote::Opens);
        let (behind, ahead) = (cue.start - range.start, range.end.saturating_sub(cue.end));
        let step = |distance: usize, steps: [usize; 3]| {
            steps.iter().filter(|least| distance > **least).count()
        };
        let place = step(behind, [0, 4, 9]) << 2 | step(ahead, [1, 5, 9]);
        Self {
            sentence,
            start: cue.start,
            end: cue.end,
            word: facts[head].word,
            class: u32::from(facts[head].class),
            meaning: u32::from(facts[head].meaning),
            left: [
                kind_at(cue.start.checked_sub(1)),
                kind_at(cue.start.checked_sub(2)),
            ],
            right: [kind_at(Some(cue.end)), kind_at(Some(cue.end + 1))],
            pattern: u32::from(kind_at(Some(right))) << 8 | u32::from(kind_at(left.checked_sub(1))),
            quotes: u32::from(closes) << 1 | u32::from(opens),
            place: u32::try_from(place).unwrap_or(0),
        }
    }

    /// The kinds of the tokens around it, and whether it stands beside a quotation.
    #[inline]
    fn around(&self) -> u32 {
        u32::from(self.left[0]) << 10 | u32::from(self.right[0]) << 2 | self.quotes
    }

    /// On which side of the cue a token stands, or in which other sentence.
    fn side(&self, facts: &[Fact], at: usize) -> u32 {
        let sentence = facts[at].sentence;
        match sentence.cmp(&self.sentence) {
            Ordering::Equal => u32::from(at > self.start),
            Ordering::Less => 1 + (self.sentence - sentence).min(2),
            Ordering::Greater => 3 + (sentence - self.sentence).min(2),
        }
    }

    /// How far a token of the cue's sentence is away, in steps.
    fn distance(&self, at: usize) -> u32 {
        let distance = if at < self.start {
            self.start - at
        } else {
            at + 1 - self.end
        };
        match distance {
            0..=3 => u32::try_from(distance).unwrap_or(0),
            4..=5 => 4,
            6..=9 => 5,
            10..=19 => 6,
            _ => 7,
        }
    }
}

/// What is known of a chunk.
pub(crate) struct ChunkView<'s> {
    facts: &'s [Fact],
    window: &'s Range<usize>,
    first: usize,
    last: usize,
    /// Where it stands with regard to the cue, by sentence and by distance.
    side: u32,
    distance: u32,
    /// Whether its last token is quoted.
    quoted: u32,
    /// What stands between it and the cue, and behind it.
    state: u32,
    verbs: u32,
    after: u32,
    sentence: SentenceView,
}

impl ChunkView<'_> {
    /// What decides the features of each group, but for the cue.
    pub(crate) fn keys(&self) -> [u32; GROUPS] {
        [
            self.sentence.quoted << 4 | self.quoted << 3 | self.side,
            self.distance,
            self.state << 8 | self.verbs << 1 | self.quoted,
        ]
    }

    /// Gives the features of a group: those that go by side and sentence, by distance, and by what
    /// stands between.
    #[inline]
    pub(crate) fn group_features(&self, group: usize, cue: &CueView, take: &mut impl FnMut(u32)) {
        match group {
            0 => self.side_features(cue, take),
            1 => self.distance_features(cue, take),
            _ => self.state_features(cue, take),
        }
    }

    #[inline]
    fn side_features(&self, cue: &CueView, take: &mut impl FnMut(u32)) {
        let around = cue.around();
        take(feature(101, 0, self.side));
        let quoted = self.quoted << 3 | self.side;
        take(feature(109, self.sentence.quoted, quoted));
        take(feature(208, self.sentence.quoted << 4 | quoted, around));
        take(feature(215, cue.word, cue.pattern << 3 | self.side));
        take(feature(219, cue.meaning, cue.pattern << 3 | self.side));
    }

    #[inline]
    fn distance_features(&self, cue: &CueView, take: &mut impl FnMut(u32)) {
        take(feature(205, cue.around(), self.distance));
        let right = u32::from(cue.right[0]) << 8 | u32::from(cue.right[1]);
        take(feature(210, right, self.distance));
    }

    #[inline]
    fn state_features(&self, cue: &CueView, take: &mut impl FnMut(u32)) {
        let (state, quoted) = (self.state, self.quoted);
        take(feature(204, state << 1 | quoted, cue.around()));
        take(feature(206, cue.word, state));
        take(feature(220, cue.meaning, state));
        take(feature(207, cue.place << 1 | quoted, state));
        take(feature(209, self.verbs, state));
        take(feature(212, cue.class << 1 | quoted, state));
        take(feature(214, cue.pattern << 1 | quoted, state));
    }

    /// A token of the window, or its edge.
    fn token(&self, at: Option<usize>) -> &Fact {
        let at = at.filter(|at| self.window.contains(at));
        at.map_or(&EDGE, |at| &self.facts[at])
    }

    /// Gives the features of its own words.
    #[inline]
    pub(crate) fn features(&self, cue: &CueView, take: &mut impl FnMut(u32)) {
        let here = &self.facts[self.last];
        let before = self.token(self.first.checked_sub(1));
        let next = self.token(Some(self.last + 1));
        let (kinds, class) = (u32::from(here.kind), u32::from(here.class));
        let (side, distance, state) = (self.side, self.distance, self.state);
        let quote = here.quote as u32;
        let step = u32::from(before.kind) << 8 | kinds;
        take(feature(102, here.word, side));
        take(feature(103, before.word, side));
        take(feature(104, next.word, side));
        take(feature(105, kinds, quote << 3 | side));
        take(feature(106, here.prior.into(), side));
        take(feature(107, class, u32::from(before.class) << 3 | side));
        take(feature(108, class, u32::from(next.class) << 3 | side));
        if self.first == self.sentence.start {
            take(feature(110, 0, 1 << 3 | side));
        } else if self.last + 1 == self.sentence.end {
            take(feature(110, kinds, 1 << 3 | side));
        }
        if self.first < self.last {
            let first = &self.facts[self.first];
            take(feature(150, first.word, side));
            take(feature(151, u32::from(first.kind) << 8 | kinds, side));
            take(feature(152, first.meaning.into(), side));
        }
        let meaning = u32::from(here.meaning);
        take(feature(111, meaning, side));
        take(feature(112, before.meaning.into(), side));
        take(feature(113, next.meaning.into(), side));
        take(feature(221, meaning, distance));
        take(feature(222, meaning << 16 | cue.meaning, side));
        take(feature(201, here.word, distance));
        take(feature(202, class, distance));
        take(feature(203, state, quote));
        take(feature(211, step, state));
        take(feature(213, class << 8 | cue.class, state));
        take(feature(216, self.after << 3 | side, step));
        take(feature(217, cue.pattern, step << 3 | side));
        if let Some(edge) = self.edge(before, next) {
            take(feature(218, cue.around(), edge | side));
        }
    }

    /// The mark or the beginning of the sentence that the chunk stands beside.
    fn edge(&self, before: &Fact, next: &Fact) -> Option<u32> {
        if self.first == self.sentence.start {
            Some(1 << 4)
        } else if matches!(
            before.kind,
            kind::COMMA | kind::OPENS | kind::DASH | kind::COLON
        ) {
            Some(u32::from(before.kind) << 4)
        } else if matches!(
            next.kind,
            kind::COMMA | kind::CLOSES | kind::DASH | kind::COLON | kind::STOP
        ) {
            Some(u32::from(next.kind) << 12)
        } else {
            None
        }
    }
}
