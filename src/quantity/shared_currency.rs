//! Money whose currency is told elsewhere: “francs” of a text that has named Swiss ones, “crowns” of a Norwegian
//! firm, “rose to $84 from 110”.

use crate::lexicon::{self, Class};
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

/// The currency of “110” in “rose to $84 from 110”: that of the amount before “from”, if it is about as high and
/// counts nothing.
fn moved_from(document: &Document, before: &Quantity, quantity: &Quantity) -> Option<String> {
    const TIMES: f64 = 10.0;
    let (first, last) = (
        document.tokens_in(before.span),
        document.tokens_in(quantity.span),
    );
    let is_from = first.end + 1 == last.start && document.words(first.end) == "from";
    let (low, high) = (before.value?, quantity.value?);
    let is_like = high < low * TIMES && low < high * TIMES;
    let next = document.tokens().get(last.end);
    let is_alone = next.is_none_or(|next| {
        next.kind == TokenKind::Punctuation && document.words(last.end) != "-"
            || next.is(Class::Preposition) && document.words(last.end) != "of"
    });
    let is_money = before.kind == QuantityKind::Money && quantity.kind == QuantityKind::Cardinal;
    (is_money && is_from && is_like && is_alone).then(|| before.unit.clone())?
}
