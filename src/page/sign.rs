//! Signs: what characters are, so far as lines are concerned.

/// What a character is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Lower,
    Upper,
    Digit,
    Space,
    Tab,
    /// Shows nothing and parts nothing.
    Invisible,
    Apostrophe,
    Quote,
    Comma,
    Semicolon,
    Colon,
    Stop,
    Mark,
    Ellipsis,
    Opening,
    Closing,
    Dash,
    Separator,
    Address,
    Copyright,
    Other,
}

/// The signs of ASCII.
const ASCII: [Sign; 128] = ascii();

const fn ascii() -> [Sign; 128] {
    let mut table = [Sign::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        #[allow(clippy::cast_possible_truncation)]
        let character = byte as u8;
        table[byte] = match character {
            b'a'..=b'z' => Sign::Lower,
            b'A'..=b'Z' => Sign::Upper,
            b'0'..=b'9' => Sign::Digit,
            b'\t' => Sign::Tab,
            0..=b' ' | 0x7F => Sign::Space,
            b'\'' => Sign::Apostrophe,
            b'"' | b'`' => Sign::Quote,
            b',' => Sign::Comma,
            b';' => Sign::Semicolon,
            b':' => Sign::Colon,
            b'.' => Sign::Stop,
            b'?' | b'!' => Sign::Mark,
            b'(' | b'[' => Sign::Opening,
            b')' | b']' => Sign::Closing,
            b'-' => Sign::Dash,
            b'|' | b'>' | b'*' => Sign::Separator,
            b'@' | b'/' => Sign::Address,
            _ => Sign::Other,
        };
        byte += 1;
    }
    table
}

/// The sign that some bytes begin with, how many bytes it takes and its width; `None` at the end.
#[inline]
pub(super) fn first_sign(bytes: &[u8]) -> Option<(Sign, usize, u32)> {
    let first = usize::from(*bytes.first()?);
    if let Some(sign) = ASCII.get(first) {
        return Some((*sign, 1, 1));
    }
    let (sign, length, width) = beyond_ascii(bytes);
    Some((sign, length.min(bytes.len()), width))
}

/// The sign that begins at a byte beyond ASCII, its length in bytes and its width.
fn beyond_ascii(bytes: &[u8]) -> (Sign, usize, u32) {
    match *bytes {
        [0xE2, 0x80, third, ..] => (punctuation(third), 3, 1),
        [0xE2, 0x81..=0xAF, ..] => (Sign::Separator, 3, 1),
        [0xC2, second, ..] => {
            let sign = match second {
                0xA0 | 0x85 => Sign::Space,
                0xAD => Sign::Invisible,
                0xA9 => Sign::Copyright,
                0xAB | 0xBB => Sign::Quote,
                0xB7 => Sign::Separator,
                _ => Sign::Other,
            };
            (sign, 2, 1)
        }
        [0xC3, 0x80..=0x9E, ..] | [0xCE, 0x86..=0xAB, ..] | [0xD0, 0x81..=0xAF, ..] => {
            (Sign::Upper, 2, 1)
        }
        [0xC4 | 0xC5, second, ..] if second % 2 == 0 => (Sign::Upper, 2, 1),
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => (Sign::Stop, 3, 1),
        [0xE3, 0x80, third, ..] => {
            let sign = match third {
                0x80 => Sign::Space,
                0x81 => Sign::Comma,
                0x82 => Sign::Stop,
                0x8C..=0x8F => Sign::Quote,
                _ => Sign::Other,
            };
            (sign, 3, 2)
        }
        [0xEF, 0xBB, 0xBF, ..] => (Sign::Invisible, 3, 0),
        [0xEF, 0xBC, 0x81 | 0x9F, ..] => (Sign::Mark, 3, 2),
        [0xEF, 0xBC..=0xBD, ..] => (Sign::Other, 3, 2),
        [0xE3..=0xED, ..] => (Sign::Lower, 3, 2),
        [0xEE..=0xEF, ..] => (Sign::Other, 3, 1),
        [0xE0..=0xE2, ..] => (Sign::Lower, 3, 1),
        [0xF0..=0xFF, ..] => (Sign::Separator, 4, 2),
        _ => (Sign::Lower, 2, 1),
    }
}

/// The sign of a character of general punctuation, U+2000 to U+203F, by its third byte.
fn punctuation(third: u8) -> Sign {
    match third {
        0x80..=0x8A | 0xAF => Sign::Space,
        0x8B..=0x8F => Sign::Invisible,
        0x90..=0x95 => Sign::Dash,
        0x99 => Sign::Apostrophe,
        0x98 | 0x9A..=0x9F | 0xB9..=0xBA => Sign::Quote,
        0xA6 => Sign::Ellipsis,
        0xA2 => Sign::Separator,
        _ => Sign::Other,
    }
}
