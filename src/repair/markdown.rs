//! Markdown (as specified by `CommonMark` 0.31): emphasis, links, headings and escaped signs, as scrapers and mailing lists write
//! them.

use super::edit::Edit;

/// How many bytes the words of a link may have, and its address.
const LONGEST: usize = 500;

/// Signs of emphasis: `*`, `**`, `***`, `_`, `__`.
const KINDS: usize = 5;

/// The signs of a text that is written in Markdown.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(length) = heading(line) {
            edits.push(Edit::removal(start..start + length));
        }
        add_signs(text, start..start + line.len(), &mut edits);
        start += line.len();
    }
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    edits
}

/// How many bytes the signs of a heading take, with the blanks behind them.
fn heading(line: &str) -> Option<usize> {
    let words = line.trim_start_matches('#');
    let signs = line.len() - words.len();
    let rest = words.trim_start_matches(' ');
    let is_heading =
        (1..=6).contains(&signs) && rest.len() < words.len() && !rest.trim().is_empty();
    is_heading.then_some(line.len() - rest.len())
}

/// Adds the emphasis, links and escapes of a line.
fn add_signs(text: &str, line: std::ops::Range<usize>, edits: &mut Vec<Edit>) {
    // Where emphasis of each kind was opened last.
    let mut open = [None; KINDS];
    let mut at = line.start;
    let is_sign = |byte: &u8| matches!(byte, b'*' | b'_' | b'[' | b'\\');
    while let Some(next) = text.as_bytes()[at..line.end].iter().position(is_sign) {
        at += next;
        at = match text.as_bytes()[at] {
            b'[' => add_link(text, at, line.end, edits),
            b'\\' => add_escape(text, at, edits),
            _ => add_emphasis(text, at, &mut open, edits),
        };
    }
}

/// Takes emphasis for opened or closed by the signs that begin here; gives where they end.
fn add_emphasis(
    text: &str,
    start: usize,
    open: &mut [Option<usize>; KINDS],
    edits: &mut Vec<Edit>,
) -> usize {
    let sign = text.as_bytes()[start];
    let count = text.as_bytes()[start..]
        .iter()
        .take_while(|it| **it == sign)
        .count();
    let end = start + count;
    let kind = match (sign, count) {
        (b'*', 1..=3) => count - 1,
        (_, 1..=2) if sign == b'_' => count + 2,
        _ => return end,
    };
    let before = text[..start].chars().next_back().unwrap_or(' ');
    let after = text[end..].chars().next().unwrap_or(' ');
    let closes = !before.is_whitespace() && !after.is_alphanumeric();
    if let Some(first) = open[kind].filter(|_| closes) {
        edits.push(Edit::removal(first..first + count));
        edits.push(Edit::removal(start..end));
        open[kind] = None;
    } else if is_opening(after) && !before.is_alphanumeric() {
        open[kind] = Some(start);
    }
    end
}

/// Whether words with emphasis may begin so.
fn is_opening(first: char) -> bool {
    first.is_alphanumeric()
        || matches!(
            first,
            '“' | '"' | '‘' | '\'' | '$' | '£' | '€' | '[' | '*' | '_'
        )
}

/// Takes out what stands around the words of a link or an image; gives where to look on.
fn add_link(text: &str, start: usize, end: usize, edits: &mut Vec<Edit>) -> usize {
    if let Some((words_end, link_end)) = link(text, start, end) {
        let first = start - usize::from(text[..start].ends_with('!'));
        edits.push(Edit::removal(first..start + 1));
        edits.push(Edit::removal(words_end..link_end));
    }
    start + 1
}

/// Where the words of a link end, and where the link does: `[words](address "title")`.
fn link(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let within = |from: usize, signs: &[char]| {
        let reach = text.as_bytes()[from..end].iter().take(LONGEST);
        let signs = |byte: &u8| signs.contains(&char::from(*byte));
        reach.clone().position(signs).map(|length| from + length)
    };
    let words_end = within(start + 1, &['[', ']'])?;
    let address = text.get(words_end..end)?.strip_prefix("](")?;
    let is_address = ["http://", "https://", "/", "#", "mailto:", "www."]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    let link_end = within(words_end + 2, &[')', '['])?;
    let closes = text.as_bytes()[link_end] == b')';
    (is_address && closes && words_end > start + 1).then_some((words_end, link_end + 1))
}

/// Takes out the sign that says that the next one means itself; gives where to look on.
fn add_escape(text: &str, start: usize, edits: &mut Vec<Edit>) -> usize {
    let next = text.as_bytes().get(start + 1).copied().unwrap_or_default();
    if !b"\"'$*_#[]()-.!&".contains(&next) {
        return start + 1;
    }
    edits.push(Edit::removal(start..start + 1));
    start + 2
}
