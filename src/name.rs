//! The names that the variants of plain enumerations have in the JSON, for programs and people.

/// Gives enumerations `as_str` and `Display`, which tell the name of each variant.
///
/// `tests/vocabulary.rs` holds the names against what serde writes.
macro_rules! names {
    ($($type:ident {
        $first:ident = $first_name:literal,
        $($(#[$condition:meta])* $variant:ident = $name:literal,)*
    })*) => {$(
        impl $type {
            /// The name that it has in the JSON.
            ///
            /// ```
            #[doc = concat!("use copydesk::", stringify!($type), ";")]
            ///
            #[doc = concat!(
                "assert_eq!(", stringify!($type), "::", stringify!($first), ".as_str(), \"",
                $first_name, "\");",
            )]
            /// ```
            pub fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_name,
                    $($(#[$condition])* Self::$variant => $name,)*
                }
            }
        }

        impl std::fmt::Display for $type {
            /// Writes the name that it has in the JSON.
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }
    )*};
}

pub(crate) use names;
