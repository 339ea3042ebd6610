//! Exports: JSON-LD against schema.org's vocabulary, selectors against the text, brat out and in
//! again, and HTML that escapes everything.

mod annotation;
mod brat;
mod json_ld;
mod view;

use copydesk::{Article, InputKind, Options, Parser};

/// A bare story, read.
fn article_of(story: &str) -> Article {
    let options = Options::builder().input(InputKind::Story).build();
    let parser = Parser::new(options.expect("the defaults are allowed"));
    parser.parse(story).expect("the text is small")
}

/// The article that comes with the examples, read.
fn our_article() -> Article {
    copydesk::parse(crate::support::OUR_ARTICLE).expect("our article is small")
}
