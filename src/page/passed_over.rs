//! Lines of the story that the labeller passed over, told by what stands around them: headings below
//! the stamps of a live blog, short questions and answers of an interview, single lines between the
//! refrain that parts the story's paragraphs, lists that the story announces.

use std::ops::Range;

use super::furniture::is_time;
use super::line::{Line, Markup};
use super::moment::{time_at, tokens};
use super::phrase_set::NO_STORY;
use super::shape::Edge;
use super::sheet::Sheet;
use crate::lexicon::phrase::PhraseHash;
use crate::lexicon::{Class, find};
use crate::model::BlockKind;

/// Takes into the story what was passed over inside it.
pub(super) fn take_passed_over(sheet: &mut Sheet) {
    let is_interview = has_answers(sheet);
    let refrain = refrain(sheet);
    if is_interview {
        widen_by_answers(sheet);
    }
    if let Some(refrain) = refrain {
        widen_by_refrain(sheet, refrain);
    }
    let is_shouted = has_shouted_headings(sheet);
    for line in sheet.story.start + 1..sheet.story.end.max(1) - 1 {
        if let Some(end) = list_end(sheet, line) {
            take_list(sheet, line..end);
        }
        if !sheet.is_free(line) {
            continue;
        }
        if leads_to_speech(sheet, line) || signs_post(sheet, line) {
            sheet.mark(line, BlockKind::Paragraph);
        } else if is_post_heading(sheet, line) {
            sheet.lines[line].markup = Markup::Heading;
            sheet.mark(line, BlockKind::Paragraph);
        } else if is_interview && is_answer(sheet.words(line))
            || refrain.is_some_and(|refrain| is_between(sheet, line, refrain))
            || is_shouted && is_shouted_heading(sheet, line) && is_among_prose(sheet, line)
        {
            sheet.mark(line, BlockKind::Paragraph);
        }
    }
}

/// Takes the questions and answers right above the story and right below it.
fn widen_by_answers(sheet: &mut Sheet) {
    let goes_on = |sheet: &Sheet, line: usize| sheet.is_free(line) && is_answer(sheet.words(line));
    while goes_on(sheet, sheet.story.end) {
        sheet.mark(sheet.story.end, BlockKind::Paragraph);
        sheet.story.end += 1;
    }
    while sheet.story.start > 0 && goes_on(sheet, sheet.story.start - 1) {
        sheet.story.start -= 1;
        sheet.mark(sheet.story.start, BlockKind::Paragraph);
    }
}

/// Takes what stands between lines of the refrain right below the story, and above it up to the headline.
fn widen_by_refrain(sheet: &mut Sheet, refrain: PhraseHash) {
    let is_told = |sheet: &Sheet, line: usize| {
        line > 0
            && line + 1 < sheet.lines.len()
            && sheet.is_free(line)
            && is_between(sheet, line, refrain)
    };
    while is_told(sheet, sheet.story.end + 1) && sheet.lines[sheet.story.end + 1].is_prose() {
        sheet.mark(sheet.story.end + 1, BlockKind::Paragraph);
        sheet.story.end += 2;
    }
    // The lead stands above a box of the page's own words.
    let is_lead = |line: usize| {
        let shape = &sheet.lines[line].shape;
        line > 0
            && sheet.is_free(line)
            && sheet.lines[line - 1].shape.hash == refrain
            && sheet.lines[line].is_prose()
            && !shape.phrases.meets(NO_STORY)
    };
    let above = sheet
        .head()
        .filter(|line| is_told(sheet, *line) || is_lead(*line));
    let above: Vec<usize> = above.collect();
    let Some(first) = above.first() else {
        return;
    };
    sheet.story.start = *first;
    for line in above {
        sheet.mark(line, BlockKind::Paragraph);
    }
}

/// Whether several of the story's lines are headings in capitals.
fn has_shouted_headings(sheet: &Sheet) -> bool {
    const FEWEST: usize = 2;
    let lines = sheet.story.clone();
    let headings = lines.filter(|line| sheet.is_story(*line) && is_shouted_heading(sheet, *line));
    headings.take(FEWEST).count() == FEWEST
}

/// Whether a line is a heading in capitals.
fn is_shouted_heading(sheet: &Sheet, line: usize) -> bool {
    let Line { shape, repeats, .. } = &sheet.lines[line];
    shape.letters >= 6
        && shape.capitals == shape.letters
        && (2..=9).contains(&shape.words)
        && shape.length <= 60
        && shape.colon == 0
        && !shape.last.ends_sentence()
        && *repeats == 1
        && shape.phrases.is_empty()
}

/// Whether a line stands right between two of the story's that are prose.
fn is_among_prose(sheet: &Sheet, line: usize) -> bool {
    let is_prose = |line: usize| sheet.is_story(line) && sheet.lines[line].is_prose();
    line > 0 && is_prose(line - 1) && is_prose(line + 1)
}

/// Takes a list and the line that announces it.
fn take_list(sheet: &mut Sheet, items: Range<usize>) {
    sheet.mark(items.start - 1, BlockKind::Paragraph);
    for item in items {
        sheet.lines[item].markup = Markup::ListItem;
        sheet.mark(item, BlockKind::Paragraph);
    }
}

/// The line that parts the story's paragraphs again and again, if there is one: “Article content”.
fn refrain(sheet: &Sheet) -> Option<PhraseHash> {
    const LONGEST: u32 = 40;
    const FEWEST: u16 = 4;
    let story = sheet.story.start + 1..sheet.story.end.max(1) - 1;
    let mut parting = story.filter(|line| {
        !sheet.is_story(*line)
            && sheet.is_story(line - 1)
            && sheet.is_story(line + 1)
            && sheet.lines[*line].repeats >= FEWEST
            && sheet.lines[*line].shape.length <= LONGEST
    });
    let first = parting.next()?;
    let again = parting.filter(|line| sheet.same_words(*line, first));
    (again.count() > 0).then(|| sheet.lines[first].shape.hash)
}

/// Whether a line stands alone between two lines of the refrain and may belong to the story.
fn is_between(sheet: &Sheet, line: usize, refrain: PhraseHash) -> bool {
    let hash = |line: usize| sheet.lines[line].shape.hash;
    hash(line - 1) == refrain && hash(line + 1) == refrain && may_be_told(sheet, line)
}

/// Whether a line has the size of a heading or an item, and no words of furniture.
fn may_be_told(sheet: &Sheet, line: usize) -> bool {
    const SIZES: std::ops::RangeInclusive<u32> = 20..=300;
    let shape = &sheet.lines[line].shape;
    SIZES.contains(&shape.length)
        && shape.words >= 4
        && !sheet.words(line).contains('@')
        && !shape.phrases.meets(NO_STORY)
}

/// Where the list ends that begins at a line: the story announces it with a colon right above, and goes
/// on right below.
fn list_end(sheet: &Sheet, line: usize) -> Option<usize> {
    const ITEMS: std::ops::RangeInclusive<usize> = 2..=8;
    if !sheet.words(line - 1).ends_with(':') || !announces(sheet, line - 1) {
        return None;
    }
    let most = (line + ITEMS.end() + 1).min(sheet.story.end);
    let end = (line..most).find(|item| !may_be_item(sheet, *item));
    // A list of the story's lines may end it.
    let is_last = most == sheet.story.end && (line..most).all(|item| sheet.is_story(item));
    let end = end.or_else(|| is_last.then_some(most))?;
    let goes_on = sheet.is_story(end) || end == sheet.story.end;
    (goes_on && ITEMS.contains(&(end - line))).then_some(end)
}

/// Whether a line may be an item of a list: one that was passed over, or what looks like a heading.
fn may_be_item(sheet: &Sheet, line: usize) -> bool {
    let Line { shape, markup, .. } = &sheet.lines[line];
    let is_other = matches!(markup, Markup::Heading | Markup::BlockQuote) || shape.quotes > 0;
    let is_open = !is_other && !shape.last.ends_sentence();
    (sheet.is_free(line) || sheet.is_story(line) && is_open)
        && shape.tabs == 0
        && shape.last != Edge::Colon
        && may_be_told(sheet, line)
}

/// Whether a line is the story's, or one that was passed over right below the story or a heading in it.
fn announces(sheet: &Sheet, line: usize) -> bool {
    let is_heading = |line: usize| {
        let shape = &sheet.lines[line].shape;
        sheet.is_free(line) && shape.words <= 3 && shape.phrases.is_empty()
    };
    let is_below = || {
        line > 0 && sheet.is_story(line - 1)
            || line > 1 && is_heading(line - 1) && sheet.is_story(line - 2)
    };
    sheet.is_story(line) || sheet.is_free(line) && is_below() && may_be_told(sheet, line)
}

/// Whether a line signs a post of a social network right below what the story has of it; markup tells more
/// surely what belongs to the story.
fn signs_post(sheet: &Sheet, line: usize) -> bool {
    sheet.lines[line].markup == Markup::Plain
        && is_signature(sheet.words(line))
        && sheet.is_story(line - 1)
}

/// Whether a short line leads to what somebody said right below it: “The Courier reported:”.
fn leads_to_speech(sheet: &Sheet, line: usize) -> bool {
    const MOST_WORDS: u32 = 8;
    let shape = &sheet.lines[line].shape;
    let words = sheet.words(line).strip_suffix(':');
    shape.last == Edge::Colon
        && (2..=MOST_WORDS).contains(&shape.words)
        && shape.phrases.is_empty()
        && sheet.is_story(line + 1)
        && sheet.lines[line + 1].is_prose()
        && words.is_some_and(|words| {
            let verb = words.rsplit(' ').next().unwrap_or_default();
            find(verb).1.has(Class::SpeechVerb)
        })
}

/// Whether a line is the heading of a live blog's post: it stands right below its stamp and above its
/// first sentence.
fn is_post_heading(sheet: &Sheet, line: usize) -> bool {
    const SIZES: std::ops::RangeInclusive<u32> = 20..=160;
    let shape = &sheet.lines[line].shape;
    SIZES.contains(&shape.length)
        && shape.words >= 4
        && shape.colon != shape.length
        && sheet.is_story(line + 1)
        && sheet.lines[line + 1].is_prose()
        && is_post_stamp(sheet, line - 1)
}

/// Whether a line is the stamp of a live blog's post: “17:35 Ada Quill”, “14.05 GMT”, “5 hours ago 07:22 Ada Quill”.
fn is_post_stamp(sheet: &Sheet, line: usize) -> bool {
    const LONGEST: u32 = 50;
    const MOST_TOKENS: usize = 4;
    let shape = &sheet.lines[line].shape;
    // A time alone is how long a video takes.
    let is_time_alone = shape.letters == 0;
    let words = sheet.words(line);
    if is_time_alone || shape.length > LONGEST || sheet.is_story(line) {
        return false;
    }
    if is_time(words) {
        return true;
    }
    if !shape.has_date {
        return false;
    }
    let tokens = tokens(words);
    (0..MOST_TOKENS.min(tokens.len())).any(|at| time_at(words, &tokens, at).is_some())
}

/// Whether several lines from the story's first to its last are questions and answers.
fn has_answers(sheet: &Sheet) -> bool {
    const FEWEST: usize = 3;
    let lines = sheet.story.clone();
    let answers = lines.filter(|line| is_answer(sheet.words(*line)));
    answers.take(FEWEST).count() == FEWEST
}

/// Whether words open as the questions and answers of an interview do.
pub(super) fn is_answer(words: &str) -> bool {
    words.starts_with("Q: ") || words.starts_with("A: ")
}

/// Whether words are the signature of a post of a social network: “— Name (@handle) date”.
pub(super) fn is_signature(words: &str) -> bool {
    words.starts_with('—') && words.contains("(@")
}
