//! The text layer against cases in files.

mod hostile;
mod offsets;
mod properties;
mod wrapped;

use std::fmt::Write;

use copydesk::Document;

use crate::support::cases::check_file;

#[test]
fn tokens() {
    check_file("text/tokens.txt", |input| {
        let tokens = copydesk::tokenize(input);
        let words: Vec<&str> = tokens.iter().map(|token| &input[token.span]).collect();
        words.join(" ")
    });
}

#[test]
fn token_kinds() {
    check_file("text/token_kinds.txt", |input| {
        let tokens = copydesk::tokenize(input);
        let lines = tokens
            .iter()
            .map(|token| format!("{}: {:?} {:?}", &input[token.span], token.kind, token.case));
        lines.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn sentences() {
    check_file("text/sentences.txt", |input| {
        let sentences = copydesk::split_sentences(input);
        let lines: Vec<&str> = sentences.iter().map(|span| &input[*span]).collect();
        lines.join("\n")
    });
}

#[test]
fn paragraphs() {
    check_file("text/paragraphs.txt", |input| {
        let document = Document::from_story(input);
        let passages = document.passages().iter();
        let lines = passages.map(|passage| words_of(&input[passage.span]));
        lines.collect::<Vec<_>>().join("\n")
    });
}

fn words_of(passage: &str) -> String {
    passage.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn languages() {
    check_file("text/languages.txt", |input| {
        copydesk::detect_language(input)
            .unwrap_or("none")
            .to_owned()
    });
}

/// One line a quotation, further in the deeper it stands, its paragraphs set apart by `|`; then one
/// line a mark without a counterpart.
#[test]
fn quotations() {
    check_file("text/quotations.txt", |input| {
        let document = Document::from_story(input);
        let mut lines = String::new();
        for quotation in document.quotations() {
            let indent = "  ".repeat(usize::from(quotation.depth));
            let spans: Vec<&str> = quotation.spans.iter().map(|span| &input[*span]).collect();
            let open = if quotation.closed { "" } else { " (open)" };
            let _ = writeln!(lines, "{indent}{}{open}", spans.join(" | "));
        }
        for stray in document.stray_marks() {
            let fault = if stray.opens { "unclosed" } else { "unopened" };
            let span = stray.span;
            let _ = writeln!(lines, "! {fault} {} {}", span.start(), &input[span]);
        }
        lines
    });
}
