//! Attributes: what hides an element, and the words of the names that its author gave it.

use crate::lexicon::line_mark::{LineMark, marks};
use crate::linear::word_hash;

/// Names of elements are told apart by this many bits of their words' hashes.
pub(crate) const NAME_BITS: u32 = 12;

/// An element has at most this many words in its names; the rest is left out.
const MOST_WORDS: usize = 24;

/// Words longer than this are no words.
const LONGEST_WORD: usize = 24;

/// What an element is by its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Named {
    #[default]
    Otherwise,
    /// A caption: `image-caption`.
    Caption,
}

/// What the reader wants to know of a start tag's attributes.
#[derive(Debug, Default)]
pub(crate) struct Attributes {
    /// The hashes of the words of classes, ids and the like, cut to [`NAME_BITS`].
    pub(crate) words: Vec<u16>,
    /// A hash of the class as written.
    pub(crate) class: u32,
    /// What the names say that the element is.
    pub(crate) named: Named,
    /// Whether the element is hidden.
    pub(crate) hidden: bool,
    /// Whether a dialog is open.
    pub(crate) open: bool,
    /// Whether a link leads to the author: `rel="author"`.
    pub(crate) to_author: bool,
    /// `type`, of a script.
    pub(crate) kind: String,
    /// `name`, `property` or `itemprop`, of a meta element.
    pub(crate) name: String,
    /// `content`, of a meta element.
    pub(crate) content: String,
    /// `datetime`, of a time element.
    pub(crate) datetime: String,
}

impl Attributes {
    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.words.clear();
        self.class = 0;
        self.named = Named::Otherwise;
        self.hidden = false;
        self.open = false;
        self.to_author = false;
        for text in [
            &mut self.kind,
            &mut self.name,
            &mut self.content,
            &mut self.datetime,
        ] {
            text.clear();
        }
    }

    /// Takes an attribute that has no value, or whose value comes next.
    pub(crate) fn take_name(&mut self, name: &[u8]) {
        match name {
            b"hidden" => self.hidden = true,
            b"open" => self.open = true,
            _ => {}
        }
    }

    /// Takes an attribute and its value. Of two with the same name the first counts.
    pub(crate) fn take(&mut self, name: &[u8], value: &[u8]) {
        match name {
            b"class" => {
                if self.class == 0 {
                    self.class = hash(value);
                }
                self.add_words(value);
            }
            b"rel" => {
                let mut kinds = value.split(u8::is_ascii_whitespace);
                self.to_author |= kinds.any(|kind| kind.eq_ignore_ascii_case(b"author"));
                self.add_words(value);
            }
            b"href" => self.to_author |= leads_to_author(value),
            b"id" | b"role" | b"data-testid" | b"data-component" | b"data-type" | b"data-qa"
            | b"data-module" | b"data-block" | b"data-name" | b"data-test-id" => {
                self.add_words(value);
            }
            b"itemprop" => {
                self.add_words(value);
                keep(&mut self.name, value);
            }
            b"style" => self.hidden |= hides(value),
            b"type" => keep(&mut self.kind, value),
            b"name" | b"property" => keep(&mut self.name, value),
            b"content" => keep(&mut self.content, value),
            b"datetime" => keep(&mut self.datetime, value),
            _ => {}
        }
    }

    /// Adds the words of a name: `ArticleBody__text-wrap` has four.
    fn add_words(&mut self, value: &[u8]) {
        let mut start = 0;
        let mut at = 0;
        while at <= value.len() {
            let byte = value.get(at).copied().unwrap_or(b' ');
            let humps =
                byte.is_ascii_uppercase() && at > start && value[at - 1].is_ascii_lowercase();
            if humps || !byte.is_ascii_alphabetic() {
                if names_caption(&value[..start], &value[start..at]) {
                    self.named = Named::Caption;
                }
                self.add_word(&value[start..at]);
                start = if humps { at } else { at + 1 };
            }
            at += 1;
        }
    }

    fn add_word(&mut self, word: &[u8]) {
        if !(2..=LONGEST_WORD).contains(&word.len()) || self.words.len() >= MOST_WORDS {
            return;
        }
        let word = bucket(hash(word));
        if !self.words.contains(&word) {
            self.words.push(word);
        }
    }
}

/// Whether a word of a name says that the element is a caption, and the one before it not that the
/// element only has one, or that it is a film's: `imagecaption`, but `with-caption`.
fn names_caption(mut before: &[u8], word: &[u8]) -> bool {
    const CAPTION: &[u8] = b"caption";
    let ends_with = |words: &[u8], end: &[u8]| {
        let last = words.len().checked_sub(end.len());
        last.is_some_and(|at| words[at..].eq_ignore_ascii_case(end))
    };
    if !ends_with(word, CAPTION) {
        return false;
    }
    while let [rest @ .., b'-' | b'_'] = before {
        before = rest;
    }
    !marks(LineMark::NoCaption).any(|other| ends_with(before, other.as_bytes()))
}

/// Whether an address is that of an author's page: “/author/ada-quill”.
fn leads_to_author(address: &[u8]) -> bool {
    const PARTS: [&[u8]; 2] = [b"author", b"authors"];
    let mut parts = address.split(|byte| *byte == b'/').rev();
    // The last part is the author.
    parts.next().is_some_and(|last| {
        let part = if last.is_empty() {
            parts.nth(1)
        } else {
            parts.next()
        };
        part.is_some_and(|part| PARTS.contains(&part))
    })
}

/// Keeps an attribute's value, unless there is one already.
fn keep(text: &mut String, value: &[u8]) {
    if text.is_empty() {
        text.push_str(&String::from_utf8_lossy(value));
    }
}

/// Whether a style keeps the element from being shown.
fn hides(style: &[u8]) -> bool {
    let has = |property: &[u8], wanted: &[u8]| {
        style
            .split(|byte| *byte == b';')
            .filter_map(|part| {
                let colon = part.iter().position(|byte| *byte == b':')?;
                Some((part[..colon].trim_ascii(), part[colon + 1..].trim_ascii()))
            })
            .any(|(name, value)| {
                let value = value.split(|byte| *byte == b'!').next().unwrap_or(value);
                name.eq_ignore_ascii_case(property)
                    && value.trim_ascii().eq_ignore_ascii_case(wanted)
            })
    };
    has(b"display", b"none") || has(b"visibility", b"hidden")
}

/// A hash of a name, whatever its case.
pub(crate) fn hash(name: &[u8]) -> u32 {
    std::str::from_utf8(name).map_or(0, word_hash)
}

/// The words of names are told apart by this much of their hash.
pub(super) fn bucket(hash: u32) -> u16 {
    let mixed = hash.wrapping_mul(0x9E37_79B1);
    u16::try_from(mixed >> (u32::BITS - NAME_BITS)).unwrap_or(0)
}
