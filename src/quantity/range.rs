//! One number, or two that are the ends of a range.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{Class, NumberRole};
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
    let begin = at + usize::from(both);
    let mut low = signed(terminals, begin)?;
    if low.form == Form::Ordinal {
        return (!both).then_some(low);
    }
    let high = second(terminals, low.end, both);
    if both && high.is_none_or(|(_, end)| end == low.end) {
        return None;
    }
    if let Some((mut high, end)) = high {
        rescale(terminals, &mut low, high, end);
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

/// “a” before a unit: one, when it is modified (“nearly an hour”) or a measure that is no rate
/// (“a gallon of milk”, not “$3 a gallon”).
pub(super) fn article(terminals: &Terminals, at: usize, modified: bool) -> Option<Numbers> {
    if !terminals.is(at, &["a", "an"]) || terminals.text(at + 1).len() <= 2 {
        return None;
    }
    let coin = matches!(terminals.text(at + 1), "penny" | "cent");
    let unit = terminals.has(at + 1, Class::Unit);
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
    let word = terminals.is(at, &["minus", "negative"]);
    let glued = matches!(terminals.text(at), "-" | "−" | "–")
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at) == Link::Apart;
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

/// “3 to 4 million”: the lower end takes the scale of the upper one.
fn rescale(terminals: &Terminals, low: &mut Numbers, high: Numbers, end: usize) {
    let scale = end
        .checked_sub(1)
        .and_then(|last| terminals.number_word(last))
        .filter(|word| matches!(word.role, NumberRole::Scale | NumberRole::Suffix));
    if let Some(scale) = scale {
        if low.form == Form::Digits && low.value * scale.value < high.value && low.value < 1000.0 {
            low.value *= scale.value;
        }
    }
}
