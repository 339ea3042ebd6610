//! The lines of a page, each with what it is.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One non-blank line of the page.
///
/// ```
/// let article = copydesk::parse("Advertisement\nThe bridge over the Wend will open in May, the council said.")?;
/// let lines: Vec<_> = article.blocks.iter().map(|block| &article.text[block.span]).collect();
/// assert_eq!(lines[0], "Advertisement");
/// assert_eq!(lines.len(), 2);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Block {
    /// What the line is.
    pub kind: BlockKind,
    /// Where the line stands, without the white space around it.
    pub span: Span,
}

/// What a line of a page is.
///
/// ```
/// use copydesk::BlockKind;
///
/// let article = copydesk::parse("Advertisement\n“It rained all night,” said Ada Quill.")?;
/// assert_eq!(article.blocks[0].kind, BlockKind::Advertisement);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockKind {
    /// The section or topic line above the headline.
    Kicker,
    /// The headline, and any line that repeats it.
    Headline,
    /// The standfirst or a summary bullet.
    Standfirst,
    /// Who wrote the article.
    Byline,
    /// When the article was published or updated.
    Stamp,
    /// A paragraph of the story, or a line of one.
    Paragraph,
    /// A heading inside the story.
    Subheading,
    /// An item of a list inside the story.
    ListItem,
    /// A block quotation inside the story.
    BlockQuote,
    /// A picture's caption.
    Caption,
    /// A picture's credit on a line of its own.
    Credit,
    /// A video's title or length.
    Video,
    /// A link to another story.
    Related,
    /// How many comments there are.
    CommentCount,
    /// An advertisement, or the mark of one.
    Advertisement,
    /// An invitation to a newsletter.
    Newsletter,
    /// Buttons for sharing.
    Share,
    /// Menus, links, headings of link lists.
    Navigation,
    /// Cookies, consent, privacy, terms.
    Consent,
    /// Subscribing, registering, signing in.
    Paywall,
    /// Topics and keywords.
    Tags,
    /// Who the author is.
    AuthorBio,
    /// Who reported, edited and contributed.
    AgencyTail,
    /// A correction or an editor's note.
    Correction,
    /// A copyright notice.
    Copyright,
    /// How long the article takes to read.
    ReadTime,
    /// The time of an entry in a live blog.
    LiveStamp,
    /// A reader's comment.
    ReaderComment,
    /// Anything else that is no part of the story.
    Other,
}
