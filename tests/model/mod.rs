//! What is asked of an article, against cases in files: entities, chunks, sentences, days, verbs.

use copydesk::{Article, InputKind, OffsetUnit, Options, Parser, Span};
use proptest::prelude::*;

use crate::support::cases::{check_file, check_table};
use crate::support::invariants;
use crate::support::texts::any_text;

fn read(text: &str, kind: InputKind) -> Article {
    let options = Options::builder().input(kind);
    let options = options.published("2031-11-19".parse().expect("a day"));
    let parser = Parser::new(options.build().expect("these options are allowed"));
    parser.parse(text).expect("the text is small")
}

/// The names of what is called by the words before the bar, with what it says and what is said of it.
#[test]
fn entities() {
    check_table("model/entities.txt", |input| {
        let (name, text) = input.split_once(" | ").expect("a name and a story");
        let article = read(text, InputKind::Story);
        let found = article.called(name).map(|id| {
            let quotes = article
                .quotes_by(id)
                .map(|quote| format!("“{}”", quote.text));
            let claims = article.claims_by(id).map(|claim| claim.text.clone());
            let about = article.claims_about(id).map(|it| format!("({})", it.text));
            let mentions = article.mentions_of(id).len();
            let name = article.name_of_entity(id).unwrap_or_default();
            let all: Vec<_> = quotes.chain(claims).chain(about).collect();
            format!("{name}, {mentions}: {}", all.join(", "))
        });
        found.collect::<Vec<_>>().join("; ")
    });
}

/// The sentence or line around the first place of the words before the bar.
#[test]
fn sentences() {
    check_file("model/sentences.txt", |input| {
        let (words, page) = input.split_once('\n').expect("words and a page");
        let article = read(page, InputKind::Page);
        let line = |words: &str| {
            let at = page.find(words).and_then(|at| u32::try_from(at).ok());
            let at = at.expect("words of the page");
            let line = article.sentence_at(Span::new(at, at).expect("an empty span"));
            format!(
                "{words}: {}",
                line.map_or("none", |line| &page[line.range()])
            )
        };
        words.split(", ").map(line).collect::<Vec<_>>().join("\n")
    });
}

/// The chunks of a page with at most as many words as the first line says.
#[test]
fn chunks() {
    check_file("model/chunks.txt", |input| {
        let (words, page) = input.split_once('\n').expect("a number and a page");
        let article = read(page, InputKind::Page);
        let chunks = article.chunks(words.parse().expect("a number of words"));
        let written = chunks.iter().map(|chunk| {
            let heading = chunk.heading.map(|id| format!("[{}] ", article[id].text));
            let people = chunk.holds.people.iter().map(|id| &*article[*id].name);
            let bodies = chunk.holds.organizations.iter();
            let bodies = bodies.map(|id| &*article[*id].name);
            let names: Vec<_> = people.chain(bodies).collect();
            format!(
                "{} | {}{} | {}",
                chunk.words,
                heading.unwrap_or_default(),
                chunk.text.replace('\n', " ¶ "),
                names.join(", ")
            )
        });
        written.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn verbs() {
    check_table("model/verbs.txt", |input| {
        let article = read(input, InputKind::Story);
        let attributions = article.attributions.iter();
        let verbs: Vec<_> = attributions
            .map(|it| it.verb.as_deref().unwrap_or("-"))
            .collect();
        verbs.join(", ")
    });
}

/// The days of a story's times: one day or none, and whether it touches the week of publication.
#[test]
fn days() {
    let (from, to) = (
        "2031-11-17".parse().expect("a day"),
        "2031-11-24".parse().expect("a day"),
    );
    check_table("model/days.txt", |input| {
        let article = read(input, InputKind::Story);
        let times = article.times.iter().map(|time| {
            let day = time.day().map_or("-".to_owned(), |day| day.to_string());
            let week = if time.overlaps(from, to) { "in" } else { "out" };
            format!("{day} {week}")
        });
        times.collect::<Vec<_>>().join(", ")
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn chunks_hold_the_whole_story_in_every_unit(text in any_text(), max_words in 0_u32..40) {
        let article = read(&text, InputKind::Story);
        let chunks = article.chunks(max_words);
        let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>();
        // Between sentences may stand what a repair took out.
        if article.dateline.is_none() && !invariants::is_repaired(&article) {
            let story = article.sentences.iter().map(|it| letters(&text[it.span]));
            let found = chunks.iter().map(|it| letters(&it.text));
            prop_assert_eq!(found.collect::<String>(), story.collect::<String>());
        }
        for chunk in &chunks {
            prop_assert_eq!(chunk.text.lines().count(), chunk.spans.len());
            prop_assert_eq!(chunk.paragraphs.len(), chunk.spans.len());
            prop_assert_eq!(chunk.text.split_whitespace().count(), chunk.words as usize);
            if let [span] = *chunk.spans {
                prop_assert_eq!(&article.within(span), &chunk.holds);
            }
            for quote in &article.quotes {
                let inside = chunk.holds.quotes.contains(&quote.id);
                let pieces = quote.spans.iter().filter(|it| !it.is_empty());
                let held = pieces.clone().filter(|it| chunk.spans.iter().any(|span| span.overlaps(**it)));
                prop_assert!(!inside || held.count() == pieces.count());
            }
        }
        let converted = article.clone().convert_offsets(OffsetUnit::Utf16).expect("its own text");
        let again = converted.chunks(max_words);
        prop_assert_eq!(again.len(), chunks.len());
        for (one, two) in chunks.iter().zip(&again) {
            prop_assert_eq!(&one.text, &two.text);
            prop_assert_eq!(&one.holds.people, &two.holds.people);
            for (one, two) in one.spans.iter().zip(&two.spans) {
                prop_assert_eq!(article.text_at(*one), converted.text_at(*two));
            }
        }
    }

    #[test]
    fn a_day_is_as_many_days_away_as_it_was_moved(days in -20_000_i32..20_000) {
        let day: copydesk::Date = "2031-11-19".parse().expect("a day");
        let moved = day.plus_days(days).expect("it lies in years 1 to 9999");
        prop_assert_eq!(day.days_until(moved), days);
    }
}
