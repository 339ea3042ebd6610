//! The marks and numbers before the items of a list: “• ”, “- ”, “1. ”, “(2) ”.

use super::edit::Edit;

/// The most digits of an item's number.
const DIGITS: usize = 2;

/// The marks before lines. An asterisk or a number may begin a line that goes on the one before: it counts at the
/// beginning of a text, behind a blank line, and behind another item. A hyphen may sign what somebody said: it
/// counts beside another one.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    let (mut items, mut start, mut is_free): (Vec<Item>, _, _) = (Vec::new(), 0, true);
    let mut number = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t']);
        let is_blank = words.trim().is_empty();
        let found = marker(words).filter(|(_, sign)| is_free || *sign == Sign::Bullet);
        if let Some((length, sign)) = found {
            let at = start + line.len() - words.len();
            let edit = Edit::removal(at..at + length);
            items.push(Item { edit, sign, number });
        }
        is_free = found.is_some() || is_blank;
        number += usize::from(!is_blank);
        start += line.len();
    }
    let is_beside = |one: &Item, two: Option<&Item>| {
        two.is_some_and(|two| two.sign == one.sign && one.number.abs_diff(two.number) == 1)
    };
    let counts = |(at, item): &(usize, &Item)| {
        let (before, after) = (
            at.checked_sub(1).and_then(|at| items.get(at)),
            items.get(at + 1),
        );
        item.sign != Sign::Hyphen || is_beside(item, before) || is_beside(item, after)
    };
    let items = items.iter().enumerate().filter(counts);
    items.map(|(_, item)| item.edit.clone()).collect()
}

/// The beginning of an item.
struct Item {
    edit: Edit,
    sign: Sign,
    /// Which line of those with words it stands on.
    number: usize,
}

/// What an item begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Bullet,
    Hyphen,
    Other,
}

/// How many bytes the mark of an item takes with the blanks behind it, and what it is.
fn marker(line: &str) -> Option<(usize, Sign)> {
    let first = line.chars().next()?;
    let (length, sign) = match first {
        '•' | '▪' | '●' | '◦' | '‣' | '■' | '·' => (first.len_utf8(), Sign::Bullet),
        '-' => (1, Sign::Hyphen),
        '*' => (1, Sign::Other),
        '(' => (numbered(&line[1..], ")")? + 1, Sign::Other),
        '[' => (numbered(&line[1..], "]")? + 1, Sign::Other),
        _ => {
            let length = numbered(line, ".").or_else(|| numbered(line, ")"))?;
            (length, Sign::Other)
        }
    };
    let rest = &line[length..];
    let words = rest.trim_start_matches([' ', '\t']);
    let is_item = words.len() < rest.len() && !words.trim().is_empty();
    is_item.then_some((line.len() - words.len(), sign))
}

/// How many bytes a number takes with the sign behind it.
fn numbered(line: &str, sign: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=DIGITS).contains(&digits) && line[digits..].starts_with(sign)).then_some(digits + 1)
}
