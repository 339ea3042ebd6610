//! Captions that the page's markup shows: what an element for captions holds needs no other sign.

use super::credit::{before_cue, names_picture_agency, part, split_credit};
use super::credited_caption::{
    Found, credit_alone, credit_without_caption, is_about_story, with_credit_behind,
    with_credit_below,
};
use super::line::Markup;
use super::sheet::Sheet;
use super::story_caption::{split_name, split_source};
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::text::Span;

/// A caption takes at most this many lines.
const MOST_LINES: usize = 6;

/// What lines say in captions that tell nothing of the picture.
const BUTTONS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Advertisement,
    PhraseKind::Consent,
    PhraseKind::Live,
    PhraseKind::Navigation,
    PhraseKind::Newsletter,
    PhraseKind::Share,
]);

/// The caption that begins at a line, if the page's markup says that one does; of several lines, the
/// last may be its credit.
pub(super) fn marked_caption(sheet: &Sheet, line: usize) -> Option<Found> {
    let markup = sheet.lines[line].markup;
    let is_caption = matches!(markup, Markup::Caption(_)) && is_open(sheet, line);
    if !is_caption || sheet.lines[line].shape.words < 2 {
        return None;
    }
    let same = |line: &usize| sheet.lines[*line].markup == markup && is_open(sheet, *line);
    let mut end = line + 1;
    end += (end..sheet.lines.len().min(line + MOST_LINES))
        .take_while(same)
        .count();
    // Pictures of writers, links and buttons stand in such elements, too.
    if (line..end).any(|line| tells_of_story(sheet, line)) || is_button(sheet, line) {
        return None;
    }
    if end > line + 1 && is_button(sheet, end - 1) {
        end -= 1;
    }
    let is_alone = end == line + 1;
    let behind = is_alone.then(|| with_credit_behind(sheet, line)).flatten();
    let behind = behind.or_else(|| is_alone.then(|| split_spaced_cue(sheet, line))?);
    if let Some(found) = behind.or_else(|| credit_without_caption(sheet, line)) {
        return Some(found);
    }
    Some(if is_alone {
        on_one_line(sheet, line)
    } else {
        on_lines(sheet, line, end - 1)
    })
}

/// “… on the quay Credit: Ada Quill”: in an element for captions the cue needs no stop before it.
fn split_spaced_cue(sheet: &Sheet, line: usize) -> Option<Found> {
    const LONGEST: usize = 80;
    const SHORTEST: u32 = 20;
    let (span, words) = (sheet.lines[line].span, sheet.words(line));
    let colon = words.rfind(": ").filter(|at| words.len() - at < LONGEST)?;
    let told = part(sheet.text, span, 0, colon + 1);
    let text = before_cue(sheet.text, told);
    let is_capital = sheet.text[told][text.len() as usize..]
        .trim_start()
        .starts_with(char::is_uppercase);
    (text != told && text.len() >= SHORTEST && is_capital).then(|| Found {
        text,
        credit: Some(part(sheet.text, span, colon + 1, words.len())),
        lines: 1,
    })
}

/// A caption of one line, with its credit behind or below it.
fn on_one_line(sheet: &Sheet, line: usize) -> Found {
    let span = sheet.lines[line].span;
    if is_names(sheet, line) && names_picture_agency(sheet.words(line)) {
        return Found {
            text: Span::between(span.range().start, span.range().start),
            credit: None,
            lines: 1,
        };
    }
    split_source(sheet, line)
        .or_else(|| split_name(sheet, line))
        .or_else(|| with_credit_below(sheet, line))
        .unwrap_or_else(|| whole(sheet, line, line))
}

/// A caption of several lines; the last may be its credit, or end with it.
fn on_lines(sheet: &Sheet, first: usize, last: usize) -> Found {
    const LONGEST: u32 = 80;
    let shape = &sheet.lines[last].shape;
    let all = whole(sheet, first, last);
    if (first..=last).all(|line| is_names(sheet, line)) && is_slashed(sheet, first, last) {
        // The caption stands in an element of its own.
        let start = sheet.lines[first].span.range().start;
        let text = Span::between(start, start);
        return Found { text, ..all };
    }
    let behind = split_credit(sheet.text, all.text)
        .filter(|(_, credit)| !sheet.text[*credit].contains('\n'));
    if let Some((text, credit)) = behind {
        let credit = Some(credit);
        return Found {
            text,
            credit,
            ..all
        };
    }
    // Nobody needs to say that the last line is one.
    let is_signature = shape.length <= LONGEST && !shape.last.ends_sentence();
    let credit = credit_alone(sheet, last).or(is_signature.then_some(sheet.lines[last].span));
    let Some(credit) = credit else {
        return all;
    };
    let told = whole(sheet, first, last - 1).text;
    let (text, credit) =
        split_credit(sheet.text, told).unwrap_or_else(|| (before_cue(sheet.text, told), credit));
    let credit = Some(credit);
    Found {
        text,
        credit,
        ..all
    }
}

/// Whether a line is a few names: “Ada Quill / Reuters”.
fn is_names(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 5;
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let shape = &sheet.lines[line].shape;
    shape.words <= MOST_WORDS
        && !shape.last.ends_sentence()
        && !sheet.words(line).split_whitespace().any(is_small)
}

/// Whether some lines have a slash between two of them: “Ada Quill”, “/”, “The Courier”.
fn is_slashed(sheet: &Sheet, first: usize, last: usize) -> bool {
    (first..=last).any(|line| {
        matches!(sheet.words(line).trim(), "/" | "|") || sheet.words(line).ends_with(" /")
    })
}

/// Whether a line is free, or was taken for story.
fn is_open(sheet: &Sheet, line: usize) -> bool {
    sheet.is_free(line) || sheet.is_story(line)
}

/// Whether a line says who wrote the story or when it was put up, or points at another.
fn tells_of_story(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 80;
    let shape = &sheet.lines[line].shape;
    shape.length <= LONGEST && is_about_story(sheet, line)
        || shape.colon > 0 && sheet.has(line, PhraseKind::Related)
}

/// Whether a line is a button: a known one, or a word that names nobody.
fn is_button(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 40;
    let shape = &sheet.lines[line].shape;
    let is_word = shape.words == 1
        && shape.capitals < shape.letters
        && !names_picture_agency(sheet.words(line));
    // “01:48 min” is how long a film takes.
    let is_length = shape.letters <= shape.digits;
    is_word || is_length || shape.length <= LONGEST && shape.phrases.meets(BUTTONS)
}

/// Some lines as a caption.
fn whole(sheet: &Sheet, first: usize, last: usize) -> Found {
    Found {
        text: sheet.lines[first].span.cover(sheet.lines[last].span),
        credit: None,
        lines: last - first + 1,
    }
}
