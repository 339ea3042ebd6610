//! Passives of accusing and judging: their subject is no source.

use std::ops::Range;

use super::TOLD;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

/// What leads to what somebody is accused of, or judged as.
const LEADS: [&str; 4] = ["of", "with", "as", "for"];

/// Whether the subject is whom something is said of: “is accused of lying”, “was reported killed”.
pub(super) fn is_accused(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some((head, source)) = judged(reading, draft) else {
        return false;
    };
    let is_adverb =
        |at: &usize| reading.has(*at, Class::VerbGroup) || reading.words(*at).ends_with("ly");
    let mut group = (source.end..head).rev();
    let be =
        group.find(|at| reading.plays(*at, AttributionRole::PassiveAuxiliary) || !is_adverb(at));
    be.is_some_and(|at| reading.plays(at, AttributionRole::PassiveAuxiliary))
}

/// Whether the subject is who is punished: “were banned for ‘throwing bottles’”.
pub(super) fn is_punished(reading: &Reading<'_>, draft: &Draft) -> bool {
    is_passive_of(reading, draft, AttributionRole::Punishing)
}

/// Whether the subject is what others describe: “has been described as ‘a gift’”.
pub(super) fn is_described(reading: &Reading<'_>, draft: &Draft) -> bool {
    let opens = |cue: &Range<usize>| reading.has(cue.start, Class::VerbGroup);
    draft.cue.as_ref().is_some_and(opens)
        && is_passive_of(reading, draft, AttributionRole::Describing)
}

/// Whether the cue is a passive of a participle that plays a part, and the source its subject.
fn is_passive_of(reading: &Reading<'_>, draft: &Draft, part: AttributionRole) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let is_be = |at: usize| reading.plays(at, AttributionRole::PassiveAuxiliary);
    let head = cue.clone().find(|at| reading.plays(*at, part));
    source.end <= cue.start
        && draft.method != AttributionMethod::PassiveAgent
        && head.is_some_and(|head| (head.saturating_sub(2)..head).any(is_be))
}

/// Whether a participle only says more of the noun before it: “people | charged with | arson”.
pub(super) fn is_participle(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some((head, source)) = judged(reading, draft) else {
        return false;
    };
    let next = head + 1;
    // “those whom the council accused of lying”
    let is_clause = reading.plays(source.start, AttributionRole::Nominative)
        || reading.is(source.start, "who")
        || source.start > 0
            && reading.is_one_of(source.start - 1, &["that", "which", "who", "whom"]);
    next < reading.sentence_of(head).end
        && source.end == head
        && (reading.plays(head, AttributionRole::Accusing)
            && (reading.is_one_of(next, &LEADS) || reading.is_one_of(next, &["after", "over"]))
            || reading.is(next, "as"))
        && !is_clause
}

/// Whether the subject is no source, for it is told something, “X was told that …”, or something is told
/// of it, “X is said to have …”.
pub(super) fn is_told(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let head = cue.end - 1;
    let is_passive = (cue.start.saturating_sub(1)..head)
        .any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary));
    // Who is convinced thinks so.
    let is_hearer = reading.has(head, Class::AddresseeVerb)
        && reading.words(head).ends_with('d')
        && !reading.has(head, Class::AttitudeAdjective);
    let is_topic = reading.meets(head, TOLD)
        && draft.content.iter().any(|piece| piece.start == cue.end)
        && reading.is(cue.end, "to");
    source.end <= cue.start
        && draft.method != AttributionMethod::PassiveAgent
        && is_passive
        && (is_hearer || is_topic)
}

/// Whether a token is a participle of accusing or deeming.
fn judges(reading: &Reading<'_>, at: usize) -> bool {
    reading.plays(at, AttributionRole::Accusing) || reading.plays(at, AttributionRole::Deeming)
}

/// The participle of accusing or deeming in a cue, and the subject before it.
fn judged<'d>(reading: &Reading<'_>, draft: &'d Draft) -> Option<(usize, &'d Range<usize>)> {
    let (cue, source) = (draft.cue.clone()?, draft.source.as_ref()?);
    if source.end > cue.start || draft.method == AttributionMethod::PassiveAgent {
        return None;
    }
    let head = cue.rev().find(|at| judges(reading, *at))?;
    Some((head, source))
}

/// Gives a passive of accusing its whole agent: “was accused by | the county’s board | of stealing”.
pub(super) fn with_agent(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 12;
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    if draft.method != AttributionMethod::PassiveAgent {
        return;
    }
    let head = cue.clone().find(|at| judges(reading, *at));
    let limit = reading.sentence_of(cue.start).end;
    let by = head.map(|head| head + 1);
    let Some(by) = by.filter(|by| by + 2 < limit && reading.is(*by, "by")) else {
        return;
    };
    let leads = |at: &usize| {
        reading.is_one_of(*at, &LEADS) && at + 1 < limit && reading.words(at + 1).ends_with("ing")
    };
    let agent = source::noun_phrase_after(reading, by + 1, limit.min(by + LONGEST));
    let Some(lead) = (by + 2..limit.min(agent.end + 1)).find(leads) else {
        return;
    };
    if *source == (by + 1..lead) {
        return;
    }
    let mut content = draft.content.clone();
    content.retain(|piece| piece.end <= cue.start);
    let is_free = |at: &usize| !reading.is_mark(*at) && !reading.is_taken(*at);
    let end = (lead..limit).take_while(is_free).last();
    content.push(lead..end.map_or(limit, |end| end + 1));
    draft.content = content;
    draft.source = Some(by + 1..lead);
}
