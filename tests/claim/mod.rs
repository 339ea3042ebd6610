//! Claims against cases in files.

use copydesk::{Claim, InputKind, Options, Parser};

use crate::support::cases::check_file;

/// One line a claim: claimants, certainty, polarity, time frame, words.
fn written(claim: &Claim) -> String {
    let claimants: Vec<&str> = claim
        .claimants
        .iter()
        .map(|claimant| claimant.text.as_str())
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

#[test]
fn claims() {
    check_file("claim/claims.txt", |input| {
        let options = Options::builder().input(InputKind::Story).build();
        let article = Parser::new(options.unwrap_or_default()).parse(input);
        let claims = article.map(|article| article.claims).unwrap_or_default();
        let lines: Vec<String> = claims.iter().map(written).collect();
        lines.join("\n")
    });
}
