//! Any text is read as HTML, and the article keeps its promises.

#![no_main]

use copydesk::Parser;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/invariants.rs"]
mod invariants;

fuzz_target!(|html: &str| {
    let parser = Parser::default();
    let article = parser.parse_html(html).expect("the page is small");
    invariants::check(&article);
    assert_eq!(parser.parse_html(html).expect("the page is small"), article);
});
