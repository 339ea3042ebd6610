//! Who was told and passed it on: in “the bridge was safe, Ada Quill told the Lowmoor Herald” the
//! Herald.

use super::link::Links;
use crate::lexicon::{ClaimRole, Class, claim_roles, find};
use crate::model::{Attribution, PersonId, Source, SourceKind};
use crate::text::{Document, Span, Token};

/// For each attribution the news house that its source told it, if there is one: named behind
/// “told”, or the one that the same person told the sentence before: “He added …”.
pub(super) fn houses(
    document: &Document,
    links: &Links<'_>,
    attributions: &[Attribution],
) -> Vec<Option<Box<Source>>> {
    let mut last: Option<(Option<usize>, PersonId, Source)> = None;
    let mut told = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let source = attribution.source.as_ref();
        let person = source.and_then(|it| it.person);
        let passage = source.and_then(|it| document.passage_of(it.span));
        let named = behind_cue(document, links, attribution);
        let house = named.or_else(|| {
            let (place, teller, house) = last.as_ref()?;
            let goes_on = *place == passage && Some(*teller) == person;
            goes_on.then(|| house.clone())
        });
        last = match (person, &house) {
            (Some(person), Some(house)) => Some((passage, person, house.clone())),
            _ => None,
        };
        told.push(house.map(Box::new));
    }
    told
}

/// The news house that is named behind “told”.
fn behind_cue(document: &Document, links: &Links<'_>, attribution: &Attribution) -> Option<Source> {
    let cue = attribution.cue.as_ref()?.span;
    let tokens = document.tokens();
    let tells = |token: &Token| claim_roles(token.word).has(ClaimRole::Telling);
    let mut inside = document.tokens_in(cue);
    let told = inside.find(|at| tells(&tokens[*at]))?;
    let start = told + 1 + usize::from(tokens.get(told + 1)?.word.word() == "the");
    let name = house_at(document, start)?;
    let (kind, organization) = (
        SourceKind::Organization,
        links.mentioned.organizations.at(name),
    );
    Some(Source {
        text: document.text()[name].to_owned(),
        span: name,
        kind,
        person: None,
        organization,
        place: None,
        via: Vec::new(),
    })
}

/// The name of a news house that begins at a token.
fn house_at(document: &Document, start: usize) -> Option<Span> {
    const LONGEST: usize = 5;
    let (text, tokens) = (document.text(), document.tokens());
    let first = tokens.get(start).filter(|token| token.is_capitalized())?;
    let names = tokens[start..].iter().take(LONGEST);
    let names: Vec<Span> = names
        .take_while(|token| token.is_capitalized() || token.word.word() == "of")
        .map(|token| first.span.cover(token.span))
        .collect();
    let is_house = |name: &&Span| {
        let words = &text[**name];
        let (head, several) = words
            .rsplit_once(' ')
            .map_or((words, false), |(_, head)| (head, true));
        find(words).1.has(Class::NewsAgency)
            || several && claim_roles(find(head).0).has(ClaimRole::NewsHouse)
    };
    names.iter().rev().find(is_house).copied()
}
