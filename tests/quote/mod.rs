//! Quotes against cases in files.

use copydesk::{Document, Quote, QuoteKind, parse_attributions, parse_people, parse_quotes};

use crate::support::cases::check_file;

/// One line a quote: its kind, its words (a line feed as “/”) and its speakers.
fn written(quote: &Quote) -> String {
    let kind = match quote.kind {
        QuoteKind::Fragment => "fragment",
        _ => "direct",
    };
    let speakers: Vec<&str> = quote
        .speakers
        .iter()
        .map(|speaker| speaker.text.as_str())
        .collect();
    format!(
        "{kind} | {} | {}",
        quote.text.replace('\n', " / "),
        speakers.join(" + ")
    )
}

#[test]
fn quotes() {
    check_file("quote/quotes.txt", |input| {
        let document = Document::from_story(input);
        let people = parse_people(&document);
        let attributions = parse_attributions(&document, &people);
        let quotes = parse_quotes(&document, &people, &attributions);
        let lines: Vec<String> = quotes.iter().map(written).collect();
        lines.join("\n")
    });
}
