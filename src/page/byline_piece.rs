//! The pieces of a byline: where the names end, and what each piece says of one author.

use super::byline_word::{has_role, is_agency, is_name_word, names_house, placed_words};
use crate::lexicon::{Class, PageRole, find, page_roles};
use crate::text::{Span, trim};

/// The byline up to where something else begins: a date, a role glued to the name, an address.
pub(super) fn cut(text: &str, byline: Span) -> Span {
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
            let is_end = has_role(word.trim_end_matches([',', '.', ':']), PageRole::BylineEnd);
            if is_end && !joins_name(&words[at..]) || shows_picture(word) {
                end = at;
                break;
            }
        }
        previous = character;
    }
    // “Ada Quill. Photos by Tom Marsh.”
    let words = if shows_picture(words[end..].split(' ').next().unwrap_or_default()) {
        words[..end].trim_end_matches(['.', ' '])
    } else {
        &words[..end]
    };
    let trimmed =
        words.trim_end_matches(|character: char| !character.is_alphanumeric() && character != '.');
    trim(text, Span::between(start, start + trimmed.len()))
}

/// Whether “with” stands before another name: “with Ada Quill”, but not “with photos”.
fn joins_name(words: &str) -> bool {
    let mut parts = words.split(' ');
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase)
            && !has_role(word, PageRole::BylineRole)
            && !is_agency(word)
    };
    parts.next() == Some("with")
        && parts.next().is_some_and(is_part)
        && parts.next().is_some_and(is_part)
}

/// Whether a word begins whose pictures they are: “Photos by Tom Marsh”, “photographs by Tom Marsh”.
fn shows_picture(word: &str) -> bool {
    const WORDS: [&str; 6] = [
        "Photo",
        "Photos",
        "Photographs",
        "Photography",
        "Pictures",
        "Video",
    ];
    let is_cue = WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    is_cue && (word.starts_with(char::is_uppercase) || word.ends_with('s'))
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
pub(super) struct Piece {
    pub(super) span: Span,
    /// Whether it stands behind a comma.
    pub(super) after_comma: bool,
    /// Whether it stands behind a bar or a hyphen: “Ada Quill | The Courier”.
    pub(super) after_bar: bool,
}

/// The byline's pieces, between commas, bars and words for “and”.
pub(super) fn pieces(text: &str, byline: Span) -> Vec<Piece> {
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
            (from, after_comma) = (end, mark == ',' || mark == '/');
        }
        at = end;
    }
    push(from, words.len(), after_bar, after_comma);
    pieces
}

/// What a piece of a byline says of one author.
pub(super) struct Parts {
    pub(super) name: Span,
    pub(super) place: Option<Span>,
    pub(super) organization: Option<Span>,
}

/// A piece as name, place and organization: “Ada Quill in Lisbon”, “Ada Quill for The Courier”,
/// “Ada Quill The Associated Press”.
pub(super) fn author_parts(text: &str, piece: Span) -> Parts {
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
    if let Some(Parts { name, place, .. }) = shouted_place(text, piece) {
        return Parts {
            name,
            place,
            organization: None,
        };
    }
    let house = acronym_behind_name(words).or_else(|| house_behind_name(words));
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

/// A name and its place in capitals: “ADA QUILL IN LISBON”.
fn shouted_place(text: &str, piece: Span) -> Option<Parts> {
    let words = &text[piece];
    let at = words
        .find(" IN ")
        .filter(|_| !words.contains(char::is_lowercase))?;
    let (start, end) = (piece.range().start, piece.range().end);
    Some(Parts {
        name: Span::between(start, start + at),
        place: Some(trim(text, Span::between(start + at + " IN ".len(), end))),
        organization: None,
    })
}

/// Where a house begins that opens with its initials behind a name of two words: “Ada Quill BBC News”.
fn acronym_behind_name(words: &str) -> Option<usize> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=4;
    let mut parts = placed_words(words).skip(1);
    let (_, family) = parts.next()?;
    let (at, acronym) = parts.next()?;
    let is_acronym =
        LENGTHS.contains(&acronym.len()) && acronym.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_acronym && family.contains(char::is_lowercase) && parts.next().is_some()).then_some(at)
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
