//! What the README shows is what comes out.

use std::fmt::Write;

#[test]
fn the_first_example_prints_what_stands_below_it() {
    let readme = include_str!("../README.md");
    let shown = readme.split("```text\n").nth(1).expect("a block of text");
    let shown = shown.split("```").next().expect("its end");
    let article = copydesk::parse(include_str!("../examples/article.txt")).expect("a small page");
    let mut printed = String::new();
    for quote in &article.quotes {
        let speakers = quote.speakers.iter();
        let speakers: Vec<_> = speakers.map(|it| article.name_of(it)).collect();
        let words: String = quote.text.chars().take(39).collect();
        let (speakers, span) = (speakers.join(" and "), quote.spans[0]);
        writeln!(printed, "{speakers:33} {span:>10}  {words}").expect("memory takes it");
    }
    assert_eq!(printed, shown);
}
