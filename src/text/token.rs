//! Tokens: words, numbers, marks.

use super::Span;
use crate::lexicon::{self, Class, Classes, WordId};

/// A word, number or mark of the text.
///
/// Tokens never overlap and leave out nothing but white space. The rules, in short: a word keeps
/// its hyphens, inner apostrophes and inner full stops (`hi-tech`, `O’Brien`, `U.S.`, `AT&T`); a
/// possessive `’s` is a token of its own; a number keeps its separators (`1,200.5`) and stands
/// apart from signs and letters that touch it (`US$` `1.8` `bn`); an e-mail address or URL is one
/// token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalized.
    pub case: Case,
    pub(crate) word: WordId,
    pub(crate) classes: Classes,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, and what holds them together.
    Word,
    /// `’s` or `'s` after a word.
    Clitic,
    /// Digits with separators.
    Number,
    /// A sign of a currency, with letters before it: `$`, `US$`, `€`.
    Currency,
    /// An address: a URL, an e-mail address, a domain, a file name.
    Address,
    /// `@name` or `#tag`.
    Handle,
    /// A quotation mark, doubled marks together.
    Quotation,
    /// Any other single mark.
    Punctuation,
}

/// How a word is capitalized.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Case {
    /// No letters.
    None,
    /// All lower: `word`.
    Lower,
    /// First letter upper, and at least one lower: `Word`, `McKay`.
    Capitalized,
    /// All upper, at least two letters: `WORD`, `U.S.`
    Upper,
    /// One upper letter: `A`, `J.`
    Single,
    /// First letter lower, some later one upper: `iPhone`.
    Mixed,
}

impl Token {
    /// Whether the word is in the class.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether the word begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Capitalized | Case::Upper | Case::Single)
    }
}

/// Cuts a text into tokens.
///
/// Takes time linear in the text's length and never fails.
///
/// ```
/// let text = "O’Brien’s firm paid US$1.8bn.";
/// let words: Vec<&str> = copydesk::tokenize(text).iter().map(|token| &text[token.span]).collect();
/// assert_eq!(words, ["O’Brien", "’s", "firm", "paid", "US$", "1.8", "bn", "."]);
/// ```
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    tokenize_into(text, Span::between(0, text.len()), &mut tokens);
    tokens
}

/// Adds the tokens of one stretch of a text.
pub(crate) fn tokenize_into(text: &str, stretch: Span, tokens: &mut Vec<Token>) {
    let end = stretch.range().end;
    let scanner = Scanner {
        text: &text[..end],
        bytes: &text.as_bytes()[..end],
    };
    let mut at = scanner.skip_blanks(stretch.range().start);
    while at < end {
        let (next, kind) = scanner.token(at);
        let clitic = match kind {
            TokenKind::Word => scanner.clitic(at, next),
            _ => None,
        };
        push(
            text,
            Span::between(at, clitic.unwrap_or(next)),
            kind,
            tokens,
        );
        if let Some(clitic) = clitic {
            push(text, Span::between(clitic, next), TokenKind::Clitic, tokens);
        }
        at = scanner.skip_blanks(next);
    }
}

fn push(text: &str, span: Span, kind: TokenKind, tokens: &mut Vec<Token>) {
    let words = &text[span];
    let (word, classes) = match kind {
        TokenKind::Word => lexicon::find(words.strip_suffix('.').unwrap_or(words)),
        _ => (WordId::UNKNOWN, Classes::NONE),
    };
    tokens.push(Token {
        span,
        kind,
        case: if kind == TokenKind::Word {
            case(words)
        } else {
            Case::None
        },
        word,
        classes,
    });
}

fn case(word: &str) -> Case {
    let (mut first_upper, mut upper, mut lower) = (false, 0, 0);
    for letter in word.chars().filter(|character| character.is_alphabetic()) {
        if letter.is_uppercase() {
            first_upper |= upper + lower == 0;
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first_upper, upper, lower) {
        (_, 0, 0) => Case::None,
        (_, 0, _) => Case::Lower,
        (true, 1, 0) => Case::Single,
        (true, _, 0) => Case::Upper,
        (true, _, _) => Case::Capitalized,
        (false, _, _) => Case::Mixed,
    }
}

/// Finds where tokens end.
struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
}

impl Scanner<'_> {
    fn character(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text[at..].chars().next(),
        }
    }

    fn skip_blanks(&self, mut at: usize) -> usize {
        while let Some(character) = self.character(at) {
            if !super::line::is_blank(character) {
                break;
            }
            at += character.len_utf8();
        }
        at
    }

    /// The end and kind of the token that begins at `at`.
    fn token(&self, at: usize) -> (usize, TokenKind) {
        let Some(first) = self.character(at) else {
            return (at, TokenKind::Punctuation);
        };
        if first.is_ascii_digit() || first.is_numeric() {
            return (self.number_end(at), TokenKind::Number);
        }
        if first.is_alphabetic() {
            return self.word(at);
        }
        let after = at + first.len_utf8();
        let next = self.character(after);
        match first {
            '@' | '#' if next.is_some_and(|next| next.is_alphanumeric() || next == '_') => {
                (self.handle_end(after), TokenKind::Handle)
            }
            '\'' | '`' if next == Some(first) => (after + 1, TokenKind::Quotation),
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '\'' | '`' | '‹' | '›' => {
                (after, TokenKind::Quotation)
            }
            _ if is_currency(first) => (after, TokenKind::Currency),
            _ => (after, TokenKind::Punctuation),
        }
    }

    /// The end of digits with separators between them.
    fn number_end(&self, mut at: usize) -> usize {
        while let Some(character) = self.character(at) {
            let after = at + character.len_utf8();
            let separator = matches!(character, '.' | ',')
                && self.bytes.get(after).is_some_and(u8::is_ascii_digit);
            if !character.is_numeric() && !separator {
                break;
            }
            at = after;
        }
        at
    }

    fn handle_end(&self, mut at: usize) -> usize {
        while let Some(character) = self.character(at) {
            if !character.is_alphanumeric() && character != '_' {
                break;
            }
            at += character.len_utf8();
        }
        at
    }

    /// The end and kind of a token that begins with a letter.
    fn word(&self, start: usize) -> (usize, TokenKind) {
        let mut at = start;
        let mut letters = 0;
        while let Some(character) = self.character(at) {
            let after = at + character.len_utf8();
            let goes_on = match character {
                _ if character.is_alphanumeric() || is_combining(character) => true,
                '\'' | '’' => self.letter_follows(after) && !self.quotation_follows(at),
                '-' | '‑' | '&' => self.letter_or_digit_follows(after),
                '.' => match self.full_stop(&self.text[start..at], letters, after) {
                    FullStop::Outside => false,
                    FullStop::Inside => true,
                    FullStop::Address => return (self.address_end(at), TokenKind::Address),
                },
                '@' if self.letter_or_digit_follows(after) => {
                    return (self.address_end(at), TokenKind::Address);
                }
                ':' if self.text[after..].starts_with("//") => {
                    return (self.address_end(at), TokenKind::Address);
                }
                _ if is_currency(character) => return (after, TokenKind::Currency),
                _ => false,
            };
            if !goes_on {
                break;
            }
            letters = if character.is_alphabetic() {
                letters + 1
            } else {
                0
            };
            at = after;
        }
        let abbreviated = self.character(at) == Some('.')
            && lexicon::find(&self.text[start..at])
                .1
                .has(Class::Abbreviation);
        (at + usize::from(abbreviated), TokenKind::Word)
    }

    /// What a full stop after `word`, which ends in `letters` letters, is, given what follows it.
    fn full_stop(&self, word: &str, letters: usize, after: usize) -> FullStop {
        let next = self.character(after);
        let single = letters == 1;
        match next {
            Some(next) if next.is_alphabetic() => {
                let then = self.character(after + next.len_utf8());
                if single && then == Some('.') {
                    FullStop::Inside
                } else if next.is_lowercase() && letters > 1 {
                    FullStop::Address
                } else {
                    FullStop::Outside
                }
            }
            _ if single && (word.contains('.') || word.ends_with(char::is_uppercase)) => {
                FullStop::Inside
            }
            _ => FullStop::Outside,
        }
    }

    fn letter_follows(&self, at: usize) -> bool {
        self.character(at).is_some_and(char::is_alphabetic)
    }

    fn letter_or_digit_follows(&self, at: usize) -> bool {
        self.character(at).is_some_and(char::is_alphanumeric)
    }

    /// Whether two apostrophes stand at `at`: they are a quotation mark.
    fn quotation_follows(&self, at: usize) -> bool {
        self.text[at..].starts_with("''")
    }

    /// The end of an address: the next blank or quotation mark, less the marks that end a phrase.
    fn address_end(&self, mut at: usize) -> usize {
        let start = at;
        while let Some(character) = self.character(at) {
            if super::line::is_blank(character)
                || matches!(character, '"' | '“' | '”' | '<' | '>' | '«' | '»')
            {
                break;
            }
            at += character.len_utf8();
        }
        let address = self.text[start..at]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '…', '—']);
        start + address.len().max(1)
    }

    /// Where a possessive `’s` begins that ends the word.
    fn clitic(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.text[start..end];
        let stem = word.strip_suffix(['s', 'S'])?;
        let stem = stem.strip_suffix(['\'', '’'])?;
        (!stem.is_empty()).then_some(start + stem.len())
    }
}

/// What a full stop inside a run of letters is.
enum FullStop {
    /// It ends the word.
    Outside,
    /// It belongs to an abbreviation of single letters.
    Inside,
    /// It belongs to a domain or file name.
    Address,
}

fn is_currency(character: char) -> bool {
    matches!(character, '$' | '¢' | '£' | '¥' | '\u{20A0}'..='\u{20CF}')
}

fn is_combining(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200C}' | '\u{200D}'
    )
}
