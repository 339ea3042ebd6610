//! Reading a sentence's tokens as terminals: compounds are taken apart at their hyphens, digits at their
//! colons and slashes.

use std::cell::Cell;

use crate::lexicon::{self, Class, Classes, WordClasses, WordId};
use crate::text::{Span, Token, TokenKind};

use super::terminal::{Known, Link, Terminal, Terminals};

impl Terminals<'_> {
    /// Takes a sentence's tokens in place of those held, if one of them may anchor an expression,
    /// or a part of a compound may.
    pub(crate) fn read(&mut self, tokens: &[Token]) -> bool {
        self.list.clear();
        self.anchors.clear();
        if tokens.iter().any(|token| self.may_anchor(token)) {
            self.push_all(tokens);
            self.numerals.clear();
            self.numerals
                .resize(self.list.len(), Cell::new(Known::NotYet));
        }
        !self.anchors.is_empty()
    }

    /// Whether a token anchors an expression, or a part of it may.
    fn may_anchor(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Number | TokenKind::Currency => true,
            TokenKind::Word => {
                self.needs.hold(token.kind, token.word, token.classes)
                    || is_taken_apart(token, self.text)
            }
            _ => false,
        }
    }

    /// Adds a terminal, which may be an anchor.
    #[inline]
    fn add(&mut self, terminal: Terminal) {
        let Terminal {
            kind,
            word,
            classes,
            ..
        } = terminal;
        if self.needs.hold(kind, word, classes) {
            self.anchors.push(self.list.len());
        }
        self.list.push(terminal);
    }

    /// Adds tokens but for marks that only insert something; a dash that ties two of them becomes
    /// the link between them.
    fn push_all(&mut self, tokens: &[Token]) {
        let text = self.text;
        let mut dash = false;
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Punctuation {
                if is_dash(&text[token.span]) && ties(tokens, index) {
                    dash = true;
                    continue;
                }
                if is_insertion_mark(tokens, index, text) {
                    continue;
                }
            }
            self.push(token, dash);
            dash = false;
        }
    }

    /// Adds a token, in parts when it is a compound.
    #[inline]
    fn push(&mut self, token: &Token, dash: bool) {
        let touching = self
            .list
            .last()
            .is_some_and(|last| last.span.end() == token.span.start());
        let link = match (dash, touching) {
            (true, _) => Link::Hyphen,
            (false, true) => Link::Touching,
            (false, false) => Link::Apart,
        };
        let is_whole = match token.kind {
            TokenKind::Number => !self.text[token.span].contains(is_divider),
            TokenKind::Word => !is_taken_apart(token, self.text),
            _ => true,
        };
        if is_whole {
            let known = (token.word, token.classes);
            self.add(Terminal::new(token.span, token.kind, link, known));
        } else if token.kind == TokenKind::Number {
            self.push_divided(token.span, link);
        } else {
            self.push_parts(token, link);
        }
    }

    /// Adds the parts of a compound.
    #[inline(never)] // hardly any token is one
    fn push_parts(&mut self, token: &Token, mut link: Link) {
        let words = &self.text[token.span];
        let mut start = token.span.range().start;
        for part in words.split(is_joint) {
            if !part.is_empty() {
                self.push_part(start, part, link);
                link = Link::Hyphen;
            }
            start += part.len() + joint_width(&words[start - token.span.range().start..], part);
        }
    }

    /// Adds the pieces of digits with colons or slashes between them: `22:30`, `1/4`.
    #[inline(never)] // hardly any token is made of them
    fn push_divided(&mut self, span: Span, mut link: Link) {
        let mut start = span.range().start;
        for piece in self.text[span].split_inclusive(is_divider) {
            let digits = piece.trim_end_matches(is_divider).len();
            let (digits, divider) = piece.split_at(digits);
            let pieces = [
                (digits, TokenKind::Number),
                (divider, TokenKind::Punctuation),
            ];
            self.add_pieces(start, pieces, link);
            start += piece.len();
            link = Link::Touching;
        }
    }

    /// Adds a part of a compound; digits in front of letters are a terminal of their own.
    fn push_part(&mut self, start: usize, part: &str, link: Link) {
        let digits = part
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(part.len());
        let (digits, letters) = part.split_at(digits);
        let pieces = [(digits, TokenKind::Number), (letters, TokenKind::Word)];
        self.add_pieces(start, pieces, link);
    }

    /// Adds pieces of a token from `start` on that touch each other; either may be empty.
    fn add_pieces(&mut self, mut start: usize, pieces: [(&str, TokenKind); 2], mut link: Link) {
        for (piece, kind) in pieces {
            if piece.is_empty() {
                continue;
            }
            let known = match kind {
                TokenKind::Word => lexicon::find(piece),
                _ => (WordId::UNKNOWN, WordClasses::NONE),
            };
            let end = start + piece.len();
            self.add(Terminal::new(Span::between(start, end), kind, link, known));
            start = end;
            link = Link::Touching;
        }
    }
}

/// Whether the token at `index` stands between two words or numbers without a space.
fn ties(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|index| tokens.get(index)) else {
        return false;
    };
    let Some(after) = tokens.get(index + 1) else {
        return false;
    };
    let plain = |kind| {
        matches!(
            kind,
            TokenKind::Word | TokenKind::Number | TokenKind::Currency
        )
    };
    let here = tokens[index].span;
    before.span.end() == here.start()
        && here.end() == after.span.start()
        && plain(before.kind)
        && plain(after.kind)
}

/// Words that editors put in brackets and that numbers and times hang on.
const INSERTED: Classes = Classes::any_of(&[Class::NumberWord, Class::TimeWord]);

/// Whether the mark is a square bracket around a single word that an editor put in: `[two] years`.
fn is_insertion_mark(tokens: &[Token], index: usize, text: &str) -> bool {
    let is = |at: usize, mark: &str| {
        tokens
            .get(at)
            .is_some_and(|token| &text[token.span] == mark)
    };
    let word = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.classes.meets(INSERTED))
    };
    is(index, "[") && word(index + 1) && is(index + 2, "]")
        || index > 1 && is(index, "]") && word(index - 1) && is(index - 2, "[")
}

fn is_dash(words: &str) -> bool {
    matches!(words, "-" | "‐" | "‑" | "–" | "—" | "−")
}

fn is_divider(letter: char) -> bool {
    matches!(letter, ':' | '/')
}

pub(super) fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑')
}

/// The classes of compounds that mean something to the grammars as they stand: “mid-day”, “24-7”.
const WHOLE: Classes = Classes::any_of(&[
    Class::TimeWord,
    Class::NumberWord,
    Class::Unit,
    Class::Currency,
    Class::Holiday,
    Class::QuantityModifier,
    Class::QuantityIdiom,
    Class::GrammarWord,
]);

/// Whether the word is a compound whose parts the grammars read one by one.
#[inline]
fn is_taken_apart(token: &Token, text: &str) -> bool {
    if token.word == WordId::UNKNOWN {
        return is_compound(&text[token.span]);
    }
    let classes = token.classes.all();
    classes.is_hyphenated() && !classes.meets(WHOLE)
}

/// How many bytes the joint behind a part takes, 0 at the word's end.
fn joint_width(rest: &str, part: &str) -> usize {
    rest[part.len()..].chars().next().map_or(0, char::len_utf8)
}

#[inline(never)] // so that asking it of a known word, which most are, is a short function
fn is_compound(words: &str) -> bool {
    // Bytes first: hardly any word holds a hyphen.
    let suspect = |byte: u8| byte == b'-' || byte == 0xE2;
    words.len() > 3 && words.bytes().any(suspect) && words.contains(is_joint)
}
