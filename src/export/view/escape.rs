//! Text made safe inside HTML.

/// The text as HTML: the characters that HTML gives a meaning, and those it forbids, are escaped.
///
/// Safe between tags and inside quoted attributes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(character),
            // Browsers read a line's end of old as a line feed.
            '\r' => escaped.push('\n'),
            _ if character.is_control() => escaped.push('\u{FFFD}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// JSON that can stand inside a `script` element: nothing in it ends the element.
pub(super) fn escape_json(json: &str) -> String {
    json.replace('&', "\\u0026")
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn escaped_text_has_no_markup(text in "(?s).{0,40}") {
            let escaped = escape(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let bare = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
                .iter()
                .fold(escaped, |text, entity| text.replace(entity, ""));
            prop_assert!(!bare.contains('&'));
        }

        #[test]
        fn json_in_a_script_says_the_same_and_does_not_end_it(text in "(?s).{0,40}|(</script>|<!--|&lt;){0,3}") {
            let json = serde_json::to_string(&text).expect("a string is JSON");
            let escaped = escape_json(&json);
            prop_assert!(!escaped.contains(['<', '>', '&']));
            prop_assert_eq!(serde_json::from_str::<String>(&escaped).ok(), Some(text));
        }
    }
}
