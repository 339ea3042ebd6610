//! Fields that were meant for options: `publishd`, `Input`, `options`.
//!
//! A line may have fields of the caller's own, so only what nobody else would mean is refused.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// The options of a line.
const OPTIONS: [&str; 2] = ["input", "published"];

/// What is wrong with a line, when it has a field that was meant for an option.
pub(super) fn misspelt(line: &[u8]) -> Option<String> {
    let Meant(field) = serde_json::from_slice(line).ok()?;
    let field = field?;
    let remedy = OPTIONS
        .iter()
        .find(|option| is_misspelling(&field, option))
        .map_or_else(
            || "\"input\" and \"published\" stand beside \"text\"".to_owned(),
            |option| format!("write \"{option}\""),
        );
    Some(format!("a field \"{field}\"; {remedy}"))
}

/// The first field that was meant for an option.
struct Meant(Option<String>);

impl<'de> Deserialize<'de> for Meant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Meant;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Meant, A::Error> {
        let mut found = None;
        while let Some(name) = fields.next_key::<Cow<'de, str>>()? {
            let is_meant = if name == "options" {
                let options = fields.next_value::<Value>()?;
                OPTIONS.iter().any(|option| options.get(option).is_some())
            } else {
                fields.next_value::<IgnoredAny>()?;
                OPTIONS.iter().any(|option| is_misspelling(&name, option))
            };
            if is_meant && found.is_none() {
                found = Some(name.into_owned());
            }
        }
        Ok(Meant(found))
    }
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
