//! What single characters are, as far as cutting text needs it.

/// Whether a character shows nothing: white space, zero-width characters and
/// those that change direction, byte order mark.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{1C}'..='\u{1F}'
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}

/// Whether a possessive may follow the character.
pub(super) fn may_own(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '!' | '”' | '"' | ')' | '%' | '’')
}

/// Whether a character may stand in a handle or tag.
pub(super) fn is_name_part(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || is_combining(character)
}

/// What an ASCII byte is; bytes beyond ASCII are `Wide`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteKind {
    Letter,
    Digit,
    Blank,
    Mark,
    Wide,
}

/// The kind of every byte.
pub(super) const BYTE_KINDS: [ByteKind; 256] = {
    let mut kinds = [ByteKind::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte {
            0x41..=0x5A | 0x61..=0x7A => ByteKind::Letter,
            0x30..=0x39 => ByteKind::Digit,
            0x09..=0x0D | 0x1C..=0x20 => ByteKind::Blank,
            0x80.. => ByteKind::Wide,
            _ => ByteKind::Mark,
        };
        byte += 1;
    }
    kinds
};

/// Whether a character is an apostrophe, straight or typographic.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// Whether a character joins two parts of a word: hyphen-minus, hyphen, non-breaking hyphen.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a character is a dash: en dash, em dash, horizontal bar, and the wide ones.
pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '\u{2012}'..='\u{2015}' | '\u{2E3A}' | '\u{2E3B}')
}

/// Whether a character is the sign of a currency.
pub(super) fn is_currency(character: char) -> bool {
    matches!(character, '$' | '¢' | '£' | '¥' | '\u{20A0}'..='\u{20CF}')
}

/// Whether a character belongs to the one before it: accents, vowel signs, soft hyphens, joiners,
/// variation selectors.
pub(super) fn is_combining(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{0300}'..='\u{036F}'
            | '\u{0483}'..='\u{0489}'
            | '\u{0591}'..='\u{05BD}'
            | '\u{05BF}'..='\u{05C7}'
            | '\u{064B}'..='\u{065F}'
            | '\u{0670}'
            | '\u{06D6}'..='\u{06ED}'
            | '\u{093A}'..='\u{094D}'
            | '\u{09CD}' | '\u{0A4D}' | '\u{0ACD}' | '\u{0B4D}' | '\u{0BCD}' | '\u{0C4D}'
            | '\u{0CCD}' | '\u{0D4D}' | '\u{0DCA}'
            | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{200C}' | '\u{200D}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FE20}'..='\u{FE2F}'
            | '\u{1F3FB}'..='\u{1F3FF}'
    )
}

/// Whether a character is written without blanks between words and stands for a syllable or word:
/// Han characters and Hiragana.
pub(super) fn is_ideograph(character: char) -> bool {
    matches!(
        character,
        '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{309F}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Whether a character is one half of a flag.
pub(super) fn is_regional_indicator(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}
