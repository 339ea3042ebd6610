//! HTML: a page's source → its text as lines, with the elements they stand in → the page's parts.
//!
//! [`render`] writes the page's text and remembers for each line where it stood; [`label`] says
//! which lines are story, as the page reader does but with the markup's help; from there on the
//! page reader's own finders look for the parts. What the metadata say (headline, authors, dates)
//! counts before what the lines look like.

mod attribute;
mod feature;
mod headline;
mod label;
mod metadata;
mod render;
mod sibling;
mod tag;
mod tree;

use headline::folded;
use label::HtmlModel;
use metadata::Given;
use render::{Sheet, SheetLine};
use tag::Tag;
use tree::Tree;

use crate::lexicon::phrase::{PhraseKind, PhraseKinds, WordHash};
use crate::model::Author;
use crate::page::Line;
use crate::page::marked::{
    Known, Markup, Page, authors_named, bare_story, lines_at, read_parts, story_lines,
};
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
        } = render::render(html);
        Self {
            text,
            lines,
            tree,
            given: metadata.read(plain_text),
            author_links,
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

/// Frees what stands in an element that is a caption by its names alone and holds more than one does.
fn free_long_captions(tree: &Tree, lines: &mut [Line]) {
    const MOST_LINES: usize = 4;
    for same in lines.chunk_by_mut(|line, next| line.markup == next.markup) {
        let named = match same[0].markup {
            Markup::Caption(id) => tree.element(id).tag != Tag::Figcaption,
            _ => false,
        };
        if named && same.len() > MOST_LINES {
            for line in same {
                line.markup = Markup::Plain;
            }
        }
    }
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
pub(crate) fn read_html_by(marked: Marked, model: &HtmlModel) -> (String, Page) {
    let lines = marked.measured(|word| model.lines.word(word));
    let (mut story, headline) = bare_story(&lines).unwrap_or_else(|| {
        let features = feature::MarkupFeatures::new(&marked, &lines, &model.names);
        let mut story = story_lines(&lines, &model.label(&features, lines.len()));
        for (is_story, line) in story.iter_mut().zip(&lines) {
            *is_story &= !is_mark(line);
        }
        sibling::take_siblings(&marked, &lines, &mut story);
        let headline = model.headline(&marked, &lines, &features, &story);
        (story, headline)
    });
    let headline = titled(&marked, &lines, &mut story, headline);
    let mut front = Front::default();
    if headline.is_none() {
        front.headline = marked.given.titles.first().cloned();
    }
    let authors = known_authors(&marked, &mut front);
    let linked = if authors.is_empty() {
        linked_authors(&marked, &lines, &story, headline)
    } else {
        Vec::new()
    };
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

/// The authors that links near the headline lead to; others stand below biographies and other stories.
fn linked_authors(
    marked: &Marked,
    lines: &[Line],
    story: &[bool],
    headline: Option<usize>,
) -> Vec<Author> {
    const ABOVE: usize = 4;
    const BEHIND: usize = 2;
    const MOST_WORDS: usize = 5;
    const MOST_AUTHORS: usize = 16;
    let start = story.iter().position(|is_story| *is_story).unwrap_or(0);
    let first = headline.unwrap_or(start).min(start).saturating_sub(ABOVE);
    let last = (start + BEHIND).min(lines.len());
    let [Some(top), Some(bottom)] = [lines.get(first), lines[..last].last()] else {
        return Vec::new();
    };
    let near = top.span.cover(bottom.span);
    let mut authors: Vec<Author> = Vec::new();
    for link in &marked.author_links {
        let is_near = near.contains(*link) && authors.len() < MOST_AUTHORS;
        let words = without_cue(&marked.text[*link]);
        let is_name = words.split_whitespace().count() <= MOST_WORDS
            && words.starts_with(char::is_uppercase)
            && is_somebody(words)
            && !words.contains(|sign: char| sign.is_ascii_digit() || ":?!".contains(sign));
        if is_near && is_name && !authors.iter().any(|known| known.name == words) {
            authors.push(Author {
                name: words.to_owned(),
                organization: None,
                place: None,
                span: *link,
            });
        }
    }
    authors
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
    let shape = &line.shape;
    shape.length < 50 && !shape.last.ends_sentence() && shape.phrases.meets(MARKS)
}

/// What only the metadata say: it stands on lines of its own above the page's.
#[derive(Default)]
struct Front {
    headline: Option<String>,
    authors: Vec<String>,
}

/// The authors that the metadata name; those whose names the page's text does not hold go to the
/// front.
fn known_authors(marked: &Marked, front: &mut Front) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for name in &marked.given.authors {
        let name = without_cue(name);
        if !is_somebody(name) {
            continue;
        }
        let mut named = authors_named(name);
        if named.is_empty() {
            named.push(Author {
                name: name.to_owned(),
                organization: None,
                place: None,
                span: Span::between(0, name.len()),
            });
        }
        for mut author in named {
            match as_shown(&marked.text, &author.name) {
                Some(shown) => shown.clone_into(&mut author.name),
                None => front.authors.push(author.name.clone()),
            }
            if !authors.iter().any(|known| known.name == author.name) {
                authors.push(author);
            }
        }
    }
    authors
}

/// A name without the word “By” before it.
fn without_cue(name: &str) -> &str {
    let cue = name.get(..3).filter(|cue| cue.eq_ignore_ascii_case("by "));
    cue.map_or(name, |cue| name[cue.len()..].trim_start())
}

/// Whether a name is more than the account that a page was put up with, the end of an address
/// (“ada-quill”) or the credit of a picture (“(Image: Moment)”).
fn is_somebody(name: &str) -> bool {
    const ACCOUNTS: [&str; 3] = ["admin", "administrator", "webmaster"];
    let is_account = ACCOUNTS
        .iter()
        .any(|account| account.eq_ignore_ascii_case(name));
    let is_address = name.contains('-')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    !is_account && !is_address && !name.starts_with('(')
}

/// A name as the page writes it, which may have other capitals.
fn as_shown<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let length = name.len();
    if let Some(at) = text.find(name) {
        return Some(&text[at..at + length]);
    }
    let first = name.chars().next()?;
    let is_first = |sign: char| sign.eq_ignore_ascii_case(&first);
    text.match_indices(is_first)
        .filter_map(|(at, _)| text.get(at..at + length))
        .find(|shown| shown.eq_ignore_ascii_case(name))
}

/// A page with what its metadata alone say on top.
struct Shown {
    text: String,
    lines: Vec<Line>,
    story: Vec<bool>,
    headline: Option<usize>,
    section: Option<String>,
    /// Published and updated.
    moments: [Option<String>; 2],
}

impl Shown {
    fn new(
        marked: Marked,
        lines: Vec<Line>,
        story: Vec<bool>,
        headline: Option<usize>,
        front: &Front,
    ) -> Self {
        let Given {
            published,
            updated,
            section,
            ..
        } = marked.given;
        let mut shown = Self {
            text: marked.text,
            lines,
            story,
            headline,
            section,
            moments: [published, updated],
        };
        let on_top: Vec<&str> = front
            .headline
            .iter()
            .chain(&front.authors)
            .map(String::as_str)
            .collect();
        shown.put_on_top(&on_top);
        if front.headline.is_some() {
            shown.headline = Some(0);
        }
        shown
    }

    /// Puts lines above the page's own.
    fn put_on_top(&mut self, top: &[&str]) {
        if top.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + 256);
        let mut spans = Vec::new();
        for line in top {
            let start = text.len();
            text.push_str(line);
            spans.push(Span::between(start, text.len()));
            text.push('\n');
        }
        let shift = text.len();
        text.push_str(&self.text);
        let mut lines = lines_at(&text, spans.into_iter(), |_| 0);
        let count = lines.len();
        lines.extend(std::mem::take(&mut self.lines).into_iter().map(|mut line| {
            let range = line.span.range();
            line.span = Span::between(range.start + shift, range.end + shift);
            line
        }));
        self.text = text;
        self.lines = lines;
        self.story.splice(0..0, std::iter::repeat_n(false, count));
        self.headline = self.headline.map(|line| line + count);
    }

    fn read(self, mut authors: Vec<Author>, mut linked: Vec<Author>) -> (String, Page) {
        for author in authors.iter_mut().chain(&mut linked) {
            author.span = self.place_of(&author.name);
        }
        let [published, updated] = self.moments;
        let known = Known {
            authors,
            linked,
            section: self.section,
            published: published.and_then(|moment| iso(&moment)),
            updated: updated.and_then(|moment| iso(&moment)),
        };
        let page = read_parts(&self.text, self.lines, &self.story, self.headline, known);
        (self.text, page)
    }

    /// Where a name stands: on a line of few other words before the story, or else anywhere.
    fn place_of(&self, name: &str) -> Span {
        let found = |line: &Line| {
            let at = self.text[line.span].find(name)?;
            let start = line.span.range().start + at;
            Some(Span::between(start, start + name.len()))
        };
        let short = |line: &&Line| line.shape.length < 160;
        let around = self.headline.unwrap_or(0)..self.lines.len();
        self.lines[around]
            .iter()
            .filter(short)
            .find_map(found)
            .or_else(|| self.lines.iter().find_map(found))
            .unwrap_or_default()
    }
}

/// A moment as ISO 8601 writes it, if it begins with a day of the calendar.
fn iso(moment: &str) -> Option<String> {
    let moment = moment.trim();
    let day = moment.get(..10)?;
    day.parse::<crate::model::Date>().ok()?;
    let time = &moment[10..];
    let time = time.strip_prefix(' ').map_or_else(
        || time.to_owned(),
        |time| format!("T{}", time.replace(' ', "")),
    );
    // “08:30”, “0830”, “083015”.
    let first = time
        .get(1..)
        .and_then(|time| time.split(|sign: char| !sign.is_ascii_digit()).next());
    let is_clock = first.is_some_and(|first| {
        let hour = first.get(..2).and_then(|hour| hour.parse::<u8>().ok());
        matches!(first.len(), 2 | 4 | 6) && hour.is_some_and(|hour| hour <= 24)
    });
    let known = time.is_empty()
        || time.starts_with('T')
            && is_clock
            && time[1..]
                .chars()
                .all(|sign| sign.is_ascii_digit() || ":.+-Z".contains(sign));
    Some(if known {
        format!("{day}{time}")
    } else {
        day.to_owned()
    })
}
