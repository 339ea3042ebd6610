//! The page: lines → blocks → headline, standfirst, byline, story, furniture.
//!
//! [`label`] says how likely each line is one of the story; from there on each finder looks for
//! one part, in the order of [`read_page`], and marks the lines that it has read.

mod aside;
mod author;
mod byline;
mod byline_cue;
mod byline_piece;
mod byline_word;
mod caption;
mod clamp;
mod credit;
mod credit_end;
mod credited_caption;
mod dateline;
mod desk;
mod ending;
mod feature;
mod furniture;
mod heading;
mod headline;
mod house;
mod instant;
mod join;
mod label;
mod line;
mod marked_caption;
mod moment;
mod passed_over;
mod phrase_set;
mod pull_quote;
mod related;
mod resumed;
mod run;
mod shape;
mod sheet;
mod short_copy;
mod sign;
mod stamp;
mod standfirst;
mod standing;
mod story;
mod story_caption;
mod title;
mod told_day;
mod video;

use crate::lexicon::phrase::WordHash;
use crate::model::{
    Author, Block, BlockKind, Caption, Dateline, Paragraph, ParagraphKind, Stamp, TextSpan, Video,
};
use crate::text::{Span, lines, single_spaced, unwrapped};
use join::joined_lines;
use label::{LineModel, label_headline, label_lines};
use line::measure_lines;
use sheet::Sheet;

pub(crate) use dateline::read_dateline;
pub(crate) use line::Line;

/// What the reader of HTML shares with the page reader.
#[cfg(feature = "html")]
pub(crate) mod marked {
    pub(crate) use super::author::authors_named;
    pub(crate) use super::byline_word::has_role;
    pub(crate) use super::feature::{Features, PageFeatures};
    pub(crate) use super::headline::each_candidate as each_headline_candidate;
    pub(crate) use super::label::{LineModel, scores};
    pub(crate) use super::line::Markup;
    pub(crate) use super::phrase_set::NO_STORY;
    pub(crate) use super::shape::{Edge, measure};
    pub(crate) use super::story::{bare_story, story_lines};
    pub(crate) use super::{Known, Page, lines_at, read_parts};
}

/// What the trainer shares with the page reader.
#[cfg(feature = "training")]
pub(crate) mod training {
    pub(crate) use super::feature::{FEATURES, PageFeatures, WORD_BITS};
    pub(crate) use super::headline::each_candidate as each_headline_candidate;
    pub(crate) use super::label::LineModel;
    pub(crate) use super::line::Line;
    pub(crate) use super::shape::measure;
    pub(crate) use super::{page_lines, read_page_by};
}

/// What the page reader makes of a page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) headline: Option<TextSpan>,
    pub(crate) kicker: Option<TextSpan>,
    pub(crate) standfirst: Vec<TextSpan>,
    pub(crate) authors: Vec<Author>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) published: Option<Stamp>,
    pub(crate) updated: Option<Stamp>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) captions: Vec<Caption>,
    pub(crate) videos: Vec<Video>,
    pub(crate) related: Vec<TextSpan>,
    pub(crate) comment_count: Option<u32>,
    pub(crate) blocks: Vec<Block>,
}

/// The page's lines, measured; `score` says how much a word speaks for the story.
pub(crate) fn page_lines(text: &str, score: impl FnMut(WordHash) -> i32) -> Vec<Line> {
    measure_lines(text, joined_lines(text), score)
}

/// Reads a page: every line becomes a block, the story is told from what surrounds it.
pub(crate) fn read_page(text: &str) -> Page {
    read_page_by(text, LineModel::get())
}

/// Reads a page by a model.
pub(crate) fn read_page_by(text: &str, model: &LineModel) -> Page {
    let lines = page_lines(text, |word| model.word(word));
    if let Some((story, headline)) = story::bare_story(&lines) {
        let headline = headline
            .map(|chosen| title::title_beside(text, &lines, &story, chosen).unwrap_or(chosen));
        return read_parts(text, lines, &story, headline, Known::default());
    }
    let scores = label_lines(model, &lines);
    let mut story = story::story_lines(&lines, &scores);
    story::add_last_sentences(text, &lines, &scores, &mut story);
    let settle = |story: &mut [bool]| {
        resumed::take_resumed(text, &lines, &scores, story);
        if short_copy::is_short(&lines) {
            short_copy::take_sentences(text, &lines, &scores, story);
        }
        ending::cut_behind_heading(text, &lines, story);
    };
    // The choice of headlines was learned with what was found so far.
    let headline = if short_copy::is_short(&lines) {
        settle(&mut story);
        label_headline(model, text, &lines, &story)
    } else {
        let headline = label_headline(model, text, &lines, &story);
        settle(&mut story);
        headline
    };
    read_parts(text, lines, &story, headline, Known::default())
}

/// What is known of a page before its parts are looked for.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Who wrote it; when nobody is known, bylines tell.
    pub(crate) authors: Vec<Author>,
    /// To whom links near the headline lead; they count when no byline tells.
    pub(crate) linked: Vec<Author>,
    /// The section of the paper it stands in.
    pub(crate) section: Option<String>,
    /// When it was published and updated, in ISO 8601.
    pub(crate) published: Option<String>,
    pub(crate) updated: Option<String>,
}

/// The lines of a page that has been cut already, measured.
#[cfg(feature = "html")]
pub(crate) fn lines_at(
    text: &str,
    spans: impl Iterator<Item = Span>,
    score: impl FnMut(WordHash) -> i32,
) -> Vec<Line> {
    let whole = |span| crate::text::Joined {
        span,
        several: false,
    };
    measure_lines(text, spans.map(whole).collect(), score)
}

/// Reads the parts of a page of which it is known which lines are story.
pub(crate) fn read_parts(
    text: &str,
    lines: Vec<Line>,
    story: &[bool],
    headline: Option<usize>,
    known: Known,
) -> Page {
    let mut sheet = Sheet::new(text, lines, story);
    sheet.headline = headline;
    heading::take_above_byline(&mut sheet);
    heading::take_below_trail(&mut sheet);
    heading::take_without_tail(&mut sheet);
    heading::mark_headlines(&mut sheet);
    heading::take_first_repeat(&mut sheet);
    related::free_teasers(&mut sheet);
    furniture::free_comments(&mut sheet);
    furniture::mark_newsletters(&mut sheet);
    standing::free_standing(&mut sheet);
    furniture::mark_addresses(&mut sheet);
    aside::free_asides(&mut sheet);
    passed_over::take_passed_over(&mut sheet);
    pull_quote::free_pull_quotes(&mut sheet);
    standfirst::free_lead(&mut sheet);
    standfirst::free_above_question(&mut sheet);
    stamp::free_opening_day(&mut sheet);
    let videos = video::find_videos(&mut sheet);
    let captions = caption::find_captions(&mut sheet);
    let expected = if known.authors.is_empty() {
        &known.linked
    } else {
        &known.authors
    };
    let bylines = byline::find_authors(&mut sheet, expected);
    heading::free_lines_before_byline(&mut sheet);
    let named = [
        author::with_byline(text, known.authors, &bylines),
        bylines,
        known.linked,
    ];
    let mut named = named.into_iter();
    let authors = named
        .find(|authors| !authors.is_empty())
        .unwrap_or_default();
    aside::free_biography(&mut sheet, &authors);
    let stamps = stamp::find_stamps(&mut sheet);
    let standfirst = standfirst::find_standfirst(&mut sheet);
    let kicker = heading::find_kicker(&mut sheet, &authors)
        .or_else(|| heading::find_section(&mut sheet, &known.section?));
    let related = related::find_related(&mut sheet);
    let dateline_above = dateline::find_dateline_above(&mut sheet);
    let paragraphs = story::paragraphs(&mut sheet);
    let comment_count = furniture::name_furniture(&mut sheet);
    let [published, updated] = stamps.with_known(known.published, known.updated);
    let prose = paragraphs
        .iter()
        .find(|part| part.kind == ParagraphKind::Paragraph);
    Page {
        headline: sheet
            .headline
            .map(|line| heading::headline_part(&sheet, line)),
        kicker,
        standfirst,
        authors,
        dateline: prose
            .and_then(|part| dateline::read_dateline(text, part.span))
            .or(dateline_above)
            .or_else(|| dateline::read_below(text, &paragraphs))
            .and_then(dateline::told),
        published,
        updated,
        captions,
        videos,
        related,
        comment_count,
        blocks: blocks(&sheet),
        paragraphs,
    }
}

/// One block for every line.
fn blocks(sheet: &Sheet) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(sheet.lines.len());
    for (line, kind) in sheet.lines.iter().zip(&sheet.kinds) {
        let kind = kind.unwrap_or(BlockKind::Other);
        each_line(sheet.text, line.span, line.several, |span| {
            blocks.push(Block { kind, span });
        });
    }
    blocks
}

/// Each line of the text in a line that may be several.
fn each_line(text: &str, line: Span, several: bool, mut take: impl FnMut(Span)) {
    if !several {
        return take(line);
    }
    let start = line.range().start;
    for piece in lines(&text[line]) {
        take(Span::between(
            start + piece.range().start,
            start + piece.range().end,
        ));
    }
}

/// The dateline of a bare story: at the head of its first sentence, or on the line above.
fn story_dateline(text: &str, paragraphs: &[Paragraph]) -> Option<Dateline> {
    let is_prose = |part: &Paragraph| part.text.ends_with(['.', '”', '"', '!', '?', '’']);
    let first = paragraphs.iter().position(is_prose)?;
    let above = first.checked_sub(1).map(|above| paragraphs[above].span);
    dateline::read_dateline(text, paragraphs[first].span)
        .or_else(|| dateline::read_alone(text, above?))
        .or_else(|| dateline::read_below(text, &paragraphs[first..]))
        .and_then(dateline::told)
}

/// Reads a bare story: every line is a paragraph, or those of one where the text is wrapped, or several in
/// one where paragraphs have run together.
pub(crate) fn read_story(text: &str) -> Page {
    let mut page = Page::default();
    page.blocks.extend(lines(text).map(|span| Block {
        kind: BlockKind::Paragraph,
        span,
    }));
    for paragraph in unwrapped(text) {
        let words = &text[paragraph.span];
        page.paragraphs.push(Paragraph {
            text: if paragraph.several {
                single_spaced(words).into_owned()
            } else {
                words.to_owned()
            },
            span: paragraph.span,
            kind: ParagraphKind::Paragraph,
        });
    }
    page.dateline = story_dateline(text, &page.paragraphs);
    // Both are held until the article is given away.
    page.blocks.shrink_to_fit();
    page.paragraphs.shrink_to_fit();
    page
}
