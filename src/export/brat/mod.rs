//! brat standoff: everything found as annotations that people can see, mend and give back.

mod read;
mod standoff;

use std::collections::BTreeMap;
use std::fmt::Display;

pub use self::standoff::{Argument, Attribute, Event, Note, Relation, Standoff, TextBound};
use super::label;
use crate::error::Error;
use crate::model::{Article, Attribution, Claim, Mention, OffsetUnit, Quote, Source};
use crate::text::{OffsetTable, Span};

/// The configuration that brat needs to show what [`brat`] gives: `annotation.conf` in the folder
/// of the documents.
pub const BRAT_CONFIGURATION: &str = include_str!("annotation.conf");

/// What was found as brat standoff (<https://brat.nlplab.org/standoff.html>), for a file `NAME.ann`
/// beside `NAME.txt` with the article's text.
///
/// Mentions, quotes, claims, times and quantities are text-bound annotations, as are the sources,
/// cues and contents of attributions; an attribution with a cue is an event. Speakers, claimants,
/// who passed words on and mentions of the same are relations. Offsets are code points. brat holds
/// annotations on one line: what runs over a line's end is in pieces.
///
/// # Errors
/// `invalid_offset` when a span does not lie on character boundaries of the article's text.
///
/// ```
/// use copydesk::export::{Standoff, brat};
///
/// let article = copydesk::parse("“Già,” said Ada Quill.")?;
/// let standoff = brat(&article)?;
/// let written = standoff.to_string();
/// assert!(written.contains("\tQuote 1 5\tGià,\n"));
/// assert_eq!(Standoff::read(&written, &article.text)?, standoff);
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn brat(article: &Article) -> Result<Standoff, Error> {
    let article = &article.clone().convert_offsets(OffsetUnit::Byte)?;
    let mut writer = Writer {
        article,
        points: OffsetTable::new(&article.text, OffsetUnit::Byte, OffsetUnit::CodePoint),
        sources: BTreeMap::new(),
        standoff: Standoff::default(),
    };
    writer.write();
    Ok(writer.standoff)
}

/// Writes an article down, one annotation after another.
struct Writer<'a> {
    article: &'a Article,
    points: OffsetTable<'a>,
    /// The annotations of sources, by where they stand.
    sources: BTreeMap<Span, String>,
    standoff: Standoff,
}

impl Writer<'_> {
    fn write(&mut self) {
        let article = self.article;
        for it in &article.people {
            let roles = it.roles.iter().map(label::role);
            let facts: Vec<_> = std::iter::once(it.name.clone()).chain(roles).collect();
            self.mentions("Person", &facts.join("; "), &it.mentions);
        }
        for it in &article.organizations {
            self.mentions("Organization", &it.name, &it.mentions);
        }
        for it in &article.places {
            self.mentions("Place", &it.name, &it.mentions);
        }
        for it in &article.times {
            if let Some(id) = self.mark("Time", &[it.span]) {
                self.note(&id, it.value.as_deref().unwrap_or_default());
            }
        }
        for it in &article.quantities {
            if let Some(id) = self.mark("Quantity", &[it.span]) {
                self.note(&id, &label::amount(it));
            }
        }
        article
            .attributions
            .iter()
            .for_each(|it| self.attribution(it));
        article.quotes.iter().for_each(|it| self.quote(it));
        article.claims.iter().for_each(|it| self.claim(it));
    }

    /// Annotates a stretch of text, in one piece a line; `None` when nothing of it can be seen.
    fn mark(&mut self, kind: &str, spans: &[Span]) -> Option<String> {
        let text = &self.article.text;
        let pieces: Vec<_> = spans.iter().flat_map(|span| lines(text, *span)).collect();
        let words: Vec<_> = pieces.iter().filter_map(|span| span.get(text)).collect();
        let points = pieces.iter().map(|span| self.points.convert(*span));
        let spans: Vec<_> = points.collect::<Option<_>>()?;
        let id = format!("T{}", self.standoff.text_bounds.len() + 1);
        (!spans.is_empty()).then(|| {
            self.standoff.text_bounds.push(TextBound {
                id: id.clone(),
                kind: kind.to_owned(),
                spans,
                text: words.join(" "),
            });
            id
        })
    }

    /// Says something of an annotation in words.
    fn note(&mut self, target: &str, text: &str) {
        if !text.is_empty() {
            self.standoff.notes.push(Note {
                id: format!("#{}", self.standoff.notes.len() + 1),
                kind: "AnnotatorNotes".to_owned(),
                target: target.to_owned(),
                text: text.replace(is_line_end, " "),
            });
        }
    }

    /// Says something of an annotation by a value of the contract.
    fn attribute(&mut self, name: &str, target: &str, value: impl Display) {
        self.standoff.attributes.push(Attribute {
            id: format!("A{}", self.standoff.attributes.len() + 1),
            name: name.to_owned(),
            target: target.to_owned(),
            value: Some(value.to_string()),
        });
    }

    fn relate(&mut self, kind: &str, one: &str, other: &str) {
        self.standoff.relations.push(Relation {
            id: format!("R{}", self.standoff.relations.len() + 1),
            kind: kind.to_owned(),
            arguments: vec![Argument::new("Arg1", one), Argument::new("Arg2", other)],
        });
    }

    fn mentions(&mut self, kind: &str, name: &str, mentions: &[Mention]) {
        let mut first: Option<String> = None;
        for mention in mentions {
            let Some(id) = self.mark(kind, &[mention.span]) else {
                continue;
            };
            self.attribute("Reference", &id, mention.kind);
            if let Some(first) = &first {
                self.relate("Coreference", &id, first);
            } else {
                self.note(&id, name);
                first = Some(id);
            }
        }
    }

    /// The annotation of a source and of those who passed its words on.
    fn source(&mut self, source: &Source) -> Option<String> {
        if let Some(id) = self.sources.get(&source.span) {
            return Some(id.clone());
        }
        let id = self.mark("Source", &[source.span])?;
        self.note(&id, self.article.name_of(source));
        self.sources.insert(source.span, id.clone());
        for via in &source.via {
            if let Some(via) = self.source(via) {
                self.relate("Via", &id, &via);
            }
        }
        Some(id)
    }

    fn attribution(&mut self, attribution: &Attribution) {
        let source = attribution.source.as_ref();
        let source = source.and_then(|source| self.source(source));
        let cue = attribution.cue.as_ref();
        let Some(trigger) = cue.and_then(|cue| self.mark("Cue", &[cue.span])) else {
            return;
        };
        let content = self.mark("Content", &attribution.content);
        let arguments = [("Source", source), ("Content", content)]
            .into_iter()
            .filter_map(|(role, id)| Some(Argument::new(role, &id?)));
        let id = format!("E{}", self.standoff.events.len() + 1);
        self.standoff.events.push(Event {
            id: id.clone(),
            kind: "Attribution".to_owned(),
            trigger,
            arguments: arguments.collect(),
        });
        self.attribute("Style", &id, attribution.style);
        self.attribute("AttributionKind", &id, attribution.kind);
    }

    fn quote(&mut self, quote: &Quote) {
        if let Some(id) = self.mark("Quote", &quote.spans) {
            self.attribute("QuoteKind", &id, quote.kind);
            self.relate_sources("Speaker", &id, &quote.speakers);
        }
    }

    fn claim(&mut self, claim: &Claim) {
        if let Some(id) = self.mark("Claim", &[claim.span]) {
            self.attribute("Certainty", &id, claim.certainty);
            self.attribute("Polarity", &id, claim.polarity);
            self.attribute("TimeFrame", &id, claim.time_frame);
            self.relate_sources("Claimant", &id, &claim.claimants);
        }
    }

    fn relate_sources(&mut self, kind: &str, id: &str, sources: &[Source]) {
        for source in sources {
            if let Some(source) = self.source(source) {
                self.relate(kind, id, &source);
            }
        }
    }
}

/// Whether some reader of lines ends a line at a character.
fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// A stretch of text in pieces that each stand on one line; blank ones are left out.
fn lines(text: &str, span: Span) -> Vec<Span> {
    let words = span.get(text).unwrap_or_default();
    let mut at = span.range().start;
    let pieces = words.split_inclusive(is_line_end).map(|line| {
        let piece = line.trim_end_matches(is_line_end);
        let span = Span::between(at, at + piece.len());
        at += line.len();
        (piece, span)
    });
    pieces
        .filter(|(piece, _)| !piece.trim().is_empty())
        .map(|(_, span)| span)
        .collect()
}
