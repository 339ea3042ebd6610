//! Numbers in words: “two hundred and five”, “three point one”, “two thirds”.

use crate::lexicon::{Class, NumberRole, NumberWord};
use crate::text::TokenKind;

use super::digits::read_digits;
use super::numeral::{Form, LONGEST, Numeral, is, times};
use super::terminal::{Link, Terminals};

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

    fn numeral(&self, end: usize, form: Form) -> Numeral {
        Numeral {
            value: self.value(),
            end,
            form,
        }
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
                self.current = Some(times(self.current.unwrap_or(1.0), word.value));
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
            self.total += times(self.current.take().unwrap_or(1.0), scale);
        } else if self.current.is_none() {
            self.total = times(self.total, scale);
        } else {
            return false;
        }
        self.scale = scale;
        true
    }
}

impl Terminals<'_> {
    /// A number in words, with digits in front if there are any.
    pub(super) fn words(&self, start: usize, digits: Option<f64>) -> Option<Numeral> {
        let mut sum = Sum::new(digits);
        let mut at = start;
        let mut before_and = None;
        while at < start + LONGEST {
            let is_tied = at > start
                && (self.is_hyphen_in_tens(at) || self.is(at, &["and"]) && sum.takes_and());
            let skip = usize::from(is_tied);
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
            let whole = sum.numeral(at, Form::Words);
            let ordinal_behind_digits = digits.is_some() && word.role == NumberRole::Ordinal;
            let behind_scale = sum.current.is_none();
            let is_of_time = skip == 0 && at > start && self.is_length(at);
            if is_of_time
                || skip == 0 && at > start && self.is_one_of_them(at)
                || at > start && self.begins_denominator(at + skip)
                || ordinal_behind_digits
                || !sum.take(word)
            {
                break;
            }
            if skip > 0 && behind_scale {
                before_and = Some(whole);
            } else if word.role == NumberRole::Scale {
                before_and = None;
            }
            at += skip + 1;
            if matches!(word.role, NumberRole::Ordinal | NumberRole::OrdinalScale) {
                return Some(sum.numeral(at, Form::Ordinal));
            }
        }
        if at == start {
            return None;
        }
        // “two million and three million”, “two million and thirty percent” are two numbers.
        if let Some(whole) = before_and.filter(|_| self.begins_another(at)) {
            return Some(whole);
        }
        self.decimals(sum.value(), at)
            .or_else(|| self.fraction(sum.value(), start, at))
            .or_else(|| Some(sum.numeral(at, Form::Words)))
    }

    /// “5 million two years ago”: whether a number in words behind a word of scale tells a length of time.
    fn is_length(&self, at: usize) -> bool {
        self.role(at, NumberRole::Cardinal).is_some()
            && self.role(at - 1, NumberRole::Scale).is_some()
            && self.has(at + 1, Class::Unit)
            && self.has(at + 1, Class::TimeWord)
    }

    /// “a $45 million one”: whether “one” behind a word of scale stands for a thing.
    fn is_one_of_them(&self, at: usize) -> bool {
        let one = self.role(at, NumberRole::Cardinal);
        one.is_some_and(|one| is(one, 1))
            && self.number_word(at + 1).is_none()
            && self.role(at - 1, NumberRole::Scale).is_some()
    }

    /// “twenty-five”: the hyphen in it.
    fn is_hyphen_in_tens(&self, at: usize) -> bool {
        let units = || self.role(at + 1, NumberRole::Cardinal);
        self.text(at) == "-"
            && self.role(at - 1, NumberRole::Tens).is_some()
            && units().is_some_and(|units| units < 10.0)
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
        let another = and && sum.current.is_none();
        match small() {
            // “14 million and 52 percent” are two numbers.
            Some(_) if another => false,
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

    /// Whether a word of scale or a sign for percent follows, with which a number is one of its own.
    fn begins_another(&self, at: usize) -> bool {
        self.role(at, NumberRole::Scale).is_some()
            || matches!(self.text(at), "%" | "percent" | "pct")
            || self.is(at, &["per"]) && self.text(at + 1) == "cent"
    }

    /// “point seven one” behind a number.
    fn decimals(&self, whole: f64, at: usize) -> Option<Numeral> {
        if !self.is(at, &["point"]) {
            return None;
        }
        // The digits behind the point as a whole number, and what they are parts of.
        let (mut digits, mut parts, mut end) = (0.0, 1.0, at + 1);
        while let Some(word) = self.number_word(end).filter(|_| end < at + LONGEST) {
            match word.role {
                NumberRole::Cardinal if word.value < 10.0 => {
                    digits = digits * 10.0 + word.value;
                    parts *= 10.0;
                }
                NumberRole::Cardinal => {
                    digits = digits * 100.0 + word.value;
                    parts *= 100.0;
                }
                NumberRole::Tens => {
                    digits = digits * 10.0 + word.value / 10.0;
                    parts *= 10.0;
                }
                _ => break,
            }
            end += 1;
        }
        (end > at + 1).then(|| {
            self.scaled(Numeral {
                value: (whole * parts + digits) / parts,
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
}
