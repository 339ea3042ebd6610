//! The story where it goes on below a box: behind the buttons that end a list of other stories, below a
//! video with its length.

use std::collections::HashSet;

use super::line::Line;
use super::phrase_set::NO_STORY;
use super::shape::Edge;
use super::story::is_sentence;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{Class, find};

/// What lines say that no story goes on below.
const END: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::AgencyTail,
    PhraseKind::AuthorBio,
    PhraseKind::Comments,
    PhraseKind::Consent,
    PhraseKind::Copyright,
    PhraseKind::Newsletter,
    PhraseKind::Paywall,
    PhraseKind::Tags,
]);

/// What ends a box.
const BOX_END: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Advertisement,
    PhraseKind::Share,
    PhraseKind::Video,
]);

/// Takes into the story what goes on below a box right behind its last line, when that names somebody or
/// something that the story has named.
pub(super) fn take_resumed(text: &str, lines: &[Line], scores: &[i16], story: &mut [bool]) {
    const FEWEST_ABOVE: usize = 3;
    let is_told = |line: &usize| story[*line] && lines[*line].is_prose();
    let above: Vec<usize> = (0..lines.len()).filter(is_told).collect();
    let Some(last) = story.iter().rposition(|is_story| *is_story) else {
        return;
    };
    if above.len() < FEWEST_ABOVE {
        return;
    }
    let Some(start) = resumes_at(lines, scores, last) else {
        return;
    };
    let end = told_end(lines, start);
    // A film right below the story's last line stands in it.
    if start <= last + 4 && is_length(&lines[start - 1]) && end > start + 1 {
        story[start..end].fill(true);
        return;
    }
    let mut names = HashSet::new();
    for line in above {
        names.extend(rare_names(&text[lines[line].span]));
    }
    let mut below = (start..end).flat_map(|line| rare_names(&text[lines[line].span]));
    if !below.any(|name| names.contains(name)) {
        return;
    }
    for line in start..end {
        story[line] = lines[line].shape.words > 0;
    }
}

/// Where the story goes on below a box: at the first sentence below it, or at the heading above that.
fn resumes_at(lines: &[Line], scores: &[i16], last: usize) -> Option<usize> {
    const REACH: usize = 12;
    let below = last + 2..(last + REACH).min(lines.len());
    for line in below {
        if lines[line - 1].shape.phrases.meets(END) {
            return None;
        }
        if is_box_end(&lines[line - 1]) {
            if may_go_on(&lines[line]) {
                return (scores[line] > 0).then_some(line);
            }
            let is_headed = is_heading(&lines[line]) && lines.get(line + 1).is_some_and(may_go_on);
            if is_headed {
                return Some(line);
            }
        }
    }
    None
}

/// Whether a line is the last of a box: a button, or how long a video takes.
fn is_box_end(line: &Line) -> bool {
    const LONGEST: u32 = 30;
    let shape = &line.shape;
    shape.length <= LONGEST && shape.phrases.meets(BOX_END) || is_length(line)
}

/// Whether a line is how long a film takes and nothing else: “0:47”.
fn is_length(line: &Line) -> bool {
    const LONGEST: u32 = 8;
    let shape = &line.shape;
    shape.letters == 0 && shape.colon > 0 && shape.digits >= 3 && shape.length <= LONGEST
}

/// Whether a line is a sentence that may be the story's.
fn may_go_on(line: &Line) -> bool {
    is_sentence(line)
        && line.repeats == 1
        && !line
            .shape
            .phrases
            .meets(NO_STORY.with(PhraseKind::AgencyTail))
}

/// Whether a line may be a heading in the story.
fn is_heading(line: &Line) -> bool {
    const LONGEST: u32 = 60;
    let shape = &line.shape;
    shape.length <= LONGEST && shape.words >= 2 && shape.phrases.is_empty() && line.repeats == 1
}

/// Where the sentences end that begin at a line, a list that one of them announces among them.
fn told_end(lines: &[Line], start: usize) -> usize {
    let mut end = start + 1;
    let mut in_list = false;
    for (line, own) in lines.iter().enumerate().skip(start + 1) {
        let shape = &own.shape;
        let is_plain = shape.phrases.is_empty() && own.repeats == 1;
        let announces = is_plain && shape.last == Edge::Colon && shape.words >= 3;
        let is_item = in_list && is_plain && shape.first == Edge::Lower && shape.words >= 2;
        let is_said = may_go_on(own) || is_plain && shape.last.ends_sentence() && shape.words >= 3;
        if !(announces || is_item || is_said) {
            break;
        }
        in_list = announces || is_item;
        end = line + 1;
    }
    end
}

/// The words in prose that are names by their capitals and no common words.
fn rare_names(words: &str) -> impl Iterator<Item = &str> {
    const SHORTEST: usize = 4;
    let words = words.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| {
        word.len() >= SHORTEST
            && word.starts_with(char::is_uppercase)
            && !find(word).1.has(Class::CommonWord)
    })
}
