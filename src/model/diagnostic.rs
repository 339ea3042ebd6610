//! What the reader should know about how a text was taken.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// Something odd in the text, and how it was taken.
///
/// ```
/// let article = copydesk::parse("“It rained, said Ada Quill, the mayor.")?;
/// let odd = &article.diagnostics[0];
/// assert_eq!(&article.text[odd.span.unwrap()], "“");
/// assert!(odd.to_string().starts_with("unclosed_quotation at 0..3: nothing closes"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// What it is, for programs.
    pub code: DiagnosticCode,
    /// What it is, for people.
    pub message: String,
    /// Where it is; `None` when it concerns the whole text.
    pub span: Option<Span>,
}

/// What a diagnostic is about. The names are stable.
///
/// ```
/// use copydesk::DiagnosticCode;
///
/// let article = copydesk::parse("")?;
/// assert_eq!(article.diagnostics[0].code, DiagnosticCode::EmptyText);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// The text has no words.
    EmptyText,
    /// No line of the page reads as part of a story.
    NoStory,
    /// The text is not in English: only the page's structure was read.
    OtherLanguage,
    /// It can't be told which language the text is in; it was read as English.
    UnknownLanguage,
    /// A quotation is opened and never closed; it was taken to end with its paragraph.
    UnclosedQuotation,
    /// A mark closes a quotation that was never opened; it was passed over.
    UnopenedQuotation,
    /// There is no date to resolve relative times against.
    NoReferenceDate,
    /// There is no day of publication: the message tells in which span of days the story was
    /// written, by the dates that it names and the tenses in which it tells of them.
    EstimatedDate,
    /// The text holds characters that stand for what could not be decoded, or NUL.
    UndecodedCharacters,
    /// A text that was given as a page of text or as a story holds tags of HTML: they were passed over, or,
    /// in a whole document, read as words.
    Markup,
    /// Paragraphs stand on several lines each, as in mails and other text that is wrapped at one width;
    /// each was read as one.
    JoinedLines,
    /// The text was garbled on its way: decoded wrongly, escaped, marked up, quoted as mails are, its words
    /// divided. The message says how; it was read as it stood before, and spans point into it as it was given.
    RepairedText,
    /// The story ends with an ellipsis, as excerpts do: what was cut off is not read, and the last sentence may
    /// say something else than the whole one does.
    CutOff,
}

impl DiagnosticCode {
    /// Whether nothing of a story was read: the lists of people, quotes, claims and so on are empty for
    /// that, and not because the story has none.
    ///
    /// ```
    /// let article = copydesk::parse("")?;
    /// assert!(article.diagnostics.iter().any(|diagnostic| diagnostic.code.stops_reading()));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn stops_reading(self) -> bool {
        matches!(self, Self::EmptyText | Self::NoStory | Self::OtherLanguage)
    }
}

impl fmt::Display for Diagnostic {
    /// Writes code, place and message: `unclosed_quotation at 0..3: nothing closes …`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.code)?;
        if let Some(span) = self.span {
            write!(formatter, " at {span}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}
