//! Quoted words that are titles of works and programmes.

use super::plays;
use super::tokens_of;
use crate::lexicon::{self, AttributionRole, Class, QuotationRole};
use crate::text::{Case, Document, Quotation, Token, TokenKind};

/// Whether the noun for a work stands before the quotation, a comma between them aside: “in his book, ‘The
/// Grey Goose’”.
pub(super) fn is_work(document: &Document, quotation: &Quotation) -> bool {
    let Some(outer) = quotation.outer.first() else {
        return false;
    };
    let before = &document.tokens()[..document.tokens_in(*outer).start];
    let comma = before
        .last()
        .is_some_and(|last| &document.text()[last.span] == ",");
    let noun = before.len().checked_sub(1 + usize::from(comma));
    noun.is_some_and(|noun| plays(&before[noun], QuotationRole::Work))
        || is_named_behind(document, before)
}

/// “her book, which she called ‘The Grey Goose’”: whether a clause behind the noun for a work leads to its title.
fn is_named_behind(document: &Document, before: &[Token]) -> bool {
    const FEW: usize = 5;
    let word = |token: &Token| &document.text()[token.span];
    let Some((verb, clause)) = before.split_last() else {
        return false;
    };
    if !matches!(word(verb), "called" | "entitled" | "named" | "titled") {
        return false;
    }
    let near = &clause[clause.len().saturating_sub(FEW)..];
    let which = near.iter().rposition(|token| word(token) == "which");
    let Some(which) = which.map(|which| clause.len() - near.len() + which) else {
        return false;
    };
    matches!(&clause[..which], [.., noun, comma] if word(comma) == "," && plays(noun, QuotationRole::Work))
}

/// Whether the words before the quotation say where somebody speaks: “on ‘Meet the Harbour’”, “Harrow TV’s
/// ‘Meet the Harbour’”, “the host of ‘Meet the Harbour’”. Nobody asks or shouts a title.
pub(super) fn is_broadcast(document: &Document, quotation: &Quotation, tokens: &[Token]) -> bool {
    let Some(outer) = quotation.outer.first() else {
        return false;
    };
    let text = document.text();
    let shouted = tokens
        .last()
        .is_some_and(|last| matches!(&text[last.span], "?" | "!"));
    let before = &document.tokens()[..document.tokens_in(*outer).start];
    match before {
        _ if shouted => false,
        [.., owner, clitic] if clitic.kind == TokenKind::Clitic => {
            text[owner.span]
                .chars()
                .filter(|it| it.is_uppercase())
                .count()
                > 1
        }
        [.., maker, of] if &text[of.span] == "of" => plays(maker, QuotationRole::Maker),
        [.., last] => &text[last.span] == "on",
        [] => false,
    }
}

/// Whether the tokens are capitalized as titles of works are.
pub(super) fn is_title(document: &Document, tokens: &[Token]) -> bool {
    is_capitalized(document, tokens, |_| false)
}

/// Whether the tokens are capitalized so, or small prepositions: “An Evening with Ada Quill”.
pub(super) fn may_be_title(document: &Document, tokens: &[Token]) -> bool {
    is_capitalized(document, tokens, |token| token.is(Class::Preposition))
}

/// Whether a few tokens begin with a capital, all words of more than three letters that are not `small` as well.
fn is_capitalized(document: &Document, tokens: &[Token], small: fn(&Token) -> bool) -> bool {
    let long = |token: &&Token| {
        token.kind == TokenKind::Word && document.text()[token.span].len() > 3 && !small(token)
    };
    let opens = tokens.first().is_some_and(Token::is_capitalized);
    // “We are Harrow”
    let is_clause = match tokens {
        [first, verb, ..] => {
            let is_subject = first.word.word() == "you"
                || lexicon::attribution_roles(first.word).has(AttributionRole::Nominative);
            is_subject && verb.case == Case::Lower && verb.is(Class::FiniteVerb)
        }
        _ => false,
    };
    opens
        && (2..=8).contains(&tokens.len())
        && !is_clause
        && tokens.iter().filter(long).all(Token::is_capitalized)
}

/// Whether the quotation looks like the title of a work.
pub(super) fn is_titled(document: &Document, quotation: &Quotation) -> bool {
    may_be_title(document, tokens_of(document, quotation))
}
