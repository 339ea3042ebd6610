//! What holds for every text.

use copydesk::{InputKind, OffsetUnit, Options, Parser};
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
    fn offsets_come_back_from_every_unit(text in any_text()) {
        let article = copydesk::parse(&text).expect("the text is small");
        for unit in [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
            let there = article.clone().convert_offsets(unit).expect("spans lie on boundaries");
            let back = there.convert_offsets(OffsetUnit::Byte).expect("spans lie on boundaries");
            prop_assert_eq!(&back, &article);
        }
    }
}
