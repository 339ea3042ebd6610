//! Tokens: words, numbers, marks.

use super::Span;
use crate::lexicon::{Class, WordClasses, WordId};

/// A word, number or mark of the text.
///
/// Tokens never overlap and leave out nothing but white space. The rules, in short:
///
/// - A word keeps its hyphens, inner apostrophes and inner full stops (`hi-tech`, `O’Brien`,
///   `U.S.`, `AT&T`, `F-16`), and an abbreviation of the lists its full stop (`Sen.`).
/// - A possessive `’s` is a token of its own, and so is the apostrophe of `workers’`.
/// - A number keeps its separators (`1,200.5`, `11:30`, `9/11`) and stands apart from hyphens,
///   signs and letters that touch it (`US$` `1.8` `bn`, `46` `-` `year-old`, `1990` `s`).
/// - An e-mail address, URL, domain, handle or tag is one token.
/// - Dots of an ellipsis, doubled hyphens, doubled apostrophes and the parts of an emoji are one
///   token; any other mark is a token of its own.
///
/// ```
/// let text = "It rained.";
/// let tokens = copydesk::tokenize(text);
/// assert_eq!(&text[tokens[1].span], "rained");
/// ```
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
    pub(crate) classes: WordClasses,
}

/// What a token is made of.
///
/// ```
/// use copydesk::{TokenKind, tokenize};
///
/// assert_eq!(tokenize("1.8 billion")[0].kind, TokenKind::Number);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, and what holds them together.
    Word,
    /// `’s` or `'s` after a word; in a [`Document`](crate::Document) also a bare apostrophe that
    /// ends a word (`workers’`).
    Clitic,
    /// Digits with separators; `’90` of `’90s`.
    Number,
    /// A sign of a currency, with its country's letters: `$`, `US$`, `€`, `R` before digits.
    Currency,
    /// An address: a URL, an e-mail address, a domain, a file name.
    Address,
    /// `@name` or `#tag`.
    Handle,
    /// A quotation mark, doubled marks together.
    Quotation,
    /// Any other mark.
    Punctuation,
}

/// How a word is capitalized.
///
/// ```
/// use copydesk::{Case, tokenize};
///
/// assert_eq!(tokenize("NATO")[0].case, Case::Upper);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Case {
    /// No letters, or letters that have no case.
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
    #[inline]
    pub(crate) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether the word begins with a capital letter.
    ///
    /// ```
    /// use copydesk::tokenize;
    ///
    /// assert!(tokenize("Quill")[0].is_capitalized());
    /// ```
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Capitalized | Case::Upper | Case::Single)
    }
}
