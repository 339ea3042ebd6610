//! Quoted words that are no speech, so that every quotation of the story is accounted for.

use super::{title, words};
use crate::model::{NotSpeech, NotSpeechReason, Quote};
use crate::people::People;
use crate::text::{Document, Quotation, Span};

/// Lists the quotations that are no quotes, in text order; those inside another quotation belong
/// to it and are not listed. Takes time linear in the text's length.
///
/// ```
/// use copydesk::{
///     Document, NotSpeechReason, parse_attributions, parse_not_speech, parse_people, parse_quotes,
/// };
///
/// let document = Document::from_story("The novel “The Bridge at Night” was sold out.");
/// let people = parse_people(&document);
/// let attributions = parse_attributions(&document, &people);
/// let quotes = parse_quotes(&document, &people, &attributions);
/// let others = parse_not_speech(&document, &people, &quotes);
/// assert_eq!(others[0].text, "The Bridge at Night");
/// assert_eq!(others[0].reason, NotSpeechReason::Title);
/// ```
pub fn parse_not_speech(document: &Document, people: &People, quotes: &[Quote]) -> Vec<NotSpeech> {
    let mut speech = quotes.iter().filter_map(|quote| quote.spans.first());
    let mut next = speech.next();
    let mut names = None;
    let mut found = Vec::new();
    for quotation in document.quotations().iter().filter(|it| it.depth == 0) {
        let first = quotation.spans.first();
        if first.is_some() && first == next {
            next = speech.next();
            continue;
        }
        let names = names.get_or_insert_with(|| mentions(people));
        found.push(NotSpeech {
            text: words(document, quotation),
            spans: quotation.spans.clone(),
            reason: reason(document, quotation, names),
        });
    }
    found
}

fn reason(document: &Document, quotation: &Quotation, names: &[Span]) -> NotSpeechReason {
    let inside_name = quotation.outer.first().is_some_and(|outer| {
        let next = names.partition_point(|name| name.start() <= outer.start());
        next.checked_sub(1)
            .is_some_and(|last| names[last].contains(*outer))
    });
    if inside_name {
        NotSpeechReason::Name
    } else if title::is_titled(document, quotation) {
        NotSpeechReason::Title
    } else {
        NotSpeechReason::Words
    }
}

/// Where somebody or something is mentioned, in text order.
fn mentions(people: &People) -> Vec<Span> {
    let persons = people.people.iter().map(|person| &person.mentions);
    let organizations = people.organizations.iter().map(|it| &it.mentions);
    let places = people.places.iter().map(|it| &it.mentions);
    let all = persons.chain(organizations).chain(places).flatten();
    let mut spans: Vec<Span> = all.map(|mention| mention.span).collect();
    spans.sort_unstable();
    spans
}
