//! Agents of passives: “X was criticised | by Y”, whose source is who acts, not who is spoken of.

use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::AttributionRole;
use crate::model::AttributionMethod;

/// Makes the agent of a passive its source: “X was criticised by Y because …”.
pub(super) fn with_agent(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(subject)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let by = cue.end - usize::from(reading.is(cue.end - 1, "by"));
    let is_passive = subject.end <= cue.start
        && by + 1 < sentence.end
        && reading.is(by, "by")
        && (subject.end..cue.end).any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary));
    if !is_passive {
        return;
    }
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    if !reading.has_words(agent.clone()) {
        return;
    }
    for piece in &mut draft.content {
        if piece.start == by || piece.start == by + 1 {
            piece.start = agent.end.min(piece.end);
        }
    }
    draft.source = Some(agent);
    draft.method = AttributionMethod::PassiveAgent;
}

/// Makes the agent behind the quoted words of a passive its source: “was dismissed as ‘…’ | by Quill”.
pub(super) fn with_agent_behind(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let Some(last) = draft.content.last_mut() else {
        return;
    };
    let is_by =
        |at: &usize| reading.is(*at, "by") && !reading.is_quoted(*at) && reading.closes(at - 1);
    let near = sentence.end.min(cue.end + LONGEST_SENTENCE);
    let mut places = last.start.max(cue.end) + 1..near.min(last.end + 1);
    let is_before = draft
        .source
        .as_ref()
        .is_none_or(|source| source.end <= cue.start);
    let first = cue.start.saturating_sub(1).max(sentence.start);
    let is_passive = is_before
        && (first..cue.end).any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary));
    if !is_passive {
        return;
    }
    let Some(by) = places.find(is_by) else {
        return;
    };
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    if !reading.has_words(agent.clone()) || !source::is_speaker(reading, &agent) {
        return;
    }
    last.end = by;
    draft.source = Some(agent);
    draft.method = AttributionMethod::PassiveAgent;
}

/// The agent of a passive without the preposition behind it: “accused by Quill | of ‘…’”, “criticised by
/// Quill | over the plan”.
pub(super) fn without_tie(reading: &Reading<'_>, draft: &mut Draft) {
    if draft.method != AttributionMethod::PassiveAgent {
        return;
    }
    if let Some(agent) = draft.source.as_mut() {
        let is_tie = |at: &usize| {
            (reading.plays(*at, AttributionRole::AgentEnd) || reading.is(*at, "of"))
                && (at + 1 == agent.end
                    || reading.is(*at, "over") && reading.is_capitalized(at - 1))
        };
        let tie = (agent.start + 1..agent.end).find(is_tie);
        // “asked by the ministry | to pay fines it owed”
        let order = (agent.start + 1..agent.end).find(|at| reading.is(*at, "to"));
        let order = order.filter(|at| tie.is_none_or(|tie| tie > *at));
        if let Some(order) = order {
            let said = order..agent.end;
            agent.end = order;
            draft.content.push(said);
            return;
        }
        agent.end = tie.unwrap_or(agent.end);
    }
    with_description(reading, draft);
}

/// Gives what is described by somebody what it is described as: “was described by Quill | as unsafe”.
fn with_description(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(agent), Some(cue)) = (&draft.source, &draft.cue) else {
        return;
    };
    let first = agent.end;
    let end = reading.sentence_of(cue.start).end;
    let is_described = first + 1 < end
        && reading.is(first, "as")
        && agent.start >= cue.end
        && draft.content.iter().all(|piece| piece.end <= cue.start);
    if is_described {
        let stops = |at: &usize| {
            reading.is_taken(*at)
                || reading.is_one_of(*at, &[",", ";", ":", "—", "–"]) && !reading.is_quoted(*at)
        };
        let limit = end.min(first + LONGEST_SENTENCE);
        let last = (first..limit).find(stops).unwrap_or(limit);
        draft.content.push(reading.trimmed(first..last));
    }
}
