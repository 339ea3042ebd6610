//! Quotes: which quoted words somebody said, and who.

mod agreement;
mod couple;
mod naming;
mod not_speech;
mod pronoun;
mod repeat;
mod select;
mod speaker;
mod title;
mod told;

pub(crate) use agreement::agree;
pub use not_speech::parse_not_speech;
pub(crate) use select::{cites, reports};
pub(crate) use speaker::Speakers;
pub(crate) use told::{houses, pass_on};

use crate::lexicon::{Class, Classes, QuotationRole, find, quotation_roles};
use crate::model::{Attribution, Quote, QuoteId};
use crate::people::{Mentioned, People};
use crate::text::{Document, Quotation, Token};

/// Finds the quoted words that somebody said or wrote, with their speakers, in text order.
///
/// A quotation is a quote when an attribution has it among its content, or when it is several
/// words that are no title; words quoted for another reason (titles, nicknames, words as words)
/// are none. Takes time linear in the text's length.
///
/// ```
/// use copydesk::{Document, parse_attributions, parse_people, parse_quotes};
///
/// let document = Document::from_story("“The bridge is safe,” said Ada Quill.");
/// let people = parse_people(&document);
/// let attributions = parse_attributions(&document, &people);
/// let quotes = parse_quotes(&document, &people, &attributions);
/// assert_eq!(quotes[0].text, "The bridge is safe,");
/// assert_eq!(quotes[0].speakers[0].text, "Ada Quill");
/// ```
pub fn parse_quotes(
    document: &Document,
    people: &People,
    attributions: &[Attribution],
) -> Vec<Quote> {
    let mentioned = Mentioned::new(people);
    let speakers = Speakers::new(document, people, &mentioned, attributions);
    let houses = houses(document, &mentioned, attributions);
    let holders = select::holders(document, attributions);
    let quotations = document.quotations().iter().zip(holders).enumerate();
    let mut quotes: Vec<Quote> = Vec::new();
    for (number, (quotation, holder)) in quotations {
        let attribution = holder.map(|holder| &attributions[holder]);
        if quotation.depth > 0 || !select::is_speech(document, quotation, attribution) {
            continue;
        }
        let mut speakers = speakers.of_quotation(number, attribution);
        let house = holder.and_then(|holder| houses[holder].as_deref());
        for speaker in &mut speakers {
            pass_on(speaker, house);
        }
        quotes.push(Quote {
            id: QuoteId::at(quotes.len()),
            text: words(document, quotation),
            spans: quotation.spans.clone(),
            kind: select::kind(document, quotation, attribution),
            attribution: attribution.map(|attribution| attribution.id),
            speakers,
        });
    }
    quotes.shrink_to_fit();
    repeat::share_speakers(document, attributions, &mut quotes);
    quotes
}

/// Whether a token plays this part beside quoted words that are no speech.
fn plays(token: &Token, role: QuotationRole) -> bool {
    token.is(Class::QuotationWord) && quotation_roles(token.word).has(role)
}

/// The tokens between the quotation's first marks.
fn tokens_of<'d>(document: &'d Document, quotation: &Quotation) -> &'d [Token] {
    let span = quotation.spans.first();
    span.map_or(&[], |span| &document.tokens()[document.tokens_in(*span)])
}

/// Whether words between two names join them, a title before the second aside: “Quill | and former Gov. |
/// Marsh”.
fn leads_on(between: &str) -> bool {
    const TITLES: Classes = Classes::any_of(&[
        Class::Title,
        Class::Honorific,
        Class::RoleModifier,
        Class::FormerWord,
        Class::Demonym,
        Class::Country,
        Class::Place,
        Class::Determiner,
    ]);
    let Some((_, title)) = between.rsplit_once(" and ") else {
        return false;
    };
    let is_title = |word: &str| find(word.trim_end_matches('.')).1.meets(TITLES);
    title.split_whitespace().all(is_title)
}

/// The words between the marks, paragraphs joined by line feeds.
fn words(document: &Document, quotation: &Quotation) -> String {
    let pieces: Vec<&str> = quotation
        .spans
        .iter()
        .map(|span| &document.text()[*span])
        .collect();
    pieces.join("\n")
}
