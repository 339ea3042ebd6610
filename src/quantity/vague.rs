//! Numbers that tell little more than a scale: “hundreds of people”, “several thousand”, “a couple of
//! hundred”.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::NumberRole;
use crate::model::{QuantityKind, QuantityModifier};

use super::count::counted;
use super::range::Numbers;
use super::{Amount, measure, money};

/// How many words of scale such a number may have: “hundreds of thousands of millions”.
const MOST_SCALES: usize = 3;

/// The amount that such a number gives, and how its value is meant.
pub(super) fn amount(terminals: &Terminals, at: usize) -> Option<(Amount, QuantityModifier)> {
    let (value, end, modifier) = plural(terminals, at).or_else(|| several(terminals, at))?;
    let number = Numbers {
        start: at,
        end: end + usize::from(terminals.is(end, &["of"])),
        value,
        high: None,
        form: Form::Words,
    };
    let amount = money::name_behind(terminals, at, &number)
        .or_else(|| measure::measure(terminals, at, &number))
        .unwrap_or_else(|| Amount {
            start: at,
            end,
            kind: QuantityKind::Cardinal,
            value,
            high: None,
            unit: counted(terminals, number.end, value),
        });
    Some((amount, modifier))
}

/// “hundreds”, “tens of thousands”: more than one of the scale.
fn plural(terminals: &Terminals, at: usize) -> Option<(f64, usize, QuantityModifier)> {
    let mut value = terminals.role(at, NumberRole::VagueScale)?;
    let mut end = at + 1;
    for _ in 1..MOST_SCALES {
        let of = terminals.is(end, &["of"]).then_some(end + 1);
        let Some(scale) = of.and_then(|at| scale_behind(terminals, at)) else {
            break;
        };
        value *= scale;
        end += 2;
    }
    let tens = crate::grammar::is(value, 10) && !terminals.is(end, &["of"]);
    (!tens).then_some((value, end, QuantityModifier::MoreThan))
}

/// A further scale behind “of”, be it written as of one: “hundreds of thousand hectares”, not “hundreds of
/// million-dollar homes”.
fn scale_behind(terminals: &Terminals, at: usize) -> Option<f64> {
    let of_one = || {
        let scale = terminals.role(at, NumberRole::Scale)?;
        (terminals.link(at + 1) != Link::Hyphen).then_some(scale)
    };
    terminals.role(at, NumberRole::VagueScale).or_else(of_one)
}

/// “several hundred”, “a few hundred thousand”, “a couple of dozen”.
fn several(terminals: &Terminals, at: usize) -> Option<(f64, usize, QuantityModifier)> {
    let begin = at + usize::from(terminals.is(at, &["a"]));
    let (mut value, mut end, modifier) = if terminals.is(begin, &["several", "few", "many"]) {
        (1.0, begin + 1, QuantityModifier::MoreThan)
    } else if terminals.is(begin, &["couple"]) {
        let of = usize::from(terminals.is(begin + 1, &["of"]));
        (2.0, begin + 1 + of, QuantityModifier::Approx)
    } else {
        return None;
    };
    let scales = end;
    for _ in 0..MOST_SCALES {
        let Some(scale) = scale(terminals, end) else {
            break;
        };
        value *= scale;
        end += 1;
    }
    // “a few million-dollar homes” are few homes.
    let alone = end > scales && terminals.link(end) != Link::Hyphen;
    alone.then_some((value, end, modifier))
}

/// What a word of scale multiplies by: “hundred”, “million”, “dozen”.
fn scale(terminals: &Terminals, at: usize) -> Option<f64> {
    let word = terminals.number_word(at)?;
    let is_scale = matches!(
        word.role,
        NumberRole::Hundred | NumberRole::Scale | NumberRole::Dozen
    );
    is_scale.then_some(word.value)
}
