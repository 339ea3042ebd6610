//! The authors of a page of HTML: those that its metadata name and those that its links lead to.

use super::Marked;
use super::shown::Front;
use crate::lexicon::phrase::PhraseKind;
use crate::lexicon::{Class, PageRole, find};
use crate::model::Author;
use crate::page::Line;
use crate::page::marked::{authors_named, has_role};
use crate::text::Span;

/// The authors that the metadata name, unless they are houses and the page says more, and those whom the page
/// itself shows by its markup.
pub(super) fn authors_of(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    headline: Option<usize>,
    front: &mut Front,
) -> [Vec<Author>; 2] {
    let by_house = is_by_house(marked);
    let mut linked = Vec::new();
    if by_house {
        linked = shown_authors(marked, lines, story, headline);
        linked.retain(|author| !is_house(marked, &author.name));
    }
    if by_house && (!linked.is_empty() || shows_byline(lines, story, headline)) {
        if linked.is_empty() {
            linked = shown_authors(marked, lines, story, headline);
        }
        if linked.is_empty() && !marked.given.by_house {
            linked = houses_shown(marked);
        }
        return [Vec::new(), linked];
    }
    let authors = known_authors(marked, front);
    if authors.is_empty() {
        linked = shown_authors(marked, lines, story, headline);
    }
    [authors, linked]
}

/// The authors that the metadata name; those whose names the page's text does not hold go to the
/// front.
fn known_authors(marked: &Marked, front: &mut Front) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for name in &marked.given.authors {
        let name = without_cue(name);
        if !is_somebody(name) {
            continue;
        }
        let mut named = authors_named(name);
        if named.is_empty() {
            named.push(Author {
                name: name.to_owned(),
                organization: None,
                place: None,
                span: Span::between(0, name.len()),
            });
        }
        for mut author in named {
            match as_shown(&marked.text, &author.name) {
                Some(shown) => shown.clone_into(&mut author.name),
                None => front.authors.push(author.name.clone()),
            }
            if !authors.iter().any(|known| known.name == author.name) {
                authors.push(author);
            }
        }
    }
    authors
}

/// Whether those whom the metadata name are houses, by their names or as linked data say.
fn is_by_house(marked: &Marked) -> bool {
    let given = &marked.given;
    let is_one = |name: &String| is_house(marked, name);
    given.by_house || !given.authors.is_empty() && given.authors.iter().all(is_one)
}

/// Whether a name is a house's: the site's, an agency's, a desk's.
fn is_house(marked: &Marked, name: &str) -> bool {
    const LONGEST: usize = 5;
    let name = without_cue(name);
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_letters = name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let mut houses = marked.given.houses.iter();
    houses.any(|house| house.eq_ignore_ascii_case(name))
        || is_letters
        || has_role(last, PageRole::Desk)
        || find(name).1.has(Class::NewsAgency)
}

/// The houses that the metadata name and the page's text holds; they count where no byline tells.
fn houses_shown(marked: &Marked) -> Vec<Author> {
    let mut houses = known_authors(marked, &mut Front::default());
    houses.retain(|author| marked.text.contains(&author.name));
    houses
}

/// Whether the page says above its story who wrote it, on a line of its own.
fn shows_byline(lines: &[Line], story: &[bool], headline: Option<usize>) -> bool {
    const LONGEST: u32 = 160;
    const AROUND: usize = 3;
    let start = story.iter().position(|is_story| *is_story).unwrap_or(0);
    let first = headline.unwrap_or(start).min(start).saturating_sub(AROUND);
    let mut near = lines.iter().take(start + AROUND).skip(first);
    near.any(|line| {
        let shape = &line.shape;
        shape.length <= LONGEST
            && shape.words >= 3
            && shape.phrases.has(PhraseKind::Byline)
            && !shape.last.ends_sentence()
    })
}

/// The authors whom the page itself shows by its markup.
fn shown_authors(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    headline: Option<usize>,
) -> Vec<Author> {
    let linked = linked_authors(marked, lines, story, headline);
    if linked.is_empty() {
        return signed_authors(marked, lines, story, headline);
    }
    linked
}

/// The authors that links near the headline lead to; others stand below biographies and other stories.
fn linked_authors(
    marked: &Marked,
    lines: &[Line],
    story: &[bool],
    headline: Option<usize>,
) -> Vec<Author> {
    const ABOVE: usize = 4;
    const BEHIND: usize = 2;
    const MOST_WORDS: usize = 5;
    const MOST_AUTHORS: usize = 16;
    let start = story.iter().position(|is_story| *is_story).unwrap_or(0);
    let first = headline.unwrap_or(start).min(start).saturating_sub(ABOVE);
    let last = (start + BEHIND).min(lines.len());
    let [Some(top), Some(bottom)] = [lines.get(first), lines[..last].last()] else {
        return Vec::new();
    };
    let near = top.span.cover(bottom.span);
    let mut authors: Vec<Author> = Vec::new();
    for link in &marked.author_links {
        let is_near = near.contains(*link) && authors.len() < MOST_AUTHORS;
        let words = without_cue(&marked.text[*link]).trim_end_matches([',', ' ', '|', '·']);
        let is_name = words.split_whitespace().count() <= MOST_WORDS
            && words.starts_with(char::is_uppercase)
            && is_somebody(words)
            && !words.contains(|sign: char| sign.is_ascii_digit() || ":?!".contains(sign));
        if is_near && is_name && !authors.iter().any(|known| known.name == words) {
            authors.push(Author {
                name: words.to_owned(),
                organization: None,
                place: None,
                span: *link,
            });
        }
    }
    authors
}

/// The authors on a line near the headline whose element is a byline by its names and that names nobody else:
/// `<p class="byline">`. Such a line is none of the story.
fn signed_authors(
    marked: &Marked,
    lines: &[Line],
    story: &mut [bool],
    headline: Option<usize>,
) -> Vec<Author> {
    const BELOW: usize = 6;
    const BEHIND: usize = 2;
    const LONGEST: u32 = 120;
    let Some(headline) = headline else {
        return Vec::new();
    };
    let start = story.iter().position(|is_story| *is_story).unwrap_or(0);
    let last = (start + BEHIND).min(headline + 1 + BELOW).min(lines.len());
    for line in headline + 1..last {
        let shape = &lines[line].shape;
        let is_short = shape.length <= LONGEST && !shape.last.ends_sentence();
        if !is_short || shape.digits > 0 || !is_signed(marked, line) {
            continue;
        }
        let words = &marked.text[lines[line].span];
        let authors = authors_named(words);
        let is_whole = authors
            .first()
            .zip(authors.last())
            .is_some_and(|(first, last)| {
                words.starts_with(&*first.name) && words.ends_with(&*last.name)
            });
        if is_whole {
            story[line] = false;
            return authors;
        }
    }
    Vec::new()
}

/// Whether an element close around a line is one of authors by its names.
fn is_signed(marked: &Marked, line: usize) -> bool {
    const NAMES: [&str; 4] = ["byline", "author", "authors", "bylines"];
    const CLOSE: usize = 3;
    let element = marked.lines[line].element;
    marked.tree.is_named(element, &NAMES, CLOSE)
}

/// A name without the word “By” before it.
fn without_cue(name: &str) -> &str {
    let cue = name.get(..3).filter(|cue| cue.eq_ignore_ascii_case("by "));
    cue.map_or(name, |cue| name[cue.len()..].trim_start())
}

/// Whether a name is more than the account that a page was put up with, the end of an address
/// (“ada-quill”) or the credit of a picture (“(Image: Moment)”).
fn is_somebody(name: &str) -> bool {
    const ACCOUNTS: [&str; 3] = ["admin", "administrator", "webmaster"];
    let is_account = ACCOUNTS
        .iter()
        .any(|account| account.eq_ignore_ascii_case(name));
    let is_address = name.contains('-')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    !is_account && !is_address && !name.starts_with('(')
}

/// A name as the page writes it, which may have other capitals.
fn as_shown<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let length = name.len();
    if let Some(at) = text.find(name) {
        return Some(&text[at..at + length]);
    }
    let first = name.chars().next()?;
    let is_first = |sign: char| sign.eq_ignore_ascii_case(&first);
    text.match_indices(is_first)
        .filter_map(|(at, _)| text.get(at..at + length))
        .find(|shown| shown.eq_ignore_ascii_case(name))
}
