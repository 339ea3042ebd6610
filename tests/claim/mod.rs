//! Claims against cases in files.

use std::iter;

use copydesk::{Article, Claim, InputKind, Options, Parser};

use crate::support::cases::check_file;

/// One line a claim: claimants with who passed it on, certainty, polarity, time frame, words.
fn written(claim: &Claim) -> String {
    let claimants: Vec<String> = claim
        .claimants
        .iter()
        .map(|claimant| {
            let via = claimant.via.iter().map(|it| it.text.as_str());
            let chain: Vec<&str> = iter::once(claimant.text.as_str()).chain(via).collect();
            chain.join(" < ")
        })
        .collect();
    let shown = [
        format!("{:?}", claim.certainty),
        format!("{:?}", claim.polarity),
        format!("{:?}", claim.time_frame),
    ];
    let claimants = if claimants.is_empty() {
        "-".to_owned()
    } else {
        claimants.join(" + ")
    };
    format!(
        "{claimants} | {} | {}",
        shown.join(" ").to_lowercase(),
        claim.text
    )
}

/// The types of a claim.
fn types(claim: &Claim) -> String {
    let types: Vec<String> = claim.types.iter().map(|it| format!("{it:?}")).collect();
    format!("{} | {}", types.join(" "), claim.text)
}

/// What a claim points at, by name, and whom its pronouns mean.
fn links(article: &Article, claim: &Claim) -> String {
    let people = claim
        .people
        .iter()
        .map(|id| &article.people[id.index()].name);
    let organizations = claim.organizations.iter();
    let organizations = organizations.map(|id| &article.organizations[id.index()].name);
    let places = claim
        .places
        .iter()
        .map(|id| &article.places[id.index()].name);
    let times = claim.times.iter().map(|id| &article.times[id.index()].text);
    let quantities = claim
        .quantities
        .iter()
        .map(|id| &article.quantities[id.index()].text);
    let quote = claim
        .quote
        .iter()
        .map(|id| &article.quotes[id.index()].text);
    let lists: [(&str, Vec<&String>); 6] = [
        ("people", people.collect()),
        ("organizations", organizations.collect()),
        ("places", places.collect()),
        ("times", times.collect()),
        ("quantities", quantities.collect()),
        ("quote", quote.collect()),
    ];
    let mut lines = vec![claim.text.clone()];
    for (name, list) in lists {
        if !list.is_empty() {
            let list: Vec<&str> = list.into_iter().map(String::as_str).collect();
            lines.push(format!("  {name}: {}", list.join(", ")));
        }
    }
    for reference in &claim.references {
        let meant = reference
            .person
            .map_or("?", |id| &article.people[id.index()].name);
        lines.push(format!("  {} = {meant}", reference.text));
    }
    lines.join("\n")
}

/// A bare story, read.
fn read(story: &str) -> Article {
    let options = Options::builder().input(InputKind::Story).build();
    let parser = Parser::new(options.unwrap_or_default());
    parser.parse(story).expect("any story can be read")
}

/// The claims of a bare story.
fn claims_of(story: &str) -> Vec<Claim> {
    read(story).claims
}

#[test]
fn claim_links() {
    check_file("claim/links.txt", |input| {
        let article = read(input);
        let claims = article
            .claims
            .iter()
            .filter(|claim| claim.attribution.is_some());
        let lines: Vec<String> = claims.map(|claim| links(&article, claim)).collect();
        lines.join("\n")
    });
}

#[test]
fn claim_types() {
    check_file("claim/types.txt", |input| {
        let lines: Vec<String> = claims_of(input).iter().map(types).collect();
        lines.join("\n")
    });
}

#[test]
fn negations_hedges_and_times() {
    for file in ["negation", "certainty", "time_frame"] {
        check_file(&format!("claim/{file}.txt"), |input| {
            let lines: Vec<String> = claims_of(input).iter().map(written).collect();
            lines.join("\n")
        });
    }
}

#[test]
fn claims() {
    check_file("claim/claims.txt", |input| {
        let lines: Vec<String> = claims_of(input).iter().map(written).collect();
        lines.join("\n")
    });
}

#[test]
fn check_worthiness() {
    check_file("claim/check_worthiness.txt", |input| {
        let worth = |line: &str| {
            let claims = claims_of(line);
            let worth = claims.iter().map(|claim| claim.check_worthiness);
            worth.fold(0.0, f32::max)
        };
        let mut lines: Vec<&str> = input.lines().collect();
        lines.sort_by(|one, two| worth(two).total_cmp(&worth(one)));
        lines.join("\n")
    });
}
