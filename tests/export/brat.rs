//! brat standoff: out and in again, and what others write.

use copydesk::export::{BRAT_CONFIGURATION, Standoff, brat};
use copydesk::{OffsetUnit, Span};
use proptest::prelude::*;

use super::{article_of, our_article};
use crate::support::cases::check_file;
use crate::support::texts::any_text;

/// Attributes, the judgements of other rooms, are left out.
#[test]
fn standoff() {
    check_file("export/brat.txt", |input| {
        let standoff = brat(&article_of(input)).expect("spans fit the text");
        let written = standoff.to_string();
        let lines = written.lines().filter(|line| !line.starts_with('A'));
        lines.collect::<Vec<_>>().join("\n").replace('\t', "\\t")
    });
}

/// The first line is the text; what is read is written again, or else the error.
#[test]
fn read_again() {
    check_file("export/brat_read.txt", |input| {
        let (text, annotations) = input.split_once('\n').unwrap_or((input, ""));
        let annotations = annotations.replace("\\t", "\t");
        match Standoff::read(&annotations, text) {
            Ok(standoff) => standoff.to_string().replace('\t', "\\t"),
            Err(error) => error.to_string(),
        }
    });
}

#[test]
fn the_configuration_names_every_type() {
    let standoff = brat(&our_article()).expect("spans fit the text");
    let types = standoff.text_bounds.iter().map(|it| &it.kind);
    let types = types.chain(standoff.events.iter().map(|it| &it.kind));
    let types = types.chain(standoff.relations.iter().map(|it| &it.kind));
    let types = types.chain(standoff.attributes.iter().map(|it| &it.name));
    for kind in types {
        let is_named = BRAT_CONFIGURATION
            .lines()
            .any(|line| line.split('\t').next() == Some(kind));
        assert!(is_named, "{kind} is not configured");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn out_and_in_again_is_the_same(text in any_text()) {
        let article = article_of(&text);
        let standoff = brat(&article).expect("spans fit the text");
        let written = standoff.to_string();
        let again = Standoff::read(&written, &text).expect("what is written is read");
        prop_assert_eq!(&again, &standoff);
        // What stands on one line has the article's own spans.
        let article = article.convert_offsets(OffsetUnit::CodePoint).expect("spans fit the text");
        let quotes: Vec<Vec<Span>> = article.quotes.iter().map(|it| it.spans.clone()).collect();
        let is_in_lines = article.quotes.iter().all(|quote| !quote.text.contains(char::is_control));
        if is_in_lines && !text.contains(['\u{2028}', '\u{85}']) {
            let kept = again.text_bounds.into_iter().filter(|it| it.kind == "Quote");
            let blank = |span: &Span| span.is_empty();
            if !quotes.iter().flatten().any(blank) {
                prop_assert_eq!(kept.map(|it| it.spans).collect::<Vec<_>>(), quotes);
            }
        }
    }

    #[test]
    fn any_lines_are_read_or_refused(annotations in "(T1\t|[TERAM#*N])?[ \t\nA-Z0-9:;]{0,40}", text in ".{0,20}") {
        if let Ok(standoff) = Standoff::read(&annotations, &text) {
            let again = Standoff::read(&standoff.to_string(), &text);
            prop_assert_eq!(again.ok(), Some(standoff));
        }
    }
}
