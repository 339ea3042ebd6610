//! The parts of a page around and in the story.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A piece of text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TextSpan {
    /// The words, without marks that belong to the page's layout (bullets, “Read more:”).
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// Somebody who wrote the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Author {
    /// The name, or the agency's name when no person is given.
    pub name: String,
    /// Whom the author writes for, when the byline says so.
    pub organization: Option<String>,
    /// Where the author writes from, when the byline says so.
    pub place: Option<String>,
    /// Where the name stands.
    pub span: Span,
}

/// Where and by whom a story was filed: “LISBON, June 3 (Reuters) —”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dateline {
    /// The place.
    pub place: String,
    /// The agency.
    pub agency: Option<String>,
    /// The date as written.
    pub date: Option<String>,
    /// Where the dateline stands, without the dash or colon that ends it.
    pub span: Span,
}

/// A moment at which the page says it was published or updated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stamp {
    /// ISO 8601: a day, or a day with a time and, where the page gives it, an offset.
    pub value: String,
    /// Where it stands, or `None` when the caller or the metadata of a page's HTML gave it.
    pub span: Option<Span>,
}

/// A paragraph of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraph {
    /// Its words; a line break inside the paragraph reads as one space.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// What sort of paragraph it is.
    pub kind: ParagraphKind,
}

/// What sort of paragraph it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Running prose.
    Paragraph,
    /// A heading inside the story.
    Subheading,
    /// An item of a list.
    ListItem,
    /// A block quotation: a letter, a statement, a post.
    BlockQuote,
}

/// A picture's caption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Caption {
    /// What it says, without the credit.
    pub text: String,
    /// Who made or supplied the picture.
    pub credit: Option<String>,
    /// Where caption and credit stand.
    pub span: Span,
}

/// A video embedded in the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Video {
    /// Its title.
    pub title: String,
    /// Its length as written, such as `03:27`.
    pub duration: Option<String>,
    /// Where length and title stand.
    pub span: Span,
}
