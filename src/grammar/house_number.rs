//! Numbers of houses: “1775 Harbour Road”, “(1775 Mill Lane)”.

use super::Terminals;
use crate::lexicon::{Class, QuantityContext};
use crate::text::TokenKind;

/// How many words a street's name may have before the one that tells what it is.
const LONGEST: usize = 3;

/// Whether the digits at a position tell which house of a street is meant.
pub(crate) fn is_house_number(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Number)
        && terminals.is_capitalized(at + 1)
        && (at + 1..at + 2 + LONGEST)
            .take_while(|word| is_of_name(terminals, *word))
            .any(|word| word > at + 1 && ends_street(terminals, word))
}

/// Whether a word may stand in the name of a street: no “On” of a headline.
fn is_of_name(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Word)
        && terminals.is_capitalized(at)
        && !terminals.has(at, Class::Preposition)
        && !terminals.has(at, Class::GrammarWord)
}

/// Whether a word tells that a street was named, and no other word with a capital letter follows, as in a
/// headline: “5 Reasons Main Street Fears a Vote”.
fn ends_street(terminals: &Terminals, at: usize) -> bool {
    terminals.beside_number(at, QuantityContext::Street) && !is_of_name(terminals, at + 1)
}
