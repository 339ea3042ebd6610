//! Texts that were garbled on their way, against cases in files.

use std::fmt::Write;

use copydesk::{Article, DiagnosticCode, InputKind, Options, Parser};

use crate::support::cases::check_file;
use crate::support::invariants;

fn read(text: &str, input: InputKind) -> Article {
    let options = Options::builder().input(input).build();
    let parser = Parser::new(options.unwrap_or_default());
    let article = parser.parse(text).expect("any text can be read");
    assert_eq!(article.text, text, "the text is another");
    invariants::check(&article);
    article
}

/// One line a person, a quote with its speaker, a claim with its polarity, a quantity; then what was odd.
fn written(article: &Article) -> String {
    let mut lines = String::new();
    for person in &article.people {
        let _ = writeln!(lines, "person {}", person.name);
    }
    for quote in &article.quotes {
        let speakers = quote
            .speakers
            .iter()
            .map(|speaker| article.name_of(speaker));
        let speakers: Vec<&str> = speakers.collect();
        let _ = writeln!(lines, "quote {} | {}", quote.text, speakers.join(", "));
    }
    for claim in &article.claims {
        let polarity = format!("{:?}", claim.polarity).to_lowercase();
        let _ = writeln!(lines, "claim {polarity} | {}", claim.text);
    }
    for quantity in &article.quantities {
        let value = quantity.value.unwrap_or_default();
        let unit = quantity.unit.as_deref().unwrap_or("-");
        let _ = writeln!(lines, "quantity {} = {value} {unit}", quantity.text);
    }
    add_oddities(article, &mut lines);
    lines
}

fn add_oddities(article: &Article, lines: &mut String) {
    let codes = [DiagnosticCode::RepairedText, DiagnosticCode::Markup];
    for diagnostic in &article.diagnostics {
        if codes.contains(&diagnostic.code) {
            let kinds = diagnostic.message.split(", the first of them").next();
            let _ = writeln!(lines, "! {}", kinds.unwrap_or_default());
        }
    }
}

#[test]
fn garbled_stories() {
    check_file("repair/stories.txt", |input| {
        written(&read(input, InputKind::Story))
    });
}

/// One line a part of the page, then the paragraphs, then what was odd.
#[test]
fn garbled_pages() {
    check_file("repair/pages.txt", |input| {
        let article = read(input, InputKind::Page);
        let mut lines = String::new();
        if let Some(headline) = &article.headline {
            let _ = writeln!(lines, "headline {}", headline.text);
        }
        for author in &article.authors {
            let _ = writeln!(lines, "author {}", author.name);
        }
        for paragraph in &article.paragraphs {
            let kind = format!("{:?}", paragraph.kind).to_lowercase();
            let _ = writeln!(lines, "{kind} {}", paragraph.text);
        }
        add_oddities(&article, &mut lines);
        lines
    });
}
