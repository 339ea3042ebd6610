//! The article's own statements: declarative sentences without attribution.

use crate::lexicon::{Class, verb_form};
use crate::model::Attribution;
use crate::text::{Document, PassageKind, Span, Token, TokenKind};

/// The sentences of the story that state something and of which no word belongs to an attribution that
/// claims or wants something.
pub(super) fn statements(document: &Document, attributions: &[&Attribution]) -> Vec<Span> {
    let mut parts: Vec<Span> = attributions
        .iter()
        .flat_map(|attribution| {
            let cue = attribution.cue.iter().map(|cue| cue.span);
            attribution.content.iter().copied().chain(cue)
        })
        .collect();
    parts.sort_unstable();
    let mut parts = parts.into_iter().peekable();
    let mut reach = 0;
    let mut statements = Vec::new();
    for sentence in document.sentences() {
        while let Some(part) = parts.next_if(|part| part.start() < sentence.span.end()) {
            reach = reach.max(part.end());
        }
        let passage = &document.passages()[sentence.passage as usize];
        let prose = matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem);
        let tokens = &document.tokens()[sentence.tokens.range()];
        if prose && reach <= sentence.span.start() && states(document.text(), tokens) {
            statements.push(sentence.span);
        }
    }
    statements
}

/// Whether a sentence states something: it has a verb, several words, and a full stop.
fn states(text: &str, tokens: &[Token]) -> bool {
    const FEWEST: usize = 5;
    let words = |token: &Token| &text[token.span];
    let is_past = |token: &Token| verb_form(token.word, words(token)).is_past;
    let is_verb = |token: &Token| {
        token.is(Class::FiniteVerb)
            || words(token).ends_with("ed")
            || token.kind == TokenKind::Word && !token.is_capitalized() && is_past(token)
    };
    tokens.len() >= FEWEST
        && tokens.last().is_some_and(|last| words(last) == ".")
        && tokens.iter().any(is_verb)
}
