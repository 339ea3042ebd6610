//! Rendering: the page's text as lines, each with the element it stands in, and the metadata
//! beside it.
//!
//! White space is as in a browser: it collapses outside `<pre>`, blocks and `<br>` end lines,
//! cells are parted by tabs. Where a style sheet must be what parts words, because a capital stands
//! right behind the end of a sentence or of an element, a line ends, too. Scripts, styles and hidden elements leave no text.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span as TokenSpan, Tokenizer};

use super::attribute::{Attributes, hash};
use super::metadata::Metadata;
use super::sheet::{HeadingPiece, Sheet, SheetLine};
use super::tag::Tag;
use super::tree::{Ended, OpenElements};
use crate::text::{Span, trim};

/// Renders a page.
pub(crate) fn render(html: &str) -> Sheet {
    let mut renderer = Renderer::new(html.len());
    let mut emitter = CallbackEmitter::new(
        |event: CallbackEvent<'_>, _: TokenSpan<()>| -> Option<Infallible> {
            renderer.take(&event);
            None
        },
    );
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, Lenient(emitter)).finish();
    renderer.finish()
}

/// Takes tags and text without asking whether they are as the standard wants them, a tenth of the
/// time of reading a page.
struct Lenient<E>(E);

impl<E: Emitter> ForwardingEmitter for Lenient<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// What the text that comes next is, if not the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Capture {
    Nothing,
    Title,
    LinkedData,
}

struct Renderer {
    elements: OpenElements,
    page: Writer,
    metadata: Metadata,
    /// The start tag that is being read.
    tag: Tag,
    name: u32,
    attributes: Attributes,
    attribute: Vec<u8>,
    capture: Capture,
    /// Where the open link to an author begins.
    author_from: Option<usize>,
    author_links: Vec<Span>,
}

impl Renderer {
    fn new(bytes: usize) -> Self {
        Self {
            elements: OpenElements::new(),
            page: Writer::new(bytes / 16),
            metadata: Metadata::default(),
            tag: Tag::Other,
            name: 0,
            attributes: Attributes::default(),
            attribute: Vec::new(),
            capture: Capture::Nothing,
            author_from: None,
            author_links: Vec::new(),
        }
    }

    fn take(&mut self, event: &CallbackEvent<'_>) {
        match *event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag::named(name);
                self.name = hash(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.extend_from_slice(name);
                self.attributes.take_name(name);
            }
            CallbackEvent::AttributeValue { value } => {
                self.attributes.take(&self.attribute, value);
            }
            CallbackEvent::CloseStartTag { self_closing } => self.start(self_closing),
            CallbackEvent::EndTag { name } => {
                let tag = Tag::named(name);
                let mut ended = self.elements.close(tag, hash(name));
                // Browsers read `</p>` and `</br>` without a start as empty elements.
                ended.block |= tag == Tag::Br || tag == Tag::P;
                if tag == Tag::A {
                    self.end_author();
                }
                self.ended(ended);
                self.capture = Capture::Nothing;
            }
            CallbackEvent::String { value } => self.string(value),
            CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let tag = self.tag;
        self.page.seam();
        let shown = self.elements.is_shown();
        let ended = self
            .elements
            .open(tag, self.name, &self.attributes, self_closing);
        self.ended(ended);
        self.capture = match tag {
            Tag::Title if shown && self.metadata.title.is_empty() => Capture::Title,
            Tag::Script if is_linked_data(&self.attributes.kind) => Capture::LinkedData,
            _ => Capture::Nothing,
        };
        if tag == Tag::Meta {
            let Attributes { name, content, .. } = &self.attributes;
            self.metadata.add(name, content);
        } else if tag == Tag::Time {
            self.metadata.add_time(&self.attributes.datetime);
        }
        if !self.elements.is_shown() {
            return;
        }
        if tag == Tag::A && self.attributes.to_author {
            self.author_from = Some(self.page.text.len());
        }
        if tag == Tag::Br || tag.is_block() {
            self.page.end_line();
        } else if tag.is_cell() {
            self.page.tab();
        }
    }

    /// Takes the words of the link to an author that ends here.
    fn end_author(&mut self) {
        const MOST: usize = 32;
        const LONGEST: u32 = 80;
        let Some(start) = self.author_from.take() else {
            return;
        };
        let text = &self.page.text;
        let start = start.min(text.len());
        let words = trim(text, Span::between(start, text.len()));
        let is_sized = (1..=LONGEST).contains(&words.len());
        if is_sized && self.author_links.len() < MOST && !text[words].contains('\n') {
            self.author_links.push(words);
        }
    }

    fn ended(&mut self, ended: Ended) {
        self.page.seam();
        if ended.block {
            self.page.end_line();
        } else if ended.cell {
            self.page.tab();
        }
    }

    fn string(&mut self, value: &[u8]) {
        match self.capture {
            Capture::Nothing if !self.elements.is_shown() => {}
            Capture::Nothing => self.text(&String::from_utf8_lossy(value)),
            Capture::Title => {
                let title = String::from_utf8_lossy(value);
                self.metadata.title.push_str(&title);
            }
            Capture::LinkedData => {
                let data = String::from_utf8_lossy(value).into_owned();
                self.metadata.linked_data.push(data);
            }
        }
    }

    fn text(&mut self, text: &str) {
        let elements = &self.elements;
        let ink = Ink {
            element: elements.innermost_id(),
            linked: elements.in_link(),
            bold: elements.in_bold(),
            heading: elements.in_heading(),
        };
        if elements.in_preformatted() {
            for (number, line) in text.split(['\n', '\r']).enumerate() {
                if number > 0 {
                    self.page.end_line();
                }
                self.page.words(line, ink);
            }
        } else {
            self.page.words(text, ink);
        }
    }

    fn finish(mut self) -> Sheet {
        self.page.end_line();
        Sheet {
            text: self.page.text,
            lines: self.page.lines,
            tree: self.elements.tree,
            metadata: self.metadata,
            author_links: self.author_links,
            heading_pieces: self.page.heading_pieces,
        }
    }
}

/// Whether a script's type says that it is JSON-LD.
fn is_linked_data(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or(kind).trim();
    kind.eq_ignore_ascii_case("application/ld+json")
}

/// Where words stand.
#[derive(Clone, Copy)]
struct Ink {
    element: u32,
    linked: bool,
    bold: bool,
    /// Whether they stand in a heading of the first level.
    heading: bool,
}

/// Writes lines.
struct Writer {
    text: String,
    lines: Vec<SheetLine>,
    /// The line that is being written; its span is that of what has been written.
    line: Option<SheetLine>,
    start: usize,
    /// Whether white space parts the next word from the last.
    space: bool,
    /// Whether a new cell parts them.
    tab: bool,
    /// How many tags stand between them.
    seams: u32,
    /// The element that the last word stands in.
    element: u32,
    heading_pieces: Vec<HeadingPiece>,
}

impl Writer {
    fn new(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            lines: Vec::new(),
            line: None,
            start: 0,
            space: false,
            tab: false,
            seams: 0,
            element: 0,
            heading_pieces: Vec::new(),
        }
    }

    /// Writes words; white space collapses.
    fn words(&mut self, text: &str, ink: Ink) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let blank = bytes[at..]
                .iter()
                .take_while(|byte| is_space(**byte))
                .count();
            self.space |= blank > 0;
            at += blank;
            let length = bytes[at..]
                .iter()
                .position(|byte| is_space(*byte))
                .unwrap_or(bytes.len() - at);
            if length > 0 {
                self.word(&text[at..at + length], ink);
                at += length;
            }
        }
    }

    fn word(&mut self, word: &str, ink: Ink) {
        let glued = !self.space && !self.tab && self.line.is_some();
        if glued && self.seams > 0 && is_parted(&self.text, word, self.seams) {
            self.end_line();
        } else if glued && ink.heading && ink.element != self.element {
            self.space = self.is_labelled(word);
        }
        let is_piece = ink.heading && (self.line.is_none() || ink.element != self.element);
        self.element = ink.element;
        if self.line.is_none() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.start = self.text.len();
            self.line = Some(SheetLine {
                span: Span::between(self.start, self.start),
                element: ink.element,
                linked: 0,
                bold: 0,
            });
        } else if self.tab {
            self.text.push('\t');
        } else if self.space {
            self.text.push(' ');
        }
        (self.tab, self.space, self.seams) = (false, false, 0);
        if is_piece {
            self.heading_pieces.push(HeadingPiece {
                start: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
                element: ink.element,
            });
        }
        push_on_one_line(&mut self.text, word);
        if let Some(line) = &mut self.line {
            let length = u32::try_from(word.len()).unwrap_or(u32::MAX);
            line.linked += if ink.linked { length } else { 0 };
            line.bold += if ink.bold { length } else { 0 };
        }
    }

    /// Whether a style sheet must part a word of a heading from the label before it: “Live”.
    fn is_labelled(&self, word: &str) -> bool {
        let label = self.heading_pieces.last().map(|piece| piece.start as usize);
        let label = label.and_then(|start| self.text.get(start..));
        let mut back = label.unwrap_or_default().chars().rev();
        let (Some(last), Some(_)) = (back.next(), back.next()) else {
            return false;
        };
        let mut signs = word.chars();
        let (first, second) = (signs.next(), signs.next());
        match first {
            Some('(' | '“' | '‘') => last.is_alphanumeric(),
            Some(first) if first.is_uppercase() => {
                last.is_lowercase() || last.is_uppercase() && second.is_some_and(char::is_lowercase)
            }
            _ => false,
        }
    }

    /// Takes note of a tag.
    fn seam(&mut self) {
        self.seams += 1;
    }

    /// Parts what comes next from what stands on the line by a tab.
    fn tab(&mut self) {
        self.tab |= self.line.is_some();
    }

    fn end_line(&mut self) {
        (self.tab, self.space) = (false, false);
        let Some(mut line) = self.line.take() else {
            return;
        };
        line.span = trim(&self.text, Span::between(self.start, self.text.len()));
        if line.span.is_empty() {
            // Nothing but characters that show nothing.
            self.text.truncate(self.start.saturating_sub(1));
            let end = self.text.len();
            while (self.heading_pieces.last()).is_some_and(|piece| piece.start as usize >= end) {
                self.heading_pieces.pop();
            }
        } else {
            self.lines.push(line);
        }
    }
}

/// Whether a style sheet must part a word from the text before it, with only tags between them: a
/// capital behind the end of a sentence, or, between elements, behind a small letter.
fn is_parted(text: &str, word: &str, seams: u32) -> bool {
    let mut back = text.chars().rev();
    let (Some(last), Some(before)) = (back.next(), back.next()) else {
        return false;
    };
    let begins = word.trim_start_matches(['“', '"', '‘', '\'']);
    if !begins.starts_with(char::is_uppercase) {
        return false;
    }
    let stop = |character: char| ".!?…".contains(character);
    let ends = stop(last) && (before.is_lowercase() || before.is_ascii_digit())
        || "”\"".contains(last) && stop(before);
    ends || seams > 1 && last.is_lowercase()
}

/// Whether a byte is white space that collapses.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C)
}

/// Adds words to a line; what would end the line is a blank.
fn push_on_one_line(text: &mut String, word: &str) {
    if word.is_ascii() {
        text.push_str(word);
        return;
    }
    let mut pieces = word.split(['\u{85}', '\u{2028}', '\u{2029}']);
    text.extend(pieces.next());
    for piece in pieces {
        text.push(' ');
        text.push_str(piece);
    }
}
