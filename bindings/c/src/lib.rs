//! The C interface: a request as JSON, or a bare text, in and JSON out. What each function promises is
//! written in `copydesk.h`.
//!
//! The only unsafe code of copydesk stands in this file.

mod answer;

use std::ffi::{CStr, CString, c_char};
use std::panic::{UnwindSafe, catch_unwind};

use answer::{INTERNAL, answer, answer_text, no_request, no_text};

/// Answers a request; the answer is to be given back to [`copydesk_free`].
///
/// # Safety
/// `request_json` is NULL or the address of `length` bytes that nobody writes to meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copydesk_parse(request_json: *const c_char, length: usize) -> *mut c_char {
    // SAFETY: the caller promises for `request_json` what `bytes` asks.
    let request = unsafe { bytes(request_json, length) };
    guarded(|| request.map_or_else(no_request, answer))
}

/// Reads a bare text; the answer is to be given back to [`copydesk_free`].
///
/// # Safety
/// `text` and `options_json` are each NULL or the address of as many bytes as their length says, that
/// nobody writes to meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copydesk_read(
    text: *const c_char,
    length: usize,
    options_json: *const c_char,
    options_length: usize,
) -> *mut c_char {
    // SAFETY: the caller promises for `text` what `bytes` asks.
    let text = unsafe { bytes(text, length) };
    // SAFETY: the caller promises for `options_json` what `bytes` asks.
    let options = unsafe { bytes(options_json, options_length) };
    let options = options.filter(|options| !options.is_empty());
    // An empty view of C++ may have no address.
    let text = text.or((length == 0).then_some(&[]));
    guarded(|| text.map_or_else(no_text, |text| answer_text(text, options)))
}

/// The library's version; the string is static.
#[unsafe(no_mangle)]
pub extern "C" fn copydesk_version() -> *const c_char {
    VERSION.as_ptr()
}

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

/// Frees an answer.
///
/// # Safety
/// `answer` is NULL or came from [`copydesk_parse`] or [`copydesk_read`] and has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copydesk_free(answer: *mut c_char) {
    if !answer.is_null() {
        // SAFETY: the caller promises that the address came from one of the functions here, which got
        // it from `CString::into_raw`, that it is freed once, and that its NUL was left in place.
        drop(unsafe { CString::from_raw(answer) });
    }
}

/// The bytes at an address; none when it is NULL.
///
/// # Safety
/// `address` is NULL or the address of `length` bytes that nobody writes to as long as `'a` lasts.
unsafe fn bytes<'a>(address: *const c_char, length: usize) -> Option<&'a [u8]> {
    // SAFETY: the address is not NULL, and the caller promises `length` bytes there that nobody
    // writes to meanwhile; bytes need no alignment and may have any value.
    (!address.is_null())
        .then(|| unsafe { std::slice::from_raw_parts(address.cast::<u8>(), length) })
}

/// What is answered; a panic goes no further.
fn guarded(answer: impl FnOnce() -> String + UnwindSafe) -> *mut c_char {
    into_c(catch_unwind(answer).unwrap_or_else(|_| INTERNAL.to_owned()))
}

/// Hands a string over to C. JSON has no NUL in it: it is written `\u0000`.
fn into_c(answer: String) -> *mut c_char {
    CString::new(answer).unwrap_or_default().into_raw()
}
