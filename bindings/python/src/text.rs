//! Python's strings as text.

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// The text of a string.
///
/// A string may hold surrogates that pair with nothing, such as JSON cut in the middle of an emoji
/// leaves; each becomes U+FFFD, one character for one, so that offsets hold in the caller's string.
pub(crate) fn text_of(string: &Bound<'_, PyString>) -> PyResult<String> {
    string
        .to_cow()
        .map_or_else(|_| replaced(string), |text| Ok(text.into_owned()))
}

fn replaced(string: &Bound<'_, PyString>) -> PyResult<String> {
    let encoded = string.call_method1("encode", ("utf-32-le", "surrogatepass"))?;
    let encoded = encoded.cast::<PyBytes>()?;
    Ok(encoded
        .as_bytes()
        .chunks_exact(4)
        .map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
        .map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect())
}
