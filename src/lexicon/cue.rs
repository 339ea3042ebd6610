//! How likely a word attributes something, given its neighbours.
//!
//! The figures stand in `data/cues.txt`: a logistic regression over the word, the word before it
//! and the word after it.

use std::ops::Range;

use super::class::Class;
use super::rows::{Row, rows_of, words_of};
use super::word::{WordId, Words};

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

/// What a context adds, in tenths of a logit, as all weights.
#[derive(Clone, Copy)]
struct Weight {
    context: CueContext,
    tenths: i16,
}

/// What is known of a word that heads cues.
#[derive(Clone, Default)]
struct Figures {
    bias: i16,
    /// What the next word adds, as a stretch of all weights; in order of contexts.
    next: Range<u16>,
    /// What the previous word adds.
    previous: Range<u16>,
    /// Which of the endings the word has.
    ending: u8,
}

/// A row with a weight for every context: the general ones, which have most.
#[derive(Clone)]
struct DenseRow {
    next: [i16; 256],
    previous: [i16; 256],
}

impl DenseRow {
    fn new(next: &[Weight], previous: &[Weight]) -> Self {
        let dense = |weights: &[Weight]| {
            let mut dense = [0; 256];
            for weight in weights {
                dense[usize::from(weight.context.0)] = weight.tenths;
            }
            dense
        };
        Self {
            next: dense(next),
            previous: dense(previous),
        }
    }
}

/// All rows of `data/cues.txt`, found by a word's number in the table of words.
pub(super) struct Cues {
    /// Of each word that heads cues, and at 0 of any other.
    figures: Vec<Figures>,
    /// The weights of all words, one after the other.
    weights: Vec<Weight>,
    /// The general rows, by ending.
    general: Vec<DenseRow>,
    /// For each word of the table: its figures.
    figures_of: Vec<u16>,
    /// For each word of the table: which context it is, or that of any other word.
    context_of: Vec<u8>,
}

impl Cues {
    /// Reads the lists; `table` holds all their words.
    pub(super) fn new(table: &Words) -> Self {
        let mut cues = Self {
            figures: vec![Figures::default()],
            weights: Vec::new(),
            general: vec![DenseRow::new(&[], &[]); ENDINGS.len()],
            figures_of: vec![0; table.len()],
            context_of: vec![CueContext::OTHER.0; table.len()],
        };
        for (number, word) in words_of(Class::CueContext.list()).enumerate() {
            let context = u8::try_from(SORTS.len() + number);
            let index = table.find(word.as_bytes());
            cues.context_of[index] = context.unwrap_or(CueContext::OTHER.0);
        }
        for row in rows_of(Class::Cue.list()) {
            cues.add(&row, table);
        }
        cues.weights.shrink_to_fit();
        cues
    }

    fn add(&mut self, row: &Row, table: &Words) {
        let [_, bias, next, previous] = row.columns() else {
            return;
        };
        let word = row.word();
        let (next, previous) = (
            self.add_weights(next, table),
            self.add_weights(previous, table),
        );
        if let Some(at) = ENDINGS.iter().position(|(_, general)| *general == word) {
            self.general[at] = DenseRow::new(self.stretch(&next), self.stretch(&previous));
            return;
        }
        let ending = ENDINGS
            .iter()
            .position(|(ending, _)| word.ends_with(ending));
        let number = u16::try_from(self.figures.len()).unwrap_or(0);
        self.figures_of[table.find(word.as_bytes())] = number;
        self.figures.push(Figures {
            bias: bias.parse().unwrap_or(0),
            next,
            previous,
            ending: ending.and_then(|at| u8::try_from(at).ok()).unwrap_or(0),
        });
    }

    /// Adds the weights of a cell; gives where they stand.
    fn add_weights(&mut self, cell: &str, table: &Words) -> Range<u16> {
        let start = self.weights.len();
        for pair in cell.as_bytes().split(|byte| *byte == b' ') {
            let Some(sign) = pair.iter().rposition(|byte| *byte == b'=') else {
                continue;
            };
            let tenths = tenths(&pair[sign + 1..]);
            if let Some(context) = self.context_named(&pair[..sign], table) {
                self.weights.push(Weight { context, tenths });
            }
        }
        self.weights[start..].sort_unstable_by_key(|weight| weight.context.0);
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        place(start)..place(self.weights.len())
    }

    /// The context of this name: a sort or a word.
    fn context_named(&self, name: &[u8], table: &Words) -> Option<CueContext> {
        let sort = || SORTS.iter().position(|sort| sort.as_bytes() == name);
        if name.len() <= 2 {
            if let Some(at) = sort() {
                return u8::try_from(at).ok().map(CueContext);
            }
        }
        let context = CueContext(self.context_of[table.find(name)]);
        (context != CueContext::OTHER).then_some(context)
    }

    /// The weights at these places.
    fn stretch(&self, places: &Range<u16>) -> &[Weight] {
        &self.weights[places.start.into()..places.end.into()]
    }

    /// What a context adds to a word; 0 when its weights have none for it.
    fn weight(&self, places: &Range<u16>, context: CueContext) -> i16 {
        let mut weights = self.stretch(places).iter();
        weights
            .find(|weight| weight.context.0 >= context.0)
            .filter(|weight| weight.context == context)
            .map_or(0, |weight| weight.tenths)
    }

    /// Which context a word is.
    pub(super) fn context(&self, word: WordId) -> Option<CueContext> {
        let context = CueContext(self.context_of[word.index()]);
        (context != CueContext::OTHER).then_some(context)
    }

    /// The probability that a word heads a cue, 0 when it heads none.
    pub(super) fn probability(&self, word: WordId, previous: CueContext, next: CueContext) -> f32 {
        let number = self.figures_of[word.index()];
        if number == 0 {
            return 0.0;
        }
        let figures = &self.figures[usize::from(number)];
        let general = &self.general[usize::from(figures.ending)];
        let tenths = figures.bias
            + self.weight(&figures.next, next)
            + self.weight(&figures.previous, previous)
            + general.next[usize::from(next.0)]
            + general.previous[usize::from(previous.0)];
        1.0 / (1.0 + (-f32::from(tenths) / 10.0).exp())
    }
}

/// A number with or without a minus sign.
fn tenths(digits: &[u8]) -> i16 {
    let (is_negative, digits) = match digits {
        [b'-', rest @ ..] => (true, rest),
        digits => (false, digits),
    };
    let number = digits
        .iter()
        .fold(0, |number, digit| 10 * number + i16::from(digit - b'0'));
    if is_negative { -number } else { number }
}
