//! Forms of address: which word stands before a name, a remark in brackets or an apostrophe between
//! them aside: “Gen. (rtd) Ada Quill”, “Dato’ Ada Quill”.

use crate::lexicon::{Class, Classes};
use crate::text::{Document, Token, TokenKind};

/// What may be said of somebody before a remark in brackets.
const ADDRESSES: Classes = Classes::any_of(&[Class::Honorific, Class::Title]);

/// The token before a name that begins at `start`, or the form of address before what stands
/// between.
pub(crate) fn word_before(document: &Document, start: usize) -> Option<usize> {
    let last = start.checked_sub(1)?;
    Some(before_bracket(document, last).unwrap_or_else(|| before_apostrophe(document, last)))
}

/// Whether a form of address that ends before `end` belongs to a name behind a remark in brackets
/// or an apostrophe.
pub(super) fn name_is_behind(document: &Document, end: usize) -> bool {
    let tokens = document.tokens();
    [end + 1, end + 3].into_iter().any(|start| {
        let is_name = tokens.get(start).is_some_and(Token::is_capitalized);
        is_name && word_before(document, start) == Some(end - 1)
    })
}

/// The form of address before one word in brackets that end at `last`.
fn before_bracket(document: &Document, last: usize) -> Option<usize> {
    let at = last.checked_sub(3)?;
    if document.tokens()[last].kind != TokenKind::Punctuation {
        return None;
    }
    let bracket = document.words(last) == ")" && document.words(last - 2) == "(";
    let token = &document.tokens()[at];
    (bracket && token.is_capitalized() && token.classes.meets(ADDRESSES)).then_some(at)
}

/// The form of address before an apostrophe that ends it, else the token itself.
fn before_apostrophe(document: &Document, last: usize) -> usize {
    let tokens = document.tokens();
    let ends = last > 0
        && tokens[last].kind != TokenKind::Word
        && matches!(document.words(last), "'" | "’")
        && tokens[last - 1].is(Class::Honorific)
        && tokens[last - 1].span.end() == tokens[last].span.start();
    last - usize::from(ends)
}
