//! Any text parses, as a page and as a story, with and without a day of publication.

#![no_main]

use copydesk::{InputKind, Options, Parser};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for input in [InputKind::Page, InputKind::Story] {
        for published in [None, "2031-11-19".parse().ok()] {
            let mut options = Options::builder().input(input);
            if let Some(day) = published {
                options = options.published(day);
            }
            let options = options.build().expect("these options are allowed");
            let article = Parser::new(options).parse(text).expect("the text is small");
            assert_eq!(article.text, text);
        }
    }
});
