//! Learns to find attributions: the weights of `src/attribution/learned`.
//!
//! ```text
//! cargo run --release -p copydesk-training --bin learn_attribution -- TRAIN DEVELOPMENT [FOLDS]
//! ```
//!
//! TRAIN and DEVELOPMENT are folders in `PolNeAR`'s format. The program writes
//! `src/linear/data/attribution.weights` from TRAIN alone, bit for bit the same each time, and
//! prints how well the readings do that it keeps: on TRAIN, each article read by what was learned
//! from others, and on DEVELOPMENT. See `MODEL_CARD.md`. In a folder FOLDS it leaves, for each part of
//! TRAIN, what was learned from the others, with which `read_folds` reads whole articles.

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

#[path = "../../boost.rs"]
mod boost;
mod corpus;
mod crf;
mod exchange;
mod extents;
mod folds;
#[path = "../../logistic.rs"]
mod logistic;
mod priors;
mod score;
mod sequence;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;
use std::{env, fs, io};

use boost::Row;
use copydesk::training::Forest;
use copydesk::training::attribution::{
    CUE_LABELS, Learned, Pairs, READING_WORDING, ROLE_LABELS, ROLE_WEIGHTS, Read, Reader,
    Regression, WordTables, may_follow, weights_file, wording_feature,
};
use corpus::Article;
use crf::Sequence;
use extents::CueScore;
use logistic::{Example, Quantized};
use priors::{Priors, meanings};
use score::{Probabilities, Reliability, Score, gold_words, is_right, rate, rated_words};
use sequence::{Counts, classes, count, cue_sequences, pairs, role_sequences, sum};

/// Into how many parts the articles are cut, so that none is read by what was learned from it.
const FOLDS: usize = 8;

/// How the labellers are trained.
const CUES: crf::Settings = crf::Settings {
    runs: 8,
    epochs: 6,
    rate: 0.1,
    dropout: 0.0,
};
const ROLES: crf::Settings = crf::Settings {
    runs: 8,
    epochs: 6,
    rate: 0.1,
    dropout: 0.5,
};

/// How often a feature must occur to be kept.
const LEAST_CUE_FEATURE: usize = 15;
const LEAST_ROLE_FEATURE: usize = 50;

/// How the words of readings are learned from.
const WORDING: logistic::Settings = logistic::Settings {
    least: 20,
    epochs: 10,
    rate: 0.02,
    decay: 1e-4,
    balance: 1.0,
    dropout: 0.3,
};

/// How the extent of cues is learned.
const EXTENT: logistic::Settings = logistic::Settings {
    least: 8,
    epochs: 8,
    rate: 0.1,
    decay: 1e-4,
    balance: 1.0,
    dropout: 0.1,
};

/// How the trees are grown that rate readings.
const TREES: boost::Settings = boost::Settings {
    trees: 200,
    leaves: 16,
    rate: 0.06,
    damping: 4.0,
    least: 20.0,
    features: 0.4,
};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (train, development, folder) = match arguments.as_slice() {
        [train, development] => (train, development, None),
        [train, development, folder] => (train, development, Some(Path::new(folder))),
        _ => {
            return Err(io::Error::other(
                "usage: learn_attribution TRAIN DEVELOPMENT [FOLDS]",
            ));
        }
    };
    let clock = Instant::now();
    let mut train = corpus::read(Path::new(train))?;
    let mut development = corpus::read(Path::new(development))?;
    let words = Words::count(&train);
    words.look_up(&mut train, &mut development);
    let data = Data::new(&train);
    println!("{:4.0} s  features", clock.elapsed().as_secs_f64());
    let whole = data.learn(None);
    println!("{:4.0} s  labellers", clock.elapsed().as_secs_f64());
    let mut folds = read_folds(&mut train, &data, &words)?;
    println!("{:4.0} s  readings", clock.elapsed().as_secs_f64());
    rate_wordings(&mut folds);
    let wording = learn_wording(folds.iter());
    println!("{:4.0} s  wording", clock.elapsed().as_secs_f64());
    let extent = learn_extent(folds.iter());
    println!("{:4.0} s  extents of cues", clock.elapsed().as_secs_f64());
    let rated = rate_folds(&folds);
    let threshold = best_threshold(&train, &rated);
    report_cues(&train, &folds, &rated, threshold);
    if let Some(folder) = folder {
        folds::write(folder, &train, &words, &folds, threshold)?;
        println!("{:4.0} s  folds", clock.elapsed().as_secs_f64());
    }
    let rows: Vec<Row> = folds
        .iter()
        .flat_map(|fold| fold.rows.iter().cloned())
        .collect();
    let forest = boost::grow(&rows, &TREES);
    println!("{:4.0} s  trees", clock.elapsed().as_secs_f64());
    let file = words.file(
        &whole,
        &Counts::new(),
        Some((
            &regression(&wording),
            &regression(&extent),
            forest.section(),
            threshold,
        )),
    );
    fs::write("src/linear/data/attribution.weights", &file)?;
    println!("{} bytes", file.len());
    report(&mut development, &file, &forest, &extent, threshold)
}

/// What is known of words.
struct Words {
    counts: Vec<Counts>,
    priors: Priors,
    classes: BTreeMap<u32, u8>,
    meanings: BTreeMap<u32, u16>,
    pairs: Pairs,
}

impl Words {
    fn count(train: &[Article]) -> Self {
        let counts: Vec<Counts> = train.iter().map(count).collect();
        let meanings = meanings();
        Self {
            priors: Priors::new(sum(&counts), meanings.clone()),
            counts,
            meanings,
            classes: classes(train),
            pairs: pairs(train),
        }
    }

    /// The tables, but for what `less` counts.
    fn tables(&self, less: &Counts) -> WordTables {
        let priors = self.priors.table(less);
        WordTables::new(&priors, &self.classes, &self.meanings, &self.pairs)
    }

    /// Looks the words of all articles up; priors leave out what an article counts itself.
    fn look_up(&self, train: &mut [Article], development: &mut [Article]) {
        for (article, counts) in train.iter_mut().zip(&self.counts) {
            article.story.look_up(&self.tables(counts));
        }
        let tables = self.tables(&Counts::new());
        for article in development {
            article.story.look_up(&tables);
        }
    }

    /// The weights file; priors leave out what `less` counts.
    fn file(
        &self,
        labellers: &Labellers,
        less: &Counts,
        readings: Option<(&Regression, &Regression, Vec<u8>, f32)>,
    ) -> Vec<u8> {
        weights_file(
            &self.tables(less),
            &labellers.cues,
            &labellers.roles,
            readings,
        )
    }
}

/// What the two labellers learned.
struct Labellers {
    cues: Learned<CUE_LABELS, CUE_LABELS>,
    roles: Learned<ROLE_WEIGHTS, ROLE_LABELS>,
}

/// Sequences with the part that each belongs to.
struct Data {
    cues: Indexed,
    roles: Indexed,
}

struct Indexed {
    parts: Vec<usize>,
    sequences: Vec<Sequence>,
    /// The features that are kept, by their numbers.
    features: Vec<u32>,
}

/// Which part an article belongs to.
fn part(article: usize) -> usize {
    (article * 7 + article / 11) % FOLDS
}

impl Indexed {
    fn new(train: &[Article], sequences: fn(&Article) -> Vec<Sequence>, least: usize) -> Self {
        let (mut parts, mut all) = (Vec::new(), Vec::new());
        for (at, article) in train.iter().enumerate() {
            for sequence in sequences(article) {
                parts.push(part(at));
                all.push(sequence);
            }
        }
        let features = crf::index(&mut all, least);
        Self {
            parts,
            sequences: all,
            features,
        }
    }

    fn but(&self, left_out: Option<usize>) -> Vec<&Sequence> {
        let pairs = self.parts.iter().zip(&self.sequences);
        pairs
            .filter(|(part, _)| Some(**part) != left_out)
            .map(|(_, sequence)| sequence)
            .collect()
    }
}

impl Data {
    fn new(train: &[Article]) -> Self {
        Self {
            cues: Indexed::new(train, cue_sequences, LEAST_CUE_FEATURE),
            roles: Indexed::new(train, role_sequences, LEAST_ROLE_FEATURE),
        }
    }

    /// Trains both labellers on all parts but one.
    fn learn(&self, left_out: Option<usize>) -> Labellers {
        let (cues, roles) = (self.cues.but(left_out), self.roles.but(left_out));
        Labellers {
            cues: crf::train(&cues, &self.cues.features, CUES, |_, _| true),
            roles: crf::train(&roles, &self.roles.features, ROLES, may_follow),
        }
    }
}

/// A part of the articles, read by what was learned from the others.
struct Fold {
    labellers: Labellers,
    /// The articles' positions, and how each was read.
    read: Vec<(usize, Vec<Read>)>,
    rows: Vec<Row>,
    /// The words of all readings.
    examples: Vec<Example>,
    /// What beside the heads of cues belongs to them.
    extents: Vec<Example>,
}

fn read_folds(train: &mut [Article], data: &Data, words: &Words) -> io::Result<Vec<Fold>> {
    let mut folds = Vec::new();
    for left_out in 0..FOLDS {
        let labellers = data.learn(Some(left_out));
        let file = words.file(&labellers, &Counts::new(), None);
        let reader = Reader::new(&file).ok_or(io::ErrorKind::InvalidData)?;
        let mut fold = Fold {
            labellers,
            read: Vec::new(),
            rows: Vec::new(),
            examples: Vec::new(),
            extents: Vec::new(),
        };
        for (at, article) in train
            .iter_mut()
            .enumerate()
            .filter(|(at, _)| part(*at) == left_out)
        {
            let read = article.story.read_to_learn(&reader);
            let gold = gold_words(article);
            for rated in read.iter().flat_map(|read| &read.readings) {
                let label = is_right(&rated_words(article, rated), &gold);
                fold.rows.push(Row {
                    features: rated.features.to_vec(),
                    label,
                    weight: 1.0,
                });
                fold.examples.push(Example {
                    features: rated.wording.clone(),
                    label,
                });
            }
            fold.extents.extend(extents::examples(article, &read));
            fold.read.push((at, read));
        }
        folds.push(fold);
    }
    Ok(folds)
}

/// Learns from the words of the readings in some folds.
fn learn_wording<'f>(folds: impl Iterator<Item = &'f Fold>) -> Quantized {
    let examples: Vec<&Example> = folds.flat_map(|fold| &fold.examples).collect();
    logistic::learn(&examples, &WORDING)
}

/// Learns how far cues reach from the readings in some folds.
fn learn_extent<'f>(folds: impl Iterator<Item = &'f Fold>) -> Quantized {
    let examples: Vec<&Example> = folds.flat_map(|fold| &fold.extents).collect();
    logistic::learn(&examples, &EXTENT)
}

/// The regression as it ships.
fn regression(wording: &Quantized) -> Regression {
    Regression {
        base: wording.base,
        unit: wording.unit,
        weights: wording.rows(),
    }
}

/// Rates the words of each fold's readings by what the others teach.
fn rate_wordings(folds: &mut [Fold]) {
    for left_out in 0..folds.len() {
        let others = folds.iter().enumerate().filter(|(at, _)| *at != left_out);
        let wording = learn_wording(others.map(|(_, fold)| fold));
        let fold = &mut folds[left_out];
        let rates: Vec<i16> = fold
            .examples
            .iter()
            .map(|example| wording_feature(wording.log_odds(&example.features)))
            .collect();
        for (row, rate) in fold.rows.iter_mut().zip(&rates) {
            row.features[READING_WORDING] = *rate;
        }
        let read = fold.read.iter_mut().flat_map(|(_, read)| read);
        let readings = read.flat_map(|read| &mut read.readings);
        for (reading, rate) in readings.zip(rates) {
            reading.features[READING_WORDING] = rate;
        }
    }
}

/// How much less than the best the lowest threshold may give (F1 in percent): what is kept can be
/// left out by its probability, what is left out can't be had back.
const THRESHOLD_SLACK: f64 = 0.05;

/// An article's position, how it was read, and how likely each reading is.
type RatedArticle<'f> = (usize, &'f [Read], Probabilities);

/// The articles of each part, rated by trees grown on the others.
fn rate_folds(folds: &[Fold]) -> Vec<RatedArticle<'_>> {
    let mut rated = Vec::new();
    for left_out in 0..folds.len() {
        let others = folds.iter().enumerate().filter(|(at, _)| *at != left_out);
        let rows: Vec<Row> = others
            .flat_map(|(_, fold)| fold.rows.iter().cloned())
            .collect();
        let forest = boost::grow(&rows, &TREES);
        for (at, read) in &folds[left_out].read {
            rated.push((*at, read.as_slice(), rate(&forest, read)));
        }
    }
    rated
}

/// Prints how right the cues are of what is kept of the articles of each part, as far as they were
/// taken and as far as the others teach.
fn report_cues(train: &[Article], folds: &[Fold], rated: &[RatedArticle<'_>], threshold: f32) {
    let (mut taken, mut learned) = (CueScore::default(), CueScore::default());
    for left_out in 0..folds.len() {
        let others = folds.iter().enumerate().filter(|(at, _)| *at != left_out);
        let extent = learn_extent(others.map(|(_, fold)| fold));
        for (at, read, probabilities) in rated.iter().filter(|(at, ..)| part(*at) == left_out) {
            let article = &train[*at];
            let kept = article.story.keep(read, probabilities, threshold);
            taken.add(article, read, &kept, None);
            learned.add(article, read, &kept, Some(&extent));
        }
    }
    println!("train, out of fold, {taken}; as learned, {learned}");
}

/// The lowest threshold that does nearly best.
fn best_threshold(train: &[Article], rated: &[RatedArticle<'_>]) -> f32 {
    let mut scores = Vec::new();
    for hundredths in (24_u8..=44).step_by(2) {
        let threshold = f32::from(hundredths) / 100.0;
        let mut score = Score::default();
        for (at, read, probabilities) in rated {
            let kept = train[*at].story.keep(read, probabilities, threshold);
            score.add(&train[*at], read, &kept);
        }
        println!("train, out of fold, from {threshold:.2} on: {score}");
        scores.push((score.attribution(), threshold));
    }
    let most = scores.iter().map(|(score, _)| *score).fold(0.0, f64::max);
    let is_enough = |(score, _): &&(f64, f32)| *score >= most - THRESHOLD_SLACK;
    scores
        .iter()
        .find(is_enough)
        .map_or(0.0, |(_, threshold)| *threshold)
}

/// Prints how well the readings do.
fn report(
    articles: &mut [Article],
    file: &[u8],
    forest: &Forest,
    extent: &Quantized,
    threshold: f32,
) -> io::Result<()> {
    let reader = Reader::new(file).ok_or(io::ErrorKind::InvalidData)?;
    let mut score = Score::default();
    let mut reliability = Reliability::default();
    let (mut taken, mut learned) = (CueScore::default(), CueScore::default());
    for article in articles {
        article.story.look_up_in(&reader);
        let read = article.story.read(&reader);
        let kept = article.story.keep(&read, &rate(forest, &read), threshold);
        score.add(article, &read, &kept);
        reliability.add(article, &read, &kept);
        taken.add(article, &read, &kept, None);
        learned.add(article, &read, &kept, Some(extent));
    }
    println!("development, from {threshold:.2} on: {score}");
    println!("{reliability}");
    println!("{taken}; as learned, {learned}");
    Ok(())
}
