//! Whatever the text, the article keeps its promises: spans lie on boundaries and cover what they
//! say, every line is in one block, ids are dense, references point at something.

#![no_main]

use copydesk::{InputKind, Options, Parser};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/invariants.rs"]
mod invariants;

fuzz_target!(|text: &str| {
    for input in [InputKind::Page, InputKind::Story] {
        let options = Options::builder().input(input).build();
        let parser = Parser::new(options.expect("these options are allowed"));
        let article = parser.parse(text).expect("the text is small");
        invariants::check(&article);
        assert_eq!(parser.parse(text).expect("the text is small"), article);
    }
});
