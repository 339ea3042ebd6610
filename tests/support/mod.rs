//! What all tests share: cases and snapshots in files, texts to try.

pub(crate) mod cases;
#[path = "../../benches/generated.rs"]
pub(crate) mod generated;
pub(crate) mod invariants;
pub(crate) mod texts;
pub(crate) mod written;

use std::path::Path;

/// The article that comes with the examples.
pub(crate) const OUR_ARTICLE: &str = include_str!("../../examples/article.txt");

/// A file of the library's source.
pub(crate) fn source(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()))
}
