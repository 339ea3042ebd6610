//! Ids: positions in an article's lists, one type a list so that they can't be mixed up.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// Ids are dense: the id is the position in the list.
        ///
        /// ```
        /// let article = copydesk::parse("Ada Quill spoke.")?;
        /// assert_eq!(article.people[0].id, copydesk::PersonId(0));
        /// # Ok::<(), copydesk::Error>(())
        /// ```
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize,
            Deserialize,
        )]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The id of the element at `index`.
            #[allow(clippy::cast_possible_truncation)]
            pub(crate) fn at(index: usize) -> Self {
                debug_assert!(u32::try_from(index).is_ok());
                Self(index as u32)
            }

            /// The position in the list.
            ///
            /// ```
            /// assert_eq!(copydesk::PersonId(3).index(), 3);
            /// ```
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}

ids! {
    /// A position in [`Article::people`](crate::Article::people).
    PersonId;
    /// A position in [`Article::organizations`](crate::Article::organizations).
    OrganizationId;
    /// A position in [`Article::places`](crate::Article::places).
    PlaceId;
    /// A position in [`Article::attributions`](crate::Article::attributions).
    AttributionId;
    /// A position in [`Article::quotes`](crate::Article::quotes).
    QuoteId;
    /// A position in [`Article::claims`](crate::Article::claims).
    ClaimId;
    /// A position in [`Article::times`](crate::Article::times).
    TimeId;
    /// A position in [`Article::quantities`](crate::Article::quantities).
    QuantityId;
    /// A position in [`Article::paragraphs`](crate::Article::paragraphs).
    ParagraphId;
}
