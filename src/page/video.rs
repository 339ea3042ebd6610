//! Videos embedded in the page: a length and a title, which many pages give twice.

use super::sheet::Sheet;
use crate::lexicon::line_mark::{LineMark, opening_mark};
use crate::lexicon::phrase::PhraseKind;
use crate::model::{BlockKind, Video};
use crate::text::Span;

/// Finds videos from above the headline to below the story and marks their lines.
pub(super) fn find_videos(sheet: &mut Sheet) -> Vec<Video> {
    const ABOVE: usize = 6;
    let first = sheet
        .headline
        .unwrap_or(sheet.story.start)
        .min(sheet.story.start);
    let mut videos = Vec::new();
    let mut line = first.saturating_sub(ABOVE);
    while line < sheet.story.end.min(sheet.lines.len()) {
        if let Some(next) = titled_above(sheet, line, &mut videos) {
            line = next;
            continue;
        }
        line = match duration(sheet.words(line)) {
            Some((length, rest)) if !sheet.is_story(line) || rest == 0 => {
                video_at(sheet, line, length, rest, &mut videos)
            }
            _ => player_at(sheet, line, &mut videos).unwrap_or(line + 1),
        };
    }
    videos
}

/// Reads the video whose length stands on a line; gives the first line after it.
fn video_at(
    sheet: &mut Sheet,
    line: usize,
    length: usize,
    rest: usize,
    videos: &mut Vec<Video>,
) -> usize {
    let span = sheet.lines[line].span;
    let start = span.range().start;
    let duration = sheet.text[start..start + length].to_owned();
    if rest > 0 {
        sheet.mark(line, BlockKind::Video);
        let title = Span::between(start + rest, span.range().end);
        videos.push(Video {
            title: sheet.text[title].to_owned(),
            duration: Some(duration),
            span,
        });
        return line + 1;
    }
    let title = line + 1;
    if title >= sheet.lines.len() || !is_title(sheet, title) {
        if !sheet.is_story(line) {
            sheet.mark(line, BlockKind::Video);
        }
        return line + 1;
    }
    sheet.kinds[line] = Some(BlockKind::Video);
    let mut end = title;
    while end < sheet.lines.len() && end < title + 3 && sheet.same_words(end, title) {
        sheet.kinds[end] = Some(BlockKind::Video);
        end += 1;
    }
    videos.push(Video {
        title: sheet.words(title).to_owned(),
        duration: Some(duration),
        span: span.cover(sheet.lines[end - 1].span),
    });
    end
}

/// Reads the video whose title stands right above its length: “Watch: Ferries wait”, “0:47”; gives the first
/// line after it.
fn titled_above(sheet: &mut Sheet, line: usize, videos: &mut Vec<Video>) -> Option<usize> {
    let words = sheet.words(line);
    let cue = opening_mark(words, LineMark::VideoTitle)?;
    let below = line + 1;
    let is_open = sheet.is_free(line) || sheet.is_story(line);
    let is_length = below < sheet.lines.len()
        && sheet.is_free(below)
        && duration(sheet.words(below)).is_some_and(|(_, rest)| rest == 0);
    let title = words[cue..].trim_start();
    if !is_open || !is_length || title.is_empty() {
        return None;
    }
    sheet.kinds[line..=below].fill(Some(BlockKind::Video));
    videos.push(Video {
        title: title.to_owned(),
        duration: Some(sheet.words(below).to_owned()),
        span: sheet.lines[line].span.cover(sheet.lines[below].span),
    });
    Some(below + 1)
}

/// Reads the video whose player begins at a line, with its title and a sentence on what it shows; gives
/// the first line after it.
fn player_at(sheet: &mut Sheet, line: usize, videos: &mut Vec<Video>) -> Option<usize> {
    let (label, title, told) = (line + 1, line + 2, line + 3);
    let says = |line: usize, word: &str| sheet.words(line).eq_ignore_ascii_case(word);
    if told >= sheet.story.end || !says(line, "close") || !says(label, "Video") {
        return None;
    }
    let is_told = sheet.is_story(told) && sheet.lines[told].shape.last.ends_sentence();
    if !is_told || !sheet.is_free(title) || !is_title(sheet, title) {
        return None;
    }
    sheet.kinds[label..=told].fill(Some(BlockKind::Video));
    while sheet.story.start < sheet.story.end && !sheet.is_story(sheet.story.start) {
        sheet.story.start += 1;
    }
    videos.push(Video {
        title: sheet.words(title).to_owned(),
        duration: None,
        span: sheet.lines[title].span.cover(sheet.lines[told].span),
    });
    Some(told + 1)
}

/// Whether a line can be a video's title: it reads like a headline, or is said twice.
fn is_title(sheet: &Sheet, line: usize) -> bool {
    let shape = &sheet.lines[line].shape;
    let twice = line + 1 < sheet.lines.len() && sheet.same_words(line, line + 1);
    let sized = (12..=200).contains(&shape.length) && shape.words >= 3;
    sized
        && (twice
            || sheet.is_free(line)
                && !shape.last.ends_sentence()
                && !shape.has_date
                && !sheet.has(line, PhraseKind::Share))
}

/// The length of a video that a line begins with: where it ends, and where other words begin (0
/// when there are none).
fn duration(words: &str) -> Option<(usize, usize)> {
    let bytes = words.as_bytes();
    let length = bytes
        .iter()
        .position(|byte| !byte.is_ascii_digit() && *byte != b':')
        .unwrap_or(bytes.len());
    let mut fields = words[..length].split(':');
    let first = fields.next()?;
    let rest: Vec<&str> = fields.collect();
    let sized = (1..=2).contains(&first.len())
        && (1..=2).contains(&rest.len())
        && rest
            .iter()
            .all(|field| field.len() == 2 && field.as_bytes()[0] < b'6');
    if !sized {
        return None;
    }
    if length == words.len() {
        return Some((length, 0));
    }
    let rest = words[length..].trim_start();
    let begins = words[length..].starts_with(' ')
        && rest.starts_with(|character: char| character.is_alphabetic());
    let titled = begins && rest.split_whitespace().count() >= 4 && !rest.contains("20");
    titled.then_some((length, words.len() - rest.len()))
}
