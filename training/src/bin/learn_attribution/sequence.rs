//! What the labellers learn from: words' priors and classes, labelled sequences.

use std::collections::BTreeMap;
use std::ops::Range;

use copydesk::training::attribution::Pairs;

use crate::corpus::{Article, Gold};
use crate::crf::Sequence;
use crate::exchange;

/// The longest cue that is learned from, in tokens; a few are annotated across a sentence.
const LONGEST_CUE: usize = 13;

/// How often each word heads a cue, and how often it occurs outside quotations.
pub type Counts = BTreeMap<u32, (u32, u32)>;

/// Counts the words of an article.
pub fn count(article: &Article) -> Counts {
    let mut counts = Counts::new();
    for at in 0..article.story.tokens().len() {
        if article.story.has_letters(at) && !article.story.is_quoted(at) {
            counts.entry(article.story.word(at)).or_default().1 += 1;
        }
    }
    for head in article.gold.iter().filter_map(|gold| head(article, gold)) {
        counts.entry(article.story.word(head)).or_default().0 += 1;
    }
    counts
}

/// The first word of a cue that is not grammatical, or its first.
fn head(article: &Article, gold: &Gold) -> Option<usize> {
    let story = &article.story;
    let is_plain = |at: &&usize| story.has_letters(**at) && !story.is_grammatical(**at);
    gold.cue.iter().find(is_plain).or(gold.cue.first()).copied()
}

/// The counts of all articles.
pub fn sum(counts: &[Counts]) -> Counts {
    let mut all = Counts::new();
    for (word, (heads, uses)) in counts.iter().flatten() {
        let sum = all.entry(*word).or_default();
        sum.0 += heads;
        sum.1 += uses;
    }
    all
}

/// Classes of words that are used alike.
pub fn classes(articles: &[Article]) -> BTreeMap<u32, u8> {
    let tokens = |article: &Article, sentence: Range<usize>| -> Vec<(u32, u8)> {
        sentence
            .map(|at| (article.story.word(at), article.story.kind(at)))
            .collect()
    };
    let sentences: Vec<_> = articles
        .iter()
        .flat_map(|article| {
            let sentences = article.story.sentences().into_iter();
            sentences.map(move |sentence| tokens(article, sentence))
        })
        .collect();
    exchange::sort(&sentences).into_iter().collect()
}

/// The runs of tokens in which cues are looked for.
pub fn cue_sequences(article: &Article) -> Vec<Sequence> {
    let mut labels = vec![0_u8; article.story.tokens().len()];
    for gold in &article.gold {
        let mut last = None;
        for at in &gold.cue {
            labels[*at] = if last.is_some_and(|last| last + 1 == *at) {
                2
            } else {
                1
            };
            last = Some(*at);
        }
    }
    let mut sequences = Vec::new();
    for sentence in article.story.sentences() {
        for (run, features) in article.story.cue_features(&sentence) {
            sequences.push(Sequence::new(features, labels[run].to_vec()));
        }
    }
    sequences
}

/// The windows of the cues, with the roles of their tokens.
pub fn role_sequences(article: &Article) -> Vec<Sequence> {
    let mut sequences = Vec::new();
    for gold in &article.gold {
        let (Some(first), Some(last)) = (gold.cue.first(), gold.cue.last()) else {
            continue;
        };
        let cue = *first..last + 1;
        if cue.len() <= LONGEST_CUE {
            let (chunks, features) = article.story.role_features(&cue);
            sequences.push(Sequence::new(features, roles(gold, &cue, &chunks)));
        }
    }
    sequences
}

/// The role of a token: 1 source, 3 content, 5 cue.
fn role(gold: &Gold, cue: &Range<usize>, at: usize) -> u8 {
    if cue.contains(&at) {
        5
    } else if gold.source.contains(&at) {
        1
    } else if gold.content.contains(&at) {
        3
    } else {
        0
    }
}

/// The roles of chunks: 1 and 2 begin and go on a source, 3 and 4 a content; 5 is the cue.
fn roles(gold: &Gold, cue: &Range<usize>, chunks: &[Range<usize>]) -> Vec<u8> {
    let mut labels: Vec<u8> = chunks
        .iter()
        .map(|chunk| role(gold, cue, chunk.end - 1))
        .collect();
    for at in (1..labels.len()).rev() {
        if matches!(labels[at], 1 | 3) && labels[at - 1] == labels[at] {
            labels[at] += 1;
        }
    }
    labels
}

/// Counts how often the role changes between tokens, by their kinds.
pub fn pairs(articles: &[Article]) -> Pairs {
    let mut pairs = Pairs::default();
    for article in articles {
        for gold in &article.gold {
            let (Some(first), Some(last)) = (gold.cue.first(), gold.cue.last()) else {
                continue;
            };
            let cue = *first..last + 1;
            let window = article.story.role_window(&cue);
            for at in window.start + 1..window.end {
                let story = &article.story;
                let differ = role(gold, &cue, at - 1) != role(gold, &cue, at);
                pairs.count(story.kind(at - 1), story.kind(at), differ);
            }
        }
    }
    pairs
}
