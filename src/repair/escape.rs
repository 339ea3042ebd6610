//! Text as it stands inside a string of JSON (`\"`, `\n`, `\u201c`) or a cell of CSV (`""`).

use super::edit::Edit;

/// How often a sign must be escaped to be taken for one that is.
const OFTEN: usize = 2;
/// Likewise the ends of lines, in a text that has others.
const VERY_OFTEN: usize = 3;

/// The signs that were escaped.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = code_points(text);
    if text.matches("\\\"").count() >= OFTEN {
        edits.extend(removals(text, "\\\"", 1));
    }
    let least = if text.contains('\n') {
        VERY_OFTEN
    } else {
        OFTEN
    };
    if text.matches("\\n").count() >= least {
        edits.extend(line_ends(text));
    }
    let opening = text
        .match_indices("\"\"")
        .filter(|(at, _)| opens(text, *at));
    if opening.count() >= OFTEN && !text.contains("\"\"\"") {
        edits.extend(removals(text, "\"\"", 1));
    }
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    edits
}

/// Whether a pair of marks stands before a word.
fn opens(text: &str, at: usize) -> bool {
    text[at + 2..].starts_with(char::is_alphanumeric)
}

/// Takes out the first bytes of a sign wherever it stands.
fn removals<'t>(text: &'t str, sign: &'t str, bytes: usize) -> impl Iterator<Item = Edit> + 't {
    let found = text.match_indices(sign);
    found.map(move |(at, _)| Edit::removal(at..at + bytes))
}

fn line_ends(text: &str) -> impl Iterator<Item = Edit> + '_ {
    text.match_indices("\\n").map(|(at, _)| {
        let start = if text[..at].ends_with("\\r") {
            at - 2
        } else {
            at
        };
        Edit::new(start..at + 2, "\n")
    })
}

/// Characters by their numbers, `\u201c`; those beyond the basic plane stand as two.
fn code_points(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    for (at, _) in text.match_indices("\\u") {
        let Some(unit) = unit_at(text, at).filter(|_| at >= end) else {
            continue;
        };
        let second = unit_at(text, at + 6).filter(|_| (0xD800..0xDC00).contains(&unit));
        let units = [unit, second.unwrap_or(0)];
        let count = 1 + usize::from(second.is_some());
        let Ok(character) = String::from_utf16(&units[..count]) else {
            continue;
        };
        end = at + 6 * count;
        edits.push(Edit::new(at..end, character));
    }
    edits
}

/// The number of a character that is written as `\u` and four hexadecimal digits.
fn unit_at(text: &str, at: usize) -> Option<u16> {
    let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_number.then(|| u16::from_str_radix(digits, 16).ok())?
}
