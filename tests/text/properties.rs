//! What holds for every text.

use copydesk::{Document, Passage, Span};
use proptest::prelude::*;

use crate::support::texts::any_text;

/// Checks all that holds for a document.
pub(super) fn check(document: &Document) {
    check_tokens(document);
    check_sentences(document);
    check_quotations(document);
}

/// Tokens stand in order inside their passages and leave out nothing but blanks.
fn check_tokens(document: &Document) {
    let text = document.text();
    for passage in document.passages() {
        let mut end = passage.span.start();
        for token in &document.tokens()[passage.tokens.range()] {
            assert!(!token.span.is_empty() && token.span.get(text).is_some());
            assert!(end <= token.span.start(), "{} overlaps", token.span);
            assert_blank(text, end, token.span.start());
            end = token.span.end();
        }
        assert_blank(text, end, passage.span.end());
    }
}

fn assert_blank(text: &str, start: u32, end: u32) {
    let gap = Span::new(start, end).map(|gap| &text[gap]);
    let blank = |character: char| {
        character.is_whitespace()
            || ('\u{200B}'..='\u{200F}').contains(&character)
            || matches!(character, '\u{2060}' | '\u{FEFF}' | '\u{1C}'..='\u{1F}'
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert!(
        gap.is_some_and(|gap| gap.chars().all(blank)),
        "{gap:?} is left out"
    );
}

/// Sentences cover all tokens of their passages, once and in order.
fn check_sentences(document: &Document) {
    for (index, passage) in document.passages().iter().enumerate() {
        let mut next = passage.tokens.start;
        for sentence in &document.sentences()[passage.sentences.range()] {
            assert_eq!(sentence.passage as usize, index);
            assert_eq!(sentence.tokens.start, next);
            assert!(sentence.tokens.end > next);
            let tokens = &document.tokens()[sentence.tokens.range()];
            assert_eq!(sentence.span.start(), tokens[0].span.start());
            assert_eq!(sentence.span.end(), tokens[tokens.len() - 1].span.end());
            next = sentence.tokens.end;
        }
        assert_eq!(next, passage.tokens.end);
    }
}

/// Quotations stand in order, each span inside its outer span and a passage, inner ones inside
/// those they stand in; every token knows the innermost one.
fn check_quotations(document: &Document) {
    let quotations = document.quotations();
    let starts: Vec<u32> = quotations
        .iter()
        .map(|quotation| quotation.outer[0].start())
        .collect();
    assert!(starts.is_sorted());
    for (index, quotation) in quotations.iter().enumerate() {
        assert!(!quotation.spans.is_empty());
        assert_eq!(quotation.spans.len(), quotation.outer.len());
        assert_eq!(quotation.spans.len(), quotation.tokens.len());
        let inner = quotation.spans.iter().zip(&quotation.outer);
        for ((span, outer), tokens) in inner.zip(&quotation.tokens) {
            assert!(outer.contains(*span));
            // Without a mark a quotation begins only where its paragraph does, and goes on from another.
            let begins = |it: &Passage| it.span.start() == span.start();
            let goes_on = || document.passages().iter().skip(1).any(begins);
            assert!(outer.start() < span.start() || goes_on());
            let tokens = &document.tokens()[tokens.range()];
            assert_eq!(tokens[0].span.start(), outer.start());
            assert_eq!(tokens[tokens.len() - 1].span.end(), outer.end());
            let passages = document.passages();
            let passage = passages.partition_point(|passage| passage.span.end() < outer.end());
            assert!(passages[passage].span.contains(*outer));
        }
        match quotation.parent {
            None => assert_eq!(quotation.depth, 0),
            Some(parent) => {
                let parent = &quotations[parent as usize];
                assert_eq!(quotation.depth, parent.depth + 1);
                let holds =
                    |outer: &Span| parent.outer.iter().any(|around| around.contains(*outer));
                assert!(quotation.outer.iter().all(holds));
            }
        }
        let at = document.quotation_at(quotation.tokens[0].start as usize);
        assert_eq!(at, Some(index));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_cut_well(text in any_text()) {
        let document = Document::from_story(&text);
        check(&document);
        let again = Document::from_story(&text);
        prop_assert_eq!(document.tokens(), again.tokens());
        prop_assert_eq!(document.sentences(), again.sentences());
        prop_assert_eq!(document.quotations(), again.quotations());
        prop_assert_eq!(document.stray_marks(), again.stray_marks());
    }
}
