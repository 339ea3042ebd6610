//! Credits at a caption's end by signs that the choice of headlines does not know: glued to its last word,
//! behind its last sentence, a name and an agency with a slash.

use super::byline_word::placed_words;
use super::credit::{
    behind_cue, is_credit_cue, is_source, names_picture_agency, part, split_credit,
};
use crate::lexicon::{Class, Classes, find};
use crate::text::Span;

/// A caption has at least as many bytes as this before such a credit.
const SHORTEST: u32 = 20;

/// A credit has at most as many bytes as this.
const LONGEST: usize = 80;

/// A caption and the credit that it ends with.
pub(super) fn split_end(text: &str, line: Span) -> Option<(Span, Span)> {
    let found = split_glued_cue(text, line)
        .or_else(|| split_again(text, line))
        .or_else(|| split_sentence(text, line))
        .or_else(|| split_maker(text, line))
        .or_else(|| split_file(text, line))
        .or_else(|| split_slash(text, line));
    found.filter(|(caption, credit)| caption.len() >= SHORTEST && !credit.is_empty())
}

/// “… on the quayCredit: Ada Quill”.
fn split_glued_cue(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST_CUE: usize = 24;
    let words = &text[line];
    let colon = words.rfind(':').filter(|at| words.len() - at < LONGEST)?;
    let head = &words[..colon];
    let ends = |sign: char| sign.is_lowercase() || ")”\"’'!?…".contains(sign);
    let is_cue = |(at, sign): &(usize, char)| {
        sign.is_uppercase() && head[..*at].ends_with(ends) && is_credit_cue(&head[*at..])
    };
    let mut signs = head.char_indices().rev().take(LONGEST_CUE);
    let (at, _) = signs.find(is_cue)?;
    let credit = part(text, line, colon + 1, words.len());
    Some((part(text, line, 0, at), credit))
}

/// “… on the quay (Photo: Ada Quill) Courier Photo”: a credit in brackets that is said again.
fn split_again(text: &str, line: Span) -> Option<(Span, Span)> {
    const LONGEST_AGAIN: usize = 40;
    let words = &text[line];
    let end = words.rfind(')')? + 1;
    let again = words[end..].trim();
    let is_button = again == "less" || again == "more";
    let is_again = again.len() <= LONGEST_AGAIN && names_picture_agency(again);
    (is_again || is_button).then(|| split_credit(text, part(text, line, 0, end)))?
}

/// “… (Courier Photo by Ada Quill)”: a cue with the name of the house before it.
fn split_maker(text: &str, line: Span) -> Option<(Span, Span)> {
    const MOST_WORDS: usize = 4;
    let words = &text[line];
    let inner = words.strip_suffix(')')?;
    let open = inner
        .rfind(" (")
        .filter(|open| words.len() - open < LONGEST)?;
    let (cue, name) = inner[open + 2..].split_once(" by ")?;
    let mut cues = cue.split(' ');
    let is_cue = cues.clone().count() <= MOST_WORDS && cues.next_back().is_some_and(is_credit_cue);
    let start = inner.len() - name.len();
    (is_cue && is_source(name)).then(|| {
        let credit = part(text, line, start, inner.len());
        (part(text, line, 0, open), credit)
    })
}

/// “… on the quay. File Photo”, “… on the quay. [File: Ada Quill/Agency]”, “… on the quay. — Agency pic”: signs
/// that stand behind no sentence of prose.
fn split_file(text: &str, line: Span) -> Option<(Span, Span)> {
    let words = &text[line];
    let last = words.rfind(['.', '!', '?', '”']).map(|at| at + 1);
    let sentence = words.rfind(". ").map(|at| at + 1).or(last)?;
    let sentence = if sentence < words.len() {
        sentence
    } else {
        return None;
    };
    if words.len() - sentence > LONGEST {
        return None;
    }
    let rest = words.get(sentence..)?.trim();
    let inner = rest
        .strip_prefix('[')
        .or_else(|| rest.strip_prefix('('))
        .and_then(|rest| rest.strip_suffix([']', ')']));
    let bare = inner
        .unwrap_or(rest)
        .trim_start_matches(['—', '–', '-', ' ']);
    let is_dashed = bare.len() < rest.len() && inner.is_none();
    let of_house = is_dashed && (bare.ends_with(" pic") || bare.ends_with(" photo"));
    let of_file =
        bare.eq_ignore_ascii_case("file photo") || inner.is_some() && bare.starts_with("File: ");
    let given = [
        "Photo courtesy of ",
        "Photo courtesy ",
        "Photo by ",
        "Courtesy of ",
    ];
    let behind = given.iter().find_map(|given| bare.strip_prefix(given));
    let named = behind.filter(|_| inner.is_some() || is_dashed || bare.len() == rest.len());
    let credit = named.or_else(|| (of_house || of_file).then_some(bare))?;
    let at = sentence + words[sentence..].find(credit)?;
    Some((
        part(text, line, 0, sentence),
        part(text, line, at, at + credit.len()),
    ))
}

/// “…. Ada Quill / Agency”, “…. Photo by Ada Quill.”: what stands behind the last sentence.
fn split_sentence(text: &str, line: Span) -> Option<(Span, Span)> {
    const ABBREVIATIONS: Classes = Classes::any_of(&[Class::Honorific, Class::Title]);
    let words = text[line].trim_end_matches('.');
    let at = words.rfind(". ").filter(|at| words.len() - at < LONGEST)?;
    let last = words[..at].rsplit(' ').next().unwrap_or_default();
    // “Dr. Ada Quill / Agency”
    if last.chars().count() < 2 || find(last).1.meets(ABBREVIATIONS) {
        return None;
    }
    let credit = part(text, line, at + 1, words.len());
    let is_credit = || is_source(&text[credit]) && names_picture_agency(&text[credit]);
    let credit = behind_cue(text, credit).or_else(|| is_credit().then_some(credit))?;
    Some((part(text, line, 0, at + 1), credit))
}

/// “… on the quay Ada Quill/Agency”: from the given name that stands one or two words before the slash.
fn split_slash(text: &str, line: Span) -> Option<(Span, Span)> {
    const MOST_WORDS: usize = 4;
    let words = &text[line];
    let slash = words.rfind('/').filter(|at| words.len() - at < LONGEST)?;
    let agency = words[slash + 1..].trim();
    let is_agency = names_picture_agency(agency) || agency.ends_with(" Images");
    if agency.split(' ').count() > MOST_WORDS || !is_source(agency) || !is_agency {
        return None;
    }
    let mut before: Vec<(usize, &str)> = placed_words(words[..slash].trim_end()).collect();
    before.reverse();
    let is_part = |word: &str| word.starts_with(char::is_uppercase) && !word.ends_with([',', ':']);
    let is_given = |word: &str| is_part(word) && find(word).1.has(Class::GivenName);
    let at = match before[..] {
        [(_, family), (at, given), ..] if is_part(family) && is_given(given) => at,
        [(_, family), (_, middle), (at, given), ..]
            if is_part(family) && is_part(middle) && is_given(given) =>
        {
            at
        }
        _ => return None,
    };
    let caption = part(text, line, 0, at);
    let has_small = |word: &str| word.starts_with(char::is_lowercase);
    text[caption]
        .split(' ')
        .any(has_small)
        .then(|| (caption, part(text, line, at, words.len())))
}
