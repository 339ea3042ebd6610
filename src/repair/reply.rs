//! Mails that are quoted: “> ” before each line.

use super::edit::Edit;

/// How many lines must begin so.
const LINES: usize = 3;

/// The marks before the lines, where at least half of them have some.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let (mut edits, mut lines, mut start) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(['>', ' ']);
        lines += usize::from(!words.trim().is_empty());
        if line.starts_with('>') {
            edits.push(Edit::removal(start..start + line.len() - words.len()));
        }
        start += line.len();
    }
    if edits.len() < LINES || 2 * edits.len() < lines {
        edits.clear();
    }
    edits
}
