//! Where tokens end and what they are made of.

use super::address::address_end;
use super::character::{
    BYTE_KINDS, ByteKind, is_apostrophe, is_blank, is_combining, is_currency, is_dash,
    is_ideograph, is_name_part, is_regional_indicator, may_own,
};
use super::token::TokenKind;
use crate::lexicon::{self, Class};

/// Finds where tokens end. No look-ahead is longer than a word, an address or a run of one mark.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    start: usize,
}

impl<'t> Scanner<'t> {
    /// A scanner of the stretch of `text` from `start` to `end`.
    pub(super) fn new(text: &'t str, start: usize, end: usize) -> Self {
        let text = &text[..end];
        Self {
            text,
            bytes: text.as_bytes(),
            start,
        }
    }

    /// The byte at a place; a blank behind the end.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    /// The kind of the byte at a place.
    #[inline]
    pub(super) fn kind(&self, at: usize) -> ByteKind {
        BYTE_KINDS[usize::from(self.byte(at))]
    }

    /// The character that begins at a place.
    #[inline]
    pub(super) fn character(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text.get(at..)?.chars().next(),
        }
    }

    fn character_before(&self, at: usize) -> Option<char> {
        self.text[self.start..at].chars().next_back()
    }

    /// Whether the character at a place passes a test.
    #[inline]
    pub(super) fn is(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
        self.character(at).is_some_and(test)
    }

    /// The first place from `at` on whose character fails the test.
    fn run_end(&self, mut at: usize, test: impl Fn(char) -> bool) -> usize {
        while let Some(character) = self.character(at).filter(|character| test(*character)) {
            at += character.len_utf8();
        }
        at
    }

    /// The first place from `at` on that is not blank.
    #[inline]
    pub(super) fn skip_blanks(&self, at: usize) -> usize {
        // Most of all, one space stands between two words.
        let at = at + usize::from(self.bytes.get(at) == Some(&b' '));
        match self.kind(at) {
            ByteKind::Blank | ByteKind::Wide => self.skip_more_blanks(at),
            _ => at,
        }
    }

    #[inline(never)] // so that what mostly stands between words is passed in short
    fn skip_more_blanks(&self, mut at: usize) -> usize {
        while let Some(byte) = self.bytes.get(at) {
            match BYTE_KINDS[usize::from(*byte)] {
                ByteKind::Blank => at += 1,
                ByteKind::Wide => match self.character(at).filter(|wide| is_blank(*wide)) {
                    Some(blank) => at += blank.len_utf8(),
                    None => break,
                },
                _ => break,
            }
        }
        at
    }

    /// The end and kind of the token that begins at `at`, which is not blank.
    pub(super) fn token(&self, at: usize) -> (usize, TokenKind) {
        match self.kind(at) {
            ByteKind::Letter => return self.word(at),
            ByteKind::Digit => return self.number(at),
            _ => {}
        }
        let Some(first) = self.character(at) else {
            return (at + 1, TokenKind::Punctuation);
        };
        let after = at + first.len_utf8();
        match first {
            '.' | '…' => {
                let end = self.run_end(after, |next| matches!(next, '.' | '…'));
                (end, TokenKind::Punctuation)
            }
            '\'' | '’' | '‘' | '`' => self.apostrophe(at, first),
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‚' | '‹' | '›' => {
                (after, TokenKind::Quotation)
            }
            '@' if self.is(after, is_name_part) => {
                (self.run_end(after, is_name_part), TokenKind::Handle)
            }
            '#' if self.is_tag(after) => (self.run_end(after, is_name_part), TokenKind::Handle),
            '-' => {
                let end = self.run_end(after, |next| next == '-');
                (end, TokenKind::Punctuation)
            }
            _ if is_dash(first) => {
                let end = self.run_end(after, is_dash);
                (end, TokenKind::Punctuation)
            }
            _ if is_currency(first) => (self.currency_end(after), TokenKind::Currency),
            _ if is_ideograph(first) => (self.run_end(after, is_combining), TokenKind::Word),
            _ if first.is_numeric() => self.number(at),
            _ if first.is_alphabetic() => self.word(at),
            _ => (self.symbol_end(at, first), TokenKind::Punctuation),
        }
    }

    /// Digits with separators between them.
    pub(super) fn number(&self, start: usize) -> (usize, TokenKind) {
        let mut at = start;
        while let Some(character) = self.character(at) {
            let after = at + character.len_utf8();
            let separator = matches!(character, '.' | ',' | ':' | '/')
                && self.kind(after) == ByteKind::Digit
                && self.bytes[at - 1].is_ascii_digit();
            if !separator && !character.is_numeric() {
                break;
            }
            at = after;
        }
        if self.kind(at) == ByteKind::Letter {
            if let Some(end) = address_end(self.text, start) {
                return (end, TokenKind::Address);
            }
        }
        (at, TokenKind::Number)
    }

    /// Whether a number sign before `at` begins a tag: digits alone make none.
    fn is_tag(&self, at: usize) -> bool {
        let digits = self.run_end(at, |next| next.is_ascii_digit());
        self.is(digits, |next| next.is_alphabetic() || next == '_')
    }

    /// The end of a currency whose sign ends at `at`: the country may follow it, as in `$US5`.
    fn currency_end(&self, at: usize) -> usize {
        let mut letters = at;
        while letters < at + 3 && self.byte(letters).is_ascii_uppercase() {
            letters += 1;
        }
        if self.kind(letters) == ByteKind::Digit {
            letters
        } else {
            at
        }
    }

    /// The end of a sign, with what combines with it; two halves of a flag make one.
    fn symbol_end(&self, at: usize, first: char) -> usize {
        let mut end = at + first.len_utf8();
        if is_regional_indicator(first) && self.is(end, is_regional_indicator) {
            return end + first.len_utf8();
        }
        while let Some(next) = self.character(end).filter(|next| is_combining(*next)) {
            end += next.len_utf8();
            if next == '\u{200D}'
                && !self.is(end, |joined| joined.is_alphanumeric() || is_blank(joined))
            {
                end += self.character(end).map_or(0, char::len_utf8);
            }
        }
        end
    }

    /// A token that begins with an apostrophe: a quotation mark, doubled or not, unless it stands
    /// for dropped letters (`’em`) or digits (`’90s`).
    fn apostrophe(&self, at: usize, first: char) -> (usize, TokenKind) {
        let after = at + first.len_utf8();
        let before = self.character_before(at);
        if self.character(after) == Some(first) {
            let closes = before.is_some_and(|before| !is_blank(before));
            let third = after + first.len_utf8();
            if closes && self.character(third) == Some(first) {
                return (after, TokenKind::Quotation);
            }
            return (third, TokenKind::Quotation);
        }
        if is_apostrophe(first) && before.is_some_and(may_own) {
            if let Some(end) = self.possessive_end(after) {
                return (end, TokenKind::Clitic);
            }
        }
        if first != '`' && before.is_none_or(|before| !before.is_alphanumeric()) {
            if let Some(end) = self.year_end(after, first) {
                return (end, TokenKind::Number);
            }
            if let Some(end) = self.elision_end(after) {
                return (end, TokenKind::Word);
            }
        }
        (after, TokenKind::Quotation)
    }

    /// The end of the `s` of a possessive, at `at` after its apostrophe.
    pub(super) fn possessive_end(&self, at: usize) -> Option<usize> {
        let over = matches!(self.byte(at), b's' | b'S') && !self.is(at + 1, char::is_alphanumeric);
        over.then_some(at + 1)
    }

    /// The end of a year's last two digits after an apostrophe.
    fn year_end(&self, at: usize, apostrophe: char) -> Option<usize> {
        let end = at + 2;
        if self.kind(at) != ByteKind::Digit || self.kind(at + 1) != ByteKind::Digit {
            return None;
        }
        let over = match self.byte(end) {
            b's' => !self.is(end + 1, char::is_alphanumeric),
            _ => apostrophe == '’' && !self.is(end, |next| next.is_alphanumeric() || next == '%'),
        };
        over.then_some(end)
    }

    /// The end of a word that is written with an apostrophe before it.
    fn elision_end(&self, at: usize) -> Option<usize> {
        let end = self.letters_end(at);
        let known = (1..=7).contains(&(end - at))
            && lexicon::find(&self.text[at..end]).1.has(Class::Elision);
        if !known || self.is(end, char::is_alphanumeric) {
            return None;
        }
        // The letter of rock ’n’ roll has apostrophes on both sides.
        let next = self.character(end).filter(|next| is_apostrophe(*next));
        Some(match next {
            Some(next) if end == at + 1 => end + next.len_utf8(),
            _ => end,
        })
    }

    /// The first place from `at` on where no ASCII letter stands.
    #[inline]
    pub(super) fn letters_end(&self, at: usize) -> usize {
        let is_letter = |byte: &u8| BYTE_KINDS[usize::from(*byte)] == ByteKind::Letter;
        let rest = self.bytes.get(at..).unwrap_or_default();
        let letters = rest.iter().position(|byte| !is_letter(byte));
        at + letters.unwrap_or(rest.len())
    }

    /// A token that begins with a letter.
    #[inline]
    fn word(&self, start: usize) -> (usize, TokenKind) {
        let at = self.letters_end(start);
        match self.bytes.get(at) {
            None | Some(b' ' | b',') => (at, TokenKind::Word),
            Some(_) => self.word_beyond(start, at),
        }
    }
}
