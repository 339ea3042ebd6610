//! copydesk reads a news article the way a good copy desk does and hands back what is in it as
//! typed, span-exact data: the article's parts, the people, who said what, what is claimed, when
//! and how much. Every value points at the bytes that prove it.
//!
//! # Overview
//!
//! - [`parse`] reads a page with default options; a [`Parser`] reads with [`Options`] of yours: a
//!   bare story instead of a page, the day of publication, limits.
//! - [`Article`] is all that was read: plain, owned data with public fields, ready for serde. It
//!   holds [`Person`]s, [`Organization`]s, [`Quote`]s, [`Claim`]s, [`Attribution`]s,
//!   [`TimeExpression`]s, [`Quantity`]s and the page's [`Block`]s.
//! - [`Span`] is a half-open range of offsets into [`Article::text`]: `text[span]` is the evidence.
//!
//! # Examples
//!
//! Who said what:
//!
//! ```
//! let article = copydesk::parse("“We open in May,” said Ada Quill, the mayor.")?;
//! let quote = &article.quotes[0];
//! assert_eq!(quote.text, "We open in May,");
//! assert_eq!(quote.speakers[0].text, "Ada Quill, the mayor");
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! The parts of a page:
//!
//! ```
//! let page = "Menu\nBridge to open in May\nBy Runa Castellan\n\
//!             The bridge over the Wend, which has been closed since the floods of last winter, \
//!             will open in May, the council said on Monday.\nAdvertisement\n\
//!             Its towers were found to be sound by the engineers who examined them in autumn, \
//!             and only the railings had to be replaced.\n";
//! let article = copydesk::parse(page)?;
//! assert_eq!(article.headline.map(|it| it.text).as_deref(), Some("Bridge to open in May"));
//! assert_eq!(article.authors[0].name, "Runa Castellan");
//! assert_eq!(article.paragraphs.len(), 2);
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! Times, resolved against the day of publication:
//!
//! ```
//! use copydesk::{InputKind, Options, Parser};
//!
//! let options = Options::builder()
//!     .input(InputKind::Story)
//!     .published("2031-11-19".parse()?)
//!     .build()?;
//! let article = Parser::new(options).parse("The bridge opened on Monday.")?;
//! assert_eq!(article.times[0].value.as_deref(), Some("2031-11-17"));
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! Offsets for a language that counts code points:
//!
//! ```
//! use copydesk::OffsetUnit;
//!
//! let article = copydesk::parse("“Già,” said Ada Quill.")?;
//! let article = article.convert_offsets(OffsetUnit::CodePoint)?;
//! assert_eq!(article.quotes[0].spans[0].to_string(), "1..5");
//! assert_eq!(article.text_at(article.quotes[0].spans[0]), Some("Già,"));
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! Indexing a text by a [`Span`] takes its offsets for bytes; [`Article::text_at`] knows the
//! article's unit, and an [`OffsetTable`] converts single spans.
//!
//! Whose words a story is made of:
//!
//! ```
//! let article = copydesk::parse("“It rained,” said Ada Quill. Officials said it would stop.")?;
//! let sourcing = article.sourcing();
//! assert_eq!(sourcing.named.sources, 1);
//! assert_eq!(sourcing.unnamed.sources, 1);
//! assert_eq!(article.quotes_by(article.people[0].id).count(), 1);
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! What a watch list of people and organizations asks, and chunks for an index:
//!
//! ```
//! let article = copydesk::parse("Harrowtel Ltd said that Ada Quill had left. She left on Monday.")?;
//! for id in article.called("harrowtel ltd") {
//!     assert_eq!(article.claims_by(id).count(), 1);
//! }
//! let chunk = &article.chunks(120)[0];
//! assert_eq!(chunk.words, 12);
//! assert_eq!(article[chunk.holds.people[0]].name, "Ada Quill");
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! [`Roster`] tells who is the same in several articles.
//!
//! # One stage alone
//!
//! [`parse_article`] reads the page and stops there. A [`Document`] is a story cut into passages,
//! sentences and tokens with its quotation marks paired, or that of such an article
//! ([`Document::from_article`]); [`parse_people`], [`parse_attributions`],
//! [`parse_quotes`], [`parse_not_speech`], [`parse_times`], [`parse_quantities`] and [`parse_claims`] each take it, with
//! what earlier stages made. [`tokenize`] and [`split_sentences`] take bare text.
//!
//! # Untrusted input
//!
//! Any `&str` parses: time and memory are linear in its length, nothing panics, and no text is
//! lost. [`Options::max_bytes`] bounds the length. Errors never depend on what the text says, only
//! on options and limits; what was odd is in [`Article::diagnostics`].
//!
//! # Crate features
//!
//! The library is whole without any; each of these adds one thing.
//!
//! - **export** — `export`: schema.org JSON-LD, W3C Web Annotation, brat standoff out and in, and
//!   a self-contained HTML page (`serde_json`).
//! - **html** — `Parser::parse_html` and `InputKind::Html`: a page's HTML in, the same article out.
//!   Tags, links, the names of elements and metadata (JSON-LD, `<meta>`) tell the parts of the
//!   article more surely than the page's text alone (html5gum, `serde_json`).
//! - **jiff** — dates, times of day and lengths of time as jiff's types: `Stamp::civil_date`,
//!   `TimeExpression::civil_start`.
//! - **jsonl** — `jsonl`: streams of JSON lines with bounded memory (`serde_json`).
//! - **parallel** — [`Parser::parse_batch`] and `jsonl::run_parallel` on all cores (rayon).
//! - **schema** — `article_schema`, the JSON Schema of an article (schemars).

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod attribution;
mod claim;
mod clause;
mod error;
#[cfg(feature = "export")]
pub mod export;
mod grammar;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "jsonl")]
pub mod jsonl;
mod lexicon;
mod linear;
mod mention;
mod model;
mod name;
mod page;
mod parser;
mod people;
mod quantity;
mod quote;
mod repair;
#[cfg(feature = "schema")]
mod schema;
mod sourcing;
mod text;
mod time;
#[cfg(feature = "training")]
pub mod training;

pub use attribution::parse_attributions;
pub use claim::{Findings, parse_claims};
pub use error::{Error, ErrorKind};
pub use model::*;
pub use parser::{InputKind, Options, OptionsBuilder, Parser, parse, parse_article};
pub use people::{People, parse_people};
pub use quantity::parse_quantities;
pub use quote::{parse_not_speech, parse_quotes};
#[cfg(feature = "schema")]
pub use schema::article_schema;
pub use sourcing::{Appearance, Roster, RosterMember};
pub use text::{
    Case, Document, LineColumn, LineTable, MarkStyle, OffsetTable, Passage, PassageKind, Quotation,
    SentenceSpan, Span, StrayMark, Token, TokenKind, TokenRange, detect_language, split_sentences,
    tokenize,
};
pub use time::{link_said_at, parse_times};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
