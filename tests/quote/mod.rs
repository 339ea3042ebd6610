//! Quotes against cases in files.

use copydesk::{
    Document, People, Quote, QuoteKind, Source, parse_attributions, parse_people, parse_quotes,
};

use crate::support::cases::check_file;

/// A speaker as written, with the person's name when that is another.
fn speaker(people: &People, source: &Source) -> String {
    let person = source.person.and_then(|id| people.people.get(id.index()));
    match person {
        Some(person) if !source.text.contains(&person.name) => {
            format!("{} = {}", source.text, person.name)
        }
        _ => source.text.clone(),
    }
}

/// One line a quote: its kind, its words (a line feed as “/”) and its speakers.
fn written(people: &People, quote: &Quote) -> String {
    let kind = match quote.kind {
        QuoteKind::Fragment => "fragment",
        _ => "direct",
    };
    let speakers: Vec<String> = quote
        .speakers
        .iter()
        .map(|source| speaker(people, source))
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
        let lines: Vec<String> = quotes.iter().map(|quote| written(&people, quote)).collect();
        lines.join("\n")
    });
}
