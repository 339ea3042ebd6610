//! copydesk reads a news article the way a good copy desk does and hands back what is in it as
//! typed, span-exact data.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod attribution;
mod claim;
mod error;
mod lexicon;
mod linear;
mod mention;
mod model;
mod page;
mod parser;
mod people;
mod quantity;
mod quote;
mod text;
mod time;

pub use attribution::parse_attributions;
pub use claim::{Findings, parse_claims};
pub use error::{Error, ErrorKind};
pub use model::*;
pub use parser::{InputKind, Options, OptionsBuilder, Parser, parse, parse_article};
pub use people::{People, parse_people};
pub use quantity::parse_quantities;
pub use quote::parse_quotes;
pub use text::{
    Case, Document, MarkStyle, Passage, PassageKind, Quotation, SentenceSpan, Span, Token,
    TokenKind, TokenRange, split_sentences, tokenize,
};
pub use time::parse_times;
