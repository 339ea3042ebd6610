//! The authors that a byline names: who wrote the story, for whom and from where.

use super::byline_piece::{author_parts, cut, pieces};
use super::byline_word::{
    PLACES, is_agency, is_given_name, is_initials, is_job, is_name, is_role, names_house,
};
use super::house::may_be_town;
use crate::lexicon::{Class, Classes, find};
use crate::model::Author;
use crate::text::Span;

/// The authors that a text names which holds nothing else, such as “Ada Quill and Runa Castellan”.
#[cfg(feature = "html")]
pub(crate) fn authors_named(text: &str) -> Vec<Author> {
    names_in(text, Span::between(0, text.len()))
}

/// The authors that are known, and the people that a byline names beside one of them, in its order: with a
/// known given name, or joined by “and”.
pub(super) fn with_byline(text: &str, mut known: Vec<Author>, byline: &[Author]) -> Vec<Author> {
    let place_in = |list: &[Author], name: &str| {
        let mut list = list.iter();
        list.position(|author| author.name.eq_ignore_ascii_case(name))
    };
    let whole = byline.first().zip(byline.last());
    let joined = whole.is_some_and(|(first, last)| {
        let words = &text[first.span.cover(last.span)];
        !words.contains('\n') && (words.contains(" and ") || words.contains(" & "))
    });
    let is_person = |author: &&Author| {
        let (given, _) = author.name.split_once(' ').unwrap_or_default();
        let is_known = joined || find(given).1.has(Class::GivenName);
        author.organization.is_none() && !given.is_empty() && is_known
    };
    let is_shared = byline
        .iter()
        .any(|author| place_in(&known, &author.name).is_some());
    if !is_shared {
        return known;
    }
    for author in &mut known {
        if let Some(shown) = place_in(byline, &author.name).map(|at| &byline[at]) {
            author.place = author.place.take().or_else(|| shown.place.clone());
            author.organization = author
                .organization
                .take()
                .or_else(|| shown.organization.clone().filter(|house| !is_job(house)));
            // “Ada Quill, Futurism” and “ADA QUILL, FUTURISM” name one house.
            let is_house = |place: &String| {
                author
                    .organization
                    .as_ref()
                    .is_some_and(|house| house.eq_ignore_ascii_case(place))
            };
            author.place = author.place.take().filter(|place| !is_house(place));
        }
    }
    for author in byline.iter().filter(is_person) {
        if place_in(&known, &author.name).is_none() {
            known.push(author.clone());
        }
    }
    known.sort_by_key(|author| place_in(byline, &author.name).unwrap_or(usize::MAX));
    known
}

/// The authors a byline names, its cue taken off.
pub(super) fn names_in(text: &str, byline: Span) -> Vec<Author> {
    let byline = cut(text, byline);
    let mut authors: Vec<Author> = Vec::new();
    for piece in pieces(text, byline) {
        let mut parts = author_parts(text, piece.span);
        parts.name = without_honorific(text, parts.name);
        let words = &text[parts.name];
        if let Some(section) = words.strip_prefix("in ") {
            // “By Ada Quill, in News, Lisbon”: what follows are sections of the paper.
            if let (Some(author), true) = (authors.last_mut(), find(section).1.meets(PLACES)) {
                author.place.get_or_insert_with(|| section.to_owned());
            }
            break;
        }
        let agency = is_agency(words);
        let is_house = piece.after_comma && (names_house(words) || words.ends_with(" Staff"));
        let behind = (piece.after_bar || is_house) && !authors.is_empty();
        if !behind && (is_name(words) && !agency || agency && authors.is_empty()) {
            let organization = if agency {
                Some(parts.name)
            } else {
                parts.organization
            };
            authors.push(Author {
                name: words.to_owned(),
                organization: organization.map(|span| text[span].to_owned()),
                place: parts.place.map(|span| text[span].to_owned()),
                span: parts.name,
            });
        } else if let Some(author) = authors.last_mut() {
            let named = words.starts_with(char::is_uppercase) && words.len() < 40;
            let is_place = find(words).1.meets(PLACES)
                || piece.after_comma && author.organization.is_none() && may_be_town(words);
            let part = if is_place {
                &mut author.place
            } else {
                &mut author.organization
            };
            if part.is_none() && named && !is_role(words) {
                *part = Some(words.to_owned());
            }
        } else if !is_role(words) {
            break;
        }
    }
    place_alike(&mut authors);
    house_alike(text, &mut authors);
    authors
}

/// A name of several words without the honorific before it: “Dr. Ada Quill”.
fn without_honorific(text: &str, name: Span) -> Span {
    let words = &text[name];
    let (first, rest) = words.split_once(' ').unwrap_or_default();
    let is_honorific = matches!(
        first.trim_end_matches('.'),
        "Dr" | "Prof" | "Professor" | "DR" | "PROF"
    );
    if is_honorific && rest.contains(' ') {
        Span::between(name.range().end - rest.len(), name.range().end)
    } else {
        name
    }
}

/// Gives the agency behind the last of two names to both: “Ada Quill and Tom Marsh, The Associated Press”.
fn house_alike(text: &str, authors: &mut [Author]) {
    let [first, last] = authors else { return };
    let between = first.span.range().end..last.span.range().start;
    let house = last
        .organization
        .as_deref()
        .filter(|house| is_agency(house.trim_start_matches("The ")));
    if text.get(between).map(str::trim) == Some("and") && first.place.is_none() {
        first.organization = first
            .organization
            .take()
            .or_else(|| house.map(str::to_owned));
    }
}

/// Makes the unknown word behind one name a place where another name has its place: “Ada Quill, Lowmoor, and
/// Tom Marsh, Lisbon”.
fn place_alike(authors: &mut [Author]) {
    const HOUSES: Classes = Classes::any_of(&[Class::OrganizationHead, Class::NewsAgency]);
    let is_placed = |author: &Author| author.place.is_some() && author.organization.is_none();
    if !authors.iter().any(is_placed) {
        return;
    }
    let may_be_place = |words: &str| {
        !words.contains(' ') && words.contains(char::is_lowercase) && !find(words).1.meets(HOUSES)
    };
    for author in authors.iter_mut().filter(|author| author.place.is_none()) {
        if author.organization.as_deref().is_some_and(may_be_place) {
            author.place = author.organization.take();
        }
    }
}

/// The authors a byline names behind its cue, where a given name or the initials of an agency may stand
/// alone: “by Ada”, “By TPN, in News”.
pub(super) fn names_behind_cue(text: &str, byline: Span) -> Vec<Author> {
    let authors = names_in(text, byline);
    if !authors.is_empty() {
        return authors;
    }
    let byline = cut(text, byline);
    let first = text[byline].split(',').next().unwrap_or_default();
    let is_agency = is_initials(first);
    if !is_agency && !is_given_name(first) {
        return authors;
    }
    let start = byline.range().start;
    vec![Author {
        name: first.to_owned(),
        organization: is_agency.then(|| first.to_owned()),
        place: None,
        span: Span::between(start, start + first.len()),
    }]
}
