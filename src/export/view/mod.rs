//! The article as an HTML page for people: what was found is marked in the text, by shape what it
//! is and by colour whose it is.
//!
//! `page.html`, `style.css` and `script.js` are the page; this room fills them.

mod escape;
mod found;
mod mark;
mod panel;
mod source;
mod story;
mod template;

use self::escape::escape;
use self::mark::Marks;
use self::source::Sources;
use self::template::fill;
use crate::error::Error;
use crate::model::{Article, OffsetUnit};

/// The article as an HTML page that stands alone: it needs no network, other files or tools, and
/// works from a disk.
///
/// Quotes are filled, attributed claims underlined and people bold, each in the colour of whose
/// they are; pointing at one, or tabbing to it, says who that is and how it is known. A list of the
/// sources is legend, bar chart of who contributes how much, and filter; Escape clears it. Light and
/// dark follow the reader's system or a button; in print the speakers stand after their words. All
/// text of the article is escaped, and a content security policy forbids the page every request.
///
/// # Errors
/// `invalid_offset` when a span does not lie on character boundaries of the article's text.
///
/// ```
/// let article = copydesk::parse("“Sun & rain,” said Ada Quill, the mayor.")?;
/// let page = copydesk::export::html(&article)?;
/// assert!(page.contains("Sun &amp; rain,"));
/// assert!(!page.contains("http://") && !page.contains("https://"));
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn html(article: &Article) -> Result<String, Error> {
    let article = &article.clone().convert_offsets(OffsetUnit::Byte)?;
    let sources = Sources::new(article);
    let marks = Marks::new(article, &sources);
    let headline = article.headline.as_ref();
    let title = headline.map_or("Untitled article", |headline| &headline.text);
    let language = article.language.as_deref().unwrap_or_default();
    Ok(fill(
        include_str!("page.html"),
        &[
            ("language", &escape(language)),
            ("title", &escape(title)),
            ("generator", &escape(&article.generator)),
            ("style", include_str!("style.css")),
            ("story", &story::story(article, &marks)),
            ("panel", &panel::panel(&sources)),
            ("found", &found::found(article, &sources)),
            ("script", include_str!("script.js")),
        ],
    ))
}
