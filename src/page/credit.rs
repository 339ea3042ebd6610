//! Credits of pictures: who made or supplied them.

use super::byline_word::{has_role, placed_words};
use crate::lexicon::line_mark::{LineMark, closing_mark, opening_mark};
use crate::lexicon::{Class, Classes, PageRole, find, page_roles};
use crate::text::{Span, trim};

/// A caption has at least as many bytes as this before a credit.
const SHORTEST: u32 = 10;

/// A caption and its credit: “…. Photograph: Name/Agency”, “… (Agency)”, “… | Photo by Name”.
pub(super) fn split_credit(text: &str, line: Span) -> Option<(Span, Span)> {
    if text[line].ends_with(')') {
        return split_brackets(text, line);
    }
    split_dots(text, line)
        .or_else(|| split_cue(text, line))
        .or_else(|| split_bar(text, line))
}

/// A caption and its credit behind signs that headlines have, too: “…’ Photograph: Name”, “… © Agency |
/// Name”.
pub(super) fn split_sign(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST: usize = 80;
    let words = &text[line];
    let copyright = words.rfind('©').filter(|at| words.len() - at < LONGEST);
    let (end, start) = if let Some(at) = copyright {
        (at, at + '©'.len_utf8())
    } else {
        let colon = words.rfind(':')?;
        let mark = words[..colon].rfind(['’', '\''])?;
        // Other such marks are apostrophes.
        let closes = words[..mark].ends_with(['.', '!', '?', ',']);
        let end = mark + first_length(&words[mark..]);
        if !closes || words.len() - end >= LONGEST || !is_credit_cue(&words[end..colon]) {
            return None;
        }
        (end, colon + 1)
    };
    let (caption, credit) = (
        part(text, line, 0, end),
        part(text, line, start, words.len()),
    );
    (caption.len() >= SHORTEST && !credit.is_empty()).then_some((caption, credit))
}

/// A line without what its owner sells behind the credit: “Agency/Name Purchase Licensing Rights”.
pub(super) fn without_tail(text: &str, line: Span) -> Span {
    const MOST: usize = 3;
    let mut words = &text[line];
    for _ in 0..MOST {
        let Some(tail) = closing_mark(words, LineMark::CreditEnd) else {
            break;
        };
        words = words[..words.len() - tail].trim_end_matches([' ', ',']);
    }
    let start = line.range().start;
    Span::between(start, start + words.len())
}

/// What stands before the cue of a credit that a stretch ends with: “… in autumn ( Image:”.
pub(super) fn before_cue(text: &str, span: Span) -> Span {
    let words = &text[span];
    let Some(rest) = words.strip_suffix(':') else {
        return span;
    };
    let cue = rest.rfind(|sign: char| sign.is_whitespace() || sign == '(');
    let Some(at) = cue.filter(|at| is_credit_cue(rest[*at..].trim())) else {
        return span;
    };
    without_bar(
        text,
        Span::between(span.range().start, span.range().start + at),
    )
}

/// “….Credit...Name for The Courier”.
fn split_dots(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST: u32 = 120;
    let words = &text[line];
    let split = |cue: &str| words.rfind(cue).map(|at| (at, at + cue.len()));
    let (at, end) = split("Credit...").or_else(|| split("Credit…"))?;
    let caption = part(text, line, 0, at);
    let credit = part(text, line, end, words.len());
    let is_credit = !credit.is_empty() && credit.len() < LONGEST;
    (is_credit && caption.len() >= SHORTEST).then_some((caption, credit))
}

/// Whether a line ends with a credit that a cue in brackets opens: “… (Photo: Name)”.
pub(super) fn ends_with_credit(text: &str, line: Span) -> bool {
    let words = &text[line];
    let open = words.rfind('(').filter(|_| words.ends_with(')'));
    open.is_some_and(|open| behind_cue(text, part(text, line, open + 1, words.len() - 1)).is_some())
}

/// “… (Agency)”, “… (Photo: Name)”.
fn split_brackets(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST: u32 = 90;
    let inner = text[line].strip_suffix(')')?;
    let open = inner.rfind('(')?;
    let credit = part(text, line, open + 1, inner.len());
    let caption = part(text, line, 0, open);
    let known = behind_cue(text, credit);
    let is_credit = known.is_some() || names_picture_agency(&text[credit]);
    (is_credit && credit.len() < LONGEST && caption.len() >= SHORTEST)
        .then_some((caption, known.unwrap_or(credit)))
}

/// “…. Photograph: Name”: behind the last cue that stands behind a full stop, a bar or on its own.
fn split_cue(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST: u32 = 120;
    const COLONS: usize = 3;
    let words = &text[line];
    words.rmatch_indices(':').take(COLONS).find_map(|(at, _)| {
        let before = &words[..at];
        let mark = before.rfind(['.', '|', '(', '—', '”', '"'])?;
        let start = mark + first_length(&before[mark..]);
        if !is_credit_cue(before[start..].trim()) {
            return None;
        }
        let credit = part(text, line, at + 1, words.len());
        let caption = without_bar(text, part(text, line, 0, start));
        let is_credit = !credit.is_empty() && credit.len() < LONGEST;
        (is_credit && caption.len() >= SHORTEST).then_some((caption, credit))
    })
}

/// “… | Name/Agency”, “… © Name”.
fn split_bar(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST: usize = 80;
    const SHORTEST: u32 = 20;
    let words = &text[line];
    let at = words
        .rfind(['|', '©'])
        .filter(|at| words.len() - at < LONGEST)?;
    let credit = part(text, line, at + first_length(&words[at..]), words.len());
    let credit = behind_cue(text, credit).unwrap_or(credit);
    let is_credit = names_picture_agency(&text[credit]) || words[at..].starts_with('©');
    let caption = part(text, line, 0, at);
    (is_credit && caption.len() >= SHORTEST && !credit.is_empty() && !is_names(&text[caption]))
        .then_some((caption, credit))
}

/// “….Name / Agency”: glued to the sentence before.
pub(super) fn split_glued(text: &str, line: Span) -> Option<(Span, Span)> {
    const MOST_WORDS: usize = 7;
    const STOPS: usize = 3;
    let words = &text[line];
    // “… in 2030.J. Quill / Agency”
    let ends = |sign: char| sign.is_lowercase() || sign.is_ascii_digit();
    let is_glued = |(at, _): &(usize, &str)| {
        words[..*at].ends_with(ends) && words[at + 1..].starts_with(char::is_uppercase)
    };
    let (at, _) = words.rmatch_indices('.').take(STOPS).find(is_glued)?;
    let credit = &words[at + 1..];
    if credit.split(' ').count() > MOST_WORDS || !names_picture_agency(credit) {
        return None;
    }
    let caption = part(text, line, 0, at + 1);
    let credit = part(text, line, at + 1, words.len());
    (caption.len() >= SHORTEST).then_some((caption, credit))
}

/// Whether words are no more than names between bars: “Ada Quill | Moment”, whose picture it is.
pub(super) fn is_names(words: &str) -> bool {
    const MOST_WORDS: usize = 3;
    words.contains('|')
        && words.split('|').all(|name| {
            let mut words = name.split_whitespace();
            words.clone().count() <= MOST_WORDS
                && words.all(|word| word.starts_with(char::is_uppercase))
        })
}

/// A part of a line without the blanks around it.
pub(super) fn part(text: &str, line: Span, from: usize, to: usize) -> Span {
    let start = line.range().start;
    trim(text, Span::between(start + from, start + to))
}

/// How many bytes the first character has.
fn first_length(words: &str) -> usize {
    words.chars().next().map_or(1, char::len_utf8)
}

fn without_bar(text: &str, span: Span) -> Span {
    let words = text[span].trim_end_matches(['|', '(', '—', ' ']);
    Span::between(span.range().start, span.range().start + words.len())
}

/// What follows “Photo:”, “Photo by”, “Image credit:” at the head of a stretch.
pub(super) fn behind_cue(text: &str, span: Span) -> Option<Span> {
    let words = &text[span];
    let colon = words.find(':').filter(|at| is_credit_cue(&words[..*at]));
    let end = colon.map_or_else(|| opening_mark(words, LineMark::Credit), |at| Some(at + 1))?;
    let credit = trim(
        text,
        Span::between(span.range().start + end, span.range().end),
    );
    (!credit.is_empty()).then_some(credit)
}

/// A credit without the sign of copyright before it.
pub(super) fn without_sign(text: &str, credit: Span) -> Span {
    let words = &text[credit];
    let sign = words.len() - words.trim_start_matches('©').len();
    part(text, credit, sign, words.len())
}

/// What follows several words of a cue without a colon: “Image copyright Agency”.
pub(super) fn behind_cues(text: &str, span: Span) -> Span {
    const FEWEST: usize = 2;
    let is_cue = |word: &str| has_role(word, PageRole::CreditCue);
    let words = &text[span];
    let cues = placed_words(words).take_while(|(_, word)| is_cue(word));
    let rest = placed_words(words).nth(cues.count().max(FEWEST));
    let opens = words.split(' ').take(FEWEST).all(is_cue);
    rest.filter(|_| opens)
        .map_or(span, |(at, _)| part(text, span, at, words.len()))
}

/// Whether one of the words names somebody who supplies pictures.
pub(super) fn names_picture_agency(words: &str) -> bool {
    words.split([' ', '/', '|', ',']).any(is_picture_agency)
}

/// Whether words are the cue of a credit: “Photo”, “Image credit”.
pub(super) fn is_credit_cue(words: &str) -> bool {
    let mut count = 0;
    for word in words.split([' ', '/']).filter(|word| !word.is_empty()) {
        if !has_role(word.trim_start_matches('('), PageRole::CreditCue) {
            return false;
        }
        count += 1;
    }
    (1..=3).contains(&count)
}

/// Whether a word names somebody who supplies pictures.
fn is_picture_agency(word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    let (word_id, classes) = find(word);
    let cased = word.starts_with(|character: char| character.is_uppercase()) || word == "dpa";
    cased && (page_roles(word_id).has(PageRole::PictureAgency) || classes.has(Class::NewsAgency))
}

/// Whether words may name who made or supplied a picture: “Ada Quill for The Courier”, “AAP”.
pub(super) fn is_source(words: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 7;
    let is_sign =
        |character: char| character.is_ascii_digit() || ":;!?()[]“”\"".contains(character);
    let named = |word: &str| {
        word.starts_with(char::is_uppercase) || word == "/" || has_role(word, PageRole::SourceTie)
    };
    let is_rare = |word: &str| {
        let classes = find(word.trim_end_matches(',')).1;
        word.starts_with(char::is_uppercase)
            && !classes.meets(Classes::any_of(&[
                Class::CommonWord,
                Class::Place,
                Class::Country,
            ]))
    };
    let mut list = placed_words(words).map(|(_, word)| word);
    words.len() <= LONGEST
        && !words.contains(is_sign)
        && words.starts_with(char::is_uppercase)
        && placed_words(words).count() <= MOST_WORDS
        && list.all(named)
        && placed_words(words).any(|(_, word)| is_rare(word))
}
