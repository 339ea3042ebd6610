//! HTML: a page's source → its text as lines, with the elements they stand in → the page's parts.
//!
//! [`render`] writes the page's text and remembers for each line where it stood; [`label`] says
//! which lines are story, as the page reader does but with the markup's help; from there on the
//! page reader's own finders look for the parts. What the metadata say (headline, authors, dates)
//! counts before what the lines look like.

mod attribute;
mod author;
mod block;
mod caption;
mod comment;
mod feature;
mod heading;
mod headline;
mod label;
mod lead;
mod mass;
mod menu;
mod metadata;
mod own_headline;
mod pull_quote;
mod quoted;
mod render;
mod sheet;
mod shown;
mod sibling;
mod tag;
mod tree;

use author::authors_of;
use caption::{caption_figures, caption_pictures, free_long_captions};
use heading::Headings;
use headline::folded;
use label::HtmlModel;
use metadata::Given;
use sheet::{HeadingPiece, Sheet, SheetLine};
use shown::{Front, Shown};
use tag::Tag;
use tree::Tree;

use crate::lexicon::phrase::{PhraseKind, PhraseKinds, WordHash};
use crate::page::Line;
use crate::page::marked::{Markup, Page, bare_story, lines_at, story_lines};
use crate::text::{Span, lines};

/// What the trainer shares with the reader of HTML.
#[cfg(feature = "training")]
pub(crate) mod training {
    pub(crate) use super::attribute::NAME_BITS;
    pub(crate) use super::feature::{FEATURES, MarkupFeatures};
    pub(crate) use super::headline::each_candidate as each_headline_candidate;
    pub(crate) use super::label::HtmlModel;
    pub(crate) use super::{Marked, read_html_by};
}

/// A page of HTML: its text and what its markup says.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    pub(crate) text: String,
    pub(crate) lines: Vec<SheetLine>,
    pub(crate) tree: Tree,
    pub(crate) given: Given,
    /// The words of links to authors.
    author_links: Vec<Span>,
    /// The pieces of headings of the first level.
    heading_pieces: Vec<HeadingPiece>,
}

impl Marked {
    /// Renders a page and reads its metadata.
    pub(crate) fn new(html: &str) -> Self {
        let Sheet {
            text,
            lines,
            tree,
            metadata,
            author_links,
            heading_pieces,
        } = render::render(html);
        let heading = heading_pieces.first().map(|piece| piece.start as usize);
        let heading = heading.and_then(|start| text.get(start..)?.lines().next());
        Self {
            given: metadata.read(plain_text, heading.unwrap_or_default()),
            text,
            lines,
            tree,
            author_links,
            heading_pieces,
        }
    }

    /// The words in the names of the elements around a line.
    #[cfg(feature = "training")]
    pub(crate) fn names_around(&self, line: usize) -> Vec<u16> {
        let around = self.tree.upwards(self.lines[line].element);
        around
            .flat_map(|(_, element)| self.tree.words(element).iter().copied())
            .collect()
    }

    /// The lines, measured; `score` says how much a word speaks for the story.
    pub(crate) fn measured(&self, score: impl FnMut(WordHash) -> i32) -> Vec<Line> {
        let spans = self.lines.iter().map(|line| line.span);
        let mut lines = lines_at(&self.text, spans, score);
        for (line, own) in lines.iter_mut().zip(&self.lines) {
            line.markup = markup_of(&self.tree, own);
            line.linked = own.linked * 4 >= own.span.len() * 3;
        }
        free_long_captions(&self.tree, &mut lines);
        lines
    }
}

/// What the elements around a line say it is. Many captions are known by the names of their elements
/// alone; links and items of lists have such names for their looks.
fn markup_of(tree: &Tree, line: &SheetLine) -> Markup {
    let mut markup = Markup::Plain;
    let mut named = None;
    let is_link = line.linked * 2 > line.span.len();
    for (id, outer) in tree.upwards(line.element).take(8) {
        let found = match outer.tag {
            Tag::P => Markup::Paragraph,
            Tag::Li | Tag::Dd | Tag::Dt => Markup::ListItem,
            Tag::Figcaption => return Markup::Caption(id),
            Tag::Blockquote if named.is_none() => return Markup::BlockQuote,
            tag if tag.heading_level() > 0 && named.is_none() => return Markup::Heading,
            _ => Markup::Plain,
        };
        if found == Markup::ListItem || markup == Markup::Plain {
            markup = found;
        }
        if outer.caption && !is_link && markup != Markup::ListItem {
            named = Some(id);
        }
    }
    named.map_or(markup, Markup::Caption)
}

/// The words of a text that may hold tags and character references, on one line; nothing when none of
/// it can be seen.
fn plain_text(text: &str) -> String {
    let words = if text.contains(['<', '&']) {
        render::render(text).text.replace('\n', " ")
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if lines(&words).next().is_none() {
        return String::new();
    }
    words
}

/// Reads a page of HTML: gives its text and its parts.
pub(crate) fn read_html(html: &str) -> (String, Page) {
    read_html_by(Marked::new(html), HtmlModel::get())
}

/// Reads a page of HTML by a model.
pub(crate) fn read_html_by(mut marked: Marked, model: &HtmlModel) -> (String, Page) {
    let mut lines = marked.measured(|word| model.lines.word(word));
    let (mut story, mut headline) = bare_story(&lines).unwrap_or_else(|| {
        let features = feature::MarkupFeatures::new(&marked, &lines, &model.names);
        let mut story = story_lines(&lines, &model.label(&features, lines.len()));
        for (is_story, line) in story.iter_mut().zip(&lines) {
            *is_story &= !is_mark(line);
        }
        sibling::take_siblings(&marked, &lines, &mut story);
        let headline = model.headline(&marked, &lines, &features, &story);
        (story, headline)
    });
    Headings {
        marked: &mut marked,
        lines: &mut lines,
        story: &mut story,
        headline: &mut headline,
    }
    .put_together();
    let headline = titled(&marked, &lines, &mut story, headline)
        .or_else(|| headline::only_heading(&marked, &lines, &story));
    quoted::take_sources(&marked, &mut lines, &mut story);
    caption_figures(&marked, &mut lines, &story);
    let headline = own_headline::find(&marked, &lines, &mut story, headline).or(headline);
    lead::free_standfirst(&marked, &lines, &mut story, headline);
    lead::free_names(&lines, &mut story, headline);
    comment::free_comments(&marked, &lines, &mut story);
    pull_quote::free_pull_quotes(&marked, &lines, &mut story);
    caption_pictures(&marked, &mut lines, &mut story);
    menu::mark_menus(&marked, &mut lines, headline);
    let mut front = Front::default();
    if headline.is_none() {
        front.headline = marked.given.titles.first().cloned();
    }
    let [authors, linked] = authors_of(&marked, &lines, &mut story, headline, &mut front);
    Shown::new(marked, lines, story, headline, &front).read(authors, linked)
}

/// The headline: where the line that was chosen is none of the page's titles, the heading that says the
/// title; what was taken for story above it, a ticker of other news, is freed.
fn titled(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    headline: Option<usize>,
) -> Option<usize> {
    let titles: Vec<String> = marked.given.titles.iter().map(|it| folded(it)).collect();
    let says_title = |line: usize| titles.contains(&folded(&marked.text[lines[line].span]));
    let Some(start) = story.iter().position(|is_story| *is_story) else {
        return headline;
    };
    if titles.is_empty() || headline.is_some_and(says_title) {
        return headline;
    }
    let mut below = (start + 1..lines.len()).filter(|line| lines[*line].markup == Markup::Heading);
    let Some(found) = below.find(|line| says_title(*line)) else {
        return headline;
    };
    let is_told = |line: &usize| {
        let own = &lines[*line];
        story[*line] && own.is_prose() && own.markup != Markup::ListItem
    };
    let prose = |range: std::ops::Range<usize>| range.filter(is_told).count();
    if prose(0..found) >= prose(found..lines.len()) {
        return headline;
    }
    story[..=found].fill(false);
    Some(found)
}

/// Whether a short line is known for what stands around stories, whatever its element looks like.
fn is_mark(line: &Line) -> bool {
    const MARKS: PhraseKinds = PhraseKinds::of(&[
        PhraseKind::Advertisement,
        PhraseKind::Byline,
        PhraseKind::Published,
        PhraseKind::Updated,
        PhraseKind::ReadTime,
        PhraseKind::Share,
    ]);
    const BUTTONS: PhraseKinds = PhraseKinds::of(&[PhraseKind::Navigation, PhraseKind::Related]);
    let shape = &line.shape;
    let is_button = shape.phrases.meets(BUTTONS) && line.markup == Markup::Paragraph;
    shape.length < 50 && !shape.last.ends_sentence() && (shape.phrases.meets(MARKS) || is_button)
}
