//! Quantities, found by rules over tokens.
//!
//! A number is read first (`grammar::numeral`); what stands around it says what it is: `money`,
//! a `measure` or percentage, an `age`, a plain `count`. `trap` knows the numbers that count
//! nothing, `name` those in names, `vague` those that tell little more than a scale; `modifier` reads “more than” and its like.

mod age;
mod count;
mod digit_groups;
mod measure;
mod modifier;
mod money;
mod name;
mod person;
mod range;
mod shared_currency;
mod trap;
mod vague;

use crate::grammar::{Anchors, Form, Terminals};
use crate::lexicon::{Class, Classes};
use crate::model::{Quantity, QuantityKind, QuantityModifier, TimeExpression, TimeKind};
use crate::text::{Document, Span, TokenKind};

/// The words that a quantity needs one of.
const ANCHORS: Anchors = Anchors {
    classes: Classes::any_of(&[Class::NumberWord, Class::Currency, Class::Unit]),
    test: |word, _| word.word() != "in",
};

/// How many terminals may stand before the first anchor of a quantity.
const REACH: usize = 5;

/// Finds the quantities of a text; numbers inside the given time expressions are left out, lengths
/// of time apart, which are measures too.
///
/// Modifiers (“more than”) belong to the span and are told by
/// [`modifier`](Quantity::modifier); a range has its upper end in [`high`](Quantity::high). Takes
/// time linear in the text's length and never fails.
///
/// ```
/// use copydesk::{Document, QuantityKind, parse_quantities};
///
/// let document = Document::from_story("The bridge cost more than US$1.8bn.");
/// let quantities = parse_quantities(&document, &[]);
/// assert_eq!(quantities[0].text, "more than US$1.8bn");
/// assert_eq!(quantities[0].kind, QuantityKind::Money);
/// assert_eq!(quantities[0].value, Some(1_800_000_000.0));
/// assert_eq!(quantities[0].unit.as_deref(), Some("USD"));
/// ```
pub fn parse_quantities(document: &Document, times: &[TimeExpression]) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    let mut terminals = Terminals::new(document, ANCHORS);
    let mut times = times
        .iter()
        .filter(|time| time.kind != TimeKind::Duration)
        .map(|time| time.span)
        .peekable();
    for sentence in document.sentences() {
        let tokens = &document.tokens()[sentence.tokens.range()];
        if !terminals.read(tokens) {
            continue;
        }
        let (mut at, mut cursor) = (0, 0);
        while let Some(start) = terminals.next_start(at, REACH, &mut cursor) {
            at = start;
            let here = terminals.span(at, at + 1);
            while times.next_if(|time| time.end() <= here.start()).is_some() {}
            if times.peek().is_some_and(|time| time.overlaps(here)) {
                at += 1;
                continue;
            }
            let limit = times.peek().map_or(u32::MAX, |time| time.start());
            at = match read(&terminals, at, limit) {
                Reading::Found(found, end) => {
                    quantities.push(found.quantity(document));
                    end.max(at + 1)
                }
                Reading::Nothing(end) => end.max(at + 1),
            };
        }
    }
    shared_currency::share_currencies(document, &mut quantities);
    quantities.shrink_to_fit();
    quantities
}

/// What a position gives: a quantity, or nothing up to a position.
enum Reading {
    Found(Found, usize),
    Nothing(usize),
}

/// A quantity before its words are copied.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    span: Span,
    kind: QuantityKind,
    value: Option<f64>,
    high: Option<f64>,
    unit: Option<String>,
    modifier: Option<QuantityModifier>,
}

impl Found {
    fn quantity(self, document: &Document) -> Quantity {
        Quantity {
            text: document.text()[self.span].to_owned(),
            span: self.span,
            kind: self.kind,
            value: self.value,
            high: self.high,
            unit: self.unit,
            modifier: self.modifier,
        }
    }
}

/// What a number counts, and where it ends.
struct Amount {
    start: usize,
    end: usize,
    kind: QuantityKind,
    value: f64,
    high: Option<f64>,
    unit: Option<String>,
}

/// Reads the quantity that begins at a position and ends before the byte `limit`.
fn read(terminals: &Terminals, at: usize, limit: u32) -> Reading {
    if !may_begin(terminals, at) {
        return Reading::Nothing(at + 1);
    }
    if let Some(end) = trap::passed_over(terminals, at) {
        return Reading::Nothing(end);
    }
    let (modifier, number) =
        modifier::before(terminals, at).map_or((None, at), |(modifier, end)| (Some(modifier), end));
    let number = number + usize::from(modifier.is_some() && is_article(terminals, number));
    if number > at && trap::is_compared_quarter(terminals, number) {
        return Reading::Nothing(number + 1);
    }
    let known =
        modifier.is_some() || terminals.is(at + 1, &["or"]) && terminals.is(at + 2, &["more"]);
    let (found, meant) = match vague::amount(terminals, number) {
        Some((amount, meant)) => (Some(amount), Some(meant)),
        None => (amount(terminals, number, known), None),
    };
    let Some(mut amount) = found else {
        return Reading::Nothing(at + 1);
    };
    // “unite around one candidate”: no number is modified there
    let one = terminals.is(number, &["one"]) && crate::grammar::is(amount.value, 1);
    if one
        && number > at
        && amount.kind == QuantityKind::Cardinal
        && modifier::is_preposition(terminals, at)
    {
        return Reading::Nothing(at + 1);
    }
    let (behind, end) = modifier::behind(terminals, amount.end);
    let modifier = modifier.or(behind).or(meant);
    if end > amount.end && amount.kind == QuantityKind::Cardinal && amount.unit.is_none() {
        amount.unit = count::counted(terminals, end, amount.value); // “500 or more people”
    }
    amount.end = end;
    let start = if number > at { at } else { amount.start };
    let span = terminals.span(start, amount.end);
    if span.end() > limit {
        return Reading::Nothing(at + 1);
    }
    let found = Found {
        span,
        kind: amount.kind,
        value: Some(amount.value),
        high: amount.high,
        unit: amount.unit,
        modifier,
    };
    Reading::Found(found, amount.end)
}

/// Whether an article stands between a modifier and a number: “roughly a 12 percentage point gap”.
fn is_article(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["a", "an"])
        && !modifier::is_place(terminals, at - 1)
        && terminals.numeral(at).is_none()
        && terminals
            .numeral(at + 1)
            .is_some_and(|number| number.form != Form::Ordinal)
}

/// The classes of the words that may begin a quantity.
const OPENERS: Classes = Classes::any_of(&[
    Class::NumberWord,
    Class::Currency,
    Class::QuantityModifier,
    Class::QuantityIdiom,
    Class::GrammarWord,
]);

/// Whether a quantity can begin at a position, as far as a glance tells.
fn may_begin(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) != Some(TokenKind::Word)
        || terminals.meets(at, OPENERS)
        || terminals.kind(at + 1) == Some(TokenKind::Currency)
}

/// The amount that begins at a position.
fn amount(terminals: &Terminals, at: usize, modified: bool) -> Option<Amount> {
    if terminals.is(at, &["between"]) {
        if let Some(amount) = between_amounts(terminals, at) {
            return Some(amount);
        }
    }
    if let Some(amount) = money::sign_first(terminals, at) {
        return Some(amount);
    }
    let number =
        range::numbers(terminals, at).or_else(|| range::article(terminals, at, modified))?;
    if number.form == Form::Ordinal {
        return count::ordinal(terminals, at, &number);
    }
    measure::percent(terminals, at, &number)
        .or_else(|| money::name_behind(terminals, at, &number))
        .or_else(|| age::age(terminals, at, &number))
        .or_else(|| measure::measure(terminals, at, &number))
        .or_else(|| count::count(terminals, at, &number, modified))
}

/// “between $5 million and $7 million”, “between 5% and 7%”: each end has its sign or unit.
fn between_amounts(terminals: &Terminals, at: usize) -> Option<Amount> {
    let end = |at: usize| {
        let amount = amount_of_unit(terminals, at)?;
        (amount.high.is_none() && amount.unit.is_some()).then_some(amount)
    };
    let low = end(at + 1)?;
    let high = terminals
        .is(low.end, &["and"])
        .then(|| end(low.end + 1))
        .flatten()?;
    let alike = low.kind == high.kind && low.unit == high.unit;
    (alike && low.value < high.value).then(|| Amount {
        start: at,
        value: range::rescale(terminals, low.value, high.value, high.end),
        high: Some(high.value),
        end: high.end,
        ..low
    })
}

/// Money, a percentage or a measure that begins at a position.
fn amount_of_unit(terminals: &Terminals, at: usize) -> Option<Amount> {
    if let Some(amount) = money::sign_first(terminals, at) {
        return Some(amount);
    }
    let number = range::numbers(terminals, at).filter(|number| number.form != Form::Ordinal)?;
    measure::percent(terminals, at, &number)
        .or_else(|| money::name_behind(terminals, at, &number))
        .or_else(|| measure::measure(terminals, at, &number))
}
