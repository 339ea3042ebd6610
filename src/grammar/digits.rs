//! Numbers in digits: with separators, spaces, exponents, slashes and words of scale behind them.

use crate::lexicon::{Class, NumberRole, QuantityContext};
use crate::text::TokenKind;

use super::numeral::{Form, LONGEST, Numeral, is, shifted, times};
use super::terminal::{Link, Terminals};

/// A numeral, unless its value is too large to be told.
fn finite(value: f64, end: usize) -> Option<Numeral> {
    let form = Form::Digits;
    value.is_finite().then_some(Numeral { value, end, form })
}

/// The value of digits with separators, of a sign for a fraction, or of both.
pub(crate) fn read_digits(digits: &str) -> Option<f64> {
    let mut letters = digits.chars();
    let Some(fraction) = letters.next_back().and_then(fraction_sign) else {
        return read_separated(digits);
    };
    match letters.as_str() {
        "" => Some(fraction),
        whole => Some(read_separated(whole)? + fraction),
    }
}

/// The value of digits with separators alone: `1,500.5`, `1,50,000`, `1.500,50`, `2,5`.
fn read_separated(digits: &str) -> Option<f64> {
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = |text: &str| text.parse().ok().filter(|value: &f64| value.is_finite());
    if plain(digits) {
        return value(digits);
    }
    let groups: Vec<&str> = digits.split(',').collect();
    let (groups, decimals) = match groups[..] {
        // As on the Continent: a comma before the decimals.
        [whole, decimals] if whole.contains('.') && decimals.len() != 3 => {
            (whole.split('.').collect(), decimals)
        }
        [whole, decimals] if !decimals.contains('.') && !are_groups(&groups) => {
            (vec![whole], decimals)
        }
        [ref before @ .., last] => {
            let (last, decimals) = last.split_once('.').unwrap_or((last, "0"));
            ([before, &[last]].concat(), decimals)
        }
        [] => return None,
    };
    let whole = groups.concat();
    let fits = plain(&whole) && plain(decimals) && (groups.len() == 1 || are_groups(&groups));
    value(&fits.then(|| format!("{whole}.{decimals}"))?)
}

/// Whether digits between separators are groups: the last is of three, the inner ones are of three or,
/// as in India, of two.
fn are_groups(groups: &[&str]) -> bool {
    let [first, inner @ .., last] = groups else {
        return false;
    };
    let size = inner.first().map_or(3, |group| group.len());
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && matches!(size, 2 | 3)
        && inner.iter().all(|group| group.len() == size)
        && last.len() == 3
}

fn is_fraction_sign(letter: char) -> bool {
    fraction_sign(letter).is_some()
}

fn fraction_sign(letter: char) -> Option<f64> {
    Some(match letter {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}

/// Whether the ordinal of the number is written so: 21st, but 11th.
fn takes_suffix(value: f64, suffix: &str) -> bool {
    let ends_with = |last| is(value % 10.0, last) && !is(value % 100.0, 10 + last);
    match suffix {
        "st" => ends_with(1),
        "nd" => ends_with(2),
        "rd" => ends_with(3),
        _ => true,
    }
}

impl Terminals<'_> {
    /// A number that begins with digits.
    pub(super) fn digits(&self, at: usize) -> Option<Numeral> {
        let value = read_digits(self.text(at))?;
        let whole = Numeral {
            value,
            end: at + 1,
            form: if self.text(at).contains(is_fraction_sign) {
                Form::Fraction
            } else {
                Form::Digits
            },
        };
        if self.link(at + 1) == Link::Touching
            && self.role(at + 1, NumberRole::OrdinalSuffix).is_some()
            && takes_suffix(value, self.word(at + 1))
        {
            return Some(Numeral {
                end: at + 2,
                form: Form::Ordinal,
                ..whole
            });
        }
        if let Some(fraction) = self.slash_fraction(at) {
            return Some(fraction);
        }
        if let Some(grouped) = self.spaced_groups(at).or_else(|| self.exponent(at, value)) {
            return Some(grouped);
        }
        let mixed = match self.slash_fraction(at + 1) {
            Some(fraction) if fraction.value < 1.0 && is(value.fract(), 0) => Numeral {
                value: value + fraction.value,
                ..fraction
            },
            _ => whole,
        };
        let last = match self.text(mixed.end) {
            sign if sign.chars().all(is_fraction_sign) && !sign.is_empty() => Numeral {
                value: mixed.value + read_digits(sign)?,
                end: mixed.end + 1,
                form: Form::Fraction,
            },
            _ => mixed,
        };
        Some(self.scaled(last))
    }

    /// `1 234 567`: at least two groups of three digits behind the first; behind the sign of a currency one
    /// will do, `R10 000`.
    fn spaced_groups(&self, at: usize) -> Option<Numeral> {
        let group = |at: usize| {
            self.kind(at) == Some(TokenKind::Number)
                && self.link(at) == Link::Apart
                && self.text(at).len() == 3
                && self.text(at).bytes().all(|byte| byte.is_ascii_digit())
        };
        let last = |at: usize| {
            self.kind(at) == Some(TokenKind::Number)
                && self.link(at) == Link::Apart
                && self
                    .text(at)
                    .split('.')
                    .next()
                    .is_some_and(|whole| whole.len() == 3)
        };
        let first = self.text(at);
        let starts = first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_digit());
        let mut end = at + 1;
        while starts && end < at + LONGEST && group(end) {
            end += 1;
        }
        if starts && end > at + 1 && !group(end) && last(end) {
            end += 1;
        }
        let is_money = at > 0
            && self.kind(at - 1) == Some(TokenKind::Currency)
            && self.link(at) == Link::Touching
            && !first.starts_with('0');
        let is_round = end == at + 2 && self.is_round(at);
        let fewest = if is_money || is_round { 2 } else { 3 };
        if end < at + fewest {
            return None;
        }
        let digits: String = (at..end).map(|at| self.text(at)).collect();
        Some(Numeral {
            value: read_digits(&digits)?,
            end,
            form: Form::Digits,
        })
    }

    /// “3 000 people”, “12 500 rand”: whether two groups of digits are one number, since none is written as three
    /// noughts.
    fn is_round(&self, at: usize) -> bool {
        let group = self.text(at + 1);
        let is_measured = self.has(at + 2, Class::Unit) || self.has(at + 2, Class::Currency);
        !self.text(at).starts_with('0') && (group == "000" || group.ends_with("00") && is_measured)
    }

    /// `1e10`, `4.5e-3`, `1.3x10^6`, `2.48×10−5`: a power of ten behind digits.
    fn exponent(&self, at: usize, value: f64) -> Option<Numeral> {
        let touches = |at: usize| self.link(at) != Link::Apart;
        if !touches(at + 1) {
            return None;
        }
        let mark = self.text(at + 1);
        let (mut next, known) = match mark {
            "x" | "×" if self.text(at + 2) == "10" => (at + 3, None),
            _ => (
                at + 2,
                mark.strip_prefix(['e', 'E'])
                    .and_then(|power| power.parse::<i32>().ok()),
            ),
        };
        if let Some(power) = known {
            return finite(shifted(value, power)?, next);
        }
        if next == at + 2 && !matches!(mark, "e" | "E" | "x10") || !touches(next) {
            return None;
        }
        let mut negative = self.link(next) == Link::Hyphen;
        for _ in 0..2 {
            if matches!(self.text(next), "^" | "+" | "-" | "−") {
                negative |= matches!(self.text(next), "-" | "−");
                next += 1;
            }
        }
        let power: i32 = self.text(next).parse().ok().filter(|power| *power < 400)?;
        finite(
            shifted(value, if negative { -power } else { power })?,
            next + 1,
        )
    }

    /// `1/4`: digits, a slash, digits, all touching.
    fn slash_fraction(&self, at: usize) -> Option<Numeral> {
        let touching = |at| self.link(at) == Link::Touching;
        let plain = |at: usize| {
            let text = self.text(at);
            (self.kind(at) == Some(TokenKind::Number)
                && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<f64>().ok())
            .flatten()
        };
        if self.text(at + 1) != "/" || !touching(at + 1) || !touching(at + 2) {
            return None;
        }
        let (above, below) = (plain(at)?, plain(at + 2)?);
        let another = self.text(at + 3) == "/" && touching(at + 3);
        (below > above && above > 0.0 && !another).then_some(Numeral {
            value: above / below,
            end: at + 3,
            form: Form::Fraction,
        })
    }

    /// Digits with the words of scale behind them: `1.8 billion`, `3 hundred and 21`, `1.8bn`.
    pub(super) fn scaled(&self, digits: Numeral) -> Numeral {
        if let Some(word) = self.number_word(digits.end) {
            match word.role {
                NumberRole::Hundred | NumberRole::Scale | NumberRole::Dozen => {
                    if let Some(words) = self.words(digits.end, Some(digits.value)) {
                        return words;
                    }
                }
                NumberRole::Suffix if self.is_suffix(digits.end) => {
                    return Numeral {
                        value: times(digits.value, word.value),
                        end: digits.end + 1,
                        form: Form::Words,
                    };
                }
                _ => {}
            }
        }
        digits
    }

    /// Whether the suffix at a position stands for a scale: “bn” always, “m”, “b” and “k” only
    /// when they touch the digits.
    fn is_suffix(&self, at: usize) -> bool {
        let is_money = at >= 2 && self.kind(at - 2) == Some(TokenKind::Currency);
        let metres = self.is(at, &["m"]) && !is_money && self.are_metres(at);
        let spaced = self.is(at, &["k"]) || matches!(self.text(at), "M" | "B");
        let ends = self.kind(at + 1) != Some(TokenKind::Word);
        let length = self.is(at, &["mm"]) || self.is(at, &["mil"]) && !is_money;
        self.link(at) == Link::Touching && !length && !metres
            || spaced && ends
            || self.beside_number(at, QuantityContext::SpacedSuffix)
    }
}
