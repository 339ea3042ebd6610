//! What is known of each token before anything is labelled.

use std::ops::Range;

use super::chunk::{self, Joins, Link};
use super::counts::Counts;
use super::word::{Word, Words};
use crate::lexicon::{Class, GROUP_COUNT};
use crate::linear::{BLOCK, word_hash};
use crate::text::{Case, Document, Token, TokenKind};

/// What is known of a token.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fact {
    /// A hash of the word in lower case.
    pub(crate) word: u32,
    /// A mark's or grammatical word's group, or what its shape tells.
    pub(crate) kind: u8,
    /// The class of words that it is used like.
    pub(crate) class: u8,
    /// The class of words that mean much the same.
    pub(crate) meaning: u16,
    /// How often the word heads a cue, in steps.
    pub(crate) prior: u8,
    /// Where it stands with regard to quotations.
    pub(crate) quote: Quote,
    pub(crate) is_capitalized: bool,
    pub(crate) is_word: bool,
    /// Whether it stands between a subject and its verb.
    pub(crate) is_verb_group: bool,
    /// Whether it is a verb, as far as a list of words can tell.
    pub(crate) is_verb: bool,
    /// Whether it begins a clause.
    pub(crate) opens_clause: bool,
    pub(crate) is_that: bool,
    pub(crate) sentence: u32,
    /// How many words before it in its sentence attribute more often than not.
    pub(crate) strong_before: u8,
    /// How it hangs together with the token before.
    pub(crate) link: Link,
    /// Whether it belongs to a likely cue; known once cues are found.
    pub(crate) is_in_cue: bool,
}

/// Where a token stands with regard to quotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Quote {
    #[default]
    Outside,
    Inside,
    Opens,
    Closes,
}

impl Fact {
    pub(crate) fn is_quoted(&self) -> bool {
        self.quote != Quote::Outside
    }

    /// Whether the word attributes more often than not.
    pub(crate) fn is_strong(&self) -> bool {
        self.prior >= prior::STRONG && !self.is_quoted()
    }

    pub(crate) fn is(&self, kind: u8) -> bool {
        self.kind == kind
    }
}

/// A token beyond what is looked at.
pub(crate) const EDGE: Fact = Fact {
    word: 1,
    kind: kind::NONE,
    class: 0,
    meaning: 0,
    prior: 15,
    quote: Quote::Outside,
    is_capitalized: false,
    is_word: false,
    is_verb_group: false,
    is_verb: false,
    opens_clause: false,
    is_that: false,
    sentence: 0,
    strong_before: 0,
    link: Link::None,
    is_in_cue: false,
};

/// Steps of priors.
pub(crate) mod prior {
    /// Not a word.
    pub(crate) const MARK: u8 = 0;
    /// A word that heads no cue.
    pub(crate) const NEVER: u8 = 1;
    /// The least step of words that attribute in nearly half of all cases.
    pub(crate) const STRONG: u8 = 10;

    /// As how many uses of a word those of words that mean much the same count.
    #[cfg(feature = "training")]
    const LIKES: f64 = 6.0;

    /// The least shares of the steps.
    #[cfg(feature = "training")]
    const SHARES: [f64; 5] = [0.03, 0.1, 0.25, 0.45, 0.7];

    /// The step of a word that heads a cue in `heads` of its `uses`, while words that mean much the
    /// same do so in a share of theirs.
    #[cfg(feature = "training")]
    pub(crate) fn step(heads: u32, uses: u32, likes: f64) -> u8 {
        let share = (f64::from(heads) + LIKES * likes) / (f64::from(uses.max(heads)) + LIKES);
        let step = SHARES.iter().filter(|least| share >= **least).count();
        if heads < 2 && step == 0 {
            return NEVER;
        }
        2 + 2 * u8::try_from(step).unwrap_or(0) + u8::from(heads >= 5)
    }
}

/// Kinds of tokens after the groups of grammatical words.
pub(crate) mod kind {
    use super::GROUP_COUNT;

    pub(crate) const COMMA: u8 = GROUP_COUNT;
    pub(crate) const STOP: u8 = GROUP_COUNT + 1;
    pub(crate) const COLON: u8 = GROUP_COUNT + 2;
    pub(crate) const SEMICOLON: u8 = GROUP_COUNT + 3;
    pub(crate) const DASH: u8 = GROUP_COUNT + 4;
    pub(crate) const OPEN_BRACKET: u8 = GROUP_COUNT + 5;
    pub(crate) const CLOSE_BRACKET: u8 = GROUP_COUNT + 6;
    pub(crate) const QUESTION: u8 = GROUP_COUNT + 7;
    pub(crate) const OPENS: u8 = GROUP_COUNT + 8;
    pub(crate) const CLOSES: u8 = GROUP_COUNT + 9;
    pub(crate) const MARK: u8 = GROUP_COUNT + 10;
    pub(crate) const CLITIC: u8 = GROUP_COUNT + 11;
    pub(crate) const NUMBER: u8 = GROUP_COUNT + 12;
    pub(crate) const CAPITALIZED: u8 = GROUP_COUNT + 13;
    pub(crate) const ING: u8 = GROUP_COUNT + 14;
    pub(crate) const ED: u8 = GROUP_COUNT + 15;
    pub(crate) const LY: u8 = GROUP_COUNT + 16;
    pub(crate) const S: u8 = GROUP_COUNT + 17;
    pub(crate) const OTHER: u8 = GROUP_COUNT + 18;
    /// Beyond the end of what is looked at.
    pub(crate) const NONE: u8 = GROUP_COUNT + 19;
}

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
    let mut facts = Vec::with_capacity(document.tokens().len());
    for tokens in document.tokens().chunks(BLOCK) {
        let mut hashes = [0; BLOCK];
        for (hash, token) in hashes.iter_mut().zip(tokens) {
            *hash = word_hash(&document.text()[token.span]);
        }
        let rows = table.fetch(&hashes[..tokens.len()]);
        for ((token, hash), row) in tokens.iter().zip(hashes).zip(rows) {
            let quote = quote(token, facts.len(), quotations);
            facts.push(fact(document, token, quote, hash, row.of(hash)));
        }
    }
    facts
}

fn fact(document: &Document, token: &Token, quote: Quote, hash: u32, known: Word) -> Fact {
    let words = &document.text()[token.span];
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
