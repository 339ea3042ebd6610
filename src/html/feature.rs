//! What the labeller knows of a line from its markup: the elements around it, links, the names
//! that the page's author gave to elements, and how much of the page's prose stands beside it.
//!
//! The first features are those of any page ([`PageFeatures`]), the rest are told here. Training
//! and reading share this one extractor; every feature is a small integer.

use std::collections::HashSet;

use super::Marked;
use super::block::{Blocks, REACH, block_of, clamp};
use super::mass::Masses;
use super::tag::Tag;
use super::tree::Tree;
use crate::page::Line;
use crate::page::marked::{Features as PageRow, PageFeatures};

/// How many features a line of HTML has at most; a power of two, so that an index needs no check.
pub(crate) const FEATURES: usize = 256;

/// The features of one line.
pub(crate) type Features = [i16; FEATURES];

/// From here on features are told from the markup.
const MARKUP: usize = 128;

/// The elements around a line that say something of it, each with its feature.
const AROUND: [&[Tag]; 16] = [
    &[Tag::Article],
    &[Tag::Main],
    &[Tag::Aside],
    &[Tag::Nav],
    &[Tag::Header],
    &[Tag::Footer],
    &[Tag::Figure],
    &[Tag::Figcaption],
    &[Tag::Form, Tag::Fieldset, Tag::Button],
    &[Tag::Ul, Tag::Ol, Tag::Menu],
    &[Tag::Dl],
    &[Tag::Table],
    &[Tag::Section],
    &[Tag::Blockquote],
    &[Tag::A],
    &[Tag::Time, Tag::Address],
];

/// How many features a line has of its own.
const OWN: usize = 4 + AROUND.len() + 9;

/// Those of its own features that its neighbours see too.
const SHARED: [usize; 7] = [0, 1, 2, 20, 21, 23, 25];

/// The neighbours that are looked at.
const NEIGHBOURS: [i32; 4] = [-2, -1, 1, 2];

/// What is known of all lines of a page before any one is labelled.
pub(crate) struct MarkupFeatures<'m> {
    page: PageFeatures<'m>,
    blocks: Blocks<'m>,
    own: Vec<[i16; OWN]>,
    /// Which of the page's words its metadata give as the story, in per cent; -1 when they give none.
    in_body: Vec<i16>,
    /// How far each line stands from the first heading of the first level.
    from_heading: Vec<i16>,
    titled: Vec<i16>,
}

impl<'m> MarkupFeatures<'m> {
    pub(crate) fn new(marked: &'m Marked, lines: &'m [Line], names: &[i8]) -> Self {
        let tree = &marked.tree;
        let scores = NameScores::new(tree, names);
        let own = marked.lines.iter().map(|line| {
            let block = block_of(tree, line.element);
            own(
                tree,
                line.element,
                block,
                [line.linked, line.bold, line.span.len()],
                &scores,
            )
        });
        let heading = marked.lines.iter().position(|line| {
            tree.upwards(line.element)
                .take(4)
                .any(|(_, it)| it.tag == Tag::H1)
        });
        let from_heading = (0..lines.len()).map(|at| {
            heading.map_or(-1000, |heading| {
                clamp(i64::try_from(at).unwrap_or(0) - i64::try_from(heading).unwrap_or(0))
            })
        });
        Self {
            page: PageFeatures::new(lines),
            blocks: Blocks::new(marked, lines),
            own: own.collect(),
            in_body: in_body(marked),
            from_heading: from_heading.collect(),
            titled: titled(marked, lines),
        }
    }

    /// What a line's own markup says.
    pub(crate) fn own_of(&self, line: usize) -> &[i16] {
        &self.own[line]
    }

    /// How many lines after the first heading of the first level a line stands; -1000 when there
    /// is none.
    pub(crate) fn lines_from_heading(&self, line: usize) -> i16 {
        self.from_heading[line]
    }

    /// Calls `take` with each line that may belong to the story and its features; `scores` as for
    /// [`PageFeatures::each_candidate`].
    pub(crate) fn each_candidate(
        &self,
        scores: Option<&[i16]>,
        mut take: impl FnMut(usize, &Features),
    ) {
        let masses = Masses::new(&self.blocks, scores);
        let mut features = [0; FEATURES];
        self.page.each_candidate(scores, |line, row: &PageRow| {
            features[..row.len()].copy_from_slice(row);
            self.fill(line, &masses, &mut features);
            take(line, &features);
        });
    }

    fn fill(&self, at: usize, masses: &Masses, features: &mut Features) {
        let mut next = MARKUP;
        let mut add = |values: &[i16]| {
            features[next..next + values.len()].copy_from_slice(values);
            next += values.len();
        };
        add(&self.own[at]);
        for distance in NEIGHBOURS {
            let neighbour = at
                .checked_add_signed(distance as isize)
                .filter(|line| *line < self.own.len());
            add(&neighbour.map_or([-1; SHARED.len()], |line| {
                SHARED.map(|feature| self.own[line][feature])
            }));
            add(&[neighbour.map_or(-1, |line| {
                let (own, other) = (&self.blocks.around[at], &self.blocks.around[line]);
                let shared = own.iter().position(|element| other.contains(element));
                clamp(shared.map_or(9, |level| level.try_into().unwrap_or(9)))
            })]);
        }
        add(&masses.place(&self.blocks, at));
        add(&[self.in_body[at], self.from_heading[at], self.titled[at]]);
    }
}

/// What the names of elements say: for each element the sum, the least and the greatest score of
/// its own words, and the same with all elements around it.
struct NameScores {
    own: Vec<[i16; 3]>,
    all: Vec<[i16; 3]>,
}

impl NameScores {
    fn new(tree: &Tree, names: &[i8]) -> Self {
        let mut found = Self {
            own: Vec::with_capacity(tree.elements.len()),
            all: Vec::with_capacity(tree.elements.len()),
        };
        for element in &tree.elements {
            let mut own = [0_i16; 3];
            for word in tree.words(element) {
                let score = names.get(usize::from(*word)).copied().unwrap_or(0);
                let score = i16::from(score);
                own = [
                    own[0].saturating_add(score),
                    own[1].min(score),
                    own[2].max(score),
                ];
            }
            // Parents stand before their children; the root is its own.
            let outer = found.all.get(element.parent as usize).copied();
            let outer = outer.unwrap_or_default();
            found.all.push([
                outer[0].saturating_add(own[0]).clamp(-2000, 2000),
                outer[1].min(own[1]),
                outer[2].max(own[2]),
            ]);
            found.own.push(own);
        }
        found
    }
}

/// What a line's own markup says.
fn own(
    tree: &Tree,
    element: u32,
    block: u32,
    [linked, bold, length]: [u32; 3],
    scores: &NameScores,
) -> [i16; OWN] {
    let mut features = [0; OWN];
    let share = |part: u32| clamp(i64::from(part) * 100 / i64::from(length.max(1)));
    let tag = tree.element(block).tag;
    features[0] = class_of(tag);
    features[1] = share(linked);
    features[2] = share(bold);
    let mut depth = 0;
    for (_, outer) in tree.upwards(element).take(REACH) {
        depth += 1;
        for (slot, tags) in features[4..].iter_mut().zip(AROUND) {
            if *slot == 0 && tags.contains(&outer.tag) {
                *slot = depth;
            }
        }
    }
    features[3] = depth;
    let parent = tree.element(block).parent as usize;
    let (own, inner) = (&scores.own, &scores.all[element as usize]);
    features[4 + AROUND.len()..].copy_from_slice(&[
        inner[0],
        inner[1],
        inner[2],
        own[element as usize][0],
        own[block as usize][0],
        own[parent][0],
        own[tree.elements[parent].parent as usize][0],
        own[block as usize][1].min(own[parent][1]),
        own[block as usize][2].max(own[parent][2]),
    ]);
    features
}

/// Tags as a number, alike ones side by side.
fn class_of(tag: Tag) -> i16 {
    match tag {
        Tag::P => 10,
        Tag::Div => 9,
        Tag::Section | Tag::Article | Tag::Main => 8,
        Tag::Blockquote => 11,
        Tag::Pre => 12,
        Tag::H2 => 13,
        Tag::H3 => 14,
        Tag::H4 | Tag::H5 | Tag::H6 => 15,
        Tag::H1 => 16,
        Tag::Li => 7,
        Tag::Dd | Tag::Dt => 6,
        Tag::Td | Tag::Th => 5,
        Tag::Figcaption | Tag::Figure | Tag::Caption => 4,
        Tag::Header => 3,
        Tag::Footer | Tag::Nav | Tag::Aside => 2,
        Tag::Form | Tag::Fieldset | Tag::Legend => 1,
        _ => 0,
    }
}

/// How many of each line's words stand in the story as the metadata give it, in per cent: runs of
/// four words.
fn in_body(marked: &Marked) -> Vec<i16> {
    let Some(body) = &marked.given.body else {
        return vec![-1; marked.lines.len()];
    };
    let mut known = HashSet::new();
    runs(body, |run| {
        known.insert(run);
    });
    let lines = marked.lines.iter().map(|line| {
        let (mut all, mut found) = (0, 0);
        runs(&marked.text[line.span], |run| {
            all += 1;
            found += i64::from(known.contains(&run));
        });
        if all == 0 {
            -1
        } else {
            clamp(found * 100 / all)
        }
    });
    lines.collect()
}

/// Calls `take` with a hash of each run of four words; of all words, when there are fewer.
fn runs(text: &str, mut take: impl FnMut(u64)) {
    let mut last = [0_u32; 4];
    let mut count = 0;
    crate::page::marked::measure(text, |word| {
        last.rotate_left(1);
        last[3] = u32::from(word.bucket(16));
        count += 1;
        if count >= 4 {
            take(run_hash(last));
        }
        0
    });
    if (1..4).contains(&count) {
        take(run_hash(last));
    }
}

fn run_hash(words: [u32; 4]) -> u64 {
    words
        .iter()
        .fold(0, |hash, word| hash << 16 | u64::from(*word))
}

/// Whether each line has the words of a title of the article (2) or of a description (1).
fn titled(marked: &Marked, lines: &[Line]) -> Vec<i16> {
    let hashes = |texts: &[String]| -> Vec<_> {
        texts
            .iter()
            .map(|text| crate::page::marked::measure(text, |_| 0).hash)
            .collect()
    };
    let titles = hashes(&marked.given.titles);
    let descriptions = hashes(&marked.given.descriptions);
    let kinds = lines.iter().map(|line| {
        if titles.contains(&line.shape.hash) {
            2
        } else {
            i16::from(descriptions.contains(&line.shape.hash))
        }
    });
    kinds.collect()
}
