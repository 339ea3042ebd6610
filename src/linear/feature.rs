//! Features: what is known of a token, as hashes.

/// A hash of a template's number and two values.
#[inline]
pub(crate) fn feature(template: u32, first: u32, second: u32) -> u32 {
    let mut state =
        (u64::from(template) << 32 | u64::from(first)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    state = (state ^ state >> 32 ^ u64::from(second)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (state >> 32) as u32
}

/// A hash of a word, whatever its case, apostrophes and digits.
pub(crate) fn word_hash(word: &str) -> u32 {
    let mut state: u32 = 0x811C_9DC5;
    let mut add = |byte: u8| state = (state ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    if word.is_ascii() {
        for byte in word.bytes() {
            add(if byte.is_ascii_digit() {
                b'0'
            } else {
                byte.to_ascii_lowercase()
            });
        }
    } else {
        let mut buffer = [0; 4];
        for character in word.chars() {
            let character = if character == '’' { '\'' } else { character };
            for lower in character.to_lowercase() {
                for byte in lower.encode_utf8(&mut buffer).bytes() {
                    add(if byte.is_ascii_digit() { b'0' } else { byte });
                }
            }
        }
    }
    state ^ state >> 15
}
