//! Whole articles, as they were read when somebody last looked.
//!
//! After a change that is meant, run the tests with `UPDATE_SNAPSHOTS=1` and read the difference.

use copydesk::{Options, Parser};

use crate::support::cases::folder;

fn check(name: &str, text: &str, published: &str) {
    let options = Options::builder()
        .published(published.parse().expect("a day"))
        .build()
        .expect("allowed");
    let article = Parser::new(options).parse(text).expect("under the limit");
    let mut json = serde_json::to_value(&article).expect("an article is plain data");
    json["generator"] = "copydesk".into();
    json["text"] = "…".into();
    let found = format!(
        "{}\n",
        serde_json::to_string_pretty(&json).expect("plain data")
    );
    let path = folder("snapshots").join(name).with_extension("json");
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

#[test]
fn our_article() {
    check("our_article", crate::support::OUR_ARTICLE, "2031-11-19");
}
