//! What stands within a stretch of an article: a paragraph, a passage of a retrieval index, a selection.

use serde::{Deserialize, Serialize};

use super::{
    Article, ClaimId, Mention, OrganizationId, PersonId, PlaceId, QuantityId, QuoteId, TimeId,
};
use crate::text::Span;

/// What stands within a stretch, or partly so, from [`Article::within`]: ids, in the order of the lists.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill.\n\nTom Marsh left on Monday.")?;
/// for (paragraph, name) in article.paragraphs.iter().zip(["Ada Quill", "Tom Marsh"]) {
///     let within = article.within(paragraph.span);
///     assert_eq!(article.person(within.people[0]).unwrap().name, name);
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Within {
    /// Quotes of which words stand there.
    pub quotes: Vec<QuoteId>,
    /// Claims of which words stand there.
    pub claims: Vec<ClaimId>,
    /// People who are mentioned there, by name, description or pronoun.
    pub people: Vec<PersonId>,
    /// Organizations that are mentioned there.
    pub organizations: Vec<OrganizationId>,
    /// Places that are mentioned there.
    pub places: Vec<PlaceId>,
    /// Time expressions there.
    pub times: Vec<TimeId>,
    /// Quantities there.
    pub quantities: Vec<QuantityId>,
}

impl Article {
    /// What stands within a stretch of the article, in the article's own
    /// [`offset_unit`](Article::offset_unit): whatever shares a place with it. An empty stretch is the place
    /// of a cursor: what stands around it.
    ///
    /// Takes time linear in what the article holds; ids point into its lists. Quotes may stand in the headline, the standfirst and
    /// captions, too, which are no [`paragraphs`](Article::paragraphs).
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill. Tom Marsh left on Monday.")?;
    /// let sentence = article.sentences[1].span;
    /// let within = article.within(sentence);
    /// assert!(within.quotes.is_empty());
    /// assert_eq!(article.person(within.people[0]).unwrap().name, "Tom Marsh");
    /// assert_eq!(article.time(within.times[0]).unwrap().text, "Monday");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn within(&self, span: Span) -> Within {
        let meets = |other: &Span| {
            let touches = other.start() <= span.start() && span.start() < other.end();
            touches || span.start() <= other.start() && other.start() < span.end()
        };
        let mentions = |mentions: &[Mention]| mentions.iter().any(|it| meets(&it.span));
        Within {
            quotes: kept(&self.quotes, QuoteId::at, |it| it.spans.iter().any(meets)),
            claims: kept(&self.claims, ClaimId::at, |it| it.spans.iter().any(meets)),
            people: kept(&self.people, PersonId::at, |it| mentions(&it.mentions)),
            organizations: kept(&self.organizations, OrganizationId::at, |it| {
                mentions(&it.mentions)
            }),
            places: kept(&self.places, PlaceId::at, |it| mentions(&it.mentions)),
            times: kept(&self.times, TimeId::at, |it| meets(&it.span)),
            quantities: kept(&self.quantities, QuantityId::at, |it| meets(&it.span)),
        }
    }
}

/// The ids of what is kept of a list.
fn kept<T, I>(list: &[T], id: fn(usize) -> I, keep: impl Fn(&T) -> bool) -> Vec<I> {
    let kept = list.iter().enumerate().filter(|(_, item)| keep(item));
    kept.map(|(at, _)| id(at)).collect()
}
