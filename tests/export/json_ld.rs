//! JSON-LD: cases in files, and every property one that schema.org gives its type.

use std::collections::{BTreeMap, BTreeSet};

use copydesk::export::json_ld;
use serde_json::Value;

use super::{article_of, our_article};
use crate::support::cases::check_file;

/// The properties of each type.
fn vocabulary() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    include_str!("schema_org.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (kind, properties) = line.split_once(": ").expect("TYPE: PROPERTIES");
            (kind, properties.split(' ').collect())
        })
        .collect()
}

/// Checks every node in a value, and gathers the ids that it defines and refers to.
fn check<'v>(value: &'v Value, defined: &mut BTreeSet<&'v str>, referred: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| check(item, defined, referred)),
        Value::Object(node) => {
            let id = node.get("@id").and_then(Value::as_str);
            if let Some(kind) = node.get("@type").and_then(Value::as_str) {
                let vocabulary = vocabulary();
                let known = vocabulary.get(kind);
                let known = known.unwrap_or_else(|| panic!("{kind} is no type of ours"));
                for property in node.keys().filter(|name| !name.starts_with('@')) {
                    assert!(
                        known.contains(property.as_str()),
                        "{kind} has no {property}"
                    );
                }
                assert!(
                    id.is_none_or(|id| defined.insert(id)),
                    "{id:?} stands for two things"
                );
            } else {
                assert_eq!(node.len(), 1, "{value} has no type");
                referred.extend(id);
            }
            node.values()
                .for_each(|value| check(value, defined, referred));
        }
        Value::Null => panic!("what is absent is written"),
        _ => {}
    }
}

#[test]
fn every_property_is_in_the_vocabulary_and_every_reference_leads_somewhere() {
    let json = json_ld(&our_article(), None);
    let (mut defined, mut referred) = (BTreeSet::new(), BTreeSet::new());
    check(&json, &mut defined, &mut referred);
    let lost: Vec<_> = referred.difference(&defined).collect();
    assert!(lost.is_empty(), "{lost:?} are nowhere");
    for kind in [
        "NewsArticle",
        "Person",
        "Quotation",
        "Claim",
        "VideoObject",
        "ImageObject",
    ] {
        let written = format!("\"@type\":\"{kind}\"");
        assert!(json.to_string().contains(&written), "no {kind}");
    }
    assert!(!json.to_string().contains("ClaimReview"));
}

#[test]
fn nodes() {
    check_file("export/json_ld.txt", |input| {
        let json = json_ld(&article_of(input), None);
        let lists = ["mentions", "hasPart", "interpretedAsClaim"];
        let nodes = lists
            .iter()
            .filter_map(|list| json[list].as_array())
            .flatten();
        nodes.map(Value::to_string).collect::<Vec<_>>().join("\n")
    });
}
