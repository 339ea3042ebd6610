//! The sourcing profile and the look-ups, against cases in files.

use copydesk::{
    Appearance, Article, InputKind, OffsetUnit, Options, Parser, Roster, SourceProfile, SourceTally,
};
use proptest::prelude::*;

use crate::support::cases::check_file;
use crate::support::texts::any_text;

/// A bare story, read.
fn article_of(story: &str) -> Article {
    let options = Options::builder().input(InputKind::Story).build();
    let parser = Parser::new(options.expect("the defaults are allowed"));
    parser.parse(story).expect("the text is small")
}

/// One line a source: name, role, whether it is named, quotes, claims, words.
fn written(source: &SourceProfile) -> String {
    let role = source.role.as_ref().map(|role| format!(" ({role})"));
    let named = if source.named { "named" } else { "unnamed" };
    let passed_on = match source.passed_on {
        0 => String::new(),
        count => format!(" | passed on {count}"),
    };
    format!(
        "{}{} | {named} {} | quotes {}, claims {} | words {}{passed_on}",
        source.name,
        role.unwrap_or_default(),
        format!("{:?}", source.kind).to_lowercase(),
        source.quotes,
        source.claims,
        source.words,
    )
}

#[test]
fn sources() {
    check_file("sourcing/sources.txt", |input| {
        let sources = article_of(input).sourcing().sources;
        sources.iter().map(written).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn sums() {
    check_file("sourcing/sums.txt", |input| {
        let sourcing = article_of(input).sourcing();
        let mut lines = vec![format!(
            "words {}, own claims {}, single source: {}",
            sourcing.words, sourcing.own_claims, sourcing.single_source
        )];
        let mut line = |name: &str, tally: SourceTally| {
            if tally.sources > 0 {
                lines.push(format!(
                    "{name} {}: quotes {}, claims {}, words {}",
                    tally.sources, tally.quotes, tally.claims, tally.words
                ));
            }
        };
        line("named", sourcing.named);
        line("unnamed", sourcing.unnamed);
        line("people", sourcing.people);
        line("institutions", sourcing.institutions);
        line("others", sourcing.others);
        for by_pronoun in &sourcing.pronouns {
            line(&by_pronoun.pronoun, by_pronoun.tally);
        }
        line("without pronoun", sourcing.without_pronoun);
        lines.join("\n")
    });
}

#[test]
fn story_without_quotes() {
    check_file("sourcing/without_quotes.txt", |input| {
        article_of(input).story_without_quotes()
    });
}

#[test]
fn lookups() {
    check_file("sourcing/lookups.txt", |input| {
        let article = article_of(input);
        let mut lines = Vec::new();
        for person in &article.people {
            let mut line = |what: &str, text: &str| {
                lines.push(format!("{} {what} {text}", person.name));
            };
            article
                .quotes_by(person.id)
                .for_each(|quote| line("says", &quote.text));
            article
                .claims_by(person.id)
                .for_each(|claim| line("claims", &claim.text));
            article
                .claims_about(person.id)
                .for_each(|claim| line("is in", &claim.text));
        }
        lines.join("\n")
    });
}

/// One line a member, then one for each person and organization that is none.
#[test]
fn roster() {
    check_file("sourcing/roster.txt", |input| {
        let articles: Vec<Article> = input.split("\n~\n").map(article_of).collect();
        let roster = Roster::of(&articles);
        let name = |it: &Appearance| {
            let name = articles[it.article].name_of_entity(it.id);
            format!("{} {}", it.article, name.unwrap_or_default())
        };
        let mut lines: Vec<String> = Vec::new();
        for member in &roster.members {
            let roles = match member.roles.join(", ") {
                roles if roles.is_empty() => roles,
                roles => format!(" ({roles})"),
            };
            let pronoun = member.pronoun.as_ref().map(|it| format!(" {it}"));
            let pronoun = pronoun.unwrap_or_default();
            let names: Vec<_> = member.appearances.iter().map(name).collect();
            lines.push(format!(
                "{}{roles}{pronoun} {} | {}",
                member.name,
                member.tally.words,
                names.join(", ")
            ));
        }
        for (number, article) in articles.iter().enumerate() {
            for person in &article.people {
                if roster.get(number, person.id).is_none() {
                    lines.push(format!("? {number} {}", person.name));
                }
            }
        }
        lines.join("\n")
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn profiles_add_up_in_every_unit(text in any_text()) {
        let article = article_of(&text);
        let sourcing = article.sourcing();
        let all = sourcing.sources.len();
        let count = |tallies: &[SourceTally]| {
            tallies.iter().map(|tally| tally.sources as usize).sum::<usize>()
        };
        prop_assert_eq!(count(&[sourcing.named, sourcing.unnamed]), all);
        prop_assert_eq!(count(&[sourcing.people, sourcing.institutions, sourcing.others]), all);
        let by_pronoun: Vec<_> = sourcing.pronouns.iter().map(|it| it.tally).collect();
        prop_assert_eq!(
            count(&by_pronoun) + count(&[sourcing.without_pronoun]),
            sourcing.people.sources as usize
        );
        for source in &sourcing.sources {
            prop_assert!(source.words <= sourcing.words);
            prop_assert!((0.0..=1.0).contains(&source.share));
        }
        let plain = article.story_without_quotes();
        let converted = article.convert_offsets(OffsetUnit::Utf16).expect("spans lie on boundaries");
        let again = converted.sourcing();
        prop_assert_eq!(again.named, sourcing.named);
        prop_assert_eq!(again.unnamed, sourcing.unnamed);
        prop_assert_eq!(converted.story_without_quotes(), plain);
    }
}
