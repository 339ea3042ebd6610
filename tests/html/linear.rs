//! Four times the markup takes about four times as long, whatever is repeated.

use std::fmt::Write;
use std::time::{Duration, Instant};

use copydesk::{InputKind, Options, parse_article};

/// How many bytes the short page has.
const SHORT: usize = 100_000;

/// How many times slower than linear the long page may be, and how much longer at least: measured
/// times waver.
const SLACK: u32 = 4;
const LEAST: Duration = Duration::from_millis(150);

/// The shortest of some runs over a page.
fn time(html: &str) -> Duration {
    let options = Options::builder().input(InputKind::Html).build();
    let options = options.expect("these options are allowed");
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        let article = parse_article(html, &options);
        let elapsed = start.elapsed();
        drop(article);
        elapsed
    });
    runs.min().unwrap_or_default()
}

fn check(make: impl Fn(usize) -> String) {
    let (short, long) = (make(SHORT), make(4 * SHORT));
    let slow = (0..4).all(|_| {
        let (short, long) = (time(&short), time(&long));
        long > LEAST + 4 * SLACK * short
    });
    let shown: String = short.chars().take(60).collect();
    assert!(!slow, "time is not linear for {shown:?} and so on");
}

fn repeated(piece: &str) -> impl Fn(usize) -> String {
    move |bytes| piece.repeat(bytes / piece.len())
}

#[test]
fn nesting_takes_linear_time() {
    for piece in [
        "<div>",
        "<b>",
        "<div><b>",
        "<b><p>",
        "<ul><li>",
        "<table><tr><td>",
        "<div>x",
        "<b><div></b>",
        "<table></div>",
        "<a><p></a>x",
    ] {
        check(repeated(piece));
    }
}

#[test]
fn many_attributes_take_linear_time() {
    check(|bytes| {
        let mut html = "<p".to_owned();
        for number in 0..bytes / 8 {
            let _ = write!(html, " a{number}=1");
        }
        html + ">x"
    });
    check(|bytes| format!("<p class='{}'>x", "a b ".repeat(bytes / 4)));
}

#[test]
fn what_nobody_closes_takes_linear_time() {
    for piece in [
        "<",
        "<!--",
        "<p class='",
        "&",
        "&amp",
        "<script>",
        "</",
        "<a <",
        "<title>x",
    ] {
        check(repeated(piece));
    }
}

#[test]
fn metadata_take_linear_time() {
    check(repeated("<meta name=author content='Ada Quill'>"));
    check(repeated("<title>Bridge opens</title>"));
    check(repeated(
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\"}</script>",
    ));
    check(|bytes| {
        let author = "{\"@type\":\"Person\",\"name\":\"Ada Quill\"},";
        let authors = author.repeat(bytes / author.len());
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"Article\",\"headline\":\"A\",\"author\":[{authors}0]}}</script><p>It rained all night."
        )
    });
}

#[test]
fn lines_take_linear_time() {
    for piece in [
        "<p>The bridge over the Wend will open in May, the council said on Monday.",
        "<li><a href=x>Bridge opens</a>",
        "<div class='story body'><p>“It rained,” said Ada Quill.</p></div>",
        "x<br>",
        "&nbsp;<br>",
        "<td>x",
    ] {
        check(repeated(piece));
    }
}
