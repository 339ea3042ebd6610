//! Who said a quote: the source of its attribution, one entry for each of several joint speakers.

use crate::model::{Attribution, PersonId, Source, SourceKind};
use crate::people::People;
use crate::text::{Document, Span};

/// The speakers that an attribution names.
pub(crate) fn speakers(
    document: &Document,
    people: &People,
    attribution: &Attribution,
) -> Vec<Source> {
    let Some(source) = &attribution.source else {
        return Vec::new();
    };
    let joint = joint_people(document, people, source.span);
    if joint.len() < 2 {
        return vec![source.clone()];
    }
    joint
        .into_iter()
        .map(|(span, person)| Source {
            text: document.text()[span].to_owned(),
            span,
            kind: SourceKind::Person,
            person: Some(person),
            organization: None,
            place: None,
            via: source.via.clone(),
        })
        .collect()
}

/// The people of a coordination that is a source: “Quill and Marsh”, “A, B and C”.
fn joint_people(document: &Document, people: &People, source: Span) -> Vec<(Span, PersonId)> {
    let words = &document.text()[source];
    if !words.contains(" and ") {
        return Vec::new();
    }
    let mut mentions: Vec<(Span, PersonId)> = people
        .people
        .iter()
        .flat_map(|person| {
            let first = person
                .mentions
                .partition_point(|mention| mention.span.start() < source.start());
            person.mentions[first..]
                .iter()
                .take_while(|mention| source.contains(mention.span))
                .map(|mention| (mention.span, person.id))
        })
        .collect();
    mentions.sort_by_key(|(span, _)| *span);
    let joined = mentions.windows(2).all(|pair| {
        let between = Span::new(pair[0].0.end(), pair[1].0.start());
        let between = between.and_then(|between| between.get(document.text())).unwrap_or("");
        between.ends_with(" and ") || between.ends_with(", ")
    });
    if joined { mentions } else { Vec::new() }
}
