//! What is asked of whole articles: JSON in, JSON out.

use copydesk::{Article, Roster};
use copydesk_bindings::Failure;
use pyo3::prelude::*;
use serde::Serialize;

use crate::raised;

/// The story of an article in chunks of at most so many words.
#[pyfunction]
pub(crate) fn chunks(python: Python<'_>, article: &str, max_words: u32) -> PyResult<String> {
    python
        .detach(|| written(&read(article)?.chunks(max_words)))
        .map_err(raised)
}

/// An article with its offsets in another unit.
#[pyfunction]
pub(crate) fn converted(python: Python<'_>, article: &str, unit: &str) -> PyResult<String> {
    let convert = || written(&read(article)?.convert_offsets(unit.parse()?)?);
    python.detach(convert).map_err(raised)
}

/// The roster of articles.
#[pyfunction]
pub(crate) fn roster(python: Python<'_>, articles: Vec<String>) -> PyResult<String> {
    let join = || {
        let articles = articles.into_iter().map(|article| read(&article));
        let articles: Vec<Article> = articles.collect::<Result<_, _>>()?;
        written(&Roster::of(&articles))
    };
    python.detach(join).map_err(raised)
}

fn read(article: &str) -> Result<Article, Failure> {
    serde_json::from_str(article).map_err(|error| {
        let message = format!("this is no article ({error}); give what parse gave, as it is");
        Failure::new("invalid_article", message)
    })
}

fn written(answer: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(answer).map_err(|error| {
        let message = format!("no JSON could be made: {error}");
        Failure::new("internal_error", message)
    })
}
