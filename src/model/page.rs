//! The parts of a page around and in the story.

use serde::{Deserialize, Serialize};

use super::Date;
use crate::text::Span;

/// A piece of text and where it stands.
///
/// ```
/// let article = copydesk::parse("Ada Quill said it had rained.")?;
/// let cue = article.attributions[0].cue.as_ref().unwrap();
/// assert_eq!(cue.text, &article.text[cue.span]);
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let page = "Bridge to open in May\nBy Runa Castellan in Westhaven\n\
///             The bridge over the Wend will open in May, the council said on Monday.";
/// let author = copydesk::parse(page)?.authors.remove(0);
/// assert_eq!(author.name, "Runa Castellan");
/// assert_eq!(author.place.as_deref(), Some("Westhaven"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Author {
    /// The name, or the agency's name when no person is given.
    pub name: String,
    /// Whom the author writes for, when the byline says so; an agency's own name when no person is given.
    pub organization: Option<String>,
    /// Where the author writes from, when the byline says so.
    pub place: Option<String>,
    /// Where the name stands.
    pub span: Span,
}

/// Where and by whom a story was filed: “LISBON, June 3 (Reuters) —”.
///
/// ```
/// let page = "LISBON, June 3 (Reuters) — The bridge over the Wend will open in May, the council said.";
/// let dateline = copydesk::parse(page)?.dateline.unwrap();
/// assert_eq!(dateline.place, "LISBON");
/// assert_eq!(dateline.agency.as_deref(), Some("Reuters"));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am\nIt opened on Monday.";
/// assert_eq!(copydesk::parse(page)?.published.unwrap().value, "2031-11-19T09:15");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stamp {
    /// ISO 8601: a day, or a day with a time and, where the page gives it, an offset.
    pub value: String,
    /// Where it stands, or `None` when the caller or the metadata of a page's HTML gave it.
    pub span: Option<Span>,
}

impl Stamp {
    /// The day.
    ///
    /// ```
    /// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am\nIt opened on Monday.";
    /// let stamp = copydesk::parse(page)?.published.unwrap();
    /// assert_eq!(stamp.day(), copydesk::Date::new(2031, 11, 19));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn day(&self) -> Option<Date> {
        self.value.parse().ok()
    }
}

/// A paragraph of the story.
///
/// ```
/// let article = copydesk::parse("The bridge is safe, the mayor said.\n\nIt will open in May.")?;
/// assert_eq!(article.paragraphs[1].text, "It will open in May.");
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// use copydesk::ParagraphKind;
///
/// let article = copydesk::parse("The bridge is safe, the mayor said.\n\nIt will open in May.")?;
/// assert_eq!(article.paragraphs[0].kind, ParagraphKind::Paragraph);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
///
/// ```
/// let page = "Bridge to open in May\n\
///             The bridge from the mill, where the ferry lands. Photograph: Ivo Stell/Wend Courier\n\
///             The bridge over the Wend, which has been closed since last winter, will open in May.\n";
/// let caption = copydesk::parse(page)?.captions.remove(0);
/// assert_eq!(caption.text, "The bridge from the mill, where the ferry lands.");
/// assert_eq!(caption.credit.as_deref(), Some("Ivo Stell/Wend Courier"));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let page = "Bridge over the Wend to open in May after a year of repairs\nBy Runa Castellan\n\
///             The bridge over the Wend, which has been closed since the floods of last winter, \
///             will open in May, the council said on Monday.\n\
///             02:41\nMayor opens the works on the bridge\nMayor opens the works on the bridge\n\
///             Its towers were found to be sound by the engineers who examined them in autumn, \
///             and only the railings had to be replaced.\n";
/// let video = copydesk::parse(page)?.videos.remove(0);
/// assert_eq!(video.duration.as_deref(), Some("02:41"));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
