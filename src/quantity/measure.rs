//! Percentages and measures.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{self, Class, QuantityContext};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::range::{Numbers, is_changed, signed};

/// The longest name of a unit, in terminals.
const LONGEST_UNIT: usize = 4;

/// “5 %”, “five per cent”, “two percentage points”, “25 basis points”.
pub(super) fn percent(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let here = number.end + share_of_one(terminals, number);
    if terminals.is(here, &["to"]) && number.high.is_none() {
        return percent_at_end(terminals, at, number); // “from 5.25 to 5 percent”
    }
    let points = |end: usize| {
        terminals.is(end, &["point", "points"])
            || matches!(terminals.text(end), "points" | "Points")
    };
    let (unit, end) = match terminals.text(here).to_ascii_lowercase().as_str() {
        "percentage" | "percent" | "pct" if points(here + 1) => ("{percentage_point}", here + 2),
        "%" | "percent" | "pct" | "percentage" => ("%", here + 1),
        "pc" if terminals.link(here) == Link::Touching => ("%", here + 1),
        "per" if terminals.text(here + 1).eq_ignore_ascii_case("cent") => ("%", here + 2),
        "basis" if points(here + 1) => ("{basis_point}", here + 2),
        _ => return None,
    };
    let end = end + usize::from(unit == "%" && points(end));
    let mut found = amount(at, end, QuantityKind::Percent, number, unit);
    if terminals.is(end, &["to"]) && number.high.is_none() && !is_changed(terminals, at) {
        up_to_second(terminals, number, &mut found);
    }
    Some(found)
}

/// Adds the upper end that has a unit of its own: “5 per cent | to 10 per cent”. By how much and where to something rises
/// are two, and the second is several times the first: “rose 2% to 40%”.
fn up_to_second(terminals: &Terminals, low: &Numbers, found: &mut Amount) {
    const TIMES: f64 = 3.0;
    let Some(high) = signed(terminals, found.end + 1) else {
        return;
    };
    // “a net negative rating (30 percent to 60 percent)”
    if low.start > 0 && terminals.text(low.start - 1) == "(" {
        return;
    }
    let end = match terminals.text(high.end) {
        "%" | "percent" | "pct" => high.end + 1,
        "per" if terminals.is(high.end + 1, &["cent"]) => high.end + 2,
        _ => return,
    };
    if found.unit.as_deref() == Some("%")
        && high.value > low.value
        && high.value < TIMES * low.value
        && !are_both_sides(terminals, (low, &high), end)
    {
        found.high = Some(high.value);
        found.end = end;
    }
}

/// Whether two percentages are what each side of a contest or a vote got, and no range: “lost the county | 34 percent to 52
/// percent |”, “was passed by | 52% to 48% |”.
fn are_both_sides(terminals: &Terminals, (low, high): (&Numbers, &Numbers), end: usize) -> bool {
    const NEAR: usize = 6;
    const MOST: f64 = 101.0;
    const LEAST: f64 = 70.0;
    const LEAST_OF_VOTE: f64 = 90.0;
    let sum = low.value + high.value;
    if sum > MOST || terminals.is(end, &["of"]) {
        return false; // “lost | 30 to 45 percent | of its value”
    }
    let mut before = (low.start.saturating_sub(NEAR)..low.start)
        .rev()
        .take_while(|at| terminals.kind(*at) != Some(TokenKind::Punctuation));
    let is_contest = |at: usize| {
        terminals.beside_number(at, QuantityContext::GameVerb)
            || terminals.is(at, &["trail", "trailed", "trailing", "trails"])
    };
    let by = low.start > 0 && terminals.is(low.start - 1, &["by"]);
    by && sum >= LEAST_OF_VOTE || sum >= LEAST && before.any(is_contest)
}

/// The percentage from which one falls whose unit stands behind the lower end alone.
fn percent_at_end(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let end = terminals.numeral(number.end + 1)?;
    let is_percent = terminals.is(end.end, &["percent", "pct"])
        || terminals.text(end.end) == "%"
        || terminals.is(end.end, &["per"]) && terminals.is(end.end + 1, &["cent"]);
    let falls = number.form == Form::Digits
        && end.form == Form::Digits
        && (end.value < number.value || is_changed(terminals, at));
    (is_percent && falls).then(|| amount(at, number.end, QuantityKind::Percent, number, "%"))
}

/// How many terminals stand between a fraction and what it is a part of: “half a percentage point”,
/// “a quarter of a percent”, “half of 1 percent”.
fn share_of_one(terminals: &Terminals, number: &Numbers) -> usize {
    let of = usize::from(terminals.is(number.end, &["of"]));
    let one =
        terminals.is(number.end + of, &["a", "one"]) || terminals.text(number.end + of) == "1";
    if number.form == Form::Fraction && one {
        of + 1
    } else {
        0
    }
}

/// “20 km”, “three-foot”, “5 feet 2 inches”, “1.5 million gallon”.
pub(super) fn measure(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let (code, end) = unit(terminals, number).or_else(|| unit_of_part(terminals, number))?;
    let mut found = amount(at, end, QuantityKind::Measure, number, code);
    let (mut unit, mut parts) = (code, 1.0);
    while let Some((smaller, factor)) = smaller_unit(unit) {
        parts *= factor;
        if !add_smaller(terminals, &mut found, smaller, (factor, parts)) {
            break;
        }
        unit = smaller;
    }
    Some(found)
}

/// The unit of which a part is taken: “half an hour”.
fn unit_of_part(terminals: &Terminals, number: &Numbers) -> Option<(&'static str, usize)> {
    let is_part = number.form == Form::Fraction && terminals.is(number.end, &["a", "an"]);
    let (word, end) = terminals
        .phrase(number.end + 1, Class::Unit, LONGEST_UNIT)
        .filter(|_| is_part)?;
    let long = terminals.text(number.end + 1).len() > 2;
    Some((lexicon::unit(word).filter(|_| long)?, end))
}

/// The unit behind a number: its code and where it ends.
fn unit(terminals: &Terminals, number: &Numbers) -> Option<(&'static str, usize)> {
    let at = number.end;
    if matches!(terminals.text(at), "(" | "[" | "<") {
        let (word, end) = terminals.phrase(at + 1, Class::Unit, 1)?;
        let closed = matches!(terminals.text(end), ")" | "]" | ">");
        let short = terminals.text(at + 1).len() <= 3;
        return (closed && short).then_some((lexicon::unit(word)?, end + 1));
    }
    if let Some(squared) = tied_unit(terminals, at) {
        return Some(squared);
    }
    let (word, end) = terminals.phrase(at, Class::Unit, LONGEST_UNIT)?;
    let code = lexicon::unit(word)?;
    let text = terminals.text(at);
    let fits = match text {
        "in" | "In" | "IN" => is_inch(terminals, end, number),
        "cup" | "cups" => is_cup(terminals, end, number),
        "C" | "F" => {
            let joined = terminals.link(at) == Link::Touching;
            number.form == Form::Digits && (joined || terminals.kind(end) != Some(TokenKind::Word))
        }
        "a" | "A" | "M" | "c" | "f" => false,
        "second" => terminals.link(at) == Link::Hyphen || crate::grammar::is(number.value, 1),
        "m" | "g" | "L" | "K" | "V" | "W" | "J" => number.form == Form::Digits,
        "l" | "b" | "s" | "t" | "st" => {
            let ends = end == terminals.len();
            number.form == Form::Digits && (ends || terminals.link(at) != Link::Apart)
        }
        _ => true,
    };
    fits.then_some((code, end))
}

/// “square-kilometre”, “cubic-foot”: a unit of two words that a hyphen ties.
fn tied_unit(terminals: &Terminals, at: usize) -> Option<(&'static str, usize)> {
    let is_tied =
        matches!(terminals.text(at), "square" | "cubic") && terminals.is_hyphenated(at + 1);
    if !is_tied {
        return None;
    }
    let name = format!("{} {}", terminals.text(at), terminals.text(at + 1));
    Some((lexicon::unit(lexicon::find(&name).0)?, at + 2))
}

/// Whether “in” is a unit: “2 in thick”, at the end, or glued to digits.
fn is_inch(terminals: &Terminals, end: usize, number: &Numbers) -> bool {
    let digits = matches!(number.form, Form::Digits | Form::Fraction);
    let behind = terminals.text(end);
    digits
        && (matches!(behind, "" | "." | "x")
            || terminals.beside_number(end, QuantityContext::Dimension)
            || terminals.link(end - 1) == Link::Touching)
}

/// Whether a cup measures what a recipe takes, “2 cups flour”, “½ cup (120ml) oil”, and is none that was
/// won: “three cup finals”.
fn is_cup(terminals: &Terminals, end: usize, number: &Numbers) -> bool {
    if terminals.text(end) == "(" {
        return terminals.kind(end + 1) == Some(TokenKind::Number);
    }
    let one = number.value <= 1.0 || terminals.text(end - 1) == "cups";
    let lower = terminals.kind(end) == Some(TokenKind::Word) && !terminals.is_capitalized(end);
    let phrase = terminals.has(end, Class::Preposition)
        || terminals.has(end, Class::Auxiliary)
        || terminals.has(end, Class::GrammarWord);
    let played = terminals.beside_number(end, QuantityContext::CupGame);
    let digits = matches!(number.form, Form::Digits | Form::Fraction);
    // “over a cup of tea” is no amount
    let some = terminals.is(end, &["of"]) && (digits || number.value > 1.0);
    one && (some || digits && lower && !phrase && !played)
}

/// The unit that may follow with what is over, and how many of it make one.
fn smaller_unit(code: &str) -> Option<(&'static str, f64)> {
    match code {
        "[ft_i]" => Some(("[in_i]", 12.0)),
        "[lb_av]" => Some(("[oz_av]", 16.0)),
        "[stone_av]" => Some(("[lb_av]", 14.0)),
        "h" => Some(("min", 60.0)),
        "min" => Some(("s", 60.0)),
        _ => None,
    }
}

/// “2 inches” behind “5 feet”, “2” tied to “6-foot”: whether the smaller unit follows, of which
/// `factor` make the one before and `parts` the first.
fn add_smaller(
    terminals: &Terminals,
    found: &mut Amount,
    smaller: &str,
    (factor, parts): (f64, f64),
) -> bool {
    let next = found.end + usize::from(terminals.is(found.end, &["and"]));
    let Some(number) = terminals.numeral(next) else {
        return false;
    };
    let behind = terminals
        .phrase(number.end, Class::Unit, 1)
        .and_then(|(word, end)| Some((lexicon::unit(word)?, end)));
    let end = match behind {
        Some((code, end)) if code == smaller => end,
        None if terminals.link(next) == Link::Hyphen && number.form == Form::Digits => number.end,
        _ => return false,
    };
    let fits = number.value < factor && found.high.is_none();
    if fits {
        found.value += number.value / parts;
        found.end = end;
    }
    fits
}

/// An amount of a number and its unit.
pub(super) fn amount(
    at: usize,
    end: usize,
    kind: QuantityKind,
    number: &Numbers,
    unit: &str,
) -> Amount {
    Amount {
        start: at.min(number.start),
        end,
        kind,
        value: number.value,
        high: number.high,
        unit: Some(unit.to_owned()),
    }
}
