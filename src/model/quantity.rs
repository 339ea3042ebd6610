//! Quantities.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A quantity of the text.
///
/// ```
/// let article = copydesk::parse("The bridge cost between $5 million and $7 million.")?;
/// let cost = &article.quantities[0];
/// assert_eq!((cost.value, cost.high), (Some(5e6), Some(7e6)));
/// assert_eq!(cost.unit.as_deref(), Some("USD"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity {
    /// The words, the modifier among them.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What sort of quantity it is.
    pub kind: QuantityKind,
    /// The number, scaled: 1.8 billion is 1 800 000 000. Of a range, the lower end.
    pub value: Option<f64>,
    /// A range's upper end.
    pub high: Option<f64>,
    /// An ISO 4217 code for money, a UCUM code for measures, what is counted for plain counts.
    ///
    /// Cents and pence keep their value as written, under the codes that exchanges use for
    /// hundredths of a unit: `USX`, `GBX`, otherwise the code and `/100`.
    pub unit: Option<String>,
    /// How the number is modified.
    #[serde(rename = "mod")]
    pub modifier: Option<QuantityModifier>,
}

/// What sort of quantity it is.
///
/// ```
/// use copydesk::QuantityKind;
///
/// let article = copydesk::parse("Fares rose by 3 per cent.")?;
/// assert_eq!(article.quantities[0].kind, QuantityKind::Percent);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuantityKind {
    /// How many.
    Cardinal,
    /// Which in a row.
    Ordinal,
    /// Per cent; percentage points and basis points too.
    Percent,
    /// An amount of money.
    Money,
    /// A number of units of measurement.
    Measure,
    /// An age.
    Age,
    /// A fraction.
    Fraction,
}

/// How a quantity's number is modified (the terms of TIMEX3's `mod`).
///
/// ```
/// use copydesk::QuantityModifier;
///
/// let article = copydesk::parse("At least 40 boats sank.")?;
/// assert_eq!(article.quantities[0].modifier, Some(QuantityModifier::EqualOrMore));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum QuantityModifier {
    /// “About”.
    Approx,
    /// “Less than”.
    LessThan,
    /// “More than”.
    MoreThan,
    /// “At most”, “up to”.
    EqualOrLess,
    /// “At least”.
    EqualOrMore,
}
