//! One place in the text that names or stands for somebody or something.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One place in the text that names or stands for a person, an organization or a place.
///
/// ```
/// let article = copydesk::parse("Ada Quill spoke. She was brief.")?;
/// let words: Vec<_> = article.people[0].mentions.iter().map(|it| &article.text[it.span]).collect();
/// assert_eq!(words, ["Ada Quill", "She"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// How they refer.
    pub kind: MentionKind,
}

/// How a mention refers (the terms of coreference annotation).
///
/// ```
/// use copydesk::MentionKind;
///
/// let article = copydesk::parse("Ada Quill spoke. She was brief.")?;
/// let kinds: Vec<_> = article.people[0].mentions.iter().map(|it| it.kind).collect();
/// assert_eq!(kinds, [MentionKind::Name, MentionKind::Pronoun]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MentionKind {
    /// By name: “Ada Quill”, “Quill”.
    Name,
    /// By description: “the mayor”.
    Nominal,
    /// By pronoun: “she”.
    Pronoun,
}
