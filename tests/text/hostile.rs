//! Inputs that nobody would print.

use copydesk::Document;

/// Texts that are empty, endless, or made of one thing only.
fn hostile_texts() -> Vec<(&'static str, String)> {
    let marks = "“”\"‘’'«»„``''‹›";
    vec![
        ("nothing", String::new()),
        (
            "blanks",
            " \t\r\n\u{A0}\u{200B}\u{FEFF}\u{2028}".repeat(1000),
        ),
        (
            "one giant line",
            "It rained and “it rained” again, ".repeat(32_000),
        ),
        ("one giant word", "a".repeat(1 << 20)),
        ("one giant number", "1,".repeat(1 << 19)),
        (
            "one giant address",
            format!("https://{}", "a/".repeat(1 << 19)),
        ),
        ("nothing but dots", ".".repeat(1 << 20)),
        ("letters and dots", "a.".repeat(1 << 19)),
        ("capitals and dots", "Aa.".repeat(1 << 18)),
        ("brackets that open", "(Aa. ".repeat(1 << 17)),
        ("opening marks", "“".repeat(100_000)),
        ("closing marks", "”".repeat(100_000)),
        ("straight marks", "\"".repeat(100_000)),
        ("single marks", "'".repeat(100_000)),
        ("single marks apart", "' ".repeat(100_000)),
        ("marks before words", "\"a 'b ".repeat(50_000)),
        ("all marks", marks.repeat(10_000)),
        ("paragraphs of one mark", "“\n".repeat(100_000)),
        ("lines of one character", "x\n".repeat(100_000)),
        (
            "replacement characters and NULs",
            "\u{FFFD}\0".repeat(10_000),
        ),
        (
            "marks that combine",
            "\u{301}\u{200D}\u{FE0F}".repeat(50_000),
        ),
        ("ideographs", "雨。".repeat(100_000)),
    ]
}

#[test]
fn every_text_is_cut() {
    for (name, text) in hostile_texts() {
        let document = Document::from_story(&text);
        super::properties::check(&document);
        assert_eq!(document.text(), text, "{name}");
    }
}
