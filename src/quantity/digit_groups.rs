//! Digits in groups that count nothing: telephone numbers, scores, dates and other chains.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{Class, QuantityContext};
use crate::text::TokenKind;

use super::count::counted;
use super::name::{MEASURED, unit_behind};

/// `0800 555 123`, `+44 20 7946 0123`, `(555) 014-7700`, `555 012-7700`: digits in groups, the first of
/// which begins with a nought, stands behind a plus sign, in brackets or before two that a hyphen ties.
pub(super) fn telephone(terminals: &Terminals, at: usize) -> Option<usize> {
    let digits = |at: usize| {
        terminals.kind(at) == Some(TokenKind::Number)
            && terminals.text(at).bytes().all(|byte| byte.is_ascii_digit())
    };
    let groups = |from: usize| (from..terminals.len()).take_while(|at| digits(*at)).count();
    let text = terminals.text(at);
    let before = |mark: &str| at > 0 && terminals.text(at - 1) == mark;
    if before("(") && text.len() == 3 && terminals.text(at + 1) == ")" {
        let rest = groups(at + 2);
        let tied = terminals.link(at + 3) == Link::Hyphen;
        return (rest > 1 && tied).then_some(at + 2 + rest);
    }
    let area = text.len() == 3 && digits(at) && terminals.link(at + 1) == Link::Apart;
    if area && is_local(terminals, at + 1) {
        return Some(at + 3);
    }
    if is_local(terminals, at) {
        return Some(at + 2);
    }
    let code = text.starts_with('0') && text.len() >= 3
        || before("+") && terminals.link(at) == Link::Touching;
    // “555-0147”
    let local = text.len() == 3
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.text(at + 1).len() == 4
        && terminals.text(at + 1).starts_with('0');
    if !code && !local {
        return None;
    }
    let groups = groups(at);
    (groups > 1).then_some(at + groups)
}

/// “373-1800”, “9373-1800”: the number of a subscriber, which no range would be written as.
fn is_local(terminals: &Terminals, at: usize) -> bool {
    let plain = |at: usize, most: usize| {
        let text = terminals.text(at);
        (most - 1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    plain(at, 4)
        && plain(at + 1, 4)
        && terminals.text(at + 1).len() == 4
        && terminals.link(at + 1) == Link::Hyphen
        && terminals.link(at + 2) != Link::Hyphen
        && !terminals.text(at).ends_with('0')
        && !unit_behind(terminals, at + 2)
        && counted(terminals, at + 2, 2.0).is_none()
}

/// `555-1234-77`, `6-4`, `192.168.1.2`: numbers chained by hyphens, other than a rising range.
pub(super) fn is_chain(terminals: &Terminals, at: usize, end: usize) -> Option<usize> {
    let digits = |at: usize| terminals.kind(at) == Some(TokenKind::Number);
    let mut last = end;
    while last < at + 12 && terminals.link(last) == Link::Hyphen && digits(last) {
        last += 1;
    }
    let links = last - end;
    if !digits(at) || links == 0 {
        return None;
    }
    let plus = at > 0 && matches!(terminals.text(at - 1), "+" | "(");
    let low = terminals.numeral(at)?.value;
    let high = terminals.numeral(end)?;
    let unit_behind = terminals.has(high.end, Class::Unit)
        || terminals.number_word(high.end).is_some()
        || matches!(terminals.text(high.end), "%" | "per" | "percent")
        || terminals.kind(high.end) == Some(TokenKind::Word)
            && terminals.text(high.end).starts_with(char::is_lowercase)
            && !terminals.has(high.end, Class::GrammarWord);
    let rising = high.value > low && unit_behind;
    let score = low < 200.0 && high.value < 200.0 && !rising;
    (links > 1 || plus || score && !unit_behind || score && high.value <= low).then_some(last)
}

/// “7-6 (5)”: points behind a score.
pub(super) fn is_tie_break(terminals: &Terminals, at: usize) -> bool {
    let number = |at: usize| terminals.kind(at) == Some(TokenKind::Number);
    at > 2
        && terminals.text(at - 1) == "("
        && terminals.text(at + 1) == ")"
        && terminals.link(at - 2) == Link::Hyphen
        && number(at - 2)
        && number(at - 3)
}

/// `3:1`: digits with a colon between them.
pub(super) fn is_score(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at + 1) == ":"
        && terminals.link(at + 1) == Link::Touching
        && terminals.link(at + 2) == Link::Touching
        && terminals.kind(at) == Some(TokenKind::Number)
        && terminals.kind(at + 2) == Some(TokenKind::Number)
}

/// “beat Hill Town 3 – 0”, “Kells 1 – 2 Lowmoor”: a score with a dash and spaces around it, which rises
/// only behind a verb of games or between two names.
pub(super) fn is_spaced_score(terminals: &Terminals, at: usize) -> bool {
    const HIGHEST: u8 = 20;
    const NEAR: usize = 8;
    let points = |at: usize| {
        let points = terminals.text(at).parse::<u8>().ok();
        points.filter(|points| *points <= HIGHEST)
    };
    let dash = matches!(terminals.text(at + 1), "-" | "–" | "—");
    let apart = terminals.link(at + 1) == Link::Apart && terminals.link(at + 2) == Link::Apart;
    let (Some(first), Some(second)) = (points(at), points(at + 2)) else {
        return false;
    };
    if !dash || !apart {
        return false;
    }
    let named =
        |at: usize| terminals.kind(at) == Some(TokenKind::Word) && terminals.is_capitalized(at);
    let told = || {
        (at.saturating_sub(NEAR)..at)
            .any(|near| terminals.beside_number(near, QuantityContext::GameVerb))
    };
    let between = at > 0 && named(at - 1) && named(at + 3);
    let measured = terminals.meets(at + 3, MEASURED) || terminals.text(at + 3) == "%";
    !measured && (first >= second && at > 0 || between || told())
}

/// `24/7`, `9/11`, `12/5/19`: numbers with a slash between them that are no fraction.
pub(super) fn is_slashed(
    terminals: &Terminals,
    at: usize,
    end: usize,
    form: Form,
) -> Option<usize> {
    let slash = |at: usize| terminals.text(at) == "/" && terminals.link(at) == Link::Touching;
    if form == Form::Fraction && end == at + 3 && slash(at + 1) {
        let common = terminals.are_digits(at + 2, QuantityContext::Denominator);
        return (!common).then_some(end);
    }
    let number_behind = terminals.kind(end + 1) == Some(TokenKind::Number)
        && terminals.link(end + 1) == Link::Touching;
    (slash(end) && number_behind && terminals.kind(at) == Some(TokenKind::Number))
        .then_some(end + 2)
}
