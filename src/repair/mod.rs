//! Repair: text that a channel garbled, as it was before, with the way back to every byte.
//!
//! Old archives, feeds, scrapers, dumps and mailing lists hand on text that was decoded wrongly, escaped
//! once too often, or marked up for a screen. Each step here finds one kind of damage and says what stood
//! there before; the stages read the repaired text, and their spans are led back to the text as it was given.
//! A text without damage, nearly every one, is told by its bytes alone and not copied.

mod character;
mod divided;
mod edit;
mod encoding;
mod entity;
mod escape;
mod feed;
mod list;
mod markdown;
mod note;
mod reply;
mod suspicion;
mod tag;

use std::borrow::Cow;
use std::ops::Range;

use self::edit::{Edit, Way};
use self::suspicion::Suspicions;
use crate::text::Span;

pub(crate) use self::tag::first_tag;

/// What may have happened to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// It was decoded with an encoding that is not its own.
    Encoding,
    /// It is what stands between the quotation marks of a JSON string, or in a cell of CSV.
    Escapes,
    /// Characters are written as entities of HTML.
    Entities,
    /// Tags of HTML stand in it.
    Tags,
    /// Its lines begin as those do that a mail quotes.
    ReplyMarks,
    /// It is written in Markdown.
    Markdown,
    /// Numbers of notes stand behind words.
    NoteMarks,
    /// Words are divided at the ends of lines.
    DividedWords,
    /// Letters and signs are not those that their words are written with.
    Characters,
    /// Items of lists begin with their marks or numbers.
    ListMarks,
    /// A feed added how much it cut off, addresses, tags or who passed it on.
    FeedMarks,
}

/// A step: what it mends, and how it finds what to put where.
type Step = (Damage, fn(&str) -> Vec<Edit>);

/// The steps, each reading what those before it made. Damage that was done twice is undone twice.
const STEPS: &[Step] = &[
    (Damage::Encoding, encoding::edits),
    (Damage::Encoding, encoding::edits),
    (Damage::Escapes, escape::edits),
    (Damage::Entities, entity::edits),
    (Damage::Entities, entity::edits),
    (Damage::Tags, tag::edits),
    (Damage::ReplyMarks, reply::edits),
    (Damage::Markdown, markdown::edits),
    (Damage::NoteMarks, note::edits),
    (Damage::Characters, character::edits),
    (Damage::DividedWords, divided::edits),
    (Damage::ListMarks, list::edits),
    (Damage::FeedMarks, feed::edits),
];

/// What was done to a text, which leads back to the text as it was given.
#[derive(Debug, Default)]
pub(crate) struct Repairs {
    /// What had happened to it, each with where it shows first in the text as it was given.
    pub(crate) damages: Vec<(Damage, Span)>,
    ways: Vec<Way>,
}

/// The text as it was before it was garbled, and the way back; nothing for one that is as it should be, or that
/// is a whole document of HTML. Marks of lists and of feeds are taken off a bare story alone: those of a page tell
/// its items and its furniture.
pub(crate) fn repaired(text: &str, is_story: bool) -> Option<(String, Repairs)> {
    if tag::is_document(text) {
        return None;
    }
    let (mut copy, mut repairs) = (Cow::Borrowed(text), Repairs::default());
    let mut suspicions = Suspicions::of(text);
    for (damage, edits) in STEPS {
        let is_for_stories = matches!(damage, Damage::ListMarks | Damage::FeedMarks);
        if !suspicions.has(*damage) || is_for_stories && !is_story {
            continue;
        }
        let edits = edits(&copy);
        let Some(first) = edits.first() else {
            continue;
        };
        repairs.note(*damage, &first.range);
        let (edited, way) = edit::applied(&copy, &edits);
        repairs.ways.push(way);
        // What was escaped may itself be damage of another kind.
        suspicions = Suspicions::of(&edited);
        copy = Cow::Owned(edited);
    }
    match copy {
        Cow::Owned(copy) => Some((copy, repairs)),
        Cow::Borrowed(_) => None,
    }
}

impl Repairs {
    /// Notes a kind of damage, and where it shows in the text so far.
    fn note(&mut self, damage: Damage, range: &Range<usize>) {
        if self.damages.iter().all(|(known, _)| *known != damage) {
            let span = self.widest(Span::between(range.start, range.end));
            self.damages.push((damage, span));
        }
    }

    /// Where the words of a span of the repaired text stand in the text as it was given.
    pub(crate) fn original(&self, span: Span) -> Span {
        let ways = self.ways.iter().rev();
        ways.fold(span, |span, way| way.back(span))
    }

    /// The same, with what was taken out on either side.
    pub(crate) fn widest(&self, span: Span) -> Span {
        let ways = self.ways.iter().rev();
        ways.fold(span, |span, way| way.back_widest(span))
    }
}
