//! Look-ups by id: what an id of the article's points at, as `article.person(id)` or `article[id]`.

use std::ops::Index;

use super::{
    Article, Attribution, AttributionId, Claim, ClaimId, Organization, OrganizationId, Paragraph,
    ParagraphId, Person, PersonId, Place, PlaceId, Quantity, QuantityId, Quote, QuoteId,
    TimeExpression, TimeId,
};

/// Declares a look-up for each list whose members have ids.
macro_rules! by_id {
    ($($(#[$doc:meta])* $name:ident($id:ident) -> $member:ident in $list:ident;)*) => {
        impl Article {$(
            $(#[$doc])*
            ///
            /// ```
            /// let article = copydesk::parse("The mayor, Ada Quill of Westhaven, spoke on Monday.")?;
            #[doc = concat!("let id = copydesk::", stringify!($id), "(0);")]
            #[doc = concat!(
                "assert_eq!(article.", stringify!($name), "(id), article.", stringify!($list),
                ".first());",
            )]
            /// # Ok::<(), copydesk::Error>(())
            /// ```
            pub fn $name(&self, id: $id) -> Option<&$member> {
                self.$list.get(id.index())
            }
        )*}

        $(impl Index<$id> for Article {
            type Output = $member;

            /// What an id of this article's points at.
            ///
            /// # Panics
            /// When the id is another article's and stands for nothing here;
            #[doc = concat!("[`Article::", stringify!($name), "`] does not.")]
            ///
            /// ```
            /// let article = copydesk::parse("The mayor, Ada Quill of Westhaven, spoke on Monday.")?;
            #[doc = concat!("let id = copydesk::", stringify!($id), "(0);")]
            #[doc = concat!("if article.", stringify!($name), "(id).is_some() {")]
            #[doc = concat!(
                "    assert_eq!(Some(&article[id]), article.", stringify!($name), "(id));",
            )]
            /// }
            /// # Ok::<(), copydesk::Error>(())
            /// ```
            fn index(&self, id: $id) -> &$member {
                &self.$list[id.index()]
            }
        })*
    };
}

by_id! {
    /// The person of that id; `None` when the id is another article's.
    person(PersonId) -> Person in people;
    /// The organization of that id; `None` when the id is another article's.
    organization(OrganizationId) -> Organization in organizations;
    /// The place of that id; `None` when the id is another article's.
    place(PlaceId) -> Place in places;
    /// The attribution of that id; `None` when the id is another article's.
    attribution(AttributionId) -> Attribution in attributions;
    /// The quote of that id; `None` when the id is another article's.
    quote(QuoteId) -> Quote in quotes;
    /// The claim of that id; `None` when the id is another article's.
    claim(ClaimId) -> Claim in claims;
    /// The time expression of that id; `None` when the id is another article's.
    time(TimeId) -> TimeExpression in times;
    /// The quantity of that id; `None` when the id is another article's.
    quantity(QuantityId) -> Quantity in quantities;
    /// The paragraph of that id; `None` when the id is another article's.
    paragraph(ParagraphId) -> Paragraph in paragraphs;
}
