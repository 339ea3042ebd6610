//! Texts that look like news, for properties: words, names, marks, numbers, odd characters.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

const WORDS: &[&str] = &[
    "the",
    "mayor",
    "said",
    "that",
    "told",
    "according",
    "to",
    "Ada",
    "Quill",
    "Mr",
    "Dr.",
    "U.S.",
    "O’Brien’s",
    "she",
    "he",
    "they",
    "Westhaven",
    "University",
    "Citing",
    "who",
    "is",
    "expected",
    "on",
    "Monday",
    "March",
    "4",
    "2031",
    "last",
    "week",
    "US$1.8bn",
    "3",
    "per",
    "cent",
    "million",
    "two",
    "hi-tech",
    "AT&T",
    "quill@example.org",
    "https://example.org/a?b=c",
    "@quill",
    "5.30pm",
    "not",
    "may",
    "will",
    "announced",
    "adding",
    "By",
    "Photo:",
    "Advertisement",
    "02:41",
    "von",
    "Read",
    "more:",
    "Share",
    "news",
    "agency",
    "Reuters",
    "—",
    "–",
    "...",
    "…",
    "é",
    "Łódź",
    "東京",
    "👩‍🚀",
    "e\u{301}",
    "\u{FFFD}",
    "\0",
    "•",
    "(",
    ")",
    "[",
    "]",
    "/",
    "’90s",
    "Inc.",
];

const MARKS: &[&str] = &[
    "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "``", "''", ".", ",", "?", "!", ":", ";",
];

/// What shows that a text was garbled on its way.
const DAMAGES: &[&str] = &[
    "&amp;",
    "&rsquo;",
    "&#8220;",
    "&lt;",
    "â€œ",
    "â€",
    "Ã©",
    "Ã",
    "\u{93}",
    "\u{92}",
    "<b>",
    "</b>",
    "<br>",
    "<p>",
    "</p>",
    "**",
    "*",
    "_",
    "[",
    "](https://example.org)",
    "[1]",
    "[22]",
    "# ",
    "> ",
    "\n> ",
    "\\n",
    "\\\"",
    "\"\"",
    "\\u201c",
    "\\",
    "ﬁ",
    "\u{AD}",
    "´",
    "″",
    "-\nlion",
    "\n• ",
    "\n1. ",
    "\n- ",
];

const BLANKS: &[&str] = &[
    " ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{2028}",
    "\u{FEFF}", "\u{85}",
];

/// A text of up to `pieces` pieces.
pub(crate) fn news(pieces: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![5 => select(WORDS), 2 => select(MARKS)];
    prop::collection::vec((piece, select(BLANKS)), 0..pieces).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, blank)| [piece, blank])
            .collect()
    })
}

/// A text of up to `pieces` pieces, garbled.
fn garbled(pieces: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(WORDS), 1 => select(MARKS), 2 => select(DAMAGES)];
    prop::collection::vec((piece, select(BLANKS)), 0..pieces).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, blank)| [piece, blank])
            .collect()
    })
}

static CASES: LazyLock<Vec<String>> = LazyLock::new(super::cases::all_inputs);

/// Pieces of the inputs of our cases, cut between words and put side by side.
fn spliced() -> impl Strategy<Value = String> {
    let case = any::<prop::sample::Index>().prop_map(|number| number.get(&CASES).as_str());
    let piece = (case, any::<[prop::sample::Index; 2]>()).prop_map(|(case, ends)| {
        let words: Vec<&str> = case.split_inclusive(char::is_whitespace).collect();
        let mut ends = ends.map(|end| end.index(words.len() + 1));
        ends.sort_unstable();
        words[ends[0]..ends[1]].concat()
    });
    let pieces = prop::collection::vec((piece, select(BLANKS)), 1..5);
    (pieces, any::<bool>()).prop_map(|(pieces, breaks_off)| {
        let pieces = pieces.into_iter();
        let text: String = pieces.map(|(piece, blank)| piece + blank).collect();
        let end = if breaks_off {
            text.trim_end().len()
        } else {
            text.len()
        };
        text[..end].to_owned()
    })
}

/// A news-like text, one that is spliced of others, or one of any characters whatever.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => news(120), 4 => spliced(), 2 => garbled(80), 1 => ".{0,300}", 1 => "(?s).{0,80}"]
}
