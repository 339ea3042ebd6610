//! Numbers in digits: with separators, spaces, exponents, slashes and words of scale behind them.

use crate::lexicon::NumberRole;
use crate::text::TokenKind;

use super::numeral::{Form, LONGEST, Numeral, is};
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

/// The value of digits with separators alone.
fn read_separated(digits: &str) -> Option<f64> {
    if digits.matches('.').count() > 1
        || !digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    {
        return None;
    }
    let groups: Vec<&str> = digits.split(',').collect();
    if groups.len() == 2 && !digits.contains('.') && groups[1].len() != 3 {
        return format!("{}.{}", groups[0], groups[1]).parse().ok();
    }
    groups
        .concat()
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite())
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

    /// `1 234 567`: at least two groups of three digits behind the first.
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
        if end < at + 3 {
            return None;
        }
        let digits: String = (at..end).map(|at| self.text(at)).collect();
        Some(Numeral {
            value: read_digits(&digits)?,
            end,
            form: Form::Digits,
        })
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
            return finite(value * 10_f64.powi(power), next);
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
            value * 10_f64.powi(if negative { -power } else { power }),
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
                        value: digits.value * word.value,
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
        let metres = self.is(at, &["m"])
            && matches!(
                self.text(at + 1),
                "tall"
                    | "long"
                    | "wide"
                    | "high"
                    | "deep"
                    | "thick"
                    | "away"
                    | "above"
                    | "below"
                    | "race"
                    | "sprint"
                    | "final"
                    | "hurdles"
                    | "freestyle"
                    | "relay"
                    | "butterfly"
            );
        let spaced = self.is(at, &["k"]) || matches!(self.text(at), "M" | "B");
        let ends = self.kind(at + 1) != Some(TokenKind::Word);
        self.link(at) == Link::Touching && !self.is(at, &["mm", "mil"]) && !metres
            || spaced && ends
            || self.is(at, &["bn", "mn", "tn", "bln", "mln", "tln", "trn"])
    }
}
