//! The page: lines → blocks → headline, standfirst, byline, story, furniture.

use crate::model::{
    Author, Block, BlockKind, Caption, Dateline, Paragraph, ParagraphKind, Stamp, TextSpan, Video,
};
use crate::text::lines;

/// What the page reader makes of a page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) language: Option<String>,
    pub(crate) headline: Option<TextSpan>,
    pub(crate) kicker: Option<TextSpan>,
    pub(crate) standfirst: Vec<TextSpan>,
    pub(crate) authors: Vec<Author>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) published: Option<Stamp>,
    pub(crate) updated: Option<Stamp>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) captions: Vec<Caption>,
    pub(crate) videos: Vec<Video>,
    pub(crate) related: Vec<TextSpan>,
    pub(crate) comment_count: Option<u32>,
    pub(crate) blocks: Vec<Block>,
}

/// Reads a page: every line becomes a block, the story is told from what surrounds it.
pub(crate) fn read_page(text: &str) -> Page {
    read_story(text)
}

/// Reads a bare story: every line is a paragraph.
pub(crate) fn read_story(text: &str) -> Page {
    let mut page = Page::default();
    for span in lines(text) {
        page.blocks.push(Block {
            kind: BlockKind::Paragraph,
            span,
        });
        page.paragraphs.push(Paragraph {
            text: text[span].to_owned(),
            span,
            kind: ParagraphKind::Paragraph,
        });
    }
    page
}
