//! Money: signs, codes and names of currencies around a number.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{self, Class, Currency, CurrencyStyle, NumberRole, QuantityContext, WordId};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::range::{Numbers, is_changed, numbers, rescale, signed};

/// The longest name of a currency, in terminals.
const LONGEST_NAME: usize = 4;

/// “$5 million”, “US$1.8bn”, “EUR 20”, “$5-6 million”, “-$3”.
pub(super) fn sign_first(terminals: &Terminals, at: usize) -> Option<Amount> {
    let minus = matches!(terminals.text(at), "-" | "−") && terminals.link(at + 1) == Link::Touching;
    let start = at + usize::from(minus);
    let (currency, number_at) = sign(terminals, start)?;
    let inner = matches!(terminals.text(number_at), "-" | "−") && !minus;
    let number_at = number_at + usize::from(inner);
    let minus = minus || inner;
    let mut number = numbers(terminals, number_at)?;
    if number.form == Form::Ordinal {
        return None;
    }
    if number.high.is_none() && !is_changed(terminals, number_at) {
        number = up_to_second_sign(terminals, number);
    }
    let sign = if minus { -1.0 } else { 1.0 };
    let mut amount = Amount {
        start: at,
        end: number.end,
        kind: QuantityKind::Money,
        value: number.value * sign,
        high: number.high,
        unit: Some(currency.code.to_owned()),
    };
    if number.form == Form::Digits && coins_behind(terminals, number.end) {
        add_hundredths(terminals, &mut amount); // “$20 and 43 cents”
    }
    Some(amount)
}

/// Whether an amount of coins follows, perhaps behind “and”.
fn coins_behind(terminals: &Terminals, at: usize) -> bool {
    let next = at + usize::from(terminals.is(at, &["and"]));
    let behind = terminals
        .numeral(next)
        .and_then(|cents| terminals.phrase(cents.end, Class::Currency, 1));
    behind.is_some_and(|(word, _)| is_coin(word))
}

/// Whether the word names the hundredth part of a currency.
fn is_coin(word: WordId) -> bool {
    lexicon::currency(word).is_some_and(|currency| currency.style == CurrencyStyle::Hundredth)
}

/// The sign or code that begins at a position, and where it ends.
fn sign(terminals: &Terminals, at: usize) -> Option<(Currency, usize)> {
    if terminals.kind(at) == Some(TokenKind::Currency) {
        let (word, end) = terminals.phrase(at, Class::Currency, 1)?;
        let currency = lexicon::currency(word)?;
        if currency.style == CurrencyStyle::Hundredth && terminals.text(at) == "P" {
            return Some((lexicon::currency(lexicon::find("php").0)?, end)); // “P500,000”
        }
        return Some((currency, end));
    }
    let text = terminals.text(at);
    if terminals.kind(at + 1) == Some(TokenKind::Currency) && text.len() <= 3 {
        return spaced_sign(terminals, at);
    }
    let lettered =
        terminals.has(at, Class::CurrencyLetters) && text.starts_with(char::is_uppercase);
    let short = text.len() <= 3 || lettered;
    let code = short && terminals.kind(at) == Some(TokenKind::Word);
    let name = lexicon::currency(terminals.get(at)?.word).filter(|_| code)?;
    // “Rp 5,000” is written apart as well as “Rp5,000”
    let named = name.style == CurrencyStyle::Name
        || name.style == CurrencyStyle::Sign && lettered && text.len() > 1;
    let plain = named && terminals.link(at + 1) != Link::Hyphen;
    let upper = text.chars().all(char::is_uppercase);
    let rupees = lettered || matches!(terminals.text(at), "Rs." | "Sh." | "rmb" | "usd");
    // “Ksh.5,000”
    let stop = lettered
        && terminals.text(at + 1) == "."
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at + 2) == Link::Touching;
    let end = at + 1 + usize::from(stop);
    (plain && (upper || rupees) && text.len() > 1).then_some((name, end))
}

/// “hk $”: letters and a sign with a space between them.
fn spaced_sign(terminals: &Terminals, at: usize) -> Option<(Currency, usize)> {
    let sign = terminals.text(at + 1);
    if terminals.is(at, &["a"]) || sign.starts_with(char::is_alphabetic) {
        return None; // “a $40 ticket”, “a US$40 ticket”
    }
    let joined = format!("{}{sign}", terminals.text(at));
    let word = lexicon::find(&joined).0;
    let currency = lexicon::currency(word)?;
    (currency.style == CurrencyStyle::Sign).then_some((currency, at + 2))
}

/// “$5 million to $6 million”.
fn up_to_second_sign(terminals: &Terminals, low: Numbers) -> Numbers {
    let hyphen = terminals.link(low.end) == Link::Hyphen;
    let next = low.end + usize::from(!hyphen && terminals.is(low.end, &["to", "or"]));
    if next == low.end && !hyphen || terminals.kind(next) != Some(TokenKind::Currency) {
        return low;
    }
    match signed(terminals, next + 1) {
        Some(high) if high.value > low.value && !is_fall(terminals, &low, high.value) => Numbers {
            end: high.end,
            value: rescale(terminals, low.value, high.value, high.end),
            high: Some(high.value),
            ..low
        },
        _ => low,
    }
}

/// “fell by $7 to $52”, “rose $2 to $81”: by how much and where to, when the second amount is several times the first.
fn is_fall(terminals: &Terminals, low: &Numbers, high: f64) -> bool {
    const TIMES: f64 = 3.0;
    let lead = low.start.checked_sub(2);
    let is_led = lead.is_some_and(|lead| {
        terminals.is(lead, &["by"]) || terminals.beside_number(lead, QuantityContext::Moving)
    });
    is_led && high >= TIMES * low.value
}

/// “5 million euros”, “20 US dollars”, “115USD”, “10 €”.
pub(super) fn name_behind(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let (currency, end) = name(terminals, number.end, number)?;
    let mut amount = Amount {
        start: at,
        end,
        kind: QuantityKind::Money,
        value: number.value,
        high: number.high,
        unit: Some(currency.code.to_owned()),
    };
    if currency.style != CurrencyStyle::Hundredth {
        add_hundredths(terminals, &mut amount);
    }
    Some(amount)
}

/// The name, code or sign behind a number.
fn name(terminals: &Terminals, at: usize, number: &Numbers) -> Option<(Currency, usize)> {
    let (word, end) = terminals.phrase(at, Class::Currency, LONGEST_NAME)?;
    let currency = lexicon::currency(word)?;
    let text = terminals.text(at);
    match currency.style {
        CurrencyStyle::Sign => {
            let free = terminals.kind(end) != Some(TokenKind::Number);
            let sign = terminals.kind(at) == Some(TokenKind::Currency)
                && !text.starts_with(char::is_alphanumeric);
            let row = terminals.kind(end + 1) == Some(TokenKind::Currency);
            (sign && (free || row)).then_some((currency, end))
        }
        CurrencyStyle::Hundredth => {
            let touching = number.form == Form::Digits && terminals.link(at) != Link::Apart;
            (text.len() > 1 || text == "p" && touching).then_some((currency, end))
        }
        CurrencyStyle::Ambiguous => is_money(terminals, end, number).then_some((currency, end)),
        CurrencyStyle::Name => {
            let short = text.len() <= 3 && end == at + 1 && text != "yen" && text != "won";
            let upper = text.chars().all(char::is_uppercase);
            let verb = matches!(text, "won" | "real" | "mark")
                && number.form == Form::Words
                && number.value < 20.0;
            // “passed the 4,000 mark”
            let level = text == "mark"
                && !crate::grammar::is(number.value, 1)
                && terminals.link(at) != Link::Hyphen;
            // “SR 40”: behind a number it is no riyal but letters of another kind
            let is_prefix = text == "SR";
            (!verb
                && !level
                && !is_prefix
                && (!short || upper || matches!(text, "usd" | "rmb" | "stg" | "元")))
            .then_some((currency, end))
        }
    }
}

/// Whether “pounds” are money and not a weight.
fn is_money(terminals: &Terminals, end: usize, number: &Numbers) -> bool {
    let is_of = terminals.is(end, &["of", "per"]) && number.value < 1e5;
    if !is_of && is_paid(terminals, number.start) {
        return true;
    }
    let weight = is_of
        || matches!(
            terminals.text(end),
            "heavier" | "lighter" | "heavy" | "overweight"
        )
        || number.value < 1000.0 && number.form != Form::Words;
    let spelled = number.form == Form::Words && number.value < 1000.0 && !is_vague(terminals, end);
    !weight && !spelled && terminals.link(end - 1) != Link::Hyphen
}

/// Whether a verb of paying stands before a number, perhaps behind a word that modifies it: “cost | about five pounds”.
fn is_paid(terminals: &Terminals, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|at| terminals.beside_number(at, QuantityContext::Payment))
}

/// Whether the pounds before a position are told by a mere scale: “hundreds of pounds”.
fn is_vague(terminals: &Terminals, end: usize) -> bool {
    end > 2
        && terminals.is(end - 2, &["of"])
        && terminals.role(end - 3, NumberRole::VagueScale).is_some()
}

/// “15 dollars and 50”, “thirteen dollars forty-five”, “three pounds and 20 pence”.
fn add_hundredths(terminals: &Terminals, amount: &mut Amount) {
    let next = amount.end + usize::from(terminals.is(amount.end, &["and"]));
    if terminals.is(next, &["a", "an"]) {
        return;
    }
    let Some(cents) = terminals.numeral(next) else {
        return;
    };
    let whole = (1..100).any(|count| crate::grammar::is(cents.value, count));
    let behind = terminals.phrase(cents.end, Class::Currency, 1);
    let alone = terminals.text(cents.end).is_empty() || terminals.text(cents.end) == ".";
    let coins = behind.is_some_and(|(word, _)| is_coin(word));
    if whole && amount.high.is_none() && (alone || coins) && cents.form != Form::Fraction {
        amount.value = (amount.value * 100.0 + cents.value) / 100.0;
        amount.end = if coins { cents.end + 1 } else { cents.end };
    }
}
