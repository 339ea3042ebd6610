//! Who said a quote: the source of its attribution, one entry for each of several joint speakers.

use crate::model::{Attribution, PersonId, Source, SourceKind};
use crate::people::People;
use crate::text::{Document, Span};

/// Where people are mentioned, in text order.
pub(crate) struct Speakers<'d> {
    text: &'d str,
    mentions: Vec<(Span, PersonId)>,
}

impl<'d> Speakers<'d> {
    pub(crate) fn new(document: &'d Document, people: &People) -> Self {
        let mentions = people.people.iter().flat_map(|person| {
            let mentions = person.mentions.iter();
            mentions.map(|mention| (mention.span, person.id))
        });
        let mut mentions: Vec<_> = mentions.collect();
        mentions.sort_by_key(|(span, _)| *span);
        Self {
            text: document.text(),
            mentions,
        }
    }

    /// The speakers that an attribution names.
    pub(crate) fn of(&self, attribution: &Attribution) -> Vec<Source> {
        let Some(source) = &attribution.source else {
            return Vec::new();
        };
        let joint = self.joint(source.span);
        if joint.len() < 2 {
            return vec![source.clone()];
        }
        let entry = |(span, person): &(Span, PersonId)| Source {
            text: self.text[*span].to_owned(),
            span: *span,
            kind: SourceKind::Person,
            person: Some(*person),
            organization: None,
            place: None,
            via: source.via.clone(),
        };
        joint.iter().map(entry).collect()
    }

    /// The people of a coordination that is a source: “Quill and Marsh”, “A, B and C”.
    fn joint(&self, source: Span) -> &[(Span, PersonId)] {
        let first = self
            .mentions
            .partition_point(|(span, _)| span.start() < source.start());
        let inside = self.mentions[first..]
            .iter()
            .take_while(|(span, _)| source.contains(*span));
        let mentions = &self.mentions[first..first + inside.count()];
        // Mentions of one person in a row are an apposition: “the mayor, Ada Quill”.
        let joined = mentions.windows(2).all(|pair| {
            let between = Span::new(pair[0].0.end(), pair[1].0.start());
            let between = between.map_or("", |between| &self.text[between]);
            (between.ends_with(" and ") || between == ", ") && pair[0].1 != pair[1].1
        });
        if joined { mentions } else { &[] }
    }
}
