//! What stands within a stretch of an article: a paragraph, a passage of a retrieval index, a selection.

use super::{
    Article, Claim, Mention, Organization, Person, Place, Quantity, Quote, TimeExpression,
};
use crate::text::Span;

/// What stands within a stretch, or partly so, from [`Article::within`]; each list in its own order.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill.\n\nTom Marsh left on Monday.")?;
/// let names: Vec<_> = article.paragraphs.iter().map(|paragraph| {
///     let within = article.within(paragraph.span);
///     within.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>()
/// }).collect();
/// assert_eq!(names, [["Ada Quill"], ["Tom Marsh"]]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Within<'a> {
    /// Quotes of which words stand there.
    pub quotes: Vec<&'a Quote>,
    /// Claims of which words stand there.
    pub claims: Vec<&'a Claim>,
    /// People who are mentioned there, by name, description or pronoun.
    pub people: Vec<&'a Person>,
    /// Organizations that are mentioned there.
    pub organizations: Vec<&'a Organization>,
    /// Places that are mentioned there.
    pub places: Vec<&'a Place>,
    /// Time expressions there.
    pub times: Vec<&'a TimeExpression>,
    /// Quantities there.
    pub quantities: Vec<&'a Quantity>,
}

impl Article {
    /// What stands within a stretch of the article, in the article's own
    /// [`offset_unit`](Article::offset_unit): whatever shares a place with it. An empty stretch is the place
    /// of a cursor: what stands around it.
    ///
    /// Takes time linear in what the article holds. Quotes may stand in the headline, the standfirst and
    /// captions, too, which are no [`paragraphs`](Article::paragraphs).
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill. Tom Marsh left on Monday.")?;
    /// let sentence = article.sentences[1].span;
    /// let within = article.within(sentence);
    /// assert!(within.quotes.is_empty());
    /// assert_eq!(within.people[0].name, "Tom Marsh");
    /// assert_eq!(within.times[0].text, "Monday");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn within(&self, span: Span) -> Within<'_> {
        let meets = |other: &Span| {
            let touches = other.start() <= span.start() && span.start() < other.end();
            touches || span.start() <= other.start() && other.start() < span.end()
        };
        let mentions = |mentions: &[Mention]| mentions.iter().any(|it| meets(&it.span));
        Within {
            quotes: kept(&self.quotes, |quote| quote.spans.iter().any(meets)),
            claims: kept(&self.claims, |claim| claim.spans.iter().any(meets)),
            people: kept(&self.people, |person| mentions(&person.mentions)),
            organizations: kept(&self.organizations, |it| mentions(&it.mentions)),
            places: kept(&self.places, |place| mentions(&place.mentions)),
            times: kept(&self.times, |time| meets(&time.span)),
            quantities: kept(&self.quantities, |quantity| meets(&quantity.span)),
        }
    }
}

fn kept<T>(list: &[T], keep: impl Fn(&T) -> bool) -> Vec<&T> {
    list.iter().filter(|item| keep(item)).collect()
}
