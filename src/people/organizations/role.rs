//! Roles of whoever serves what a noun or a pronoun takes up: “the company's chief executive”, “a spokeswoman for the
//! company”, “the city's mayor”.

use crate::lexicon::{self, Class, Classes, NameRole};
use crate::model::Role;
use crate::people::things::Thing;
use crate::text::{Document, Span, TokenKind};

/// Within how many bytes before a role the place is named that its noun takes up.
const NEAR: u32 = 300;

/// How many places are looked at, at most.
const MOST: usize = 64;

/// Whether a role is none in a body but towards it: “its critic”, “its neighbour”.
pub(super) fn is_of_nobody(document: &Document, role: &Role) -> bool {
    let people = Classes::any_of(&[Class::PersonNoun, Class::Kinship]);
    let last = document.tokens_in(role.span).last();
    last.is_some_and(|at| {
        let token = &document.tokens()[at];
        token.classes.meets(people) && !lexicon::name_roles(token.word).has(NameRole::Employer)
    })
}

/// Gives a role the organization that a mention in its words or right before them takes up; tells whether there is one.
pub(super) fn complete(
    document: &Document,
    role: &mut Role,
    things: &[Thing],
    taken_up: &[(Span, u32)],
) -> bool {
    let end = role.span.end();
    let behind = taken_up.partition_point(|(span, _)| span.start() < end);
    let Some((span, organization)) = behind.checked_sub(1).map(|at| taken_up[at]) else {
        return false;
    };
    let first = document.tokens_in(span).end;
    let is_owned = document
        .tokens()
        .get(first)
        .is_some_and(|token| token.kind == TokenKind::Clitic);
    let own = first + usize::from(is_owned);
    let start = document.tokens_in(role.span).start;
    if span.end() <= role.span.start() {
        // “the company's | president”, “its | president”
        if own != start {
            return false;
        }
    } else if span.start() < role.span.start() {
        // “the | company's president”
        if !is_owned || !cut(document, role, own) {
            return false;
        }
    } else if !role.span.contains(span) {
        return false;
    }
    role.organization = Some(things[organization as usize].name.clone());
    true
}

/// Gives a role the place that “the city” in “the city's mayor” stands for: the only one named shortly before.
pub(super) fn place(document: &Document, role: &mut Role, places: &[Thing]) {
    let tokens = document.tokens();
    let first = document.tokens_in(role.span).start;
    let Some(noun) = tokens.get(first) else {
        return;
    };
    let is_owned = lexicon::name_roles(noun.word).has(NameRole::PlaceCalled)
        && tokens
            .get(first + 1)
            .is_some_and(|token| token.kind == TokenKind::Clitic)
        && first > 0
        && tokens[first - 1].word.word() == "the";
    if !is_owned {
        return;
    }
    let start = role.span.start();
    let is_near = |span: Span| span.end() <= start && span.end() + NEAR >= start;
    let is_named = |place: &&Thing| {
        let last = place
            .mentions
            .partition_point(|mention| mention.span.start() < start);
        last > 0 && is_near(place.mentions[last - 1].span)
    };
    let mut near = places.iter().take(MOST).filter(is_named);
    if let (Some(only), None) = (near.next(), near.next()) {
        if cut(document, role, first + 2) {
            role.place = Some(only.name.clone());
        }
    }
}

/// Lets the words of a role begin at a token only; tells whether there are any.
fn cut(document: &Document, role: &mut Role, first: usize) -> bool {
    let Some(token) = document.tokens().get(first) else {
        return false;
    };
    let (old, new) = (role.span.range(), token.span.range().start);
    let own = new
        .checked_sub(old.start)
        .and_then(|at| role.text.get(at..));
    let Some(own) = own.filter(|own| !own.is_empty()).map(str::to_owned) else {
        return false;
    };
    role.text = own;
    role.span = Span::between(new, old.end);
    true
}
