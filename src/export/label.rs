//! Names of the contract's values, in words.

use std::fmt::Display;

use crate::model::{Article, Certainty, Claim, Polarity, Quantity, Role, Source, TimeFrame};

/// A value's name in words: “correlation or causation”.
pub(super) fn words(value: impl Display) -> String {
    value.to_string().replace('_', " ")
}

/// A role in words: “mayor of Westhaven, formerly”.
pub(super) fn role(role: &Role) -> String {
    let mut words = role.text.clone();
    if let Some(organization) = &role.organization {
        words = format!("{words}, {organization}");
    }
    if let Some(place) = &role.place {
        words = format!("{words}, {place}");
    }
    if role.former && !words.starts_with("former") {
        words = format!("{words}, formerly");
    }
    words
}

/// Sources by their fullest names: “Ada Quill and Tom Marsh, via Fjordpress”.
pub(super) fn names(article: &Article, sources: &[Source]) -> String {
    let names: Vec<_> = sources
        .iter()
        .map(|source| match source.via.as_slice() {
            [] => article.name_of(source).to_owned(),
            via => format!("{}, via {}", article.name_of(source), names(article, via)),
        })
        .collect();
    names.join(" and ")
}

/// What is known of a claim, in words: “probable, denied, future, prediction”.
///
/// What goes without saying, that it is certain and positive, is left out.
pub(super) fn stance(claim: &Claim) -> String {
    let mut stance = Vec::new();
    if !matches!(
        claim.certainty,
        Certainty::Certain | Certainty::Underspecified
    ) {
        stance.push(words(claim.certainty));
    }
    if claim.polarity == Polarity::Negative {
        stance.push("denied".to_owned());
    }
    if claim.time_frame != TimeFrame::Unknown {
        stance.push(words(claim.time_frame));
    }
    stance.extend(claim.types.iter().map(words));
    stance.join(", ")
}

/// A quantity's value: “1800000000 USD”, “3 to 5”.
pub(super) fn amount(quantity: &Quantity) -> String {
    let number = |value: Option<f64>| value.map(|value| value.to_string());
    let range = [number(quantity.value), number(quantity.high)];
    let range = range.into_iter().flatten().collect::<Vec<_>>().join(" to ");
    [Some(range), quantity.unit.clone()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
