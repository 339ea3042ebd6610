//! Quoted sentences that no cue covers: they go to whoever spoke last or is named before them.

use std::ops::Range;

use super::reading::{Draft, Reading};
use super::source;
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many passages may lie between a speaker and what the speaker goes on to say.
const FARTHEST: usize = 2;

/// What is known of the passages before.
#[derive(Clone, Debug, Default)]
pub(super) struct LastSpeaker {
    /// Who spoke last, and in which passage.
    speaker: Option<(Range<usize>, usize)>,
}

impl LastSpeaker {
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
        if let Some(source) = source {
            self.speaker = Some((source, number));
        }
    }
}

/// Gives the passage's orphan quotations speakers.
pub(super) fn read(
    reading: &Reading<'_>,
    passage: &Passage,
    number: usize,
    last: &LastSpeaker,
    found: &[Draft],
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut ends: Vec<(usize, &Draft)> = found
        .iter()
        .filter_map(|draft| Some((draft.content.last()?.end, draft)))
        .collect();
    ends.sort_by_key(|(end, _)| *end);
    let sentences = &reading.document.sentences()[passage.sentences.range()];
    let mut previous: Option<Range<usize>> = None;
    for sentence in sentences {
        let range = sentence.tokens.range();
        if let Some(orphan) = orphan(reading, &range) {
            if let Some(draft) = drafts
                .last_mut()
                .filter(|draft| touches(draft, orphan.start))
            {
                draft.content.push(orphan);
            } else {
                let (source, method) =
                    speaker(reading, number, last, &ends, previous.as_ref(), &orphan);
                if let Some(source) = source {
                    drafts.push(Draft {
                        source: Some(source),
                        cue: None,
                        content: vec![orphan],
                        method,
                        cue_probability: 0.5,
                        via: None,
                    });
                }
            }
        }
        previous = Some(range);
    }
    drafts
}

/// The sentence, when it is quoted and nobody has it.
fn orphan(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    if sentence.clone().any(|at| reading.is_taken(at)) {
        return None;
    }
    let (quoted, all) = reading.quoted_words(sentence.clone());
    (all >= 3 && quoted * 5 >= all * 4).then(|| reading.trimmed(sentence.clone()))
}

/// Whether the draft's content ends where `start` begins.
fn touches(draft: &Draft, start: usize) -> bool {
    draft.content.last().is_some_and(|piece| piece.end == start)
}

fn speaker(
    reading: &Reading<'_>,
    number: usize,
    last: &LastSpeaker,
    ends: &[(usize, &Draft)],
    previous: Option<&Range<usize>>,
    orphan: &Range<usize>,
) -> (Option<Range<usize>>, AttributionMethod) {
    let before = ends.partition_point(|(end, _)| *end <= orphan.start);
    if let Some((_, draft)) = before.checked_sub(1).map(|at| ends[at]) {
        return (draft.source.clone(), AttributionMethod::Continuation);
    }
    if let Some(previous) = previous {
        let subject = source::main_subject(reading, previous.start, previous.end);
        return (subject, AttributionMethod::Nearest);
    }
    let continued = last
        .speaker
        .as_ref()
        .filter(|(_, at)| at + FARTHEST >= number)
        .map(|(source, _)| source.clone());
    (continued, AttributionMethod::Continuation)
}
