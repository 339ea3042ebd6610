//! One number, or two that are the ends of a range.

use crate::grammar::{Form, Link, Terminals, times};
use crate::lexicon::{Class, NumberRole, QuantityContext};
use crate::text::TokenKind;

/// A number or a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbers {
    /// Where it begins; a sign may stand before the number.
    pub(super) start: usize,
    /// The position after its last terminal.
    pub(super) end: usize,
    /// The number, or the lower end.
    pub(super) value: f64,
    /// The upper end.
    pub(super) high: Option<f64>,
    /// How the last number is written.
    pub(super) form: Form,
}

/// The number or range that begins at a position: “ten”, “-5”, “10-15”, “three or four”,
/// “between 18 and 25”, “from 3 to 4 million”.
pub(super) fn numbers(terminals: &Terminals, at: usize) -> Option<Numbers> {
    let both = terminals.is(at, &["between", "from"]);
    if both && is_change(terminals, at) {
        return None;
    }
    let begin = at + usize::from(both);
    let mut low = signed(terminals, begin)?;
    if low.form == Form::Ordinal {
        return (!both).then_some(low);
    }
    if let Some((scale, end)) = scale_behind_dash(terminals, low.end) {
        low.value = times(low.value, scale);
        low.end = end;
    }
    let high = second(terminals, low.end, both)
        .filter(|(high, _)| !is_changed(terminals, at) && !is_told_again(terminals, &low, high));
    if both && high.is_none_or(|(_, end)| end == low.end) {
        return None;
    }
    if let Some((mut high, end)) = high {
        low.value = rescale(terminals, low.value, high.value, end);
        if high.value > low.value {
            high.start = at;
            high.high = Some(high.value);
            high.value = low.value;
            high.end = end;
            return Some(high);
        }
    }
    (!both).then_some(low)
}

/// “rose from 300 to 400”: whether “from” leads to what something was before, and no range begins.
fn is_change(terminals: &Terminals, from: usize) -> bool {
    const NEAR: usize = 6;
    const RANGES: [&str; 8] = [
        "range", "ranges", "ranged", "ranging", "run", "runs", "vary", "varies",
    ];
    terminals.is(from, &["from"])
        && (from.saturating_sub(NEAR)..from)
            .rev()
            .take_while(|at| {
                terminals.kind(*at) != Some(TokenKind::Punctuation)
                    && !RANGES.contains(&terminals.text(*at))
            })
            .any(|at| terminals.beside_number(at, QuantityContext::Moving))
}

/// “rose by a third to 4,000”, “nearly a third — 31% —”: whether what stands behind a fraction is what came of it, or
/// says it again.
fn is_told_again(terminals: &Terminals, low: &Numbers, high: &Numbers) -> bool {
    const MOST: f64 = 3.0;
    let is_dash = matches!(terminals.text(low.end), "-" | "–" | "—");
    low.form == Form::Fraction
        && high.form != Form::Fraction
        && (high.value > MOST || is_dash && terminals.link(low.end) == Link::Apart)
}

/// Whether the number at a position, perhaps behind a sign, is what something was before it rose.
pub(super) fn is_changed(terminals: &Terminals, at: usize) -> bool {
    let sign = at > 0 && terminals.kind(at - 1) == Some(TokenKind::Currency);
    at.checked_sub(1 + usize::from(sign))
        .is_some_and(|from| is_change(terminals, from))
}

/// The word of scale behind a hyphen that was set with spaces around it: “105 - million”.
fn scale_behind_dash(terminals: &Terminals, at: usize) -> Option<(f64, usize)> {
    let scale = || terminals.role(at + 1, NumberRole::Scale);
    let scale = (terminals.text(at) == "-").then(scale).flatten()?;
    Some((scale, at + 2))
}

/// “a” before a unit: one, when it is modified (“nearly an hour”) or a measure that is no rate
/// (“a gallon of milk”, not “$3 a gallon”).
pub(super) fn article(terminals: &Terminals, at: usize, modified: bool) -> Option<Numbers> {
    if !terminals.is(at, &["a", "an"]) || terminals.text(at + 1).len() <= 2 {
        return None;
    }
    let full = usize::from(terminals.is(at + 1, &["full", "whole"]));
    let point =
        terminals.is(at + 1 + full, &["percentage"]) && terminals.is(at + 2 + full, &["point"]);
    if point {
        return Some(Numbers {
            start: at,
            end: at + 1 + full,
            value: 1.0,
            high: None,
            form: Form::Words,
        });
    }
    let coin = matches!(terminals.text(at + 1), "penny" | "cent");
    let unit = terminals.has(at + 1, Class::Unit)
        && !terminals.is(at + 1, &["cup", "percentage"]) // “over a cup of tea”
        && !terminals.is_another(at + 1);
    let measure = terminals.is(at + 2, &["of"]) && !terminals.has(at + 1, Class::TimeWord);
    let rate = at.checked_sub(1).is_some_and(|before| {
        terminals.has(before, Class::Unit)
            || terminals.has(before, Class::Currency)
            || terminals.number_word(before).is_some()
            || terminals.kind(before) == Some(TokenKind::Number)
            || terminals.text(before) == "%"
    });
    (unit && modified || !rate && (coin || unit && measure)).then_some(Numbers {
        start: at,
        end: at + 1,
        value: 1.0,
        high: None,
        form: Form::Words,
    })
}

/// A number with a sign before it.
pub(super) fn signed(terminals: &Terminals, at: usize) -> Option<Numbers> {
    let either = at > 1 && terminals.is(at - 1, &["or"]) && terminals.is(at - 2, &["plus"]);
    let word = terminals.is(at, &["minus", "negative"]) && !either;
    let glued = matches!(terminals.text(at), "-" | "−" | "–")
        && terminals.link(at + 1) == Link::Touching
        && (terminals.link(at) == Link::Apart || at > 0 && terminals.text(at - 1) == "(");
    let point = terminals.text(at) == "."
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at) != Link::Touching;
    let number = terminals.numeral(at + usize::from(word || glued || point))?;
    let value = if point {
        format!(".{}", terminals.text(at + 1)).parse().ok()?
    } else if word || glued {
        -number.value
    } else {
        number.value
    };
    Some(Numbers {
        start: at,
        end: number.end,
        value,
        high: None,
        form: number.form,
    })
}

/// The upper end of a range behind its lower end.
fn second(terminals: &Terminals, at: usize, both: bool) -> Option<(Numbers, usize)> {
    let tied = terminals.link(at) == Link::Hyphen;
    let joined = terminals.is(at, &["to", "or"])
        || both && terminals.is(at, &["and"])
        || matches!(terminals.text(at), "-" | "–" | "—");
    if !tied && !joined {
        return None;
    }
    let next = at + usize::from(!tied);
    let high = signed(terminals, next).filter(|high| high.form != Form::Ordinal)?;
    Some((high, high.end))
}

/// The lower end's value with the words of scale that end the upper one: “3 to 4 million”, “two or
/// three hundred thousand”. It keeps its own when it would not stay below: “$500 to $2 million”.
pub(super) fn rescale(terminals: &Terminals, low: f64, high: f64, end: usize) -> f64 {
    const SCALES: [NumberRole; 4] = [
        NumberRole::Hundred,
        NumberRole::Dozen,
        NumberRole::Scale,
        NumberRole::Suffix,
    ];
    let scale: f64 = (0..end)
        .rev()
        .map_while(|at| terminals.number_word(at))
        .take_while(|word| SCALES.contains(&word.role))
        .map(|word| word.value)
        .product();
    let scaled = times(low, scale);
    if low < 1000.0 && scaled < high {
        scaled
    } else {
        low
    }
}
