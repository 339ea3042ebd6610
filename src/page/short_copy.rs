//! The story of a short copy: some lines of a page with little of what stands around them. The labeller learned
//! of whole pages, of hundreds of lines, and is too unsure of short sentences there; a sentence among the
//! lines of the story, or behind a box below them, is one of the story's.

use super::credit::{behind_cue, names_picture_agency};
use super::line::Line;
use super::moment::ends_with_day;
use super::phrase_set::NO_STORY;
use super::shape::Edge;
use super::standing::is_standing;
use super::story::is_sentence;
use super::story_caption::names_maker_and_house;
use crate::lexicon::line_mark::{LineMark, marks};
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::text::language_of;

/// A short copy has at most as many lines as this.
const MOST_LINES: usize = 80;

/// Where no line is likely enough to be the story's, sentences from this probability on, in thousandths, are.
const LIKELY_ENOUGH: i16 = 250;

/// What lines say below which no story goes on.
const END: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::AuthorBio,
    PhraseKind::Byline,
    PhraseKind::Copyright,
    PhraseKind::Tags,
]);

/// What lines say above the first sentence of a story.
const HEAD: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Byline,
    PhraseKind::Published,
    PhraseKind::Updated,
]);

/// Whether a page is a short copy by the number of its lines.
pub(super) fn is_short(lines: &[Line]) -> bool {
    lines.len() <= MOST_LINES
}

/// Takes into the story the sentences of a short copy that the labeller passed over.
pub(super) fn take_sentences(text: &str, lines: &[Line], scores: &[i16], story: &mut [bool]) {
    /// A box has at most as many lines as this.
    const BOX: usize = 16;
    let is_likely = |at: &usize| is_sentence(&lines[*at]) && may_be_told(text, &lines[*at]);
    let likely = || {
        (0..lines.len())
            .filter(is_likely)
            .find(|at| scores[*at] >= LIKELY_ENOUGH)
    };
    let first = story.iter().position(|is_story| *is_story).or_else(likely);
    let Some(first) = first else {
        return;
    };
    let mut told = (first..lines.len()).filter(|line| story[*line] || *line == first);
    let words = told.clone().map(|line| &text[lines[line].span]);
    // Few words may be in no language that can be told.
    if language_of(words).is_some_and(|language| language != "en") {
        return;
    }
    let last = told.next_back().unwrap_or(first);
    let mut passed = 0;
    for (at, line) in lines.iter().enumerate().skip(opening(text, lines, first)) {
        let phrases = line.shape.phrases;
        let is_end = line.shape.has_copyright
            || phrases.meets(END)
                && (!phrases.has(PhraseKind::Related) || line.shape.last == Edge::Colon);
        if story[at] || may_be_told(text, line) && !is_beside_credit(text, lines, at) {
            story[at] = true;
            passed = 0;
        } else if at > last && (is_end || passed >= BOX) {
            return;
        } else {
            passed += 1;
        }
    }
}

/// The first sentence that stands right below byline or stamp, where the labeller found only later ones; else
/// the first line that it found.
fn opening(text: &str, lines: &[Line], first: usize) -> usize {
    const REACH: usize = 24;
    let is_mark = |line: &Line| {
        let shape = &line.shape;
        shape.length < 80
            && !shape.last.ends_sentence()
            && (shape.has_date || shape.phrases.meets(HEAD))
    };
    let above = (first.saturating_sub(REACH)..first)
        .rev()
        .find(|above| is_mark(&lines[*above]));
    let opens = |at: &usize| {
        let shape = &lines[*at].shape;
        *at < first
            && is_sentence(&lines[*at])
            && may_be_told(text, &lines[*at])
            && !(shape.has_date && ends_with_day(&text[lines[*at].span]))
    };
    above.map(|above| above + 1).filter(opens).unwrap_or(first)
}

/// Whether a line may be a sentence of the story.
fn may_be_told(text: &str, line: &Line) -> bool {
    const LONGEST: u32 = 1_200;
    const TIMES: PhraseKinds = PhraseKinds::of(&[PhraseKind::RelativeTime]);
    let shape = &line.shape;
    let others = NO_STORY.with(PhraseKind::AgencyTail);
    matches!(shape.last, Edge::Stop | Edge::ClosedSentence)
        && matches!(shape.first, Edge::Upper | Edge::Quote | Edge::Digit)
        && shape.words >= 3
        && shape.length <= LONGEST
        && line.repeats == 1
        && !line.linked
        && !shape.phrases.without(TIMES).meets(others)
        && !tells_of_picture(&text[line.span])
        && !is_standing(&text[line.span])
}

/// Whether a line stands below the label of a picture or a credit without a caption above it, or above a credit.
fn is_beside_credit(text: &str, lines: &[Line], at: usize) -> bool {
    const LABELS: [&str; 4] = ["Image", "Image caption", "Image source", "Photo"];
    let is_credit = |at: usize| says_whose_picture(text, &lines[at]);
    let is_caption = |at: usize| lines[at].shape.last.ends_sentence();
    let is_below = at.checked_sub(1).is_some_and(|above| {
        LABELS.contains(&&text[lines[above].span])
            || is_credit(above)
                && above
                    .checked_sub(1)
                    .is_none_or(|higher| !is_caption(higher))
    });
    is_below || at + 1 < lines.len() && is_credit(at + 1)
}

/// Whether a short line says whose picture it is: “Credit: Ada Quill”, “Ada Quill/Agency”.
fn says_whose_picture(text: &str, line: &Line) -> bool {
    const LONGEST: u32 = 60;
    const MOST_WORDS: u32 = 5;
    let shape = &line.shape;
    if shape.length > LONGEST || shape.last.ends_sentence() {
        return false;
    }
    let words = &text[line.span];
    words.starts_with("Image source, ")
        || behind_cue(text, line.span).is_some()
        || shape.words <= MOST_WORDS
            && (names_maker_and_house(words) || names_picture_agency(words))
}

/// Whether words tell what a picture shows: “Pictured from left, …”.
fn tells_of_picture(words: &str) -> bool {
    words.starts_with("Pictured ")
        || words.contains(" from left")
        || marks(LineMark::PicturePlace).any(|place| words.contains(place))
}
