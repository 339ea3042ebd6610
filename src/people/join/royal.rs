//! Monarchs and popes, who go by one name.

use crate::lexicon::{self, Class, NameRole};
use crate::mention::{Name, word_before};
use crate::text::{Case, Document, Token, TokenKind};

/// Whether a name stands right behind a monarch's or a pope's title or is one name with a number.
pub(super) fn is_crowned(document: &Document, name: &Name) -> bool {
    let tokens = document.tokens();
    let range = name.tokens.range();
    // Whoever is nicknamed “King Quill” is no king.
    let is_quoted = |at: usize| at > 0 && tokens[at - 1].kind == TokenKind::Quotation;
    // A headline in capitals names whom the story names in full: “PRINCE QUILL”.
    let is_title = |at: usize| {
        let token = &tokens[at];
        token.case == Case::Capitalized && is_royal(token) && !is_quoted(at)
    };
    let number = &tokens[range.end - 1];
    let is_numbered = range.len() == 2
        && number.is(Class::NameSuffix)
        && number.case == Case::Upper
        && tokens[range.start].is(Class::GivenName);
    is_numbered || word_before(document, range.start).is_some_and(is_title)
}

/// Whether what is said right behind a name is a monarch's or a pope's title: “Ada Quill, the crown |
/// princess”.
pub(super) fn is_called_royal(document: &Document, name: &Name) -> bool {
    const NEAR: usize = 4;
    let end = name.tokens.range().end;
    let near = document.tokens().get(end..).unwrap_or_default();
    let opens = |token: &Token| matches!(&document.text()[token.span], "," | "is" | "was");
    let is_part = |token: &&Token| token.kind == TokenKind::Word;
    let opened = near.split_first().filter(|(first, _)| opens(first));
    let described = opened.map_or(&[][..], |(_, rest)| rest).iter().take(NEAR);
    let mut described = described.take_while(is_part);
    let is_article = |first: &Token| lexicon::determiner(first.word).is_some();
    described.next().is_some_and(is_article) && described.any(is_royal)
}

/// Whether a word is the title of a monarch, of a monarch's child or of a pope.
fn is_royal(token: &Token) -> bool {
    lexicon::name_roles(token.word).has(NameRole::Royal)
}
