//! Whole articles, as they were read when somebody last looked.
//!
//! After a change that is meant, run the tests with `UPDATE_SNAPSHOTS=1` and read the difference.

use copydesk::{Options, Parser};
use serde_json::Value;

use crate::support::cases::folder;

fn check(name: &str, text: &str, published: &str) {
    let options = Options::builder()
        .published(published.parse().expect("a day"))
        .build()
        .expect("allowed");
    let article = Parser::new(options).parse(text).expect("under the limit");
    let json = serde_json::to_string(&article).expect("an article is plain data");
    let mut json: Value = serde_json::from_str(&json).expect("the article's own JSON");
    json["generator"] = "copydesk".into();
    json["text"] = "…".into();
    let found = one_line_an_item(&json);
    let path = folder("snapshots").join(name).with_extension("txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, found).expect("the snapshot can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let difference = expected
        .lines()
        .zip(found.lines())
        .enumerate()
        .find(|(_, (expected, found))| expected != found);
    if let Some((line, (expected, found))) = difference {
        panic!(
            "{} differs at line {}:\n- {expected}\n+ {found}",
            path.display(),
            line + 1
        );
    }
    assert_eq!(
        expected.lines().count(),
        found.lines().count(),
        "{}",
        path.display()
    );
}

/// The fields of an article, each item of a list on a line of its own.
fn one_line_an_item(article: &Value) -> String {
    let fields = article.as_object().into_iter().flatten();
    let lines =
        fields.flat_map(
            |(name, value)| match value.as_array().filter(|items| !items.is_empty()) {
                None => vec![format!("{name}: {value}\n")],
                Some(items) => std::iter::once(format!("{name}:\n"))
                    .chain(items.iter().map(|item| format!("  {item}\n")))
                    .collect(),
            },
        );
    lines.collect()
}

#[test]
fn our_article() {
    check("our_article", crate::support::OUR_ARTICLE, "2031-11-19");
}
