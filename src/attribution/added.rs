//! What somebody adds right behind the words that say who speaks, whoever those words were of: “Quill was hurt, police
//! said, | adding | that …”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::uncued;
use crate::lexicon::Class;

/// How many tokens may stand between who speaks and the comma: “said | on Monday |, adding”.
const LONGEST: usize = 10;

/// What somebody says before the participle of a draft, where the draft before is none of that: “Quill was hurt, police said
/// late on Monday | , adding that …”.
pub(super) fn said_before(
    reading: &Reading<'_>,
    draft: &Draft,
    last: Option<&Draft>,
) -> Option<Draft> {
    let cue = draft.cue.as_ref()?;
    let comma = cue.start.checked_sub(1)?;
    let is_participle = adds(reading, cue.start) && reading.is(comma, ",");
    if !is_participle || reading.is_quoted(comma) {
        return None;
    }
    let is_known = |last: &Draft| {
        last.cue
            .as_ref()
            .is_some_and(|it| it.end + LONGEST >= comma && it.end <= comma)
    };
    if last.is_some_and(is_known) {
        return None;
    }
    let sentence = reading.sentence_of(cue.start);
    let said = uncued::told_before(reading, &sentence, comma)?;
    let is_taken = |piece: &Range<usize>| reading.is_any_taken(piece.clone());
    (!said.content.iter().any(is_taken)).then_some(said)
}

/// The draft with the clause before who speaks as its content, where only when, where or how that is said was taken for
/// it: “| Quill was hurt |, police said the next day”.
pub(super) fn with_clause_before(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let (Some(cue), Some(source), Some(last)) = (&draft.cue, &draft.source, draft.content.last())
    else {
        return draft;
    };
    let is_behind = source.end <= cue.start
        && source.start > 1
        && cue.end <= last.start
        && last.start <= cue.end + 1
        && last.end <= cue.end + LONGEST;
    if !is_behind || !(reading.is(source.start - 1, ",") || reading.closes(source.start - 1)) {
        return draft;
    }
    let sentence = reading.sentence_of(cue.start);
    let end = last.end;
    let is_end = reading.trimmed(sentence.clone()).end <= end
        || reading.is(end, ",") && end + 1 < sentence.end && adds(reading, end + 1);
    let Some(said) = is_end
        .then(|| uncued::told_before(reading, &sentence, end))
        .flatten()
    else {
        return draft;
    };
    if said.cue.as_ref().is_none_or(|it| !cue.contains(&it.start)) {
        return draft;
    }
    let first = source.start;
    draft.content.retain(|piece| piece.end <= first);
    if draft.content.is_empty() {
        draft.content = said.content;
    }
    draft.cue = said.cue;
    draft.extent = None;
    draft.method = said.method;
    draft
}

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
    if !is_near || !reading.is(cue.start - 1, ",") || !adds(reading, cue.start) {
        return draft;
    }
    let first = said.start.min(speaker.start);
    let is_closing = last.content.first().is_some_and(|it| it.end <= first)
        && last.content.iter().all(|it| it.start < cue.start)
        && reading.has(said.start, Class::SpeechVerb)
        && reading.sentence_of(first).contains(&cue.start)
        && !(end..cue.start - 1).any(|at| reading.is_mark(at));
    // Whoever else stands between them adds it: “…, police said, Quill adding …”.
    let is_before = draft.source.as_ref().is_none_or(|it| it.start < end);
    if !is_closing || !is_before {
        return draft;
    }
    Draft {
        source: Some(speaker.clone()),
        ..draft
    }
}

/// Whether a word is a participle with which somebody goes on.
fn adds(reading: &Reading<'_>, at: usize) -> bool {
    reading.words(at).ends_with("ing") && !reading.is(at, "according")
}
