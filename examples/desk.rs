//! The intake of a fact-checking desk: what is claimed, the claims most worth checking first, each with
//! its place, who makes it through whom, when it was said, and the times and quantities in it.
//!
//! `cargo run --example desk` reads an article that comes with the crate; give files of your own, whose
//! pages name the day of publication or don't.

#![allow(clippy::print_stdout)]

use std::{env, fs};

use copydesk::{Article, Claim, Parser, Source};

/// A made-up article, as selecting and copying a whole page gives it.
const OUR_ARTICLE: &str = include_str!("article.txt");

/// How many claims of an article are shown.
const SHOWN: usize = 12;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    if files.is_empty() {
        print_claims(&Parser::default().parse(OUR_ARTICLE)?);
    }
    for file in files {
        let article = Parser::default().parse(&fs::read_to_string(&file)?)?;
        println!("# {file}");
        print_claims(&article);
    }
    Ok(())
}

/// Prints what others than the article claim, what a checker would want to check most first.
fn print_claims(article: &Article) {
    let mut claims: Vec<&Claim> = article.claims.iter().filter(|it| !it.is_own()).collect();
    claims.sort_by(|one, other| other.check_worthiness.total_cmp(&one.check_worthiness));
    let lines = article.line_table();
    for claim in claims.into_iter().take(SHOWN) {
        let place = lines.at(claim.span.start());
        let place = place.map_or_else(String::new, |place| place.to_string());
        println!("{place:>6}  {}", article.claim_alone(claim));
        println!("        {}", certainty(article, claim));
        for claimant in &claim.claimants {
            println!("        by {}", introduced(article, claimant));
        }
        print_particulars(article, claim);
    }
}

fn certainty(article: &Article, claim: &Claim) -> String {
    let said_at = article.said_at(claim.attribution);
    let day = said_at.and_then(|time| time.start);
    let day = day.map_or_else(String::new, |day| format!(", said on {day}"));
    let worth = 100.0 * claim.check_worthiness;
    format!(
        "{}, {}, {}, {worth:.0} %{day}",
        claim.certainty, claim.polarity, claim.time_frame
    )
}

/// A claimant's name with the role by which to introduce a person, and who passed the words on.
fn introduced(article: &Article, claimant: &Source) -> String {
    let mut words = article.name_of(claimant).to_owned();
    if let Some(role) = article.role_of(claimant) {
        words.extend([", ", &role.text]);
    }
    for via in &claimant.via {
        words.extend([", as told by ", article.name_of(via)]);
    }
    words
}

fn print_particulars(article: &Article, claim: &Claim) {
    for time in article.times_of(claim) {
        let value = time.value.as_deref().unwrap_or("open");
        println!("        when: {} = {value}", time.text);
    }
    for quantity in article.quantities_of(claim) {
        let value = quantity
            .value
            .map_or_else(String::new, |value| value.to_string());
        let unit = quantity.unit.as_deref().unwrap_or_default();
        println!("        how much: {} = {value} {unit}", quantity.text);
    }
}
