//! Where tokens end and what they are made of.

use super::address::address_end;
use super::character::{
    BYTE_KINDS, ByteKind, is_apostrophe, is_blank, is_combining, is_currency, is_dash, is_hyphen,
    is_ideograph, is_regional_indicator,
};
use super::token::TokenKind;
use crate::lexicon::{self, Class, Classes, NumberRole};

/// Abbreviations that keep their full stop when they begin with a capital letter.
const ABBREVIATIONS: Classes = Classes::any_of(&[Class::Abbreviation, Class::FinalAbbreviation]);

/// The longest abbreviation with full stops inside, in bytes.
const LONGEST_ABBREVIATION: usize = 12;

/// Finds where tokens end. No look-ahead is longer than a word, an address or a run of one mark.
pub(super) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    start: usize,
}

/// What stands at a place inside a word.
enum Joint {
    /// The word is over.
    End,
    /// The word goes on, at the given place.
    On(usize),
    /// The token is over at the given place, and is of the given kind.
    Stop(usize, TokenKind),
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

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    fn kind(&self, at: usize) -> ByteKind {
        BYTE_KINDS[usize::from(self.byte(at))]
    }

    fn character(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text.get(at..)?.chars().next(),
        }
    }

    fn character_before(&self, at: usize) -> Option<char> {
        self.text[self.start..at].chars().next_back()
    }

    fn is(&self, at: usize, test: impl Fn(char) -> bool) -> bool {
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
    fn number(&self, start: usize) -> (usize, TokenKind) {
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
    fn possessive_end(&self, at: usize) -> Option<usize> {
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

    #[inline]
    fn letters_end(&self, at: usize) -> usize {
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

    /// A token that begins with the letters from `start` to `at`, behind which it may go on.
    fn word_beyond(&self, start: usize, mut at: usize) -> (usize, TokenKind) {
        loop {
            match self.joint(start, at) {
                Joint::End => return (at, TokenKind::Word),
                Joint::On(next) => at = self.letters_end(next),
                Joint::Stop(end, kind) => return (end, kind),
            }
        }
    }

    /// What stands at `at` after a word's letters.
    fn joint(&self, start: usize, at: usize) -> Joint {
        let Some(character) = self.character(at) else {
            return Joint::End;
        };
        let after = at + character.len_utf8();
        match character {
            ' ' | ',' => Joint::End,
            '.' => self.full_stop(start, at),
            '-' | '\u{2010}' | '\u{2011}' => self.hyphen(start, at, after),
            '\'' | '’' => on_if(
                self.is(after, char::is_alphabetic) && self.possessive_end(after).is_none(),
                after,
            ),
            '&' => on_if(self.is(after, char::is_alphanumeric), after),
            '_' => on_if(self.is(after, is_name_part), after),
            '@' | ':' => match address_end(self.text, start) {
                Some(end) => Joint::Stop(end, TokenKind::Address),
                None => Joint::End,
            },
            '0'..='9' => self.digit(start, at),
            _ if character.is_ascii() => {
                on_if(is_currency(character) && self.is_country(start, at), after).or_currency()
            }
            _ if is_currency(character) => on_if(self.is_country(start, at), after).or_currency(),
            _ if is_ideograph(character) => Joint::End,
            _ => on_if(
                character.is_alphanumeric() || is_combining(character),
                after,
            ),
        }
    }

    /// Whether letters before a currency sign name its country: `US$`, not `pay$`.
    fn is_country(&self, start: usize, at: usize) -> bool {
        at - start <= 3 && self.bytes[start..at].iter().all(u8::is_ascii_uppercase)
    }

    /// A digit inside a word; letters of a currency stand apart from it: `R4bn`.
    fn digit(&self, start: usize, at: usize) -> Joint {
        let word = &self.text[start..at];
        let currency = at - start <= 3
            && lexicon::find(word).1.has(Class::CurrencyLetters)
            && word.starts_with(|first: char| first.is_ascii_uppercase());
        if currency {
            let end = self.number(at).0;
            let scale = self.letters_end(end);
            let may_be_name = matches!(word, "K" | "P") && end - at < 3 && scale == end;
            if may_be_name && !self.is_scale_behind(end) {
                return Joint::On(at + 1); // “K2”, “P45”
            }
            let is_scale = scale - end <= 2 || self.is_scale_behind(end);
            let is_tied =
                self.is(scale, is_hyphen) && !(scale == end && self.is_scale_behind(scale + 1)); // “R5-million”
            if is_scale && !is_tied && !self.is(end, char::is_uppercase) {
                return Joint::Stop(at, TokenKind::Currency);
            }
        }
        Joint::On(at + 1)
    }

    /// Whether a word of scale stands behind digits: “K5 million”, `RM2bil`.
    fn is_scale_behind(&self, end: usize) -> bool {
        const SHORTEST: usize = 3;
        let spaces = |bytes: &[u8]| bytes.iter().take_while(|byte| **byte == b' ').count();
        let from = end + self.bytes.get(end..).map_or(0, spaces);
        let words = self.text.get(from..self.letters_end(from));
        let is_scale = |word: &str| {
            let scale = lexicon::number_word(lexicon::find(word).0);
            word.len() >= SHORTEST
                && word.starts_with(char::is_lowercase)
                && scale.is_some_and(|scale| {
                    matches!(scale.role, NumberRole::Scale | NumberRole::Suffix)
                        && scale.value >= 1e6
                })
        };
        words.is_some_and(is_scale)
    }

    /// A hyphen holds words together, and a capital with its number (`F-16`), but sets a number
    /// apart from a word in lower case (`mid-1990s`).
    fn hyphen(&self, start: usize, at: usize, after: usize) -> Joint {
        match self.character(after) {
            Some(next) if next.is_numeric() => {
                let word = &self.text[start..at];
                on_if(word.starts_with(char::is_uppercase), after)
            }
            Some(next) => on_if(next.is_alphabetic(), after),
            None => Joint::End,
        }
    }

    /// What a full stop after a word is.
    fn full_stop(&self, start: usize, at: usize) -> Joint {
        let after = at + 1;
        let initial = self.initial_before(start, at);
        match self.character(after) {
            Some(next) if next.is_alphabetic() => {
                if let Some(initial) = initial {
                    let then = after + next.len_utf8();
                    if self.byte(then) == b'.'
                        && !self.is(then + 1, |next| {
                            next.is_lowercase() && initial.is_uppercase()
                        })
                    {
                        return Joint::On(after);
                    }
                    if initial.is_uppercase() && next.is_uppercase() {
                        return Joint::Stop(after, TokenKind::Word);
                    }
                }
                if let Some(end) = self.dotted_abbreviation(start) {
                    return Joint::Stop(end, TokenKind::Word);
                }
                match address_end(self.text, start) {
                    Some(end) => Joint::Stop(end, TokenKind::Address),
                    None if self.keeps_stop(start, at) => Joint::Stop(after, TokenKind::Word),
                    None => Joint::End,
                }
            }
            _ => {
                let acronym = self.text[start..at].contains('.');
                let keeps = match initial {
                    Some(_) if acronym => true,
                    Some(initial) if initial.is_uppercase() => self.name_follows(after),
                    _ => self.keeps_stop(start, at),
                };
                if keeps {
                    Joint::Stop(after, TokenKind::Word)
                } else {
                    Joint::End
                }
            }
        }
    }

    /// The letter before `at` when it stands alone: at the word's start or after a full stop or
    /// hyphen.
    fn initial_before(&self, start: usize, at: usize) -> Option<char> {
        let mut before = self.text[start..at].chars().rev();
        let letter = before.next().filter(|letter| letter.is_alphabetic())?;
        match before.next() {
            None | Some('.') => Some(letter),
            Some(hyphen) if is_hyphen(hyphen) && letter.is_uppercase() => Some(letter),
            Some(_) => None,
        }
    }

    /// Whether a capitalized word follows the full stop that ends at `at`: the letter before it is
    /// an initial then, and else the last word of a sentence.
    fn name_follows(&self, at: usize) -> bool {
        let next = self.skip_blanks(at);
        self.is(next, |next| next.is_uppercase() || is_hyphen(next))
    }

    /// The end of an abbreviation with full stops inside, such as `Ph.D.`
    fn dotted_abbreviation(&self, start: usize) -> Option<usize> {
        let limit = start + LONGEST_ABBREVIATION;
        let mut end = start;
        while end < limit && (self.kind(end) == ByteKind::Letter || self.byte(end) == b'.') {
            end += 1;
        }
        let word = self.text[start..end].trim_end_matches('.');
        let known = word.contains('.') && lexicon::find(word).1.meets(ABBREVIATIONS);
        known.then(|| (start + word.len() + 1).min(end))
    }

    /// Whether the word before the full stop at `at` keeps it.
    fn keeps_stop(&self, start: usize, at: usize) -> bool {
        let word = &self.text[start..at];
        let classes = lexicon::find(word).1;
        if classes.has(Class::NumberAbbreviation) {
            let next = self.skip_blanks(at + 1);
            if self.is(next, char::is_numeric) {
                return true;
            }
        }
        classes.meets(ABBREVIATIONS)
            && (classes.has(Class::LowerAbbreviation) || word.starts_with(char::is_uppercase))
    }
}

impl Joint {
    /// The end of a currency where a word would go on.
    fn or_currency(self) -> Self {
        match self {
            Joint::On(next) => Joint::Stop(next, TokenKind::Currency),
            joint => joint,
        }
    }
}

fn on_if(condition: bool, next: usize) -> Joint {
    if condition {
        Joint::On(next)
    } else {
        Joint::End
    }
}

/// Whether a possessive may follow the character.
fn may_own(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '!' | '”' | '"' | ')' | '%' | '’')
}

/// Whether a character may stand in a handle or tag.
fn is_name_part(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || is_combining(character)
}
