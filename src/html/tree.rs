//! The tree: the elements of the page, and those that are open while it is being read.
//!
//! No full tree of the HTML standard: an element knows its parent, tags close each other as they
//! do in a browser for all but the strangest nesting, and text is written out as it comes.

use super::attribute::{Attributes, Named, bucket, hash};
use super::tag::Tag;

/// Elements nest at most this deep, as in browsers; deeper ones count as their parents' siblings.
const DEEPEST: usize = 512;

/// An element of the page.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    /// The element it stands in; the root is its own parent.
    pub(crate) parent: u32,
    pub(crate) tag: Tag,
    /// Where the words of its names stand in [`Tree::words`].
    words: (u32, u32),
    /// A hash of its class as written.
    pub(crate) class: u32,
    /// Whether its names say that it is a caption.
    pub(crate) caption: bool,
    /// Whether a picture stands right in it.
    pub(crate) pictured: bool,
}

/// The elements of a page, in the order of their start tags.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) elements: Vec<Element>,
    words: Vec<u16>,
}

impl Tree {
    /// A page without elements but for its root.
    pub(crate) fn new() -> Self {
        let root = Element {
            parent: 0,
            tag: Tag::Other,
            words: (0, 0),
            class: 0,
            caption: false,
            pictured: false,
        };
        Self {
            elements: vec![root],
            words: Vec::new(),
        }
    }

    fn add(&mut self, tag: Tag, parent: u32, attributes: &Attributes) -> u32 {
        let start = small(self.words.len());
        self.words.extend_from_slice(&attributes.words);
        self.elements.push(Element {
            parent,
            tag,
            words: (start, small(self.words.len())),
            class: attributes.class,
            caption: attributes.named == Named::Caption,
            pictured: false,
        });
        small(self.elements.len() - 1)
    }

    /// An element.
    pub(crate) fn element(&self, id: u32) -> &Element {
        &self.elements[id as usize]
    }

    /// The words of an element's names.
    pub(crate) fn words(&self, element: &Element) -> &[u16] {
        let (start, end) = element.words;
        &self.words[start as usize..end as usize]
    }

    /// Whether an element or one of those close around it has one of some words in its names.
    pub(super) fn is_named(&self, id: u32, names: &[&str], reach: usize) -> bool {
        let mut around = self.upwards(id).take(reach);
        around.any(|(_, element)| {
            let own = self.words(element);
            !own.is_empty()
                && names
                    .iter()
                    .any(|name| own.contains(&bucket(hash(name.as_bytes()))))
        })
    }

    /// Forgets the names of all elements.
    #[cfg(feature = "training")]
    pub(crate) fn forget_names(&mut self) {
        for element in &mut self.elements {
            element.words = (0, 0);
            element.class = 0;
        }
    }

    /// An element and those around it, from inside out, without the root.
    pub(crate) fn upwards(&self, id: u32) -> impl Iterator<Item = (u32, &Element)> {
        let mut next = id;
        std::iter::from_fn(move || {
            let here = next;
            let element = self.element(here);
            next = element.parent;
            (here != 0).then_some((here, element))
        })
    }
}

/// An element that is open.
#[derive(Clone, Debug)]
struct Open {
    id: u32,
    tag: Tag,
    /// A hash of its name.
    name: u32,
    /// Whether its text is not shown.
    skipped: bool,
    /// Whether its end tag has come while a block inside it was open.
    closed: bool,
}

/// What the end of an element changes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ended {
    /// Whether a block or a cell ended, so that the line does.
    pub(super) block: bool,
    /// Whether a cell of a table ended.
    pub(super) cell: bool,
}

/// The elements that are open, and what follows from them.
#[derive(Debug)]
pub(super) struct OpenElements {
    pub(super) tree: Tree,
    stack: Vec<Open>,
    /// How many of the open elements are skipped, links, bold, headings of the first level, preformatted, or
    /// foreign.
    skipped: u32,
    links: u32,
    bold: u32,
    headings: u32,
    preformatted: u32,
    foreign: u32,
}

impl OpenElements {
    pub(super) fn new() -> Self {
        Self {
            tree: Tree::new(),
            stack: Vec::new(),
            skipped: 0,
            links: 0,
            bold: 0,
            headings: 0,
            preformatted: 0,
            foreign: 0,
        }
    }

    /// Whether text is shown here.
    pub(super) fn is_shown(&self) -> bool {
        self.skipped == 0
    }

    /// Whether text is part of a link here.
    pub(super) fn in_link(&self) -> bool {
        self.links > 0
    }

    /// Whether text is bold here.
    pub(super) fn in_bold(&self) -> bool {
        self.bold > 0
    }

    /// Whether text is part of a heading of the first level here.
    pub(super) fn in_heading(&self) -> bool {
        self.headings > 0
    }

    /// Whether line breaks are kept here.
    pub(super) fn in_preformatted(&self) -> bool {
        self.preformatted > 0
    }

    /// The tag of the innermost open element.
    pub(super) fn innermost(&self) -> Tag {
        self.stack.last().map_or(Tag::Other, |open| open.tag)
    }

    /// The number of the innermost open element.
    pub(super) fn innermost_id(&self) -> u32 {
        self.stack.last().map_or(0, |open| open.id)
    }

    /// Opens an element, after closing what its start closes.
    pub(super) fn open(
        &mut self,
        tag: Tag,
        name: u32,
        attributes: &Attributes,
        self_closing: bool,
    ) -> Ended {
        let mut ended = Ended::default();
        while self.foreign > 0 && tag.is_block() && !self.stack.is_empty() {
            self.pop(&mut ended);
        }
        if self.foreign == 0 {
            self.close_implied(tag, &mut ended);
        }
        if tag == Tag::Img {
            let id = self.innermost_id() as usize;
            self.tree.elements[id].pictured = true;
        }
        if tag.is_void() || self_closing && (self.foreign > 0 || tag.is_foreign()) {
            return ended;
        }
        if self.stack.len() >= DEEPEST {
            self.pop(&mut ended);
        }
        let parent = self.innermost_id();
        let skipped =
            tag.is_skipped() || attributes.hidden || tag == Tag::Dialog && !attributes.open;
        let id = if self.skipped > 0 || tag.is_skipped() {
            parent
        } else {
            self.tree.add(tag, parent, attributes)
        };
        let open = Open {
            id,
            tag,
            name,
            skipped,
            closed: false,
        };
        self.count(&open, 1);
        self.stack.push(open);
        ended
    }

    /// Closes what the start of an element closes.
    fn close_implied(&mut self, tag: Tag, ended: &mut Ended) {
        if tag.closes_paragraph() {
            self.close_nearest(|open| open == Tag::P, |open| open == Tag::Button, ended);
        }
        if tag.heading_level() > 0 && self.innermost().heading_level() > 0 {
            self.pop(ended);
        }
        if tag == Tag::A {
            self.end(Tag::A, None, ended);
        }
        // A cell may be open in a row that is to be closed in turn.
        while self.close_nearest(
            |open| tag.closes_sibling(open),
            |open| tag.seeks_no_sibling_beyond(open),
            ended,
        ) {}
    }

    /// Closes the innermost element of a sort, unless another sort or a boundary stands before it.
    fn close_nearest(
        &mut self,
        wanted: impl Fn(Tag) -> bool,
        before: impl Fn(Tag) -> bool,
        ended: &mut Ended,
    ) -> bool {
        for at in (0..self.stack.len()).rev() {
            let tag = self.stack[at].tag;
            if wanted(tag) {
                while self.stack.len() > at {
                    self.pop(ended);
                }
                return true;
            }
            if before(tag) || tag.shields(Tag::Other) {
                return false;
            }
        }
        false
    }

    /// Takes an end tag.
    pub(super) fn close(&mut self, tag: Tag, name: u32) -> Ended {
        let mut ended = Ended::default();
        self.end(tag, Some(name), &mut ended);
        ended
    }

    /// Ends the innermost element with a tag (and a name): closes it and all inside it, or only
    /// marks it when it is laid out in line and a block is open inside it.
    fn end(&mut self, tag: Tag, name: Option<u32>, ended: &mut Ended) {
        let mut has_block = false;
        for at in (0..self.stack.len()).rev() {
            let open = &self.stack[at];
            let same = open.tag == tag && name.is_none_or(|name| name == open.name);
            if same && !open.closed {
                let in_line = !(tag.is_block() || tag.is_cell() || tag.is_skipped());
                if in_line && has_block {
                    let open = self.stack[at].clone();
                    self.count(&open, -1);
                    self.stack[at].closed = true;
                } else {
                    while self.stack.len() > at {
                        self.pop(ended);
                    }
                }
                return;
            }
            if open.tag.shields(tag) {
                return;
            }
            has_block |= open.tag.is_block() || open.tag.is_cell();
        }
    }

    fn pop(&mut self, ended: &mut Ended) {
        let Some(open) = self.stack.pop() else {
            return;
        };
        ended.block |= open.tag.is_block();
        ended.cell |= open.tag.is_cell();
        if !open.closed {
            self.count(&open, -1);
        }
    }

    /// Counts what follows from an element that opens (1) or closes (-1).
    fn count(&mut self, open: &Open, change: i32) {
        let count = |counter: &mut u32, counts: bool| {
            if counts {
                *counter = counter.saturating_add_signed(change);
            }
        };
        count(&mut self.skipped, open.skipped);
        count(&mut self.links, open.tag == Tag::A);
        count(&mut self.bold, open.tag.is_bold());
        count(&mut self.headings, open.tag == Tag::H1);
        count(&mut self.preformatted, open.tag.is_preformatted());
        count(&mut self.foreign, open.tag.is_foreign());
    }
}

fn small(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
