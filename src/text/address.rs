//! Addresses: URLs, e-mail addresses, domains, file names.

use super::character::is_blank;
use crate::lexicon::{self, Class};

/// How far an address is looked for before its path, in bytes.
const LONGEST_HOST: usize = 128;

/// The end of the address that begins at `start`, if one does.
pub(super) fn address_end(text: &str, start: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..];
    let bytes = &bytes[..bytes.len().min(LONGEST_HOST)];
    let letters = run(bytes, |byte| byte.is_ascii_alphabetic());
    if bytes[letters..].starts_with(b"://") || bytes.starts_with(b"www.") {
        return Some(path_end(text, start, letters + 1));
    }
    let name = run(bytes, is_name_byte);
    if bytes.get(name) == Some(&b'@') {
        let host = run(&bytes[name + 1..], is_host_byte);
        return host_length(&bytes[name + 1..name + 1 + host])
            .map(|length| start + name + 1 + length);
    }
    domain_end(text, start, bytes)
}

/// The end of a domain or file name, with the path after it.
fn domain_end(text: &str, start: usize, bytes: &[u8]) -> Option<usize> {
    let host = &bytes[..run(bytes, is_host_byte)];
    let length = host_length(host)?;
    let label = host[..length].rsplit(|byte| *byte == b'.').next()?;
    let path = length == host.len() && bytes.get(length) == Some(&b'/');
    let known = std::str::from_utf8(label)
        .is_ok_and(|label| lexicon::find(label).1.has(Class::AddressEnding));
    let short = path && label.len() == 2;
    let lower = label.iter().all(u8::is_ascii_lowercase)
        || host.iter().all(|byte| !byte.is_ascii_lowercase());
    if !lower || !(known || short) {
        return None;
    }
    Some(if path {
        path_end(text, start, length + 1)
    } else {
        start + length
    })
}

/// The length of a host without the marks at its end, if it has two labels, the last in letters.
fn host_length(host: &[u8]) -> Option<usize> {
    let length = host.len()
        - host
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b'.' | b'-'))
            .count();
    let dot = host[..length].iter().rposition(|byte| *byte == b'.')?;
    let label = &host[dot + 1..length];
    (dot > 0 && label.len() >= 2 && label.iter().all(u8::is_ascii_alphabetic)).then_some(length)
}

/// The end of an address with a path: the next blank, quotation mark or angle bracket, less the
/// marks that end a phrase. At least the first `least` bytes belong to it.
fn path_end(text: &str, start: usize, least: usize) -> usize {
    let rest = &text[start..];
    let end = rest
        .find(|character| {
            is_blank(character) || matches!(character, '"' | '“' | '”' | '<' | '>' | '«' | '»')
        })
        .unwrap_or(rest.len());
    let address =
        rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ']', '\'', '’', '…', '—', '*']);
    let address = match address.strip_suffix(')') {
        Some(inside) if !inside.contains('(') => inside.trim_end_matches(['.', ',']),
        _ => address,
    };
    start + address.len().max(least.min(end))
}

fn run(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| test(**byte)).count()
}

fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

fn is_name_byte(byte: u8) -> bool {
    is_host_byte(byte) || matches!(byte, b'_' | b'+' | b'%')
}
