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

/// The claims of a bare story.
fn claims_of(story: &str) -> Vec<Claim> {
    let options = Options::builder().input(InputKind::Story).build();
    let article = Parser::new(options.unwrap_or_default()).parse(story);
    article.map(|article| article.claims).unwrap_or_default()
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
