//! How far a word goes on behind its letters: over full stops, hyphens, apostrophes and digits.

use super::address::address_end;
use super::character::{
    ByteKind, is_combining, is_currency, is_hyphen, is_ideograph, is_name_part,
};
use super::scan::Scanner;
use super::token::TokenKind;
use crate::lexicon::{self, Class, Classes, NumberRole};

/// Abbreviations that keep their full stop when they begin with a capital letter.
const ABBREVIATIONS: Classes = Classes::any_of(&[Class::Abbreviation, Class::FinalAbbreviation]);

/// The longest abbreviation with full stops inside, in bytes.
const LONGEST_ABBREVIATION: usize = 12;

/// What stands at a place inside a word.
enum Joint {
    /// The word is over.
    End,
    /// The word goes on, at the given place.
    On(usize),
    /// The token is over at the given place, and is of the given kind.
    Stop(usize, TokenKind),
}

impl Scanner<'_> {
    /// A token that begins with the letters from `start` to `at`, behind which it may go on.
    pub(super) fn word_beyond(&self, start: usize, mut at: usize) -> (usize, TokenKind) {
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
