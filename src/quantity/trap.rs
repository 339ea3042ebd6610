//! Numbers that count nothing: parts of names (`name`), scores and phone numbers (`digit_groups`), addresses, idioms.

use crate::grammar::{Link, Numeral, Terminals, is_house_number, is_in_title};
use crate::lexicon::{self, Class, NumberRole, QuantityContext};
use crate::text::TokenKind;

use super::digit_groups::{
    is_chain, is_score, is_slashed, is_spaced_score, is_tie_break, telephone,
};
use super::name::{end_of_name, in_compound_name, in_name, is_ordinal_name, under_age};

/// Where to go on when what begins at a position is no quantity.
pub(super) fn passed_over(terminals: &Terminals, at: usize) -> Option<usize> {
    if let Some(end) = more_of_unit(terminals, at) {
        return Some(end);
    }
    if terminals.is(at, &["a"]) && is_half_of_something(terminals, at + 1) {
        return Some(at + 3);
    }
    if let Some(end) = under_age(terminals, at) {
        return Some(end);
    }
    let begins = terminals.has(at, Class::NumberWord)
        || terminals.kind(at) == Some(TokenKind::Number)
        || terminals.has(at, Class::QuantityIdiom);
    if !begins {
        return None;
    }
    if let Some((_, end)) = terminals.phrase(at, Class::QuantityIdiom, 4) {
        return Some(end);
    }
    if let Some(end) = telephone(terminals, at) {
        return Some(end);
    }
    if is_multiple(terminals, at) || is_number_in_list(terminals, at) {
        return Some(at + 1);
    }
    if is_half_of_compound(terminals, at)
        || is_hundreds(terminals, at)
        || is_number_of_quarters(terminals, at)
    {
        return Some(at + 2);
    }
    if is_odds(terminals, at) || is_between_two(terminals, at) {
        return Some(at + 3);
    }
    if is_no_fraction(terminals, at)
        || is_resolution(terminals, at)
        || is_generation(terminals, at)
        || is_block(terminals, at)
        || is_of_markup(terminals, at)
        || is_tie_break(terminals, at)
        || is_garbled(terminals, at)
        || is_house_number(terminals, at)
    {
        return Some(at + 1);
    }
    if let Some(end) = in_compound_name(terminals, at) {
        return Some(end);
    }
    let number = terminals.numeral(at)?;
    // “a 30-something”
    if terminals.link(number.end) == Link::Hyphen
        && matches!(terminals.text(number.end), "something" | "somethings")
    {
        return Some(number.end + 1);
    }
    if is_spaced_score(terminals, at) {
        return Some(at + 3);
    }
    if is_score(terminals, at) {
        // “2:14:05”
        return Some(at + if is_score(terminals, at + 2) { 5 } else { 3 });
    }
    if is_ordinal_name(terminals, at, &number) {
        return Some(number.end + 1);
    }
    if is_in_title(terminals, at) {
        return Some(number.end);
    }
    (is_chain(terminals, at, number.end)
        .or_else(|| is_slashed(terminals, at, number.end, number.form)))
    .or_else(|| in_name(terminals, at).then(|| end_of_name(terminals, number.end)))
    .or_else(|| into_period(terminals, number.end))
}

/// “a year and a half”, “an hour or two”: what is added to one unit counts nothing by itself.
fn more_of_unit(terminals: &Terminals, at: usize) -> Option<usize> {
    let tie = at
        .checked_sub(1)
        .filter(|tie| terminals.is(*tie, &["and", "or"]))?;
    let unit = tie.checked_sub(1)?;
    let one = unit.checked_sub(1)?;
    if !terminals.has(unit, Class::Unit) || !terminals.is(one, &["a", "an"]) {
        return None;
    }
    let end = match terminals.word(tie) {
        "and" => (terminals.is(at, &["a"]) && terminals.is(at + 1, &["half", "quarter", "third"]))
            .then_some(at + 2),
        _ => terminals.role(at, NumberRole::Cardinal).map(|_| at + 1),
    };
    let counted = |end| terminals.has(end, Class::Unit) || terminals.number_word(end).is_some();
    end.filter(|end| !counted(*end))
}

/// “for three quarters”, “in the past two quarters”: stretches of the year, no parts of a whole.
fn is_number_of_quarters(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && terminals.role(at, NumberRole::Cardinal).is_some()
        && terminals.is(at + 1, &["quarters"])
        && terminals.link(at + 1) != Link::Hyphen
        && !terminals.is(at + 2, &["the"])
        && (!terminals.is(at + 2, &["of"]) || is_of_business(terminals, at + 3))
        && (terminals.is(at - 1, &["after", "for", "in", "first", "last"])
            || terminals.beside_number(at - 1, QuantityContext::QuarterLead))
}

/// “three quarters of growth”, “the first three quarters of 2026”: what goes on for quarters of the year, or the
/// year itself.
fn is_of_business(terminals: &Terminals, at: usize) -> bool {
    terminals.time_word(at).is_some()
        || terminals.kind(at) == Some(TokenKind::Number) && terminals.text(at).len() == 4
        || terminals.is(at, &["the"]) && terminals.is(at + 1, &["year"])
        || matches!(
            terminals.text(at),
            "contraction"
                | "decline"
                | "falls"
                | "gains"
                | "growth"
                | "losses"
                | "profit"
                | "profits"
                | "recession"
                | "stagnation"
        )
}

/// “3-to-1”: how a vote ended or how many stand against one.
fn is_odds(terminals: &Terminals, at: usize) -> bool {
    let is_tied = terminals.link(at + 1) == Link::Hyphen && terminals.link(at + 2) == Link::Hyphen;
    is_tied
        && terminals.is(at + 1, &["to"])
        && terminals.numeral(at).is_some_and(|first| {
            let second = terminals.numeral(at + 2);
            let is_lower = |second: Numeral| {
                second.value < first.value
                    && terminals.text(second.end) != "%"
                    && !terminals.is(second.end, &["percent", "pct"])
            };
            first.end == at + 1 && second.is_some_and(is_lower)
        })
}

/// “one-on-one”, “two-on-two”: how people meet.
fn is_between_two(terminals: &Terminals, at: usize) -> bool {
    terminals.link(at + 1) == Link::Hyphen
        && terminals.link(at + 2) == Link::Hyphen
        && terminals.is(at + 1, &["on", "to"])
        && terminals.word(at) == terminals.word(at + 2)
        && terminals.role(at, NumberRole::Cardinal).is_some()
}

/// “multi-million”: how many is not told.
fn is_multiple(terminals: &Terminals, at: usize) -> bool {
    let multi = |before| matches!(terminals.text(before), "multi" | "Multi");
    terminals.link(at) == Link::Hyphen && at.checked_sub(1).is_some_and(multi)
}

/// “half-naked”, “quarter-finals”: a part tied to a word that is no number and no unit.
fn is_half_of_compound(terminals: &Terminals, at: usize) -> bool {
    terminals.role(at, NumberRole::Part).is_some()
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.kind(at + 1) == Some(TokenKind::Word)
        && terminals.number_word(at + 1).is_none()
        && !terminals.has(at + 1, Class::Unit)
        && !terminals.has(at + 1, Class::Currency)
}

/// “a half-brother”: no part of anything that is counted, as “a quarter-point” is.
fn is_half_of_something(terminals: &Terminals, at: usize) -> bool {
    is_half_of_compound(terminals, at)
        && !terminals.beside_number(at + 1, QuantityContext::HalfNoun)
}

/// `3.` at the beginning of a line: which item of a list it is.
fn is_number_in_list(terminals: &Terminals, at: usize) -> bool {
    const LONGEST: usize = 3;
    at == 0
        && terminals.kind(at) == Some(TokenKind::Number)
        && terminals.text(at).len() <= LONGEST
        && terminals.text(at).bytes().all(|byte| byte.is_ascii_digit())
        && matches!(terminals.text(at + 1), "." | ")")
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at + 2) == Link::Apart
        && !breaks_off(terminals.text_before(at), terminals.text(at + 1))
}

/// Whether the text before a number that begins a line breaks off within a sentence: “the count was”, or
/// within brackets that the mark behind the number closes.
fn breaks_off(before: &str, mark: &str) -> bool {
    const NEAR: usize = 200; // so that lists take linear time
    let text = before.trim_end();
    if before[text.len()..]
        .bytes()
        .filter(|byte| *byte == b'\n')
        .count()
        != 1
    {
        return false;
    }
    if mark == ")" {
        let mut brackets = text.bytes().rev().take(NEAR);
        let last = brackets.find(|byte| matches!(byte, b'(' | b')'));
        return last == Some(b'(');
    }
    let last = text.rsplit(char::is_whitespace).next().unwrap_or(text);
    let (word, classes) = lexicon::find(last);
    classes.has(Class::Auxiliary)
        || classes.has(Class::QuantityContext)
            && lexicon::quantity_contexts(word).has(QuantityContext::LineOpener)
}

/// “another quarter of growth”, “in the first half”, “she half expected”: a stretch of the year or of a
/// game, an adverb.
fn is_no_fraction(terminals: &Terminals, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let quarter = terminals.is(at, &["quarter"])
        && terminals.beside_number(before, QuantityContext::QuarterLead);
    let adverb = terminals.is(at, &["half"])
        && terminals.beside_number(before, QuantityContext::Subject)
        && terminals.kind(at + 1) == Some(TokenKind::Word)
        && !terminals.opens_noun(at + 1)
        && !terminals.is(at + 1, &["of"]);
    let ordered = terminals.is(at, &["half", "quarter"])
        && !terminals.has(at + 1, Class::Unit)
        && (terminals.role(before, NumberRole::Ordinal).is_some()
            || terminals.role(before, NumberRole::OrdinalSuffix).is_some());
    quarter || adverb || ordered || is_compared_quarter(terminals, at)
}

/// “quarter-to-quarter”, “quarter over quarter”: two stretches of the year.
pub(super) fn is_compared_quarter(terminals: &Terminals, at: usize) -> bool {
    let tie = |at: usize| terminals.beside_number(at, QuantityContext::QuarterTie);
    let quarter = |at: usize| terminals.is(at, &["quarter"]);
    quarter(at) && (tie(at + 1) && quarter(at + 2) || at > 1 && tie(at - 1) && quarter(at - 2))
}

/// The value of an attribute: `width="640"`.
fn is_of_markup(terminals: &Terminals, at: usize) -> bool {
    let quoted = at > 0 && matches!(terminals.text(at - 1), "\"" | "'");
    let equals = at.checked_sub(1 + usize::from(quoted));
    equals.is_some_and(|equals| terminals.text(equals) == "=")
        && terminals.link(at) == Link::Touching
}

/// Digits between a fraction’s slash and letters, as a letter in a wrong encoding leaves them:
/// `GÃ1⁄4nter`.
fn is_garbled(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && terminals.text(at - 1) == "⁄"
        && terminals.link(at) == Link::Touching
        && terminals.link(at + 1) == Link::Touching
        && terminals.kind(at + 1) == Some(TokenKind::Word)
}

/// “1080p”: the lines of a picture, no pence.
fn is_resolution(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at + 1) == "p"
        && terminals.link(at + 1) == Link::Touching
        && terminals.are_digits(at, QuantityContext::PictureHeight)
}

/// “5G”: a generation of networks, no grams.
fn is_generation(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at + 1) == "G"
        && terminals.link(at + 1) == Link::Touching
        && matches!(terminals.text(at), "2" | "3" | "4" | "5" | "6")
}

/// “the 1100 block of Mill Street”: where a house stands.
fn is_block(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Number)
        && terminals.text(at).ends_with("00")
        && terminals.is(at + 1, &["block"])
        && terminals.is(at + 2, &["of"])
}

/// “three-fifty”: hundreds left out in speech, no range.
fn is_hundreds(terminals: &Terminals, at: usize) -> bool {
    let low = terminals.role(at, NumberRole::Cardinal);
    low.is_some_and(|low| low < 10.0)
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.role(at + 1, NumberRole::Tens).is_some()
        && terminals.number_word(at + 2).is_none()
}

/// “ten months into the war” tells when, not how long.
fn into_period(terminals: &Terminals, end: usize) -> Option<usize> {
    let unit = terminals.has(end, Class::Unit) && terminals.has(end, Class::TimeWord);
    (unit && terminals.is(end + 1, &["into"])).then_some(end + 2)
}
