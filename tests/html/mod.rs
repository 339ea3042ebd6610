//! The reader of HTML against cases in files, on hostile markup, and for linear time.

mod hostile;
mod linear;

use copydesk::{Article, InputKind, OffsetUnit, Options, Parser};
use proptest::prelude::*;

use crate::page::{blocks, parts};
use crate::support::cases::check_file;
use crate::support::{invariants, texts::any_text};

/// Reads a page's HTML.
fn read(html: &str) -> Article {
    let options = Options::builder().input(InputKind::Html).build();
    let parser = Parser::new(options.expect("these options are allowed"));
    parser.parse(html).expect("the page is short")
}

#[test]
fn text_is_laid_out_as_in_a_browser() {
    check_file("html/text.txt", |html| read(html).text);
}

#[test]
fn parts_are_found() {
    check_file("html/parts.txt", |html| parts(&read(html)));
}

#[test]
fn metadata_tell_what_lines_do_not() {
    check_file("html/metadata.txt", |html| parts(&read(html)));
}

#[test]
fn parts_are_found_by_their_markup() {
    check_file("html/marked.txt", |html| parts(&read(html)));
}

#[test]
fn every_line_has_its_kind() {
    check_file("html/blocks.txt", |html| blocks(&read(html)));
}

#[test]
fn the_same_page_as_html_and_as_text_has_the_same_story() {
    let story = [
        "The bridge over the Wend will open in May, the council said on Monday, a year after it \
         was closed.",
        "“We have all walked the long way round,” said Ada Quill, the mayor, who opened the works.",
    ];
    let html = story.map(|line| format!("<p>{line}</p>")).concat();
    let (marked, plain) = (read(&html), copydesk::parse(&story.join("\n")));
    let plain = plain.expect("the page is short");
    assert_eq!(marked.text, plain.text);
    assert_eq!(marked.paragraphs, plain.paragraphs);
    assert_eq!(marked.quotes, plain.quotes);
}

#[test]
fn reading_html_is_one_call_and_ignores_the_kind_of_input() {
    let html = "<p>“It rained,” said Ada Quill.";
    let options = Options::builder().input(InputKind::Story).build();
    let parser = Parser::new(options.expect("these options are allowed"));
    let article = parser.parse_html(html).expect("the page is short");
    assert_eq!(article, read(html));
    assert_eq!(article.quotes[0].speakers[0].text, "Ada Quill");
}

#[test]
fn a_page_over_the_limit_is_an_error() {
    let options = Options::builder().max_bytes(10).build();
    let parser = Parser::new(options.expect("these options are allowed"));
    let error = parser
        .parse_html("<p>It rained.</p>")
        .expect_err("too long");
    assert_eq!(error.code(), "text_too_large");
}

proptest! {
    #[test]
    fn any_text_is_read_as_html(text in any_text()) {
        let article = read(&text);
        invariants::check(&article);
        for unit in [OffsetUnit::Utf16, OffsetUnit::CodePoint] {
            prop_assert!(article.clone().convert_offsets(unit).is_ok());
        }
    }

    #[test]
    fn any_row_of_tags_is_read(html in any_markup()) {
        invariants::check(&read(&html));
    }
}

#[test]
fn a_title_that_shows_nothing_is_no_headline() {
    for html in [
        "<title>\u{200B}",
        "<meta name=author content='\u{200B}'><p>It rained.",
    ] {
        let article = read(html);
        invariants::check(&article);
        assert!(article.headline.is_none() && article.authors.is_empty());
    }
}

/// Tags, attributes and words in any order.
fn any_markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(hostile::PIECES.to_vec());
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}
