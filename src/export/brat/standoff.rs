//! brat's standoff annotations as data, and how they are written.

use std::fmt;

use crate::text::Span;

/// The annotations of one document in brat's standoff format: the content of a file `NAME.ann`.
///
/// [`Display`](fmt::Display) writes it, [`read`](Standoff::read) reads it, both without loss; only
/// the order of lines of different kinds is brat's own.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let text = "It rained.";
/// let standoff = Standoff::read("T1\tRain 3 9\trained\n", text)?;
/// assert_eq!(standoff.text_bounds[0].kind, "Rain");
/// assert_eq!(standoff.to_string(), "T1\tRain 3 9\trained\n");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standoff {
    /// Annotations of stretches of text (`T`).
    pub text_bounds: Vec<TextBound>,
    /// Events (`E`).
    pub events: Vec<Event>,
    /// Relations (`R`).
    pub relations: Vec<Relation>,
    /// Attributes (`A`, formerly `M`).
    pub attributes: Vec<Attribute>,
    /// Notes (`#`).
    pub notes: Vec<Note>,
    /// Lines of other kinds, as they are: equivalences (`*`), normalizations (`N`).
    pub others: Vec<String>,
}

/// An annotation of a stretch of text.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let standoff = Standoff::read("T1\tRain 3 9\trained\n", "It rained.")?;
/// let rained = &standoff.text_bounds[0];
/// assert_eq!((rained.id.as_str(), rained.text.as_str()), ("T1", "rained"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextBound {
    /// Its id, such as `T1`.
    pub id: String,
    /// Its type, such as `Quote`.
    pub kind: String,
    /// Where the words stand, in code points, in one piece or more.
    pub spans: Vec<Span>,
    /// The words, a space between pieces.
    pub text: String,
}

/// An event: a trigger and what takes part.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let standoff = Standoff::read("T1\tRain 3 9\trained\nE1\tRain:T1\n", "It rained.")?;
/// assert_eq!(standoff.events[0].trigger, "T1");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Its id, such as `E1`.
    pub id: String,
    /// Its type, such as `Attribution`.
    pub kind: String,
    /// The id of the annotation that tells of it.
    pub trigger: String,
    /// What takes part.
    pub arguments: Vec<Argument>,
}

/// A relation between two annotations.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let lines = "T1\tWord 0 2\tIt\nT2\tRain 3 9\trained\nR1\tSubject Arg1:T1 Arg2:T2\n";
/// let standoff = Standoff::read(lines, "It rained.")?;
/// assert_eq!(standoff.relations[0].kind, "Subject");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relation {
    /// Its id, such as `R1`.
    pub id: String,
    /// Its type, such as `Speaker`.
    pub kind: String,
    /// What it relates.
    pub arguments: Vec<Argument>,
}

/// An annotation's part in an event or a relation.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let lines = "T1\tWord 0 2\tIt\nT2\tRain 3 9\trained\nR1\tSubject Arg1:T1 Arg2:T2\n";
/// let standoff = Standoff::read(lines, "It rained.")?;
/// let first = &standoff.relations[0].arguments[0];
/// assert_eq!((first.role.as_str(), first.id.as_str()), ("Arg1", "T1"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Argument {
    /// The part, such as `Source` or `Arg1`.
    pub role: String,
    /// The id of the annotation.
    pub id: String,
}

impl Argument {
    pub(super) fn new(role: &str, id: &str) -> Self {
        Self {
            role: role.to_owned(),
            id: id.to_owned(),
        }
    }
}

/// Something said of an annotation.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let standoff = Standoff::read("T1\tRain 3 9\trained\nA1\tHeavy T1\n", "It rained.")?;
/// assert_eq!(standoff.attributes[0].name, "Heavy");
/// assert_eq!(standoff.attributes[0].value, None);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute {
    /// Its id, such as `A1`.
    pub id: String,
    /// What is said, such as `Certainty`.
    pub name: String,
    /// The id of the annotation.
    pub target: String,
    /// Its value; `None` when being there is all.
    pub value: Option<String>,
}

/// Words on an annotation.
///
/// ```
/// use copydesk::export::Standoff;
///
/// let lines = "T1\tRain 3 9\trained\n#1\tAnnotatorNotes T1\tall night\n";
/// let standoff = Standoff::read(lines, "It rained.")?;
/// assert_eq!(standoff.notes[0].text, "all night");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// Its id, such as `#1`.
    pub id: String,
    /// Its type, mostly `AnnotatorNotes`.
    pub kind: String,
    /// The id of the annotation.
    pub target: String,
    /// The words.
    pub text: String,
}

impl fmt::Display for Standoff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for it in &self.text_bounds {
            writeln!(formatter, "{it}")?;
        }
        for it in &self.events {
            writeln!(formatter, "{it}")?;
        }
        for it in &self.relations {
            writeln!(formatter, "{it}")?;
        }
        for it in &self.attributes {
            writeln!(formatter, "{it}")?;
        }
        for it in &self.notes {
            writeln!(formatter, "{it}")?;
        }
        for line in &self.others {
            writeln!(formatter, "{line}")?;
        }
        Ok(())
    }
}

impl fmt::Display for TextBound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\t{}", self.id, self.kind)?;
        for (index, span) in self.spans.iter().enumerate() {
            let separator = if index == 0 { ' ' } else { ';' };
            write!(formatter, "{separator}{} {}", span.start(), span.end())?;
        }
        write!(formatter, "\t{}", self.text)
    }
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\t{}:{}", self.id, self.kind, self.trigger)?;
        write_arguments(formatter, &self.arguments)
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\t{}", self.id, self.kind)?;
        write_arguments(formatter, &self.arguments)
    }
}

fn write_arguments(formatter: &mut fmt::Formatter<'_>, arguments: &[Argument]) -> fmt::Result {
    for Argument { role, id } in arguments {
        write!(formatter, " {role}:{id}")?;
    }
    Ok(())
}

impl fmt::Display for Attribute {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\t{} {}", self.id, self.name, self.target)?;
        match &self.value {
            Some(value) => write!(formatter, " {value}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            id,
            kind,
            target,
            text,
        } = self;
        write!(formatter, "{id}\t{kind} {target}\t{text}")
    }
}
