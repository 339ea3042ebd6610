//! Quotes: stretches of quoted words that somebody said or wrote.

use serde::{Deserialize, Serialize};

use super::{AttributionId, QuoteId, Source};
use crate::text::Span;

/// A stretch of quoted words that somebody said or wrote.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill. “It rained all night.”")?;
/// let quote = &article.quotes[0];
/// assert_eq!(quote.text, "It rained,");
/// assert_eq!(&article.text[quote.spans[0]], "It rained,");
/// assert_eq!(quote.speakers[0].text, "Ada Quill");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// The quote's position in the list.
    pub id: QuoteId,
    /// The words between the marks as they stand, with the ends of lines in a text that is wrapped;
    /// paragraphs and pieces are joined by a line feed.
    pub text: String,
    /// Where the words stand, one span a paragraph or piece, marks excluded.
    pub spans: Vec<Span>,
    /// Whether it is a clause or only some words.
    pub kind: QuoteKind,
    /// The attribution that gives the speaker; `None` when no words attribute the quote. There may be
    /// speakers all the same: whose turn it is in a conversation or an interview, or who said the
    /// same words elsewhere in the article.
    pub attribution: Option<AttributionId>,
    /// Who said it; empty when nobody can be told.
    pub speakers: Vec<Source>,
}

impl Quote {
    /// From its first words to its last, with whatever stands between its pieces.
    ///
    /// ```
    /// let article = copydesk::parse("“It rained for days.\n\n“Then it stopped,” said Ada Quill.")?;
    /// let span = article.quotes[0].span();
    /// assert_eq!(&article.text[span], "It rained for days.\n\n“Then it stopped,");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn span(&self) -> Span {
        let spans = self.spans.iter().copied();
        spans.reduce(Span::cover).unwrap_or_default()
    }
}

/// Whether a quote is a clause or only some words.
///
/// ```
/// use copydesk::QuoteKind;
///
/// let article = copydesk::parse("Ada Quill called the bridge “a disgrace”.")?;
/// assert_eq!(article.quotes[0].kind, QuoteKind::Fragment);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuoteKind {
    /// A clause or more.
    Direct,
    /// Some words, fitted into a sentence of the article.
    Fragment,
}

/// Quoted words that nobody is said to have said.
///
/// ```
/// let article = copydesk::parse("Ada “The Hammer” Quill said the bridge was safe.")?;
/// assert!(article.quotes.is_empty());
/// assert_eq!(article.not_speech[0].text, "The Hammer");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotSpeech {
    /// The words between the marks; paragraphs are joined by a line feed.
    pub text: String,
    /// Where the words stand, one span a paragraph, marks excluded.
    pub spans: Vec<Span>,
    /// Why they are taken for no speech.
    pub reason: NotSpeechReason,
}

/// Why quoted words are taken for no speech.
///
/// ```
/// use copydesk::NotSpeechReason;
///
/// let article = copydesk::parse("Ada “The Hammer” Quill said the bridge was safe.")?;
/// assert_eq!(article.not_speech[0].reason, NotSpeechReason::Name);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotSpeechReason {
    /// They belong to a name: Ada “Bridges” Quill.
    Name,
    /// They are the title of a work, capitalized throughout: “The Bridge at Night”.
    Title,
    /// They are words as words or set at a distance: the so-called “reform”.
    Words,
}
