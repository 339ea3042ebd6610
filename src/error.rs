//! What can go wrong before a text is read: wrong options, limits, offsets that are none.
//!
//! A text itself is never an error.

use std::fmt;

use crate::text::OffsetUnit;

/// Why a call could not be carried out.
///
/// The message names the thing, the place and the remedy; [`Error::code`] is stable and meant for
/// programs.
///
/// ```
/// use copydesk::{Options, Parser};
///
/// let options = Options::builder().max_bytes(10).build()?;
/// let error = Parser::new(options).parse("longer than ten bytes").unwrap_err();
/// assert_eq!(error.code(), "text_too_large");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(ErrorKind);

impl fmt::Debug for Error {
    /// The message, so that a `main` that returns the error shows what to do about it; what it is made
    /// of is in [`Error::kind`].
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Error {
    /// What kind of error it is, with its particulars.
    ///
    /// ```
    /// use copydesk::{Date, ErrorKind};
    ///
    /// let error = "yesterday".parse::<Date>().unwrap_err();
    /// assert!(matches!(error.kind(), ErrorKind::InvalidDate { text } if text == "yesterday"));
    /// ```
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// A stable name of the kind, in `snake_case`.
    ///
    /// ```
    /// assert_eq!("yesterday".parse::<copydesk::Date>().unwrap_err().code(), "invalid_date");
    /// ```
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::TextTooLarge { .. } => "text_too_large",
            ErrorKind::InvalidDate { .. } => "invalid_date",
            ErrorKind::InvalidLimit { .. } => "invalid_limit",
            ErrorKind::InvalidOption { .. } => "invalid_option",
            ErrorKind::UnsupportedInput => "unsupported_input",
            ErrorKind::InvalidOffset { .. } => "invalid_offset",
            ErrorKind::InvalidStandoff { .. } => "invalid_standoff",
            ErrorKind::Internal { .. } => "internal_error",
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Error(kind)
    }
}

/// The kinds of [`Error`].
///
/// ```
/// use copydesk::{ErrorKind, Options, Parser};
///
/// let options = Options::builder().max_bytes(10).build()?;
/// let error = Parser::new(options).parse("It rained all night.").unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::TextTooLarge { bytes: 20, max_bytes: 10 }));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is larger than the options allow.
    #[error(
        "the text has {bytes} bytes, more than the {max_bytes} that the option max_bytes allows; \
         raise the limit or split the text"
    )]
    TextTooLarge {
        /// The text's length in bytes.
        bytes: usize,
        /// The limit in bytes.
        max_bytes: usize,
    },
    /// A date is not a day of the calendar written as YYYY-MM-DD.
    #[error("{text:?} is no date; write a day of the calendar as YYYY-MM-DD, such as 2022-12-27")]
    InvalidDate {
        /// What was given.
        text: String,
    },
    /// A limit lies outside what the library can hold.
    #[error("{name} is {value}, but must lie between {least} and {most}")]
    InvalidLimit {
        /// The option's name.
        name: &'static str,
        /// What was given.
        value: usize,
        /// The least value allowed.
        least: usize,
        /// The greatest value allowed.
        most: usize,
    },
    /// An option has no such value.
    #[error("the option \"{name}\" is {value:?}; write {allowed}")]
    InvalidOption {
        /// The option's name.
        name: &'static str,
        /// What was given.
        value: String,
        /// The values that it has.
        allowed: &'static str,
    },
    /// HTML is asked for, which the feature `html` reads, and the program was built without it.
    #[error(
        "HTML is read only with the feature `html`, which this program is built without; give the \
         page's text, as selecting and copying it does"
    )]
    UnsupportedInput,
    /// An article holds an offset that is not a position in its text.
    #[error(
        "offset {offset} ({unit}) is not the boundary of a character in the article's text; \
         convert an article only with the text it was parsed from"
    )]
    InvalidOffset {
        /// The offset.
        offset: u32,
        /// The unit it was given in.
        unit: OffsetUnit,
    },
    /// A line of brat's standoff format is none, or does not fit its text.
    #[error("line {line} of the standoff annotations can't be taken: {reason}")]
    InvalidStandoff {
        /// The number of the line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The parser panicked on one text of many: a mistake of the library's.
    #[error(
        "the parser failed on this text ({message}): a defect of copydesk, not of the text, that \
         costs no other text; CONTRIBUTING.md among its sources says how to have it mended"
    )]
    Internal {
        /// What the panic said.
        message: String,
    },
}
