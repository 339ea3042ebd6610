//! Who was told and passed it on: in “the bridge was safe, Ada Quill told the Lowmoor Herald” the
//! Herald.

use crate::attribution::LONGEST_SOURCE;
use crate::lexicon::{ClaimRole, Class, claim_roles, find};
use crate::model::{Attribution, PersonId, Source, SourceKind};
use crate::people::Mentioned;
use crate::text::{Document, Span, Token};

/// A news house that somebody told something.
struct Told {
    person: PersonId,
    house: Source,
    /// The last sentence of what it was told.
    sentence: usize,
    /// Whether the sentence behind that may go on: it was named in this one, or a pronoun stands in
    /// this one for who told it.
    goes_on: bool,
}

/// For each attribution the news house that its source told it, if there is one: named behind
/// “told”, or the one that the same person told in the sentence before: “He added …”.
pub(crate) fn houses(
    document: &Document,
    mentioned: &Mentioned,
    attributions: &[Attribution],
) -> Vec<Option<Box<Source>>> {
    let mut last: Option<Told> = None;
    let mut told = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let named = behind_cue(document, mentioned, attribution);
        let is_named = named.is_some();
        let house = named.or_else(|| {
            let last = last.as_ref()?;
            goes_on(document, last, attribution).then(|| last.house.clone())
        });
        let source = attribution.source.as_ref();
        last = source.and_then(|source| {
            Some(Told {
                person: source.person?,
                house: house.clone()?,
                sentence: sentences(document, attribution)?.1,
                goes_on: is_named || is_pronoun(document, source.span),
            })
        });
        told.push(house.map(Box::new));
    }
    told
}

/// Adds a news house to who passed a source’s words on, unless it is there already.
pub(crate) fn pass_on(source: &mut Source, house: Option<&Source>) {
    let Some(house) = house else {
        return;
    };
    let is_same = |via: &Source| {
        let is_linked = house.organization.is_some() && via.organization == house.organization;
        is_linked || via.text.ends_with(&house.text)
    };
    if !source.via.iter().any(is_same) {
        source.via.push(house.clone());
    }
}

/// Whether an attribution is what the same person told the same house: it stands in the same
/// sentence or the next one of the passage, and names no other occasion and nobody else who is
/// told.
fn goes_on(document: &Document, last: &Told, attribution: &Attribution) -> bool {
    let tokens = document.tokens();
    let Some(source) = &attribution.source else {
        return false;
    };
    let Some((first, _)) = sentences(document, attribution) else {
        return false;
    };
    let all = document.sentences();
    let is_near = first == last.sentence
        || last.goes_on
            && first == last.sentence + 1
            && all[first].passage == all[last.sentence].passage;
    let cue = attribution.cue.as_ref();
    let opening = &tokens[all[first].tokens.range().start];
    let mut cue = cue.map_or(0..0, |cue| document.tokens_in(cue.span));
    let is_elsewhere = opening.is(Class::Preposition)
        || cue.any(|at| tokens[at].is(Class::Preposition) || tells(&tokens[at]));
    is_near && source.person == Some(last.person) && !is_elsewhere
}

/// The first and the last sentence that a source, cue and content stand in.
fn sentences(document: &Document, attribution: &Attribution) -> Option<(usize, usize)> {
    let source = attribution.source.iter().map(|source| source.span);
    let cue = attribution.cue.iter().map(|cue| cue.span);
    let parts = source.chain(cue).chain(attribution.content.iter().copied());
    let at = |span: Span| document.sentence_at(document.tokens_in(span).start);
    let (mut first, mut last) = (None, None);
    for sentence in parts.filter_map(at) {
        first = Some(first.map_or(sentence, |first: usize| first.min(sentence)));
        last = last.max(Some(sentence));
    }
    first.zip(last)
}

fn is_pronoun(document: &Document, source: Span) -> bool {
    let mut tokens = document.tokens()[document.tokens_in(source)].iter();
    tokens.next().is_some_and(|first| first.is(Class::Pronoun)) && tokens.next().is_none()
}

fn tells(token: &Token) -> bool {
    claim_roles(token.word).has(ClaimRole::Telling)
}

/// The news house that is named behind “told”.
fn behind_cue(
    document: &Document,
    mentioned: &Mentioned,
    attribution: &Attribution,
) -> Option<Source> {
    let cue = attribution.cue.as_ref()?.span;
    let tokens = document.tokens();
    let mut inside = document.tokens_in(cue);
    let told = inside.find(|at| tells(&tokens[*at]))?;
    let start = told + 1 + usize::from(tokens.get(told + 1)?.word.word() == "the");
    let start = behind_host(document, mentioned, start);
    let name = house_at(document, start).or_else(|| paper_at(document, start))?;
    let (kind, organization) = (SourceKind::Organization, mentioned.organizations.at(name));
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

/// Where the house is named that somebody named works for: “told Ada Quill of | Harrow News”.
fn behind_host(document: &Document, mentioned: &Mentioned, start: usize) -> usize {
    let tokens = document.tokens();
    let host = tokens.get(start);
    let host = host.and_then(|first| mentioned.people.beginning(first.span));
    let tie = host.map(|(host, _)| document.tokens_in(host).end);
    let is_tie = |at: &usize| {
        let tie = tokens.get(*at);
        tie.is_some_and(|tie| tie.word.word() == "of")
    };
    tie.filter(is_tie).map_or(start, |tie| tie + 1)
}

/// A paper that is called by one word: “told the | Guardian”.
fn paper_at(document: &Document, start: usize) -> Option<Span> {
    let tokens = document.tokens();
    let name = tokens.get(start).filter(|name| name.is_capitalized())?;
    // “told the Post and Courier”
    let goes_on = |next: &Token| next.is_capitalized() || matches!(next.word.word(), "and" | "&");
    let is_whole = !tokens.get(start + 1).is_some_and(goes_on);
    let is_led = start > 0 && tokens[start - 1].word.word() == "the";
    let is_paper = claim_roles(name.word).has(ClaimRole::NewsHouse);
    (is_whole && is_led && is_paper).then_some(name.span)
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
        let is_known = find(words).1.has(Class::NewsAgency)
            || several && claim_roles(find(head).0).has(ClaimRole::NewsHouse);
        is_known && name.len() <= LONGEST_SOURCE
    };
    names.iter().rev().find(is_house).copied()
}
