//! The article's own statements: declarative sentences without attribution.

use crate::lexicon::Class;
use crate::model::Attribution;
use crate::text::{Document, PassageKind, Span};

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
        let states = tokens.len() >= 5
            && tokens.iter().any(|token| {
                token.is(Class::FiniteVerb) || document.text()[token.span].ends_with("ed")
            })
            && tokens
                .last()
                .is_some_and(|token| &document.text()[token.span] == ".");
        if prose && states && reach <= sentence.span.start() {
            statements.push(sentence.span);
        }
    }
    statements
}
