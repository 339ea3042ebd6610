//! The C interface: two functions, JSON in and JSON out. What they promise is written in
//! `copydesk.h`.
//!
//! The only unsafe code of copydesk stands in this file.

mod answer;

use std::ffi::{CString, c_char};
use std::panic::catch_unwind;

use answer::{INTERNAL, answer, no_request};

/// Answers a request; the answer is to be given back to [`copydesk_free`].
///
/// # Safety
/// `request_json` is NULL or the address of `length` bytes that nobody writes to meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copydesk_parse(request_json: *const c_char, length: usize) -> *mut c_char {
    let request = if request_json.is_null() {
        None
    } else {
        // SAFETY: the address is not NULL, and the caller promises `length` bytes there that
        // nobody writes to during the call; bytes need no alignment and may have any value.
        Some(unsafe { std::slice::from_raw_parts(request_json.cast::<u8>(), length) })
    };
    let answer = catch_unwind(|| request.map_or_else(no_request, answer));
    into_c(answer.unwrap_or_else(|_| INTERNAL.to_owned()))
}

/// Frees an answer.
///
/// # Safety
/// `answer` is NULL or came from [`copydesk_parse`] and has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copydesk_free(answer: *mut c_char) {
    if !answer.is_null() {
        // SAFETY: the caller promises that the address came from `copydesk_parse`, which got it
        // from `CString::into_raw`, that it is freed once, and that its NUL was left in place.
        drop(unsafe { CString::from_raw(answer) });
    }
}

/// Hands a string over to C. JSON has no NUL in it: it is written `\u0000`.
fn into_c(answer: String) -> *mut c_char {
    CString::new(answer).unwrap_or_default().into_raw()
}
