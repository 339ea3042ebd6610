//! The parser and its options: the only room that knows the order of the stages.

use crate::attribution::parse_attributions;
use crate::claim::{Findings, parse_claims};
use crate::error::{Error, ErrorKind};
use crate::model::{
    Article, Date, Diagnostic, DiagnosticCode, OffsetUnit, ParagraphId, ParagraphKind, Sentence,
    Stamp,
};
use crate::page::{Page, read_page, read_story};
use crate::people::parse_people;
use crate::quantity::parse_quantities;
use crate::quote::parse_quotes;
use crate::text::{Document, PassageKind, Span, detect_language, language_of};
use crate::time::{Times, read_times};

/// What the JSON contract's version is.
const SCHEMA_VERSION: u32 = 1;

/// Stories of fewer tokens may well be in no language that can be told.
const FEW_WORDS: usize = 24;

/// The library's name and version.
const GENERATOR: &str = concat!("copydesk ", env!("CARGO_PKG_VERSION"));

/// What the text given to a [`Parser`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum InputKind {
    /// A whole page as text, menus and all, such as selecting and copying all of it gives.
    #[default]
    Page,
    /// The bare story: every non-blank line is a paragraph.
    Story,
}

/// How a [`Parser`] reads.
///
/// ```
/// use copydesk::{InputKind, Options};
///
/// let options = Options::builder()
///     .input(InputKind::Story)
///     .published("2022-12-27".parse()?)
///     .build()?;
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    input: InputKind,
    published: Option<Date>,
    max_bytes: usize,
}

impl Options {
    /// The size of text that is read unless the options say otherwise: 16 MiB.
    pub const DEFAULT_MAX_BYTES: usize = 16 << 20;

    /// Starts from the defaults: a page, no date of publication, at most 16 MiB.
    pub fn builder() -> OptionsBuilder {
        OptionsBuilder {
            options: Self::default(),
        }
    }

    /// What the text is.
    pub fn input(&self) -> InputKind {
        self.input
    }

    /// When the article was published, if the caller knows.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// How many bytes a text may have.
    pub fn max_bytes(&self) -> usize {
        self.max_bytes
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            input: InputKind::Page,
            published: None,
            max_bytes: Self::DEFAULT_MAX_BYTES,
        }
    }
}

/// Builds [`Options`]; it may be used again after [`build`](OptionsBuilder::build).
#[derive(Clone, Debug)]
pub struct OptionsBuilder {
    options: Options,
}

impl OptionsBuilder {
    /// Says what the text is. Default: [`InputKind::Page`].
    #[must_use]
    pub fn input(mut self, input: InputKind) -> Self {
        self.options.input = input;
        self
    }

    /// Says when the article was published, whatever the page says. Relative times (“on Monday”)
    /// are resolved against it.
    #[must_use]
    pub fn published(mut self, published: Date) -> Self {
        self.options.published = Some(published);
        self
    }

    /// Says how many bytes a text may have. Default: [`Options::DEFAULT_MAX_BYTES`].
    #[must_use]
    pub fn max_bytes(mut self, max_bytes: usize) -> Self {
        self.options.max_bytes = max_bytes;
        self
    }

    /// The options.
    ///
    /// # Errors
    /// `invalid_limit` when `max_bytes` is 0 or more than offsets of 32 bits can address.
    pub fn build(&self) -> Result<Options, Error> {
        let most = u32::MAX as usize;
        if !(1..=most).contains(&self.options.max_bytes) {
            return Err(Error::from(ErrorKind::InvalidLimit {
                name: "max_bytes",
                value: self.options.max_bytes,
                least: 1,
                most,
            }));
        }
        Ok(self.options.clone())
    }
}

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
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// The parser's options.
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
    pub fn parse(&self, text: &str) -> Result<Article, Error> {
        let mut article = parse_article(text, &self.options)?;
        read_story_of(&mut article);
        Ok(article)
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
    if text.len() > options.max_bytes {
        return Err(Error::from(ErrorKind::TextTooLarge {
            bytes: text.len(),
            max_bytes: options.max_bytes,
        }));
    }
    let page = match options.input {
        InputKind::Page => read_page(text),
        InputKind::Story => read_story(text),
    };
    let mut article = article_of(text.to_owned(), page);
    if let Some(published) = options.published {
        article.published = Some(Stamp {
            value: published.to_string(),
            span: None,
        });
    }
    Ok(article)
}

/// An article with the page's parts and nothing of the story read.
fn article_of(text: String, page: Page) -> Article {
    Article {
        schema_version: SCHEMA_VERSION,
        generator: GENERATOR.to_owned(),
        offset_unit: OffsetUnit::Byte,
        diagnostics: page_diagnostics(&text, &page),
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
        claims: Vec::new(),
        times: Vec::new(),
        quantities: Vec::new(),
    }
}

/// The language of the story, or of the whole page when no story was found.
fn story_language(text: &str, page: &Page) -> Option<String> {
    if page.language.is_some() {
        return page.language.clone();
    }
    let language = if page.paragraphs.is_empty() {
        detect_language(text)
    } else {
        language_of(page.paragraphs.iter().map(|part| part.text.as_str()))
    };
    language.map(str::to_owned)
}

fn page_diagnostics(text: &str, page: &Page) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut note = |code, message: &str, span| {
        diagnostics.push(Diagnostic {
            code,
            message: message.to_owned(),
            span,
        });
    };
    if page.blocks.is_empty() {
        note(DiagnosticCode::EmptyText, "the text has no words", None);
    } else if page.paragraphs.is_empty() {
        note(
            DiagnosticCode::NoStory,
            "no line reads as part of a story; if the text is a bare story, say so with \
             InputKind::Story",
            None,
        );
    }
    if let Some(at) = text.find(['\0', '\u{FFFD}']) {
        let width = text[at..].chars().next().map_or(0, char::len_utf8);
        note(
            DiagnosticCode::UndecodedCharacters,
            "the text holds NUL or replacement characters (U+FFFD), the first of them here; \
             decode it with its own encoding",
            Some(Span::between(at, at + width)),
        );
    }
    diagnostics
}

/// Reads what stands in the story of an article whose page has been read.
fn read_story_of(article: &mut Article) {
    let stretches = passages_of(article);
    let document = Document::new(std::mem::take(&mut article.text), &stretches);
    article.sentences = sentences_of(article, &document);
    article
        .diagnostics
        .extend(language_diagnostic(article, &document));
    if article
        .language
        .as_deref()
        .is_none_or(|language| language == "en")
    {
        read_stages(article, &document);
    }
    let (text, mut diagnostics) = document.into_parts();
    article.text = text;
    article.diagnostics.append(&mut diagnostics);
}

/// Says when the story is not in English, or in no language that can be told.
fn language_diagnostic(article: &Article, document: &Document) -> Option<Diagnostic> {
    let (code, message) = match article.language.as_deref() {
        Some("en") => return None,
        Some(language) => (
            DiagnosticCode::OtherLanguage,
            format!(
                "the story is in another language than English ({language}): its page and sentences were read, and nothing more"
            ),
        ),
        None if document.tokens().len() < FEW_WORDS => return None,
        None => (
            DiagnosticCode::UnknownLanguage,
            "it can't be told which language the story is in; it was read as English".to_owned(),
        ),
    };
    Some(Diagnostic {
        code,
        message,
        span: None,
    })
}

/// Runs every stage that reads the story.
fn read_stages(article: &mut Article, document: &Document) {
    let published = article
        .published
        .as_ref()
        .and_then(|stamp| stamp.value.get(..10)?.parse().ok());
    let mut people = parse_people(document);
    let attributions = parse_attributions(document, &people);
    let quotes = parse_quotes(document, &people, &attributions);
    let Times { times, diagnostic } = read_times(document, published);
    article.diagnostics.extend(diagnostic);
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
    article.people = std::mem::take(&mut people.people);
    article.organizations = people.organizations;
    article.places = people.places;
    article.attributions = attributions;
    article.quotes = quotes;
    article.times = times;
    article.quantities = quantities;
}

/// The stretches of the article that are read, in text order.
fn passages_of(article: &Article) -> Vec<(Span, PassageKind)> {
    let headline = article
        .headline
        .iter()
        .map(|part| (part.span, PassageKind::Headline));
    let standfirst = article
        .standfirst
        .iter()
        .map(|part| (part.span, PassageKind::Standfirst));
    let captions = article
        .captions
        .iter()
        .map(|part| (part.span, PassageKind::Caption));
    let story = article.paragraphs.iter().map(|part| {
        let kind = match part.kind {
            ParagraphKind::Paragraph => PassageKind::Paragraph,
            ParagraphKind::Subheading => PassageKind::Subheading,
            ParagraphKind::ListItem => PassageKind::ListItem,
            ParagraphKind::BlockQuote => PassageKind::BlockQuote,
        };
        (part.span, kind)
    });
    let mut stretches: Vec<_> = headline
        .chain(standfirst)
        .chain(captions)
        .chain(story)
        .collect();
    stretches.sort_by_key(|(span, _)| span.start());
    stretches
}

/// The sentences of the story, each with its paragraph.
fn sentences_of(article: &Article, document: &Document) -> Vec<Sentence> {
    let story = document
        .passages()
        .iter()
        .filter(|passage| passage.kind.is_story());
    story
        .zip(0..article.paragraphs.len())
        .flat_map(|(passage, paragraph)| {
            document.sentences()[passage.sentences.range()]
                .iter()
                .map(move |sentence| Sentence {
                    span: sentence.span,
                    paragraph: ParagraphId::at(paragraph),
                })
        })
        .collect()
}
