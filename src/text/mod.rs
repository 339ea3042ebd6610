//! How text is addressed and cut: spans and offsets, lines, tokens, sentences, quotation marks.
//!
//! Nothing here knows what a news article is. [`Document`] is what the stages read: the passages
//! of a text, cut once, so that no stage has to cut again.

mod address;
mod character;
mod document;
mod joint;
mod language;
mod line;
mod line_table;
mod mark;
mod offset;
mod pairing;
mod paragraph;
mod passage;
mod quotation;
mod run_together;
mod runs;
mod scan;
mod sentence;
mod spacing;
mod span;
mod token;
mod token_index;
mod tokenize;
mod wrap;

pub use document::Document;
pub use language::detect_language;
pub(crate) use language::language_of;
pub(crate) use line::{lines, trim};
pub use line_table::{LineColumn, LineTable};
pub use offset::{OffsetTable, OffsetUnit};
pub(crate) use paragraph::{Joined, single};
pub use passage::{Passage, PassageKind, SentenceSpan, TokenRange};
pub use quotation::{MarkStyle, Quotation, StrayMark};
pub use sentence::split_sentences;
pub(crate) use spacing::single_spaced;
pub use span::Span;
pub use token::{Case, Token, TokenKind};
pub use tokenize::tokenize;
pub(crate) use wrap::{is_single_break, unwrapped, wrapped};
