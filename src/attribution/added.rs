//! What somebody adds right behind the words that say who speaks, whoever those words were of: “Quill was hurt, police
//! said, | adding | that …”.

use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::Class;

/// How many tokens may stand between who speaks and the comma: “said | on Monday |, adding”.
const LONGEST: usize = 5;

/// The draft with the speaker of the words before its participle as its source.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft, last: Option<&Draft>) -> Draft {
    let (Some(cue), Some(last)) = (&draft.cue, last) else {
        return draft;
    };
    let (Some(said), Some(speaker)) = (&last.cue, &last.source) else {
        return draft;
    };
    let end = said.end.max(speaker.end);
    let is_near = end < cue.start && cue.start <= end + LONGEST;
    if !is_near || !reading.is(cue.start - 1, ",") || !reading.words(cue.start).ends_with("ing") {
        return draft;
    }
    let first = said.start.min(speaker.start);
    let is_closing = last.content.first().is_some_and(|it| it.end <= first)
        && last.content.iter().all(|it| it.start < cue.start)
        && reading.has(said.start, Class::SpeechVerb)
        && reading.sentence_of(first).contains(&cue.start)
        && !(end..cue.start - 1).any(|at| reading.is_mark(at));
    // Whoever else stands between them adds it: “…, police said, Quill adding …”.
    let is_before = draft.source.as_ref().is_none_or(|it| it.end <= first);
    if !is_closing || !is_before {
        return draft;
    }
    Draft {
        source: Some(speaker.clone()),
        ..draft
    }
}
