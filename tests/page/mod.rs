//! The page reader against cases in files: every line's kind, and the parts of an article.

use copydesk::{Article, DiagnosticCode, InputKind, Options, TextSpan, parse_article};
use proptest::prelude::*;

use crate::support::cases::check_file;
use crate::support::texts::any_text;

fn read(page: &str) -> Article {
    parse_article(page, &Options::default()).expect("the page is short")
}

/// One line a block: its kind and its words.
pub(crate) fn blocks(article: &Article) -> String {
    let lines = article.blocks.iter().map(|block| {
        let words = &article.text[block.span];
        format!("{} | {words}", block.kind)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One line a part that was found.
pub(crate) fn parts(article: &Article) -> String {
    let mut lines = Vec::new();
    let mut say = |what: &str, words: Option<String>| {
        if let Some(words) = words {
            lines.push(format!("{what} | {words}"));
        }
    };
    let text = |part: &TextSpan| part.text.clone();
    let or_dash = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    say("kicker", article.kicker.as_ref().map(text));
    say("headline", article.headline.as_ref().map(text));
    for part in &article.standfirst {
        say("standfirst", Some(part.text.clone()));
    }
    for author in &article.authors {
        let (organization, place) = (or_dash(&author.organization), or_dash(&author.place));
        let words = format!("{} | {organization} | {place}", author.name);
        say("author", Some(words));
    }
    if let Some(dateline) = &article.dateline {
        let (agency, date) = (or_dash(&dateline.agency), or_dash(&dateline.date));
        let words = format!("{} | {agency} | {date}", dateline.place);
        say("dateline", Some(words));
    }
    let value = |stamp: &copydesk::Stamp| stamp.value.clone();
    say("published", article.published.as_ref().map(value));
    say("updated", article.updated.as_ref().map(value));
    for caption in &article.captions {
        let words = format!("{} | {}", caption.text, or_dash(&caption.credit));
        say("caption", Some(words));
    }
    for video in &article.videos {
        let words = format!("{} | {}", video.title, or_dash(&video.duration));
        say("video", Some(words));
    }
    for part in &article.related {
        say("related", Some(part.text.clone()));
    }
    let count = article.comment_count.map(|count| count.to_string());
    say("comments", count);
    lines.join("\n")
}

#[test]
fn every_line_has_its_kind() {
    check_file("page/blocks.txt", |page| blocks(&read(page)));
}

#[test]
fn parts_are_found() {
    check_file("page/parts.txt", |page| parts(&read(page)));
}

#[test]
fn short_copies_are_read() {
    check_file("page/copies.txt", |page| blocks(&read(page)));
    check_file("page/copy_parts.txt", |page| parts(&read(page)));
}

#[test]
fn what_is_odd_is_told_of() {
    check_file("page/diagnostics.txt", |page| {
        let article = read(page);
        let odd = article.diagnostics.iter().map(|odd| {
            let place = odd.span.map_or("-", |span| &article.text[span]);
            format!("{} | {place} | {}", odd.code, odd.message)
        });
        odd.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn tags_are_odd_in_a_story_but_not_in_html() {
    let html = "<p>“It rained,” said <b>Ada Quill</b>.</p>";
    let codes = |input| {
        let options = Options::builder().input(input).build().expect("allowed");
        let article = parse_article(html, &options).expect("the page is short");
        let codes = article.diagnostics.iter().map(|odd| odd.code);
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes(InputKind::Story), [DiagnosticCode::Markup]);
    assert_eq!(codes(InputKind::Html), []);
}

#[test]
fn the_day_of_an_update_resolves_times_where_no_other_is_known() {
    let page = "Bridge over the Wend to open in May after a year of repairs\nBy Runa Castellan\n\
                Updated January 6, 2031\nThe bridge over the Wend, which has been closed since the \
                floods of last winter, will open on Friday, the council said.\nIts towers were found \
                to be sound by the engineers who examined them, and only the railings had to go.";
    let article = copydesk::parse(page).expect("the page is short");
    assert_eq!(article.published, None);
    let values: Vec<_> = article
        .times
        .iter()
        .map(|time| time.value.as_deref())
        .collect();
    assert!(values.contains(&Some("2031-01-10")), "{values:?}");
}

#[test]
fn broken_lines_are_joined() {
    check_file("page/joined.txt", |page| {
        let article = read(page);
        let paragraphs = article.paragraphs.iter().map(|part| part.text.as_str());
        paragraphs.collect::<Vec<_>>().join("\n")
    });
}

proptest! {
    #[test]
    fn lines_keep_their_order_and_number(text in any_text()) {
        let article = read(&text);
        let blocks = &article.blocks;
        prop_assert!(blocks.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        for paragraph in &article.paragraphs {
            prop_assert!(blocks.iter().any(|block| block.span.overlaps(paragraph.span)));
        }
    }
}
