//! What is known of a token when the source and the content of a given cue are looked for.

use std::cmp::Ordering;
use std::ops::Range;

use super::chunk;
use super::cue::is_auxiliary;
use super::fact::{EDGE, Fact, Quote, Sheet, kind};
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

/// The tokens among which source and content of a cue are looked for: its sentence, and those
/// beside it in its paragraph that hold quoted words.
pub(crate) fn window(document: &Document, sheet: &Sheet, cue: &Range<usize>) -> Range<usize> {
    let number = sheet.facts[cue.start].sentence as usize;
    let sentences = document.sentences();
    let passage = &document.passages()[sentences[number].passage as usize];
    let bounds = passage.sentences.range();
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
    while end < bounds.end && end - number <= SENTENCES && is_quoted(end) {
        end += 1;
    }
    let start = sentences[first].tokens.range().start;
    let end = sentences[end - 1].tokens.range().end;
    start.max(least)..end.min(most)
}

/// What stands between a token and the cue.
#[derive(Clone, Copy, Debug, Default)]
struct Between {
    commas: u8,
    openers: u8,
    marks: u8,
    breaks: u8,
    verbs: u8,
    strong: u8,
}

impl Between {
    fn pass(&mut self, fact: &Fact) {
        match fact.kind {
            kind::COMMA => self.commas = (self.commas + 1).min(3),
            kind::COLON
            | kind::SEMICOLON
            | kind::DASH
            | kind::OPEN_BRACKET
            | kind::CLOSE_BRACKET => {
                self.breaks = (self.breaks + 1).min(2);
            }
            _ => {}
        }
        if fact.opens_clause {
            self.openers = (self.openers + 1).min(2);
        }
        if matches!(fact.quote, Quote::Opens | Quote::Closes) {
            self.marks = (self.marks + 1).min(3);
        }
        if fact.is_verb {
            self.verbs = (self.verbs + 1).min(3);
        }
        if fact.is_strong() {
            self.strong = (self.strong + 1).min(2);
        }
    }

    fn state(self, side: u32) -> u32 {
        let counts = u32::from(self.commas)
            | u32::from(self.openers) << 2
            | u32::from(self.marks) << 4
            | u32::from(self.breaks) << 6;
        side << 8 | counts
    }

    fn verbs(self) -> u32 {
        u32::from(self.verbs) << 2 | u32::from(self.strong)
    }
}

/// How far a sentence is quoted.
#[derive(Clone, Copy, Debug)]
struct SentenceView {
    start: usize,
    end: usize,
    quoted: u32,
}

/// Room for what is counted once a cue.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    between: Vec<Between>,
    /// For each token how many commas and strong cue words follow in its sentence.
    after: Vec<u8>,
    sentences: Vec<SentenceView>,
    /// What is labelled.
    pub(crate) chunks: Vec<Range<usize>>,
}

/// Gives the features of a chunk of the window that is none of the cue's to `take`.
#[inline]
pub(crate) fn features(
    facts: &[Fact],
    cue: &CueView,
    window: &Range<usize>,
    scratch: &Scratch,
    chunk: &Range<usize>,
    take: &mut impl FnMut(u32),
) {
    let (first, last) = (chunk.start, chunk.end - 1);
    let nearest = if first < cue.start { last } else { first };
    let view = ChunkView {
        facts,
        window,
        first,
        last,
        nearest,
        side: cue.side(facts, nearest),
        between: scratch.between[nearest - window.start],
        after: u32::from(scratch.after[last - window.start]),
        sentence: scratch.sentences
            [(facts[nearest].sentence - facts[window.start].sentence) as usize],
    };
    view.side_features(take);
    view.cue_features(cue, take);
}

impl Scratch {
    pub(crate) fn prepare(
        &mut self,
        document: &Document,
        facts: &[Fact],
        cue: &Range<usize>,
        window: &Range<usize>,
    ) {
        chunk::cut(facts, cue, window, &mut self.chunks);
        self.between.clear();
        self.between.resize(window.len(), Between::default());
        let mut between = Between::default();
        for at in (window.start..cue.start).rev() {
            self.between[at - window.start] = between;
            between.pass(&facts[at]);
        }
        let mut between = Between::default();
        for (at, fact) in (cue.end..).zip(&facts[cue.end..window.end]) {
            self.between[at - window.start] = between;
            between.pass(fact);
        }
        self.after.clear();
        self.after.resize(window.len(), 0);
        self.sentences.clear();
        let last = facts[window.end - 1].sentence;
        for number in facts[window.start].sentence..=last {
            let range = document.sentences()[number as usize].tokens.range();
            let range = range.start.max(window.start)..range.end.min(window.end);
            let quoted = facts[range.clone()]
                .iter()
                .filter(|fact| fact.is_quoted())
                .count();
            let share = if quoted == 0 {
                0
            } else {
                1 + u32::from(10 * (quoted + 1) >= 9 * range.len())
            };
            let (mut commas, mut strong) = (0, 0);
            for at in range.clone().rev() {
                self.after[at - window.start] = commas << 2 | strong;
                commas = (commas + u8::from(facts[at].is(kind::COMMA))).min(3);
                strong = (strong + u8::from(facts[at].is_strong())).min(2);
            }
            self.sentences.push(SentenceView {
                start: range.start,
                end: range.end,
                quoted: share,
            });
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

struct ChunkView<'s> {
    facts: &'s [Fact],
    window: &'s Range<usize>,
    first: usize,
    last: usize,
    /// Of these the one nearer to the cue.
    nearest: usize,
    side: u32,
    between: Between,
    after: u32,
    sentence: SentenceView,
}

impl ChunkView<'_> {
    /// A token of the window, or its edge.
    fn token(&self, at: Option<usize>) -> &Fact {
        let at = at.filter(|at| self.window.contains(at));
        at.map_or(&EDGE, |at| &self.facts[at])
    }

    /// The chunk's last token, the one before the chunk and the one after it.
    fn neighbours(&self) -> (&Fact, &Fact, &Fact) {
        (
            &self.facts[self.last],
            self.token(self.first.checked_sub(1)),
            self.token(Some(self.last + 1)),
        )
    }

    /// Features that hold for any cue on the same side.
    #[inline]
    fn side_features(&self, take: &mut impl FnMut(u32)) {
        let mut template = 100;
        let mut add = |first: u32, second: u32| {
            template += 1;
            take(feature(template, first, second << 3 | self.side));
        };
        let (here, last, next) = self.neighbours();
        let (kinds, classes) = (u32::from(here.kind), u32::from(here.class));
        add(0, 0);
        add(here.word, 0);
        add(last.word, 0);
        add(next.word, 0);
        add(kinds, here.quote as u32);
        add(u32::from(here.prior), 0);
        add(classes, u32::from(last.class));
        add(classes, u32::from(next.class));
        add(self.sentence.quoted, u32::from(here.is_quoted()));
        if self.first == self.sentence.start {
            add(0, 1);
        } else if self.last + 1 == self.sentence.end {
            add(kinds, 1);
        }
        if self.first < self.last {
            let first = &self.facts[self.first];
            take(feature(150, first.word, self.side));
            take(feature(151, u32::from(first.kind) << 8 | kinds, self.side));
        }
    }

    /// Features of the chunk together with the cue.
    #[inline]
    fn cue_features(&self, cue: &CueView, take: &mut impl FnMut(u32)) {
        let mut template = 200;
        let mut add = |first: u32, second: u32| {
            template += 1;
            take(feature(template, first, second));
        };
        let (here, last, next) = self.neighbours();
        let (kinds, class) = (u32::from(here.kind), u32::from(here.class));
        let quoted = u32::from(here.is_quoted());
        let side = self.side;
        let distance = if side < 2 {
            cue.distance(self.nearest) << 1 | side
        } else {
            14 + side
        };
        let state = self.between.state(side);
        let verbs = self.between.verbs();
        let around = u32::from(cue.left[0]) << 10 | u32::from(cue.right[0]) << 2 | cue.quotes;
        let step = u32::from(last.kind) << 8 | kinds;
        add(here.word, distance);
        add(class, distance);
        add(state, here.quote as u32);
        add(state << 1 | quoted, around);
        add(around, distance);
        add(cue.word, state);
        add(cue.place << 1 | quoted, state);
        add(self.sentence.quoted << 4 | quoted << 3 | side, around);
        add(verbs, state);
        add(
            u32::from(cue.right[0]) << 8 | u32::from(cue.right[1]),
            distance,
        );
        add(step, state);
        add(cue.class << 1 | quoted, state);
        add(class << 8 | cue.class, state);
        add(cue.pattern << 1 | quoted, state);
        add(cue.word, cue.pattern << 3 | side);
        add(self.after << 3 | side, step);
        add(cue.pattern, step << 3 | side);
        if let Some(edge) = self.edge(last, next) {
            add(around, edge | side);
        }
    }

    /// The mark or the beginning of the sentence that the chunk stands beside.
    fn edge(&self, last: &Fact, next: &Fact) -> Option<u32> {
        let opens = [kind::COMMA, kind::OPENS, kind::DASH, kind::COLON];
        let closes = [
            kind::COMMA,
            kind::CLOSES,
            kind::DASH,
            kind::COLON,
            kind::STOP,
        ];
        if self.first == self.sentence.start {
            Some(1 << 4)
        } else if opens.contains(&last.kind) {
            Some(u32::from(last.kind) << 4)
        } else if closes.contains(&next.kind) {
            Some(u32::from(next.kind) << 12)
        } else {
            None
        }
    }
}
