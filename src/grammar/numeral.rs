//! Numerals: numbers in digits and words.

use crate::lexicon::{Class, NumberRole, NumberWord};
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
const LONGEST: usize = 24;

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
            NumberRole::Ordinal if next.value > 2.0 && self.is(at + 2, &["of"]) => Some(Numeral {
                value: 1.0 / next.value,
                end: at + 2,
                form: Form::Fraction,
            }),
            _ => None,
        }
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

    /// A number that begins with digits.
    fn digits(&self, at: usize) -> Option<Numeral> {
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
    fn scaled(&self, digits: Numeral) -> Numeral {
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

    /// “two out of five”, “one in five”, “1 over 3”: a part of a whole.
    fn out_of(&self, above: Numeral) -> Option<Numeral> {
        let next = match (self.word(above.end), self.word(above.end + 1)) {
            ("out", "of") => above.end + 2,
            ("in", _) if above.form == Form::Words && above.value < 10.0 => above.end + 1,
            ("over", _) => above.end + 1,
            _ => return None,
        };
        let below = if self.kind(next) == Some(TokenKind::Number) {
            self.digits(next)?
        } else {
            self.number_word(next)?;
            self.words(next, None)?
        };
        let over = self.is(above.end, &["over"]);
        let one_in = self.is(above.end, &["in"]);
        if one_in && (below.value > 1000.0 || self.has(below.end, Class::TimeWord)) {
            return None; // “two in five days”
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

    /// A number in words, with digits in front if there are any.
    fn words(&self, start: usize, digits: Option<f64>) -> Option<Numeral> {
        let mut sum = Sum::new(digits);
        let mut at = start;
        let mut form = Form::Words;
        while at < start + LONGEST {
            let hyphen = at > start
                && self.text(at) == "-"
                && self.role(at - 1, NumberRole::Tens).is_some()
                && self
                    .role(at + 1, NumberRole::Cardinal)
                    .is_some_and(|units| units < 10.0);
            let and = at > start && self.is(at, &["and"]) && sum.takes_and();
            let skip = usize::from(and || hyphen);
            if at > start || digits.is_some() {
                if let Some((fraction, end)) = self.fraction_behind(at) {
                    sum.add_fraction(fraction);
                    at = end;
                    continue;
                }
            }
            let Some(word) = self.number_word(at + skip) else {
                if self.digits_inside(at + skip, &mut sum, skip > 0) {
                    at += skip + 1;
                    continue;
                }
                break;
            };
            let ordinal_behind_digits = digits.is_some() && word.role == NumberRole::Ordinal;
            if at > start && self.begins_denominator(at + skip)
                || ordinal_behind_digits
                || !sum.take(word)
            {
                break;
            }
            at += skip + 1;
            if matches!(word.role, NumberRole::Ordinal | NumberRole::OrdinalScale) {
                form = Form::Ordinal;
                break;
            }
        }
        if at == start {
            return None;
        }
        if form == Form::Words {
            if let Some(numeral) = self
                .decimals(sum.value(), at)
                .or_else(|| self.fraction(sum.value(), start, at))
            {
                return Some(numeral);
            }
        }
        Some(Numeral {
            value: sum.value(),
            end: at,
            form,
        })
    }

    /// “and a half”, “and two thirds” behind a number: the fraction and where it ends.
    fn fraction_behind(&self, at: usize) -> Option<(f64, usize)> {
        if !self.is(at, &["and"]) {
            return None;
        }
        if let Some(part) = self.role(at + 1, NumberRole::Part) {
            return Some((1.0 / part, at + 2));
        }
        let article = self.is(at + 1, &["a", "an"]);
        let above = if article {
            1.0
        } else {
            self.role(at + 1, NumberRole::Cardinal)?
        };
        let below = self.number_word(at + 2)?;
        let fits = match below.role {
            NumberRole::Part => is(above, 1),
            NumberRole::Ordinal => is(above, 1) && below.value > 2.0,
            NumberRole::Denominator => above < below.value,
            _ => false,
        };
        fits.then_some((above / below.value, at + 3))
    }

    /// Digits after “and”: “3 hundred and 21”.
    fn digits_inside(&self, at: usize, sum: &mut Sum, and: bool) -> bool {
        let small =
            || (self.kind(at) == Some(TokenKind::Number)).then(|| read_digits(self.text(at)))?;
        match small() {
            Some(value) if and && value < 100.0 => {
                sum.add(value);
                true
            }
            Some(value)
                if sum.current.is_none()
                    && value < 10.0
                    && self.role(at + 1, NumberRole::Hundred).is_some() =>
            {
                sum.add(value);
                true
            }
            _ => false,
        }
    }

    /// “point seven one” behind a number.
    fn decimals(&self, whole: f64, at: usize) -> Option<Numeral> {
        if !self.is(at, &["point"]) {
            return None;
        }
        let (mut value, mut place, mut end) = (whole, 0.1, at + 1);
        while let Some(word) = self.number_word(end).filter(|_| end < at + LONGEST) {
            match word.role {
                NumberRole::Cardinal if word.value < 10.0 => {
                    value += word.value * place;
                    place /= 10.0;
                }
                NumberRole::Cardinal | NumberRole::Tens => {
                    value += word.value * place / 10.0;
                    place /= 10.0;
                    if word.role == NumberRole::Cardinal {
                        place /= 10.0;
                    }
                }
                _ => break,
            }
            end += 1;
        }
        (end > at + 1).then(|| {
            self.scaled(Numeral {
                value,
                end,
                form: Form::Words,
            })
        })
    }

    /// “thirty-fifths” behind a number: one denominator.
    fn begins_denominator(&self, at: usize) -> bool {
        self.role(at, NumberRole::Tens).is_some()
            && self.link(at + 1) == Link::Hyphen
            && self.role(at + 1, NumberRole::Denominator).is_some()
    }

    /// “two thirds”, “one fifth”: a number with a denominator behind it.
    fn fraction(&self, above: f64, start: usize, at: usize) -> Option<Numeral> {
        if let Some(tens) = self.role(at, NumberRole::Tens) {
            let units = self.number_word(at + 1)?;
            let plural = units.role == NumberRole::Denominator && !is(above, 1);
            let single = units.role == NumberRole::Ordinal && is(above, 1);
            let (form, end) = (Form::Fraction, at + 2);
            let value = above / (tens + units.value);
            return (plural || single).then_some(Numeral { value, end, form });
        }
        let at = at + usize::from(self.text(at) == "-");
        let below = self.number_word(at)?;
        let singular = is(above, 1) && at == start + 1;
        let fits = match below.role {
            NumberRole::Denominator => above < below.value || below.value > 4.0,
            NumberRole::Part => singular || self.link(at) == Link::Hyphen && is(above, 1),
            NumberRole::Ordinal => singular && below.value > 2.0,
            _ => false,
        };
        fits.then_some(Numeral {
            value: above / below.value,
            end: at + 1,
            form: Form::Fraction,
        })
    }

    /// The value of the terminal at a position, if it plays that part in numbers.
    pub(crate) fn role(&self, at: usize, role: NumberRole) -> Option<f64> {
        let word = self.number_word(at)?;
        (word.role == role).then_some(word.value)
    }
}

/// A numeral, unless its value is too large to be told.
fn finite(value: f64, end: usize) -> Option<Numeral> {
    let form = Form::Digits;
    value.is_finite().then_some(Numeral { value, end, form })
}

/// A number in words while it is read.
struct Sum {
    /// What is behind the last word of scale.
    total: f64,
    /// What is before the next one.
    current: Option<f64>,
    /// The last word of scale.
    scale: f64,
    /// Whether digits began the current group.
    from_digits: bool,
}

impl Sum {
    fn new(digits: Option<f64>) -> Self {
        Self {
            total: 0.0,
            current: digits,
            scale: f64::INFINITY,
            from_digits: digits.is_some(),
        }
    }

    fn value(&self) -> f64 {
        self.total + self.current.unwrap_or(0.0)
    }

    /// Adds a fraction: of the last word of scale when nothing is behind it (“a million and a
    /// half”).
    fn add_fraction(&mut self, fraction: f64) {
        match self.current {
            None if self.total > 0.0 && self.scale.is_finite() => {
                self.total += fraction * self.scale;
            }
            _ => self.add(fraction),
        }
    }

    fn add(&mut self, value: f64) {
        self.current = Some(self.current.unwrap_or(0.0) + value);
    }

    /// Whether “and” may come next: after hundreds and words of scale.
    fn takes_and(&self) -> bool {
        match self.current {
            None => self.total > 0.0,
            Some(current) => current >= 100.0 && is(current % 100.0, 0) && !self.from_digits,
        }
    }

    /// Takes the next word, if it fits.
    fn take(&mut self, word: NumberWord) -> bool {
        let current = self.current.unwrap_or(0.0);
        let fits = match word.role {
            NumberRole::Cardinal | NumberRole::Ordinal if word.value < 10.0 => {
                is(current % 10.0, 0) && !is(current % 100.0, 10)
            }
            NumberRole::Cardinal | NumberRole::Tens | NumberRole::Ordinal => is(current % 100.0, 0),
            NumberRole::Hundred => current < 100.0,
            NumberRole::OrdinalScale => true,
            NumberRole::Dozen => is(self.total, 0),
            NumberRole::Scale => return self.take_scale(word.value),
            NumberRole::VagueScale if self.current.is_some() && word.value > 12.0 => {
                return self.take_scale(word.value);
            }
            _ => false,
        };
        let fits = fits
            && !(self.from_digits
                && matches!(
                    word.role,
                    NumberRole::Cardinal | NumberRole::Tens | NumberRole::Ordinal
                ))
            && !(is(word.value, 0) && self.current.is_some());
        if !fits {
            return false;
        }
        match word.role {
            NumberRole::Hundred | NumberRole::Dozen | NumberRole::OrdinalScale => {
                self.current = Some(self.current.unwrap_or(1.0) * word.value);
                self.from_digits = false;
            }
            _ => self.current = Some(current + word.value),
        }
        true
    }

    /// Takes “thousand”, “million” …: lower than the one before, or behind it (“lakh crore”).
    fn take_scale(&mut self, scale: f64) -> bool {
        self.from_digits = false;
        if scale < self.scale {
            self.total += self.current.take().unwrap_or(1.0) * scale;
        } else if self.current.is_none() {
            self.total *= scale;
        } else {
            return false;
        }
        self.scale = scale;
        true
    }
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

/// Whether a number is that whole number.
pub(crate) fn is(number: f64, whole: i32) -> bool {
    (number - f64::from(whole)).abs() < 1e-9
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
