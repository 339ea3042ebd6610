//! Pull quotes and headings in quotation marks: words that a quote of the story repeats, whose
//! speaker is that quote's.

use crate::lexicon::Class;
use crate::mention::word_key;
use crate::model::{Attribution, Quote};
use crate::text::{Document, Token, TokenKind};

/// How many quotes to either side may be the one that is repeated.
const REACH: usize = 12;

/// The least words, function words aside, that make two quotes the same.
const LEAST: usize = 3;

/// How many tokens a heading in quotation marks has at most.
const LONGEST_SUBHEAD: usize = 7;

/// How many words of a quote are looked at, at most.
const MOST: usize = 256;

/// Gives quotes that stand alone in their passages, and that only their neighbours attribute, the
/// speakers of the quotes they repeat.
pub(super) fn share_speakers(
    document: &Document,
    attributions: &[Attribution],
    quotes: &mut [Quote],
) {
    let cued: Vec<bool> = quotes
        .iter()
        .map(|quote| {
            let attribution = quote.attribution.map(|id| &attributions[id.index()]);
            attribution.is_some_and(|attribution| attribution.cue.is_some())
        })
        .collect();
    for at in 0..quotes.len() {
        if cued[at] || !stands_alone(document, &quotes[at]) {
            continue;
        }
        let words = words_of(document, &quotes[at]);
        let near = at.saturating_sub(REACH)..quotes.len().min(at + REACH + 1);
        let likest = near
            .filter(|other| cued[*other] && !quotes[*other].speakers.is_empty())
            .map(|other| (shared(&words, &words_of(document, &quotes[other])), other))
            .max_by_key(|(shared, other)| (*shared, std::cmp::Reverse(*other)));
        if let Some((shared, other)) = likest {
            if shared >= LEAST && shared * 5 >= words.len() * 3 {
                let speakers = quotes[other].speakers.clone();
                quotes[at].speakers = speakers;
                continue;
            }
        }
        if is_subhead(document, &quotes[at]) {
            quotes[at].speakers.clear();
        }
    }
}

/// Whether a quote is all that its passage holds.
fn stands_alone(document: &Document, quote: &Quote) -> bool {
    let Some(span) = quote.spans.first() else {
        return false;
    };
    let passage = document.passage_of(*span);
    let marks = 8;
    passage.is_some_and(|at| document.passages()[at].span.len() <= span.len() + marks)
}

/// Whether a quote alone in its passage may head what follows as well: a few words without a verb.
fn is_subhead(document: &Document, quote: &Quote) -> bool {
    let Some(span) = quote.spans.first() else {
        return false;
    };
    let tokens = &document.tokens()[document.tokens_in(*span)];
    let is_verb = |token: &Token| token.is(Class::FiniteVerb) || token.is(Class::VerbGroup);
    let is_loud = |token: &Token| matches!(&document.text()[token.span], "?" | "!");
    (2..=LONGEST_SUBHEAD).contains(&tokens.len())
        && !tokens.iter().any(|token| is_verb(token) || is_loud(token))
}

/// The keys of a quote's words, function words aside.
fn words_of(document: &Document, quote: &Quote) -> Vec<u64> {
    let tokens = document.tokens();
    let pieces = quote.spans.iter();
    pieces
        .flat_map(|span| &tokens[document.tokens_in(*span)])
        .filter(|token| token.kind == TokenKind::Word && !token.is(Class::NameBreak))
        .take(MOST)
        .map(|token| word_key(&document.text()[token.span]))
        .collect()
}

/// How many of the words are among the others.
fn shared(words: &[u64], others: &[u64]) -> usize {
    words.iter().filter(|word| others.contains(word)).count()
}
