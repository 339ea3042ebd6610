//! Reading brat's standoff annotations, ours or anybody's.

use super::standoff::{Argument, Attribute, Event, Note, Relation, Standoff, TextBound};
use crate::error::{Error, ErrorKind};
use crate::model::OffsetUnit;
use crate::text::{OffsetTable, Span};

impl Standoff {
    /// Reads the annotations of a file `NAME.ann` on the text of `NAME.txt`.
    ///
    /// # Errors
    /// `invalid_standoff` with the number of the line that is no annotation, or whose words do not
    /// stand in the text where it says.
    ///
    /// ```
    /// use copydesk::export::Standoff;
    ///
    /// let standoff = Standoff::read("T1\tPerson 0 3;4 9\tAda Quill\n", "Ada Quill spoke.")?;
    /// assert_eq!(standoff.text_bounds[0].spans.len(), 2);
    /// let error = Standoff::read("T1\tPerson 1 4\tAda\n", "Ada Quill spoke.").unwrap_err();
    /// assert_eq!(error.code(), "invalid_standoff");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn read(annotations: &str, text: &str) -> Result<Self, Error> {
        let bytes = OffsetTable::new(text, OffsetUnit::CodePoint, OffsetUnit::Byte);
        let mut standoff = Self::default();
        for (index, line) in annotations.split('\n').enumerate() {
            let line = line.strip_suffix('\r').unwrap_or(line);
            if !line.trim().is_empty() {
                standoff.add(line, text, &bytes).map_err(|reason| {
                    Error::from(ErrorKind::InvalidStandoff {
                        line: index + 1,
                        reason,
                    })
                })?;
            }
        }
        Ok(standoff)
    }

    fn add(&mut self, line: &str, text: &str, bytes: &OffsetTable<'_>) -> Result<(), &'static str> {
        match line.as_bytes()[0] {
            b'T' => {
                let bound = text_bound(line).ok_or("write ID, tab, TYPE START END, tab, TEXT")?;
                if !stands_there(&bound, text, bytes) {
                    return Err("the words do not stand in the text at these code points");
                }
                self.text_bounds.push(bound);
            }
            b'E' => {
                let event = event(line).ok_or("write ID, tab, TYPE:TRIGGER ROLE:ID …")?;
                self.events.push(event);
            }
            b'R' => {
                let relation = relation(line).ok_or("write ID, tab, TYPE Arg1:ID Arg2:ID")?;
                self.relations.push(relation);
            }
            b'A' | b'M' => {
                let attribute = attribute(line).ok_or("write ID, tab, NAME ID and a value")?;
                self.attributes.push(attribute);
            }
            b'#' => {
                let note = note(line).ok_or("write ID, tab, TYPE ID, tab, TEXT")?;
                self.notes.push(note);
            }
            b'*' | b'N' => self.others.push(line.to_owned()),
            _ => return Err("a line begins with T, E, R, A, M, N, # or *"),
        }
        Ok(())
    }
}

/// Whether an annotation's words stand in the text where it says.
fn stands_there(bound: &TextBound, text: &str, bytes: &OffsetTable<'_>) -> bool {
    let pieces = bound.spans.iter().map(|span| {
        let span = bytes.convert(*span)?;
        span.get(text)
    });
    let pieces: Option<Vec<_>> = pieces.collect();
    pieces.is_some_and(|pieces| pieces.join(" ") == bound.text)
}

fn text_bound(line: &str) -> Option<TextBound> {
    let mut fields = line.splitn(3, '\t');
    let id = fields.next()?.to_owned();
    let (kind, places) = fields.next()?.split_once(' ')?;
    let text = fields.next()?.to_owned();
    let spans = places.split(';').map(|place| {
        let (start, end) = place.split_once(' ')?;
        Span::new(start.parse().ok()?, end.parse().ok()?)
    });
    Some(TextBound {
        id,
        kind: kind.to_owned(),
        spans: spans.collect::<Option<_>>()?,
        text,
    })
}

fn event(line: &str) -> Option<Event> {
    let (id, rest) = line.split_once('\t')?;
    let mut arguments = arguments(rest.split_whitespace())?.into_iter();
    let trigger = arguments.next()?;
    Some(Event {
        id: id.to_owned(),
        kind: trigger.role,
        trigger: trigger.id,
        arguments: arguments.collect(),
    })
}

fn relation(line: &str) -> Option<Relation> {
    let (id, rest) = line.split_once('\t')?;
    let mut words = rest.split_whitespace();
    Some(Relation {
        id: id.to_owned(),
        kind: words.next()?.to_owned(),
        arguments: arguments(words)?,
    })
}

fn arguments<'a>(words: impl Iterator<Item = &'a str>) -> Option<Vec<Argument>> {
    words
        .map(|word| {
            let (role, id) = word.split_once(':')?;
            Some(Argument::new(role, id))
        })
        .collect()
}

fn attribute(line: &str) -> Option<Attribute> {
    let (id, rest) = line.split_once('\t')?;
    let mut words = rest.split_whitespace();
    Some(Attribute {
        id: id.to_owned(),
        name: words.next()?.to_owned(),
        target: words.next()?.to_owned(),
        value: words.next().map(str::to_owned),
    })
}

fn note(line: &str) -> Option<Note> {
    let mut fields = line.splitn(3, '\t');
    let id = fields.next()?.to_owned();
    let (kind, target) = fields.next()?.split_once(' ')?;
    Some(Note {
        id,
        kind: kind.to_owned(),
        target: target.to_owned(),
        text: fields.next().unwrap_or_default().to_owned(),
    })
}
