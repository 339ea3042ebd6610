//! Plain counts, ordinals and fractions, and what they count.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{Class, TimeRole};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::range::Numbers;

/// How many words may stand between a number and the noun that it counts.
const REACH: usize = 5;

/// A number that nothing around it makes into something else.
pub(super) fn count(
    terminals: &Terminals,
    at: usize,
    number: &Numbers,
    modified: bool,
) -> Option<Amount> {
    let kind = if number.form == Form::Fraction {
        QuantityKind::Fraction
    } else {
        QuantityKind::Cardinal
    };
    let unit = counted(terminals, number.end, number.value);
    let one = terminals.is(at, &["one"]) && number.end == at + 1;
    if one && unit.is_none() && !modified {
        return None;
    }
    let unit = unit.filter(|_| kind == QuantityKind::Cardinal);
    Some(Amount {
        start: number.start,
        end: number.end,
        kind,
        value: number.value,
        high: number.high,
        unit,
    })
}

/// “first”, “21st”.
pub(super) fn ordinal(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let adverb = terminals.is(at, &["first", "second"])
        && (matches!(terminals.text(number.end), "," | "." | ";" | "" | "?" | "!"))
        && at == 0;
    (!adverb).then(|| Amount {
        start: number.start,
        end: number.end,
        kind: QuantityKind::Ordinal,
        value: number.value,
        high: None,
        unit: counted(terminals, number.end, 1.0),
    })
}

/// The noun that a number counts: the first plural behind it, or the word tied to it by a hyphen.
pub(super) fn counted(terminals: &Terminals, at: usize, value: f64) -> Option<String> {
    if terminals.link(at) == Link::Hyphen {
        let noun = terminals.text(at);
        return (is_noun(terminals, at) && noun != "odd").then(|| noun.to_owned());
    }
    let single = crate::grammar::is(value, 1);
    let mut last = None;
    for next in at..at + REACH {
        if !is_noun(terminals, next) {
            break;
        }
        if is_plural(terminals, next) {
            return Some(terminals.text(next).to_owned());
        }
        last = Some(next).filter(|next| !is_participle(terminals.text(*next)));
    }
    last.filter(|_| single)
        .map(|last| terminals.text(last).to_owned())
}

/// Whether the terminal may be the noun counted or a word before it.
fn is_noun(terminals: &Terminals, at: usize) -> bool {
    let text = terminals.text(at);
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.has(at, Class::GrammarWord)
        && !terminals.has(at, Class::PastCue)
        && !terminals.has(at, Class::FutureCue)
        && terminals
            .time_word(at)
            .is_none_or(|word| word.role == TimeRole::Period || word.role == TimeRole::Relation)
        && !text.ends_with("ly")
        && !terminals.has(at, Class::UncountedWord)
}

/// Whether the word may stand before the noun counted but is none itself: “one injured”.
fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase)
}

/// Whether the noun is a plural, by its ending or because it is one of the irregular ones.
fn is_plural(terminals: &Terminals, at: usize) -> bool {
    let noun = terminals.text(at);
    noun.len() > 3
        && noun.ends_with('s')
        && !noun.ends_with("ss")
        && !noun.ends_with("us")
        && !noun.ends_with("is")
        || terminals.has(at, Class::IrregularPlural)
}
