//! How much a fact-checker would want to check a claim: a linear model over its words.
//!
//! Trained on sentences of US presidential debates that were labelled for `ClaimBuster`; see
//! `MODEL_CARD.md`.

use once_cell::sync::Lazy;

use crate::lexicon::{Class, Classes};
use crate::linear::{Logistic, check_worthiness_weights, feature, probability, word_hash};
use crate::text::{Token, TokenKind};

static MODEL: Lazy<Logistic> = Lazy::new(|| {
    let weights = check_worthiness_weights();
    let model = weights.and_then(|weights| Logistic::read(&weights, *b"scal", *b"word"));
    model.unwrap_or_default()
});

/// The probability, 0 to 1, that a fact-checker would want to check what these tokens say.
pub(super) fn check_worthiness(text: &str, tokens: &[Token]) -> f32 {
    let log_odds = MODEL.log_odds(&features(text, tokens));
    f32::from(probability(log_odds)) / 1000.0
}

/// What a feature is made from.
mod template {
    pub(super) const WORD: u32 = 1;
    pub(super) const PAIR: u32 = 2;
    pub(super) const FIRST: u32 = 3;
    pub(super) const LENGTH: u32 = 4;
    pub(super) const NUMBERS: u32 = 5;
    pub(super) const NAMES: u32 = 6;
    pub(super) const PAST: u32 = 7;
    pub(super) const HEDGES: u32 = 8;
}

/// What a number counts as, whatever its digits.
const NUMBER: u32 = 1;
const YEAR: u32 = 2;
const MONEY: u32 = 3;

/// Counts above this are one.
const MOST: u32 = 4;

/// Words that make what is said less than certain.
const HEDGES: Classes = Classes::any_of(&[Class::PossibleHedge, Class::ProbableHedge]);

/// The features of some tokens.
///
/// Words and pairs of words, numbers by what they are; how long it is; how many numbers, names,
/// past forms and hedges it has.
pub(crate) fn features(text: &str, tokens: &[Token]) -> Vec<u32> {
    let mut found = Vec::with_capacity(2 * tokens.len() + 8);
    let (mut last, mut length) = (0, 0);
    let (mut numbers, mut names, mut past, mut hedges) = (0, 0, 0, 0);
    for token in tokens {
        let words = &text[token.span];
        let Some(word) = term(token, words) else {
            continue;
        };
        found.push(feature(template::WORD, word, 0));
        found.push(feature(template::PAIR, last, word));
        if length == 0 {
            found.push(feature(template::FIRST, word, 0));
        }
        let classes = token.classes.all();
        numbers += u32::from(token.kind == TokenKind::Number || classes.has(Class::NumberWord));
        names += u32::from(token.is_capitalized() && length > 0);
        past += u32::from(classes.has(Class::PastVerb) || words.ends_with("ed"));
        hedges += u32::from(classes.meets(HEDGES));
        length += 1;
        last = word;
    }
    found.extend([
        feature(template::PAIR, last, 0),
        feature(template::LENGTH, u32::min(length / 4, 8), 0),
        feature(template::NUMBERS, numbers.min(MOST), 0),
        feature(template::NAMES, names.min(MOST), 0),
        feature(template::PAST, past.min(MOST), 0),
        feature(template::HEDGES, hedges.min(MOST), 0),
    ]);
    found
}

/// What a token counts as; `None` for most marks.
fn term(token: &Token, words: &str) -> Option<u32> {
    match token.kind {
        TokenKind::Number => Some(if is_year(words) { YEAR } else { NUMBER }),
        TokenKind::Currency => Some(MONEY),
        TokenKind::Word | TokenKind::Clitic => Some(word_hash(words)),
        TokenKind::Punctuation if matches!(words, "?" | "!" | "%") => Some(word_hash(words)),
        _ => None,
    }
}

fn is_year(words: &str) -> bool {
    words.len() == 4 && (words.starts_with("19") || words.starts_with("20"))
}
