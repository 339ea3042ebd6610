//! Web Annotation: both selectors of every target select the same words.

use copydesk::export::web_annotations;
use proptest::prelude::*;
use serde_json::Value;

use super::article_of;
use crate::support::cases::check_file;
use crate::support::texts::any_text;

/// Every target's selectors: the quote's three parts, then the two positions.
fn targets(page: &Value) -> Vec<([&str; 3], usize, usize)> {
    let items = page["items"].as_array().expect("items");
    let targets = items
        .iter()
        .flat_map(|item| item["target"].as_array().expect("targets"));
    targets
        .map(|target| {
            let [quote, position] = [&target["selector"][0], &target["selector"][1]];
            assert_eq!(quote["type"], "TextQuoteSelector");
            assert_eq!(position["type"], "TextPositionSelector");
            let words = |name: &str| quote[name].as_str().expect("words");
            let place = |name: &str| position[name].as_u64().expect("a position");
            let place = |name: &str| usize::try_from(place(name)).expect("small");
            let words = [words("prefix"), words("exact"), words("suffix")];
            (words, place("start"), place("end"))
        })
        .collect()
}

#[test]
fn annotations() {
    check_file("export/annotations.txt", |input| {
        let page = web_annotations(&article_of(input), "story").expect("spans fit the text");
        let items = page["items"].as_array().expect("items");
        let lines = items.iter().map(|item| {
            let bodies = item["body"].as_array().expect("bodies").iter();
            let bodies = bodies.filter(|it| it["purpose"] != "describing");
            let bodies: Vec<_> = bodies
                .map(|it| it["value"].as_str().unwrap_or_default())
                .collect();
            let page = serde_json::json!({ "items": [item] });
            let targets = targets(&page).into_iter();
            let targets =
                targets.map(|([_, exact, _], start, end)| format!("{start}..{end} {exact}"));
            format!(
                "{} | {}",
                bodies.join(" | "),
                targets.collect::<Vec<_>>().join(" + ")
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn every_annotation_has_what_the_model_demands() {
    let page =
        web_annotations(&super::our_article(), "https://example.org/a#b").expect("spans fit");
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let mut ids = std::collections::BTreeSet::new();
    for item in page["items"].as_array().expect("items") {
        let id = item["id"].as_str().expect("an id");
        assert!(id.starts_with("https://example.org/a#"), "{id}");
        assert!(ids.insert(id), "{id} stands for two annotations");
        assert_eq!(item["type"], "Annotation");
        for target in item["target"].as_array().expect("targets") {
            assert_eq!(target["source"], "https://example.org/a");
        }
    }
    assert!(ids.len() > 50);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_selectors_select_the_same_words(text in any_text()) {
        let characters: Vec<char> = text.chars().collect();
        let page = web_annotations(&article_of(&text), "story").expect("spans fit the text");
        for ([prefix, exact, suffix], start, end) in targets(&page) {
            let between = |start: usize, end: usize| characters[start..end].iter().collect::<String>();
            prop_assert_eq!(exact, between(start, end));
            prop_assert_eq!(prefix, between(start.saturating_sub(32), start));
            prop_assert_eq!(suffix, between(end, (end + 32).min(characters.len())));
        }
    }
}
