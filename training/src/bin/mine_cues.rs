//! Mines the lexicon of cue words from a corpus of attributions.
//!
//! ```text
//! cargo run --release -p copydesk-training --bin mine_cues -- CORPUS > src/lexicon/data/cues.txt
//! ```
//!
//! CORPUS is a folder in `PolNeAR`'s format: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`
//! (brat standoff, offsets in code points); of several annotators the first by name counts.
//!
//! For every word form that heads at least two cues the program counts how often it does outside
//! quotations (the prior) and fits a logistic regression that says how the word before and the
//! word after move that probability. Same corpus, same file, bit for bit.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use copydesk::{Document, Token, TokenKind};

/// How often a form must head a cue to be listed.
const LEAST_HEADS: usize = 2;
/// How often a form must stand in a context for the pair to have a weight of its own.
const LEAST_PAIRS: usize = 6;
/// How often the corpus is gone through in fitting.
const EPOCHS: usize = 30;
/// The strength of the pull of all weights towards 0.
const REGULARIZATION: f64 = 0.02;
/// Weights smaller than this are left out, in logits.
const LEAST_WEIGHT: f64 = 0.2;

/// The words that count as contexts; the library reads the same list.
const CONTEXTS: &str = include_str!("../../../src/lexicon/data/cue_contexts.txt");

/// A token of the corpus with what surrounds it.
struct Instance {
    form: String,
    next: String,
    previous: String,
    in_cue: bool,
    heads_cue: bool,
}

#[allow(clippy::print_stdout)]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("usage: mine_cues CORPUS > FILE")?;
    let instances = read_corpus(Path::new(&folder))?;
    print!("{}", lexicon(&instances));
    Ok(())
}

/// All tokens outside quotations, with the cue heads marked.
fn read_corpus(folder: &Path) -> Result<Vec<Instance>, Box<dyn Error>> {
    let contexts: BTreeSet<&str> = CONTEXTS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let mut documents = Vec::new();
    let mut seen = BTreeSet::new();
    let mut paths: Vec<_> = fs::read_dir(folder.join("attributions"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    for path in paths {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let Some((name, _)) = stem.and_then(|stem| stem.rsplit_once('_')) else {
            continue;
        };
        if seen.insert(name.to_owned()) {
            let text = fs::read_to_string(folder.join("text").join(format!("{name}.txt")))?;
            let cues = read_cues(&fs::read_to_string(&path)?);
            documents.push(read_document(&text, &cues, &contexts));
        }
    }
    let mut commonness = BTreeMap::new();
    for token in documents.iter().flatten().flatten() {
        let (inside, all) = commonness.entry(token.form.clone()).or_insert((0, 0));
        *inside += usize::from(token.in_cue);
        *all += 1;
    }
    for cue in documents
        .iter_mut()
        .flatten()
        .filter(|cue| cue.len() > 1 || cue[0].in_cue)
    {
        mark_head(cue, &commonness, &contexts);
    }
    Ok(documents.into_iter().flatten().flatten().collect())
}

/// The cues of an annotation file, each as ranges of code points.
fn read_cues(annotation: &str) -> Vec<Vec<(usize, usize)>> {
    let rows: Vec<Vec<&str>> = annotation
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    let mut spans = BTreeMap::new();
    for row in &rows {
        let [id, value, ..] = row.as_slice() else {
            continue;
        };
        if let Some((_, ranges)) = value.split_once(' ').filter(|_| id.starts_with('T')) {
            let ranges: Vec<(usize, usize)> = ranges
                .split(';')
                .filter_map(|range| range.split_once(' '))
                .filter_map(|(start, end)| Some((start.parse().ok()?, end.parse().ok()?)))
                .collect();
            spans.insert(*id, ranges);
        }
    }
    let events = rows.iter().filter(|row| row[0].starts_with('E'));
    events
        .filter_map(|row| row.get(1))
        .filter(|roles| roles.split(' ').any(|role| role.starts_with("Content")))
        .map(|roles| {
            let parts = roles.split(' ').filter(|role| role.starts_with("Cue"));
            parts
                .filter_map(|part| spans.get(part.split_once(':')?.1))
                .flatten()
                .copied()
                .collect()
        })
        .filter(|cue: &Vec<_>| !cue.is_empty())
        .collect()
}

/// The tokens of a document outside quotations: those of one cue together, others alone.
fn read_document(
    text: &str,
    cues: &[Vec<(usize, usize)>],
    contexts: &BTreeSet<&str>,
) -> Vec<Vec<Instance>> {
    let document = Document::from_story(text);
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut cue_at = vec![None; text.len() + 1];
    for (index, cue) in cues.iter().enumerate() {
        for (start, end) in cue {
            let range = bytes[(*start).min(bytes.len() - 1)]..bytes[(*end).min(bytes.len() - 1)];
            cue_at[range].fill(Some(index));
        }
    }
    let mut quoted = vec![false; text.len() + 1];
    for quotation in document.quotations() {
        for span in &quotation.outer {
            quoted[span.range()].fill(true);
        }
    }
    let mut groups: Vec<Vec<Instance>> = Vec::new();
    let mut group_of = BTreeMap::new();
    for sentence in document.sentences() {
        let tokens = &document.tokens()[sentence.tokens.range()];
        for (at, token) in tokens.iter().enumerate() {
            let start = token.span.range().start;
            if token.kind != TokenKind::Word || quoted[start] {
                continue;
            }
            let cue = cue_at[start];
            let instance = Instance {
                form: normalized(&text[token.span]),
                next: context(text, tokens.get(at + 1), contexts),
                previous: context(text, at.checked_sub(1).map(|at| &tokens[at]), contexts),
                in_cue: cue.is_some(),
                heads_cue: false,
            };
            match cue.and_then(|cue| group_of.get(&cue).copied()) {
                Some(group) => {
                    let group: &mut Vec<Instance> = &mut groups[group];
                    group.push(instance);
                }
                None => {
                    if let Some(cue) = cue {
                        group_of.insert(cue, groups.len());
                    }
                    groups.push(vec![instance]);
                }
            }
        }
    }
    groups
}

/// What a neighbouring token counts as.
fn context(text: &str, token: Option<&Token>, contexts: &BTreeSet<&str>) -> String {
    let Some(token) = token else {
        return "^".to_owned();
    };
    let words = normalized(&text[token.span]);
    match token.kind {
        TokenKind::Word if contexts.contains(words.as_str()) => words,
        TokenKind::Clitic => "'s".to_owned(),
        TokenKind::Quotation => "\"".to_owned(),
        TokenKind::Number | TokenKind::Currency => "0".to_owned(),
        TokenKind::Punctuation if matches!(words.as_str(), "," | ":" | ";") => words,
        TokenKind::Punctuation if matches!(words.as_str(), "." | "!" | "?") => ".".to_owned(),
        TokenKind::Punctuation => "-".to_owned(),
        _ if token.is_capitalized() => "Aa".to_owned(),
        _ if words.ends_with("ly") => "ly".to_owned(),
        _ => "aa".to_owned(),
    }
}

/// A word in lower case with straight apostrophes.
fn normalized(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// Marks the word of a cue that heads it: the one that most often stands in cues.
fn mark_head(
    cue: &mut [Instance],
    commonness: &BTreeMap<String, (usize, usize)>,
    contexts: &BTreeSet<&str>,
) {
    let mut best: Option<(f64, usize)> = None;
    for (index, token) in cue.iter().enumerate() {
        let (inside, all) = commonness[&token.form];
        let mut share = inside as f64 / (all as f64 + 1.0);
        if contexts.contains(token.form.as_str()) {
            share *= 0.01;
        }
        if best.is_none_or(|(most, _)| share > most) {
            best = Some((share, index));
        }
    }
    if let Some((_, index)) = best {
        cue[index].heads_cue = true;
    }
}

/// The weights of the regression: one a feature.
#[derive(Default)]
struct Weights {
    ids: BTreeMap<(String, char, String), usize>,
    values: Vec<f64>,
    squares: Vec<f64>,
}

impl Weights {
    fn id(&mut self, row: &str, side: char, context: &str) -> usize {
        let next = self.values.len();
        let id = *self
            .ids
            .entry((row.to_owned(), side, context.to_owned()))
            .or_insert(next);
        if id == next {
            self.values.push(0.0);
            self.squares.push(1e-6);
        }
        id
    }

    fn fit(&mut self, examples: &[(Vec<usize>, bool)]) {
        for _ in 0..EPOCHS {
            for (features, right) in examples {
                let sum: f64 = features.iter().map(|id| self.values[*id]).sum();
                let slope = f64::from(u8::from(*right)) - 1.0 / (1.0 + (-sum).exp());
                for id in features {
                    let gradient = slope - REGULARIZATION * 0.05 * self.values[*id];
                    self.squares[*id] += gradient * gradient;
                    self.values[*id] += 0.15 * gradient / self.squares[*id].sqrt();
                }
            }
        }
    }
}

/// The general row for words with the same ending.
fn ending(form: &str) -> &'static str {
    [("ed", "*ed"), ("ing", "*ing"), ("s", "*s")]
        .iter()
        .find(|(suffix, _)| form.ends_with(suffix))
        .map_or("*", |(_, row)| row)
}

/// The file.
fn lexicon(instances: &[Instance]) -> String {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, char, &str), usize> = BTreeMap::new();
    for token in instances {
        let (heads, all) = counts.entry(&token.form).or_default();
        *heads += usize::from(token.heads_cue);
        *all += 1;
        for (side, context) in [('>', &token.next), ('<', &token.previous)] {
            *pairs.entry((&token.form, side, context)).or_default() += 1;
        }
    }
    counts.retain(|form, (heads, all)| {
        *heads >= LEAST_HEADS
            && *heads * 50 >= *all
            && form.chars().all(|c| c.is_alphabetic() || c == '-')
    });
    let mut weights = Weights::default();
    let mut examples = Vec::new();
    for token in instances {
        let Some((heads, all)) = counts.get(token.form.as_str()) else {
            continue;
        };
        let bias = weights.id(&token.form, '=', "");
        if weights.values[bias] == 0.0 {
            weights.values[bias] = logit(*heads, *all);
        }
        let mut features = vec![bias];
        for (side, context) in [('>', &token.next), ('<', &token.previous)] {
            features.push(weights.id(ending(&token.form), side, context));
            if pairs[&(token.form.as_str(), side, context.as_str())] >= LEAST_PAIRS {
                features.push(weights.id(&token.form, side, context));
            }
        }
        examples.push((features, token.heads_cue));
    }
    weights.fit(&examples);
    write_lexicon(&counts, &weights)
}

fn logit(heads: usize, all: usize) -> f64 {
    let share = (heads as f64 + 0.2) / (all as f64 + 1.0);
    (share / (1.0 - share)).ln()
}

fn write_lexicon(counts: &BTreeMap<&str, (usize, usize)>, weights: &Weights) -> String {
    let mut rows: BTreeMap<&str, [String; 3]> = BTreeMap::new();
    for ((row, side, context), id) in &weights.ids {
        let value = weights.values[*id];
        let cells = rows.entry(row).or_default();
        let tenths = format!("{:.0}", value * 10.0);
        match side {
            '=' => cells[0] = tenths,
            _ if value.abs() < LEAST_WEIGHT => {}
            _ => {
                let cell = &mut cells[if *side == '>' { 1 } else { 2 }];
                let space = if cell.is_empty() { "" } else { " " };
                let _ = write!(cell, "{space}{context}={tenths}");
            }
        }
    }
    let mut file = String::from(
        "# Words that head cues: the prior P(cue | word) in hundredths, the bias in tenths of a logit, \
         and what the next and the previous word add to it; rows with * hold for words by their ending\n\
         # source: counted by training/src/bin/mine_cues.rs in PolNeAR (networkdynamics/PolNeAR), training half, outside quotations\n\
         # licence: figures about words; MIT OR Apache-2.0\n",
    );
    for (row, [bias, next, previous]) in rows {
        let prior = counts
            .get(row)
            .map_or(0, |(heads, all)| (100 * heads + all / 2) / all);
        let bias = if bias.is_empty() { "0" } else { &bias };
        let _ = writeln!(file, "{row}\t{prior}\t{bias}\t{next}\t{previous}");
    }
    file
}
