//! How likely a word attributes something, given its neighbours.
//!
//! The figures stand in `data/cues.txt`: a logistic regression over the word, the word before it
//! and the word after it.

use super::class::Class;
use super::table::{Table, words_of};
use super::word::WordId;

/// What a neighbour of a word counts as: one of the words of `data/cue_contexts.txt` or a sort of
/// token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CueContext(u8);

/// The sorts of tokens, as `data/cues.txt` writes them.
const SORTS: [&str; 12] = [
    "^", "'s", "\"", ",", ":", ";", ".", "-", "0", "Aa", "ly", "aa",
];

impl CueContext {
    /// No token: an end of the sentence.
    pub(crate) const NOTHING: Self = Self(0);
    /// A possessive ’s.
    pub(crate) const POSSESSIVE: Self = Self(1);
    /// A quotation mark.
    pub(crate) const QUOTATION: Self = Self(2);
    /// A comma.
    pub(crate) const COMMA: Self = Self(3);
    /// A colon.
    pub(crate) const COLON: Self = Self(4);
    /// A semicolon.
    pub(crate) const SEMICOLON: Self = Self(5);
    /// A full stop, a question or an exclamation mark.
    pub(crate) const STOP: Self = Self(6);
    /// Another mark.
    pub(crate) const MARK: Self = Self(7);
    /// A number.
    pub(crate) const NUMBER: Self = Self(8);
    /// A word with a capital.
    pub(crate) const CAPITALIZED: Self = Self(9);
    /// Another word in -ly.
    pub(crate) const ADVERB: Self = Self(10);
    /// Another word.
    pub(crate) const OTHER: Self = Self(11);
}

/// The general rows: for words by their ending.
const ENDINGS: [(&str, &str); 4] = [("ed", "*ed"), ("ing", "*ing"), ("s", "*s"), ("", "*")];

/// What is known of a word that heads cues.
#[derive(Clone, Default)]
struct Row {
    /// In tenths of a logit, as all weights.
    bias: i16,
    /// What the next word adds.
    next: Vec<(u8, i16)>,
    /// What the previous word adds.
    previous: Vec<(u8, i16)>,
}

impl Row {
    fn read(line: &str, contexts: &[&str]) -> Self {
        let mut cells = line.split('\t').skip(2);
        let bias = cells.next().and_then(|cell| cell.parse().ok()).unwrap_or(0);
        let mut weights = || {
            let cell = cells.next().unwrap_or("");
            let mut weights: Vec<(u8, i16)> = cell
                .split(' ')
                .filter_map(|pair| pair.rsplit_once('='))
                .filter_map(|(context, weight)| {
                    Some((position(context, contexts)?, weight.parse().ok()?))
                })
                .collect();
            weights.sort_unstable();
            weights
        };
        Self {
            bias,
            next: weights(),
            previous: weights(),
        }
    }
}

/// The number of a context: of a sort, or of a word after the sorts.
fn position(context: &str, contexts: &[&str]) -> Option<u8> {
    let sort = SORTS.iter().position(|sort| *sort == context);
    let word = || {
        contexts
            .binary_search(&context)
            .ok()
            .map(|at| at + SORTS.len())
    };
    sort.or_else(word).and_then(|at| u8::try_from(at).ok())
}

/// The weight of a context in a row, which is sorted; 0 when it has none.
fn weight(weights: &[(u8, i16)], context: CueContext) -> i16 {
    weights
        .iter()
        .find(|(at, _)| *at >= context.0)
        .filter(|(at, _)| *at == context.0)
        .map_or(0, |(_, weight)| *weight)
}

/// A row with a weight for every context: the general ones, which have most.
#[derive(Clone)]
struct DenseRow {
    next: [i16; 256],
    previous: [i16; 256],
}

impl DenseRow {
    fn new(row: &Row) -> Self {
        let mut dense = Self {
            next: [0; 256],
            previous: [0; 256],
        };
        for (at, weight) in &row.next {
            dense.next[usize::from(*at)] = *weight;
        }
        for (at, weight) in &row.previous {
            dense.previous[usize::from(*at)] = *weight;
        }
        dense
    }
}

/// All rows of `data/cues.txt`, found by a word's number in the table of words.
pub(super) struct Cues {
    rows: Vec<Row>,
    /// The general rows, by ending.
    general: Vec<DenseRow>,
    /// For each word of the table: its row, 0 when it heads no cues, and its ending.
    row_of: Vec<(u16, u16)>,
    /// For each word of the table: which context it is, or that of any other word.
    context_of: Vec<u8>,
}

impl Cues {
    /// Reads the lists; `table` holds all their words.
    pub(super) fn new(table: &Table) -> Self {
        let contexts: Vec<&str> = words_of(Class::CueContext.list()).collect();
        let mut cues = Self {
            rows: vec![Row::default()],
            general: vec![DenseRow::new(&Row::default()); ENDINGS.len()],
            row_of: vec![(0, 0); table.len()],
            context_of: vec![CueContext::OTHER.0; table.len()],
        };
        for word in &contexts {
            let index = table.find(word.as_bytes()) as usize;
            cues.context_of[index] = position(word, &contexts).unwrap_or(CueContext::OTHER.0);
        }
        for line in Class::Cue
            .list()
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let word = line.split('\t').next().unwrap_or("");
            let row = Row::read(line, &contexts);
            if let Some(at) = ENDINGS.iter().position(|(_, general)| *general == word) {
                cues.general[at] = DenseRow::new(&row);
            } else if !word.is_empty() {
                let number = u16::try_from(cues.rows.len()).unwrap_or(0);
                cues.row_of[table.find(word.as_bytes()) as usize].0 = number;
                cues.rows.push(row);
            }
        }
        for (index, (_, ending)) in cues.row_of.iter_mut().enumerate() {
            let word = u32::try_from(index).map_or("", |index| table.entry(index).word);
            let at = ENDINGS
                .iter()
                .position(|(suffix, _)| word.ends_with(suffix));
            *ending = at.and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
        }
        cues
    }

    /// Which context a word is.
    pub(super) fn context(&self, word: WordId) -> Option<CueContext> {
        let context = CueContext(self.context_of[word.index()]);
        (context != CueContext::OTHER).then_some(context)
    }

    /// The probability that a word heads a cue, 0 when it heads none.
    pub(super) fn probability(&self, word: WordId, previous: CueContext, next: CueContext) -> f32 {
        let (row, ending) = self.row_of[word.index()];
        if row == 0 {
            return 0.0;
        }
        let (row, general) = (
            &self.rows[usize::from(row)],
            &self.general[usize::from(ending)],
        );
        let tenths = row.bias
            + weight(&row.next, next)
            + weight(&row.previous, previous)
            + general.next[usize::from(next.0)]
            + general.previous[usize::from(previous.0)];
        1.0 / (1.0 + (-f32::from(tenths) / 10.0).exp())
    }
}
