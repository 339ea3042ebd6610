//! What the trainer shares with the learned reader.

use std::ops::Range;

use super::candidate::{Limits, Room, candidates};
use super::choice::{Pick, keep};
use super::extent::{self, CuePlace, Side};
use super::model::{self, Model};
use super::rank::Survey;
use super::reading::{self as learned, Candidate};
use super::sheet::Sheet;
use super::tally::Tally;
pub use super::weights_file::{Learned, Pairs, Regression, WordTables, prior_step, weights_file};
use super::wording::CueWords;
use super::{cue, role};
use crate::attribution::draft::Draft;
use crate::attribution::label::Labels;
use crate::attribution::{proposal, reading};
use crate::linear::{Logistic, Weights, logistic};
use crate::text::{Document, TokenKind};

/// How many labels cues have.
pub const CUE_LABELS: usize = cue::LABELS;
/// How many features a reading has.
pub const READING_FEATURES: usize = super::rank::FEATURES;
/// Which of them the words of the reading give: log-odds times 100.
pub const READING_WORDING: usize = super::rank::WORDING;
/// How many labels roles have.
pub const ROLE_LABELS: usize = role::LABELS;
/// How many of these have weights.
pub const ROLE_WEIGHTS: usize = role::WEIGHTS;

/// The hash by which a word is found in tables.
pub fn word_hash(word: &str) -> u32 {
    crate::linear::word_hash(word)
}

/// Whether one role may follow another.
pub fn may_follow(last: u8, next: u8) -> bool {
    role::may_follow(last, next)
}

/// A weights file, read.
pub struct Reader(Model);

impl Reader {
    /// Reads a weights file; `None` when it is not whole.
    pub fn new(file: &[u8]) -> Option<Self> {
        Model::new(&Weights::read(file.to_vec())?).map(Self)
    }

    /// Has all articles of this process read by it instead of the weights that ship; `false` when
    /// one was read already.
    pub fn replace_shipped(self) -> bool {
        model::replace(self.0)
    }
}

/// A story, cut and looked at.
pub struct Story {
    document: Document,
    sheet: Sheet,
    proposals: Vec<Draft>,
}

/// A candidate's readings.
pub struct Read {
    /// The tokens of the cue.
    pub cue: Range<usize>,
    /// The readings, likeliest first; last, what only the rules read.
    pub readings: Vec<Rated>,
}

/// One reading with what is known of it.
pub struct Rated {
    /// The tokens of the source.
    pub source: Vec<Range<usize>>,
    /// The tokens of the content.
    pub content: Vec<Range<usize>>,
    /// The logarithm of its probability given the cue.
    pub log_probability: f32,
    /// What is known of it.
    pub features: [i16; READING_FEATURES],
    /// What its words tell.
    pub wording: Vec<u32>,
}

/// A reading that is kept.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// Of which candidate it is.
    pub candidate: usize,
    /// Its place among the candidate's readings.
    pub rank: usize,
    /// How likely it is right.
    pub probability: f32,
}

impl Story {
    /// Cuts a bare story.
    pub fn new(text: &str, words: &WordTables) -> Self {
        let document = Document::from_marked_story(text);
        let sheet = Sheet::new(&document, &words.tables);
        let mut reading = reading::Reading::new(&document);
        let labels = Labels::new(&reading);
        let proposals = proposal::propose(&mut reading, |passage| labels.has(passage));
        Self {
            document,
            sheet,
            proposals,
        }
    }

    /// Looks at the tokens again with other tables.
    pub fn look_up(&mut self, words: &WordTables) {
        self.sheet = Sheet::new(&self.document, &words.tables);
    }

    /// Looks at the tokens again with the tables of a weights file.
    pub fn look_up_in(&mut self, reader: &Reader) {
        self.sheet = Sheet::new(&self.document, &reader.0.tables);
    }

    /// Where the tokens stand, in bytes.
    pub fn tokens(&self) -> Vec<Range<usize>> {
        self.document
            .tokens()
            .iter()
            .map(|token| token.span.range())
            .collect()
    }

    /// The hash of a token's word.
    pub fn word(&self, at: usize) -> u32 {
        self.sheet.facts[at].word
    }

    /// The kind of a token, as a shape.
    pub fn kind(&self, at: usize) -> u8 {
        self.sheet.facts[at].kind
    }

    /// Whether the token is no mark.
    pub fn is_word(&self, at: usize) -> bool {
        self.sheet.facts[at].is_word
    }

    /// Whether the token has letters first.
    pub fn has_letters(&self, at: usize) -> bool {
        matches!(
            self.document.tokens()[at].kind,
            TokenKind::Word | TokenKind::Clitic
        )
    }

    /// Whether the token stands in a quotation.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.sheet.facts[at].is_quoted()
    }

    /// Whether the word is grammatical.
    pub fn is_grammatical(&self, at: usize) -> bool {
        self.document.tokens()[at].word.grammatical_group() != 0
    }

    /// The sentences, as ranges of tokens.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        let sentences = self.document.sentences().iter();
        sentences.map(|sentence| sentence.tokens.range()).collect()
    }

    /// The runs of a sentence's tokens that may belong to cues, with the features of each token.
    pub fn cue_features(&self, sentence: &Range<usize>) -> Vec<(Range<usize>, Vec<Vec<u32>>)> {
        let view = cue::SentenceView::new(&self.sheet, sentence);
        let run = |run: Range<usize>| {
            let token = |at| {
                let mut found = Vec::new();
                view.features(at, &mut |feature| found.push(feature));
                found
            };
            (run.clone(), run.map(token).collect())
        };
        view.runs().map(run).collect()
    }

    /// The tokens among which a cue's source and content are looked for.
    pub fn role_window(&self, cue: &Range<usize>) -> Range<usize> {
        role::window(&self.document, &self.sheet, cue)
    }

    /// The chunks among which a cue's source and content are looked for, with the features of each.
    pub fn role_features(&self, cue: &Range<usize>) -> (Vec<Range<usize>>, Vec<Vec<u32>>) {
        let mut field = role::Field::default();
        field.look(&self.document, &self.sheet, cue);
        let view = role::CueView::new(&self.document, &self.sheet.facts, cue);
        let chunk = |chunk: &Range<usize>| {
            let mut found = Vec::new();
            if !cue.contains(&chunk.start) {
                let chunk = field.view(&self.sheet, &view, chunk);
                let take = &mut |feature| found.push(feature);
                chunk.features(&view, take);
                for group in 0..role::GROUPS {
                    chunk.group_features(group, &view, take);
                }
            }
            found
        };
        let found = field.chunks.iter().map(chunk).collect();
        (field.chunks, found)
    }

    /// The token by which a candidate's cue is known.
    pub fn head(&self, read: &Read) -> usize {
        extent::head(&self.sheet.facts, &read.cue)
    }

    /// The tokens on either side that a reading's cue might go on to, with the features of each.
    pub fn extent_features(&self, read: &Read, reading: &Rated) -> [Vec<(usize, Vec<u32>)>; 2] {
        let place = self.cue_place(read, reading);
        Side::BOTH.map(|side| {
            let token = |at| (at, extent_features(&place, at, side));
            place.side(side).map(token).collect()
        })
    }

    /// The tokens of a reading's cue, by what features give, in log-odds times 1024.
    pub fn extent(
        &self,
        read: &Read,
        reading: &Rated,
        log_odds: impl Fn(&[u32]) -> i32,
    ) -> Range<usize> {
        let place = self.cue_place(read, reading);
        place.extent(|at, side| log_odds(&extent_features(&place, at, side)))
    }

    fn cue_place<'s>(&'s self, read: &Read, reading: &'s Rated) -> CuePlace<'s> {
        let (source, content) = (&reading.source, &reading.content);
        CuePlace::new(&self.sheet.facts, read.cue.clone(), source, content)
    }

    /// All candidates with their readings.
    pub fn read(&mut self, reader: &Reader) -> Vec<Read> {
        let found = self.candidates(reader, Limits::READING);
        self.rated(&found, &reader.0.wording)
    }

    /// All candidates with their readings, and such as are too unlikely to be read otherwise: readings
    /// are learned to be told apart by them.
    pub fn read_to_learn(&mut self, reader: &Reader) -> Vec<Read> {
        let found = self.candidates(reader, Limits::LEARNING);
        self.rated(&found, &reader.0.wording)
    }

    /// Keeps the readings that the library keeps, given how likely each reading of each candidate is and
    /// how likely one must be to be kept; the likeliest first.
    pub fn keep(&self, read: &[Read], probabilities: &[Vec<f32>], threshold: f32) -> Vec<Kept> {
        let content = |pick: &Pick| {
            let reading = &read[pick.candidate].readings[pick.rank];
            reading.content.as_slice()
        };
        let kept = keep(threshold, &self.sheet.facts, probabilities, content);
        let kept = kept.into_iter().map(|pick| Kept {
            candidate: pick.candidate,
            rank: pick.rank,
            probability: pick.probability,
        });
        kept.collect()
    }

    fn candidates(&mut self, reader: &Reader, limits: Limits) -> Vec<Candidate> {
        let Self {
            document,
            sheet,
            proposals,
        } = self;
        let room = &mut Room::new(limits);
        candidates(&reader.0, document, sheet, proposals, room)
    }

    fn rated(&self, found: &[Candidate], logistic: &Logistic) -> Vec<Read> {
        let survey = Survey::new(&self.document, &self.sheet, found, logistic);
        let rated = |(number, candidate): (usize, &Candidate)| {
            let mut rows = Vec::new();
            survey.features(number, &mut |row| rows.push(*row));
            let readings = candidate.readings.iter().zip(rows);
            Read {
                cue: candidate.cue.clone(),
                readings: readings
                    .map(|(reading, features)| Rated {
                        source: reading.source.clone(),
                        content: reading.content.clone(),
                        log_probability: reading.log_probability,
                        features,
                        wording: wording(&self.sheet, candidate, reading),
                    })
                    .collect(),
            }
        };
        found.iter().enumerate().map(rated).collect()
    }
}

fn extent_features(place: &CuePlace<'_>, at: usize, side: Side) -> Vec<u32> {
    let mut found = Vec::new();
    place.features(at, side, &mut |feature| found.push(feature));
    found
}

/// What trees are told of the log-odds that words give, times 1024.
pub fn wording_feature(log_odds: i32) -> i16 {
    super::row::wording_feature(log_odds)
}

fn wording(sheet: &Sheet, candidate: &Candidate, reading: &learned::Reading) -> Vec<u32> {
    let mut found = Vec::new();
    let tally = |pieces: &[Range<usize>]| Tally::new(&sheet.facts, pieces, &candidate.cue);
    let (source, content) = (tally(&reading.source), tally(&reading.content));
    let words = CueWords::new(sheet, candidate);
    words.features(reading, &source, &content, &mut |feature| {
        found.push(feature);
    });
    found
}

/// The probability of log-odds, given times 1024.
pub fn probability(log_odds: i32) -> f32 {
    logistic(log_odds)
}
