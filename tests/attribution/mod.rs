//! Attributions against cases in files.

use copydesk::{Attribution, Document, Source, parse_attributions, parse_people};

use crate::support::cases::check_file;

/// One line an attribution: source, “<” who passed it on, cue and pieces of content.
fn written(document: &Document, attribution: &Attribution) -> String {
    let source = attribution.source.as_ref().map_or_else(
        || "-".to_owned(),
        |source| {
            let via = source.via.iter().map(|via| format!(" < {}", via.text));
            format!("{}{}", source.text, via.collect::<String>())
        },
    );
    let cue = attribution.cue.as_ref().map_or("-", |cue| &cue.text);
    let content: Vec<&str> = attribution
        .content
        .iter()
        .map(|span| &document.text()[*span])
        .collect();
    format!("{source} | {cue} | {}", content.join(" … "))
}

fn read(input: &str) -> String {
    let document = Document::from_story(input);
    let people = parse_people(&document);
    let lines: Vec<String> = parse_attributions(&document, &people)
        .iter()
        .map(|attribution| written(&document, attribution))
        .collect();
    lines.join("\n")
}

#[test]
fn indirect() {
    check_file("attribution/indirect.txt", read);
}

#[test]
fn clauses() {
    check_file("attribution/clauses.txt", read);
}

#[test]
fn quoted() {
    check_file("attribution/quoted.txt", read);
}

#[test]
fn phenomena() {
    check_file("attribution/phenomena.txt", read);
}

#[test]
fn chains() {
    check_file("attribution/chains.txt", read);
}

#[test]
fn kinds() {
    check_file("attribution/kinds.txt", |input| {
        let document = Document::from_story(input);
        let people = parse_people(&document);
        let lines: Vec<String> = parse_attributions(&document, &people)
            .iter()
            .map(|attribution| {
                let cue = attribution.cue.as_ref().map_or("-", |cue| &cue.text);
                format!("{cue} | {:?}", attribution.kind).to_lowercase()
            })
            .collect();
        lines.join("\n")
    });
}

/// One line a source: its words, what it is, and the name of what it resolves to or belongs to.
#[test]
fn sources() {
    check_file("attribution/sources.txt", |input| {
        let document = Document::from_story(input);
        let people = parse_people(&document);
        let attributions = parse_attributions(&document, &people);
        let sources = attributions
            .iter()
            .filter_map(|attribution| attribution.source.as_ref());
        let line = |source: &Source| {
            let person = source.person.map(|id| &people.people[id.index()].name);
            let body = source
                .organization
                .map(|id| &people.organizations[id.index()].name);
            let place = source.place.map(|id| &people.places[id.index()].name);
            let name = person.or(body).or(place).map_or("-", |name| name);
            let kind = format!("{:?}", source.kind).to_lowercase();
            format!("{} | {kind} | {name}", source.text)
        };
        sources.map(line).collect::<Vec<_>>().join("\n")
    });
}
