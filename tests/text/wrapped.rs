//! A story that is wrapped at one width says what it says otherwise.

use copydesk::{Article, InputKind, Options, Parser};

/// Who says what and who is named, white space made single.
fn told(article: &Article) -> Vec<String> {
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let quotes = article.quotes.iter().map(|quote| {
        let speakers = quote.speakers.iter().map(|it| plain(article.name_of(it)));
        format!(
            "{}: {}",
            speakers.collect::<Vec<_>>().join(" and "),
            plain(&quote.text)
        )
    });
    let claims = article.claims.iter().map(|claim| {
        let claimants = claim.claimants.iter().map(|it| plain(article.name_of(it)));
        format!(
            "{}: {}",
            claimants.collect::<Vec<_>>().join(" and "),
            plain(&claim.text)
        )
    });
    let people = article.people.iter().map(|person| {
        format!(
            "{} {:?} {}",
            person.name,
            person.aliases,
            person.mentions.len()
        )
    });
    quotes.chain(claims).chain(people).collect()
}

/// The text with the words of each line on lines of at most so many characters.
fn wrapped(text: &str, width: usize, between: &str) -> String {
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    let wrapped = paragraphs.map(|paragraph| {
        let (mut lines, mut length) = (String::new(), 0);
        for word in paragraph.split_whitespace() {
            let letters = word.chars().count();
            if length > 0 && length + 1 + letters > width {
                lines.push('\n');
                length = 0;
            } else if length > 0 {
                lines.push(' ');
                length += 1;
            }
            lines.push_str(word);
            length += letters;
        }
        lines
    });
    wrapped.collect::<Vec<_>>().join(between)
}

#[test]
fn the_same_is_told_at_every_width() {
    let page = copydesk::parse(include_str!("../../examples/article.txt")).expect("a small page");
    let paragraphs = page
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.text.as_str());
    let story = paragraphs.collect::<Vec<_>>().join("\n");
    let options = Options::builder().input(InputKind::Story).build();
    let parser = Parser::new(options.expect("the defaults are allowed"));
    let read = |text: &str| told(&parser.parse(text).expect("a small story"));
    let plain = read(&story);
    for width in [40, 56, 64, 68, 72, 76, 80, 100] {
        for between in ["\n\n", "\n\n    "] {
            assert_eq!(read(&wrapped(&story, width, between)), plain, "at {width}");
        }
    }
}
