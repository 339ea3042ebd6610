//! What holds for every text.

use copydesk::{Document, InputKind, OffsetUnit, Options, Parser};
use proptest::prelude::*;

use crate::support::invariants;
use crate::support::texts::any_text;

fn parsers() -> [Parser; 2] {
    [InputKind::Page, InputKind::Story].map(|input| {
        let options = Options::builder()
            .input(input)
            .published("2031-11-19".parse().expect("a day"))
            .build();
        Parser::new(options.expect("the defaults are allowed"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_article_keeps_its_promises(text in any_text()) {
        for parser in parsers() {
            let article = parser.parse(&text).expect("the text is small");
            prop_assert_eq!(&article.text, &text);
            invariants::check(&article);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_article(text in any_text()) {
        for parser in parsers() {
            prop_assert_eq!(parser.parse(&text), parser.clone().parse(&text));
        }
    }

    #[test]
    fn every_quotation_is_speech_or_listed_as_not(text in any_text()) {
        let [_, story] = parsers();
        let article = story.parse(&text).expect("the text is small");
        prop_assume!(!invariants::is_repaired(&article));
        let document = Document::from_story(&text);
        let outermost = document.quotations().iter().filter(|it| it.depth == 0).count();
        let listed = article.quotes.len() + article.not_speech.len();
        let is_read = article.language.as_deref().is_none_or(|language| language == "en");
        prop_assert_eq!(listed, if is_read { outermost } else { 0 });
    }

    #[test]
    fn attributions_stand_on_token_boundaries(text in any_text()) {
        let [_, story] = parsers();
        let article = story.parse(&text).expect("the text is small");
        prop_assume!(!invariants::is_repaired(&article));
        let document = Document::from_story(&text);
        let starts: Vec<u32> = document.tokens().iter().map(|it| it.span.start()).collect();
        let ends: Vec<u32> = document.tokens().iter().map(|it| it.span.end()).collect();
        for attribution in &article.attributions {
            let cue = attribution.cue.iter().map(|cue| cue.span);
            let source = attribution.source.iter().map(|source| source.span);
            for span in attribution.content.iter().copied().chain(cue).chain(source) {
                prop_assert!(starts.binary_search(&span.start()).is_ok());
                prop_assert!(ends.binary_search(&span.end()).is_ok());
            }
        }
    }

    #[test]
    fn offsets_come_back_from_every_unit(text in any_text()) {
        let article = copydesk::parse(&text).expect("the text is small");
        for unit in [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
            let there = article.clone().convert_offsets(unit).expect("spans lie on boundaries");
            let back = there.convert_offsets(OffsetUnit::Byte).expect("spans lie on boundaries");
            prop_assert_eq!(&back, &article);
        }
    }
}
