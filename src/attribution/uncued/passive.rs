//! Quoted words between a passive and its agent, where no cue was found: “was dismissed as ‘…’ by Quill”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::AttributionRole;
use crate::model::AttributionMethod;

/// How many words may stand between the verb and the quoted ones: “as | a”.
const LONGEST_TIE: usize = 2;

/// How likely such a reading is right; not measured, for the wording leaves no doubt.
const PROBABILITY: f32 = 0.7;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let is_by =
        |at: &usize| !reading.is_quoted(*at) && reading.closes(at - 1) && reading.is(*at, "by");
    let by = (sentence.start + 1..sentence.end.saturating_sub(1)).find(is_by)?;
    let open = reading.quotation_start(by, sentence.start);
    let is_tie = |at: &usize| reading.is_one_of(*at, &["a", "an", "as", "the"]);
    let first = sentence.start.max(open.saturating_sub(LONGEST_TIE));
    let ties = (first..open).rev().take_while(is_tie).count();
    let verb = (open - ties)
        .checked_sub(1)
        .filter(|at| *at > sentence.start)?;
    let is_participle = reading.words(verb).ends_with("ed") && !reading.is_capitalized(verb);
    let group = cue::group_start(reading, verb, sentence.start);
    let is_auxiliary = |at| reading.plays(at, AttributionRole::PassiveAuxiliary);
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    let is_passive = is_participle && (group..verb).any(is_auxiliary);
    if !is_passive || agent.is_empty() || !source::is_speaker(reading, &agent) {
        return None;
    }
    let quoted = open..by;
    Some(Draft {
        cue: Some(group..verb + 1),
        content: vec![quoted],
        probability: PROBABILITY,
        ..Draft::without_cue(agent, AttributionMethod::PassiveAgent)
    })
}
