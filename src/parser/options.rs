//! How a parser reads: what the text is, when it was published, limits.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};
use crate::model::{Date, OffsetUnit};
use crate::name::names;

/// What the text given to a [`Parser`](crate::Parser) is.
///
/// ```
/// use copydesk::{InputKind, Options, Parser};
///
/// let options = Options::builder().input(InputKind::Story).build()?;
/// let article = Parser::new(options).parse("Advertisement\nIt rained.")?;
/// assert_eq!(article.paragraphs.len(), 2); // every line of a story is a paragraph
/// assert_eq!("story".parse::<InputKind>()?, InputKind::Story);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InputKind {
    /// A whole page as text, menus and all, such as selecting and copying all of it gives.
    #[default]
    Page,
    /// The bare story: every non-blank line is a paragraph.
    Story,
    /// The HTML of a whole page: its tags and metadata tell the parts of the article. The
    /// [`Article`](crate::Article)'s text is the one rendered from it. With the feature `html`.
    #[cfg(feature = "html")]
    Html,
}

names! {
    InputKind {
        Page = "page",
        Story = "story",
        #[cfg(feature = "html")]
        Html = "html",
    }
}

impl FromStr for InputKind {
    type Err = Error;

    /// Reads `page`, `story` or, with the feature `html`, `html`.
    ///
    /// # Errors
    /// `invalid_option` for other words; `unsupported_input` for `html` without the feature.
    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "page" => Ok(Self::Page),
            "story" => Ok(Self::Story),
            #[cfg(feature = "html")]
            "html" => Ok(Self::Html),
            #[cfg(not(feature = "html"))]
            "html" => Err(Error::from(ErrorKind::UnsupportedInput)),
            _ => Err(Error::from(ErrorKind::InvalidOption {
                name: "input",
                value: name.to_owned(),
                allowed: "\"page\", \"story\" or \"html\"",
            })),
        }
    }
}

impl FromStr for OffsetUnit {
    type Err = Error;

    /// Reads `byte`, `utf16` or `codepoint`.
    ///
    /// # Errors
    /// `invalid_option` for other words.
    fn from_str(name: &str) -> Result<Self, Error> {
        let units = [Self::Byte, Self::Utf16, Self::CodePoint];
        let unit = units.into_iter().find(|unit| unit.as_str() == name);
        unit.ok_or_else(|| {
            Error::from(ErrorKind::InvalidOption {
                name: "offset_unit",
                value: name.to_owned(),
                allowed: "\"byte\", \"utf16\" or \"codepoint\"",
            })
        })
    }
}

/// How a [`Parser`](crate::Parser) reads.
///
/// With serde it is an object with the members `input`, `published`, `published_if_absent` and `max_bytes`; what is absent or
/// null is left at its default, other members are refused, and so are limits that
/// [`build`](OptionsBuilder::build) refuses.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Given")]
pub struct Options {
    pub(super) input: InputKind,
    pub(super) published: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published_if_absent: Option<Date>,
    pub(super) max_bytes: usize,
}

impl Options {
    /// The size of text that is read unless the options say otherwise: 16 MiB.
    pub const DEFAULT_MAX_BYTES: usize = 16 << 20;

    /// Starts from the defaults: a page, no date of publication, at most 16 MiB.
    ///
    /// ```
    /// let options = copydesk::Options::builder().max_bytes(1 << 20).build()?;
    /// assert_eq!(options.max_bytes(), 1 << 20);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn builder() -> OptionsBuilder {
        OptionsBuilder {
            options: Self::default(),
        }
    }

    /// What the text is.
    ///
    /// ```
    /// use copydesk::{InputKind, Options};
    ///
    /// assert_eq!(Options::default().input(), InputKind::Page);
    /// ```
    pub fn input(&self) -> InputKind {
        self.input
    }

    /// When the article was published, if the caller knows.
    ///
    /// ```
    /// assert_eq!(copydesk::Options::default().published(), None);
    /// ```
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// When an article was published that does not say so itself, if the caller can tell.
    ///
    /// ```
    /// assert_eq!(copydesk::Options::default().published_if_absent(), None);
    /// ```
    pub fn published_if_absent(&self) -> Option<Date> {
        self.published_if_absent
    }

    /// How many bytes a text may have.
    ///
    /// ```
    /// assert_eq!(copydesk::Options::default().max_bytes(), 16 << 20);
    /// ```
    pub fn max_bytes(&self) -> usize {
        self.max_bytes
    }
}

/// Options as they are written, not yet checked.
#[derive(Deserialize)]
#[serde(rename = "Options", deny_unknown_fields)]
struct Given {
    input: Option<InputKind>,
    published: Option<Date>,
    published_if_absent: Option<Date>,
    max_bytes: Option<usize>,
}

impl TryFrom<Given> for Options {
    type Error = Error;

    fn try_from(given: Given) -> Result<Self, Error> {
        let default = Self::default();
        let options = Self {
            input: given.input.unwrap_or(default.input),
            published: given.published,
            published_if_absent: given.published_if_absent,
            max_bytes: given.max_bytes.unwrap_or(default.max_bytes),
        };
        OptionsBuilder::from(options).build()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            input: InputKind::Page,
            published: None,
            published_if_absent: None,
            max_bytes: Self::DEFAULT_MAX_BYTES,
        }
    }
}

/// Builds [`Options`]; it may be used again after [`build`](OptionsBuilder::build).
///
/// ```
/// use copydesk::{InputKind, Options};
///
/// let builder = Options::builder().input(InputKind::Story);
/// let options = builder.published("2031-11-19".parse()?).build()?;
/// assert_eq!(options.input(), InputKind::Story);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct OptionsBuilder {
    options: Options,
}

impl From<Options> for OptionsBuilder {
    /// Starts from options that there are.
    fn from(options: Options) -> Self {
        Self { options }
    }
}

impl OptionsBuilder {
    /// Says what the text is. Default: [`InputKind::Page`].
    ///
    /// ```
    /// use copydesk::{InputKind, Options};
    ///
    /// let options = Options::builder().input(InputKind::Story).build()?;
    /// assert_eq!(options.input(), InputKind::Story);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn input(mut self, input: InputKind) -> Self {
        self.options.input = input;
        self
    }

    /// Says when the article was published, whatever the page says. Relative times (“on Monday”)
    /// are resolved against it.
    ///
    /// ```
    /// let options = copydesk::Options::builder().published("2031-11-19".parse()?).build()?;
    /// assert_eq!(options.published().unwrap().year(), 2031);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn published(mut self, published: Date) -> Self {
        self.options.published = Some(published);
        self
    }

    /// Says when the article was published if the page doesn't: the day of a feed or of crawling. Where
    /// the page tells a day of publication or of an update, that holds.
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let options = Options::builder().published_if_absent("2031-11-20".parse()?).build()?;
    /// let parser = Parser::new(options);
    /// let day = |page| parser.parse(page).map(|article| article.reference_day().unwrap().day());
    /// assert_eq!(day("It opened on Monday.")?, 20);
    /// assert_eq!(day("Bridge opens\nPublished: 18 November 2031\nIt opened on Monday.")?, 18);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn published_if_absent(mut self, published: Date) -> Self {
        self.options.published_if_absent = Some(published);
        self
    }

    /// Says how many bytes a text may have. Default: [`Options::DEFAULT_MAX_BYTES`].
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let options = Options::builder().max_bytes(4).build()?;
    /// assert_eq!(Parser::new(options).parse("It rained.").unwrap_err().code(), "text_too_large");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn max_bytes(mut self, max_bytes: usize) -> Self {
        self.options.max_bytes = max_bytes;
        self
    }

    /// The options.
    ///
    /// # Errors
    /// `invalid_limit` when `max_bytes` is 0 or more than offsets of 32 bits can address.
    ///
    /// ```
    /// let error = copydesk::Options::builder().max_bytes(0).build().unwrap_err();
    /// assert_eq!(error.code(), "invalid_limit");
    /// ```
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
