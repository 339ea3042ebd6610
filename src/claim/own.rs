//! The article's own statements: declarative sentences without attribution.

use crate::model::Attribution;
use crate::page::read_dateline;
use crate::text::{Document, PassageKind, Span, Token, TokenKind};

/// The sentences of the story that may state something and of which no word belongs to an attribution
/// that claims or wants something, each without the dateline before it.
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
    let mut lead = document.passages().iter();
    let lead = lead.position(|passage| passage.kind == PassageKind::Paragraph);
    for sentence in document.sentences() {
        while let Some(part) = parts.next_if(|part| part.start() < sentence.span.end()) {
            reach = reach.max(part.end());
        }
        let place = sentence.passage as usize;
        let passage = &document.passages()[place];
        let prose = matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem);
        let tokens = &document.tokens()[sentence.tokens.range()];
        if prose && reach <= sentence.span.start() && is_whole(document.text(), tokens) {
            let opens = lead == Some(place) && sentence.span.start() == passage.span.start();
            statements.push(if opens {
                without_dateline(document, tokens, sentence.span)
            } else {
                sentence.span
            });
        }
    }
    statements
}

/// Whether a sentence has several words and a full stop.
fn is_whole(text: &str, tokens: &[Token]) -> bool {
    const FEWEST: usize = 5;
    tokens.len() >= FEWEST && tokens.last().is_some_and(|last| &text[last.span] == ".")
}

/// The first sentence of the story behind its dateline.
fn without_dateline(document: &Document, tokens: &[Token], sentence: Span) -> Span {
    let Some(dateline) = read_dateline(document.text(), sentence) else {
        return sentence;
    };
    let is_behind = |token: &&Token| {
        token.span.start() >= dateline.span.end() && token.kind != TokenKind::Punctuation
    };
    let first = tokens.iter().find(is_behind);
    first.map_or(sentence, |first| {
        Span::between(first.span.range().start, sentence.range().end)
    })
}
