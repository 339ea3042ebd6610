//! What every binding does alike: takes options as JSON, reads a text behind a guard against
//! panics and gives the article as JSON.
//!
//! No type of the model is named here: a field that joins `Article` reaches every binding by
//! itself.

mod options;
mod reader;

pub use copydesk::jsonl::Failure;
pub use reader::Reader;
