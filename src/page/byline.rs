//! The byline: who wrote the story, for whom and from where.

use super::sheet::Sheet;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{Class, Classes, find};
use crate::model::{Author, BlockKind};
use crate::text::{Span, trim};

/// Over how many lines after the story's first one a byline may stand.
const BEHIND: usize = 2;

/// A byline has at most as many characters as this.
const LONGEST: u32 = 160;

/// Finds the authors and marks the lines that name them.
pub(super) fn find_authors(sheet: &mut Sheet) -> Vec<Author> {
    let authors = cued_authors(sheet);
    if !authors.is_empty() {
        return authors;
    }
    bare_authors(sheet)
}

/// The authors that a text names which holds nothing else, such as “Ada Quill and Runa Castellan”.
#[cfg(feature = "html")]
pub(crate) fn authors_named(text: &str) -> Vec<Author> {
    names_in(text, Span::between(0, text.len()))
}

/// Where bylines are looked for: around the headline, up to the story, and right below it.
fn zone(sheet: &Sheet) -> std::ops::Range<usize> {
    const ABOVE: usize = 4;
    let head = sheet.head();
    head.start.saturating_sub(ABOVE)..(head.end + BEHIND).min(sheet.lines.len())
}

/// Authors after “By”: on the same line, or on the lines below.
fn cued_authors(sheet: &mut Sheet) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for line in zone(sheet) {
        if sheet.is_story(line) || sheet.lines[line].shape.length > LONGEST {
            continue;
        }
        let Some(rest) = after_cue(sheet, line) else {
            continue;
        };
        let found = if rest.is_empty() {
            names_below(sheet, line)
        } else {
            names_in(sheet.text, rest)
        };
        if found.is_empty() {
            continue;
        }
        sheet.mark(line, BlockKind::Byline);
        for author in found {
            if !authors.iter().any(|known| known.name == author.name) {
                authors.push(author);
            }
        }
    }
    authors
}

/// What follows the word “By” that a line begins with; glued words (“byAda Quill”) too.
fn after_cue(sheet: &Sheet, line: usize) -> Option<Span> {
    let span = sheet.lines[line].span;
    let words = &sheet.text[span];
    let start = span.range().start;
    if let Some(rest) = words
        .strip_prefix("by")
        .filter(|rest| rest.starts_with(char::is_uppercase))
    {
        return Some(Span::between(
            span.range().end - rest.len(),
            span.range().end,
        ));
    }
    let rest = Span::between(start + cue_end(words)?, span.range().end);
    Some(trim(sheet.text, rest))
}

/// Where the cue ends that words begin with: “By”, “Written by”, “Reporting:”.
fn cue_end(words: &str) -> Option<usize> {
    const MOST: usize = 4;
    for (at, word) in placed_words(words).take(MOST) {
        let (_, classes) = find(word.trim_end_matches(':'));
        let is_verb = classes.has(Class::BylineVerb);
        if classes.has(Class::BylineCue) || is_verb && word.ends_with(':') {
            return Some(at + word.len());
        }
        if !is_verb {
            return None;
        }
    }
    None
}

/// Words between blanks, each with where it begins.
fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(move |piece| {
        let start = end;
        end += piece.len();
        (start, piece.trim_end())
    });
    pieces.filter(|(_, word)| !word.is_empty())
}

/// Names on the lines below a line that says “By” alone.
fn names_below(sheet: &mut Sheet, cue: usize) -> Vec<Author> {
    const MOST: usize = 6;
    let mut authors = Vec::new();
    for line in cue + 1..(cue + 1 + MOST).min(sheet.lines.len()) {
        if !sheet.is_free(line) {
            break;
        }
        let found = names_in(sheet.text, sheet.lines[line].span);
        if found.is_empty() {
            if sheet.lines[line].shape.words > 0 {
                break;
            }
            continue;
        }
        sheet.mark(line, BlockKind::Byline);
        authors.extend(found);
    }
    authors
}

/// Names on lines of their own, next to a stamp or right above the story.
fn bare_authors(sheet: &mut Sheet) -> Vec<Author> {
    const BELOW: usize = 3;
    let found = sheet.head().find_map(|line| {
        let is_candidate = may_be_bare(sheet, line) && near_stamp(sheet, line);
        let authors = is_candidate.then(|| names_alone(sheet, line))?;
        authors.map(|authors| (line, authors))
    });
    let Some((line, mut authors)) = found else {
        return Vec::new();
    };
    sheet.mark(line, BlockKind::Byline);
    for below in line + 1..(line + 1 + BELOW).min(sheet.story.start) {
        let more = sheet.is_free(below).then(|| names_alone(sheet, below));
        let Some(mut more) = more.flatten() else {
            break;
        };
        sheet.mark(below, BlockKind::Byline);
        more.retain(|author| author.name != authors[0].name);
        authors.extend(more);
    }
    authors
}

/// Whether a line without “By” has the looks of a byline.
fn may_be_bare(sheet: &Sheet, line: usize) -> bool {
    const MOST_REPEATS: u16 = 4;
    let shape = &sheet.lines[line].shape;
    let is_free = sheet.is_free(line) || sheet.kinds[line] == Some(BlockKind::Stamp);
    is_free
        && shape.length <= LONGEST
        && !shape.last.ends_sentence()
        && sheet.lines[line].repeats <= MOST_REPEATS
}

/// The authors that a line names which begins with the first of them.
fn names_alone(sheet: &Sheet, line: usize) -> Option<Vec<Author>> {
    if sheet.lines[line].shape.phrases.meets(FURNITURE) {
        return None;
    }
    let span = sheet.lines[line].span;
    let authors = names_in(sheet.text, span);
    let first = authors.first()?;
    let opens = sheet.text[span].starts_with(&sheet.text[first.span]);
    opens.then_some(authors)
}

/// What lines say that name nobody who wrote the story.
const FURNITURE: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Share,
    PhraseKind::Navigation,
    PhraseKind::Caption,
    PhraseKind::Related,
    PhraseKind::Consent,
    PhraseKind::Paywall,
    PhraseKind::Newsletter,
    PhraseKind::Video,
    PhraseKind::Tags,
    PhraseKind::Comments,
    PhraseKind::Advertisement,
]);

/// What lines say that stand beside a byline.
const STAMPS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::RelativeTime,
    PhraseKind::ReadTime,
    PhraseKind::AuthorBio,
]);

/// Whether a date, a time or a reading time stands on the line or near it.
fn near_stamp(sheet: &Sheet, line: usize) -> bool {
    const NEAR: usize = 3;
    let near = line.saturating_sub(NEAR)..(line + NEAR + 1).min(sheet.story.start);
    near.into_iter().any(|line| {
        let shape = &sheet.lines[line].shape;
        shape.length < 120 && (shape.has_date || shape.phrases.meets(STAMPS))
    })
}

/// The authors a byline names, its cue taken off.
fn names_in(text: &str, byline: Span) -> Vec<Author> {
    let byline = cut(text, byline);
    let mut authors: Vec<Author> = Vec::new();
    for piece in pieces(text, byline) {
        let parts = author_parts(text, piece.span);
        let words = &text[parts.name];
        let agency = is_agency(words);
        let behind = piece.after_bar && !authors.is_empty();
        if !behind && (is_name(words) && !agency || agency && authors.is_empty()) {
            authors.push(Author {
                name: words.to_owned(),
                organization: parts.organization.map(|span| text[span].to_owned()),
                place: parts.place.map(|span| text[span].to_owned()),
                span: parts.name,
            });
        } else if let Some(author) = authors.last_mut() {
            let named = words.starts_with(char::is_uppercase) && words.len() < 40;
            if author.organization.is_none() && named && !is_role(words) {
                author.organization = Some(words.to_owned());
            }
        } else if !is_role(words) {
            break;
        }
    }
    authors
}

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
        if glued || number || character == '@' || character == '(' || character == '\t' {
            end = at;
            break;
        }
        if previous == ' ' && at > 0 {
            let word = words[at..].split_whitespace().next().unwrap_or_default();
            let (_, classes) = find(word.trim_end_matches([',', '.', ':']));
            if classes.has(Class::BylineEnd) {
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

/// Whether a role or the label of a stamp begins here.
fn begins_role(words: &str) -> bool {
    let word = words
        .split(|character: char| !character.is_alphabetic())
        .next()
        .unwrap_or_default();
    let (_, classes) = find(word);
    classes.meets(Classes::any_of(&[Class::BylineRole, Class::BylineEnd]))
}

/// A piece of a byline.
struct Piece {
    span: Span,
    /// Whether it stands behind a bar: “Ada Quill | The Courier”.
    after_bar: bool,
}

/// The byline's pieces, between commas, bars and words for “and”.
fn pieces(text: &str, byline: Span) -> Vec<Piece> {
    let words = &text[byline];
    let start = byline.range().start;
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut after_bar = false;
    let mut push = |from: usize, to: usize, after_bar: bool| {
        let span = trim(text, Span::between(start + from, start + to));
        if !span.is_empty() {
            pieces.push(Piece { span, after_bar });
        }
    };
    let is_mark = |character: char| ",;|/&•·—–".contains(character);
    for word in
        words.split_inclusive(|character: char| character.is_whitespace() || is_mark(character))
    {
        let end = at + word.len();
        let bare = word.trim_end();
        let (_, classes) = find(bare);
        let mark = bare.chars().next_back().filter(|mark| is_mark(*mark));
        if classes.has(Class::BylineAnd) {
            push(from, at, after_bar);
            from = end;
        } else if let Some(mark) = mark {
            push(from, at + bare.len() - mark.len_utf8(), after_bar);
            after_bar |= mark == '|';
            from = end;
        }
        at = end;
    }
    push(from, words.len(), after_bar);
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
    let words = &text[piece];
    let start = piece.range().start;
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
    for separator in [" for ", " For ", " at ", " of "] {
        if let Some((name, organization)) = split(separator) {
            let name = without_role(text, name);
            return Parts {
                name,
                place: None,
                organization: Some(organization),
            };
        }
    }
    for (at, _) in words.match_indices(' ') {
        let (name, rest) = (&words[..at], words[at..].trim_start());
        if name.contains(' ') && is_agency(rest) {
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

/// A name without the role that stands behind it: “Ada Quill Political Correspondent”.
fn without_role(text: &str, name: Span) -> Span {
    let words = &text[name];
    let is_role = |word: &str| {
        let (_, classes) = find(word.trim_end_matches([',', '.', ':']));
        classes.has(Class::BylineRole)
    };
    let mut behind_name = placed_words(words).skip(2);
    let role = behind_name.find(|(_, word)| is_role(word));
    let end = role.map_or(words.len(), |(at, _)| at);
    let start = name.range().start;
    trim(text, Span::between(start, start + end))
}

/// Whether words look like a person's name: two to five, capitalised but for particles, and not
/// all of them common words.
fn is_name(words: &str) -> bool {
    if words.chars().count() > 50 {
        return false;
    }
    let (mut count, mut common, mut particle) = (0, 0, false);
    let mut given = false;
    for word in words.split_whitespace() {
        let (_, classes) = find(word);
        particle =
            classes.has(Class::NameParticle) && count > 0 && !word.starts_with(char::is_uppercase);
        let is_staff = count > 0 && word == "Staff";
        if !particle && !is_name_word(word) || classes.has(Class::BylineRole) && !is_staff {
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
fn is_agency(words: &str) -> bool {
    let words = words
        .strip_prefix("The ")
        .or_else(|| words.strip_prefix("the "))
        .unwrap_or(words);
    let (_, classes) = find(words);
    classes.has(Class::NewsAgency)
}

/// Whether words are a role and no name.
fn is_role(words: &str) -> bool {
    words.split_whitespace().any(|word| {
        let (_, classes) = find(word);
        classes.has(Class::BylineRole)
    })
}
