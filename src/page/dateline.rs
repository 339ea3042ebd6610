//! The dateline: where, by whom and when the story was filed, at the head of its first paragraph.

use super::stamp::contains_day;
use crate::lexicon::{Class, find};
use crate::model::Dateline;
use crate::text::{Span, trim};

/// A dateline ends within this many bytes.
const LONGEST: usize = 90;

/// What parts a dateline from the story.
const DASHES: [&str; 6] = [" — ", " – ", " -- ", " - ", "— ", "– "];

/// Reads the dateline at the head of a paragraph: “LISBON, June 3 (Reuters) —”, “LISBON:”.
///
/// `None` when what stands there is none: “DEAR ABBY:”, “VIDEO:”, a sentence with a dash in it.
pub(super) fn read_dateline(text: &str, paragraph: Span) -> Option<Dateline> {
    let words = &text[paragraph];
    let start = paragraph.range().start;
    let end = dateline_end(words)?;
    let (place_end, agency, date) = parts(&words[..end.dateline]);
    let place = trim_place(&words[..place_end]);
    if !is_place(place, agency.is_some() || end.by_dash) {
        return None;
    }
    Some(Dateline {
        place: place.to_owned(),
        agency: agency.map(str::to_owned),
        date: date.map(str::to_owned),
        span: trim(text, Span::between(start, start + end.dateline)),
    })
}

/// Where a dateline ends.
struct End {
    dateline: usize,
    by_dash: bool,
}

fn dateline_end(words: &str) -> Option<End> {
    let mut limit = words.len().min(LONGEST);
    while !words.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = &words[..limit];
    let dash = DASHES.iter().filter_map(|dash| head.find(dash)).min();
    let dash = dash.or_else(|| {
        let bare = words.trim_end();
        let is_all = bare.len() <= limit && bare.ends_with(['—', '–']);
        is_all.then(|| bare.len() - '—'.len_utf8())
    });
    let bracket = head
        .find(") ")
        .filter(|_| head.contains('('))
        .map(|at| at + 1);
    let colon = head.find(": ");
    if let Some(dash) = dash {
        if colon.is_none_or(|colon| dash < colon) {
            return Some(End {
                dateline: dash,
                by_dash: true,
            });
        }
    }
    if let Some(colon) = colon {
        let capitals = !head[..colon].chars().any(char::is_lowercase);
        return capitals.then_some(End {
            dateline: colon,
            by_dash: false,
        });
    }
    let end = bracket?;
    let agency = head[..end]
        .rfind('(')
        .map(|open| &head[open + 1..end - 1])?;
    (is_agency(agency) && head[..end].len() < 60).then_some(End {
        dateline: end,
        by_dash: false,
    })
}

/// The end of the place, the agency in brackets, the date after a comma.
fn parts(dateline: &str) -> (usize, Option<&str>, Option<&str>) {
    let open = dateline.find('(');
    let agency = open.and_then(|open| {
        let close = dateline[open..].find(')')? + open;
        Some(dateline[open + 1..close].trim())
    });
    let before = open.map_or(dateline, |open| &dateline[..open]);
    let mut place_end = before.trim_end().len();
    let mut date = None;
    for (at, _) in before.match_indices([',', '|']) {
        let piece = before[at + 1..].trim();
        let first = piece.split_whitespace().next().unwrap_or_default();
        if contains_day(first)
            || first.starts_with(|c: char| c.is_ascii_digit()) && contains_day(piece)
        {
            place_end = at;
            date = Some(piece.trim_end_matches([',', ' ']));
            break;
        }
    }
    (place_end, agency.filter(|agency| !agency.is_empty()), date)
}

fn trim_place(place: &str) -> &str {
    place.trim_matches(|character: char| character.is_whitespace() || ",;|".contains(character))
}

/// Whether words can be a dateline's place: capitals throughout; with an agency or a dash, names
/// such as “St Louis, Mo.” too.
fn is_place(place: &str, sure: bool) -> bool {
    let mut letters = place.chars().filter(|character| character.is_alphabetic());
    let first = letters.next();
    let words = place.split([' ', '/']).filter(|word| !word.is_empty());
    let count = words.clone().count();
    if place.len() < 3 && !place.is_ascii()
        || count == 0
        || count > 7
        || place.contains(['“', '”', '"', '!', '?', '…', ';'])
    {
        return false;
    }
    let is_trap = words.clone().any(|word| {
        let (_, classes) = find(word.trim_matches(|character: char| !character.is_alphanumeric()));
        classes.has(Class::DatelineTrap)
    });
    if is_trap
        || !first.is_some_and(char::is_uppercase)
        || place.chars().any(|c| c.is_ascii_digit())
    {
        return false;
    }
    let main = place.split(',').next().unwrap_or_default();
    let capitals = main
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| !c.is_lowercase())
        && main.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let named = words.into_iter().all(|word| {
        let (_, classes) = find(word);
        word.starts_with(char::is_uppercase) || classes.has(Class::NameParticle)
    });
    capitals || sure && named && count <= 3 && place.len() <= 30 && is_agency_only(place, sure)
}

/// A place in small letters counts only with an agency: the caller has made sure.
fn is_agency_only(place: &str, sure: bool) -> bool {
    sure && !place.contains('.')
}

/// Whether a bracket names an agency: a known one, or capitals alone.
fn is_agency(words: &str) -> bool {
    let (_, classes) = find(words);
    let capitals = words.len() <= 12
        && words
            .chars()
            .all(|c| c.is_uppercase() || c == '/' || c == '-' || c == ' ');
    classes.has(Class::NewsAgency) || capitals && words.len() >= 2
}
