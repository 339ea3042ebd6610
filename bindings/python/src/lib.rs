//! `copydesk._native`: the library as the Python package calls it, options as JSON in and articles
//! as JSON out. What users see is written in Python, in `python/copydesk`.

mod look;
mod text;

use copydesk::OffsetUnit;
use copydesk_bindings::{Failure, Reader};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use rayon::prelude::*;
use serde_json::{Map, Value};

use crate::text::text_of;

pyo3::import_exception!(copydesk._error, CopydeskError);

/// The module.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::look::{chunks, converted, roster};
    #[pymodule_export]
    use super::{read, read_all};

    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const version: &str = env!("CARGO_PKG_VERSION");
}

/// Reads one text.
#[pyfunction]
fn read(python: Python<'_>, text: &Bound<'_, PyString>, options: &str) -> PyResult<String> {
    let reader = reader(options)?;
    let text = text_of(text)?;
    python.detach(|| reader.read(&text)).map_err(raised)
}

/// Reads many texts on `threads` threads, 0 for one a core; `own`, where given, has for each text
/// options of its own or none. An error stands in the place of its text.
#[pyfunction]
fn read_all<'py>(
    python: Python<'py>,
    texts: &Bound<'py, PyList>,
    own: Option<Vec<Option<String>>>,
    options: &str,
    threads: usize,
) -> PyResult<Bound<'py, PyList>> {
    let reader = reader(options)?;
    let mut own = own.unwrap_or_default().into_iter();
    let texts = texts
        .iter()
        .map(|text| {
            let text = text
                .cast::<PyString>()
                .map_or_else(|_| not_text(&text), |text| text_of(text).map(Ok))?;
            Ok((text, own.next().flatten()))
        })
        .collect::<PyResult<Vec<_>>>()?;
    // A pool of its own for each call: a pool that outlives it would hang in a forked process.
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| raised(no_threads(&error)))?;
    let answers: Vec<_> = python.detach(|| {
        pool.install(|| {
            let texts = texts.into_par_iter();
            texts
                .map(|(text, own)| read_with(&reader, &text?, own.as_deref()))
                .collect()
        })
    });
    let list = PyList::empty(python);
    for answer in answers {
        match answer {
            Ok(article) => list.append(article)?,
            Err(failure) => list.append(raised(failure).into_value(python))?,
        }
    }
    Ok(list)
}

fn read_with(reader: &Reader, text: &str, own: Option<&str>) -> Result<String, Failure> {
    match own {
        Some(own) => reader.with(&members(own)?)?.read(text),
        None => reader.read(text),
    }
}

fn reader(options: &str) -> PyResult<Reader> {
    let options = members(options);
    let reader = options.and_then(|options| Reader::new(&options, OffsetUnit::CodePoint));
    reader.map_err(raised)
}

/// Options as JSON.
fn members(options: &str) -> Result<Map<String, Value>, Failure> {
    serde_json::from_str(options).map_err(|error| {
        Failure::new(
            "invalid_option",
            format!("the options can't be read: {error}"),
        )
    })
}

/// What stands in a batch in the place of something that is no text.
fn not_text(found: &Bound<'_, PyAny>) -> PyResult<Result<String, Failure>> {
    let kind = found.get_type().name()?;
    let remedy = if kind.to_cow()? == "bytes" {
        "give a str: decode_html(page) makes one of a page of HTML, page.decode() of UTF-8"
    } else if found.hasattr("__fspath__")? {
        "give a str, or call parse_file(path)"
    } else {
        "give a str"
    };
    let message = format!("there is {kind} in the place of a text; {remedy}");
    Ok(Err(Failure::new("not_text", message)))
}

fn no_threads(error: &rayon::ThreadPoolBuildError) -> Failure {
    let message = format!("no threads can be started ({error}); ask for fewer, as threads=1");
    Failure::new("no_threads", message)
}

fn raised(failure: Failure) -> PyErr {
    CopydeskError::new_err((failure.code, failure.message))
}
