//! The parser: the only room that knows the order of the stages.

mod batch;
mod diagnostics;
mod options;
mod passages;

#[cfg(feature = "jsonl")]
pub(crate) use self::batch::guarded;
pub use self::options::{InputKind, Options, OptionsBuilder};

use std::borrow::Cow;

use self::passages::{passages_of, sentences_of};
use crate::attribution::parse_attributions;
use crate::claim::{Findings, parse_claims};
use crate::error::{Error, ErrorKind};
#[cfg(feature = "html")]
use crate::html::read_html;
use crate::model::{Article, OffsetUnit, Stamp};
use crate::page::{Page, read_page, read_story};
use crate::people::parse_people;
use crate::quantity::parse_quantities;
use crate::quote::{agree, parse_not_speech, parse_quotes};
use crate::repair::{first_tag, repaired};
use crate::text::{Document, Span, detect_language, language_of};
use crate::time::{Times, link_said_at, read_times};

/// What the JSON contract's version is.
const SCHEMA_VERSION: u32 = 1;

/// The library's name and version.
const GENERATOR: &str = concat!("copydesk ", env!("CARGO_PKG_VERSION"));

/// Reads articles.
///
/// A parser holds nothing but its options: make one, use it from as many threads as you like.
///
/// ```
/// use copydesk::{Options, Parser};
///
/// let parser = Parser::new(Options::default());
/// let article = parser.parse("“It rained,” said Ada Quill.")?;
/// assert_eq!(article.quotes.len(), 1);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Parser {
    options: Options,
}

impl Parser {
    /// A parser with the given options.
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let parser = Parser::new(Options::default());
    /// assert_eq!(parser.parse("“It rained,” said Ada Quill.")?.quotes.len(), 1);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// The parser's options.
    ///
    /// ```
    /// use copydesk::{InputKind, Parser};
    ///
    /// assert_eq!(Parser::default().options().input(), InputKind::Page);
    /// ```
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Reads a text whole.
    ///
    /// Any text parses, in time linear in its length; what was odd is in
    /// [`Article::diagnostics`].
    ///
    /// # Errors
    /// `text_too_large` when the text has more than [`Options::max_bytes`] bytes.
    ///
    /// ```
    /// use copydesk::Parser;
    ///
    /// let article = Parser::default().parse("“It rained,” said Ada Quill.")?;
    /// assert_eq!(article.quotes[0].speakers[0].text, "Ada Quill");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn parse(&self, text: &str) -> Result<Article, Error> {
        read(text, &self.options, read_story_of)
    }

    /// Reads the HTML of a page whole, whatever [`Options::input`] says. With the feature `html`.
    ///
    /// [`Article::text`] is the text rendered from it, laid out as a browser does, and all spans
    /// point into that: lines for blocks, tabs between cells, scripts and hidden elements left
    /// out. A headline or an author that only the metadata name stands on a line of its own at the
    /// top. Dates from the metadata have no span. Any `&str` is HTML, in time linear in its length.
    ///
    /// # Errors
    /// `text_too_large` when the HTML has more than [`Options::max_bytes`] bytes.
    ///
    /// ```
    /// let html = "<h1>Bridge opens</h1><p>“It rained,” said Ada Quill.</p><script>…</script>";
    /// let article = copydesk::Parser::default().parse_html(html)?;
    /// assert_eq!(article.text, "Bridge opens\n“It rained,” said Ada Quill.");
    /// assert_eq!(article.quotes[0].speakers[0].text, "Ada Quill");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[cfg(feature = "html")]
    pub fn parse_html(&self, html: &str) -> Result<Article, Error> {
        let options = Options {
            input: InputKind::Html,
            ..self.options.clone()
        };
        Self::new(options).parse(html)
    }
}

/// Reads a text whole, as a page, with default options.
///
/// # Errors
/// `text_too_large` when the text has more than 16 MiB.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill.")?;
/// assert_eq!(article.quotes[0].speakers[0].text, "Ada Quill");
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn parse(text: &str) -> Result<Article, Error> {
    Parser::default().parse(text)
}

/// Reads the page alone: its blocks and the parts of the article, with the lists of everything
/// that stands in the story left empty.
///
/// # Errors
/// `text_too_large` when the text has more than [`Options::max_bytes`] bytes.
///
/// ```
/// use copydesk::Options;
///
/// let article = copydesk::parse_article("It rained all night.", &Options::default())?;
/// assert_eq!(article.paragraphs[0].text, "It rained all night.");
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn parse_article(text: &str, options: &Options) -> Result<Article, Error> {
    read(text, options, |_| ())
}

/// Reads the page of a text and then, with `and_then`, what stands in it; a garbled text is repaired before,
/// and what was read is led back to the text as it was given.
fn read(text: &str, options: &Options, and_then: impl Fn(&mut Article)) -> Result<Article, Error> {
    if text.len() > options.max_bytes {
        return Err(Error::from(ErrorKind::TextTooLarge {
            bytes: text.len(),
            max_bytes: options.max_bytes,
        }));
    }
    let repaired = match options.input {
        InputKind::Page => repaired(text, false),
        InputKind::Story => repaired(text, true),
        #[cfg(feature = "html")]
        InputKind::Html => None,
    };
    let Some((copy, repairs)) = repaired else {
        let mut article = read_parts(Cow::Borrowed(text), options);
        and_then(&mut article);
        return Ok(article);
    };
    let mut article = read_parts(Cow::Owned(copy), options);
    and_then(&mut article);
    article.restore(
        text,
        |span| repairs.original(span),
        |span| repairs.widest(span),
    );
    let oddities = diagnostics::of_repairs(text, &repairs);
    article.diagnostics.extend(oddities);
    Ok(article)
}

/// Reads the page of a text as it is, with the day of publication that the options give.
fn read_parts(text: Cow<'_, str>, options: &Options) -> Article {
    let (text, page, tag) = match options.input {
        InputKind::Page => {
            let (page, tag) = (read_page(&text), first_tag(&text));
            (text.into_owned(), page, tag)
        }
        InputKind::Story => {
            let (page, tag) = (read_story(&text), first_tag(&text));
            (text.into_owned(), page, tag)
        }
        #[cfg(feature = "html")]
        InputKind::Html => {
            let (text, page) = read_html(&text);
            (text, page, None)
        }
    };
    let mut article = article_of(text, page, tag);
    let absent = options.published_if_absent;
    let fallback = absent.filter(|_| article.reference_day().is_none());
    if let Some(published) = options.published.or(fallback) {
        article.published = Some(Stamp {
            value: published.to_string(),
            span: None,
        });
    }
    article
}

/// An article with the page's parts and nothing of the story read. `tag` is where a text that is
/// markup has its first tag.
fn article_of(text: String, page: Page, tag: Option<Span>) -> Article {
    Article {
        schema_version: SCHEMA_VERSION,
        generator: GENERATOR.to_owned(),
        offset_unit: OffsetUnit::Byte,
        diagnostics: diagnostics::of_page(&text, &page, tag),
        language: story_language(&text, &page),
        text,
        headline: page.headline,
        kicker: page.kicker,
        standfirst: page.standfirst,
        authors: page.authors,
        dateline: page.dateline,
        published: page.published,
        updated: page.updated,
        paragraphs: page.paragraphs,
        captions: page.captions,
        videos: page.videos,
        related: page.related,
        comment_count: page.comment_count,
        blocks: page.blocks,
        sentences: Vec::new(),
        people: Vec::new(),
        organizations: Vec::new(),
        places: Vec::new(),
        attributions: Vec::new(),
        quotes: Vec::new(),
        not_speech: Vec::new(),
        claims: Vec::new(),
        times: Vec::new(),
        quantities: Vec::new(),
    }
}

/// The language of the story, or of the whole page when no story was found.
fn story_language(text: &str, page: &Page) -> Option<String> {
    let language = if page.paragraphs.is_empty() {
        detect_language(text)
    } else {
        language_of(page.paragraphs.iter().map(|part| part.text.as_str()))
    };
    language.map(str::to_owned)
}

/// The document of an article, whose text it takes.
fn document_of(article: &mut Article) -> Document {
    let stretches = passages_of(article);
    Document::new(std::mem::take(&mut article.text), &stretches)
}

/// Reads what stands in the story of an article whose page has been read.
fn read_story_of(article: &mut Article) {
    let document = document_of(article);
    article.sentences = sentences_of(article, &document);
    article
        .diagnostics
        .extend(diagnostics::of_language(article, &document));
    if article
        .language
        .as_deref()
        .is_none_or(|language| language == "en")
    {
        read_stages(article, &document);
    }
    article.diagnostics.extend(diagnostics::of_marks(&document));
    article.text = document.into_text();
}

/// Runs every stage that reads the story.
fn read_stages(article: &mut Article, document: &Document) {
    let reference = article.reference_day();
    let updated = article.updated.as_ref().and_then(Stamp::day);
    let mut people = parse_people(document);
    let mut attributions = parse_attributions(document, &people);
    let quotes = parse_quotes(document, &people, &attributions);
    agree(document, &mut people, &attributions, &quotes);
    let Times { times, diagnostics } = read_times(document, reference, updated);
    article.diagnostics.extend(diagnostics);
    link_said_at(document, &mut attributions, &times);
    let quantities = parse_quantities(document, &times);
    article.claims = parse_claims(
        document,
        Findings {
            people: &people,
            attributions: &attributions,
            quotes: &quotes,
            times: &times,
            quantities: &quantities,
        },
    );
    article.not_speech = parse_not_speech(document, &people, &quotes);
    article.people = std::mem::take(&mut people.people);
    article.organizations = people.organizations;
    article.places = people.places;
    article.attributions = attributions;
    article.quotes = quotes;
    article.times = times;
    article.quantities = quantities;
}
