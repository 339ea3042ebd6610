//! Whose words a story is made of: sources with what each contributes, and what is claimed.
//!
//! `cargo run --example sources` reads an article that comes with the crate.

#![allow(clippy::print_stdout)]

use copydesk::{Article, Parser, SourceTally};

/// A made-up article, as selecting and copying a whole page gives it.
const OUR_ARTICLE: &str = include_str!("article.txt");

fn main() -> Result<(), copydesk::Error> {
    let article = Parser::default().parse(OUR_ARTICLE)?;
    print_sourcing(&article);
    print_people(&article);
    let own_words = article.story_without_quotes();
    let opening = own_words.lines().next().unwrap_or_default();
    println!("\nThe story without quotes begins: {opening}");
    Ok(())
}

/// Prints the sourcing profile: who contributes how much, and the sums.
fn print_sourcing(article: &Article) {
    let sourcing = article.sourcing();
    println!("{:>5}  quotes  claims  source", "share");
    for source in &sourcing.sources {
        println!(
            "{:>4.0}%  {:>6}  {:>6}  {}{}",
            100.0 * source.share,
            source.quotes,
            source.claims,
            source.name,
            if source.named { "" } else { " (unnamed)" },
        );
    }
    let print = |name: &str, tally: SourceTally| {
        println!(
            "{name}: {} sources, {} quotes, {} claims, {} of {} words",
            tally.sources, tally.quotes, tally.claims, tally.words, sourcing.words
        );
    };
    println!();
    print("named", sourcing.named);
    print("unnamed", sourcing.unnamed);
    print("people", sourcing.people);
    print("institutions", sourcing.institutions);
    for by_pronoun in &sourcing.pronouns {
        print(&by_pronoun.pronoun, by_pronoun.tally);
    }
    print("without pronoun", sourcing.without_pronoun);
}

/// Prints what each person says, and what is claimed about them.
fn print_people(article: &Article) {
    for person in &article.people {
        let mut lines = Vec::new();
        for quote in article.quotes_by(person.id) {
            lines.push(format!("  says “{}”", quote.text));
        }
        for claim in article.claims_about(person.id) {
            let claimant = claim.claimants.first();
            let claimant = claimant.map_or("the article", |source| article.name_of(source));
            lines.push(format!("  in what {claimant} says: {}", claim.text));
        }
        if !lines.is_empty() {
            println!("\n{}\n{}", person.name, lines.join("\n"));
        }
    }
}
