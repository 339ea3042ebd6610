//! The authors that a byline names: who wrote the story, for whom and from where.

use super::house::{is_house, may_be_town, names_house};
use crate::lexicon::{Class, Classes, PageRole, find, page_roles};
use crate::model::Author;
use crate::text::{Span, trim};

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
        let parts = author_parts(text, piece.span);
        let words = &text[parts.name];
        if let Some(section) = words.strip_prefix("in ") {
            // “By Ada Quill, in News, Lisbon”: what follows are sections of the paper.
            if let (Some(author), true) = (authors.last_mut(), find(section).1.meets(PLACES)) {
                author.place.get_or_insert_with(|| section.to_owned());
            }
            break;
        }
        let agency = is_agency(words);
        let is_house = piece.after_comma && names_house(words);
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

/// A piece of a byline without the role in small letters before its name: “court reporter Ada Quill”.
fn behind_role(text: &str, piece: Span) -> Span {
    const MOST_WORDS: usize = 4;
    let words = &text[piece];
    let is_small = |(_, word): &(usize, &str)| word.starts_with(char::is_lowercase);
    let small: Vec<(usize, &str)> = placed_words(words)
        .take(MOST_WORDS)
        .take_while(is_small)
        .collect();
    match small.last() {
        Some((at, word)) if has_role(word, PageRole::BylineRole) => {
            let start = piece.range().start + at + word.len();
            trim(text, Span::between(start, piece.range().end))
        }
        _ => piece,
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

/// Whether words are one known given name.
fn is_given_name(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
        && !words.contains(char::is_whitespace)
        && find(words).1.has(Class::GivenName)
}

/// Whether words are a few capitals, as agencies are called.
fn is_initials(words: &str) -> bool {
    (2..=5).contains(&words.len())
        && words.bytes().all(|byte| byte.is_ascii_uppercase())
        && !find(words).1.meets(PLACES)
}

/// Places that may stand behind a name: “Ada Quill, Lisbon”.
const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country]);

/// The byline up to where something else begins: a date, a role glued to the name, an address.
fn cut(text: &str, byline: Span) -> Span {
    let words = &text[byline];
    let start = byline.range().start;
    let mut end = words.len();
    let mut previous = ' ';
    for (at, character) in words.char_indices() {
        let glued =
            previous.is_lowercase() && character.is_uppercase() && begins_role(&words[at..]);
        let number = character.is_ascii_digit();
        // “Ada Quill (now) and Tom Marsh (earlier)”
        let is_aside = || character == '(' && is_aside_of_several(&words[at..]);
        if glued || number || character == '\t' || character == '(' && !is_aside() {
            end = at;
            break;
        }
        if character == '@' {
            // “Ada Quill ada.quill@example.com”, but “Ada Quill@AdaQuill”.
            let address = words[..at].rsplit(char::is_whitespace).next();
            let address = address.unwrap_or_default();
            let is_handle = address.starts_with(char::is_uppercase);
            end = if is_handle { at } else { at - address.len() };
            break;
        }
        if at > 0 && [' ', '|', '•', '·'].contains(&previous) {
            let word = words[at..].split_whitespace().next().unwrap_or_default();
            if has_role(word.trim_end_matches([',', '.', ':']), PageRole::BylineEnd) {
                end = at;
                break;
            }
        }
        previous = character;
    }
    let trimmed = words[..end]
        .trim_end_matches(|character: char| !character.is_alphanumeric() && character != '.');
    trim(text, Span::between(start, start + trimmed.len()))
}

/// Whether a bracket opens here that says in small letters which part is whose, and another name follows or
/// stands before.
fn is_aside_of_several(words: &str) -> bool {
    let Some((inner, rest)) = words[1..].split_once(')') else {
        return false;
    };
    let is_small = inner.chars().all(|sign| sign.is_lowercase() || sign == ' ');
    is_small && (rest.starts_with(" and ") || rest.starts_with(", ") || rest.is_empty())
}

/// Whether a role or the label of a stamp begins here.
fn begins_role(words: &str) -> bool {
    let word = words
        .split(|character: char| !character.is_alphabetic())
        .next()
        .unwrap_or_default();
    let roles = page_roles(find(word).0);
    roles.has(PageRole::BylineRole) || roles.has(PageRole::BylineEnd)
}

/// A piece of a byline.
struct Piece {
    span: Span,
    /// Whether it stands behind a comma.
    after_comma: bool,
    /// Whether it stands behind a bar or a hyphen: “Ada Quill | The Courier”.
    after_bar: bool,
}

/// The byline's pieces, between commas, bars and words for “and”.
fn pieces(text: &str, byline: Span) -> Vec<Piece> {
    let words = &text[byline];
    let start = byline.range().start;
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    let (mut after_bar, mut after_comma) = (false, false);
    let mut push = |from: usize, to: usize, after_bar: bool, after_comma: bool| {
        let span = trim(text, Span::between(start + from, start + to));
        if !span.is_empty() {
            pieces.push(Piece {
                span,
                after_comma,
                after_bar,
            });
        }
    };
    let is_mark = |character: char| ",;|/&•·—–".contains(character);
    for word in
        words.split_inclusive(|character: char| character.is_whitespace() || is_mark(character))
    {
        let end = at + word.len();
        let bare = word.trim_end();
        let last = bare.chars().next_back();
        let mark = last.filter(|mark| is_mark(*mark) || bare == "-");
        if has_role(bare, PageRole::BylineAnd) {
            push(from, at, after_bar, after_comma);
            (from, after_comma) = (end, false);
        } else if let Some(mark) = mark {
            push(
                from,
                at + bare.len() - mark.len_utf8(),
                after_bar,
                after_comma,
            );
            after_bar |= mark == '|' || mark == '-';
            (from, after_comma) = (end, mark == ',');
        }
        at = end;
    }
    push(from, words.len(), after_bar, after_comma);
    pieces
}

/// What a piece of a byline says of one author.
struct Parts {
    name: Span,
    place: Option<Span>,
    organization: Option<Span>,
}

/// A piece as name, place and organization: “Ada Quill in Lisbon”, “Ada Quill for The Courier”,
/// “Ada Quill The Associated Press”.
fn author_parts(text: &str, piece: Span) -> Parts {
    let piece = behind_role(text, piece);
    let start = piece.range().start;
    let end = text[piece]
        .find(" (")
        .map_or(piece.range().end, |at| start + at);
    let piece = Span::between(start, end);
    let words = &text[piece];
    let split = |separator: &str| {
        let at = words.find(separator)?;
        let after = at + separator.len();
        let rest = trim(text, Span::between(start + after, piece.range().end));
        Some((Span::between(start, start + at), rest))
    };
    if let Some((name, place)) = split(" in ") {
        return Parts {
            name,
            place: Some(place),
            organization: None,
        };
    }
    if let Some((name, place)) = split(" at ").filter(|(_, place)| !names_house(&text[*place])) {
        return Parts {
            name,
            place: Some(place),
            organization: None,
        };
    }
    for separator in [" for ", " For ", " FOR ", " at ", " of "] {
        if let Some((name, organization)) = split(separator) {
            let name = without_role(text, name);
            return Parts {
                name,
                place: None,
                organization: Some(organization),
            };
        }
    }
    let house = house_behind_name(words);
    for (at, _) in words.match_indices(' ') {
        let (name, rest) = (&words[..at], words[at..].trim_start());
        if name.contains(' ') && is_agency(rest) || house == Some(at + 1) {
            let name = Span::between(start, start + at);
            let organization = Span::between(piece.range().end - rest.len(), piece.range().end);
            return Parts {
                name,
                place: None,
                organization: Some(organization),
            };
        }
    }
    Parts {
        name: without_role(text, piece),
        place: None,
        organization: None,
    }
}

/// Where a house begins right behind a name: “Ada Quill Wendham Gazette”, or more words than names have.
fn house_behind_name(words: &str) -> Option<usize> {
    const MOST_WORDS: usize = 5;
    const FEWEST: usize = 2;
    let parts: Vec<(usize, &str)> = placed_words(words).collect();
    let (first, second) = (parts.first()?.1, parts.get(1)?.1);
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let names = if is_initial(second) { 3 } else { 2 };
    let (start, _) = *parts.get(names)?;
    let opens = is_initial(first) || find(first).1.has(Class::GivenName);
    let is_part = |word: &str| is_name_word(word) && !has_role(word, PageRole::BylineRole);
    let is_house = parts.len() - names >= FEWEST && names_house(&words[start..]);
    let is_long = parts.len() > MOST_WORDS;
    (opens && (is_house || is_long) && parts.iter().all(|(_, word)| is_part(word))).then_some(start)
}

/// A name without the role that stands behind it: “Ada Quill Political Correspondent”.
fn without_role(text: &str, name: Span) -> Span {
    let words = &text[name];
    let is_role =
        |word: &str| has_role(word.trim_end_matches([',', '.', ':']), PageRole::BylineRole);
    let mut behind_name = placed_words(words).skip(2);
    let role = behind_name.find(|(_, word)| is_role(word));
    let end = role.map_or(words.len(), |(at, _)| at);
    let start = name.range().start;
    trim(text, Span::between(start, start + end))
}

/// Words between blanks, each with where it begins.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(move |piece| {
        let start = end;
        end += piece.len();
        (start, piece.trim_end())
    });
    pieces.filter(|(_, word)| !word.is_empty())
}

/// Whether words look like a person's name: two to five, capitalised but for particles, and not
/// all of them common words.
fn is_name(words: &str) -> bool {
    if words.chars().count() > 50 || find(words).1.meets(PLACES) {
        return false;
    }
    let (mut count, mut common, mut particle) = (0, 0, false);
    let mut given = false;
    for word in words.split_whitespace() {
        let (word_id, classes) = find(word);
        particle =
            classes.has(Class::NameParticle) && count > 0 && !word.starts_with(char::is_uppercase);
        let is_staff = count > 0 && word == "Staff";
        if !particle && !is_name_word(word)
            || page_roles(word_id).has(PageRole::BylineRole) && !is_staff
        {
            return false;
        }
        given |= count == 0 && classes.has(Class::GivenName);
        common += usize::from(classes.has(Class::CommonWord) && !is_staff);
        count += 1;
    }
    (2..=5).contains(&count) && !particle && (given || common < count)
}

/// Whether a word can be part of a name: it has a capital, and no sign but those of names.
fn is_name_word(word: &str) -> bool {
    let is_sign =
        |character: char| character.is_ascii_digit() || ":;!?|/()[]{}<>“”\"".contains(character);
    let abbreviates = !word.ends_with('.') || word.chars().count() <= 4;
    word.starts_with(char::is_uppercase) && !word.contains(is_sign) && abbreviates
}

/// Whether words name a news agency.
pub(super) fn is_agency(words: &str) -> bool {
    let words = words
        .strip_prefix("The ")
        .or_else(|| words.strip_prefix("the "))
        .unwrap_or(words);
    let (_, classes) = find(words);
    classes.has(Class::NewsAgency)
}

/// Whether words are a role and no name; “Reuters Business” is part of an agency, “Reuters Writer” a
/// role.
pub(super) fn is_role(words: &str) -> bool {
    if is_agency(words) {
        return false;
    }
    let opens_with_agency = words.split_once(' ').is_some_and(|(first, rest)| {
        is_agency(first) && !rest.contains(' ') && !find(rest).1.has(Class::Title)
    });
    !opens_with_agency
        && words
            .split_whitespace()
            .any(|word| has_role(word, PageRole::BylineRole))
}

/// Whether a word or one of its parts says what a writer's job is: “Sports-Editor”.
fn is_job(words: &str) -> bool {
    words
        .split([' ', '-'])
        .any(|word| has_role(word, PageRole::BylineRole))
        && !is_house(words)
}

/// Whether a word plays a part on pages.
pub(super) fn has_role(word: &str, role: PageRole) -> bool {
    page_roles(find(word).0).has(role)
}
