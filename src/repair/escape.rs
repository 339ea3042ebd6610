//! Text as it stands inside a string of JSON (`\"`, `\n`, `\u201c`) or a cell of CSV (`""`).

use super::edit::Edit;

/// How often a sign must be escaped to be taken for one that is.
const OFTEN: usize = 2;
/// Likewise the ends of lines, in a text that has others.
const VERY_OFTEN: usize = 3;

/// The signs that were escaped.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = if text.contains('\\') {
        behind_backslashes(text)
    } else {
        Vec::new()
    };
    edits.extend(doubled_marks(text));
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    edits
}

/// What stands behind backslashes in a string of JSON.
fn behind_backslashes(text: &str) -> Vec<Edit> {
    let mut edits = code_points(text);
    let marks = text.match_indices("\\\"");
    let marks: Vec<Edit> = marks.map(|(at, _)| Edit::removal(at..at + 1)).collect();
    if marks.len() >= OFTEN {
        edits.extend(marks);
    }
    let least = if text.contains('\n') {
        VERY_OFTEN
    } else {
        OFTEN
    };
    if text.matches("\\n").count() >= least {
        edits.extend(line_ends(text));
    }
    edits
}

/// The first of each pair of marks, as CSV doubles them.
fn doubled_marks(text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let is_mark = |at: usize| bytes.get(at) == Some(&b'"');
    let (mut edits, mut opening) = (Vec::new(), 0);
    let mut at = 0;
    while let Some(next) = text[at..].find('"') {
        at += next + 1;
        if !is_mark(at) {
            continue;
        }
        if is_mark(at + 1) {
            return Vec::new();
        }
        opening += usize::from(opens(text, at - 1));
        edits.push(Edit::removal(at - 1..at));
        at += 1;
    }
    if opening < OFTEN {
        edits.clear();
    }
    edits
}

/// Whether a pair of marks stands before a word.
fn opens(text: &str, at: usize) -> bool {
    text[at + 2..].starts_with(char::is_alphanumeric)
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
