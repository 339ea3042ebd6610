//! Quotes against cases in files.

use copydesk::{
    Document, InputKind, MentionKind, NotSpeechReason, Options, Parser, People, Quote, QuoteKind,
    Source, parse_attributions, parse_not_speech, parse_people, parse_quotes,
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

fn read(input: &str) -> String {
    let document = Document::from_story(input);
    let people = parse_people(&document);
    let attributions = parse_attributions(&document, &people);
    let quotes = parse_quotes(&document, &people, &attributions);
    let lines: Vec<String> = quotes.iter().map(|quote| written(&people, quote)).collect();
    lines.join("\n")
}

#[test]
fn quotes() {
    check_file("quote/quotes.txt", read);
}

#[test]
fn turns() {
    check_file("quote/turns.txt", read);
}

#[test]
fn styles() {
    check_file("quote/styles.txt", read);
}

/// One line for somebody mentioned by pronouns: the name, and those in the order of the text.
#[test]
fn agreement() {
    check_file("quote/agreement.txt", |input| {
        let options = Options::builder().input(InputKind::Story).build();
        let options = options.expect("no option is wrong");
        let article = Parser::new(options).parse(input).expect("a short text");
        let mut lines = Vec::new();
        for person in &article.people {
            let mentions = person.mentions.iter();
            let pronouns: Vec<&str> = mentions
                .filter(|mention| mention.kind == MentionKind::Pronoun)
                .map(|mention| &article.text[mention.span])
                .collect();
            if !pronouns.is_empty() {
                lines.push(format!("{} | {}", person.name, pronouns.join(", ")));
            }
        }
        lines.join("\n")
    });
}

/// One line for quoted words that are no speech: why, and the words.
#[test]
fn not_speech() {
    check_file("quote/not_speech.txt", |input| {
        let document = Document::from_story(input);
        let people = parse_people(&document);
        let attributions = parse_attributions(&document, &people);
        let quotes = parse_quotes(&document, &people, &attributions);
        let lines: Vec<String> = parse_not_speech(&document, &people, &quotes)
            .iter()
            .map(|other| {
                let reason = match other.reason {
                    NotSpeechReason::Name => "name",
                    NotSpeechReason::Title => "title",
                    _ => "words",
                };
                format!("{reason} | {}", other.text)
            })
            .collect();
        lines.join("\n")
    });
}
