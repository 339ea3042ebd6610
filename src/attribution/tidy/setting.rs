//! Contents without how and where something is said: “said in response to | Marsh”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// How many words of how something is said may belong to its cue.
const LONGEST_SETTING: usize = 3;

/// Takes what follows the cue of words quoted before it out of the content, unless it is said as
/// well: “…,” X said in response to Y.
pub(super) fn without_setting(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let is_quoted_before =
        |piece: &Range<usize>| piece.end <= cue.start && reading.closes(piece.end - 1);
    if !draft.content.iter().any(is_quoted_before) || !reading.has(cue.end - 1, Class::Preposition)
    {
        return;
    }
    let is_setting = |piece: &Range<usize>| {
        piece.start == cue.end && !piece.clone().any(|at| reading.is_quoted(at))
    };
    if let Some(at) = draft.content.iter().position(is_setting) {
        let setting = draft.content.remove(at);
        give_setting(reading, draft, setting);
    }
}

/// Makes the clause before “X said” the content, when what was taken for it is part of how it was
/// said: “the talks had failed, X said on condition of | anonymity”.
pub(super) fn with_clause_before(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (
        draft.cue.clone(),
        draft.source.clone(),
        draft.content.as_slice(),
    ) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_preposition = |at: &usize| reading.has(*at, Class::Preposition);
    // “…, X said in | court.”
    let is_last = piece.len() <= LONGEST_SETTING
        && piece.end + 1 >= sentence.end
        && !piece
            .clone()
            .any(|at| reading.is_mark(at) || reading.is_quoted(at) || reading.meets(at, VERBS));
    let is_setting = piece.start == cue.end
        && source.end <= cue.start
        && is_preposition(&(cue.end - 1))
        && (cue.clone().filter(is_preposition).count() > 1 || is_last)
        && cue.clone().any(|at| reading.has(at, Class::SpeechVerb));
    let clause = sentence.start..source.start.max(sentence.start + 1) - 1;
    let is_clause = source.start > sentence.start
        && reading.is(clause.end, ",")
        && !is_preposition(&sentence.start)
        && !reading.has(sentence.start, Class::Subordinator)
        && clause.clone().any(|at| reading.has(at, Class::FiniteVerb));
    if is_setting && is_clause {
        let setting = piece.clone();
        draft.content[0] = clause;
        draft.method = AttributionMethod::ContentSourceCue;
        give_setting(reading, draft, setting);
    }
}

/// Gives the cue a short setting that its last preposition leads to (“said on condition of |
/// anonymity”), and takes its prepositions off before a longer one.
fn give_setting(reading: &Reading<'_>, draft: &mut Draft, setting: Range<usize>) {
    let setting = reading.trimmed(setting);
    let is_short = setting.len() <= LONGEST_SETTING
        && !setting
            .clone()
            .any(|at| reading.is_mark(at) || reading.meets(at, VERBS));
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let preposition = (cue.start + 1..cue.end).find(|at| reading.has(*at, Class::Preposition));
    let end = if is_short {
        setting.end
    } else {
        preposition.unwrap_or(cue.end)
    };
    draft.cue = Some(cue.start..end);
    draft.extent = draft.extent.take().map(|it| it.start.min(cue.start)..end);
}

/// Whoever speaks without the occasion that commas set off: “Ada Quill, | speaking at a rally”.
pub(super) fn without_occasion(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const SHORTEST: usize = 4;
    const SPEAKING: [&str; 4] = ["appearing", "speaking", "talking", "testifying"];
    if source.len() < SHORTEST {
        return source;
    }
    let speaks = |at: &usize| reading.is_one_of(*at, &SPEAKING) && reading.is(*at - 1, ",");
    let occasion = (source.start + 2..source.end).find(speaks);
    source.start..occasion.map_or(source.end, |at| at - 1)
}
