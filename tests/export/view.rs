//! The HTML view: whole, escaped, well nested. `scripts/test-view` opens it in a browser.

use copydesk::export::html;
use proptest::prelude::*;

use super::{article_of, our_article};
use crate::support::texts::any_text;

/// The page between its two scripts: what is made from the article.
fn body(page: &str) -> &str {
    let start = page.find("<div").expect("a story");
    let end = page.find("<script").expect("scripts");
    &page[start..end]
}

/// The text of HTML, without its tags.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text += piece.split_once('>').map_or(piece, |(_, text)| text);
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (entity, character)| {
        text.replace(entity, character)
    })
}

/// Panics unless every tag is closed in turn.
fn check_nesting(html: &str) {
    let mut open = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, _) = piece
            .split_once('>')
            .unwrap_or_else(|| panic!("no end: {piece}"));
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "in {html}");
        } else if !matches!(name, "input") && !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} are not closed");
}

#[test]
fn our_article_is_whole() {
    let article = our_article();
    let page = html(&article).expect("spans fit the text");
    check_nesting(body(&page));
    let text = text_of(body(&page));
    for paragraph in &article.paragraphs {
        let words = paragraph.span.get(&article.text).expect("a paragraph");
        assert!(text.contains(words), "{words}");
    }
    assert!(!page.contains("{{"), "something is not filled in");
    for source in article.sourcing().sources {
        assert!(
            text.contains(&source.name),
            "{} is not in the panel",
            source.name
        );
    }
}

#[test]
fn markup_in_a_text_is_text() {
    let article = article_of(
        "“</script><script>alert(1)</script>,” said Ada <img src=x onerror=alert(2)> Quill.\n\
         “\" onmouseover=\"alert(3)” and ‘<!--’, said O'Hara & Sons <b>Ltd</b>.",
    );
    let page = html(&article).expect("spans fit the text");
    check_nesting(body(&page));
    for markup in ["<img", "<b>Ltd", "<!--", "alert(1)</script>"] {
        assert!(!page.contains(markup), "{markup} gets through");
    }
    assert_eq!(page.matches("<script").count(), 2);
    let tags = body(&page)
        .split('<')
        .filter_map(|piece| piece.split('>').next());
    assert!(tags.into_iter().all(|tag| !tag.contains("onmouseover=\"")));
}

#[test]
fn an_article_of_nothing_has_a_page() {
    let page = html(&article_of("")).expect("there are no spans");
    check_nesting(body(&page));
    assert!(page.contains("No sources were found."));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_well_nested_and_whole(text in any_text()) {
        let article = article_of(&text);
        let page = html(&article).expect("spans fit the text");
        check_nesting(body(&page));
        let shown = text_of(body(&page));
        for paragraph in &article.paragraphs {
            let words = paragraph.span.get(&article.text).expect("a paragraph");
            let words: String = words.chars().filter(|letter| !letter.is_control()).collect();
            let shown: String = shown.chars().filter(|letter| !letter.is_control() && *letter != '\u{FFFD}').collect();
            let words = words.replace('\u{FFFD}', "");
            prop_assert!(shown.contains(&words), "{:?} is not in {:?}", words, shown);
        }
    }
}
