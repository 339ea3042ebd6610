//! The dateline: where, by whom and when the story was filed, at the head of its first paragraph.

use super::byline_word::has_role;
use super::moment::names_month;
use super::sheet::Sheet;
use crate::lexicon::{Class, Classes, PageRole, find};
use crate::model::{BlockKind, Dateline, Paragraph};
use crate::text::{Span, trim};

/// A dateline ends within this many bytes.
const LONGEST: usize = 90;

/// What may part a dateline from the story.
const DASHES: [char; 4] = ['—', '–', '-', '_'];

/// The dashes that part a dateline on a line of its own from the story below; agencies’ wires write the
/// last two.
const LAST_DASHES: [&str; 4] = ["—", "–", " --", " _"];

/// Reads the dateline at the head of a paragraph: “LISBON, June 3 (Reuters) —”, “LISBON:”.
///
/// `None` when what stands there is none: “DEAR ABBY:”, “VIDEO:”, a sentence with a dash in it.
pub(crate) fn read_dateline(text: &str, paragraph: Span) -> Option<Dateline> {
    let words = &text[paragraph];
    let start = paragraph.range().start;
    let end = dateline_end(words)?;
    let (place_end, agency, date) = parts(&words[..end.dateline]);
    let place = trim_place(&words[..place_end]);
    // Behind an agency even “THE HAGUE” is a place.
    let is_trap = agency.is_none() && !ends_as_place(place) && words_of(place).any(is_trap);
    if is_trap || !is_place(place, agency.is_some() || end.by_dash) {
        return None;
    }
    Some(Dateline {
        place: place.to_owned(),
        agency: agency.map(str::to_owned),
        date: date.map(str::to_owned),
        span: trim(text, Span::between(start, start + end.dateline)),
    })
}

/// The dateline below a story's first paragraph, which sums it up or tells of a picture.
pub(super) fn read_below(text: &str, paragraphs: &[Paragraph]) -> Option<Dateline> {
    const REACH: usize = 2;
    let below = paragraphs.iter().skip(1).take(REACH);
    let mut found = below.filter_map(|part| read_dateline(text, part.span));
    found.find(|dateline| {
        let is_sure = dateline.agency.is_some() || is_sure_place(&dateline.place);
        is_sure && is_in_capitals(&dateline.place)
    })
}

/// The dateline of a story as its reader is told it; “UNDATED” is no place.
pub(super) fn told(dateline: Dateline) -> Option<Dateline> {
    (!dateline.place.eq_ignore_ascii_case("undated")).then_some(dateline)
}

/// Reads the dateline that is a paragraph of its own: “LISBON (AP) --”.
pub(super) fn read_alone(text: &str, paragraph: Span) -> Option<Dateline> {
    const LONGEST: usize = 60;
    let words = text[paragraph].trim_end();
    let is_alone = words.len() <= LONGEST && LAST_DASHES.iter().any(|dash| words.ends_with(dash));
    let dateline = is_alone.then(|| read_dateline(text, paragraph))??;
    let rest = &words[dateline.span.range().end - paragraph.range().start..];
    let is_dash = |sign: char| sign.is_whitespace() || "—–-_".contains(sign);
    rest.chars().all(is_dash).then_some(dateline)
}

/// Finds the dateline on a line of its own right above the story: “AUBURN, Wash. —”, “BAAR,
/// SWITZERLAND”.
pub(super) fn find_dateline_above(sheet: &mut Sheet) -> Option<Dateline> {
    const LONGEST: u32 = 60;
    let line = sheet.story.start.checked_sub(1)?;
    if let Some(dateline) = broken_dateline(sheet) {
        return Some(dateline);
    }
    let shape = &sheet.lines[line].shape;
    if !sheet.is_free(line) || shape.length > LONGEST {
        return None;
    }
    let span = behind_label(sheet.text, sheet.lines[line].span);
    let capitals = shape.capitals >= 3;
    let dateline = dated_alone(sheet.text, span)
        .or_else(|| capitals.then(|| read_dateline(sheet.text, span))?)
        .or_else(|| capitals.then(|| place_alone(sheet.text, span))?)?;
    sheet.mark(line, BlockKind::Stamp);
    Some(dateline)
}

/// A line behind the label by which databases name datelines: “DATELINE: LISBON”.
fn behind_label(text: &str, line: Span) -> Span {
    let rest = text[line].strip_prefix("DATELINE: ");
    let length = rest.map_or(line.len() as usize, str::len);
    Span::between(line.range().end - length, line.range().end)
}

/// The dateline whose place, agency and dash stand on lines of their own: “Port Quill, Idaho”, “CNN”, “—”.
fn broken_dateline(sheet: &mut Sheet) -> Option<Dateline> {
    let dash = sheet.story.start.checked_sub(1)?;
    let (agency, place) = (dash.checked_sub(1)?, dash.checked_sub(2)?);
    let is_dash = LAST_DASHES.contains(&sheet.words(dash));
    let all_free = (place..=dash).all(|line| sheet.is_free(line));
    let name = sheet.words(place);
    let city = name.split(',').next().unwrap_or_default();
    let is_place = may_be_place(name) && (is_short_name(city) || is_in_capitals(name));
    if !(all_free && is_dash && is_known_agency(sheet.words(agency)) && is_place) {
        return None;
    }
    for line in place..=dash {
        sheet.mark(line, BlockKind::Stamp);
    }
    Some(Dateline {
        place: name.to_owned(),
        agency: Some(sheet.words(agency).to_owned()),
        date: None,
        span: sheet.lines[place].span.cover(sheet.lines[agency].span),
    })
}

/// A line that is a place and a day without a year: “Lowmoor, November 26”.
fn dated_alone(text: &str, line: Span) -> Option<Dateline> {
    const MOST_WORDS: usize = 2;
    let (end, agency, date) = parts(&text[line]);
    let place = trim_place(&text[line][..end]);
    let date = date.filter(|date| date.split(' ').count() <= MOST_WORDS)?;
    let is_day = date.ends_with(|sign: char| sign.is_ascii_digit());
    (agency.is_none() && is_day && may_be_place(place) && is_short_name(place)).then(|| Dateline {
        place: place.to_owned(),
        agency: None,
        date: Some(date.to_owned()),
        span: line,
    })
}

/// A line that is a place in capitals and its country, or a city that is known.
fn place_alone(text: &str, line: Span) -> Option<Dateline> {
    const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country]);
    let place = trim_place(&text[line]);
    let last = place.rsplit(", ").next().unwrap_or_default();
    let is_city = find(place).1.has(Class::Place);
    let in_country = last.len() < place.len() && find(last).1.meets(PLACES);
    let capitals = !place.contains(char::is_lowercase);
    ((is_city || in_country) && capitals && is_place(place, false)).then(|| Dateline {
        place: place.to_owned(),
        agency: None,
        date: None,
        span: line,
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
    let (by_glued, dash) = find_dash(head).unzip();
    let dash = dash.or_else(|| {
        let bare = words.trim_end();
        let mut ends = LAST_DASHES
            .iter()
            .filter_map(|dash| bare.strip_suffix(dash));
        ends.next().map(str::len).filter(|_| bare.len() <= limit)
    });
    let bracket = find_with(head, '(', ") ")
        .or_else(|| glued_bracket(head))
        .map(|at| at + 1);
    // “LISBON, June 3. /Newswire/. The ferry …”
    if let Some(slash) = find_with(head, '/', "/. ").filter(|slash| head[..*slash].contains(". /"))
    {
        return Some(End {
            dateline: slash + 1,
            by_dash: false,
        });
    }
    let colon = find_with(head, ':', ": ");
    if let Some(dash) = dash {
        if colon.is_none_or(|colon| dash < colon) {
            return Some(End {
                dateline: dash,
                by_dash: by_glued != Some(true),
            });
        }
    }
    if let Some(colon) = colon {
        let (place_end, _, date) = parts(&head[..colon]);
        let place = &head[..date.map_or(colon, |_| place_end)];
        let capitals = !place.chars().any(char::is_lowercase);
        let place = trim_place(place);
        return (capitals || is_listed(place) || is_in_country(place)).then_some(End {
            dateline: colon,
            by_dash: false,
        });
    }
    let end = bracket?;
    is_place_and_agency(&head[..end], &head[end..]).then_some(End {
        dateline: end,
        by_dash: false,
    })
}

/// Where these words stand in a text that has a sign: one is told sooner than several.
fn find_with(text: &str, sign: char, words: &str) -> Option<usize> {
    text.contains(sign).then(|| text.find(words))?
}

/// Where the dash begins that parts a dateline from the story, and whether it is glued to a word: “SEOUL—The
/// ferry”, “ALGIERS- The ferry”. Then only a place that is sure stands before it.
fn find_dash(head: &str) -> Option<(bool, usize)> {
    // Long dashes and some other marks begin with one byte.
    let may_begin = |byte: u8| matches!(byte, b'-' | b'_' | 0xE2);
    if !head.bytes().any(may_begin) {
        return None;
    }
    let mut from = 0;
    while let Some(at) = head[from..].find(DASHES).map(|at| from + at) {
        let rest = head[at..].trim_start_matches(DASHES);
        let dash = &head[at..head.len() - rest.len()];
        from = head.len() - rest.len();
        let is_long = dash.starts_with(['—', '–']);
        let blank_before = head[..at].ends_with(char::is_whitespace);
        if rest.starts_with(char::is_whitespace) && (blank_before || is_long) {
            return Some((false, head[..at].trim_end().len()));
        }
        let is_break = match dash {
            "-" => !blank_before && rest.starts_with(char::is_whitespace),
            "_" => head[..at].ends_with(')'),
            _ => true,
        };
        if is_break && opens_sentence(rest) && is_sure_place(&head[..at]) {
            return Some((true, at));
        }
    }
    None
}

/// Whether words open as a sentence does.
fn opens_sentence(words: &str) -> bool {
    let words = words.trim_start();
    words.starts_with(|sign: char| sign.is_uppercase() || "“‘\"'".contains(sign))
}

/// Whether words are a place that is known, or one in capitals with its region or an agency.
fn is_sure_place(words: &str) -> bool {
    let (end, agency, _) = parts(words);
    let place = trim_place(&words[..end]);
    let (main, region) = place.split_once(',').unwrap_or((place, ""));
    let is_known = is_listed(main) || !region.is_empty() || agency.is_some();
    is_known && is_place(place, false)
}

/// Whether words are a place in capitals and a country or region that is known: “GARISSA, Kenya”.
fn is_in_country(place: &str) -> bool {
    const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country]);
    let country = place.split_once(", ").map(|(_, country)| country);
    is_in_capitals(place) && country.is_some_and(|country| find(country).1.meets(PLACES))
}

/// Whether words are a place and an agency in brackets, which no dash parts from the story: “Ada Quill
/// (HB) will leave” is a name and what it is short for.
fn is_place_and_agency(words: &str, story: &str) -> bool {
    const LONGEST: usize = 60;
    let bracket = words
        .strip_suffix(')')
        .and_then(|head| head.rsplit_once('('));
    bracket.is_some_and(|(place, agency)| {
        let place = trim_place(place);
        let is_sure = is_in_capitals(place) || is_listed(place);
        let story = story.trim_start().trim_start_matches(['"', '“', '‘', '\'']);
        let begins = story.starts_with(char::is_uppercase);
        words.len() < LONGEST
            && (is_known_agency(agency) && (is_sure || begins)
                || is_acronym(agency) && is_sure && begins)
    })
}

/// Where the bracket closes that the story's first word is glued to: “Lisbon (CNN)The ferry …”.
fn glued_bracket(head: &str) -> Option<usize> {
    let (open, close) = (find_with(head, '(', " (")?, head.find(')')?);
    let goes_on = head[close + 1..].starts_with(char::is_uppercase);
    (open < close && goes_on).then_some(close)
}

/// The end of the place, the agency in brackets, the date after a comma.
fn parts(dateline: &str) -> (usize, Option<&str>, Option<&str>) {
    let bracket = dateline.find('(');
    // “LISBON, June 3, 2030 /Newswire/ --”
    let slash = dateline.find(" /").map(|at| at + 1);
    let slash = slash.filter(|_| bracket.is_none() && dateline.ends_with('/'));
    let open = bracket.or(slash);
    let agency = open.and_then(|open| {
        let close = dateline[open + 1..].find([')', '/'])? + open + 1;
        Some(dateline[open + 1..close].trim())
    });
    let before = open.map_or(dateline, |open| &dateline[..open]);
    let mut place_end = before.trim_end().len();
    let mut date = None;
    for (at, _) in before.match_indices([',', '|']) {
        let piece = before[at + 1..].trim();
        let first = piece.split_whitespace().next().unwrap_or_default();
        let is_numbered = first.starts_with(|first: char| first.is_ascii_digit());
        if names_month(first) || is_numbered && names_month(piece) {
            place_end = at;
            date = Some(piece.trim_end_matches([',', ' ', '.']));
            break;
        }
    }
    (place_end, agency.filter(|agency| !agency.is_empty()), date)
}

/// Whether the last word is a place by itself: “NEW DELHI” is no news.
fn ends_as_place(place: &str) -> bool {
    let last = words_of(place).last();
    last.is_some_and(|word| find(word).1.has(Class::Place))
}

/// A place without the signs around it, and without a country in brackets: “New Delhi \[India\]”.
fn trim_place(place: &str) -> &str {
    let place = place.split(" [").next().unwrap_or_default();
    let place = place.trim_end_matches("--");
    place.trim_matches(|character: char| character.is_whitespace() || ",;|".contains(character))
}

/// Whether words can be a dateline's place: capitals throughout; with an agency or a dash, a short
/// name such as “Port Quill” too.
fn is_place(place: &str, sure: bool) -> bool {
    may_be_place(place)
        && (is_in_capitals(place) || sure && is_short_name(place) || is_listed(place))
}

/// Whether nothing in the words speaks against a place.
fn may_be_place(place: &str) -> bool {
    const MOST_WORDS: usize = 7;
    let first = place.chars().find(|character| character.is_alphabetic());
    let is_sign = |character: char| {
        character.is_ascii_digit() || ['“', '”', '"', '!', '?', '…', ';'].contains(&character)
    };
    (place.len() >= 3 || place.is_ascii())
        && (1..=MOST_WORDS).contains(&words_of(place).count())
        && first.is_some_and(char::is_uppercase)
        && !place.contains(is_sign)
}

/// Whether a word stands in capitals before a colon though it names no place.
fn is_trap(word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    has_role(word, PageRole::DatelineTrap)
}

/// Whether a place, but for the country or region behind a comma, is written in capitals.
fn is_in_capitals(place: &str) -> bool {
    const FEWEST_LETTERS: usize = 3;
    let main = place.split(',').next().unwrap_or_default();
    let letters = main.chars().filter(|character| character.is_alphabetic());
    letters.clone().all(|letter| !letter.is_lowercase()) && letters.count() >= FEWEST_LETTERS
}

/// Whether the words are a city or a region that is known, which may stand in lower case: “Lagos:”.
fn is_listed(place: &str) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    find(place).1.has(Class::Place) && words_of(place).all(is_capital)
}

fn is_short_name(place: &str) -> bool {
    const MOST_WORDS: usize = 3;
    const LONGEST: usize = 30;
    let is_named =
        |word: &str| word.starts_with(char::is_uppercase) || find(word).1.has(Class::NameParticle);
    let stop = place.find('.');
    place.len() <= LONGEST
        && stop.is_none_or(|_| ends_with_region(place))
        && words_of(place).count() <= MOST_WORDS
        && words_of(place).all(is_named)
}

/// Whether words end with a comma and a state’s abbreviation, and hold no other full stop: “Port Quill, Ill.”
fn ends_with_region(place: &str) -> bool {
    const OTHERS: Classes = Classes::any_of(&[Class::CompanyEnding, Class::NameSuffix]);
    let region = place
        .split_once(", ")
        .and_then(|(_, region)| region.strip_suffix('.'));
    region.is_some_and(|region| {
        let classes = find(region).1;
        place.find('.') == Some(place.len() - 1)
            && classes.has(Class::FinalAbbreviation)
            && !classes.meets(OTHERS)
    })
}

fn words_of(place: &str) -> impl Iterator<Item = &str> {
    place.split([' ', '/']).filter(|word| !word.is_empty())
}

/// Whether a bracket names a known agency, or one of its desks.
fn is_known_agency(words: &str) -> bool {
    let opens_with_agency = || {
        let (first, rest) = words.split_once(' ').unwrap_or_default();
        find(first).1.has(Class::NewsAgency) && has_role(rest, PageRole::BylineRole)
    };
    find(words).1.has(Class::NewsAgency) || opens_with_agency()
}

/// Whether a bracket holds capitals alone, as unknown agencies are written.
fn is_acronym(words: &str) -> bool {
    let is_capital = |letter: char| letter.is_uppercase() || ['/', '-', ' '].contains(&letter);
    (2..=12).contains(&words.len()) && words.chars().all(is_capital)
}
