//! Text → tokens.

use super::Span;
use super::scan::Scanner;
use super::token::{Case, Token, TokenKind};
use crate::lexicon::{self, WordClasses, WordId};

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
    let mut tokens = Vec::with_capacity(text.len() / 4);
    tokenize_into(text, Span::between(0, text.len()), &mut tokens);
    tokens
}

/// Adds the tokens of one stretch of a text.
pub(crate) fn tokenize_into(text: &str, stretch: Span, tokens: &mut Vec<Token>) {
    let (start, end) = (stretch.range().start, stretch.range().end);
    let scanner = Scanner::new(text, start, end);
    let mut next = start;
    loop {
        let at = scanner.skip_blanks(next);
        if at >= end {
            break;
        }
        let (after, kind) = scanner.token(at);
        tokens.push(token(text, Span::between(at, after), kind));
        next = after;
    }
}

fn token(text: &str, span: Span, kind: TokenKind) -> Token {
    let (mut case, mut word, mut classes) = (Case::None, WordId::UNKNOWN, WordClasses::NONE);
    if kind == TokenKind::Word {
        let words = &text[span];
        case = case_of(words);
        (word, classes) = lexicon::find(words.strip_suffix('.').unwrap_or(words));
    }
    Token {
        span,
        kind,
        case,
        word,
        classes,
    }
}

fn case_of(word: &str) -> Case {
    let is_lower = |letters: &[u8]| letters.iter().all(u8::is_ascii_lowercase);
    match word.as_bytes() {
        letters if is_lower(letters) => Case::Lower,
        [b'A'..=b'Z', rest @ ..] if !rest.is_empty() && is_lower(rest) => Case::Capitalized,
        _ => case_by_letters(word),
    }
}

/// The case of a word that is more than a capital and small letters.
fn case_by_letters(word: &str) -> Case {
    let (mut first_upper, mut upper, mut lower) = (false, 0_usize, 0_usize);
    let mut count = |is_upper: bool, is_lower: bool| {
        first_upper |= is_upper && upper + lower == 0;
        upper += usize::from(is_upper);
        lower += usize::from(is_lower);
    };
    if word.is_ascii() {
        word.bytes()
            .for_each(|byte| count(byte.is_ascii_uppercase(), byte.is_ascii_lowercase()));
    } else {
        word.chars()
            .for_each(|letter| count(letter.is_uppercase(), letter.is_lowercase()));
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
