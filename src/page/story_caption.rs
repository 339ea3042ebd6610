//! Captions that stand among the lines of the story: whose picture it is tells them from prose.

use super::byline_word::has_role;
use super::credit::{behind_cue, is_credit_cue, is_source, names_picture_agency, without_sign};
use super::credit_end::split_end;
use super::credited_caption::{Found, credit_alone};
use super::moment::ends_with_day;
use super::shape::Edge;
use super::sheet::Sheet;
use crate::lexicon::{Class, PageRole, find, verb_form};
use crate::text::{Span, trim};

/// A caption among the story's lines has at most as many characters as this.
const LONGEST: u32 = 300;

/// A caption's own words have at least as many bytes as this.
const SHORTEST: u32 = 20;

/// The caption that begins at a line of the story: “… in autumn. (Ada Quill)”, “… in autumn. Ada Quill
/// for The Courier”, one above “(Ada Quill)” or “Ada Quill, AP”, one that opens with “FILE -”.
pub(super) fn story_caption(sheet: &Sheet, line: usize) -> Option<Found> {
    let words = sheet.words(line);
    let is_first = line == sheet.story.start && line + 1 < sheet.story.end;
    if opens_with_file(words)
        || shows_side(sheet, line)
        || is_said_twice(sheet, line)
        || is_first && opens_with_shout(words)
        || sheet.lines[line].shape.has_date && shows_on_day(sheet, line)
    {
        return Some(Found {
            text: sheet.lines[line].span,
            credit: None,
            lines: 1,
        });
    }
    let shape = &sheet.lines[line].shape;
    if shape.length > LONGEST || line + 1 >= sheet.story.end {
        return None;
    }
    let behind = match shape.last {
        Edge::Bracket => split_source(sheet, line),
        Edge::Lower | Edge::Upper => split_name(sheet, line).or_else(|| split_sure(sheet, line)),
        _ => None,
    };
    behind.or_else(|| above_source(sheet, line))
}

/// The caption above the story that ends with its source in brackets: “… in autumn. (Ada Quill)”, “… in
/// autumn. (example.com)”; or with the day it was taken.
pub(super) fn caption_above(sheet: &Sheet, line: usize) -> Option<Found> {
    let shape = &sheet.lines[line].shape;
    if line >= sheet.story.start || shape.length > LONGEST || shape.words < 4 {
        return None;
    }
    if shape.last == Edge::Bracket {
        return split_source(sheet, line);
    }
    let is_below = sheet.headline.is_some_and(|headline| headline < line);
    let is_dated = shape.has_date
        && shape.stops <= 3
        && shape.last == Edge::Stop
        && shape.length >= 40
        && ends_with_day(sheet.words(line));
    let is_restricted = shape.capitals > 30 && restricts_use(sheet.words(line));
    (is_below && (is_dated || is_restricted)).then(|| Found {
        text: sheet.lines[line].span,
        credit: None,
        lines: 1,
    })
}

/// The caption among the story's lines that was not taken for one of them and ends with a name: “… in
/// autumn. (Ada Quill)”, “… in autumn. Ada Quill for The Courier”.
pub(super) fn caption_passed_over(sheet: &Sheet, line: usize) -> Option<Found> {
    const FEWEST_WORDS: u32 = 6;
    const LONGEST_ABOVE: u32 = 160;
    let shape = &sheet.lines[line].shape;
    let is_below =
        sheet.headline.is_some_and(|headline| headline < line) && shape.length <= LONGEST_ABOVE;
    let is_inside = line < sheet.story.end && (is_below || line > sheet.story.start);
    if !is_inside || shape.length > LONGEST || shape.words < FEWEST_WORDS {
        return None;
    }
    match shape.last {
        Edge::Bracket => split_source(sheet, line),
        Edge::Lower | Edge::Upper => split_name(sheet, line),
        _ => None,
    }
}

/// A caption and its credit that the page's markup broke over three lines: “… in autumn (”, “Image:”,
/// “Ada Quill)”.
pub(super) fn broken_caption(sheet: &Sheet, line: usize) -> Option<Found> {
    const LONGEST_CREDIT: u32 = 60;
    let is_open = |line: usize| sheet.is_free(line) || sheet.is_story(line);
    let last = line + 2;
    if last >= sheet.lines.len() || !(line..=last).all(is_open) {
        return None;
    }
    let words = sheet.words(line).strip_suffix('(')?.trim_end();
    let cue = sheet.words(line + 1).strip_suffix(':')?;
    let credit = sheet.words(last).strip_suffix(')')?.trim_end();
    let is_credit = is_credit_cue(cue) && sheet.lines[last].shape.length <= LONGEST_CREDIT;
    let (start, from) = (
        sheet.lines[line].span.range().start,
        sheet.lines[last].span.range().start,
    );
    (is_credit && words.len() >= SHORTEST as usize).then(|| Found {
        text: Span::between(start, start + words.len()),
        credit: Some(Span::between(from, from + credit.len())),
        lines: 3,
    })
}

/// Whether a line that no stop ends says who stands where in a picture: “Ada Quill (R)”, “From left: Ada
/// Quill, Tom Marsh”.
pub(super) fn shows_side(sheet: &Sheet, line: usize) -> bool {
    const SIDES: [&str; 5] = ["(L)", "(R)", "(left)", "(right)", "(pictured"];
    const LONGEST: u32 = 200;
    const SHORTEST_LIST: usize = 12;
    let shape = &sheet.lines[line].shape;
    let is_inside = sheet.story.contains(&line) && line + 1 < sheet.story.end;
    if !is_inside || shape.length > LONGEST || shape.quotes > 0 || shape.last.ends_sentence() {
        return false;
    }
    let words = sheet.words(line);
    let names_side = shape.brackets > 0 && SIDES.iter().any(|side| words.contains(side));
    let list = words.split_once("rom left: ").map(|(_, list)| list.len());
    names_side || list.is_some_and(|list| list >= SHORTEST_LIST)
}

/// Whether a line inside the story is said once more right below it: a picture's words for those who do not
/// see it, and its caption.
fn is_said_twice(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    line > sheet.story.start
        && line + 1 < sheet.story.end
        && shape.length <= LONGEST
        && shape.words >= 5
        && sheet.lines[line].repeats == 2
        && sheet.is_free(line + 1)
        && sheet.same_words(line, line + 1)
}

/// Whether words say who may use a picture, as agencies write it.
fn restricts_use(words: &str) -> bool {
    const RESTRICTIONS: [&str; 3] = ["MANDATORY CREDIT", "NO ARCHIVES", "NO RESALES"];
    RESTRICTIONS
        .iter()
        .any(|restriction| words.contains(restriction))
}

/// Whether words open as the captions of an agency's old pictures do.
fn opens_with_file(words: &str) -> bool {
    let rest = words.strip_prefix("FILE");
    rest.is_some_and(|rest| rest.trim_start().starts_with(['-', '–', '—']))
}

/// Whether words open as some papers' captions do: “ALL ABOARD … Ada Quill waves to the crowd.”
fn opens_with_shout(words: &str) -> bool {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 40;
    let Some(at) = words.find("…").or_else(|| words.find("...")) else {
        return false;
    };
    let shout = words[..at].trim_end();
    let rest = words[at..].trim_start_matches(['…', '.', ' ']);
    (SHORTEST..=LONGEST).contains(&shout.len())
        && shout.starts_with(char::is_uppercase)
        && !shout.contains(char::is_lowercase)
        && rest.starts_with(char::is_uppercase)
}

/// Whether a line is one sentence in the present tense that ends with a day and a place: “Ada Quill
/// feeds her goat April 14, 2030, in Lowmere, Ala.”
fn shows_on_day(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: usize = 4;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line);
    let Some(at) = words.rfind(", in ") else {
        return false;
    };
    let place = &words[at + ", in ".len()..];
    let is_named = |word: &str| word.starts_with(char::is_uppercase);
    if shape.length > LONGEST
        || shape.quotes > 0
        || place.split(' ').count() > MOST_WORDS
        || !place.split(' ').all(is_named)
        || !ends_with_day(&words[..at])
    {
        return false;
    }
    let verb = words.split(' ').skip(2).find(|word| !is_named(word));
    let opens_with_name = words.split(' ').take(2).all(is_named)
        && !find(words.split(' ').next().unwrap_or_default())
            .1
            .has(Class::CommonWord);
    let (word, _) = find(verb.unwrap_or_default());
    let form = verb_form(word, verb.unwrap_or_default());
    opens_with_name && form.third_share.is_some()
}

/// “… in autumn. (Ada Quill)”: a whole sentence, and a name in brackets; “[Ada Quill via Courier]” needs no
/// sentence.
pub(super) fn split_source(sheet: &Sheet, line: usize) -> Option<Found> {
    let words = sheet.words(line);
    let open = words.rfind(['(', '['])?;
    let ends = words[..open]
        .trim_end()
        .ends_with(['.', '!', '?', '”', '"', '’']);
    let inner = words[open + 1..].strip_suffix([')', ']'])?;
    let is_sure = inner.contains(" via ") && words.ends_with(']');
    ((ends || is_sure) && (is_source(inner) || is_site(inner)))
        .then(|| split(sheet, line, open, open + 1, words.len() - 1))?
}

/// “… in autumn. Ada Quill for The Courier”: a whole sentence, and a name without a stop.
pub(super) fn split_name(sheet: &Sheet, line: usize) -> Option<Found> {
    let words = sheet.words(line);
    let at = words
        .rfind(". ")
        .filter(|at| !ends_with_initial(&words[..*at]))?
        + 1;
    let name = words[at..].trim_start();
    let given = name.split(' ').next().unwrap_or_default();
    let known =
        find(given).1.has(Class::GivenName) || name.contains(" for ") || name.contains(" via ");
    (known && name.contains(' ') && is_source(name))
        .then(|| split(sheet, line, at, at, words.len()))?
}

/// Whether words end with the letter of a name: “by Ada J”.
pub(super) fn ends_with_initial(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    last.chars().count() < 2
}

/// A credit without a name that stands in prose, too: with a cue or a slash.
fn split_sure(sheet: &Sheet, line: usize) -> Option<Found> {
    let span = sheet.lines[line].span;
    let (text, credit) = split_end(sheet.text, span)?;
    let between = Span::between(text.range().end, credit.range().start);
    let is_sure = !sheet.text[between].trim().is_empty() || sheet.text[credit].contains('/');
    is_sure.then_some(Found {
        text,
        credit: Some(credit),
        lines: 1,
    })
}

/// A line's words up to one place as the caption, those between two others as the credit.
fn split(sheet: &Sheet, line: usize, end: usize, from: usize, to: usize) -> Option<Found> {
    let start = sheet.lines[line].span.range().start;
    let part = |from, to| trim(sheet.text, Span::between(start + from, start + to));
    let text = part(0, end);
    (text.len() >= SHORTEST).then(|| Found {
        text,
        credit: Some(part(from, to)),
        lines: 1,
    })
}

/// A caption whose credit stands alone on the next line.
fn above_source(sheet: &Sheet, line: usize) -> Option<Found> {
    const LONGEST_CREDIT: u32 = 60;
    const LONGEST_TITLE: u32 = 120;
    let next = line + 1;
    let span = sheet.lines[next].span;
    let words = sheet.words(next);
    let bracketed = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    let is_slashed = names_maker_and_house(words);
    let may_be_credit =
        sheet.is_free(next) || sheet.is_story(next) && (bracketed.is_some() || is_slashed);
    if !may_be_credit || sheet.lines[next].shape.length > LONGEST_CREDIT {
        return None;
    }
    let credit = if let Some(inner) = bracketed {
        let start = span.range().start + 1;
        let inner_span = Span::between(start, start + inner.len());
        let is_told = || is_numbered(sheet, line) || is_open(sheet, line);
        let behind = || behind_cue(sheet.text, inner_span).filter(|_| is_told());
        let behind = || behind().map(|credit| without_sign(sheet.text, credit));
        is_source(inner).then_some(inner_span).or_else(behind)
    } else if let Some(maker) = words
        .strip_prefix("Credit...")
        .or_else(|| words.strip_prefix("Credit…"))
    {
        let end = span.range().end;
        Some(Span::between(end - maker.trim_start().len(), end))
    } else if words.starts_with("Image Credit") {
        // Most stand below a picture without words.
        let is_title = sheet.lines[line].shape.length <= LONGEST_TITLE;
        behind_cue(sheet.text, span).filter(|_| is_title)
    } else if is_slashed && sheet.lines[line].shape.quotes == 0 {
        Some(span)
    } else if is_open(sheet, line) {
        credit_alone(sheet, next)
    } else {
        let agency = words.split_once(", ").map(|(_, agency)| agency);
        let by_agency =
            agency.is_some_and(|agency| !agency.contains(' ') && names_picture_agency(agency));
        (by_agency && is_source(words)).then_some(span)
    };
    Some(Found {
        text: sheet.lines[line].span,
        credit: Some(credit?),
        lines: 2,
    })
}

/// Whether words are who made a picture and for whom: “Ada Quill/The Courier”.
pub(super) fn names_maker_and_house(words: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let (maker, house) = words.split_once('/').unwrap_or_default();
    let is_maker = (2..=MOST_WORDS).contains(&maker.trim().split(' ').count());
    is_maker
        && !house.contains('/')
        && !house.trim().is_empty()
        && is_source(maker.trim())
        && is_source(house.trim())
}

/// The caption below the line that says whose picture it is: “Agency” above “The ferry waits at the quay”.
pub(super) fn below_credit(sheet: &Sheet, line: usize) -> Option<Found> {
    const SHORTEST_BELOW: u32 = 35;
    const INITIALS: std::ops::RangeInclusive<u32> = 3..=6;
    let next = line + 1;
    let is_inside =
        sheet.headline.is_some_and(|headline| headline < line) && line < sheet.story.end;
    if !is_inside || !(sheet.is_free(next) || sheet.is_story(next)) {
        return None;
    }
    let own = &sheet.lines[line].shape;
    let is_initials =
        INITIALS.contains(&own.length) && own.capitals == own.length && own.words == 1;
    let credit = if is_initials && own.phrases.is_empty() {
        Some(sheet.lines[line].span)
    } else {
        credit_alone(sheet, line)
    };
    let below = &sheet.lines[next].shape;
    let is_caption = below.length >= SHORTEST_BELOW
        && below.phrases.is_empty()
        && sheet.lines[next].repeats == 1
        && is_open(sheet, next)
        && sheet.is_story(next + 1)
        && sheet.lines[next + 1].shape.last.ends_sentence();
    let credit = credit.filter(|_| is_caption)?;
    Some(Found {
        text: sheet.lines[next].span,
        credit: Some(credit),
        lines: 2,
    })
}

/// Whether a line of the story is some words that no stop ends, as captions above their credits are.
fn is_open(sheet: &Sheet, line: usize) -> bool {
    const FEWEST_WORDS: u32 = 6;
    const LONGEST_OPEN: u32 = 200;
    let shape = &sheet.lines[line].shape;
    shape.words >= FEWEST_WORDS
        && shape.length <= LONGEST_OPEN
        && shape.quotes == 0
        && matches!(shape.last, Edge::Lower | Edge::Upper | Edge::Digit)
}

/// Whether the line above one counts a page's pictures: “Image 2 of 5”.
fn is_numbered(sheet: &Sheet, line: usize) -> bool {
    let above = line.checked_sub(1).map_or("", |above| sheet.words(above));
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = above.split(' ');
    let cue = words.next().unwrap_or_default();
    let rest = [words.next(), words.next(), words.next(), words.next()];
    matches!(rest, [Some(one), Some("of"), Some(all), None] if is_number(one) && is_number(all))
        && has_role(cue, PageRole::CreditCue)
}

/// Whether words are the address of a site and nothing else: “example.com”.
fn is_site(words: &str) -> bool {
    let (name, ending) = words.rsplit_once('.').unwrap_or_default();
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-.".contains(sign);
    !name.is_empty() && name.chars().all(is_plain) && find(ending).1.has(Class::AddressEnding)
}
