//! The whole of what was read.

use serde::{Deserialize, Serialize};

use super::{
    Attribution, Author, Block, Caption, Claim, Dateline, Diagnostic, NotSpeech, OffsetUnit,
    Organization, Paragraph, ParagraphId, Person, Place, Quantity, Quote, Stamp, TextSpan,
    TimeExpression, Video,
};
use crate::text::Span;

/// A news article, read.
///
/// Every `span` is a half-open range of [`offset_unit`](Article::offset_unit)s into
/// [`text`](Article::text): `text[span]` is the evidence for the value beside it. Lists stand in
/// text order. `None` means that something is absent; an empty list, that it was looked for and
/// not found.
///
/// ```
/// let article = copydesk::parse("“It rained all night,” said Ada Quill, the mayor.")?;
/// let quote = &article.quotes[0];
/// assert_eq!(quote.text, "It rained all night,");
/// assert_eq!(quote.speakers[0].text, "Ada Quill, the mayor");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article {
    /// The version of the JSON contract: 1.
    pub schema_version: u32,
    /// The library's name and version, such as `copydesk 0.1.0`.
    pub generator: String,
    /// What all offsets count.
    pub offset_unit: OffsetUnit,
    /// The text that spans point into: the text given, unchanged; for HTML, the text rendered from it.
    pub text: String,
    /// The language as an ISO 639-1 code, or `None` when it can't be told.
    pub language: Option<String>,
    /// The headline.
    pub headline: Option<TextSpan>,
    /// The section or topic line above the headline.
    pub kicker: Option<TextSpan>,
    /// The standfirst (dek), or the summary bullets that stand in its place.
    pub standfirst: Vec<TextSpan>,
    /// Who wrote the article, from its byline.
    pub authors: Vec<Author>,
    /// Where the story was filed from.
    pub dateline: Option<Dateline>,
    /// When the article was published; its span is `None` when the caller or the metadata of a page's
    /// HTML said so.
    pub published: Option<Stamp>,
    /// When the article was last updated.
    pub updated: Option<Stamp>,
    /// The story, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Captions of pictures.
    pub captions: Vec<Caption>,
    /// Videos embedded in the page.
    pub videos: Vec<Video>,
    /// Links to other stories.
    pub related: Vec<TextSpan>,
    /// How many comments the page says it has.
    pub comment_count: Option<u32>,
    /// Every non-blank line of the page, once, in order.
    pub blocks: Vec<Block>,
    /// The sentences of the story's paragraphs.
    pub sentences: Vec<Sentence>,
    /// Everybody named in the article.
    pub people: Vec<Person>,
    /// Organizations named in the article.
    pub organizations: Vec<Organization>,
    /// Places named in the article.
    pub places: Vec<Place>,
    /// Who is said to have said (thought, wanted …) what: the evidence for quotes and claims.
    pub attributions: Vec<Attribution>,
    /// Every stretch of quoted words that somebody said or wrote.
    pub quotes: Vec<Quote>,
    /// The other quoted words of the story: titles, nicknames, words as words.
    #[serde(default)]
    pub not_speech: Vec<NotSpeech>,
    /// What is asserted, and by whom.
    pub claims: Vec<Claim>,
    /// Time expressions.
    pub times: Vec<TimeExpression>,
    /// Quantities.
    pub quantities: Vec<Quantity>,
    /// What the reader should know: what was odd in the text and how it was taken.
    pub diagnostics: Vec<Diagnostic>,
}

/// A sentence of the story.
///
/// ```
/// let article = copydesk::parse("It rained. Sen. Quill left.")?;
/// let sentences: Vec<_> = article.sentences.iter().map(|it| &article.text[it.span]).collect();
/// assert_eq!(sentences, ["It rained.", "Sen. Quill left."]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// The paragraph it belongs to.
    pub paragraph: ParagraphId,
}
