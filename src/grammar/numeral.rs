//! Numerals: numbers in digits and words.

use std::ops::RangeInclusive;

use crate::lexicon::{Class, NumberRole, QuantityContext};
use crate::text::TokenKind;

use super::terminal::{Link, Terminals};

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// Its value.
    pub(crate) value: f64,
    /// The position after its last terminal.
    pub(crate) end: usize,
    /// How it is written.
    pub(crate) form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Digits alone: `1,200.5`.
    Digits,
    /// Words, or digits with a word of scale.
    Words,
    /// A fraction: `two thirds`, `1/4`, `½`.
    Fraction,
    /// An ordinal: `21st`, `twenty-first`.
    Ordinal,
}

/// How many terminals a number may have.
pub(super) const LONGEST: usize = 24;

impl Terminals<'_> {
    /// Reads the number that begins at a position.
    pub(super) fn read_numeral(&self, at: usize) -> Option<Numeral> {
        let number = self.plain_numeral(at)?;
        Some(self.out_of(number).unwrap_or(number))
    }

    /// A number that is no part of another one.
    fn plain_numeral(&self, at: usize) -> Option<Numeral> {
        if let Some(half) = self.half_of_scale(at) {
            return Some(half);
        }
        if self.kind(at) == Some(TokenKind::Number) {
            return self.digits(at);
        }
        let begin = match self.word(at) {
            "a" | "an" => return self.article_number(at),
            _ => self.number_word(at)?,
        };
        match begin.role {
            NumberRole::Cardinal
            | NumberRole::Tens
            | NumberRole::Hundred
            | NumberRole::Scale
            | NumberRole::Dozen
            | NumberRole::Ordinal => self.words(at, None),
            NumberRole::Part => Some(Numeral {
                value: 1.0 / begin.value,
                end: at + 1,
                form: Form::Fraction,
            }),
            _ => None,
        }
    }

    /// “a hundred”, “a dozen”, “a third”, “a half”.
    fn article_number(&self, at: usize) -> Option<Numeral> {
        let next = self.number_word(at + 1)?;
        match next.role {
            NumberRole::Hundred | NumberRole::Scale | NumberRole::Dozen => self.words(at + 1, None),
            NumberRole::Part | NumberRole::OrdinalScale => Some(Numeral {
                value: 1.0 / next.value,
                end: at + 2,
                form: Form::Fraction,
            }),
            NumberRole::Ordinal if next.value > 2.0 && self.is_share(at) => Some(Numeral {
                value: 1.0 / next.value,
                end: at + 2,
                form: Form::Fraction,
            }),
            _ => None,
        }
    }

    /// Whether “a third” is a part: “a third of”, “fell by a third since”, “rose a third”, “a third more
    /// likely”; not “by a third man”.
    fn is_share(&self, at: usize) -> bool {
        let next = at + 2;
        if self.is(next, &["of"]) || self.link(next) == Link::Hyphen {
            return self.is(next, &["of"]);
        }
        let ends = self.kind(next) != Some(TokenKind::Word)
            || self.has(next, Class::Preposition)
            || self.beside_number(next, QuantityContext::ShareFollower)
            || self.is(next, &["last", "this"]);
        let Some(before) = at.checked_sub(1) else {
            return self.is_more(next);
        };
        let is_up_to = || before > 0 && self.is(before, &["to"]) && self.is(before - 1, &["up"]);
        let is_led = self.beside_number(before, QuantityContext::ShareLead)
            || self.beside_number(before, QuantityContext::Moving)
            || is_up_to()
            || before > 0 && self.is(before, &["as"]) && self.is(before - 1, &["much", "many"]);
        is_led && ends || self.is_more(next)
    }

    /// “more likely”, “fewer trains”, “higher than”: how a share is compared; not “a third, smaller house”.
    fn is_more(&self, at: usize) -> bool {
        self.is(at, &["more", "less", "fewer"])
            || self.beside_number(at, QuantityContext::Comparative)
                && (self.kind(at + 1) != Some(TokenKind::Word)
                    || self.has(at + 1, Class::Preposition)
                    || self.has(at + 1, Class::GrammarWord))
    }

    /// “half a million”, “half million”, “a quarter of a million”, “half a dozen”.
    fn half_of_scale(&self, at: usize) -> Option<Numeral> {
        let start = at + usize::from(self.is(at, &["a"]));
        let part = self.role(start, NumberRole::Part)?;
        let mut end = start + 1;
        if self.is(end, &["of"]) {
            end += 1;
        }
        if self.is(end, &["a"]) {
            end += 1;
        }
        let scale = self
            .role(end, NumberRole::Scale)
            .or_else(|| self.role(end, NumberRole::Dozen))?;
        Some(Numeral {
            value: scale / part,
            end: end + 1,
            form: Form::Words,
        })
    }

    /// “two out of five”, “one in five”, “1 over 3”: a part of a whole.
    fn out_of(&self, above: Numeral) -> Option<Numeral> {
        let next = match (self.word(above.end), self.word(above.end + 1)) {
            ("out", "of") => above.end + 2,
            ("in", _) if above.form == Form::Words && above.value < 10.0 => above.end + 1,
            ("in", _) if above.form == Form::Digits && is(above.value, 1) => above.end + 1,
            ("in", _) if above.form == Form::Digits && self.is_few_in_few(above) => above.end + 1,
            ("over", _) => above.end + 1,
            _ => return None,
        };
        // “one in every 200”
        let is_each = self.is(above.end, &["in"]) && self.text(next) == "every";
        let next = next + usize::from(is_each);
        let below = self.plain_numeral(next)?;
        let over = self.is(above.end, &["over"]);
        let one_in = self.is(above.end, &["in"]);
        let year = self.text(next).len() == 4 && below.form == Form::Digits;
        if one_in && (year || self.has(below.end, Class::TimeWord)) {
            return None; // “one in 2031”, “two in five days”
        }
        let ends = self.kind(below.end) != Some(TokenKind::Word);
        let plain = |form| matches!(form, Form::Digits | Form::Words);
        let fits =
            above.value < below.value && plain(above.form) && plain(below.form) && (!over || ends);
        fits.then_some(Numeral {
            value: above.value / below.value,
            end: below.end,
            form: Form::Fraction,
        })
    }

    /// “about 3 in 4 voters”: digits that begin a sentence or stand behind a modifier, “and” or a
    /// comma.
    fn is_few_in_few(&self, above: Numeral) -> bool {
        let led = above.end.checked_sub(2).is_none_or(|before| {
            self.has(before, Class::QuantityModifier)
                || self.has(before, Class::ModifierWord)
                || self.beside_number(before, QuantityContext::RatioLead)
                || matches!(self.text(before), "," | ";" | "—" | "–" | "(")
        });
        led && above.value < 10.0 && matches!(self.text(above.end + 1), "4" | "5" | "10" | "3")
    }

    /// Whether “second” means another one and no length of time: “almost a second home”.
    pub(crate) fn is_another(&self, at: usize) -> bool {
        self.is(at, &["second"])
            && self.kind(at + 1) == Some(TokenKind::Word)
            && !self.has(at + 1, Class::Preposition)
            && !self.has(at + 1, Class::GrammarWord)
            && !self.has(at + 1, Class::TimeWord)
    }

    /// The value of the terminal at a position, if it plays that part in numbers.
    pub(crate) fn role(&self, at: usize, role: NumberRole) -> Option<f64> {
        let word = self.number_word(at)?;
        (word.role == role).then_some(word.value)
    }
}

/// A number by a word of scale: exactly what the decimals say, 1.1 million and not 1.1 by a million as binary
/// fractions give it.
pub(crate) fn times(value: f64, scale: f64) -> f64 {
    const HIGHEST: i32 = 18;
    if value.fract() == 0.0 || !value.is_finite() {
        return value * scale;
    }
    let power = (2..=HIGHEST).find(|power| is(scale / 10_f64.powi(*power), 1));
    let exact = power.and_then(|power| shifted(value, power));
    exact.unwrap_or(value * scale)
}

/// A number by a power of ten, with its decimal point moved.
pub(super) fn shifted(value: f64, power: i32) -> Option<f64> {
    format!("{value}e{power}").parse().ok()
}

/// The whole number that a number is, if it is one of these.
#[allow(clippy::cast_possible_truncation)] // no range goes up to what is cut off
pub(crate) fn whole_in(number: f64, range: RangeInclusive<i32>) -> Option<i32> {
    let whole = number.round() as i32;
    (range.contains(&whole) && is(number, whole)).then_some(whole)
}

/// Whether a number is that whole number.
pub(crate) fn is(number: f64, whole: i32) -> bool {
    (number - f64::from(whole)).abs() < 1e-9
}
