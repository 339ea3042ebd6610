//! Fields that were meant for options: `publishd`, `Input`, `options`.
//!
//! A line may have fields of the caller's own, so only what nobody else would mean is refused.

use serde_json::Value;

/// The options of a line.
const OPTIONS: [&str; 2] = ["input", "published"];

/// What is wrong with a line that has a field which was meant for an option.
pub(super) fn message(field: &str) -> String {
    let remedy = OPTIONS
        .iter()
        .find(|option| is_misspelling(field, option))
        .map_or_else(
            || "\"input\" and \"published\" stand beside \"text\"".to_owned(),
            |option| format!("write \"{option}\""),
        );
    format!("a field \"{field}\"; {remedy}")
}

/// Whether a field has options in it, which belong beside the text.
pub(super) fn holds_option(field: &Value) -> bool {
    OPTIONS.iter().any(|option| field.get(option).is_some())
}

/// Whether the name of a field was meant for an option's.
pub(super) fn is_meant_for_option(name: &str) -> bool {
    OPTIONS.iter().any(|option| is_misspelling(name, option))
}

/// Whether a name is an option's but for case, a letter left out or written twice, or two letters
/// that changed places. Other letters make other words: “publisher”.
fn is_misspelling(name: &str, option: &str) -> bool {
    if name == option || !name.is_ascii() {
        return false;
    }
    let name = name.to_ascii_lowercase();
    let (name, option) = (name.as_bytes(), option.as_bytes());
    let same = name
        .iter()
        .zip(option)
        .take_while(|(own, other)| own == other);
    let at = same.count();
    let (left, wanted) = (&name[at..], &option[at..]);
    let is_doubled =
        at > 0 && left.first() == Some(&option[at - 1]) && left.get(1..) == Some(wanted);
    let is_lacking = wanted.get(1..) == Some(left);
    let is_swapped = left.len() == wanted.len()
        && left.len() > 1
        && (left[0], left[1]) == (wanted[1], wanted[0])
        && left[2..] == wanted[2..];
    left == wanted || is_doubled || is_lacking || is_swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_else_would_mean_is_a_misspelling() {
        for name in [
            "publishd",
            "Published",
            "pulbished",
            "publisshed",
            "ublished",
            "publishedd",
        ] {
            assert!(is_misspelling(name, "published"), "{name}");
        }
        for name in ["inptu", "INPUT", "iput", "innput", "inpu"] {
            assert!(is_misspelling(name, "input"), "{name}");
        }
        for name in [
            "published",
            "publisher",
            "published_at",
            "publish",
            "",
            "é",
            "p",
        ] {
            assert!(!is_misspelling(name, "published"), "{name}");
        }
        for name in ["input", "inputs", "output", "in", "text"] {
            assert!(!is_misspelling(name, "input"), "{name}");
        }
    }
}
