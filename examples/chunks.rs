//! The story in chunks for an index for retrieval, each with who speaks in it and what it tells of.
//!
//! `cargo run --example chunks [FILE] [WORDS]` reads an article that comes with the crate unless a file
//! is named, and makes chunks of at most 120 words.

#![allow(clippy::print_stdout)]

use copydesk::{Article, Chunk};

/// A made-up article, as selecting and copying a whole page gives it.
const OUR_ARTICLE: &str = include_str!("article.txt");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = match arguments.next() {
        Some(file) => std::fs::read_to_string(file)?,
        None => OUR_ARTICLE.to_owned(),
    };
    let max_words = arguments.next().map_or(Ok(120), |words| words.parse())?;
    let article = copydesk::parse(&text)?;
    for chunk in article.chunks(max_words) {
        print(&article, &chunk);
    }
    Ok(())
}

/// Prints what an index would hold of a chunk.
fn print(article: &Article, chunk: &Chunk) {
    let headline = article.headline.as_ref().map_or("", |it| &it.text);
    let heading = chunk.heading.map_or("", |id| &article[id].text);
    let spans: Vec<_> = chunk.spans.iter().map(ToString::to_string).collect();
    println!(
        "{headline} {heading} [{} words, {}]",
        chunk.words,
        spans.join(" ")
    );
    println!("{}", chunk.text);
    let quotes = chunk.holds.quotes.iter().map(|id| &article[*id]);
    for quote in quotes {
        for speaker in &quote.speakers {
            println!("  {} says “{}”", article.name_of(speaker), quote.text);
        }
    }
    let people = chunk.holds.people.iter().map(|id| &*article[*id].name);
    let organizations = chunk
        .holds
        .organizations
        .iter()
        .map(|id| &*article[*id].name);
    let names: Vec<_> = people.chain(organizations).collect();
    println!("  about {}", names.join(", "));
    let times = chunk.holds.times.iter().map(|id| &article[*id]);
    for day in times.filter_map(copydesk::TimeExpression::day) {
        println!("  on {day}");
    }
    println!();
}
