//! Offsets in every unit, against counting characters one by one.

use copydesk::{Article, Block, OffsetUnit, Span};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

const UNITS: [OffsetUnit; 3] = [OffsetUnit::Byte, OffsetUnit::Utf16, OffsetUnit::CodePoint];

/// Texts of characters of every width.
fn wide_texts() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "rain ",
        "é",
        "e\u{301}",
        "“",
        "’",
        "雨",
        "😀",
        "👩\u{200D}🚀",
        "\n",
        "\0",
    ];
    proptest::collection::vec(select(pieces.to_vec()), 1..300).prop_map(|pieces| pieces.concat())
}

fn width(character: char, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Byte => character.len_utf8(),
        OffsetUnit::Utf16 => character.len_utf16(),
        OffsetUnit::CodePoint => 1,
    }
}

/// The offset in the unit before each character, and that of the end.
fn boundaries(text: &str, unit: OffsetUnit) -> Vec<u32> {
    let mut at = 0;
    let mut boundaries = vec![0];
    for character in text.chars() {
        at += width(character, unit);
        boundaries.push(u32::try_from(at).expect("short"));
    }
    boundaries
}

/// An article whose blocks have the given spans.
fn article_with(text: &str, unit: OffsetUnit, spans: &[(u32, u32)]) -> Article {
    let mut article = copydesk::parse("").expect("short");
    let block = |(start, end): &(u32, u32)| -> Block {
        let block = json!({"kind": "paragraph", "span": {"start": start, "end": end}});
        serde_json::from_value(block).expect("a block")
    };
    text.clone_into(&mut article.text);
    article.offset_unit = unit;
    article.blocks = spans.iter().map(block).collect();
    article
}

fn spans_of(article: &Article) -> Vec<Span> {
    article.blocks.iter().map(|block| block.span).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_unit_agrees_with_counting(
        text in wide_texts(),
        picks in proptest::collection::vec((any::<Index>(), any::<Index>()), 1..20),
    ) {
        let characters = text.chars().count() + 1;
        let places: Vec<_> = picks
            .iter()
            .map(|(one, other)| (one.index(characters), other.index(characters)))
            .map(|(one, other)| (one.min(other), one.max(other)))
            .collect();
        let spans_in = |unit| -> Vec<(u32, u32)> {
            let boundaries = boundaries(&text, unit);
            places.iter().map(|(start, end)| (boundaries[*start], boundaries[*end])).collect()
        };
        for from in UNITS {
            for to in UNITS {
                let article = article_with(&text, from, &spans_in(from));
                let there = article.clone().convert_offsets(to).expect("boundaries");
                prop_assert_eq!(&there, &article_with(&text, to, &spans_in(to)));
                let back = there.convert_offsets(from).expect("boundaries");
                prop_assert_eq!(&back, &article);
            }
        }
    }

    #[test]
    fn offsets_that_are_no_boundaries_are_errors(text in wide_texts(), offset in 0..400_u32) {
        for from in UNITS {
            let valid = boundaries(&text, from).contains(&offset);
            for to in UNITS.into_iter().filter(|to| *to != from) {
                let article = article_with(&text, from, &[(offset, offset)]);
                match article.convert_offsets(to) {
                    Ok(article) => {
                        prop_assert!(valid);
                        prop_assert_eq!(spans_of(&article).len(), 1);
                    }
                    Err(error) => {
                        prop_assert!(!valid);
                        prop_assert_eq!(error.code(), "invalid_offset");
                    }
                }
            }
        }
    }
}
