//! Quoted words that who says them splits, however much is told of that: “‘The answer,’ said Ada Quill, the mayor of
//! Lowmoor, | ‘is more houses.’”

use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// How many tokens may stand between the verb and the second half.
const LONGEST: usize = 40;

/// How likely the word before the comma must be a cue to lead to words of its own: “who later added, ‘…’”.
const FURTHER_CUE: f32 = 0.5;

/// How many tokens of a second half with a capital are looked at for a verb.
const LONGEST_LOOK: usize = 12;

/// The draft with the second half of its quoted words, which a comma leads to, and not with that in its source.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some(comma) = second_half(reading, &draft) else {
        return draft;
    };
    let open = comma + 1;
    let sentence = reading.sentence_of(open).end;
    let is_same = |at: &usize| reading.in_one_quotation(open, *at);
    let end = open + (open..sentence).take_while(is_same).count();
    if let Some(source) = draft.source.as_mut().filter(|source| source.end > comma) {
        source.end = comma;
    }
    draft.content.truncate(1);
    draft.content.push(open..end);
    draft
}

/// The comma before the second half of a draft’s quoted words, where that is not, or not all, its own.
fn second_half(reading: &Reading<'_>, draft: &Draft) -> Option<usize> {
    let is_behind = matches!(
        draft.method,
        AttributionMethod::ContentCueSource | AttributionMethod::ContentSourceCue
    );
    let (Some(cue), Some(source), Some(first)) = (&draft.cue, &draft.source, draft.content.first())
    else {
        return None;
    };
    let inner = cue.start.min(source.start);
    let close = first.end - 1;
    let is_first = is_behind
        && reading.closes(close)
        && first.end == inner
        && first.len() > 2
        && reading.is(close - 1, ",");
    if !is_first {
        return None;
    }
    let start = cue.end.max(source.start + 1);
    let sentence = reading.sentence_of(cue.start).end;
    let open = (start..sentence.min(start + LONGEST)).find(|at| reading.is_quoted(*at))?;
    let has_half = draft.content.iter().any(|piece| piece.contains(&open));
    let comma = open - 1;
    let is_led = comma >= start && reading.is(comma, ",") && reading.opens(open) && !has_half;
    // “…,’ Quill said, | adding, | ‘…’”
    let says_more = |at: usize| {
        reading.has(at, Class::Cue)
            && (reading.words(at).ends_with("ing")
                || at + 1 == comma && reading.likelihood(at) >= FURTHER_CUE)
    };
    (is_led
        && !(cue.end..comma).any(says_more)
        && ends_sentence(reading, open, sentence)
        && goes_on(reading, open))
    .then_some(comma)
}

/// Whether nothing but a mark stands behind the quotation that opens here in its sentence.
fn ends_sentence(reading: &Reading<'_>, open: usize, end: usize) -> bool {
    let last = reading.trimmed(open..end).end - 1;
    reading.in_one_quotation(open, last)
}

/// Whether quoted words may go on with a sentence, and are no title: they begin with a small letter or “I”, or have
/// a verb.
fn goes_on(reading: &Reading<'_>, open: usize) -> bool {
    let first = open + 1;
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb) && !reading.is_capitalized(at);
    let mut near =
        (first..first + LONGEST_LOOK).take_while(|at| reading.in_one_quotation(open, *at));
    reading.in_one_quotation(open, first) && (!reading.is_capitalized(first) || near.any(is_verb))
}
