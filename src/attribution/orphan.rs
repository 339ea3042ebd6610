//! Quoted sentences that no cue covers: they go to whoever spoke last or is named before them.

use std::ops::Range;

use super::reading::{Draft, Reading};
use super::{cue, source};
use crate::lexicon::Class;
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many passages may lie between a speaker and what the speaker goes on to say.
const FARTHEST: usize = 2;

/// How likely quoted words behind a clause of comparison are right: all eight are in `PolNeAR`'s
/// training and development halves.
const AS_TOLD: f32 = 0.85;

/// What is known of the passages before.
#[derive(Clone, Debug, Default)]
pub(super) struct LastSpeaker {
    /// Who spoke last, and in which passage.
    speaker: Option<(Range<usize>, usize)>,
}

impl LastSpeaker {
    /// Who spoke last in the passage `number`, when that is the last one with a speaker.
    pub(super) fn of(&self, number: usize) -> Option<Range<usize>> {
        let (words, _) = self.speaker.as_ref().filter(|(_, at)| *at == number)?;
        Some(words.clone())
    }

    /// Notes who spoke last in a passage: who is quoted in it, or else who says something, or else
    /// whom its last sentence is about.
    pub(super) fn note(
        &mut self,
        reading: &Reading<'_>,
        passage: &Passage,
        drafts: &[Draft],
        number: usize,
    ) {
        let spoken = |draft: &&Draft| draft.via.is_none() && draft.source.is_some();
        let quoted = |draft: &&Draft| {
            let mut pieces = draft.content.iter();
            spoken(draft) && pieces.any(|piece| piece.clone().any(|at| reading.is_quoted(at)))
        };
        let draft = drafts.iter().rev().find(quoted);
        let draft = draft.or_else(|| drafts.iter().rev().find(spoken));
        let sentences = &reading.document.sentences()[passage.sentences.range()];
        let named = || {
            let last = sentences.last()?.tokens.range();
            source::main_subject(reading, last.start, last.end)
        };
        let source = draft.and_then(|draft| draft.source.clone()).or_else(named);
        match source {
            Some(source) if !is_narrator(reading, &source) => self.speaker = Some((source, number)),
            // Whoever was asked goes on.
            Some(_) => self.speaker.iter_mut().for_each(|(_, at)| *at = number),
            None => {}
        }
    }
}

/// Whether a source is who tells the story: “I ask”, “we say”.
fn is_narrator(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    source.len() == 1
        && reading.is_one_of(source.start, &["i", "we"])
        && !reading.is_quoted(source.start)
}

/// Gives the passage's orphan quotations speakers: they go on what somebody said before them in
/// the passage, or make an attribution without a cue.
pub(super) fn read(
    reading: &mut Reading<'_>,
    passage: &Passage,
    number: usize,
    last: &LastSpeaker,
    found: &mut Vec<Draft>,
    first: usize,
) {
    let sentences = &reading.document.sentences()[passage.sentences.range()];
    let mut ends: Vec<(usize, usize)> = (first..found.len())
        .filter_map(|at| Some((found[at].content.last()?.end, at)))
        .filter(|(_, at)| found[*at].source.is_some() && found[*at].via.is_none())
        .collect();
    ends.sort_unstable();
    let mut previous: Option<Range<usize>> = None;
    let mut current: Option<usize> = None;
    for sentence in sentences {
        let range = sentence.tokens.range();
        let led_up = introduced(reading, &range).or_else(|| as_told(reading, &range));
        if let Some(draft) = led_up {
            reading.take(draft.content[0].clone());
            current = Some(found.len());
            found.push(draft);
        } else if let Some(orphan) = orphan(reading, passage, &range) {
            let before = ends.partition_point(|(end, _)| *end <= orphan.start);
            let speaker = before.checked_sub(1).map(|at| ends[at].1).or(current);
            let speaker = speaker.or_else(|| reopened(reading, found, &orphan));
            current = speaker.or_else(|| {
                let (source, method) = outside(reading, number, last, previous.as_ref());
                found.push(draft(source?, method));
                Some(found.len() - 1)
            });
            if let Some(at) = current {
                reading.take(orphan.clone());
                append(&mut found[at].content, orphan, passage.tokens.range().start);
            }
        }
        previous = Some(range);
    }
}

/// Quoted words after a colon that no cue covers: “Quill picks up the story: ‘…’”.
fn introduced(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let colon = (sentence.start + 1..sentence.end.saturating_sub(1))
        .find(|at| reading.is(*at, ":") && !reading.is_quoted(*at) && reading.opens(at + 1))?;
    let content = reading.trimmed(colon + 1..sentence.end);
    if content.clone().any(|at| reading.is_taken(at)) {
        return None;
    }
    let subject = source::main_subject(reading, sentence.start, colon)?;
    Some(Draft {
        cue: Some(colon..colon + 1),
        extent: None,
        content: vec![content],
        ..draft(subject, AttributionMethod::Colon)
    })
}

/// Quoted words behind a clause of comparison that no cue covers: “As Quill put it, ‘…’”.
fn as_told(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let first = sentence.start + 1;
    if !reading.is(sentence.start, "as") || reading.is_quoted(sentence.start) {
        return None;
    }
    let comma = (first..sentence.end.saturating_sub(1))
        .find(|at| reading.is(*at, ",") && !reading.is_quoted(*at) && reading.opens(at + 1))?;
    let content = reading.trimmed(comma + 1..sentence.end);
    if (sentence.start..content.end).any(|at| reading.is_taken(at)) {
        return None;
    }
    let puts_it = |at: usize| reading.is_one_of(at, &["put", "puts"]) && reading.is(at + 1, "it");
    let verb = (first + 1..comma).find(|at| reading.has(*at, Class::SpeechVerb) || puts_it(*at))?;
    let group = cue::group_start(reading, verb, first);
    let subject = source::subject_before(reading, group, first)?;
    let end = verb + 1 + usize::from(puts_it(verb));
    Some(Draft {
        cue: Some(group..end),
        content: vec![content],
        probability: AS_TOLD,
        ..draft(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// The draft, among the last, that has the paragraph before of the same quotation.
fn reopened(reading: &Reading<'_>, found: &[Draft], orphan: &Range<usize>) -> Option<usize> {
    let near = found.len().saturating_sub(4)..found.len();
    near.rev().find(|at| {
        let last = found[*at].content.last();
        last.is_some_and(|piece| reading.in_one_quotation(piece.end - 1, orphan.start))
    })
}

/// Adds a piece to a content, joined to the last one when it touches it in the same passage.
fn append(content: &mut Vec<Range<usize>>, piece: Range<usize>, passage: usize) {
    match content.last_mut() {
        Some(last) if last.end == piece.start && piece.start > passage => last.end = piece.end,
        _ => content.push(piece),
    }
}

/// An attribution without a word for a cue, and how likely such ones are right on `PolNeAR`'s development
/// half.
fn draft(source: Range<usize>, method: AttributionMethod) -> Draft {
    Draft {
        source: Some(source),
        cue: None,
        extent: None,
        content: Vec::new(),
        method,
        probability: match method {
            AttributionMethod::Colon => 0.88,
            AttributionMethod::Nearest => 0.40,
            _ => 0.30,
        },
        via: None,
    }
}

/// The sentence, when it is quoted and nobody has it.
fn orphan(
    reading: &Reading<'_>,
    passage: &Passage,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    if sentence.clone().any(|at| reading.is_taken(at)) {
        return None;
    }
    let (quoted, all) = reading.quoted_words(sentence.clone());
    let stopped = sentence
        .clone()
        .rev()
        .take(2)
        .any(|at| reading.is_one_of(at, &[".", "!", "?", ",", "…"]));
    let heading = sentence.len() == passage.tokens.range().len() && all <= 6 && !stopped;
    (all >= 3 && quoted * 5 >= all * 4 && !heading).then(|| reading.trimmed(sentence.clone()))
}

/// The speaker from the sentence before or from an earlier passage.
fn outside(
    reading: &Reading<'_>,
    number: usize,
    last: &LastSpeaker,
    previous: Option<&Range<usize>>,
) -> (Option<Range<usize>>, AttributionMethod) {
    if let Some(previous) = previous {
        let subject = source::main_subject(reading, previous.start, previous.end);
        return (subject, AttributionMethod::Nearest);
    }
    let speaker = last.speaker.as_ref();
    let continued = speaker.filter(|(_, at)| at + FARTHEST >= number);
    let source = continued.map(|(source, _)| source.clone());
    (source, AttributionMethod::Continuation)
}
