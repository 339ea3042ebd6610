//! What stands within a stretch of an article: a paragraph, a passage of a retrieval index, a selection.

use serde::{Deserialize, Serialize};

use super::{
    Article, AttributionId, ClaimId, EntityId, Mention, MentionKind, OrganizationId, PersonId,
    PlaceId, QuantityId, QuoteId, TimeId,
};
use crate::text::Span;

/// What stands within a stretch, or partly so, from [`Article::within`]: ids, in the order of the lists.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill.\n\nTom Marsh left on Monday.")?;
/// for (paragraph, name) in article.paragraphs.iter().zip(["Ada Quill", "Tom Marsh"]) {
///     let within = article.within(paragraph.span);
///     assert_eq!(article[within.people[0]].name, name);
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Within {
    /// Sentences of the story of which words stand there.
    #[serde(default)]
    pub sentences: Vec<Span>,
    /// Attributions of which source, cue or content stands there.
    #[serde(default)]
    pub attributions: Vec<AttributionId>,
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
    /// Each mention of these people, organizations and places there, in text order.
    #[serde(default)]
    pub mentions: Vec<EntityMention>,
    /// Time expressions there.
    pub times: Vec<TimeId>,
    /// Quantities there.
    pub quantities: Vec<QuantityId>,
}

/// A mention together with whom or what it mentions.
///
/// ```
/// let article = copydesk::parse("Ada Quill left Norway. She was tired.")?;
/// let within = article.within(article.sentences[0].span);
/// let names: Vec<_> = within.mentions.iter().map(|it| article.name_of_entity(it.entity)).collect();
/// assert_eq!(names, [Some("Ada Quill"), Some("Norway")]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntityMention {
    /// Whom or what it mentions.
    pub entity: EntityId,
    /// The words.
    pub span: Span,
    /// How they refer.
    pub kind: MentionKind,
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
        self.within_each(&[(span, 0)], 1).pop().unwrap_or_default()
    }

    /// What stands within each of `count` passages, whose stretches stand in text order, each with the
    /// number of its passage, and share nothing. Takes time linear in what the article holds, times the
    /// logarithm of the number of stretches.
    pub(super) fn within_each(&self, stretches: &[(Span, usize)], count: usize) -> Vec<Within> {
        let mut sorter = Sorter {
            stretches,
            passages: vec![Within::default(); count],
        };
        for it in &self.sentences {
            sorter.put(it.span, [it.span], |within| &mut within.sentences);
        }
        for it in &self.attributions {
            let source = it.source.iter().map(|source| source.span);
            let cue = it.cue.iter().map(|cue| cue.span);
            let spans = source.chain(cue).chain(it.content.iter().copied());
            sorter.put(it.id, spans, |within| &mut within.attributions);
        }
        for it in &self.quotes {
            sorter.put(it.id, it.spans.iter().copied(), |within| &mut within.quotes);
        }
        for it in &self.claims {
            sorter.put(it.id, it.spans.iter().copied(), |within| &mut within.claims);
        }
        for it in &self.people {
            sorter.put_mentions(it.id, &it.mentions, |within| &mut within.people);
        }
        for it in &self.organizations {
            sorter.put_mentions(it.id, &it.mentions, |within| &mut within.organizations);
        }
        for it in &self.places {
            sorter.put_mentions(it.id, &it.mentions, |within| &mut within.places);
        }
        for (at, it) in self.times.iter().enumerate() {
            sorter.put(TimeId::at(at), [it.span], |within| &mut within.times);
        }
        for (at, it) in self.quantities.iter().enumerate() {
            let id = QuantityId::at(at);
            sorter.put(id, [it.span], |within| &mut within.quantities);
        }
        let mut passages = sorter.passages;
        for within in &mut passages {
            within.mentions.sort_by_key(|mention| mention.span);
        }
        passages
    }
}

/// Puts what has spans into the passages where they stand.
struct Sorter<'s> {
    /// In text order, each with the number of its passage.
    stretches: &'s [(Span, usize)],
    passages: Vec<Within>,
}

impl Sorter<'_> {
    /// Puts something with these spans into a list of each passage where one of them stands, once.
    fn put<T: Copy + PartialEq>(
        &mut self,
        item: T,
        spans: impl IntoIterator<Item = Span>,
        list: impl Fn(&mut Within) -> &mut Vec<T>,
    ) {
        for span in spans {
            for (_, passage) in meeting(self.stretches, span) {
                let list = list(&mut self.passages[*passage]);
                if list.last() != Some(&item) {
                    list.push(item);
                }
            }
        }
    }

    /// The same for somebody or something that is mentioned, with the mentions.
    fn put_mentions<T: Copy + PartialEq + Into<EntityId>>(
        &mut self,
        id: T,
        mentions: &[Mention],
        list: impl Fn(&mut Within) -> &mut Vec<T>,
    ) {
        self.put(id, mentions.iter().map(|it| it.span), list);
        for &Mention { span, kind } in mentions {
            let entity = id.into();
            let mention = EntityMention { entity, span, kind };
            self.put(mention, [span], |within| &mut within.mentions);
        }
    }
}

/// The stretches that share a place with a span, in order: the start of one lies in the other.
fn meeting(stretches: &[(Span, usize)], span: Span) -> impl Iterator<Item = &(Span, usize)> {
    let first = stretches.partition_point(|(stretch, _)| {
        stretch.start() < span.start() && stretch.end() <= span.start()
    });
    let begins_inside =
        move |stretch: &Span| span.start() <= stretch.start() && stretch.start() < span.end();
    let holds_start =
        move |stretch: &Span| stretch.start() <= span.start() && span.start() < stretch.end();
    stretches[first..]
        .iter()
        .take_while(move |(stretch, _)| begins_inside(stretch) || holds_start(stretch))
}
