//! What is known of a document's tokens before anything is labelled.

use std::ops::Range;

use super::chunk::{self, Joins};
use super::counts::Counts;
use super::fact::{Fact, Link, Quote, kind, prior};
use super::word::{Word, Words};
use crate::lexicon::Class;
use crate::linear::word_hash;
use crate::text::{Case, Document, Token, TokenKind};

/// How likely a cue must be for what follows it to be left to it.
const LIKELY_CUE: f32 = 0.5;

/// The classes of words that are in no table: by kind.
pub(crate) const FIRST_SHAPE_CLASS: u8 = 160;
/// Likewise the classes of meanings.
pub(crate) const FIRST_SHAPE_MEANING: u16 = 1000;

/// What is known of words in general.
#[derive(Clone, Debug)]
pub(crate) struct Tables {
    pub(crate) words: Words,
    pub(crate) joins: Joins,
}

/// What is known of a document's tokens.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) facts: Vec<Fact>,
    pub(super) counts: Counts,
}

impl Sheet {
    /// Looks at all tokens of a document.
    pub(crate) fn new(document: &Document, tables: &Tables) -> Self {
        let mut quotations = document.outermost_quotations();
        // Behind the last token a quotation may go on: so it was when the weights were learned.
        quotations.push(quotation_behind(document));
        let mut facts = facts(document, &quotations, &tables.words);
        for (number, sentence) in (0..).zip(document.sentences()) {
            let mut strong = 0_u8;
            for fact in &mut facts[sentence.tokens.range()] {
                fact.sentence = number;
                fact.strong_before = strong;
                strong = strong.saturating_add(u8::from(fact.is_strong()));
            }
        }
        chunk::link(&mut facts, &tables.joins);
        Self {
            counts: Counts::new(&facts),
            facts,
        }
    }

    /// Marks the likely ones of the cues that were found, each with its probability.
    pub(crate) fn mark(&mut self, cues: &[(Range<usize>, f32)]) {
        let likely = cues
            .iter()
            .filter(|(_, probability)| *probability >= LIKELY_CUE);
        for (cue, _) in likely {
            for fact in &mut self.facts[cue.clone()] {
                fact.is_in_cue = true;
            }
        }
    }
}

/// The quotation that is taken for that of what is behind the last token, counted from 1.
fn quotation_behind(document: &Document) -> u32 {
    let number = document.outermost_quotation_at(document.tokens().len());
    number.map_or(0, |number| u32::try_from(number + 1).unwrap_or(0))
}

/// What each token tells by itself.
fn facts(document: &Document, quotations: &[u32], table: &Words) -> Vec<Fact> {
    let tokens = document.tokens().iter().enumerate();
    let facts = tokens.map(|(at, token)| {
        let words = &document.text()[token.span];
        let hash = word_hash(words);
        fact(
            token,
            words,
            quote(token, at, quotations),
            hash,
            table.get(hash),
        )
    });
    facts.collect()
}

fn fact(token: &Token, words: &str, quote: Quote, hash: u32, known: Word) -> Fact {
    let kind = kind_of(token, words, quote);
    let is_word = !matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation);
    Fact {
        word: hash,
        kind,
        class: known.class.unwrap_or(FIRST_SHAPE_CLASS + kind),
        meaning: known
            .meaning
            .unwrap_or(FIRST_SHAPE_MEANING + u16::from(kind)),
        prior: if is_word {
            known.prior.unwrap_or(prior::NEVER)
        } else {
            prior::MARK
        },
        quote,
        is_capitalized: token.is_capitalized(),
        is_word,
        is_verb_group: token.is(Class::VerbGroup),
        is_verb: token.is(Class::FiniteVerb)
            || token.is(Class::PastVerb)
            || token.is(Class::PresentVerb),
        opens_clause: token.is(Class::ClauseOpener),
        is_that: words.eq_ignore_ascii_case("that"),
        sentence: 0,
        strong_before: 0,
        link: Link::None,
        is_in_cue: false,
    }
}

/// Where a token stands, given the quotation of each token and of what is behind the last.
fn quote(token: &Token, at: usize, quotations: &[u32]) -> Quote {
    let number = quotations[at];
    if number == 0 {
        return Quote::Outside;
    }
    let is_mark = token.kind == TokenKind::Quotation;
    if is_mark && (at == 0 || quotations[at - 1] != number) {
        Quote::Opens
    } else if is_mark && quotations[at + 1] != number {
        Quote::Closes
    } else {
        Quote::Inside
    }
}

fn kind_of(token: &Token, words: &str, quote: Quote) -> u8 {
    match token.kind {
        TokenKind::Clitic => kind::CLITIC,
        TokenKind::Number | TokenKind::Currency => kind::NUMBER,
        TokenKind::Quotation => match quote {
            Quote::Opens => kind::OPENS,
            Quote::Closes => kind::CLOSES,
            _ => kind::MARK,
        },
        TokenKind::Punctuation => match words {
            "," => kind::COMMA,
            "." | "!" | "…" | "..." => kind::STOP,
            "?" => kind::QUESTION,
            ":" => kind::COLON,
            ";" => kind::SEMICOLON,
            "—" | "–" | "-" | "--" => kind::DASH,
            "(" | "[" => kind::OPEN_BRACKET,
            ")" | "]" => kind::CLOSE_BRACKET,
            _ => kind::MARK,
        },
        _ => word_kind(token, words),
    }
}

fn word_kind(token: &Token, words: &str) -> u8 {
    let group = token.word.grammatical_group();
    if group != 0 && (token.case == Case::Lower || words.len() > 1 || words == "I" || words == "A")
    {
        group
    } else if token.is_capitalized() {
        kind::CAPITALIZED
    } else if words.ends_with("ing") {
        kind::ING
    } else if words.ends_with("ed") {
        kind::ED
    } else if words.ends_with("ly") {
        kind::LY
    } else if words.ends_with('s') {
        kind::S
    } else {
        kind::OTHER
    }
}
