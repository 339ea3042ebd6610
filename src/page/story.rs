//! The story: which lines belong to it, and what sort of paragraph each is.

use std::collections::HashSet;

use super::furniture::is_time;
use super::heading::is_bullet;
use super::line::{Line, Markup};
use super::passed_over::{is_answer, is_signature};
use super::phrase_set::NO_STORY;
use super::related::bids;
use super::shape::{Edge, Shape};
use super::sheet::{Sheet, part};
use crate::lexicon::phrase::PhraseKind;
use crate::lexicon::{Class, find};
use crate::model::{BlockKind, Paragraph, ParagraphKind};

/// A line belongs to the story from this probability on, in thousandths.
const LIKELY: i16 = 500;

/// A whole sentence between lines of the story belongs to it from this probability on.
const LIKELY_SENTENCE: i16 = 400;

/// A line that reads like another story's headline belongs to it only from here on.
const LIKELY_LINK: i16 = 900;

/// Whether a line reads like another story's headline: long, without a stop, with a colon inside.
fn is_like_link(line: &Line) -> bool {
    let shape = &line.shape;
    let inside = shape.colon > 0 && shape.colon + 2 < shape.length;
    inside && (60..=120).contains(&shape.length) && shape.stops == 0 && shape.quotes == 0
}

/// Which lines of a bare story belong to it, and its headline, if the first line is one; `None` when
/// the text is more than a bare story.
pub(crate) fn bare_story(lines: &[Line]) -> Option<(Vec<bool>, Option<usize>)> {
    let marked = lines.len() > 1 && lines[0].markup == Markup::Heading;
    let signed = !marked && lines.len() > 2 && is_signed(&lines[0]);
    let headed = marked || !signed && lines.len() > 1 && is_bare_headline(&lines[0], &lines[1]);
    let whole = if marked { &lines[1..] } else { lines };
    // A short story, too: its headline is much of it.
    if !(is_bare(whole) || (headed || signed) && is_bare(&lines[1..])) {
        return None;
    }
    let mut in_tail = false;
    let outside_tail = lines.iter().map(|line| {
        in_tail = is_tail(line) || in_tail && is_bracketed(line);
        !in_tail
    });
    let mut story: Vec<bool> = outside_tail.collect();
    if headed {
        story[..=names_below(lines)].fill(false);
    }
    if signed {
        story[0] = false;
    }
    Some((story, headed.then_some(0)))
}

/// Whether the first line of a bare story says who wrote it and nothing else.
fn is_signed(line: &Line) -> bool {
    const MOST_WORDS: u32 = 8;
    let shape = &line.shape;
    shape.phrases.has(PhraseKind::Byline)
        && shape.words <= MOST_WORDS
        && !shape.last.ends_sentence()
}

/// How many short lines stand between the headline of a bare story and its first sentence, where it
/// says who wrote it; 0 when they are more than a few.
fn names_below(lines: &[Line]) -> usize {
    const MOST_LINES: usize = 3;
    const MOST_WORDS: u32 = 6;
    let is_name = |line: &&Line| {
        let shape = &line.shape;
        shape.words <= MOST_WORDS && shape.first == Edge::Upper && !shape.last.ends_sentence()
    };
    let count = lines[1..].iter().take_while(is_name).count();
    if count <= MOST_LINES { count } else { 0 }
}

/// Whether the text is a bare story: nearly all lines are sentences, and none of the others is
/// known furniture, but for who reported and edited.
fn is_bare(lines: &[Line]) -> bool {
    let is_sentence = |line: &&Line| line.shape.last.ends_sentence() && line.shape.words >= 3;
    let sentences = lines.iter().filter(is_sentence).count();
    let mut others = lines
        .iter()
        .filter(|line| !is_sentence(line) && !is_tail(line));
    !lines.is_empty()
        && sentences * 4 >= lines.len() * 3
        && others.all(|line| line.shape.phrases.is_empty() && !line.shape.has_date)
}

/// Whether a line says in brackets who reported and edited the story.
fn is_tail(line: &Line) -> bool {
    is_bracketed(line) && line.shape.phrases.has(PhraseKind::AgencyTail)
}

fn is_bracketed(line: &Line) -> bool {
    line.shape.first == Edge::Bracket && line.shape.last == Edge::Bracket
}

/// Whether a line that may be the headline of a bare story looks like one; a question does above a
/// longer paragraph.
fn is_bare_headline(line: &Line, next: &Line) -> bool {
    let shape = &line.shape;
    let sized = (15..=200).contains(&shape.length) && shape.words >= 3;
    let asks = shape.last == Edge::Mark && shape.quotes == 0 && next.shape.length > shape.length;
    sized && (asks || !shape.last.ends_sentence()) && shape.first != Edge::Lower
}

/// Which lines are story: those that are likely to be, each said once.
pub(crate) fn story_lines(lines: &[Line], scores: &[i16]) -> Vec<bool> {
    let first = scores.iter().position(|score| *score >= LIKELY);
    let last = scores.iter().rposition(|score| *score >= LIKELY);
    let inside = first.unwrap_or(0)..last.unwrap_or(0);
    let mut said = HashSet::new();
    let mut found = Vec::with_capacity(lines.len());
    for (at, (line, score)) in lines.iter().zip(scores).enumerate() {
        let shape = &line.shape;
        let needed = if inside.contains(&at) && is_sentence(line) {
            LIKELY_SENTENCE
        } else if is_like_link(line) {
            LIKELY_LINK
        } else {
            LIKELY
        };
        found.push(*score >= needed && said.insert(shape.hash));
    }
    move_teaser(lines, scores, &mut found);
    found
}

/// Where the line that opens the story, below a label (“Highlights”), is said again between two of its
/// paragraphs, the story begins below it.
fn move_teaser(lines: &[Line], scores: &[i16], story: &mut [bool]) {
    const REACH: usize = 12;
    const LONGEST_LABEL: u32 = 30;
    let Some(first) = story.iter().position(|is_story| *is_story) else {
        return;
    };
    let label = first.checked_sub(1).map(|above| &lines[above].shape);
    let is_label = |shape: &Shape| shape.length <= LONGEST_LABEL && !shape.last.ends_sentence();
    if lines[first].repeats != 2 || !label.is_some_and(is_label) {
        return;
    }
    let below = first + 2..(first + REACH).min(lines.len() - 1);
    let again = below
        .into_iter()
        .find(|at| lines[*at].shape.hash == lines[first].shape.hash);
    let is_told = |at: usize| story[at] && lines[at].is_prose();
    if let Some(again) = again.filter(|again| is_told(again - 1) && is_told(again + 1)) {
        if scores[again] >= LIKELY_SENTENCE {
            story[first] = false;
            story[again] = true;
        }
    }
}

/// Whether a line is a sentence of some length.
pub(super) fn is_sentence(line: &Line) -> bool {
    let shape = &line.shape;
    shape.length >= 40 && matches!(shape.last, Edge::Stop | Edge::ClosedSentence)
}

/// Takes the sentences right below the last line of the story that are likely enough to belong to it,
/// but for a short line between them, or the signature of a post. Markup tells more surely where a story
/// ends.
pub(super) fn add_last_sentences(text: &str, lines: &[Line], scores: &[i16], story: &mut [bool]) {
    const SHORT: u32 = 35;
    const LONGEST: u32 = 100;
    let Some(mut last) = story.iter().rposition(|is_story| *is_story) else {
        return;
    };
    let not_told = NO_STORY.with(PhraseKind::AgencyTail);
    for (at, line) in lines.iter().enumerate().skip(last + 1) {
        let is_told = is_sentence(line)
            && scores[at] >= LIKELY_SENTENCE
            && line.earlier == 0
            && !line.shape.phrases.meets(not_told);
        let words = &text[line.span];
        if is_told || at == last + 1 && is_signature(words) {
            story[at] = true;
            last = at;
            continue;
        }
        let is_passed = line.shape.length <= SHORT || line.shape.length <= LONGEST && bids(words);
        if at > last + 1 || !is_passed {
            break;
        }
    }
}

/// The paragraphs of the story; marks the lines of those that are more than prose.
pub(super) fn paragraphs(sheet: &mut Sheet) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    for line in sheet.story.clone() {
        if !sheet.is_story(line) {
            continue;
        }
        if is_rule(sheet, line) {
            sheet.kinds[line] = Some(BlockKind::Other);
            continue;
        }
        if is_time(sheet.words(line)) {
            sheet.kinds[line] = Some(BlockKind::LiveStamp);
            continue;
        }
        let (kind, block) = kind_of(sheet, line);
        sheet.kinds[line] = Some(block);
        let words = match kind {
            ParagraphKind::ListItem => super::heading::without_bullet(sheet, line),
            _ => part(sheet.text, sheet.lines[line].span),
        };
        paragraphs.push(Paragraph {
            text: words.text,
            span: words.span,
            kind,
        });
    }
    paragraphs
}

/// Whether a line is drawn and says nothing: “___”.
fn is_rule(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    shape.letters == 0
        && sheet
            .words(line)
            .chars()
            .all(|sign| "_-–—*=~•·. ".contains(sign))
}

fn kind_of(sheet: &Sheet, line: usize) -> (ParagraphKind, BlockKind) {
    let shape = &sheet.lines[line].shape;
    match sheet.lines[line].markup {
        Markup::Heading => return (ParagraphKind::Subheading, BlockKind::Subheading),
        Markup::BlockQuote => return (ParagraphKind::BlockQuote, BlockKind::BlockQuote),
        Markup::ListItem => return (ParagraphKind::ListItem, BlockKind::ListItem),
        Markup::Plain | Markup::Paragraph | Markup::Caption(_) | Markup::Menu => {}
    }
    if is_bullet(sheet.words(line)) {
        return (ParagraphKind::ListItem, BlockKind::ListItem);
    }
    if is_post(sheet, line) {
        return (ParagraphKind::BlockQuote, BlockKind::BlockQuote);
    }
    let short = shape.length < 90 && shape.words <= 14;
    let open = matches!(
        shape.last,
        Edge::Lower | Edge::Upper | Edge::Digit | Edge::Mark | Edge::Quote | Edge::Bracket
    ) || sheet.words(line).ends_with('%');
    let begins = shape.first != Edge::Lower;
    // “Q: Will it rain?” asks somebody, “Will it rain?” the reader.
    let asks = shape.last != Edge::Mark
        || shape.stops == 1 && shape.quotes == 0 && !opens_with_label(sheet.words(line));
    let before_story = (line + 1..sheet.story.end)
        .take(4)
        .any(|next| sheet.is_story(next));
    if short
        && open
        && begins
        && asks
        && !is_answer(sheet.words(line))
        && before_story
        && !(shape.quotes > 0 && shape.last == Edge::Mark)
    {
        return (ParagraphKind::Subheading, BlockKind::Subheading);
    }
    (ParagraphKind::Paragraph, BlockKind::Paragraph)
}

/// Whether words open with who speaks: “Q:”, “Ada Quill:”.
fn opens_with_label(words: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let label = words.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| {
        let mut words = label.split(' ');
        let may_speak =
            |word: &str| word.starts_with(char::is_uppercase) && !find(word).1.has(Class::Rubric);
        words.clone().count() <= MOST_WORDS && words.all(may_speak)
    })
}

/// Whether a line is a post of a social network, or its signature: “— Name (@handle) date”.
fn is_post(sheet: &Sheet, line: usize) -> bool {
    let signs = |line: usize| is_signature(sheet.words(line));
    signs(line) || line + 1 < sheet.lines.len() && signs(line + 1)
}
