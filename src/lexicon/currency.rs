//! Currencies: their ISO 4217 codes and how they are written.

/// What a name, code or sign of a currency stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    /// The ISO 4217 code.
    pub(crate) code: &'static str,
    /// How it is written.
    pub(crate) style: CurrencyStyle,
}

/// How a currency is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CurrencyStyle {
    /// A name of the hundredth part, behind the number: “pence”.
    Hundredth,
    /// A name or code behind or before the number.
    Name,
    /// A name that is a measure, too: “pounds”.
    Ambiguous,
    /// A sign: `$`.
    Sign,
}

impl Currency {
    /// Reads the columns of the list: code, style.
    pub(super) fn from_columns(columns: &[&'static str]) -> Option<Self> {
        let style = match *columns.get(1)? {
            "hundredth" => CurrencyStyle::Hundredth,
            "name" => CurrencyStyle::Name,
            "ambiguous" => CurrencyStyle::Ambiguous,
            "sign" => CurrencyStyle::Sign,
            _ => return None,
        };
        let code = columns.first()?;
        Some(Self { code, style })
    }
}
