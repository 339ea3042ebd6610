//! Text that was decoded wrongly: UTF-8 read as Windows-1252 (“â€œ” for “), and marks of Windows-1252 read as
//! the control characters of Latin-1 that stand in their places.

use super::edit::Edit;
use super::suspicion::places;

/// What Windows-1252 has where Latin-1 has controls, 0x80 to 0x9F; 0 where nothing.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// A character that stands where others did.
struct Found {
    edit: Edit,
    /// Whether hardly anything else can be meant.
    sure: bool,
}

/// What was decoded wrongly, decoded rightly.
///
/// A capital Ã before a closing mark, or an Å before a sign, may well be meant: what could be read either way is
/// mended only in a text that has something surer.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    // The first bytes of the controls, and of letters from À on.
    let suspects = places(text, |byte| byte & 0xFE == 0xC2);
    let mut found: Vec<Found> = Vec::new();
    let mut end = 0;
    for at in suspects {
        if at >= end {
            if let Some(own) = decoded(text, at).or_else(|| mark(text, at)) {
                end = own.edit.range.end;
                found.push(own);
            }
        }
    }
    if !found.iter().any(|found| found.sure) {
        return Vec::new();
    }
    found.into_iter().map(|found| found.edit).collect()
}

/// The byte that a character is in Windows-1252, or in Latin-1, if it is above ASCII.
fn byte_of(character: char) -> Option<u8> {
    let number = u32::from(character);
    if let Some(place) = WINDOWS
        .iter()
        .position(|known| *known == character && number > 0)
    {
        return u8::try_from(place + 0x80).ok();
    }
    u8::try_from(number).ok().filter(|byte| *byte >= 0x80)
}

/// The character of UTF-8 whose bytes stand as characters of their own.
fn decoded(text: &str, at: usize) -> Option<Found> {
    let mut characters = text[at..].char_indices();
    let (_, first) = characters.next()?;
    let lead = byte_of(first)?;
    let length = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    let mut is_mark = false;
    for byte in &mut bytes[1..length] {
        let character = characters.next().map(|(_, character)| character);
        let own = character
            .and_then(byte_of)
            .filter(|own| (0x80..0xC0).contains(own));
        // The last byte of a closing mark, 0x9D, is nothing in Windows-1252 and got lost.
        let (Some(own), Some(character)) = (own, character) else {
            return closing_mark(text, at);
        };
        *byte = own;
        is_mark |= matches!(
            character,
            '‘' | '’' | '“' | '”' | '»' | '«' | '›' | '…' | '–' | '—'
        );
    }
    let end = characters
        .next()
        .map_or(text.len(), |(offset, _)| at + offset);
    let character = std::str::from_utf8(&bytes[..length]).ok()?;
    Some(Found {
        edit: Edit::new(at..end, character.to_owned()),
        sure: length > 2 || matches!(first, 'Â' | 'Ã') && !is_mark,
    })
}

/// What is left of a mark whose last byte got lost, “â€”, with a replacement character or without: a closing
/// mark, or a hyphen between letters.
fn closing_mark(text: &str, at: usize) -> Option<Found> {
    let rest = text[at..].strip_prefix("â€")?;
    let lost = rest
        .chars()
        .next()
        .filter(|next| matches!(next, '\u{FFFD}' | '\u{9D}' | '\u{90}'));
    let end = text.len() - rest.len() + lost.map_or(0, char::len_utf8);
    let is_within = text[..at].ends_with(char::is_alphanumeric)
        && text[end..].starts_with(char::is_alphanumeric);
    Some(Found {
        edit: Edit::new(at..end, if is_within { "-" } else { "”" }),
        sure: true,
    })
}

/// The mark of Windows-1252 that stands as a control; the control that ends a line is left.
fn mark(text: &str, at: usize) -> Option<Found> {
    let control = text[at..].chars().next()?;
    let is_mark = |mark: &char| !matches!(mark, 'ƒ' | '†' | '‡' | 'ˆ' | '‰' | '˜');
    let mark = windows_mark(control)
        .filter(|_| control != '\u{85}')
        .filter(is_mark)?;
    Some(Found {
        edit: Edit::new(at..at + control.len_utf8(), mark.to_string()),
        sure: true,
    })
}

/// The mark that Windows-1252 has in the place of a control of Latin-1.
pub(super) fn windows_mark(control: char) -> Option<char> {
    let place = usize::try_from(u32::from(control).checked_sub(0x80)?).ok()?;
    WINDOWS.get(place).copied().filter(|mark| *mark != '\0')
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::repair::edit::applied;

    #[test]
    fn what_was_decoded_wrongly_is_decoded_rightly() {
        for (garbled, right) in [
            ("â€œGiÃ\u{A0},â€ she said.", "“Già,” she said."),
            (
                "â€œA longâ€term cost,â€ she said.",
                "“A long-term cost,” she said.",
            ),
            ("\u{93}It rained,\u{94} she said.", "“It rained,” she said."),
            ("isnâ€™t â€” CafÃ©", "isn’t — Café"),
            ("SÃO, “NÃO”, Â« and Ã” alone", "SÃO, “NÃO”, Â« and Ã” alone"),
        ] {
            let (text, _) = applied(garbled, &edits(garbled));
            assert_eq!(text, right);
        }
    }
}
