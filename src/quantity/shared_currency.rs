//! Money whose currency is told elsewhere: “francs” of a text that has named Swiss ones, “crowns” of a Norwegian
//! firm, “rose to $84 from 110”.

use crate::lexicon::{self, Class, QuantityContext};
use crate::model::{Quantity, QuantityKind};
use crate::text::{Document, TokenKind};

/// Gives money without a currency that of what stands around it.
pub(super) fn share_currencies(document: &Document, quantities: &mut [Quantity]) {
    let mut is_swiss = false;
    let mut crowns = None;
    for at in 0..quantities.len() {
        let (before, rest) = quantities.split_at_mut(at);
        let quantity = &mut rest[0];
        match quantity.unit.as_deref() {
            Some("CHF") => is_swiss = true,
            Some("FRF") if is_swiss && is_bare(document, quantity) => {
                quantity.unit = Some("CHF".to_owned());
            }
            Some("crown" | "crowns") => {
                crowns = crowns_near(document, quantity).or(crowns);
                if let Some(code) = crowns {
                    make_crowns(document, quantity, code);
                }
            }
            Some("CZK") => crowns = Some("CZK"),
            Some("DKK") => crowns = Some("DKK"),
            Some("NOK") => crowns = Some("NOK"),
            Some("SEK") => crowns = Some("SEK"),
            None => {
                let last = before.last();
                let unit = last.and_then(|last| moved_from(document, last, quantity));
                if unit.is_some() {
                    quantity.kind = QuantityKind::Money;
                    quantity.unit = unit;
                }
            }
            Some(_) if quantity.kind == QuantityKind::Money => {
                if let Some(last) = before.last_mut() {
                    lend(document, last, quantity);
                }
            }
            Some(_) => {}
        }
    }
}

/// Whether no country stands before the name of a currency: “12 million francs”, not “12 million French francs”.
fn is_bare(document: &Document, quantity: &Quantity) -> bool {
    let mut tokens = document.tokens()[document.tokens_in(quantity.span)].iter();
    quantity.text.ends_with(['c', 's']) && !tokens.any(|token| token.is(Class::Demonym))
}

/// The crowns of the people named nearest before an amount: “the Norwegian firm earned 3 billion crowns”.
fn crowns_near(document: &Document, quantity: &Quantity) -> Option<&'static str> {
    const NEAR: usize = 60;
    let end = document.tokens_in(quantity.span).start;
    let near = &document.tokens()[end.saturating_sub(NEAR)..end];
    let mut named = near.iter().rev().filter(|token| token.is(Class::Demonym));
    named.find_map(|token| {
        let name = format!("{} crowns", token.word.word());
        Some(lexicon::currency(lexicon::find(&name).0)?.code)
    })
}

/// Makes money of a count of crowns.
fn make_crowns(document: &Document, quantity: &mut Quantity, code: &str) {
    let end = document.tokens_in(quantity.span).end;
    let is_next = matches!(document.words(end), "crown" | "crowns");
    if quantity.kind == QuantityKind::Cardinal && is_next {
        quantity.span = quantity.span.cover(document.tokens()[end].span);
        document.text()[quantity.span].clone_into(&mut quantity.text);
        quantity.kind = QuantityKind::Money;
        quantity.unit = Some(code.to_owned());
    }
}

/// The currency of “110” in “rose to $84 from 110”: that of the amount before, if it is about as high and counts
/// nothing.
fn moved_from(document: &Document, before: &Quantity, quantity: &Quantity) -> Option<String> {
    let is_money = before.kind == QuantityKind::Money && quantity.kind == QuantityKind::Cardinal;
    if !is_money || !is_compared(document, before, quantity) {
        return None;
    }
    let end = document.tokens_in(quantity.span).end;
    let is_alone = document.tokens().get(end).is_none_or(|next| {
        next.kind == TokenKind::Punctuation && document.words(end) != "-"
            || next.is(Class::Preposition) && document.words(end) != "of"
            || matches!(document.words(end), "a" | "the" | "last") // “a year ago”
    });
    is_alone.then(|| before.unit.clone())?
}

/// Gives the amount before one of money its currency: “365 mln vs 412 mln euros”.
fn lend(document: &Document, before: &mut Quantity, money: &Quantity) {
    let is_count = before.kind == QuantityKind::Cardinal && before.unit.is_none();
    if is_count && is_compared(document, before, money) {
        before.kind = QuantityKind::Money;
        before.unit.clone_from(&money.unit);
    }
}

/// Whether nothing but “from” or “versus” stands between two amounts that are about as high.
fn is_compared(document: &Document, before: &Quantity, quantity: &Quantity) -> bool {
    const TIMES: f64 = 10.0;
    const LONGEST: usize = 3;
    let (Some(low), Some(high)) = (before.value, quantity.value) else {
        return false;
    };
    if high >= low * TIMES || low >= high * TIMES {
        return false;
    }
    let first = document.tokens_in(before.span).end;
    let last = document.tokens_in(quantity.span).start;
    if last <= first || last > first + LONGEST {
        return false;
    }
    // “, from”, “vs.”
    // “rose from 10 million to 12 million euros”
    let before_first = document.tokens_in(before.span).start.checked_sub(1);
    if document.words(first) == "to" && first + 1 == last {
        return before_first.is_some_and(|from| document.words(from) == "from");
    }
    let start = first + usize::from(document.words(first) == ",");
    let is_tie = document.tokens().get(start).is_some_and(|tie| {
        tie.is(Class::QuantityContext)
            && lexicon::quantity_contexts(tie.word).has(QuantityContext::Versus)
    });
    is_tie && (start + 1 == last || start + 2 == last && document.words(start + 1) == ".")
}
