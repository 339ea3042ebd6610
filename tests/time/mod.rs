//! Time expressions against cases in files.
//!
//! The input's first line is the day of publication, or `-` when nobody gives one; the story
//! follows. The expected lines show each expression: its words, kind, value and modifier.

use crate::support::cases::check_file;

fn read(input: &str) -> String {
    let (published, story) = input.split_once('\n').unwrap_or((input, ""));
    let document = copydesk::Document::from_story(story);
    let times = copydesk::parse_times(&document, published.parse().ok());
    let lines = times.iter().map(|time| {
        let json = serde_json::to_value(time).expect("a time is plain data");
        let field = |name: &str| json[name].as_str().unwrap_or("-").to_owned();
        let modifier = match field("mod").as_str() {
            "-" => String::new(),
            modifier => format!(" {modifier}"),
        };
        format!(
            "{} | {} {}{modifier}",
            time.text,
            field("kind"),
            field("value")
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn dates() {
    check_file("time/dates.txt", read);
}
