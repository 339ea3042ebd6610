//! The sourcing profile of an article: whose words it is made of.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use super::{ClaimId, OrganizationId, PersonId, PlaceId, QuoteId, SourceKind};
use crate::text::Span;

/// Whose words a story is made of, from [`Article::sourcing`](crate::Article::sourcing): what an
/// audit of source diversity or gender balance counts.
///
/// Only the story counts: headline, standfirst and captions repeat it. All counts are of words
/// parted by white space. Joint speakers have each the whole of what they say.
///
/// ```
/// let article = copydesk::parse(
///     "“The bridge is safe,” said Ada Quill, the mayor. She said it would open in May.",
/// )?;
/// let sourcing = article.sourcing();
/// assert!(sourcing.single_source);
/// assert_eq!(sourcing.sources[0].name, "Ada Quill");
/// assert_eq!(sourcing.sources[0].role.as_deref(), Some("mayor"));
/// assert_eq!(sourcing.sources[0].quotes, 1);
/// assert_eq!(sourcing.pronouns[0].pronoun, "she");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sourcing {
    /// Words of the story.
    pub words: u32,
    /// Everybody and everything that is a source, in the order of first appearance as one.
    pub sources: Vec<SourceProfile>,
    /// Claims that the article makes itself.
    pub own_claims: u32,
    /// Whether all that is attributed in the story comes from one source.
    pub single_source: bool,
    /// Sources that are named.
    pub named: SourceTally,
    /// Sources that are not: “officials”.
    pub unnamed: SourceTally,
    /// People, named or not.
    pub people: SourceTally,
    /// Organizations, places that stand for their governments, and documents.
    pub institutions: SourceTally,
    /// Groups of people who are not named, and sources that can't be told.
    pub others: SourceTally,
    /// People by the pronoun of the third person that the text uses for them, in alphabetical
    /// order. Nothing is guessed from names: whom the text calls by none is in `without_pronoun`.
    pub pronouns: Vec<PronounTally>,
    /// People for whom the text uses no pronoun of the third person, or several.
    pub without_pronoun: SourceTally,
}

/// What one source contributes to a story.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill. Officials said it would stop.")?;
/// let sourcing = article.sourcing();
/// let quill = &sourcing.sources[0];
/// assert!(quill.named);
/// assert_eq!((quill.quotes, quill.quoted_words), (1, 2));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceProfile {
    /// The name; of a source that is not named, the words that first stand for it.
    pub name: String,
    /// What the source is.
    pub kind: SourceKind,
    /// The person it is.
    pub person: Option<PersonId>,
    /// The organization it is.
    pub organization: Option<OrganizationId>,
    /// The place it is.
    pub place: Option<PlaceId>,
    /// Whether it is named.
    pub named: bool,
    /// The one pronoun of the third person that the text uses for it, if it is a person:
    /// [`Person::pronoun`](crate::Person::pronoun).
    pub pronoun: Option<String>,
    /// The first role that the text gives a person.
    pub role: Option<String>,
    /// How many quotes are the source's.
    pub quotes: u32,
    /// Words of those quotes. For share of voice take `words`: it counts what stands without marks, too
    /// (reported words, answers of an interview), and each word once.
    pub quoted_words: u32,
    /// How many claims are the source's.
    pub claims: u32,
    /// Words of those claims.
    pub claim_words: u32,
    /// Words of the story that stand in a quote or claim of the source, each counted once.
    pub words: u32,
    /// `words` as a share of the story's, 0 to 1.
    pub share: f32,
    /// How many quotes and claims of others it passed on.
    pub passed_on: u32,
    /// Where it first appears as a source.
    pub first: Span,
    /// The quotes that are the source's, in text order.
    pub quote_ids: Vec<QuoteId>,
    /// The claims that are the source's, in text order.
    pub claim_ids: Vec<ClaimId>,
}

/// What sources of one sort contribute together.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill. Officials said it would stop.")?;
/// let sourcing = article.sourcing();
/// assert_eq!((sourcing.named.sources, sourcing.named.quotes), (1, 1));
/// assert_eq!((sourcing.unnamed.sources, sourcing.unnamed.claims), (1, 1));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceTally {
    /// How many sources.
    pub sources: u32,
    /// Their quotes.
    pub quotes: u32,
    /// Words of those quotes.
    pub quoted_words: u32,
    /// Their claims.
    pub claims: u32,
    /// Words of the story in those.
    pub words: u32,
}

/// What the people contribute for whom the text uses one pronoun.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill. She said it would stop.")?;
/// let sourcing = article.sourcing();
/// assert_eq!(sourcing.pronouns[0].pronoun, "she");
/// assert_eq!(sourcing.pronouns[0].tally.sources, 1);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PronounTally {
    /// The pronoun: “he”, “she”, “they”.
    pub pronoun: String,
    /// What they contribute.
    pub tally: SourceTally,
}

impl SourceTally {
    /// Adds a source.
    pub(crate) fn add(&mut self, source: &SourceProfile) {
        self.sources += 1;
        self.quotes += source.quotes;
        self.quoted_words += source.quoted_words;
        self.claims += source.claims;
        self.words += source.words;
    }
}

impl AddAssign for SourceTally {
    /// Adds what other sources contribute, of the same article or of another one: who speaks in two
    /// articles counts twice.
    ///
    /// ```
    /// let texts = ["“It rained,” said Ada Quill.", "“It stopped,” said Tom Marsh."];
    /// let mut named = copydesk::SourceTally::default();
    /// for text in texts {
    ///     named += copydesk::parse(text)?.sourcing().named;
    /// }
    /// assert_eq!((named.sources, named.quoted_words), (2, 4));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    fn add_assign(&mut self, other: Self) {
        self.sources += other.sources;
        self.quotes += other.quotes;
        self.quoted_words += other.quoted_words;
        self.claims += other.claims;
        self.words += other.words;
    }
}
